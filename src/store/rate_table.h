// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"

#include <QHash>

namespace store {

/// See interfaces::RateStore. Currencies, rate and time stand in the clear; the whole line is sealed beside them.
class RateTable final : public interfaces::RateStore
{
public:
    RateTable(Connection &connection, Sealer &sealer);

    base::Result<domain::BoardRate> add(const domain::BoardRate &line) override;
    base::Result<QList<domain::BoardRate>> ofPair(const QString &send, const QString &receive) override;
    base::Result<QList<domain::BoardRate>> all() override;

private:
    base::Result<QList<domain::BoardRate>> selectWhere(const QString &condition, const QVariantList &values);

    Connection &m_connection;
    Sealer &m_sealer;
    /// Lines are only added, so what was read stays true; a price costs no more after years of history.
    QHash<QString, QList<domain::BoardRate>> m_known;
};

} // namespace store
