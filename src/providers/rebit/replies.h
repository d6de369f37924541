// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/rebit/quoting.h"
#include "providers/rebit/settings.h"

namespace providers::rebit {

// Replies of Rebit's API 1.0 as domain values; pure. Objects come bare or wrapped ({"remittance":{…}}), ids and sums as
// numbers or texts.

inline const QString providerName = QStringLiteral("rebit");

/// The body of a call that moves nothing, or why there is none; always Outcome::NothingHappened.
base::Result<base::JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc);

/// The same for a call that may answer with a bare list.
base::Result<base::JsonValue> valueOf(const net::HttpReply &reply, const QDateTime &nowUtc);
/// Whether a call went well whose answer nobody documents: nothing, or any object.
base::Result<void> doneFrom(const net::HttpReply &reply, const QDateTime &nowUtc);

/// What Rebit calls the recipient it just stored.
base::Result<QString> recipientIdFrom(const base::JsonValue &body);
/// The fees of `calculate`. A fee that is missing is "not stated"; one that is no amount is UnreadableReply.
base::Result<StatedFees> feesFrom(const base::JsonValue &body, money::Currency currency);

/// The remittance inside the body, wrapped or not.
base::JsonValue remittanceIn(const base::JsonValue &body);

/// What the answer to a new remittance means.
domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const Settings &settings, const QDateTime &nowUtc);
/// What the answer to DELETE means. An answer that does not say "cancelled" decides nothing: then the status is asked
/// for.
domain::Verdict cancelVerdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                                  const QDateTime &nowUtc);
/// What the answer to GET shows.
domain::Sighting sightingFrom(const net::HttpReply &reply, const interfaces::PayoutOrder &order,
                              const Settings &settings, const QDateTime &nowUtc);

} // namespace providers::rebit
