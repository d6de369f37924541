// SPDX-License-Identifier: GPL-3.0-or-later
// Orders and requests for a price from their JSON in the fixtures.
#include "providers/support/fixtures.h"

namespace support {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

money::Money moneyIn(const JsonValue &json, QStringView member)
{
    const auto amount = domain::moneyFrom(json.member(member));
    if (!amount) qFatal("the fixture's %s is no amount: %s", qPrintable(member.toString()), json.toBytes().constData());
    return *amount;
}

money::Currency currencyIn(const JsonValue &json, QStringView member)
{
    const auto currency = money::Currency::fromCode(json.member(member).text());
    if (!currency) qFatal("the fixture's %s is no currency", qPrintable(member.toString()));
    return *currency;
}

domain::PayoutMethod methodIn(const JsonValue &json)
{
    return domain::payoutMethodFrom(json.member(u"method").text()).value_or(domain::PayoutMethod::BankAccount);
}

domain::Beneficiary beneficiaryIn(const JsonValue &json)
{
    domain::Beneficiary beneficiary;
    beneficiary.country = json.member(u"country").text();
    beneficiary.method = methodIn(json);
    for (const domain::BeneficiaryField &field : domain::beneficiaryFields())
        beneficiary.*field.member = json.member(QString::fromLatin1(field.name)).text();
    return beneficiary;
}

domain::Sender senderIn(const JsonValue &json)
{
    domain::Sender sender;
    for (const domain::SenderField &field : domain::senderFields())
        sender.*field.member = json.member(QString::fromLatin1(field.name)).text();
    return sender;
}

std::optional<domain::PayIn> payInOf(const JsonValue &json)
{
    if (json.isNull()) return std::nullopt;
    return domain::PayIn{json.member(u"address").text(), moneyIn(JsonValue::object({{u"sum"_s, json}}), u"sum"),
                         json.member(u"uri").text(), base::fromRfc3339(json.member(u"expiresAt").text())};
}

} // namespace

JsonValue with(JsonValue usual, const JsonValue &wishes)
{
    for (const auto &[name, value] : wishes.members())
        usual.set(name, value);
    return usual;
}

interfaces::PayoutOrder orderFrom(const JsonValue &json)
{
    const money::Money send = moneyIn(json, u"send");
    const money::Money receive = moneyIn(json, u"receive");
    const auto rate = money::ExchangeRate::parse(send.currency(), receive.currency(), json.member(u"rate").text());
    if (!rate) qFatal("the fixture's rate is no rate");
    const QString state = json.member(u"state").text();
    domain::Transfer transfer{.id = {u"transfer-1"_s},
                              .reference = json.member(u"reference").text(),
                              .key = {json.member(u"key").text()},
                              .providerReference = {json.member(u"providerReference").text()},
                              .state = domain::transferStateFrom(state).value_or(domain::TransferState::Submitting),
                              .method = methodIn(json),
                              .country = json.member(u"country").text(),
                              .partner = json.member(u"bankCode").text(),
                              .send = send,
                              .totalDebit = send,
                              .rate = rate->toString(),
                              .receive = receive,
                              .purpose = json.member(u"purpose").text(),
                              .payIn = payInOf(json.member(u"payIn")),
                              .submittedAt = base::fromRfc3339(json.member(u"submittedAt").text())};
    domain::Quote quote{.id = {u"quote-1"_s},
                        .method = methodIn(json),
                        .country = json.member(u"country").text(),
                        .binding = true,
                        .send = send,
                        .totalDebit = send,
                        .rate = *rate,
                        .receive = receive,
                        .providerQuoteId = json.member(u"quoteId").text(),
                        .providerData = json.member(u"providerData")};
    return {transfer, senderIn(json.member(u"sender")), beneficiaryIn(json), quote,
            json.member(u"enrolledBeneficiary").text()};
}

domain::QuoteRequest quoteRequestFrom(const JsonValue &json)
{
    const money::Currency send = currencyIn(json, u"from");
    const money::Currency receive = currencyIn(json, u"to");
    const bool sendFixed = !json.member(u"send").isNull();
    const auto amount =
        money::Money::parse(json.member(sendFixed ? u"send" : u"receive").text(), sendFixed ? send : receive);
    if (!amount) qFatal("the fixture's amount is no amount");
    domain::QuoteRequest request{.fixedSide = sendFixed ? domain::FixedSide::Send : domain::FixedSide::Receive,
                                 .amount = *amount,
                                 .send = send,
                                 .receive = receive,
                                 .country = json.member(u"country").text(),
                                 .method = domain::payoutMethodFrom(json.member(u"method").text()),
                                 .partner = json.member(u"partner").text(),
                                 .province = json.member(u"province").text()};
    if (const JsonValue board = json.member(u"board"); !board.isNull()) {
        request.boardRate = domain::BoardRate{send.code(), receive.code(), board.member(u"rate").text(),
                                              board.member(u"marginBps").text().toInt()};
        if (const JsonValue fee = board.member(u"fee"); !fee.isNull())
            request.boardRate->fee = *money::Money::parse(fee.text(), send);
    }
    return request;
}

} // namespace support
