// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answers.h"

#include "net/retry_after.h"

#include <QCoreApplication>

namespace dialect {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using domain::Verdict;
using domain::VerdictKind;

domain::WireAnswer answerFrom(const net::HttpReply &reply)
{
    domain::WireAnswer answer;
    answer.evidence = reply.evidence;
    answer.status = reply.status;
    answer.headers = reply.headers;
    answer.body = reply.body;
    answer.requestsSent = reply.requestsSent;
    answer.redirected = reply.redirected;
    answer.failure = reply.failure;
    answer.elapsedMs = reply.elapsedMs;
    return answer;
}

domain::WireAnswer notSent(base::Error why)
{
    why.outcome = base::Outcome::NothingHappened;
    domain::WireAnswer answer;
    answer.evidence = Evidence::NotSent;
    answer.failure = std::move(why);
    return answer;
}

std::optional<Verdict> verdictUnread(const domain::WireAnswer &answer, const QString &provider)
{
    // Both are incidents: the money may be somewhere that this answer does not speak of.
    if (answer.requestsSent > 1 || answer.redirected) {
        Verdict incident = maybe(answer.redirected ? ErrorKind::RedirectRefused : ErrorKind::Unconfirmed, provider);
        incident.note = answer.redirected
                            ? QCoreApplication::translate("Dialect", "The answer pointed to another address.")
                            : QCoreApplication::translate("Dialect", "The request left more than once.");
        return incident;
    }
    if (answer.evidence == Evidence::NotSent) {
        base::Error error = answer.failure.value_or(base::nothingHappened(ErrorKind::Unreachable));
        error.provider = provider;
        return verdict(VerdictKind::NotNow, error);
    }
    if (answer.evidence != Evidence::Answered || answer.failure) {
        base::Error error = answer.failure.value_or(base::maybeHappened(ErrorKind::Unconfirmed));
        error.provider = provider;
        return verdict(VerdictKind::Maybe, error);
    }
    return std::nullopt;
}

std::optional<base::JsonValue> objectIn(QByteArrayView body)
{
    const auto json = base::JsonValue::parse(body);
    if (!json || !json->isObject()) return std::nullopt;
    return *json;
}

qint64 retryAfterMs(const net::Headers &headers, const QDateTime &nowUtc)
{
    net::HttpReply reply;
    reply.headers = headers;
    return net::retryAfterMs(reply, nowUtc);
}

base::Error harmless(base::Error error, const QString &provider)
{
    error.outcome = base::Outcome::NothingHappened;
    error.provider = provider;
    return error;
}

Verdict verdict(VerdictKind kind, base::Error error)
{
    const bool certain = kind == VerdictKind::Rejected || kind == VerdictKind::NotNow;
    error.outcome = certain ? base::Outcome::NothingHappened : base::Outcome::Unknown;
    Verdict result;
    result.kind = kind;
    result.error = std::move(error);
    return result;
}

Verdict maybe(ErrorKind kind, const QString &provider, const QString &detail)
{
    base::Error error = base::maybeHappened(kind, detail);
    error.provider = provider;
    return verdict(VerdictKind::Maybe, error);
}

domain::Sighting inconclusive(base::Error error)
{
    domain::Sighting sighting;
    sighting.error = std::move(error);
    return sighting;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

} // namespace dialect
