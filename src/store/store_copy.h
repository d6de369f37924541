// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace store {

struct TableCount {
    QString name;
    qint64 rows = 0;
    QByteArray digest; ///< SHA-256 over every value of every row, hexadecimal
    friend bool operator==(const TableCount &, const TableCount &) = default;
};

/// What a store has to take along, parents before their children. Tables that belong to one place alone (its version,
/// its identity, the pace of its calls) are named in `homeTables`.
QStringList carriedTables();
QStringList homeTables();

/// Counts and digests of everything that is carried; two stores with the same answer hold the same.
base::Result<QList<TableCount>> fingerprint(Connection &connection);

/// Copies everything that is carried into a store of the same version that holds nothing, as it is: boxes stay sealed
/// under the data key, which is copied with them, wrapped as it was. One transaction; afterwards the copy is read again
/// and compared. NotAllowedNow when the target holds something; what was found there is left as it is.
base::Result<QList<TableCount>> copyStore(Connection &from, Connection &to);

/// Notes that this store has gone to `place`: no program goes on with it, those that have it open included.
base::Result<void> markMovedAway(Connection &connection, const QString &place, const QDateTime &at);

/// Takes that back, where nothing has arrived there.
base::Result<void> unmarkMovedAway(Connection &connection);
/// Where it has gone; empty: it is here.
base::Result<QString> movedTo(Connection &connection);

/// StoreUnavailable, with a sentence, when the store has gone elsewhere.
base::Result<void> checkNotMoved(Connection &connection);

} // namespace store
