// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/refusals.h"

#include "base/json_reader.h"
#include "dialect/answers.h"
#include "domain/listing.h"
#include "domain/sender.h"
#include "providers/wallex/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using base::Result;

namespace {

constexpr qsizetype rawTextMax = 500;

struct WallexText {
    Q_DECLARE_TR_FUNCTIONS(WallexText)
};

bool isSenderField(const QString &name)
{
    for (const domain::SenderField &field : domain::senderFields())
        if (name == QLatin1StringView(field.name)) return true;
    return false;
}

/// A word that no sentence would be: NOT_AUTHORIZED, authentication_failed.
bool isCode(const QString &text)
{
    static const QRegularExpression shape(u"\\A(?:[A-Z][A-Z0-9_]{3,}|[a-z0-9]+(?:_[a-z0-9]+)+)\\z"_s);
    return shape.match(text).hasMatch();
}

/// All texts below a value, an object's with its member's name before them.
QStringList textsIn(const JsonValue &value)
{
    QStringList texts;
    if (value.isString() || value.isNumber()) texts << value.text();
    for (const JsonValue &item : value.items())
        texts << textsIn(item);
    for (const auto &[name, member] : value.members())
        for (const QString &text : textsIn(member))
            texts << name + u": "_s + text;
    return texts;
}

/// The first sender field that a complaint {"mobileNumber":["is invalid"]} is about.
QString fieldIn(const JsonValue &complaint)
{
    for (const auto &[name, value] : complaint.members())
        if (const QString field = fieldNamed(name); isSenderField(field)) return field;
    return {};
}

void readErrors(const JsonValue &errors, Words &words, QStringList &texts)
{
    for (const JsonValue &error : errors.items()) {
        const JsonValue message = error.isObject() ? JsonReader(error).member(u"message") : error;
        texts << textsIn(message.isNull() ? error : message);
        if (words.field.isEmpty()) words.field = fieldIn(message);
        if (words.code.isEmpty() && error.isObject()) words.code = JsonReader(error).textOr(u"code");
    }
    // An object of lists in place of a list.
    for (const auto &[name, value] : errors.members())
        texts << textsIn(JsonValue::object({{name, value}}));
    if (words.field.isEmpty()) words.field = fieldIn(errors);
}

Words wordsIn(const JsonValue &json)
{
    Words words;
    QStringList texts;
    if (!json.isObject()) {
        words.message = textsIn(json).join(u"; "_s);
        if (isCode(words.message)) words.code = words.message;
        return words;
    }
    const JsonReader reader(json);
    for (const QStringView name : {u"code", u"errorCode"})
        if (words.code.isEmpty()) words.code = reader.textOr(name);
    for (const QStringView name : {u"message", u"error", u"value"}) {
        const QStringList found = textsIn(reader.member(name));
        texts << found;
        if (words.code.isEmpty() && found.size() == 1 && isCode(found.first())) words.code = found.first();
        if (words.field.isEmpty()) words.field = fieldIn(reader.member(name));
    }
    readErrors(reader.member(u"errors"), words, texts);
    words.missing = missingIn(json);
    words.message = dialect::joined(texts);
    return words;
}

ErrorKind kindOf(int status, const Words &words, const QByteArray &body)
{
    const QString code = words.code.toUpper();
    // "400 NOT_AUTHORIZED" is how a feature looks that Wallex has not switched on for an account.
    if (code == u"NOT_AUTHORIZED" && status != 401) return ErrorKind::NotAllowedNow;
    if (status == 401 || status == 403 || code == u"AUTHENTICATION_FAILED") return ErrorKind::CredentialRefused;
    if (status == 429) return ErrorKind::RateLimited;
    if (status >= 500) return ErrorKind::ProviderFailed;
    if (status >= 300 && status < 400) return ErrorKind::RedirectRefused;
    // A page of somebody in between.
    if (status < 400 || body.trimmed().startsWith('<')) return ErrorKind::UnreadableReply;
    if (!words.missing.isEmpty()) return ErrorKind::MissingField;
    if (status == 404) return ErrorKind::NotFound;
    if (status == 408) return ErrorKind::TimedOut;
    if (status == 409) return ErrorKind::Conflict;
    return ErrorKind::ProviderRefused;
}

QString sentenceFor(ErrorKind kind, int status, const Words &words)
{
    if (kind == ErrorKind::NotAllowedNow)
        return WallexText::tr("Wallex has not enabled this for our account; ask its support.");
    if (kind == ErrorKind::CredentialRefused && status == 403)
        return WallexText::tr("Wallex does not accept the credential \"api-key\".");
    if (kind == ErrorKind::CredentialRefused)
        return WallexText::tr("Wallex does not accept the credentials \"access-key-id\" and \"secret-access-key\".");
    if (kind != ErrorKind::MissingField) return {};
    QStringList labels;
    for (const QString &name : words.missing)
        labels << domain::senderFieldLabel(name);
    return WallexText::tr("Wallex still wants: %1.").arg(domain::listed(labels));
}

} // namespace

QString fieldNamed(const QString &theirs)
{
    QString folded = theirs.trimmed();
    folded.remove(u'_');
    for (const domain::SenderField &field : domain::senderFields())
        if (folded.compare(QLatin1StringView(field.name), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(field.name);
    return theirs.trimmed();
}

QStringList missingIn(const JsonValue &object)
{
    QStringList names;
    if (!object.isObject()) return names;
    const JsonReader reader(object);
    for (const QStringView member : {u"missing_fields", u"missingFields"})
        for (const QString &text : textsIn(reader.member(member)))
            if (const QString name = fieldNamed(text); !names.contains(name)) names << name;
    return names;
}

Words wordsIn(const QByteArray &body)
{
    if (const auto json = JsonValue::parse(body)) return wordsIn(*json);
    Words words;
    words.message = QString::fromUtf8(body).trimmed().left(rawTextMax);
    return words;
}

bool isTheirs(const QByteArray &body) { return body.trimmed().isEmpty() || dialect::objectIn(body).has_value(); }

base::Error refusal(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const Words words = wordsIn(reply.body);
    const ErrorKind kind = reply.redirected ? ErrorKind::RedirectRefused : kindOf(reply.status, words, reply.body);
    base::Error error = misread(kind, sentenceFor(kind, reply.status, words));
    error.providerCode = words.code.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : words.code;
    error.providerMessage = words.message;
    if (kind == ErrorKind::MissingField && isSenderField(words.missing.first())) error.field = words.missing.first();
    if (kind == ErrorKind::ProviderRefused && !words.field.isEmpty()) error.field = words.field;
    error.retryAfterMs = dialect::retryAfterMs(reply.headers, nowUtc);
    return error;
}

base::Error misread(ErrorKind kind, const QString &detail)
{
    base::Error error = base::nothingHappened(kind, {}, detail);
    error.provider = providerName;
    return error;
}

Result<void> accepted(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    if (reply.status >= 200 && reply.status < 300) return base::Done{};
    return refusal(reply, nowUtc);
}

Result<JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const Result<void> good = accepted(reply, nowUtc);
    if (!good) return good.error();
    Result<JsonValue> json = JsonValue::parse(reply.body);
    if (!json) return dialect::harmless(json.error(), providerName);
    return json;
}

Result<JsonValue> objectOf(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    Result<JsonValue> json = bodyOf(reply, nowUtc);
    if (json && !json->isObject()) return misread(ErrorKind::UnreadableReply, u"an object is wanted"_s);
    return json;
}

} // namespace providers::wallex
