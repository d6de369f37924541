// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/printout_painter.h"

#include "domain/printout_words.h"
#include "printing/square_code.h"
#include "support/printout_samples.h"

#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using domain::Printout;
using domain::PrintoutKind;
using domain::Transfer;
using domain::TransferState;
using printing::Paper;
using printing::PlacedText;

class TestPrintoutPainter : public QObject
{
    Q_OBJECT

private slots:
    void everyPaperIsDrawnWithinItsMargins_data();
    void everyPaperIsDrawnWithinItsMargins();
    void noTypeIsSmallerThanEightPoints_data() { everyPaperIsDrawnWithinItsMargins_data(); }
    void noTypeIsSmallerThanEightPoints();
    void nothingStandsOnTopOfAnotherAndAllInOrder_data() { everyPaperIsDrawnWithinItsMargins_data(); }
    void nothingStandsOnTopOfAnotherAndAllInOrder();
    void figuresOfTheRuleAreEquallyProminent();
    void rightToLeftIsMirrored();
    void eachLanguageHasAPageOfItsOwnAndARollGoesOn();
    void theSquareCodeHoldsTheReference();
    void aLongReceiptGoesOnOnTheNextPage();
    void thePdfHoldsTextThatCanBeSearched_data() { everyPaperIsDrawnWithinItsMargins_data(); }
    void thePdfHoldsTextThatCanBeSearched();
    void everyGoldenLineIsInThePdf_data();
    void everyGoldenLineIsInThePdf();
    void namesInArabicAreInThePdf();
    void markupInANameStaysText();
    void aFolderThatCannotBeWrittenIsRefusedWithASentence();
};

namespace {

Printout english(const Transfer &transfer = printedTransfer()) { return printoutIn({u"en"_s}, transfer); }

Printout paperOfTheRule(PrintoutKind kind)
{
    return domain::printoutFor(kind, subjectOf(printedTransfer(TransferState::InProgress, u"USD"_s)), americanShop(),
                               americanRules(), {u"es"_s, u"en"_s});
}

/// Samples of every kind, one long.
QList<Printout> samples()
{
    Transfer doubt = printedTransfer(TransferState::Unconfirmed);
    doubt.parties.beneficiaryName = u"Muhammad Abdurrahman ibn Abdullah al-Khwarizmi of the House of Wisdom"_s;
    doubt.nextCheckAt = doubt.createdAt.addSecs(100);
    QList<Printout> all{english(),
                        printoutIn({u"ar"_s, u"en"_s}, doubt),
                        printoutIn({u"ur"_s}, printedTransfer()),
                        paperOfTheRule(PrintoutKind::Disclosure),
                        paperOfTheRule(PrintoutKind::Receipt),
                        paperOfTheRule(PrintoutKind::Rights)};
    return all;
}

QString pdfText(const QString &file)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    if (!reader.waitForFinished(20'000)) return {};
    return QString::fromUtf8(reader.readAllStandardOutput());
}

/// Letters only: shaped letters come back as presentation forms or plain, blanks and marks of direction come and go.
QString lettersOf(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.remove(QRegularExpression(u"[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{0640}\\s]"_s));
    return plain;
}

/// All of them are grey pictures of eight bits; asked a million times.
bool isDark(const QImage &page, int x, int y) { return page.constScanLine(y)[x] < 128; }

} // namespace

void TestPrintoutPainter::everyPaperIsDrawnWithinItsMargins_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("margin"); // millimetres
    QTest::newRow("A4") << int(Paper::A4) << 1654 << 22;
    QTest::newRow("A5") << int(Paper::A5) << 1166 << 14;
    QTest::newRow("80 mm roll") << int(Paper::Roll80) << 630 << 4;
    QTest::newRow("58 mm roll") << int(Paper::Roll58) << 457 << 5;
}

void TestPrintoutPainter::everyPaperIsDrawnWithinItsMargins()
{
    QFETCH(int, paper);
    QFETCH(int, width);
    QFETCH(int, margin);
    constexpr int dpi = 200;
    const int edge = margin * dpi * 10 / 254 - 2;
    for (const Printout &printout : samples()) {
        for (const QImage &page : printing::renderPages(printout, Paper(paper), dpi)) {
            QCOMPARE(page.width(), width);
            int inked = 0, lastInk = 0;
            for (int y = 0; y < page.height(); ++y) {
                for (int x = 0; x < page.width(); ++x) {
                    if (!isDark(page, x, y)) continue;
                    ++inked;
                    lastInk = y;
                    QVERIFY2(x >= edge && x < page.width() - edge,
                             qPrintable(u"ink in the margin at %1, %2"_s.arg(x).arg(y)));
                }
            }
            QVERIFY(inked > 200); // a last page may hold a line or two, never nothing
            QVERIFY(lastInk < page.height() - 10);
            // The roll is as long as its text.
            if (Paper(paper) == Paper::Roll80 || Paper(paper) == Paper::Roll58) QVERIFY(lastInk > page.height() - 120);
        }
    }
}

void TestPrintoutPainter::noTypeIsSmallerThanEightPoints()
{
    QFETCH(int, paper);
    for (const Printout &printout : samples()) {
        const QList<PlacedText> placed = printing::placedTexts(printout, Paper(paper));
        QVERIFY(placed.size() > 3);
        for (const PlacedText &text : placed)
            QVERIFY2(text.points >= 8, qPrintable(u"%1 points: %2"_s.arg(text.points).arg(text.text)));
    }
}

void TestPrintoutPainter::nothingStandsOnTopOfAnotherAndAllInOrder()
{
    QFETCH(int, paper);
    for (const Printout &printout : samples()) {
        const QList<PlacedText> placed = printing::placedTexts(printout, Paper(paper));
        for (qsizetype i = 0; i < placed.size(); ++i) {
            for (qsizetype j = i + 1; j < placed.size(); ++j) {
                if (placed.at(i).page != placed.at(j).page) continue;
                const QRectF shared = placed.at(i).area & placed.at(j).area;
                QVERIFY2(shared.width() < 0.1 || shared.height() < 0.1,
                         qPrintable(placed.at(i).text + u" and "_s + placed.at(j).text));
            }
        }
        // All of it, in the order in which it is said.
        QStringList found;
        for (const PlacedText &text : placed)
            found << text.text;
        auto from = found.cbegin();
        for (const domain::PrintoutSheet &sheet : printout.sheets) {
            // Row by row; banners, notes and titles stand in between.
            for (const QList<domain::PrintoutBlock> &part : {sheet.blocks, sheet.blocksBelow}) {
                for (const domain::PrintoutBlock &block : part) {
                    for (const domain::PrintoutLine &line : block) {
                        from = std::find(from, found.cend(), line.label);
                        QVERIFY2(from != found.cend() && *++from == line.value, qPrintable(line.label));
                    }
                }
            }
        }
    }
}

void TestPrintoutPainter::figuresOfTheRuleAreEquallyProminent()
{
    for (const Paper paper : printing::allPapers()) {
        const Printout printout = paperOfTheRule(PrintoutKind::Disclosure);
        QStringList figures;
        for (const domain::PrintoutSheet &sheet : printout.sheets)
            for (const domain::PrintoutBlock &block : sheet.blocks.mid(0, 2))
                for (const domain::PrintoutLine &line : block)
                    figures << line.label << line.value;
        QSet<QPair<int, bool>> looks;
        for (const PlacedText &text : printing::placedTexts(printout, paper))
            if (figures.contains(text.text)) looks.insert({qRound(text.points * 10), text.bold});
        QCOMPARE(looks.size(), 1);
    }
}

void TestPrintoutPainter::rightToLeftIsMirrored()
{
    const auto placesOf = [](const QString &language) {
        const Printout printout = printoutIn({language}, printedTransfer());
        const domain::PrintoutLine &line = printout.sheets.first().blocks.first().first();
        QPair<QRectF, QRectF> places;
        for (const PlacedText &text : printing::placedTexts(printout, Paper::A4)) {
            if (text.text == line.label) places.first = text.area;
            if (text.text == line.value) places.second = text.area;
        }
        return places;
    };
    const auto english = placesOf(u"en"_s);
    QVERIFY(english.first.left() < 30 && english.second.right() > 180);
    const auto arabic = placesOf(u"ar"_s);
    QVERIFY(arabic.first.right() > 180 && arabic.second.left() < 30);
}

void TestPrintoutPainter::eachLanguageHasAPageOfItsOwnAndARollGoesOn()
{
    const Printout both = printoutIn({u"ar"_s, u"en"_s}, printedTransfer());
    QCOMPARE(printing::renderPages(both, Paper::A4, 72).size(), 2);
    QCOMPARE(printing::renderPages(english(), Paper::A4, 72).size(), 1);
    QCOMPARE(printing::renderPages(both, Paper::Roll80, 72).size(), 1);
    QVERIFY(printing::renderImage(both, Paper::Roll80, 72).height() >
            printing::renderImage(english(), Paper::Roll80, 72).height() * 3 / 2);
}

void TestPrintoutPainter::theSquareCodeHoldsTheReference()
{
    const auto code = printing::SquareCode::of(u"RD-20260201-7K3M9QXT2P"_s);
    QCOMPARE(code.side(), 25); // 22 characters with medium correction: version 2
    // The three corners that readers look for.
    for (const auto &[column, row] : {std::pair(0, 0), std::pair(18, 0), std::pair(0, 18)}) {
        for (int i = 0; i < 7; ++i) {
            QVERIFY(code.isDark(column + i, row) && code.isDark(column, row + i));
            if (i > 0 && i < 6) QVERIFY(!code.isDark(column + i, row + 1) || i == 6);
        }
        QVERIFY(code.isDark(column + 3, row + 3));
    }
    // What is drawn is the code, dot by dot.
    QImage picture(330, 330, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    code.paint(painter, picture.rect());
    painter.end();
    const qreal dot = 330.0 / (code.side() + 8);
    for (int row = 0; row < code.side(); ++row)
        for (int column = 0; column < code.side(); ++column)
            QCOMPARE(isDark(picture, int((column + 4.5) * dot), int((row + 4.5) * dot)), code.isDark(column, row));
    QVERIFY(printing::SquareCode::of({}).isEmpty());
    QVERIFY(printing::SquareCode::of(QString(9000, u'x')).isEmpty());
}

void TestPrintoutPainter::aLongReceiptGoesOnOnTheNextPage()
{
    Printout printout = english();
    QCOMPARE(printing::renderPages(printout, Paper::A4, 100).size(), 1);
    for (int i = 0; i < 80; ++i)
        printout.sheets.first().notes << u"Note %1"_s.arg(i);
    const QList<QImage> pages = printing::renderPages(printout, Paper::A4, 100);
    QVERIFY(pages.size() > 1);
    QVERIFY(pages.first() != pages.last());
}

void TestPrintoutPainter::thePdfHoldsTextThatCanBeSearched()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QFETCH(int, paper);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"receipt.pdf"_s);
    QVERIFY(printing::writePdf(english(), Paper(paper), file).ok());
    const QString text = lettersOf(pdfText(file));
    for (const QString &word : {u"RD-20260201-7K3M9QXT2P"_s, u"Maria Santos"_s, u"Ahmed Khan"_s, u"Transfer Amount"_s,
                                u"365,500.00"_s, u"1 GBP = 365.50 PKR"_s})
        QVERIFY2(text.contains(lettersOf(word)), qPrintable(word + u" in\n"_s + text));
    QVERIFY(!text.contains(u"SCBL0000001123456702"_s)); // the account is masked
}

void TestPrintoutPainter::everyGoldenLineIsInThePdf_data()
{
    QTest::addColumn<QStringList>("languages");
    // What pdftotext gives back of right-to-left lines depends on its edition; their words are tried below.
    QTest::newRow("general, English") << QStringList{u"en"_s};
    QTest::newRow("general, Indonesian and Filipino") << QStringList{u"id"_s, u"fil"_s};
    QTest::newRow("the rule, Spanish and English") << QStringList{u"us"_s};
}

void TestPrintoutPainter::everyGoldenLineIsInThePdf()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QFETCH(QStringList, languages);
    const Printout printout =
        languages.first() == u"us"_s ? paperOfTheRule(PrintoutKind::Receipt) : printoutIn(languages, printedTransfer());
    QTemporaryDir folder;
    const QString file = folder.filePath(u"golden.pdf"_s);
    QVERIFY(printing::writePdf(printout, Paper::A4, file).ok());
    const QString text = lettersOf(pdfText(file));
    for (const domain::PrintoutSheet &sheet : printout.sheets) {
        for (const QList<domain::PrintoutBlock> &part : {sheet.blocks, sheet.blocksBelow})
            for (const domain::PrintoutBlock &block : part)
                for (const domain::PrintoutLine &line : block)
                    QVERIFY2(text.contains(lettersOf(line.label + line.value)), qPrintable(line.label + line.value));
        for (const QString &note : sheet.notes + sheet.notesBelow)
            QVERIFY2(text.contains(lettersOf(note)), qPrintable(note));
    }
}

void TestPrintoutPainter::namesInArabicAreInThePdf()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    Transfer transfer = printedTransfer();
    transfer.parties.senderName = u"فاطمة الزهراء"_s;
    const QString file = folder.filePath(u"arabic.pdf"_s);
    for (const QString &language : {u"en"_s, u"ar"_s, u"ur"_s}) {
        QVERIFY(printing::writePdf(printoutIn({language}, transfer), Paper::A4, file).ok());
        const QString text = lettersOf(pdfText(file));
        QVERIFY2(text.contains(u"فاطمة"_s) && text.contains(u"الزهراء"_s), qPrintable(text));
        QVERIFY2(text.contains(u"RD-20260201-7K3M9QXT2P"_s), qPrintable(text));
    }
}

void TestPrintoutPainter::markupInANameStaysText()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    Transfer transfer = printedTransfer();
    transfer.parties.senderName = u"<img src=x> <b>Maria</b> & Co"_s;
    const QString file = folder.filePath(u"markup.pdf"_s);
    QVERIFY(printing::writePdf(english(transfer), Paper::A4, file).ok());
    QVERIFY(pdfText(file).contains(u"<img src=x> <b>Maria</b> & Co"_s));
}

void TestPrintoutPainter::aFolderThatCannotBeWrittenIsRefusedWithASentence()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"no/such/folder/receipt.pdf"_s);
    const auto written = printing::writePdf(english(), Paper::A4, file);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, base::ErrorKind::BadFile);
    QCOMPARE(written.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(written.error().detail.contains(u"another folder"_s));
    QVERIFY(!QFile::exists(file));
}

QTEST_MAIN(TestPrintoutPainter)
#include "tst_printout_painter.moc"
