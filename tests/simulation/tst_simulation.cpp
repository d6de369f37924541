// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/world.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using simulation::World;

/// Seeds per safety class; $REMITDESK_SEEDS asks for more, $REMITDESK_SEED replays one.
class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    // One line for each of a million sends would be slower than the sends.
    void initTestCase() { QLoggingCategory::setFilterRules(u"remitdesk.*=false"_s); }
    void noWeatherMakesAnyClassPayTwiceOrLoseADoubt_data();
    void noWeatherMakesAnyClassPayTwiceOrLoseADoubt();
    void theSameSeedLivesTheSameLife();
};

void TestSimulation::noWeatherMakesAnyClassPayTwiceOrLoseADoubt_data()
{
    QTest::addColumn<int>("safetyClass");
    QTest::newRow("A: idempotency key") << int(SafetyClass::A);
    QTest::newRow("B: our reference is unique") << int(SafetyClass::B);
    QTest::newRow("C: unpaid invoice") << int(SafetyClass::C);
    QTest::newRow("D: nothing known") << int(SafetyClass::D);
}

void TestSimulation::noWeatherMakesAnyClassPayTwiceOrLoseADoubt()
{
    QFETCH(const int, safetyClass);
    const int seeds =
        qEnvironmentVariableIntValue("REMITDESK_SEEDS") > 0 ? qEnvironmentVariableIntValue("REMITDESK_SEEDS") : 1250;
    const int only = qEnvironmentVariableIntValue("REMITDESK_SEED");
    World::Counts sum;
    for (int seed = only ? only : 1; seed <= (only ? only : seeds); ++seed) {
        World world{quint32(seed), SafetyClass(safetyClass)};
        const QString wrong = world.run();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        const World::Counts counts = world.counts();
        for (int i = 0; i < simulation::weatherCount; ++i)
            sum.weather[i] += counts.weather[i];
        sum.crashes += counts.crashes;
        sum.paid += counts.paid;
        sum.unconfirmedLeft += counts.unconfirmedLeft;
        sum.resends += counts.resends;
        sum.invoicesPaid += counts.invoicesPaid;
    }
    if (only) return;
    // A run in which a fault never happened has proven nothing about it.
    for (int i = 0; i < simulation::weatherCount; ++i)
        QVERIFY2(sum.weather[i] > seeds / 20, qPrintable(u"weather %1 fired %2 times"_s.arg(i).arg(sum.weather[i])));
    QVERIFY2(sum.crashes > seeds / 4, qPrintable(QString::number(sum.crashes)));
    QVERIFY2(sum.paid > seeds / 4, qPrintable(QString::number(sum.paid)));
    const bool repeats = SafetyClass(safetyClass) == SafetyClass::A || SafetyClass(safetyClass) == SafetyClass::B;
    QVERIFY2(!repeats || sum.resends > seeds / 20, qPrintable(QString::number(sum.resends)));
    if (SafetyClass(safetyClass) == SafetyClass::D) QVERIFY(sum.unconfirmedLeft > 0);
    qInfo("%d seeds, %d paid, %d crashes, %d resends, %d left to a person", seeds, sum.paid, sum.crashes, sum.resends,
          sum.unconfirmedLeft);
}

void TestSimulation::theSameSeedLivesTheSameLife()
{
    for (quint32 seed = 1; seed < 30; ++seed) {
        World first(seed, SafetyClass::A);
        World second(seed, SafetyClass::A);
        QCOMPARE(first.run(), second.run());
        QCOMPARE(first.counts().weather, second.counts().weather);
        QCOMPARE(first.counts().paid, second.counts().paid);
    }
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
