// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/evidence.h"
#include "domain/ids.h"
#include "domain/safety.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>
#include <utility>

namespace domain {

using Header = std::pair<QByteArray, QByteArray>;

/// The exact bytes of one money-moving call, fixed before it is sent and the same on every resend. Holds no secret:
/// signatures, tokens and time stamps are added on the wire.
struct FrozenRequest {
    QByteArray method; ///< "POST", "DELETE"
    QString path;      ///< below the provider's base URL, with query, percent-encoded: "/v3/remittances/MCH-00123/…"
    QByteArray body;
    QList<Header> headers; ///< "Content-Type", "Idempotency-Key"; nothing secret
    /// Which account at which address they were made for: a digest, the same as Provider::account then. Bytes never go
    /// to another one, and what another one does not know proves nothing. Empty: not told.
    QString account;

    friend bool operator==(const FrozenRequest &, const FrozenRequest &) = default;
};

/// What came back from the wire for one send; stored before anybody thinks about it.
struct WireAnswer {
    base::Evidence evidence = base::Evidence::Maybe;
    int status = 0; ///< HTTP status; 0 when there was none
    QList<Header> headers;
    QByteArray body;
    int requestsSent = 0; ///< as the network stack counted; 2 and more is an incident
    bool redirected = false;
    std::optional<base::Error> failure; ///< set when no complete answer is at hand
    qint64 elapsedMs = 0;
};

enum class AttemptKind { Submit, Cancel };

/// How far an attempt is durably known to have come.
enum class RecoveryPoint {
    Intent = 1,   ///< bytes frozen; never sent
    Armed = 2,    ///< may have been sent
    Answered = 3, ///< the raw answer is stored
    Decided = 4,  ///< the answer was understood; the transfer's state follows from it
    Final = 5,    ///< the transfer is final
};

/// One try to make a provider do something that moves money. At most one attempt per transfer is open.
struct Attempt {
    AttemptId id;
    TransferId transfer;
    AttemptKind kind = AttemptKind::Submit;
    ProviderId provider;
    QString environment;
    SafetyClass safetyClass = SafetyClass::D;
    IdempotencyKey key; ///< unique per provider and environment
    FrozenRequest request;
    QByteArray requestSha256; ///< hexadecimal; of method, path and body
    RecoveryPoint point = RecoveryPoint::Intent;
    base::Evidence evidence = base::Evidence::NotSent;
    QString owner;    ///< which process armed it: "host:pid:start"
    qint64 fence = 0; ///< grows with every arming; a stale one never writes
    int sends = 0;    ///< how often it was armed
    QDateTime frozenAt;
    QDateTime armedAt;
    QDateTime deadlineAt; ///< after this moment the connection of the last send is surely closed
    QDateTime answeredAt;
    QDateTime notFoundAt; ///< when the provider first said that it does not know it, after the last send
    QDateTime closedAt;   ///< valid: settled, nothing more will be done with it
    std::optional<WireAnswer> answer;
};

} // namespace domain
