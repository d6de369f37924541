// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup_copy.h"

#include "store/disk.h"
#include "store/leaving_store.h"
#include "store/schema.h"
#include "store/store_copy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

constexpr qint64 chunkSize = 1024 * 1024;
constexpr auto sqliteMagic = "SQLite format 3";

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

base::Error noBackup(const QString &file)
{
    return badFile(
        QCoreApplication::translate(
            "Store", "%1 is no backup of RemitDesk, or it is damaged. Nothing was changed; choose another backup.")
            .arg(file));
}

QString storeIn(const QString &folder) { return folder + u"/store.sqlite"_s; }

base::Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return badFile(QCoreApplication::translate("Store", "%1 cannot be read: %2").arg(from, source.errorString()));
    if (!source.peek(16).startsWith(sqliteMagic)) return noBackup(from);
    if (const auto made = makePrivateFile(to); !made) return made.error();
    QFile target(to);
    bool written = target.open(QIODevice::WriteOnly);
    while (written && !source.atEnd()) {
        const QByteArray chunk = source.read(chunkSize);
        written = !chunk.isEmpty() && target.write(chunk) == chunk.size();
    }
    written = target.flush() && written;
    target.close();
    if (written && flushed(to)) return base::Done{};
    return base::nothingHappened(
        ErrorKind::StoreUnavailable, {},
        QCoreApplication::translate("Store", "%1 cannot be written: %2").arg(to, target.errorString()));
}

bool hardLink(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::create_hard_link(from.toStdString(), to.toStdString(), error);
    return !error;
}

/// Of a home whose store can be read; nullptr otherwise.
std::unique_ptr<Connection> formerIn(const QString &folder, base::Random &random)
{
    if (QFileInfo(storeIn(folder)).size() == 0) return nullptr;
    auto connection = Connection::open(storeIn(folder), u"former "_s + random.uuid());
    const bool isOurs = connection && schemaVersionOf(**connection).valueOr(0) == schemaVersion;
    return isOurs ? std::move(*connection) : nullptr;
}

} // namespace

BackupCopy::BackupCopy(QString folder, QString file, base::Clock &clock, base::Random &random)
    : m_folder(std::move(folder)), m_file(std::move(file)), m_clock(clock), m_random(random)
{
}

BackupCopy::~BackupCopy()
{
    if (m_isPlaced) return;
    QFile::remove(m_file);
    QFile::remove(m_file + u"-journal"_s);
}

base::Result<std::unique_ptr<BackupCopy>> BackupCopy::make(const QString &backup, const QString &folder,
                                                           base::Clock &clock, base::Random &random)
{
    if (!QFileInfo(backup).isFile())
        return badFile(QCoreApplication::translate("Store", "There is no file %1.").arg(backup));
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(storeIn(folder)).canonicalFilePath())
        return badFile(QCoreApplication::translate("Store", "%1 is the store itself, not a backup of it.").arg(backup));
    for (const QString &rest : {u"-journal"_s, u"-wal"_s}) {
        if (QFileInfo(backup + rest).size() == 0) continue;
        return badFile(
            QCoreApplication::translate(
                "Store", "%1 was copied while a program was writing to it. Choose a file that \"store backup\" made.")
                .arg(backup));
    }
    std::unique_ptr<BackupCopy> copy(
        new BackupCopy(folder, storeIn(folder) + u".restoring-"_s + random.uuid(), clock, random));
    if (const auto copied = copyFile(backup, copy->m_file); !copied) return copied.error();
    if (const auto looked = copy->lookAt(); !looked)
        return looked.error().kind == ErrorKind::StoreCorrupt ? noBackup(backup) : looked.error();
    return copy;
}

base::Result<std::unique_ptr<Connection>> BackupCopy::connect() const
{
    return Connection::open(m_file, u"backup "_s + m_random.uuid());
}

base::Result<void> BackupCopy::lookAt()
{
    const auto connection = connect();
    if (!connection) return connection.error();
    const auto version = schemaVersionOf(**connection);
    if (!version) return version.error();
    if (*version == 0) return corrupt(m_file);
    const auto damage = (*connection)->dialect().damage(**connection);
    if (!damage) return damage.error();
    if (!damage->isEmpty()) return corrupt(damage->join(u' '));
    if (const auto migrated = migrate(**connection, m_clock); !migrated) return migrated.error();
    if (const auto here = checkNotMoved(**connection); !here) return here.error();
    const auto id = identityOf(**connection, {});
    if (!id) return id.error();
    m_id = *id;
    return base::Done{};
}

base::Result<std::unique_ptr<SqlStore>> BackupCopy::open(const base::Secret &key) const
{
    auto connection = connect();
    if (!connection) return connection.error();
    return SqlStore::open(std::move(*connection), key, 0, m_clock, m_random);
}

base::Result<QStringList> BackupCopy::madeSince() const
{
    const std::unique_ptr<Connection> former = formerIn(m_folder, m_random);
    if (!former) return QStringList();
    const auto connection = connect();
    if (!connection) return connection.error();
    const auto last = (*connection)->select(u"SELECT coalesce(max(number), 0) FROM transfer"_s);
    if (!last) return last.error();
    const auto rows = former->select(u"SELECT reference FROM transfer WHERE number > ? ORDER BY number"_s,
                                     {last->value(0).value(0).toLongLong()});
    QStringList references;
    if (!rows) return references; // damaged; that is why it is being replaced
    for (const Row &row : *rows)
        references << row.value(0).toString();
    return references;
}

base::Result<QString> BackupCopy::setFormerAside() const
{
    const QString former = storeIn(m_folder);
    if (!QFile::exists(former)) return QString();
    const QString stem = former + u".before-restore-"_s + m_clock.nowUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString aside = stem;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = stem + u'-' + QString::number(n);
    // A journal that could not be played back belongs to the former file; in the new one it would be havoc.
    const QString journal = former + u"-journal"_s;
    const bool hasJournal = QFile::exists(journal);
    const bool kept = hardLink(former, aside) && (!hasJournal || hardLink(journal, aside + u"-journal"_s)) &&
                      folderFlushed(m_folder) && (!hasJournal || QFile::remove(journal));
    if (kept) return aside;
    return base::nothingHappened(
        ErrorKind::StoreUnavailable, {},
        QCoreApplication::translate("Store", "The present store cannot be kept as %1, so nothing was restored.")
            .arg(aside));
}

base::Result<QString> BackupCopy::putInPlace()
{
    const auto aside = setFormerAside();
    if (!aside) return aside.error();
    std::error_code error;
    if (flushed(m_file)) std::filesystem::rename(m_file.toStdString(), storeIn(m_folder).toStdString(), error);
    m_isPlaced = !error && !QFile::exists(m_file);
    if (m_isPlaced && folderFlushed(m_folder)) return *aside;
    return base::nothingHappened(ErrorKind::StoreUnavailable, {},
                                 QCoreApplication::translate("Store", "%1 cannot be written.").arg(storeIn(m_folder)));
}

base::Result<void> BackupCopy::copyTo(ServerStore &server) const
{
    const auto from = connect();
    if (!from) return from.error();
    return copyToServer(**from, server);
}

base::Result<void> checkMayBeReplaced(const QString &folder, base::Random &random)
{
    const std::unique_ptr<Connection> former = formerIn(folder, random);
    if (!former) return base::Done{};
    const auto place = movedTo(*former);
    if (!place || place->isEmpty()) return base::Done{};
    return base::nothingHappened(
        ErrorKind::NotAllowedNow, u"file"_s,
        QCoreApplication::translate(
            "Store",
            "The data of this home was moved to %1, and goes on there. A backup would live a second life here; set the "
            "profile's store to that place, or restore into another home.")
            .arg(*place));
}

} // namespace store
