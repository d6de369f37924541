// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault at every step of the way up, in every class: bytes may be out, deciding, looking, cancelling. One
// scripted situation per cell, with the outcome that the fault model wants.
#include "simulation/grid.h"
#include "support/scripted_registrar.h"

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Outcome;
using base::Result;
using domain::SafetyClass;
using domain::TransferState;
using grid::Situation;
using grid::Step;
using grid::Strike;
using services::TransferOutcome;
using support::Counter;
namespace script = support::script;

namespace {

QCoro::Task<> keepWhat(QCoro::Task<Result<TransferOutcome>> task, std::optional<Result<TransferOutcome>> *to)
{
    to->emplace(co_await task);
}

domain::WireAnswer silenceOf(ErrorKind kind)
{
    domain::WireAnswer answer = script::silence();
    answer.failure = base::maybeHappened(kind);
    return answer;
}

bool isStoreFault(int fault) { return fault == 17 || fault == 18 || fault == 19; }

/// An answer that proves nothing, as that fault brings it about.
domain::WireAnswer unclear(int fault)
{
    switch (fault) {
    case 7: return silenceOf(ErrorKind::TlsFailed);
    case 9: {
        domain::WireAnswer answer = script::unreadable();
        answer.status = 503;
        answer.body = "{}";
        return answer;
    }
    case 5:
    case 10: // where no document says that nothing was created
    case 11: return script::unreadable();
    case 24: return script::redirected();
    case 4: return silenceOf(ErrorKind::Unreachable);
    default: return script::silence();
    }
}

domain::Sighting blindLook(int fault)
{
    domain::Sighting sighting = script::noAnswer(fault == 10 ? 120'000 : -1);
    const QMap<int, ErrorKind> kinds{{7, ErrorKind::TlsFailed},       {9, ErrorKind::ProviderFailed},
                                     {10, ErrorKind::RateLimited},    {11, ErrorKind::UnreadableReply},
                                     {20, ErrorKind::KeychainLocked}, {24, ErrorKind::RedirectRefused},
                                     {5, ErrorKind::UnreadableReply}};
    sighting.error.kind = kinds.value(fault, ErrorKind::TimedOut);
    return sighting;
}

} // namespace

class TestGridUp : public QObject
{
    Q_OBJECT

private slots:
    void fromTheFirstByteOnItMayHaveHappened_data() { grid::addRows(Step::Send); }
    void fromTheFirstByteOnItMayHaveHappened();
    void aStoredAnswerIsReadTheSameWhateverHappens_data() { grid::addRows(Step::Decide); }
    void aStoredAnswerIsReadTheSameWhateverHappens();
    void aLookOrACallbackNeverMakesItWorse_data() { grid::addRows(Step::Look); }
    void aLookOrACallbackNeverMakesItWorse();
    void aCancelIsSentOnceAndOnlyALookTells_data() { grid::addRows(Step::Cancel); }
    void aCancelIsSentOnceAndOnlyALookTells();

private:
    void killedWhileSending(Situation &now);
    void lateStore(Situation &now, int fault, int write);
    void otherCounterWhileSending(Situation &now);
    void callbacks(Situation &now, int fault);
    void lookFails(Situation &now, int fault);
    void cancelStruck(Situation &now, int fault);
    void cancelTwice(Situation &now, bool atTwoCounters);
    TransferState cancelledFrom(Situation &now);
};

void TestGridUp::killedWhileSending(Situation &now)
{
    now.provider().sendGate.open = false;
    std::optional<Result<TransferOutcome>> lost;
    keepWhat(now.counter->transfers.send(*now.request), &lost);
    now.struck.strikeAt(Strike::Dies, 0);
    auto dead = std::move(now.counter);
    now.restart();
    now.struck.strikeAt(Strike::Dies, 0); // the old one stays dead; the new one has a store of its own
    now.shop.clock.advance(90'000);
    // What a program does first: it looks after what is due, and sends nothing that is not its class's to repeat.
    now.provider().sendGate.open = true;
    QTRY_VERIFY(lost.has_value());
    QCOMPARE(now.state(), TransferState::Submitting);
    now.expectDoubtThenSettle();
}

/// The store takes no more from that write on; the answer is kept in memory until it does.
void TestGridUp::lateStore(Situation &now, int fault, int write)
{
    now.provider().answers = {now.taken()};
    if (fault == 25)
        now.struck.strikeAt(Strike::DoneAndDenied, write);
    else
        now.struck.strikeAt(Strike::Refused, write, grid::storeError(fault));
    const Result<TransferOutcome> outcome = now.press();
    QVERIFY(outcome.ok());
    QCOMPARE(now.sent(), 1);
    const bool isKnown = now.state() == now.takenState(); // done, and denied: the record is right
    QCOMPARE(outcome->error.has_value(), !isKnown);
    if (!isKnown) QCOMPARE(outcome->error->outcome, Outcome::Unknown);
    now.struck.heal();
    now.shop.clock.advance(1'000);
    if (!isKnown) (void)now.refresh();
    QCOMPARE(now.state(), now.takenState());
    QCOMPARE(now.sent(), 1);
    QCOMPARE(now.provider().looks, 0); // nobody had to be asked
}

void TestGridUp::otherCounterWhileSending(Situation &now)
{
    now.provider().answers = {now.taken()};
    now.provider().sendGate.open = false;
    std::optional<Result<TransferOutcome>> said;
    keepWhat(now.counter->transfers.send(*now.request), &said);
    const qint64 version = now.stored().version;
    for (int i = 0; i < 3; ++i) {
        (void)now.refresh(&now.other());
        QVERIFY(support::await(now.other().watch.tick()).ok());
        now.shop.clock.advance(10'000);
    }
    QCOMPARE(now.stored().version, version); // its owner is at it: left alone
    now.provider().sendGate.open = true;
    QTRY_VERIFY(said.has_value());
    QCOMPARE((**said).transfer.state, now.takenState());
    QCOMPARE(now.sent(), 1);
}

void TestGridUp::fromTheFirstByteOnItMayHaveHappened()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    const bool helps = now.safetyClass == SafetyClass::A || now.safetyClass == SafetyClass::B;
    constexpr int keeping = 4;
    if (fault == 1 || fault == 2) return killedWhileSending(now);
    if (isStoreFault(fault) || fault == 25) return lateStore(now, fault, keeping);
    if (fault == 23) return otherCounterWhileSending(now);
    if (fault == 10 && helps) { // its document says that this comes before anything is created
        now.provider().answers = {script::notNow(ErrorKind::RateLimited)};
        QCOMPARE(now.press()->error->outcome, Outcome::NothingHappened);
        now.provider().sent.clear();
        return now.expectUnsentThenSendOnce();
    }
    if (fault == 21) {
        now.provider().answers = {script::refused(ErrorKind::QuoteExpired)};
        (void)now.press();
        QCOMPARE(now.state(), TransferState::Rejected);
        QCOMPARE(now.sent(), 1);
        return;
    }
    if (fault == 12 || fault == 26) {
        domain::WireAnswer answer = fault == 12 ? script::wrongEcho() : now.taken();
        if (fault == 26) answer.requestsSent = 2;
        now.provider().answers = {answer};
        QCOMPARE(now.press()->error->outcome, Outcome::Unknown);
        QCOMPARE(now.state(), TransferState::OnHold);
        QVERIFY(!now.stored().review.isEmpty());
        QVERIFY(now.stored().nextCheckAt.isValid());
        now.provider().sightings = {script::seen(TransferState::InProgress)};
        (void)now.refresh();
        const bool excused = fault == 12 || helps;
        QCOMPARE(now.stored().review.isEmpty(), excused);
        QCOMPARE(now.sent(), 1);
        return;
    }
    now.provider().answers = {unclear(fault)};
    const Result<TransferOutcome> outcome = now.press();
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->error->outcome, Outcome::Unknown);
    QCOMPARE(now.state(), TransferState::Unconfirmed);
    QVERIFY(!now.stored().problem.contains(u"nothing was sent"_s, Qt::CaseInsensitive));
    if (fault == 16) { // the clock is set back: no key counts as fresh, and no spacing as kept
        now.shop.clock.now = now.shop.clock.now.addSecs(-3600);
        (void)now.refresh();
        QCOMPARE(now.sent(), 1);
        now.shop.clock.now = now.shop.clock.now.addSecs(3600);
    }
    if (fault == 20) { // a look needs the keychain, and says nothing without it
        now.provider().sightings = {blindLook(fault)};
        const auto blocked = now.provider().profile;
        now.provider().profile.replayWithSameKey = false;
        (void)now.refresh();
        now.provider().profile = blocked;
        QCOMPARE(now.state(), TransferState::Unconfirmed);
    }
    if (fault == 27) {
        const auto there = now.elsewhere();
        QCOMPARE(support::await(there->transfers.refresh(now.stored().id))->error->kind, ErrorKind::PartyMismatch);
        QCOMPARE(now.provider().looks, 0);
        QCOMPARE(now.state(), TransferState::Unconfirmed);
    }
    now.expectDoubtThenSettle();
}

void TestGridUp::aStoredAnswerIsReadTheSameWhateverHappens()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    constexpr int deciding = 5;
    if (isStoreFault(fault) || fault == 25) return lateStore(now, fault, deciding);
    now.provider().answers = {fault == 11 ? script::unreadable() : fault == 12 ? script::wrongEcho() : now.taken()};
    now.struck.strikeAt(Strike::Dies, deciding);
    (void)now.press();
    QCOMPARE(now.state(), TransferState::Submitting);
    now.restart();
    if (fault == 16) now.shop.clock.now = now.shop.clock.now.addYears(-3);
    if (fault == 20) now.shop.vault.locked = true;
    if (fault == 27) {
        const auto there = now.elsewhere();
        (void)support::await(there->transfers.refresh(now.stored().id));
        QCOMPARE(now.state(), TransferState::Submitting); // another profile's program leaves it alone
    }
    now.shop.clock.advance(90'000);
    (void)now.refresh();
    if (fault == 23) (void)now.refresh(&now.other());
    const TransferState expected = fault == 11   ? TransferState::Unconfirmed
                                   : fault == 12 ? TransferState::OnHold
                                                 : now.takenState();
    QCOMPARE(now.state(), expected);
    QCOMPARE(now.sent(), 1);
    QCOMPARE(now.provider().looks, fault == 23 ? 1 : 0); // reading needs nobody; the second counter asks for news
    QCOMPARE(now.shop.attempts().size(), 1);
}

/// Something calls us, and what it says is never believed.
void TestGridUp::callbacks(Situation &now, int fault)
{
    support::ScriptedRegistrar door(u"alpha"_s);
    now.shop.providers.first().callbacks = &door;
    Counter listening(now.shop, u"counter:4:4"_s);
    door.notice.ours = now.stored().reference;
    door.notice.word = u"COMPLETED"_s;
    if (fault == 15) {
        door.callbackFault = base::nothingHappened(ErrorKind::CredentialRefused);
        QCOMPARE(support::await(listening.callbacks.take({u"alpha"_s}, {})).status, 401);
        QVERIFY(!listening.callbacks.hasFollowUps());
        QCOMPARE(now.state(), now.takenState());
        door.callbackFault.reset();
    }
    // However often and however late it comes, what counts is the look.
    now.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s), script::seen(now.takenState()),
                                script::seen(TransferState::PaidOut, u"PAID"_s)};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(support::await(listening.callbacks.take({u"alpha"_s}, {})).status, 200);
        (void)support::await(listening.callbacks.followUp());
        QCOMPARE(now.state(), TransferState::PaidOut);
        if (fault == 14) now.shop.clock.advance(60'000);
    }
    QCOMPARE(now.provider().looks, fault == 14 ? 3 : 1); // a flood asks once
}

void TestGridUp::lookFails(Situation &now, int fault)
{
    const TransferState before = now.state();
    now.provider().sightings = {blindLook(fault)};
    const Result<TransferOutcome> outcome = now.refresh();
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->error->outcome, Outcome::NothingHappened); // asking moves nothing
    QCOMPARE(now.state(), before);
    QVERIFY(now.stored().nextCheckAt.isValid());
    if (fault == 10) QVERIFY(now.stored().nextCheckAt >= now.shop.clock.now.addSecs(120));
    QCOMPARE(now.sent(), 1);
}

void TestGridUp::aLookOrACallbackNeverMakesItWorse()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    now.accept();
    QCOMPARE(now.state(), now.takenState());
    const TransferState before = now.state();
    if (fault == 13 || fault == 14 || fault == 15) return callbacks(now, fault);
    if (fault == 12) {
        now.provider().sightings = {script::differs(u"another amount"_s)};
        (void)now.refresh();
        QCOMPARE(now.state(), TransferState::OnHold);
        QCOMPARE(now.stored().review, u"another amount"_s);
        QCOMPARE(now.sent(), 1);
        return;
    }
    if (fault == 1 || fault == 2) {
        now.struck.strikeAt(Strike::Dies, 0);
        now.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
        (void)support::await(now.counter->watch.tick());
        QCOMPARE(now.state(), before);
        now.restart();
    } else if (isStoreFault(fault) || fault == 25) {
        now.struck.strikeAt(fault == 25 ? Strike::DoneAndDenied : Strike::Refused, 1,
                            fault == 25 ? ErrorKind::StoreBusy : grid::storeError(fault));
        now.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
        QVERIFY(!now.refresh().ok());
        if (fault != 25) QCOMPARE(now.state(), before);
        now.struck.heal();
    } else if (fault == 16) {
        now.shop.clock.now = now.shop.clock.now.addYears(-1); // due in a year, by this clock: looked at all the same
        now.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
        QCOMPARE(*support::await(now.counter->watch.tick()), 1);
        QCOMPARE(now.state(), TransferState::PaidOut);
        return;
    } else if (fault == 23) {
        now.provider().lookGate.open = false;
        now.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s), script::seen(before)};
        std::optional<Result<TransferOutcome>> first;
        std::optional<Result<TransferOutcome>> second;
        keepWhat(now.counter->transfers.refresh(now.stored().id), &first);
        keepWhat(now.other().transfers.refresh(now.stored().id), &second);
        now.provider().lookGate.open = true;
        QTRY_VERIFY(first && second);
        QVERIFY(first->ok() && second->ok());
    } else if (fault == 27) {
        const auto there = now.elsewhere();
        (void)support::await(there->transfers.refresh(now.stored().id));
        QCOMPARE(now.provider().looks, 0);
        QCOMPARE(now.state(), before);
    } else {
        lookFails(now, fault);
    }
    // And then everything is well again.
    now.shop.clock.advance(60'000);
    now.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    (void)now.refresh();
    QCOMPARE(now.state(), TransferState::PaidOut);
    QCOMPARE(now.sent(), 1);
}

TransferState TestGridUp::cancelledFrom(Situation &now)
{
    now.accept();
    return now.state();
}

/// Its process dies, or its store takes nothing, before the cancel is armed; or the commit is denied.
void TestGridUp::cancelStruck(Situation &now, int fault)
{
    const TransferState before = cancelledFrom(now);
    constexpr int arming = 2;
    const bool dies = fault == 1 || fault == 2;
    const Strike how = dies ? Strike::Dies : fault == 25 ? Strike::DoneAndDenied : Strike::Refused;
    now.struck.strikeAt(how, arming, isStoreFault(fault) ? grid::storeError(fault) : ErrorKind::StoreBusy);
    const Result<TransferOutcome> outcome = support::await(now.counter->transfers.cancel(now.stored().id));
    QVERIFY(!outcome.ok());
    QCOMPARE(now.provider().cancels.size(), 0);
    if (dies)
        now.restart();
    else
        now.struck.heal();
    now.shop.clock.advance(300'000);
    now.provider().sightings = {script::seen(before)};
    (void)support::await(now.counter->watch.tick());
    QCOMPARE(now.provider().cancels.size(), 0); // nothing by itself
    QCOMPARE(now.state(), before);              // armed and denied: the look says that it goes on
    (void)support::await(now.counter->transfers.cancel(now.stored().id));
    QCOMPARE(now.provider().cancels.size(), 1);
    QCOMPARE(now.state(), TransferState::Cancelled);
}

void TestGridUp::cancelTwice(Situation &now, bool atTwoCounters)
{
    (void)cancelledFrom(now);
    now.provider().cancelGate.open = false;
    std::optional<Result<TransferOutcome>> first;
    std::optional<Result<TransferOutcome>> second;
    keepWhat(now.counter->transfers.cancel(now.stored().id), &first);
    keepWhat((atTwoCounters ? now.other() : *now.counter).transfers.cancel(now.stored().id), &second);
    now.provider().cancelGate.open = true;
    QTRY_VERIFY(first && second);
    QCOMPARE(now.provider().cancels.size(), 1);
    QCOMPARE(now.state(), TransferState::Cancelled);
}

void TestGridUp::aCancelIsSentOnceAndOnlyALookTells()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    if (fault == 1 || fault == 2 || isStoreFault(fault) || fault == 25) return cancelStruck(now, fault);
    if (fault == 22 || fault == 23) return cancelTwice(now, fault == 23);
    const TransferState before = cancelledFrom(now);
    if (fault == 27) {
        const auto there = now.elsewhere();
        QVERIFY(!support::await(there->transfers.cancel(now.stored().id)).ok());
        QCOMPARE(now.provider().cancels.size(), 0);
        QCOMPARE(now.state(), before);
        return;
    }
    const bool isCertain = fault == 3 || fault == 7 || fault == 8 || fault == 10 || fault == 20;
    domain::WireAnswer answer = isCertain ? script::notSent() : unclear(fault);
    if (fault == 10) answer = script::notNow(ErrorKind::RateLimited);
    if (fault == 12) answer = script::wrongEcho();
    if (fault == 26) {
        answer = script::silence();
        answer.requestsSent = 2;
    }
    now.provider().cancelled = {answer};
    now.provider().sightings = {script::noAnswer()};
    const Result<TransferOutcome> outcome = support::await(now.counter->transfers.cancel(now.stored().id));
    QVERIFY(outcome.ok());
    QVERIFY(outcome->error.has_value());
    QCOMPARE(outcome->error->outcome, isCertain ? Outcome::NothingHappened : Outcome::Unknown);
    QCOMPARE(now.state(), isCertain ? before : TransferState::CancelRequested);
    if (isCertain) return;
    if (fault == 16) now.shop.clock.now = now.shop.clock.now.addSecs(-600);
    // While it may be on its way, "goes on as before" is no news; and it is never repeated by itself.
    now.provider().sightings = {script::seen(before)};
    (void)now.refresh();
    QCOMPARE(now.state(), TransferState::CancelRequested);
    now.shop.clock.advance(1'000'000);
    now.provider().sightings = {script::seen(TransferState::Cancelled, u"CANCELLED"_s)};
    (void)now.refresh();
    QCOMPARE(now.state(), TransferState::Cancelled);
    QCOMPARE(now.provider().cancels.size(), 1);
}

QTEST_GUILESS_MAIN(TestGridUp)
#include "tst_grid_up.moc"
