// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_sandbox.h"

#include "sandbox/simpaisa_fields.h"

#include "crypto/signature.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Decimal;
using money::Money;
using money::Rounding;

namespace {

constexpr qint64 channelTimeoutMs = 30'000; // "times out (30 s channel timeout)", sandbox page

SimpaisaRefusal unprocessable(const QString &code, const QString &message) { return {422, code, message, {}}; }

/// A positive amount with no more digits than the currency has.
std::optional<Money> amountFrom(const JsonValue &value, money::Currency currency)
{
    if (!value.isNumber()) return std::nullopt;
    const auto decimal = Decimal::parse(value.text());
    if (!decimal || !decimal->isPositive()) return std::nullopt;
    return Money::fromDecimal(*decimal, currency, Rounding::Exact);
}

JsonValue number(const QString &digits) { return JsonValue::number(digits); }

} // namespace

SimpaisaSandbox::SimpaisaSandbox(Surroundings around, Options options)
    : m_around(std::move(around))
    , m_options(std::move(options))
    , m_gate(m_around.clock, m_options.merchantId, m_options.requestsPerMinute)
    , m_book(m_around)
{
}

void SimpaisaSandbox::setPrivateKey(const QByteArray &pem)
{
    m_privateKeyPem = pem;
    m_gate.setPublicKey(crypto::publicKeyOf(base::Secret(pem)).valueOr({}));
}

void SimpaisaSandbox::setWebhookKey(const QByteArray &pem)
{
    m_webhookKeyPem = pem;
    m_book.setWebhookKey(pem);
}

JsonValue SimpaisaSandbox::credentials() const
{
    const QByteArray webhookKey = crypto::publicKeyOf(base::Secret(m_webhookKeyPem)).valueOr({});
    return JsonValue::object({{u"private-key"_s, QString::fromLatin1(m_privateKeyPem)},
                              {u"webhook-public-key"_s, QString::fromLatin1(webhookKey)}});
}

QString SimpaisaSandbox::operationOf(const HttpRequest &request) const
{
    const QStringList parts = request.segments();
    if (parts.size() < 4 || parts[0] != "v3"_L1 || parts[1] != "remittances"_L1) return {};
    const QString what = QString::fromLatin1(request.method) + u' ' + parts.sliced(3).join(u'/');
    static const QHash<QString, QString> fixed = {
        {u"GET fx-rates"_s, u"fx-rates"_s},
        {u"POST quotes/confirm"_s, u"confirm-quote"_s},
        {u"POST transactions/initiate"_s, u"initiate"_s},
        {u"GET transactions"_s, u"list-transactions"_s},
        {u"GET balance"_s, u"balance"_s},
        {u"GET banks"_s, u"banks"_s},
        {u"POST beneficiaries"_s, u"create-beneficiary"_s},
    };
    if (parts.size() == 5 && what.startsWith("GET transactions/"_L1)) return u"get-transaction"_s;
    return fixed.value(what);
}

std::optional<QString> SimpaisaSandbox::moneyReferenceOf(const HttpRequest &request) const
{
    if (operationOf(request) != "initiate"_L1) return std::nullopt;
    const auto body = JsonValue::parse(request.body);
    return body ? body->member(u"merchantTransactionId").text() : QString();
}

HttpAnswer SimpaisaSandbox::answer(const HttpRequest &request)
{
    m_traceId = m_around.random.uuid();
    const QString operation = operationOf(request);
    HttpAnswer answer;
    if (const auto tooMany = m_gate.countAgainstLimit())
        answer = refuse(*tooMany);
    else if (operation.isEmpty())
        answer = refuse({404, u"NOT_FOUND"_s, u"There is no such resource."_s, {}});
    else if (const auto stranger = m_gate.checkIdentity(request, request.segments().at(2)))
        answer = refuse(*stranger);
    else
        answer = dispatch(request, operation);
    answer.setHeader("X-Trace-Id", m_traceId.toLatin1());
    m_gate.addLimitHeaders(answer);
    if (const auto reference = moneyReferenceOf(request)) {
        if (answer.status == 200) m_around.ledger.repeated(id(), *reference);
        if (answer.status >= 400 && answer.status < 500) m_around.ledger.refused(id(), *reference);
    }
    return answer;
}

HttpAnswer SimpaisaSandbox::dispatch(const HttpRequest &request, const QString &operation)
{
    if (operation == "fx-rates"_L1) return fxRates(request);
    if (operation == "get-transaction"_L1) return transaction(request.segments().at(4));
    if (operation == "list-transactions"_L1) return transactions(request);
    if (operation == "balance"_L1) return balance();
    if (operation == "banks"_L1) return banks(request);

    if (const auto refusal = m_memory.refusalFor(request)) return refuse(*refusal);
    if (const auto replay = m_memory.replayOf(request)) return *replay;
    if (const auto refusal = SimpaisaFields::refusalOfBody(request)) return refuse(*refusal);
    const JsonValue body = *JsonValue::parse(request.body);
    HttpAnswer answer = operation == "confirm-quote"_L1 ? confirmQuote(body)
                        : operation == "initiate"_L1    ? initiate(body)
                                                        : createBeneficiary(body);
    if (answer.status != 201) return answer;
    m_memory.remember(request, answer.body);
    if (operation == "initiate"_L1 && JsonValue::parse(answer.body)->member(u"sendAmount").text() == "888.88"_L1) {
        answer = refuse({504, u"CHANNEL_TIMEOUT"_s, u"The payout channel did not answer in time."_s, {}});
        answer.holdBackMs = qint64(qreal(channelTimeoutMs) / m_around.clock.speed());
    }
    return answer;
}

HttpAnswer SimpaisaSandbox::success(int status, JsonValue body) const
{
    return jsonAnswer(status, body.set(u"traceId"_s, m_traceId));
}

HttpAnswer SimpaisaSandbox::refuse(const SimpaisaRefusal &refusal) const
{
    JsonValue error = JsonValue::object({{u"code"_s, refusal.code}, {u"message"_s, refusal.message}});
    if (!refusal.details.isEmpty()) {
        JsonValue details = JsonValue::array();
        for (const auto &[field, reason] : refusal.details)
            details.append(JsonValue::object({{u"field"_s, field}, {u"reason"_s, reason}}));
        error.set(u"details"_s, details);
    }
    return jsonAnswer(refusal.status, JsonValue::object({{u"error"_s, error}, {u"traceId"_s, m_traceId}}));
}

HttpAnswer SimpaisaSandbox::fxRates(const HttpRequest &request)
{
    JsonValue rates = JsonValue::array();
    const QString validUntil = base::toRfc3339(m_around.clock.nowUtc().addSecs(60));
    for (const SimpaisaCorridor &corridor : simpaisaCorridors()) {
        const QString source = corridor.rate.send().code();
        const QString destination = corridor.rate.receive().code();
        if (request.hasParameter(u"sourceCurrency") && request.parameter(u"sourceCurrency") != source) continue;
        if (request.hasParameter(u"destinationCurrency") && request.parameter(u"destinationCurrency") != destination)
            continue;
        const auto inverse = Decimal::ofInteger(1).dividedBy(corridor.rate.value(), 8, Rounding::HalfEven);
        rates.append(JsonValue::object({{u"sourceCurrency"_s, source},
                                        {u"destinationCurrency"_s, destination},
                                        {u"rate"_s, number(corridor.rate.toString())},
                                        {u"inverseRate"_s, number(inverse->toString())},
                                        {u"spread"_s, number(u"0.50"_s)},
                                        {u"validUntil"_s, validUntil}}));
    }
    return success(200, JsonValue::object({{u"rates"_s, rates}}));
}

HttpAnswer SimpaisaSandbox::confirmQuote(const JsonValue &body)
{
    SimpaisaFields fields(body);
    fields.wantCurrency(u"sourceCurrency"_s).wantCurrency(u"destinationCurrency"_s);
    // The schema requires sendAmount, its own text says "either sendAmount or receiveAmount, not both": the text is the
    // more specific of the two.
    const bool bySend = body.contains(u"sendAmount");
    if (bySend == body.contains(u"receiveAmount"))
        fields.complain(u"sendAmount"_s, u"provide either sendAmount or receiveAmount, not both"_s);
    if (const auto refusal = fields.refusal()) return refuse(*refusal);
    const SimpaisaCorridor *corridor =
        simpaisaCorridor(fields.text(u"sourceCurrency"), fields.text(u"destinationCurrency"));
    if (!corridor) return refuse(unprocessable(u"CORRIDOR_NOT_SUPPORTED"_s, u"This corridor is not served."_s));

    const QString member = bySend ? u"sendAmount"_s : u"receiveAmount"_s;
    const auto given = amountFrom(body.member(member), bySend ? corridor->rate.send() : corridor->rate.receive());
    if (!given) {
        fields.complain(member, u"a number above zero with no more decimals than the currency has"_s);
        return refuse(*fields.refusal());
    }
    money::ExchangeRate rate = corridor->rate;
    if (bySend && given->toWire() == "555.55"_L1) rate = *rate.lessMargin(200, 2); // the rate has moved since fx-rates
    const auto send = bySend ? given : rate.sendFor(*given, Rounding::Up);
    const auto receive = bySend ? rate.receiveFor(*given, Rounding::Down) : given;
    if (!send || !receive || send->minor() < 1'00 || send->minor() > 50'000'00) {
        return refuse(
            unprocessable(u"AMOUNT_OUT_OF_RANGE"_s, u"The send amount must lie between 1.00 and 50000.00."_s));
    }
    const qint64 validMs = send->toWire() == "444.44"_L1 ? 1000 : m_options.quoteValidMs;
    Quote quote;
    quote.endsAtPlainMs = m_around.clock.plainMs() + validMs;
    quote.shown = JsonValue::object({{u"quoteId"_s, m_around.random.uuid()},
                                     {u"sourceCurrency"_s, rate.send().code()},
                                     {u"destinationCurrency"_s, rate.receive().code()},
                                     {u"sendAmount"_s, number(send->toWire())},
                                     {u"receiveAmount"_s, number(receive->toWire())},
                                     {u"rate"_s, number(rate.toString())},
                                     {u"fee"_s, number(corridor->fee.toWire())},
                                     {u"totalDebit"_s, number(send->plus(corridor->fee)->toWire())},
                                     {u"expiresAt"_s, base::toRfc3339(m_around.clock.nowUtc().addMSecs(validMs))}});
    m_quotes.insert(quote.shown.member(u"quoteId").text(), quote);
    return success(201, quote.shown);
}

std::optional<SimpaisaRefusal> SimpaisaSandbox::payoutRefusal(const JsonValue &body, const Quote &quote) const
{
    const auto text = [&body](QStringView key) { return body.member(key).text(); };
    const SimpaisaBank *bank = simpaisaBank(text(u"beneficiaryBankCode"));
    if (!bank || simpaisaCurrencyOf(bank->country) != quote.shown.member(u"destinationCurrency").text())
        return unprocessable(u"BANK_NOT_SUPPORTED"_s, u"The bank code does not exist in the corridor of the quote."_s);
    const QString method = body.contains(u"deliveryMethod") ? text(u"deliveryMethod") : u"BANK_ACCOUNT"_s;
    if (!bank->methods.contains(method))
        return unprocessable(u"DELIVERY_METHOD_NOT_SUPPORTED"_s, u"The bank does not serve this delivery method."_s);
    if (bank->status == "INACTIVE"_L1)
        return unprocessable(u"CHANNEL_UNAVAILABLE"_s, u"The bank is not available at present."_s);
    const QRegularExpression format(method == "CASH_PICKUP"_L1 ? u"^.{1,64}$"_s : bank->accountNumberFormat);
    if (!format.match(text(u"beneficiaryAccountNumber")).hasMatch())
        return unprocessable(u"INVALID_ACCOUNT_NUMBER"_s, u"The account number does not have the bank's format."_s);
    if (body.contains(u"beneficiaryId") && !m_beneficiaries.contains(text(u"beneficiaryId")))
        return unprocessable(u"BENEFICIARY_NOT_FOUND"_s, u"There is no beneficiary with this id."_s);
    return std::nullopt;
}

JsonValue SimpaisaSandbox::transferFrom(const JsonValue &body, const Quote &quote) const
{
    JsonValue shown =
        JsonValue::object({{u"transactionId"_s, m_around.random.uuid()},
                           {u"merchantTransactionId"_s, body.member(u"merchantTransactionId")},
                           {u"quoteId"_s, quote.shown.member(u"quoteId")},
                           {u"status"_s, u"INITIATED"_s},
                           {u"sendAmount"_s, quote.shown.member(u"sendAmount")},
                           {u"sendCurrency"_s, quote.shown.member(u"sourceCurrency")},
                           {u"receiveAmount"_s, quote.shown.member(u"receiveAmount")},
                           {u"receiveCurrency"_s, quote.shown.member(u"destinationCurrency")},
                           {u"rate"_s, quote.shown.member(u"rate")},
                           {u"fee"_s, quote.shown.member(u"fee")},
                           {u"beneficiaryName"_s, body.member(u"beneficiaryName")},
                           {u"beneficiaryAccountNumber"_s, body.member(u"beneficiaryAccountNumber")},
                           {u"beneficiaryBankCode"_s, body.member(u"beneficiaryBankCode")},
                           {u"deliveryMethod"_s, body.contains(u"deliveryMethod") ? body.member(u"deliveryMethod")
                                                                                  : JsonValue(u"BANK_ACCOUNT"_s)}});
    if (body.contains(u"metadata")) shown.set(u"metadata"_s, body.member(u"metadata"));
    return shown;
}

HttpAnswer SimpaisaSandbox::initiate(const JsonValue &body)
{
    SimpaisaFields fields(body);
    fields.wantUuid(u"quoteId"_s)
        .wantText(u"beneficiaryAccountNumber"_s)
        .wantText(u"beneficiaryName"_s)
        .wantText(u"beneficiaryBankCode"_s)
        .wantText(u"senderName"_s)
        .wantText(u"purpose"_s)
        .wantText(u"merchantTransactionId"_s, 64)
        .mayHaveText(u"beneficiaryId"_s)
        .mayHaveText(u"senderIdNumber"_s)
        .mayHaveText(u"senderCountry"_s)
        .mayHaveOneOf(u"senderIdType"_s, {u"PASSPORT"_s, u"NATIONAL_ID"_s, u"DRIVING_LICENCE"_s})
        .mayHaveOneOf(u"deliveryMethod"_s, {u"BANK_ACCOUNT"_s, u"MOBILE_WALLET"_s, u"CASH_PICKUP"_s})
        .mayHaveUri(u"callbackUrl"_s)
        .mayHaveMetadata();
    if (const auto refusal = fields.refusal()) return refuse(*refusal);
    const auto quote = m_quotes.find(fields.text(u"quoteId"));
    if (quote == m_quotes.end())
        return refuse(unprocessable(u"QUOTE_NOT_FOUND"_s, u"There is no confirmed quote with this id."_s));
    if (quote->used) return refuse(unprocessable(u"QUOTE_ALREADY_USED"_s, u"The quote was used for a transaction."_s));
    if (m_around.clock.plainMs() >= quote->endsAtPlainMs) {
        return refuse(
            unprocessable(u"QUOTE_EXPIRED"_s, u"The confirmed quote has expired. Please request a new quote."_s));
    }
    if (const auto refusal = payoutRefusal(body, *quote)) return refuse(*refusal);
    const auto debit = Money::parse(quote->shown.member(u"totalDebit").text(),
                                    *money::Currency::fromCode(quote->shown.member(u"sourceCurrency").text()));
    if (quote->shown.member(u"sendAmount").text() == "999.99"_L1 || !m_book.canAfford(*debit))
        return refuse(unprocessable(u"INSUFFICIENT_FUNDS"_s, u"The balance of the merchant is not sufficient."_s));
    quote->used = true;
    return success(201, m_book.accept(transferFrom(body, *quote), *debit, body.member(u"callbackUrl").text()).shown);
}

HttpAnswer SimpaisaSandbox::transaction(const QString &id)
{
    const SimpaisaBook::Transfer *transfer = m_book.find(id);
    if (!transfer) return refuse({404, u"TRANSACTION_NOT_FOUND"_s, u"There is no transaction with this id."_s, {}});
    return success(200, transfer->shown);
}

HttpAnswer SimpaisaSandbox::balance() { return success(200, JsonValue::object({{u"balances"_s, m_book.balances()}})); }

HttpAnswer SimpaisaSandbox::banks(const HttpRequest &request)
{
    JsonValue list = JsonValue::array();
    for (const SimpaisaBank &bank : simpaisaBanks()) {
        if (request.hasParameter(u"country") && request.parameter(u"country") != bank.country) continue;
        JsonValue methods = JsonValue::array();
        for (const QString &method : bank.methods)
            methods.append(method);
        list.append(JsonValue::object({{u"bankCode"_s, bank.code},
                                       {u"name"_s, bank.name},
                                       {u"country"_s, bank.country},
                                       {u"type"_s, bank.type},
                                       {u"supportedDeliveryMethods"_s, methods},
                                       {u"accountNumberFormat"_s, bank.accountNumberFormat},
                                       {u"status"_s, bank.status}}));
    }
    return success(200, JsonValue::object({{u"banks"_s, list}}));
}

HttpAnswer SimpaisaSandbox::createBeneficiary(const JsonValue &body)
{
    SimpaisaFields fields(body);
    fields.wantText(u"name"_s)
        .wantText(u"accountNumber"_s)
        .wantText(u"bankCode"_s)
        .wantText(u"country"_s)
        .wantText(u"relationship"_s)
        .mayHaveText(u"msisdn"_s)
        .mayHaveOneOf(u"idType"_s, {u"CNIC"_s, u"PASSPORT"_s, u"NATIONAL_ID"_s})
        .mayHaveText(u"idNumber"_s)
        .mayHaveText(u"address"_s)
        .mayHaveText(u"city"_s)
        .mayHaveMetadata();
    if (const auto refusal = fields.refusal()) return refuse(*refusal);
    const SimpaisaBank *bank = simpaisaBank(fields.text(u"bankCode"));
    if (!bank || bank->country != fields.text(u"country"))
        return refuse(unprocessable(u"BANK_NOT_SUPPORTED"_s, u"The bank code does not exist in this country."_s));
    // The reply drops what it does not name: idType, idNumber, address, city, metadata.
    JsonValue shown = JsonValue::object({{u"beneficiaryId"_s, m_around.random.uuid()},
                                         {u"name"_s, body.member(u"name")},
                                         {u"accountNumber"_s, body.member(u"accountNumber")},
                                         {u"bankCode"_s, body.member(u"bankCode")},
                                         {u"country"_s, body.member(u"country")}});
    if (body.contains(u"msisdn")) shown.set(u"msisdn"_s, body.member(u"msisdn"));
    shown.set(u"relationship"_s, body.member(u"relationship"));
    shown.set(u"createdAt"_s, base::toRfc3339(m_around.clock.nowUtc()));
    m_beneficiaries.insert(shown.member(u"beneficiaryId").text(), shown);
    m_around.ledger.recorded(id(), u"beneficiary"_s, shown.member(u"beneficiaryId").text(), fields.text(u"name"),
                             m_around.clock.nowUtc());
    return success(201, shown);
}

} // namespace sandbox
