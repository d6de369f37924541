// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

/// The rate board with its history: lines are added, never changed. The line in force is the one added last, whatever
/// the clocks said. Who set it is sealed. See interfaces::RateStore.
class RateTable final : public interfaces::RateStore
{
public:
    RateTable(Connection &connection, Sealer &sealer);

    base::Result<void> set(const domain::BoardRate &rate) override;
    base::Result<std::optional<domain::BoardRate>> current(const QString &send, const QString &receive) override;
    base::Result<QList<domain::BoardRate>> list(bool history) override;

private:
    base::Result<QList<domain::BoardRate>> selectWhere(const QString &condition, const QVariantList &values);

    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace store
