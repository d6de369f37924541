// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/lease.h"
#include "store/connection.h"

namespace store {

/// See interfaces::LeaseStore.
class LeaseTable final : public interfaces::LeaseStore
{
public:
    /// `clock`: this machine's, which is the store's where the store is a file.
    LeaseTable(Connection &connection, base::Clock &clock);

    base::Result<interfaces::LeaseView> lease(const QString &name) override;
    base::Result<std::optional<interfaces::Lease>> take(const QString &name, const interfaces::Lease &seen,
                                                        const QString &owner, qint64 forMs) override;
    base::Result<void> giveBack(const QString &name, const interfaces::Lease &held) override;

private:
    Connection &m_connection;
    base::Clock &m_clock;
};

} // namespace store
