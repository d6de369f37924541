// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/identity.h"

namespace app {

/// Processes of this machine: "host:pid:start". Start times tell a process from a later one with the same number.
class LocalProcesses final : public services::Processes
{
public:
    LocalProcesses();
    QString self() const override { return m_self; }
    bool mayBeAlive(const QString &owner) const override;

private:
    QString m_self;
};

} // namespace app
