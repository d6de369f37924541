// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace base {

/// The time as a guest: whoever needs it is given one. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time in UTC. May jump: someone sets the clock, the laptop sleeps.
    virtual QDateTime nowUtc() const = 0;
    /// Milliseconds that never run backwards. On Linux they stand still while the machine sleeps, which is why
    /// expiry is judged by both clocks and the earlier one wins.
    virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
    qint64 monotonicMs() const override;
};

/// RFC 3339 in UTC with milliseconds: "2026-02-01T10:20:30.456Z". How times are stored and printed.
QString toRfc3339(const QDateTime &time);
/// Reads RFC 3339 with any offset; an invalid QDateTime when the text is not one. A text without a zone is UTC.
QDateTime fromRfc3339(QStringView text);

} // namespace base
