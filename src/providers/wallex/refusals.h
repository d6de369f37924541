// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "base/result.h"
#include "net/http_message.h"

#include <QDateTime>

namespace providers::wallex {

// Refusals of Wallex as our errors; pure. The document knows 401 and 403 and shows no body, so every shape that a
// working client has met is read: {"message", "errors":[{"message": text | list | object of lists}], "missingFields"},
// {"value"}, and plain text.

/// What a body of theirs says went wrong.
struct Words {
    QString code;        ///< a word for machines, such as NOT_AUTHORIZED; may be empty
    QString message;     ///< their words, verbatim
    QStringList missing; ///< what they still want, by our field names where we have one
    QString field;       ///< ours, when a single complaint is about one
};
[[nodiscard]] Words wordsIn(const QByteArray &body);

/// Names from missing_fields or missingFields, wherever in the object they stand, by our field names.
[[nodiscard]] QStringList missingIn(const base::JsonValue &object);
/// Our name for a field of theirs ("mobile_country_code" is mobileCountryCode); as it came when we have none.
[[nodiscard]] QString fieldNamed(const QString &theirs);

/// The error behind an answer that is no success; its outcome is NothingHappened, which the caller may have to change.
[[nodiscard]] base::Error refusal(const net::HttpReply &reply, const QDateTime &nowUtc);
/// An answer of theirs that cannot be right.
[[nodiscard]] base::Error misread(base::ErrorKind kind, const QString &detail);

/// Whether a call that is harmless was answered with success; otherwise why not, always Outcome::NothingHappened.
[[nodiscard]] base::Result<void> accepted(const net::HttpReply &reply, const QDateTime &nowUtc);
/// The same, and the body as JSON.
[[nodiscard]] base::Result<base::JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc);
/// The same, and the body as one JSON object.
[[nodiscard]] base::Result<base::JsonValue> objectOf(const net::HttpReply &reply, const QDateTime &nowUtc);

/// An empty body or a JSON object: their own, and no page of somebody in between.
[[nodiscard]] bool isTheirs(const QByteArray &body);

} // namespace providers::wallex
