// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/replies.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/log.h"
#include "base/mask.h"
#include "dialect/amounts.h"
#include "dialect/answers.h"
#include "providers/simpaisa/requests.h"
#include "providers/simpaisa/status_map.h"

#include <QCoreApplication>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using base::Outcome;

namespace {

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

base::Error ours(ErrorKind kind, const QString &detail)
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

base::Error unreadable(const QString &detail) { return ours(ErrorKind::UnreadableReply, detail); }

ErrorKind kindOfStatus(int status, const QString &code)
{
    if (status == 401 || status == 403) return ErrorKind::CredentialRefused;
    if (status == 409) return ErrorKind::Conflict;
    if (status == 429) return ErrorKind::RateLimited;
    if (status >= 500) return ErrorKind::ProviderFailed;
    const bool refusal = status == 400 || status == 404 || status == 422;
    return refusal && !code.isEmpty() ? errorKindFrom(code) : ErrorKind::UnreadableReply;
}

/// "Invalid account (beneficiaryAccountNumber: wrong length)", as far as it is there.
QString wordsOf(const JsonValue &error)
{
    QStringList details;
    for (const JsonValue &detail : error.member(u"details").items())
        details << detail.member(u"field").text() + u": "_s + detail.member(u"reason").text();
    QString words = error.member(u"message").text();
    if (!details.isEmpty()) words += u" ("_s + details.join(u", "_s) + u')';
    return words.trimmed();
}

} // namespace

QString traceOf(const net::Headers &headers, const JsonValue &body)
{
    const QString header = QString::fromLatin1(net::header(headers, "X-Trace-Id"));
    const QString trace = header.isEmpty() ? body.member(u"traceId").text() : header;
    return trace.isEmpty() ? QString() : u"trace "_s + trace;
}

base::Error errorFrom(int status, const net::Headers &headers, const std::optional<JsonValue> &body,
                      const QDateTime &nowUtc)
{
    const JsonValue words = body ? body->member(u"error") : JsonValue();
    const QString code = words.member(u"code").text();
    base::Error error = ours(kindOfStatus(status, code), {});
    error.providerCode = code.isEmpty() ? u"HTTP %1"_s.arg(status) : code;
    error.providerMessage = dialect::joined({wordsOf(words), traceOf(headers, body.value_or(JsonValue()))});
    error.retryAfterMs = dialect::retryAfterMs(headers, nowUtc);
    for (const JsonValue &detail : words.member(u"details").items())
        if (error.field.isEmpty()) error.field = fieldFrom(detail.member(u"field").text());
    return error;
}

base::Result<JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    const auto body = dialect::objectIn(reply.body);
    if (reply.status != 200 && reply.status != 201) return errorFrom(reply.status, reply.headers, body, nowUtc);
    if (!body) return unreadable(u"not a JSON object"_s);
    return *body;
}

base::Result<money::ExchangeRate> rateFrom(const JsonValue &body, money::Currency send, money::Currency receive)
{
    JsonReader reader(body);
    const QList<JsonValue> rates = reader.items(u"rates");
    if (!reader.ok()) return reader.fault(Outcome::NothingHappened);
    std::optional<base::Error> nameless;
    for (const JsonValue &item : rates) {
        JsonReader rate(item, u"rates"_s);
        const QString source = rate.text(u"sourceCurrency");
        const QString destination = rate.text(u"destinationCurrency");
        const QString digits = rate.number(u"rate");
        // What is wrong with the line of another pair is no reason to have no rate for this one; a line that names no
        // pair may have been this one.
        if ((source.isEmpty() || destination.isEmpty()) && !nameless) nameless = rate.fault(Outcome::NothingHappened);
        if (source != send.code() || destination != receive.code()) continue;
        if (!rate.ok()) return rate.fault(Outcome::NothingHappened);
        return money::ExchangeRate::parse(send, receive, digits);
    }
    return nameless ? *nameless : ours(ErrorKind::CorridorNotServed, {});
}

base::Result<money::Money> receiveFrom(QStringView digits, money::Currency currency)
{
    auto exact = dialect::amountFrom(digits, currency);
    if (exact) return exact;
    const auto value = money::Decimal::parse(digits);
    if (!value) return exact;
    const auto whole = money::Money::fromDecimal(*value, currency, money::Rounding::Down);
    return whole ? base::Result<money::Money>(*whole) : exact;
}

namespace {

/// What is paid, from digits that may be finer than the currency: rounded up, because a fraction of the smallest coin
/// is paid with a whole one. `finer` is set then.
base::Result<money::Money> paidFrom(QStringView digits, money::Currency currency, bool &finer)
{
    auto exact = dialect::amountFrom(digits, currency);
    if (exact) return exact;
    const auto value = money::Decimal::parse(digits);
    if (!value || value->isNegative()) return exact;
    const auto whole = money::Money::fromDecimal(*value, currency, money::Rounding::Up);
    if (!whole) return exact;
    finer = true;
    return *whole;
}

base::Error doesNotAddUp()
{
    return ours(ErrorKind::EchoMismatch,
                SimpaisaText::tr("The provider's quote does not add up: send amount, fee and total differ."));
}

/// Fees and total as the reply states them: each is optional, and each follows from the other.
base::Result<domain::Quote> withFees(domain::Quote quote, const std::optional<QString> &feeDigits,
                                     const std::optional<QString> &totalDigits)
{
    const money::Currency currency = quote.send.currency();
    quote.totalDebit = quote.send;
    quote.feesStated = feeDigits || totalDigits;
    if (!quote.feesStated) return quote;
    bool finer = false;
    money::Money fee = money::Money::zero(currency);
    if (feeDigits) {
        const auto stated = paidFrom(*feeDigits, currency, finer);
        if (!stated || stated->minor() < 0) return unreadable(u"fee: is no amount"_s);
        fee = *stated;
    }
    if (totalDigits) {
        const auto total = paidFrom(*totalDigits, currency, finer);
        if (!total) return unreadable(u"totalDebit: "_s + total.error().detail);
        const auto onTop = total->minus(quote.send);
        if (!onTop || onTop->minor() < 0) return unreadable(u"totalDebit: less than sendAmount"_s);
        const bool inside = fee.isPositive() && onTop->isZero() && fee.minor() < quote.send.minor();
        if (inside)
            quote.notes << SimpaisaText::tr("The fee of %1 %2 is taken off the amount sent before it is converted; "
                                            "nothing is paid on top.")
                               .arg(fee.toWire(), currency.code());
        else if (feeDigits && *onTop != fee)
            return doesNotAddUp();
        fee = *onTop;
    }
    const auto total = quote.send.plus(fee);
    if (!total) return unreadable(u"fee: too large"_s);
    quote.totalDebit = *total;
    if (fee.isPositive()) quote.fees << domain::Fee{u"provider"_s, fee};
    if (finer)
        quote.notes << SimpaisaText::tr("Simpaisa states its fee finer than the smallest coin; it is rounded up here.");
    return quote;
}

} // namespace

namespace {

/// Whether what arrives can follow from what is sent at that rate, with the fee taken off before or behind it, within
/// one per cent for roundings that nobody described. A quote outside of that would rank before every honest one.
bool isPlausible(money::Money send, money::Money receive, const money::ExchangeRate &rate,
                 const std::optional<QString> &feeDigits)
{
    using money::Decimal;
    const Decimal most = send.toDecimal().times(rate.value()).times(Decimal::ofScaled(101, 2));
    Decimal least = send.toDecimal();
    if (feeDigits) {
        const auto fee = Decimal::parse(*feeDigits);
        if (fee) least = least.minus(*fee);
    }
    least = least.times(rate.value()).times(Decimal::ofScaled(99, 2)).minus(Decimal::ofInteger(1));
    return receive.toDecimal() <= most.plus(Decimal::ofInteger(1)) && receive.toDecimal() >= least;
}

} // namespace

base::Result<domain::Quote> quoteFrom(const JsonValue &body, const domain::QuoteRequest &request,
                                      domain::PayoutMethod method, const QDateTime &nowUtc)
{
    JsonReader reader(body);
    const QString id = reader.text(u"quoteId");
    const QString source = reader.text(u"sourceCurrency");
    const QString destination = reader.text(u"destinationCurrency");
    const QString sendDigits = reader.number(u"sendAmount");
    const QString receiveDigits = reader.number(u"receiveAmount");
    const QString rateDigits = reader.number(u"rate");
    const QDateTime expiresAt = base::fromRfc3339(reader.text(u"expiresAt"));
    const auto feeDigits = reader.optionalNumber(u"fee");
    const auto totalDigits = reader.optionalNumber(u"totalDebit");
    if (reader.ok() && !expiresAt.isValid()) reader.complain(u"expiresAt", u"is not a time"_s);
    if (!reader.ok()) return unreadable(reader.firstFault());
    if (source != request.send.code() || destination != request.receive.code())
        return ours(ErrorKind::EchoMismatch,
                    SimpaisaText::tr("The provider's quote is in other currencies than asked for."));

    const auto send = dialect::amountFrom(sendDigits, request.send);
    const auto receive = receiveFrom(receiveDigits, request.receive);
    const auto rate = money::ExchangeRate::parse(request.send, request.receive, rateDigits);
    if (!send || !send->isPositive()) return unreadable(u"sendAmount: is no amount"_s);
    if (!receive || !receive->isPositive()) return unreadable(u"receiveAmount: is no amount"_s);
    if (!rate) return unreadable(u"rate: is no rate"_s);
    if (!isPlausible(*send, *receive, *rate, feeDigits))
        return ours(ErrorKind::EchoMismatch,
                    SimpaisaText::tr("The provider's quote does not fit together: amounts and rate differ."));
    if (expiresAt <= nowUtc)
        return ours(ErrorKind::QuoteExpired, SimpaisaText::tr("The provider's quote had already run out."));
    return withFees(domain::Quote{.provider = {providerName},
                                  .method = method,
                                  .partner = request.partner,
                                  .country = request.country,
                                  .province = request.province,
                                  .fixedSide = request.fixedSide,
                                  .binding = true,
                                  .send = *send,
                                  .totalDebit = *send,
                                  .rate = *rate,
                                  .receive = *receive,
                                  .quotedAt = nowUtc,
                                  .expiresAt = expiresAt,
                                  .providerQuoteId = id},
                    feeDigits, totalDigits);
}

namespace {

QString typeFrom(const QString &type)
{
    if (type == u"BANK") return u"bank"_s;
    if (type == u"MOBILE_WALLET") return u"mobile-wallet"_s;
    if (type == u"CASH_PICKUP_AGENT") return u"cash-agent"_s;
    return type.toLower();
}

QList<domain::PayoutMethod> methodsFrom(const JsonValue &bank)
{
    using domain::PayoutMethod;
    QList<PayoutMethod> methods;
    for (const JsonValue &item : bank.member(u"supportedDeliveryMethods").items())
        for (const PayoutMethod method : domain::allPayoutMethods())
            if (!methods.contains(method) && item.text() == deliveryMethodFrom(method)) methods << method;
    if (!methods.isEmpty()) return methods;
    // The list is optional; then the kind of partner tells.
    const QString type = bank.member(u"type").text();
    if (type == u"BANK") return {PayoutMethod::BankAccount};
    if (type == u"MOBILE_WALLET") return {PayoutMethod::MobileWallet};
    if (type == u"CASH_PICKUP_AGENT") return {PayoutMethod::CashPickup};
    return {};
}

domain::PartnerState partnerStateFrom(const QString &word)
{
    if (word == u"ACTIVE") return domain::PartnerState::Active;
    if (word == u"DEGRADED") return domain::PartnerState::Degraded;
    if (word != u"INACTIVE") qCInfo(base::logProvider) << "simpaisa: unknown bank status" << base::oneLine(word);
    return domain::PartnerState::Inactive;
}

} // namespace

base::Result<QList<domain::PayoutPartner>> partnersFrom(const JsonValue &body)
{
    JsonReader reader(body);
    QList<domain::PayoutPartner> partners;
    for (const JsonValue &item : reader.items(u"banks")) {
        JsonReader bank(item, u"banks"_s);
        domain::PayoutPartner partner;
        partner.provider = {providerName};
        partner.code = bank.text(u"bankCode");
        partner.name = bank.text(u"name");
        partner.country = bank.text(u"country");
        partner.type = typeFrom(bank.textOr(u"type"));
        partner.methods = methodsFrom(item);
        partner.accountFormat = bank.textOr(u"accountNumberFormat");
        partner.state = partnerStateFrom(bank.text(u"status"));
        reader.absorb(bank);
        partners << partner;
    }
    if (!reader.ok()) return unreadable(reader.firstFault());
    return partners;
}

base::Result<QList<domain::Balance>> balancesFrom(const JsonValue &body, const QDateTime &nowUtc)
{
    JsonReader reader(body);
    QList<domain::Balance> balances;
    for (const JsonValue &item : reader.items(u"balances")) {
        JsonReader line(item, u"balances"_s);
        domain::Balance balance;
        balance.provider = {providerName};
        balance.currency = line.text(u"currency");
        balance.corridor = line.textOr(u"corridor");
        const QString available = line.number(u"availableBalance");
        const auto pending = line.optionalNumber(u"pendingBalance");
        const QDateTime at = base::fromRfc3339(line.textOr(u"lastUpdatedAt"));
        balance.at = at.isValid() ? at : nowUtc;
        // A currency that our table does not hold has no digits to count in: shown without a sum, never as zero.
        if (const auto currency = money::Currency::fromCode(balance.currency); currency && line.ok()) {
            if (const auto sum = dialect::balanceSumFrom(available, *currency, u"available"_s, balance))
                balance.available = *sum;
            else
                line.complain(u"availableBalance", sum.error().detail);
            if (pending) {
                if (const auto sum = dialect::balanceSumFrom(*pending, *currency, u"pending"_s, balance))
                    balance.pending = *sum;
                else
                    line.complain(u"pendingBalance", sum.error().detail);
            }
        }
        reader.absorb(line);
        balances << balance;
    }
    if (!reader.ok()) return unreadable(reader.firstFault());
    return balances;
}

base::Result<Page> pageFrom(const JsonValue &body)
{
    JsonReader reader(body);
    // "data" and "total" are what a draft of the same maker calls them.
    const auto list = reader.contains(u"transactions") || !reader.contains(u"data") ? u"transactions" : u"data";
    Page page;
    page.transactions = reader.items(list);
    JsonReader pagination = reader.object(u"pagination");
    page.more = pagination.flag(u"hasMore");
    page.cursor = pagination.textOr(u"cursor");
    reader.absorb(pagination);
    if (!reader.ok()) return unreadable(reader.firstFault());
    return page;
}

QString referenceIn(const JsonValue &transaction)
{
    return transaction.isObject() ? JsonReader(transaction).textOr(u"merchantTransactionId") : QString();
}

namespace {

/// Everything in which the transaction differs from what was approved, as one sentence each.
QStringList echoFaults(const JsonReader &reader, const interfaces::PayoutOrder &order)
{
    QStringList faults;
    const domain::Transfer &transfer = order.transfer;
    const auto compareText = [&](QStringView member, const QString &approved, const QString &what, bool secret) {
        const QString theirs = reader.textOr(member);
        if (theirs.isEmpty() || approved.isEmpty() || theirs.compare(approved, Qt::CaseInsensitive) == 0) return;
        faults << SimpaisaText::tr("%1 is %2, approved was %3")
                      .arg(what, secret ? base::masked(theirs) : theirs, secret ? base::masked(approved) : approved);
    };
    const auto compareAmount = [&](QStringView amount, QStringView currency, money::Money approved, const QString &what,
                                   bool receives) {
        const QString digits = reader.textOr(amount);
        const QString code = reader.textOr(currency);
        if (code == approved.currency().code()) {
            // A sum that is finer than its currency was approved as what arrives of it.
            const auto theirs =
                receives ? receiveFrom(digits, approved.currency()) : dialect::amountFrom(digits, approved.currency());
            if (theirs && *theirs == approved) return;
        }
        faults << SimpaisaText::tr("%1 is %2, approved was %3")
                      .arg(what, digits + u' ' + code, approved.toWire() + u' ' + approved.currency().code());
    };
    compareText(u"transactionId", transfer.providerReference.text, SimpaisaText::tr("the provider's reference"), false);
    compareText(u"quoteId", order.quote.providerQuoteId, SimpaisaText::tr("the quote"), false);
    compareAmount(u"sendAmount", u"sendCurrency", transfer.send, SimpaisaText::tr("the amount sent"), false);
    compareAmount(u"receiveAmount", u"receiveCurrency", transfer.receive, SimpaisaText::tr("the amount to arrive"),
                  true);
    compareText(u"beneficiaryAccountNumber", accountFor(order.beneficiary), SimpaisaText::tr("the account"), true);
    compareText(u"beneficiaryBankCode", order.beneficiary.bankCode, SimpaisaText::tr("the bank"), false);
    // The member is free text here: a word of their own is no contradiction, another one of the three known is.
    static const QStringList ways{u"BANK_ACCOUNT"_s, u"MOBILE_WALLET"_s, u"CASH_PICKUP"_s};
    if (ways.contains(reader.textOr(u"deliveryMethod").toUpper()))
        compareText(u"deliveryMethod", deliveryMethodFrom(order.beneficiary.method),
                    SimpaisaText::tr("the way of payout"), false);
    return faults;
}

} // namespace

domain::Sighting sightingFrom(const JsonValue &transaction, const interfaces::PayoutOrder &order)
{
    JsonReader reader(transaction);
    domain::Sighting sighting;
    sighting.providerReference = {reader.text(u"transactionId")};
    sighting.providerStatus = reader.text(u"status");
    for (const auto member : {u"merchantTransactionId", u"sendCurrency", u"receiveCurrency"})
        reader.text(member);
    for (const auto member : {u"sendAmount", u"receiveAmount"})
        reader.number(member);
    if (!reader.ok()) return dialect::inconclusive(unreadable(reader.firstFault()));
    const QString reference = reader.textOr(u"merchantTransactionId");
    if (reference.compare(order.transfer.reference, Qt::CaseInsensitive) != 0) {
        // An alarm and no news: it is about somebody else's transaction, and ours stays what it was.
        qCWarning(base::logProvider) << "simpaisa: asked about" << order.transfer.reference << "and was told about"
                                     << base::oneLine(reference);
        return dialect::inconclusive(ours(
            ErrorKind::EchoMismatch,
            SimpaisaText::tr("the answer is about %1, asked was about %2").arg(reference, order.transfer.reference)));
    }
    sighting.found = domain::Found::Yes;
    sighting.state = stateFrom(sighting.providerStatus);
    if (!sighting.state)
        qCInfo(base::logProvider) << "simpaisa: unknown status" << base::oneLine(sighting.providerStatus);
    sighting.echoFault = echoFaults(reader, order).join(u"; "_s);
    sighting.echoVerified = sighting.echoFault.isEmpty(); // both amounts are required members, so they were compared
    sighting.note = reader.textOr(u"complianceNote");
    if (sighting.state == domain::TransferState::Rejected) {
        sighting.error = ours(ErrorKind::ProviderRefused, {});
        sighting.error.providerCode = sighting.providerStatus;
        sighting.error.providerMessage = dialect::joined({sighting.note, traceOf({}, transaction)});
    }
    return sighting;
}

} // namespace providers::simpaisa
