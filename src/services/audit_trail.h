// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/audit.h"
#include "services/identity.h"

namespace services {

/// Puts on record what this clerk does at this counter. Thread: that of the services.
class AuditTrail
{
public:
    AuditTrail(interfaces::AuditStore &store, base::Clock &clock, Identity identity);

    /// Before it is done: where this fails, it is not done. `subject` is an id, never a name or a number of a person;
    /// `detail` is sealed.
    base::Result<void> note(const QString &action, const QString &subject, const QString &detail = {});

    /// Newest first; invalid times and an empty subject mean all.
    base::Result<QList<domain::AuditEntry>> list(const QString &subject, const QDateTime &since, const QDateTime &until,
                                                 int limit);
    /// Whether every line is as it was written. `known`: heads that were written down, "COUNTER:NUMBER:CODE" each;
    /// BadInput when one cannot be read.
    base::Result<domain::AuditReport> verify(const QStringList &known = {});

private:
    interfaces::AuditStore &m_store;
    base::Clock &m_clock;
    const Identity m_identity;
};

/// As it is printed, and given back to verify().
QString textOf(const domain::AuditHead &head);

} // namespace services
