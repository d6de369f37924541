// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/remid/status_map.h"

namespace providers::remid {

// Replies of rem.id's disbursement interface as domain values; pure. `status.code` alone decides: messages vary, and
// the document does not say which HTTP status comes with which code.

inline const QString providerName = QStringLiteral("remid");

/// `status.code` as text; empty when the body has none.
QString codeIn(const base::JsonValue &body);

/// The body of a call that moves nothing, when its code is 000 or it has none; otherwise why not, always
/// Outcome::NothingHappened.
base::Result<base::JsonValue> bodyOf(Call call, const net::HttpReply &reply, const QDateTime &nowUtc);

/// Available, pending and frozen, under the names in use; the document gives no sample.
base::Result<QList<domain::Balance>> balancesFrom(const base::JsonValue &body, const QDateTime &nowUtc);
/// The holder's name. EchoMismatch when the answer is about another account.
base::Result<QString> holderFrom(const base::JsonValue &body, const domain::Beneficiary &beneficiary);

/// What the answer to /api/remit means.
domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const QDateTime &nowUtc);
/// What the answer to /api/remit-status (or the body of a callback) shows.
domain::Sighting sightingFrom(const net::HttpReply &reply, const interfaces::PayoutOrder &order,
                              const QDateTime &nowUtc);

/// "dd-MM-yyyy HH:mm:ss" or ISO 8601, both UTC when no zone is written; invalid when it is neither.
QDateTime timeFrom(const QString &text);

} // namespace providers::remid
