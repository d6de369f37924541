// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_message.h"

#include <QCoroTask>
#include <QTimer>

#include <coroutine>
#include <deque>
#include <memory>

namespace net {

/// Keeps the calls to one provider within its limit: never more than `calls` begin in any stretch of `windowMs`.
///
/// The default window is a tenth longer than a second, so that calls which were delayed on the road do not pile up in
/// one second at the other end. Lives in one thread with an event loop. Destroying it leaves whoever waits asleep for
/// ever.
class Pace
{
public:
    /// Money, tokens and quotes, which somebody at the counter waits for, go before polls. Within a class: first come,
    /// first served.
    enum class Urgency { SomebodyWaits, Background };

    /// `calls` >= 1. `clock` must outlive the pace; only its monotonic time is used.
    Pace(const base::Clock &clock, int calls, qint64 windowMs = 1'100);
    Pace(const Pace &) = delete;
    Pace &operator=(const Pace &) = delete;

    /// Ends when the caller may begin its call. Each turn is good for one call, used or not.
    [[nodiscard]] QCoro::Task<> turn(Urgency urgency = Urgency::SomebodyWaits);

    /// Nobody gets a turn before that moment of the monotonic clock, in milliseconds; for the provider's Retry-After.
    /// The latest moment ever asked for counts. Who has a turn already keeps it.
    void holdUntil(qint64 monotonicMs);

    /// How long the next caller would wait at least, in milliseconds; 0: not at all.
    [[nodiscard]] qint64 waitMs() const;
    [[nodiscard]] int waiting() const;

private:
    struct Turn {
        Pace &pace;
        Urgency urgency;
        bool await_ready() const { return pace.takeNow(); }
        void await_suspend(std::coroutine_handle<> waiting);
        void await_resume() const noexcept {}
    };
    bool takeNow();
    void begin();
    void wake();

    const base::Clock &m_clock;
    const int m_calls;
    const qint64 m_windowMs;
    std::deque<qint64> m_begun; // the last `m_calls` moments, oldest first
    qint64 m_holdUntilMs = 0;
    std::deque<std::coroutine_handle<>> m_urgent;
    std::deque<std::coroutine_handle<>> m_background;
    QTimer m_timer;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
};

/// How long a provider asked us to wait, in milliseconds; -1 when it said nothing readable. Retry-After may be seconds
/// or a date (RFC 9110, section 10.2.3); a date is measured from the answer's own Date where there is one, so that a
/// wrong clock here does no harm, and from `nowUtc` otherwise. At most a day.
[[nodiscard]] qint64 retryAfterMs(const HttpReply &reply, const QDateTime &nowUtc);

/// Reads the one date format that HTTP still writes, "Sun, 06 Nov 1994 08:49:37 GMT"; invalid when it is not that.
[[nodiscard]] QDateTime fromHttpDate(const QByteArray &text);

} // namespace net
