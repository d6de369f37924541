// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "domain/country.h"
#include "domain/iso_names.h"
#include "domain/payout_method.h"
#include "domain/phone.h"
#include "domain/validation.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using base::ErrorKind;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The kind of a refusal that carries a sentence; nullopt when it was accepted.
template <class T>
std::optional<ErrorKind> refusal(const base::Result<T> &result)
{
    if (result.ok()) return std::nullopt;
    if (!result.error().detail.endsWith(u'.') || result.error().outcome != base::Outcome::NothingHappened)
        QTest::qFail("a refusal without a sentence", __FILE__, __LINE__);
    return result.error().kind;
}

} // namespace

class TestFieldChecks : public QObject
{
    Q_OBJECT

private slots:
    void textsAreTrimmedAndNormalised()
    {
        QCOMPARE(domain::checkedText(u"  12  Orchard \t Road \n#04 ", 100).valueOr({}), u"12 Orchard Road #04"_s);
        QCOMPARE(domain::checkedText(u"Jose\u0301", 100).valueOr({}), u"José"_s);
        QCOMPARE(domain::checkedText(u"", 100).valueOr(u"x"_s), QString());
    }

    void textsThatAreTooLongAreRefusedAtTheLimit()
    {
        QVERIFY(domain::checkedText(QString(10, u'x'), 10).ok());
        QCOMPARE(refusal(domain::checkedText(QString(11, u'x'), 10)), ErrorKind::TooLong);
    }

    void whatNobodyCanSeeIsRefused_data()
    {
        QTest::addColumn<QString>("sign");
        for (const char32_t sign : {U'\u0001', U'\u0008', U'\u007f', U'\u0090', U'\u00ad', U'\u061c', U'\u200b',
                                    U'\u200e', U'\u200f', U'\u202a', U'\u202b', U'\u202c', U'\u202d', U'\u202e',
                                    U'\u2060', U'\u2066', U'\u2067', U'\u2068', U'\u2069', U'\ufeff', U'\U000e0041'})
            QTest::addRow("U+%04X", unsigned(sign))
                << (sign == U'\ufeff' ? u"\ufeff"_s : QString::fromUcs4(&sign, 1)); // fromUcs4 swallows that one
    }
    void whatNobodyCanSeeIsRefused()
    {
        QFETCH(QString, sign);
        const QString text = u"Ali"_s + sign + u"Khan"_s;
        QCOMPARE(refusal(domain::checkedText(text, 100)), ErrorKind::BadInput);
        QCOMPARE(refusal(domain::checkedText(sign + u"Ali Khan"_s, 100)), ErrorKind::BadInput);
        QCOMPARE(refusal(domain::checkedName(text, 100)), ErrorKind::BadInput);
        QCOMPARE(refusal(domain::checkedDocumentNumber(text, 100)), ErrorKind::BadInput);
        QVERIFY(refusal(domain::checkedEmail(u"ali"_s + sign + u"@example.com"_s)).has_value());
    }

    void namesOfTheWorldAreAccepted_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name :
             {u"Ng"_s, u"Li"_s, u"O"_s, u"O'Brien"_s, u"Jean-Luc"_s, u"Nguyễn Thị Ánh"_s, u"محمد علی"_s,
              u"می\u200cخواهم"_s, u"सीता"_s, u"क्\u200dष"_s, u"李小龍"_s, u"박지성"_s, u"Ægir Þórsson"_s, u"D’Souza"_s,
              u"Juan Dela Cruz Jr."_s, u"Null-Smith"_s, u"Testa"_s, u"Nath"_s, u"Annan"_s})
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void namesOfTheWorldAreAccepted()
    {
        QFETCH(QString, name);
        const auto checked = domain::checkedName(name, 100);
        QVERIFY2(checked.ok(), checked.ok() ? "" : qPrintable(checked.error().detail));
        QCOMPARE(*checked, name.normalized(QString::NormalizationForm_C));
    }

    void fillersAreNoNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name :
             {u"N/A"_s,       u"n/a"_s,     u"NA"_s,       u"n.a."_s,          u"none"_s,      u"NONE"_s,
              u"Nil"_s,       u"null"_s,    u"Unknown"_s,  u"not  provided"_s, u"Not Known"_s, u"TEST"_s,
              u"xxx"_s,       u"XxX"_s,     u"aaaa"_s,     u"---"_s,           u"-"_s,         u"."_s,
              u"?"_s,         u"123"_s,     u"12/34"_s,    u"٠١٢"_s,           u"tidak ada"_s, u"Desconocido"_s,
              u"(unknown)"_s, u"N / A"_s,   u"unknown."_s, u"未知"_s,          u"as above"_s,  u"Sconosciuto"_s,
              u"Inconnu"_s,   u"لا يوجد"_s, u"نامعلوم"_s,  u"不详"_s,          u"无"_s,        u"  unknown  "_s})
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void fillersAreNoNames()
    {
        QFETCH(QString, name);
        QCOMPARE(refusal(domain::checkedName(name, 100)), ErrorKind::BadName);
    }

    void numbersOfDocumentsMayBeDigitsAlone()
    {
        for (const QString &number :
             {u"42101-1234567-1"_s, u"3174012345678901"_s, u"S1234567D"_s, u"AB123456"_s, u"1122"_s})
            QCOMPARE(domain::checkedDocumentNumber(number, 40).valueOr({}), number);
        for (const QString &filler : {u"N/A"_s, u"unknown"_s, u"000000000"_s, u"xxxx"_s, u"---"_s, u"-/-"_s})
            QCOMPARE(refusal(domain::checkedDocumentNumber(filler, 40)), ErrorKind::BadName);
        QCOMPARE(refusal(domain::checkedDocumentNumber(QString(u"1234567890"_s.repeated(5)), 40)), ErrorKind::TooLong);
    }

    void datesAreYearMonthDay()
    {
        QCOMPARE(domain::checkedDate(u" 1990-12-31 ").valueOr({}), u"1990-12-31"_s);
        QVERIFY(domain::checkedDate(u"2024-02-29").ok());
        for (const QString &text : {u""_s, u"31.12.1990"_s, u"12/31/1990"_s, u"1990-1-1"_s, u"1990-13-01"_s,
                                    u"1990-02-30"_s, u"2023-02-29"_s, u"90-12-31"_s, u"1879-12-31"_s, u"0000-00-00"_s,
                                    u"1990-12-31T00:00"_s, u"-1990-01-01"_s, u"١٩٩٠-٠١-٠١"_s, u"today"_s})
            QCOMPARE(std::pair(text, refusal(domain::checkedDate(text))),
                     std::pair(text, std::optional(ErrorKind::BadDate)));
    }

    void countriesAreThoseOfTheStandard()
    {
        QCOMPARE(domain::checkedCountry(u" pk ").valueOr({}), u"PK"_s);
        for (const QString &text :
             {u""_s, u"P"_s, u"PAK"_s, u"Pakistan"_s, u"ZZ"_s, u"UK"_s, u"EU"_s, u"UN"_s, u"AC"_s, u"IC"_s, u"TA"_s,
              u"DG"_s, u"EA"_s, u"CP"_s, u"QO"_s, u"12"_s, u"P1"_s, u"ＰＫ"_s, u"001"_s})
            QCOMPARE(std::pair(text, refusal(domain::checkedCountry(text))),
                     std::pair(text, std::optional(ErrorKind::BadCountry)));
        QStringList all;
        for (const domain::Choice &country : domain::countryChoices())
            all << country.code;
        QCOMPARE(all.size(), 250); // the 249 of ISO 3166-1 and Kosovo
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 250);
        for (const QString &code : all) {
            QVERIFY(domain::isCountry(code));
            QVERIFY2(domain::countryName(code).size() > 2, qPrintable(code));
        }
        QVERIFY(!domain::isCountry(u"pk"));
        QCOMPARE(domain::countryName(u"PK"_s), u"Pakistan"_s);
        QCOMPARE(domain::countryName(u"??"_s), u"??"_s);
    }

    void theListsOfIsoCodesSpeakTheLanguageAndNothingElse_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("china");
        QTest::addColumn<QString>("dollar"); ///< a part of the Singapore dollar's name
        QTest::newRow("ar") << u"ar_AE"_s << u"الصّين"_s << u"دولار"_s;
        QTest::newRow("es") << u"es_ES"_s << u"China"_s << u"lar"_s;
        QTest::newRow("zh") << u"zh_CN"_s << u"中国"_s << u"元"_s;
        QTest::newRow("en") << u"en_SG"_s << u"China"_s << u"Dollar"_s;
        QTest::newRow("none") << u"C"_s << u"China"_s << u"Dollar"_s;
    }

    void theListsOfIsoCodesSpeakTheLanguageAndNothingElse()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, china);
        QFETCH(const QString, dollar);
        // The real catalogues of the package, whose first entry is a header and no name.
        QVERIFY2(QFile::exists(u"/usr/share/iso-codes/json/iso_3166-1.json"_s), "the package iso-codes is needed");
        const QLocale before;
        QLocale::setDefault(QLocale(language));
        QStringList names;
        for (const domain::Choice &country : domain::countryChoices()) {
            names << country.label << domain::isoCountryName(country.code);
            for (const domain::Choice &part : domain::subdivisions(country.code))
                names << part.label;
        }
        for (const char *currency : {"SGD", "PKR", "IDR", "BTC", "XXX", ""})
            names << domain::currencyName(QString::fromLatin1(currency));
        names << domain::isoCountryName({}) << domain::isoCountryName(u"??"_s);
        const QString chinaName = domain::countryName(u"CN"_s);
        const QString dollarName = domain::currencyName(u"SGD"_s);
        QLocale::setDefault(before);
        QVERIFY2(chinaName.contains(china), qPrintable(chinaName));
        QVERIFY2(dollarName.contains(dollar), qPrintable(dollarName));
        for (const QString &name : names) {
            QVERIFY2(!name.contains(u"Project-Id-Version"_s), qPrintable(name));
            QVERIFY2(!name.contains(u'\n'), qPrintable(name));
        }
    }

    void countriesHaveTheirCurrencies()
    {
        const QList<std::pair<QString, QString>> known{{u"PK"_s, u"PKR"_s}, {u"PH"_s, u"PHP"_s}, {u"IN"_s, u"INR"_s},
                                                       {u"SG"_s, u"SGD"_s}, {u"ID"_s, u"IDR"_s}, {u"DE"_s, u"EUR"_s},
                                                       {u"GB"_s, u"GBP"_s}, {u"BD"_s, u"BDT"_s}, {u"AE"_s, u"AED"_s}};
        for (const auto &[country, currency] : known)
            QCOMPARE(std::pair(country, domain::currencyOf(country)), std::pair(country, currency));
        QCOMPARE(domain::currencyOf(u"ZZ"_s), QString());
        QCOMPARE(domain::currencyOf({}), QString());
    }

    void mailAddressesLookLikeOne()
    {
        for (const QString &text : {u"name@example.com"_s, u"a.b+c@sub.example.co"_s, u"用户@example.com"_s})
            QCOMPARE(domain::checkedEmail(u' ' + text + u' ').valueOr({}), text);
        for (const QString &text : {u""_s, u"name"_s, u"name@"_s, u"@example.com"_s, u"a@b"_s, u"a b@example.com"_s,
                                    u"a@@example.com"_s, u"a@example.com,b@example.com"_s, u"<a@example.com>"_s,
                                    u"a@example.com\nBcc: b@example.com"_s, u"a@exam ple.com"_s, u"a@example.c"_s})
            QCOMPARE(std::pair(text, refusal(domain::checkedEmail(text))),
                     std::pair(text, std::optional(ErrorKind::BadEmail)));
        QVERIFY(!domain::checkedEmail(u"a@"_s + QString(150, u'x') + u".com"_s).ok());
    }

    void accountsAreLettersAndDigitsOrARightIban()
    {
        QCOMPARE(domain::checkedAccount(u"0012-3456 789\u00a00").valueOr({}), u"001234567890"_s);
        QCOMPARE(domain::checkedAccount(u"abc123").valueOr({}), u"ABC123"_s);
        QCOMPARE(domain::checkedAccount(u"pk36 scbl 0000 0011 2345 6702").valueOr({}), u"PK36SCBL0000001123456702"_s);
        QCOMPARE(refusal(domain::checkedAccount(u"PK36SCBL0000001123456703")), ErrorKind::BadIban);
        QCOMPARE(refusal(domain::checkedAccount(u"PK37")), ErrorKind::BadIban);
        for (const QString &text : {u""_s, u"123"_s, u"12 3"_s, QString(35, u'1'), u"12345/6"_s, u"١٢٣٤٥٦"_s,
                                    u"123456\u202e"_s, u"123_456"_s})
            QCOMPARE(std::pair(text, refusal(domain::checkedAccount(text))),
                     std::pair(text, std::optional(ErrorKind::BadAccount)));
    }

    void aPathIsPutTogetherFromTheOutside()
    {
        base::Error error = base::nothingHappened(ErrorKind::BadIban);
        QCOMPARE(domain::at(error, u"accountNumber"_s).field, u"accountNumber"_s);
        QCOMPARE(domain::at(domain::at(error, u"accountNumber"_s), u"beneficiary"_s).field,
                 u"beneficiary.accountNumber"_s);
    }

    void phonesAreReadAsDialledInTheirCountry_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("number");
        QTest::newRow("Pakistan") << u"0300 1234567"_s << u"PK"_s << u"+923001234567"_s;
        QTest::newRow("Philippines") << u"0917-123-1231"_s << u"PH"_s << u"+639171231231"_s;
        QTest::newRow("Singapore") << u"8123 4567"_s << u"SG"_s << u"+6581234567"_s;
        QTest::newRow("Indonesia") << u"0812 3456 7890"_s << u"ID"_s << u"+6281234567890"_s;
        QTest::newRow("code of its own") << u"+63 917 123 1231"_s << u"PK"_s << u"+639171231231"_s;
        QTest::newRow("no country") << u"+639171231231"_s << QString() << u"+639171231231"_s;
        QTest::newRow("double zero") << u"00 63 917 123 1231"_s << u"PK"_s << u"+639171231231"_s;
        QTest::newRow("digits of the place") << u"۰۳۰۰۱۲۳۴۵۶۷"_s << u"PK"_s << u"+923001234567"_s;
    }
    void phonesAreReadAsDialledInTheirCountry()
    {
        QFETCH(QString, typed);
        QFETCH(QString, country);
        QTEST(domain::checkedPhone(typed, country).valueOr({}), "number");
        // What was made of it is read as itself, wherever.
        const QString number = domain::checkedPhone(typed, country).valueOr({});
        for (const QString &elsewhere : {QString(), u"PK"_s, u"US"_s})
            QCOMPARE(domain::checkedPhone(number, elsewhere).valueOr({}), number);
    }

    void whatIsNoPhoneIsRefusedWithAnExample()
    {
        for (const QString &typed :
             {u""_s, u"abc"_s, u"12"_s, u"0300"_s, u"+92 300"_s, u"+999 12345678"_s, u"03001234567890123"_s}) {
            const auto phone = domain::checkedPhone(typed, u"PK"_s);
            QVERIFY2(!phone.ok(), qPrintable(typed));
            QCOMPARE(phone.error().kind, ErrorKind::BadPhone);
            QVERIFY2(phone.error().detail.contains(u"+92"), qPrintable(phone.error().detail));
        }
        const auto homeless = domain::checkedPhone(u"0300 1234567", {});
        QCOMPARE(refusal(homeless), ErrorKind::BadPhone);
    }

    void purposesAreCodesOfTheStandard()
    {
        static const QRegularExpression shape(u"\\A[A-Z]{4}\\z"_s);
        QSet<QString> seen;
        for (const domain::Choice &choice : domain::purposes()) {
            QVERIFY2(shape.match(choice.code).hasMatch(), qPrintable(choice.code));
            QVERIFY(!choice.label.isEmpty());
            QVERIFY(!seen.contains(choice.code));
            seen << choice.code;
        }
        QVERIFY(!seen.contains(u"FAMI"_s) && !seen.contains(u"FAMA"_s));
        QVERIFY(domain::containsCode(domain::purposes(), u"GIFT"_s));
        QVERIFY(!domain::containsCode(domain::purposes(), u"gift"_s));
        QCOMPARE(domain::labelIn(domain::purposes(), u"GIFT"_s), u"Gift"_s);
        QCOMPARE(domain::labelIn(domain::purposes(), u"QQQQ"_s), u"QQQQ"_s);
        QVERIFY(domain::containsCode(domain::sourcesOfFunds(), u"salary"_s));
    }

    void everyPayoutMethodHasACodeOfItsOwn()
    {
        QSet<QString> codes;
        for (const auto method : domain::allPayoutMethods()) {
            QCOMPARE(domain::payoutMethodFrom(codeOf(method)), std::optional(method));
            QVERIFY(!labelOf(method).isEmpty());
            codes << codeOf(method);
        }
        QCOMPARE(codes.size(), 6);
        for (const QString &word : {u""_s, u"bank"_s, u"Bank-Account"_s, u"bank_account"_s})
            QVERIFY(!domain::payoutMethodFrom(word).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFieldChecks)
#include "tst_field_checks.moc"
