// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/sql_dialect.h"

#include <QDateTime>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

namespace store {

using Row = QVariantList;

/// One connection to one database, for the thread that opened it. Every statement is read to its end at once, so that
/// no reader ever keeps a writer waiting. Failures are errors of the store with Outcome::NothingHappened, but for a
/// COMMIT of which nobody can tell whether it was heard.
///
/// A lost connection is opened anew by itself: reading goes on as if nothing had been, a transaction that was under way
/// fails (and left no trace), and of a COMMIT without an answer the database is asked what became of it.
class Connection
{
public:
    /// Opens an SQLite file, which must exist (it may be empty). `name` must be unused in this process.
    static base::Result<std::unique_ptr<Connection>> open(const QString &file, const QString &name);
    /// Opens whatever the dialect leads to. `place` is what people call it: a file, or a server's name.
    static base::Result<std::unique_ptr<Connection>> open(std::unique_ptr<SqlDialect> dialect, const QString &place,
                                                          const QString &name);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    base::Result<QList<Row>> select(const QString &sql, const QVariantList &values = {});
    /// The number of rows that were changed.
    base::Result<qint64> run(const QString &sql, const QVariantList &values = {});
    /// Row by row, for what may be larger than the memory. Until it ends, nothing else may be asked of this connection.
    base::Result<void> each(const QString &sql, const std::function<base::Result<void>(const Row &)> &take);
    base::Result<QStringList> columns(const QString &table);
    /// One statement that cannot be prepared: settings, tables, transactions.
    base::Result<void> command(const QString &sql);

    /// Runs `work` as one transaction that holds the write lock from its start; any error inside undoes all of it, also
    /// one that `work` made light of. `work` returns a base::Result and changes nothing but the store.
    template <class Work>
    auto write(Work work) -> decltype(work())
    {
        if (const auto begun = begin(); !begun) return begun.error();
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (const auto committed = commit(); !committed) return committed.error();
        return result;
    }

    /// Runs `work`, which only reads, over one state of the store, however long it takes and whatever others write.
    template <class Work>
    auto snapshot(Work work) -> decltype(work())
    {
        if (const auto begun = beginReading(); !begun) return begun.error();
        auto result = work();
        rollBack();
        return result;
    }

    /// Settings that are not what they were set to; empty when all is well.
    QStringList wrongSettings() { return m_dialect->wrongSettings(*this); }
    SqlDialect &dialect() { return *m_dialect; }
    /// The SQLite file; empty with a server.
    QString file() const;
    const QString &place() const { return m_place; }

private:
    Connection(std::unique_ptr<SqlDialect> dialect, const QString &place, const QString &name);

    base::Result<void> connect();
    base::Result<void> begin();
    base::Result<void> beginReading();
    base::Result<void> commit();
    base::Result<void> settle(const base::Error &failure);
    void rollBack();
    base::Error failed(const QSqlError &error);
    base::Result<QList<Row>> selectOnce(const QString &sql, const QVariantList &values);
    base::Result<void> execute(QSqlQuery &query, const QVariantList &values);
    /// The prepared statement, kept for the next time.
    base::Result<QSqlQuery *> prepared(const QString &sql);

    const std::unique_ptr<SqlDialect> m_dialect;
    const QString m_place;
    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements; ///< by their texts; a pointer to one stays good
    QString m_ticket;                                    ///< of the transaction that is under way; empty outside of one
    std::optional<base::Error> m_firstFailure;           ///< inside of it
    bool m_isInTransaction = false;
    bool m_isLost = false;
};

/// A text that is never NULL: QtSql would write an unset QString as one.
QVariant textValue(const QString &text);
QVariant blobValue(const QByteArray &bytes);
/// RFC 3339 in UTC with milliseconds, which sorts as text; NULL when the time is not valid.
QVariant timeValue(const QDateTime &time);
QDateTime timeFrom(const QVariant &value);

/// The error for something that contradicts itself in the store.
base::Error corrupt(const QString &where);

} // namespace store
