// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/audit.h"

namespace interfaces {

/// The audit trail. Thread and failures as for the other parts of the store (interfaces/store.h).
class AuditStore
{
public:
    virtual ~AuditStore() = default;
    /// Appends to the trail of `entry.counter`; returns it with its number. What must be on record is appended before
    /// it is done, and is not done when that fails.
    virtual base::Result<domain::AuditEntry> append(const domain::AuditEntry &entry) = 0;
    /// Newest first; an empty subject means all.
    virtual base::Result<QList<domain::AuditEntry>> list(const QString &subject, const QDateTime &since,
                                                         const QDateTime &until, int limit) = 0;
    /// Reads every line of every trail. `known` are heads that were written down earlier; each must be found again.
    virtual base::Result<domain::AuditReport> verify(const QList<domain::AuditHead> &known) = 0;
};

} // namespace interfaces
