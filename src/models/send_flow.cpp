// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/send_flow.h"

#include "domain/codes.h"
#include "domain/country.h"
#include "domain/error_text.h"
#include "domain/listing.h"
#include "models/counter_draft.h"
#include "models/words.h"
#include "money/money_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

/// What the rules of an offer depend on: a renewed offer has the same.
QString rulesKey(const domain::Quote &quote)
{
    return quote.provider.text + u'/' + quote.country + u'/' + domain::codeOf(quote.method);
}

} // namespace

SendFlow::SendFlow(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, OffersFlow &offers,
                   QObject *parent)
    : QObject(parent), m_backstage(backstage), m_agent(agent), m_offers(offers), m_sent(backstage, clock)
{
    connect(&m_offers, &OffersFlow::chosenChanged, this, &SendFlow::askRules);
    connect(&m_offers, &OffersFlow::chosenChanged, this, &SendFlow::changed);
    connect(&m_offers, &OffersFlow::chosenChanged, this, &SendFlow::askFacts);
    connect(&m_offers, &OffersFlow::stateChanged, this, &SendFlow::changed);
    connect(&m_sent, &TransferDetail::changed, this, &SendFlow::changed);
}

void SendFlow::setSender(const std::optional<domain::Sender> &sender)
{
    m_sender = sender;
    askFacts();
    emit changed();
}

void SendFlow::setBeneficiary(const std::optional<KnownBeneficiary> &beneficiary)
{
    m_beneficiary = beneficiary;
    askFacts();
    emit changed();
}

void SendFlow::setPurpose(const QString &code)
{
    if (m_purpose == code) return;
    m_purpose = code;
    askFacts();
    emit changed();
}

void SendFlow::setSourceOfFunds(const QString &code)
{
    if (m_source == code) return;
    m_source = code;
    emit changed();
}

void SendFlow::begin(const domain::IdempotencyKey &key)
{
    ++m_form;
    m_key = key;
    m_sent.clear();
    forgetFailure();
    enter(Stage::Filling);
    if (!key.isEmpty()) return;
    m_backstage.askNow<domain::IdempotencyKey>(
        this, [](services::Desk &desk) -> base::Result<domain::IdempotencyKey> { return desk.transfers.newKey(); },
        [this, form = m_form](const base::Result<domain::IdempotencyKey> &answer) {
            if (form != m_form || !answer) return;
            m_key = *answer;
            emit changed();
        });
}

void SendFlow::enter(Stage stage)
{
    m_stage = stage;
    emit stageChanged();
    emit changed();
}

void SendFlow::forgetFailure()
{
    m_failure.clear();
    m_failureDetails.clear();
    emit changed();
}

void SendFlow::askRules()
{
    const auto &quote = m_offers.chosen();
    const QString wanted = quote ? rulesKey(*quote) : QString();
    if (wanted == m_rulesFor) return;
    m_rulesFor.clear();
    m_rules.clear();
    if (!quote) return;
    using Rules = QList<domain::FieldRule>;
    m_backstage.askNow<Rules>(
        this,
        [country = quote->country, method = quote->method, provider = quote->provider](services::Desk &desk)
            -> base::Result<Rules> { return desk.directory.fieldsFor(country, method, provider); },
        [this, wanted](const base::Result<Rules> &answer) {
            if (!m_offers.chosen() || rulesKey(*m_offers.chosen()) != wanted || !answer) return;
            m_rules = *answer;
            m_rulesFor = wanted;
            emit changed();
        });
}

void SendFlow::setDisclosureGap(const QString &sentence)
{
    if (sentence == m_disclosureGap) return;
    m_disclosureGap = sentence;
    emit changed();
}

QList<SendGap> SendFlow::gaps() const
{
    QList<SendGap> gaps;
    if (!m_sender) gaps << SendGap{tr("Choose the customer."), Pane::Sender, {}};
    if (m_sender && !m_beneficiary) gaps << SendGap{tr("Choose the beneficiary."), Pane::Beneficiary, {}};
    const auto &quote = m_offers.chosen();
    if (!quote) {
        switch (m_offers.state()) {
        case OffersFlow::State::Incomplete:
            gaps << SendGap{m_offers.amountFault().isEmpty() ? tr("Type the amount.") : tr("Correct the amount."),
                            Pane::Amount,
                            {}};
            break;
        case OffersFlow::State::Waiting:
        case OffersFlow::State::Asking: gaps << SendGap{tr("The offers are being asked for."), Pane::Offers, {}}; break;
        case OffersFlow::State::Ready:
        case OffersFlow::State::Failed: gaps << SendGap{tr("Choose an offer."), Pane::Offers, {}}; break;
        }
        return gaps;
    }
    // Offers are stored when the round is over; before that a transfer could not be made from one.
    if (m_offers.state() != OffersFlow::State::Ready)
        gaps << SendGap{tr("Other providers are still being asked."), Pane::Offers, {}};
    if (m_beneficiary &&
        (m_beneficiary->beneficiary.country != quote->country || m_beneficiary->beneficiary.method != quote->method))
        gaps << SendGap{tr("The offer is for another way of paying out; choose one that fits."), Pane::Offers, {}};
    gaps << m_limitGaps;
    if (m_purpose.isEmpty()) gaps << SendGap{tr("Choose the purpose."), Pane::Details, u"purpose"_s};
    if (m_source.isEmpty())
        gaps << SendGap{tr("Choose where the money comes from."), Pane::Details, u"sourceOfFunds"_s};
    if (m_key.isEmpty() || m_rulesFor != rulesKey(*quote)) gaps << SendGap{tr("One moment …"), Pane::Offers, {}};
    for (const domain::FieldRule &rule : m_rules) {
        if (!rule.required) continue;
        const QString provider = m_agent.providerName(quote->provider.text);
        //: %1 is a provider, %2 the name of a field
        const QString sentence = tr("%1 wants to know: %2.").arg(provider, rule.label);
        if (rule.party == domain::Party::Sender && m_sender) {
            const bool ours =
                !domain::senderFieldLabel(rule.name).isEmpty() && domain::senderFieldLabel(rule.name) != rule.name;
            if (ours && valueOf(*m_sender, rule.name).isEmpty()) gaps << SendGap{sentence, Pane::Sender, rule.name};
        }
    }
    if (!m_disclosureGap.isEmpty()) gaps << SendGap{m_disclosureGap, Pane::Offers, u"disclosure"_s};
    return gaps;
}

QString changeSentence(const domain::Quote &before, const domain::Quote &now)
{
    const QLocale locale;
    QStringList sentences{SendFlow::tr("The price has changed; what was said or printed before is void.")};
    if (now.totalDebit != before.totalDebit)
        //: amounts
        sentences << SendFlow::tr("The customer pays %1, not %2.")
                         .arg(money::moneyText(now.totalDebit, locale), money::moneyText(before.totalDebit, locale));
    if (now.receive != before.receive)
        //: amounts
        sentences << SendFlow::tr("The beneficiary gets %1, not %2.")
                         .arg(money::moneyText(now.receive, locale), money::moneyText(before.receive, locale));
    if (sentences.size() == 1) sentences << SendFlow::tr("The amounts are the same; the rate or the fees are others.");
    return sentences.join(u' ');
}

QString feesSentence(const domain::Quote &quote)
{
    if (!quote.feesStated) return SendFlow::tr("The provider does not state its fees.");
    const auto sum = quote.totalDebit.minus(quote.send);
    if (!sum || sum->isZero()) return SendFlow::tr("There are no fees.");
    QStringList parts;
    for (const domain::Fee &fee : quote.fees) {
        //: parts of the fees, each behind an amount
        const QString kind = fee.kind == u"shop"      ? SendFlow::tr("our own")
                             : fee.kind == u"service" ? SendFlow::tr("for the service")
                                                      : SendFlow::tr("the provider's");
        parts << money::moneyText(fee.amount, QLocale()) + u' ' + kind;
    }
    const QString total = money::moneyText(*sum, QLocale());
    if (parts.size() < 2) return SendFlow::tr("Fees are %1.").arg(total);
    //: %1 is the sum of all fees, %2 a list such as "5.00 GBP the provider's, 1.00 GBP our own"
    return SendFlow::tr("Fees are %1: %2.").arg(total, domain::listed(parts));
}

QStringList SendFlow::summarySentences(const domain::Quote &quote) const
{
    const QLocale locale;
    const domain::Beneficiary &to = m_beneficiary->beneficiary;
    const QString partner = m_beneficiary->partnerName.isEmpty() ? to.bankCode : m_beneficiary->partnerName;
    QStringList sentences;
    //: The customer (%1) pays an amount (%2), of which another (%3) is sent.
    sentences << tr("%1 pays %2; %3 of it is sent.")
                         .arg(m_sender->fullName(), money::moneyText(quote.totalDebit, locale),
                              money::moneyText(quote.send, locale)) +
                     u' ' + feesSentence(quote);
    const QString how = domain::labelOf(to.method).toLower();
    const QString country = domain::countryName(to.country);
    const QString gets = money::moneyText(quote.receive, locale);
    //: %1 beneficiary, %2 amount, %3 "bank account", %4 country, %5 who pays it out
    sentences << (partner.isEmpty()
                      ? tr("%1 gets %2 by %3, %4.").arg(to.fullName(), gets, how, country)
                      : tr("%1 gets %2 by %3, %4, paid out by %5.").arg(to.fullName(), gets, how, country, partner));
    const QString rate = u"1 %1 = %2 %3"_s.arg(quote.send.currency().code(), rateText(quote.rate.toString(), locale),
                                               quote.receive.currency().code());
    const QString provider = m_agent.providerName(quote.provider.text);
    if (quote.expiresAt.isValid()) {
        const QString until = clockText(quote.expiresAt);
        //: %1 is "1 GBP = 365.50 PKR", %2 a provider, %3 a time of day
        sentences << (quote.binding ? tr("%1. %2 keeps this price until %3.")
                                    : tr("%1. %2 expects this price until %3."))
                         .arg(rate, provider, until);
    } else {
        sentences << (quote.binding ? tr("%1. %2 keeps this price.") : tr("%1. %2 may still change this price."))
                         .arg(rate, provider);
    }
    sentences << tr("The purpose is: %1. The money comes from: %2.")
                     .arg(domain::labelIn(domain::purposes(), m_purpose),
                          domain::labelIn(domain::sourcesOfFunds(), m_source));
    return sentences;
}

ConfirmSummary SendFlow::summary() const
{
    const auto &quote = m_offers.chosen();
    if (!quote || !m_sender || !m_beneficiary) return {};
    const domain::Beneficiary &to = m_beneficiary->beneficiary;
    ConfirmSummary summary;
    summary.pays = money::moneyText(quote->totalDebit, QLocale());
    summary.gets = money::moneyText(quote->receive, QLocale());
    summary.sentences = summarySentences(*quote);
    summary.totalDebit = quote->totalDebit;
    if (const QString account = to.payoutAccount(); !account.isEmpty()) {
        summary.accountLabel = domain::beneficiaryFieldLabel(u"accountNumber"_s);
        if (to.method == domain::PayoutMethod::MobileWallet) summary.accountLabel = tr("Wallet number");
        summary.account = accountForPeople(account);
        summary.warning = tr("A wrong number can lose the money. Read it back to the customer.");
    } else if (to.method == domain::PayoutMethod::CashPickup) {
        summary.warning = tr("The name must be as in the beneficiary's document, or the cash is not handed out.");
    }
    return summary;
}

void SendFlow::confirm(const base::JsonValue &draft)
{
    if (!ready()) return;
    const services::SendRequest request = *order();
    enter(Stage::Sending); // before anything that could come back here
    forgetFailure();
    const QString who = m_sender->fullName();
    m_backstage.ask<Outcome>(
        this,
        [request, draft](services::Desk &desk) {
            // After a crash the form must come back with the very key that is on its way.
            (void)desk.store.drafts->put(draftName(desk), draft);
            return desk.transfers.send(request);
        },
        [this, form = m_form, who](const base::Result<Outcome> &answer) {
            if (form == m_form) {
                take(answer);
                return;
            }
            if (!answer) {
                //: %1 is a customer, %2 the reason
                emit news(tr("The transfer of %1 was not sent. %2").arg(who, domain::sentenceFor(answer.error())));
            } else if (answer->error) {
                //: %1 is a reference, %2 the reason
                emit news(tr("%1: %2").arg(answer->transfer.reference, domain::sentenceFor(*answer->error)));
            }
        });
}

void SendFlow::take(const base::Result<Outcome> &answer)
{
    if (answer) {
        if (answer->error) {
            m_failure = domain::sentenceFor(*answer->error);
            m_failureDetails = (answer->error->providerCode + u' ' + answer->error->providerMessage).trimmed();
        }
        m_sent.show(answer->transfer);
        enter(Stage::Done);
        return;
    }
    const base::Error &error = answer.error();
    if (error.kind == ErrorKind::KeyReused) {
        lookUpKey();
        return;
    }
    m_failure = domain::sentenceFor(error);
    m_failureSaysIt = domain::saysNothingWasSent(error);
    m_failureDetails = (error.providerCode + u' ' + error.providerMessage).trimmed();
    enter(Stage::Filling);
    const bool stale = error.kind == ErrorKind::QuoteExpired || error.kind == ErrorKind::QuoteChanged ||
                       error.kind == ErrorKind::QuoteUsed;
    if (stale) emit offerGone();
    emit failed(m_failure, error.field);
}

void SendFlow::lookUpKey()
{
    m_backstage.askNow<domain::Transfer>(
        this, [key = m_key](services::Desk &desk) { return desk.store.transfers->byKey(key); },
        [this, form = m_form](const base::Result<domain::Transfer> &answer) {
            if (form != m_form) return;
            if (answer) {
                adopt(*answer);
                return;
            }
            m_failure = domain::sentenceFor(answer.error());
            m_failureSaysIt = domain::saysNothingWasSent(answer.error());
            enter(Stage::Filling);
            emit failed(m_failure, {});
        });
}

void SendFlow::adopt(const domain::Transfer &transfer)
{
    m_sent.show(transfer);
    enter(Stage::Done);
}

} // namespace models
