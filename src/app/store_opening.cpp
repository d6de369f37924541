// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_opening.h"

#include "store/disk.h"
#include "store/leaving_store.h"
#include "store/sqlite_store.h"
#include "vault/store_key.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace app {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

constexpr int keySize = 32;

/// Says that this home's store was opened once, so that a file which is gone or empty is a loss and no beginning.
QString markOfBeginning(const QString &home) { return home + u"/store.begun"_s; }

bool isLost(const QString &home)
{
    return QFile::exists(markOfBeginning(home)) && QFileInfo(home + u"/store.sqlite"_s).size() == 0;
}

/// What cannot be noted now is noted at the next opening.
void noteBeginning(const QString &home)
{
    const QString mark = markOfBeginning(home);
    if (QFile::exists(mark) || !store::makePrivateFile(mark)) return;
    (void)store::flushed(mark);
    (void)store::folderFlushed(home);
}

} // namespace

QString knownStoreId(const QString &home)
{
    QFile file(home + u"/store-id"_s);
    const QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return id.size() == 36 ? QString::fromLatin1(id) : QString();
}

interfaces::SecretName keyName(const QString &storeId) { return {u"store"_s, storeId, u"key"_s}; }

base::Result<QString> storeIdOf(const QString &home, base::Random &random, const QString &wanted)
{
    const QString name = home + u"/store-id"_s;
    if (!QFile::exists(name)) {
        // Written whole under another name first: of two programs that start at once in a new home, one gives its file
        // the name (renaming never replaces one that is there), and the other reads it.
        QTemporaryFile made(home + u"/store-id.XXXXXX"_s);
        const QByteArray id = (wanted.isEmpty() ? random.uuid() : wanted).toLatin1();
        const bool written = made.open() && made.write(id) == id.size() && made.flush();
        // Onto the disk itself, name and content: without this file the store's key is not found again.
        if (written && store::flushed(made.fileName())) {
            made.setAutoRemove(!made.rename(name)); // whoever lost the race removes its own
            (void)store::folderFlushed(home);
        }
    }
    const QString id = knownStoreId(home);
    if (!id.isEmpty()) return id;
    return base::nothingHappened(base::ErrorKind::StoreUnavailable, {}, name);
}

interfaces::SecretName passwordName(const services::StoreProfile &profile)
{
    // With the address in its name: a password is never said to another server than the one that it was set for.
    static const QRegularExpression other(u"[^A-Za-z0-9.]+"_s);
    return {u"store"_s, profile.address().replace(other, u"-"_s), u"password"_s};
}

interfaces::Answer<base::Secret> keyOfHome(StoreParts parts)
{
    const base::Result<QString> id = storeIdOf(parts.home, parts.random);
    if (!id) co_return id.error();
    const interfaces::SecretName name = keyName(*id);
    const QString home = parts.home;
    const std::function<bool()> exists = [home] { return store::storeExists(home); };
    base::Result<base::Secret> key = co_await vault::storeKey(parts.vault, name, home, exists, parts.random);
    co_return std::move(key);
}

interfaces::Answer<store::ServerSettings> serverOf(StoreParts parts)
{
    store::ServerSettings settings;
    settings.host = parts.profile.host;
    settings.port = parts.profile.port;
    settings.database = parts.profile.database;
    settings.user = parts.profile.user;
    settings.caFile = parts.profile.caFile;
    const interfaces::SecretName name = passwordName(parts.profile);
    base::Result<base::Secret> password = co_await parts.vault.read(name);
    // A server may know its users otherwise; one that wants a password says so.
    if (!password && password.error().kind != ErrorKind::CredentialMissing) co_return password.error();
    if (password) settings.password = std::move(*password);
    co_return std::move(settings);
}

interfaces::Answer<base::Secret> keyOfServer(StoreParts parts, store::ServerStore &server)
{
    const interfaces::SecretName name = keyName(server.id);
    base::Result<base::Secret> known = co_await parts.vault.read(name);
    if (known && known->size() == keySize) co_return std::move(*known);
    if (!known && known.error().kind != ErrorKind::CredentialMissing) co_return known.error();
    const interfaces::SecretName shared = passwordName(parts.profile);
    base::Result<base::Secret> password = co_await parts.vault.read(shared);
    if (!password && password.error().kind != ErrorKind::CredentialMissing) co_return password.error();
    QByteArray bytes = parts.random.bytes(keySize);
    const base::Secret candidate{QByteArrayView(bytes)};
    bytes.fill('\0');
    const base::Secret none;
    base::Result<base::Secret> agreed =
        store::agreedKey(*server.connection, password ? *password : none, candidate, parts.clock, parts.random);
    if (!agreed) co_return agreed.error();
    const base::Result<base::Done> kept = co_await parts.vault.write(name, agreed->clone());
    if (!kept) co_return kept.error();
    co_return std::move(*agreed);
}

interfaces::Answer<std::unique_ptr<store::SqlStore>> openStore(StoreParts parts)
{
    if (!parts.profile.isServer()) {
        if (isLost(parts.home)) {
            co_return base::nothingHappened(
                ErrorKind::StoreCorrupt, {},
                QCoreApplication::translate("Store",
                                            "The file store.sqlite of this home is gone or empty, with all that was "
                                            "under way. Restore a backup, or begin anew in another home."));
        }
        const base::Result<base::Secret> key = co_await keyOfHome(parts);
        if (!key) co_return key.error();
        store::StoreSettings settings{parts.home};
        const base::Result<QString> id = storeIdOf(parts.home, parts.random);
        if (!id) co_return id.error();
        settings.id = *id;
        auto opened = store::openSqliteStore(settings, *key, parts.clock, parts.random);
        if (opened) noteBeginning(parts.home);
        co_return std::move(opened);
    }
    base::Result<store::ServerSettings> settings = co_await serverOf(parts);
    if (!settings) co_return settings.error();
    base::Result<store::ServerStore> server = store::openServer(std::move(*settings), parts.clock, parts.random);
    if (!server) co_return server.error();
    const base::Result<bool> isNew = store::isNew(*server);
    if (!isNew) co_return isNew.error();
    if (*isNew && store::holdsCustomers(parts.home, parts.random)) {
        co_return base::nothingHappened(
            ErrorKind::StoreUnavailable, {},
            QCoreApplication::translate("Store",
                                        "The server's database holds nothing yet, and this home holds customers. "
                                        "Move them there with \"remitdesk-cli store copy\", or begin anew in "
                                        "another home. Nothing was sent."));
    }
    const base::Result<base::Secret> key = co_await keyOfServer(parts, *server);
    if (!key) co_return key.error();
    co_return store::openStoreOn(std::move(*server), *key, parts.clock, parts.random);
}

} // namespace app
