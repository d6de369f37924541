// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/requests.h"

#include "dialect/requests.h"
#include "providers/simpaisa_live/envelope.h"
#include "providers/simpaisa_live/status_map.h"

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

QString below(const Settings &settings, const QString &rest)
{
    return u"/remittance/"_s + dialect::encoded(settings.merchantId) + rest;
}

net::HttpRequest posting(const Settings &settings, const QString &rest, const JsonValue &request)
{
    return dialect::posting(below(settings, rest), envelope(request));
}

QString residenceOf(const domain::Sender &sender)
{
    return sender.countryOfResidence.isEmpty() ? sender.countryCode : sender.countryOfResidence;
}

/// What was converted, before fees, as the offer remembers it; the sum to arrive when it does not.
money::Money convertedOf(const interfaces::PayoutOrder &order)
{
    const auto converted =
        money::Money::parse(order.quote.providerData.member(convertedMember).text(), order.transfer.receive.currency());
    return converted ? *converted : order.transfer.receive;
}

money::Money amountOf(const interfaces::PayoutOrder &order, AmountIn amountIn)
{
    if (amountIn == AmountIn::Send) return order.transfer.send;
    return amountIn == AmountIn::ReceiveBeforeFees ? convertedOf(order) : order.transfer.receive;
}

QString relationOf(const interfaces::PayoutOrder &order)
{
    const QString &own = order.transfer.relationship;
    return own.isEmpty() ? order.beneficiary.relationship : own;
}

} // namespace

net::HttpRequest rateRequest(const Settings &settings, money::Money quantity, money::Currency receive)
{
    return posting(settings, u"/getFxRate"_s,
                   JsonValue::object({{u"fromCurrency"_s, quantity.currency().code()},
                                      {u"toCurrency"_s, receive.code()},
                                      {u"quantity"_s, quantity.toWire()}}));
}

net::HttpRequest accountRequest(const Settings &settings, const domain::Beneficiary &beneficiary)
{
    return posting(settings, u"/fetch-account"_s,
                   JsonValue::object({{u"destinationBank"_s, beneficiary.bankCode},
                                      {u"customerAccount"_s, beneficiary.payoutAccount()}}));
}

net::HttpRequest inquiryRequest(const Settings &settings, const QString &reference)
{
    return dialect::reading(below(settings, u"/inquire?reference="_s + dialect::encoded(reference)));
}

net::HttpRequest balanceRequest(const Settings &settings)
{
    return dialect::reading(below(settings, u"/balance-data"_s));
}

net::HttpRequest banksRequest(const Settings &settings, const QString &accountType)
{
    if (settings.region != u"PK") return dialect::reading(below(settings, u"/banks/list"_s));
    const QString query = accountType.isEmpty() ? QString() : u"?accountType="_s + accountType;
    return dialect::reading(below(settings, u"/banks/listByAccountType"_s + query));
}

net::HttpRequest branchesRequest(const Settings &settings, const QString &bank, const QString &routing)
{
    const QString query = routing.isEmpty() ? QString() : u"?routingNo="_s + dialect::encoded(routing);
    return dialect::reading(below(settings, u"/banks/list/"_s + dialect::encoded(bank) + query));
}

net::HttpRequest reasonsRequest(const Settings &settings)
{
    return dialect::reading(below(settings, u"/reasons/list"_s));
}

BankAndRouting splitBankCode(const QString &code) { return {code.section(u'.', 0, 0), code.section(u'.', 1)}; }

const QList<RemitMember> &remitMembers()
{
    // Limits are those of the table, but for two that are shorter than the page's own examples: an account of 24 as the
    // inquiry has it, and a bank of 5 digits.
    static const QList<RemitMember> members{
        {u"reference"_s, u"reference"_s, 45},
        {u"remitterName"_s, u"sender.firstName"_s, 199},
        {u"remitterCity"_s, u"sender.city"_s, 199},
        {u"remitterAddress"_s, u"sender.residentialAddress"_s, 199},
        {u"remitterContactNo"_s, u"sender.mobileNumber"_s, 20},
        {u"remitterCountryCode"_s, u"sender.countryOfResidence"_s, 4},
        {u"remitterCurrencyCode"_s, u"send"_s, 4},
        {u"remitterNationalId"_s, u"sender.identificationNumber"_s, 20},
        {u"remitterNationality"_s, u"sender.nationality"_s, 20},
        {u"beneficiaryName"_s, u"beneficiary.name"_s, 199},
        {u"beneficiaryContactNo"_s, u"beneficiary.msisdn"_s, 15},
        {u"beneficiaryAddress"_s, u"beneficiary.address"_s, 199},
        {u"beneficiaryAccountNo"_s, u"beneficiary.accountNumber"_s, 24},
        {u"beneficiaryNationalId"_s, u"beneficiary.idNumber"_s, 20},
        {u"beneficiaryNationality"_s, u"beneficiary.nationality"_s, 49},
        {u"beneficiaryBankId"_s, u"beneficiary.bankCode"_s, 5},
        {u"relationWithBeneficiary"_s, u"beneficiary.relationship"_s, 20},
        {u"amount"_s, u"amount"_s, 15},
        {u"narration"_s, u"reference"_s, 30},
        {u"purpose"_s, u"purpose"_s, 4},
    };
    return members;
}

QStringList remitValues(const interfaces::PayoutOrder &order, AmountIn amountIn, const QString &bankId)
{
    const domain::Sender &sender = order.sender;
    const domain::Beneficiary &beneficiary = order.beneficiary;
    // The sum and its currency always say the same, whichever of the two it is.
    const money::Money amount = amountOf(order, amountIn);
    return {order.transfer.reference, sender.fullName(), sender.city, sender.residentialAddress, sender.phone(),
            residenceOf(sender), amount.currency().code(), sender.identificationNumber, sender.nationality,
            beneficiary.fullName(), beneficiary.msisdn, beneficiary.address, beneficiary.payoutAccount(),
            beneficiary.idNumber,
            // Most people are citizens of where they live; whoever is not has it in the form.
            beneficiary.nationality.isEmpty() ? beneficiary.country : beneficiary.nationality, bankId,
            relationOf(order), amount.toWire(), order.transfer.reference.left(30), reasonFor(order.transfer.purpose)};
}

domain::FrozenRequest remitRequest(const Settings &settings, const interfaces::PayoutOrder &order, AmountIn amountIn,
                                   const QString &bankId)
{
    JsonValue request = JsonValue::object();
    const QStringList values = remitValues(order, amountIn, bankId);
    for (qsizetype i = 0; i < values.size(); ++i)
        request.set(remitMembers()[i].name, values[i]);
    if (settings.sendQuoteId) request.setText(u"qID"_s, order.quote.providerQuoteId);
    domain::FrozenRequest frozen;
    frozen.method = "POST";
    frozen.path = below(settings, u"/remit-initiate"_s);
    frozen.body = envelope(request);
    frozen.headers = {{"Content-Type", "application/json"}};
    return frozen;
}

} // namespace providers::simpaisa_live
