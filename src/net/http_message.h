// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/evidence.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <optional>

namespace net {

/// Header fields in the order in which they are sent or came in.
using Headers = QList<QPair<QByteArray, QByteArray>>;

/// The value of the first field of that name, in any letter case; empty when there is none.
[[nodiscard]] QByteArray header(const Headers &headers, QByteArrayView name);

struct HttpRequest {
    QByteArray method = "GET"; ///< in capitals
    QUrl url;                  ///< relative to the route's base address, or absolute on the same host
    Headers headers;           ///< without the framing ones (Host, Content-Length, ...), which belong to this room
    QByteArray body;           ///< exactly these bytes are sent; empty with POST, PUT, PATCH or DELETE becomes "{}"
    qint64 deadlineMs = 0;     ///< for the whole call, in milliseconds; 0: the route's own
};

/// What came back, and what that proves. The connector decides what it means.
struct HttpReply {
    /// How often the network stack reported each step; kept with the answer, for the day somebody asks what happened.
    struct Trace {
        int connects = 0;   ///< connections begun
        int handshakes = 0; ///< TLS handshakes finished
        int heads = 0;      ///< answer heads received
        friend bool operator==(const Trace &, const Trace &) = default;
    };

    base::Evidence evidence = base::Evidence::Maybe;
    int status = 0;  ///< HTTP status, 0 when no status line came; may be set although the body was cut
    Headers headers; ///< of the answer
    QByteArray body; ///< as received and never longer than the route's cap; partial when `failure` says so
    /// Complete requests that left, as the network stack counts; at least 1 when an answer came. 2 or more on a money
    /// call is an incident. 0 proves nothing: Qt 6.4 sometimes loses the signal when the server hangs up at once.
    int requestsSent = 0;
    bool redirected = false;   ///< a 3xx: never followed; on a money call treat as Maybe, and as an incident
    bool lengthProven = false; ///< the answer's own framing proves the body whole; else only its syntax can tell
    /// Set whenever no usable complete answer is at hand. Its outcome follows from the evidence and speaks of this
    /// request alone: a status question that failed says nothing about the transfer it asked for.
    std::optional<base::Error> failure;
    qint64 elapsedMs = 0;
    Trace trace;

    /// The value of the first field of that name, in any letter case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const { return net::header(headers, name); }
    /// Something that must not happen on a money call did: it left more than once, or somebody tried to send it
    /// elsewhere.
    [[nodiscard]] bool isIncident() const { return requestsSent > 1 || redirected; }
};

} // namespace net
