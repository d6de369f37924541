// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QAbstractEventDispatcher>
#include <QHash>

#include <coroutine>
#include <functional>
#include <vector>

namespace simulation {

/// Where the true time of every life begins.
inline const qint64 epochMs = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();

class Agenda;
class TimerDispatcher;

/// A machine's own idea of time, apart from the true time: somebody sets its clock, it sleeps.
class HostClock final : public base::Clock
{
public:
    explicit HostClock(const Agenda &agenda) : m_agenda(agenda) {}
    QDateTime nowUtc() const override;
    qint64 monotonicMs() const override;

    qint64 offsetMs = 0; ///< wall clock minus true time
    qint64 sleptMs = 0;  ///< the monotonic clock stands still while the machine sleeps

private:
    const Agenda &m_agenda;
};

/// A machine at the counter; several processes may run on it.
struct Host {
    explicit Host(const Agenda &agenda) : clock(agenda) {}
    HostClock clock;
    int number = 0;
    qint64 asleepUntil = 0; ///< in true time
    int sleeps = 0;         ///< how often it slept: no connection survives that
    int clockChanges = 0;
    bool offline = false;
    bool diskIsFull = false;
    bool keychainIsLocked = false;
};

/// What happens when, in true time. Whatever waits on a machine that sleeps waits until it wakes.
class Agenda
{
public:
    qint64 now() const { return m_now; } ///< milliseconds since epochMs
    void at(qint64 time, Host *host, std::function<void()> what);
    void in(qint64 ms, Host *host, std::function<void()> what) { at(m_now + ms, host, std::move(what)); }
    bool isEmpty() const { return m_entries.empty(); }
    /// Makes everything happen that is due up to that time, then lets it be that time.
    void run(qint64 until);
    qint64 steps() const { return m_steps; }

    Host *running = nullptr;           ///< whose code runs now
    TimerDispatcher *timers = nullptr; ///< of this thread; hands out what Qt has posted

private:
    struct Entry {
        qint64 time;
        qint64 order;
        Host *host;
        std::function<void()> what;
        friend bool operator<(const Entry &a, const Entry &b)
        {
            return a.time != b.time ? a.time > b.time : a.order > b.order;
        }
    };
    std::vector<Entry> m_entries; ///< a heap
    qint64 m_now = 0;
    qint64 m_order = 0;
    qint64 m_steps = 0;
};

/// Awaited: some simulated time passes on a machine.
class Pause
{
public:
    Pause(Agenda &agenda, Host &host, qint64 ms) : m_agenda(agenda), m_host(host), m_ms(ms) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_agenda.in(m_ms, &m_host, [handle] { handle.resume(); });
    }
    void await_resume() const noexcept {}

private:
    Agenda &m_agenda;
    Host &m_host;
    const qint64 m_ms;
};

/// Lets Qt's own timers run on the agenda instead of on the wall clock, so that code which sleeps is simulated as it
/// is. One per thread; `agenda` is the life that is being lived.
class TimerDispatcher final : public QAbstractEventDispatcher
{
public:
    Agenda *agenda = nullptr;
    /// Hands out what was posted since the last time.
    void deliver();

    bool processEvents(QEventLoop::ProcessEventsFlags) override;
    void registerSocketNotifier(QSocketNotifier *) override {}
    void unregisterSocketNotifier(QSocketNotifier *) override {}
    void registerTimer(int id, qint64 interval, Qt::TimerType, QObject *object) override;
    bool unregisterTimer(int id) override { return m_timers.remove(id) > 0; }
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *) const override { return {}; }
    int remainingTime(int) override { return -1; }
    void wakeUp() override { m_posted = true; }
    void interrupt() override {}

private:
    struct Timer {
        QObject *object;
        qint64 interval;
        qint64 generation;
    };
    void schedule(int id, const Timer &timer);
    QHash<int, Timer> m_timers;
    qint64 m_generation = 0;
    bool m_posted = false;
};

} // namespace simulation
