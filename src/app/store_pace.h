// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/pace_ledger.h"

namespace store {
class PaceTable;
}

namespace app {

/// The pace of calls that the counters of one server keep together, by the server's clock. Until a store is open there
/// is none.
class StorePace final : public net::PaceLedger
{
public:
    /// `table` outlives this, or is taken away again with nullptr.
    void use(store::PaceTable *table) { m_table = table; }

    std::optional<Entry> look(const QString &name) override;
    bool change(const QString &name, const std::function<std::optional<QString>(const Entry &)> &next) override;

private:
    store::PaceTable *m_table = nullptr;
};

} // namespace app
