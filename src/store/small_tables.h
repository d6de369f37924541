// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

/// See interfaces::ReferenceStore. Nothing personal, and therefore in the clear.
class ReferenceTable final : public interfaces::ReferenceStore
{
public:
    explicit ReferenceTable(Connection &connection);

    base::Result<void> put(const QString &provider, const QString &name, const base::JsonValue &value,
                           const QDateTime &at) override;
    base::Result<std::optional<Entry>> get(const QString &provider, const QString &name) override;

private:
    Connection &m_connection;
};

/// See interfaces::DraftStore.
class DraftTable final : public interfaces::DraftStore
{
public:
    DraftTable(Connection &connection, Sealer &sealer, base::Clock &clock);

    base::Result<void> put(const QString &name, const base::JsonValue &fields) override;
    base::Result<base::JsonValue> get(const QString &name) override;
    base::Result<void> drop(const QString &name) override;
    base::Result<QList<Entry>> list(const QString &prefix) override;
    base::Result<base::JsonValue> take(const QString &name) override;

private:
    Connection &m_connection;
    Sealer &m_sealer;
    base::Clock &m_clock;
};

} // namespace store
