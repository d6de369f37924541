// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/exchange_rate.h"
#include "money/money.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using money::Currency;
using money::Decimal;
using money::ExchangeRate;
using money::Money;
using money::Rounding;
using namespace Qt::Literals::StringLiterals;

namespace {

const Currency sgd = Currency::of("SGD"_L1);
const Currency usd = Currency::of("USD"_L1);
const Currency pkr = Currency::of("PKR"_L1);
const Currency jpy = Currency::of("JPY"_L1);
const Currency kwd = Currency::of("KWD"_L1);
const Currency btc = Currency::of("BTC"_L1);

Currency someCurrency() { return *rc::gen::element(sgd, usd, pkr, jpy, kwd, btc); }

/// Rates as boards state them: from 0.000001 to 999999.
ExchangeRate someRate(Currency send, Currency receive)
{
    const auto digits = *rc::gen::inRange<int64_t>(1, 1000000);
    return *ExchangeRate::make(send, receive, Decimal::ofScaled(digits, *rc::gen::inRange(0, 7)));
}

Money amount(const char *text, Currency currency)
{
    const auto money = Money::parse(QString::fromLatin1(text), currency);
    if (!money) qFatal("not an amount in a test: %s", text);
    return *money;
}

ExchangeRate rate(Currency send, Currency receive, const char *text)
{
    return *ExchangeRate::parse(send, receive, QString::fromLatin1(text));
}

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private slots:
    void anAmountIsReadInMinorUnits()
    {
        QCOMPARE(amount("1234.50", sgd).minor(), 123450);
        QCOMPARE(amount("1234.5", sgd).minor(), 123450);
        QCOMPARE(amount("1234", sgd).minor(), 123400);
        QCOMPARE(amount("0.01", sgd).minor(), 1);
        QCOMPARE(amount("-0.01", sgd).minor(), -1);
        QCOMPARE(amount("1234", jpy).minor(), 1234);
        QCOMPARE(amount("1.234", kwd).minor(), 1234);
        QCOMPARE(amount("0.00000001", btc).minor(), 1);
        QCOMPARE(amount("21000000", btc).minor(), 2100000000000000);
        QCOMPARE(amount("9007199254740.993", kwd).minor(), 9007199254740993);
    }

    void whatIsNoAmountIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        const auto row = [](const QString &text, const QString &currency) {
            QTest::addRow("%s \"%s\"", qPrintable(currency), qPrintable(text)) << text << currency;
        };
        for (const auto &text : {u""_s,
                                 u" "_s,
                                 u"1,5"_s,
                                 u"1,000"_s,
                                 u"1.005"_s,
                                 u"0.001"_s,
                                 u"1.000"_s,
                                 u".5"_s,
                                 u"5."_s,
                                 u"+5"_s,
                                 u"--5"_s,
                                 u"1e2"_s,
                                 u"1E2"_s,
                                 u"NaN"_s,
                                 u"inf"_s,
                                 u"1 000"_s,
                                 u" 1"_s,
                                 u"1 "_s,
                                 u"1\n"_s,
                                 u"0x1"_s,
                                 u"$1"_s,
                                 u"١"_s,
                                 u"1.2.3"_s,
                                 u"99999999999999999999"_s,
                                 u"922337203685477580.70"_s,
                                 u"−1"_s})
            row(text, u"SGD"_s);
        row(u"0.5"_s, u"JPY"_s);
        row(u"1.0"_s, u"JPY"_s);
        row(u"1.0001"_s, u"KWD"_s);
        row(u"0.000000001"_s, u"BTC"_s);
        row(u"92233720369"_s, u"BTC"_s);
        row(u"9223372036854775808"_s, u"JPY"_s);
        row(u"10000000000000000000"_s, u"JPY"_s);
    }
    void whatIsNoAmountIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        const auto money = Money::parse(text, *Currency::fromCode(currency));
        QVERIFY(!money.ok());
        QCOMPARE(money.error().kind, base::ErrorKind::BadAmount);
        QCOMPARE(money.error().outcome, base::Outcome::NothingHappened);
        QVERIFY2(money.error().detail.endsWith(u'.'), qPrintable(money.error().detail));
    }

    void theWireTextIsReadBack()
    {
        QVERIFY(rc::check("parse(toWire(x)) == x", [] {
            const Currency currency = someCurrency();
            const Money money = Money::ofMinor(*rc::gen::arbitrary<int64_t>(), currency);
            const QString wire = money.toWire();
            RC_ASSERT(*Money::parse(wire, currency) == money);
            const qsizetype dot = wire.indexOf(u'.');
            RC_ASSERT((dot < 0 ? 0 : wire.size() - dot - 1) == currency.minorDigits());
            RC_ASSERT(*Money::fromDecimal(money.toDecimal(), currency, Rounding::Exact) == money);
        }));
        for (const qint64 edge : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min() + 1})
            for (const Currency currency : {sgd, jpy, kwd, btc})
                QCOMPARE(*Money::parse(Money::ofMinor(edge, currency).toWire(), currency),
                         Money::ofMinor(edge, currency));
        QCOMPARE(Money::ofMinor(-5, sgd).toWire(), u"-0.05"_s);
        QCOMPARE(Money::ofMinor(0, btc).toWire(), u"0.00000000"_s);
        QCOMPARE(Money::ofMinor(7, jpy).toWire(), u"7"_s);
    }

    void aDecimalBecomesMoneyOnlyByARuleThatIsNamed()
    {
        const Decimal value = *Decimal::parse(u"10.005");
        QCOMPARE(Money::fromDecimal(value, sgd, Rounding::Down)->minor(), 1000);
        QCOMPARE(Money::fromDecimal(value, sgd, Rounding::Up)->minor(), 1001);
        QCOMPARE(Money::fromDecimal(value, sgd, Rounding::HalfUp)->minor(), 1001);
        QCOMPARE(Money::fromDecimal(value, sgd, Rounding::HalfEven)->minor(), 1000);
        QVERIFY(!Money::fromDecimal(value, sgd, Rounding::Exact).has_value());
        QCOMPARE(Money::fromDecimal(value, kwd, Rounding::Exact)->minor(), 10005);
        QVERIFY(!Money::fromDecimal(*Decimal::parse(u"1e30"), sgd, Rounding::Down).has_value());
    }

    void sumsThatDoNotFitAreNoSums()
    {
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        QVERIFY(!Money::ofMinor(most, sgd).plus(Money::ofMinor(1, sgd)).has_value());
        QVERIFY(!Money::ofMinor(least, sgd).minus(Money::ofMinor(1, sgd)).has_value());
        QVERIFY(!Money::zero(sgd).minus(Money::ofMinor(least, sgd)).has_value());
        QVERIFY(!Money::ofMinor(1, sgd).plus(Money::ofMinor(1, usd)).has_value());
        QVERIFY(!Money::ofMinor(1, sgd).minus(Money::ofMinor(1, usd)).has_value());
        QCOMPARE(Money::ofMinor(most, sgd).plus(Money::zero(sgd)), Money::ofMinor(most, sgd));
        QVERIFY(rc::check("a + b - b == a wherever it fits", [](int64_t a, int64_t b) {
            const auto sum = Money::ofMinor(a, sgd).plus(Money::ofMinor(b, sgd));
            int64_t plain = 0;
            RC_ASSERT(sum.has_value() == !__builtin_add_overflow(a, b, &plain));
            if (!sum) return;
            RC_ASSERT(sum->minor() == plain);
            RC_ASSERT(*sum->minus(Money::ofMinor(b, sgd)) == Money::ofMinor(a, sgd));
        }));
    }

    void amountsOfDifferentCurrenciesAreNeverEqual()
    {
        QVERIFY(Money::ofMinor(1, sgd) != Money::ofMinor(1, usd));
        QVERIFY(Money::zero(sgd) != Money::zero(usd));
        QVERIFY(Money::zero(sgd).isZero() && !Money::zero(sgd).isPositive());
        QVERIFY(!Money::ofMinor(-1, sgd).isPositive() && !Money::ofMinor(-1, sgd).isZero());
    }

    void aRateKeepsItsDigitsAndItsDirection()
    {
        const ExchangeRate stated = rate(sgd, pkr, "208.50");
        QCOMPARE(stated.toString(), u"208.50"_s);
        QCOMPARE(stated.receiveFor(amount("100", sgd), Rounding::Down), amount("20850", pkr));
        QVERIFY(!stated.receiveFor(amount("100", pkr), Rounding::Down).has_value());
        QCOMPARE(stated.sendFor(amount("20850", pkr), Rounding::Up), amount("100", sgd));
        QVERIFY(!stated.sendFor(amount("100", sgd), Rounding::Up).has_value());
        QCOMPARE(ExchangeRate::one(sgd).receiveFor(amount("12.34", sgd), Rounding::Exact), amount("12.34", sgd));
    }

    void aRateIsAboveZero()
    {
        for (const char *text : {"0", "-1", "0.000", "-0.01", "", "x", "1,5", "NaN"}) {
            const auto refused = ExchangeRate::parse(sgd, pkr, QString::fromLatin1(text));
            QVERIFY2(!refused.ok(), text);
            QCOMPARE(refused.error().kind, base::ErrorKind::BadAmount);
        }
    }

    void amountsTooLargeToConvertAreNoAmounts()
    {
        QVERIFY(!rate(sgd, pkr, "999999")
                     .receiveFor(Money::ofMinor(std::numeric_limits<qint64>::max(), sgd), Rounding::Down));
        QVERIFY(
            !rate(sgd, pkr, "0.000001").sendFor(Money::ofMinor(std::numeric_limits<qint64>::max(), pkr), Rounding::Up));
    }

    void convertingWithoutRoundingRefusesToLoseDigits()
    {
        QVERIFY(!rate(sgd, jpy, "1.5").receiveFor(amount("1", sgd), Rounding::Exact).has_value());
        QCOMPARE(rate(sgd, jpy, "1.5").receiveFor(amount("2", sgd), Rounding::Exact), amount("3", jpy));
        QVERIFY(!rate(sgd, pkr, "3").sendFor(amount("1", pkr), Rounding::Exact).has_value());
    }

    void whatArrivesNeverExceedsTheExactProduct()
    {
        QVERIFY(rc::check("receiveFor(Down) <= exact < receiveFor(Down) + one minor unit", [] {
            const Currency send = someCurrency();
            const Currency receive = someCurrency();
            const ExchangeRate stated = someRate(send, receive);
            const Money sent = Money::ofMinor(*rc::gen::inRange<int64_t>(0, 100000000000), send);
            const Decimal exact = sent.toDecimal().times(stated.value());
            const auto down = stated.receiveFor(sent, Rounding::Down);
            RC_PRE(down.has_value());
            RC_ASSERT(down->toDecimal() <= exact);
            RC_ASSERT(down->plus(Money::ofMinor(1, receive))->toDecimal() > exact);
            const auto up = stated.receiveFor(sent, Rounding::Up);
            RC_ASSERT(up->toDecimal() >= exact);
            RC_ASSERT(up->minor() - down->minor() <= 1);
        }));
    }

    void whatIsPaidAlwaysSufficesAndIsNoMoreThanNeeded()
    {
        QVERIFY(rc::check("receiveFor(sendFor(x, Up), Down) >= x, and one unit less is too little", [] {
            const Currency send = someCurrency();
            const Currency receive = someCurrency();
            const ExchangeRate stated = someRate(send, receive);
            const Money wanted = Money::ofMinor(*rc::gen::inRange<int64_t>(0, 100000000000), receive);
            const auto sent = stated.sendFor(wanted, Rounding::Up);
            RC_PRE(sent.has_value());
            const auto arrives = stated.receiveFor(*sent, Rounding::Down);
            RC_PRE(arrives.has_value());
            RC_ASSERT(arrives->minor() >= wanted.minor());
            if (sent->isPositive()) {
                const Decimal less = sent->minus(Money::ofMinor(1, send))->toDecimal().times(stated.value());
                RC_ASSERT(less < wanted.toDecimal());
            }
        }));
    }

    void aMarginMakesTheRateSmallerAndNeverByMoreThanItSays()
    {
        QVERIFY(rc::check("0 < offered <= rate × (1 - margin), and the loss by rounding is below the last digit", [] {
            const ExchangeRate stated = someRate(sgd, pkr);
            const int basisPoints = *rc::gen::inRange(1, 10000);
            const auto offered = stated.lessMargin(basisPoints);
            const Decimal exact = stated.value().times(Decimal::ofScaled(10000 - basisPoints, 4));
            // Four more digits hold every margin in basis points, so nothing is lost at all.
            RC_ASSERT(offered.has_value());
            RC_ASSERT(offered->value() == exact);
            RC_ASSERT(offered->value() < stated.value());
            const auto coarse = stated.lessMargin(basisPoints, 0);
            const Decimal lastDigit = Decimal::ofScaled(1, stated.value().scale());
            if (coarse) {
                RC_ASSERT(coarse->value() <= exact);
                RC_ASSERT(coarse->value().plus(lastDigit) > exact);
            } else {
                RC_ASSERT(exact < lastDigit);
            }
        }));
        QCOMPARE(rate(sgd, pkr, "208.50").lessMargin(100)->toString(), u"206.415000"_s);
        QCOMPARE(rate(sgd, pkr, "208.50").lessMargin(0)->toString(), u"208.50"_s);
        QVERIFY(!rate(sgd, pkr, "208.50").lessMargin(10000).has_value());
        QVERIFY(!rate(sgd, pkr, "208.50").lessMargin(10001).has_value());
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
