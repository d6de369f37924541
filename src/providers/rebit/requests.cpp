// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/requests.h"

#include "dialect/requests.h"
#include "providers/rebit/lists.h"
#include "providers/rebit/order_rules.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::PayoutMethod;

namespace {

QString remittancePath(const domain::ProviderReference &id)
{
    return u"/api/v1/remittances/"_s + dialect::encoded(id.text);
}

/// The JSON object with one more member at its end; every byte before it stays.
QByteArray appended(const QByteArray &object, const QString &name, const QString &value)
{
    const qsizetype end = object.lastIndexOf('}');
    const bool first = object.left(end).trimmed() == "{";
    return object.left(end) + (first ? "" : ",") + JsonValue(name).toBytes() + ':' + JsonValue(value).toBytes() + '}';
}

JsonValue billDetails(const Settings &settings, const domain::Beneficiary &beneficiary)
{
    JsonValue details = JsonValue::object({{u"bills"_s, beneficiary.bankCode}});
    if (!settings.billAccountMember.isEmpty()) details.set(settings.billAccountMember, beneficiary.accountNumber);
    const BillDates dates = billDatesFrom(beneficiary.accountType).value_or(BillDates());
    // An invalid date writes nothing.
    details.setText(u"bill_due_date"_s, dates.due.toString(settings.billDateFormat));
    details.setText(u"bill_period_from"_s, dates.from.toString(settings.billDateFormat));
    details.setText(u"bill_period_to"_s, dates.to.toString(settings.billDateFormat));
    return details;
}

JsonValue loadDetails(const Settings &settings, const domain::Beneficiary &beneficiary)
{
    JsonValue details = JsonValue::object({{settings.loadMember, beneficiary.bankCode}});
    const QString number = beneficiary.accountNumber.isEmpty() ? beneficiary.msisdn : beneficiary.accountNumber;
    if (!settings.loadNumberMember.isEmpty()) details.set(settings.loadNumberMember, number);
    return details;
}

JsonValue detailsFor(const Settings &settings, const domain::Beneficiary &beneficiary)
{
    switch (beneficiary.method) {
    case PayoutMethod::BankAccount: {
        JsonValue details = JsonValue::object({{u"bank"_s, beneficiary.bankCode}});
        details.setText(u"bank_account_type"_s, accountTypeFrom(beneficiary.accountType));
        details.set(u"bank_account_number"_s, beneficiary.accountNumber);
        details.set(u"bank_account_name"_s, beneficiary.fullName());
        return details;
    }
    case PayoutMethod::CashPickup: return JsonValue::object({{u"pickup"_s, beneficiary.bankCode}});
    case PayoutMethod::HomeDelivery: return JsonValue::object({{u"delivery"_s, beneficiary.bankCode}});
    case PayoutMethod::BillPayment: return billDetails(settings, beneficiary);
    case PayoutMethod::Airtime: return loadDetails(settings, beneficiary);
    case PayoutMethod::MobileWallet: break;
    }
    return JsonValue::object();
}

QString recipientPath(const QString &id) { return u"/api/v1/recipients/"_s + dialect::encoded(id); }

QByteArray recipientBody(const domain::Beneficiary &beneficiary)
{
    const auto [firstName, lastName] = beneficiary.splitName();
    JsonValue recipient = JsonValue::object(
        {{u"first_name"_s, firstName}, {u"last_name"_s, lastName}, {u"mobile"_s, beneficiary.msisdn}});
    recipient.setText(u"email"_s, beneficiary.email);
    recipient.setText(u"address"_s, beneficiary.address);
    recipient.setText(u"city"_s, beneficiary.city);
    recipient.setText(u"province"_s, beneficiary.province);
    recipient.setText(u"postal_code"_s, beneficiary.postalCode);
    return JsonValue::object({{u"recipient"_s, recipient}}).toBytes();
}

} // namespace

net::HttpRequest withToken(const Settings &settings, net::HttpRequest request, const base::Secret &token)
{
    // A value that came from a file may have brought its line break along.
    const QString text = QString::fromUtf8(token.reveal()).trimmed();
    const bool inBody = request.method == "POST" || request.method == "PUT";
    if (inBody && !settings.tokenInQuery) {
        request.body = appended(request.body, u"token"_s, text);
        return request;
    }
    const QString query = request.url.query(QUrl::FullyEncoded);
    request.url.setQuery((query.isEmpty() ? QString() : query + u'&') + u"token="_s + dialect::encoded(text),
                         QUrl::StrictMode);
    return request;
}

net::HttpRequest recipientRequest(const domain::Beneficiary &beneficiary)
{
    return dialect::posting(u"/api/v1/recipients"_s, recipientBody(beneficiary));
}

net::HttpRequest recipientsRequest(int page)
{
    return dialect::reading(u"/api/v1/recipients?page="_s + QString::number(page));
}

net::HttpRequest recipientRequest(const QString &id) { return dialect::reading(recipientPath(id)); }

net::HttpRequest updateRecipientRequest(const QString &id, const domain::Beneficiary &beneficiary)
{
    net::HttpRequest request = dialect::posting(recipientPath(id), recipientBody(beneficiary));
    request.method = "PUT";
    return request;
}

net::HttpRequest deleteRecipientRequest(const QString &id)
{
    net::HttpRequest request = dialect::posting(recipientPath(id), "{}");
    request.method = "DELETE";
    return request;
}

bool isId(const QString &id)
{
    static const QRegularExpression shape(u"\\A[1-9][0-9]{0,18}\\z"_s);
    return shape.match(id).hasMatch();
}

net::HttpRequest calculateRequest(const Settings &settings, const Target &target, money::Money amount)
{
    const bool load = target.method == PayoutMethod::Airtime;
    const bool otherName = load && !settings.loadProvider.isEmpty();
    JsonValue body = JsonValue::object();
    if (!load) body.set(u"amount"_s, amount.toWire()).set(u"currency"_s, amount.currency().code());
    body.set(u"strategy"_s, target.strategy);
    body.set(u"provider"_s, otherName ? settings.loadProvider : target.provider);
    body.setText(u"province"_s, target.province);
    if (load) body.set(u"product"_s, target.provider);
    return dialect::posting(u"/api/v1/remittances/calculate"_s, body.toBytes());
}

net::HttpRequest showRequest(const domain::ProviderReference &id) { return dialect::reading(remittancePath(id)); }

domain::FrozenRequest createRequest(const Settings &settings, const interfaces::PayoutOrder &order,
                                    const QString &recipientId)
{
    const money::Money amount = order.transfer.receive;
    JsonValue remittance = JsonValue::object({{u"amount"_s, amount.toWire()},
                                              {u"currency"_s, amount.currency().code()},
                                              {u"strategy"_s, strategyFrom(order.beneficiary.method)}});
    remittance.setText(u"callback_url"_s, settings.callbackUrl);
    remittance.set(u"remittance_details"_s, detailsFor(settings, order.beneficiary));
    domain::FrozenRequest request;
    request.method = "POST";
    request.path = u"/api/v1/remittances"_s;
    request.body = JsonValue::object({{u"recipient_id"_s, recipientId}, {u"remittance"_s, remittance}}).toBytes();
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

domain::FrozenRequest cancelRequest(const domain::ProviderReference &id)
{
    domain::FrozenRequest request;
    request.method = "DELETE";
    request.path = remittancePath(id);
    // Something to read once: a call without a body could be repeated by the network stack.
    request.body = "{}";
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

} // namespace providers::rebit
