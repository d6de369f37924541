// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rebit_invoices.h"

#include "sandbox/callback_post.h"

#include <QLocale>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Decimal;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 invoiceLifeMs = 30 * 60 * second; // "within 30 minutes"
constexpr qint64 autoPayAfterMs = 10 * second;

/// What happens to a paid invoice, by its amount. The names are listed for people in magic_inputs.cpp.
QList<LifePlan::Step> stepsFor(const Decimal &amount)
{
    const QString text = rubyDecimal(amount);
    if (text == "6666.66"_L1) return {{15 * second, u"rejected"_s}};
    if (text == "3333.33"_L1) return {};
    if (text == "2222.22"_L1) return {{5 * second, u"on_review"_s}, {30 * second, u"completed"_s}};
    return {{15 * second, u"completed"_s}};
}

QString ledgerStateFor(const QString &status)
{
    if (status == "successful"_L1) return u"funded"_s;
    if (status == "completed"_L1) return u"paid"_s;
    if (status == "rejected"_L1) return u"failed"_s;
    if (status == "cancelled"_L1) return u"cancelled"_s;
    return {};
}

/// "$523.00", "₱10,000.00", "SGD 12.00": for people, as the provider's example does it.
QString displayed(const Decimal &amount, const QString &currency)
{
    const auto fitted = amount.rounded(2, money::Rounding::HalfUp);
    QString text = fitted->toString();
    for (qsizetype at = text.indexOf(u'.') - 3; at > 0; at -= 3)
        text.insert(at, u',');
    if (currency == "USD"_L1) return u"$"_s + text;
    if (currency == "PHP"_L1) return u"₱"_s + text;
    return currency + u' ' + text;
}

} // namespace

QString RebitInvoices::stamp(const QDateTime &time) const
{
    return time.toOffsetFromUtc(8 * 3600).toString(Qt::ISODateWithMs); // Manila, with its offset written
}

JsonValue RebitInvoices::create(const JsonValue &remittance, const JsonValue &recipient, const JsonValue &user,
                                const RebitPrice &price, const QString &reference)
{
    const QString currency = remittance.member(u"currency").text();
    const QString address = testNetworkAddress(m_around.random.bytes(20));
    const QString bitcoin = rubyDecimal(price.totalInBtc);
    const qint64 number = m_invoices.size() + 38; // the example's id is 38
    const JsonValue none;
    Invoice made;
    made.shown = JsonValue::object(
        {{u"id"_s, number},
         {u"status"_s, u"pending"_s},
         {u"status_in_words"_s, u"pending"_s},
         {u"processing_fee"_s, rubyFloat(price.processingFee)},
         {u"processing_fee_in_btc"_s, rubyFloat(price.processingFeeInBtc)},
         {u"service_fee"_s, rubyFloat(price.serviceFee)},
         {u"service_fee_in_btc"_s, rubyFloat(price.serviceFeeInBtc)},
         {u"invoice_address"_s, address},
         {u"invoice_address_with_amount"_s, QString(u"bitcoin:"_s + address + u"?amount="_s + bitcoin)},
         {u"completed_at"_s, none},
         {u"created_at"_s, stamp(m_around.clock.nowUtc())},
         {u"succeeded_at"_s, none},
         {u"remittance_details"_s, remittance.member(u"remittance_details")},
         {u"amount"_s, rubyFloat(price.amount)},
         {u"currency"_s, currency},
         {u"amount_in_btc"_s, rubyFloat(price.amountInBtc)},
         {u"total"_s, rubyFloat(price.total)},
         {u"total_in_btc"_s, rubyFloat(price.totalInBtc)},
         {u"effective_rate"_s, rubyDecimal(*rebitRate(u"PHP"_s))},
         {u"effective_rates"_s, JsonValue::object({{u"PHP"_s, rubyFloat(*rebitRate(u"PHP"_s))},
                                                   {u"USD"_s, rubyFloat(*rebitRate(u"USD"_s))}})},
         {u"destination_amount"_s, rubyDecimal(price.amount)},
         {u"destination_currency"_s, currency},
         {u"source_amount"_s, bitcoin},
         {u"source_currency"_s, u"BTC"_s},
         {u"destination"_s, displayed(price.amount, currency)},
         {u"source"_s, QString(u"B\u20e6"_s + bitcoin)},
         {u"recipient"_s, recipient},
         {u"user"_s, user}});
    made.address = address;
    made.callbackUrl = remittance.member(u"callback_url").text();
    m_around.callbacks.watch(made.callbackUrl);
    made.due = price.totalInBtc;
    made.bornMs = m_around.clock.lifeMs();
    m_invoices.append(made);

    const JsonValue details = remittance.member(u"remittance_details");
    const QString strategy = remittance.member(u"strategy").text();
    const QString partner = details.member(strategy).text();
    const bool isToMobile = strategy == "mobile"_L1 || strategy == "eload"_L1;
    m_around.ledger.accepted(
        {u"rebit"_s, QString::number(number), reference, price.amount.toString(), currency,
         isToMobile ? recipient.member(u"mobile").text() : details.member(u"bank_account_number").text(),
         details.member(u"bank_account_name").text(), partner, strategy, u"invoiced"_s, m_around.clock.nowUtc(),
         m_around.clock.nowUtc()});
    return made.shown;
}

JsonValue RebitInvoices::shown(const QString &id) const
{
    for (const Invoice &invoice : m_invoices) {
        if (invoice.shown.member(u"id").text() == id) return invoice.shown;
    }
    return {};
}

void RebitInvoices::setStatus(Invoice &invoice, const QString &status, qint64 lifeMs)
{
    const QDateTime at = m_around.clock.stampOf(lifeMs);
    invoice.shown.set(u"status"_s, status).set(u"status_in_words"_s, status);
    if (status == "successful"_L1) invoice.shown.set(u"succeeded_at"_s, stamp(at));
    if (status == "completed"_L1) invoice.shown.set(u"completed_at"_s, stamp(at));
    if (status == "rejected"_L1)
        invoice.shown.set(u"rejection_message"_s, u"The fulfilment partner did not accept this remittance."_s);
    const QString ledgerState = ledgerStateFor(status);
    if (!ledgerState.isEmpty())
        m_around.ledger.changed(u"rebit"_s, invoice.shown.member(u"id").text(), ledgerState, at);
    // "With every status change, we will POST an updated JSON object of the remittance record"
    m_around.callbacks.post(u"rebit"_s, invoice.callbackUrl, invoice.shown.toBytes());
}

bool RebitInvoices::cancel(const QString &id)
{
    for (Invoice &invoice : m_invoices) {
        if (invoice.shown.member(u"id").text() != id) continue;
        if (invoice.status() == "cancelled"_L1) return true;
        if (invoice.status() != "pending"_L1 && invoice.status() != "partial"_L1) return false;
        setStatus(invoice, u"cancelled"_s, m_around.clock.lifeMs());
        return true;
    }
    return false;
}

bool RebitInvoices::isPayable(const Invoice &invoice) const
{
    if (invoice.status() == "partial"_L1) return true; // "If the sender eventually adds the remaining balance …"
    return invoice.status() == "pending"_L1 && m_around.clock.lifeMs() < invoice.bornMs + invoiceLifeMs;
}

RebitInvoices::Invoice *RebitInvoices::byAddress(const QString &address)
{
    for (Invoice &invoice : m_invoices) {
        if (invoice.address == address) return &invoice;
    }
    return nullptr;
}

void RebitInvoices::receive(Invoice &invoice, const Decimal &bitcoin, qint64 lifeMs)
{
    invoice.paid = invoice.paid.plus(bitcoin);
    // What payment_details looks like is not public; these members follow what the provider's authors use elsewhere.
    const QString satoshi = QString::number(invoice.paid.scaledToInteger(8).value_or(0));
    invoice.shown.set(u"payment_details"_s, JsonValue::object({{u"input_address"_s, invoice.address},
                                                               {u"value_in_btc"_s, rubyDecimal(invoice.paid)},
                                                               {u"value_in_satoshi"_s, JsonValue::number(satoshi)},
                                                               {u"transaction_hash"_s,
                                                                QString::fromLatin1(m_around.random.bytes(32).toHex())},
                                                               {u"confirmations"_s, 1}}));
    m_around.ledger.funded(invoice.shown.member(u"id").text(), invoice.address, bitcoin.toString(), true,
                           m_around.clock.stampOf(lifeMs));
    if (invoice.paid < invoice.due) {
        setStatus(invoice, u"partial"_s, lifeMs);
        return;
    }
    setStatus(invoice, u"successful"_s, lifeMs);
    invoice.plan = LifePlan(lifeMs, stepsFor(*Decimal::parse(invoice.shown.member(u"amount").text())));
}

JsonValue RebitInvoices::pay(const QString &address, const Decimal &bitcoin)
{
    Invoice *invoice = byAddress(address);
    if (!invoice) return {};
    const bool applied = isPayable(*invoice);
    if (applied) {
        receive(*invoice, bitcoin, m_around.clock.lifeMs());
    } else {
        // The bitcoin is gone all the same; the ledger shows that it bought nothing.
        m_around.ledger.funded(invoice->shown.member(u"id").text(), address, bitcoin.toString(), false,
                               m_around.clock.nowUtc());
    }
    const Decimal missing = invoice->due.minus(invoice->paid);
    return JsonValue::object({{u"applied"_s, applied},
                              {u"id"_s, invoice->shown.member(u"id")},
                              {u"status"_s, invoice->status()},
                              {u"remaining"_s, missing.isPositive() ? missing.toString() : u"0"_s}});
}

void RebitInvoices::settle()
{
    const qint64 now = m_around.clock.lifeMs();
    for (Invoice &invoice : m_invoices) {
        const qint64 payAt = invoice.bornMs + autoPayAfterMs;
        if (m_autoPay && now >= payAt && invoice.status() == "pending"_L1 && invoice.paid.isZero())
            receive(invoice, invoice.due, payAt);
        while (const auto due = invoice.plan.takeDue(now))
            setStatus(invoice, due->status, due->lifeMs);
    }
}

JsonValue RebitInvoices::state() const
{
    JsonValue list = JsonValue::array();
    for (const Invoice &invoice : m_invoices) {
        list.append(JsonValue::object({{u"shown"_s, invoice.shown},
                                       {u"address"_s, invoice.address},
                                       {u"callbackUrl"_s, invoice.callbackUrl},
                                       {u"due"_s, invoice.due.toString()},
                                       {u"paid"_s, invoice.paid.toString()},
                                       {u"bornMs"_s, invoice.bornMs},
                                       {u"plan"_s, invoice.plan.toJson()}}));
    }
    return list;
}

void RebitInvoices::restore(const JsonValue &state)
{
    m_invoices.clear();
    for (const JsonValue &json : state.items()) {
        Invoice invoice;
        invoice.shown = json.member(u"shown");
        invoice.address = json.member(u"address").text();
        invoice.callbackUrl = json.member(u"callbackUrl").text();
        m_around.callbacks.watch(invoice.callbackUrl);
        invoice.due = Decimal::parse(json.member(u"due").text()).valueOr({});
        invoice.paid = Decimal::parse(json.member(u"paid").text()).valueOr({});
        invoice.bornMs = json.member(u"bornMs").text().toLongLong();
        invoice.plan = LifePlan::fromJson(json.member(u"plan"));
        m_invoices.append(invoice);
    }
}

} // namespace sandbox
