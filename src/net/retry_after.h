// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"

#include <QDateTime>

namespace net {

/// No answer keeps us from asking for longer: a header of somebody in between, or of a clock that is years off, must
/// not blind a shop to its open transfers. A provider that means it says so again.
inline constexpr qint64 longestPauseMs = 10 * 60 * 1000;

/// How long a provider asked us to wait, in milliseconds; -1 when it said nothing readable. Retry-After may be seconds
/// or a date (RFC 9110, section 10.2.3); a date is measured from the answer's own Date where there is one, so that a
/// wrong clock here does no harm, and from `nowUtc` otherwise. At most longestPauseMs.
[[nodiscard]] qint64 retryAfterMs(const HttpReply &reply, const QDateTime &nowUtc);

/// How long to keep still because the answer says that no more calls are left (X-RateLimit-Remaining: 0), until the
/// moment in X-RateLimit-Reset; -1 when it does not say that. Reset is a Unix time whose unit the documents leave open:
/// seconds or milliseconds are told apart by their size, and a small number is taken as seconds from now. Measured and
/// bounded as above.
[[nodiscard]] qint64 exhaustedForMs(const HttpReply &reply, const QDateTime &nowUtc);

/// Reads the one date format that HTTP still writes, "Sun, 06 Nov 1994 08:49:37 GMT"; invalid when it is not that.
[[nodiscard]] QDateTime fromHttpDate(const QByteArray &text);

} // namespace net
