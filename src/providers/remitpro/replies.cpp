// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/replies.h"

#include "base/json_reader.h"
#include "base/log.h"
#include "dialect/answers.h"
#include "providers/remitpro/lists.h"
#include "providers/remitpro/operations.h"
#include "providers/remitpro/status_map.h"

#include <QCoreApplication>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct RemitProText {
    Q_DECLARE_TR_FUNCTIONS(RemitProText)
};

/// A year; what is stated beyond that is a mistake and must not overflow a clock.
constexpr qint64 lifeMaxS = 366LL * 24 * 3600;

base::Error withOutcome(base::Error error, Effect effect, bool certain)
{
    error.provider = providerName;
    error.outcome = effect == Effect::Reads || certain ? base::Outcome::NothingHappened : base::Outcome::Unknown;
    if (error.outcome == base::Outcome::NothingHappened) return error;
    // Behind whatever else is known: the next step matters most when nobody knows what was done.
    QString detail = error.detail.trimmed();
    if (!detail.isEmpty()) detail += detail.endsWith(u'.') ? u" "_s : u". "_s;
    error.detail = detail + RemitProText::tr("The record may exist at RemitPro now; look there before you try again.");
    return error;
}

/// The object that holds the words: the body itself, or what stands under "error" or "errors".
JsonValue wordsIn(const JsonValue &body)
{
    for (const QStringView name : {u"error", u"errors"})
        if (body.member(name).isObject()) return body.member(name);
    return body;
}

/// A refusal that comes with a good HTTP status: the body's own status decides.
int statusOf(const net::HttpReply &reply, const JsonValue &body)
{
    const int stated = body.member(u"status").text().toInt();
    const bool refusal = stated >= 400 && stated < 600 && body.contains(u"titleCode");
    return refusal && reply.status < 400 ? stated : reply.status;
}

/// What is inside the usual wrapper.
JsonValue unwrapped(const JsonValue &body)
{
    const JsonValue data = body.member(u"data");
    return data.isObject() ? data : body;
}

} // namespace

base::Error errorFrom(const net::HttpReply &reply, Effect effect, const QDateTime &nowUtc)
{
    if (reply.failure) {
        base::Error error = *reply.failure;
        return withOutcome(error, effect, reply.evidence == base::Evidence::NotSent);
    }
    const auto body = dialect::objectIn(reply.body);
    const JsonValue words = body ? wordsIn(*body) : JsonValue();
    const int status = body ? statusOf(reply, *body) : reply.status;
    base::Error error = base::nothingHappened(errorKindFrom(status));
    error.providerCode = firstText(words, {u"titleCode"_s, u"serviceStatus"_s, u"error"_s, u"code"_s});
    if (error.providerCode.isEmpty()) error.providerCode = u"HTTP %1"_s.arg(status);
    const QString service = firstText(words, {u"serviceStatus"_s});
    error.providerMessage = dialect::joined(
        {firstText(words, {u"title"_s, u"message"_s}), firstText(words, {u"detail"_s, u"error_description"_s}),
         service.isEmpty() ? QString() : u"serviceStatus "_s + service, firstText(words, {u"responseTime"_s})});
    error.retryAfterMs = dialect::retryAfterMs(reply.headers, nowUtc);
    if (status == 403)
        error.detail = RemitProText::tr("RemitPro denies access. Its production answers one registered address only: "
                                        "check the proxy of this provider, and what your contract allows.");
    // A page of somebody in between proves nothing; a refusal counts in RemitPro's own words, or in none.
    const bool theirs = body || reply.body.trimmed().isEmpty();
    return withOutcome(error, effect, theirs && isNothingCreated(status));
}

base::Result<JsonValue> bodyOf(const net::HttpReply &reply, Effect effect, const QDateTime &nowUtc)
{
    const bool good = !reply.failure && reply.status >= 200 && reply.status < 300;
    if (!good) return errorFrom(reply, effect, nowUtc);
    auto json = JsonValue::parse(reply.body);
    if (!json || (!json->isObject() && !json->isArray())) {
        base::Error error = base::nothingHappened(ErrorKind::UnreadableReply);
        error.providerCode = u"HTTP %1"_s.arg(reply.status);
        return withOutcome(error, effect, false);
    }
    if (statusOf(reply, *json) >= 400) return errorFrom(reply, effect, nowUtc);
    return *json;
}

bool wantsNewToken(const net::HttpReply &reply)
{
    if (reply.failure || reply.status != 401) return false;
    return reply.body.trimmed().isEmpty() || dialect::objectIn(reply.body).has_value();
}

base::Result<Token> tokenFrom(const JsonValue &body)
{
    base::JsonReader reader(unwrapped(body));
    Token token;
    token.access = base::Secret(reader.text(u"access_token").toUtf8());
    token.refresh = base::Secret(reader.textOr(u"refresh_token").toUtf8());
    // The life of a token is a hint: one that cannot be read is as good as one that is not stated.
    const qint64 seconds = reader.textOr(u"expires_in").section(u'.', 0, 0).toLongLong();
    token.expiresInS = seconds > 0 && seconds <= lifeMaxS ? seconds : 0;
    if (reader.ok()) return token;
    base::Error error = base::nothingHappened(ErrorKind::UnreadableReply, {}, reader.firstFault());
    error.provider = providerName;
    return error;
}

namespace {

const QStringList idNames{u"id"_s,     u"uuid"_s,          u"senderId"_s,    u"recipientId"_s,
                          u"userId"_s, u"beneficiaryId"_s, u"sender_uuid"_s, u"recipient_uuid"_s};

} // namespace

domain::ProviderUser userFrom(const JsonValue &body)
{
    const JsonValue record = unwrapped(body);
    domain::ProviderUser user;
    user.theirs = firstText(record, idNames);
    const JsonValue status = record.member(u"status");
    // A number under that name repeats the HTTP status.
    user.word = status.isString() ? status.text() : firstText(record, {u"state"_s, u"kybStatus"_s});
    // No document lists the words of a sender's status, so none of them means that it is approved.
    user.state = domain::UserState::Unknown;
    user.remarks = firstText(record, {u"remarks"_s, u"remark"_s, u"note"_s});
    if (user.theirs.isEmpty()) qCInfo(base::logProvider) << "remitpro: a sender was made and its id not told";
    return user;
}

domain::AddressBookEntry entryFrom(const JsonValue &body, const domain::Beneficiary &beneficiary)
{
    const JsonValue record = unwrapped(body);
    domain::AddressBookEntry entry;
    entry.provider = {providerName};
    entry.theirs = firstText(record, idNames);
    entry.name = firstText(record, {u"name"_s, u"fullName"_s, u"businessName"_s, u"companyName"_s});
    if (entry.name.isEmpty()) entry.name = beneficiary.fullName();
    entry.details = record;
    if (entry.theirs.isEmpty()) qCInfo(base::logProvider) << "remitpro: a recipient was made and its id not told";
    return entry;
}

} // namespace providers::remitpro
