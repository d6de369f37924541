// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quote.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Money;

void sortBestFirst(QList<Quote> &quotes)
{
    // Quotes in other currencies cannot be compared; each pair of currencies keeps the place of its first quote.
    const auto currencies = [](const Quote &quote) {
        return quote.totalDebit.currency().code() + quote.receive.currency().code();
    };
    QStringList pairs;
    for (const Quote &quote : quotes)
        if (!pairs.contains(currencies(quote))) pairs << currencies(quote);
    std::stable_sort(quotes.begin(), quotes.end(), [&](const Quote &left, const Quote &right) {
        const qsizetype leftPair = pairs.indexOf(currencies(left));
        const qsizetype rightPair = pairs.indexOf(currencies(right));
        if (leftPair != rightPair) return leftPair < rightPair;
        // Fees that nobody stated would otherwise count as none.
        if (left.feesStated != right.feesStated) return left.feesStated;
        // left.receive / left.totalDebit > right.receive / right.totalDebit, without dividing
        return left.receive.toDecimal().times(right.totalDebit.toDecimal()) >
               right.receive.toDecimal().times(left.totalDebit.toDecimal());
    });
}

std::optional<Money> differenceToBest(const Quote &quote, const Quote &best)
{
    if (quote.totalDebit.currency() != best.totalDebit.currency() || !quote.feesStated || !best.feesStated)
        return std::nullopt;
    if (quote.fixedSide == FixedSide::Receive) return quote.totalDebit.minus(best.totalDebit);
    return quote.receive.minus(best.receive);
}

bool sameFigures(const Quote &left, const Quote &right)
{
    return left.provider == right.provider && left.environment == right.environment && left.method == right.method &&
           left.partner == right.partner && left.country == right.country && left.province == right.province &&
           left.binding == right.binding && left.send == right.send && left.fees == right.fees &&
           left.feesStated == right.feesStated && left.totalDebit == right.totalDebit && left.rate == right.rate &&
           left.receive == right.receive;
}

JsonValue toJson(const money::Money &amount)
{
    return JsonValue::object({{u"amount"_s, amount.toWire()}, {u"currency"_s, amount.currency().code()}});
}

base::Result<money::Money> moneyFrom(const JsonValue &json)
{
    base::JsonReader reader(json);
    const QString amount = reader.number(u"amount");
    const QString code = reader.text(u"currency");
    if (!reader.ok()) return reader.fault(base::Outcome::NothingHappened);
    const auto currency = money::Currency::fromCode(code);
    if (!currency) return base::nothingHappened(base::ErrorKind::BadCurrency, u"currency"_s);
    return money::Money::parse(amount, *currency);
}

JsonValue toJson(const Fee &fee)
{
    return JsonValue::object(
        {{u"kind"_s, fee.kind}, {u"amount"_s, fee.amount.toWire()}, {u"currency"_s, fee.amount.currency().code()}});
}

base::Result<QList<Fee>> feesFrom(const JsonValue &json)
{
    // No list is not the same as no fees.
    if (!json.isArray()) return base::nothingHappened(base::ErrorKind::StoreCorrupt, u"fees"_s);
    QList<Fee> fees;
    for (const JsonValue &item : json.items()) {
        const auto amount = moneyFrom(item);
        if (!amount) return amount.error();
        fees << Fee{item.member(u"kind").text(), *amount};
    }
    return fees;
}

JsonValue toJson(const Quote &quote)
{
    JsonValue fees = JsonValue::array();
    for (const Fee &fee : quote.fees)
        fees.append(toJson(fee));
    JsonValue notes = JsonValue::array();
    for (const QString &note : quote.notes)
        notes.append(note);
    JsonValue json = JsonValue::object(
        {{u"id"_s, quote.id.text},
         {u"provider"_s, quote.provider.text},
         {u"method"_s, codeOf(quote.method)},
         {u"partner"_s, quote.partner.isEmpty() ? JsonValue() : JsonValue(quote.partner)},
         {u"country"_s, quote.country},
         {u"binding"_s, quote.binding},
         {u"fixedSide"_s, quote.fixedSide == FixedSide::Send ? u"send"_s : u"receive"_s},
         {u"send"_s, toJson(quote.send)},
         {u"fees"_s, fees},
         {u"feesStated"_s, quote.feesStated},
         {u"totalDebit"_s, toJson(quote.totalDebit)},
         {u"rate"_s, quote.rate.toString()},
         {u"receive"_s, toJson(quote.receive)},
         {u"quotedAt"_s, base::toRfc3339(quote.quotedAt)},
         {u"expiresAt"_s, quote.expiresAt.isValid() ? JsonValue(base::toRfc3339(quote.expiresAt)) : JsonValue()},
         {u"notes"_s, notes}});
    json.setText(u"environment"_s, quote.environment);
    json.setText(u"province"_s, quote.province);
    json.setText(u"providerQuoteId"_s, quote.providerQuoteId);
    if (!quote.providerData.isNull()) json.set(u"providerData"_s, quote.providerData);
    if (quote.delivery)
        json.set(u"delivery"_s, JsonValue::object({{u"medianMinutes"_s, quote.delivery->medianMinutes},
                                                   {u"slowMinutes"_s, quote.delivery->slowMinutes},
                                                   {u"transfers"_s, quote.delivery->transfers}}));
    if (quote.earning) json.set(u"earning"_s, toJson(*quote.earning));
    return json;
}

namespace {

std::optional<DeliveryTime> deliveryFrom(const JsonValue &json)
{
    if (json.isNull()) return std::nullopt;
    base::JsonReader reader(json);
    const DeliveryTime time{reader.number(u"medianMinutes").toInt(), reader.number(u"slowMinutes").toInt(),
                            reader.number(u"transfers").toInt()};
    return reader.ok() ? std::optional(time) : std::nullopt;
}

} // namespace

base::Result<Quote> quoteFrom(const JsonValue &json)
{
    base::JsonReader reader(json);
    const auto send = moneyFrom(reader.member(u"send"));
    const auto receive = moneyFrom(reader.member(u"receive"));
    const auto totalDebit = moneyFrom(reader.member(u"totalDebit"));
    const auto fees = feesFrom(reader.member(u"fees"));
    const auto method = payoutMethodFrom(reader.text(u"method"));
    const QString id = reader.text(u"id");
    const QString provider = reader.text(u"provider");
    const QString rateText = reader.number(u"rate");
    if (!reader.ok() || !send || !receive || !totalDebit || !fees || !method)
        return base::nothingHappened(base::ErrorKind::StoreCorrupt, {}, reader.firstFault());
    const auto rate = money::ExchangeRate::parse(send->currency(), receive->currency(), rateText);
    if (!rate) return rate.error();
    QStringList notes;
    for (const JsonValue &note : reader.member(u"notes").items())
        notes << note.text();
    std::optional<Money> earning;
    if (const JsonValue stated = reader.member(u"earning"); !stated.isNull()) {
        const auto sum = moneyFrom(stated);
        if (!sum) return sum.error();
        earning = *sum;
    }
    return Quote{.id = {id},
                 .provider = {provider},
                 .environment = reader.textOr(u"environment"),
                 .method = *method,
                 .partner = reader.textOr(u"partner"),
                 .country = reader.textOr(u"country"),
                 .province = reader.textOr(u"province"),
                 .fixedSide = reader.textOr(u"fixedSide") == u"receive"_s ? FixedSide::Receive : FixedSide::Send,
                 .binding = reader.flagOr(u"binding", false),
                 .send = *send,
                 .fees = *fees,
                 .feesStated = reader.flagOr(u"feesStated", true),
                 .totalDebit = *totalDebit,
                 .rate = *rate,
                 .receive = *receive,
                 .quotedAt = base::fromRfc3339(reader.textOr(u"quotedAt")),
                 .expiresAt = base::fromRfc3339(reader.textOr(u"expiresAt")),
                 .providerQuoteId = reader.textOr(u"providerQuoteId"),
                 .notes = notes,
                 .providerData = reader.member(u"providerData"),
                 .delivery = deliveryFrom(reader.member(u"delivery")),
                 .earning = earning};
}

} // namespace domain
