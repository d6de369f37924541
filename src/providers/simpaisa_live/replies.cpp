// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/replies.h"

#include "base/json_reader.h"
#include "dialect/amounts.h"
#include "dialect/answers.h"
#include "providers/simpaisa_live/requests.h"
#include "providers/simpaisa_live/status_map.h"

#include <QCoreApplication>

#include <algorithm>

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using domain::PayoutMethod;
using money::Decimal;
using money::Money;

namespace {

/// Nobody says how long a rate stands: the desk asks again after this long.
constexpr int offerMinutes = 5;

struct SimpaisaLiveText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaLiveText)
};

base::Error ours(ErrorKind kind, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

base::Error unreadable(const QString &detail) { return ours(ErrorKind::UnreadableReply, detail); }

ErrorKind kindOfStatus(int status)
{
    if (status == 400) return ErrorKind::ProviderRefused;
    if (status == 401 || status == 403) return ErrorKind::CredentialRefused;
    if (status == 404) return ErrorKind::NotFound;
    if (status == 429) return ErrorKind::RateLimited;
    return status >= 500 ? ErrorKind::ProviderFailed : ErrorKind::UnreadableReply;
}

} // namespace

JsonValue wordsIn(const JsonValue &body)
{
    JsonValue words = body;
    for (const QStringView wrapper : {u"response", u"data", u"remittance"})
        if (const JsonValue inner = words.member(wrapper); inner.isObject()) words = inner;
    return words;
}

QString codeIn(const JsonValue &body)
{
    QString code = JsonReader(body).textOr(u"status").trimmed();
    const JsonValue response = body.member(u"response");
    if (response.isObject()) code = JsonReader(response).textOr(u"status", code).trimmed();
    // Written as a number, 0009 has lost its zeros.
    const bool digits =
        !code.isEmpty() && std::all_of(code.begin(), code.end(), [](QChar letter) { return letter.isDigit(); });
    return digits ? code.rightJustified(4, u'0') : code;
}

base::Error errorFrom(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    const JsonValue body = dialect::objectIn(reply.body).value_or(JsonValue());
    const QString code = body.isObject() ? codeIn(body) : QString();
    const bool theirs = !code.isEmpty() && code != u"0000" && reply.status < 500;
    base::Error error = ours(theirs ? errorKindFrom(code) : kindOfStatus(reply.status));
    error.providerCode = code.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : code;
    error.providerMessage = wordsIn(body).member(u"message").text();
    if (error.providerMessage.isEmpty()) error.providerMessage = body.member(u"message").text();
    error.retryAfterMs = dialect::retryAfterMs(reply.headers, nowUtc);
    if (error.kind == ErrorKind::BankNotSupported) error.field = u"beneficiary.bankCode"_s;
    if (error.kind == ErrorKind::BeneficiaryRefused) error.field = u"beneficiary.accountNumber"_s;
    if (error.kind == ErrorKind::AmountRefused) error.field = u"amount"_s;
    return error;
}

base::Result<JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const auto body = reply.failure ? std::nullopt : dialect::objectIn(reply.body);
    const QString code = body ? codeIn(*body) : QString();
    const bool good = reply.status == 200 || reply.status == 201;
    // The inquiry and the balance have no code of their own.
    if (good && body && (code.isEmpty() || code == u"0000")) return wordsIn(*body);
    base::Error error = errorFrom(reply, nowUtc);
    if (good && !body && !reply.failure) error.kind = ErrorKind::UnreadableReply;
    return error;
}

namespace {

/// Within one per cent and one unit, for roundings that nobody described.
bool isAbout(const Decimal &seen, const Decimal &wanted)
{
    const Decimal one = Decimal::ofInteger(1);
    return seen <= wanted.times(Decimal::ofScaled(101, 2)).plus(one) &&
           seen >= wanted.times(Decimal::ofScaled(99, 2)).minus(one);
}

/// A sum in the far currency, without what is less than its smallest coin.
base::Result<Money> farSum(const QString &digits, money::Currency currency)
{
    const auto exact = dialect::amountFrom(digits, currency);
    if (exact) return exact;
    const auto value = Decimal::parse(digits);
    if (!value) return exact;
    const auto whole = Money::fromDecimal(*value, currency, money::Rounding::Down);
    return whole ? base::Result<Money>(*whole) : exact;
}

} // namespace

base::Result<Offer> offerFrom(const JsonValue &words, const domain::QuoteRequest &request, Money quantity,
                              PayoutMethod method, const QDateTime &nowUtc)
{
    JsonReader reader(words);
    // The table and the sample name the same things differently.
    const QString from = reader.textOr(u"fromCurrency", reader.textOr(u"fromCurrencyCode"));
    const QString to = reader.textOr(u"toCurrency", reader.textOr(u"toCurrencyCode"));
    const QString rateDigits = reader.number(u"rate");
    const QString convertedDigits = reader.number(u"convertedAmount");
    const JsonReader details(reader.member(u"qDetails").isObject() ? reader.member(u"qDetails") : JsonValue::object());
    const QString feeDigits = details.textOr(u"totalFees", u"0"_s);
    const QString finalDigits = details.textOr(u"finalAmount", convertedDigits);
    if (!reader.ok()) return unreadable(reader.firstFault());
    if (from != request.send.code() || to != request.receive.code())
        return ours(ErrorKind::EchoMismatch, SimpaisaLiveText::tr("The rate is for other currencies than asked for."));
    const auto rate = money::ExchangeRate::parse(request.send, request.receive, rateDigits);
    const auto converted = farSum(convertedDigits, request.receive);
    const auto fees = farSum(feeDigits, request.receive);
    const auto arrives = farSum(finalDigits, request.receive);
    if (!rate) return unreadable(u"rate: is no rate"_s);
    if (!converted || !fees || !arrives || !arrives->isPositive() || fees->minor() < 0)
        return unreadable(u"an amount cannot be read"_s);
    const bool fits = isAbout(converted->toDecimal(), quantity.toDecimal().times(rate->value())) &&
                      isAbout(arrives->toDecimal(), converted->toDecimal().minus(fees->toDecimal()));
    if (!fits)
        return ours(ErrorKind::EchoMismatch,
                    SimpaisaLiveText::tr("The provider's offer does not fit together: amounts, fees and rate differ."));
    QString quoteId = details.textOr(u"qID", details.textOr(u"iD"));
    if (quoteId.isEmpty()) quoteId = reader.textOr(u"qID");
    domain::Quote quote{.provider = {providerName},
                        .method = method,
                        .partner = request.partner,
                        .country = request.country,
                        .province = request.province,
                        .fixedSide = request.fixedSide,
                        .binding = false, // nobody undertakes the rate
                        .send = quantity,
                        .totalDebit = quantity,
                        .rate = *rate,
                        .receive = *arrives,
                        .quotedAt = nowUtc,
                        .expiresAt = nowUtc.addSecs(offerMinutes * 60),
                        .providerQuoteId = quoteId,
                        .providerData = JsonValue::object({{convertedMember, converted->toWire()}})};
    if (fees->isPositive())
        quote.notes << SimpaisaLiveText::tr("Fees of %1 %2 are taken off what arrives.")
                           .arg(fees->toWire(), request.receive.code());
    // The interface does not do without a nationality: what stands for it is said to whoever approves.
    quote.notes << SimpaisaLiveText::tr(
                       "Where no nationality is given, Simpaisa is told that it is the country of payout, "
                       "%1; where that is wrong, give the nationality.")
                       .arg(request.country);
    return Offer{quote, *fees};
}

base::Result<QList<domain::PayoutPartner>> partnersFrom(const JsonValue &words, const QString &region)
{
    JsonReader reader(words);
    QList<domain::PayoutPartner> partners;
    for (const JsonValue &item : reader.items(u"bankList")) {
        JsonReader line(item, u"bankList"_s);
        domain::PayoutPartner partner;
        partner.provider = {providerName};
        partner.code = line.textOr(u"bankId", line.textOr(u"bankCode"));
        partner.name = line.text(u"bankName");
        partner.country = region;
        const bool wallet = line.textOr(u"accountType", line.textOr(u"bankType")) == u"DW";
        partner.type = wallet ? u"mobile-wallet"_s : u"bank"_s;
        partner.methods = {wallet ? PayoutMethod::MobileWallet : PayoutMethod::BankAccount};
        if (region == u"BD")
            partner.accountFormat = SimpaisaLiveText::tr("choose the branch: code of the bank, a dot, routing number");
        if (partner.code.isEmpty()) line.complain(u"bankId", u"is missing"_s);
        reader.absorb(line);
        partners << partner;
    }
    if (!reader.ok()) return unreadable(reader.firstFault());
    return partners;
}

base::Result<QList<domain::MasterValue>> branchesFrom(const JsonValue &words)
{
    JsonReader reader(words);
    QList<domain::MasterValue> branches;
    // With a routing number "the bank id is returned directly", which may mean without the list around it.
    const bool direct = !reader.contains(u"bankList") && reader.contains(u"bankId");
    const QList<JsonValue> items = direct ? QList{words} : reader.items(u"bankList");
    for (const JsonValue &item : items) {
        JsonReader line(item, u"bankList"_s);
        domain::MasterValue branch;
        branch.code = line.text(u"bankId");
        branch.label = dialect::joined({line.textOr(u"bankName"), line.textOr(u"branchName")});
        branch.details = item;
        reader.absorb(line);
        branches << branch;
    }
    if (!reader.ok()) return unreadable(reader.firstFault());
    return branches;
}

base::Result<QList<domain::MasterValue>> reasonsFrom(const JsonValue &words)
{
    JsonReader reader(words);
    QList<domain::MasterValue> reasons;
    for (const JsonValue &item : reader.items(u"reasonList")) {
        JsonReader line(item, u"reasonList"_s);
        reasons << domain::MasterValue{line.text(u"code"), line.textOr(u"category"), {}};
        reader.absorb(line);
    }
    if (!reader.ok()) return unreadable(reader.firstFault());
    return reasons;
}

base::Result<QList<domain::Balance>> balancesFrom(const JsonValue &words, const QDateTime &nowUtc)
{
    JsonReader reader(words);
    domain::Balance balance;
    balance.provider = {providerName};
    balance.currency = reader.text(u"iso-currency-code");
    balance.at = nowUtc;
    const auto currency = money::Currency::fromCode(balance.currency);
    const auto sum = [&](QStringView member, const QString &name) -> std::optional<Money> {
        const auto digits = reader.optionalNumber(member);
        if (!digits || !currency) return std::nullopt;
        const auto amount = dialect::balanceSumFrom(*digits, *currency, name, balance);
        if (amount) return *amount;
        reader.complain(member, amount.error().detail);
        return std::nullopt;
    };
    balance.available = sum(u"available-balance", u"available"_s);
    balance.frozen = sum(u"balance-on-hold", u"frozen"_s);
    if (!reader.ok()) return unreadable(reader.firstFault());
    return QList<domain::Balance>{balance};
}

base::Result<QString> holderFrom(const JsonValue &words, const domain::Beneficiary &beneficiary)
{
    JsonReader reader(words);
    const QString title = reader.text(u"accountTitle");
    if (!reader.ok()) return unreadable(reader.firstFault());
    const QString account = beneficiary.payoutAccount();
    const bool same = reader.textOr(u"customerAccount", account).compare(account, Qt::CaseInsensitive) == 0 &&
                      reader.textOr(u"destinationBank", beneficiary.bankCode) == beneficiary.bankCode;
    if (!same)
        return ours(ErrorKind::EchoMismatch,
                    SimpaisaLiveText::tr("Simpaisa answered about another account than asked for."));
    return title;
}

} // namespace providers::simpaisa_live
