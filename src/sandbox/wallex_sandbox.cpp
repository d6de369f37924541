// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wallex_sandbox.h"

#include "sandbox/callback_post.h"
#include "sandbox/wallex_reference.h"

#include "crypto/digest.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr qint64 dayMs = 24 * 3600 * 1000LL;
constexpr qint64 fundingArrivesMs = 60'000;
constexpr qsizetype pageSize = 10; // the document names none

struct Route {
    QRegularExpression pattern;
    QString operation;
};

const QList<Route> &routes()
{
    static const QList<Route> list = [] {
        const std::pair<QString, QString> table[] = {
            {u"POST /users/v1/authenticate"_s, u"authenticate"_s},
            {u"POST /v2/authenticate"_s, u"authenticate"_s},
            {u"POST /v2/signup"_s, u"signup"_s},
            {u"GET /users/v1/countries"_s, u"countries"_s},
            {u"GET /v2/users/[^/]+"_s, u"get-user"_s},
            {u"PATCH /v2/users/[^/]+/detail"_s, u"update-detail"_s},
            {u"GET /v2/users/[^/]+/detail"_s, u"get-detail"_s},
            {u"POST /v2/users/[^/]+/screen"_s, u"screen"_s},
            {u"POST /v2/users/[^/]+/documents"_s, u"create-document"_s},
            {u"GET /v2/users/[^/]+/documents"_s, u"list-documents"_s},
            {u"GET /v2/users/[^/]+/documents/[^/]+"_s, u"get-document"_s},
            {u"PATCH /v2/users/[^/]+/documents/[^/]+"_s, u"update-document"_s},
            {u"DELETE /v2/users/[^/]+/documents/[^/]+"_s, u"delete-document"_s},
            {u"GET /v2/fundings"_s, u"list-fundings"_s},
            {u"GET /v2/fundings/[^/]+"_s, u"get-funding"_s},
            {u"GET /v2/refunds"_s, u"list-refunds"_s},
            {u"GET /v2/refunds/[^/]+"_s, u"get-refund"_s},
        };
        QList<Route> made;
        for (const auto &[pattern, operation] : table)
            made.append({QRegularExpression(u"\\A"_s + pattern + u"\\z"_s), operation});
        return made;
    }();
    return list;
}

bool hasBody(const HttpRequest &request) { return request.method == "POST" || request.method == "PATCH"; }

/// "The payload for body should be submitted in application/json format."
bool isJsonBody(const HttpRequest &request)
{
    return request.header("Content-Type").toLower().startsWith("application/json");
}

} // namespace

WallexSandbox::WallexSandbox(Surroundings around, WallexStorage &storage, Options options)
    : m_around(std::move(around)), m_options(options), m_users(m_around, storage)
{
}

void WallexSandbox::makeCredentials()
{
    m_apiKey = u"throw-away-"_s + m_around.random.uuid();
    m_accessKeyId = QString::fromLatin1(m_around.random.bytes(16).toHex());
    m_secretAccessKey = QString::fromLatin1(m_around.random.bytes(32).toHex().toUpper());
    m_fundings = wallexFundings();
    m_refunds = wallexRefunds();
    m_fundingPlan = LifePlan(m_around.clock.lifeMs(), {{fundingArrivesMs, u"completed"_s}});
}

JsonValue WallexSandbox::credentials() const
{
    return JsonValue::object(
        {{u"api-key"_s, m_apiKey}, {u"access-key-id"_s, m_accessKeyId}, {u"secret-access-key"_s, m_secretAccessKey}});
}

QString WallexSandbox::operationOf(const HttpRequest &request) const
{
    const QString what = QString::fromLatin1(request.method) + u' ' + request.path;
    for (const Route &route : routes()) {
        if (route.pattern.match(what).hasMatch()) return route.operation;
    }
    return {};
}

bool WallexSandbox::isTooMany()
{
    const qint64 now = m_around.clock.plainMs();
    if (now / 1000 != m_second) {
        m_second = now / 1000;
        m_usedInSecond = 0;
    }
    if (now / dayMs != m_day) {
        m_day = now / dayMs;
        m_usedInDay = 0;
    }
    ++m_usedInDay;
    return ++m_usedInSecond > m_options.requestsPerSecond || m_usedInDay > m_options.requestsPerDay;
}

bool WallexSandbox::hasToken(const HttpRequest &request) const
{
    const QByteArray given = request.header("Authorization");
    return std::any_of(m_tokens.begin(), m_tokens.end(), [this, &given](const Token &token) {
        return crypto::equalInConstantTime(token.header, given) && m_around.clock.plainMs() < token.endsAtPlainMs;
    });
}

HttpAnswer WallexSandbox::answer(const HttpRequest &request)
{
    if (!crypto::equalInConstantTime(request.header("X-Api-Key"), m_apiKey.toUtf8()))
        return wallexError(403, u"Forbidden"_s);
    if (isTooMany()) return wallexError(429, u"Too Many Requests"_s);
    const QString operation = operationOf(request);
    if (operation.isEmpty()) return wallexError(404, u"Not Found"_s);
    const bool isOpen = operation == "authenticate"_L1 || operation == "countries"_L1;
    if (!isOpen && !hasToken(request)) return wallexError(401, u"authentication_failed"_s);

    JsonValue body = JsonValue::object();
    if (hasBody(request) && operation != "screen"_L1) {
        const auto parsed = JsonValue::parse(request.body);
        if (!isJsonBody(request) || !parsed || !parsed->isObject())
            return wallexError(400, u"The payload for body should be submitted in application/json format"_s);
        body = *parsed;
    }
    if (operation == "screen"_L1 && !request.body.isEmpty() && request.body != "{}")
        return wallexError(400, u"No body parameters are expected"_s);
    if (operation == "authenticate"_L1) return authenticate(request, body);
    if (operation == "countries"_L1) return jsonAnswer(200, wallexCountries());
    if (operation == "list-fundings"_L1) return fundings(request);
    if (operation == "get-funding"_L1) return oneOf(m_fundings, request, u"Funding not found"_s);
    if (operation == "get-refund"_L1) return oneOf(m_refunds, request, u"Refund not found"_s);
    // No pages are documented for refunds: every page is the same list.
    if (operation == "list-refunds"_L1) return jsonAnswer(200, JsonValue::object({{u"value"_s, m_refunds}}));
    return userAnswer(request, operation, body);
}

HttpAnswer WallexSandbox::authenticate(const HttpRequest &request, const JsonValue &body)
{
    WallexComplaints complaints;
    for (const QString &key : {u"accessKeyId"_s, u"secretAccessKey"_s}) {
        if (!body.member(key).isString() || body.member(key).text().isEmpty())
            complaints.emplaceBack(key, u"is required"_s);
    }
    if (!complaints.isEmpty()) return wallexRefusal(complaints, WallexErrorShape::Text);
    const auto fits = [&body](QStringView key, const QString &wanted) {
        return crypto::equalInConstantTime(body.member(key).text().toUtf8(), wanted.toUtf8());
    };
    if (!fits(u"accessKeyId", m_accessKeyId) || !fits(u"secretAccessKey", m_secretAccessKey))
        return wallexError(401, u"authentication_failed"_s);
    // Three members and no "exp", and base64 with its padding: as the sample, which is not quite a JWT.
    const JsonValue claims =
        JsonValue::object({{u"sub"_s, u"practice@example.com"_s},
                           {u"session_id"_s, QString::fromLatin1(m_around.random.bytes(16).toHex())},
                           {u"iat"_s, qint64(m_around.clock.nowUtc().toSecsSinceEpoch())}});
    const QByteArray token = QByteArray(R"({"typ":"JWT","alg":"HS256"})").toBase64() + '.' +
                             claims.toBytes().toBase64() + '.' +
                             m_around.random.bytes(32).toBase64(QByteArray::Base64UrlEncoding);
    const qint64 now = m_around.clock.plainMs();
    m_tokens.removeIf([now](const Token &old) { return old.endsAtPlainMs <= now; });
    // "If you want to obtain a new token while the old token is still active, it is possible": both are good then.
    m_tokens.append({request.path.startsWith("/v2/"_L1) ? "Bearer " + token : token, now + m_options.tokenLifeMs});
    return jsonAnswer(200, JsonValue::object({{u"token"_s, QString::fromLatin1(token)}}));
}

HttpAnswer WallexSandbox::userAnswer(const HttpRequest &request, const QString &operation, const JsonValue &body)
{
    const QStringList parts = request.segments();
    const QString user = parts.value(2);
    const QString document = parts.value(4);
    if (operation == "signup"_L1) return m_users.signup(body);
    if (operation == "get-user"_L1) return m_users.shown(user);
    if (operation == "get-detail"_L1) return m_users.detail(user);
    if (operation == "update-detail"_L1) return m_users.updateDetail(user, body);
    if (operation == "screen"_L1) return m_users.screen(user);
    if (operation == "create-document"_L1) return m_users.createDocument(user, body);
    if (operation == "list-documents"_L1) return m_users.documents(user);
    if (operation == "get-document"_L1) return m_users.document(user, document);
    if (operation == "update-document"_L1) return m_users.updateDocument(user, document, body);
    return m_users.deleteDocument(user, document);
}

HttpAnswer WallexSandbox::fundings(const HttpRequest &request) const
{
    const QString status = request.parameter(u"status");
    if (request.hasParameter(u"status") && status != "completed"_L1 && status != "pending"_L1)
        return wallexRefusal({{u"status"_s, u"must be one of: completed, pending"_s}}, WallexErrorShape::Text);
    qsizetype page = 1;
    if (request.hasParameter(u"pagination[page]")) {
        bool isNumber = false;
        page = request.parameter(u"pagination[page]").toLongLong(&isNumber);
        if (!isNumber || page < 1)
            return wallexRefusal({{u"pagination[page]"_s, u"must be a page number"_s}}, WallexErrorShape::Text);
    }
    JsonValue list = JsonValue::array();
    qsizetype at = 0;
    for (const JsonValue &funding : m_fundings.items()) {
        if (!status.isEmpty() && funding.member(u"status").text() != status) continue;
        if (at++ / pageSize + 1 != page) continue;
        JsonValue item = JsonValue::object();
        for (const auto &[key, value] : funding.members()) // the table of this list spells it so, the sample does not
            item.set(key == "accountId"_L1 ? u"accountID"_s : key, value);
        list.append(item);
    }
    return jsonAnswer(200, JsonValue::object({{u"value"_s, list}}));
}

HttpAnswer WallexSandbox::oneOf(const JsonValue &list, const HttpRequest &request, const QString &missing) const
{
    for (const JsonValue &item : list.items()) {
        if (item.member(u"id").text() == request.segments().value(2)) return jsonAnswer(200, item);
    }
    return wallexError(404, missing);
}

void WallexSandbox::settle()
{
    m_users.settle();
    while (const auto due = m_fundingPlan.takeDue(m_around.clock.lifeMs())) {
        QList<JsonValue> items = m_fundings.items();
        items.first().set(u"status"_s, due->status);
        m_fundings = JsonValue::array(items);
        const QString funding = items.first().member(u"id").text();
        // With the comma before the brace that the document's sample has: no JSON, and a receiver has to bear it.
        m_around.callbacks.post(u"wallex"_s, {},
                                R"({"fundingId":")" + funding.toLatin1() + R"(","resource":"funding","status":")" +
                                    due->status.toLatin1() + R"(",})");
        const JsonValue refund = m_refunds.items().last();
        m_around.callbacks.post(u"wallex"_s, {},
                                JsonValue::object({{u"refundId"_s, refund.member(u"id")},
                                                   {u"resource"_s, refund.member(u"resource")},
                                                   {u"status"_s, u"completed"_s}})
                                    .toBytes());
    }
}

JsonValue WallexSandbox::state() const
{
    JsonValue tokens = JsonValue::array();
    for (const Token &token : m_tokens) {
        tokens.append(JsonValue::object(
            {{u"header"_s, QString::fromLatin1(token.header)}, {u"endsAtPlainMs"_s, token.endsAtPlainMs}}));
    }
    return JsonValue::object({{u"apiKey"_s, m_apiKey},
                              {u"accessKeyId"_s, m_accessKeyId},
                              {u"secretAccessKey"_s, m_secretAccessKey},
                              {u"tokens"_s, tokens},
                              {u"users"_s, m_users.state()},
                              {u"fundings"_s, m_fundings},
                              {u"refunds"_s, m_refunds},
                              {u"fundingPlan"_s, m_fundingPlan.toJson()}});
}

void WallexSandbox::restore(const JsonValue &state)
{
    m_apiKey = state.member(u"apiKey").text();
    m_accessKeyId = state.member(u"accessKeyId").text();
    m_secretAccessKey = state.member(u"secretAccessKey").text();
    m_tokens.clear();
    for (const JsonValue &json : state.member(u"tokens").items())
        m_tokens.append({json.member(u"header").text().toLatin1(), json.member(u"endsAtPlainMs").text().toLongLong()});
    m_users.restore(state.member(u"users"));
    m_fundings = state.member(u"fundings");
    m_refunds = state.member(u"refunds");
    m_fundingPlan = LifePlan::fromJson(state.member(u"fundingPlan"));
}

} // namespace sandbox
