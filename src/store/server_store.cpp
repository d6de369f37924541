// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/server_store.h"

#include "crypto/password_key.h"
#include "crypto/sealed_box.h"
#include "store/connection.h"
#include "store/schema.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Secret;

namespace {

constexpr int saltSize = 16;
constexpr auto shareBinding = "RemitDesk store: key share";

base::Error keyMissing()
{
    return base::nothingHappened(
        ErrorKind::StoreKeyMissing, {},
        QCoreApplication::translate(
            "Store",
            "The store on the server is sealed under a key that is neither in this keychain nor opened by the store's "
            "password. Set the password that the other counters use; if it was changed, run \"remitdesk-cli store "
            "share\" at a counter that still opens the store."));
}

base::Result<std::unique_ptr<Connection>> connect(ServerSettings settings, base::Random &random)
{
    const QString place = u"%1:%2/%3"_s.arg(settings.host).arg(settings.port).arg(settings.database);
    // QtSql knows connections by name; nobody else knows this one.
    return Connection::open(std::make_unique<PostgresDialect>(std::move(settings), random.uuid()), place,
                            u"store "_s + random.uuid());
}

base::Result<void> putShare(Connection &connection, const Secret &key, const Secret &password, base::Clock &clock,
                            base::Random &random)
{
    const QByteArray salt = random.bytes(saltSize);
    const Secret wrapping = crypto::keyFromPassword(password, salt);
    if (wrapping.isEmpty())
        return base::nothingHappened(ErrorKind::StoreUnavailable, {},
                                     QCoreApplication::translate("Store", "Too little memory."));
    const auto put = connection.run(
        u"INSERT INTO key_share(number, salt, wrapped, at) VALUES(1, ?, ?, ?) ON CONFLICT(number) DO UPDATE"
        " SET salt = excluded.salt, wrapped = excluded.wrapped, at = excluded.at"_s,
        {salt, crypto::seal(wrapping, key.reveal(), shareBinding, random), timeValue(clock.nowUtc())});
    if (!put) return put.error();
    return base::Done{};
}

/// nullopt: none lies there.
base::Result<std::optional<Secret>> takeShare(Connection &connection, const Secret &password)
{
    const auto rows = connection.select(u"SELECT salt, wrapped FROM key_share"_s);
    if (!rows) return rows.error();
    if (rows->isEmpty()) return std::optional<Secret>();
    const Secret wrapping = crypto::keyFromPassword(password, rows->first().at(0).toByteArray());
    auto bytes = wrapping.isEmpty() ? base::Result<QByteArray>(keyMissing())
                                    : crypto::open(wrapping, rows->first().at(1).toByteArray(), shareBinding);
    if (!bytes) return keyMissing();
    Secret key{QByteArrayView(*bytes)};
    bytes->fill('\0');
    return std::optional(std::move(key));
}

QString identifier(const QString &name)
{
    QString text = name;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

ServerStore::ServerStore(std::unique_ptr<Connection> opened, QString identity)
    : connection(std::move(opened)), id(std::move(identity))
{
}

ServerStore::ServerStore(ServerStore &&) noexcept = default;

ServerStore &ServerStore::operator=(ServerStore &&) noexcept = default;

ServerStore::~ServerStore() = default;

base::Result<ServerStore> openServer(ServerSettings settings, base::Clock &clock, base::Random &random)
{
    auto connection = connect(std::move(settings), random);
    if (!connection) return connection.error();
    if (const auto migrated = migrate(**connection, clock); !migrated) return migrated.error();
    const auto id = identityOf(**connection, random.uuid());
    if (!id) return id.error();
    return ServerStore{std::move(*connection), *id};
}

base::Result<bool> isNew(ServerStore &server)
{
    const auto holds = holdsKeyOrSealedData(*server.connection);
    if (!holds) return holds.error();
    return !*holds;
}

base::Result<std::unique_ptr<SqlStore>> openStoreOn(ServerStore server, const Secret &key, base::Clock &clock,
                                                    base::Random &random)
{
    return SqlStore::open(std::move(server.connection), key, 0, clock, random);
}

base::Result<Secret> agreedKey(Connection &connection, const Secret &password, const Secret &candidate,
                               base::Clock &clock, base::Random &random)
{
    auto known = takeShare(connection, password);
    if (!known) return known.error();
    if (*known) return std::move(**known);
    const auto holds = holdsKeyOrSealedData(connection);
    if (!holds) return holds.error();
    if (*holds) return keyMissing();
    if (password.isEmpty()) return candidate.clone();
    const auto agreed = connection.write([&]() -> base::Result<void> {
        const auto rows = connection.select(u"SELECT 1 FROM key_share"_s);
        if (!rows) return rows.error();
        if (!rows->isEmpty()) return base::Done{}; // another counter was faster
        return putShare(connection, candidate, password, clock, random);
    });
    if (!agreed) return agreed.error();
    known = takeShare(connection, password);
    if (!known) return known.error();
    if (!*known) return keyMissing();
    return std::move(**known);
}

base::Result<void> shareKey(Connection &connection, const Secret &key, const Secret &password, base::Clock &clock,
                            base::Random &random)
{
    if (password.isEmpty())
        return base::nothingHappened(
            ErrorKind::CredentialMissing, {},
            QCoreApplication::translate("Store", "The store has no password under which its key could be shared."));
    return connection.write([&] { return putShare(connection, key, password, clock, random); });
}

base::Result<QStringList> grantsFor(Connection &connection, const QString &role)
{
    static const QStringList neverWritten{u"schema_version"_s};
    static const QStringList neverChanged{u"schema_version"_s, u"store_key"_s, u"store_identity"_s, u"event"_s,
                                          u"moved_away"_s,     u"audit"_s,     u"board_rate"_s};
    static const QStringList neverRemoved{u"transfer"_s, u"attempt"_s, u"key_share"_s, u"printout"_s};
    auto tables = connection.dialect().tables(connection);
    if (!tables) return tables.error();
    tables->sort();
    const QString to = u" TO "_s + identifier(role);
    QStringList grants{u"GRANT USAGE ON SCHEMA remitdesk"_s + to};
    for (const QString &table : std::as_const(*tables)) {
        QStringList rights{u"SELECT"_s};
        if (!neverWritten.contains(table)) rights << u"INSERT"_s;
        if (!neverChanged.contains(table)) rights << u"UPDATE"_s;
        if (!neverChanged.contains(table) && !neverRemoved.contains(table)) rights << u"DELETE"_s;
        grants << u"GRANT %1 ON remitdesk.%2"_s.arg(rights.join(u", "_s), identifier(table)) + to;
    }
    return grants;
}

base::Result<void> prepareServer(ServerSettings owner, const QString &role, base::Clock &clock, base::Random &random)
{
    const auto server = openServer(std::move(owner), clock, random);
    if (!server) return server.error();
    Connection &connection = *server->connection;
    const auto grants = grantsFor(connection, role);
    if (!grants) return grants.error();
    return connection.write([&]() -> base::Result<void> {
        for (const QString &grant : *grants)
            if (const auto done = connection.command(grant); !done) return done.error();
        return base::Done{};
    });
}

} // namespace store
