// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// One line of the audit trail: something that somebody did and may have to answer for. It is never changed or removed.
struct AuditEntry {
    QString counter;   ///< each counter has a trail of its own
    qint64 number = 0; ///< 1, 2, 3 … without a gap within a counter; given by the store
    QDateTime at;
    QString person;  ///< who did it
    QString action;  ///< what, as a code: "document.shown", "rate.set", "transfer.settled"
    QString subject; ///< the id of what it was done to; never a name or a number of a person
    QString detail;  ///< free text, sealed
};

/// The end of one counter's trail. Kept away from the machine (on the printed report of the day, for instance), it
/// shows later that nothing before it was changed, and that the end was not cut off.
struct AuditHead {
    QString counter;
    qint64 number = 0;
    QString code; ///< 64 hexadecimal digits
};

struct AuditReport {
    qint64 entries = 0;
    QList<AuditHead> heads; ///< one for each counter, in their order
    QStringList findings;   ///< sentences; empty when the trail is whole
};

} // namespace domain
