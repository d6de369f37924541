// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealer.h"

#include "crypto/sealed_box.h"
#include "store/schema.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::Secret;

namespace {

constexpr int keySize = 32;
constexpr int blindSize = 16;
constexpr int usualBinding = 1024;

base::Error keyMissing()
{
    return base::nothingHappened(
        base::ErrorKind::StoreKeyMissing, {},
        QCoreApplication::translate("Store",
                                    "The data in the home folder is sealed under another key than the one in this "
                                    "keychain. Open the keychain in which its key was stored."));
}

/// Parts that cannot run into each other: each with its length before it.
void append(QByteArray &binding, QByteArrayView part)
{
    binding.append(QByteArray::number(part.size())).append(':').append(part);
}

QByteArray bindingOf(const Place &place, int keyVersion)
{
    QByteArray binding;
    binding.reserve(usualBinding);
    append(binding, place.table);
    append(binding, place.row.toUtf8());
    append(binding, place.column);
    append(binding, QByteArray::number(keyVersion));
    for (const QVariant &value : place.beside) {
        if (value.isNull())
            binding += '-';
        else
            append(binding, value.toString().toUtf8());
    }
    return binding;
}

Place wrapPlace(int version) { return {"store_key", QString::number(version), "wrapped"}; }

/// Tells whether the keychain's key is the right one, without opening anything with it.
QByteArray checkValueOf(const Secret &key)
{
    return crypto::hmacSha256(key, "RemitDesk store: key check").first(blindSize);
}

Secret taken(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    bytes.fill('\0');
    return secret;
}

base::Result<void> makeFirstKey(Connection &connection, const Secret &key, base::Clock &clock, base::Random &random)
{
    return connection.write([&]() -> base::Result<void> {
        const auto known = connection.select(u"SELECT count(*) FROM store_key"_s);
        if (!known) return known.error();
        if (known->value(0).value(0).toInt() > 0) return base::Done{}; // another program was faster
        const auto holds = holdsKeyOrSealedData(connection);
        if (!holds) return holds.error();
        if (*holds) return corrupt(u"store_key"_s); // somebody took the key away from what it sealed
        QByteArray bytes = random.bytes(keySize);
        const Secret dataKey = taken(bytes);
        const QByteArray wrapped = crypto::seal(key, dataKey.reveal(), bindingOf(wrapPlace(1), 0), random);
        const auto stored =
            connection.run(u"INSERT INTO store_key(version, wrapped, check_value, created_at) VALUES(1, ?, ?, ?)"_s,
                           {wrapped, checkValueOf(key), timeValue(clock.nowUtc())});
        if (!stored) return stored.error();
        return base::Done{};
    });
}

} // namespace

base::Result<std::unique_ptr<Sealer>> Sealer::open(Connection &connection, const Secret &key, base::Clock &clock,
                                                   base::Random &random)
{
    if (key.size() != keySize) return keyMissing();
    const QString sql = u"SELECT version, wrapped, check_value FROM store_key ORDER BY version"_s;
    auto rows = connection.select(sql);
    if (rows && rows->isEmpty()) {
        if (const auto made = makeFirstKey(connection, key, clock, random); !made) return made.error();
        rows = connection.select(sql);
    }
    if (!rows) return rows.error();
    std::unique_ptr<Sealer> sealer(new Sealer(random));
    for (const Row &row : std::as_const(*rows)) {
        if (!crypto::equalInConstantTime(row.at(2).toByteArray(), checkValueOf(key))) return keyMissing();
        const int version = row.at(0).toInt();
        auto bytes = crypto::open(key, row.at(1).toByteArray(), bindingOf(wrapPlace(version), 0));
        if (!bytes || bytes->size() != keySize) return corrupt(u"store_key"_s);
        sealer->m_dataKeys[version] = taken(*bytes);
    }
    if (sealer->m_dataKeys.empty()) return corrupt(u"store_key"_s);
    QByteArray indexKey = crypto::hmacSha256(sealer->m_dataKeys.begin()->second, "RemitDesk store: blind index 1");
    sealer->m_indexHash.emplace(taken(indexKey));
    QByteArray chainKey = crypto::hmacSha256(sealer->m_dataKeys.begin()->second, "RemitDesk store: audit chain 1");
    sealer->m_chainKey = taken(chainKey);
    return sealer;
}

QByteArray Sealer::seal(const Place &place, QByteArrayView plain)
{
    const auto &[version, dataKey] = *m_dataKeys.rbegin();
    return char(version) + crypto::seal(dataKey, plain, bindingOf(place, version), m_random);
}

QByteArray Sealer::seal(const Place &place, const base::JsonValue &plain)
{
    QByteArray bytes = plain.toBytes();
    const QByteArray sealed = seal(place, QByteArrayView(bytes));
    bytes.fill('\0');
    return sealed;
}

base::Result<QByteArray> Sealer::open(const Place &place, const QByteArray &sealed) const
{
    const QString where = u"%1.%2"_s.arg(QLatin1StringView(place.table), QLatin1StringView(place.column));
    if (sealed.isEmpty()) return corrupt(where);
    const int version = uchar(sealed.at(0));
    const auto dataKey = m_dataKeys.find(version);
    if (dataKey == m_dataKeys.end()) return corrupt(where);
    auto plain = crypto::open(dataKey->second, QByteArrayView(sealed).sliced(1), bindingOf(place, version));
    if (!plain) return corrupt(where);
    return plain;
}

base::Result<base::JsonValue> Sealer::openJson(const Place &place, const QByteArray &sealed) const
{
    const auto plain = open(place, sealed);
    if (!plain) return plain.error();
    auto json = base::JsonValue::parse(*plain);
    if (!json) return corrupt(QString::fromLatin1(place.table));
    return json;
}

QByteArray Sealer::chain(QByteArrayView line) const { return crypto::hmacSha256(m_chainKey, line); }

QByteArray Sealer::blind(QByteArrayView word) const { return m_indexHash->of(word).first(blindSize); }

} // namespace store
