// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rebit_sandbox.h"

#include "crypto/digest.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Decimal;

namespace {

HttpAnswer failed(int status, const QString &error)
{
    // The status is a text in this body: so in the recorded traffic.
    return jsonAnswer(status, JsonValue::object({{u"status"_s, QString::number(status)}, {u"error"_s, error}}));
}

/// "Please check your provided rebittance attributes carefully": the documented answer to every invalid attribute.
HttpAnswer badAttributes() { return failed(500, u"Internal Server Error"_s); }

HttpAnswer notFound() { return failed(404, u"Not Found"_s); }

bool isText(const JsonValue &value) { return value.isString() && !value.text().trimmed().isEmpty(); }

/// Texts are validated, numbers stand in the examples: both are taken.
bool isTextOrNumber(const JsonValue &value) { return isText(value) || value.isNumber(); }

std::optional<Decimal> amountFrom(const JsonValue &value)
{
    if (!isTextOrNumber(value)) return std::nullopt;
    const auto amount = Decimal::parse(value.text());
    return amount && amount->isPositive() ? std::optional(*amount) : std::nullopt;
}

/// Sets recipient[address][city]-like keys of a form into nested objects, as Rails does.
void setNested(JsonValue &object, QStringList path, const QString &value)
{
    const QString name = path.takeFirst();
    if (path.isEmpty()) {
        object.set(name, value);
        return;
    }
    JsonValue inner = object.member(name).isObject() ? object.member(name) : JsonValue::object();
    setNested(inner, path, value);
    object.set(name, inner);
}

/// The parameters of a body, JSON or form; Null when it is neither.
JsonValue parametersOf(const HttpRequest &request)
{
    if (!request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded")) {
        const JsonValue json = JsonValue::parse(request.body).valueOr({});
        return json.isObject() ? json : JsonValue();
    }
    JsonValue parameters = JsonValue::object();
    for (const auto &[key, value] : decodedPairs(request.body)) {
        QString path = key;
        setNested(parameters, path.remove(u']').split(u'['), value);
    }
    return parameters;
}

bool areDetailsRight(const QString &strategy, const JsonValue &details)
{
    const RebitLists &lists = rebitLists();
    const auto isOneOf = [&details](QStringView key, const QStringList &choices) {
        return choices.contains(details.member(key).text());
    };
    const auto mayBeText = [&details](QStringView key) {
        return !details.contains(key) || details.member(key).isString();
    };
    if (strategy == "bank"_L1) {
        return isOneOf(u"bank", lists.banks) && isOneOf(u"bank_account_type", lists.bankAccountTypes) &&
               isText(details.member(u"bank_account_name")) && isText(details.member(u"bank_account_number"));
    }
    if (strategy == "pickup"_L1) return isOneOf(u"pickup", lists.pickups);
    if (strategy == "delivery"_L1) return isOneOf(u"delivery", lists.deliveries);
    if (strategy == "bills"_L1) {
        const bool areTexts = mayBeText(u"bill_due_date") && mayBeText(u"bill_period_from") &&
                              mayBeText(u"bill_period_to"); // of no stated form
        return isOneOf(u"bills", lists.bills) && areTexts;
    }
    // Mobile and eload exist as words only: the document has no field to say where they should go, and the recipient
    // has a mobile number. What belongs to another strategy is a mistake.
    static const QStringList others = u"bank bank_account_type bank_account_name bank_account_number delivery pickup "
                                      u"bills bill_due_date bill_period_from bill_period_to"_s.split(u' ');
    return std::none_of(others.begin(), others.end(), [&details](const QString &key) { return details.contains(key); });
}

const QStringList &recipientMembers()
{
    static const QStringList members =
        u"first_name middle_name last_name email mobile address city province postal_code"_s.split(u' ');
    return members;
}

QString pathWithoutSuffix(const HttpRequest &request)
{
    QString path = request.path;
    if (path.endsWith(".json"_L1)) path.chop(5); // Rails takes both; seen in recorded traffic
    return path;
}

/// The last part of the path: the id in "/api/v1/remittances/38".
QString idIn(const HttpRequest &request) { return pathWithoutSuffix(request).section(u'/', -1); }

/// The provider has no member for the caller's reference; a callback address usually holds one. Otherwise what is the
/// same for the same payment has to do.
QString referenceIn(const JsonValue &body)
{
    const JsonValue remittance = body.member(u"remittance");
    if (isText(remittance.member(u"callback_url"))) return remittance.member(u"callback_url").text();
    const JsonValue details = remittance.member(u"remittance_details");
    return QStringList{body.member(u"recipient_id").text(), remittance.member(u"strategy").text(),
                       details.member(u"bank_account_number").text(), remittance.member(u"amount").text(),
                       remittance.member(u"currency").text()}
        .join(u'/');
}

} // namespace

RebitSandbox::RebitSandbox(Surroundings around, bool autoPayInvoices)
    : m_around(std::move(around)), m_invoices(m_around, autoPayInvoices)
{
}

void RebitSandbox::makeCredentials()
{
    m_token = u"throw-away-"_s + QString::fromLatin1(m_around.random.bytes(16).toHex());
}

JsonValue RebitSandbox::credentials() const { return JsonValue::object({{u"token"_s, m_token}}); }

QString RebitSandbox::stamp() const
{
    return m_around.clock.nowUtc().toOffsetFromUtc(8 * 3600).toString(Qt::ISODateWithMs);
}

QString RebitSandbox::operationOf(const HttpRequest &request) const
{
    static const std::pair<QRegularExpression, QString> operations[] = {
        {QRegularExpression(u"^POST /api/v1/remittances$"_s), u"create-remittance"_s},
        {QRegularExpression(u"^POST /api/v1/remittances/calculate$"_s), u"calculate"_s},
        {QRegularExpression(u"^GET /api/v1/remittances/[0-9]+$"_s), u"show-remittance"_s},
        {QRegularExpression(u"^DELETE /api/v1/remittances/[0-9]+$"_s), u"cancel-remittance"_s},
        {QRegularExpression(u"^POST /api/v1/recipients$"_s), u"create-recipient"_s},
        {QRegularExpression(u"^GET /api/v1/recipients$"_s), u"list-recipients"_s},
        {QRegularExpression(u"^GET /api/v1/recipients/[0-9]+$"_s), u"show-recipient"_s},
        {QRegularExpression(u"^PUT /api/v1/recipients/[0-9]+$"_s), u"update-recipient"_s},
        {QRegularExpression(u"^DELETE /api/v1/recipients/[0-9]+$"_s), u"delete-recipient"_s},
        {QRegularExpression(u"^GET /api/v1/rates$"_s), u"rates"_s},
        {QRegularExpression(u"^GET /api/v1/strategies$"_s), u"strategies"_s},
        {QRegularExpression(u"^GET /api/v1/provinces$"_s), u"provinces"_s},
        {QRegularExpression(u"^GET /api/v1/provinces_by_region$"_s), u"provinces-by-region"_s},
        {QRegularExpression(u"^GET /api/v1/schedule$"_s), u"schedule"_s},
        {QRegularExpression(u"^GET /api/v1/user$"_s), u"user"_s},
    };
    const QString what = QString::fromLatin1(request.method) + u' ' + pathWithoutSuffix(request);
    for (const auto &[pattern, name] : operations) {
        if (pattern.match(what).hasMatch()) return name;
    }
    return {};
}

std::optional<QString> RebitSandbox::moneyReferenceOf(const HttpRequest &request) const
{
    if (operationOf(request) != "create-remittance"_L1) return std::nullopt;
    return referenceIn(parametersOf(request));
}

HttpAnswer RebitSandbox::answer(const HttpRequest &request)
{
    const QString operation = operationOf(request);
    if (operation.isEmpty()) return notFound();
    if (operation == "rates"_L1) {
        const QString currency = request.parameter(u"currency");
        const JsonValue rates = rebitRates();
        if (currency.isEmpty()) return jsonAnswer(200, rates);
        if (!rates.contains(currency)) return notFound();
        return jsonAnswer(200, JsonValue::object({{currency, rates.member(currency)}}));
    }
    if (const auto list = publicList(operation)) return *list;

    // Query for GET and DELETE, body for POST and PUT: so the provider's own client.
    const bool hasBody = request.method == "POST" || request.method == "PUT";
    const JsonValue body = hasBody ? parametersOf(request) : JsonValue();
    const QString token = hasBody ? body.member(u"token").text() : request.parameter(u"token");
    HttpAnswer answer;
    if (!crypto::equalInConstantTime(token.toUtf8(), m_token.toUtf8()))
        answer = failed(401, u"Unauthorized"_s);
    else if (operation == "user"_L1) {
        answer =
            jsonAnswer(200, JsonValue::object({{u"user"_s, JsonValue::object({{u"id"_s, 1},
                                                                              {u"first_name"_s, u"Test"_s},
                                                                              {u"last_name"_s, u"User"_s},
                                                                              {u"email"_s, u"practice@example.com"_s},
                                                                              {u"minimum_amount_in_php"_s, 5},
                                                                              {u"maximum_amount_in_php"_s, 15000},
                                                                              {u"maximum_sends_per_day"_s, 10},
                                                                              {u"kyc_level"_s, 1},
                                                                              {u"enable_ip_whitelist"_s, false}})}}));
    } else if (operation.endsWith("remittance"_L1) || operation == "calculate"_L1)
        answer = remittanceAnswer(request, operation, body);
    else
        answer = recipientAnswer(request, operation, body);
    if (const auto reference = moneyReferenceOf(request); reference && answer.status >= 400)
        m_around.ledger.refused(id(), *reference);
    return answer;
}

std::optional<HttpAnswer> RebitSandbox::publicList(const QString &operation) const
{
    if (operation == "strategies"_L1) return jsonAnswer(200, rebitStrategies());
    if (operation == "provinces-by-region"_L1) return jsonAnswer(200, rebitProvincesByRegion());
    if (operation == "provinces"_L1) {
        JsonValue list = JsonValue::array();
        for (const QString &province : rebitLists().provinces)
            list.append(province);
        return jsonAnswer(200, list);
    }
    if (operation == "schedule"_L1) {
        JsonValue week = JsonValue::object();
        for (const QLatin1StringView day : {"monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1})
            week.set(day, u"09:00-17:00"_s);
        return jsonAnswer(200, week);
    }
    return std::nullopt;
}

HttpAnswer RebitSandbox::remittanceAnswer(const HttpRequest &request, const QString &operation, const JsonValue &body)
{
    if (operation == "create-remittance"_L1) return createRemittance(body);
    if (operation == "calculate"_L1) return calculate(body);
    const JsonValue found = m_invoices.shown(idIn(request));
    if (found.isNull()) return notFound();
    if (operation == "show-remittance"_L1) return jsonAnswer(200, found);
    // The document has no answer for a remittance that is too far gone; its only error word is this one.
    if (!m_invoices.cancel(idIn(request))) return badAttributes();
    return jsonAnswer(200, m_invoices.shown(idIn(request)));
}

HttpAnswer RebitSandbox::createRemittance(const JsonValue &body)
{
    const JsonValue id = body.member(u"recipient_id");
    const JsonValue remittance = body.member(u"remittance");
    static const QStringList strategies = u"pickup mobile bank delivery bills eload"_s.split(u' ');
    if (!isTextOrNumber(id) || !remittance.isObject()) return badAttributes();
    JsonValue *recipient = this->recipient(id.text());
    if (!recipient || recipient->member(u"deleted").flag()) return notFound();
    const auto amount = amountFrom(remittance.member(u"amount"));
    const QString currency = remittance.member(u"currency").text();
    const QString strategy = remittance.member(u"strategy").text();
    const JsonValue details = remittance.member(u"remittance_details");
    const JsonValue callback = remittance.member(u"callback_url");
    if (!amount || !rebitLists().currencies.contains(currency) || !strategies.contains(strategy) ||
        !details.isObject() || (!callback.isNull() && !callback.isString()) || !areDetailsRight(strategy, details))
        return badAttributes();
    JsonValue nested = JsonValue::object();
    for (const QStringView key :
         {u"id", u"first_name", u"middle_name", u"last_name", u"email", u"mobile", u"created_at"})
        nested.set(key.toString(), recipient->member(key));
    const JsonValue user = JsonValue::object({{u"id"_s, 1},
                                              {u"first_name"_s, u"Test"_s},
                                              {u"last_name"_s, u"User"_s},
                                              {u"email"_s, u"practice@example.com"_s}});
    return jsonAnswer(
        200, m_invoices.create(remittance, nested, user, *rebitPrice(strategy, *amount, currency), referenceIn(body)));
}

HttpAnswer RebitSandbox::calculate(const JsonValue &body) const
{
    static const QStringList strategies = u"pickup bank bills eload"_s.split(u' ');
    static const QRegularExpression price(u"([0-9]+)(MMS)?$"_s);
    const QString strategy = body.member(u"strategy").text();
    const QString provider = body.member(u"provider").text();
    const QString province = body.member(u"province").text();
    const QString product = body.member(u"product").text();
    const QString currency = body.contains(u"currency") ? body.member(u"currency").text() : u"PHP"_s;
    const bool isLocal = strategy == "pickup"_L1 || strategy == "bank"_L1; // the examples of the others omit province
    if (!strategies.contains(strategy) || !isRebitProvider(provider) || !rebitLists().currencies.contains(currency) ||
        (isLocal && province.isEmpty()) || (!province.isEmpty() && !rebitLists().provinces.contains(province)) ||
        (!product.isEmpty() && !rebitLists().products.contains(product)))
        return badAttributes();
    auto amount = amountFrom(body.member(u"amount"));
    if (!amount && strategy == "eload"_L1 && !body.contains(u"amount")) {
        // A load product has its price in its name: GMX100 costs 100 pesos.
        const auto match = price.match(product.isEmpty() ? provider : product);
        if (match.hasMatch()) amount = Decimal::ofInteger(match.captured(1).toLongLong());
    }
    if (!amount) return badAttributes();
    const auto cost = rebitPrice(strategy, *amount, currency);
    return jsonAnswer(200, JsonValue::object({{u"amount"_s, rubyFloat(cost->amount)},
                                              {u"currency"_s, currency},
                                              {u"processing_fee"_s, rubyFloat(cost->processingFee)},
                                              {u"processing_fee_in_btc"_s, rubyFloat(cost->processingFeeInBtc)},
                                              {u"service_fee"_s, rubyFloat(cost->serviceFee)},
                                              {u"service_fee_in_btc"_s, rubyFloat(cost->serviceFeeInBtc)},
                                              {u"amount_in_btc"_s, rubyFloat(cost->amountInBtc)},
                                              {u"total"_s, rubyFloat(cost->total)},
                                              {u"total_in_btc"_s, rubyFloat(cost->totalInBtc)},
                                              {u"effective_rate"_s, rubyDecimal(*rebitRate(u"PHP"_s))}}));
}

HttpAnswer RebitSandbox::recipientAnswer(const HttpRequest &request, const QString &operation, const JsonValue &body)
{
    if (operation == "create-recipient"_L1) return createRecipient(body);
    if (operation == "list-recipients"_L1) return listRecipients(request);
    const JsonValue *found = recipient(idIn(request));
    if (!found) return notFound();
    if (operation == "update-recipient"_L1) return updateRecipient(idIn(request), body);
    if (operation == "delete-recipient"_L1) return deleteRecipient(idIn(request));
    return jsonAnswer(200, JsonValue::object({{u"recipient"_s, *found}}));
}

JsonValue *RebitSandbox::recipient(const QString &id)
{
    bool isNumber = false;
    const qsizetype number = id.toLongLong(&isNumber);
    return isNumber && number >= 1 && number <= m_recipients.size() ? &m_recipients[number - 1] : nullptr;
}

HttpAnswer RebitSandbox::createRecipient(const JsonValue &body)
{
    const JsonValue given = body.member(u"recipient");
    // A remittance in the same call is documented in one line and without its answer: not simulated.
    if (!given.isObject() || body.contains(u"remittance")) return badAttributes();
    for (const QStringView key : {u"first_name", u"last_name", u"mobile"}) {
        if (!isText(given.member(key))) return badAttributes();
    }
    const JsonValue none;
    JsonValue made = JsonValue::object({{u"id"_s, qint64(m_recipients.size() + 1)}, {u"user_id"_s, 1}});
    for (const QString &key : recipientMembers())
        made.set(key, isText(given.member(key)) ? given.member(key) : none);
    made.set(u"created_at"_s, stamp())
        .set(u"updated_at"_s, stamp())
        .set(u"deleted_at"_s, none)
        .set(u"created_via_api"_s, true)
        .set(u"deleted"_s, false)
        .set(u"business_name"_s, none)
        .set(u"business_slug"_s, none)
        .set(u"is_test"_s, true);
    m_recipients.append(made);
    return jsonAnswer(200, JsonValue::object({{u"recipient"_s, made}}));
}

HttpAnswer RebitSandbox::updateRecipient(const QString &id, const JsonValue &body)
{
    const JsonValue given = body.member(u"recipient");
    if (!given.isObject()) return badAttributes();
    JsonValue *found = recipient(id);
    for (const auto &[key, value] : given.members()) {
        if (recipientMembers().contains(key)) found->set(key, value);
    }
    found->set(u"updated_at"_s, stamp());
    return jsonAnswer(200, JsonValue::object({{u"recipient"_s, *found}}));
}

HttpAnswer RebitSandbox::deleteRecipient(const QString &id)
{
    JsonValue *found = recipient(id);
    found->set(u"deleted"_s, true).set(u"deleted_at"_s, stamp()); // "safely": the record stays
    return jsonAnswer(200, JsonValue::object({{u"recipient"_s, *found}}));
}

HttpAnswer RebitSandbox::listRecipients(const HttpRequest &request) const
{
    constexpr qsizetype pageSize = 25;
    const qsizetype page = qMax<qsizetype>(1, request.parameter(u"page").toLongLong());
    JsonValue list = JsonValue::array(); // a bare list of partial items: so in the recorded traffic
    qsizetype at = 0;
    for (const JsonValue &one : m_recipients) {
        if (one.member(u"deleted").flag()) continue;
        if (at++ / pageSize + 1 != page) continue;
        list.append(JsonValue::object({{u"id"_s, one.member(u"id")},
                                       {u"email"_s, one.member(u"email")},
                                       {u"created_at"_s, one.member(u"created_at")}}));
    }
    return jsonAnswer(200, list);
}

JsonValue RebitSandbox::state() const
{
    return JsonValue::object({{u"token"_s, m_token},
                              {u"recipients"_s, JsonValue::array(m_recipients)},
                              {u"invoices"_s, m_invoices.state()}});
}

void RebitSandbox::restore(const JsonValue &state)
{
    m_token = state.member(u"token").text();
    m_recipients = state.member(u"recipients").items();
    m_invoices.restore(state.member(u"invoices"));
}

} // namespace sandbox
