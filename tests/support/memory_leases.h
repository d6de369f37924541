// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/lease.h"

#include <QMap>

namespace support {

/// Leases in memory, with the shop's clock as the store's.
struct MemoryLeases final : interfaces::LeaseStore {
    explicit MemoryLeases(const base::Clock &storeClock) : clock(storeClock) {}

    const base::Clock &clock;
    QMap<QString, interfaces::Lease> all;
    bool mayWrite = true;

    base::Result<interfaces::LeaseView> lease(const QString &name) override
    {
        return interfaces::LeaseView{all.value(name), clock.nowUtc()};
    }
    base::Result<std::optional<interfaces::Lease>> take(const QString &name, const interfaces::Lease &seen,
                                                        const QString &owner, qint64 forMs) override
    {
        if (!mayWrite) return base::nothingHappened(base::ErrorKind::StoreBusy);
        interfaces::Lease &known = all[name];
        if (known.fence != seen.fence || known.beats != seen.beats) return std::optional<interfaces::Lease>();
        known = {owner, seen.owner == owner ? seen.fence : seen.fence + 1, seen.beats + 1,
                 clock.nowUtc().addMSecs(forMs)};
        return std::optional(known);
    }
    base::Result<void> giveBack(const QString &name, const interfaces::Lease &held) override
    {
        interfaces::Lease &known = all[name];
        if (known.fence == held.fence && known.owner == held.owner)
            known = {{}, known.fence, known.beats + 1, clock.nowUtc()};
        return base::Done{};
    }
};

} // namespace support
