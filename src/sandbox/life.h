// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/json_value.h"
#include "base/random.h"

#include <QRandomGenerator>

#include <mutex>
#include <optional>

namespace sandbox {

/// How time passes in the sandbox. It follows the machine's monotonic clock, so that a jump of the wall clock or a
/// change of the date moves no transfer; the wall clock is used only for the times that are shown.
class LifeClock
{
public:
    /// `speed`: how many seconds of life pass in one real second. `clock` must outlive this object.
    LifeClock(const base::Clock &clock, qreal speed);

    /// Milliseconds of life: for the progress of transfers and the end of invoices.
    qint64 lifeMs() const;
    /// Milliseconds that are not sped up: for the validity of quotes and for rate limits, which a clerk or a client
    /// experiences at human pace.
    qint64 plainMs() const;
    /// Lets both pass at once; for tests and demonstrations that cannot wait.
    void advance(qint64 ms) { m_advancedMs += ms; }

    QDateTime nowUtc() const { return m_clock.nowUtc(); }
    /// The wall time that belongs to a moment of life, as far as it can be told afterwards.
    QDateTime stampOf(qint64 lifeMs) const;
    qreal speed() const { return m_speed; }

    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

private:
    qint64 elapsedMs() const { return m_clock.monotonicMs() - m_startMs; }
    const base::Clock &m_clock;
    qreal m_speed;
    qint64 m_startMs;
    qint64 m_advancedMs = 0;
    qint64 m_lifeBaseMs = 0; ///< life that had passed when the state was saved
    qint64 m_plainBaseMs = 0;
};

/// What will happen to one transfer and when: steps of status words, counted from its birth.
class LifePlan
{
public:
    struct Step {
        qint64 afterMs = 0; ///< milliseconds of life since birth
        QString status;
    };

    LifePlan() = default;
    LifePlan(qint64 bornMs, QList<Step> steps) : m_bornMs(bornMs), m_steps(std::move(steps)) {}

    struct Due {
        QString status;
        qint64 lifeMs = 0; ///< when it fell due
    };
    /// The next step that has fallen due, once; call again until there is none.
    std::optional<Due> takeDue(qint64 nowMs);
    bool isOver() const { return m_done >= m_steps.size(); }
    /// Drops what has not happened yet.
    void stop() { m_steps.resize(m_done); }

    base::JsonValue toJson() const;
    static LifePlan fromJson(const base::JsonValue &json);

private:
    qint64 m_bornMs = 0;
    QList<Step> m_steps;
    qsizetype m_done = 0;
};

/// Chance that comes out the same for the same seed.
class SeededRandom final : public base::Random
{
public:
    SeededRandom(quint32 seed, quint32 start);
    QByteArray bytes(int count) override;

private:
    std::mutex m_mutex; // base::Random promises thread-safety
    QRandomGenerator m_generator;
};

} // namespace sandbox
