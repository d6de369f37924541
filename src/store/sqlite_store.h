// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql_store.h"

namespace store {

struct StoreSettings {
    QString folder; ///< the home folder; made when it is not there, and closed to other users
    /// New transfers are refused when less than this is left on the disk; 0: never. Bytes.
    qint64 freeBytesMin = qint64(64) * 1024 * 1024;
    QString id; ///< noted in the store, so that a backup of it tells which key opens it
};

/// Whether something is sealed in that folder already, so that its key must be found and may not be made anew. A file
/// that cannot be read counts as something.
bool storeExists(const QString &folder);

/// Opens the store in one SQLite file, `<folder>/store.sqlite`, or makes it. Several programs may have the same folder
/// open; each sees what the others have committed. `key` as in SqlStore::open(). Fails with StoreKeyMissing,
/// StoreNewer, StoreCorrupt (not a store at all), StoreUnavailable, StoreBusy, DiskFull; an existing store is left as
/// it was then.
base::Result<std::unique_ptr<SqlStore>> openSqliteStore(const StoreSettings &settings, const base::Secret &key,
                                                        base::Clock &clock, base::Random &random);

} // namespace store
