// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/currency.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using money::Currency;
using namespace Qt::Literals::StringLiterals;

class TestCurrency : public QObject
{
    Q_OBJECT

private slots:
    void theTableIsSortedAndWithoutDoubles()
    {
        const QStringList codes = Currency::codes();
        static const QRegularExpression shape(u"\\A[A-Z]{3}\\z"_s);
        for (qsizetype i = 0; i < codes.size(); ++i) {
            QVERIFY2(shape.match(codes[i]).hasMatch(), qPrintable(codes[i]));
            if (i > 0) QVERIFY2(codes[i - 1] < codes[i], qPrintable(codes[i]));
        }
        QCOMPARE(codes.size(), 165);
    }

    void everyCodeIsFoundByItself()
    {
        for (const QString &code : Currency::codes()) {
            const auto currency = Currency::fromCode(code);
            QVERIFY2(currency.has_value(), qPrintable(code));
            QCOMPARE(currency->code(), code);
            QVERIFY(currency->minorDigits() >= 0 && currency->minorDigits() <= 8);
        }
    }

    void minorDigitsAreThoseOfTheStandard()
    {
        // ISO 4217 list one: everything that does not have two digits.
        const QHash<QString, int> odd{
            {u"BHD"_s, 3}, {u"IQD"_s, 3}, {u"JOD"_s, 3}, {u"KWD"_s, 3}, {u"LYD"_s, 3}, {u"OMR"_s, 3}, {u"TND"_s, 3},
            {u"CLF"_s, 4}, {u"UYW"_s, 4}, {u"BTC"_s, 8}, {u"BIF"_s, 0}, {u"CLP"_s, 0}, {u"DJF"_s, 0}, {u"GNF"_s, 0},
            {u"ISK"_s, 0}, {u"JPY"_s, 0}, {u"KMF"_s, 0}, {u"KRW"_s, 0}, {u"PYG"_s, 0}, {u"RWF"_s, 0}, {u"UGX"_s, 0},
            {u"UYI"_s, 0}, {u"VND"_s, 0}, {u"VUV"_s, 0}, {u"XAF"_s, 0}, {u"XOF"_s, 0}, {u"XPF"_s, 0}};
        int found = 0;
        for (const QString &code : Currency::codes()) {
            QCOMPARE(std::pair(code, Currency::fromCode(code)->minorDigits()), std::pair(code, odd.value(code, 2)));
            found += odd.contains(code);
        }
        QCOMPARE(found, odd.size());
    }

    void theCurrenciesOfOurCorridorsAreThere()
    {
        for (const char *code : {"SGD", "GBP", "EUR", "USD", "AUD", "AED", "SAR", "PKR", "INR", "PHP", "IDR", "BDT",
                                 "LKR", "NPR", "MYR", "VND", "THB", "CNY", "BTC"})
            QVERIFY2(Currency::fromCode(QString::fromLatin1(code)).has_value(), code);
    }

    void whatIsNotInTheTableIsNoCurrency()
    {
        for (const QString &code : {u""_s, u"US"_s, u"USDT"_s, u"usd"_s, u"XXX"_s, u"XAU"_s, u"XTS"_s, u"ZZZ"_s,
                                    u"AAA"_s, u" US"_s, u"ＵＳＤ"_s, u"HRK"_s, u"ÜSD"_s})
            QVERIFY2(!Currency::fromCode(code).has_value(), qPrintable(code));
    }

    void currenciesAreComparedByTheirCode()
    {
        QCOMPARE(Currency::of("SGD"_L1), *Currency::fromCode(u"SGD"));
        QVERIFY(Currency::of("SGD"_L1) != Currency::of("USD"_L1));
        QCOMPARE(Currency::of("JPY"_L1).code(), u"JPY"_s);
    }

    void theEditionOfTheTableIsKnown() { QCOMPARE(Currency::edition(), QDate(2026, 2, 1)); }
};

QTEST_GUILESS_MAIN(TestCurrency)
#include "tst_currency.moc"
