// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_moves.h"

#include "app/home_use.h"
#include "services/audit_trail.h"
#include "services/set_back.h"
#include "store/backup_copy.h"
#include "store/leaving_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace app {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

struct StoreMovesText {
    Q_DECLARE_TR_FUNCTIONS(StoreMovesText)
};

base::Error refused(ErrorKind kind, const QString &sentence, const QString &field = {})
{
    return base::nothingHappened(kind, field, sentence);
}

/// The store's sentence sends people to the counters' password, which is not the one that was refused here.
base::Error asOwner(base::Error error, const QString &user)
{
    if (error.kind == ErrorKind::CredentialRefused || error.kind == ErrorKind::CredentialMissing)
        error.detail =
            StoreMovesText::tr("The server of the store does not let \"%1\", the owner of the tables, in with "
                               "this password. Run the command again with the right one.")
                .arg(user);
    return error;
}

/// A store that is damaged is neither spread nor put in the place of anything.
base::Result<interfaces::StoreReport> checked(const interfaces::Store &parts)
{
    const auto report = parts.care->check();
    if (!report) return report.error();
    if (!report->ok) return refused(ErrorKind::StoreCorrupt, report->findings.join(u' '));
    return *report;
}

} // namespace

StoreMoves::StoreMoves(StoreParts parts, services::Identity identity)
    : m_parts(std::move(parts)), m_identity(std::move(identity))
{
}

base::Result<void> StoreMoves::checkIsServer() const
{
    if (m_parts.profile.isServer()) return base::Done{};
    return refused(
        ErrorKind::BadProfile,
        StoreMovesText::tr("The profile names no server. Set \"store\" to {\"driver\":\"postgresql\",…}; see "
                           "docs/several-counters.md."),
        u"store.driver"_s);
}

interfaces::Answer<store::ServerStore> StoreMoves::openAs(cli::StoreOwner owner)
{
    base::Result<store::ServerSettings> settings = co_await serverOf(m_parts);
    if (!settings) co_return settings.error();
    if (!owner.user.isEmpty()) {
        store::ServerSettings prepared = std::move(*settings);
        prepared.user = owner.user;
        prepared.password = owner.password.clone();
        const auto done =
            store::prepareServer(std::move(prepared), m_parts.profile.user, m_parts.clock, m_parts.random);
        if (!done) co_return asOwner(done.error(), owner.user);
        settings = co_await serverOf(m_parts);
        if (!settings) co_return settings.error();
        settings->user = owner.user;
        settings->password = std::move(owner.password);
    }
    co_return store::openServer(std::move(*settings), m_parts.clock, m_parts.random);
}

interfaces::Answer<base::Secret> StoreMoves::keyOf(QString storeId)
{
    const interfaces::SecretName name = keyName(storeId);
    base::Result<base::Secret> key = co_await m_parts.vault.read(name);
    if (key || key.error().kind != ErrorKind::CredentialMissing) co_return std::move(key);
    co_return refused(ErrorKind::StoreKeyMissing,
                      StoreMovesText::tr("The key of that store is not in this keychain, and nothing else opens it. "
                                         "Use the keychain of the user and the computer that made it."));
}

/// Everything that is done to a backup before it is put in anybody's place.
base::Result<cli::RestoredStore> StoreMoves::makeSafe(store::BackupCopy &copy, const base::Secret &key,
                                                      const QString &file)
{
    const auto opened = copy.open(key);
    if (!opened) return opened.error();
    const interfaces::Store parts = (*opened)->parts();
    const auto report = checked(parts);
    if (!report) return report.error();
    services::AuditTrail audit(*parts.audit, m_parts.clock, m_identity);
    if (const auto noted = audit.note(u"store.restored"_s, copy.id(), file); !noted) return noted.error();
    cli::RestoredStore told;
    const auto unsent = services::distrustUnsent(parts, m_parts.clock, m_identity);
    if (!unsent) return unsent.error();
    told.unconfirmed = *unsent;
    told.senders = report->senders.value_or(0);
    told.transfers = report->transfers.value_or(0);
    return told;
}

interfaces::Answer<cli::RestoredStore> StoreMoves::restore(QString file, cli::StoreOwner owner)
{
    const bool isServer = m_parts.profile.isServer();
    if (!isServer && !owner.user.isEmpty()) co_return checkIsServer().error();
    const auto alone = HomeUse::alone(m_parts.home);
    if (!alone) co_return alone.error();
    // As opening a store does; the copy is looked at with the same eyes.
    QFile::setPermissions(m_parts.home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (const auto may =
            isServer ? base::Result<void>(base::Done{}) : store::checkMayBeReplaced(m_parts.home, m_parts.random);
        !may)
        co_return may.error();
    auto copy = store::BackupCopy::make(file, m_parts.home, m_parts.clock, m_parts.random);
    if (!copy) co_return copy.error();
    const QString own = knownStoreId(m_parts.home);
    const QString id = (*copy)->id().isEmpty() ? own : (*copy)->id();
    if (!isServer && !own.isEmpty() && id != own) {
        co_return refused(ErrorKind::NotAllowedNow,
                          StoreMovesText::tr("%1 is a backup of another store than this home's. Nothing was changed. "
                                             "Restore it in its own home, or in an empty one (--home).")
                              .arg(file),
                          u"file"_s);
    }
    const base::Result<base::Secret> key = co_await keyOf(id);
    if (!key) co_return key.error();
    base::Result<cli::RestoredStore> told = makeSafe(**copy, *key, QFileInfo(file).fileName());
    if (!told) co_return told.error();
    if (isServer) {
        base::Result<store::ServerStore> server = co_await openAs(std::move(owner));
        if (!server) co_return server.error();
        if (const auto copied = (*copy)->copyTo(*server); !copied) co_return copied.error();
        base::Secret shared = key->clone();
        const base::Result<base::Done> given = co_await giveKeyTo(std::move(*server), std::move(shared));
        if (!given) co_return given.error();
        told->place = m_parts.profile.address();
        co_return told;
    }
    const auto missing = (*copy)->madeSince();
    if (!missing) co_return missing.error();
    told->missing = *missing;
    const base::Result<QString> named = storeIdOf(m_parts.home, m_parts.random, id);
    if (!named) co_return named.error();
    const auto aside = (*copy)->putInPlace();
    if (!aside) co_return aside.error();
    told->aside = *aside;
    told->place = m_parts.home + u"/store.sqlite"_s;
    co_return told;
}

/// For the counter that brought the data, and for the others.
interfaces::Answer<base::Done> StoreMoves::giveKeyTo(store::ServerStore server, base::Secret key)
{
    const interfaces::SecretName shared = passwordName(m_parts.profile);
    const base::Result<base::Secret> password = co_await m_parts.vault.read(shared);
    if (!password && password.error().kind != ErrorKind::CredentialMissing) co_return password.error();
    if (password) { // without one the key stays in this counter's keychain
        const auto done = store::shareKey(*server.connection, key, *password, m_parts.clock, m_parts.random);
        if (!done) co_return done.error();
    }
    const interfaces::SecretName name = keyName(server.id);
    const base::Result<base::Done> kept = co_await m_parts.vault.write(name, std::move(key));
    co_return kept;
}

interfaces::Answer<cli::CopiedStore> StoreMoves::copyToServer(cli::StoreOwner owner)
{
    if (const auto is = checkIsServer(); !is) co_return is.error();
    cli::CopiedStore told;
    told.place = m_parts.profile.address();
    const auto alone = HomeUse::alone(m_parts.home);
    if (!alone) co_return alone.error();
    const auto leaving = store::LeavingStore::open(m_parts.home, told.place, m_parts.clock, m_parts.random);
    if (!leaving) co_return leaving.error();
    const QString id = knownStoreId(m_parts.home);
    const base::Result<base::Secret> key = co_await keyOf(id);
    if (!key) co_return key.error();
    base::Result<store::ServerStore> server = co_await openAs(std::move(owner));
    if (!server) co_return server.error();
    {
        const auto opened = (*leaving)->look(*key);
        if (!opened) co_return opened.error();
        const interfaces::Store parts = (*opened)->parts();
        const auto report = checked(parts);
        if (!report) co_return report.error();
        services::AuditTrail audit(*parts.audit, m_parts.clock, m_identity);
        // Once: what has arrived there is compared with what is here, line by line.
        const auto noted =
            (*leaving)->hasLeft() ? base::Result<void>(base::Done{}) : audit.note(u"store.copied"_s, id, told.place);
        if (!noted) co_return noted.error();
        told.senders = report->senders.value_or(0);
        told.transfers = report->transfers.value_or(0);
    }
    const auto rows = (*leaving)->leaveFor(*server);
    if (!rows) co_return rows.error();
    told.rows = *rows;
    base::Secret shared = key->clone();
    const base::Result<base::Done> given = co_await giveKeyTo(std::move(*server), std::move(shared));
    if (!given) co_return given.error();
    co_return told;
}

interfaces::Answer<QString> StoreMoves::prepare(cli::StoreOwner owner, QString role)
{
    if (const auto is = checkIsServer(); !is) co_return is.error();
    base::Result<store::ServerSettings> settings = co_await serverOf(m_parts);
    if (!settings) co_return settings.error();
    settings->user = owner.user;
    settings->password = std::move(owner.password);
    const QString to = role.isEmpty() ? m_parts.profile.user : role;
    const auto done = store::prepareServer(std::move(*settings), to, m_parts.clock, m_parts.random);
    if (!done) co_return asOwner(done.error(), owner.user);
    co_return m_parts.profile.address();
}

interfaces::Answer<QString> StoreMoves::share()
{
    if (const auto is = checkIsServer(); !is) co_return is.error();
    cli::StoreOwner nobody;
    base::Result<store::ServerStore> server = co_await openAs(std::move(nobody));
    if (!server) co_return server.error();
    const base::Result<base::Secret> key = co_await keyOf(server->id);
    if (!key) co_return key.error();
    const interfaces::SecretName shared = passwordName(m_parts.profile);
    const base::Result<base::Secret> password = co_await m_parts.vault.read(shared);
    if (!password) co_return password.error();
    // Only a key that opens the store is worth sharing.
    cli::StoreOwner again;
    base::Result<store::ServerStore> second = co_await openAs(std::move(again));
    if (!second) co_return second.error();
    const auto opened = store::openStoreOn(std::move(*second), *key, m_parts.clock, m_parts.random);
    if (!opened) co_return opened.error();
    services::AuditTrail audit(*(*opened)->parts().audit, m_parts.clock, m_identity);
    if (const auto noted = audit.note(u"store.shared"_s, server->id); !noted) co_return noted.error();
    const auto done = store::shareKey(*server->connection, *key, *password, m_parts.clock, m_parts.random);
    if (!done) co_return done.error();
    co_return m_parts.profile.address();
}

} // namespace app
