// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite_store.h"

#include "store/connection.h"
#include "store/schema.h"
#include "store/store_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <filesystem>
#include <system_error>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

QString fileIn(const QString &folder) { return folder + u"/store.sqlite"_s; }

base::Error unavailable(const QString &path, const QString &why)
{
    return base::nothingHappened(ErrorKind::StoreUnavailable, {},
                                 QCoreApplication::translate("Store", "%1 cannot be used: %2").arg(path, why));
}

base::Result<void> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return unavailable(folder, QCoreApplication::translate("Store", "the folder cannot be made."));
    if (!QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return unavailable(folder, QCoreApplication::translate("Store", "it cannot be closed to other users."));
    return base::Done{};
}

/// Makes the file with the right permissions, which SQLite also gives to its journal. Made under another name and moved
/// into place, because to close a file that this process has open as a database would drop SQLite's locks on it.
base::Result<void> makeFile(const QString &path, base::Random &random)
{
    if (QFile::exists(path)) return base::Done{};
    const QString fresh = path + u'.' + random.uuid();
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unavailable(fresh, file.errorString());
    file.close();
    // Does not replace: when another program was faster, its file stays. Not QFile::rename, which copies where it
    // cannot move: over a file that is there, and open to other users.
    std::error_code error;
    std::filesystem::create_hard_link(fresh.toStdString(), path.toStdString(), error);
    QFile::remove(fresh);
    if (error && !QFile::exists(path))
        return unavailable(path, QCoreApplication::translate("Store", "the file cannot be made."));
    return base::Done{};
}

} // namespace

bool storeExists(const QString &folder)
{
    const QString path = fileIn(folder);
    if (!QFileInfo::exists(path) || QFileInfo(path).size() == 0) return false;
    base::SystemRandom random;
    const auto connection = Connection::open(path, u"look "_s + random.uuid());
    if (!connection) return true;
    const auto version = schemaVersionOf(**connection);
    if (!version) return true;
    if (*version == 0) return false; // a first start that did not get to its end
    const auto holds = holdsKeyOrSealedData(**connection);
    return !holds || *holds;
}

namespace {

constexpr int openingPatienceMs = 20'000;
constexpr int abandonedAfterMs = 1'000;

base::Result<std::unique_ptr<SqlStore>> openFile(const StoreSettings &settings, const base::Secret &key,
                                                 base::Clock &clock, base::Random &random)
{
    const QString path = fileIn(settings.folder);
    if (const auto made = makeFile(path, random); !made) return made.error();
    // QtSql knows connections by name; nobody else knows this one.
    auto connection = Connection::open(path, u"store "_s + random.uuid());
    if (!connection) return connection.error();
    if (const auto migrated = migrate(**connection, clock); !migrated) return migrated.error();
    if (const auto here = checkNotMoved(**connection); !here) return here.error();
    if (const auto noted = identityOf(**connection, settings.id); !noted) return noted.error();
    return SqlStore::open(std::move(*connection), key, settings.freeBytesMin, clock, random);
}

} // namespace

base::Result<std::unique_ptr<SqlStore>> openSqliteStore(const StoreSettings &settings, const base::Secret &key,
                                                        base::Clock &clock, base::Random &random)
{
    if (const auto made = makeFolder(settings.folder); !made) return made.error();
    QLockFile lock(settings.folder + u"/store.opening"_s);
    // Whoever is killed while it takes the lock leaves an empty file that names no owner. A living owner's is never
    // taken away, however old: it has the file locked.
    lock.setStaleLockTime(abandonedAfterMs);
    const auto busy = [&] { return base::nothingHappened(base::ErrorKind::StoreBusy, {}, fileIn(settings.folder)); };
    // A first start that is half done looks like damage to a second one: a new file is made by one program at a time,
    // and what looks damaged is looked at once more when whoever made it is done.
    const bool isNew = !QFile::exists(fileIn(settings.folder));
    if (isNew && !lock.tryLock(openingPatienceMs)) return busy();
    auto opened = openFile(settings, key, clock, random);
    if (isNew || opened || opened.error().kind != base::ErrorKind::StoreCorrupt) return opened;
    if (!lock.tryLock(openingPatienceMs)) return busy();
    return openFile(settings, key, clock, random);
}

} // namespace store
