// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::SafetyClass;
using domain::TransferState;
using support::await;
using support::Counter;
using support::Shop;
namespace script = support::script;

class TestWatchService : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsDueIsAskedFor();
    void theFirstLookComesAtTheProvidersPaceAndThenMoreSeldom();
    void aFinalTransferIsNotAskedForAgain();
    void atMostSoManyAreAskedInOneTick();
    void oneTransferThatFailsDoesNotStopTheOthers();
    void oneThatWasOvertakenDoesNotStopTheWatch();
    void aStoreThatCannotBeReadStopsTheWatch();
    void refreshOpenAsksForEveryOpenTransferWhateverItsTime();
    void refreshOpenTellsWhatFailedBesideTheRecord();
    void thePauseEndsWhenTheNextLookIsDue();
    void aProviderThatHangsDelaysNoOther();
    void aProviderIsAskedAFewThingsAtATime();
    void oneThatCannotBeAskedAboutRestsInsteadOfBeingTriedAllTheTime();
    void openTransfersComeBeforeThoseThatAreOnlyWatchedForAReturn();
    void aClockThatIsSetBackKeepsNobodyWaiting();
    void aProviderThatIsDownIsTriedWithOneQuestionAtATime();
};

void TestWatchService::onlyWhatIsDueIsAskedFor()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    (void)counter.send(shop.approve());
    QCOMPARE(*await(counter.watch.tick()), 0);
    QCOMPARE(shop.provider().looks, 0);
    shop.clock.advance(5'000);
    QCOMPARE(*await(counter.watch.tick()), 1);
    QCOMPARE(shop.provider().looks, 1);
    QCOMPARE(*await(counter.watch.tick()), 0);
}

void TestWatchService::theFirstLookComesAtTheProvidersPaceAndThenMoreSeldom()
{
    Shop shop(SafetyClass::A);
    shop.provider().profile.firstCheck = std::chrono::seconds(10);
    shop.provider().profile.checkEvery = std::chrono::seconds(60);
    Counter counter(shop);
    (void)counter.send(shop.approve());
    int looksInTheFirstTenMinutes = 0;
    for (int second = 0; second < 600; ++second) {
        shop.clock.advance(1'000);
        shop.provider().sightings = {script::seen(TransferState::InProgress)};
        looksInTheFirstTenMinutes += *await(counter.watch.tick());
        if (second == 6) QCOMPARE(shop.provider().looks, 0);
    }
    // One after ten seconds, then every minute, less a jitter of a quarter, doubling after four looks.
    QVERIFY2(looksInTheFirstTenMinutes >= 7 && looksInTheFirstTenMinutes <= 11,
             qPrintable(QString::number(looksInTheFirstTenMinutes)));
}

void TestWatchService::aFinalTransferIsNotAskedForAgain()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    (void)counter.send(shop.approve());
    shop.clock.advance(5'000);
    shop.provider().sightings = {script::seen(TransferState::PaidOut)};
    QCOMPARE(*await(counter.watch.tick()), 1);
    shop.clock.advance(86'400'000);
    QCOMPARE(*await(counter.watch.tick()), 0);
}

void TestWatchService::atMostSoManyAreAskedInOneTick()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    for (int i = 0; i < 5; ++i)
        (void)counter.send(shop.approve());
    shop.clock.advance(5'000);
    shop.provider().sightings = QList<domain::Sighting>(5, script::seen(TransferState::InProgress));
    QCOMPARE(*await(counter.watch.tick(3)), 3);
    QCOMPARE(*await(counter.watch.tick(3)), 2);
}

void TestWatchService::oneTransferThatFailsDoesNotStopTheOthers()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    for (int i = 0; i < 3; ++i)
        (void)counter.send(shop.approve());
    shop.store.senders.all.remove(u"S1"_s); // this one cannot even be asked about
    shop.clock.advance(5'000);
    const auto tick = await(counter.watch.tick());
    QVERIFY(tick.ok());
    QCOMPARE(shop.provider().looks, 2);
}

void TestWatchService::oneThatWasOvertakenDoesNotStopTheWatch()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    Counter other(shop, u"counter:2:1"_s);
    for (int i = 0; i < 2; ++i)
        (void)counter.send(shop.approve());
    shop.clock.advance(5'000);
    bool begun = false;
    shop.store.transfers.mayWrite = [&] {
        if (begun) return true;
        begun = true;
        (void)await(other.watch.tick());
        return true;
    };
    QVERIFY(await(counter.watch.tick()).ok());
    QVERIFY(begun);
}

namespace {

struct DeadStore final : interfaces::TransferStore {
    base::Error dead() const { return base::nothingHappened(ErrorKind::StoreUnavailable); }
    base::Result<domain::Transfer> create(const domain::Transfer &, const domain::TransferEvent &) override
    {
        return dead();
    }
    base::Result<domain::Transfer> transfer(const domain::TransferId &) override { return dead(); }
    base::Result<domain::Transfer> byKey(const domain::IdempotencyKey &) override { return dead(); }
    base::Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &, const QString &) override
    {
        return dead();
    }
    base::Result<domain::Transfer> apply(const interfaces::TransferChange &) override { return dead(); }
    base::Result<interfaces::TransferPage> list(const interfaces::TransferFilter &) override { return dead(); }
    base::Result<QList<domain::Transfer>> find(const QString &, int) override { return dead(); }
    base::Result<QList<domain::Transfer>> due(const interfaces::DueQuery &) override { return dead(); }
    base::Result<QStringList> watchedProviders() override { return dead(); }
    base::Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &) override { return dead(); }
    base::Result<QList<domain::Attempt>> attempts(const domain::TransferId &) override { return dead(); }
};

} // namespace

void TestWatchService::aStoreThatCannotBeReadStopsTheWatch()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    DeadStore dead;
    interfaces::Store parts = shop.parts();
    parts.transfers = &dead;
    services::WatchService watch(counter.transfers, parts, shop.clock);
    const auto tick = await(watch.tick());
    QVERIFY(!tick.ok());
    QCOMPARE(tick.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(!await(watch.refreshOpen()).ok());
    QCOMPARE(watch.pauseMs(), 5000);
}

void TestWatchService::refreshOpenAsksForEveryOpenTransferWhateverItsTime()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    for (int i = 0; i < 3; ++i)
        (void)counter.send(shop.approve());
    shop.provider().answers = {script::refused()};
    (void)counter.send(shop.approve());
    const auto outcomes = await(counter.watch.refreshOpen());
    QVERIFY(outcomes.ok());
    QCOMPARE(outcomes->size(), 3);
    QCOMPARE(shop.provider().looks, 3);
}

void TestWatchService::refreshOpenTellsWhatFailedBesideTheRecord()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    (void)counter.send(shop.approve());
    shop.store.senders.all.clear();
    const auto outcomes = await(counter.watch.refreshOpen());
    QCOMPARE(outcomes->size(), 1);
    QCOMPARE(outcomes->first().error->kind, ErrorKind::NotFound);
    QCOMPARE(outcomes->first().transfer.state, TransferState::InProgress);
}

void TestWatchService::thePauseEndsWhenTheNextLookIsDue()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    QCOMPARE(counter.watch.pauseMs(), 5000);
    (void)counter.send(shop.approve());
    const qint64 due = shop.clock.now.msecsTo(shop.stored().nextCheckAt);
    QCOMPARE(counter.watch.pauseMs(), int(due));
    shop.clock.advance(due - 100);
    QCOMPARE(counter.watch.pauseMs(), 500);
    shop.clock.advance(60'000);
    QCOMPARE(counter.watch.pauseMs(), 500);
}

void TestWatchService::aProviderThatHangsDelaysNoOther()
{
    Shop shop(SafetyClass::A);
    shop.add(u"beta"_s, SafetyClass::A);
    Counter counter(shop);
    for (int i = 0; i < 30; ++i)
        (void)counter.send(shop.approve());
    std::swap(shop.providers[0], shop.providers[1]);
    (void)counter.send(shop.approve());
    shop.clock.advance(6'000);
    shop.provider(0).lookGate.open = false;
    QVERIFY(counter.watch.step().ok());
    QTRY_COMPARE(shop.provider(1).looks, 1);
    QCOMPARE(shop.provider(0).lookGate.waiting, services::WatchService::lanesOfProvider);
    shop.provider(0).lookGate.open = true;
    QTRY_COMPARE(counter.watch.underWay(), 0);
}

void TestWatchService::aProviderIsAskedAFewThingsAtATime()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    for (int i = 0; i < 10; ++i)
        (void)counter.send(shop.approve());
    shop.clock.advance(6'000);
    shop.provider().sightings = QList<domain::Sighting>(10, script::seen(TransferState::InProgress));
    shop.provider().lookGate.open = false;
    QCOMPARE(*counter.watch.step(), services::WatchService::lanesOfProvider);
    QCOMPARE(*counter.watch.step(), 0);
    shop.provider().lookGate.open = true;
    QTRY_COMPARE(counter.watch.underWay(), 0);
    QCOMPARE(*await(counter.watch.tick()), services::WatchService::lanesOfProvider);
    QCOMPARE(*await(counter.watch.tick()), 2);
    QCOMPARE(shop.provider().looks, 10);
}

void TestWatchService::oneThatCannotBeAskedAboutRestsInsteadOfBeingTriedAllTheTime()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    (void)counter.send(shop.approve());
    shop.store.senders.all.clear();
    shop.clock.advance(6'000);
    QCOMPARE(*await(counter.watch.tick()), 1);
    for (int i = 0; i < 29; ++i) {
        shop.clock.advance(1'000);
        QCOMPARE(*await(counter.watch.tick()), 0);
    }
    shop.clock.advance(2'000);
    QCOMPARE(*await(counter.watch.tick()), 1);
    shop.clock.advance(31'000);
    QCOMPARE(*await(counter.watch.tick()), 0); // longer and longer
    shop.clock.advance(31'000);
    QCOMPARE(*await(counter.watch.tick()), 1);
}

void TestWatchService::openTransfersComeBeforeThoseThatAreOnlyWatchedForAReturn()
{
    Shop shop(SafetyClass::A);
    shop.provider().profile.returnsWatchedFor = std::chrono::hours(72);
    shop.provider().profile.returnsEvery = std::chrono::hours(6);
    Counter counter(shop);
    QStringList paid;
    for (int i = 0; i < 8; ++i)
        paid << counter.send(shop.approve()).transfer.id.text;
    shop.clock.advance(6'000);
    for (int i = 0; i < 3; ++i) {
        shop.provider().sightings = QList<domain::Sighting>(4, script::seen(TransferState::PaidOut));
        (void)await(counter.watch.tick());
    }
    QCOMPARE(shop.provider().looks, 8);
    shop.clock.advance(7 * 3'600'000);
    (void)counter.send(shop.approve());
    shop.clock.advance(6'000);
    shop.provider().sightings = {script::seen(TransferState::InProgress)};
    QCOMPARE(*await(counter.watch.tick()), 2); // the open one, and a single one of the others
    for (const QString &id : std::as_const(paid))
        QCOMPARE(shop.store.transfers.transfer({id})->state, TransferState::PaidOut);
}

void TestWatchService::aClockThatIsSetBackKeepsNobodyWaiting()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    (void)counter.send(shop.approve());
    shop.clock.advance(1'000);
    QCOMPARE(*await(counter.watch.tick()), 0);
    shop.clock.now = shop.clock.now.addSecs(-7'200);
    shop.clock.monotonic += 10'000;
    shop.provider().sightings = {script::seen(TransferState::InProgress)};
    QCOMPARE(*await(counter.watch.tick()), 1);
    QCOMPARE(*await(counter.watch.tick()), 0); // it was asked; from now on at the usual pace
}

void TestWatchService::aProviderThatIsDownIsTriedWithOneQuestionAtATime()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    for (int i = 0; i < 12; ++i)
        (void)counter.send(shop.approve());
    shop.clock.advance(6'000);
    QCOMPARE(*await(counter.watch.tick()), 4); // no answer
    QCOMPARE(*await(counter.watch.tick()), 1);
    shop.provider().sightings = {script::seen(TransferState::InProgress)};
    QCOMPARE(*await(counter.watch.tick()), 1);
    QCOMPARE(*await(counter.watch.tick()), 4);
}

QTEST_GUILESS_MAIN(TestWatchService)
#include "tst_watch_service.moc"
