// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/decimal.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using money::Decimal;
using money::Rounding;
using namespace Qt::Literals::StringLiterals;

namespace {

// The second opinion: the compiler's 128-bit integers, with every number as units of 10^-scale.
__extension__ using Wide = __int128;

Wide power(int exponent)
{
    Wide value = 1;
    for (; exponent > 0; --exponent)
        value *= 10;
    return value;
}

/// Digits of a 128-bit integer with a dot before the last `scale` ones.
QString textOf(Wide value, int scale)
{
    const bool negative = value < 0;
    if (negative) value = -value;
    QString digits;
    do {
        digits.prepend(QChar(char16_t(u'0' + int(value % 10))));
        value /= 10;
    } while (value > 0);
    digits = digits.rightJustified(scale + 1, u'0');
    if (scale > 0) digits.insert(digits.size() - scale, u'.');
    return negative ? u'-' + digits : digits;
}

/// The quotient by the words of the definition: the whole numbers on both sides, then the nearer, or the rule.
std::optional<Wide> quotient(Wide top, Wide bottom, Rounding rounding)
{
    if (bottom < 0) {
        top = -top;
        bottom = -bottom;
    }
    Wide floor = top / bottom;
    if (top % bottom != 0 && top < 0) --floor;
    const Wide fromFloor = top - floor * bottom; // 0 … bottom-1
    if (fromFloor == 0) return floor;
    const Wide ceiling = floor + 1;
    const Wide towardsZero = top < 0 ? ceiling : floor;
    const Wide away = top < 0 ? floor : ceiling;
    const int nearer = 2 * fromFloor < bottom ? -1 : (2 * fromFloor == bottom ? 0 : 1); // -1: floor, 1: ceiling
    switch (rounding) {
    case Rounding::Down: return towardsZero;
    case Rounding::Up: return away;
    case Rounding::HalfUp: return nearer < 0 ? floor : (nearer > 0 ? ceiling : away);
    case Rounding::HalfEven: return nearer < 0 ? floor : (nearer > 0 ? ceiling : (floor % 2 == 0 ? floor : ceiling));
    case Rounding::Exact: return std::nullopt;
    }
    return std::nullopt;
}

constexpr Rounding roundings[] = {Rounding::Down, Rounding::Up, Rounding::HalfUp, Rounding::HalfEven, Rounding::Exact};

Decimal decimal(QStringView text)
{
    const auto value = Decimal::parse(text);
    if (!value) qFatal("not a decimal in a test: %s", qPrintable(text.toString()));
    return *value;
}

/// Small and large numbers alike; also exact halves, which chance alone would seldom hit.
int64_t someInteger(int64_t limit)
{
    const auto digits = *rc::gen::inRange(0, 4);
    const int64_t small = *rc::gen::inRange<int64_t>(-200, 201);
    if (digits == 0) return small;
    if (digits == 1) return small * 5;
    return *rc::gen::inRange<int64_t>(-limit, limit + 1);
}

int someScale(int limit) { return *rc::gen::inRange(0, limit + 1); }

} // namespace

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void aNumberIsReadAndKeptAsStated_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stated");
        for (const auto &[typed, stated] :
             std::initializer_list<std::pair<QString, QString>>{{u"0"_s, u"0"_s},
                                                                {u"365.50"_s, u"365.50"_s},
                                                                {u"-12"_s, u"-12"_s},
                                                                {u"+12"_s, u"12"_s},
                                                                {u"0.00000001"_s, u"0.00000001"_s},
                                                                {u"007.10"_s, u"7.10"_s},
                                                                {u"1.5e3"_s, u"1500"_s},
                                                                {u"1.5E-3"_s, u"0.0015"_s},
                                                                {u"1e2"_s, u"100"_s},
                                                                {u"12.340e1"_s, u"123.40"_s},
                                                                {u"-0"_s, u"0"_s},
                                                                {u"-0.00"_s, u"0.00"_s},
                                                                {u"9007199254740993"_s, u"9007199254740993"_s},
                                                                {QString(60, u'9'), QString(60, u'9')}})
            QTest::addRow("%s", qPrintable(typed)) << typed << stated;
    }
    void aNumberIsReadAndKeptAsStated()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stated);
        const auto value = Decimal::parse(typed);
        QVERIFY(value.ok());
        QCOMPARE(value->toString(), stated);
        QCOMPARE(*value, *Decimal::parse(stated));
    }

    void whatIsNoDecimalNumberIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u""_s,      u" "_s,    u"."_s,     u".5"_s,    u"5."_s,     u"1,5"_s,          u"1 000"_s,
              u" 1"_s,    u"1 "_s,   u"1\n"_s,   u"--1"_s,   u"+-1"_s,    u"NaN"_s,          u"Infinity"_s,
              u"1e"_s,    u"e1"_s,   u"1e1.5"_s, u"0x10"_s,  u"١٢"_s,     u"１２"_s,         u"1.2.3"_s,
              u"1_000"_s, u"1e61"_s, u"1e-61"_s, u"1e999"_s, u"1e9999"_s, QString(61, u'9'), u"1.5%"_s,
              u"−5"_s})
            QTest::addRow("\"%s\"", qPrintable(text)) << text;
    }
    void whatIsNoDecimalNumberIsRefused()
    {
        QFETCH(QString, text);
        const auto value = Decimal::parse(text);
        QVERIFY(!value.ok());
        QCOMPARE(value.error().kind, base::ErrorKind::BadAmount);
        QVERIFY(value.error().detail.endsWith(u'.'));
    }

    void textsOfIntegersAreReadBack()
    {
        QVERIFY(rc::check("parse(textOf(x)).toString() == textOf(x)", [] {
            const auto value = someInteger(std::numeric_limits<int64_t>::max());
            const int scale = someScale(20);
            const QString text = textOf(value, scale);
            const auto read = Decimal::parse(text);
            RC_ASSERT(read.ok());
            RC_ASSERT(read->toString() == text);
            RC_ASSERT(read->scale() == scale);
            RC_ASSERT(*read == Decimal::ofScaled(value, scale));
            RC_ASSERT(Decimal::ofScaled(value, scale).toString() == text);
            RC_ASSERT(read->isZero() == (value == 0));
            RC_ASSERT(read->isPositive() == (value > 0));
            RC_ASSERT(read->isNegative() == (value < 0));
        }));
        QCOMPARE(Decimal::ofInteger(std::numeric_limits<qint64>::min()).toString(), u"-9223372036854775808"_s);
        QCOMPARE(Decimal().toString(), u"0"_s);
    }

    void sumsDifferencesAndProductsAgreeWithPlainIntegers()
    {
        QVERIFY(rc::check("+ - × against 128-bit integers", [] {
            const int64_t a = someInteger(1000000000000000);
            const int64_t b = someInteger(1000000000000000);
            const int s = someScale(8);
            const int t = someScale(8);
            const Decimal left = Decimal::ofScaled(a, s);
            const Decimal right = Decimal::ofScaled(b, t);
            const int common = std::max(s, t);
            const Wide x = a * power(common - s);
            const Wide y = b * power(common - t);
            RC_ASSERT(left.plus(right).toString() == textOf(x + y, common));
            RC_ASSERT(left.minus(right).toString() == textOf(x - y, common));
            RC_ASSERT(left.times(right).toString() == textOf(Wide(a) * b, s + t));
            RC_ASSERT((left == right) == (x == y));
            RC_ASSERT((left < right) == (x < y));
            RC_ASSERT((left > right) == (x > y));
            RC_ASSERT(left.plus(right) == right.plus(left));
            RC_ASSERT(left.minus(left).isZero());
        }));
    }

    void quotientsAgreeWithPlainIntegersInEveryRounding()
    {
        QVERIFY(rc::check("÷ against 128-bit integers", [] {
            const int64_t a = someInteger(1000000000000);
            const int64_t b = someInteger(1000000);
            RC_PRE(b != 0);
            const int s = someScale(6);
            const int t = someScale(6);
            const int scale = someScale(8);
            for (const Rounding rounding : roundings) {
                const auto value = Decimal::ofScaled(a, s).dividedBy(Decimal::ofScaled(b, t), scale, rounding);
                const auto expected = quotient(a * power(t + scale), b * power(s), rounding);
                RC_ASSERT(value.has_value() == expected.has_value());
                if (value) RC_ASSERT(value->toString() == textOf(*expected, scale));
            }
        }));
        QVERIFY(!Decimal::ofInteger(1).dividedBy(Decimal(), 2, Rounding::Down).has_value());
        QVERIFY(!Decimal().dividedBy(decimal(u"0.00"), 2, Rounding::Exact).has_value());
    }

    void roundingAgreesWithPlainIntegersInEveryRounding()
    {
        QVERIFY(rc::check("rounded() against 128-bit integers", [] {
            const int64_t a = someInteger(1000000000000000);
            const int s = someScale(10);
            const int scale = someScale(12);
            for (const Rounding rounding : roundings) {
                const auto value = Decimal::ofScaled(a, s).rounded(scale, rounding);
                const auto expected = quotient(a * power(scale), power(s), rounding);
                RC_ASSERT(value.has_value() == expected.has_value());
                if (value) RC_ASSERT(value->toString() == textOf(*expected, scale));
            }
        }));
    }

    void theLawsOfRoundingHold()
    {
        QVERIFY(rc::check("bounds, symmetry, and doing it twice", [] {
            const Decimal exact = Decimal::ofScaled(someInteger(1000000000000), someScale(8));
            const Decimal mirror = Decimal().minus(exact);
            const int scale = someScale(4);
            const Decimal unit = Decimal::ofScaled(1, scale);
            const auto size = [](const Decimal &value) { return value.isNegative() ? Decimal().minus(value) : value; };
            for (const Rounding rounding : {Rounding::Down, Rounding::Up, Rounding::HalfUp, Rounding::HalfEven}) {
                const Decimal value = *exact.rounded(scale, rounding);
                const Decimal off = size(value.minus(exact));
                RC_ASSERT(off < unit);
                RC_ASSERT(*value.rounded(scale, rounding) == value);
                RC_ASSERT(*mirror.rounded(scale, rounding) == Decimal().minus(value));
                if (rounding == Rounding::Down) RC_ASSERT(size(value) <= size(exact));
                if (rounding == Rounding::Up) RC_ASSERT(size(value) >= size(exact));
                if (rounding == Rounding::HalfUp || rounding == Rounding::HalfEven) RC_ASSERT(off.plus(off) <= unit);
            }
            const auto kept = exact.rounded(scale, Rounding::Exact);
            RC_ASSERT(kept.has_value() == (*exact.rounded(scale, Rounding::Down) == exact));
        }));
    }

    void halvesGoWhereTheRuleSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("down");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("halfUp");
        QTest::addColumn<QString>("halfEven");
        QTest::newRow("2.5") << u"2.5"_s << u"2"_s << u"3"_s << u"3"_s << u"2"_s;
        QTest::newRow("3.5") << u"3.5"_s << u"3"_s << u"4"_s << u"4"_s << u"4"_s;
        QTest::newRow("-2.5") << u"-2.5"_s << u"-2"_s << u"-3"_s << u"-3"_s << u"-2"_s;
        QTest::newRow("0.5") << u"0.5"_s << u"0"_s << u"1"_s << u"1"_s << u"0"_s;
        QTest::newRow("-0.5") << u"-0.5"_s << u"0"_s << u"-1"_s << u"-1"_s << u"0"_s;
        QTest::newRow("2.4999") << u"2.4999"_s << u"2"_s << u"3"_s << u"2"_s << u"2"_s;
        QTest::newRow("2.5001") << u"2.5001"_s << u"2"_s << u"3"_s << u"3"_s << u"3"_s;
        QTest::newRow("2.0001") << u"2.0001"_s << u"2"_s << u"3"_s << u"2"_s << u"2"_s;
        QTest::newRow("2.000") << u"2.000"_s << u"2"_s << u"2"_s << u"2"_s << u"2"_s;
    }
    void halvesGoWhereTheRuleSays()
    {
        QFETCH(QString, text);
        const Decimal value = decimal(text);
        QTEST(value.rounded(0, Rounding::Down)->toString(), "down");
        QTEST(value.rounded(0, Rounding::Up)->toString(), "up");
        QTEST(value.rounded(0, Rounding::HalfUp)->toString(), "halfUp");
        QTEST(value.rounded(0, Rounding::HalfEven)->toString(), "halfEven");
    }

    void zerosAtTheEndAreStatedButDoNotCount()
    {
        QCOMPARE(decimal(u"1.5"), decimal(u"1.50"));
        QVERIFY(decimal(u"1.5").toString() != decimal(u"1.50").toString());
        QCOMPARE(decimal(u"1e2"), decimal(u"100.00"));
        QVERIFY(decimal(u"-0.1") < decimal(u"0"));
    }

    void whatDoesNotFitSixtyFourBitsIsNoInteger()
    {
        QCOMPARE(decimal(u"92233720368547758.07").scaledToInteger(2), std::numeric_limits<qint64>::max());
        QVERIFY(!decimal(u"92233720368547758.08").scaledToInteger(2).has_value());
        QCOMPARE(decimal(u"-92233720368547758.08").scaledToInteger(2), std::numeric_limits<qint64>::min());
        QVERIFY(!decimal(u"-92233720368547758.09").scaledToInteger(2).has_value());
        QVERIFY(!decimal(u"1.005").scaledToInteger(2).has_value());
        QCOMPARE(decimal(u"1.500").scaledToInteger(2), 150);
        QVERIFY(!decimal(QString(60, u'9')).scaledToInteger(0).has_value());
    }
};

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
