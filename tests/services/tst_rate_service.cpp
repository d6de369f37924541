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
    void theOtherDirectionIsAnotherRate();
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
    QCOMPARE(counter.rates.list(true)->size(), 2);
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
    QVERIFY(shop.store.rates.all.isEmpty());
}

void TestRateService::theOtherDirectionIsAnotherRate()
{
    Shop shop;
    Counter counter(shop);
    QVERIFY(counter.rates.set(u"SGD"_s, u"IDR"_s, u"11000"_s, 0, {}).ok());
    QVERIFY(!*counter.rates.current(u"IDR"_s, u"SGD"_s));
}

QTEST_GUILESS_MAIN(TestRateService)
#include "tst_rate_service.moc"
