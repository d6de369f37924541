// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "base/clock.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>

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

QString say(const char *text) { return QCoreApplication::translate("Store", text); }

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

base::Error errorOf(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    base::Error result = base::nothingHappened(isNumber ? kindOf(code) : ErrorKind::StoreUnavailable);
    if (result.kind == ErrorKind::StoreUnavailable)
        result.detail = say("The data in the home folder cannot be read or written: %1").arg(error.databaseText());
    qCWarning(base::logStore) << "SQLite" << error.nativeErrorCode() << base::oneLine(error.databaseText());
    return result;
}

bool isAsSet(const Setting &setting, const QVariant &value)
{
    if (setting.readBack < 0 && qstrcmp(setting.name, "journal_mode") == 0) return value.toString() == u"delete"_s;
    return value.isValid() && value.toLongLong() == setting.readBack;
}

} // namespace

QVariant textValue(const QString &text) { return text.isNull() ? QString(u""_s) : text; }

QVariant blobValue(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

QVariant timeValue(const QDateTime &time) { return time.isValid() ? QVariant(base::toRfc3339(time)) : QVariant(); }

QDateTime timeFrom(const QVariant &value) { return value.isNull() ? QDateTime() : base::fromRfc3339(value.toString()); }

base::Error corrupt(const QString &where)
{
    qCWarning(base::logStore) << "contradiction in" << base::oneLine(where);
    return base::nothingHappened(
        ErrorKind::StoreCorrupt, {},
        say("A record in the home folder contradicts itself (%1). Do not send anything; restore the last backup or ask "
            "for support.")
            .arg(where));
}

Connection::Connection(const QString &file, const QString &name)
    : m_file(file), m_name(name), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, name))
{
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const QString &name)
{
    std::unique_ptr<Connection> connection(new Connection(file, name));
    QSqlDatabase &database = connection->m_database;
    if (!database.isValid()) {
        return base::nothingHappened(ErrorKind::StoreUnavailable, {},
                                     say("This installation lacks Qt's driver for SQLite."));
    }
    database.setDatabaseName(file);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!database.open()) return errorOf(database.lastError());
    if (const auto applied = connection->applySettings(); !applied) return applied.error();
    return connection;
}

base::Result<void> Connection::applySettings()
{
    for (const Setting &setting : settings) {
        const QString sql = u"PRAGMA %1 = %2"_s.arg(QLatin1StringView(setting.name), QLatin1StringView(setting.value));
        if (const auto set = select(sql); !set) return set.error();
    }
    const QStringList wrong = wrongSettings();
    if (!wrong.isEmpty()) {
        return base::nothingHappened(
            ErrorKind::StoreUnavailable, {},
            say("SQLite does not take a setting that keeps the data safe: %1.").arg(wrong.join(u", "_s)));
    }
    return base::Done{};
}

QStringList Connection::wrongSettings()
{
    QStringList wrong;
    for (const Setting &setting : settings) {
        const QString name = QString::fromLatin1(setting.name);
        const auto rows = select(u"PRAGMA "_s + name);
        const QVariant value = rows ? rows->value(0).value(0) : QVariant();
        if (!isAsSet(setting, value)) wrong << name + u'=' + value.toString();
    }
    return wrong;
}

base::Result<QSqlQuery *> Connection::prepared(const QString &sql)
{
    if (const auto it = m_statements.find(sql); it != m_statements.end()) return &it->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) return errorOf(query.lastError());
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

base::Result<void> Connection::execute(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec()) {
        const base::Error error = errorOf(query.lastError());
        query.finish();
        return error;
    }
    return base::Done{};
}

base::Result<QList<Row>> Connection::select(const QString &sql, const QVariantList &values)
{
    const auto statement = prepared(sql);
    if (!statement) return statement.error();
    QSqlQuery &query = **statement;
    if (const auto done = execute(query, values); !done) return done.error();
    QList<Row> rows;
    const int columns = query.record().count();
    while (query.next()) {
        Row row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row << query.value(i);
        rows << row;
    }
    const QSqlError fault = query.lastError();
    query.finish();
    if (fault.isValid()) return errorOf(fault);
    return rows;
}

base::Result<qint64> Connection::run(const QString &sql, const QVariantList &values)
{
    const auto statement = prepared(sql);
    if (!statement) return statement.error();
    QSqlQuery &query = **statement;
    if (const auto done = execute(query, values); !done) return done.error();
    const qint64 changed = query.numRowsAffected();
    query.finish();
    return changed;
}

base::Result<void> Connection::runEach(const QString &sql, const QList<QVariantList> &rows)
{
    for (const QVariantList &values : rows)
        if (const auto done = run(sql, values); !done) return done.error();
    return base::Done{};
}

base::Result<void> Connection::begin()
{
    // IMMEDIATE: a transaction that starts by reading could not become a writer once somebody else has written.
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun) return begun.error();
    return base::Done{};
}

base::Result<void> Connection::commit()
{
    const auto committed = run(u"COMMIT"_s);
    if (committed) return base::Done{};
    rollBack();
    return committed.error();
}

void Connection::rollBack()
{
    // After a full disk or an I/O error SQLite has rolled back by itself, and says so.
    QSqlQuery query(m_database);
    query.exec(u"ROLLBACK"_s);
}

} // namespace store
