// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <map>
#include <memory>

namespace store {

using Row = QVariantList;

/// One connection to one SQLite file, for the thread that opened it. Every statement is read to its end at once, so
/// that no reader ever keeps a writer waiting. Failures are errors of the store with Outcome::NothingHappened.
class Connection
{
public:
    /// Opens the file, which must exist (it may be empty), sets what a ledger needs, and reads it back. `name` must be
    /// unused in this process.
    static base::Result<std::unique_ptr<Connection>> open(const QString &file, const QString &name);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    base::Result<QList<Row>> select(const QString &sql, const QVariantList &values = {});
    /// The number of rows that were changed.
    base::Result<qint64> run(const QString &sql, const QVariantList &values = {});
    /// One statement for each list of values.
    base::Result<void> runEach(const QString &sql, const QList<QVariantList> &rows);

    /// Runs `work` as one transaction that holds the write lock from its start; any error inside undoes all of it.
    /// `work` returns a base::Result.
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

    /// Settings that are not what they were set to; empty when all is well.
    QStringList wrongSettings();
    const QString &file() const { return m_file; }

private:
    Connection(const QString &file, const QString &name);

    base::Result<void> begin();
    base::Result<void> commit();
    void rollBack();
    base::Result<void> applySettings();
    base::Result<void> execute(QSqlQuery &query, const QVariantList &values);
    /// The prepared statement, kept for the next time.
    base::Result<QSqlQuery *> prepared(const QString &sql);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_statements;
};

/// A text that is never NULL: QtSql would write an unset QString as one.
QVariant textValue(const QString &text);
QVariant blobValue(const QByteArray &bytes);
/// RFC 3339 in UTC with milliseconds, which sorts as text; NULL when the time is not valid.
QVariant timeValue(const QDateTime &time);
QDateTime timeFrom(const QVariant &value);

/// The error for something that contradicts itself in the file.
base::Error corrupt(const QString &where);

} // namespace store
