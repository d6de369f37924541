// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql_dialect.h"

namespace store {

/// One file, one writer at a time.
class SqliteDialect final : public SqlDialect
{
public:
    explicit SqliteDialect(const QString &file) : m_file(file) {}

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
    base::Result<qint64> mark(Connection &connection);
    qint64 nextMark(qint64 before);

    const QString m_file;
    quint64 m_marks = 0;
    QString m_guardOff; ///< its words, while one is switched off
};

} // namespace store
