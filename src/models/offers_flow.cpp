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

} // namespace

OffersFlow::OffersFlow(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, PartnerBook &partners,
                       QObject *parent)
    : QObject(parent), m_backstage(backstage), m_agent(agent), m_offers(clock, agent, partners)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OffersFlow::ask);
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
                                .boardRate = std::nullopt};
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

void OffersFlow::take(const domain::QuoteSheet &sheet)
{
    m_offers.set(sheet.quotes);
    m_waitingFor = sheet.waitingFor;
    m_without.clear();
    for (const domain::Unavailable &none : sheet.unavailable) {
        NoOffer line{m_agent.providerName(none.provider.text), domain::sentenceFor(none.error), {}};
        if (none.method) line.sentence = domain::labelOf(*none.method) + u": "_s + line.sentence;
        line.details = QStringList{none.error.providerCode, none.error.providerMessage}.join(u' ').trimmed();
        m_without << line;
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
    m_voidReason.clear();
    emit chosenChanged();
}

std::optional<qint64> OffersFlow::chosenRemainingMs() const
{
    return m_chosen ? m_offers.remainingMs(*m_chosen) : std::nullopt;
}

void OffersFlow::tick()
{
    m_offers.tick();
    if (chosenRemainingMs() == 0) {
        m_chosen.reset();
        m_voidReason = tr("The chosen offer ran out. F5 asks for new ones.");
        emit chosenChanged();
    }
    emit ticked();
}

} // namespace models
