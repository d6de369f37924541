// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/requests.h"

#include "base/clock.h"
#include "dialect/requests.h"
#include "providers/simpaisa/status_map.h"

#include <algorithm>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::PayoutMethod;

namespace {

/// The document's sender ids are PASSPORT, NATIONAL_ID and DRIVING_LICENCE.
QString senderIdTypeFrom(const QString &ours)
{
    if (ours == u"passport") return u"PASSPORT"_s;
    if (ours == u"nric") return u"NATIONAL_ID"_s;
    if (ours == u"driving_licence") return u"DRIVING_LICENCE"_s;
    return {};
}

JsonValue senderInto(JsonValue body, const domain::Sender &sender)
{
    body.set(u"senderName"_s, sender.fullName());
    const QString idType = senderIdTypeFrom(sender.identificationType);
    // A number says nothing without its type, and the other way round.
    if (!idType.isEmpty() && !sender.identificationNumber.isEmpty()) {
        body.set(u"senderIdType"_s, idType);
        body.set(u"senderIdNumber"_s, sender.identificationNumber);
    }
    body.setText(u"senderCountry"_s,
                 sender.countryOfResidence.isEmpty() ? sender.countryCode : sender.countryOfResidence);
    return body;
}

} // namespace

QString pathBelow(const Settings &settings, const QString &rest)
{
    return u"/v3/remittances/"_s + dialect::encoded(settings.merchantId) + rest;
}

net::HttpRequest ratesRequest(const Settings &settings, const QString &send, const QString &receive)
{
    QStringList filters;
    if (!send.isEmpty()) filters << u"sourceCurrency="_s + dialect::encoded(send);
    if (!receive.isEmpty()) filters << u"destinationCurrency="_s + dialect::encoded(receive);
    const QString query = filters.isEmpty() ? QString() : u'?' + filters.join(u'&');
    return dialect::reading(pathBelow(settings, u"/fx-rates"_s + query));
}

net::HttpRequest fxRatesRequest(const Settings &settings, money::Currency send, money::Currency receive)
{
    return ratesRequest(settings, send.code(), receive.code());
}

net::HttpRequest banksRequest(const Settings &settings, const QString &country)
{
    const QString query = country.isEmpty() ? QString() : u"?country="_s + dialect::encoded(country);
    return dialect::reading(pathBelow(settings, u"/banks"_s + query));
}

net::HttpRequest balanceRequest(const Settings &settings)
{
    return dialect::reading(pathBelow(settings, u"/balance"_s));
}

net::HttpRequest transactionRequest(const Settings &settings, const QString &transactionId)
{
    return dialect::reading(pathBelow(settings, u"/transactions/"_s + dialect::encoded(transactionId)));
}

net::HttpRequest transactionsRequest(const Settings &settings, const QDateTime &from, const QString &cursor)
{
    QString path = pathBelow(settings, u"/transactions?limit=%1"_s.arg(pageSize));
    if (from.isValid()) path += u"&fromDate="_s + dialect::encoded(base::toRfc3339(from));
    if (!cursor.isEmpty()) path += u"&cursor="_s + dialect::encoded(cursor);
    return dialect::reading(path);
}

net::HttpRequest statementRequest(const Settings &settings, const domain::StatementQuery &query, const QString &status,
                                  const QString &cursor)
{
    QString path = pathBelow(settings, u"/transactions?limit=%1"_s.arg(std::clamp(query.limit, 1, pageSize)));
    if (!status.isEmpty()) path += u"&status="_s + dialect::encoded(status);
    if (query.since.isValid()) path += u"&fromDate="_s + dialect::encoded(base::toRfc3339(query.since));
    if (query.until.isValid()) path += u"&toDate="_s + dialect::encoded(base::toRfc3339(query.until));
    if (!cursor.isEmpty()) path += u"&cursor="_s + dialect::encoded(cursor);
    return dialect::reading(path);
}

net::HttpRequest confirmRequest(const Settings &settings, money::Currency send, money::Currency receive,
                                const std::optional<money::Money> &sendAmount,
                                const std::optional<money::Money> &receiveAmount, const QString &key)
{
    JsonValue body =
        JsonValue::object({{u"sourceCurrency"_s, send.code()}, {u"destinationCurrency"_s, receive.code()}});
    if (sendAmount) body.set(u"sendAmount"_s, JsonValue::number(sendAmount->toWire()));
    if (receiveAmount) body.set(u"receiveAmount"_s, JsonValue::number(receiveAmount->toWire()));
    net::HttpRequest request = dialect::posting(pathBelow(settings, u"/quotes/confirm"_s), body.toBytes());
    request.headers << std::pair<QByteArray, QByteArray>("Idempotency-Key", key.toLatin1());
    return request;
}

QString accountFor(const domain::Beneficiary &beneficiary)
{
    if (beneficiary.method != PayoutMethod::CashPickup) return beneficiary.payoutAccount();
    return beneficiary.msisdn.isEmpty() ? beneficiary.idNumber : beneficiary.msisdn;
}

QString deliveryMethodFrom(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount: return u"BANK_ACCOUNT"_s;
    case PayoutMethod::MobileWallet: return u"MOBILE_WALLET"_s;
    case PayoutMethod::CashPickup: return u"CASH_PICKUP"_s;
    case PayoutMethod::HomeDelivery:
    case PayoutMethod::BillPayment:
    case PayoutMethod::Airtime: break;
    }
    return {};
}

domain::FrozenRequest initiateRequest(const Settings &settings, const interfaces::PayoutOrder &order)
{
    const domain::Beneficiary &beneficiary = order.beneficiary;
    // Account, name and bank stay required even when the beneficiary is enrolled.
    JsonValue body = JsonValue::object({{u"quoteId"_s, order.quote.providerQuoteId},
                                        {u"beneficiaryAccountNumber"_s, accountFor(beneficiary)},
                                        {u"beneficiaryName"_s, beneficiary.fullName()},
                                        {u"beneficiaryBankCode"_s, beneficiary.bankCode}});
    body.setText(u"beneficiaryId"_s, order.enrolledBeneficiary);
    body = senderInto(body, order.sender);
    body.set(u"purpose"_s, purposeText(order.transfer.purpose));
    body.set(u"merchantTransactionId"_s, order.transfer.reference);
    body.set(u"deliveryMethod"_s, deliveryMethodFrom(beneficiary.method));
    body.setText(u"callbackUrl"_s, settings.callbackUrl);
    JsonValue metadata;
    for (const auto &[name, value] : settings.metadata)
        metadata.set(name, value);
    if (!metadata.isNull()) body.set(u"metadata"_s, metadata);

    domain::FrozenRequest request;
    request.method = "POST";
    request.path = pathBelow(settings, u"/transactions/initiate"_s);
    request.body = body.toBytes();
    request.headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", order.transfer.key.text.toLatin1()}};
    return request;
}

} // namespace providers::simpaisa
