// SPDX-License-Identifier: GPL-3.0-or-later
// What the confirm dialog tells beside the figures: how the payout desk sees the order, whose account it is, and what
// the rules want to know about this customer's days.
#include "domain/cash.h"
#include "domain/codes.h"
#include "domain/error_text.h"
#include "domain/listing.h"
#include "models/send_flow.h"
#include "money/money_text.h"
#include "services/limit_service.h"

#include <QLocale>

#include <algorithm>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Facts {
    interfaces::PayoutWording wording;
    services::LimitReport limits;
};

base::Result<Facts> factsOf(services::Desk &desk, const services::SendRequest &order)
{
    Facts facts;
    const auto wording = desk.transfers.wordingOf(order);
    if (!wording) return wording.error();
    facts.wording = *wording;
    const auto sender = desk.store.senders->sender(order.sender);
    if (!sender) return sender.error();
    const auto quote = desk.store.quotes->quote(order.quote);
    if (!quote) return quote.error();
    const services::LimitService limits(desk.store, desk.clock, desk.profile.agent.country);
    const auto report = limits.check(*sender, quote->send, quote->totalDebit);
    if (!report) return report.error();
    facts.limits = *report;
    return facts;
}

interfaces::Answer<QString> holderOf(services::Desk &desk, domain::ProviderId id, domain::BeneficiaryId beneficiary)
{
    const interfaces::Provider *provider = desk.directory.provider(id);
    if (!provider || !provider->accountInquiry) co_return QString();
    const auto known = desk.store.beneficiaries->beneficiary(beneficiary);
    if (!known) co_return known.error();
    if (known->accountNumber.isEmpty()) co_return QString();
    co_return co_await provider->accountInquiry->accountHolder(*known);
}

/// Names as the same when they have the same words, whatever their order and case: banks write them in many ways.
bool sameName(const QString &left, const QString &right)
{
    const auto words = [](const QString &name) {
        QStringList parts =
            name.toCaseFolded().normalized(QString::NormalizationForm_KC).split(u' ', Qt::SkipEmptyParts);
        std::sort(parts.begin(), parts.end());
        return parts;
    };
    return words(left) == words(right);
}

/// What this customer has sent, as the clerk may read it out of the books; no limit stands in it.
QString sumText(const services::CustomerSum &sum)
{
    const QLocale locale;
    //: what this customer has sent before; %1 and %2 are amounts, %3 and %4 numbers of transfers
    return SendFlow::tr("This customer has sent %1 today (%3) and %2 in 30 days (%4), with all providers.")
        .arg(money::moneyText(sum.today, locale), money::moneyText(sum.month, locale),
             locale.toString(sum.transfersToday), locale.toString(sum.transfersMonth));
}

} // namespace

QString changeText(const money::Money &change)
{
    const QLocale locale;
    const domain::CashSum cash = domain::inPieces(change);
    //: %1 is an amount
    const QString text = SendFlow::tr("Change: %1").arg(money::moneyText(change, locale));
    if (cash.piles.isEmpty()) return text;
    QStringList pieces;
    for (const domain::CashPile &pile : cash.piles)
        pieces << locale.toString(pile.count) + u" × "_s + money::amountText(pile.piece, locale);
    //: %1 is an amount smaller than any coin
    if (cash.rest.isPositive())
        pieces << SendFlow::tr("%1 is left: there is no such coin").arg(money::amountText(cash.rest, locale));
    return text + u'\n' + domain::listed(pieces);
}

std::optional<services::SendRequest> SendFlow::order() const
{
    if (!m_sender || !m_beneficiary || !m_offers.chosen()) return std::nullopt;
    return services::SendRequest{m_sender->id,
                                 m_beneficiary->beneficiary.id,
                                 m_offers.chosen()->id,
                                 m_purpose,
                                 m_source,
                                 m_beneficiary->beneficiary.relationship,
                                 m_key};
}

void SendFlow::askFacts()
{
    const int round = ++m_factsRound;
    const auto wanted = order();
    if (!wanted) {
        m_facts = {};
        m_limitGaps.clear();
        m_holderOf.clear();
        emit factsChanged();
        return;
    }
    const QString payee = m_beneficiary->beneficiary.fullName();
    const QString provider = m_agent.providerName(m_offers.chosen()->provider.text);
    m_backstage.askNow<Facts>(
        this, [order = *wanted](services::Desk &desk) { return factsOf(desk, order); },
        [this, round, payee, provider, iso = m_purpose](const base::Result<Facts> &answer) {
            // An offer is stored when the round is over; before that there is nothing to be told.
            if (round != m_factsRound || !answer) return;
            const interfaces::PayoutWording &wording = answer->wording;
            if (wording.payee.isEmpty())
                //: %1 is a provider
                m_facts.payee = tr("%1 is sent no name: whoever holds the account gets the money.").arg(provider);
            else
                //: %1 is a name exactly as it is transmitted
                m_facts.payee = tr("The payout desk will see the name: %1").arg(wording.payee);
            const QString label = domain::labelIn(domain::purposes(), iso);
            m_facts.purpose = iso.isEmpty() ? QString()
                              : wording.purpose.isEmpty()
                                  //: %1 is an ISO code, %2 its meaning, %3 a provider
                                  ? tr("Purpose: %1 (%2); %3 is not told.").arg(iso, label, provider)
                                  //: %1 is an ISO code, %2 its meaning, %3 a provider, %4 its own word
                                  : tr("Purpose: %1 (%2); for %3: %4.").arg(iso, label, provider, wording.purpose);
            m_facts.limits.clear();
            m_limitGaps.clear();
            for (const services::CustomerSum &sum : answer->limits.sums)
                m_facts.limits << sumText(sum);
            for (const services::LimitFinding &finding : answer->limits.findings) {
                m_facts.limits << finding.forClerk;
                if (finding.blocks) m_limitGaps << SendGap{finding.forClerk, Pane::Sender, finding.missing.first()};
            }
            emit factsChanged();
            emit changed();
        });
    askHolder();
}

/// Once for a beneficiary and a provider: some providers charge for the question.
void SendFlow::askHolder()
{
    const domain::ProviderId provider = m_offers.chosen()->provider;
    const domain::Beneficiary &to = m_beneficiary->beneficiary;
    const QString of = provider.text + u'/' + to.id.text;
    if (of == m_holderOf) return;
    m_holderOf = of;
    m_facts.holder.clear();
    m_facts.holderDiffers = false;
    m_backstage.ask<QString>(
        this, [provider, id = to.id](services::Desk &desk) { return holderOf(desk, provider, id); },
        [this, of, typed = to.fullName()](const base::Result<QString> &answer) {
            if (of != m_holderOf) return;
            if (!answer)
                m_facts.holder =
                    tr("Whose account it is could not be asked. %1").arg(domain::sentenceFor(answer.error()));
            else if (!answer->isEmpty()) {
                m_facts.holderDiffers = !sameName(*answer, typed);
                //: %1 is a name as the bank has it
                m_facts.holder =
                    m_facts.holderDiffers
                        ? tr("✗ The account belongs to %1. Compare with what the customer says.").arg(*answer)
                        : tr("✓ The account belongs to %1.").arg(*answer);
            }
            emit factsChanged();
        });
}

} // namespace models
