// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_gate.h"

#include "crypto/digest.h"
#include "crypto/signature.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The window around now in which X-Timestamp must lie; the document names none, five minutes is what others use.
constexpr qint64 timestampWindowSeconds = 300;

/// RFC 3339 wants a zone; base::fromRfc3339 alone would take a time without one as UTC.
QDateTime strictTime(const QByteArray &text)
{
    static const QRegularExpression pattern(
        u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\\z"_s);
    const QString time = QString::fromLatin1(text);
    return pattern.match(time).hasMatch() ? base::fromRfc3339(time) : QDateTime();
}

} // namespace

bool isUuid(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"_s);
    return pattern.match(text).hasMatch();
}

SimpaisaGate::SimpaisaGate(const LifeClock &clock, QString merchantId, int requestsPerMinute)
    : m_clock(clock), m_merchantId(std::move(merchantId)), m_limit(requestsPerMinute)
{
}

std::optional<SimpaisaRefusal> SimpaisaGate::countAgainstLimit()
{
    const qint64 minute = m_clock.plainMs() / 60'000;
    if (minute != m_minute) {
        m_minute = minute;
        m_used = 0;
    }
    if (++m_used <= m_limit) return std::nullopt;
    return SimpaisaRefusal{429, u"RATE_LIMIT_EXCEEDED"_s, u"Too many requests. Wait before asking again."_s, {}};
}

qint64 SimpaisaGate::secondsLeft() const { return 60 - (m_clock.plainMs() / 1000) % 60; }

void SimpaisaGate::addLimitHeaders(HttpAnswer &answer) const
{
    // The document shows these on success and on 429 only.
    if (answer.status >= 300 && answer.status != 429) return;
    answer.setHeader("X-RateLimit-Limit", QByteArray::number(m_limit));
    answer.setHeader("X-RateLimit-Remaining", QByteArray::number(qMax(0, m_limit - m_used)));
    answer.setHeader("X-RateLimit-Reset", QByteArray::number(m_clock.nowUtc().toSecsSinceEpoch() + secondsLeft()));
    if (answer.status == 429) answer.setHeader("Retry-After", QByteArray::number(secondsLeft()));
}

QByteArray SimpaisaGate::canonicalRequest(const HttpRequest &request)
{
    return request.method + '\n' + request.target + '\n' + request.header("X-Timestamp") + '\n' +
           request.header("X-Merchant-Id") + '\n' + crypto::sha256Hex(request.body);
}

bool SimpaisaGate::isSignatureRight(const HttpRequest &request) const
{
    const auto signature = QByteArray::fromBase64Encoding(
        request.header("X-Signature"), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!signature) return false;
    return crypto::verifyRsaSha256(m_publicKeyPem, canonicalRequest(request), signature.decoded).valueOr(false);
}

std::optional<SimpaisaRefusal> SimpaisaGate::checkIdentity(const HttpRequest &request,
                                                           const QString &merchantInPath) const
{
    const auto refused = [](const QString &code, const QString &message) {
        return SimpaisaRefusal{401, code, message, {}};
    };
    for (const char *name : {"X-Merchant-Id", "X-Timestamp", "X-Signature"}) {
        if (request.header(name).isEmpty())
            return refused(u"MISSING_HEADER"_s, u"The header %1 is required."_s.arg(QLatin1StringView(name)));
    }
    if (QString::fromUtf8(request.header("X-Merchant-Id")) != merchantInPath || merchantInPath != m_merchantId)
        return refused(u"INVALID_MERCHANT"_s, u"The merchant is not known, or path and header name two merchants."_s);
    const QDateTime time = strictTime(request.header("X-Timestamp"));
    if (!time.isValid()) return refused(u"INVALID_TIMESTAMP"_s, u"X-Timestamp is not an RFC 3339 date-time."_s);
    if (qAbs(time.secsTo(m_clock.nowUtc())) > timestampWindowSeconds)
        return refused(u"TIMESTAMP_OUT_OF_RANGE"_s, u"X-Timestamp is more than 300 seconds away from now."_s);
    if (!isSignatureRight(request)) return refused(u"INVALID_SIGNATURE"_s, u"X-Signature does not fit this request."_s);
    return std::nullopt;
}

QString IdempotencyMemory::keyOf(const HttpRequest &request)
{
    return QString::fromLatin1(request.header("Idempotency-Key")).toLower();
}

QByteArray IdempotencyMemory::fingerprintOf(const HttpRequest &request)
{
    // The bytes as sent: a body that was written anew may differ in ways that nobody compared.
    return crypto::sha256Hex(request.method + ' ' + request.path.toUtf8() + '\n' + request.body);
}

std::optional<SimpaisaRefusal> IdempotencyMemory::refusalFor(const HttpRequest &request) const
{
    if (!isUuid(keyOf(request))) {
        return SimpaisaRefusal{400,
                               u"INVALID_IDEMPOTENCY_KEY"_s,
                               u"The header Idempotency-Key must be a UUID."_s,
                               {{u"Idempotency-Key"_s, u"required, format uuid"_s}}};
    }
    const auto kept = m_kept.constFind(keyOf(request));
    if (kept == m_kept.constEnd() || kept->fingerprint == fingerprintOf(request)) return std::nullopt;
    return SimpaisaRefusal{
        409, u"IDEMPOTENCY_CONFLICT"_s, u"This Idempotency-Key was used with a different payload."_s, {}};
}

std::optional<HttpAnswer> IdempotencyMemory::replayOf(const HttpRequest &request) const
{
    const auto kept = m_kept.constFind(keyOf(request));
    if (kept == m_kept.constEnd()) return std::nullopt;
    return HttpAnswer{200, {{"Content-Type", "application/json; charset=utf-8"}}, kept->body, 0};
}

void IdempotencyMemory::remember(const HttpRequest &request, const QByteArray &body)
{
    m_kept.insert(keyOf(request), {fingerprintOf(request), body});
}

base::JsonValue IdempotencyMemory::state() const
{
    base::JsonValue list = base::JsonValue::array();
    for (auto kept = m_kept.cbegin(); kept != m_kept.cend(); ++kept) {
        list.append(base::JsonValue::object({{u"key"_s, kept.key()},
                                             {u"fingerprint"_s, QString::fromLatin1(kept->fingerprint)},
                                             {u"body"_s, QString::fromUtf8(kept->body)}}));
    }
    return list;
}

void IdempotencyMemory::restore(const base::JsonValue &state)
{
    m_kept.clear();
    for (const base::JsonValue &kept : state.items()) {
        m_kept.insert(kept.member(u"key").text(),
                      {kept.member(u"fingerprint").text().toLatin1(), kept.member(u"body").text().toUtf8()});
    }
}

} // namespace sandbox
