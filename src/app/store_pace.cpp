// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_pace.h"

#include "store/pace_table.h"

namespace app {

namespace {

net::PaceLedger::Entry told(const store::PaceTable::Entry &entry)
{
    return {entry.book, entry.now.toMSecsSinceEpoch()};
}

} // namespace

std::optional<net::PaceLedger::Entry> StorePace::look(const QString &name)
{
    if (!m_table) return std::nullopt;
    const auto entry = m_table->look(name);
    return entry ? std::optional(told(*entry)) : std::nullopt;
}

bool StorePace::change(const QString &name, const std::function<std::optional<QString>(const Entry &)> &next)
{
    return m_table &&
           m_table->change(name, [&next](const store::PaceTable::Entry &entry) { return next(told(entry)); }).ok();
}

} // namespace app
