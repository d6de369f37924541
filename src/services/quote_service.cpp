// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quote_service.h"

#include "domain/pricing.h"

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
    explicit Round(domain::QuoteRequest asked) : request(std::move(asked)) {}

    domain::QuoteRequest request;
    KnownPeople people;
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
    : m_directory(directory)
    , m_rates(rates)
    , m_store(store)
    , m_clock(clock)
    , m_random(random)
    , m_history(store.transfers, clock)
{
}

/// A price that may be shown: checked against the question, with the shop's fees and earnings, id and clock.
base::Result<Quote> QuoteService::finished(Quote quote, const Round &round, const interfaces::Provider &provider,
                                           const std::optional<domain::BoardRate> &line)
{
    if (const auto fault = faultOf(quote, round.request)) return *fault;
    const bool boardMadePrice = provider.quotes->needsBoardRate();
    if (!boardMadePrice && line) {
        const auto ours = domain::withShopFees(quote, *line);
        if (!ours) return ours.error();
        quote = *ours;
    }
    quote.earning = domain::earningOf(quote, line, boardMadePrice);
    quote.id = {m_random.uuid()};
    quote.provider = provider.id;
    quote.environment = provider.environment;
    quote.delivery = m_history.timeFor(provider.id, quote.method);
    return quote;
}

/// Sorts one quote of a provider to the offers, or to those that are unavailable and why.
void QuoteService::place(const Quote &quote, Round &round, const interfaces::Provider &provider, const Asked &asked,
                         QList<Quote> &offers)
{
    const auto complain = [&](base::Error error, const QStringList &missing = {}) {
        error.provider = provider.id.text;
        round.sheet.unavailable << Unavailable{provider.id, quote.method, std::move(error), missing, std::nullopt};
    };
    const auto made = finished(quote, round, provider, asked.line);
    if (!made) {
        complain(made.error());
        return;
    }
    const QStringList missing =
        provider.payouts
            ? missingAnswers(provider.payouts->fieldsFor(round.request.country, quote.method), round.people)
            : QStringList();
    if (!missing.isEmpty()) {
        complain(base::nothingHappened(ErrorKind::MissingField, missing.first(), missingSentence(missing)), missing);
        round.sheet.unavailable.last().wouldReceive = made->receive;
        return;
    }
    if (made->expiresAt.isValid()) {
        const qint64 leftMs = m_clock.nowUtc().msecsTo(made->expiresAt);
        m_monotonicEnd.insert(made->id.text, m_clock.monotonicMs() + leftMs);
    }
    offers << *made;
}

void QuoteService::take(Round &round, const interfaces::Provider &provider, const Asked &asked,
                        base::Result<QuoteSheet> answer)
{
    if (round.over) return;
    round.sheet.waitingFor.removeAll(provider.id.text);
    if (!answer) {
        base::Error error = answer.error();
        error.provider = provider.id.text;
        round.sheet.unavailable << Unavailable{provider.id, std::nullopt, error};
    } else {
        QList<Quote> offers;
        for (const Quote &quote : answer->quotes)
            place(quote, round, provider, asked, offers);
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

QCoro::Task<> QuoteService::ask(std::shared_ptr<Round> round, const interfaces::Provider *provider)
{
    domain::QuoteRequest request = round->request;
    const auto line = m_rates.current(request.send.code(), request.receive.code(), provider->id.text);
    if (!line) {
        take(*round, *provider, {}, line.error());
        co_return;
    }
    Asked asked{*line};
    if (provider->quotes->needsBoardRate())
        request.boardRate = *line;
    else if (asked.line && asked.line->provider != provider->id.text)
        asked.line.reset(); // the pair's line is the shop's own rate; a provider that states one has no part in it
    base::Result<QuoteSheet> answer = co_await provider->quotes->quotes(request);
    take(*round, *provider, asked, std::move(answer));
}

base::Result<KnownPeople> QuoteService::peopleOf(const domain::QuoteRequest &request)
{
    KnownPeople people;
    if (!request.sender.isEmpty()) {
        const auto sender = m_store.senders->sender(request.sender);
        if (!sender) return sender.error();
        people.sender = *sender;
    }
    if (!request.beneficiary.isEmpty()) {
        const auto beneficiary = m_store.beneficiaries->beneficiary(request.beneficiary);
        if (!beneficiary) return beneficiary.error();
        people.beneficiary = *beneficiary;
    }
    return people;
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
    const auto round = std::make_shared<Round>(request);
    if (const auto known = peopleOf(request); !known)
        co_return known.error();
    else
        round->people = *known;
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
        running.push_back(ask(round, provider));
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
