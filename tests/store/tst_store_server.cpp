// SPDX-License-Identifier: GPL-3.0-or-later
// What only a store on a server has: a line that breaks, users with rights, a key that several counters share.
#include "store/connection.h"
#include "store/cut_proxy.h"
#include "store/server_store.h"
#include "store/store_copy.h"
#include "store/store_home.h"
#include "support/postgres_server.h"

#include <QDir>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::Attempt;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;
using testsupport::PostgresServer;

Q_DECLARE_METATYPE(CutProxy::Cut)

namespace {

using OpenStore = std::unique_ptr<store::SqlStore>;

} // namespace

class TestStoreServer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aLostConnectionIsOpenedAnew();
    void aTransactionThatIsCutLeavesNoTrace();
    void aFailureThatWasMadeLightOfUndoesTheTransaction();
    void aCommitWithoutAnAnswerIsAskedFor_data();
    void aCommitWithoutAnAnswerIsAskedFor();
    void aServerThatDiesAtTheCommitIsAskedAfterwards_data();
    void aServerThatDiesAtTheCommitIsAskedAfterwards();
    void countersWhoseLinesAreCutAtRandomLoseNothingTheyWerePromised();
    void aServerThatIsAwayIsSaidWithItsAddress();
    void aWrongPasswordIsSaidAndNotWritten();
    void beyondThisMachineNothingIsSaidWithoutACertificate();
    void theCountersUserMayNotTouchWhatIsKept();
    void countersAgreeOnOneKey();
    void tablesOfANewerProgramAreRefused();
    void everyTableIsCarriedOrStays();
    void aBackupOfAServerIsAFileThatHoldsTheSame();

private:
    store::ServerSettings settings(int port = 0, const QString &user = u"counter"_s) const;
    base::Result<OpenStore> open(int port = 0, const QString &user = u"counter"_s);
    QString cutEverybodyOff() const;

    PostgresServer *m_server = nullptr;
    QString m_database;
    StillClock m_clock;
    base::SystemRandom m_random;
};

void TestStoreServer::initTestCase()
{
    m_server = &testsupport::sharedPostgres();
    const QString fault = m_server->start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestStoreServer::init() { m_database = m_server->makeDatabase(); }

store::ServerSettings TestStoreServer::settings(int port, const QString &user) const
{
    store::ServerSettings settings;
    settings.host = m_server->host();
    settings.port = port == 0 ? m_server->port() : port;
    settings.database = m_database;
    settings.user = user;
    settings.password = base::Secret(PostgresServer::password().toUtf8());
    return settings;
}

base::Result<OpenStore> TestStoreServer::open(int port, const QString &user)
{
    auto server = store::openServer(settings(port, user), m_clock, m_random);
    if (!server) return server.error();
    return store::SqlStore::open(std::move(server->connection), keyOf(), 0, m_clock, m_random);
}

QString TestStoreServer::cutEverybodyOff() const
{
    return m_server->run(u"postgres"_s, u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE"
                                        " datname = '%1'"_s.arg(m_database));
}

void TestStoreServer::aLostConnectionIsOpenedAnew()
{
    const auto opened = open();
    QVERIFY(opened);
    const interfaces::Store parts = (*opened)->parts();
    QVERIFY(createTransfer(parts, u"t1"_s));
    QCOMPARE(cutEverybodyOff(), u"1"_s);
    QCOMPARE(wordOf(parts.transfers->transfer({u"t1"_s})), u"done"_s);
    QCOMPARE(cutEverybodyOff(), u"1"_s);
    QCOMPARE(wordOf(createTransfer(parts, u"t2"_s)), u"done"_s);
    m_server->stop();
    QCOMPARE(wordOf(parts.transfers->transfer({u"t1"_s})), u"store-unavailable"_s);
    QCOMPARE(wordOf(parts.drafts->put(u"x"_s, base::JsonValue(1))), u"store-unavailable"_s);
    QCOMPARE(m_server->start(), QString());
    QCOMPARE(wordOf(parts.drafts->put(u"x"_s, base::JsonValue(1))), u"done"_s);
    QCOMPARE(wordOf(parts.transfers->transfer({u"t2"_s})), u"done"_s);
}

void TestStoreServer::aTransactionThatIsCutLeavesNoTrace()
{
    auto server = store::openServer(settings(), m_clock, m_random);
    QVERIFY(server);
    store::Connection &connection = *server->connection;
    const QString insert = u"INSERT INTO draft(name, at, box) VALUES(?, 't', ?)"_s;
    const auto done = connection.write([&]() -> base::Result<void> {
        if (const auto one = connection.run(insert, {u"one"_s, QByteArray("x")}); !one) return one.error();
        cutEverybodyOff();
        if (const auto two = connection.run(insert, {u"two"_s, QByteArray("x")}); !two) return two.error();
        return base::Done{};
    });
    QCOMPARE(wordOf(done), u"store-unavailable"_s);
    QCOMPARE(done.error().outcome, base::Outcome::NothingHappened);
    QCOMPARE(connection.select(u"SELECT count(*) FROM draft"_s)->value(0).value(0).toInt(), 0);
    QVERIFY(connection.write([&] { return connection.run(insert, {u"three"_s, QByteArray("x")}); }));
}

void TestStoreServer::aFailureThatWasMadeLightOfUndoesTheTransaction()
{
    auto server = store::openServer(settings(), m_clock, m_random);
    QVERIFY(server);
    store::Connection &connection = *server->connection;
    const QString insert = u"INSERT INTO draft(name, at, box) VALUES(?, 't', ?)"_s;
    const auto done = connection.write([&]() -> base::Result<void> {
        (void)connection.run(insert, {u"one"_s, QByteArray("x")});
        (void)connection.run(insert, {u"one"_s, QByteArray("x")}); // refused, and nobody looks
        return base::Done{};
    });
    QCOMPARE(wordOf(done), u"changed-meanwhile"_s); // COMMIT itself would have been answered with "done"
    QCOMPARE(connection.select(u"SELECT count(*) FROM draft"_s)->value(0).value(0).toInt(), 0);
}

void TestStoreServer::aCommitWithoutAnAnswerIsAskedFor_data()
{
    QTest::addColumn<CutProxy::Cut>("cut");
    QTest::newRow("never heard") << CutProxy::Cut::Before;
    QTest::newRow("heard, cut at once") << CutProxy::Cut::During;
    QTest::newRow("done, answer lost") << CutProxy::Cut::After;
}

void TestStoreServer::aCommitWithoutAnAnswerIsAskedFor()
{
    QFETCH(CutProxy::Cut, cut);
    CutProxy proxy(m_server->port());
    const auto opened = open(proxy.port());
    QVERIFY2(opened, qPrintable(wordOf(opened)));
    const interfaces::Store parts = (*opened)->parts();
    Transfer transfer = *createTransfer(parts, u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *parts.transfers->apply({transfer, attempt, {}});
    attempt.point = RecoveryPoint::Armed;
    attempt.fence = attempt.sends = 1;
    transfer.state = TransferState::Submitting;
    for (int round = 0; round < 5; ++round) {
        proxy.cutNext(cut);
        const auto armed = parts.transfers->apply({transfer, attempt, {sampleEvent(transfer)}});
        QCOMPARE(proxy.cuts(), round + 1);
        const Transfer now = *parts.transfers->transfer({u"t1"_s});
        const bool isStored = now.version == transfer.version + 1;
        QCOMPARE(now.version, isStored ? transfer.version + 1 : transfer.version);
        QCOMPARE(wordOf(armed), isStored ? u"done"_s : u"store-unavailable"_s);
        if (!armed) QCOMPARE(armed.error().outcome, base::Outcome::NothingHappened);
        if (cut != CutProxy::Cut::During) QCOMPARE(isStored, cut == CutProxy::Cut::After);
        QCOMPARE(parts.transfers->attempts({u"t1"_s})->first().fence, isStored ? attempt.fence : attempt.fence - 1);
        if (!isStored) continue;
        transfer = now;
        ++attempt.fence;
        ++attempt.sends;
    }
    QVERIFY((*opened)->parts().care->check()->ok);
}

void TestStoreServer::aServerThatDiesAtTheCommitIsAskedAfterwards_data() { aCommitWithoutAnAnswerIsAskedFor_data(); }

void TestStoreServer::aServerThatDiesAtTheCommitIsAskedAfterwards()
{
    QFETCH(CutProxy::Cut, cut);
    CutProxy proxy(m_server->port());
    proxy.afterCut = [this] {
        m_server->kill();
        const QString fault = m_server->start();
        if (!fault.isEmpty()) qWarning("%s", qPrintable(fault));
    };
    const auto opened = open(proxy.port());
    QVERIFY2(opened, qPrintable(wordOf(opened)));
    const interfaces::Store parts = (*opened)->parts();
    Transfer transfer = *createTransfer(parts, u"t1"_s);
    proxy.cutNext(cut);
    transfer.checks += 1;
    const auto changed = parts.transfers->apply({transfer, std::nullopt, {sampleEvent(transfer)}});
    QCOMPARE(proxy.cuts(), 1);
    const auto now = parts.transfers->transfer({u"t1"_s});
    QVERIFY2(now, qPrintable(wordOf(now)));
    QCOMPARE(wordOf(changed), now->version == transfer.version + 1 ? u"done"_s : u"store-unavailable"_s);
    if (cut == CutProxy::Cut::After) QVERIFY(changed); // what the server has said it does not forget
    if (cut == CutProxy::Cut::Before) QVERIFY(!changed);
    if (!changed) QCOMPARE(changed.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(parts.care->check()->ok);
}

void TestStoreServer::countersWhoseLinesAreCutAtRandomLoseNothingTheyWerePromised()
{
    constexpr int counters = 3;
    constexpr int transfersEach = 5;
    QVERIFY(open()); // the tables
    std::atomic<int> busy = counters;
    std::atomic<int> refusals = 0;
    std::atomic<int> steps = 0;
    QList<QStringList> faults;
    for (int i = 0; i < counters; ++i)
        faults << QStringList();
    std::vector<std::thread> threads;
    for (int i = 0; i < counters; ++i) {
        threads.emplace_back([&, i] {
            auto opened = open();
            while (!opened)
                opened = open();
            const interfaces::Store parts = (*opened)->parts();
            for (int n = 0; n < transfersEach; ++n) {
                const QString id = u"t%1-%2"_s.arg(i).arg(n);
                while (!parts.transfers->transfer({id})) {
                    const auto made = createTransfer(parts, id);
                    if (made) break;
                    ++refusals;
                    // Its offer may be there from the try before; that is said as "somebody was there first".
                    if (made.error().outcome == base::Outcome::Unknown) faults[i] << id + u" unknown"_s;
                    if (!parts.quotes->quote({u"quote of "_s + id})) continue;
                    const Transfer transfer = sampleTransfer(id);
                    if (parts.transfers->create(transfer, sampleEvent(transfer))) break;
                }
                for (int step = 0; step < 3;) {
                    auto before = parts.transfers->transfer({id});
                    if (!before) continue;
                    const auto changed = parts.transfers->apply({*before, std::nullopt, {sampleEvent(*before)}});
                    if (changed) {
                        ++step;
                        ++steps;
                        continue;
                    }
                    ++refusals;
                    auto after = parts.transfers->transfer({id});
                    while (!after)
                        after = parts.transfers->transfer({id});
                    if (after->version != before->version)
                        faults[i] << id + u" stored, and said not to be: "_s + wordOf(changed) +
                                         (changed.error().outcome == base::Outcome::Unknown ? u" (unknown)"_s : u""_s);
                }
            }
            --busy;
        });
    }
    int cuts = 0;
    for (int seen = 0; busy > 0;) {
        QTest::qSleep(20);
        if (steps < seen + 3) continue; // on a machine with much to do nobody would come to an end
        seen = steps;
        m_server->run(u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"
                                     " ORDER BY random() LIMIT 1"_s.arg(m_database));
        ++cuts;
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QStringList &fault : faults)
        QVERIFY2(fault.isEmpty(), qPrintable(fault.join(u'\n')));
    const auto opened = open();
    const interfaces::Store parts = (*opened)->parts();
    for (int i = 0; i < counters; ++i)
        for (int n = 0; n < transfersEach; ++n)
            QCOMPARE(parts.transfers->transfer({u"t%1-%2"_s.arg(i).arg(n)})->version, 4);
    const auto report = parts.care->check();
    QVERIFY2(report->ok, qPrintable(report->findings.join(u'\n')));
    QCOMPARE(m_server->run(m_database, u"SELECT count(*) FROM remitdesk.event"_s),
             QString::number(counters * transfersEach * 4));
    QVERIFY(refusals > 0);
    qInfo("%d cuts, %d transactions that failed", cuts, refusals.load());
}

void TestStoreServer::aServerThatIsAwayIsSaidWithItsAddress()
{
    store::ServerSettings nowhere = settings(1);
    const auto opened = store::openServer(std::move(nowhere), m_clock, m_random);
    QCOMPARE(wordOf(opened), u"store-unavailable"_s);
    QCOMPARE(opened.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(opened.error().detail.contains(u"127.0.0.1:1/"_s));
    m_database = u"no_such_shop"_s;
    const auto other = open();
    QCOMPARE(wordOf(other), u"store-unavailable"_s);
    QVERIFY2(other.error().detail.contains(u"no_such_shop"_s), qPrintable(other.error().detail));
}

void TestStoreServer::aWrongPasswordIsSaidAndNotWritten()
{
    store::ServerSettings wrong = settings();
    wrong.password = base::Secret(QByteArrayView("canary-password"));
    const auto refused = store::openServer(std::move(wrong), m_clock, m_random);
    QCOMPARE(wordOf(refused), u"credential-refused"_s);
    QVERIFY(refused.error().detail.contains(u"credential set store password"_s));
    QVERIFY(!refused.error().detail.contains(u"canary"_s));
    store::ServerSettings without = settings();
    without.password = {};
    QCOMPARE(wordOf(store::openServer(std::move(without), m_clock, m_random)), u"credential-missing"_s);
}

void TestStoreServer::beyondThisMachineNothingIsSaidWithoutACertificate()
{
    store::ServerSettings elsewhere = settings();
    elsewhere.host = u"0.0.0.0"_s; // reaches the same server, but is not one of the names of this machine
    const auto refused = store::openServer(std::move(elsewhere), m_clock, m_random);
    QCOMPARE(wordOf(refused), u"store-unavailable"_s);
    QVERIFY2(refused.error().detail.contains(u"SSL"_s), qPrintable(refused.error().detail));
}

void TestStoreServer::theCountersUserMayNotTouchWhatIsKept()
{
    m_server->run(u"postgres"_s, u"CREATE ROLE owner_of_tables LOGIN PASSWORD 'x'"_s);
    m_server->run(u"postgres"_s, u"ALTER ROLE owner_of_tables PASSWORD '%1'"_s.arg(
                                     PostgresServer::password().replace(u'\'', u"''"_s)));
    m_database = m_server->makeDatabase(u"owner_of_tables"_s);
    QCOMPARE(wordOf(open()), u"store-unavailable"_s); // nobody has made the tables yet
    QVERIFY(store::prepareServer(settings(0, u"owner_of_tables"_s), u"counter"_s, m_clock, m_random));
    const auto opened = open();
    QVERIFY2(opened, qPrintable(wordOf(opened)));
    const interfaces::Store parts = (*opened)->parts();
    Transfer transfer = *createTransfer(parts, u"t1"_s);
    transfer = *parts.transfers->apply({transfer, sampleAttempt(u"a1"_s, transfer), {sampleEvent(transfer)}});
    QVERIFY(parts.drafts->put(u"x"_s, base::JsonValue(1)));
    QVERIFY(parts.drafts->drop(u"x"_s));
    QVERIFY(parts.senders->update(*parts.senders->sender({u"sender-1"_s})));
    QVERIFY(!parts.transfers->find(u"santos"_s, 5)->isEmpty());

    auto server = store::openServer(settings(), m_clock, m_random);
    QVERIFY(server);
    for (const QString &sql :
         {u"UPDATE event SET state = 'paid-out'"_s, u"DELETE FROM event"_s, u"DELETE FROM attempt"_s,
          u"DELETE FROM transfer"_s, u"TRUNCATE event"_s, u"DROP TABLE event"_s, u"DELETE FROM store_key"_s,
          u"UPDATE audit SET action = 'x'"_s, u"DELETE FROM audit"_s, u"UPDATE board_rate SET rate = '1'"_s,
          u"UPDATE store_key SET version = 2"_s, u"ALTER TABLE event DISABLE TRIGGER ALL"_s,
          u"DROP TRIGGER event_is_not_changed ON event"_s, u"CREATE TABLE remitdesk.x(y TEXT)"_s,
          u"INSERT INTO schema_version(version, applied_at) VALUES(99, 't')"_s, u"DROP SCHEMA remitdesk CASCADE"_s,
          u"SET session_replication_role = replica"_s}) {
        const auto refused = server->connection->command(sql);
        QVERIFY2(!refused, qPrintable(sql));
        QVERIFY2(refused.error().detail.contains(u"permission denied"_s) ||
                     refused.error().detail.contains(u"must be owner"_s),
                 qPrintable(sql + u": "_s + refused.error().detail));
    }
}

void TestStoreServer::countersAgreeOnOneKey()
{
    auto one = store::openServer(settings(), m_clock, m_random);
    auto two = store::openServer(settings(), m_clock, m_random);
    QVERIFY(one && two);
    QCOMPARE(one->id, two->id);
    const base::Secret password(QByteArrayView("the counters' password"));
    const auto first = store::agreedKey(*one->connection, password, keyOf('a'), m_clock, m_random);
    const auto second = store::agreedKey(*two->connection, password, keyOf('b'), m_clock, m_random);
    QVERIFY(first && second);
    QVERIFY(first->reveal() == keyOf('a').reveal());
    QVERIFY(second->reveal() == keyOf('a').reveal());
    const base::Secret other(QByteArrayView("another password"));
    QCOMPARE(wordOf(store::agreedKey(*two->connection, other, keyOf('b'), m_clock, m_random)), u"store-key-missing"_s);
    QVERIFY(store::shareKey(*one->connection, *first, other, m_clock, m_random));
    QVERIFY(store::agreedKey(*two->connection, other, keyOf('b'), m_clock, m_random)->reveal() == first->reveal());
    QCOMPARE(wordOf(store::agreedKey(*two->connection, password, keyOf('b'), m_clock, m_random)),
             u"store-key-missing"_s);
    const QString stored = m_server->run(m_database, u"SELECT encode(wrapped, 'escape') FROM remitdesk.key_share"_s);
    QVERIFY(!stored.isEmpty() && !stored.contains(u"aaaa"_s));
}

void TestStoreServer::tablesOfANewerProgramAreRefused()
{
    QVERIFY(open());
    m_server->run(m_database, u"INSERT INTO remitdesk.schema_version VALUES(99, 'later')"_s);
    QCOMPARE(wordOf(open()), u"store-newer"_s);
}

/// Whoever adds a table says whether a backup takes it along.
void TestStoreServer::everyTableIsCarriedOrStays()
{
    auto server = store::openServer(settings(), m_clock, m_random);
    QVERIFY(server);
    QStringList known = store::carriedTables() + store::homeTables();
    QStringList there = *server->connection->dialect().tables(*server->connection);
    known.sort();
    there.sort();
    QCOMPARE(there, known);
}

void TestStoreServer::aBackupOfAServerIsAFileThatHoldsTheSame()
{
    const auto opened = open();
    QVERIFY(opened);
    const interfaces::Store parts = (*opened)->parts();
    Transfer transfer = *createTransfer(parts, u"t1"_s);
    transfer = *parts.transfers->apply({transfer, sampleAttempt(u"a1"_s, transfer), {sampleEvent(transfer)}});
    StoreHome home;
    QVERIFY(QDir().mkpath(home.path()));
    const auto kept = parts.care->backup(home.file());
    QVERIFY2(kept, qPrintable(wordOf(kept)));
    const auto copy = store::openSqliteStore({home.path(), 0}, keyOf(), m_clock, m_random);
    QVERIFY2(copy, qPrintable(wordOf(copy)));
    QCOMPARE(shown(*(*copy)->parts().transfers->transfer({u"t1"_s})), shown(transfer));
    QCOMPARE((*copy)->parts().transfers->attempts({u"t1"_s})->size(), 1);
    QCOMPARE((*copy)->parts().transfers->find(u"santos"_s, 5)->size(), 1);
    QVERIFY((*copy)->parts().care->check()->ok);

    // And back, into a database that holds nothing; never into one that does.
    const auto file = store::Connection::open(home.file(), u"copy back"_s);
    m_database = m_server->makeDatabase();
    auto target = store::openServer(settings(), m_clock, m_random);
    QVERIFY(file && target);
    const auto copied = store::copyStore(**file, *target->connection);
    QVERIFY2(copied, qPrintable(wordOf(copied)));
    QCOMPARE(*store::fingerprint(**file), *store::fingerprint(*target->connection));
    // The server knows at once what it holds; the tests' one would never find out by itself.
    const QString stock = u"SELECT reltuples::bigint FROM pg_class WHERE oid = 'remitdesk.term'::regclass"_s;
    const QString terms = u"SELECT count(*) FROM remitdesk.term"_s;
    QCOMPARE(m_server->run(m_database, stock), m_server->run(m_database, terms));
    QVERIFY(store::copyStore(**file, *target->connection)); // the same again is nothing new
    const auto again = open();
    QVERIFY2(again, qPrintable(wordOf(again)));
    QVERIFY(createTransfer((*again)->parts(), u"t2"_s));
    QVERIFY((*again)->parts().care->check()->ok);
    QCOMPARE(wordOf(store::copyStore(**file, *target->connection)), u"not-allowed-now"_s);
    QVERIFY((*again)->parts().transfers->transfer({u"t2"_s}));
    // What has gone elsewhere is left alone.
    QVERIFY(store::markMovedAway(**file, u"the server"_s, m_clock.now));
    const auto moved = (*copy)->parts().transfers->apply({transfer, std::nullopt, {}});
    QCOMPARE(wordOf(moved), u"not-allowed-now"_s);
    QCOMPARE(wordOf(store::openSqliteStore({home.path(), 0}, keyOf(), m_clock, m_random)), u"store-unavailable"_s);
}

QTEST_GUILESS_MAIN(TestStoreServer)
#include "tst_store_server.moc"
