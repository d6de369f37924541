// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/sqlite_dialect.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

// How long one waits for a server that has to be asked what became of a COMMIT: as long as a restart takes.
constexpr int askingTries = 40;
constexpr int askingPauseMs = 250;

/// The store is synchronous by contract: whoever calls it waits, as for a disk.
void pause()
{
    QSemaphore never;
    (void)never.tryAcquire(1, askingPauseMs);
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
        QCoreApplication::translate(
            "Store",
            "A record in the home folder contradicts itself (%1). Do not send anything; restore the last backup or ask "
            "for support.")
            .arg(where));
}

Connection::Connection(std::unique_ptr<SqlDialect> dialect, const QString &place, const QString &name)
    : m_dialect(std::move(dialect))
    , m_place(place)
    , m_name(name)
    , m_database(QSqlDatabase::addDatabase(m_dialect->qtDriver(), name))
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
    return open(std::make_unique<SqliteDialect>(file), file, name);
}

base::Result<std::unique_ptr<Connection>> Connection::open(std::unique_ptr<SqlDialect> dialect, const QString &place,
                                                           const QString &name)
{
    std::unique_ptr<Connection> connection(new Connection(std::move(dialect), place, name));
    if (!connection->m_database.isValid()) {
        return base::nothingHappened(
            ErrorKind::StoreUnavailable, {},
            QCoreApplication::translate("Store",
                                        "This installation lacks Qt's database driver %1. Install it (on Debian: "
                                        "libqt6sql6-sqlite or libqt6sql6-psql).")
                .arg(connection->m_dialect->qtDriver()));
    }
    connection->m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (const auto connected = connection->connect(); !connected) return connected.error();
    return connection;
}

QString Connection::file() const { return m_dialect->name() == u"sqlite"_s ? m_place : QString(); }

base::Result<void> Connection::connect()
{
    m_database.close();
    m_statements.clear();
    if (!m_dialect->connect(m_database)) return m_dialect->errorOf(m_database.lastError());
    m_isLost = false;
    return m_dialect->applySettings(*this);
}

base::Error Connection::failed(const QSqlError &error)
{
    const base::Error failure = m_dialect->errorOf(error);
    if (!m_ticket.isEmpty() && !m_firstFailure) m_firstFailure = failure;
    if (!m_database.isOpen() || m_dialect->isLoss(error)) {
        qCWarning(base::logStore) << "the connection to the store was lost";
        m_isLost = true;
    }
    return failure;
}

base::Result<QSqlQuery *> Connection::prepared(const QString &sql)
{
    if (const auto it = m_statements.find(sql); it != m_statements.end()) return &it->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true); // otherwise Qt makes room for 128 rows with every answer
    if (!query.prepare(sql)) return failed(query.lastError());
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

base::Result<void> Connection::execute(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec()) {
        const base::Error error = failed(query.lastError());
        query.finish();
        return error;
    }
    return base::Done{};
}

base::Result<QList<Row>> Connection::selectOnce(const QString &sql, const QVariantList &values)
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
    if (fault.isValid()) {
        const base::Error error = failed(fault);
        query.finish();
        return error;
    }
    query.finish();
    return rows;
}

base::Result<QList<Row>> Connection::select(const QString &sql, const QVariantList &values)
{
    auto rows = selectOnce(sql, values);
    // What belongs to a transaction is never asked again outside of it.
    if (rows || !m_isLost || m_isInTransaction) return rows;
    if (const auto connected = connect(); !connected) return connected.error();
    return selectOnce(sql, values);
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

base::Result<void> Connection::each(const QString &sql, const std::function<base::Result<void>(const Row &)> &take)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) return failed(query.lastError());
    const int columns = query.record().count();
    while (query.next()) {
        Row row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row << query.value(i);
        if (const auto taken = take(row); !taken) return taken.error();
    }
    if (query.lastError().isValid()) return failed(query.lastError());
    return base::Done{};
}

base::Result<QStringList> Connection::columns(const QString &table)
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT * FROM %1 LIMIT 0"_s.arg(table))) return failed(query.lastError());
    QStringList names;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        names << record.fieldName(i);
    return names;
}

base::Result<void> Connection::command(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) return failed(query.lastError());
    return base::Done{};
}

base::Result<void> Connection::begin()
{
    Q_ASSERT(m_ticket.isEmpty());
    m_firstFailure.reset();
    if (m_isLost)
        if (const auto connected = connect(); !connected) return connected.error();
    m_isInTransaction = true;
    auto ticket = m_dialect->begin(*this);
    if (!ticket && m_isLost) { // the server was away while nobody looked; nothing of this transaction was done yet
        const auto connected = connect();
        ticket = connected ? m_dialect->begin(*this) : base::Result<QString>(connected.error());
    }
    if (!ticket) {
        rollBack();
        return ticket.error();
    }
    m_ticket = *ticket;
    return base::Done{};
}

base::Result<void> Connection::beginReading()
{
    if (m_isLost)
        if (const auto connected = connect(); !connected) return connected.error();
    const auto begun = command(m_dialect->beginReading());
    m_isInTransaction = begun.ok();
    return begun;
}

base::Result<void> Connection::commit()
{
    // PostgreSQL answers "done" to the COMMIT of a transaction that it has given up, and SQLite keeps what came before
    // a failed statement.
    if (m_firstFailure) {
        const base::Error failure = *m_firstFailure;
        rollBack();
        return failure;
    }
    const auto committed = command(u"COMMIT"_s);
    if (committed) {
        m_ticket.clear();
        m_isInTransaction = false;
        return base::Done{};
    }
    return settle(committed.error());
}

base::Result<void> Connection::settle(const base::Error &failure)
{
    const QString ticket = m_ticket;
    rollBack();
    for (int tries = 0; tries < askingTries; ++tries) {
        const auto back = m_isLost ? connect() : base::Result<void>(base::Done{});
        m_isInTransaction = true; // asking is one
        const auto committed = back ? m_dialect->hasCommitted(*this, ticket) : base::Result<bool>(back.error());
        rollBack(); // whatever asking has left open
        if (committed && *committed) {
            qCWarning(base::logStore) << "COMMIT was answered with a failure, and had been heard";
            return base::Done{};
        }
        if (committed) return failure;
        if (!m_isLost && back) break; // it was asked and cannot tell
        pause();
    }
    return base::maybeHappened(
        failure.kind, QCoreApplication::translate(
                          "Store", "Whether the last change was stored cannot be told, because the store stopped "
                                   "answering in that moment. Look at the record again before anything is repeated."));
}

void Connection::rollBack()
{
    // After a full disk or an I/O error SQLite has rolled back by itself, and says so.
    m_ticket.clear();
    m_firstFailure.reset();
    m_isInTransaction = false;
    if (m_isLost) return;
    QSqlQuery query(m_database);
    if (!query.exec(u"ROLLBACK"_s) && !m_database.isOpen()) m_isLost = true;
}

} // namespace store
