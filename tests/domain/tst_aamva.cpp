// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/aamva.h"
#include "domain/privacy.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What a code on a card of North America says, and how long what is kept.
class TestAamva : public QObject
{
    Q_OBJECT

private slots:
    void aLicenceIsRead_data();
    void aLicenceIsRead();
    void whatIsNoCardIsRefused_data();
    void whatIsNoCardIsRefused();
    void theRuleOfTheCountryAndTheDayHolds_data();
    void theRuleOfTheCountryAndTheDayHolds();
};

void TestAamva::aLicenceIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("born");
    QTest::addColumn<QString>("rest"); // gender issuer code expiry
    // The sample of the standard's edition of 2016, annex D.
    QTest::newRow("2016, United States")
        << u"@\n\x1e\rANSI 636000100002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\nDDFN\nDADJOHN\n"
           "DDGN\nDCUJR\nDCAD\nDCBK\nDCDPH\nDBD06062016\nDBB06061986\nDBA12102024\nDBC1\nDAU068 in\nDAYBRO\nDAG2300 "
           "WEST "
           "BROAD STREET\nDAIRICHMOND\nDAJVA\nDAK232690000  \nDCF2424244747474786102204\nDCGUSA\nDCK123456789\nDDAF\n"
           "DDB06062018\nDDC06062020\nDDD1\rZVZVA01\r"_s
        << u"T64235789"_s << u"MICHAEL JOHN SAMPLE"_s << u"1986-06-06"_s << u"male US D 2024-12-10"_s;
    QTest::newRow("Canada writes the year first")
        << u"@\n\x1e\rANSI "
           u"636012030001DL00000300DLDAQG12345\nDCSTREMBLAY\nDCTMARIE,LOUISE\nDBB19900504\nDBA20300503\nDBC2\n"
           "DCGCAN\n\r"_s
        << u"G12345"_s << u"MARIE LOUISE TREMBLAY"_s << u"1990-05-04"_s << u"female CA D 2030-05-03"_s;
    QTest::newRow("an identity card of 2000")
        << u"@\n\x1e\rAAMVA6360050101ID00290179IDDAQ900123\nDAADOE,JANE,ANN\nDBB19700131\nDBA20300101\nDBCF\n\r"_s
        << u"900123"_s << u"JANE ANN DOE"_s << u"1970-01-31"_s << u"female  I 2030-01-01"_s;
}

void TestAamva::aLicenceIsRead()
{
    QFETCH(const QString, text);
    QVERIFY(domain::looksLikeAamva(text));
    const auto card = domain::aamvaFrom(text);
    QVERIFY(card);
    QTEST(card->documentNumber, "number");
    QTEST(QString(card->givenNames + u' ' + card->surname), "name");
    QTEST(card->dateOfBirth.toString(Qt::ISODate), "born");
    QTEST((QStringList{card->gender, card->issuer, card->documentCode, card->expiryDate.toString(Qt::ISODate)}.join(
              u' ')),
          "rest");
    QVERIFY(card->nationality.isEmpty()); // a licence says where one drives, not whose citizen one is
}

void TestAamva::whatIsNoCardIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("an address") << u"https://example.com/@ANSI"_s;
    QTest::newRow("no number") << u"@\n\x1e\rANSI 636000100002DL00410278DLDCSSAMPLE\nDACMICHAEL\n"_s;
    QTest::newRow("no name") << u"@\n\x1e\rANSI 636000100002DL00410278DLDAQT64235789\n"_s;
    QTest::newRow("cut short") << u"@\n\x1e\rANSI 63600010"_s;
}

void TestAamva::whatIsNoCardIsRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!domain::looksLikeAamva(text) || !domain::aamvaFrom(text));
}

void TestAamva::theRuleOfTheCountryAndTheDayHolds_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("months");
    QTest::newRow("Singapore") << u"SG"_s << QDate(2026, 2, 1) << 60;
    QTest::newRow("United States, before") << u"US"_s << QDate(2025, 3, 11) << 60;
    QTest::newRow("United States, since") << u"US"_s << QDate(2025, 3, 12) << 120;
    QTest::newRow("anywhere else") << u"PH"_s << QDate(2026, 2, 1) << 60;
    QTest::newRow("nowhere") << QString() << QDate(2026, 2, 1) << 60;
}

void TestAamva::theRuleOfTheCountryAndTheDayHolds()
{
    QFETCH(const QString, country);
    QFETCH(const QDate, day);
    const domain::RetentionRule &rule = domain::retentionRule(domain::KeptKind::IdentityPapers, country, day);
    QTEST(rule.months, "months");
    QVERIFY(!rule.source.isEmpty() && rule.since <= day);
    for (const auto kind :
         {domain::KeptKind::IdleCustomers, domain::KeptKind::UnfinishedForms, domain::KeptKind::TransferRecords})
        QVERIFY(domain::retentionRule(kind, country, day).months > 0);
}

QTEST_GUILESS_MAIN(TestAamva)
#include "tst_aamva.moc"
