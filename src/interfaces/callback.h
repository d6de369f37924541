// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "interfaces/answer.h"

namespace interfaces {

/// One callback as it came; from anybody in the world until proven otherwise.
struct CallbackMessage {
    QList<domain::Header> headers;
    QByteArray query; ///< percent-encoded, without the question mark
    QByteArray body;
};

enum class CallbackSubject { Transfer, User, Funding, Refund };

/// What a callback is about. It is never believed: it only says what to ask the provider for.
struct CallbackNotice {
    CallbackSubject subject = CallbackSubject::Transfer;
    QString ours;   ///< our reference, where it is told
    QString theirs; ///< their id
    QString word;   ///< the state they claim, verbatim; for the log of the listener only
};

class Callbacks
{
public:
    virtual ~Callbacks() = default;
    /// CredentialRefused when a signature is missing or wrong, CredentialMissing when it cannot be checked for want of
    /// a key, UnreadableReply when it is no callback of this provider.
    virtual Answer<CallbackNotice> readCallback(CallbackMessage message) = 0;
    /// The body that this provider wants to hear, as plain text: "OK"; empty for an empty 200.
    virtual QByteArray acknowledgement() const = 0;
};

} // namespace interfaces
