// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/connection.h"

namespace store {

/// The version of the tables that this program writes.
inline constexpr int schemaVersion = 4;

/// The version found in the file; 0 when it has no tables yet.
base::Result<int> schemaVersionOf(Connection &connection);

/// Whether the file holds a wrapped key, or anything that was sealed under one.
base::Result<bool> holdsKeyOrSealedData(Connection &connection);

/// Which store this is; `candidate` from now on, when nothing was noted yet. The key is kept under that name.
base::Result<QString> identityOf(Connection &connection, const QString &candidate);

/// Brings the tables up to schemaVersion, each step in one transaction. Several programs may do it at the same time:
/// the later ones find it done. StoreNewer when a newer program has written the file already.
base::Result<void> migrate(Connection &connection, base::Clock &clock);

} // namespace store
