// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rate_service.h"

#include "money/exchange_rate.h"

#include <QCoreApplication>

#include <algorithm>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::BoardRate;
using money::Money;

namespace {

struct RatesText {
    Q_DECLARE_TR_FUNCTIONS(Rates)
};

constexpr int marginBpsMax = 2000;
constexpr qint64 stepMax = 1'000'000;
constexpr int daysAheadMax = 366;

base::Error at(base::Error error, const QString &field)
{
    error.field = field;
    return error;
}

/// An amount of the board: none where nothing is typed, never below zero.
base::Result<std::optional<Money>> amountFrom(const QString &typed, money::Currency currency, const QString &field)
{
    if (typed.trimmed().isEmpty()) return std::optional<Money>();
    const auto amount = Money::parse(typed.trimmed(), currency);
    if (!amount) return at(amount.error(), field);
    if (amount->minor() < 0)
        return base::nothingHappened(ErrorKind::BadAmount, field, RatesText::tr("A fee is not below zero."));
    return std::optional(*amount);
}

base::Result<qint64> stepFrom(const QString &typed, money::Currency currency, const QString &field)
{
    const auto amount = amountFrom(typed, currency, field);
    if (!amount) return amount.error();
    if (!*amount) return qint64(1);
    if ((*amount)->minor() < 1 || (*amount)->minor() > stepMax)
        return base::nothingHappened(ErrorKind::BadAmount, field,
                                     RatesText::tr("A step is at least the smallest coin, such as 0.05."));
    return (*amount)->minor();
}

/// The pair is what a line of the board is about; its number does not exist before it is stored.
QString subjectOf(const BoardRate &line) { return line.send + u'/' + line.receive; }

QString detailOf(const BoardRate &line) { return QString::fromUtf8(domain::toJson(line).toBytes()); }

} // namespace

RateRules rateRules(const DirectoryService &directory, bool needsSecond)
{
    RateRules rules{needsSecond, {}, {}};
    for (const interfaces::Provider &provider : directory.providers())
        if (provider.quotes) (provider.quotes->needsBoardRate() ? rules.priced : rules.quoting) << provider.id.text;
    return rules;
}

RateService::RateService(interfaces::Store store, base::Clock &clock, Identity identity, AuditTrail &audit,
                         RateRules rules)
    : m_store(store), m_clock(clock), m_identity(std::move(identity)), m_audit(audit), m_rules(std::move(rules))
{
}

base::Result<BoardRate> RateService::lineFrom(const RateEntry &entry) const
{
    const auto send = money::Currency::fromCode(entry.send);
    if (!send) return base::nothingHappened(ErrorKind::BadCurrency, u"send"_s);
    const auto receive = money::Currency::fromCode(entry.receive);
    if (!receive) return base::nothingHappened(ErrorKind::BadCurrency, u"receive"_s);
    BoardRate line{.send = entry.send,
                   .receive = entry.receive,
                   .rate = {},
                   .marginBps = entry.marginBps,
                   .fee = {},
                   .since = entry.since,
                   .setBy = m_identity.clerk,
                   .provider = entry.provider};
    if (!entry.rate.isEmpty()) {
        const auto value = money::ExchangeRate::parse(*send, *receive, entry.rate);
        if (!value) return at(value.error(), u"rate"_s);
        if (*send == *receive && value->value() != money::ExchangeRate::one(*send).value())
            return base::nothingHappened(ErrorKind::BadAmount, u"rate"_s,
                                         RatesText::tr("Both sides are the same currency, so the rate is 1; what the "
                                                       "shop earns there is its margin and its fees."));
        line.rate = value->toString();
    }
    if (entry.marginBps < 0 || entry.marginBps > marginBpsMax)
        return base::nothingHappened(ErrorKind::BadAmount, u"marginBps"_s,
                                     RatesText::tr("A margin is 0 to 2000 basis points (20 %)."));
    const auto fee = amountFrom(entry.fee, *send, u"fee"_s);
    if (!fee) return fee.error();
    const auto steps = domain::feeStepsFrom(entry.steps, *send);
    if (!steps) return steps.error();
    if (*fee && !steps->isEmpty())
        return base::nothingHappened(ErrorKind::BadInput, u"steps"_s,
                                     RatesText::tr("Give one fee or steps of a fee, not both."));
    const auto feeMin = amountFrom(entry.feeMin, *send, u"feeMin"_s);
    if (!feeMin) return feeMin.error();
    const auto sendMin = amountFrom(entry.sendMin, *send, u"sendMin"_s);
    if (!sendMin) return sendMin.error();
    const auto payStep = stepFrom(entry.payStep, *send, u"payStep"_s);
    if (!payStep) return payStep.error();
    const auto receiveStep = stepFrom(entry.receiveStep, *receive, u"receiveStep"_s);
    if (!receiveStep) return receiveStep.error();
    line.fee = *fee;
    line.steps = *steps;
    line.feeMin = *feeMin;
    line.sendMin = *sendMin;
    line.payStep = *payStep;
    line.receiveStep = *receiveStep;
    return line;
}

base::Result<BoardRate> RateService::set(const RateEntry &entry)
{
    auto line = lineFrom(entry);
    if (!line) return line.error();
    const bool quotes = m_rules.quoting.contains(entry.provider);
    if (!entry.provider.isEmpty() && !quotes && !m_rules.priced.contains(entry.provider)) {
        base::Error error = base::nothingHappened(ErrorKind::UnknownProvider, u"provider"_s);
        error.provider = entry.provider;
        return error;
    }
    if (quotes && !entry.rate.isEmpty())
        return base::nothingHappened(ErrorKind::BadInput, u"rate"_s,
                                     RatesText::tr("This provider states its own rate; leave the rate empty and set "
                                                   "the margin and the fees."));
    if (quotes && line->receiveStep != 1)
        return base::nothingHappened(ErrorKind::BadInput, u"receiveStep"_s,
                                     RatesText::tr("What arrives is this provider's to say."));
    if (entry.provider.isEmpty() && entry.rate.isEmpty() && entry.send != entry.receive)
        return base::nothingHappened(ErrorKind::MissingField, u"rate"_s,
                                     RatesText::tr("Type the rate, or choose the provider whose rate it is."));
    return add(*line);
}

base::Result<BoardRate> RateService::add(BoardRate line)
{
    const QDateTime now = m_clock.nowUtc();
    if (!line.since.isValid()) line.since = now;
    if (line.since < now.addSecs(-60))
        return base::nothingHappened(ErrorKind::BadDate, u"since"_s,
                                     RatesText::tr("A rate holds from now on or later; the past is written already."));
    if (line.since > now.addDays(daysAheadMax))
        return base::nothingHappened(ErrorKind::BadDate, u"since"_s, RatesText::tr("A rate begins within a year."));
    line.since = std::max(line.since, now);
    line.enteredAt = now;
    line.needsSecond = m_rules.needsSecond;
    const QString action = line.withdrawn ? u"rate.withdrawn"_s : u"rate.set"_s;
    if (const auto noted = m_audit.note(action, subjectOf(line), detailOf(line)); !noted) return noted.error();
    return m_store.rates->add(line);
}

base::Result<BoardRate> RateService::set(const QString &send, const QString &receive, const QString &rate,
                                         int marginBps, const QString &fee)
{
    RateEntry entry;
    entry.send = send;
    entry.receive = receive;
    entry.rate = rate;
    entry.marginBps = marginBps;
    entry.fee = fee;
    return set(entry);
}

base::Result<BoardRate> RateService::decide(qint64 number, bool agreed)
{
    const auto all = m_store.rates->all();
    if (!all) return all.error();
    const auto line =
        std::find_if(all->begin(), all->end(), [number](const BoardRate &known) { return known.number == number; });
    if (line == all->end() || line->about != 0) return base::nothingHappened(ErrorKind::NotFound, u"number"_s);
    if (domain::stateOf(*line, *all, m_clock.nowUtc()) != domain::LineState::Waits)
        return base::nothingHappened(ErrorKind::NotAllowedNow, u"number"_s,
                                     RatesText::tr("This line waits for nobody's word."));
    if (agreed && line->setBy == m_identity.clerk)
        return base::nothingHappened(ErrorKind::NotAllowedNow, u"number"_s,
                                     RatesText::tr("Somebody else than who typed it has to agree."));
    BoardRate word;
    word.send = line->send;
    word.receive = line->receive;
    word.provider = line->provider;
    word.since = word.enteredAt = m_clock.nowUtc();
    word.setBy = m_identity.clerk;
    word.about = number;
    word.agreed = agreed;
    const QString action = agreed ? u"rate.agreed"_s : u"rate.refused"_s;
    // The line's number leads to the whole of it, which is never changed.
    if (const auto noted = m_audit.note(action, subjectOf(*line), detailOf(*line)); !noted) return noted.error();
    const auto added = m_store.rates->add(word);
    if (!added) return added.error();
    return *line;
}

base::Result<BoardRate> RateService::withdraw(const QString &send, const QString &receive, const QString &provider)
{
    const auto lines = m_store.rates->ofPair(send, receive);
    if (!lines) return lines.error();
    const QDateTime now = m_clock.nowUtc();
    const bool isThere = std::any_of(lines->begin(), lines->end(), [&](const BoardRate &line) {
        const domain::LineState state = domain::stateOf(line, *lines, now);
        return line.provider == provider && (state == domain::LineState::Holds || state == domain::LineState::Begins);
    });
    if (!isThere) return base::nothingHappened(ErrorKind::NotFound, u"rate"_s);
    BoardRate end;
    end.send = send;
    end.receive = receive;
    end.provider = provider;
    end.setBy = m_identity.clerk;
    end.withdrawn = true;
    return add(end);
}

base::Result<QList<BoardLine>> RateService::board(bool history)
{
    const auto all = m_store.rates->all();
    if (!all) return all.error();
    QList<BoardLine> board;
    QList<BoardRate> pair;
    const QDateTime now = m_clock.nowUtc();
    const auto takePair = [&] {
        std::stable_sort(pair.begin(), pair.end(),
                         [](const BoardRate &left, const BoardRate &right) { return left.provider < right.provider; });
        QList<BoardLine> newestFirst;
        for (const BoardRate &line : std::as_const(pair)) {
            const domain::LineState state = domain::stateOf(line, pair, now);
            const bool alive = state == domain::LineState::Holds || state == domain::LineState::Begins ||
                               state == domain::LineState::Waits;
            if (state != domain::LineState::Word && (history || alive)) newestFirst << BoardLine{line, state};
        }
        std::stable_sort(newestFirst.begin(), newestFirst.end(), [](const BoardLine &left, const BoardLine &right) {
            if (left.rate.provider != right.rate.provider) return left.rate.provider < right.rate.provider;
            return left.rate.number > right.rate.number;
        });
        board << newestFirst;
        pair.clear();
    };
    QList<BoardRate> sorted = *all;
    std::stable_sort(sorted.begin(), sorted.end(), [](const BoardRate &left, const BoardRate &right) {
        return std::pair(left.send, left.receive) < std::pair(right.send, right.receive);
    });
    for (const BoardRate &line : std::as_const(sorted)) {
        if (!pair.isEmpty() && (pair.first().send != line.send || pair.first().receive != line.receive)) takePair();
        pair << line;
    }
    if (!pair.isEmpty()) takePair();
    return board;
}

base::Result<std::optional<BoardRate>> RateService::current(const QString &send, const QString &receive,
                                                            const QString &provider)
{
    const auto lines = m_store.rates->ofPair(send, receive);
    if (!lines) return lines.error();
    return domain::lineInForce(*lines, provider, m_clock.nowUtc());
}

base::Result<QList<Earning>> RateService::earnings(const QDateTime &since, const QDateTime &until)
{
    using enum domain::TransferState;
    QList<Earning> sums;
    interfaces::TransferFilter filter;
    filter.since = since;
    filter.until = until;
    filter.limit = 200;
    do {
        const auto page = m_store.transfers->list(filter);
        if (!page) return page.error();
        for (const domain::Transfer &transfer : page->transfers) {
            const bool cameToNothing = transfer.state == Draft || transfer.state == Rejected ||
                                       transfer.state == Cancelled || transfer.state == Returned ||
                                       transfer.state == Expired;
            if (cameToNothing) continue;
            const auto quote = m_store.quotes->quote(transfer.quote);
            if (!quote) return quote.error();
            const money::Currency currency = transfer.send.currency();
            auto sum = std::find_if(sums.begin(), sums.end(), [&](const Earning &known) {
                return known.provider == transfer.provider.text && known.amount.currency() == currency;
            });
            if (sum == sums.end()) sum = sums.insert(sums.end(), {transfer.provider.text, Money::zero(currency), 0, 0});
            ++sum->transfers;
            const auto total = quote->earning ? sum->amount.plus(*quote->earning) : std::nullopt;
            if (total)
                sum->amount = *total;
            else
                ++sum->unknown;
        }
        filter.after = page->next;
    } while (!filter.after.isEmpty());
    return sums;
}

} // namespace services
