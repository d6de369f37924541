// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QTcpServer>
#include <QUuid>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace testsupport {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;
constexpr qint64 roomNeeded = qint64(600) * 1024 * 1024;

/// Memory where there is enough of it: the tests ask what is stored, not whether a disk can be trusted.
QString placeForServers()
{
    const QFileInfo memory(u"/dev/shm"_s);
    const bool inMemory = memory.isWritable() && QStorageInfo(memory.filePath()).bytesAvailable() > roomNeeded;
    return (inMemory ? memory.filePath() : QDir::tempPath()) + u"/remitdesk-postgres-XXXXXX"_s;
}

QString programsFolder()
{
    QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names)
        if (QFileInfo(versions.filePath(name + u"/bin/initdb"_s)).isExecutable())
            return versions.filePath(name + u"/bin"_s);
    return {};
}

/// As somebody who is not root, and not for longer than we live.
QStringList asServerUser(const QStringList &words)
{
    QStringList command{u"setpriv"_s, u"--pdeathsig"_s, u"KILL"_s};
    if (geteuid() == 0) command << u"--reuid"_s << u"nobody"_s << u"--regid"_s << u"nogroup"_s << u"--clear-groups"_s;
    return command + words;
}

/// A child is ended with the thread that made it; this one lives as long as the process.
class Nursery
{
public:
    static Nursery &ofThisProcess()
    {
        static Nursery nursery;
        return nursery;
    }
    Nursery() : m_thread([this] { run(); }) {}
    ~Nursery()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    pid_t bear(const std::function<pid_t()> &birth)
    {
        std::unique_lock lock(m_mutex);
        m_birth = birth;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_birth; });
        return m_child;
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_ending) {
            m_changed.wait(lock, [this] { return m_ending || m_birth; });
            if (!m_birth) continue;
            m_child = m_birth();
            m_birth = {};
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<pid_t()> m_birth;
    pid_t m_child = 0;
    bool m_ending = false;
    std::thread m_thread;
};

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

PostgresServer::PostgresServer() : m_folder(placeForServers()), m_programs(programsFolder())
{
    Nursery::ofThisProcess(); // lives longer than the server
}

PostgresServer::~PostgresServer() { end(SIGQUIT); }

QString PostgresServer::makeCluster()
{
    if (m_programs.isEmpty()) return u"there is no PostgreSQL server here; the Debian package is called postgresql"_s;
    const QString folder = m_folder.path();
    if (QFileInfo::exists(folder + u"/data"_s)) return {};
    if (geteuid() == 0 && chown(QFile::encodeName(folder).constData(), 65534, 65534) != 0) return u"chown"_s;
    QStringList words = asServerUser({m_programs + u"/initdb"_s, u"-D"_s, folder + u"/data"_s, u"-U"_s, u"postgres"_s,
                                      u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--no-locale"_s, u"--no-sync"_s});
    QProcess initdb;
    initdb.setWorkingDirectory(u"/"_s);
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(words.takeFirst(), words);
    if (!initdb.waitForFinished(patienceMs) || initdb.exitCode() != 0)
        return u"initdb: "_s + QString::fromUtf8(initdb.readAll());
    QFile access(folder + u"/data/pg_hba.conf"_s);
    if (!access.open(QIODevice::WriteOnly)) return access.errorString();
    access.write("host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
    return {};
}

QString PostgresServer::launch()
{
    if (m_port == 0) m_port = freePort(); // the same again after a restart: others know it
    const QString folder = m_folder.path();
    const QStringList words = asServerUser(
        {m_programs + u"/postgres"_s, u"-D"_s, folder + u"/data"_s, u"-p"_s, QString::number(m_port), u"-h"_s, host(),
         u"-k"_s, folder, u"-c"_s, u"shared_buffers=32MB"_s, u"-c"_s, u"max_connections=60"_s, u"-c"_s,
         u"wal_level=minimal"_s, u"-c"_s, u"max_wal_senders=0"_s, u"-c"_s, u"autovacuum=off"_s});
    std::vector<QByteArray> bytes;
    for (const QString &word : words)
        bytes.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : bytes)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const QByteArray log = QFile::encodeName(folder + u"/server.log"_s);
    const pid_t process = Nursery::ofThisProcess().bear([&] {
        const pid_t child = fork();
        if (child != 0) return child;
        const int file = open(log.constData(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        dup2(file, 1);
        dup2(file, 2);
        if (chdir("/") != 0) _exit(126);
        execvp(arguments[0], arguments.data());
        _exit(127);
    });
    m_process = process;
    QElapsedTimer timer;
    timer.start();
    QString said;
    while (timer.elapsed() < patienceMs) {
        said = run(u"postgres"_s, u"SELECT 1"_s);
        if (said == u"1") return {};
        if (waitpid(process, nullptr, WNOHANG) == process) {
            m_process = 0;
            break;
        }
        usleep(30'000);
    }
    QFile text(folder + u"/server.log"_s);
    return said + (text.open(QIODevice::ReadOnly) ? QString::fromUtf8(text.readAll()) : QString());
}

QString PostgresServer::start()
{
    if (m_process != 0) return {};
    const bool isNew = !QFileInfo::exists(m_folder.path() + u"/data"_s);
    if (const QString fault = makeCluster(); !fault.isEmpty()) return fault;
    if (const QString fault = launch(); !fault.isEmpty()) return fault;
    QString secret = password();
    secret.replace(u'\'', u"''"_s);
    const QString made =
        isNew ? run(u"postgres"_s, u"CREATE ROLE counter LOGIN PASSWORD '%1'"_s.arg(secret)) : QString();
    return made.startsWith(u"error") ? made : QString();
}

void PostgresServer::end(int signal)
{
    if (m_process == 0) return;
    ::kill(pid_t(m_process), signal);
    QElapsedTimer timer;
    timer.start();
    while (waitpid(pid_t(m_process), nullptr, WNOHANG) == 0) {
        if (timer.elapsed() > 20'000) ::kill(pid_t(m_process), SIGKILL);
        usleep(10'000);
    }
    m_process = 0;
}

void PostgresServer::kill() { end(SIGQUIT); }

void PostgresServer::stop() { end(SIGINT); }

QString PostgresServer::makeDatabase(const QString &owner)
{
    const QString name = u"shop_%1"_s.arg(++m_databases);
    const QString made = run(u"postgres"_s, u"CREATE DATABASE %1 OWNER %2"_s.arg(name, owner));
    return made.isEmpty() ? name : made;
}

QString PostgresServer::run(const QString &database, const QString &sql)
{
    const QString name = u"server "_s + QUuid::createUuid().toString();
    QString answer;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        connection.setHostName(host());
        connection.setPort(m_port);
        connection.setDatabaseName(database);
        connection.setConnectOptions(u"connect_timeout=5 gssencmode=disable sslmode=disable"_s);
        if (!connection.open(u"postgres"_s, {})) {
            answer = u"error: "_s + connection.lastError().text();
        } else {
            QSqlQuery query(connection);
            if (!query.exec(sql))
                answer = u"error: "_s + query.lastError().text();
            else if (query.next())
                answer = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

PostgresServer &sharedPostgres()
{
    static PostgresServer server;
    return server;
}

} // namespace testsupport
