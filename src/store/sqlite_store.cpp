// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite_store.h"

#include "store/onboarding_tables.h"
#include "store/party_tables.h"
#include "store/rate_table.h"
#include "store/schema.h"
#include "store/small_tables.h"
#include "store/store_care.h"
#include "store/transfer_table.h"

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

/// Built from the top down, and taken apart from the bottom up.
struct SqliteStore::Parts {
    Parts(std::unique_ptr<Connection> open, std::unique_ptr<Sealer> unwrapped, const StoreSettings &settings,
          base::Clock &clock)
        : connection(std::move(open))
        , sealer(std::move(unwrapped))
        , index(*connection, *sealer)
        , senders(*connection, *sealer, index)
        , beneficiaries(*connection, *sealer, clock)
        , quotes(*connection, *sealer)
        , transfers(*connection, *sealer, index, settings.freeBytesMin)
        , rates(*connection, *sealer)
        , references(*connection)
        , drafts(*connection, *sealer, clock)
        , enrolments(*connection, *sealer)
        , documents(*connection, *sealer)
        , care(*connection, {&senders, &beneficiaries, &quotes, &transfers, &rates, &references, &drafts, nullptr},
               settings.freeBytesMin)
    {
    }

    std::unique_ptr<Connection> connection;
    std::unique_ptr<Sealer> sealer;
    TermIndex index;
    SenderTable senders;
    BeneficiaryTable beneficiaries;
    QuoteTable quotes;
    TransferTable transfers;
    RateTable rates;
    ReferenceTable references;
    DraftTable drafts;
    EnrolmentTable enrolments;
    DocumentTable documents;
    StoreCare care;
};

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

SqliteStore::~SqliteStore() = default;

namespace {

constexpr int openingPatienceMs = 20'000;
constexpr int abandonedAfterMs = 1'000;

} // namespace

base::Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const StoreSettings &settings, const base::Secret &key,
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

base::Result<std::unique_ptr<SqliteStore>> SqliteStore::openFile(const StoreSettings &settings, const base::Secret &key,
                                                                 base::Clock &clock, base::Random &random)
{
    const QString path = fileIn(settings.folder);
    if (const auto made = makeFile(path, random); !made) return made.error();
    // QtSql knows connections by name; nobody else knows this one.
    auto connection = Connection::open(path, u"store "_s + random.uuid());
    if (!connection) return connection.error();
    if (const auto migrated = migrate(**connection, clock); !migrated) return migrated.error();
    auto sealer = Sealer::open(**connection, key, clock, random);
    if (!sealer) return sealer.error();
    auto parts = std::make_unique<Parts>(std::move(*connection), std::move(*sealer), settings, clock);
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(parts)));
}

interfaces::Store SqliteStore::parts() const
{
    return {&m_parts->senders,    &m_parts->beneficiaries, &m_parts->quotes, &m_parts->transfers,  &m_parts->rates,
            &m_parts->references, &m_parts->drafts,        &m_parts->care,   &m_parts->enrolments, &m_parts->documents};
}

} // namespace store
