// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/throw_away_certificates.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <memory>
#include <optional>

namespace support {

/// What the server does. Unless it says otherwise, it first reads the whole request.
enum class Fault {
    None,                ///< answers as the script says, keeps the connection
    Close,               ///< closes politely (FIN; over TLS with its closing alert)
    Reset,               ///< resets (RST)
    CloseOnceThenAnswer, ///< closes instead of the first answer, then answers: how one call becomes two payouts
    HalfStatusLine,      ///< "HTTP/1.1 2", then closes
    HalfHead,            ///< a status line and half a header field, then closes
    ContinueThenClose,   ///< "100 Continue", then closes
    Garbage,             ///< bytes that are no HTTP, then closes
    CutBody,             ///< declares 100 bytes, sends 15, closes
    CutBodyReset,        ///< the same, but resets
    NoLengthCut,         ///< no length at all, 15 bytes, closes: nobody can tell that it was cut
    NoLengthReset,       ///< the same, but resets
    CutChunked,          ///< one whole chunk without the last one, then closes
    HeadOnlyThenSilence, ///< an answer's head, then nothing
    Drip,                ///< a head, then one byte of the body each 100 ms, for ever
    Silence,             ///< never answers
    HugeBody,            ///< declares and sends 8 MiB
    EndlessBody,         ///< chunks, until the client hangs up
    RefuseEarly,         ///< reads the request's head only, answers as the script says and closes
    CloseBeforeReading,  ///< closes as soon as the connection (over TLS: the handshake) is up, a warm one at once
    NoHandshake,         ///< accepts the connection and says nothing more, not even in TLS
    ResetInHandshake,    ///< resets after the client's first bytes
};

struct FaultScript {
    Fault fault = Fault::None;
    int status = 200;
    QByteArray headers; ///< whole lines, each ending with CR LF
    QByteArray body = "{\"ok\":true}";
    std::optional<Identity> tls;   ///< plain TCP without it
    QByteArray clientAuthorityPem; ///< asks the client for a certificate of that authority and insists
    bool tlsUpTo12 = false;        ///< speaks no newer TLS than 1.2
    bool tlsUpTo11 = false;        ///< nor than 1.1, which nobody should accept
    int acceptDelayMs = 0;         ///< before the handshake
    int goodAnswersFirst = 0;      ///< it behaves for so many requests; that is how a connection gets warm
};

/// A web server on 127.0.0.1 that misbehaves to order and counts what really arrived. Runs in threads of its own, so
/// the test's event loop may be busy or asleep; all functions may be called from the test's thread at any time.
class FaultServer
{
public:
    struct Request {
        QByteArray method;
        QByteArray target;
        QByteArray head; ///< the header lines
        QByteArray body;
    };

    explicit FaultServer(FaultScript script);
    /// Closes every connection and waits for the threads.
    ~FaultServer();
    FaultServer(const FaultServer &) = delete;
    FaultServer &operator=(const FaultServer &) = delete;

    quint16 port() const;
    /// "http://127.0.0.1:port/" or https.
    QString address() const;
    QUrl url(const QString &path = QStringLiteral("pay")) const;

    /// Requests that arrived whole: head, and as much body as the head announced.
    int completeRequests() const;
    QList<Request> requests() const;
    int connections() const;
    /// Bytes of requests that were read, whole requests or not.
    qint64 bytesReceived() const;
    /// Connections that the client has closed or that were closed by us: all of them, in the end.
    int openConnections() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// A port on 127.0.0.1 on which nobody listens.
quint16 deadPort();

} // namespace support
