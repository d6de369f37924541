// SPDX-License-Identifier: GPL-3.0-or-later
// Every place at which a workflow of the real program touches the disk or the network, and every way in which that can
// go wrong. See README.md for the environment variables.
#include "faults/workflows.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace faults;

namespace {

const QStringList &actions()
{
    static const QStringList list{u"kill"_s, u"after"_s, u"eio"_s, u"full"_s, u"torn"_s, u"lose"_s, u"shuffle"_s};
    return list;
}

/// Milliseconds that a workflow may take where only a sample of its points is struck.
constexpr int sampleMs = 4'200;

bool isInRecovery() { return qEnvironmentVariable("REMITDESK_IO_POINTS") == u"recovery"; }
bool all() { return qEnvironmentVariable("REMITDESK_IO_POINTS") == u"all" || isInRecovery(); }

} // namespace

class TestIoFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPointOfAWorkflow_data();
    void everyPointOfAWorkflow();
    void everyReadThatFails();
    void theShimStrikesWhereItSays();
    void aPowerFailureAfterTheFirstStartLosesNothing();
    void aFullDiskAfterTheSendingIsToldAsADoubt();
    void aReadThatFailsAfterTheSendingIsNotToldAsNothing();
    void cleanupTestCase();

private:
    void strike(Workflow &workflow, const Strike &first, bool twice);
    void sample(Workflow &workflow, const QList<Point> &points);
    void exhaust(Workflow &workflow, const QList<Point> &points);
    Strike secondStrike();

    std::unique_ptr<FaultShop> m_shop;
    Proof m_proof{u"tst_io_faults"_s};
    QRandomGenerator m_dice;
    quint32 m_seed = 0;
    QStringList m_wrong;
};

void TestIoFaults::initTestCase()
{
    m_seed = quint32(numberFrom("REMITDESK_SEED", int(QRandomGenerator::global()->bounded(1, 1'000'000'000))));
    m_dice.seed(m_seed);
    qInfo("REMITDESK_SEED=%u", m_seed);
    m_shop = std::make_unique<FaultShop>();
    QCOMPARE(m_shop->openAll(), QString());
}

void TestIoFaults::everyPointOfAWorkflow_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"create A", "create B", "create C", "refresh", "cancel", "first start", "sender add",
                             "document add", "document upload"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

namespace {

std::unique_ptr<Workflow> workflowNamed(FaultShop &shop, const QString &name)
{
    if (name.startsWith(u"create ")) return std::make_unique<CreateTransfer>(shop, name.last(1));
    if (name == u"refresh") return std::make_unique<RefreshTransfer>(shop);
    if (name == u"cancel") return std::make_unique<CancelTransfer>(shop);
    if (name.startsWith(u"document")) return std::make_unique<KeepDocument>(shop, name.endsWith(u"upload"));
    return std::make_unique<AddSender>(shop, name == u"first start");
}

} // namespace

void TestIoFaults::everyPointOfAWorkflow()
{
    QFETCH(const QString, name);
    // The provider's books of a long run would make each look into them long.
    if (all()) {
        m_shop = std::make_unique<FaultShop>();
        QCOMPARE(m_shop->openAll(), QString());
    }
    m_shop->startOver();
    const auto workflow = workflowNamed(*m_shop, name);
    QCOMPARE(workflow->prepare(), QString());
    const QStringList words = workflow->begin();
    const Run clean = workflow->strike(words, {});
    QVERIFY2(clean.said.exit == 0, clean.said.json.toBytes().constData());
    const Findings none = workflow->judge(clean);
    QVERIFY2(none.all().isEmpty(), qPrintable(none.all().join(u'\n')));
    QVERIFY(clean.points.size() > 20);
    if (!isInRecovery()) m_proof.points(name, clean.points.size());
    m_wrong.clear();
    const QString only = qEnvironmentVariable("REMITDESK_IO_ONLY"); // action:point:seed
    if (!only.isEmpty())
        strike(*workflow, {only.section(u':', 0, 0), only.section(u':', 1, 1), only.section(u':', 2).toUInt()}, false);
    else if (all())
        exhaust(*workflow, clean.points);
    else
        sample(*workflow, clean.points);
    qInfo("%s: %d points; %s", qPrintable(name), int(clean.points.size()), qPrintable(m_proof.summary()));
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.mid(0, 20).join(u'\n')));
}

/// A fault somewhere in the command that comes next, whichever that is.
Strike TestIoFaults::secondStrike()
{
    const QString action = actions().at(m_dice.bounded(int(actions().size())));
    return {action, QString::number(m_dice.bounded(1, 90)), m_dice.bounded(1u, 1'000'000u)};
}

void TestIoFaults::strike(Workflow &workflow, const Strike &first, bool twice)
{
    const QStringList words = workflow.begin();
    if (words.isEmpty()) {
        m_wrong << workflow.name() + u": cannot begin"_s;
        return;
    }
    const Run run = workflow.strike(words, first);
    QString text = workflow.name() + u' ' + first.text();
    if (twice) {
        const Strike second = secondStrike();
        const Run recovery = workflow.strikeRecovery(second);
        text += u" then "_s + second.text();
        if (recovery.fired) m_proof.count(u"struckInRecovery"_s, 1);
    }
    const QString where = run.points.isEmpty() ? QString() : run.points.last().what + u' ' + run.points.last().detail;
    Findings findings = workflow.judge(run);
    for (QStringList *list : {&findings.doubles, &findings.lost, &findings.unowned, &findings.hung, &findings.others})
        list->replaceInStrings(QRegularExpression(u"^"_s), u"%1 (%2): "_s.arg(text, where));
    m_proof.ran(workflow.name() + (isInRecovery() ? u", and in recovery"_s : QString()), first.action, run.fired,
                run.killed(), findings);
    for (const QString &finding : findings.all())
        if (knownDefect(finding).isEmpty()) m_wrong << finding;
}

/// Points at random, as many as there is time for; the network, of which there are few, a little more often.
void TestIoFaults::sample(Workflow &workflow, const QList<Point> &points)
{
    QList<int> network;
    for (int i = 0; i < points.size(); ++i)
        if (points[i].kind == u"net") network << i + 1;
    QElapsedTimer timer;
    timer.start();
    const int offset = m_dice.bounded(int(actions().size()));
    for (int i = 0; timer.elapsed() < sampleMs; ++i) {
        const QString action = actions().at((i + offset) % actions().size());
        const bool atNetwork = !network.isEmpty() && m_dice.bounded(8) == 0;
        int at = m_dice.bounded(1, int(points.size()) + 1);
        if (atNetwork) at = network.at(m_dice.bounded(int(network.size())));
        const bool atEnd = action == u"lose" && m_dice.bounded(4) == 0;
        strike(workflow, {action, atEnd ? u"end"_s : QString::number(at), m_dice.bounded(1u, 1'000'000u)},
               m_dice.bounded(4) == 0);
    }
}

/// Every point with every fault: alone, or with a second fault in what comes next.
void TestIoFaults::exhaust(Workflow &workflow, const QList<Point> &points)
{
    for (const QString &action : actions()) {
        for (int at = 1; at <= points.size(); ++at)
            strike(workflow, {action, QString::number(at), m_dice.bounded(1u, 1'000'000u)}, isInRecovery());
        if (action != u"lose" && action != u"shuffle") continue;
        strike(workflow, {action, u"end"_s, m_dice.bounded(1u, 1'000'000u)}, isInRecovery());
    }
}

/// A disk that cannot be read any more, at any moment of a sending.
void TestIoFaults::everyReadThatFails()
{
    m_shop->startOver();
    CreateTransfer workflow(*m_shop, u"B"_s);
    QCOMPARE(workflow.prepare(), QString());
    const Run clean = workflow.strike(workflow.begin(), {.kinds = u"read"_s});
    QCOMPARE(clean.said.exit, 0);
    const int reads = int(clean.points.size());
    QVERIFY(reads > 20);
    m_proof.points(u"create B, reads"_s, reads);
    m_wrong.clear();
    // The last one has a test of its own.
    for (int at = all() ? 1 : m_dice.bounded(1, 9); at < reads; at += all() ? 1 : 9) {
        Strike one{.action = u"eio"_s, .at = QString::number(at)};
        one.kinds = u"read"_s;
        strike(workflow, one, false);
    }
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.mid(0, 20).join(u'\n')));
}

void TestIoFaults::theShimStrikesWhereItSays()
{
    // A shim that does nothing would make everything above pass.
    FaultShop &shop = *m_shop;
    shop.startOver();
    QCOMPARE(shop.keep(), QString());
    const QStringList add{u"sender"_s, u"add"_s};
    const QByteArray person = R"({"firstName":"Ringo","lastName":"Abernathy"})";
    const Run clean = shop.run(add, {}, person);
    QCOMPARE(clean.said.exit, 0);
    QVERIFY(!clean.fired);
    const auto people = [&] {
        return shop.cli({u"sender"_s, u"find"_s, u"ringo"_s}).json.member(u"senders").items().size();
    };
    QCOMPARE(people(), 1);
    int commit = 0; // the removal of the journal is the commit
    int sync = 0;   // of the journal, for the first time
    int write = 0;  // of the pages, the last of them: full from there on, the old pages cannot be put back either
    for (int i = 0; i < clean.points.size(); ++i) {
        if (clean.points[i].what == u"write" && clean.points[i].detail == u"store.sqlite") write = i + 1;
        if (!clean.points[i].detail.endsWith(u"-journal")) continue;
        if (clean.points[i].what == u"unlink") commit = i + 1;
        if (clean.points[i].what == u"sync" && sync == 0) sync = i + 1;
    }
    QVERIFY(sync > 0 && write > sync && commit > write);
    const QString at = QString::number(commit);
    const auto peopleAfter = [&](const Strike &strike, int exit) {
        shop.setBack();
        const Run run = shop.run(add, strike, person);
        const bool asWanted = run.fired && run.said.exit == exit;
        return asWanted ? people() : -1;
    };
    QCOMPARE(peopleAfter({u"kill"_s, at}, -1), 0);
    QCOMPARE(peopleAfter({u"after"_s, at}, -1), 1);
    QCOMPARE(peopleAfter({u"eio"_s, QString::number(sync)}, 9), 0);
    QCOMPARE(peopleAfter({u"full"_s, QString::number(sync)}, 9), 0);
    QCOMPARE(peopleAfter({u"full"_s, QString::number(write)}, 9), 0);
    // One point later the journal is gone, but no sync of the folder has said so: it comes back.
    QCOMPARE(peopleAfter({u"lose"_s, QString::number(commit + 1)}, -1), 0);
    QCOMPARE(peopleAfter({u"kill"_s, QString::number(commit + 1)}, -1), 1);
    QCOMPARE(peopleAfter({u"lose"_s, u"end"_s}, 0), 1);
}

void TestIoFaults::aPowerFailureAfterTheFirstStartLosesNothing()
{
    AddSender workflow(*m_shop, true);
    const QStringList words = workflow.begin();
    const Run run = workflow.strike(words, {u"lose"_s, u"end"_s});
    QCOMPARE(run.said.exit, 0);
    const Findings findings = workflow.judge(run);
    QVERIFY2(findings.all().isEmpty(), qPrintable(findings.all().join(u'\n')));
}

void TestIoFaults::aFullDiskAfterTheSendingIsToldAsADoubt()
{
    m_shop->startOver();
    CreateTransfer workflow(*m_shop, u"B"_s);
    QCOMPARE(workflow.prepare(), QString());
    const Run clean = workflow.strike(workflow.begin(), {});
    int lastWrite = 0; // of RP4, into the database itself: the journal is there and would have to be played back
    for (int i = 0; i < clean.points.size(); ++i)
        if (clean.points[i].what == u"write" && clean.points[i].detail == u"store.sqlite") lastWrite = i + 1;
    const QStringList words = workflow.begin();
    const Run run = workflow.strike(words, {u"full"_s, QString::number(lastWrite - 3)});
    QVERIFY(run.fired);
    QCOMPARE(run.said.exit, 5);
    QCOMPARE(run.said.json.member(u"error").member(u"outcome").text(), u"unknown"_s);
}

void TestIoFaults::aReadThatFailsAfterTheSendingIsNotToldAsNothing()
{
    m_shop->startOver();
    CreateTransfer workflow(*m_shop, u"B"_s);
    QCOMPARE(workflow.prepare(), QString());
    const Run clean = workflow.strike(workflow.begin(), {.kinds = u"read"_s});
    const QStringList words = workflow.begin();
    const Strike last{.action = u"eio"_s, .at = QString::number(clean.points.size()), .kinds = u"read"_s};
    const Run run = workflow.strike(words, last);
    QVERIFY(run.fired);
    QCOMPARE(workflow.taken(), 1); // it was sent, and taken on
    QVERIFY2(run.said.exit == 0 || run.said.exit == 5, run.said.json.toBytes().constData());
}

void TestIoFaults::cleanupTestCase()
{
    m_proof.count(u"seed"_s, m_seed);
    m_proof.write();
    qInfo("%s", qPrintable(m_proof.summary()));
}

int main(int argc, char **argv)
{
    return runTest(argc, argv, [&] {
        TestIoFaults test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_io_faults.moc"
