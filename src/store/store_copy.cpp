// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_copy.h"

#include "store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

struct Carried {
    const char *name;
    const char *order; ///< the columns of its key
};

constexpr Carried carried[] = {
    {"store_key", "version"},
    {"sender", "number"},
    {"beneficiary", "number"},
    {"enrolment", "beneficiary, provider, environment"},
    {"quote", "id"},
    {"transfer", "number"},
    {"attempt", "number"},
    {"event", "sequence"},
    {"term", "term, kind, entity"},
    {"board_rate", "number"},
    {"reference_list", "provider, name"},
    {"draft", "name"},
    {"sender_enrolment", "number"},
    {"document", "number"},
    {"document_content", "document"},
    {"document_upload", "document, provider, environment"},
    {"audit", "counter, number"},
    {"open_transfer", "transfer"},
    {"balance_reading", "number"},
    {"low_water_mark", "provider, currency, corridor"},
    {"movement", "kind, provider, theirs"},
    {"printout", "number"},
};

constexpr const char *home[] = {"schema_version", "store_identity", "key_share", "pace",
                                "commit_mark",    "lease",          "moved_away"};

/// A guard that what is true already need not pass again: an offer may have been used twice, if the first transfer was
/// thought to have expired.
constexpr auto guardedTable = "transfer";
constexpr auto guardOfNewOnes = "quote_is_used_once";

constexpr int rowsAtOnce = 50;

/// Parts that cannot run into each other: each with its length before it.
void addTo(QCryptographicHash &hash, const Row &row)
{
    for (const QVariant &value : row) {
        if (value.isNull()) {
            hash.addData("-");
            continue;
        }
        const QByteArray bytes =
            value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    }
    hash.addData("\n");
}

QString selectAll(const Carried &table, const QStringList &columns)
{
    return u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u", "_s), QLatin1StringView(table.name),
                                                  QLatin1StringView(table.order));
}

base::Result<TableCount> countOf(Connection &connection, const Carried &table)
{
    const auto columns = connection.columns(QString::fromLatin1(table.name));
    if (!columns) return columns.error();
    TableCount count{QString::fromLatin1(table.name), 0, {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = connection.each(selectAll(table, *columns), [&](const Row &row) -> base::Result<void> {
        addTo(hash, row);
        ++count.rows;
        return base::Done{};
    });
    if (!read) return read.error();
    count.digest = hash.result().toHex();
    return count;
}

base::Result<void> copyTable(Connection &from, Connection &to, const Carried &table)
{
    const QString name = QString::fromLatin1(table.name);
    const auto columns = from.columns(name);
    if (!columns) return columns.error();
    const QString marks = u"("_s + QString(u"?, "_s).repeated(columns->size()).chopped(2) + u")"_s;
    const QString head = u"INSERT INTO %1(%2) VALUES "_s.arg(name, columns->join(u", "_s));
    QVariantList waiting;
    const auto flush = [&]() -> base::Result<void> {
        if (waiting.isEmpty()) return base::Done{};
        const QString rows = QString(marks + u", "_s).repeated(waiting.size() / columns->size()).chopped(2);
        const auto added = to.run(head + rows, waiting);
        waiting.clear();
        if (!added) return added.error();
        return base::Done{};
    };
    const auto read = from.each(selectAll(table, *columns), [&](const Row &row) -> base::Result<void> {
        waiting += row;
        return waiting.size() < rowsAtOnce * columns->size() ? base::Result<void>(base::Done{}) : flush();
    });
    if (!read) return read.error();
    if (const auto flushed = flush(); !flushed) return flushed.error();
    return to.dialect().afterCopy(to, name);
}

base::Result<void> copyTables(Connection &from, Connection &to)
{
    const QString table = QString::fromLatin1(guardedTable);
    const QString guard = QString::fromLatin1(guardOfNewOnes);
    if (const auto off = to.dialect().setGuard(to, table, guard, false); !off) return off.error();
    for (const Carried &each : carried)
        if (const auto copied = copyTable(from, to, each); !copied) return copied.error();
    return to.dialect().setGuard(to, table, guard, true);
}

} // namespace

QStringList carriedTables()
{
    QStringList names;
    for (const Carried &table : carried)
        names << QString::fromLatin1(table.name);
    return names;
}

QStringList homeTables()
{
    QStringList names;
    for (const char *name : home)
        names << QString::fromLatin1(name);
    return names;
}

base::Result<QList<TableCount>> fingerprint(Connection &connection)
{
    QList<TableCount> counts;
    for (const Carried &table : carried) {
        const auto count = countOf(connection, table);
        if (!count) return count.error();
        counts << *count;
    }
    return counts;
}

base::Result<QList<TableCount>> copyStore(Connection &from, Connection &to)
{
    const auto before = fingerprint(from);
    if (!before) return before.error();
    const auto there = fingerprint(to);
    if (!there) return there.error();
    if (*there == *before) return *before; // done already, and not said
    for (const TableCount &table : *there) {
        if (table.rows == 0) continue;
        return base::nothingHappened(
            ErrorKind::NotAllowedNow, {},
            QCoreApplication::translate("Store", "%1 holds data already (%2 rows of %3). Nothing was copied.")
                .arg(to.place())
                .arg(table.rows)
                .arg(table.name));
    }
    const auto copied = to.write([&] { return copyTables(from, to); });
    if (!copied) return copied.error();
    const auto after = fingerprint(to);
    if (!after) return after.error();
    if (*after != *before) return corrupt(to.place());
    to.dialect().takeStock(to, carriedTables());
    return *after;
}

base::Result<void> markMovedAway(Connection &connection, const QString &place, const QDateTime &at)
{
    return connection.write([&]() -> base::Result<void> {
        const auto noted = connection.run(u"INSERT INTO moved_away(number, place, at) VALUES(1, ?, ?)"
                                          " ON CONFLICT(number) DO NOTHING"_s,
                                          {place, timeValue(at)});
        if (!noted) return noted.error();
        return base::Done{};
    });
}

base::Result<void> unmarkMovedAway(Connection &connection)
{
    return connection.write([&]() -> base::Result<void> {
        const auto removed = connection.run(u"DELETE FROM moved_away"_s);
        if (!removed) return removed.error();
        return base::Done{};
    });
}

base::Result<QString> movedTo(Connection &connection)
{
    const auto rows = connection.select(u"SELECT place FROM moved_away"_s);
    if (!rows) return rows.error();
    return rows->isEmpty() ? QString() : rows->first().at(0).toString();
}

base::Result<void> checkNotMoved(Connection &connection)
{
    const auto rows = connection.select(u"SELECT place, at FROM moved_away"_s);
    if (!rows) return rows.error();
    if (rows->isEmpty()) return base::Done{};
    return base::nothingHappened(
        ErrorKind::StoreUnavailable, {},
        QCoreApplication::translate("Store",
                                    "The data was moved to %1 on %2. Set the profile's store to that place; nothing is "
                                    "sent from here any more.")
            .arg(rows->first().at(0).toString(), rows->first().at(1).toString()));
}

} // namespace store
