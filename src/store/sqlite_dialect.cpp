// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite_dialect.h"

#include "base/log.h"
#include "store/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QSqlError>
#include <QtEndian>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

// SQLite result codes, https://www.sqlite.org/rescode.html; the low byte is the primary code.
enum Code {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
    CheckFailed = 275,
    ForeignKeyFailed = 787,
    TriggerFailed = 1811,
};

struct Setting {
    const char *name;
    const char *value;
    int readBack; ///< -1: the text "delete"
};

// A rollback journal and EXTRA, because the write-ahead log of SQLite before 3.51.3 can be corrupted by two connections
// that write and checkpoint at once, and FULL may lose the last commit with a rollback journal
// (https://www.sqlite.org/wal.html section 11, https://www.sqlite.org/pragma.html#pragma_synchronous).
constexpr Setting settings[] = {
    {"busy_timeout", "5000", 5000},   {"journal_mode", "DELETE", -1}, {"synchronous", "EXTRA", 3},
    {"foreign_keys", "ON", 1},        {"trusted_schema", "OFF", 0},   {"cell_size_check", "ON", 1},
    {"secure_delete", "ON", 1},       {"temp_store", "MEMORY", 2},    {"fullfsync", "ON", 1},
    {"cache_size", "-16384", -16384},
};

ErrorKind kindOf(int code)
{
    switch (code) {
    case CheckFailed: return ErrorKind::BadInput;
    case ForeignKeyFailed: return ErrorKind::NotFound;
    case TriggerFailed: return ErrorKind::NotAllowedNow;
    default: break;
    }
    switch (code & 0xff) {
    case Busy:
    case Locked: return ErrorKind::StoreBusy;
    case Corrupt:
    case NotADatabase: return ErrorKind::StoreCorrupt;
    case Full: return ErrorKind::DiskFull;
    case Constraint: return ErrorKind::ChangedMeanwhile; // somebody was there first
    default: return ErrorKind::StoreUnavailable;
    }
}

/// The mark before the transaction whose rollback journal lies there, if one does: each of ours writes its mark first,
/// so that the first page of the journal is the first page of the file as it was.
/// https://www.sqlite.org/fileformat2.html, "The Rollback Journal" and "The Database Header"
std::optional<qint64> markInJournal(const QString &file)
{
    constexpr char magic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    constexpr int sectorSizeAt = 20;
    constexpr int pageNumberSize = 4;
    constexpr int userVersionAt = 60;
    QFile journal(file + u"-journal"_s); // SQLite locks the file beside it, never this one
    if (!journal.open(QIODevice::ReadOnly)) return std::nullopt;
    const QByteArray head = journal.read(sectorSizeAt + 4);
    if (head.size() != sectorSizeAt + 4 || !head.startsWith(magic)) return std::nullopt;
    const auto firstRecordAt = qFromBigEndian<quint32>(head.constData() + sectorSizeAt);
    if (!journal.seek(firstRecordAt)) return std::nullopt;
    const QByteArray record = journal.read(pageNumberSize + userVersionAt + 4);
    if (record.size() != pageNumberSize + userVersionAt + 4) return std::nullopt;
    if (qFromBigEndian<quint32>(record.constData()) != 1) return std::nullopt;
    return qFromBigEndian<quint32>(record.constData() + pageNumberSize + userVersionAt);
}

bool isAsSet(const Setting &setting, const QVariant &value)
{
    if (setting.readBack < 0 && qstrcmp(setting.name, "journal_mode") == 0) return value.toString() == u"delete"_s;
    return value.isValid() && value.toLongLong() == setting.readBack;
}

} // namespace

QString SqliteDialect::name() const { return u"sqlite"_s; }

QString SqliteDialect::qtDriver() const { return u"QSQLITE"_s; }

bool SqliteDialect::connect(QSqlDatabase &database) const
{
    database.setDatabaseName(m_file);
    return database.open();
}

base::Error SqliteDialect::errorOf(const QSqlError &error) const
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    base::Error result = base::nothingHappened(isNumber ? kindOf(code) : ErrorKind::StoreUnavailable);
    if (result.kind == ErrorKind::StoreUnavailable)
        result.detail =
            QCoreApplication::translate("Store", "The data in the home folder cannot be read or written: %1")
                .arg(error.databaseText());
    qCWarning(base::logStore) << "SQLite" << error.nativeErrorCode() << base::oneLine(error.databaseText());
    return result;
}

bool SqliteDialect::isLoss(const QSqlError &) const { return false; }

base::Result<void> SqliteDialect::applySettings(Connection &connection)
{
    for (const Setting &setting : settings) {
        const QString sql = u"PRAGMA %1 = %2"_s.arg(QLatin1StringView(setting.name), QLatin1StringView(setting.value));
        if (const auto set = connection.select(sql); !set) return set.error();
    }
    const QStringList wrong = wrongSettings(connection);
    if (!wrong.isEmpty()) {
        return base::nothingHappened(
            ErrorKind::StoreUnavailable, {},
            QCoreApplication::translate("Store", "SQLite does not take a setting that keeps the data safe: %1.")
                .arg(wrong.join(u", "_s)));
    }
    return base::Done{};
}

QStringList SqliteDialect::wrongSettings(Connection &connection)
{
    QStringList wrong;
    for (const Setting &setting : settings) {
        const QString name = QString::fromLatin1(setting.name);
        const auto rows = connection.select(u"PRAGMA "_s + name);
        const QVariant value = rows ? rows->value(0).value(0) : QVariant();
        if (!isAsSet(setting, value)) wrong << name + u'=' + value.toString();
    }
    return wrong;
}

base::Result<qint64> SqliteDialect::mark(Connection &connection)
{
    const auto rows = connection.select(u"PRAGMA user_version"_s);
    if (!rows) return rows.error();
    return rows->value(0).value(0).toLongLong();
}

qint64 SqliteDialect::nextMark(qint64 before)
{
    // Another one than before, and than what any other program is likely to choose.
    const quint64 own = qHash(m_file) + quint64(QCoreApplication::applicationPid()) * 2654435761U;
    qint64 next = before;
    while (next == before)
        next = qint64((qHash(own + ++m_marks, quint64(quintptr(this)))) & 0x7fffffffU);
    return next;
}

base::Result<QString> SqliteDialect::begin(Connection &connection)
{
    // IMMEDIATE: a transaction that starts by reading could not become a writer once somebody else has written.
    if (const auto begun = connection.command(u"BEGIN IMMEDIATE"_s); !begun) return begun.error();
    // Every transaction leaves a mark of its own in the header of the file, which is written with each commit anyway.
    const auto before = mark(connection);
    if (!before) return before.error();
    const qint64 own = nextMark(*before);
    const auto marked = connection.command(u"PRAGMA user_version = %1"_s.arg(own));
    if (!marked) return marked.error();
    return u"%1 %2"_s.arg(*before).arg(own);
}

base::Result<bool> SqliteDialect::hasCommitted(Connection &connection, const QString &ticket)
{
    const QString before = ticket.section(u' ', 0, 0);
    const auto now = mark(connection);
    if (!now) {
        // A disk too full for writing the old pages back, say. The removal of the journal is the commit: while it lies
        // there with the mark from before, whoever opens the file next takes the transaction back.
        const auto journaled = markInJournal(m_file);
        if (journaled && QString::number(*journaled) == before) return false;
        return now.error();
    }
    const QString own = ticket.section(u' ', 1, 1);
    if (QString::number(*now) == before) return false;
    if (QString::number(*now) != own) // somebody else has written since
        return base::nothingHappened(ErrorKind::StoreUnavailable);
    // The journal is gone, which is the commit; whether the disk knows that it is gone is what failed. A second
    // transaction has the folder written again.
    if (const auto begun = connection.command(u"BEGIN IMMEDIATE"_s); !begun) return begun.error();
    const auto marked = connection.command(u"PRAGMA user_version = %1"_s.arg(nextMark(*now)));
    const auto kept = marked ? connection.command(u"COMMIT"_s) : marked;
    if (kept) return true;
    (void)connection.command(u"ROLLBACK"_s);
    return kept.error();
}

base::Result<void> SqliteDialect::makePlace(Connection &) { return base::Done{}; }

QString SqliteDialect::beginReading() const { return u"BEGIN"_s; }

base::Result<void> SqliteDialect::setGuard(Connection &connection, const QString &, const QString &name, bool on)
{
    if (on) return connection.command(std::exchange(m_guardOff, {}));
    const auto rows = connection.select(u"SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"_s, {name});
    if (!rows) return rows.error();
    if (rows->isEmpty()) return corrupt(name);
    m_guardOff = rows->first().at(0).toString();
    return connection.command(u"DROP TRIGGER "_s + name);
}

base::Result<void> SqliteDialect::afterCopy(Connection &, const QString &) { return base::Done{}; }

void SqliteDialect::takeStock(Connection &, const QStringList &) {} // it chooses without

QStringList SqliteDialect::schemaSql(const QString &sql) const { return {sql}; }

base::Result<QStringList> SqliteDialect::tables(Connection &connection)
{
    // One statement: between two of them another program may have made all the tables, and its store would look like
    // somebody else's file.
    const auto rows = connection.select(u"SELECT name FROM sqlite_master"_s);
    if (!rows) return rows.error();
    QStringList names;
    for (const Row &row : *rows)
        names << row.value(0).toString();
    return names;
}

base::Result<QStringList> SqliteDialect::damage(Connection &connection)
{
    QStringList findings;
    const auto integrity = connection.select(u"PRAGMA integrity_check(20)"_s);
    if (!integrity) return integrity.error();
    for (const Row &row : *integrity)
        if (row.value(0).toString() != u"ok"_s)
            findings << QCoreApplication::translate("Store", "The file is damaged: %1").arg(row.value(0).toString());
    const auto orphans = connection.select(u"PRAGMA foreign_key_check"_s);
    if (!orphans) return orphans.error();
    for (const Row &row : *orphans)
        findings << QCoreApplication::translate("Store", "A record of %1 belongs to one that is not there.")
                        .arg(row.value(0).toString());
    return findings;
}

base::Result<QDateTime> SqliteDialect::now(Connection &, const base::Clock &own)
{
    return own.nowUtc(); // a file is on this machine, and so is its clock
}

base::Result<qint64> SqliteDialect::changeCount(Connection &connection)
{
    // data_version changes when another connection commits, total_changes() when this one changes something.
    const auto others = connection.select(u"PRAGMA data_version"_s);
    if (!others) return others.error();
    const auto own = connection.select(u"SELECT total_changes()"_s);
    if (!own) return own.error();
    const quint64 high = quint64(others->value(0).value(0).toLongLong()) << 32;
    return qint64(high ^ quint64(own->value(0).value(0).toLongLong()));
}

} // namespace store
