// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quote_service.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Quote;
using domain::QuoteSheet;
using domain::Unavailable;

/// One question to all providers. Shared by the coroutines that ask, so that a late one finds it still there.
struct QuoteService::Round {
    QuoteSheet sheet;
    Progress progress;
    std::optional<base::Error> storeFault;
    QPromise<void> finished;
    bool over = false;

    void end()
    {
        if (over) return;
        over = true;
        finished.finish();
    }
};

QuoteService::QuoteService(DirectoryService &directory, RateService &rates, interfaces::Store store, base::Clock &clock,
                           base::Random &random)
    : m_directory(directory), m_rates(rates), m_store(store), m_clock(clock), m_random(random)
{
}

void QuoteService::take(Round &round, const interfaces::Provider &provider, base::Result<QuoteSheet> answer)
{
    if (round.over) return;
    round.sheet.waitingFor.removeAll(provider.id.text);
    if (!answer) {
        base::Error error = answer.error();
        error.provider = provider.id.text;
        round.sheet.unavailable << Unavailable{provider.id, std::nullopt, error};
    } else {
        QList<Quote> offers;
        for (Quote quote : answer->quotes) {
            quote.id = {m_random.uuid()};
            quote.provider = provider.id;
            quote.environment = provider.environment;
            if (quote.expiresAt.isValid()) {
                const qint64 leftMs = m_clock.nowUtc().msecsTo(quote.expiresAt);
                m_monotonicEnd.insert(quote.id.text, m_clock.monotonicMs() + leftMs);
            }
            offers << quote;
        }
        // Stored before anybody sees them: the clerk may send the first offer while the last provider is still silent.
        if (const auto stored = m_store.quotes->add(offers); stored)
            round.sheet.quotes << offers;
        else
            round.storeFault = stored.error();
        for (Unavailable reason : answer->unavailable) {
            reason.provider = provider.id;
            reason.error.provider = provider.id.text;
            round.sheet.unavailable << reason;
        }
        domain::sortBestFirst(round.sheet.quotes);
    }
    if (round.progress) round.progress(round.sheet);
    if (round.sheet.waitingFor.isEmpty()) round.end();
}

QCoro::Task<> QuoteService::ask(std::shared_ptr<Round> round, const interfaces::Provider *provider,
                                domain::QuoteRequest request)
{
    if (provider->quotes->needsBoardRate() && request.send != request.receive) {
        const auto rate = m_rates.current(request.send.code(), request.receive.code());
        if (!rate) {
            take(*round, *provider, rate.error());
            co_return;
        }
        request.boardRate = *rate;
    }
    base::Result<QuoteSheet> answer = co_await provider->quotes->quotes(request);
    take(*round, *provider, std::move(answer));
}

interfaces::Answer<QuoteSheet> QuoteService::quotes(domain::QuoteRequest request, domain::ProviderId only,
                                                    int deadlineMs, Progress progress)
{
    if (!request.amount.isPositive()) {
        co_return base::nothingHappened(ErrorKind::BadAmount, u"amount"_s,
                                        QCoreApplication::translate("Quotes", "An amount is above zero."));
    }
    if (!only.isEmpty() && !m_directory.provider(only)) {
        base::Error error = base::nothingHappened(ErrorKind::UnknownProvider, u"provider"_s);
        error.provider = only.text;
        co_return error;
    }
    const auto round = std::make_shared<Round>();
    round->progress = std::move(progress);
    round->finished.start();
    QList<const interfaces::Provider *> asked;
    for (const interfaces::Provider &provider : m_directory.providers()) {
        if (!only.isEmpty() && provider.id != only) continue;
        if (!provider.enabled) {
            if (only.isEmpty()) continue;
            base::Error error = base::nothingHappened(ErrorKind::ProviderDisabled);
            error.provider = provider.id.text;
            round->sheet.unavailable << Unavailable{provider.id, std::nullopt, error};
            continue;
        }
        if (!provider.quotes) {
            if (only.isEmpty()) continue;
            base::Error error = base::nothingHappened(ErrorKind::NotSupported);
            error.provider = provider.id.text;
            round->sheet.unavailable << Unavailable{provider.id, std::nullopt, error};
            continue;
        }
        round->sheet.waitingFor << provider.id.text;
        asked << &provider;
    }
    std::vector<QCoro::Task<>> running; // a task whose handle goes away runs on; kept for those that end in time
    for (const interfaces::Provider *provider : asked)
        running.push_back(ask(round, provider, request));
    if (asked.isEmpty()) round->end();

    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &deadline, [round] { round->end(); });
    deadline.start(deadlineMs);
    co_await round->finished.future();
    deadline.stop();

    for (const QString &late : std::as_const(round->sheet.waitingFor)) {
        base::Error error = base::nothingHappened(
            ErrorKind::TimedOut, {},
            QCoreApplication::translate("Quotes", "no answer in %1 s").arg((deadlineMs + 500) / 1000));
        error.provider = late;
        round->sheet.unavailable << Unavailable{{late}, std::nullopt, error};
    }
    round->sheet.waitingFor.clear();
    if (round->storeFault) co_return *round->storeFault;
    co_return round->sheet;
}

std::optional<qint64> QuoteService::remainingMs(const Quote &quote) const
{
    if (!quote.expiresAt.isValid()) return std::nullopt;
    qint64 left = m_clock.nowUtc().msecsTo(quote.expiresAt);
    // The wall clock may have been set back, or the monotonic one stood still while the machine slept: the earlier
    // counts.
    if (const auto end = m_monotonicEnd.constFind(quote.id.text); end != m_monotonicEnd.cend())
        left = std::min(left, *end - m_clock.monotonicMs());
    return std::max<qint64>(0, left);
}

} // namespace services
