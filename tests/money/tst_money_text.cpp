// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/money_text.h"

#include <QTest>

#include <rapidcheck.h>

using money::amountText;
using money::Currency;
using money::Money;
using money::moneyText;
using money::parseTyped;
using namespace Qt::Literals::StringLiterals;

namespace {

Currency currencyOf(const QString &code) { return *Currency::fromCode(code); }

const QStringList &locales()
{
    static const QStringList names{u"en_GB"_s, u"en_SG"_s, u"de_DE"_s, u"de_CH"_s, u"de_AT"_s, u"fr_FR"_s, u"fr_CH"_s,
                                   u"it_CH"_s, u"ar_EG"_s, u"ar_AE"_s, u"ar_SA"_s, u"fa_IR"_s, u"hi_IN"_s, u"ur_PK"_s,
                                   u"bn_BD"_s, u"es_ES"_s, u"pl_PL"_s, u"pt_PT"_s, u"ru_RU"_s, u"id_ID"_s, u"fil_PH"_s,
                                   u"vi_VN"_s, u"zh_CN"_s, u"sv_SE"_s, u"tr_TR"_s, u"C"_s};
    return names;
}

} // namespace

class TestMoneyText : public QObject
{
    Q_OBJECT

private slots:
    void amountsAreShownInTheMannerOfThePlace()
    {
        const Money money = Money::ofMinor(123456789, currencyOf(u"SGD"_s));
        QCOMPARE(amountText(money, QLocale(u"en_GB"_s)), u"1,234,567.89"_s);
        QCOMPARE(amountText(money, QLocale(u"de_DE"_s)), u"1.234.567,89"_s);
        QCOMPARE(amountText(money, QLocale(u"de_CH"_s)), u"1’234’567.89"_s);
        QCOMPARE(amountText(money, QLocale(u"fr_FR"_s)), u"1\u202f234\u202f567,89"_s);
        QCOMPARE(amountText(Money::ofMinor(-5, currencyOf(u"SGD"_s)), QLocale(u"en_GB"_s)), u"-0.05"_s);
        QCOMPARE(amountText(Money::ofMinor(1234, currencyOf(u"JPY"_s)), QLocale(u"de_DE"_s)), u"1.234"_s);
        QCOMPARE(amountText(Money::ofMinor(999, currencyOf(u"JPY"_s)), QLocale(u"de_DE"_s)), u"999"_s);
        QCOMPARE(moneyText(money, QLocale(u"en_GB"_s)), u"1,234,567.89\u00a0SGD"_s);
    }

    void anAmountStaysInOnePieceInAnArabicSentence()
    {
        const Money money = Money::ofMinor(123456789, currencyOf(u"SGD"_s));
        QCOMPARE(moneyText(money, QLocale(u"ar_AE"_s)), u"\u20661,234,567.89\u00a0SGD\u2069"_s);
    }

    void everyMinorDigitIsShown()
    {
        const QLocale locale(u"en_GB"_s);
        QCOMPARE(amountText(Money::ofMinor(0, currencyOf(u"SGD"_s)), locale), u"0.00"_s);
        QCOMPARE(amountText(Money::ofMinor(10, currencyOf(u"BTC"_s)), locale), u"0.00000010"_s);
        QCOMPARE(amountText(Money::ofMinor(1500, currencyOf(u"KWD"_s)), locale), u"1.500"_s);
    }

    void whatIsShownIsReadBackInEveryPlace()
    {
        QVERIFY(rc::check("parseTyped(amountText(x)) == x", [] {
            const QString code = *rc::gen::element(u"SGD"_s, u"JPY"_s, u"KWD"_s, u"BTC"_s, u"PKR"_s, u"UYW"_s);
            const Money money =
                Money::ofMinor(*rc::gen::inRange<int64_t>(0, *rc::gen::element<int64_t>(2000, 2000000, 99999999999999)),
                               currencyOf(code));
            for (const QString &name : locales()) {
                const QLocale locale(name);
                const auto read = parseTyped(amountText(money, locale), money.currency(), locale);
                if (!read.ok() || *read != money)
                    RC_FAIL((u"%1: %2"_s.arg(name, amountText(money, locale))).toStdString());
            }
        }));
    }

    void noTextIsReadAsAnotherAmountThanItsDigitsSay()
    {
        // Whatever the signs between them, the digits of the result are the digits typed: a dot misread for a comma
        // would move them.
        QVERIFY(rc::check("the place of the last sign decides, or it is refused", [] {
            const QLocale locale(locales().at(*rc::gen::inRange<int>(0, int(locales().size()))));
            const auto text = *rc::gen::container<std::string>(*rc::gen::inRange(1, 10),
                                                               rc::gen::element('0', '1', '5', '.', ',', ' ', '\''));
            const QString typed = QString::fromStdString(text);
            const Currency currency = currencyOf(*rc::gen::element(u"SGD"_s, u"JPY"_s, u"KWD"_s));
            const auto read = parseTyped(typed, currency, locale);
            if (!read.ok()) return;
            // What was accepted, shown again and stripped of its grouping, is what was typed stripped likewise.
            const auto plain = [&](QString shown) {
                shown.remove(locale.groupSeparator());
                shown.remove(u' ').remove(u'\'').remove(u'\u00a0').remove(u'\u202f').remove(u'’');
                shown.replace(locale.decimalPoint(), u"."_s);
                const qsizetype dot = shown.indexOf(u'.');
                QString whole = dot < 0 ? shown : shown.left(dot);
                QString fraction = dot < 0 ? QString() : shown.mid(dot + 1);
                while (fraction.endsWith(u'0'))
                    fraction.chop(1);
                while (whole.size() > 1 && whole.startsWith(u'0'))
                    whole.remove(0, 1);
                return whole + u'.' + fraction;
            };
            if (plain(typed) != plain(amountText(*read, locale)))
                RC_FAIL((u"%1: %2 became %3"_s.arg(locale.name(), typed, read->toWire())).toStdString());
        }));
    }

    void amountsAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("wire");
        const auto row = [](const QString &locale, const QString &currency, const QString &typed, const QString &wire) {
            QTest::addRow("%s %s %s", qPrintable(locale), qPrintable(currency), qPrintable(typed))
                << locale << currency << typed << wire;
        };
        row(u"en_GB"_s, u"SGD"_s, u"1234.5"_s, u"1234.50"_s);
        row(u"en_GB"_s, u"SGD"_s, u"1,234.50"_s, u"1234.50"_s);
        row(u"en_GB"_s, u"SGD"_s, u"1 234.50"_s, u"1234.50"_s);
        row(u"en_GB"_s, u"SGD"_s, u"  12  "_s, u"12.00"_s);
        row(u"en_GB"_s, u"SGD"_s, u"12."_s, u"12.00"_s);
        row(u"de_DE"_s, u"EUR"_s, u"1234,5"_s, u"1234.50"_s);
        row(u"de_DE"_s, u"EUR"_s, u"1.234,50"_s, u"1234.50"_s);
        row(u"de_DE"_s, u"EUR"_s, u"1.234"_s, u"1234.00"_s);
        row(u"de_CH"_s, u"CHF"_s, u"1'234.50"_s, u"1234.50"_s);
        row(u"de_CH"_s, u"CHF"_s, u"1’234.50"_s, u"1234.50"_s);
        row(u"fr_FR"_s, u"EUR"_s, u"1 234,50"_s, u"1234.50"_s);
        row(u"fr_FR"_s, u"EUR"_s, u"1\u00a0234,50"_s, u"1234.50"_s);
        row(u"fr_FR"_s, u"EUR"_s, u"1234.50"_s, u"1234.50"_s);
        row(u"ar_EG"_s, u"EGP"_s, u"١٬٢٣٤٫٥٠"_s, u"1234.50"_s);
        row(u"ar_EG"_s, u"EGP"_s, u"١٢٣٤٫٥"_s, u"1234.50"_s);
        row(u"ar_EG"_s, u"EGP"_s, u"1234.50"_s, u"1234.50"_s);
        row(u"ar_AE"_s, u"AED"_s, u"١٬٢٣٤٫٥٠"_s, u"1234.50"_s);
        row(u"fa_IR"_s, u"AFN"_s, u"۱۲۳۴٫۵۰"_s, u"1234.50"_s);
        row(u"ur_PK"_s, u"PKR"_s, u"۱۲۳۴"_s, u"1234.00"_s);
        row(u"hi_IN"_s, u"INR"_s, u"१२३४.५०"_s, u"1234.50"_s);
        row(u"bn_BD"_s, u"BDT"_s, u"১২৩৪"_s, u"1234.00"_s);
        row(u"en_GB"_s, u"JPY"_s, u"1,234"_s, u"1234"_s);
        row(u"en_GB"_s, u"KWD"_s, u"1.234"_s, u"1.234"_s);
    }
    void amountsAreReadAsTyped()
    {
        QFETCH(QString, locale);
        QFETCH(QString, currency);
        QFETCH(QString, typed);
        const auto read = parseTyped(typed, currencyOf(currency), QLocale(locale));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        QTEST(read->toWire(), "wire");
    }

    void whatCanBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("typed");
        const auto row = [](const QString &locale, const QString &currency, const QString &typed) {
            QTest::addRow("%s %s %s", qPrintable(locale), qPrintable(currency), qPrintable(typed))
                << locale << currency << typed;
        };
        for (const auto &typed :
             {u"1,23"_s,     u"1,5"_s,        u"12,3456"_s,   u"1234,567"_s, u",123"_s,      u"1,,234"_s,
              u"1,234,56"_s, u"1,234,5.00"_s, u"1.234.567"_s, u"1.234,50"_s, u"1.005"_s,     u".5"_s,
              u"."_s,        u""_s,           u" "_s,         u"abc"_s,      u"1e3"_s,       u"SGD 5"_s,
              u"$5"_s,       u"5-"_s,         u"1/2"_s,       u"٫٥"_s,       u"\u202e123"_s, u"1\u200f2"_s})
            row(u"en_GB"_s, u"SGD"_s, typed);
        for (const auto &typed :
             {u"1234.50"_s, u"1.23"_s, u"1.5"_s, u"1,234.50"_s, u"1,234,567"_s, u"1,005"_s, u"1.2345"_s})
            row(u"de_DE"_s, u"EUR"_s, typed);
        for (const auto &typed : {u"1,234.50"_s, u"1.234,50"_s, u"1.234"_s, u"1,234"_s, u"12 34"_s})
            row(u"fr_FR"_s, u"EUR"_s, typed);
        for (const auto &typed : {u"١٬٢٣"_s, u"١٢٫٣٤٫٥"_s, u"1,5"_s, u"1،5"_s})
            row(u"ar_EG"_s, u"EGP"_s, typed);
        row(u"en_GB"_s, u"JPY"_s, u"1.5"_s);
        row(u"en_GB"_s, u"JPY"_s, u"1,5"_s);
        row(u"de_DE"_s, u"JPY"_s, u"1,5"_s);
        row(u"de_CH"_s, u"CHF"_s, u"1.234"_s);
    }
    void whatCanBeReadInTwoWaysIsRefused()
    {
        QFETCH(QString, locale);
        QFETCH(QString, currency);
        QFETCH(QString, typed);
        const auto read = parseTyped(typed, currencyOf(currency), QLocale(locale));
        QVERIFY2(!read.ok(), read.ok() ? qPrintable(read->toWire()) : "");
        QCOMPARE(read.error().kind, base::ErrorKind::BadAmount);
        QVERIFY(read.error().detail.endsWith(u'.'));
    }

    void theRefusalShowsHowItIsWrittenHere()
    {
        const auto english = parseTyped(u"1,5", currencyOf(u"SGD"_s), QLocale(u"en_GB"_s));
        QVERIFY(english.error().detail.contains(u"1,234.50"));
        const auto german = parseTyped(u"1.5", currencyOf(u"EUR"_s), QLocale(u"de_DE"_s));
        QVERIFY(german.error().detail.contains(u"1.234,50"));
    }

    void aNegativeAmountIsNeverReadAsAPositiveOne()
    {
        for (const QString &name : locales()) {
            const QLocale locale(name);
            const Money money = Money::ofMinor(-123450, currencyOf(u"SGD"_s));
            const auto read = parseTyped(amountText(money, locale), money.currency(), locale);
            QVERIFY2(!read.ok() || *read == money, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestMoneyText)
#include "tst_money_text.moc"
