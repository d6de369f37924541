// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/counter_flow.h"

#include "domain/country.h"
#include "domain/error_text.h"
#include "models/counter_draft.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int draftPauseMs = 400;

/// What the window wants to know when it opens.
struct Opening {
    AgentInfo agent;
    JsonValue draft;
    std::optional<domain::Transfer> ofDraft; ///< the draft's key has a transfer: it was confirmed before the crash
};

base::Result<Opening> openingOf(services::Desk &desk)
{
    const services::AgentProfile &shop = desk.profile.agent;
    Opening opening;
    opening.agent = AgentInfo{.name = shop.name,
                              .branch = shop.branch,
                              .counter = desk.identity.counter,
                              .clerk = desk.identity.clerk,
                              .country = shop.country,
                              .currency = shop.currency,
                              .phone = shop.phone,
                              .website = shop.website,
                              .practice = desk.practice,
                              .providerNames = {}};
    for (const interfaces::Provider &provider : desk.directory.providers())
        opening.agent.providerNames.insert(provider.id.text, provider.name);
    const auto draft = desk.store.drafts->get(draftName(desk));
    if (!draft) return draft.error();
    opening.draft = *draft;
    if (const QString key = draft->member(u"key").text(); !key.isEmpty()) {
        if (const auto transfer = desk.store.transfers->byKey({key})) opening.ofDraft = *transfer;
    }
    return opening;
}

} // namespace

CounterFlow::CounterFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_backstage(backstage)
    , m_partners(backstage)
    , m_sender(backstage, clock)
    , m_beneficiary(backstage, m_partners)
    , m_offers(backstage, clock, m_agent, m_partners)
    , m_send(backstage, clock, m_agent, m_offers)
    , m_parked(backstage, clock)
{
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(draftPauseMs);
    connect(&m_draftPause, &QTimer::timeout, this, &CounterFlow::saveDraft);
    connect(&m_sender, &SenderFlow::senderChanged, this, &CounterFlow::takeSender);
    connect(&m_sender, &SenderFlow::unsavedChanged, this, &CounterFlow::changed);
    connect(&m_sender, &SenderFlow::searchTextChanged, this, &CounterFlow::changed);
    connect(&m_parked, &ParkedForms::problem, this, &CounterFlow::message);
    connect(&m_beneficiary, &BeneficiaryFlow::pickedChanged, this, &CounterFlow::takeBeneficiary);
    connect(&m_beneficiary, &BeneficiaryFlow::unsavedChanged, this, &CounterFlow::changed);
    connect(&m_send, &SendFlow::offerGone, &m_offers, &OffersFlow::replaceGone);
    connect(&m_send.sent(), &TransferDetail::anewWanted, this, &CounterFlow::makeAnew);
    connect(&m_offers, &OffersFlow::offersChanged, this, &CounterFlow::chooseAsBefore);
    connect(&m_send, &SendFlow::news, this, &CounterFlow::message);
    connect(&m_send, &SendFlow::stageChanged, this, [this] {
        m_offers.hold(m_send.stage() != SendFlow::Stage::Filling);
        if (m_send.stage() != SendFlow::Stage::Done) return;
        // The transfer is in the store; the draft has done its work.
        m_draftPause.stop();
        m_draftStored = false;
        m_backstage.askNow<base::Done>(
            this,
            [](services::Desk &desk) -> base::Result<base::Done> { return desk.store.drafts->drop(draftName(desk)); },
            [](const base::Result<base::Done> &) {});
    });
}

void CounterFlow::start()
{
    m_backstage.askNow<Opening>(
        this, [](services::Desk &desk) { return openingOf(desk); },
        [this](const base::Result<Opening> &answer) {
            m_started = true;
            if (!answer) {
                emit message(domain::sentenceFor(answer.error()));
                m_send.begin();
                emit started();
                return;
            }
            m_agent = answer->agent;
            emit agentChanged();
            if (answer->draft.isNull()) {
                clearForm();
                m_send.begin();
            } else {
                open(answer->draft, answer->ofDraft);
            }
            emit started();
        });
}

void CounterFlow::changed()
{
    if (m_started && isEditable()) m_draftPause.start();
}

void CounterFlow::takeSender()
{
    const auto &sender = m_sender.sender();
    m_send.setSender(sender);
    m_beneficiary.setSender(sender ? sender->id : domain::SenderId{});
    OfferTerms terms = m_offers.terms();
    terms.sender = sender ? sender->id : domain::SenderId{};
    terms.senderVersion = sender ? sender->version : 0;
    setTerms(terms);
}

void CounterFlow::takeBeneficiary()
{
    const auto &picked = m_beneficiary.picked();
    m_send.setBeneficiary(picked);
    if (!picked) {
        OfferTerms terms = m_offers.terms();
        terms.partner.clear();
        terms.province.clear();
        terms.beneficiary = {};
        setTerms(terms);
        return;
    }
    const domain::Beneficiary &to = picked->beneficiary;
    OfferTerms terms = m_offers.terms();
    const bool sameCountry = terms.country == to.country && !terms.receive.isEmpty();
    terms.country = to.country;
    terms.beneficiary = to.id;
    terms.method = to.method;
    terms.partner = to.bankCode;
    terms.province = to.province;
    if (!sameCountry)
        terms.receive = picked->last ? picked->last->receive.currency().code() : domain::currencyOf(to.country);
    if (picked->last) {
        const domain::Transfer &last = *picked->last;
        if (terms.typed.trimmed().isEmpty() && terms.send == last.send.currency().code()) {
            terms.side = domain::FixedSide::Send;
            terms.typed = money::amountText(last.send, QLocale());
        }
        if (m_send.purpose().isEmpty()) m_send.setPurpose(last.purpose);
        if (m_send.sourceOfFunds().isEmpty()) m_send.setSourceOfFunds(last.sourceOfFunds);
        emit detailsChanged();
    }
    setTerms(terms);
}

void CounterFlow::setTerms(const OfferTerms &terms)
{
    m_partners.want(terms.country);
    m_offers.setTerms(terms);
    emit termsChanged();
    changed();
}

void CounterFlow::setAmount(domain::FixedSide side, const QString &typed)
{
    if (!isEditable()) return;
    OfferTerms terms = m_offers.terms();
    terms.side = side;
    terms.typed = typed;
    setTerms(terms);
}

void CounterFlow::setSendCurrency(const QString &code)
{
    if (!isEditable()) return;
    OfferTerms terms = m_offers.terms();
    terms.send = code;
    setTerms(terms);
}

void CounterFlow::setReceiveCurrency(const QString &code)
{
    if (!isEditable()) return;
    OfferTerms terms = m_offers.terms();
    terms.receive = code;
    setTerms(terms);
}

void CounterFlow::setCountry(const QString &country)
{
    if (!isEditable() || m_beneficiary.picked()) return;
    OfferTerms terms = m_offers.terms();
    if (terms.country == country) return;
    terms.country = country;
    terms.receive = domain::currencyOf(country);
    terms.partner.clear();
    setTerms(terms);
}

void CounterFlow::setMethod(std::optional<domain::PayoutMethod> method)
{
    if (!isEditable() || m_beneficiary.picked()) return;
    OfferTerms terms = m_offers.terms();
    if (terms.method != method) terms.partner.clear();
    terms.method = method;
    setTerms(terms);
}

void CounterFlow::setPartner(const QString &code)
{
    if (!isEditable() || m_beneficiary.picked()) return;
    OfferTerms terms = m_offers.terms();
    terms.partner = code;
    setTerms(terms);
}

void CounterFlow::setPurpose(const QString &code)
{
    if (!isEditable()) return;
    m_send.setPurpose(code);
    emit detailsChanged();
    changed();
}

void CounterFlow::setSourceOfFunds(const QString &code)
{
    if (!isEditable()) return;
    m_send.setSourceOfFunds(code);
    emit detailsChanged();
    changed();
}

void CounterFlow::confirm() { m_send.confirm(draft()); }

void CounterFlow::clearForm()
{
    m_sender.clear();
    m_beneficiary.setSender({});
    m_beneficiary.restoreUnsaved({});
    m_cash.clear();
    m_anew.reset();
    m_send.setPurpose({});
    m_send.setSourceOfFunds({});
    OfferTerms terms;
    terms.send = m_agent.currency;
    m_offers.setTerms(terms);
    m_offers.forgetVoid();
    emit termsChanged();
    emit detailsChanged();
}

} // namespace models
