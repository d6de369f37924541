// SPDX-License-Identifier: GPL-3.0-or-later
// The real program killed at every recovery point by name, at random, in the middle of the keychain, and several of it
// at once over one key. See README.md for the environment variables.
#include "faults/workflows.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace faults;
using programs::newKey;

namespace {

/// The moments of a sending, in the order of docs/money-path.md.
enum class Moment {
    BeforeRp1,
    BeforeRp2,
    BeforeConnect,
    BeforeFirstByte,
    HalfTheBytes,
    AllBytes,
    BeforeRp3,
    BeforeRp4,
    AfterRp4,
};

const QList<std::pair<Moment, const char *>> &moments()
{
    static const QList<std::pair<Moment, const char *>> list{
        {Moment::BeforeRp1, "before the intent is stored"},
        {Moment::BeforeRp2, "between intent and arming"},
        {Moment::BeforeConnect, "armed, before it connects"},
        {Moment::BeforeFirstByte, "armed, before the first byte"},
        {Moment::HalfTheBytes, "half the bytes are out"},
        {Moment::AllBytes, "all bytes are out"},
        {Moment::BeforeRp3, "answered, before the answer is stored"},
        {Moment::BeforeRp4, "answer stored, before it is judged"},
        {Moment::AfterRp4, "judged and stored"},
    };
    return list;
}

bool isCommit(const Point &point) { return point.what == u"unlink" && point.detail.endsWith(u"-journal"); }

/// Where that moment is in this run, as the shim wants it named.
Strike strikeAt(Moment moment, const QList<Point> &points, const QString &moneyRequest)
{
    int commits = 0; // before the request
    int connects = 0;
    for (const Point &point : points) {
        if (isCommit(point)) ++commits;
        if (point.what == u"connect") ++connects;
        if (point.what == u"send" && point.detail.startsWith(u"POST ") && point.detail.contains(moneyRequest)) break;
    }
    // The last two commits before the request are intent and arming, the first two behind it the answer and what it
    // means; before the intent there may be a recipient that had to be enrolled.
    const auto commit = [&](int number) { return u"unlink -journal#%1"_s.arg(number); };
    const QString send = u"send "_s + moneyRequest + u"#1"_s;
    switch (moment) {
    case Moment::BeforeRp1: return {u"kill"_s, commit(commits - 1)};
    case Moment::BeforeRp2: return {u"kill"_s, commit(commits)};
    case Moment::BeforeConnect: return {u"kill"_s, u"connect #%1"_s.arg(connects)};
    case Moment::BeforeFirstByte: return {u"kill"_s, send};
    case Moment::HalfTheBytes: return {u"torn"_s, send};
    case Moment::AllBytes: return {u"after"_s, send};
    case Moment::BeforeRp3: return {u"kill"_s, commit(commits + 1)};
    case Moment::BeforeRp4: return {u"kill"_s, commit(commits + 2)};
    case Moment::AfterRp4: return {u"after"_s, commit(commits + 2)};
    }
    Q_UNREACHABLE();
}

QString acceptedWord(const QString &corridor) { return corridor == u"C" ? u"awaiting-funds"_s : u"in-progress"_s; }

bool isAccepted(const QString &corridor, const QString &status)
{
    return status == acceptedWord(corridor) || (corridor != u"C" && status == u"paid-out");
}

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void atEveryRecoveryPoint_data();
    void atEveryRecoveryPoint();
    void atAnyMoment();
    void inTheMiddleOfTheKeychain_data();
    void inTheMiddleOfTheKeychain();
    void severalProcessesWithOneKeyMakeOnePayout_data();
    void severalProcessesWithOneKeyMakeOnePayout();
    void eightProcessesWithSeveralKeysOfWhichSomeAreKilled();
    void cleanupTestCase();

private:
    void settles(CreateTransfer &workflow, const QString &corridor, Moment moment);

    std::unique_ptr<FaultShop> m_shop;
    Proof m_proof{u"tst_kills"_s};
    QRandomGenerator m_dice;
};

void TestKills::initTestCase()
{
    const auto seed = quint32(numberFrom("REMITDESK_SEED", int(QRandomGenerator::global()->bounded(1, 1'000'000'000))));
    m_dice.seed(seed);
    m_proof.count(u"seed"_s, seed);
    qInfo("REMITDESK_SEED=%u", seed);
    m_shop = std::make_unique<FaultShop>();
    QCOMPARE(m_shop->openAll(), QString());
}

void TestKills::init() { m_shop->startOver(); }

void TestKills::atEveryRecoveryPoint_data()
{
    QTest::addColumn<QString>("corridor");
    QTest::addColumn<int>("moment");
    for (const QString &corridor : {u"A"_s, u"B"_s, u"C"_s})
        for (const auto &[moment, name] : moments())
            QTest::addRow("%s: %s", qPrintable(corridor), name) << corridor << int(moment);
}

void TestKills::atEveryRecoveryPoint()
{
    QFETCH(const QString, corridor);
    QFETCH(const int, moment);
    CreateTransfer workflow(*m_shop, corridor);
    QCOMPARE(workflow.prepare(), QString());
    const QStringList rehearsal = workflow.begin();
    const Run clean = workflow.strike(rehearsal, {});
    QCOMPARE(clean.said.exit, 0);
    const Strike strike = strikeAt(Moment(moment), clean.points, m_shop->corridor(corridor).moneyRequest);
    const QStringList words = workflow.begin();
    const Run run = workflow.strike(words, strike);
    QVERIFY2(run.fired && run.killed(), qPrintable(strike.text()));
    settles(workflow, corridor, Moment(moment));
    if (QTest::currentTestFailed()) return;
    const Findings findings = workflow.judge(run);
    m_proof.ran(u"recovery points "_s + corridor, QString::fromLatin1(moments()[moment].second), run.fired, true,
                findings);
    QVERIFY2(findings.all().isEmpty(), qPrintable(findings.all().join(u'\n')));
}

/// What is found after the kill, and what asking makes of it: MONEY-PATH, recovery points.
void TestKills::settles(CreateTransfer &workflow, const QString &corridor, Moment moment)
{
    const bool wasSent = moment >= Moment::AllBytes;
    if (wasSent) QTRY_COMPARE_WITH_TIMEOUT(workflow.taken(), 1, 60'000);
    QCOMPARE(workflow.received(), wasSent ? 1 : 0);
    const QString found = workflow.stored().member(u"status").text();
    if (moment < Moment::BeforeConnect)
        QCOMPARE(found, u"draft"_s);
    else if (moment == Moment::AfterRp4)
        QCOMPARE(found, acceptedWord(corridor));
    else
        QCOMPARE(found, u"submitting"_s);
    QCOMPARE(workflow.received(), wasSent ? 1 : 0); // looking at it has sent nothing

    m_shop->cli({u"transfer"_s, u"refresh"_s, u"--open"_s});
    const QString asked = workflow.stored().member(u"status").text();
    const qint64 received = workflow.received();
    if (moment < Moment::BeforeConnect) { // asking never sends what nobody has armed
        QCOMPARE(asked, u"draft"_s);
        QCOMPARE(received, 0);
    } else if (moment >= Moment::BeforeRp4) { // the stored answer is judged, and nobody is asked again
        QVERIFY2(isAccepted(corridor, asked), qPrintable(asked));
        QCOMPARE(received, 1);
    } else if (corridor == u"A") { // the same bytes under the same key
        QVERIFY2(isAccepted(corridor, asked), qPrintable(asked));
        QCOMPARE(received, wasSent ? 2 : 1);
        QCOMPARE(workflow.taken(), 1);
    } else if (corridor == u"B" && wasSent) { // asked by our reference
        QVERIFY2(isAccepted(corridor, asked), qPrintable(asked));
        QCOMPARE(received, 1);
    } else { // only time tells; nothing is sent meanwhile
        QCOMPARE(asked, u"unconfirmed"_s);
        QCOMPARE(received, wasSent ? 1 : 0);
    }
}

void TestKills::atAnyMoment()
{
    const int kills = numberFrom("REMITDESK_KILLS", 25);
    std::vector<std::unique_ptr<Workflow>> workflows;
    int killed = 0;
    QStringList wrong;
    constexpr int kinds = 6;
    for (int kind = 0; kind < kinds; ++kind) {
        const int share = kills / kinds + (kind < kills % kinds ? 1 : 0);
        // The provider's books of a long run would make each look into them long.
        if (kills > 200) {
            m_shop = std::make_unique<FaultShop>();
            QCOMPARE(m_shop->openAll(), QString());
        }
        m_shop->startOver();
        std::unique_ptr<Workflow> workflow;
        if (kind < 3) workflow = std::make_unique<CreateTransfer>(*m_shop, QStringList{u"A"_s, u"B"_s, u"C"_s}[kind]);
        if (kind == 3) workflow = std::make_unique<CancelTransfer>(*m_shop);
        if (kind == 4) workflow = std::make_unique<RefreshTransfer>(*m_shop);
        if (kind == 5) workflow = std::make_unique<AddSender>(*m_shop, true);
        QCOMPARE(workflow->prepare(), QString());
        QElapsedTimer timer;
        const QStringList rehearsal = workflow->begin();
        timer.start();
        QCOMPARE(workflow->strike(rehearsal, {}).said.exit, 0);
        const int duration = int(timer.elapsed());
        for (int i = 0; i < share; ++i) {
            const QStringList words = workflow->begin();
            const Run run = workflow->kill(words, m_dice.bounded(1, duration + 2));
            const Findings findings = workflow->judge(run);
            m_proof.ran(workflow->name(), u"random kill"_s, run.fired, run.fired, findings);
            killed += run.fired ? 1 : 0;
            for (const QString &finding : findings.all())
                if (knownDefect(finding).isEmpty()) wrong << workflow->name() + u": "_s + finding;
        }
    }
    m_proof.count(u"randomKills"_s, killed);
    qInfo("%d of %d killed before they ended", killed, kills);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    QVERIFY(killed > 0);
}

void TestKills::inTheMiddleOfTheKeychain_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("reading the key") << false;
    QTest::newRow("making the key") << true;
}

/// Whoever is killed while it talks to the keychain leaves it, and its locks, fit for the next one.
void TestKills::inTheMiddleOfTheKeychain()
{
    QFETCH(const bool, first);
    AddSender workflow(*m_shop, first);
    QCOMPARE(workflow.prepare(), QString());
    const QStringList rehearsal = workflow.begin();
    const Run clean = workflow.strike(rehearsal, {.kinds = u"bus"_s});
    QCOMPARE(clean.said.exit, 0);
    QVERIFY(clean.points.size() > 10);
    m_proof.points(first ? u"keychain, first start"_s : u"keychain"_s, clean.points.size());
    for (int at = 1; at <= clean.points.size(); ++at) {
        for (const QString &action : {u"kill"_s, u"after"_s, u"eio"_s}) {
            if (action == u"after" && at % 3 != 0 && numberFrom("REMITDESK_KILLS", 25) == 25) continue;
            if (action == u"eio" && at % 3 != 1 && numberFrom("REMITDESK_KILLS", 25) == 25) continue;
            const QStringList words = workflow.begin();
            const Run run = workflow.strike(words, {.action = action, .at = QString::number(at), .kinds = u"bus"_s});
            const Findings findings = workflow.judge(run);
            m_proof.ran(workflow.name() + u" at the keychain"_s, action, run.fired, run.killed(), findings);
            QVERIFY2(findings.all().isEmpty(),
                     qPrintable(u"%1:%2 %3"_s.arg(action).arg(at).arg(findings.all().join(u'\n'))));
        }
    }
}

void TestKills::severalProcessesWithOneKeyMakeOnePayout_data()
{
    QTest::addColumn<QString>("corridor");
    QTest::addColumn<int>("processes");
    for (const QString &corridor : {u"A"_s, u"B"_s, u"C"_s})
        for (const int processes : {2, 8})
            QTest::addRow("%s: %d", qPrintable(corridor), processes) << corridor << processes;
}

void TestKills::severalProcessesWithOneKeyMakeOnePayout()
{
    QFETCH(const QString, corridor);
    QFETCH(const int, processes);
    CreateTransfer workflow(*m_shop, corridor);
    QCOMPARE(workflow.prepare(), QString());
    const QStringList words = workflow.begin();
    std::vector<std::unique_ptr<QProcess>> running;
    for (int i = 0; i < processes; ++i)
        running.push_back(m_shop->start(words));
    QSet<QString> references;
    for (const auto &process : running) {
        const Said said = FaultShop::finished(*process, FaultShop::patienceMs);
        QVERIFY2(said.exit == 0, said.json.toBytes().constData());
        QVERIFY2(isAccepted(corridor, said.status()), qPrintable(said.status()));
        references << said.transfer().member(u"reference").text();
    }
    QCOMPARE(references.size(), 1);
    const Said after = m_shop->cli(words, {}, {}, FaultShop::patienceMs);
    QVERIFY2(after.exit == 0, after.json.toBytes().constData());
    QVERIFY2(isAccepted(corridor, after.status()), qPrintable(after.status()));
    QVERIFY(references.contains(after.transfer().member(u"reference").text()));
    QCOMPARE(workflow.taken(), 1);
    QCOMPARE(workflow.received(), 1);
    m_proof.count(u"processesOnOneKey"_s, processes);
}

void TestKills::eightProcessesWithSeveralKeysOfWhichSomeAreKilled()
{
    const int rounds = std::max(1, numberFrom("REMITDESK_KILLS", 25) / 25);
    for (int round = 0; round < rounds; ++round) {
        m_shop->startOver();
        QMap<QString, QStringList> wordsByKey;
        for (int i = 0; i < 6; ++i) {
            const Corridor &corridor = m_shop->corridors[i % 3];
            const QString key = newKey();
            wordsByKey[key] = m_shop->createWords(corridor, m_shop->quoteFor(corridor), key);
        }
        const Books before = m_shop->books();
        int killed = 0;
        const QList<QStringList> all = wordsByKey.values();
        for (int wave = 0; wave < all.size(); ++wave) {
            std::vector<std::unique_ptr<QProcess>> running;
            for (int i = 0; i < 8; ++i) // each of the eight goes through the keys in an order of its own
                running.push_back(m_shop->start(all[(wave + (i < 4 ? 0 : i)) % all.size()]));
            QTest::qWait(m_dice.bounded(20, 250));
            for (const int victim : {m_dice.bounded(8), m_dice.bounded(8)}) {
                if (running[size_t(victim)]->state() != QProcess::NotRunning) ++killed;
                running[size_t(victim)]->kill();
            }
            for (const auto &process : running)
                QVERIFY(!FaultShop::finished(*process, FaultShop::patienceMs).hung);
        }
        const Findings findings = judgeKeys(*m_shop, wordsByKey, before);
        m_proof.ran(u"eight processes"_s, u"random kill"_s, killed > 0, killed > 0, findings);
        m_proof.count(u"killedAmongEight"_s, killed);
        for (const QString &finding : findings.all()) {
            const QString known = knownDefect(finding);
            if (!known.isEmpty()) qWarning("known: %s", qPrintable(known));
            QVERIFY2(!known.isEmpty(), qPrintable(finding));
        }
    }
}

void TestKills::cleanupTestCase()
{
    m_proof.write();
    qInfo("%s", qPrintable(m_proof.summary()));
}

int main(int argc, char **argv)
{
    return runTest(argc, argv, [&] {
        TestKills test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_kills.moc"
