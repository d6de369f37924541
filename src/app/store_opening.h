// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "interfaces/vault.h"
#include "services/profile.h"
#include "store/server_store.h"
#include "store/sql_store.h"

namespace app {

/// What it takes to open a store. Everything but the home and the profile outlives the opening, and what was opened.
struct StoreParts {
    QString home;
    services::StoreProfile profile;
    interfaces::Vault &vault;
    base::Clock &clock;
    base::Random &random;
};

/// Opens the store that the profile names, with its key out of the vault: the file in the home, or the server.
interfaces::Answer<std::unique_ptr<store::SqlStore>> openStore(StoreParts parts);

/// Tells this home's store key from those of other homes in the same keychain. Not a secret; made with the home, as
/// `wanted` where that is not empty.
base::Result<QString> storeIdOf(const QString &home, base::Random &random, const QString &wanted = {});
/// Empty in a home in which nothing was stored yet.
QString knownStoreId(const QString &home);
/// Where the key of the store with that id lies.
interfaces::SecretName keyName(const QString &storeId);

/// The key of the home's own file. StoreKeyMissing when something is sealed already and the vault has no key.
interfaces::Answer<base::Secret> keyOfHome(StoreParts parts);
/// The key of an opened server, agreed on with the other counters and kept in the vault from then on.
interfaces::Answer<base::Secret> keyOfServer(StoreParts parts, store::ServerStore &server);
/// How to reach the profile's server, with its password if the vault has one.
interfaces::Answer<store::ServerSettings> serverOf(StoreParts parts);
/// Where the password lies.
interfaces::SecretName passwordName(const services::StoreProfile &profile);

} // namespace app
