// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_words.h"
#include "support/printout_samples.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using domain::Printout;
using domain::PrintoutKind;
using domain::PrintoutRules;
using domain::PrintoutSubject;
using domain::Transfer;
using domain::TransferState;
using money::Currency;
using money::Money;

class TestPrintouts : public QObject
{
    Q_OBJECT

private slots:
    void papersSayWhatTheirGoldenFilesSay_data();
    void papersSayWhatTheirGoldenFilesSay();
    void everyLanguageHasEveryWordAndItsPlaces();
    void everyTextOfARuleSetIsThereInItsLanguages();
    void aRuleSetWithASlipOfThePenIsRefused_data();
    void aRuleSetWithASlipOfThePenIsRefused();
    void theRuleSetOfTheCountryIsTaken();

    void aDoubtGetsASlipAndNoReceipt_data();
    void aDoubtGetsASlipAndNoReceipt();
    void aPickUpCodeIsNotPrintedWhileTheTransferIsInDoubt();
    void aCopySaysSoAndWhoPrintedIt();
    void practiceIsSaidOnThePaper();
    void ratesAreShownWithTwoToFourDigitsAndNeverAsNothing();
    void aTinyRateIsTurnedRound();
    void whatIsShownOfTheRateNeverChangesTheAmounts();
    void figuresKeepTheirDirectionInArabic();
};

namespace {

QString goldenFile(const QString &name)
{
    return QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/printouts/") + name + u".txt"_s;
}

} // namespace

void TestPrintouts::papersSayWhatTheirGoldenFilesSay_data()
{
    QTest::addColumn<QString>("text");
    for (const domain::Choice &language : domain::printoutLanguages())
        QTest::addRow("receipt.general.%s", qPrintable(language.code))
            << textOf(printoutIn({language.code}, printedTransfer()));
    Transfer doubt = printedTransfer(TransferState::Unconfirmed);
    doubt.nextCheckAt = doubt.createdAt.addSecs(100);
    QTest::newRow("slip.general.ar-en") << textOf(printoutIn({u"ar"_s, u"en"_s}, doubt));
    PrintoutSubject copy = subjectOf(printedTransfer(TransferState::PaidOut));
    copy.copy = 2;
    copy.printedBy = u"Aminah, #02, Lucky Plaza Exchange"_s;
    QTest::newRow("copy.general.en") << textOf(
        domain::printoutFor(PrintoutKind::Receipt, copy, printingShop(), domain::generalPrintoutRules(), {u"en"_s}));
    QTest::newRow("disclosure.us.en-es") << textOf(
        americanPrintout(offered(dollars()), PrintoutKind::Disclosure, {u"es"_s, u"en"_s}));
    PrintoutSubject fees = subjectOf(offered(dollars()));
    fees.otherFees = Money::ofMinor(50000, Currency::of("PKR"_L1));
    QTest::newRow("disclosure.us.third-party-fees")
        << textOf(domain::printoutFor(PrintoutKind::Disclosure, fees, americanShop(), americanRules(), {u"en"_s}));
    QTest::newRow("receipt.us.en-es") << textOf(americanPrintout(dollars(), PrintoutKind::Receipt, {u"es"_s, u"en"_s}));
    QTest::newRow("rights.us.en") << textOf(americanPrintout(dollars(), PrintoutKind::Rights));
}

void TestPrintouts::papersSayWhatTheirGoldenFilesSay()
{
    QFETCH(QString, text);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QFile golden(goldenFile(name));
    const bool opened = golden.open(QIODevice::ReadOnly);
    const QString wanted = opened ? QString::fromUtf8(golden.readAll()) : QString();
    if (text + u'\n' == wanted) return;
    QFile actual(QStringLiteral(REMITDESK_BINARY_DIR "/") + name + u".actual.txt"_s);
    QVERIFY(actual.open(QIODevice::WriteOnly));
    actual.write(text.toUtf8() + '\n');
    QCOMPARE(text + u'\n', wanted);
}

void TestPrintouts::everyLanguageHasEveryWordAndItsPlaces()
{
    static const QRegularExpression place(u"\\{[a-z]+\\}"_s);
    const auto placesOf = [](const QString &text) {
        QStringList places;
        for (auto it = place.globalMatch(text); it.hasNext();)
            places << it.next().captured();
        places.sort();
        return places;
    };
    const domain::PrintoutWords &english = *domain::PrintoutWords::of(u"en"_s);
    QVERIFY(english.keys().size() > 100);
    for (const domain::Choice &language : domain::printoutLanguages()) {
        const domain::PrintoutWords &words = *domain::PrintoutWords::of(language.code);
        QVERIFY2(!language.label.isEmpty(), qPrintable(language.code));
        QCOMPARE(words.keys().size(), english.keys().size());
        for (const QString &key : english.keys()) {
            QVERIFY2(words.contains(key) && !words.word(key).isEmpty(), qPrintable(language.code + u' ' + key));
            QCOMPARE(placesOf(words.word(key)), placesOf(english.word(key)));
        }
    }
    QVERIFY(domain::PrintoutWords::of(u"ar"_s)->isRightToLeft());
    QVERIFY(domain::PrintoutWords::of(u"ur"_s)->isRightToLeft());
    QVERIFY(!domain::PrintoutWords::of(u"fil"_s)->isRightToLeft());
    QCOMPARE(domain::nearestPrintoutLanguage(u"ar_AE"_s), u"ar"_s);
    QCOMPARE(domain::nearestPrintoutLanguage(u"tl-PH"_s), u"fil"_s);
    QCOMPARE(domain::nearestPrintoutLanguage(u"xx"_s), u"en"_s);
}

void TestPrintouts::everyTextOfARuleSetIsThereInItsLanguages()
{
    QVERIFY(domain::builtInPrintoutRules().size() >= 2);
    for (const PrintoutRules &rules : domain::builtInPrintoutRules()) {
        QVERIFY(rules.since.isValid() && !rules.version.isEmpty() && !rules.source.isEmpty());
        for (const QString &language : rules.languages)
            for (auto it = rules.statements.begin(); it != rules.statements.end(); ++it)
                QVERIFY2(!it.value().value(language).isEmpty(), qPrintable(rules.id + u' ' + it.key()));
    }
}

void TestPrintouts::aRuleSetWithASlipOfThePenIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("an unknown entry") << QByteArray(R"("served-at")") << QByteArray(R"("served-by")");
    QTest::newRow("an unknown member") << QByteArray(R"("needs")") << QByteArray(R"("need")");
    QTest::newRow("seven points") << QByteArray(R"("smallestPoints": 8)") << QByteArray(R"("smallestPoints": 7)");
    QTest::newRow("a rate with one digit")
        << QByteArray(R"({"from": 4, "to": 4})") << QByteArray(R"({"from": 1, "to": 4})");
    QTest::newRow("a language without words") << QByteArray(R"(["en", "es"])") << QByteArray(R"(["en", "tlh"])");
    QTest::newRow("a statement that is not there in Spanish")
        << QByteArray(R"("es": "Si)") << QByteArray(R"("fr": "Si)");
    QTest::newRow("no day") << QByteArray(R"("2020-07-21")") << QByteArray(R"("21.7.2020")");
}

void TestPrintouts::aRuleSetWithASlipOfThePenIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/resources/printouts/rules.us-remittance-rule.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(PrintoutRules::parse(json).ok());
    if (from.startsWith("\"es\"")) from = R"("es": "Puede)", to = R"("fr": "Puede)";
    QVERIFY(json.contains(from));
    QVERIFY(!PrintoutRules::parse(json.replace(from, to)).ok());
}

void TestPrintouts::theRuleSetOfTheCountryIsTaken()
{
    const QDate today(2026, 11, 20);
    QCOMPARE(domain::printoutRules({}, u"US"_s, today).id, u"us-remittance-rule"_s);
    QCOMPARE(domain::printoutRules({}, u"SG"_s, today).id, u"general"_s);
    QCOMPARE(domain::printoutRules(u"us-remittance-rule"_s, u"SG"_s, today).id, u"us-remittance-rule"_s);
    QCOMPARE(domain::printoutRules(u"general"_s, u"US"_s, today).id, u"general"_s);
    QCOMPARE(domain::printoutRules({}, u"US"_s, QDate(2019, 1, 1)).id, u"general"_s); // before it was in force
}

void TestPrintouts::aDoubtGetsASlipAndNoReceipt_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("banner");
    QTest::newRow("unconfirmed") << int(TransferState::Unconfirmed) << u"NOT YET CONFIRMED - this is not a receipt"_s;
    QTest::newRow("being sent") << int(TransferState::Submitting) << u"NOT YET CONFIRMED - this is not a receipt"_s;
    QTest::newRow("not sent") << int(TransferState::Draft) << u"NOT SENT - this is not a receipt"_s;
}

void TestPrintouts::aDoubtGetsASlipAndNoReceipt()
{
    QFETCH(int, state);
    QFETCH(QString, banner);
    Transfer transfer = printedTransfer(TransferState(state));
    transfer.nextCheckAt = transfer.createdAt.addSecs(100);
    const Printout paper = printoutIn({u"en"_s}, transfer);
    QCOMPARE(paper.kind, PrintoutKind::Slip);
    QCOMPARE(paper.sheets.first().title, u"Slip"_s);
    QCOMPARE(paper.sheets.first().banner, banner);
    QVERIFY(!textOf(paper).contains(u"Date Available"_s));
    if (TransferState(state) != TransferState::Draft)
        QVERIFY(paper.sheets.first().notes.contains(u"We ask the provider again at 10:22:10."_s));
}

void TestPrintouts::aPickUpCodeIsNotPrintedWhileTheTransferIsInDoubt()
{
    Transfer transfer = printedTransfer(TransferState::ReadyForPickup);
    transfer.pickupCode = u"774-221"_s;
    QVERIFY(textOf(printoutIn({u"en"_s}, transfer)).contains(u"Pick-up code: 774-221"_s));
    QVERIFY(textOf(americanPrintout(transfer)).contains(u"Pick-up code: 774-221"_s));
    transfer.state = TransferState::Unconfirmed;
    QVERIFY(!textOf(printoutIn({u"en"_s}, transfer)).contains(u"774-221"_s));
    QVERIFY(!textOf(americanPrintout(transfer, PrintoutKind::Slip)).contains(u"774-221"_s));
}

void TestPrintouts::aCopySaysSoAndWhoPrintedIt()
{
    PrintoutSubject subject = subjectOf(printedTransfer());
    const auto banner = [&] {
        return domain::withoutDirectionMarks(domain::printoutFor(PrintoutKind::Receipt, subject, printingShop(),
                                                                 domain::generalPrintoutRules(), {u"en"_s})
                                                 .sheets.first()
                                                 .banner);
    };
    QVERIFY(banner().isEmpty());
    subject.copy = 3;
    subject.printedBy = u"Aminah, #02"_s;
    QCOMPARE(banner(), u"COPY 3\nPrinted again on 1 Feb 2026, 10:22 at Aminah, #02"_s);
}

void TestPrintouts::practiceIsSaidOnThePaper()
{
    domain::PrintoutShop shop = printingShop();
    shop.practice = true;
    QCOMPARE(printoutIn({u"en"_s}, printedTransfer(), shop).sheets.first().banner, u"PRACTICE - no money has moved"_s);
    QVERIFY(printoutIn({u"en"_s}, printedTransfer()).sheets.first().banner.isEmpty());
}

void TestPrintouts::ratesAreShownWithTwoToFourDigitsAndNeverAsNothing()
{
    static const QRegularExpression shape(u"\\A1 (GBP|PKR) = (\\d+\\.\\d{2,4}) (GBP|PKR)\\z"_s);
    const bool ok = rc::check("rates from 0.00000001 to 10^9", [] {
        const qint64 digits = *rc::gen::inRange<qint64>(1, 1'000'000'000);
        const int scale = *rc::gen::inRange(0, 9);
        const QString rate = money::Decimal::ofScaled(digits, scale).toString();
        const QString shown =
            domain::exchangeRateText(rate, Currency::of("GBP"_L1), Currency::of("PKR"_L1), QLocale::c());
        const auto match = shape.match(shown);
        RC_ASSERT(match.hasMatch());
        const auto number = money::Decimal::parse(match.captured(2));
        RC_ASSERT(number.ok());
        RC_ASSERT(number->isPositive());
    });
    QVERIFY(ok);
}

void TestPrintouts::aTinyRateIsTurnedRound()
{
    QCOMPARE(domain::exchangeRateText(u"0.000085"_s, Currency::of("IDR"_L1), Currency::of("SGD"_L1), QLocale::c()),
             u"1 SGD = 11764.7059 IDR"_s);
    QCOMPARE(domain::exchangeRateText(u"43.033750"_s, Currency::of("SGD"_L1), Currency::of("PHP"_L1), QLocale::c()),
             u"1 SGD = 43.0338 PHP"_s);
    QCOMPARE(domain::exchangeRateText(u"365.5"_s, Currency::of("GBP"_L1), Currency::of("PKR"_L1), QLocale(u"de"_s)),
             u"1 GBP = 365,50 PKR"_s);
}

void TestPrintouts::whatIsShownOfTheRateNeverChangesTheAmounts()
{
    Transfer transfer = printedTransfer();
    transfer.rate = u"365.49999999"_s;
    const QString text = textOf(printoutIn({u"en"_s}, transfer));
    QVERIFY(text.contains(u"1 GBP = 365.5000 PKR"_s));
    QVERIFY(text.contains(u"Total to Recipient: 365,500.00 PKR"_s)); // as stored, not computed from what is shown
}

void TestPrintouts::figuresKeepTheirDirectionInArabic()
{
    const Printout paper = printoutIn({u"ar"_s}, printedTransfer());
    QVERIFY(paper.sheets.first().rightToLeft);
    for (const domain::PrintoutBlock &block : paper.sheets.first().blocks) {
        for (const domain::PrintoutLine &line : block) {
            if (line.key != u"exchange-rate"_s) continue;
            QCOMPARE(line.value, u"\u20661 GBP = 365.50 PKR\u2069"_s);
            return;
        }
    }
    QFAIL("no rate");
}

QTEST_MAIN(TestPrintouts)
#include "tst_printouts.moc"
