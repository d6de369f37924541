// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/shop.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::SafetyClass;
using support::await;
using support::Counter;
using support::Shop;

namespace {

constexpr int deadlineMs = 60;

domain::QuoteRequest thousand(QLatin1StringView send = "SGD"_L1, QLatin1StringView receive = "PKR"_L1)
{
    return {.amount = money::Money::ofMinor(100000, money::Currency::of(send)),
            .send = money::Currency::of(send),
            .receive = money::Currency::of(receive),
            .country = u"PK"_s};
}

struct ThreeProviders : Shop {
    ThreeProviders()
    {
        add(u"alpha"_s, SafetyClass::A);
        add(u"beta"_s, SafetyClass::B);
        add(u"gamma"_s, SafetyClass::C);
    }
};

domain::QuoteSheet ask(Counter &counter, const domain::QuoteRequest &request = thousand(), const QString &only = {},
                       int deadline = deadlineMs)
{
    const base::Result<domain::QuoteSheet> sheet = await(counter.quotes.quotes(request, {only}, deadline));
    if (!sheet) qFatal("no sheet: %s", qPrintable(base::codeOf(sheet.error().kind)));
    return *sheet;
}

} // namespace

class TestQuoteService : public QObject
{
    Q_OBJECT

private slots:
    void allProvidersAreAskedBeforeAnyHasAnswered();
    void aSlowProviderIsUnavailableAndDelaysNobodyPastTheDeadline();
    void anAnswerAfterTheDeadlineDoesNoHarm();
    void aFailingProviderDoesNotEmptyTheAnswer();
    void whenNobodyOffersTheReasonsAreThere();
    void aProviderThatQuotesNoRateNeedsOneOnTheBoard();
    void theBoardRateReachesTheProviderThatNeedsIt();
    void theSameCurrencyNeedsNoBoardRate();
    void aProviderThatLiesIsRefusedByName_data();
    void aProviderThatLiesIsRefusedByName();
    void aMissingAnswerIsNamedWithWhatItWouldBring();
    void theShopsFeesForAProviderJoinItsOffer();
    void aPairsLineHasNoPartInAProvidersOwnPrice();
    void theShopsOwnHistoryTellsHowLongItTakes();
    void theBestOfferComesFirst();
    void progressIsToldForEveryAnswer();
    void anOfferThatIsShownCanBeSentAtOnce();
    void offersAreStoredWithAnIdTheirProviderAndItsEnvironment();
    void offersThatCannotBeStoredAreNotGivenOut();
    void oneProviderAloneCanBeAsked();
    void switchedOffAndUnableProvidersSayWhyOnlyWhenNamed();
    void anUnknownProviderIsNamed();
    void anAmountIsAboveZero();
    void bothClocksDecideHowLongAnOfferHolds();
    void aWallClockSetBackDoesNotProlongAnOffer();
    void aMonotonicClockThatStoodStillDoesNotProlongAnOffer();
    void anOfferWithoutAnEndHasNoRemainingTime();
    void anOfferOfAnotherProcessIsJudgedByTheWallClock();
};

void TestQuoteService::allProvidersAreAskedBeforeAnyHasAnswered()
{
    ThreeProviders shop;
    for (const auto &provider : shop.scripts)
        provider->quoteGate.open = false;
    Counter counter(shop);
    const auto asking = counter.quotes.quotes(thousand(), {}, 5000);
    for (const auto &provider : shop.scripts)
        QCOMPARE(provider->quoteRequests.size(), 1);
    for (const auto &provider : shop.scripts)
        provider->quoteGate.open = true;
    QTRY_VERIFY(asking.isReady());
}

void TestQuoteService::aSlowProviderIsUnavailableAndDelaysNobodyPastTheDeadline()
{
    ThreeProviders shop;
    shop.provider(1).quoteGate.open = false;
    Counter counter(shop);
    QElapsedTimer timer;
    timer.start();
    const domain::QuoteSheet sheet = ask(counter);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(sheet.quotes.size(), 2);
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable[0].provider.text, u"beta"_s);
    QCOMPARE(sheet.unavailable[0].error.kind, ErrorKind::TimedOut);
    QCOMPARE(sheet.unavailable[0].error.outcome, base::Outcome::NothingHappened);
    QVERIFY(sheet.waitingFor.isEmpty());
    shop.provider(1).quoteGate.open = true;
    QTRY_COMPARE(shop.provider(1).quoteGate.waiting, 0);
}

void TestQuoteService::anAnswerAfterTheDeadlineDoesNoHarm()
{
    ThreeProviders shop;
    shop.provider(1).quoteGate.open = false;
    Counter counter(shop);
    int told = 0;
    const auto progress = [&told](const domain::QuoteSheet &) { ++told; };
    const auto sheet = await(counter.quotes.quotes(thousand(), {}, deadlineMs, progress));
    QCOMPARE(told, 2);
    const auto storedBefore = shop.store.quotes.all.size();
    shop.provider(1).quoteGate.open = true;
    QTRY_COMPARE(shop.provider(1).quoteGate.waiting, 0);
    QCOMPARE(told, 2);
    QCOMPARE(shop.store.quotes.all.size(), storedBefore);
    QCOMPARE(ask(counter).quotes.size(), 3);
}

void TestQuoteService::aFailingProviderDoesNotEmptyTheAnswer()
{
    ThreeProviders shop;
    shop.provider(0).quoteFault = base::nothingHappened(ErrorKind::CorridorNotServed);
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter);
    QCOMPARE(sheet.quotes.size(), 2);
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable[0].error.kind, ErrorKind::CorridorNotServed);
    QCOMPARE(sheet.unavailable[0].error.provider, u"alpha"_s);
}

void TestQuoteService::whenNobodyOffersTheReasonsAreThere()
{
    ThreeProviders shop;
    for (const auto &provider : shop.scripts)
        provider->quoteFault = base::nothingHappened(ErrorKind::Unreachable);
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter);
    QVERIFY(sheet.quotes.isEmpty());
    QCOMPARE(sheet.unavailable.size(), 3);
}

void TestQuoteService::aProviderThatQuotesNoRateNeedsOneOnTheBoard()
{
    Shop shop(SafetyClass::B);
    shop.provider().wantsBoardRate = true;
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter);
    QVERIFY(sheet.quotes.isEmpty());
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable[0].error.kind, ErrorKind::NoRate);
    QCOMPARE(sheet.unavailable[0].provider.text, u"alpha"_s);
}

void TestQuoteService::theBoardRateReachesTheProviderThatNeedsIt()
{
    Shop shop(SafetyClass::B);
    shop.provider().wantsBoardRate = true;
    Counter counter(shop);
    QVERIFY(counter.rates.set(u"SGD"_s, u"PKR"_s, u"200.00"_s, 0, u"3.00"_s).ok());
    const domain::QuoteSheet sheet = ask(counter);
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes[0].receive.toWire(), u"200000.00"_s);
    QCOMPARE(sheet.quotes[0].totalDebit.toWire(), u"1003.00"_s);
}

void TestQuoteService::theSameCurrencyNeedsNoBoardRate()
{
    Shop shop(SafetyClass::B);
    shop.provider().wantsBoardRate = true;
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter, thousand("PKR"_L1, "PKR"_L1));
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes[0].receive.toWire(), u"1000.00"_s);
    QVERIFY(!shop.provider().quoteRequests.first().boardRate);
}

void TestQuoteService::aProviderThatLiesIsRefusedByName_data()
{
    using Lie = std::function<void(domain::Quote &)>;
    QTest::addColumn<Lie>("lie");
    const money::Currency usd = money::Currency::of("USD"_L1);
    QTest::newRow("what arrives is in another currency")
        << Lie([usd](domain::Quote &quote) { quote.receive = money::Money::ofMinor(quote.receive.minor(), usd); });
    QTest::newRow("what is paid is in another currency") << Lie([usd](domain::Quote &quote) {
        quote.send = quote.totalDebit = money::Money::ofMinor(quote.send.minor(), usd);
    });
    QTest::newRow("the rate is for another pair")
        << Lie([usd](domain::Quote &quote) { quote.rate = money::ExchangeRate::one(usd); });
    QTest::newRow("another amount") << Lie([](domain::Quote &quote) {
        quote.send = quote.totalDebit = money::Money::ofMinor(quote.send.minor() + 1, quote.send.currency());
    });
    QTest::newRow("sums that do not add up") << Lie([](domain::Quote &quote) {
        quote.totalDebit = money::Money::ofMinor(quote.totalDebit.minor() - 1, quote.send.currency());
    });
    QTest::newRow("another country") << Lie([](domain::Quote &quote) { quote.country = u"IN"_s; });
}

void TestQuoteService::aProviderThatLiesIsRefusedByName()
{
    QFETCH(const std::function<void(domain::Quote &)>, lie);
    ThreeProviders shop;
    shop.provider(1).lie = lie;
    shop.provider(2).quoteFault = base::nothingHappened(ErrorKind::Unreachable);
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter);
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes[0].provider.text, u"alpha"_s);
    QCOMPARE(sheet.unavailable.size(), 2);
    QCOMPARE(sheet.unavailable[0].provider.text, u"beta"_s);
    QCOMPARE(sheet.unavailable[0].error.kind, ErrorKind::EchoMismatch);
    QVERIFY(!sheet.unavailable[0].error.detail.isEmpty());
    QCOMPARE(shop.store.quotes.all.size(), 1); // nobody can send what was refused
}

void TestQuoteService::aMissingAnswerIsNamedWithWhatItWouldBring()
{
    ThreeProviders shop;
    domain::FieldRule rule;
    rule.name = u"nationality"_s;
    rule.party = domain::Party::Sender;
    rule.required = true;
    shop.provider(0).rules = {rule};
    Counter counter(shop);
    domain::Sender ana;
    ana.id = {u"ana"_s};
    ana.firstName = u"Ana"_s;
    QVERIFY(shop.store.senders.add(ana));
    domain::QuoteRequest request = thousand();
    QCOMPARE(ask(counter, request).quotes.size(), 3); // nobody is known yet
    request.sender = ana.id;
    const domain::QuoteSheet sheet = ask(counter, request);
    QCOMPARE(sheet.quotes.size(), 2);
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable[0].error.kind, ErrorKind::MissingField);
    QCOMPARE(sheet.unavailable[0].missing, QStringList{u"sender.nationality"_s});
    QVERIFY2(sheet.unavailable[0].error.detail.contains(u"nationality"), qPrintable(sheet.unavailable[0].error.detail));
    QCOMPARE(sheet.unavailable[0].wouldReceive->toWire(), u"210250.00"_s);
    ana.nationality = u"PH"_s;
    QVERIFY(shop.store.senders.update(ana));
    QCOMPARE(ask(counter, request).quotes.size(), 3);
    request.sender = {u"nobody"_s};
    QCOMPARE(await(counter.quotes.quotes(request, {}, deadlineMs)).error().kind, ErrorKind::NotFound);
}

void TestQuoteService::theShopsFeesForAProviderJoinItsOffer()
{
    ThreeProviders shop;
    Counter counter(shop);
    services::RateEntry entry{.send = u"SGD"_s, .receive = u"PKR"_s, .provider = u"beta"_s, .marginBps = 10};
    entry.fee = u"2.00"_s;
    QVERIFY(counter.rates.set(entry).ok());
    for (const domain::Quote &quote : ask(counter).quotes) {
        const bool ours = quote.provider.text == u"beta";
        QCOMPARE(quote.send.toWire(), u"1000.00"_s);
        QCOMPARE(quote.receive.toWire(), u"210250.00"_s);
        QCOMPARE(quote.totalDebit.toWire(), ours ? u"1003.00"_s : u"1000.00"_s);
        QCOMPARE(quote.earning->toWire(), ours ? u"3.00"_s : u"0.00"_s);
    }
}

void TestQuoteService::aPairsLineHasNoPartInAProvidersOwnPrice()
{
    ThreeProviders shop;
    shop.provider(2).wantsBoardRate = true;
    Counter counter(shop);
    QVERIFY(counter.rates.set(u"SGD"_s, u"PKR"_s, u"200.00"_s, 100, u"3.00"_s).ok());
    for (const domain::Quote &quote : ask(counter).quotes) {
        const bool board = quote.provider.text == u"gamma";
        QCOMPARE(quote.totalDebit.toWire(), board ? u"1003.00"_s : u"1000.00"_s);
        QCOMPARE(quote.earning->toWire(), board ? u"13.00"_s : u"0.00"_s);
    }
}

void TestQuoteService::theShopsOwnHistoryTellsHowLongItTakes()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    QVERIFY(!ask(counter).quotes[0].delivery);
    for (int minutes : {10, 20, 30, 40, 100}) {
        shop.provider().sightings = {support::script::seen(domain::TransferState::PaidOut, u"PAID"_s)};
        const auto sent = counter.send(shop.approve(0));
        shop.clock.advance(minutes * 60'000);
        QCOMPARE(counter.refresh(sent.transfer.id).transfer.state, domain::TransferState::PaidOut);
    }
    shop.clock.advance(600'000); // what was looked up is looked up again after a while
    const auto delivery = ask(counter).quotes[0].delivery;
    QVERIFY(delivery);
    QCOMPARE(delivery->transfers, 5);
    QCOMPARE(delivery->medianMinutes, 30);
    QCOMPARE(delivery->slowMinutes, 100);
}

void TestQuoteService::theBestOfferComesFirst()
{
    ThreeProviders shop;
    shop.provider(0).rate = u"210"_s;
    shop.provider(1).rate = u"215"_s;
    shop.provider(2).rate = u"205"_s;
    Counter counter(shop);
    QStringList order;
    for (const domain::Quote &quote : ask(counter).quotes)
        order << quote.provider.text;
    QCOMPARE(order, (QStringList{u"beta"_s, u"alpha"_s, u"gamma"_s}));
}

void TestQuoteService::progressIsToldForEveryAnswer()
{
    ThreeProviders shop;
    shop.provider(2).quoteFault = base::nothingHappened(ErrorKind::Unreachable);
    Counter counter(shop);
    QList<int> waiting;
    QList<int> offers;
    const auto progress = [&](const domain::QuoteSheet &sheet) {
        waiting << int(sheet.waitingFor.size());
        offers << int(sheet.quotes.size());
    };
    (void)await(counter.quotes.quotes(thousand(), {}, 5000, progress));
    QCOMPARE(waiting, (QList<int>{2, 1, 0}));
    QCOMPARE(offers, (QList<int>{1, 2, 2}));
}

void TestQuoteService::anOfferThatIsShownCanBeSentAtOnce()
{
    ThreeProviders shop;
    shop.provider(2).quoteGate.open = false;
    Counter counter(shop);
    bool allStored = true;
    const auto progress = [&](const domain::QuoteSheet &sheet) {
        for (const domain::Quote &quote : sheet.quotes)
            allStored = allStored && shop.store.quotes.quote(quote.id).ok();
    };
    const auto sheet = await(counter.quotes.quotes(thousand(), {}, deadlineMs, progress));
    QVERIFY(allStored);
    shop.provider(2).quoteGate.open = true;
    QTRY_COMPARE(shop.provider(2).quoteGate.waiting, 0);
}

void TestQuoteService::offersAreStoredWithAnIdTheirProviderAndItsEnvironment()
{
    ThreeProviders shop;
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter);
    QCOMPARE(sheet.quotes.size(), 3);
    for (const domain::Quote &quote : sheet.quotes) {
        const auto stored = shop.store.quotes.quote(quote.id);
        QVERIFY(stored.ok());
        QCOMPARE(stored->provider, quote.provider);
        QCOMPARE(stored->environment, u"test"_s);
        QCOMPARE(stored->receive, quote.receive);
    }
    QCOMPARE(shop.store.quotes.all.size(), 3);
}

namespace {

struct FullDisk final : interfaces::QuoteStore {
    base::Result<void> add(const QList<domain::Quote> &) override { return base::nothingHappened(ErrorKind::DiskFull); }
    base::Result<domain::Quote> quote(const domain::QuoteId &) override
    {
        return base::nothingHappened(ErrorKind::NotFound);
    }
};

} // namespace

void TestQuoteService::offersThatCannotBeStoredAreNotGivenOut()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    FullDisk disk;
    interfaces::Store parts = shop.parts();
    parts.quotes = &disk;
    services::QuoteService quotes(counter.directory, counter.rates, parts, shop.clock, shop.random);
    const auto sheet = await(quotes.quotes(thousand(), {}, deadlineMs));
    QVERIFY(!sheet.ok());
    QCOMPARE(sheet.error().kind, ErrorKind::DiskFull);
}

void TestQuoteService::oneProviderAloneCanBeAsked()
{
    ThreeProviders shop;
    Counter counter(shop);
    const domain::QuoteSheet sheet = ask(counter, thousand(), u"beta"_s);
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes[0].provider.text, u"beta"_s);
    QVERIFY(shop.provider(0).quoteRequests.isEmpty());
}

void TestQuoteService::switchedOffAndUnableProvidersSayWhyOnlyWhenNamed()
{
    ThreeProviders shop;
    shop.providers[0].enabled = false;
    shop.providers[1].quotes = nullptr;
    Counter counter(shop);
    const domain::QuoteSheet all = ask(counter);
    QCOMPARE(all.quotes.size(), 1);
    QVERIFY(all.unavailable.isEmpty());
    const domain::QuoteSheet off = ask(counter, thousand(), u"alpha"_s);
    QCOMPARE(off.unavailable.size(), 1);
    QCOMPARE(off.unavailable[0].error.kind, ErrorKind::ProviderDisabled);
    const domain::QuoteSheet unable = ask(counter, thousand(), u"beta"_s);
    QCOMPARE(unable.unavailable.size(), 1);
    QCOMPARE(unable.unavailable[0].error.kind, ErrorKind::NotSupported);
}

void TestQuoteService::anUnknownProviderIsNamed()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const auto sheet = await(counter.quotes.quotes(thousand(), {u"omega"_s}, deadlineMs));
    QVERIFY(!sheet.ok());
    QCOMPARE(sheet.error().kind, ErrorKind::UnknownProvider);
    QCOMPARE(sheet.error().provider, u"omega"_s);
}

void TestQuoteService::anAmountIsAboveZero()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    domain::QuoteRequest nothing = thousand();
    nothing.amount = money::Money::zero(nothing.send);
    const auto sheet = await(counter.quotes.quotes(nothing, {}, deadlineMs));
    QVERIFY(!sheet.ok());
    QCOMPARE(sheet.error().kind, ErrorKind::BadAmount);
    QCOMPARE(sheet.error().field, u"amount"_s);
    QVERIFY(shop.provider().quoteRequests.isEmpty());
}

void TestQuoteService::bothClocksDecideHowLongAnOfferHolds()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const domain::Quote quote = ask(counter).quotes.first();
    QCOMPARE(*counter.quotes.remainingMs(quote), 300'000);
    shop.clock.advance(100'000);
    QCOMPARE(*counter.quotes.remainingMs(quote), 200'000);
    shop.clock.advance(1'000'000);
    QCOMPARE(*counter.quotes.remainingMs(quote), 0);
}

void TestQuoteService::aWallClockSetBackDoesNotProlongAnOffer()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const domain::Quote quote = ask(counter).quotes.first();
    shop.clock.advance(290'000);
    shop.clock.now = shop.clock.now.addSecs(-3600);
    QCOMPARE(*counter.quotes.remainingMs(quote), 10'000);
}

void TestQuoteService::aMonotonicClockThatStoodStillDoesNotProlongAnOffer()
{
    Shop shop(SafetyClass::A);
    Counter counter(shop);
    const domain::Quote quote = ask(counter).quotes.first();
    shop.clock.now = shop.clock.now.addSecs(290); // the machine slept
    QCOMPARE(*counter.quotes.remainingMs(quote), 10'000);
}

void TestQuoteService::anOfferWithoutAnEndHasNoRemainingTime()
{
    Shop shop(SafetyClass::A);
    shop.provider().quoteLifeS = 0;
    Counter counter(shop);
    QVERIFY(!counter.quotes.remainingMs(ask(counter).quotes.first()));
}

void TestQuoteService::anOfferOfAnotherProcessIsJudgedByTheWallClock()
{
    Shop shop(SafetyClass::A);
    Counter first(shop);
    const domain::Quote quote = ask(first).quotes.first();
    Counter second(shop, u"counter:2:1"_s);
    shop.clock.advance(60'000);
    QCOMPARE(*second.quotes.remainingMs(quote), 240'000);
}

QTEST_GUILESS_MAIN(TestQuoteService)
#include "tst_quote_service.moc"
