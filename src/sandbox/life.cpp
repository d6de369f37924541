// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/life.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

LifeClock::LifeClock(const base::Clock &clock, qreal speed)
    : m_clock(clock), m_speed(speed > 0 ? speed : 1), m_startMs(clock.monotonicMs())
{
}

qint64 LifeClock::lifeMs() const { return m_lifeBaseMs + m_advancedMs + qint64(qreal(elapsedMs()) * m_speed); }

qint64 LifeClock::plainMs() const { return m_plainBaseMs + m_advancedMs + elapsedMs(); }

QDateTime LifeClock::stampOf(qint64 lifeMs) const
{
    const qint64 ago = this->lifeMs() - lifeMs;
    return nowUtc().addMSecs(-qint64(qreal(ago) / m_speed));
}

base::JsonValue LifeClock::state() const
{
    return base::JsonValue::object({{u"lifeMs"_s, lifeMs()}, {u"plainMs"_s, plainMs()}});
}

void LifeClock::restore(const base::JsonValue &state)
{
    m_startMs = m_clock.monotonicMs();
    m_advancedMs = 0;
    m_lifeBaseMs = state.member(u"lifeMs").text().toLongLong();
    m_plainBaseMs = state.member(u"plainMs").text().toLongLong();
}

std::optional<LifePlan::Due> LifePlan::takeDue(qint64 nowMs)
{
    if (isOver()) return std::nullopt;
    const Step &step = m_steps[m_done];
    if (nowMs < m_bornMs + step.afterMs) return std::nullopt;
    ++m_done;
    return Due{step.status, m_bornMs + step.afterMs};
}

base::JsonValue LifePlan::toJson() const
{
    base::JsonValue steps = base::JsonValue::array();
    for (const Step &step : m_steps)
        steps.append(base::JsonValue::object({{u"afterMs"_s, step.afterMs}, {u"status"_s, step.status}}));
    return base::JsonValue::object({{u"bornMs"_s, m_bornMs}, {u"done"_s, qint64(m_done)}, {u"steps"_s, steps}});
}

LifePlan LifePlan::fromJson(const base::JsonValue &json)
{
    LifePlan plan;
    plan.m_bornMs = json.member(u"bornMs").text().toLongLong();
    for (const base::JsonValue &step : json.member(u"steps").items())
        plan.m_steps.append({step.member(u"afterMs").text().toLongLong(), step.member(u"status").text()});
    plan.m_done = qMin<qsizetype>(json.member(u"done").text().toLongLong(), plan.m_steps.size());
    return plan;
}

SeededRandom::SeededRandom(quint32 seed, quint32 start)
{
    const quint32 both[] = {seed, start};
    m_generator = QRandomGenerator(both);
}

QByteArray SeededRandom::bytes(int count)
{
    const std::lock_guard lock(m_mutex);
    QByteArray raw(count, Qt::Uninitialized);
    for (char &byte : raw)
        byte = char(m_generator.generate() & 0xff);
    return raw;
}

} // namespace sandbox
