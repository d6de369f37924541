// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lease_table.h"

#include "store/sql_dialect.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using interfaces::Lease;
using interfaces::LeaseView;

LeaseTable::LeaseTable(Connection &connection, base::Clock &clock) : m_connection(connection), m_clock(clock) {}

base::Result<LeaseView> LeaseTable::lease(const QString &name)
{
    const auto rows =
        m_connection.select(u"SELECT owner, fence, beats, held_until FROM lease WHERE name = ?"_s, {textValue(name)});
    if (!rows) return rows.error();
    const base::Result<QDateTime> now = m_connection.dialect().now(m_connection, m_clock);
    if (!now) return now.error();
    LeaseView view{{}, *now};
    if (rows->isEmpty()) return view;
    const Row &row = rows->first();
    view.lease = {row.at(0).toString(), row.at(1).toLongLong(), row.at(2).toLongLong(), timeFrom(row.at(3))};
    return view;
}

base::Result<std::optional<Lease>> LeaseTable::take(const QString &name, const Lease &seen, const QString &owner,
                                                    qint64 forMs)
{
    const base::Result<QDateTime> now = m_connection.dialect().now(m_connection, m_clock);
    if (!now) return now.error();
    const Lease next{owner, seen.owner == owner ? seen.fence : seen.fence + 1, seen.beats + 1, now->addMSecs(forMs)};
    const auto changed = m_connection.write([&]() -> base::Result<qint64> {
        const auto begun = m_connection.run(
            u"INSERT INTO lease(name, owner, fence, beats, held_until) VALUES(?, '', 0, 0, ?) ON CONFLICT DO NOTHING"_s,
            {textValue(name), timeValue(*now)});
        if (!begun) return begun.error();
        return m_connection.run(u"UPDATE lease SET owner = ?, fence = ?, beats = ?, held_until = ?"
                                " WHERE name = ? AND fence = ? AND beats = ?"_s,
                                {textValue(next.owner), next.fence, next.beats, timeValue(next.until), textValue(name),
                                 seen.fence, seen.beats});
    });
    if (!changed) return changed.error();
    return *changed == 1 ? std::optional(next) : std::nullopt;
}

base::Result<void> LeaseTable::giveBack(const QString &name, const Lease &held)
{
    const base::Result<QDateTime> now = m_connection.dialect().now(m_connection, m_clock);
    if (!now) return now.error();
    const auto ended = m_connection.write([&] {
        return m_connection.run(u"UPDATE lease SET owner = '', beats = beats + 1, held_until = ?"
                                " WHERE name = ? AND fence = ? AND owner = ?"_s,
                                {timeValue(*now), textValue(name), held.fence, textValue(held.owner)});
    });
    if (!ended) return ended.error();
    return base::Done{};
}

} // namespace store
