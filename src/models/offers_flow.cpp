// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offers_flow.h"

#include "domain/error_text.h"
#include "models/relay.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingPauseMs = 300;
constexpr int answerDeadlineMs = 8000;

constexpr qint64 renewAheadMs = 20'000;
/// What lives shorter is not worth renewing: it would be asked for all the time.
constexpr qint64 renewedLifeMs = 15'000;
constexpr qint64 renewEveryMs = 5'000;
/// A form that nobody touches does not keep providers busy for ever.
constexpr int renewalsMax = 12;

const domain::Quote *likeOf(const domain::Quote &quote, const QList<domain::Quote> &quotes)
{
    for (const domain::Quote &other : quotes)
        if (other.provider == quote.provider && other.method == quote.method && other.partner == quote.partner &&
            other.province == quote.province)
            return &other;
    return nullptr;
}

} // namespace

OffersFlow::OffersFlow(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, PartnerBook &partners,
                       QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock), m_agent(agent), m_offers(clock, agent, partners)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OffersFlow::ask);
    m_second.setObjectName(u"second"_s);
    m_second.setParent(this);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &OffersFlow::tick);
}

void OffersFlow::setTerms(const OfferTerms &terms)
{
    if (terms == m_terms) return;
    m_terms = terms;
    ++m_round;
    drop(tr("The chosen offer is void: what it was asked for has changed."));
    const bool complete = request().has_value();
    if (complete)
        m_pause.start();
    else
        m_pause.stop();
    settle(complete ? State::Waiting : State::Incomplete);
}

void OffersFlow::refresh()
{
    ++m_round;
    drop({});
    m_pause.stop();
    ask();
}

void OffersFlow::hold(bool held)
{
    m_held = held;
    if (held)
        m_second.stop();
    else if (m_offers.rowCount() > 0)
        m_second.start();
}

void OffersFlow::drop(const QString &why)
{
    m_waitingFor.clear();
    m_without.clear();
    m_problem.clear();
    m_second.stop();
    m_offers.set({});
    const bool had = m_chosen.has_value();
    m_chosen.reset();
    m_gone.reset();
    m_outdated.reset();
    m_renewalsLeft = renewalsMax;
    if (had) m_voidReason = why;
    emit offersChanged();
    if (had) emit chosenChanged();
}

std::optional<domain::QuoteRequest> OffersFlow::request()
{
    m_amountFault.clear();
    const auto send = money::Currency::fromCode(m_terms.send);
    const auto receive = money::Currency::fromCode(m_terms.receive);
    if (!send || !receive) return std::nullopt;
    if (m_terms.typed.trimmed().isEmpty()) return std::nullopt;
    const bool sendFixed = m_terms.side == domain::FixedSide::Send;
    const auto amount = money::parseTyped(m_terms.typed, sendFixed ? *send : *receive, QLocale());
    if (!amount) {
        m_amountFault = domain::sentenceFor(amount.error());
        return std::nullopt;
    }
    if (!amount->isPositive()) {
        m_amountFault = tr("An amount is above zero.");
        return std::nullopt;
    }
    if (m_terms.country.isEmpty()) return std::nullopt;
    return domain::QuoteRequest{.fixedSide = m_terms.side,
                                .amount = *amount,
                                .send = *send,
                                .receive = *receive,
                                .country = m_terms.country,
                                .method = m_terms.method,
                                .partner = m_terms.partner,
                                .province = m_terms.province,
                                .product = {},
                                .boardRate = std::nullopt,
                                .sender = m_terms.sender,
                                .beneficiary = m_terms.beneficiary};
}

void OffersFlow::ask()
{
    const auto wanted = request();
    if (!wanted) {
        settle(State::Incomplete);
        return;
    }
    const int round = ++m_round;
    settle(State::Asking);
    const services::QuoteService::Progress progress =
        relay<domain::QuoteSheet>(&m_backstage, this, [this, round](const domain::QuoteSheet &sheet) {
            if (round == m_round) take(sheet);
        });
    m_backstage.ask<domain::QuoteSheet>(
        this,
        [request = *wanted, progress](services::Desk &desk) {
            return desk.quotes.quotes(request, {}, answerDeadlineMs, progress);
        },
        [this, round](const base::Result<domain::QuoteSheet> &answer) {
            if (round != m_round) return;
            ++m_round; // progress that comes late has nothing to add
            if (!answer) {
                m_waitingFor.clear();
                m_problem = domain::sentenceFor(answer.error());
                settle(State::Failed);
                return;
            }
            take(*answer);
            if (!m_chosen && m_offers.rowCount() > 0) choose(0);
            settle(State::Ready);
        });
}

NoOffer OffersFlow::noOfferFrom(const domain::Unavailable &none) const
{
    NoOffer line{m_agent.providerName(none.provider.text), domain::sentenceFor(none.error), {}};
    if (none.method) line.sentence = domain::labelOf(*none.method) + u": "_s + line.sentence;
    line.details = QStringList{none.error.providerCode, none.error.providerMessage}.join(u' ').trimmed();
    if (none.missing.isEmpty()) return line;
    line.missing = none.missing.first();
    if (none.wouldReceive)
        //: %1 is why a provider makes no offer yet, %2 an amount
        line.sentence =
            tr("%1. Then %2 would arrive.").arg(line.sentence, money::moneyText(*none.wouldReceive, QLocale()));
    return line;
}

void OffersFlow::take(const domain::QuoteSheet &sheet)
{
    m_offers.set(sheet.quotes);
    m_waitingFor = sheet.waitingFor;
    m_without.clear();
    for (const domain::Unavailable &none : sheet.unavailable) {
        m_without << noOfferFrom(none);
    }
    if (m_chosen && m_offers.rowOf(m_chosen->id) < 0) {
        m_chosen.reset();
        m_voidReason = tr("The provider has taken the chosen offer back.");
        emit chosenChanged();
    }
    if (!sheet.quotes.isEmpty() && !m_held && !m_second.isActive()) m_second.start();
    emit offersChanged();
}

void OffersFlow::settle(State state)
{
    m_state = state;
    emit stateChanged();
}

QStringList OffersFlow::waitingFor() const
{
    QStringList names;
    for (const QString &id : m_waitingFor)
        names << m_agent.providerName(id);
    return names;
}

void OffersFlow::choose(int row)
{
    if (row < 0 || row >= m_offers.rowCount()) return;
    const domain::Quote &quote = m_offers.quotes().at(row);
    if (m_offers.remainingMs(quote) == 0 || (m_chosen && m_chosen->id == quote.id)) return;
    m_chosen = quote;
    m_gone.reset();
    m_outdated.reset();
    m_renewalsLeft = renewalsMax;
    m_voidReason.clear();
    emit chosenChanged();
}

void OffersFlow::look()
{
    if (!m_outdated) return;
    m_outdated.reset();
    emit chosenChanged();
}

std::optional<qint64> OffersFlow::chosenRemainingMs() const
{
    return m_chosen ? m_offers.remainingMs(*m_chosen) : std::nullopt;
}

bool OffersFlow::isDueForRenewal() const
{
    const auto left = chosenRemainingMs();
    if (!left || *left > renewAheadMs || m_renewing || m_renewalsLeft == 0) return false;
    const bool lastsLong = m_chosen->quotedAt.msecsTo(m_chosen->expiresAt) >= renewedLifeMs;
    const bool rested = m_renewedAtMs == 0 || m_clock.monotonicMs() - m_renewedAtMs >= renewEveryMs;
    return lastsLong && rested;
}

/// Asks all providers the same once more, while everything stays as it is.
void OffersFlow::renew()
{
    const auto wanted = request();
    if (!wanted || m_renewing) return;
    m_renewing = true;
    --m_renewalsLeft;
    m_renewedAtMs = m_clock.monotonicMs();
    m_backstage.ask<domain::QuoteSheet>(
        this, [request = *wanted](services::Desk &desk) { return desk.quotes.quotes(request, {}, answerDeadlineMs); },
        [this, round = m_round](const base::Result<domain::QuoteSheet> &answer) {
            m_renewing = false;
            if (round != m_round || m_held || !answer) return;
            takeRenewed(*answer);
        });
}

void OffersFlow::takeRenewed(const domain::QuoteSheet &sheet)
{
    const std::optional<domain::Quote> before = m_chosen ? m_chosen : m_gone;
    const domain::Quote *like = before ? likeOf(*before, sheet.quotes) : nullptr;
    // Without a new one, the old one may still hold for some seconds; and nothing at all is no better than what stands.
    if (before && !like && m_chosen && chosenRemainingMs() != 0) return;
    if (sheet.quotes.isEmpty()) return;
    m_chosen.reset();
    take(sheet);
    if (!before) return;
    if (!like) {
        m_voidReason = tr("The provider no longer makes the offer that was chosen.");
        emit chosenChanged();
        return;
    }
    const domain::Quote &shown = m_outdated ? *m_outdated : *before;
    const bool same = domain::sameFigures(*like, shown);
    if (same)
        m_outdated.reset();
    else
        m_outdated = domain::Quote(shown);
    m_chosen = *like;
    m_gone.reset();
    m_voidReason.clear();
    emit offersChanged();
    emit chosenChanged();
}

void OffersFlow::replaceGone()
{
    if (!m_chosen) {
        refresh();
        return;
    }
    m_gone = std::exchange(m_chosen, std::nullopt);
    m_voidReason = tr("The chosen offer no longer holds. Its provider is asked for a new one.");
    emit chosenChanged();
    m_renewalsLeft = std::max(m_renewalsLeft, 1);
    renew();
}

void OffersFlow::runOut()
{
    m_gone = std::exchange(m_chosen, std::nullopt);
    m_voidReason = tr("The chosen offer ran out. F5 asks for new ones.");
    emit chosenChanged();
    if (m_renewalsLeft > 0) renew(); // as after a night in which the machine slept
}

void OffersFlow::tick()
{
    m_offers.tick();
    if (isDueForRenewal() && chosenRemainingMs() != 0) renew();
    if (chosenRemainingMs() == 0) runOut();
    emit ticked();
}

} // namespace models
