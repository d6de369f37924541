// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_home.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::Attempt;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;

namespace {

void acknowledge(const QString &what)
{
    std::puts(qPrintable(what));
    std::fflush(stdout);
}

/// --child FOLDER ROUND: takes transfers through their recovery points as fast as it can, and says after every commit
/// what it has been promised. Ends by being killed.
int child(const QStringList &arguments)
{
    StillClock clock;
    base::SystemRandom random;
    const auto opened = openAt(arguments.value(0), keyOf(), clock, random);
    if (!opened) return 2;
    const interfaces::Store store = (*opened)->parts();
    acknowledge(u"open"_s);
    for (int n = 0; n < 1000; ++n) {
        const QString id = u"t%1-%2"_s.arg(arguments.value(1)).arg(n);
        auto transfer = createTransfer(store, id);
        if (!transfer) return 3;
        acknowledge(id + u" 1"_s);
        Attempt attempt = sampleAttempt(u"a-"_s + id, *transfer);
        transfer = store.transfers->apply({*transfer, attempt, {}});
        if (!transfer) return 4;
        acknowledge(id + u" 2"_s);
        attempt.point = RecoveryPoint::Armed;
        attempt.fence = attempt.sends = 1;
        transfer->state = TransferState::Submitting;
        transfer = store.transfers->apply({*transfer, attempt, {sampleEvent(*transfer)}});
        if (!transfer) return 5;
        acknowledge(id + u" 3"_s);
        attempt.point = RecoveryPoint::Decided;
        attempt.closedAt = clock.now;
        transfer->state = TransferState::InProgress;
        transfer = store.transfers->apply({*transfer, attempt, {sampleEvent(*transfer)}});
        if (!transfer) return 6;
        acknowledge(id + u" 4"_s);
    }
    return 0;
}

} // namespace

class TestStoreCrash : public QObject
{
    Q_OBJECT
private slots:
    void killedAtRandomMomentsItLosesNothingItHasPromised_data();
    void killedAtRandomMomentsItLosesNothingItHasPromised();
    void killedWhileItIsMadeItOpensTheNextTime();

private:
    /// Starts a writer, lets it make that many promises, waits a little more and kills it. Adds to `promised`.
    void killOne(const QString &folder, int round, int promises, int moreMs, QMap<QString, int> &promised);
};

void TestStoreCrash::killOne(const QString &folder, int round, int promises, int moreMs, QMap<QString, int> &promised)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, folder, QString::number(round)});
    QVERIFY(process.waitForStarted());
    QByteArray output;
    while (output.count('\n') < promises) { // "open" is the first
        QVERIFY(process.waitForReadyRead(20'000));
        output += process.readAllStandardOutput();
    }
    QTest::qSleep(moreMs);
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit); // it did not give up by itself
    const QList<QByteArray> lines = (output + process.readAllStandardOutput()).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // the last piece may be half a line
        const QList<QByteArray> words = lines[i].split(' ');
        if (words.size() == 2) promised[QString::fromUtf8(words[0])] = words[1].toInt();
    }
}

void TestStoreCrash::killedAtRandomMomentsItLosesNothingItHasPromised_data()
{
    QTest::addColumn<StoreHome::Place>("place");
    QTest::addColumn<int>("kills");
    QTest::newRow("fast") << StoreHome::Place::Memory << 40;
    QTest::newRow("on a disk") << StoreHome::Place::Disk << 10;
}

void TestStoreCrash::killedAtRandomMomentsItLosesNothingItHasPromised()
{
    QFETCH(StoreHome::Place, place);
    QFETCH(int, kills);
    StoreHome home(place);
    QVERIFY(home.open());
    QMap<QString, int> promised;
    int underWay = 0;
    for (int round = 0; round < kills; ++round) {
        killOne(home.address(), round, 2 + int(home.random.below(8)),
                int(home.random.below(place == StoreHome::Place::Disk ? 12 : 3)), promised);
        if (QFile::exists(home.file() + u"-journal"_s)) ++underWay;
        const auto opened = home.open();
        QCOMPARE(wordOf(opened), u"done"_s);
        QCOMPARE(wordOf((*opened)->parts().drafts->put(u"x"_s, base::JsonValue(round))), u"done"_s);
        QVERIFY(!QFile::exists(home.file() + u"-journal"_s));
    }
    QVERIFY(promised.size() >= kills / 2);
    if (!onServer()) QVERIFY(underWay > 0);
    qInfo("%d promises, %d times in the middle of a transaction", int(promised.size()), underWay);

    const auto store = std::move(*home.open());
    const interfaces::Store parts = store->parts();
    RawDatabase raw(home.address());
    if (!onServer()) QCOMPARE(raw.run(u"PRAGMA quick_check"_s), u"ok"_s);
    for (auto promise = promised.cbegin(); promise != promised.cend(); ++promise) {
        const auto transfer = parts.transfers->transfer({promise.key()});
        QVERIFY2(transfer, qPrintable(promise.key() + u' ' + wordOf(transfer)));
        QVERIFY(transfer->version >= promise.value());
        const auto attempts = parts.transfers->attempts(transfer->id);
        QCOMPARE(attempts->size(), transfer->version > 1 ? 1 : 0);
        const QList<RecoveryPoint> points{RecoveryPoint::Intent, RecoveryPoint::Armed, RecoveryPoint::Decided};
        if (transfer->version > 1) QCOMPARE(attempts->first().point, points.at(transfer->version - 2));
        QCOMPARE(parts.transfers->timeline(transfer->id)->size(), std::max<qint64>(1, transfer->version - 1));
    }
    const auto report = parts.care->check();
    QVERIFY2(report->ok, qPrintable(report->findings.join(u'\n')));
}

void TestStoreCrash::killedWhileItIsMadeItOpensTheNextTime()
{
    for (int round = 0; round < 15; ++round) {
        StoreHome home;
        QMap<QString, int> promised;
        killOne(home.address(), round, 0, 1 + int(home.random.below(60)), promised);
        const auto opened = home.open();
        QCOMPARE(wordOf(opened), u"done"_s);
        QVERIFY((*opened)->parts().care->check()->ok);
        for (const QString &id : promised.keys())
            QVERIFY((*opened)->parts().transfers->transfer({id}));
    }
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--child"_s) return child(app.arguments().mid(2));
    TestStoreCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_crash.moc"
