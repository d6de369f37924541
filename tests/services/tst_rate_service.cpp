// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shop.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using support::Counter;
using support::Shop;

class TestRateService : public QObject
{
    Q_OBJECT

private slots:
    void aRateSaysSinceWhenAndWhoSetIt();
    void theLatestRateCounts();
    void aRateIsKeptDigitForDigit();
    void faultsNameTheirField_data();
    void faultsNameTheirField();
    void theSameMoneyIsWorthItself();
    void theOtherDirectionIsAnotherRate();
    void aRateMayBeginLater();
    void aProvidersLineFitsWhatThatProviderCanDo();
    void aSecondPersonAgreesAndNotTheAuthor();
    void aWithdrawnRateIsNone();
    void whatIsDoneToTheBoardIsOnRecordFirst();
    void whatCannotBePutOnRecordIsNotDoneToTheBoard();
    void earningsAreThoseOfTransfersThatStand();
};

void TestRateService::aRateSaysSinceWhenAndWhoSetIt()
{
    Shop shop;
    Counter counter(shop);
    const auto line = counter.rates.set(u"SGD"_s, u"IDR"_s, u"11875.50"_s, 50, u"2.50"_s);
    QVERIFY(line.ok());
    QCOMPARE(line->since, shop.clock.now);
    QCOMPARE(line->setBy, u"clerk"_s);
    QCOMPARE(line->marginBps, 50);
    QCOMPARE(line->fee->toWire(), u"2.50"_s);
    QCOMPARE(line->fee->currency().code(), u"SGD"_s);
}

void TestRateService::theLatestRateCounts()
{
    Shop shop;
    Counter counter(shop);
    QVERIFY(!*counter.rates.current(u"SGD"_s, u"IDR"_s));
    QVERIFY(counter.rates.set(u"SGD"_s, u"IDR"_s, u"11000"_s, 0, {}).ok());
    QVERIFY(counter.rates.set(u"SGD"_s, u"IDR"_s, u"12000"_s, 0, {}).ok());
    QCOMPARE((*counter.rates.current(u"SGD"_s, u"IDR"_s))->rate, u"12000"_s);
    QCOMPARE(counter.rates.board(true)->size(), 2);
}

void TestRateService::aRateIsKeptDigitForDigit()
{
    Shop shop;
    Counter counter(shop);
    QCOMPARE(counter.rates.set(u"PHP"_s, u"BTC"_s, u"0.00000032100"_s, 0, {})->rate, u"0.00000032100"_s);
}

void TestRateService::faultsNameTheirField_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<int>("margin");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, QStringList typed, int margin, const QString &field) {
        QTest::newRow(name) << typed << margin << field;
    };
    row("unknown send currency", {u"SG"_s, u"IDR"_s, u"1"_s, {}}, 0, u"send"_s);
    row("unknown receive currency", {u"SGD"_s, u"???"_s, u"1"_s, {}}, 0, u"receive"_s);
    row("a word", {u"SGD"_s, u"IDR"_s, u"dear"_s, {}}, 0, u"rate"_s);
    row("zero", {u"SGD"_s, u"IDR"_s, u"0"_s, {}}, 0, u"rate"_s);
    row("below zero", {u"SGD"_s, u"IDR"_s, u"-1"_s, {}}, 0, u"rate"_s);
    row("twice the same money", {u"IDR"_s, u"IDR"_s, u"2"_s, {}}, 0, u"rate"_s);
    row("a comma", {u"SGD"_s, u"IDR"_s, u"11,875"_s, {}}, 0, u"rate"_s);
    row("margin below zero", {u"SGD"_s, u"IDR"_s, u"1"_s, {}}, -1, u"marginBps"_s);
    row("margin above a fifth", {u"SGD"_s, u"IDR"_s, u"1"_s, {}}, 2001, u"marginBps"_s);
    row("fee below zero", {u"SGD"_s, u"IDR"_s, u"1"_s, u"-1"_s}, 0, u"fee"_s);
    row("fee with too many digits", {u"SGD"_s, u"IDR"_s, u"1"_s, u"1.005"_s}, 0, u"fee"_s);
}

void TestRateService::faultsNameTheirField()
{
    QFETCH(const QStringList, typed);
    QFETCH(const int, margin);
    QFETCH(const QString, field);
    Shop shop;
    Counter counter(shop);
    const auto refused = counter.rates.set(typed[0], typed[1], typed[2], margin, typed[3]);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().field, field);
    QCOMPARE(refused.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(shop.store.rates.lines.isEmpty());
}

void TestRateService::theSameMoneyIsWorthItself()
{
    Shop shop;
    Counter counter(shop);
    QVERIFY(counter.rates.set(u"IDR"_s, u"IDR"_s, u"1.00"_s, 50, u"5000.00"_s).ok());
    QVERIFY(counter.rates.set(u"IDR"_s, u"IDR"_s, {}, 50, {}).ok());
}

void TestRateService::theOtherDirectionIsAnotherRate()
{
    Shop shop;
    Counter counter(shop);
    QVERIFY(counter.rates.set(u"SGD"_s, u"IDR"_s, u"11000"_s, 0, {}).ok());
    QVERIFY(!*counter.rates.current(u"IDR"_s, u"SGD"_s));
}

void TestRateService::aRateMayBeginLater()
{
    Shop shop;
    Counter counter(shop);
    QVERIFY(counter.rates.set(u"SGD"_s, u"IDR"_s, u"11000"_s, 0, {}).ok());
    services::RateEntry entry{.send = u"SGD"_s, .receive = u"IDR"_s, .rate = u"12000"_s};
    entry.since = shop.clock.now.addSecs(3600);
    QVERIFY(counter.rates.set(entry).ok());
    QCOMPARE((*counter.rates.current(u"SGD"_s, u"IDR"_s))->rate, u"11000"_s);
    QCOMPARE(counter.rates.board()->first().state, domain::LineState::Begins);
    shop.clock.advance(3'600'000);
    QCOMPARE((*counter.rates.current(u"SGD"_s, u"IDR"_s))->rate, u"12000"_s);
    QCOMPARE(counter.rates.board()->size(), 1);
    QCOMPARE(counter.rates.board(true)->size(), 2);
    entry.since = shop.clock.now.addSecs(-3600);
    QCOMPARE(counter.rates.set(entry).error().field, u"since"_s);
}

void TestRateService::aProvidersLineFitsWhatThatProviderCanDo()
{
    Shop shop;
    shop.add(u"alpha"_s, domain::SafetyClass::A);
    shop.add(u"beta"_s, domain::SafetyClass::B).wantsBoardRate = true;
    Counter counter(shop);
    services::RateEntry entry{.send = u"SGD"_s, .receive = u"PKR"_s, .rate = u"200"_s, .provider = u"alpha"_s};
    QCOMPARE(counter.rates.set(entry).error().field, u"rate"_s); // it states its own
    entry.rate.clear();
    entry.fee = u"2.00"_s;
    QVERIFY(counter.rates.set(entry).ok());
    entry.provider = u"omega"_s;
    QCOMPARE(counter.rates.set(entry).error().kind, ErrorKind::UnknownProvider);
    entry.provider.clear();
    QCOMPARE(counter.rates.set(entry).error().field, u"rate"_s); // a pair without a rate says nothing
    entry.provider = u"beta"_s;
    entry.rate = u"210"_s;
    entry.steps = u"0:1"_s;
    QCOMPARE(counter.rates.set(entry).error().field, u"steps"_s); // one fee or steps
    entry.fee.clear();
    QVERIFY(counter.rates.set(entry).ok());
    QVERIFY(!*counter.rates.current(u"SGD"_s, u"PKR"_s));
    QCOMPARE((*counter.rates.current(u"SGD"_s, u"PKR"_s, u"beta"_s))->rate, u"210"_s);
}

void TestRateService::aSecondPersonAgreesAndNotTheAuthor()
{
    Shop shop;
    Counter counter(shop);
    services::RateService ana(shop.parts(), shop.clock, {u"ana"_s, u"01"_s}, counter.audit, {true, {}, {}});
    services::RateService ben(shop.parts(), shop.clock, {u"ben"_s, u"02"_s}, counter.audit, {true, {}, {}});
    const auto line = ana.set(u"SGD"_s, u"IDR"_s, u"12000"_s, 0, {});
    QVERIFY(line.ok());
    QVERIFY(!*ana.current(u"SGD"_s, u"IDR"_s));
    QCOMPARE(ben.board()->first().state, domain::LineState::Waits);
    QCOMPARE(ana.decide(line->number, true).error().kind, ErrorKind::NotAllowedNow);
    QCOMPARE(ben.decide(99, true).error().kind, ErrorKind::NotFound);
    QVERIFY(ben.decide(line->number, true).ok());
    QCOMPARE((*ana.current(u"SGD"_s, u"IDR"_s))->rate, u"12000"_s);
    QCOMPARE(ben.decide(line->number, false).error().kind, ErrorKind::NotAllowedNow);
    const auto second = ana.set(u"SGD"_s, u"IDR"_s, u"1"_s, 0, {});
    QVERIFY(ana.decide(second->number, false).ok()); // its author may take it back
    QCOMPARE((*ana.current(u"SGD"_s, u"IDR"_s))->rate, u"12000"_s);
}

void TestRateService::aWithdrawnRateIsNone()
{
    Shop shop;
    Counter counter(shop);
    QCOMPARE(counter.rates.withdraw(u"SGD"_s, u"IDR"_s, {}).error().kind, ErrorKind::NotFound);
    QVERIFY(counter.rates.set(u"SGD"_s, u"IDR"_s, u"12000"_s, 0, {}).ok());
    QVERIFY(counter.rates.withdraw(u"SGD"_s, u"IDR"_s, {}).ok());
    QVERIFY(!*counter.rates.current(u"SGD"_s, u"IDR"_s));
    QVERIFY(counter.rates.board()->isEmpty());
    QCOMPARE(counter.rates.board(true)->size(), 2);
}

void TestRateService::whatIsDoneToTheBoardIsOnRecordFirst()
{
    Shop shop;
    Counter counter(shop);
    services::RateService board(shop.parts(), shop.clock, {u"ana"_s, u"01"_s}, counter.audit, {true, {}, {}});
    services::RateService other(shop.parts(), shop.clock, {u"ben"_s, u"01"_s}, counter.audit, {true, {}, {}});
    const auto first = board.set(u"SGD"_s, u"IDR"_s, u"12000.125"_s, 40, u"2.50"_s);
    QVERIFY(other.decide(first->number, true).ok());
    const auto second = board.set(u"SGD"_s, u"IDR"_s, u"1"_s, 0, {});
    QVERIFY(other.decide(second->number, false).ok());
    QVERIFY(board.withdraw(u"SGD"_s, u"IDR"_s, {}).ok());
    QVERIFY(!board.set(u"SGD"_s, u"IDR"_s, u"wrong"_s, 0, {}).ok()); // nothing is done, nothing is told
    QStringList actions;
    for (const domain::AuditEntry &entry : shop.store.audit.all) {
        QCOMPARE(entry.subject, u"SGD/IDR"_s);
        actions << entry.action;
    }
    QCOMPARE(actions,
             (QStringList{u"rate.set"_s, u"rate.agreed"_s, u"rate.set"_s, u"rate.refused"_s, u"rate.withdrawn"_s}));
    const QString detail = shop.store.audit.all.at(1).detail; // what was agreed to, whole
    for (const char *part : {"12000.125", "2.50", "ana", "40"})
        QVERIFY2(detail.contains(QLatin1StringView(part)), qPrintable(detail));
}

void TestRateService::whatCannotBePutOnRecordIsNotDoneToTheBoard()
{
    Shop shop;
    Counter counter(shop);
    services::RateService board(shop.parts(), shop.clock, {u"ana"_s, u"01"_s}, counter.audit, {true, {}, {}});
    services::RateService other(shop.parts(), shop.clock, {u"ben"_s, u"01"_s}, counter.audit, {true, {}, {}});
    const auto line = board.set(u"SGD"_s, u"IDR"_s, u"12000"_s, 0, {});
    shop.store.audit.isFull = true;
    QCOMPARE(board.set(u"SGD"_s, u"PKR"_s, u"200"_s, 0, {}).error().kind, ErrorKind::DiskFull);
    QCOMPARE(other.decide(line->number, true).error().kind, ErrorKind::DiskFull);
    QCOMPARE(other.decide(line->number, false).error().kind, ErrorKind::DiskFull);
    QCOMPARE(shop.store.rates.lines.size(), 1);
    shop.store.audit.isFull = false;
    QVERIFY(other.decide(line->number, true).ok());
    shop.store.audit.isFull = true;
    QCOMPARE(board.withdraw(u"SGD"_s, u"IDR"_s, {}).error().kind, ErrorKind::DiskFull);
    QVERIFY(*board.current(u"SGD"_s, u"IDR"_s));
}

void TestRateService::earningsAreThoseOfTransfersThatStand()
{
    Shop shop(domain::SafetyClass::A);
    Counter counter(shop);
    for (const char *earned : {"4.00", "1.25", ""}) {
        const services::SendRequest request = shop.approve();
        domain::Quote &quote = *shop.store.quotes.all.find(request.quote.text);
        if (*earned) quote.earning = *money::Money::parse(QString::fromLatin1(earned), quote.send.currency());
        QVERIFY(counter.send(request).transfer.id.text.size() > 0);
    }
    shop.provider().answers = {support::script::refused()};
    const services::SendRequest refused = shop.approve();
    shop.store.quotes.all.find(refused.quote.text)->earning =
        money::Money::ofMinor(99999, money::Currency::of("SGD"_L1));
    (void)counter.send(refused);
    const auto sums = counter.rates.earnings({}, {});
    QVERIFY(sums.ok());
    QCOMPARE(sums->size(), 1);
    QCOMPARE(sums->first().amount.toWire(), u"5.25"_s);
    QCOMPARE(sums->first().transfers, 3);
    QCOMPARE(sums->first().unknown, 1); // told, and not counted as nothing
}

QTEST_GUILESS_MAIN(TestRateService)
#include "tst_rate_service.moc"
