// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mrz.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::MachineReadable;
using domain::machineReadableFrom;

namespace {

// The specimens of ICAO Doc 9303, eighth edition: part 4 (passport), part 5 (card), part 6 (card of size 2).
const QString passport = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                         "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const QString card = u"I<UTOD231458907<<<<<<<<<<<<<<<\n"
                     "7408122F1204159UTO<<<<<<<<<<<6\n"
                     "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s;
const QString card2 = u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"
                      "D231458907UTO7408122F1204159<<<<<<<6"_s;
const QDate today(2010, 6, 1);

} // namespace

class TestMrz : public QObject
{
    Q_OBJECT

private slots:
    void theSpecimensAreRead_data();
    void theSpecimensAreRead();
    void lineEndsDoNotMatter();
    void everyWrongCharacterIsNoticed_data();
    void everyWrongCharacterIsNoticed();
    void theWrongPartIsNamed();
    void theCenturyIsTheOneThatMakesSense();
    void anUnknownBirthdayIsNotInvented();
    void aLongNumberGoesOnInTheOptionalData();
    void countriesBecomeTwoLetters();
    void aNameThatFillsItsFieldMayBeCut();
    void whatIsNoZoneIsRefused();
};

void TestMrz::theSpecimensAreRead_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("code");
    QTest::newRow("passport") << passport << u"L898902C3"_s << u"P"_s;
    QTest::newRow("card") << card << u"D23145890"_s << u"I"_s;
    QTest::newRow("card of size 2") << card2 << u"D23145890"_s << u"I"_s;
}

void TestMrz::theSpecimensAreRead()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, number);
    QFETCH(const QString, code);
    const auto read = machineReadableFrom(zone, today);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->documentCode, code);
    QCOMPARE(read->surname, u"ERIKSSON"_s);
    QCOMPARE(read->givenNames, u"ANNA MARIA"_s);
    QCOMPARE(read->documentNumber, number);
    QCOMPARE(read->issuer, u"UTO"_s); // Utopia is no country
    QCOMPARE(read->nationality, u"UTO"_s);
    QCOMPARE(read->dateOfBirth, QDate(1974, 8, 12));
    QCOMPARE(read->expiryDate, QDate(2012, 4, 15));
    QCOMPARE(read->gender, u"female"_s);
    QVERIFY(!read->isNameCut);
}

void TestMrz::lineEndsDoNotMatter()
{
    QString flat = passport;
    flat.remove(u'\n');
    QCOMPARE(machineReadableFrom(flat, today)->documentNumber, u"L898902C3"_s);
    QString dos = passport;
    dos.replace(u'\n', u"\r\n"_s);
    QVERIFY(machineReadableFrom(dos + u"\r\n"_s, today));
    QCOMPARE(machineReadableFrom(flat, today)->optionalData, u"ZE184226B"_s);
}

void TestMrz::everyWrongCharacterIsNoticed_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("passport, second line") << passport << 45 << 89;
    QTest::newRow("card, dates and their digits") << card << 31 << 46;
}

void TestMrz::everyWrongCharacterIsNoticed()
{
    QFETCH(const QString, zone);
    QFETCH(const int, from);
    QFETCH(const int, to);
    int noticed = 0;
    int digits = 0;
    for (int i = from; i < to; ++i) {
        if (!zone[i].isDigit()) continue; // the digits are covered by check digits, letters of names are not
        ++digits;
        QString wrong = zone;
        wrong[i] = QChar(u'0' + (zone[i].digitValue() + 1) % 10);
        if (!machineReadableFrom(wrong, today)) ++noticed;
    }
    QCOMPARE(noticed, digits);
}

void TestMrz::theWrongPartIsNamed()
{
    const auto fieldOf = [](int position, QChar c) {
        QString wrong = passport;
        wrong[45 + position] = c;
        return machineReadableFrom(wrong, today).error().field;
    };
    QCOMPARE(fieldOf(9, u'7'), u"documentNumber"_s);
    QCOMPARE(fieldOf(19, u'9'), u"dateOfBirth"_s);
    QCOMPARE(fieldOf(27, u'0'), u"expiryDate"_s);
    QCOMPARE(fieldOf(42, u'9'), u"optionalData"_s);
    QCOMPARE(fieldOf(43, u'9'), u"whole"_s);
}

void TestMrz::theCenturyIsTheOneThatMakesSense()
{
    QCOMPARE(machineReadableFrom(passport, QDate(2080, 1, 1))->dateOfBirth, QDate(2074, 8, 12));
    QCOMPARE(machineReadableFrom(passport, QDate(2026, 2, 1))->dateOfBirth, QDate(1974, 8, 12));
    QCOMPARE(machineReadableFrom(passport, QDate(2026, 2, 1))->expiryDate, QDate(2012, 4, 15));
    QCOMPARE(machineReadableFrom(passport, QDate(1999, 2, 1))->expiryDate, QDate(2012, 4, 15));
}

void TestMrz::anUnknownBirthdayIsNotInvented()
{
    // Only the year is known: "74<<<<", whose check digit is that of the characters as they stand.
    QString zone = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO74<<<<1F1204159<<<<<<<<<<<<<<<0"_s;
    bool isRead = false;
    for (const QChar digit : u"0123456789"_s) {
        for (const QChar last : u"0123456789"_s) {
            zone[44 + 19] = digit;
            zone[44 + 43] = last;
            if (const auto read = machineReadableFrom(zone, today)) {
                isRead = true;
                QVERIFY(!read->dateOfBirth.isValid());
            }
        }
    }
    QVERIFY(isRead);
}

void TestMrz::aLongNumberGoesOnInTheOptionalData()
{
    // Doc 9303, part 5: the number D23145890734, with its check digit 9 behind the rest in the optional data.
    const QString zone = u"I<UTOD23145890<7349<<<<<<<<<<<"
                         "3407127M9507122UTO<<<<<<<<<<<2"
                         "STEVENSON<<PETER<JOHN<<<<<<<<<"_s;
    const auto read = machineReadableFrom(zone, QDate(1994, 1, 1));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().field));
    QCOMPARE(read->documentNumber, u"D23145890734"_s);
    QCOMPARE(read->gender, u"male"_s);
}

void TestMrz::countriesBecomeTwoLetters()
{
    QString zone = passport;
    zone.replace(2, 3, u"PAK"_s);
    QCOMPARE(machineReadableFrom(zone, today)->issuer, u"PK"_s);
    zone.replace(2, 3, u"D<<"_s);
    QCOMPARE(machineReadableFrom(zone, today)->issuer, u"DE"_s);
    zone.replace(55, 3, u"SGP"_s); // the nationality is covered by no check digit
    QCOMPARE(machineReadableFrom(zone, today)->nationality, u"SG"_s);
}

void TestMrz::aNameThatFillsItsFieldMayBeCut()
{
    QString zone = passport;
    zone.replace(5, 39, u"NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"_s);
    const auto read = machineReadableFrom(zone, today);
    QVERIFY(read->isNameCut);
    QCOMPARE(read->surname, u"NILAVADHANANANDA"_s);
    QCOMPARE(read->givenNames, u"CHAYAPA DEJTHAMRONG K"_s);
}

void TestMrz::whatIsNoZoneIsRefused()
{
    for (const QString &text : {QString(), u"ANNA MARIA ERIKSSON"_s, passport.left(80), passport + u"X"_s,
                                QString(passport).replace(u'A', u'a'), QString(88, u'!')}) {
        QVERIFY(!domain::looksLikeMachineReadable(text));
        QCOMPARE(machineReadableFrom(text, today).error().field, u"length"_s);
    }
    QVERIFY(domain::looksLikeMachineReadable(passport));
}

QTEST_GUILESS_MAIN(TestMrz)
#include "tst_mrz.moc"
