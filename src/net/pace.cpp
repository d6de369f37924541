// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/pace.h"

#include <QLocale>

#include <algorithm>

namespace net {

using namespace Qt::Literals::StringLiterals;

Pace::Pace(const base::Clock &clock, int calls, qint64 windowMs)
    : m_clock(clock), m_calls(std::max(calls, 1)), m_windowMs(windowMs)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { wake(); });
}

QCoro::Task<> Pace::turn(Urgency urgency)
{
    Turn turn{*this, urgency};
    co_await turn;
}

void Pace::holdUntil(qint64 monotonicMs) { m_holdUntilMs = std::max(m_holdUntilMs, monotonicMs); }

qint64 Pace::waitMs() const
{
    const qint64 now = m_clock.monotonicMs();
    qint64 free = m_holdUntilMs;
    if (int(m_begun.size()) >= m_calls) free = std::max(free, m_begun.front() + m_windowMs);
    return std::max<qint64>(free - now, 0);
}

int Pace::waiting() const { return int(m_urgent.size() + m_background.size()); }

bool Pace::takeNow()
{
    if (waiting() > 0 || waitMs() > 0) return false;
    begin();
    return true;
}

void Pace::begin()
{
    m_begun.push_back(m_clock.monotonicMs());
    if (int(m_begun.size()) > m_calls) m_begun.pop_front();
}

void Pace::Turn::await_suspend(std::coroutine_handle<> waiting)
{
    (urgency == Urgency::SomebodyWaits ? pace.m_urgent : pace.m_background).push_back(waiting);
    if (!pace.m_timer.isActive()) pace.m_timer.start(int(pace.waitMs()));
}

void Pace::wake()
{
    const std::weak_ptr<const bool> alive = m_alive; // who is woken may destroy us
    while (waiting() > 0 && waitMs() == 0) {
        auto &line = m_urgent.empty() ? m_background : m_urgent;
        const std::coroutine_handle<> next = line.front();
        line.pop_front();
        begin();
        next.resume();
        if (alive.expired()) return;
    }
    if (waiting() > 0) m_timer.start(int(waitMs()));
}

QDateTime fromHttpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

qint64 retryAfterMs(const HttpReply &reply, const QDateTime &nowUtc)
{
    static constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
    const QByteArray text = reply.header("Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) return seconds < 0 ? -1 : std::min(seconds, dayMs / 1000) * 1000;
    const QDateTime until = fromHttpDate(text);
    if (!until.isValid()) return -1;
    const QDateTime theirs = fromHttpDate(reply.header("Date"));
    const qint64 ms = (theirs.isValid() ? theirs : nowUtc).msecsTo(until);
    return std::clamp<qint64>(ms, 0, dayMs);
}

} // namespace net
