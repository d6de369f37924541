// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/json_value.h"
#include "base/random.h"
#include "base/secret.h"
#include "crypto/digest.h"
#include "store/connection.h"

#include <map>
#include <optional>

namespace store {

/// Where a box belongs. It does not open in another table, row or column, nor beside other clear values.
struct Place {
    const char *table;
    QString row; ///< the row's own id
    const char *column = "box";
    QVariantList beside = {}; ///< clear columns of the same row that must not be changed without us
};

/// Seals what is personal. The keys are an envelope: a random data key lies in the store, wrapped by the key that the
/// keychain holds, so that a change of the latter does not touch the data. A sealed value is one byte with the version
/// of the data key, and a box of crypto::seal().
class Sealer
{
public:
    /// Unwraps the data keys, or makes the first one when the store has none. StoreKeyMissing when `key` (32 bytes) is
    /// not the one that wrapped them; nothing is changed then.
    static base::Result<std::unique_ptr<Sealer>> open(Connection &connection, const base::Secret &key,
                                                      base::Clock &clock, base::Random &random);

    QByteArray seal(const Place &place, QByteArrayView plain);
    QByteArray seal(const Place &place, const base::JsonValue &plain);
    /// StoreCorrupt when the value does not belong there.
    base::Result<QByteArray> open(const Place &place, const QByteArray &sealed) const;
    base::Result<base::JsonValue> openJson(const Place &place, const QByteArray &sealed) const;

    /// What blind indexes are made with: the same word always gives the same 16 bytes, and nobody else can make them.
    QByteArray blind(QByteArrayView word) const;
    /// The code of a line in a chain: 32 bytes that nobody without the key can make.
    QByteArray chain(QByteArrayView line) const;

private:
    explicit Sealer(base::Random &random) : m_random(random) {}

    base::Random &m_random;
    std::map<int, base::Secret> m_dataKeys;       ///< by version; the last one seals
    std::optional<crypto::KeyedHash> m_indexHash; ///< from the first data key, for the index is never made anew
    base::Secret m_chainKey;                      ///< likewise
};

} // namespace store
