// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/secret.h"
#include "interfaces/store.h"

#include <memory>

namespace store {

class Connection;
class PaceTable;

/// The store over an open database whose tables are up to date. Lives on the thread that opened the connection.
class SqlStore
{
public:
    /// `key` has 32 bytes and comes from the keychain; it wraps the data key that lies in the store, and makes that one
    /// in a new store. StoreKeyMissing when it is another one. `freeBytesMin`: see StoreSettings. `clock` and `random`
    /// must outlive the store.
    static base::Result<std::unique_ptr<SqlStore>> open(std::unique_ptr<Connection> connection, const base::Secret &key,
                                                        qint64 freeBytesMin, base::Clock &clock, base::Random &random);
    ~SqlStore();

    /// Valid as long as this object.
    interfaces::Store parts() const;
    /// Likewise.
    PaceTable &pace() const;

private:
    struct Parts;
    explicit SqlStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace store
