// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"

#include <QNetworkReply>

namespace net {

/// Why we ended a call ourselves.
enum class Ending {
    ByTheNetwork,  ///< not at all: the network stack said how it went
    NoConnection,  ///< the time to connect ran out
    NoFirstByte,   ///< the time to the first byte of the answer ran out
    Silence,       ///< the answer stopped half-way
    Deadline,      ///< the time of the whole call ran out
    BodyTooLarge,  ///< the answer is longer than the route allows
    WrongIdentity, ///< the certificate is not the one expected
    Cancelled,     ///< the program ended the call
};

/// Everything that was seen of one call, for `judge`.
struct CallFacts {
    QString host;
    bool encrypted = true;     ///< https
    bool ownConnection = true; ///< made for this call; a warm one was encrypted long before
    bool bodyExpected = true;  ///< false for HEAD
    HttpReply::Trace trace;
    int requestsSent = 0;
    qint64 bodyBytesTaken = 0; ///< of the request, handed to the network stack
    Ending ending = Ending::ByTheNetwork;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString words; ///< a reason found on the way, such as what is wrong with the certificate
    int status = 0;
    Headers headers;
    qint64 bodySize = 0;
};

struct Verdict {
    base::Evidence evidence = base::Evidence::Maybe;
    bool redirected = false;
    bool lengthProven = false;
    std::optional<base::Error> failure;
};

/// What the facts prove about the request: a pure function, and the only place with an opinion.
///
/// NotSent is said only when it is certain. On a TLS connection of its own: no handshake was ever finished, because the
/// stack hands "encrypted" over before it writes a byte of the request; or we broke off right there because of the
/// certificate. Elsewhere: the connection itself was refused. That no request was counted is not enough: half a request
/// is not counted, and Qt 6.4 loses the signal of a whole one when the server hangs up at once.
[[nodiscard]] Verdict judge(const CallFacts &facts);

} // namespace net
