// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_message.h"
#include "sandbox/life.h"

#include <QHash>

#include <optional>

namespace sandbox {

/// A refusal in the words of the document's ErrorResponse. QUOTE_EXPIRED is the seed's, INSUFFICIENT_FUNDS the public
/// sandbox page's; every other code is ours, because the catalogue is not public.
struct SimpaisaRefusal {
    int status = 400;
    QString code;
    QString message;
    QList<std::pair<QString, QString>> details; ///< field, reason
};

/// Whether the text is a UUID with its hyphens, of any version.
[[nodiscard]] bool isUuid(const QString &text);

/// The door: who is asking, is the signature right, is it too often.
class SimpaisaGate
{
public:
    SimpaisaGate(const LifeClock &clock, QString merchantId, int requestsPerMinute);

    void setPublicKey(QByteArray pem) { m_publicKeyPem = std::move(pem); }
    const QString &merchantId() const { return m_merchantId; }

    /// Counts the request; a refusal when there were too many in this minute.
    std::optional<SimpaisaRefusal> countAgainstLimit();
    /// X-RateLimit-*, and Retry-After on a 429.
    void addLimitHeaders(HttpAnswer &answer) const;
    /// 401 unless merchant, time and signature are right.
    std::optional<SimpaisaRefusal> checkIdentity(const HttpRequest &request, const QString &merchantInPath) const;

    /// What is signed: method, target as on the request line, X-Timestamp, X-Merchant-Id and the hex SHA-256 of the
    /// body, joined by line feeds.
    static QByteArray canonicalRequest(const HttpRequest &request);

private:
    bool isSignatureRight(const HttpRequest &request) const;
    qint64 secondsLeft() const;

    const LifeClock &m_clock;
    QString m_merchantId;
    QByteArray m_publicKeyPem;
    int m_limit;
    int m_used = 0;
    qint64 m_minute = -1;
};

/// What was answered under which Idempotency-Key.
class IdempotencyMemory
{
public:
    /// 400 when the key is missing or no UUID; 409 when it came with another request before; a replay as 200 with the
    /// same body; nothing when the request is new.
    std::optional<SimpaisaRefusal> refusalFor(const HttpRequest &request) const;
    std::optional<HttpAnswer> replayOf(const HttpRequest &request) const;
    /// Only successes are kept: after a refusal the caller may mend the request and use the key again.
    void remember(const HttpRequest &request, const QByteArray &body);

    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

private:
    struct Kept {
        QByteArray fingerprint;
        QByteArray body;
    };
    static QString keyOf(const HttpRequest &request);
    static QByteArray fingerprintOf(const HttpRequest &request);
    QHash<QString, Kept> m_kept;
};

} // namespace sandbox
