// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_live.h"

#include "sandbox/callback_post.h"
#include "sandbox/simpaisa_live_reference.h"
#include "sandbox/simpaisa_reference.h"

#include "crypto/signature.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Decimal;
using money::Rounding;

namespace {

constexpr qint64 second = 1000;
constexpr auto timeFormat = "yyyy-MM-dd HH:mm:ss"_L1;

/// The bytes of the member "request" as they stand in the body; empty when there is none.
QByteArray requestBytes(const QByteArray &body)
{
    static const QRegularExpression start(
        u"^\\s*\\{(?:\\s*\"signature\"\\s*:\\s*\"[^\"]*\"\\s*,)?\\s*\"request\"\\s*:\\s*(?=\\{)"_s);
    const auto match = start.match(QString::fromLatin1(body)); // one character for each byte: positions fit
    if (!match.hasMatch()) return {};
    int depth = 0;
    bool inText = false;
    for (qsizetype at = match.capturedEnd(); at < body.size(); ++at) {
        const char sign = body[at];
        if (inText && sign == '\\')
            ++at;
        else if (sign == '"')
            inText = !inText;
        else if (!inText && sign == '{')
            ++depth;
        else if (!inText && sign == '}' && --depth == 0)
            return body.sliced(match.capturedEnd(), at + 1 - match.capturedEnd());
    }
    return {};
}

/// Which life an amount asks for. The names are listed for people in magic_inputs.cpp.
QList<LifePlan::Step> stepsFor(const QString &amount)
{
    if (amount == "666.66"_L1) return {{5 * second, u"published"_s}, {20 * second, u"rejected"_s}};
    if (amount == "666.67"_L1)
        return {{5 * second, u"published"_s}, {20 * second, u"remitted"_s}, {60 * second, u"reversed"_s}};
    if (amount == "777.77"_L1) {
        return {{5 * second, u"aml_review"_s},
                {15 * second, u"in_review"_s},
                {25 * second, u"published"_s},
                {40 * second, u"remitted"_s}};
    }
    if (amount == "777.78"_L1) return {{5 * second, u"on_hold"_s}};
    if (amount == "333.33"_L1) return {{5 * second, u"stuck"_s}};
    if (amount == "222.22"_L1) return {{5 * second, u"settling"_s}, {30 * second, u"remitted"_s}};
    return {{5 * second, u"published"_s}, {20 * second, u"remitted"_s}};
}

QString ledgerStateFor(const QString &state)
{
    if (state == "remitted"_L1) return u"paid"_s;
    if (state == "rejected"_L1) return u"failed"_s;
    return state == "reversed"_L1 ? u"returned"_s : QString();
}

/// The status that an account asks for: a listed code of four digits and four or more zeros behind it.
QString magicOf(const QString &account)
{
    static const QRegularExpression pattern(u"\\A([0-9]{4})0{4,}\\z"_s);
    const auto match = pattern.match(account);
    const QString code = match.hasMatch() ? match.captured(1) : QString();
    return code != "0000"_L1 && !simpaisaLiveMessage(code).isEmpty() ? code : QString();
}

std::optional<Decimal> amountFrom(const JsonValue &value)
{
    const auto amount = value.isString() ? Decimal::parse(value.text()) : base::Result<Decimal>(Decimal());
    return amount.ok() && amount->isPositive() && amount->scale() <= 2 ? std::optional(*amount) : std::nullopt;
}

/// The twenty members that the single flow requires, each with its longest length. The account takes 24 characters as
/// the inquiry does, and the bank's id five, as every sample has it.
const QList<std::pair<QString, int>> &wantedMembers()
{
    static const QList<std::pair<QString, int>> members = {{u"reference"_s, 45},
                                                           {u"remitterName"_s, 199},
                                                           {u"remitterCity"_s, 199},
                                                           {u"remitterAddress"_s, 199},
                                                           {u"remitterContactNo"_s, 20},
                                                           {u"remitterCountryCode"_s, 4},
                                                           {u"remitterCurrencyCode"_s, 4},
                                                           {u"remitterNationalId"_s, 20},
                                                           {u"remitterNationality"_s, 20},
                                                           {u"beneficiaryName"_s, 199},
                                                           {u"beneficiaryContactNo"_s, 15},
                                                           {u"beneficiaryAddress"_s, 199},
                                                           {u"beneficiaryAccountNo"_s, 24},
                                                           {u"beneficiaryNationalId"_s, 20},
                                                           {u"beneficiaryNationality"_s, 49},
                                                           {u"beneficiaryBankId"_s, 5},
                                                           {u"relationWithBeneficiary"_s, 20},
                                                           {u"amount"_s, 15},
                                                           {u"narration"_s, 30},
                                                           {u"purpose"_s, 4}};
    return members;
}

const SimpaisaLiveBank *bankIn(const QList<SimpaisaLiveBank> &banks, const QString &id)
{
    const auto found = std::find_if(banks.begin(), banks.end(), [&id](const auto &bank) { return bank.id == id; });
    return found == banks.end() ? nullptr : &*found;
}

/// Two per cent and half a per cent, as in the sample: 556 and 139 of 27800.
Decimal platformFeeOf(const Decimal &converted)
{
    return *converted.times(Decimal::ofScaled(2, 2)).rounded(2, Rounding::HalfUp);
}
Decimal channelFeeOf(const Decimal &converted)
{
    return *converted.times(Decimal::ofScaled(5, 3)).rounded(2, Rounding::HalfUp);
}

QString regionOf(const HttpRequest &request) { return QString::fromLatin1(request.header("region")); }

} // namespace

SimpaisaLiveSandbox::SimpaisaLiveSandbox(Surroundings around, QString merchantId)
    : m_around(std::move(around)), m_merchantId(std::move(merchantId))
{
    m_balances = {{u"PK"_s, Decimal::ofInteger(50'000'000)}, {u"BD"_s, Decimal::ofInteger(20'000'000)}};
}

void SimpaisaLiveSandbox::setKeys(const QByteArray &merchantKeyPem, const QByteArray &providerKeyPem)
{
    m_merchantPublicKey = crypto::publicKeyOf(base::Secret(merchantKeyPem)).valueOr({});
    m_providerKeyPem = providerKeyPem;
}

QString SimpaisaLiveSandbox::operationOf(const HttpRequest &request) const
{
    const QStringList parts = request.segments();
    if (parts.size() < 3 || parts[0] != "remittance"_L1) return {};
    static const QHash<QString, QString> operations = {
        {u"POST getFxRate"_s, u"get-fx-rate"_s},
        {u"GET banks/listByAccountType"_s, u"banks"_s},
        {u"GET banks/list"_s, u"banks"_s},
        {u"POST remit-initiate"_s, u"remit-initiate"_s},
        {u"GET inquire"_s, u"inquire"_s},
        {u"GET balance-data"_s, u"balance"_s},
        {u"POST fetch-account"_s, u"fetch-account"_s},
        {u"GET reasons/list"_s, u"reasons"_s},
    };
    const QString what = QString::fromLatin1(request.method) + u' ' + parts.sliced(2).join(u'/');
    if (parts.size() == 5 && what.startsWith("GET banks/list/"_L1)) return u"bank-by-code"_s;
    return operations.value(what);
}

std::optional<QString> SimpaisaLiveSandbox::moneyReferenceOf(const HttpRequest &request) const
{
    if (operationOf(request) != "remit-initiate"_L1) return std::nullopt;
    const auto body = JsonValue::parse(request.body);
    return body ? body->member(u"request").member(u"reference").text() : QString();
}

JsonValue SimpaisaLiveSandbox::sealed(const JsonValue &response) const
{
    const auto signature = crypto::signRsaSha256(base::Secret(m_providerKeyPem), response.toBytes());
    return JsonValue::object({{u"response"_s, response},
                              {u"signature"_s, signature ? QString::fromLatin1(signature->toBase64()) : QString()}});
}

HttpAnswer SimpaisaLiveSandbox::reply(const QString &code, const JsonValue &more, int status) const
{
    JsonValue response = JsonValue::object({{u"status"_s, code}, {u"message"_s, simpaisaLiveMessage(code)}});
    for (const auto &[key, value] : more.members())
        response.set(key, value);
    return jsonAnswer(status, sealed(response));
}

std::optional<HttpAnswer> SimpaisaLiveSandbox::refusalOfCaller(const HttpRequest &request) const
{
    const auto refuse = [](int status, const QString &message) {
        return jsonAnswer(status, JsonValue::object({{u"message"_s, message}}));
    };
    static const QStringList regions = {u"PK"_s, u"BD"_s, u"EG"_s};
    if (request.header("mode") != "remittance" || request.header("version") != "3.0" ||
        !regions.contains(regionOf(request)))
        return refuse(400, u"The headers mode, region and version are wanted"_s);
    if (request.segments().value(1) != m_merchantId) return refuse(401, u"Unauthorized access"_s);
    if (request.method != "POST") return std::nullopt;
    const auto body = JsonValue::parse(request.body);
    const QByteArray signedBytes = requestBytes(request.body);
    if (!body || signedBytes.isEmpty()) return refuse(400, u"Bad request"_s);
    const auto signature =
        QByteArray::fromBase64Encoding(body->member(u"signature").text().toLatin1(),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    const bool fits =
        signature && crypto::verifyRsaSha256(m_merchantPublicKey, signedBytes, signature.decoded).valueOr(false);
    if (!fits) return refuse(401, u"Unauthorized access"_s);
    return std::nullopt;
}

HttpAnswer SimpaisaLiveSandbox::answer(const HttpRequest &request)
{
    const QString operation = operationOf(request);
    if (operation.isEmpty()) return jsonAnswer(404, JsonValue::object({{u"message"_s, u"Not found"_s}}));
    const auto refusal = refusalOfCaller(request);
    if (refusal) {
        if (const auto reference = moneyReferenceOf(request)) m_around.ledger.refused(id(), *reference);
        return *refusal;
    }
    return request.method == "POST" ? posted(request, operation) : read(request, operation);
}

HttpAnswer SimpaisaLiveSandbox::posted(const HttpRequest &request, const QString &operation)
{
    const JsonValue asked = JsonValue::parse(request.body)->member(u"request");
    if (operation == "get-fx-rate"_L1) return fxRate(asked);
    if (operation == "fetch-account"_L1) return fetchAccount(asked, regionOf(request));
    return initiate(asked, regionOf(request));
}

HttpAnswer SimpaisaLiveSandbox::read(const HttpRequest &request, const QString &operation) const
{
    if (operation == "inquire"_L1) return inquire(request);
    if (operation == "balance"_L1) return balance(regionOf(request));
    if (operation != "reasons"_L1) return banks(request, regionOf(request));
    return jsonAnswer(
        200, JsonValue::object({{u"response"_s, JsonValue::object({{u"status"_s, u"0000"_s},
                                                                   {u"message"_s, u"Success"_s},
                                                                   {u"reasonList"_s, simpaisaLiveReasons()}})}}));
}

HttpAnswer SimpaisaLiveSandbox::fxRate(const JsonValue &asked)
{
    const auto quantity = amountFrom(asked.member(u"quantity"));
    const SimpaisaCorridor *corridor =
        simpaisaCorridor(asked.member(u"fromCurrency").text(), asked.member(u"toCurrency").text());
    const QString code = !quantity ? u"0160"_s : !corridor ? u"0011"_s : u"0000"_s;
    JsonValue reply = JsonValue::object({{u"message"_s, simpaisaLiveMessage(code)}, {u"status"_s, code}});
    if (code != "0000"_L1) return jsonAnswer(200, reply);
    const Decimal converted = *quantity->times(corridor->rate.value()).rounded(2, Rounding::Down);
    const Decimal platform = platformFeeOf(converted);
    const Decimal channel = channelFeeOf(converted);
    const auto number = [](const Decimal &value) { return JsonValue::number(value.toString()); };
    const QString time = m_around.clock.nowUtc().toString(timeFormat) + u".0"_s;
    const JsonValue details = JsonValue::object(
        {{u"currency"_s, asked.member(u"toCurrency")},
         {u"deductedFees"_s,
          JsonValue::object({{u"platformFees"_s, platform.toString()}, {u"paymentChannelFees"_s, channel.toString()}})},
         {u"totalFees"_s, number(platform.plus(channel))},
         {u"finalAmount"_s, number(converted.minus(platform).minus(channel))},
         {u"dateTime"_s, time},
         {u"qID"_s, QString::number(m_fxId + 100)}});
    reply.set(u"data"_s, JsonValue::object({{u"fxId"_s, m_fxId++},
                                            {u"fromCurrency"_s, asked.member(u"fromCurrency")},
                                            {u"toCurrency"_s, asked.member(u"toCurrency")},
                                            {u"rate"_s, JsonValue::number(corridor->rate.toString())},
                                            {u"convertedAmount"_s, number(converted)},
                                            {u"dateTime"_s, time},
                                            {u"qDetails"_s, details}}));
    return jsonAnswer(200, reply);
}

HttpAnswer SimpaisaLiveSandbox::fetchAccount(const JsonValue &asked, const QString &region) const
{
    const QString account = asked.member(u"customerAccount").text();
    const QList<SimpaisaLiveBank> banks = simpaisaLiveBanks(region);
    const SimpaisaLiveBank *bank = bankIn(banks, asked.member(u"destinationBank").text());
    if (region != "PK"_L1) return reply(u"0011"_s); // Pakistan only
    if (account.isEmpty() || account.size() > 24) return reply(u"0050"_s);
    if (!bank) return reply(u"0103"_s);
    if (const QString magic = magicOf(account); !magic.isEmpty()) return reply(magic);
    return reply(u"0000"_s, JsonValue::object({{u"customerAccount"_s, account},
                                               {u"accountTitle"_s, u"Ahmed Khan"_s},
                                               {u"bankTitle"_s, bank->name},
                                               {u"destinationBank"_s, bank->id}}));
}

/// The status with which remit-initiate refuses; empty when it takes the remittance on.
QString SimpaisaLiveSandbox::refusalOf(const JsonValue &asked, const QString &region) const
{
    for (const auto &[name, lengthMax] : wantedMembers()) {
        const JsonValue value = asked.member(name);
        if (!value.isString() || value.text().trimmed().isEmpty() || value.text().size() > lengthMax) return u"0100"_s;
    }
    const auto amount = amountFrom(asked.member(u"amount"));
    if (!amount) return u"0160"_s;
    if (!isSimpaisaLiveReason(asked.member(u"purpose").text())) return u"0304"_s;
    const QList<SimpaisaLiveBank> banks = simpaisaLiveBanks(region);
    if (!bankIn(banks, asked.member(u"beneficiaryBankId").text())) return u"0103"_s;
    if (const QString magic = magicOf(asked.member(u"beneficiaryAccountNo").text()); !magic.isEmpty()) return magic;
    if (amount->toString() == "999.99"_L1 || m_balances.value(region) < *amount) return u"0009"_s;
    return {};
}

HttpAnswer SimpaisaLiveSandbox::initiate(const JsonValue &asked, const QString &region)
{
    const QString reference = asked.member(u"reference").text();
    const JsonValue echo = JsonValue::object({{u"reference"_s, reference}});
    const bool isKnown = std::any_of(m_remittances.begin(), m_remittances.end(),
                                     [&reference](const Remittance &made) { return made.reference() == reference; });
    if (isKnown) {
        m_around.ledger.repeated(id(), reference);
        return reply(u"0116"_s, echo); // Simpaisa-DT, read as "duplicate transaction"
    }
    const QString refusal = refusalOf(asked, region);
    if (!refusal.isEmpty()) {
        m_around.ledger.refused(id(), reference);
        return reply(refusal, echo, refusal == "0100"_L1 ? 400 : 200);
    }
    accept(asked, region);
    return reply(asked.member(u"amount").text() == "888.88"_L1 ? u"0005"_s : u"0000"_s, echo);
}

void SimpaisaLiveSandbox::accept(const JsonValue &asked, const QString &region)
{
    const auto text = [&asked](QStringView key) { return asked.member(key).text(); };
    const QString currency = simpaisaCurrencyOf(region);
    // The sum is in the remitter's currency when that is another one: the documents do not say, and this is the reading
    // that cannot pay out more than was meant.
    const SimpaisaCorridor *corridor = simpaisaCorridor(text(u"remitterCurrencyCode"), currency);
    const Decimal stated = *Decimal::parse(text(u"amount"));
    const Decimal converted = corridor ? *stated.times(corridor->rate.value()).rounded(2, Rounding::Down) : stated;
    const Decimal fees = corridor ? platformFeeOf(converted).plus(channelFeeOf(converted)) : Decimal();
    const Decimal amount = converted.minus(fees);
    const QString uuid = m_around.random.uuid();
    Remittance made;
    made.region = region;
    made.shown = JsonValue::object({{u"reference"_s, text(u"reference")},
                                    {u"issueDate"_s, m_around.clock.nowUtc().toString(timeFormat)},
                                    {u"currency"_s, currency},
                                    {u"actualAmount"_s, JsonValue::number(converted.toString())},
                                    {u"deductedAmount"_s, JsonValue::number(fees.toString())},
                                    {u"remitAmount"_s, JsonValue::number(amount.toString())},
                                    {u"state"_s, u"in_process"_s},
                                    {u"uuid"_s, uuid},
                                    {u"comment"_s, QString()},
                                    {u"reason"_s, text(u"purpose")},
                                    {u"remitterName"_s, text(u"remitterName")},
                                    {u"beneficiaryName"_s, text(u"beneficiaryName")},
                                    {u"beneficiaryAccountNo"_s, text(u"beneficiaryAccountNo")},
                                    {u"settlements"_s, JsonValue::object({{u"customer"_s, JsonValue::object()},
                                                                          {u"merchant"_s, JsonValue::object()}})}});
    made.plan = LifePlan(m_around.clock.lifeMs(), stepsFor(text(u"amount")));
    m_balances[region] = m_balances[region].minus(amount);
    m_remittances.append(made);
    const QDateTime now = m_around.clock.nowUtc();
    m_around.ledger.accepted({id(), uuid, text(u"reference"), amount.toString(), currency,
                              text(u"beneficiaryAccountNo"), text(u"beneficiaryName"), text(u"beneficiaryBankId"),
                              u"bank"_s, u"accepted"_s, now, now});
}

HttpAnswer SimpaisaLiveSandbox::inquire(const HttpRequest &request) const
{
    for (const Remittance &remittance : m_remittances) {
        if (remittance.reference() == request.parameter(u"reference"))
            return jsonAnswer(200, JsonValue::object({{u"remittance"_s, remittance.shown}}));
    }
    return jsonAnswer(404, JsonValue::object({{u"message"_s, u"Transaction not found"_s}}));
}

HttpAnswer SimpaisaLiveSandbox::banks(const HttpRequest &request, const QString &region) const
{
    const bool isPakistan = region == "PK"_L1;
    const bool byType = request.path.endsWith("/listByAccountType"_L1);
    const QString type = request.parameter(u"accountType");
    if (byType != isPakistan || (request.hasParameter(u"accountType") && type != "BA"_L1 && type != "DW"_L1))
        return reply(u"0011"_s, {}, 400);
    JsonValue list = JsonValue::array();
    for (const SimpaisaLiveBank &bank : simpaisaLiveBanks(region)) {
        if (!type.isEmpty() && bank.accountType != type) continue;
        if (operationOf(request) == "bank-by-code"_L1) {
            if (bank.code != request.segments().last()) continue;
            return reply(u"0000"_s, JsonValue::object({{u"bankId"_s, JsonValue::number(bank.id)},
                                                       {u"bankName"_s, bank.name},
                                                       {u"bankCode"_s, bank.code},
                                                       {u"routingNo"_s, request.parameter(u"routingNo")}}));
        }
        list.append(isPakistan ? JsonValue::object({{u"bankId"_s, JsonValue::number(bank.id)},
                                                    {u"bankName"_s, bank.name},
                                                    {u"accountType"_s, bank.accountType},
                                                    {u"logoURL"_s, QString()}})
                               : JsonValue::object({{u"bankName"_s, bank.name}, {u"bankCode"_s, bank.code}}));
    }
    if (operationOf(request) == "bank-by-code"_L1) return reply(u"0103"_s);
    return jsonAnswer(200, JsonValue::object({{u"response"_s, JsonValue::object({{u"status"_s, u"0000"_s},
                                                                                 {u"message"_s, u"Success"_s},
                                                                                 {u"bankList"_s, list}})}}));
}

HttpAnswer SimpaisaLiveSandbox::balance(const QString &region) const
{
    const auto held = m_balances.constFind(region);
    if (held == m_balances.constEnd()) return reply(u"0011"_s);
    const JsonValue available = JsonValue::number(held->toString());
    const JsonValue shown = JsonValue::object({{u"iso-currency-code"_s, simpaisaCurrencyOf(region)},
                                               {u"balance-in-total"_s, available},
                                               {u"available-balance"_s, available},
                                               {u"balance-on-hold"_s, JsonValue::number(u"0.0"_s)},
                                               {u"max-amount-limit"_s, JsonValue::number(u"1000000.0"_s)}});
    return jsonAnswer(200, JsonValue::object({{u"response"_s, shown}}));
}

void SimpaisaLiveSandbox::tell(const Remittance &remittance) const
{
    static const QStringList told = u"on_hold remitted rejected reversed"_s.split(u' '); // marked so in the list
    if (!told.contains(remittance.shown.member(u"state").text()) || !m_around.callbacks.isWanted(id(), {})) return;
    m_around.callbacks.post(id(), {}, sealed(remittance.shown).toBytes()); // the shape is ours
}

void SimpaisaLiveSandbox::settle()
{
    for (Remittance &remittance : m_remittances) {
        while (const auto due = remittance.plan.takeDue(m_around.clock.lifeMs())) {
            remittance.shown.set(u"state"_s, due->status);
            const QString ledgerState = ledgerStateFor(due->status);
            if (ledgerState == "failed"_L1 || ledgerState == "returned"_L1) {
                const auto amount = Decimal::parse(remittance.shown.member(u"remitAmount").text());
                m_balances[remittance.region] = m_balances[remittance.region].plus(*amount);
                remittance.shown.set(u"comment"_s, u"Invalid-Customer-Account"_s); // of the public sample
            }
            if (!ledgerState.isEmpty()) {
                m_around.ledger.changed(id(), remittance.shown.member(u"uuid").text(), ledgerState,
                                        m_around.clock.stampOf(due->lifeMs));
            }
            tell(remittance);
        }
    }
}

JsonValue SimpaisaLiveSandbox::state() const
{
    JsonValue list = JsonValue::array();
    for (const Remittance &made : m_remittances) {
        list.append(
            JsonValue::object({{u"shown"_s, made.shown}, {u"region"_s, made.region}, {u"plan"_s, made.plan.toJson()}}));
    }
    JsonValue balances = JsonValue::object();
    for (auto held = m_balances.cbegin(); held != m_balances.cend(); ++held)
        balances.set(held.key(), held->toString());
    return JsonValue::object({{u"remittances"_s, list}, {u"balances"_s, balances}, {u"fxId"_s, m_fxId}});
}

void SimpaisaLiveSandbox::restore(const JsonValue &state)
{
    m_remittances.clear();
    for (const JsonValue &json : state.member(u"remittances").items()) {
        m_remittances.append(
            {json.member(u"shown"), json.member(u"region").text(), LifePlan::fromJson(json.member(u"plan"))});
    }
    for (const auto &[region, held] : state.member(u"balances").members())
        m_balances.insert(region, Decimal::parse(held.text()).valueOr({}));
    m_fxId = state.member(u"fxId").text().toLongLong();
}

} // namespace sandbox
