// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/agenda.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>

namespace simulation {

QDateTime HostClock::nowUtc() const
{
    return QDateTime::fromMSecsSinceEpoch(epochMs + m_agenda.now() + offsetMs, Qt::UTC);
}

qint64 HostClock::monotonicMs() const { return 1'000'000 + m_agenda.now() - sleptMs; }

void Agenda::at(qint64 time, Host *host, std::function<void()> what)
{
    m_entries.push_back({std::max(time, m_now), ++m_order, host, std::move(what)});
    std::push_heap(m_entries.begin(), m_entries.end());
}

void Agenda::run(qint64 until)
{
    while (!m_entries.empty() && m_entries.front().time <= until) {
        std::pop_heap(m_entries.begin(), m_entries.end());
        Entry entry = std::move(m_entries.back());
        m_entries.pop_back();
        m_now = std::max(m_now, entry.time);
        if (entry.host && entry.host->asleepUntil > m_now) {
            at(entry.host->asleepUntil, entry.host, std::move(entry.what));
            continue;
        }
        running = entry.host;
        ++m_steps;
        entry.what();
        if (timers) timers->deliver();
    }
    m_now = std::max(m_now, until);
    running = nullptr;
}

void TimerDispatcher::deliver()
{
    // What is handed out may post again; a bound keeps a mistake from hanging the test.
    for (int i = 0; m_posted && i < 1000; ++i) {
        m_posted = false;
        QCoreApplication::sendPostedEvents();
    }
}

bool TimerDispatcher::processEvents(QEventLoop::ProcessEventsFlags)
{
    deliver();
    return false;
}

void TimerDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType, QObject *object)
{
    const Timer timer{object, interval, ++m_generation};
    m_timers.insert(id, timer);
    if (agenda) schedule(id, timer);
}

void TimerDispatcher::schedule(int id, const Timer &timer)
{
    agenda->in(std::max<qint64>(1, timer.interval), agenda->running, [this, id, timer] {
        const auto it = m_timers.constFind(id);
        if (it == m_timers.cend() || it->generation != timer.generation) return;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        const auto again = m_timers.constFind(id);
        if (again != m_timers.cend() && again->generation == timer.generation) schedule(id, timer);
    });
}

bool TimerDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeIf([object](const auto &timer) { return timer.value().object == object; }) > 0;
}

} // namespace simulation
