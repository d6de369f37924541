// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace testsupport {

/// A PostgreSQL server of our own, in a folder of its own, on 127.0.0.1 and a free port; it ends with this object, and
/// with this process. PostgreSQL refuses to be run by root: then it runs as "nobody".
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// Empty, or why there is no server.
    QString start();
    /// As the power would end it: nothing is tidied up. start() lets it recover.
    void kill();
    /// Ends it in good order; start() begins it anew.
    void stop();

    int port() const { return m_port; }
    QString host() const { return QStringLiteral("127.0.0.1"); }
    /// Of "postgres", who may do everything and needs no password; "counter" has password().
    static QString password() { return QStringLiteral("it's a \\ secret"); }
    /// A new database that belongs to `owner`; its name.
    QString makeDatabase(const QString &owner = QStringLiteral("counter"));
    /// Runs one statement as "postgres"; the first value of its answer, or "error: …".
    QString run(const QString &database, const QString &sql);

private:
    QString makeCluster();
    QString launch();
    void end(int signal);

    QTemporaryDir m_folder;
    QString m_programs;
    int m_port = 0;
    int m_databases = 0;
    qint64 m_process = 0;
};

/// The one that the tests of this process share; started when it is first wanted, ended with the process.
PostgresServer &sharedPostgres();

} // namespace testsupport
