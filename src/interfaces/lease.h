// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace interfaces {

/// Who does a work that only one process per store may do at a time, such as the watch.
struct Lease {
    QString owner;    ///< services::Processes::self() of whoever has it; empty: nobody
    qint64 fence = 0; ///< grows by one with every new owner
    qint64 beats = 0; ///< grows with every renewal, so that a stranger sees whether the owner still lives
    QDateTime until;  ///< by the store's clock
    friend bool operator==(const Lease &, const Lease &) = default;
};

struct LeaseView {
    Lease lease;   ///< a default one when nobody ever had it
    QDateTime now; ///< the store's clock: the only one that all processes share
};

/// Leases, each under a name. Failures as in store.h.
class LeaseStore
{
public:
    virtual ~LeaseStore() = default;
    virtual base::Result<LeaseView> lease(const QString &name) = 0;
    /// Takes or renews it until the store's now + `forMs`, if its fence and beats are still those that were `seen`;
    /// nullopt when somebody was faster. Whether it may be taken from somebody is for the caller to judge.
    virtual base::Result<std::optional<Lease>> take(const QString &name, const Lease &seen, const QString &owner,
                                                    qint64 forMs) = 0;
    /// Ends it at once, if it is still the one that was `held`.
    virtual base::Result<void> giveBack(const QString &name, const Lease &held) = 0;
};

} // namespace interfaces
