// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "interfaces/answer.h"

#include <QStringList>

namespace cli {

/// Who owns the tables on a server, when that is not the user of the counters.
struct StoreOwner {
    QString user; ///< empty: the user of the profile, with the password in the keychain
    base::Secret password;
};

struct RestoredStore {
    qint64 senders = 0;
    qint64 transfers = 0;
    QStringList unconfirmed; ///< references of drafts that may have been sent since
    QStringList missing;     ///< references of transfers that only the former store has
    QString aside;           ///< where that one is now; empty: there was none
    QString place;           ///< where the data is
};

struct CopiedStore {
    QString place;
    qint64 senders = 0;
    qint64 transfers = 0;
    qint64 rows = 0;
};

/// What is done to a store as a whole, before any desk stands on it.
class StoreMoves
{
public:
    virtual ~StoreMoves() = default;
    /// Puts a backup in the place of the profile's store: the one in the home, which is kept beside it, or a server's
    /// that holds nothing. Nothing that the backup knows as unsent can be sent afterwards.
    virtual interfaces::Answer<RestoredStore> restore(QString file, StoreOwner owner) = 0;
    /// Moves the store of the home to the profile's server; the home goes on with nothing of its own.
    virtual interfaces::Answer<CopiedStore> copyToServer(StoreOwner owner) = 0;
    /// Makes the tables on the profile's server, as their owner, and lets `role` in (empty: the profile's user). The
    /// server's address.
    virtual interfaces::Answer<QString> prepare(StoreOwner owner, QString role) = 0;
    /// Seals the store's key anew under the password in the keychain. The server's address.
    virtual interfaces::Answer<QString> share() = 0;
};

} // namespace cli
