// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch_duty.h"

#include "support/await.h"
#include "support/memory_leases.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using domain::TransferState;
using services::WatchDuty;
using support::await;
using support::Counter;
using support::Shop;
namespace script = support::script;

namespace {

/// Two processes over one store; each has its own monotonic clock, as two machines have.
struct TwoProcesses {
    support::ManualClock storeClock;
    support::ManualClock firstClock;
    support::ManualClock secondClock;
    support::MemoryLeases leases{storeClock};
    support::FakeProcesses first;
    support::FakeProcesses second;

    TwoProcesses() { second.me = u"counter:2:2"_s; }
    void advance(qint64 ms)
    {
        storeClock.advance(ms);
        firstClock.advance(ms);
        secondClock.advance(ms);
    }
};

} // namespace

class TestWatchDuty : public QObject
{
    Q_OBJECT

private slots:
    void exactlyOneHasIt();
    void whoeverRenewsKeepsItForAnyLength();
    void aDeadOwnerIsSucceededAtOnce();
    void anOwnerElsewhereThatFallsSilentIsSucceededWhenItsTimeIsOver();
    void anOwnerThatStoodStillKnowsThatItIsOverBeforeAnybodyElse();
    void aClockThatWasSetBackKeepsNobodyFromTakingOver();
    void aClockThatWasSetForwardLosesNothing();
    void givenBackItIsFreeAtOnce();
    void aStoreThatDoesNotTakeTheRenewalEndsTheDutyInTime();
    void withoutTheDutyNothingIsAsked();
    void anAnswerThatOnlyOneProcessKnowsIsStoredByItWhoeverWatches();
    void anAnswerThatCameTooLateForTheRecordIsForgotten();
    void theOtherWindowTakesUpTheWatchOfADeadOne();
};

void TestWatchDuty::exactlyOneHasIt()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    WatchDuty second(&two.leases, two.secondClock, two.second);
    QVERIFY(!first.isHeld());
    QCOMPARE(*first.keep(), true);
    QCOMPARE(*second.keep(), false);
    QVERIFY(first.isHeld() && !second.isHeld());
    QCOMPARE(second.holder(), two.first.me);
}

void TestWatchDuty::whoeverRenewsKeepsItForAnyLength()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    WatchDuty second(&two.leases, two.secondClock, two.second);
    (void)first.keep();
    for (int i = 0; i < 300; ++i) {
        two.advance(1'000);
        QCOMPARE(*first.keep(), true);
        QCOMPARE(*second.keep(), false);
    }
    QCOMPARE(first.fence(), qint64(1));
}

void TestWatchDuty::aDeadOwnerIsSucceededAtOnce()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    WatchDuty second(&two.leases, two.secondClock, two.second);
    (void)first.keep();
    two.second.dead << two.first.me;
    two.advance(1'000);
    QCOMPARE(*second.keep(), true);
    QCOMPARE(second.fence(), qint64(2));
    two.advance(5'000);
    QCOMPARE(*first.keep(), false); // should it live after all, it has lost
}

void TestWatchDuty::anOwnerElsewhereThatFallsSilentIsSucceededWhenItsTimeIsOver()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    WatchDuty second(&two.leases, two.secondClock, two.second);
    (void)first.keep();
    two.advance(WatchDuty::lastsMs - 1);
    QCOMPARE(*second.keep(), false);
    two.advance(1'000);
    QCOMPARE(*second.keep(), true);
}

void TestWatchDuty::anOwnerThatStoodStillKnowsThatItIsOverBeforeAnybodyElse()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    (void)first.keep();
    // Asleep: the monotonic clock stands, the wall clock does not.
    two.firstClock.now = two.firstClock.now.addMSecs(WatchDuty::lastsMs);
    QVERIFY(!first.isHeld());
    // Halted without sleep, with the wall clock set back meanwhile: the monotonic one tells.
    (void)first.keep();
    two.firstClock.now = two.firstClock.now.addSecs(-3600);
    two.firstClock.monotonic += WatchDuty::lastsMs;
    QVERIFY(!first.isHeld());
}

void TestWatchDuty::aClockThatWasSetBackKeepsNobodyFromTakingOver()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    WatchDuty second(&two.leases, two.secondClock, two.second);
    (void)first.keep();
    two.storeClock.now = two.storeClock.now.addSecs(-86'400); // the lease lasts a day now
    QCOMPARE(*second.keep(), false);
    for (int i = 0; i < 14; ++i) {
        two.advance(1'000);
        QCOMPARE(*second.keep(), false);
    }
    two.advance(1'001);
    QCOMPARE(*second.keep(), true);
}

void TestWatchDuty::aClockThatWasSetForwardLosesNothing()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    (void)first.keep();
    two.storeClock.now = two.storeClock.now.addDays(1);
    two.firstClock.now = two.firstClock.now.addDays(1);
    QCOMPARE(*first.keep(), true);
    QCOMPARE(first.fence(), qint64(1));
}

void TestWatchDuty::givenBackItIsFreeAtOnce()
{
    TwoProcesses two;
    auto first = std::make_unique<WatchDuty>(&two.leases, two.firstClock, two.first);
    WatchDuty second(&two.leases, two.secondClock, two.second);
    (void)first->keep();
    first.reset();
    QCOMPARE(*second.keep(), true);
    QCOMPARE(second.fence(), qint64(2));
}

void TestWatchDuty::aStoreThatDoesNotTakeTheRenewalEndsTheDutyInTime()
{
    TwoProcesses two;
    WatchDuty first(&two.leases, two.firstClock, two.first);
    (void)first.keep();
    two.leases.mayWrite = false;
    two.advance(6'000);
    QVERIFY(!first.keep().ok());
    QVERIFY(first.isHeld()); // nobody else can have it yet
    two.advance(WatchDuty::lastsMs - 6'000);
    QVERIFY(!first.isHeld());
}

void TestWatchDuty::withoutTheDutyNothingIsAsked()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    Counter other(shop, u"counter:2:1"_s);
    support::MemoryLeases leases(shop.clock);
    WatchDuty duty(&leases, shop.clock, counter.processes);
    WatchDuty otherDuty(&leases, shop.clock, other.processes);
    services::WatchService watch(counter.transfers, shop.parts(), shop.clock, &duty);
    services::WatchService otherWatch(other.transfers, shop.parts(), shop.clock, &otherDuty);
    (void)counter.send(shop.approve());
    QCOMPARE(*otherWatch.step(), 0); // was first
    shop.clock.advance(6'000);
    QCOMPARE(*watch.step(), 0);
    QVERIFY(!watch.isOnDuty());
    QCOMPARE(*await(watch.tick()), 0);
    QCOMPARE(shop.provider().looks, 0);
    QCOMPARE(*await(otherWatch.tick()), 1);
    QCOMPARE(shop.provider().looks, 1);
}

void TestWatchDuty::anAnswerThatOnlyOneProcessKnowsIsStoredByItWhoeverWatches()
{
    Shop shop(SafetyClass::D); // nobody else could find out
    Counter counter(shop);
    Counter other(shop, u"counter:2:1"_s);
    support::MemoryLeases leases(shop.clock);
    WatchDuty duty(&leases, shop.clock, counter.processes);
    WatchDuty otherDuty(&leases, shop.clock, other.processes);
    services::WatchService watch(counter.transfers, shop.parts(), shop.clock, &duty);
    services::WatchService otherWatch(other.transfers, shop.parts(), shop.clock, &otherDuty);
    QCOMPARE(*otherWatch.step(), 0); // was first
    int writes = 0;
    shop.store.transfers.mayWrite = [&writes] { return ++writes < 4; }; // draft, intent, armed
    QCOMPARE(counter.send(shop.approve()).error->kind, base::ErrorKind::Unconfirmed);
    QCOMPARE(*watch.step(), 0);
    QVERIFY(shop.stored().state != TransferState::InProgress); // the disk is still full
    shop.store.transfers.mayWrite = {};
    QCOMPARE(*watch.step(), 0);
    QVERIFY(!watch.isOnDuty());
    QCOMPARE(shop.stored().state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.provider().looks, 0);
}

void TestWatchDuty::anAnswerThatCameTooLateForTheRecordIsForgotten()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    Counter other(shop, u"counter:2:1"_s);
    shop.provider().answers = {script::refused()};
    int writes = 0;
    shop.store.transfers.mayWrite = [&writes] { return ++writes < 4; };
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    shop.store.transfers.mayWrite = {};
    shop.clock.advance(90'000);
    QCOMPARE(other.refresh(id).transfer.state, TransferState::InProgress); // repeated, and taken
    QCOMPARE(*counter.watch.step(), 0);
    QCOMPARE(shop.stored().state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 2);
}

void TestWatchDuty::theOtherWindowTakesUpTheWatchOfADeadOne()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    Counter other(shop, u"counter:2:1"_s);
    support::MemoryLeases leases(shop.clock);
    WatchDuty duty(&leases, shop.clock, counter.processes);
    WatchDuty otherDuty(&leases, shop.clock, other.processes);
    services::WatchService watch(counter.transfers, shop.parts(), shop.clock, &duty);
    services::WatchService otherWatch(other.transfers, shop.parts(), shop.clock, &otherDuty);
    (void)counter.send(shop.approve());
    QCOMPARE(*watch.step(), 0);
    shop.clock.advance(6'000);
    QCOMPARE(*otherWatch.step(), 0);
    other.processes.dead << counter.processes.me;
    shop.clock.advance(1'000);
    shop.provider().sightings = {script::seen(TransferState::PaidOut)};
    QCOMPARE(*await(otherWatch.tick()), 1);
    QCOMPARE(shop.stored().state, TransferState::PaidOut);
}

QTEST_GUILESS_MAIN(TestWatchDuty)
#include "tst_watch_duty.moc"
