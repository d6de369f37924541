// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QStringList>

class QSqlDatabase;
class QSqlError;

namespace store {

class Connection;

/// What the two databases say differently: how one connects, how a transaction begins and what became of one, what an
/// error means, how a table is made. All other SQL is written once, in words that both understand (README.md).
class SqlDialect
{
public:
    virtual ~SqlDialect() = default;

    virtual QString name() const = 0; ///< as the profile has it: "sqlite", "postgresql"
    virtual QString qtDriver() const = 0;
    /// What is to be known before the connection is opened, and the opening itself.
    virtual bool connect(QSqlDatabase &database) const = 0;
    /// What the error of a failed connect() or statement means; always with Outcome::NothingHappened.
    virtual base::Error errorOf(const QSqlError &error) const = 0;
    /// Whether the connection was lost with that error: it has to be opened anew.
    virtual bool isLoss(const QSqlError &error) const = 0;

    /// Sets what a ledger needs and reads it back; after every opening.
    virtual base::Result<void> applySettings(Connection &connection) = 0;
    /// Settings that are not as they have to be; empty when all is well.
    virtual QStringList wrongSettings(Connection &connection) = 0;

    /// Begins a transaction that holds the store's one write lock, and returns a ticket by which it can be asked for
    /// later.
    virtual base::Result<QString> begin(Connection &connection) = 0;
    /// Whether the transaction of that ticket was committed and will stay so; asked when the answer to COMMIT was a
    /// failure. An error: nobody can tell.
    virtual base::Result<bool> hasCommitted(Connection &connection, const QString &ticket) = 0;

    /// The statement that begins a long look at one state of the store.
    virtual QString beginReading() const = 0;

    /// Makes the place where tables go, when it is not there yet.
    virtual base::Result<void> makePlace(Connection &connection) = 0;
    /// The statement of the schema, which is written for SQLite, in this database's own words. Empty: it cannot be
    /// said.
    virtual QStringList schemaSql(const QString &sql) const = 0;
    /// Switches a guard off and on again within a transaction, for rows that are copied as they are.
    virtual base::Result<void> setGuard(Connection &connection, const QString &table, const QString &name, bool on) = 0;
    /// Goes on numbering where the rows that were put in have ended.
    virtual base::Result<void> afterCopy(Connection &connection, const QString &table) = 0;
    /// Learns how much the tables hold since they were filled, on which the choice of an index depends. Outside of a
    /// transaction. When it fails nothing is lost: the database does it by itself in time.
    virtual void takeStock(Connection &connection, const QStringList &tables) = 0;
    /// Names of the tables there are.
    virtual base::Result<QStringList> tables(Connection &connection) = 0;
    /// Sentences about what is broken in the database itself.
    virtual base::Result<QStringList> damage(Connection &connection) = 0;
    /// The store's clock: the one that all programs share which have it open.
    virtual base::Result<QDateTime> now(Connection &connection, const base::Clock &own) = 0;
    /// A number that differs when any program has changed something.
    virtual base::Result<qint64> changeCount(Connection &connection) = 0;
};

} // namespace store
