// SPDX-License-Identifier: GPL-3.0-or-later
// The form as a draft: stored as it is typed, parked, taken up again here or at another counter. A form keeps its key
// wherever it goes, so that the same one, sent from two places, is one transfer.
#include "domain/error_text.h"
#include "models/counter_draft.h"
#include "models/counter_flow.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

/// A form that was taken out of the store, and the transfer that its key has already.
struct Taken {
    JsonValue form;
    std::optional<domain::Transfer> transfer;
};

base::Result<Taken> taken(services::Desk &desk, const QString &name)
{
    Taken taken;
    const auto form = desk.store.drafts->take(name);
    if (!form) return form.error();
    taken.form = *form;
    if (const QString key = form->member(u"key").text(); !key.isEmpty())
        if (const auto transfer = desk.store.transfers->byKey({key})) taken.transfer = *transfer;
    return taken;
}

} // namespace

void CounterFlow::setCash(const QString &typed)
{
    if (m_cash == typed) return;
    m_cash = typed;
    changed();
}

bool CounterFlow::isBlank() const
{
    return !m_sender.sender() && m_sender.unsaved().isEmpty() && m_sender.searchText().trimmed().isEmpty() &&
           m_beneficiary.unsaved().isNull() && m_offers.terms().typed.trimmed().isEmpty();
}

QString CounterFlow::title() const
{
    QStringList parts;
    if (m_sender.sender())
        parts << m_sender.sender()->fullName();
    else if (const QString search = m_sender.searchText().trimmed(); !search.isEmpty())
        parts << search;
    const OfferTerms &terms = m_offers.terms();
    const bool sends = terms.side == domain::FixedSide::Send;
    if (const QString typed = terms.typed.trimmed(); !typed.isEmpty())
        parts << typed + u' ' + (sends ? terms.send : terms.receive);
    if (m_beneficiary.picked()) parts << m_beneficiary.picked()->beneficiary.fullName();
    return parts.join(u" · "_s);
}

void CounterFlow::newTransfer()
{
    if (m_send.stage() == SendFlow::Stage::Filling && !isBlank()) {
        park();
        return;
    }
    clearForm();
    m_send.begin();
    changed();
}

void CounterFlow::park(const QString &title)
{
    if (m_send.stage() != SendFlow::Stage::Filling || isBlank()) return;
    JsonValue form = draft();
    if (!title.trimmed().isEmpty()) form.set(u"title"_s, title.trimmed());
    m_putAside = form;
    // The key names the form as well: a second one of the same name would be the same transfer.
    m_putAsideName = parkedPrefix + (m_send.key().isEmpty() ? form.member(u"title").text() : m_send.key().text);
    store(m_putAsideName, form);
    m_sender.dropUnsaved();
    clearForm();
    m_send.begin();
    emit putAsideChanged();
    emit message(tr("The form was parked. F7 brings it back; Shift+F7 shows all that wait."));
    changed();
}

void CounterFlow::store(const QString &name, const JsonValue &form)
{
    m_backstage.askNow<base::Done>(
        this,
        [name, form](services::Desk &desk) -> base::Result<base::Done> { return desk.store.drafts->put(name, form); },
        [this](const base::Result<base::Done> &answer) {
            if (!answer)
                emit message(tr("The parked form could not be stored; bring it back with F7 before closing. %1")
                                 .arg(domain::sentenceFor(answer.error())));
        });
}

void CounterFlow::bringBack()
{
    if (m_putAside.isNull() || m_send.stage() == SendFlow::Stage::Sending) return;
    takeBack(std::exchange(m_putAsideName, {}), std::exchange(m_putAside, {}));
}

void CounterFlow::resume(const QString &name, const QString &title)
{
    if (m_send.stage() == SendFlow::Stage::Sending) return;
    if (name == m_putAsideName) {
        m_putAside = {};
        m_putAsideName.clear();
    }
    takeBack(name, {}, title);
}

/// `atHand`: the form as it is still known here, for a store that cannot give it back.
void CounterFlow::takeBack(const QString &name, const JsonValue &atHand, const QString &title)
{
    m_backstage.askNow<Taken>(
        this, [name](services::Desk &desk) { return taken(desk, name); },
        [this, atHand, title](const base::Result<Taken> &answer) {
            if (m_send.stage() == SendFlow::Stage::Sending) return;
            const bool unstored = !answer && !atHand.isNull();
            if (!answer && !unstored) {
                emit message(domain::sentenceFor(answer.error()));
                return;
            }
            if (!unstored && answer->form.isNull()) {
                emit message(tr("Another counter has taken this form."));
                emit putAsideChanged();
                return;
            }
            if (m_send.stage() == SendFlow::Stage::Filling && !isBlank()) park(title);
            open(unstored ? atHand : answer->form, unstored ? std::nullopt : answer->transfer);
            emit putAsideChanged();
            emit resumed();
        });
}

void CounterFlow::discard(const QString &name)
{
    if (name == m_putAsideName) {
        m_putAside = {};
        m_putAsideName.clear();
        emit putAsideChanged();
    }
    m_backstage.askNow<base::Done>(
        this, [name](services::Desk &desk) -> base::Result<base::Done> { return desk.store.drafts->drop(name); },
        [this](const base::Result<base::Done> &answer) {
            if (!answer) emit message(domain::sentenceFor(answer.error()));
            m_parked.load();
        });
}

void CounterFlow::open(const JsonValue &draft, const std::optional<domain::Transfer> &itsTransfer)
{
    clearForm();
    if (!itsTransfer) {
        restore(draft);
        emit message({});
        return;
    }
    m_send.begin(itsTransfer->key);
    fillFrom(draft);
    m_send.adopt(*itsTransfer);
    emit message(tr("This transfer was being sent when the program ended. It was not sent again."));
}

bool CounterFlow::repeat(int row)
{
    const QList<KnownBeneficiary> &known = m_beneficiary.known().list();
    if (!isEditable() || row < 0 || row >= known.size() || !known.at(row).last) return false;
    const domain::Transfer last = *known.at(row).last;
    m_beneficiary.pick(row);
    OfferTerms terms = m_offers.terms();
    terms.side = domain::FixedSide::Send;
    terms.send = last.send.currency().code();
    terms.receive = last.receive.currency().code();
    terms.typed = money::amountText(last.send, QLocale());
    m_send.setPurpose(last.purpose);
    m_send.setSourceOfFunds(last.sourceOfFunds);
    emit detailsChanged();
    setTerms(terms);
    return true;
}

void CounterFlow::makeAnew(const domain::Transfer &dropped)
{
    if (m_send.stage() == SendFlow::Stage::Sending) {
        //: %1 is the reference of a transfer
        emit message(tr("%1 was dropped and nothing of it was sent. Begin it again when this one is through.")
                         .arg(dropped.reference));
        return;
    }
    const bool parks = m_send.stage() == SendFlow::Stage::Filling && !isBlank();
    newTransfer();
    JsonValue form = JsonValue::object({{u"sender"_s, dropped.sender.text},
                                        {u"beneficiary"_s, dropped.beneficiary.text},
                                        {u"side"_s, u"send"_s},
                                        {u"amount"_s, money::amountText(dropped.send, QLocale())},
                                        {u"sendCurrency"_s, dropped.send.currency().code()},
                                        {u"receiveCurrency"_s, dropped.receive.currency().code()},
                                        {u"country"_s, dropped.country},
                                        {u"method"_s, domain::codeOf(dropped.method)}});
    form.setText(u"partner"_s, dropped.partner);
    form.setText(u"purpose"_s, dropped.purpose);
    form.setText(u"sourceOfFunds"_s, dropped.sourceOfFunds);
    fillFrom(form);
    m_anew = dropped;
    emit begunAnew();
    //: %1 is the reference of a transfer
    QString told =
        tr("%1 was dropped and nothing of it was sent. Here it is again with the customer's present data: look "
           "at the new offer, give the customer the new paper, and confirm.")
            .arg(dropped.reference);
    if (parks) told += u' ' + tr("The form that stood here was parked (F7).");
    emit message(told);
}

void CounterFlow::chooseAsBefore()
{
    if (!m_anew || m_offers.chosen() || !m_sender.sender() || !m_beneficiary.picked()) return;
    const QList<domain::Quote> &quotes = m_offers.offers().quotes();
    for (int row = 0; row < quotes.size(); ++row) {
        const domain::Quote &quote = quotes.at(row);
        if (quote.provider != m_anew->provider || quote.method != m_anew->method) continue;
        m_anew.reset(); // once; another choice is the clerk's
        m_offers.choose(row);
        return;
    }
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
    json.setText(u"partner"_s, terms.partner);
    json.setText(u"purpose"_s, m_send.purpose());
    json.setText(u"sourceOfFunds"_s, m_send.sourceOfFunds());
    json.setText(u"cash"_s, m_cash);
    json.setText(u"search"_s, m_sender.searchText());
    json.setText(u"title"_s, title());
    json.setText(u"clerk"_s, m_agent.clerk);
    json.setText(u"counter"_s, m_agent.counter);
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
    terms.partner = draft.member(u"partner").text();
    m_send.setPurpose(draft.member(u"purpose").text());
    m_send.setSourceOfFunds(draft.member(u"sourceOfFunds").text());
    m_cash = draft.member(u"cash").text();
    for (const JsonValue::Member &form : draft.member(u"senderForms").members())
        m_sender.restoreUnsaved(form.first, form.second);
    m_beneficiary.restoreUnsaved(draft.member(u"beneficiaryForm"));
    setTerms(terms);
    emit detailsChanged();
    const domain::SenderId sender{draft.member(u"sender").text()};
    if (const QString search = draft.member(u"search").text(); !search.isEmpty()) m_sender.search(search);
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
