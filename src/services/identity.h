// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace services {

/// Who acts, and where: written into every event.
struct Identity {
    QString clerk;
    QString counter;
};

/// The processes that may own an armed attempt.
class Processes
{
public:
    virtual ~Processes() = default;
    /// This process, so that another one can tell later whether it is still there: "host:pid:start".
    virtual QString self() const = 0;
    /// false only when it is certain that the owner is gone. An owner on another machine may always be alive.
    virtual bool mayBeAlive(const QString &owner) const = 0;
};

} // namespace services
