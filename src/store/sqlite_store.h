// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/secret.h"
#include "interfaces/store.h"

#include <memory>

namespace store {

struct StoreSettings {
    QString folder; ///< the home folder; made when it is not there, and closed to other users
    /// New transfers are refused when less than this is left on the disk; 0: never. Bytes.
    qint64 freeBytesMin = qint64(64) * 1024 * 1024;
};

/// Whether something is sealed in that folder already, so that its key must be found and may not be made anew. A file
/// that cannot be read counts as something.
bool storeExists(const QString &folder);

/// The store in one SQLite file, `<folder>/store.sqlite`. Lives on the thread that opened it. Several programs may have
/// the same folder open; each sees what the others have committed.
class SqliteStore
{
public:
    /// Opens the store, or makes it. `key` has 32 bytes and comes from the keychain; it wraps the data key that lies in
    /// the store. Fails with StoreKeyMissing when it is another one, StoreNewer, StoreCorrupt (not a store at all),
    /// StoreUnavailable, StoreBusy, DiskFull; an existing store is left as it was then. `clock` and `random` must
    /// outlive the store.
    static base::Result<std::unique_ptr<SqliteStore>> open(const StoreSettings &settings, const base::Secret &key,
                                                           base::Clock &clock, base::Random &random);
    ~SqliteStore();

    /// Valid as long as this object.
    interfaces::Store parts() const;

private:
    static base::Result<std::unique_ptr<SqliteStore>> openFile(const StoreSettings &settings, const base::Secret &key,
                                                               base::Clock &clock, base::Random &random);
    struct Parts;
    explicit SqliteStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace store
