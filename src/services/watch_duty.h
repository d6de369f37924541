// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/lease.h"
#include "services/identity.h"

namespace services {

/// Sees to it that one process per store watches, and that another one takes over when it is gone.
///
/// The holder renews every third of the time it has. It may be deposed by its own clocks before anybody else thinks so,
/// never the other way round: a holder that stood still (a sleeping laptop, a halted process) sees at once that its
/// time is over. A stranger takes over when the time is over by the store's clock, when the owner is certainly dead, or
/// when it has seen no renewal for as long as a lease lasts by its own monotonic clock, so that a clock that was set
/// back keeps nobody from watching.
class WatchDuty
{
public:
    /// `leases` may be null: then nobody else can be there.
    WatchDuty(interfaces::LeaseStore *leases, const base::Clock &clock, const Processes &processes,
              QString name = QStringLiteral("watch"));
    ~WatchDuty();
    WatchDuty(const WatchDuty &) = delete;
    WatchDuty &operator=(const WatchDuty &) = delete;

    /// Takes the duty, or renews it when it is time; true while this process has it. Cheap when called often.
    base::Result<bool> keep();
    /// Whether this process may ask now; by its own clocks, without the store.
    bool isHeld() const;
    /// Lets the next one take over at once.
    void giveBack();
    /// Whoever has it as far as was seen; empty: nobody.
    const QString &holder() const { return m_seen.owner; }
    qint64 fence() const { return m_seen.fence; }

    static constexpr qint64 lastsMs = 15'000;

private:
    bool mayTake(const interfaces::LeaseView &view);

    interfaces::LeaseStore *m_leases;
    const base::Clock &m_clock;
    const Processes &m_processes;
    const QString m_name;
    interfaces::Lease m_seen;
    qint64 m_seenSinceMs = 0;  ///< monotonic: when m_seen was seen first
    qint64 m_lookedAtMs = -1;  ///< monotonic; -1: never
    qint64 m_heldUntilMs = -1; ///< monotonic; -1: not ours
    QDateTime m_heldFrom;      ///< wall time of the last renewal: the machine may have slept
};

} // namespace services
