// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch_duty.h"

#include "base/log.h"

namespace services {

namespace {

constexpr qint64 renewEveryMs = WatchDuty::lastsMs / 3;
constexpr qint64 lookEveryMs = 1'000;

} // namespace

WatchDuty::WatchDuty(interfaces::LeaseStore *leases, const base::Clock &clock, const Processes &processes, QString name)
    : m_leases(leases), m_clock(clock), m_processes(processes), m_name(std::move(name))
{
}

WatchDuty::~WatchDuty() { giveBack(); }

bool WatchDuty::isHeld() const
{
    if (!m_leases) return true;
    if (m_heldUntilMs < 0 || m_clock.monotonicMs() >= m_heldUntilMs) return false;
    // While the machine sleeps the monotonic clock stands still; the other clock tells.
    return m_heldFrom.msecsTo(m_clock.nowUtc()) < lastsMs;
}

bool WatchDuty::mayTake(const interfaces::LeaseView &view)
{
    const interfaces::Lease &lease = view.lease;
    const qint64 nowMs = m_clock.monotonicMs();
    if (!(lease == m_seen) || m_lookedAtMs < 0) m_seenSinceMs = nowMs;
    m_seen = lease;
    if (lease.owner.isEmpty() || lease.owner == m_processes.self()) return true;
    if (!m_processes.mayBeAlive(lease.owner)) return true;
    if (!lease.until.isValid() || lease.until <= view.now) return true;
    return nowMs - m_seenSinceMs >= lastsMs;
}

base::Result<bool> WatchDuty::keep()
{
    if (!m_leases) return true;
    const qint64 nowMs = m_clock.monotonicMs();
    const bool held = isHeld();
    if (held && m_heldUntilMs - nowMs > lastsMs - renewEveryMs) return true;
    const bool isStranger = m_heldUntilMs < 0; // whoever had it until now looks at once
    if (isStranger && m_lookedAtMs >= 0 && nowMs - m_lookedAtMs < lookEveryMs) return false;
    const base::Result<interfaces::LeaseView> view = m_leases->lease(m_name);
    if (!view) return view.error();
    const bool may = mayTake(*view);
    m_lookedAtMs = nowMs;
    if (!may) {
        m_heldUntilMs = -1;
        return false;
    }
    const QDateTime from = m_clock.nowUtc();
    const auto taken = m_leases->take(m_name, view->lease, m_processes.self(), lastsMs);
    if (!taken) return taken.error();
    if (!*taken) {
        m_heldUntilMs = -1;
        return false;
    }
    if ((*taken)->fence != m_seen.fence) qCInfo(base::logMoney) << "this process watches now; fence" << (*taken)->fence;
    m_seen = **taken;
    m_seenSinceMs = nowMs;
    m_heldUntilMs = nowMs + lastsMs;
    m_heldFrom = from;
    return true;
}

void WatchDuty::giveBack()
{
    if (!m_leases || m_heldUntilMs < 0) return;
    m_heldUntilMs = -1;
    // Whoever cannot be told sees it by the time.
    (void)m_leases->giveBack(m_name, m_seen);
}

} // namespace services
