// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Outcome;
using domain::AttemptKind;
using domain::SafetyClass;
using domain::TransferState;
using services::TransferOutcome;
using support::await;
using support::Counter;
using support::Shop;
namespace script = support::script;

namespace {

/// An invoice that waits to be paid.
struct Invoice {
    Invoice() : shop(SafetyClass::C), counter(shop)
    {
        shop.provider().answers = {script::accepted(TransferState::AwaitingFunds, u"UNPAID"_s)};
        id = counter.send(shop.approve()).transfer.id;
        shop.clock.advance(1'000);
    }
    Shop shop;
    Counter counter;
    domain::TransferId id;
};

} // namespace

class TestTransferCancelling : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsDroppedWithoutAskingAnybody();
    void whatMayBeOnItsWayIsResolvedFirst();
    void theProviderCancels();
    void itIsStoredBeforeItIsAsked();
    void aProviderThatCannotCancelSaysSo();
    void inAStateThatCannotBeCancelledItSaysSo_data();
    void inAStateThatCannotBeCancelledItSaysSo();
    void aRefusedCancelLeavesEverythingAsItWas();
    void aCancelThatWasNotSentLeavesEverythingAsItWas();
    void aLostAnswerIsAskedAfter();
    void aLostAnswerThatNobodyExplainsStaysRequested();
    void whileACancelMayBeOnItsWayGoingOnIsNoNews();
    void tooLateIsSaid();
    void aRedirectedCancelIsNotBelieved();
    void pressingTwiceCancelsOnce();
    void cancellingWhileItIsWorkedOnIsRefused();
    void aStoreThatFailsBeforeTheCallLeavesNothingInTheWay();
    void aStoreThatFailsBehindTheCallNeverMeansNothingHappened();
    void aCrashBehindTheCallIsSettledByALook();
    void aCancelUnderWayElsewhereIsLeftAlone();
    void onlyWhatCanBeCancelledIsOfferedForIt();
    void whileTheFateOfACancelIsOpenNoOtherOneIsSent();
};

void TestTransferCancelling::aDraftIsDroppedWithoutAskingAnybody()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    shop.provider().answers = {script::notSent()};
    const services::SendRequest request = shop.approve();
    const domain::TransferId id = counter.send(request).transfer.id;
    const TransferOutcome outcome = counter.cancel(id);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.transfer.state, TransferState::Cancelled);
    QVERIFY(shop.attempts().first().closedAt.isValid());
    QVERIFY(shop.provider().cancels.isEmpty());
    // Its key sends nothing any more.
    QCOMPARE(counter.send(request).transfer.state, TransferState::Cancelled);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferCancelling::whatMayBeOnItsWayIsResolvedFirst()
{
    Shop shop(SafetyClass::C);
    Counter counter(shop);
    shop.provider().answers = {script::silence()};
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    const TransferOutcome outcome = counter.cancel(id);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QVERIFY(shop.provider().cancels.isEmpty());
}

void TestTransferCancelling::theProviderCancels()
{
    Invoice invoice;
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.transfer.state, TransferState::Cancelled);
    QCOMPARE(outcome.transfer.providerStatus, u"CANCELLED"_s);
    QCOMPARE(invoice.shop.provider().cancels.size(), 1);
    QCOMPARE(invoice.shop.provider().cancels.first().path, u"/transfers/P1"_s);
    QVERIFY(invoice.shop.attempts().last().closedAt.isValid());
}

void TestTransferCancelling::itIsStoredBeforeItIsAsked()
{
    Invoice invoice;
    bool looked = false;
    invoice.shop.provider().whileSending = [&] {
        looked = true;
        QCOMPARE(invoice.shop.stored().state, TransferState::CancelRequested);
        const domain::Attempt attempt = invoice.shop.attempts().last();
        QCOMPARE(attempt.kind, AttemptKind::Cancel);
        QCOMPARE(attempt.point, domain::RecoveryPoint::Armed);
    };
    (void)invoice.counter.cancel(invoice.id);
    QVERIFY(looked);
}

void TestTransferCancelling::aProviderThatCannotCancelSaysSo()
{
    Shop shop(SafetyClass::A);
    shop.providers[0].cancellations = nullptr;
    Counter counter(shop);
    const domain::TransferId id = counter.send(shop.approve()).transfer.id;
    const auto refused = await(counter.transfers.cancel(id));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::NotSupported);
    QCOMPARE(refused.error().outcome, Outcome::NothingHappened);
    QCOMPARE(shop.stored().state, TransferState::InProgress);
}

void TestTransferCancelling::inAStateThatCannotBeCancelledItSaysSo_data()
{
    QTest::addColumn<int>("state");
    for (const TransferState state : {TransferState::PaidOut, TransferState::Rejected, TransferState::Returned,
                                      TransferState::OnHold, TransferState::ReadyForPickup, TransferState::Cancelled})
        QTest::newRow(qPrintable(domain::codeOf(state))) << int(state);
}

void TestTransferCancelling::inAStateThatCannotBeCancelledItSaysSo()
{
    QFETCH(const int, state);
    Invoice invoice;
    invoice.shop.provider().sightings = {script::seen(TransferState(state))};
    QCOMPARE(invoice.counter.refresh(invoice.id).transfer.state, TransferState(state));
    const auto refused = await(invoice.counter.transfers.cancel(invoice.id));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    QVERIFY(invoice.shop.provider().cancels.isEmpty());
}

void TestTransferCancelling::aRefusedCancelLeavesEverythingAsItWas()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::refused(ErrorKind::NotAllowedNow)};
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QCOMPARE(outcome.transfer.state, TransferState::AwaitingFunds);
    QCOMPARE(outcome.error->kind, ErrorKind::NotAllowedNow);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
    QVERIFY(outcome.transfer.nextCheckAt.isValid());
}

void TestTransferCancelling::aCancelThatWasNotSentLeavesEverythingAsItWas()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::notSent()};
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QCOMPARE(outcome.transfer.state, TransferState::AwaitingFunds);
    QCOMPARE(outcome.error->kind, ErrorKind::Unreachable);
    QCOMPARE(outcome.error->outcome, Outcome::NothingHappened);
    QCOMPARE(invoice.counter.cancel(invoice.id).transfer.state, TransferState::Cancelled);
}

void TestTransferCancelling::aLostAnswerIsAskedAfter()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::silence()};
    invoice.shop.provider().sightings = {script::seen(TransferState::Cancelled, u"CANCELLED"_s)};
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QCOMPARE(outcome.transfer.state, TransferState::Cancelled);
    QVERIFY(!outcome.error);
    QCOMPARE(invoice.shop.provider().cancels.size(), 1);
    QCOMPARE(invoice.shop.provider().looks, 1);
}

void TestTransferCancelling::aLostAnswerThatNobodyExplainsStaysRequested()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::silence()};
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QCOMPARE(outcome.transfer.state, TransferState::CancelRequested);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(outcome.error->outcome, Outcome::Unknown);
    QVERIFY(outcome.transfer.nextCheckAt.isValid());
    // Long after its connection was closed it has had no effect: it goes on.
    invoice.shop.clock.advance(300'000);
    invoice.shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    QCOMPARE(invoice.counter.refresh(invoice.id).transfer.state, TransferState::AwaitingFunds);
}

void TestTransferCancelling::whileACancelMayBeOnItsWayGoingOnIsNoNews()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::silence()};
    invoice.shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    // Shown as payable, somebody might pay an invoice that is being cancelled.
    QCOMPARE(invoice.counter.cancel(invoice.id).transfer.state, TransferState::CancelRequested);
    invoice.shop.clock.advance(30'000);
    invoice.shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    QCOMPARE(invoice.counter.refresh(invoice.id).transfer.state, TransferState::CancelRequested);
    invoice.shop.provider().sightings = {script::seen(TransferState::Cancelled, u"CANCELLED"_s)};
    QCOMPARE(invoice.counter.refresh(invoice.id).transfer.state, TransferState::Cancelled);
}

void TestTransferCancelling::tooLateIsSaid()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::accepted(TransferState::InProgress, u"PAID"_s)};
    invoice.shop.provider().sightings = {script::seen(TransferState::InProgress, u"PAID"_s)};
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(outcome.error->kind, ErrorKind::ProviderRefused);
    QCOMPARE(outcome.error->provider, u"alpha"_s);
}

void TestTransferCancelling::aRedirectedCancelIsNotBelieved()
{
    Invoice invoice;
    domain::WireAnswer fake = script::accepted(TransferState::Cancelled);
    fake.redirected = true;
    invoice.shop.provider().cancelled = {fake};
    invoice.shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    const TransferOutcome outcome = invoice.counter.cancel(invoice.id);
    QVERIFY(outcome.transfer.state != TransferState::Cancelled);
    QVERIFY(outcome.error);
    invoice.shop.clock.advance(300'000);
    invoice.shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    QCOMPARE(invoice.counter.refresh(invoice.id).transfer.state, TransferState::AwaitingFunds);
}

void TestTransferCancelling::pressingTwiceCancelsOnce()
{
    Invoice invoice;
    invoice.shop.provider().cancelGate.open = false;
    auto first = invoice.counter.transfers.cancel(invoice.id);
    const auto second = await(invoice.counter.transfers.cancel(invoice.id));
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, ErrorKind::NotAllowedNow);
    invoice.shop.provider().cancelGate.open = true;
    QCOMPARE(await(std::move(first))->transfer.state, TransferState::Cancelled);
    QCOMPARE(invoice.shop.provider().cancels.size(), 1);
}

void TestTransferCancelling::whileTheFateOfACancelIsOpenNoOtherOneIsSent()
{
    Invoice invoice;
    invoice.shop.provider().cancelled = {script::silence()};
    QCOMPARE(invoice.counter.cancel(invoice.id).transfer.state, TransferState::CancelRequested);
    // However it came about that the record looks as if it could be cancelled.
    invoice.shop.store.transfers.all.find(invoice.id.text)->state = TransferState::AwaitingFunds;
    const auto again = await(invoice.counter.transfers.cancel(invoice.id));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, ErrorKind::NotAllowedNow);
    QVERIFY2(again.error().detail.contains(u"not settled yet"_s),
             qPrintable(again.error().detail)); // not the store's word
    QCOMPARE(invoice.shop.provider().cancels.size(), 1);
}

void TestTransferCancelling::cancellingWhileItIsWorkedOnIsRefused()
{
    Invoice invoice;
    invoice.shop.provider().lookGate.open = false;
    auto looking = invoice.counter.transfers.refresh(invoice.id);
    const auto refused = await(invoice.counter.transfers.cancel(invoice.id));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowedNow);
    invoice.shop.provider().lookGate.open = true;
    (void)await(std::move(looking));
    QVERIFY(invoice.shop.provider().cancels.isEmpty());
}

void TestTransferCancelling::aStoreThatFailsBeforeTheCallLeavesNothingInTheWay()
{
    for (int failing = 1; failing <= 2; ++failing) {
        Invoice invoice;
        int writes = 0;
        invoice.shop.store.transfers.mayWrite = [&writes, failing] { return ++writes < failing; };
        const auto failed = await(invoice.counter.transfers.cancel(invoice.id));
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().kind, ErrorKind::DiskFull);
        QCOMPARE(failed.error().outcome, Outcome::NothingHappened);
        QVERIFY(invoice.shop.provider().cancels.isEmpty());
        QCOMPARE(invoice.shop.stored().state, TransferState::AwaitingFunds);
        invoice.shop.store.transfers.mayWrite = {};
        QCOMPARE(invoice.counter.cancel(invoice.id).transfer.state, TransferState::Cancelled);
    }
}

void TestTransferCancelling::aStoreThatFailsBehindTheCallNeverMeansNothingHappened()
{
    for (int failing = 3; failing <= 4; ++failing) {
        Invoice invoice;
        int writes = 0;
        invoice.shop.store.transfers.mayWrite = [&writes, failing] { return ++writes < failing; };
        const auto said = await(invoice.counter.transfers.cancel(invoice.id));
        QVERIFY(said.ok());
        QVERIFY(said->error);
        QCOMPARE(said->error->outcome, Outcome::Unknown);
        QCOMPARE(said->transfer.state, TransferState::CancelRequested);
        invoice.shop.store.transfers.mayWrite = {};
        invoice.shop.clock.advance(300'000);
        invoice.shop.provider().sightings = {script::seen(TransferState::Cancelled)};
        QCOMPARE(invoice.counter.refresh(invoice.id).transfer.state, TransferState::Cancelled);
    }
}

void TestTransferCancelling::aCrashBehindTheCallIsSettledByALook()
{
    Invoice invoice;
    int writes = 0;
    invoice.shop.store.transfers.mayWrite = [&writes] { return ++writes < 3; };
    (void)await(invoice.counter.transfers.cancel(invoice.id));
    invoice.shop.store.transfers.mayWrite = {};
    Counter next(invoice.shop, u"counter:2:1"_s);
    next.processes.dead.insert(invoice.counter.processes.me);
    invoice.shop.clock.advance(300'000);
    invoice.shop.provider().sightings = {script::seen(TransferState::AwaitingFunds, u"UNPAID"_s)};
    QCOMPARE(next.refresh(invoice.id).transfer.state, TransferState::AwaitingFunds);
    QVERIFY(invoice.shop.attempts().last().closedAt.isValid());
    QCOMPARE(invoice.shop.provider().cancels.size(), 1); // not repeated by itself
    QCOMPARE(next.cancel(invoice.id).transfer.state, TransferState::Cancelled);
}

void TestTransferCancelling::aCancelUnderWayElsewhereIsLeftAlone()
{
    Invoice invoice;
    invoice.shop.provider().cancelGate.open = false;
    auto cancelling = invoice.counter.transfers.cancel(invoice.id);
    Counter second(invoice.shop, u"counter:2:1"_s);
    QCOMPARE(second.refresh(invoice.id).transfer.state, TransferState::CancelRequested);
    QCOMPARE(invoice.shop.provider().looks, 0);
    invoice.shop.provider().cancelGate.open = true;
    QCOMPARE(await(std::move(cancelling))->transfer.state, TransferState::Cancelled);
}

void TestTransferCancelling::onlyWhatCanBeCancelledIsOfferedForIt()
{
    Invoice invoice;
    QVERIFY(invoice.counter.transfers.cancellable(invoice.shop.stored()));
    (void)invoice.counter.cancel(invoice.id);
    QVERIFY(!invoice.counter.transfers.cancellable(invoice.shop.stored()));
}

QTEST_GUILESS_MAIN(TestTransferCancelling)
#include "tst_transfer_cancelling.moc"
