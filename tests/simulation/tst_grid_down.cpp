// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault at every step of the way down, in every class: the offer, the intent, the moment before the first byte.
// One scripted situation per cell, with the outcome that the fault model wants.
#include "simulation/grid.h"

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

/// A store of offers that takes none.
struct FullQuotes final : interfaces::QuoteStore {
    explicit FullQuotes(ErrorKind why) : kind(why) {}
    ErrorKind kind;
    Result<void> add(const QList<domain::Quote> &) override { return base::nothingHappened(kind); }
    Result<domain::Quote> quote(const domain::QuoteId &) override { return base::nothingHappened(kind); }
};

/// What the network or the provider does to a harmless call.
ErrorKind harmlessError(int fault)
{
    switch (fault) {
    case 7: return ErrorKind::TlsFailed;
    case 9: return ErrorKind::ProviderFailed;
    case 10: return ErrorKind::RateLimited;
    case 5:
    case 11: return ErrorKind::UnreadableReply;
    case 20: return ErrorKind::KeychainLocked;
    case 24: return ErrorKind::RedirectRefused;
    case 4:
    case 6: return ErrorKind::TimedOut;
    default: return ErrorKind::Unreachable;
    }
}

domain::QuoteRequest question()
{
    const money::Currency sgd = money::Currency::of("SGD"_L1);
    return {.amount = money::Money::ofMinor(100'000, sgd),
            .send = sgd,
            .receive = money::Currency::of("PKR"_L1),
            .country = u"PK"_s};
}

} // namespace

class TestGridDown : public QObject
{
    Q_OBJECT

private slots:
    void anOfferThatFailsMovesNothing_data() { grid::addRows(Step::Offer); }
    void anOfferThatFailsMovesNothing();
    void anIntentIsWholeOrThereIsNone_data() { grid::addRows(Step::Freeze); }
    void anIntentIsWholeOrThereIsNone();
    void beforeTheFirstByteNothingHasHappened_data() { grid::addRows(Step::Arm); }
    void beforeTheFirstByteNothingHasHappened();

private:
    void offerFromStore(Situation &now, int fault);
    void offerThatRanOut(Situation &now, int fault);
    void pressedTwice(Situation &now, bool atTwoCounters);
    void strikes(Situation &now, int fault, int write);
    void deniedWrite(Situation &now, int write);
};

void TestGridDown::anOfferThatFailsMovesNothing()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    if (fault == 22 || fault == 23) return pressedTwice(now, fault == 23);
    if (fault == 16 || fault == 21) return offerThatRanOut(now, fault);
    if (fault == 17 || fault == 18 || fault == 19) return offerFromStore(now, fault);
    if (fault == 25) return deniedWrite(now, 1);
    if (fault == 27) {
        // The profile names another environment between the offer and the key.
        const auto there = now.elsewhere();
        const Result<TransferOutcome> outcome = now.press(there.get());
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::PartyMismatch);
        QCOMPARE(outcome.error().outcome, Outcome::NothingHappened);
        return now.expectUnsentThenSendOnce();
    }
    if (fault == 1 || fault == 2) {
        now.restart(); // what was asked for is forgotten with the process, and is harmless
        return now.expectUnsentThenSendOnce();
    }
    now.provider().quoteFault = base::nothingHappened(harmlessError(fault));
    const auto sheet = support::await(now.counter->quotes.quotes(question(), {u"alpha"_s}, 1000));
    QVERIFY(sheet.ok());
    QVERIFY(sheet->quotes.isEmpty());
    QCOMPARE(sheet->unavailable.size(), 1);
    QCOMPARE(sheet->unavailable.first().error.kind, harmlessError(fault));
    now.provider().quoteFault.reset();
    const auto again = support::await(now.counter->quotes.quotes(question(), {u"alpha"_s}, 1000));
    QVERIFY(again.ok());
    QCOMPARE(again->quotes.size(), 1);
    now.expectUnsentThenSendOnce();
}

void TestGridDown::offerFromStore(Situation &now, int fault)
{
    FullQuotes full(grid::storeError(fault));
    now.shop.quotesInstead = &full;
    Counter counter(now.shop, u"counter:5:5"_s);
    now.shop.quotesInstead = nullptr;
    const auto sheet = support::await(counter.quotes.quotes(question(), {u"alpha"_s}, 1000));
    QVERIFY(!sheet.ok()); // an offer that is not stored is none
    QCOMPARE(sheet.error().kind, full.kind);
    const Result<TransferOutcome> outcome = now.press(&counter);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().outcome, Outcome::NothingHappened);
    now.expectUnsentThenSendOnce();
}

/// The offer ends by one clock; the other one still gives it time.
void TestGridDown::offerThatRanOut(Situation &now, int fault)
{
    const auto sheet = support::await(now.counter->quotes.quotes(question(), {u"alpha"_s}, 1000));
    QVERIFY(sheet.ok());
    now.request->quote = sheet->quotes.first().id;
    if (fault == 21)
        now.shop.clock.advance(295'000); // five seconds are left, and ten are wanted
    else
        now.shop.clock.monotonic += 295'000; // the wall clock was set back meanwhile
    const Result<TransferOutcome> outcome = now.press();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, ErrorKind::QuoteExpired);
    QVERIFY(now.shop.store.transfers.all.isEmpty());
    QCOMPARE(now.sent(), 0);
}

void TestGridDown::pressedTwice(Situation &now, bool atTwoCounters)
{
    now.provider().answers = {now.taken()};
    now.provider().sendGate.open = false;
    std::optional<Result<TransferOutcome>> first;
    std::optional<Result<TransferOutcome>> second;
    keepWhat(now.counter->transfers.send(*now.request), &first);
    keepWhat((atTwoCounters ? now.other() : *now.counter).transfers.send(*now.request), &second);
    now.provider().sendGate.open = true;
    QTRY_VERIFY(first && second);
    QVERIFY(first->ok() && second->ok());
    QCOMPARE((**first).transfer.id, (**second).transfer.id);
    QCOMPARE((**second).transfer.state, now.takenState());
    QCOMPARE(now.shop.store.transfers.all.size(), 1);
    QCOMPARE(now.sent(), 1);
}

/// A write that fails, or with which the process dies.
void TestGridDown::strikes(Situation &now, int fault, int write)
{
    const bool dies = fault == 1 || fault == 2;
    now.struck.strikeAt(dies ? Strike::Dies : Strike::Refused, write,
                        dies ? ErrorKind::DiskFull : grid::storeError(fault));
    const Result<TransferOutcome> outcome = now.press();
    if (!dies) {
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, grid::storeError(fault));
        QCOMPARE(outcome.error().outcome, Outcome::NothingHappened);
    }
    if (dies)
        now.restart();
    else
        now.struck.heal();
    now.expectUnsentThenSendOnce();
}

/// The commit was done and nobody heard of it.
void TestGridDown::deniedWrite(Situation &now, int write)
{
    now.struck.strikeAt(Strike::DoneAndDenied, write);
    const Result<TransferOutcome> outcome = now.press();
    QCOMPARE(now.sent(), 0);
    const std::optional<base::Error> error = outcome.ok() ? outcome->error : std::optional(outcome.error());
    QVERIFY(error.has_value());
    QCOMPARE(error->outcome, Outcome::NothingHappened);
    now.struck.heal();
    now.expectUnsentThenSendOnce();
}

void TestGridDown::anIntentIsWholeOrThereIsNone()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    constexpr int freezing = 2;
    switch (fault) {
    case 12: {
        // The figures are those of the offer, and stay so whatever is edited while the draft waits.
        now.struck.strikeAt(Strike::Refused, freezing + 1);
        QVERIFY(!now.press().ok());
        now.struck.heal();
        const domain::FrozenRequest frozen = now.shop.attempts().first().request;
        QVERIFY(frozen.body.contains(now.stored().receive.toWire().toLatin1()));
        now.shop.store.beneficiaries.all.first().accountNumber = u"999"_s;
        now.shop.store.quotes.all.first().receive = now.stored().send;
        now.expectUnsentThenSendOnce();
        QCOMPARE(now.provider().sent.first(), frozen);
        return;
    }
    case 16:
    case 21: return offerThatRanOut(now, fault);
    case 22: return pressedTwice(now, false);
    case 23: return pressedTwice(now, true);
    case 25: return deniedWrite(now, freezing);
    case 27: {
        now.struck.strikeAt(Strike::Dies, freezing);
        (void)now.press();
        const auto there = now.elsewhere();
        const Result<TransferOutcome> outcome = support::await(there->transfers.resume(now.stored().id));
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::PartyMismatch);
        now.restart();
        return now.expectUnsentThenSendOnce();
    }
    default: return strikes(now, fault, freezing);
    }
}

void TestGridDown::beforeTheFirstByteNothingHasHappened()
{
    QFETCH(const int, fault);
    QFETCH(const int, safetyClass);
    Situation now{SafetyClass(safetyClass)};
    constexpr int arming = 3;
    const bool helps = now.safetyClass == SafetyClass::A || now.safetyClass == SafetyClass::B;
    switch (fault) {
    case 3:
    case 6:
    case 7:
    case 8:
    case 10:
    case 20: {
        domain::WireAnswer answer = script::notSent();
        answer.failure = base::nothingHappened(harmlessError(fault));
        now.provider().answers = {answer};
        const Result<TransferOutcome> outcome = now.press();
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->error->outcome, Outcome::NothingHappened);
        QCOMPARE(now.state(), TransferState::Draft);
        QCOMPARE(now.stored().problemCode, base::codeOf(harmlessError(fault)));
        now.provider().sent.clear(); // the script counts calls; nothing of this one left
        return now.expectUnsentThenSendOnce();
    }
    case 16: // the signature was refused because of the time; whoever helps says that this comes first
        now.provider().answers = {helps ? script::notNow(ErrorKind::CredentialRefused) : script::unreadable()};
        (void)now.press();
        if (!helps) return now.expectDoubtThenSettle();
        QCOMPARE(now.state(), TransferState::Draft);
        now.provider().sent.clear();
        return now.expectUnsentThenSendOnce();
    case 21: {
        // Wording it took until the end of the offer was near.
        now.struck.strikeAt(Strike::Refused, arming);
        (void)now.press();
        now.struck.heal();
        now.shop.clock.advance(295'000);
        const Result<TransferOutcome> outcome = now.press();
        QCOMPARE(outcome->error->kind, ErrorKind::QuoteExpired);
        QCOMPARE(now.state(), TransferState::Expired);
        QCOMPARE(now.sent(), 0);
        return;
    }
    case 22: return pressedTwice(now, false);
    case 23: return pressedTwice(now, true);
    case 25:
        // Armed, and nobody heard of it: from here on it counts as sent.
        now.struck.strikeAt(Strike::DoneAndDenied, arming);
        (void)now.press();
        now.struck.heal();
        QCOMPARE(now.sent(), 0);
        if (now.safetyClass == SafetyClass::A) { // a person pressed the key, and a copy is harmless
            now.provider().answers = {now.taken()};
            now.shop.clock.advance(90'000);
            (void)now.refresh();
            QCOMPARE(now.sent(), 1);
            return;
        }
        return now.settle(0);
    case 27: {
        now.struck.strikeAt(Strike::Dies, arming);
        (void)now.press();
        const auto there = now.elsewhere();
        const Result<TransferOutcome> outcome = support::await(there->transfers.resume(now.stored().id));
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::PartyMismatch);
        now.restart();
        return now.expectUnsentThenSendOnce();
    }
    default: return strikes(now, fault, arming);
    }
}

QTEST_GUILESS_MAIN(TestGridDown)
#include "tst_grid_down.moc"
