// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iban.h"

#include <QTest>

#include <rapidcheck.h>

using domain::checkedIban;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &documented()
{
    static const QStringList ibans{u"GB82WEST12345698765432"_s, u"PK36SCBL0000001123456702"_s,
                                   u"DE89370400440532013000"_s};
    return ibans;
}

int valueOf(QChar c) { return c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10; }

/// The check a second time, the long way: the whole number, digit by digit, by long division.
int remainderOf(const QString &iban)
{
    QString digits;
    for (const QChar c : iban.mid(4) + iban.left(4))
        digits += QString::number(valueOf(c));
    int rest = 0;
    for (const QChar digit : digits)
        rest = (rest * 10 + digit.digitValue()) % 97;
    return rest;
}

bool passes(const QString &iban) { return checkedIban(iban).ok(); }

/// A German one with right check digits: nothing but digits, as most countries have it. Eighteen make it a right one.
QString germanFor(const std::string &digits)
{
    const QString account = QString::fromStdString(digits);
    const int check = 98 - remainderOf(u"DE00"_s + account);
    return u"DE"_s + QString::number(check).rightJustified(2, u'0') + account;
}

std::string eighteenDigits() { return *rc::gen::container<std::string>(18, rc::gen::inRange<char>('0', '9' + 1)); }

} // namespace

class TestIban : public QObject
{
    Q_OBJECT

private slots:
    void theSamplesOfTheRegistryAreRight()
    {
        for (const char *iban : {"GB82WEST12345698765432",
                                 "PK36SCBL0000001123456702",
                                 "DE89370400440532013000",
                                 "AE070331234567890123456",
                                 "BH67BMAG00001299123456",
                                 "CH9300762011623852957",
                                 "FR1420041010050500013M02606",
                                 "NL91ABNA0417164300",
                                 "NO9386011117947",
                                 "SA0380000000608010167519",
                                 "TR330006100519786457841326",
                                 "QA58DOHB00001234567890ABCDEFG",
                                 "KW81CBKU0000000000001234560101",
                                 "JO94CBJO0010000000000131000302",
                                 "EG380019000500000000263180002",
                                 "GE29NB0000000101904917",
                                 "KZ86125KZT5004100100",
                                 "MT84MALT011000012345MTLCAST001S",
                                 "LC55HEMM000100010012001200023015",
                                 "BR9700360305000010009795493P1",
                                 "IT60X0542811101000000123456",
                                 "ES9121000418450200051332",
                                 "BE68539007547034",
                                 "AT611904300234573201",
                                 "PL61109010140000071219812874",
                                 "IE29AIBK93115212345678",
                                 "LB62099900000001001901229114",
                                 "XK051212012345678906"})
            QVERIFY2(passes(QString::fromLatin1(iban)), iban);
    }

    void blanksDashesAndSmallLettersAreTakenOut()
    {
        for (const QString &typed : {u"PK36 SCBL 0000 0011 2345 6702"_s, u"pk36scbl0000001123456702"_s,
                                     u"PK36-SCBL-0000-0011-2345-6702"_s, u" PK36\u00a0SCBL0000001123456702 "_s})
            QCOMPARE(checkedIban(typed).valueOr({}), u"PK36SCBL0000001123456702"_s);
        QCOMPARE(domain::ibanForPeople(u"PK36SCBL0000001123456702"_s), u"PK36 SCBL 0000 0011 2345 6702"_s);
        QCOMPARE(domain::ibanForPeople(u"NO9386011117947"_s), u"NO93 8601 1117 947"_s);
        QCOMPARE(domain::ibanForPeople({}), QString());
        for (const QString &iban : documented())
            QCOMPARE(checkedIban(domain::ibanForPeople(iban)).valueOr({}), iban);
    }

    void whatIsNoIbanIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto &typed :
             {u""_s, u"PK"_s, u"PK36"_s, u"1234567890"_s, u"ZZ36SCBL0000001123456702"_s, u"US36SCBL0000001123456702"_s,
              u"PK36SCBL000000112345670"_s, u"PK36SCBL00000011234567020"_s, u"PK36SCBL000000112345670!"_s,
              u"PK٣٦SCBL0000001123456702"_s, u"PKI6SCBL0000001123456702"_s, u"ＰＫ36SCBL0000001123456702"_s,
              u"PK36SCBL0000001123456702PK36SCBL0000001123456702"_s, u"PK36SCBL\n0000001123456702"_s})
            QTest::addRow("%s", qPrintable(typed)) << typed;
    }
    void whatIsNoIbanIsRefusedWithASentence()
    {
        QFETCH(QString, typed);
        const auto iban = checkedIban(typed);
        QVERIFY(!iban.ok());
        QCOMPARE(iban.error().kind, base::ErrorKind::BadIban);
        QVERIFY2(iban.error().detail.endsWith(u'.'), qPrintable(iban.error().detail));
    }

    void everyChangedDigitOrLetterOfTheDocumentedOnesIsNoticed()
    {
        for (const QString &iban : documented()) {
            for (qsizetype at = 0; at < iban.size(); ++at) {
                const bool digit = iban.at(at).isDigit();
                for (char16_t other = digit ? u'0' : u'A'; other <= (digit ? u'9' : u'Z'); ++other) {
                    if (iban.at(at) == other) continue;
                    QString changed = iban;
                    changed[at] = other;
                    QVERIFY2(!passes(changed), qPrintable(changed));
                }
            }
        }
    }

    void everySwapOfNeighboursInTheDocumentedOnesIsNoticed()
    {
        for (const QString &iban : documented()) {
            for (qsizetype at = 1; at < iban.size(); ++at) {
                if (iban.at(at) == iban.at(at - 1)) continue;
                QString swapped = iban;
                swapped[at] = iban.at(at - 1);
                swapped[at - 1] = iban.at(at);
                QVERIFY2(!passes(swapped), qPrintable(swapped));
            }
        }
    }

    void anotherLengthIsNoticedWhateverTheCheckDigits()
    {
        for (int length = 1; length <= 30; ++length) {
            const std::string digits = std::string("370400440532013000123456789012").substr(0, size_t(length));
            QCOMPARE(std::pair(length, passes(germanFor(digits))), std::pair(length, length == 18));
        }
    }

    void everyMissingOrDoubledCharacterIsNoticed()
    {
        for (const QString &iban : documented()) {
            for (qsizetype at = 0; at < iban.size(); ++at) {
                QVERIFY(!passes(QString(iban).remove(at, 1)));
                QVERIFY(!passes(QString(iban).insert(at, iban.at(at))));
            }
        }
    }

    void anyRightOneFailsWithOneDigitChangedOrTwoNeighboursSwapped()
    {
        QVERIFY(rc::check("one change of a digit, one swap, in any German IBAN", [] {
            const QString iban = germanFor(eighteenDigits());
            RC_ASSERT(passes(iban));
            const int at = *rc::gen::inRange(2, int(iban.size()));
            QString changed = iban;
            changed[at] = QChar(char16_t(u'0' + (iban.at(at).digitValue() + *rc::gen::inRange(1, 10)) % 10));
            RC_ASSERT(!passes(changed));
            const int left = *rc::gen::inRange(2, int(iban.size()) - 1);
            RC_PRE(iban.at(left) != iban.at(left + 1));
            QString swapped = iban;
            swapped[left] = iban.at(left + 1);
            swapped[left + 1] = iban.at(left);
            RC_ASSERT(!passes(swapped));
        }));
    }

    void theAnswerIsThatOfTheStandardForAnyPakistaniAccount()
    {
        QVERIFY(rc::check("passes() == (mod 97 is 1 and the check digits are 02 to 98)", [] {
            const auto account = *rc::gen::container<std::string>(
                20, rc::gen::oneOf(rc::gen::inRange<char>('0', '9' + 1), rc::gen::inRange<char>('A', 'Z' + 1)));
            const QString body = QString::fromStdString(account);
            for (int check = 0; check < 100; ++check) {
                const QString iban = u"PK"_s + QString::number(check).rightJustified(2, u'0') + body;
                RC_ASSERT(passes(iban) == (remainderOf(iban) == 1 && check >= 2 && check <= 98));
            }
        }));
    }

    void whatTheCheckDigitsCannotSeeIsRare()
    {
        // Two check digits cannot notice everything: a letter typed for a digit moves the rest of the number by one
        // place and meets the right remainder about once in 97 times.
        int tried = 0;
        int unnoticed = 0;
        for (const QString &iban : documented()) {
            for (qsizetype at = 4; at < iban.size(); ++at) {
                if (!iban.at(at).isDigit()) continue;
                for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
                    QString changed = iban;
                    changed[at] = letter;
                    ++tried;
                    unnoticed += passes(changed);
                }
            }
        }
        QVERIFY(tried > 1000);
        QVERIFY2(unnoticed * 50 < tried, qPrintable(u"%1 of %2"_s.arg(unnoticed).arg(tried)));
    }

    void countriesWithoutIbansAreKnown()
    {
        QCOMPARE(domain::ibanLength(u"PK"), 24);
        QCOMPARE(domain::ibanLength(u"MT"), 31);
        for (const QString &country : {u"US"_s, u"IN"_s, u"PH"_s, u"ID"_s, u"BD"_s, u"SG"_s, u""_s, u"pk"_s, u"ZZ"_s})
            QVERIFY(!domain::ibanLength(country).has_value());
    }
};

QTEST_GUILESS_MAIN(TestIban)
#include "tst_iban.moc"
