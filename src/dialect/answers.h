// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/verdict.h"
#include "net/http_message.h"

#include <optional>

namespace dialect {

/// The reply as the value that is stored before anybody thinks about it.
[[nodiscard]] domain::WireAnswer answerFrom(const net::HttpReply &reply);
/// What to store when a call was never begun because something it needs is missing, such as a credential.
[[nodiscard]] domain::WireAnswer notSent(base::Error why);

/// What the answer to a money call means without its words: it never left, may have arrived, left twice, was sent
/// elsewhere, or came back cut. Nothing when there is one whole answer whose words decide.
[[nodiscard]] std::optional<domain::Verdict> verdictUnread(const domain::WireAnswer &answer, const QString &provider);

/// The body when it is one whole JSON object; anything else (an HTML page, half an object, nothing) is no answer.
[[nodiscard]] std::optional<base::JsonValue> objectIn(QByteArrayView body);

/// How long the provider asked us to wait, in milliseconds; -1: nothing said.
[[nodiscard]] qint64 retryAfterMs(const net::Headers &headers, const QDateTime &nowUtc);

/// The failure of a call that moves nothing: whatever became of the call, no money did anything.
[[nodiscard]] base::Error harmless(base::Error error, const QString &provider);

/// Verdicts with their outcome in order: Rejected and NotNow are certain, everything else is not.
[[nodiscard]] domain::Verdict verdict(domain::VerdictKind kind, base::Error error);
[[nodiscard]] domain::Verdict maybe(base::ErrorKind kind, const QString &provider, const QString &detail = {});

/// A look that taught nothing, and why.
[[nodiscard]] domain::Sighting inconclusive(base::Error error);

/// Parts that are not empty, as one line for the timeline or for support.
[[nodiscard]] QString joined(QStringList parts);

} // namespace dialect
