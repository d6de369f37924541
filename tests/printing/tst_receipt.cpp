// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/receipt_painter.h"

#include "money/money_text.h"

#include <QFontInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;
using domain::TransferState;
using money::Currency;
using money::Money;
using printing::Paper;
using printing::ReceiptDocument;

class TestReceipt : public QObject
{
    Q_OBJECT

private slots:
    void aReceiptSaysWhatTheCustomerMustKnow();
    void theSumsStandInTheOrderOfTheRemittanceRule();
    void anUnconfirmedTransferGetsASlipAndNoReceipt_data();
    void anUnconfirmedTransferGetsASlipAndNoReceipt();
    void aPickUpCodeIsNotPrintedWhileTheTransferIsInDoubt();
    void anInvoiceIsPrintedOnlyWhileItWaits();
    void practiceIsSaidOnThePaper();
    void noDayIsPromisedThatNobodyGave();
    void ratesAreShownWithTwoToFourDigitsAndNeverAsNothing();
    void aTinyRateIsTurnedRound();
    void whatIsShownOfTheRateNeverChangesTheAmounts();
    void everyPaperIsDrawnWithinItsMargins_data();
    void everyPaperIsDrawnWithinItsMargins();
    void aLongReceiptGoesOnOnTheNextPage();
    void thePdfHoldsTextThatCanBeSearched();
    void namesInArabicAreInThePdf();
    void markupInANameStaysText();
    void aFolderThatCannotBeWrittenIsRefusedWithASentence();
};

namespace {

Transfer sample(TransferState state = TransferState::InProgress)
{
    const Currency gbp = Currency::of("GBP"_L1);
    const Currency pkr = Currency::of("PKR"_L1);
    Transfer transfer{.send = Money::ofMinor(100000, gbp),
                      .totalDebit = Money::ofMinor(100500, gbp),
                      .receive = Money::ofMinor(36550000, pkr)};
    transfer.id = {u"t1"_s};
    transfer.reference = u"RD-20260201-7K3M9QXT2P"_s;
    transfer.provider = {u"simpaisa"_s};
    transfer.providerReference = {u"SP-99"_s};
    transfer.state = state;
    transfer.method = domain::PayoutMethod::BankAccount;
    transfer.country = u"PK"_s;
    transfer.fees = {{u"provider"_s, Money::ofMinor(400, gbp)}, {u"shop"_s, Money::ofMinor(100, gbp)}};
    transfer.rate = u"365.50"_s;
    transfer.purpose = u"DEPD"_s;
    transfer.parties = {u"Maria Santos"_s,  u"+6581234567"_s, u"Ahmed Khan"_s, u"PK36SCBL0000001123456702"_s,
                        u"+923001234567"_s, u"Habib Bank"_s};
    transfer.createdAt = QDateTime(QDate(2026, 2, 1), QTime(10, 20, 30), Qt::UTC);
    transfer.submittedAt = transfer.createdAt;
    transfer.updatedAt = transfer.createdAt.addSecs(60);
    return transfer;
}

printing::Shop shop(bool practice = false)
{
    return {.name = u"Lucky Plaza Exchange"_s,
            .branch = u"01"_s,
            .counter = u"02"_s,
            .phone = u"+65 6000 0000"_s,
            .website = u"exchange.example"_s,
            .clerk = u"Aminah"_s,
            .providerName = u"Simpaisa"_s,
            .practice = practice};
}

ReceiptDocument documentOf(const Transfer &transfer, bool practice = false)
{
    return printing::receiptFor(transfer, shop(practice), transfer.createdAt.addSecs(90), QLocale::c());
}

/// Everything on the paper in order, one "label: value" per line.
QString textOf(const ReceiptDocument &document)
{
    QStringList lines{document.shop};
    lines << document.shopLines << document.banner << document.title;
    for (const printing::ReceiptBlock &block : document.blocks) {
        for (const printing::ReceiptLine &line : block.lines)
            lines << line.label + u": "_s + line.value;
    }
    lines << document.notes;
    return lines.join(u'\n');
}

QString pdfText(const QString &file)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    if (!reader.waitForFinished(20'000)) return {};
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

void TestReceipt::aReceiptSaysWhatTheCustomerMustKnow()
{
    const QString text = textOf(documentOf(sample()));
    const QString golden = u"Lucky Plaza Exchange\n"
                           "Branch 01\n"
                           "+65 6000 0000\n"
                           "exchange.example\n"
                           "\n"
                           "Receipt\n"
                           "Reference: RD-20260201-7K3M9QXT2P\n"
                           "Date: 1 Feb 2026 10:20\n"
                           "Printed: 1 Feb 2026 10:22\n"
                           "Provider: Simpaisa\n"
                           "Provider's reference: SP-99\n"
                           "Served at: counter 02, Aminah\n"
                           "Sender: Maria Santos\n"
                           "Beneficiary: Ahmed Khan\n"
                           "Country: Pakistan\n"
                           "Payout method: Bank account\n"
                           "Bank, wallet or agent: Habib Bank\n"
                           "Account: ••6702\n"
                           "Beneficiary's phone: ••4567\n"
                           "Purpose: Family support\n"
                           "Transfer Amount: 1,000.00 GBP\n"
                           "Transfer Fees: 5.00 GBP\n"
                           "of which the provider's fee: 4.00 GBP\n"
                           "of which our fee: 1.00 GBP\n"
                           "Total: 1,005.00 GBP\n"
                           "Exchange Rate: 1 GBP = 365.50 PKR\n"
                           "Total to Recipient: 365,500.00 PKR\n"
                           "State: In progress\n"
                           "Date Available: The provider states no day; ask us with the reference.\n"
                           "The transfer is on its way.\n"
                           "If something is wrong, or if you want to stop the transfer, tell us at once and give the "
                           "reference RD-20260201-7K3M9QXT2P. +65 6000 0000, exchange.example"_s;
    QString plain = text;
    plain.replace(u'\u00a0', u' ');
    QCOMPARE(plain, golden);
}

void TestReceipt::theSumsStandInTheOrderOfTheRemittanceRule()
{
    const QString text = textOf(documentOf(sample()));
    qsizetype last = -1;
    for (const QString &term :
         {u"Transfer Amount:"_s, u"Transfer Fees:"_s, u"\nTotal:"_s, u"Exchange Rate:"_s, u"Total to Recipient:"_s}) {
        const qsizetype at = text.indexOf(term);
        QVERIFY2(at > last, qPrintable(term));
        last = at;
    }
    // Terms that a regulator has refused for fees.
    for (const QString &term : {u"Service fee"_s, u"Handling fee"_s, u"Discount"_s})
        QVERIFY2(!text.contains(term, Qt::CaseInsensitive), qPrintable(term));
}

void TestReceipt::anUnconfirmedTransferGetsASlipAndNoReceipt_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("banner");
    QTest::newRow("unconfirmed") << int(TransferState::Unconfirmed) << u"NOT YET CONFIRMED - this is not a receipt"_s;
    QTest::newRow("being sent") << int(TransferState::Submitting) << u"NOT YET CONFIRMED - this is not a receipt"_s;
    QTest::newRow("not sent") << int(TransferState::Draft) << u"NOT SENT - this is not a receipt"_s;
}

void TestReceipt::anUnconfirmedTransferGetsASlipAndNoReceipt()
{
    QFETCH(int, state);
    QFETCH(QString, banner);
    Transfer transfer = sample(TransferState(state));
    transfer.nextCheckAt = transfer.createdAt.addSecs(100);
    const ReceiptDocument document = documentOf(transfer);
    QVERIFY(document.isSlip);
    QCOMPARE(document.title, u"Slip"_s);
    QCOMPARE(document.banner, banner);
    QVERIFY(!textOf(document).contains(u"Date Available"_s));
    if (TransferState(state) != TransferState::Draft)
        QVERIFY(document.notes.contains(u"We ask the provider again at 10:22:10."_s));
}

void TestReceipt::aPickUpCodeIsNotPrintedWhileTheTransferIsInDoubt()
{
    Transfer transfer = sample(TransferState::ReadyForPickup);
    transfer.pickupCode = u"774-221"_s;
    QVERIFY(textOf(documentOf(transfer)).contains(u"Pick-up code: 774-221"_s));
    transfer.state = TransferState::Unconfirmed;
    QVERIFY(!textOf(documentOf(transfer)).contains(u"774-221"_s));
}

void TestReceipt::anInvoiceIsPrintedOnlyWhileItWaits()
{
    Transfer transfer = sample(TransferState::AwaitingFunds);
    transfer.payIn = domain::PayIn{
        u"n1P1oJZi6r"_s, Money::ofMinor(115604000, Currency::of("BTC"_L1)), {}, transfer.createdAt.addSecs(1800)};
    QString text = textOf(documentOf(transfer));
    text.replace(u'\u00a0', u' ');
    QVERIFY(text.contains(u"Exactly: 1.15604000 BTC\nTo: n1P1oJZi6r\nNot later than: 1 Feb 2026 10:50"_s));
    transfer.state = TransferState::Expired;
    QVERIFY(!textOf(documentOf(transfer)).contains(u"n1P1oJZi6r"_s));
}

void TestReceipt::practiceIsSaidOnThePaper()
{
    QCOMPARE(documentOf(sample(), true).banner, u"PRACTICE - no money has moved"_s);
    QVERIFY(documentOf(sample(), false).banner.isEmpty());
}

void TestReceipt::noDayIsPromisedThatNobodyGave()
{
    // A date of availability that equals the day of sending without the provider's word was fined once.
    QVERIFY(!textOf(documentOf(sample(TransferState::InProgress))).contains(u"Date Available: 1 Feb"_s));
    QVERIFY(textOf(documentOf(sample(TransferState::PaidOut))).contains(u"Date Available: Paid out, 1 Feb 2026"_s));
    QVERIFY(!textOf(documentOf(sample(TransferState::Rejected))).contains(u"Date Available"_s));
}

void TestReceipt::ratesAreShownWithTwoToFourDigitsAndNeverAsNothing()
{
    static const QRegularExpression shape(u"\\A1 (GBP|PKR) = (\\d+\\.\\d{2,4}) (GBP|PKR)\\z"_s);
    const bool ok = rc::check("rates from 0.00000001 to 10^9", [] {
        const qint64 digits = *rc::gen::inRange<qint64>(1, 1'000'000'000);
        const int scale = *rc::gen::inRange(0, 9);
        const QString rate = money::Decimal::ofScaled(digits, scale).toString();
        const QString shown =
            printing::exchangeRateText(rate, Currency::of("GBP"_L1), Currency::of("PKR"_L1), QLocale::c());
        const auto match = shape.match(shown);
        RC_ASSERT(match.hasMatch());
        const auto number = money::Decimal::parse(match.captured(2));
        RC_ASSERT(number.ok());
        RC_ASSERT(number->isPositive());
    });
    QVERIFY(ok);
}

void TestReceipt::aTinyRateIsTurnedRound()
{
    QCOMPARE(printing::exchangeRateText(u"0.000085"_s, Currency::of("IDR"_L1), Currency::of("SGD"_L1), QLocale::c()),
             u"1 SGD = 11764.7059 IDR"_s);
    QCOMPARE(printing::exchangeRateText(u"43.033750"_s, Currency::of("SGD"_L1), Currency::of("PHP"_L1), QLocale::c()),
             u"1 SGD = 43.0338 PHP"_s);
    QCOMPARE(printing::exchangeRateText(u"365.5"_s, Currency::of("GBP"_L1), Currency::of("PKR"_L1), QLocale(u"de"_s)),
             u"1 GBP = 365,50 PKR"_s);
}

void TestReceipt::whatIsShownOfTheRateNeverChangesTheAmounts()
{
    Transfer transfer = sample();
    transfer.rate = u"365.49999999"_s;
    QString text = textOf(documentOf(transfer));
    text.replace(u'\u00a0', u' ');
    QVERIFY(text.contains(u"1 GBP = 365.5000 PKR"_s));
    QVERIFY(text.contains(u"Total to Recipient: 365,500.00 PKR"_s)); // as stored, not computed from what is shown
}

void TestReceipt::everyPaperIsDrawnWithinItsMargins_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("width");
    QTest::newRow("A4") << int(Paper::A4) << 1654;
    QTest::newRow("A5") << int(Paper::A5) << 1166;
    QTest::newRow("80 mm roll") << int(Paper::Roll80) << 630;
}

void TestReceipt::everyPaperIsDrawnWithinItsMargins()
{
    QFETCH(int, paper);
    QFETCH(int, width);
    Transfer transfer = sample(TransferState::Unconfirmed);
    transfer.parties.beneficiaryName = u"Muhammad Abdurrahman ibn Abdullah al-Khwarizmi of the House of Wisdom"_s;
    const QImage page = printing::renderImage(documentOf(transfer, true), Paper(paper), 200);
    QCOMPARE(page.width(), width);
    QVERIFY(page.height() > page.width());
    int inked = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (qGray(page.pixel(x, y)) > 200) continue;
            ++inked;
            QVERIFY2(x >= 25 && x < page.width() - 25, qPrintable(u"ink in the margin at %1, %2"_s.arg(x).arg(y)));
        }
    }
    QVERIFY(inked > 5'000);
    // The roll is as long as its text: ink near its end, and a margin behind.
    if (Paper(paper) != Paper::Roll80) return;
    int lastInk = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            if (qGray(page.pixel(x, y)) < 128) lastInk = y;
    }
    QVERIFY(lastInk > page.height() - 120);
    QVERIFY(lastInk < page.height() - 25);
}

void TestReceipt::aLongReceiptGoesOnOnTheNextPage()
{
    ReceiptDocument document = documentOf(sample());
    QCOMPARE(printing::renderPages(document, Paper::A4, 100).size(), 1);
    for (int i = 0; i < 80; ++i)
        document.notes << u"Note %1"_s.arg(i);
    const QList<QImage> pages = printing::renderPages(document, Paper::A4, 100);
    QVERIFY(pages.size() > 1);
    QVERIFY(pages.first() != pages.last());
}

void TestReceipt::thePdfHoldsTextThatCanBeSearched()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    for (const Paper paper : {Paper::A4, Paper::A5, Paper::Roll80}) {
        const QString file = folder.filePath(printing::codeOf(paper) + u".pdf"_s);
        const auto written = printing::writePdf(documentOf(sample(), true), paper, file);
        QVERIFY(written.ok());
        const QString text = pdfText(file);
        for (const QString &word : {u"RD-20260201-7K3M9QXT2P"_s, u"Maria Santos"_s, u"Ahmed Khan"_s,
                                    u"Transfer Amount"_s, u"365,500.00"_s, u"1 GBP = 365.50 PKR"_s, u"PRACTICE"_s})
            QVERIFY2(text.simplified().replace(u'\u00a0', u' ').contains(word),
                     qPrintable(printing::codeOf(paper) + u": "_s + word + u" in\n"_s + text));
        QVERIFY(!text.contains(u"SCBL0000001123456702"_s)); // the account is masked
    }
}

void TestReceipt::namesInArabicAreInThePdf()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    Transfer transfer = sample();
    transfer.parties.senderName = u"فاطمة الزهراء"_s;
    const QString file = folder.filePath(u"arabic.pdf"_s);
    QVERIFY(printing::writePdf(documentOf(transfer), Paper::A4, file).ok());
    // Shaped letters come back as presentation forms or plain; compared as the same letters.
    QString text = pdfText(file).normalized(QString::NormalizationForm_KC);
    text.remove(QRegularExpression(u"[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{0640}\\s]"_s));
    QVERIFY2(text.contains(u"فاطمة"_s) && text.contains(u"الزهراء"_s), qPrintable(text));
}

void TestReceipt::markupInANameStaysText()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    Transfer transfer = sample();
    transfer.parties.senderName = u"<img src=x> <b>Maria</b> & Co"_s;
    const QString file = folder.filePath(u"markup.pdf"_s);
    QVERIFY(printing::writePdf(documentOf(transfer), Paper::A4, file).ok());
    QVERIFY(pdfText(file).contains(u"<img src=x> <b>Maria</b> & Co"_s));
}

void TestReceipt::aFolderThatCannotBeWrittenIsRefusedWithASentence()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"no/such/folder/receipt.pdf"_s);
    const auto written = printing::writePdf(documentOf(sample()), Paper::A4, file);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, base::ErrorKind::BadFile);
    QCOMPARE(written.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(written.error().detail.contains(u"another folder"_s));
    QVERIFY(!QFile::exists(file));
}

QTEST_MAIN(TestReceipt)
#include "tst_receipt.moc"
