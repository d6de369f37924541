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
{
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(draftPauseMs);
    connect(&m_draftPause, &QTimer::timeout, this, &CounterFlow::saveDraft);
    connect(&m_sender, &SenderFlow::senderChanged, this, &CounterFlow::takeSender);
    connect(&m_sender, &SenderFlow::unsavedChanged, this, &CounterFlow::changed);
    connect(&m_beneficiary, &BeneficiaryFlow::pickedChanged, this, &CounterFlow::takeBeneficiary);
    connect(&m_beneficiary, &BeneficiaryFlow::unsavedChanged, this, &CounterFlow::changed);
    connect(&m_send, &SendFlow::offerGone, &m_offers, &OffersFlow::refresh);
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
            clearForm();
            if (answer->ofDraft) {
                m_send.begin(answer->ofDraft->key);
                fillFrom(answer->draft);
                m_send.adopt(*answer->ofDraft);
                emit message(tr("This transfer was being sent when the program ended. It was not sent again."));
            } else if (!answer->draft.isNull()) {
                restore(answer->draft);
            } else {
                m_send.begin();
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
    changed();
}

void CounterFlow::takeBeneficiary()
{
    const auto &picked = m_beneficiary.picked();
    m_send.setBeneficiary(picked);
    if (!picked) {
        OfferTerms terms = m_offers.terms();
        terms.partner.clear();
        terms.province.clear();
        setTerms(terms);
        return;
    }
    const domain::Beneficiary &to = picked->beneficiary;
    OfferTerms terms = m_offers.terms();
    const bool sameCountry = terms.country == to.country && !terms.receive.isEmpty();
    terms.country = to.country;
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
    setTerms(terms);
}

void CounterFlow::setMethod(std::optional<domain::PayoutMethod> method)
{
    if (!isEditable() || m_beneficiary.picked()) return;
    OfferTerms terms = m_offers.terms();
    terms.method = method;
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

bool CounterFlow::isBlank() const
{
    return !m_sender.sender() && m_sender.unsaved().isEmpty() && m_beneficiary.unsaved().isNull() &&
           m_offers.terms().typed.trimmed().isEmpty();
}

void CounterFlow::newTransfer()
{
    const bool unsent = m_send.stage() == SendFlow::Stage::Filling && !isBlank();
    if (unsent) {
        m_putAside = draft();
        emit putAsideChanged();
    }
    clearForm();
    m_send.begin();
    if (unsent) emit message(tr("The last form was put aside. F7 brings it back."));
    changed();
}

void CounterFlow::bringBack()
{
    if (m_putAside.isNull() || m_send.stage() == SendFlow::Stage::Sending) return;
    const JsonValue back = std::exchange(m_putAside, {});
    if (m_send.stage() == SendFlow::Stage::Filling && !isBlank()) m_putAside = draft();
    clearForm();
    restore(back);
    emit putAsideChanged();
    emit message({});
}

void CounterFlow::clearForm()
{
    m_sender.clear();
    m_beneficiary.setSender({});
    m_beneficiary.restoreUnsaved({});
    m_send.setPurpose({});
    m_send.setSourceOfFunds({});
    OfferTerms terms;
    terms.send = m_agent.currency;
    m_offers.setTerms(terms);
    m_offers.forgetVoid();
    emit termsChanged();
    emit detailsChanged();
}

JsonValue CounterFlow::draft() const
{
    const OfferTerms &terms = m_offers.terms();
    JsonValue json = JsonValue::object();
    json.setText(u"key"_s, m_send.key().text);
    if (m_sender.sender()) json.setText(u"sender"_s, m_sender.sender()->id.text);
    if (m_beneficiary.picked()) json.setText(u"beneficiary"_s, m_beneficiary.picked()->beneficiary.id.text);
    json.setText(u"side"_s, terms.side == domain::FixedSide::Send ? u"send"_s : u"receive"_s);
    json.setText(u"amount"_s, terms.typed);
    json.setText(u"sendCurrency"_s, terms.send);
    json.setText(u"receiveCurrency"_s, terms.receive);
    json.setText(u"country"_s, terms.country);
    if (terms.method) json.setText(u"method"_s, domain::codeOf(*terms.method));
    json.setText(u"purpose"_s, m_send.purpose());
    json.setText(u"sourceOfFunds"_s, m_send.sourceOfFunds());
    JsonValue forms = JsonValue::object();
    for (auto it = m_sender.unsaved().cbegin(); it != m_sender.unsaved().cend(); ++it)
        forms.set(it.key(), it.value());
    if (!forms.members().isEmpty()) json.set(u"senderForms"_s, forms);
    if (!m_beneficiary.unsaved().isNull()) json.set(u"beneficiaryForm"_s, m_beneficiary.unsaved());
    return json;
}

void CounterFlow::fillFrom(const JsonValue &draft)
{
    OfferTerms terms;
    terms.side = draft.member(u"side").text() == u"receive" ? domain::FixedSide::Receive : domain::FixedSide::Send;
    terms.typed = draft.member(u"amount").text();
    terms.send = draft.member(u"sendCurrency").text();
    if (!money::Currency::fromCode(terms.send)) terms.send = m_agent.currency;
    terms.receive = draft.member(u"receiveCurrency").text();
    terms.country = draft.member(u"country").text();
    terms.method = domain::payoutMethodFrom(draft.member(u"method").text());
    m_send.setPurpose(draft.member(u"purpose").text());
    m_send.setSourceOfFunds(draft.member(u"sourceOfFunds").text());
    for (const JsonValue::Member &form : draft.member(u"senderForms").members())
        m_sender.restoreUnsaved(form.first, form.second);
    m_beneficiary.restoreUnsaved(draft.member(u"beneficiaryForm"));
    setTerms(terms);
    emit detailsChanged();
    const domain::SenderId sender{draft.member(u"sender").text()};
    if (sender.isEmpty()) return;
    m_beneficiary.setSender(sender);
    m_beneficiary.pickId({draft.member(u"beneficiary").text()});
    m_sender.pickId(sender);
}

void CounterFlow::restore(const JsonValue &draft)
{
    m_send.begin({draft.member(u"key").text()});
    fillFrom(draft);
}

void CounterFlow::saveDraft()
{
    m_draftPause.stop();
    if (!m_started || !isEditable()) return;
    if (isBlank() && !m_draftStored) return;
    m_draftStored = !isBlank();
    m_backstage.askNow<base::Done>(
        this,
        [json = draft(), blank = isBlank()](services::Desk &desk) -> base::Result<base::Done> {
            return blank ? desk.store.drafts->drop(draftName(desk)) : desk.store.drafts->put(draftName(desk), json);
        },
        [this](const base::Result<base::Done> &answer) {
            if (!answer)
                emit message(tr("What is typed could not be stored. %1").arg(domain::sentenceFor(answer.error())));
        });
}

} // namespace models
