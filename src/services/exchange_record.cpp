// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange_record.h"

#include "base/clock.h"
#include "base/mask.h"

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

/// Members whose values name nobody. A name that holds one of the second list is masked in spite of that.
const QStringList &plainWords()
{
    static const QStringList words{
        u"amount"_s, u"currency"_s, u"status"_s,  u"code"_s,          u"message"_s, u"error"_s,   u"rate"_s,
        u"fee"_s,    u"trx"_s,      u"quote"_s,   u"type"_s,          u"country"_s, u"purpose"_s, u"method"_s,
        u"result"_s, u"time"_s,     u"detail"_s,  u"reference"_s,     u"expires"_s, u"created"_s, u"updated"_s,
        u"state"_s,  u"title"_s,    u"success"_s, u"transactionid"_s, u"merchant"_s};
    return words;
}

const QStringList &personalWords()
{
    static const QStringList words{u"name"_s,    u"birth"_s, u"account"_s, u"phone"_s,  u"msisdn"_s,   u"email"_s,
                                   u"address"_s, u"token"_s, u"secret"_s,  u"number"_s, u"password"_s, u"city"_s};
    return words;
}

bool holdsOne(const QString &key, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return key.contains(word, Qt::CaseInsensitive); });
}

JsonValue redactedValue(const QString &key, const JsonValue &value)
{
    if (value.isObject()) {
        JsonValue object = JsonValue::object();
        for (const QString &name : value.keys())
            object.set(name, redactedValue(name, value.member(name)));
        return object;
    }
    if (value.isArray()) {
        JsonValue array = JsonValue::array();
        for (const JsonValue &item : value.items())
            array.append(redactedValue(key, item));
        return array;
    }
    if (value.isNull() || (value.isString() && value.text().isEmpty())) return value;
    const bool isPlain = holdsOne(key, plainWords()) && !holdsOne(key, personalWords());
    if (isPlain || value.isBool()) return value;
    return JsonValue(u"***"_s + base::masked(value.text()).right(4));
}

QString codeOf(base::Evidence evidence)
{
    switch (evidence) {
    case base::Evidence::NotSent: return u"not-sent"_s;
    case base::Evidence::Maybe: return u"maybe"_s;
    case base::Evidence::Answered: return u"answered"_s;
    }
    Q_UNREACHABLE();
}

JsonValue timeOf(const QDateTime &time) { return time.isValid() ? JsonValue(base::toRfc3339(time)) : JsonValue(); }

JsonValue answerOf(const domain::Attempt &attempt)
{
    if (!attempt.answer) return {};
    const domain::WireAnswer &answer = *attempt.answer;
    JsonValue json = JsonValue::object({{u"status"_s, answer.status},
                                        {u"evidence"_s, codeOf(answer.evidence)},
                                        {u"requestsSent"_s, answer.requestsSent},
                                        {u"elapsedMs"_s, answer.elapsedMs},
                                        {u"body"_s, redactedBody(answer.body)}});
    if (answer.failure) json.set(u"failure"_s, base::codeOf(answer.failure->kind));
    return json;
}

} // namespace

JsonValue redactedBody(const QByteArray &body)
{
    if (body.isEmpty()) return {};
    const auto json = JsonValue::parse(body);
    if (json && (json->isObject() || json->isArray())) return redactedValue({}, *json);
    return JsonValue(u"%1 bytes"_s.arg(body.size()));
}

JsonValue exchangeRecord(const QList<domain::Attempt> &attempts)
{
    JsonValue list = JsonValue::array();
    for (const domain::Attempt &attempt : attempts) {
        const domain::FrozenRequest &request = attempt.request;
        list.append(JsonValue::object(
            {{u"kind"_s, attempt.kind == domain::AttemptKind::Cancel ? u"cancel"_s : u"submit"_s},
             {u"provider"_s, attempt.provider.text},
             {u"environment"_s, attempt.environment},
             {u"key"_s, attempt.key.text},
             {u"sends"_s, attempt.sends},
             {u"frozenAt"_s, timeOf(attempt.frozenAt)},
             {u"armedAt"_s, timeOf(attempt.armedAt)},
             {u"answeredAt"_s, timeOf(attempt.answeredAt)},
             {u"closedAt"_s, timeOf(attempt.closedAt)},
             {u"request"_s, JsonValue::object({{u"method"_s, QString::fromLatin1(request.method)},
                                               {u"path"_s, request.path.section(u'?', 0, 0)},
                                               {u"sha256"_s, QString::fromLatin1(attempt.requestSha256)},
                                               {u"body"_s, redactedBody(request.body)}})},
             {u"answer"_s, answerOf(attempt)}}));
    }
    return list;
}

} // namespace services
