// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <optional>

namespace store {

class Connection;

/// When calls to a provider have begun, for all who share the store: what is written, and by which clock, is theirs.
class PaceTable
{
public:
    struct Entry {
        QString book;  ///< empty: nothing was written yet
        QDateTime now; ///< by the store's clock
    };
    PaceTable(Connection &connection, base::Clock &clock);

    base::Result<Entry> look(const QString &name);
    /// Replaces what is written by what `next` makes of it, while nobody else does; nullopt leaves it as it is.
    base::Result<void> change(const QString &name, const std::function<std::optional<QString>(const Entry &)> &next);

private:
    Connection &m_connection;
    base::Clock &m_clock;
};

} // namespace store
