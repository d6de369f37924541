// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/server_store.h"

namespace store {

/// Copies everything from `from` to a server that holds nothing, see copyStore(). NotAllowedNow, with what to do, when
/// it holds something.
base::Result<void> copyToServer(Connection &from, ServerStore &server);

/// Whether there are customers in that home who have not gone anywhere: a server that holds nothing is not where its
/// data is. What cannot be read does not count.
bool holdsCustomers(const QString &folder, base::Random &random);

/// The store in a home that is about to move to a server. Nobody else may have it open.
class LeavingStore
{
public:
    /// NotFound when there is none; NotAllowedNow when it has gone to another place than this.
    static base::Result<std::unique_ptr<LeavingStore>> open(const QString &folder, const QString &place,
                                                            base::Clock &clock, base::Random &random);
    ~LeavingStore();
    LeavingStore(const LeavingStore &) = delete;
    LeavingStore &operator=(const LeavingStore &) = delete;

    /// Whether it was said to have gone there already: the last time it did not come to its end.
    bool hasLeft() const { return m_hasLeft; }
    /// StoreKeyMissing when the key is another one.
    base::Result<std::unique_ptr<SqlStore>> look(const base::Secret &key) const;
    /// From its beginning on nobody goes on in the home: two stores that both live would send twice. Where the server
    /// holds something already, all is as before. The number of rows.
    base::Result<qint64> leaveFor(ServerStore &server);

private:
    LeavingStore(QString file, QString place, base::Clock &clock, base::Random &random);

    const QString m_file;
    const QString m_place;
    base::Clock &m_clock;
    base::Random &m_random;
    std::unique_ptr<Connection> m_connection;
    bool m_hasLeft = false;
};

} // namespace store
