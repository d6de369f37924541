// SPDX-License-Identifier: GPL-3.0-or-later
// Counters of two homes on one PostgreSQL server: the real programs send at once, some are killed, and the server
// throws connections out all the while. See README.md for the environment variables.
#include "faults/workflows.h"
#include "support/postgres_server.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace faults;
using programs::newKey;
using testsupport::PostgresServer;

namespace {

/// Throws somebody out of the database again and again, for as long as it lives.
class Doorman
{
public:
    Doorman(PostgresServer &server, QString database, quint32 seed)
        : m_thread([this, &server, database = std::move(database), seed] {
            QRandomGenerator dice(seed);
            while (!m_isOver) {
                QTest::qSleep(dice.bounded(40, 400));
                const QString out =
                    server.run(u"postgres"_s,
                               u"SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM"
                               " pg_stat_activity WHERE datname = '%1' ORDER BY random() LIMIT 1) one"_s.arg(database));
                m_thrown += out.toInt();
            }
        })
    {
    }
    ~Doorman() { (void)end(); }
    int thrown() const { return m_thrown; }
    /// How many were thrown out.
    int end()
    {
        m_isOver = true;
        if (m_thread.joinable()) m_thread.join();
        return m_thrown;
    }

private:
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_thrown = 0;
    std::thread m_thread; // last: it uses the others
};

} // namespace

class TestCounters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sendAtOnceWhileSomeDie_data();
    void sendAtOnceWhileSomeDie();
    void cleanupTestCase();

private:
    QString writeProfiles();
    QString startOver();
    QStringList at(int counter, const QStringList &words) const;
    Findings everybodyIsOwned();
    int killSome(const std::vector<std::unique_ptr<QProcess>> &running, int victims);

    std::unique_ptr<FaultShop> m_shop;
    QTemporaryDir m_other; ///< the second home
    PostgresServer *m_server = nullptr;
    QString m_first; ///< the database as it was in the beginning
    Proof m_proof{u"tst_counters"_s};
    QRandomGenerator m_dice;
};

const QString database = u"chain"_s;

void TestCounters::initTestCase()
{
    const auto seed = quint32(numberFrom("REMITDESK_SEED", int(QRandomGenerator::global()->bounded(1, 1'000'000'000))));
    m_dice.seed(seed);
    m_proof.count(u"seed"_s, seed);
    qInfo("REMITDESK_SEED=%u", seed);
    m_server = &testsupport::sharedPostgres();
    QCOMPARE(m_server->start(), QString());
    m_shop = std::make_unique<FaultShop>();
    QCOMPARE(m_shop->openAll(), QString());
    m_server->run(u"postgres"_s, u"CREATE DATABASE %1 OWNER counter"_s.arg(database));
    QCOMPARE(writeProfiles(), QString());
    const auto setPassword = [this](int home) {
        return m_shop->cli(at(home, {u"credential"_s, u"set"_s, u"store"_s, u"password"_s}),
                           PostgresServer::password().toUtf8());
    };
    QCOMPARE(setPassword(0).exit, 0);
    const Said copied = m_shop->cli({u"store"_s, u"copy"_s});
    QVERIFY2(copied.exit == 0, copied.json.toBytes().constData());
    QCOMPARE(setPassword(1).exit, 0); // whoever comes first to an empty server begins a new store there
    m_first = u"chain_first"_s;
    const QString renamed = m_server->run(u"postgres"_s, u"ALTER DATABASE %1 RENAME TO %2"_s.arg(database, m_first));
    QVERIFY2(renamed.isEmpty(), qPrintable(renamed));
}

/// Both homes lead to the server; empty, or why not.
QString TestCounters::writeProfiles()
{
    QFile own(m_shop->home() + u"/profile.json"_s);
    if (!own.open(QIODevice::ReadOnly)) return own.errorString();
    auto profile = JsonValue::parse(own.readAll());
    if (!profile) return profile.error().detail;
    profile->set(u"store"_s, JsonValue::object({{u"driver"_s, u"postgresql"_s},
                                                {u"host"_s, m_server->host()},
                                                {u"port"_s, m_server->port()},
                                                {u"database"_s, database},
                                                {u"user"_s, u"counter"_s}}));
    for (const QString &home : {m_shop->home(), m_other.path()}) {
        QFile file(home + u"/profile.json"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(profile->toBytes()) < 0) return file.errorString();
    }
    return {};
}

/// The database as it was in the beginning; empty, or why not.
QString TestCounters::startOver()
{
    const QString gone = m_server->run(u"postgres"_s, u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(database));
    if (!gone.isEmpty()) return gone;
    return m_server->run(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE %2 OWNER counter"_s.arg(database, m_first));
}

/// Every second counter is at home in the other place.
QStringList TestCounters::at(int counter, const QStringList &words) const
{
    return (counter % 2 == 0 ? QStringList() : QStringList{u"--home"_s, m_other.path()}) + words;
}

void TestCounters::sendAtOnceWhileSomeDie_data()
{
    QTest::addColumn<int>("counters");
    QTest::newRow("two counters") << 2;
    QTest::newRow("eight counters") << 8;
}

/// Right after the storm nobody has to guess: a transfer is certainly unsent, under way, known or has an owner.
Findings TestCounters::everybodyIsOwned()
{
    Findings findings;
    const Said list = m_shop->cli({u"transfer"_s, u"list"_s, u"--limit"_s, u"100"_s});
    const JsonValue transfers = list.json.member(u"transfers");
    if (list.exit != 0) findings.others << QString::fromUtf8(list.json.toBytes());
    for (const JsonValue &transfer : transfers.items()) {
        const QString status = transfer.member(u"status").text();
        const bool isDoubt = status == u"unconfirmed" || status == u"on-hold";
        const Said shown = m_shop->cli({u"transfer"_s, u"show"_s, transfer.member(u"id").text()});
        const bool hasOwner = !shown.transfer().member(u"owner").text().isEmpty();
        const bool isDue = !shown.transfer().member(u"nextCheckAt").text().isEmpty();
        const bool isFinal = shown.transfer().member(u"final").flag();
        if (isFinal || status == u"draft" || (isDoubt ? hasOwner : isDue)) continue;
        findings.unowned << QString::fromUtf8(shown.json.toBytes());
    }
    return findings;
}

/// Ends so many of those that are still at work, at a moment that nobody can foresee: as late as a quick machine leaves
/// enough of them to choose from. How many were killed.
int TestCounters::killSome(const std::vector<std::unique_ptr<QProcess>> &running, int victims)
{
    const auto atWork = [&running] {
        std::vector<QProcess *> left;
        for (const auto &process : running)
            if (process->state() != QProcess::NotRunning) left.push_back(process.get());
        return left;
    };
    const QDeadlineTimer moment(m_dice.bounded(20, 100 + 80 * int(running.size()))); // more of them take longer
    while (!moment.hasExpired() && int(atWork().size()) > victims)
        QTest::qWait(1);
    std::vector<QProcess *> left = atWork();
    int killed = 0;
    for (; killed < victims && !left.empty(); ++killed) {
        const auto chosen = left.begin() + m_dice.bounded(int(left.size()));
        (*chosen)->kill();
        left.erase(chosen);
    }
    return killed;
}

void TestCounters::sendAtOnceWhileSomeDie()
{
    QFETCH(const int, counters);
    const int rounds = std::max(1, numberFrom("REMITDESK_KILLS", 25) / 25);
    for (int round = 0; round < rounds; ++round) {
        int killed = 0;
        QCOMPARE(startOver(), QString());
        QMap<QString, QStringList> wordsByKey;
        for (int i = 0; i < 6; ++i) {
            const Corridor &corridor = m_shop->corridors[i % 3];
            const QString key = newKey();
            wordsByKey[key] = m_shop->createWords(corridor, m_shop->quoteFor(corridor), key);
        }
        const Books before = m_shop->books();
        const QList<QStringList> all = wordsByKey.values();
        std::vector<std::unique_ptr<QProcess>> watches; // one watches, the other one stands by
        for (int home = 0; home < 2; ++home)
            watches.push_back(m_shop->start(at(home, {u"watch"_s})));
        Doorman doorman(*m_server, database, m_dice.generate());
        for (int wave = 0; wave < all.size(); ++wave) {
            std::vector<std::unique_ptr<QProcess>> running;
            for (int i = 0; i < counters; ++i) // half of them want the same thing, the others something else
                running.push_back(m_shop->start(at(i, all[(wave + (i < counters / 2 + 1 ? 0 : i)) % all.size()])));
            killed += killSome(running, counters / 4 + 1);
            for (const auto &process : running)
                QVERIFY(!FaultShop::finished(*process, FaultShop::patienceMs).hung);
        }
        QTRY_VERIFY(doorman.thrown() > 0); // however quick the counters were: the watches are still there
        const int thrown = doorman.end();
        for (const auto &watch : watches) {
            // One that was thrown out while it opened the store has said so, and is started anew by the system.
            const bool isOver = watch->state() == QProcess::NotRunning;
            watch->kill();
            const Said said = FaultShop::finished(*watch, FaultShop::patienceMs);
            QVERIFY2(!isOver || (said.exit == 9 && said.code().startsWith(u"store")), said.json.toBytes().constData());
        }
        Findings findings = everybodyIsOwned();
        const Findings healed = judgeKeys(*m_shop, wordsByKey, before);
        findings.doubles += healed.doubles;
        findings.lost += healed.lost;
        findings.unowned += healed.unowned;
        findings.hung += healed.hung;
        findings.others += healed.others;
        m_proof.ran(u"%1 counters on a server"_s.arg(counters), u"random kill"_s, killed > 0, killed > 0, findings);
        m_proof.count(u"countersKilled"_s, killed);
        m_proof.count(u"connectionsThrownOut"_s, thrown);
        m_proof.write();
        QVERIFY2(findings.all().isEmpty(), qPrintable(findings.all().join(u'\n')));
        QVERIFY(killed > 0);
    }
}

void TestCounters::cleanupTestCase()
{
    m_proof.write();
    qInfo("%s", qPrintable(m_proof.summary()));
}

int main(int argc, char **argv)
{
    return runTest(argc, argv, [&] {
        TestCounters test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_counters.moc"
