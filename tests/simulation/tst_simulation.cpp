// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/runner.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

/// $REMITDESK_SEEDS asks for more or fewer lives, $REMITDESK_SEED tells one.
class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noWeatherMakesAnybodyPayTwiceOrLoseADoubt();
    void theSameSeedLivesTheSameLife();
    void anotherSeedLivesAnotherLife();
};

void TestSimulation::initTestCase()
{
    // One line for each of a million sends would be slower than the sends.
    QLoggingCategory::setFilterRules(u"remitdesk.*=false"_s);
}

void TestSimulation::noWeatherMakesAnybodyPayTwiceOrLoseADoubt()
{
    if (const int only = qEnvironmentVariableIntValue("REMITDESK_SEED"); only > 0) {
        const simulation::Story story = simulation::tell(quint64(only));
        for (const QString &line : story.lines)
            qInfo().noquote() << line;
        QVERIFY2(story.what.isEmpty(), qPrintable(story.what));
        return;
    }
    const int asked = qEnvironmentVariableIntValue("REMITDESK_SEEDS");
    const simulation::Run run = simulation::live(1, quint64(asked > 0 ? asked : 5000), QThread::idealThreadCount());
    QStringList lines;
    for (const simulation::Failure &failure : run.failures)
        lines << failure.line();
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    const simulation::Tally &tally = run.tally;
    QCOMPARE(tally.doubles, 0);
    QCOMPARE(tally.unownedDoubts, 0);
    QCOMPARE(tally.lostRecords, 0);
    // A run in which a thing never happened has proven nothing about it.
    const QStringList missing = simulation::notMet(tally);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    qInfo("%lld lives, %lld approvals, %lld payouts, %lld requests, %lld copies, %lld looks, %lld writes, "
          "%lld processes, %lld left unconfirmed, %lld on hold",
          tally.seeds, tally.approvals, tally.payouts, tally.requests, tally.copies, tally.looks, tally.writes,
          tally.processes, tally.unconfirmed, tally.onHold);
}

void TestSimulation::theSameSeedLivesTheSameLife()
{
    for (const quint64 seed : {1ull, 17ull, 4711ull}) {
        const simulation::Story first = simulation::tell(seed);
        const simulation::Story second = simulation::tell(seed);
        QVERIFY(!first.lines.isEmpty());
        QCOMPARE(second.lines, first.lines);
        QCOMPARE(second.hash, first.hash);
    }
}

void TestSimulation::anotherSeedLivesAnotherLife() { QVERIFY(simulation::tell(1).hash != simulation::tell(2).hash); }

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // so that a seed lives the same life in every process
    QCoreApplication application(argc, argv);
    TestSimulation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_simulation.moc"
