// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pace_table.h"

#include "store/connection.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

PaceTable::PaceTable(Connection &connection, base::Clock &clock) : m_connection(connection), m_clock(clock) {}

base::Result<PaceTable::Entry> PaceTable::look(const QString &name)
{
    const auto rows = m_connection.select(u"SELECT book FROM pace WHERE name = ?"_s, {textValue(name)});
    if (!rows) return rows.error();
    const base::Result<QDateTime> now = m_connection.dialect().now(m_connection, m_clock);
    if (!now) return now.error();
    return Entry{rows->isEmpty() ? QString() : rows->first().value(0).toString(), *now};
}

base::Result<void> PaceTable::change(const QString &name,
                                     const std::function<std::optional<QString>(const Entry &)> &next)
{
    return m_connection.write([&]() -> base::Result<void> {
        // Read under the lock, the time too: turns are handed out one after the other.
        const auto entry = look(name);
        if (!entry) return entry.error();
        const std::optional<QString> book = next(*entry);
        if (!book) return base::Done{};
        const auto written = m_connection.run(u"INSERT INTO pace(name, book) VALUES(?, ?)"
                                              " ON CONFLICT(name) DO UPDATE SET book = excluded.book"_s,
                                              {textValue(name), textValue(*book)});
        if (!written) return written.error();
        return base::Done{};
    });
}

} // namespace store
