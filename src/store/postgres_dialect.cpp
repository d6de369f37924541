// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgres_dialect.h"

#include "base/log.h"
#include "store/connection.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSqlError>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

/// Of the one lock that every transaction takes that writes; any number that nobody else in this database uses.
constexpr auto writeLock = "5928235468726597";
constexpr size_t markPlaces = 4096;
/// Each waits as long as lock_timeout says; a session that has lost its client is given up before they are over.
constexpr int lockTries = 6;
/// What our own guards raise.
constexpr auto guardCode = "RD001";

QString quoted(const QString &value)
{
    QString text = value;
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

struct Meaning {
    const char *code; ///< an SQLSTATE, or its class of two letters
    ErrorKind kind;
};

// https://www.postgresql.org/docs/15/errcodes-appendix.html; the first that fits.
constexpr Meaning meanings[] = {
    {guardCode, ErrorKind::NotAllowedNow}, {"23514", ErrorKind::BadInput}, // check
    {"23503", ErrorKind::NotFound},                                        // foreign key
    {"23", ErrorKind::ChangedMeanwhile},                                   // unique: somebody was there first
    {"55P03", ErrorKind::StoreBusy},                                       // lock timeout
    {"57014", ErrorKind::StoreBusy},                                       // statement timeout
    {"40", ErrorKind::StoreBusy},                                          // serialization, deadlock
    {"53100", ErrorKind::DiskFull},        {"53", ErrorKind::StoreBusy},   // too many connections, out of memory
    {"28", ErrorKind::CredentialRefused},  {"XX001", ErrorKind::StoreCorrupt}, {"XX002", ErrorKind::StoreCorrupt},
};

ErrorKind kindOf(const QString &code)
{
    for (const Meaning &meaning : meanings)
        if (!code.isEmpty() && code.startsWith(QLatin1StringView(meaning.code))) return meaning.kind;
    return ErrorKind::StoreUnavailable;
}

/// Only the first line: the next ones may quote the row.
QString firstLine(const QString &text) { return text.section(u'\n', 0, 0).simplified(); }

} // namespace

bool isThisMachine(const QString &host)
{
    static const QRegularExpression local(u"\\A(localhost|127(\\.[0-9]{1,3}){3}|::1|/.*)\\z"_s);
    return local.match(host).hasMatch();
}

QString PostgresDialect::name() const { return u"postgresql"_s; }

QString PostgresDialect::qtDriver() const { return u"QPSQL"_s; }

bool PostgresDialect::connect(QSqlDatabase &database) const
{
    database.setHostName(m_settings.host);
    database.setPort(m_settings.port);
    database.setDatabaseName(m_settings.database);
    // What a hung network, a sleeping machine or a stranger's environment could spoil. Beyond this machine nothing is
    // said to a server that does not prove who it is.
    QString options = u"connect_timeout=10 keepalives=1 keepalives_idle=20 keepalives_interval=5 keepalives_count=3"
                      " tcp_user_timeout=20000 gssencmode=disable passfile=/nonexistent application_name=RemitDesk"_s;
    if (isThisMachine(m_settings.host)) {
        options += u" sslmode=prefer"_s;
    } else {
        const QString known = m_settings.caFile.isEmpty() ? u"/etc/ssl/certs/ca-certificates.crt"_s : m_settings.caFile;
        options += u" sslmode=verify-full ssl_min_protocol_version=TLSv1.2 sslrootcert="_s + quoted(known);
    }
    database.setConnectOptions(options);
    QString password = QString::fromUtf8(m_settings.password.reveal().toByteArray());
    const bool opened = database.open(m_settings.user, password);
    password.fill(u'\0');
    return opened;
}

base::Error PostgresDialect::unreachable(const QString &text) const
{
    static const QRegularExpression password(u"password authentication failed|no password supplied"_s);
    const QString where = u"%1:%2/%3"_s.arg(m_settings.host).arg(m_settings.port).arg(m_settings.database);
    if (password.match(text).hasMatch()) {
        const bool isMissing = m_settings.password.size() == 0;
        base::Error error = base::nothingHappened(
            isMissing ? ErrorKind::CredentialMissing : ErrorKind::CredentialRefused, {},
            QCoreApplication::translate(
                "Store",
                "The server of the store (%1) does not let the user \"%2\" in. Set the password anew: remitdesk-cli "
                "credential set store password.")
                .arg(where, m_settings.user));
        error.provider = u"store"_s;
        return error;
    }
    return base::nothingHappened(
        ErrorKind::StoreUnavailable, {},
        QCoreApplication::translate("Store",
                                    "The server of the store (%1) cannot be used: %2. Nothing was sent. See that the "
                                    "server runs and this computer reaches it, then try again.")
            .arg(where, text));
}

base::Error PostgresDialect::errorOf(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    const QString text = firstLine(error.databaseText());
    qCWarning(base::logStore) << "PostgreSQL" << code << base::oneLine(text);
    const ErrorKind kind = kindOf(code);
    return kind == ErrorKind::StoreUnavailable ? unreachable(text) : base::nothingHappened(kind);
}

bool PostgresDialect::isLoss(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    return error.type() == QSqlError::ConnectionError || code.startsWith(u"08"_s) || code.startsWith(u"57P0"_s);
}

base::Result<void> PostgresDialect::applySettings(Connection &connection)
{
    // Whoever falls asleep while it holds the write lock loses it, and with it the transaction.
    // One statement, because QtSql hears the answer to the first of several only.
    static constexpr std::pair<const char *, const char *> settings[] = {
        {"search_path", "remitdesk, pg_temp"},
        {"default_transaction_isolation", "read committed"},
        {"synchronous_commit", "on"},
        {"lock_timeout", "5s"},
        {"statement_timeout", "60s"},
        {"idle_in_transaction_session_timeout", "20s"},
        {"tcp_keepalives_idle", "20"},
        {"tcp_keepalives_interval", "5"},
        {"tcp_keepalives_count", "3"},
        {"standard_conforming_strings", "on"},
        {"bytea_output", "hex"},
        {"client_min_messages", "warning"},
    };
    QStringList calls;
    for (const auto &[name, value] : settings)
        calls << u"set_config('%1', '%2', false)"_s.arg(QLatin1StringView(name), QLatin1StringView(value));
    return connection.command(u"SELECT "_s + calls.join(u", "_s));
}

QStringList PostgresDialect::wrongSettings(Connection &connection)
{
    QStringList wrong;
    for (const QString &name : {u"fsync"_s, u"full_page_writes"_s, u"synchronous_commit"_s}) {
        const auto rows = connection.select(u"SELECT current_setting('%1')"_s.arg(name));
        const QString value = rows ? rows->value(0).value(0).toString() : QString();
        if (value != u"on"_s) wrong << name + u'=' + value;
    }
    return wrong;
}

base::Result<void> PostgresDialect::takeWriteLock(Connection &connection)
{
    if (const auto begun = connection.command(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s); !begun) return begun.error();
    // Every statement after this one sees what the writer before us has committed.
    const auto locked = connection.select(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(QLatin1StringView(writeLock)));
    if (!locked) return locked.error();
    return base::Done{};
}

base::Result<QString> PostgresDialect::begin(Connection &connection)
{
    if (const auto locked = takeWriteLock(connection); !locked) return locked.error();
    if (!m_hasMarks) {
        const auto marks = connection.select(u"SELECT 1 WHERE to_regclass('remitdesk.commit_mark') IS NOT NULL"_s);
        if (!marks) return marks.error();
        if (marks->isEmpty()) return u"-"_s; // the tables are being made
        m_hasMarks = true;
    }
    // Every transaction leaves a mark of its own in one of many places. The number of a transaction would not do: after
    // a crash the server may give it to another one.
    const QString mark = m_self + u'-' + QString::number(++m_transactions);
    const auto before =
        connection.select(u"WITH put AS (INSERT INTO commit_mark(slot, mark) VALUES(?, ?) ON CONFLICT(slot) DO UPDATE"
                          " SET mark = excluded.mark) SELECT mark FROM commit_mark WHERE slot = ?"_s,
                          {slot(), mark, slot()});
    if (!before) return before.error();
    return mark + u' ' + before->value(0).value(0).toString();
}

int PostgresDialect::slot() const { return int(qHash(m_self) % markPlaces); }

base::Result<bool> PostgresDialect::hasCommitted(Connection &connection, const QString &ticket)
{
    const QString own = ticket.section(u' ', 0, 0);
    const QString before = ticket.section(u' ', 1);
    // Whoever gets the lock knows that the transaction has ended, one way or the other: it had the lock.
    auto locked = takeWriteLock(connection);
    for (int tries = 1; !locked && locked.error().kind == ErrorKind::StoreBusy && tries < lockTries; ++tries) {
        (void)connection.command(u"ROLLBACK"_s);
        locked = takeWriteLock(connection);
    }
    if (!locked) return locked.error();
    const auto rows = connection.select(u"SELECT mark FROM commit_mark WHERE slot = ?"_s, {slot()});
    if (!rows) return rows.error();
    const QString now = rows->value(0).value(0).toString();
    if (now == own) return true;
    if (now == before) return false;
    return base::nothingHappened(ErrorKind::StoreUnavailable); // somebody else has used the place since
}

base::Result<void> PostgresDialect::makePlace(Connection &connection)
{
    const auto rows = connection.select(u"SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'remitdesk'"_s);
    if (!rows) return rows.error();
    if (!rows->isEmpty()) return base::Done{};
    return connection.command(u"CREATE SCHEMA remitdesk"_s);
}

QString PostgresDialect::beginReading() const
{
    return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0;"
           " SET LOCAL idle_in_transaction_session_timeout = 0"_s;
}

base::Result<void> PostgresDialect::setGuard(Connection &connection, const QString &table, const QString &name, bool on)
{
    return connection.command(u"ALTER TABLE %1 %2 TRIGGER %3"_s.arg(table, on ? u"ENABLE"_s : u"DISABLE"_s, name));
}

base::Result<void> PostgresDialect::afterCopy(Connection &connection, const QString &table)
{
    const auto numbered =
        connection.select(u"SELECT 1 FROM pg_catalog.pg_attribute WHERE attrelid = CAST('remitdesk.%1' AS regclass)"
                          " AND attname = 'number' AND attidentity <> ''"_s.arg(table));
    if (!numbered) return numbered.error();
    if (numbered->isEmpty()) return base::Done{};
    const auto set = connection.select(u"SELECT setval(pg_get_serial_sequence('remitdesk.%1', 'number'),"
                                       " (SELECT coalesce(max(number), 0) + 1 FROM %1), false)"_s.arg(table));
    if (!set) return set.error();
    return base::Done{};
}

void PostgresDialect::takeStock(Connection &connection, const QStringList &tables)
{
    // The search of a store that was just copied took six times as long before the server had done this by itself.
    for (const QString &table : tables)
        if (!connection.command(u"VACUUM (ANALYZE) "_s + table)) return;
}

QStringList PostgresDialect::schemaSql(const QString &sql) const
{
    static const QRegularExpression options(u"\\) STRICT(, *WITHOUT ROWID)?\\z"_s);
    static const QRegularExpression isNot(u"\\bIS NOT (?!NULL|DISTINCT)"_s);
    static const QRegularExpression guard(u"\\ACREATE TRIGGER (\\w+) BEFORE (INSERT|UPDATE|DELETE) ON (\\w+)"
                                          "(?: WHEN (.*))? BEGIN SELECT RAISE\\(ABORT, ('[^']*')\\); END\\z"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QString own = sql.trimmed();
    own.replace(options, u")"_s).replace(isNot, u"IS DISTINCT FROM "_s);
    static const QRegularExpression number(u"\\bnumber INTEGER PRIMARY KEY\\b"_s);
    static const QRegularExpression integer(u"\\bINTEGER\\b"_s);
    static const QRegularExpression text(u"\\bTEXT\\b"_s);
    static const QRegularExpression blob(u"\\bBLOB\\b"_s);
    own.replace(number, u"number BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s);
    // COLLATE "C": texts are compared byte by byte, as SQLite does.
    own.replace(integer, u"BIGINT"_s).replace(text, u"TEXT COLLATE \"C\""_s).replace(blob, u"BYTEA"_s);
    if (!own.startsWith(u"CREATE TRIGGER"_s)) return {own};
    const auto match = guard.match(own);
    if (!match.hasMatch()) return {};
    const QString name = match.captured(1);
    const QString condition = match.captured(4).isEmpty() ? u"TRUE"_s : match.captured(4);
    const QString kept = match.captured(2) == u"DELETE"_s ? u"OLD"_s : u"NEW"_s;
    return {u"CREATE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql SET search_path = remitdesk, pg_temp AS $$ BEGIN"
            " IF %2 THEN RAISE EXCEPTION USING MESSAGE = %3, ERRCODE = '%4'; END IF; RETURN %5; END $$"_s.arg(
                name, condition, match.captured(5), QLatin1StringView(guardCode), kept),
            u"CREATE TRIGGER %1 BEFORE %2 ON %3 FOR EACH ROW EXECUTE FUNCTION %1()"_s.arg(name, match.captured(2),
                                                                                          match.captured(3))};
}

base::Result<QStringList> PostgresDialect::tables(Connection &connection)
{
    const auto rows =
        connection.select(u"SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
                          " ON n.oid = c.relnamespace WHERE n.nspname = 'remitdesk' AND c.relkind = 'r'"_s);
    if (!rows) return rows.error();
    QStringList names;
    for (const Row &row : *rows)
        names << row.value(0).toString();
    return names;
}

base::Result<QStringList> PostgresDialect::damage(Connection &connection)
{
    QStringList findings;
    const auto guards = connection.select(
        u"SELECT t.tgname FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid"
        " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'remitdesk'"
        " AND t.tgenabled <> 'O'"_s);
    if (!guards) return guards.error();
    for (const Row &row : *guards)
        findings << QCoreApplication::translate("Store", "A guard of the tables is switched off: %1")
                        .arg(row.value(0).toString());
    const auto indexes = connection.select(
        u"SELECT c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
        " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'remitdesk'"
        " AND NOT i.indisvalid"_s);
    if (!indexes) return indexes.error();
    for (const Row &row : *indexes)
        findings << QCoreApplication::translate("Store", "An index is not usable: %1").arg(row.value(0).toString());
    return findings;
}

base::Result<QDateTime> PostgresDialect::now(Connection &connection, const base::Clock &)
{
    const auto rows = connection.select(
        u"SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s);
    if (!rows) return rows.error();
    return timeFrom(rows->value(0).value(0));
}

base::Result<qint64> PostgresDialect::changeCount(Connection &connection)
{
    // The number behind the last transaction that has ended; transactions of other databases count as well, which costs
    // a look and no more.
    const auto rows =
        connection.select(u"SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)"_s);
    if (!rows) return rows.error();
    return rows->value(0).value(0).toLongLong();
}

} // namespace store
