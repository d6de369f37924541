// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/leaving_store.h"

#include "store/schema.h"
#include "store/store_copy.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

} // namespace

base::Result<void> copyToServer(Connection &from, ServerStore &server)
{
    const auto copied = copyStore(from, *server.connection);
    if (copied) return base::Done{};
    base::Error error = copied.error();
    if (error.kind == ErrorKind::NotAllowedNow && !error.detail.isEmpty()) {
        error.field = u"store.database"_s;
        error.detail +=
            u' ' + QCoreApplication::translate(
                       "Store", "Make an empty database, name it in the profile, and run this again; what is in "
                                "this one stays as it is.");
    }
    return error;
}

bool holdsCustomers(const QString &folder, base::Random &random)
{
    const QString file = folder + u"/store.sqlite"_s;
    if (QFileInfo(file).size() == 0) return false;
    const auto connection = Connection::open(file, u"look "_s + random.uuid());
    if (!connection || schemaVersionOf(**connection).valueOr(0) != schemaVersion) return false;
    const auto gone = movedTo(**connection);
    const auto rows = (*connection)->select(u"SELECT 1 FROM sender LIMIT 1"_s);
    return rows && !rows->isEmpty() && gone && gone->isEmpty();
}

LeavingStore::LeavingStore(QString file, QString place, base::Clock &clock, base::Random &random)
    : m_file(std::move(file)), m_place(std::move(place)), m_clock(clock), m_random(random)
{
}

LeavingStore::~LeavingStore() = default;

base::Result<std::unique_ptr<LeavingStore>> LeavingStore::open(const QString &folder, const QString &place,
                                                               base::Clock &clock, base::Random &random)
{
    std::unique_ptr<LeavingStore> store(new LeavingStore(folder + u"/store.sqlite"_s, place, clock, random));
    if (QFileInfo(store->m_file).size() == 0)
        return base::nothingHappened(
            ErrorKind::NotFound, {},
            QCoreApplication::translate("Store", "There is no store in %1 that could be copied.").arg(folder));
    auto connection = Connection::open(store->m_file, u"leaving "_s + random.uuid());
    if (!connection) return connection.error();
    store->m_connection = std::move(*connection);
    if (const auto migrated = migrate(*store->m_connection, clock); !migrated) return migrated.error();
    const auto gone = movedTo(*store->m_connection);
    if (!gone) return gone.error();
    store->m_hasLeft = *gone == place;
    if (gone->isEmpty() || store->m_hasLeft) return store;
    return checkNotMoved(*store->m_connection).error();
}

base::Result<std::unique_ptr<SqlStore>> LeavingStore::look(const base::Secret &key) const
{
    auto beside = Connection::open(m_file, u"look "_s + m_random.uuid());
    if (!beside) return beside.error();
    return SqlStore::open(std::move(*beside), key, 0, m_clock, m_random);
}

base::Result<qint64> LeavingStore::leaveFor(ServerStore &server)
{
    if (const auto marked = markMovedAway(*m_connection, m_place, m_clock.nowUtc()); !marked) return marked.error();
    const auto copied = copyToServer(*m_connection, server);
    if (!copied && copied.error().kind == ErrorKind::NotAllowedNow && !m_hasLeft) {
        // Nothing of it is there, which is certain; of any other failure the next try tells.
        if (const auto back = unmarkMovedAway(*m_connection); !back) return back.error();
    }
    if (!copied) return copied.error();
    const auto counts = fingerprint(*m_connection);
    if (!counts) return counts.error();
    qint64 rows = 0;
    for (const TableCount &table : *counts)
        rows += table.rows;
    return rows;
}

} // namespace store
