// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "store/server_store.h"

namespace store {

/// A backup on its way back: a copy of it in the home, looked at and brought up to date before it takes the place of
/// anything. The backup itself is only read. Unless it was put in its place, the copy is gone with this object.
class BackupCopy
{
public:
    /// BadFile when the file is no backup of RemitDesk; StoreNewer, StoreCorrupt, StoreUnavailable.
    static base::Result<std::unique_ptr<BackupCopy>> make(const QString &backup, const QString &folder,
                                                          base::Clock &clock, base::Random &random);
    ~BackupCopy();
    BackupCopy(const BackupCopy &) = delete;
    BackupCopy &operator=(const BackupCopy &) = delete;

    /// Of the store that it is a backup of: its key has that name. Empty: it was not noted.
    const QString &id() const { return m_id; }
    /// StoreKeyMissing when the key is another one.
    base::Result<std::unique_ptr<SqlStore>> open(const base::Secret &key) const;
    /// Transfers that the store in the home has and the backup, which is older, has not; none when it cannot be read.
    base::Result<QStringList> madeSince() const;
    /// Makes it the home's store. The former one stays beside it, and its name is returned; empty: there was none.
    /// Nobody else may have it open.
    base::Result<QString> putInPlace();
    /// Instead: into a server that holds nothing.
    base::Result<void> copyTo(ServerStore &server) const;

private:
    base::Result<std::unique_ptr<Connection>> connect() const;
    BackupCopy(QString folder, QString file, base::Clock &clock, base::Random &random);
    base::Result<void> lookAt();
    base::Result<QString> setFormerAside() const;

    const QString m_folder;
    const QString m_file;
    base::Clock &m_clock;
    base::Random &m_random;
    QString m_id;
    bool m_isPlaced = false;
};

/// NotAllowedNow when the store in that home has gone to a server: a backup of it would live a second life. One that
/// cannot be read hinders nobody: that is what backups are for.
base::Result<void> checkMayBeReplaced(const QString &folder, base::Random &random);

} // namespace store
