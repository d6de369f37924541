// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "store/postgres_dialect.h"
#include "store/sql_store.h"

#include <memory>

namespace store {

/// A store on a server before its key is at hand.
struct ServerStore {
    ServerStore(std::unique_ptr<Connection> opened, QString identity);
    ServerStore(ServerStore &&) noexcept;
    ServerStore &operator=(ServerStore &&) noexcept;
    ~ServerStore();

    std::unique_ptr<Connection> connection;
    QString id; ///< of the store, the same for every counter
};

/// Connects, and brings the tables up to date as far as that user may. CredentialMissing and CredentialRefused are the
/// server's password; StoreUnavailable says what else is in the way.
base::Result<ServerStore> openServer(ServerSettings settings, base::Clock &clock, base::Random &random);

/// Whether nobody has begun a store there yet.
base::Result<bool> isNew(ServerStore &server);

/// Opens the store behind it; see SqlStore::open().
base::Result<std::unique_ptr<SqlStore>> openStoreOn(ServerStore server, const base::Secret &key, base::Clock &clock,
                                                    base::Random &random);

/// The key that wraps the store's data key, as the counters of a server agree on it: the one that lies there sealed
/// under the password; `candidate` when the store is new, which is left there then. StoreKeyMissing when something is
/// sealed already and the password opens nothing. Without a password no key can be shared: the first counter's stays
/// in its own keychain.
base::Result<base::Secret> agreedKey(Connection &connection, const base::Secret &password,
                                     const base::Secret &candidate, base::Clock &clock, base::Random &random);

/// Seals the key anew under another password, for the counters that come later.
base::Result<void> shareKey(Connection &connection, const base::Secret &key, const base::Secret &password,
                            base::Clock &clock, base::Random &random);

/// What the counters' role may do, statement by statement, for the owner of the tables: never to change what a table
/// is, never to take away what has to be kept.
base::Result<QStringList> grantsFor(Connection &connection, const QString &role);

/// As the tables' owner: makes them or brings them up to date, and lets `role` in.
base::Result<void> prepareServer(ServerSettings owner, const QString &role, base::Clock &clock, base::Random &random);

} // namespace store
