// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "store/sql_dialect.h"

namespace store {

struct ServerSettings {
    QString host; ///< a name, an address, or the folder of a socket
    int port = 5432;
    QString database;
    QString user;
    QString caFile; ///< whom to believe about the server's certificate; empty: the system's list
    base::Secret password;
};

/// Whether the host is this machine: nothing of the conversation crosses a network.
bool isThisMachine(const QString &host);

/// One server for several counters. One transaction writes at a time, as with a file: events are numbered without gaps,
/// and what was looked at when a transaction began still holds when it ends.
class PostgresDialect final : public SqlDialect
{
public:
    /// `self` is unlike that of any other connection, of any program.
    PostgresDialect(ServerSettings settings, QString self) : m_settings(std::move(settings)), m_self(std::move(self)) {}

    QString name() const override;
    QString qtDriver() const override;
    bool connect(QSqlDatabase &database) const override;
    base::Error errorOf(const QSqlError &error) const override;
    bool isLoss(const QSqlError &error) const override;
    base::Result<void> applySettings(Connection &connection) override;
    QStringList wrongSettings(Connection &connection) override;
    base::Result<QString> begin(Connection &connection) override;
    base::Result<bool> hasCommitted(Connection &connection, const QString &ticket) override;
    QString beginReading() const override;
    base::Result<void> makePlace(Connection &connection) override;
    base::Result<void> setGuard(Connection &connection, const QString &table, const QString &name, bool on) override;
    base::Result<void> afterCopy(Connection &connection, const QString &table) override;
    void takeStock(Connection &connection, const QStringList &tables) override;
    QStringList schemaSql(const QString &sql) const override;
    base::Result<QStringList> tables(Connection &connection) override;
    base::Result<QStringList> damage(Connection &connection) override;
    base::Result<QDateTime> now(Connection &connection, const base::Clock &own) override;
    base::Result<qint64> changeCount(Connection &connection) override;

private:
    base::Result<void> takeWriteLock(Connection &connection);
    int slot() const;
    base::Error unreachable(const QString &text) const;

    const ServerSettings m_settings;
    const QString m_self;
    qint64 m_transactions = 0;
    bool m_hasMarks = false;
};

} // namespace store
