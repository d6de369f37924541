// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/small_tables.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

ReferenceTable::ReferenceTable(Connection &connection) : m_connection(connection) {}

base::Result<void> ReferenceTable::put(const QString &provider, const QString &name, const JsonValue &value,
                                       const QDateTime &at)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto stored =
            m_connection.run(u"INSERT INTO reference_list(provider, name, value, at) VALUES(?, ?, ?, ?)"
                             " ON CONFLICT(provider, name) DO UPDATE SET value = excluded.value, at = excluded.at"_s,
                             {textValue(provider), textValue(name), QString::fromUtf8(value.toBytes()), timeValue(at)});
        if (!stored) return stored.error();
        return base::Done{};
    });
}

base::Result<std::optional<ReferenceTable::Entry>> ReferenceTable::get(const QString &provider, const QString &name)
{
    const auto rows = m_connection.select(u"SELECT value, at FROM reference_list WHERE provider = ? AND name = ?"_s,
                                          {textValue(provider), textValue(name)});
    if (!rows) return rows.error();
    if (rows->isEmpty()) return std::optional<Entry>();
    constexpr int depthMax = 64;
    constexpr qsizetype bytesMax =
        qsizetype(64) * 1024 * 1024; // what was stored is read again, however long a list of banks is
    const auto value = JsonValue::parse(rows->first().at(0).toString().toUtf8(), depthMax, bytesMax);
    if (!value) return corrupt(u"reference_list "_s + name);
    return std::optional(Entry{*value, timeFrom(rows->first().at(1))});
}

DraftTable::DraftTable(Connection &connection, Sealer &sealer, base::Clock &clock)
    : m_connection(connection), m_sealer(sealer), m_clock(clock)
{
}

base::Result<void> DraftTable::put(const QString &name, const JsonValue &fields)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto stored = m_connection.run(
            u"INSERT INTO draft(name, at, box) VALUES(?, ?, ?) ON CONFLICT(name) DO UPDATE SET at = excluded.at, box = excluded.box"_s,
            {textValue(name), timeValue(m_clock.nowUtc()), m_sealer.seal({"draft", name}, fields)});
        if (!stored) return stored.error();
        return base::Done{};
    });
}

base::Result<JsonValue> DraftTable::get(const QString &name)
{
    const auto rows = m_connection.select(u"SELECT box FROM draft WHERE name = ?"_s, {textValue(name)});
    if (!rows) return rows.error();
    if (rows->isEmpty()) return JsonValue();
    return m_sealer.openJson({"draft", name}, rows->first().at(0).toByteArray());
}

base::Result<void> DraftTable::drop(const QString &name)
{
    return m_connection.write([&]() -> base::Result<void> {
        const auto dropped = m_connection.run(u"DELETE FROM draft WHERE name = ?"_s, {textValue(name)});
        if (!dropped) return dropped.error();
        return base::Done{};
    });
}

base::Result<QList<DraftTable::Entry>> DraftTable::list(const QString &prefix)
{
    const auto rows = m_connection.select(u"SELECT name, at, box FROM draft WHERE name LIKE ? ORDER BY at DESC, name"_s,
                                          {textValue(prefix + u'%')});
    if (!rows) return rows.error();
    QList<Entry> entries;
    for (const Row &row : *rows) {
        const QString name = row.at(0).toString();
        const auto fields = m_sealer.openJson({"draft", name}, row.at(2).toByteArray());
        if (!fields) return fields.error();
        entries << Entry{name, timeFrom(row.at(1)), *fields};
    }
    return entries;
}

base::Result<JsonValue> DraftTable::take(const QString &name)
{
    JsonValue fields;
    const auto taken = m_connection.write([&]() -> base::Result<void> {
        const auto found = get(name);
        if (!found) return found.error();
        fields = *found;
        const auto dropped = m_connection.run(u"DELETE FROM draft WHERE name = ?"_s, {textValue(name)});
        if (!dropped) return dropped.error();
        return base::Done{};
    });
    if (!taken) return taken.error();
    return fields;
}

} // namespace store
