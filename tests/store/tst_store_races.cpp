// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces/lease.h"
#include "store/pace_table.h"
#include "store/store_home.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <barrier>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::Attempt;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;

namespace {

/// Runs the same work on several threads that start together, each with a store of its own on the same file, and counts
/// the answers.
QMap<QString, int> together(const QString &folder, int threads,
                            const std::function<QString(const interfaces::Store &, int)> &work)
{
    QMap<QString, int> answers;
    QStringList words;
    for (int i = 0; i < threads; ++i)
        words << QString();
    std::barrier start(threads);
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&, i] {
            StillClock clock;
            base::SystemRandom random;
            const auto opened = openAt(folder, keyOf(), clock, random);
            start.arrive_and_wait();
            words[i] = opened ? work((*opened)->parts(), i) : u"not opened: "_s + wordOf(opened);
        });
    }
    for (std::thread &thread : running)
        thread.join();
    for (const QString &word : words)
        ++answers[word];
    return answers;
}

/// --child FOLDER open: opens the store and says how; --child FOLDER create NUMBER: makes a transfer with the one key.
int child(const QStringList &arguments)
{
    StillClock clock;
    base::SystemRandom random;
    const auto opened = openAt(arguments.value(0), keyOf(), clock, random);
    QString word = wordOf(opened);
    if (opened && arguments.value(1) == u"create"_s) {
        const interfaces::Store parts = (*opened)->parts();
        Transfer transfer = sampleTransfer(u"t"_s + arguments.value(2));
        transfer.key = {u"the one key"_s};
        word = wordOf(parts.transfers->create(transfer, sampleEvent(transfer)));
    }
    std::puts(qPrintable(word));
    return 0;
}

QMap<QString, int> inProcesses(const QString &folder, int count, const QString &verb)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < count; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessChannelMode(QProcess::SeparateChannels);
        processes.back()->start(QCoreApplication::applicationFilePath(),
                                {u"--child"_s, folder, verb, QString::number(i)});
    }
    QMap<QString, int> answers;
    for (const auto &process : processes) {
        const bool ended = process->waitForFinished(30'000);
        ++answers[ended ? QString::fromUtf8(process->readAllStandardOutput()).trimmed() : u"never ended"_s];
    }
    return answers;
}

} // namespace

class TestStoreRaces : public QObject
{
    Q_OBJECT
private slots:
    void aLeaseIsTakenByOneAtATime();
    void severalFirstStartsMakeOneStore();
    void ofSeveralCountersExactlyOneArms();
    void ofSeveralCountersExactlyOneArmsAgain();
    void ofSeveralWritersExactlyOneChangesAVersion();
    void oneKeyMakesOneTransferFromEightThreads();
    void oneKeyMakesOneTransferFromEightProcesses();
    void manyWritersLoseNothing();
    void turnsOfCallsAreTakenOneAfterTheOtherByOneClock();
};

void TestStoreRaces::severalFirstStartsMakeOneStore()
{
    for (int round = 0; round < 5; ++round) {
        StoreHome home;
        const auto answers = together(home.address(), 8, [](const interfaces::Store &store, int i) {
            return wordOf(store.drafts->put(u"counter-%1"_s.arg(i), base::JsonValue(i)));
        });
        QCOMPARE(answers, (QMap<QString, int>{{u"done"_s, 8}}));
        const auto store = std::move(*home.open());
        for (int i = 0; i < 8; ++i) // every one of them sealed under the same data key
            QCOMPARE(store->parts().drafts->get(u"counter-%1"_s.arg(i))->text(), QString::number(i));
    }
    StoreHome home;
    QCOMPARE(inProcesses(home.address(), 4, u"open"_s), (QMap<QString, int>{{u"done"_s, 4}}));
}

void TestStoreRaces::ofSeveralCountersExactlyOneArms()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    for (int round = 0; round < 20; ++round) {
        Transfer transfer = *createTransfer(store->parts(), u"t%1"_s.arg(round));
        const Attempt attempt = sampleAttempt(u"a%1"_s.arg(round), transfer);
        transfer = *store->parts().transfers->apply({transfer, attempt, {}});
        const auto answers = together(home.address(), 4, [&](const interfaces::Store &parts, int i) {
            Attempt armed = attempt;
            armed.point = RecoveryPoint::Armed;
            armed.fence = 1;
            armed.sends = 1;
            armed.owner = u"counter %1"_s.arg(i);
            Transfer submitting = transfer;
            submitting.state = TransferState::Submitting;
            return wordOf(parts.transfers->apply({submitting, armed, {sampleEvent(submitting)}}));
        });
        QCOMPARE(answers, (QMap<QString, int>{{u"changed-meanwhile"_s, 3}, {u"done"_s, 1}}));
        const auto stored = store->parts().transfers->attempts(transfer.id);
        QCOMPARE(stored->first().fence, 1);
        QCOMPARE(stored->first().sends, 1);
        QCOMPARE(store->parts().transfers->timeline(transfer.id)->size(), 2);
    }
}

void TestStoreRaces::ofSeveralCountersExactlyOneArmsAgain()
{
    // The fence alone must decide, whatever version of the transfer somebody holds.
    StoreHome home;
    const auto store = std::move(*home.open());
    Transfer transfer = *createTransfer(store->parts(), u"t1"_s);
    Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    transfer = *store->parts().transfers->apply({transfer, attempt, {}});
    attempt.point = RecoveryPoint::Armed;
    attempt.fence = 1;
    transfer = *store->parts().transfers->apply({transfer, attempt, {}});
    const auto answers = together(home.address(), 4, [&](const interfaces::Store &parts, int i) {
        Attempt rearmed = attempt;
        rearmed.fence = 2;
        rearmed.sends = 2;
        rearmed.owner = u"counter %1"_s.arg(i);
        QString word;
        for (int tries = 0; tries < 10; ++tries) {
            const Transfer latest = *parts.transfers->transfer({u"t1"_s});
            const auto applied = parts.transfers->apply({latest, rearmed, {}});
            word = wordOf(applied);
            if (applied || parts.transfers->attempts({u"t1"_s})->first().fence == 2) break;
        }
        return word;
    });
    QCOMPARE(answers, (QMap<QString, int>{{u"changed-meanwhile"_s, 3}, {u"done"_s, 1}}));
}

void TestStoreRaces::ofSeveralWritersExactlyOneChangesAVersion()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    addParties(store->parts());
    for (int round = 0; round < 10; ++round) {
        const domain::Sender sender = *store->parts().senders->sender({u"sender-1"_s});
        const auto answers = together(home.address(), 4, [&](const interfaces::Store &parts, int i) {
            domain::Sender changed = sender;
            changed.city = u"city %1"_s.arg(i);
            return wordOf(parts.senders->update(changed));
        });
        QCOMPARE(answers, (QMap<QString, int>{{u"changed-meanwhile"_s, 3}, {u"done"_s, 1}}));
    }
}

void TestStoreRaces::oneKeyMakesOneTransferFromEightThreads()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    addParties(store->parts());
    for (int i = 0; i < 8; ++i)
        QVERIFY(store->parts().quotes->add({sampleQuote(u"quote of t%1"_s.arg(i))}));
    const auto answers = together(home.address(), 8, [](const interfaces::Store &parts, int i) {
        Transfer transfer = sampleTransfer(u"t%1"_s.arg(i));
        transfer.key = {u"the one key"_s};
        return wordOf(parts.transfers->create(transfer, sampleEvent(transfer)));
    });
    QCOMPARE(answers, (QMap<QString, int>{{u"done"_s, 1}, {u"key-reused"_s, 7}}));
    QCOMPARE(store->parts().care->check()->transfers, 1);
}

void TestStoreRaces::oneKeyMakesOneTransferFromEightProcesses()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    addParties(store->parts());
    for (int i = 0; i < 8; ++i)
        QVERIFY(store->parts().quotes->add({sampleQuote(u"quote of t%1"_s.arg(i))}));
    QCOMPARE(inProcesses(home.address(), 8, u"create"_s), (QMap<QString, int>{{u"done"_s, 1}, {u"key-reused"_s, 7}}));
    const auto report = store->parts().care->check();
    QCOMPARE(report->transfers.value_or(-1), 1);
    QVERIFY2(report->ok, qPrintable(report->findings.join(u'\n')));
}

void TestStoreRaces::manyWritersLoseNothing()
{
    StoreHome home;
    const auto store = std::move(*home.open());
    addParties(store->parts());
    const auto answers = together(home.address(), 4, [](const interfaces::Store &parts, int i) {
        for (int n = 0; n < 25; ++n) {
            const Transfer transfer = sampleTransfer(u"t%1-%2"_s.arg(i).arg(n));
            if (const auto added = parts.quotes->add({sampleQuote(transfer.quote.text)}); !added) return wordOf(added);
            if (const auto made = parts.transfers->create(transfer, sampleEvent(transfer)); !made) return wordOf(made);
        }
        return u"done"_s;
    });
    QCOMPARE(answers, (QMap<QString, int>{{u"done"_s, 4}}));
    const auto report = store->parts().care->check();
    QCOMPARE(report->transfers.value_or(-1), 100);
    QVERIFY2(report->ok, qPrintable(report->findings.join(u'\n')));
    RawDatabase raw(home.address());
    QCOMPARE(raw.value(u"SELECT count(*) FROM event"_s).toInt(), 100);
    QCOMPARE(raw.value(u"SELECT max(sequence) FROM event"_s).toInt(), 100);
}

void TestStoreRaces::turnsOfCallsAreTakenOneAfterTheOtherByOneClock()
{
    constexpr int threads = 4;
    constexpr int turns = 25;
    StoreHome home;
    QVERIFY(home.open());
    std::vector<std::thread> running;
    std::atomic<int> refused = 0;
    std::atomic<int> backwards = 0;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&, i] {
            StillClock clock; // in a file it counts; a server has its own
            clock.now = clock.now.addYears(onServer() ? i : 0);
            base::SystemRandom random;
            const auto opened = openAt(home.address(), keyOf(), clock, random);
            for (int turn = 0; turn < turns; ++turn) {
                const auto taken =
                    opened ? (*opened)->pace().change(u"alpha"_s,
                                                      [&](const store::PaceTable::Entry &entry) {
                                                          const QString last = entry.book.section(u' ', 1);
                                                          const QString now = base::toRfc3339(entry.now);
                                                          if (now < last) ++backwards;
                                                          const int count = entry.book.section(u' ', 0, 0).toInt() + 1;
                                                          return std::optional(u"%1 %2"_s.arg(count).arg(now));
                                                      })
                           : base::Result<void>(opened.error());
                if (!taken) ++refused;
            }
        });
    }
    for (std::thread &thread : running)
        thread.join();
    const auto opened = home.open();
    QCOMPARE(refused.load(), 0);
    QCOMPARE(backwards.load(), 0);
    QCOMPARE((*opened)->pace().look(u"alpha"_s)->book.section(u' ', 0, 0).toInt(), threads * turns);
    QVERIFY((*opened)->pace().change(u"alpha"_s, [](const store::PaceTable::Entry &) { return std::nullopt; }));
    QVERIFY((*opened)->pace().look(u"alpha"_s)->book.startsWith(u"100 "));
    QVERIFY((*opened)->pace().look(u"beta"_s)->book.isEmpty());
}

void TestStoreRaces::aLeaseIsTakenByOneAtATime()
{
    StoreHome home;
    auto first = home.open();
    auto second = home.open();
    interfaces::LeaseStore &one = *(*first)->parts().leases;
    interfaces::LeaseStore &two = *(*second)->parts().leases;
    const auto seen = one.lease(u"watch"_s);
    QVERIFY(seen->lease.owner.isEmpty());
    const auto taken = one.take(u"watch"_s, seen->lease, u"a"_s, 15'000);
    QVERIFY(*taken);
    QVERIFY(!*two.take(u"watch"_s, seen->lease, u"b"_s, 15'000)); // what it saw is out of date
    const auto now = two.lease(u"watch"_s);
    QCOMPARE(now->lease, **taken);
    if (!onServer()) QCOMPARE(now->lease.until, home.clock.now.addMSecs(15'000)); // a server has a clock of its own
    const auto renewed = one.take(u"watch"_s, now->lease, u"a"_s, 15'000);
    QCOMPARE((*renewed)->fence, (*taken)->fence);
    const auto usurped = two.take(u"watch"_s, **renewed, u"b"_s, 15'000);
    QCOMPARE((*usurped)->fence, (*taken)->fence + 1);
    QVERIFY(one.giveBack(u"watch"_s, **renewed)); // is not its to give any more
    QCOMPARE(one.lease(u"watch"_s)->lease.owner, u"b"_s);
    QVERIFY(two.giveBack(u"watch"_s, **usurped));
    QVERIFY(one.lease(u"watch"_s)->lease.owner.isEmpty());
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--child"_s) return child(app.arguments().mid(2));
    TestStoreRaces test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_races.moc"
