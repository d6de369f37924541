// SPDX-License-Identifier: GPL-3.0-or-later
// The process dies, the disk is full, another process has it: what is found afterwards decides the next step.
#include "support/await.h"
#include "support/shop.h"

#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Outcome;
using domain::RecoveryPoint;
using domain::SafetyClass;
using domain::TransferState;
using services::SendRequest;
using services::TransferOutcome;
using support::await;
using support::Counter;
using support::Shop;
namespace script = support::script;

namespace {

/// The writes of one sending, as the store sees them.
enum Write { Draft = 1, Frozen, Armed, Answered, Decided };

/// A process that dies just before a write: nothing of it is stored any more.
struct Crash {
    Crash(SafetyClass safetyClass, Write before) : shop(safetyClass), request(shop.approve())
    {
        auto writes = std::make_shared<int>(0);
        shop.store.transfers.mayWrite = [writes, before] { return ++*writes < before; };
        Counter dying(shop, u"counter:1:1"_s);
        said = await(dying.transfers.send(request));
        shop.store.transfers.mayWrite = {};
    }
    /// The next process, which knows that the other one is gone.
    std::unique_ptr<Counter> next()
    {
        auto counter = std::make_unique<Counter>(shop, u"counter:2:1"_s);
        counter->processes.dead.insert(u"counter:1:1"_s);
        return counter;
    }
    Shop shop;
    SendRequest request;
    std::optional<base::Result<TransferOutcome>> said;
};

/// The clock runs as it does in life, for those who wait by it.
struct RunningClock {
    explicit RunningClock(Shop &shop)
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [&shop] { shop.clock.advance(1'000); });
        timer.start(1);
    }
    QTimer timer;
};

const QList<SafetyClass> classes{SafetyClass::A, SafetyClass::B, SafetyClass::C, SafetyClass::D};

} // namespace

class TestTransferCrashes : public QObject
{
    Q_OBJECT

private slots:
    void afterACrashBeforeTheDraftThereIsNothing();
    void afterACrashBeforeFreezingNothingIsSentByItself();
    void afterACrashBeforeArmingNothingIsSentByItself();
    void theSameKeySendsTheFrozenBytesAfterACrashBeforeArming();
    void whatNamesACustomerAsBeforeACorrectionIsNotSent();
    void afterACrashBehindTheArmingTheClassDecides_data();
    void afterACrashBehindTheArmingTheClassDecides();
    void afterACrashBehindTheAnswerItIsJudgedWithoutAskingAnybody();
    void theStoredAnswerIsJudgedLikeTheFreshOne_data();
    void theStoredAnswerIsJudgedLikeTheFreshOne();
    void aStoreThatFailsBeforeTheSendMeansNothingHappened();
    void aStoreThatFailsBehindTheSendNeverMeansNothingHappened();
    void anAnswerThatTheDiskWouldNotTakeIsKeptAndJudgedLater();
    void anAnswerThatWasKeptIsNotTakenForALaterSend();
    void pressingAgainWhileTheDiskIsFullDoesNotWaitForNobody();
    void theSendOfALivingProcessIsLeftAlone();
    void whoComesSecondWaitsForTheOneThatSends();
    void whoWaitsForADeadSenderIsTold();
    void whoWaitsIsToldOfTheDoubtWhenTheTimeIsOver();
    void whileSomebodySendsAReadErrorIsADoubt();
    void anAnswerThatComesAfterAnotherProcessGaveUpIsNotLost();
    void ofTwoCountersExactlyOneArms();
    void aRefreshOvertakenByAnotherProcessShowsItsRecord();
};

void TestTransferCrashes::afterACrashBeforeTheDraftThereIsNothing()
{
    Crash crash(SafetyClass::A, Draft);
    QVERIFY(!crash.said->ok());
    QCOMPARE(crash.said->error().kind, ErrorKind::DiskFull);
    QCOMPARE(crash.said->error().outcome, Outcome::NothingHappened);
    QVERIFY(crash.shop.store.transfers.all.isEmpty());
    QVERIFY(crash.shop.provider().sent.isEmpty());
}

void TestTransferCrashes::afterACrashBeforeFreezingNothingIsSentByItself()
{
    for (const SafetyClass safetyClass : classes) {
        Crash crash(safetyClass, Frozen);
        const auto counter = crash.next();
        QCOMPARE(crash.shop.stored().state, TransferState::Draft);
        QVERIFY(crash.shop.attempts().isEmpty());
        (void)counter->refresh(crash.shop.stored().id);
        (void)await(counter->watch.tick());
        QVERIFY(crash.shop.provider().sent.isEmpty());
        QCOMPARE(counter->send(crash.request).transfer.state, TransferState::InProgress);
        QCOMPARE(crash.shop.provider().sent.size(), 1);
    }
}

void TestTransferCrashes::afterACrashBeforeArmingNothingIsSentByItself()
{
    for (const SafetyClass safetyClass : classes) {
        Crash crash(safetyClass, Armed);
        const auto counter = crash.next();
        QCOMPARE(crash.shop.stored().state, TransferState::Draft);
        QCOMPARE(crash.shop.attempts().first().point, RecoveryPoint::Intent);
        for (int i = 0; i < 3; ++i) {
            crash.shop.clock.advance(90'000);
            const TransferOutcome outcome = counter->refresh(crash.shop.stored().id);
            QCOMPARE(outcome.transfer.state, TransferState::Draft);
            (void)await(counter->watch.tick());
            (void)await(counter->watch.refreshOpen());
        }
        QVERIFY(crash.shop.provider().sent.isEmpty());
        QCOMPARE(crash.shop.provider().looks, 0);
    }
}

void TestTransferCrashes::theSameKeySendsTheFrozenBytesAfterACrashBeforeArming()
{
    Crash crash(SafetyClass::D, Armed);
    const auto counter = crash.next();
    const QByteArray frozen = crash.shop.attempts().first().request.body;
    QCOMPARE(counter->send(crash.request).transfer.state, TransferState::InProgress);
    QCOMPARE(crash.shop.provider().sent.size(), 1);
    QCOMPARE(crash.shop.provider().sent.first().body, frozen);
    QCOMPARE(crash.shop.attempts().size(), 1);
}

void TestTransferCrashes::whatNamesACustomerAsBeforeACorrectionIsNotSent()
{
    for (const SafetyClass safetyClass : classes) {
        Crash crash(safetyClass, Armed);
        const auto counter = crash.next();
        crash.shop.clock.advance(1000);
        const domain::SenderId sender = crash.shop.stored().sender;
        QVERIFY(counter->parties.updateSender(sender, base::JsonValue::object({{u"firstName"_s, u"Mariam"_s}})));
        const services::TransferOutcome outcome = counter->send(crash.request);
        QCOMPARE(outcome.transfer.state, TransferState::Draft);
        QVERIFY(outcome.error && outcome.error->field == u"sender"_s);
        QCOMPARE(outcome.error->outcome, base::Outcome::NothingHappened);
        QVERIFY(crash.shop.provider().sent.isEmpty());
    }
}

void TestTransferCrashes::afterACrashBehindTheArmingTheClassDecides_data()
{
    QTest::addColumn<int>("safetyClass");
    QTest::addColumn<int>("sends");
    QTest::addColumn<int>("looks");
    QTest::newRow("A") << int(SafetyClass::A) << 2 << 0;
    QTest::newRow("B") << int(SafetyClass::B) << 1 << 1;
    QTest::newRow("C") << int(SafetyClass::C) << 1 << 0;
    QTest::newRow("D") << int(SafetyClass::D) << 1 << 0;
}

void TestTransferCrashes::afterACrashBehindTheArmingTheClassDecides()
{
    QFETCH(const int, safetyClass);
    QFETCH(const int, sends);
    QFETCH(const int, looks);
    Crash crash{SafetyClass(safetyClass), Answered};
    QCOMPARE(crash.shop.stored().state, TransferState::Submitting);
    QCOMPARE(crash.shop.attempts().first().point, RecoveryPoint::Armed);
    const auto counter = crash.next();
    crash.shop.provider().answers = {script::silence()};
    const TransferOutcome outcome = counter->refresh(crash.shop.stored().id);
    QCOMPARE(outcome.transfer.state, TransferState::Unconfirmed);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(crash.shop.provider().sent.size(), sends);
    QCOMPARE(crash.shop.provider().looks, looks);
    for (const domain::FrozenRequest &request : crash.shop.provider().sent)
        QCOMPARE(request, crash.shop.provider().sent.first());
    // The key goes on with this transfer and sends nothing.
    QCOMPARE(counter->send(crash.request).transfer.state, TransferState::Unconfirmed);
    QCOMPARE(crash.shop.provider().sent.size(), sends);
}

void TestTransferCrashes::afterACrashBehindTheAnswerItIsJudgedWithoutAskingAnybody()
{
    for (const SafetyClass safetyClass : classes) {
        Crash crash(safetyClass, Decided);
        QCOMPARE(crash.shop.stored().state, TransferState::Submitting);
        QCOMPARE(crash.shop.attempts().first().point, RecoveryPoint::Answered);
        const auto counter = crash.next();
        const TransferOutcome outcome = counter->refresh(crash.shop.stored().id);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.transfer.state, TransferState::InProgress);
        QCOMPARE(outcome.transfer.providerReference.text, u"P1"_s);
        QCOMPARE(crash.shop.provider().sent.size(), 1);
        QCOMPARE(crash.shop.provider().looks, 0);
    }
}

void TestTransferCrashes::theStoredAnswerIsJudgedLikeTheFreshOne_data()
{
    QTest::addColumn<int>("answer");
    QTest::newRow("accepted") << 0;
    QTest::newRow("refused") << 1;
    QTest::newRow("not now") << 2;
    QTest::newRow("not sent") << 3;
    QTest::newRow("silence") << 4;
    QTest::newRow("unreadable") << 5;
    QTest::newRow("wrong echo") << 6;
}

void TestTransferCrashes::theStoredAnswerIsJudgedLikeTheFreshOne()
{
    QFETCH(const int, answer);
    const QList<domain::WireAnswer> all{script::accepted(), script::refused(), script::notNow(ErrorKind::RateLimited),
                                        script::notSent(),  script::silence(), script::unreadable(),
                                        script::wrongEcho()};
    Shop whole(SafetyClass::B);
    whole.provider().answers = {all[answer]};
    Counter counter(whole);
    const TransferOutcome fresh = counter.send(whole.approve());

    Shop torn(SafetyClass::B);
    torn.provider().answers = {all[answer]};
    int writes = 0;
    torn.store.transfers.mayWrite = [&writes] { return ++writes < Decided; };
    Counter dying(torn, u"counter:1:1"_s);
    (void)await(dying.transfers.send(torn.approve()));
    torn.store.transfers.mayWrite = {};
    Counter next(torn, u"counter:2:1"_s);
    next.processes.dead.insert(u"counter:1:1"_s);
    const TransferOutcome stored = next.refresh(torn.stored().id);
    QCOMPARE(stored.transfer.state, fresh.transfer.state);
    QCOMPARE(stored.transfer.problemCode, fresh.transfer.problemCode);
    QCOMPARE(stored.error.has_value(), fresh.error.has_value());
    if (fresh.error) QCOMPARE(stored.error->kind, fresh.error->kind);
    QCOMPARE(torn.provider().sent.size(), 1);
}

void TestTransferCrashes::aStoreThatFailsBeforeTheSendMeansNothingHappened()
{
    for (const Write write : {Draft, Frozen, Armed}) {
        Crash crash(SafetyClass::D, write);
        QVERIFY(!crash.said->ok());
        QCOMPARE(crash.said->error().kind, ErrorKind::DiskFull);
        QCOMPARE(crash.said->error().outcome, Outcome::NothingHappened);
        QVERIFY(crash.shop.provider().sent.isEmpty());
    }
}

void TestTransferCrashes::aStoreThatFailsBehindTheSendNeverMeansNothingHappened()
{
    for (const Write write : {Answered, Decided}) {
        Crash crash(SafetyClass::D, write);
        QVERIFY2(crash.said->ok(), "a transfer that may have been sent is told with its record");
        QVERIFY((*crash.said)->error);
        QCOMPARE((*crash.said)->error->kind, ErrorKind::Unconfirmed);
        QCOMPARE((*crash.said)->error->outcome, Outcome::Unknown);
        QCOMPARE((*crash.said)->transfer.state, TransferState::Submitting);
    }
}

void TestTransferCrashes::anAnswerThatTheDiskWouldNotTakeIsKeptAndJudgedLater()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    int writes = 0;
    shop.store.transfers.mayWrite = [&writes] { return ++writes < Answered; };
    const TransferOutcome doubtful = counter.send(shop.approve());
    QCOMPARE(doubtful.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(writes, 3 + 5); // tried a few times
    shop.store.transfers.mayWrite = {};
    const TransferOutcome outcome = counter.refresh(doubtful.transfer.id);
    QVERIFY2(!outcome.error, qPrintable(shop.notes()));
    QCOMPARE(outcome.transfer.state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 1);
    QCOMPARE(shop.provider().looks, 0);
}

void TestTransferCrashes::anAnswerThatWasKeptIsNotTakenForALaterSend()
{
    Shop shop(SafetyClass::A);
    Counter first(shop, u"counter:1:1"_s);
    shop.provider().answers = {script::refused()};
    int writes = 0;
    shop.store.transfers.mayWrite = [&writes] { return ++writes < Answered; };
    const domain::TransferId id = first.send(shop.approve()).transfer.id;
    shop.store.transfers.mayWrite = {};
    // Another process finds it overdue and repeats it; that answer is still on its way.
    shop.clock.advance(90'000);
    Counter second(shop, u"counter:2:1"_s);
    shop.provider().sendGate.open = false;
    auto repeating = second.transfers.refresh(id);
    QCOMPARE(shop.provider().sent.size(), 2);
    (void)first.refresh(id);
    QCOMPARE(shop.attempts().first().point, RecoveryPoint::Armed);
    QVERIFY(!shop.attempts().first().answer);
    shop.provider().sendGate.open = true;
    const auto outcome = await(std::move(repeating));
    QCOMPARE(outcome->transfer.state, TransferState::InProgress);
}

void TestTransferCrashes::pressingAgainWhileTheDiskIsFullDoesNotWaitForNobody()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    int writes = 0;
    shop.store.transfers.mayWrite = [&writes] { return ++writes < Answered; };
    const SendRequest request = shop.approve();
    (void)counter.send(request);
    // The clock stands still: whoever waited by it would wait for ever.
    const TransferOutcome again = support::await(counter.transfers.send(request), 2000).value();
    QCOMPARE(again.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(shop.provider().sent.size(), 1);
}

void TestTransferCrashes::theSendOfALivingProcessIsLeftAlone()
{
    for (const SafetyClass safetyClass : classes) {
        Shop shop(safetyClass);
        Counter first(shop, u"counter:1:1"_s);
        shop.provider().sendGate.open = false;
        auto sending = first.transfers.send(shop.approve());
        Counter second(shop, u"counter:2:1"_s);
        const qint64 version = shop.stored().version;
        const TransferOutcome outcome = second.refresh(shop.stored().id);
        QCOMPARE(outcome.transfer.state, TransferState::Submitting);
        QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
        QCOMPARE(shop.stored().version, version);
        QCOMPARE(shop.provider().sent.size(), 1);
        shop.provider().sendGate.open = true;
        QCOMPARE(await(std::move(sending))->transfer.state, TransferState::InProgress);
    }
}

void TestTransferCrashes::whoComesSecondWaitsForTheOneThatSends()
{
    Shop shop(SafetyClass::D);
    Counter first(shop, u"counter:1:1"_s);
    Counter second(shop, u"counter:2:1"_s);
    shop.provider().sendGate.open = false;
    const SendRequest request = shop.approve();
    auto sending = first.transfers.send(request);
    auto waiting = second.transfers.send(request);
    QTest::qWait(30);
    QVERIFY(!waiting.isReady());
    shop.provider().sendGate.open = true;
    const auto outcome = await(std::move(waiting));
    QVERIFY(outcome.ok());
    QVERIFY(!outcome->error);
    QCOMPARE(outcome->transfer.state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 1);
    (void)await(std::move(sending));
}

void TestTransferCrashes::whoWaitsForADeadSenderIsTold()
{
    Crash crash(SafetyClass::D, Answered);
    const auto counter = crash.next();
    const TransferOutcome outcome = counter->send(crash.request);
    QCOMPARE(outcome.transfer.state, TransferState::Submitting);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(crash.shop.provider().sent.size(), 1);
}

void TestTransferCrashes::whoWaitsIsToldOfTheDoubtWhenTheTimeIsOver()
{
    Crash crash(SafetyClass::D, Answered);
    Counter second(crash.shop, u"counter:2:1"_s); // for all it knows, the first may be alive
    const RunningClock running(crash.shop);
    const TransferOutcome outcome = second.send(crash.request);
    QCOMPARE(outcome.error->kind, ErrorKind::Unconfirmed);
    QCOMPARE(crash.shop.provider().sent.size(), 1);
}

namespace {

/// A store whose transfers cannot be read for a while.
struct Unreadable final : interfaces::TransferStore {
    explicit Unreadable(interfaces::TransferStore &real) : store(real) {}
    interfaces::TransferStore &store;
    bool broken = false;
    base::Error fault() const { return base::nothingHappened(ErrorKind::StoreUnavailable); }

    base::Result<domain::Transfer> create(const domain::Transfer &transfer, const domain::TransferEvent &event) override
    {
        return store.create(transfer, event);
    }
    base::Result<domain::Transfer> transfer(const domain::TransferId &id) override
    {
        if (broken) return fault();
        return store.transfer(id);
    }
    base::Result<domain::Transfer> byKey(const domain::IdempotencyKey &key) override { return store.byKey(key); }
    base::Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &provider,
                                                              const QString &reference) override
    {
        return store.byReference(provider, reference);
    }
    base::Result<domain::Transfer> apply(const interfaces::TransferChange &change) override
    {
        return store.apply(change);
    }
    base::Result<interfaces::TransferPage> list(const interfaces::TransferFilter &filter) override
    {
        return store.list(filter);
    }
    base::Result<QList<domain::Transfer>> find(const QString &text, int limit) override
    {
        return store.find(text, limit);
    }
    base::Result<QList<domain::Transfer>> due(const interfaces::DueQuery &query) override { return store.due(query); }
    base::Result<QStringList> watchedProviders() override { return store.watchedProviders(); }
    base::Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id) override
    {
        return store.timeline(id);
    }
    base::Result<QList<domain::Attempt>> attempts(const domain::TransferId &id) override { return store.attempts(id); }
};

} // namespace

void TestTransferCrashes::whileSomebodySendsAReadErrorIsADoubt()
{
    Shop shop(SafetyClass::D);
    Counter counter(shop);
    Unreadable unreadable(shop.store.transfers);
    interfaces::Store parts = shop.parts();
    parts.transfers = &unreadable;
    services::TransferService transfers(counter.directory, counter.quotes, parts, shop.clock, shop.random,
                                        counter.processes, {}, counter.audit);
    shop.provider().sendGate.open = false;
    const SendRequest request = shop.approve();
    auto sending = transfers.send(request);
    auto waiting = transfers.send(request);
    unreadable.broken = true;
    const auto outcome = await(std::move(waiting));
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->error->outcome, Outcome::Unknown);
    unreadable.broken = false;
    shop.provider().sendGate.open = true;
    (void)await(std::move(sending));
}

void TestTransferCrashes::anAnswerThatComesAfterAnotherProcessGaveUpIsNotLost()
{
    // The first process was only stopped (a laptop asleep); the second took it for dead.
    for (const SafetyClass safetyClass : {SafetyClass::C, SafetyClass::D}) {
        Shop shop(safetyClass);
        Counter first(shop, u"counter:1:1"_s);
        shop.provider().sendGate.open = false;
        auto sending = first.transfers.send(shop.approve());
        Counter second(shop, u"counter:2:1"_s);
        second.processes.dead.insert(u"counter:1:1"_s);
        QCOMPARE(second.refresh(shop.stored().id).transfer.state, TransferState::Unconfirmed);
        shop.provider().sendGate.open = true;
        const auto outcome = await(std::move(sending));
        QVERIFY(outcome.ok());
        QVERIFY(!outcome->error);
        QCOMPARE(outcome->transfer.state, TransferState::InProgress);
        QCOMPARE(shop.stored().providerReference.text, u"P1"_s);
    }
}

void TestTransferCrashes::ofTwoCountersExactlyOneArms()
{
    // Both have read the draft; the other one is faster by a write.
    Shop shop(SafetyClass::D);
    Counter first(shop, u"counter:1:1"_s);
    Counter second(shop, u"counter:2:1"_s);
    shop.provider().answers = {script::notSent()};
    const SendRequest request = shop.approve();
    const domain::TransferId id = first.send(request).transfer.id;
    shop.provider().sendGate.open = false;
    std::optional<interfaces::Answer<TransferOutcome>> other;
    bool begun = false;
    shop.store.transfers.mayWrite = [&] {
        if (begun) return true;
        begun = true;
        other = second.transfers.resume(id); // arms while the first one is about to
        return true;
    };
    auto sending = first.transfers.resume(id);
    QTest::qWait(20);
    QCOMPARE(shop.provider().sent.size(), 2); // the one that was not sent, and one of these two
    shop.provider().sendGate.open = true;
    QCOMPARE(await(std::move(sending))->transfer.state, TransferState::InProgress);
    QCOMPARE(await(std::move(*other))->transfer.state, TransferState::InProgress);
    QCOMPARE(shop.provider().sent.size(), 2);
}

void TestTransferCrashes::aRefreshOvertakenByAnotherProcessShowsItsRecord()
{
    Shop shop(SafetyClass::A);
    Counter first(shop, u"counter:1:1"_s);
    const domain::TransferId id = first.send(shop.approve()).transfer.id;
    Counter second(shop, u"counter:2:1"_s);
    shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
    bool begun = false;
    shop.store.transfers.mayWrite = [&] {
        if (begun) return true;
        begun = true; // while the first one writes what it saw, the second has seen more
        shop.provider().sightings = {script::seen(TransferState::PaidOut, u"PAID"_s)};
        (void)second.refresh(id);
        return true;
    };
    const TransferOutcome outcome = first.refresh(id);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.transfer.state, TransferState::PaidOut);
    QCOMPARE(outcome.transfer.version, shop.stored().version);
}

QTEST_GUILESS_MAIN(TestTransferCrashes)
#include "tst_transfer_crashes.moc"
