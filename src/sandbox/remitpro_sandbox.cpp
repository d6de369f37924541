// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/remitpro_sandbox.h"

#include "sandbox/remitpro_reference.h"

#include "crypto/digest.h"

#include <QLocale>
#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr auto masterPath = "/api/v1/partner/master/"_L1;
constexpr auto payoutPath = "/api/v1/partner/payouts/remittances/"_L1;

/// The two ways of writing a date that are known: the page's sample and the sister product's.
QDateTime dateFrom(const QByteArray &text)
{
    static const QRegularExpression iso(
        u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\\z"_s);
    const QString date = QString::fromLatin1(text);
    if (iso.match(date).hasMatch()) return base::fromRfc3339(date);
    if (!date.endsWith(" GMT"_L1)) return {};
    QDateTime time = QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QString titleOf(int status)
{
    switch (status) {
    case 400: return u"Bad Request"_s;
    case 401: return u"Unauthorized"_s;
    case 403: return u"Access denied"_s;
    case 404: return u"Not Found"_s;
    default: return u"Conflict"_s;
    }
}

bool isText(const JsonValue &value) { return value.isString() && !value.text().trimmed().isEmpty(); }

/// What is wrong with one field of a recipient; empty when nothing is.
QString faultOf(const RemitProField &field, const JsonValue &value)
{
    if (value.isNull()) return field.required ? field.name + u" is required"_s : QString();
    if (!isText(value)) return field.name + u" must be a text"_s;
    if (value.text().size() > field.lengthMax)
        return field.name + u" must not be longer than %1 characters"_s.arg(field.lengthMax);
    if (!field.options.isEmpty() && !field.options.contains(value.text()))
        return field.name + u" must be one of: "_s + field.options.join(u", ");
    if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).match(value.text()).hasMatch())
        return field.name + u" does not have the wanted form"_s;
    return {};
}

/// The master list at an address; empty when there is none. The lists of id types are named in the navigation and
/// nowhere with their address: any spelling that follows the others is taken.
QString listAt(const QString &path)
{
    static const QRegularExpression idTypes(
        u"\\A[a-z]+/id-types?[-/](personals?|business(?:es)?)\\z"_s); // behind …/master/
    static const QStringList names =
        u"genders nationalities source-of-incomes occupations marital-statuses work-statuses user-positions phone-prefixs"_s
            .split(u' ');
    if (!path.startsWith(masterPath)) return {};
    const QString rest = path.sliced(masterPath.size());
    if (rest == "general/countries"_L1) return u"countries"_s;
    if (rest.startsWith("remittance/educations/"_L1) && rest.count(u'/') == 2) return u"educations"_s;
    if (rest.startsWith("remittance/"_L1) && names.contains(rest.sliced(11))) return rest.sliced(11);
    const auto match = idTypes.match(rest);
    if (!match.hasMatch()) return {};
    return match.captured(1).startsWith("personal"_L1) ? u"id-types-personal"_s : u"id-types-business"_s;
}

} // namespace

RemitProSandbox::RemitProSandbox(Surroundings around, Options options) : m_around(std::move(around)), m_options(options)
{
}

void RemitProSandbox::makeCredentials()
{
    const auto chance = [this](int bytes) { return QString::fromLatin1(m_around.random.bytes(bytes).toHex()); };
    m_clientId = u"practice-"_s + chance(8);
    m_clientSecret = u"throw-away-"_s + chance(16);
    m_hmacKey = u"throw-away-key-"_s + chance(8);
    // Base64 as the real ones look; it is used as the text it is and never decoded.
    m_hmacSecret = QString::fromLatin1(m_around.random.bytes(32).toBase64());
    m_userKey = u"throw-away-user-"_s + chance(8);
}

JsonValue RemitProSandbox::credentials() const
{
    return JsonValue::object({{u"client-id"_s, m_clientId},
                              {u"client-secret"_s, m_clientSecret},
                              {u"hmac-key"_s, m_hmacKey},
                              {u"hmac-secret"_s, m_hmacSecret},
                              {u"user-key"_s, m_userKey}});
}

QByteArray RemitProSandbox::signatureHeader(const QByteArray &hmacKey, const QByteArray &hmacSecret,
                                            const QByteArray &method, const QByteArray &target, const QByteArray &date)
{
    const QByteArray text = "(request-target): " + method.toLower() + ' ' + target + "\ndate: " + date;
    const QByteArray code = crypto::hmacSha256(base::Secret(hmacSecret), text).toBase64();
    return R"(Signature keyId=")" + hmacKey +
           R"(",algorithm="hmac-sha256",headers="(request-target) date",signature=")" + code.toPercentEncoding() + '"';
}

QString RemitProSandbox::operationOf(const HttpRequest &request) const
{
    const bool isGet = request.method == "GET";
    const bool isPost = request.method == "POST";
    const QString &path = request.path;
    if (isPost && path == "/authentication-server/oauth/token"_L1) {
        const auto pairs = decodedPairs(request.body);
        const bool refreshes = std::any_of(pairs.begin(), pairs.end(), [](const auto &pair) {
            return pair.first == "grant_type"_L1 && pair.second == "refresh_token"_L1;
        });
        return refreshes ? u"refresh-token"_s : u"token"_s;
    }
    if (isGet && !listAt(path).isEmpty()) return u"master-"_s + listAt(path);
    const QString payout = path.startsWith(payoutPath) ? path.sliced(payoutPath.size()) : QString();
    if (isGet && path.startsWith(masterPath + "general/countries/"_L1) && path.section(u'/', 8).isEmpty())
        return u"country"_s;
    if (isPost && payout == "senders/businesses"_L1) return u"create-sender-business"_s;
    if (isPost && payout == "recipients/businesses"_L1) return u"create-recipient-business"_s;
    if (isGet && payout.startsWith("recipients/businesses/forms/"_L1) && payout.count(u'/') == 3)
        return u"recipient-form-business"_s;
    return {};
}

QString RemitProSandbox::now() const
{
    return m_around.clock.nowUtc().toOffsetFromUtc(7 * 3600).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"+07:00"_s;
}

HttpAnswer RemitProSandbox::failure(int status, const QString &titleCode, const QString &detail) const
{
    return jsonAnswer(status, JsonValue::object({{u"status"_s, status},
                                                 {u"serviceStatus"_s, u"RP-%1"_s.arg(status)},
                                                 {u"titleCode"_s, titleCode},
                                                 {u"title"_s, titleOf(status)},
                                                 {u"detail"_s, detail},
                                                 {u"responseTime"_s, now()}}));
}

HttpAnswer RemitProSandbox::success(const JsonValue &data) const
{
    return jsonAnswer(200, JsonValue::object({{u"status"_s, 200},
                                              {u"serviceStatus"_s, u"RP-200"_s},
                                              {u"titleCode"_s, u"SUCCESS"_s},
                                              {u"title"_s, u"Success"_s},
                                              {u"data"_s, data},
                                              {u"responseTime"_s, now()}}));
}

HttpAnswer RemitProSandbox::token(const HttpRequest &request, const QString &operation)
{
    const QByteArray basic = "Basic " + QString(m_clientId + u':' + m_clientSecret).toUtf8().toBase64();
    if (!crypto::equalInConstantTime(request.header("Authorization"), basic))
        return failure(401, u"INVALID_CLIENT"_s, u"The client is not known or its secret is wrong."_s);
    if (!request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded"))
        return failure(400, u"INVALID_REQUEST"_s, u"The body must be application/x-www-form-urlencoded."_s);
    QString grant;
    QString refresh;
    for (const auto &[key, value] : decodedPairs(request.body)) {
        if (key == "grant_type"_L1) grant = value;
        if (key == "refresh_token"_L1) refresh = value;
    }
    if (operation == "token"_L1) {
        if (grant != "client_credentials"_L1)
            return failure(400, u"UNSUPPORTED_GRANT_TYPE"_s, u"grant_type must be client_credentials."_s);
        return newToken();
    }
    const qint64 plainMs = m_around.clock.plainMs();
    const auto found = std::find_if(m_refreshTokens.begin(), m_refreshTokens.end(), [&](const Ticket &ticket) {
        return crypto::equalInConstantTime(ticket.text, refresh.toUtf8()) && plainMs < ticket.endsAtPlainMs;
    });
    if (found == m_refreshTokens.end())
        return failure(400, u"INVALID_GRANT"_s, u"The refresh token is not known or has ended."_s);
    m_refreshTokens.erase(found); // good for one renewal
    return newToken();
}

HttpAnswer RemitProSandbox::newToken()
{
    const qint64 plainMs = m_around.clock.plainMs();
    const auto isOver = [plainMs](const Ticket &ticket) { return ticket.endsAtPlainMs <= plainMs; };
    m_tokens.removeIf(isOver);
    m_refreshTokens.removeIf(isOver);
    const QByteArray access = m_around.random.uuid().toLatin1(); // opaque
    const QByteArray refresh = m_around.random.uuid().toLatin1();
    m_tokens.append({access, plainMs + m_options.tokenLifeMs});
    m_refreshTokens.append({refresh, plainMs + m_options.refreshLifeMs});
    return jsonAnswer(200, JsonValue::object({{u"access_token"_s, QString::fromLatin1(access)},
                                              {u"token_type"_s, u"bearer"_s},
                                              {u"refresh_token"_s, QString::fromLatin1(refresh)},
                                              {u"expires_in"_s, m_options.tokenLifeMs / 1000},
                                              {u"scope"_s, u"read write"_s}}));
}

bool RemitProSandbox::isDateRight(const QByteArray &date) const
{
    const QDateTime time = dateFrom(date);
    return time.isValid() && qAbs(time.secsTo(m_around.clock.nowUtc())) <= m_options.dateWindowSeconds;
}

std::optional<HttpAnswer> RemitProSandbox::refusalOfCaller(const HttpRequest &request) const
{
    const QByteArray given = request.header("Authorization");
    const qint64 plainMs = m_around.clock.plainMs();
    const bool hasToken = std::any_of(m_tokens.begin(), m_tokens.end(), [&](const Ticket &token) {
        return crypto::equalInConstantTime(given, "Bearer " + token.text) && plainMs < token.endsAtPlainMs;
    });
    if (!hasToken) return failure(401, u"INVALID_TOKEN"_s, u"The access token is missing, unknown or has ended."_s);
    const QByteArray date = request.header("Date");
    if (!isDateRight(date))
        return failure(401, u"INVALID_DATE"_s, u"The header Date must be a time within five minutes of now."_s);
    const QByteArray wanted =
        signatureHeader(m_hmacKey.toUtf8(), m_hmacSecret.toUtf8(), request.method, request.target, date);
    if (!crypto::equalInConstantTime(request.header("RemitPro-Signature"), wanted))
        return failure(401, u"INVALID_SIGNATURE"_s, u"The header RemitPro-Signature does not fit this request."_s);
    return std::nullopt;
}

HttpAnswer RemitProSandbox::answer(const HttpRequest &request)
{
    const QString operation = operationOf(request);
    if (operation == "token"_L1 || operation == "refresh-token"_L1) return token(request, operation);
    if (const auto refusal = refusalOfCaller(request)) return *refusal;
    if (operation.isEmpty()) return failure(404, u"NOT_FOUND"_s, u"There is no such resource."_s);
    if (operation.startsWith("master-"_L1)) return masterList(request, operation.sliced(7));
    if (operation == "country"_L1) return country(request.segments().last());
    if (operation == "recipient-form-business"_L1) return recipientForm(request.segments().last());
    const auto body = JsonValue::parse(request.body);
    if (!request.header("Content-Type").toLower().startsWith("application/json") || !body || !body->isObject())
        return failure(400, u"INVALID_REQUEST"_s, u"The body must be a JSON object."_s);
    return operation == "create-sender-business"_L1 ? createSender(*body) : createRecipient(*body);
}

HttpAnswer RemitProSandbox::masterList(const HttpRequest &request, const QString &name) const
{
    if (name == "educations"_L1 && !isRemitProCountry(request.segments().last()))
        return failure(404, u"COUNTRY_NOT_FOUND"_s, u"There is no country with this code."_s);
    return success(remitProList(name));
}

HttpAnswer RemitProSandbox::country(const QString &id) const
{
    const JsonValue list = remitProList(u"countries"_s);
    for (const JsonValue &country : list.items()) {
        if (country.member(u"id").text() == id) return success(country);
    }
    return failure(404, u"COUNTRY_NOT_FOUND"_s, u"There is no country with this id."_s);
}

HttpAnswer RemitProSandbox::recipientForm(const QString &code) const
{
    if (code == "KP"_L1) return failure(403, u"ACCESS_DENIED"_s, u"This corridor is not open to you."_s);
    const auto form = remitProForm(code);
    if (!form) return failure(404, u"CORRIDOR_NOT_FOUND"_s, u"No money can be sent to this country."_s);
    return success(remitProFormJson(code, *form));
}

HttpAnswer RemitProSandbox::createSender(const JsonValue &body)
{
    // genderId is the only member of this body that a public page shows.
    if (!isText(body.member(u"genderId"))) return failure(400, u"VALIDATION_ERROR"_s, u"genderId is required"_s);
    for (const auto &[member, value] : body.members()) {
        const QString list = remitProListOf(member);
        if (!list.isEmpty() && !isInRemitProList(list, value.text()))
            return failure(400, u"VALIDATION_ERROR"_s, member + u" is not an id of the master data"_s);
    }
    return create(u"sender"_s, body);
}

HttpAnswer RemitProSandbox::createRecipient(const JsonValue &body)
{
    const QString code = body.member(u"countryCode").text();
    if (code.isEmpty()) return failure(400, u"VALIDATION_ERROR"_s, u"countryCode is required"_s);
    if (code == "KP"_L1) return failure(403, u"ACCESS_DENIED"_s, u"This corridor is not open to you."_s);
    const auto form = remitProForm(code);
    if (!form) return failure(404, u"CORRIDOR_NOT_FOUND"_s, u"No money can be sent to this country."_s);
    QStringList faults;
    QStringList known = {u"countryCode"_s};
    for (const RemitProField &field : *form) {
        known << field.name;
        if (const QString fault = faultOf(field, body.member(field.name)); !fault.isEmpty()) faults << fault;
    }
    for (const QString &member : body.keys()) {
        if (!known.contains(member)) faults << member + u" is not a field of this country's form"_s;
    }
    if (!faults.isEmpty()) return failure(400, u"VALIDATION_ERROR"_s, faults.join(u"; "));
    return create(u"recipient"_s, body);
}

HttpAnswer RemitProSandbox::create(const QString &kind, const JsonValue &body)
{
    // No key against doing it twice is documented; 409 is. What is the same in every member is taken for the same.
    const QString fingerprint = QString::fromLatin1(crypto::sha256Hex(body.toBytes()));
    for (const JsonValue &made : m_made.items()) {
        if (made.member(u"kind").text() == kind && made.member(u"fingerprint").text() == fingerprint)
            return failure(409, u"ALREADY_EXISTS"_s, u"The %1 exists already."_s.arg(kind));
    }
    const QString id = m_around.random.uuid();
    m_made.append(
        JsonValue::object({{u"kind"_s, kind}, {u"id"_s, id}, {u"fingerprint"_s, fingerprint}, {u"body"_s, body}}));
    m_around.ledger.recorded(u"remitpro"_s, kind, id, body.member(u"companyName").text(), m_around.clock.nowUtc());
    JsonValue data = JsonValue::object({{u"id"_s, id}});
    for (const auto &[key, value] : body.members()) {
        if (key != "id"_L1) data.set(key, value);
    }
    return success(data);
}

JsonValue RemitProSandbox::state() const
{
    const auto listOf = [](const QList<Ticket> &tickets) {
        JsonValue list = JsonValue::array();
        for (const Ticket &ticket : tickets) {
            list.append(JsonValue::object(
                {{u"text"_s, QString::fromLatin1(ticket.text)}, {u"endsAtPlainMs"_s, ticket.endsAtPlainMs}}));
        }
        return list;
    };
    return JsonValue::object({{u"credentials"_s, credentials()},
                              {u"tokens"_s, listOf(m_tokens)},
                              {u"refreshTokens"_s, listOf(m_refreshTokens)},
                              {u"made"_s, m_made}});
}

void RemitProSandbox::restore(const JsonValue &state)
{
    const JsonValue mine = state.member(u"credentials");
    m_clientId = mine.member(u"client-id").text();
    m_clientSecret = mine.member(u"client-secret").text();
    m_hmacKey = mine.member(u"hmac-key").text();
    m_hmacSecret = mine.member(u"hmac-secret").text();
    m_userKey = mine.member(u"user-key").text();
    const auto ticketsFrom = [](const JsonValue &list) {
        QList<Ticket> tickets;
        for (const JsonValue &json : list.items())
            tickets.append({json.member(u"text").text().toLatin1(), json.member(u"endsAtPlainMs").text().toLongLong()});
        return tickets;
    };
    m_tokens = ticketsFrom(state.member(u"tokens"));
    m_refreshTokens = ticketsFrom(state.member(u"refreshTokens"));
    m_made = state.member(u"made").isArray() ? state.member(u"made") : JsonValue::array();
}

} // namespace sandbox
