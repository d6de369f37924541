// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/helper_reader.h"

#include "decoder/paper.h"
#include "decoder/picture_cleaning.h"
#include "papers/samples.h"
#include "support/await.h"
#include "support/tiny_png.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using support::await;

/// What is made of the files that strangers bring, up to the helper program itself.
class TestPapers : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfTheCameraAndThePlaceIsLeft_data();
    void nothingOfTheCameraAndThePlaceIsLeft();
    void cleaningChangesNoPointOfThePicture_data();
    void cleaningChangesNoPointOfThePicture();
    void aPictureOnItsSideIsStoodUp();
    void aFileThatIsCutShortIsNoPicture();
    void aPictureOfTooManyPointsIsRefusedBeforeItIsDecoded();
    void aPdfOpensNothingAndRunsNothing();
    void everyPageOfAPdfCanBeLookedAt();
    void aLockedPdfIsRefusedWithItsReason();
    void codesOnAPaperAreRead_data();
    void codesOnAPaperAreRead();
    void theHelperTellsTheSameAsItsLibrary();
    void aLargeScanGoesThroughWhole();
    void aHelperThatLiesIsNotBelieved_data();
    void aHelperThatLiesIsNotBelieved();
    void aHelperThatIsMissingOrHangsIsTold();
    void rubbishNeverHurts();

private:
    papers::HelperReader m_reader{qEnvironmentVariable("REMITDESK_PAPERS")};
};

namespace {

QImage imageOf(const QByteArray &bytes) { return QImage::fromData(bytes); }

QByteArray wire(const QByteArray &head, const QByteArray &rest) { return head + '\n' + rest; }

} // namespace

void TestPapers::nothingOfTheCameraAndThePlaceIsLeft_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    QTest::newRow("JPEG") << samples::jpegWithPlace() << u"image/jpeg"_s;
    QTest::newRow("JPEG on its side") << samples::jpegWithPlace(6) << u"image/jpeg"_s;
    QTest::newRow("PNG") << samples::pngWithPlace() << u"image/png"_s;
    QTest::newRow("PDF") << samples::pdfWithPlace() << u"application/pdf"_s;
}

void TestPapers::nothingOfTheCameraAndThePlaceIsLeft()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, type);
    QVERIFY(file.contains("SECRET-PLACE"));
    const decoder::Paper paper = decoder::readPaper(file, 0);
    QCOMPARE(paper.fault, QString());
    QCOMPARE(paper.contentType, type);
    QVERIFY(!paper.clean.isEmpty());
    for (const char *word : {"SECRET-PLACE", "Exif", "xap/1.0", "Photoshop", "xmpmeta", "JavaScript", "example.com"})
        QVERIFY2(!paper.clean.contains(word), word);
    QVERIFY(!paper.preview.isNull());
}

void TestPapers::cleaningChangesNoPointOfThePicture_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("JPEG") << samples::jpegWithPlace();
    QTest::newRow("PNG") << samples::pngWithPlace();
}

void TestPapers::cleaningChangesNoPointOfThePicture()
{
    QFETCH(const QByteArray, file);
    const QByteArray clean = decoder::readPaper(file, 0).clean;
    QCOMPARE(imageOf(clean), imageOf(file));
    // Twice is as good as once: what is kept can be taken in again, byte for byte.
    QCOMPARE(decoder::readPaper(clean, 0).clean, clean);
}

void TestPapers::aPictureOnItsSideIsStoodUp()
{
    const decoder::Paper paper = decoder::readPaper(samples::jpegWithPlace(6), 0);
    const QImage upright = imageOf(paper.clean);
    QCOMPARE(upright.size(), QSize(100, 160));
    QVERIFY(qRed(upright.pixel(50, 20)) > 150 && qBlue(upright.pixel(50, 140)) > 150);
    QCOMPARE(paper.preview.size(), QSize(100, 160));
}

void TestPapers::aFileThatIsCutShortIsNoPicture()
{
    for (const QByteArray &file : {samples::jpegWithPlace(), samples::pngWithPlace(), samples::pdfWithPlace()}) {
        for (const qsizetype size : {qsizetype(9), qsizetype(40), file.size() / 3}) {
            const decoder::Paper paper = decoder::readPaper(file.left(size), 0);
            QVERIFY2(!paper.fault.isEmpty(), file.left(8).toHex().constData());
            QVERIFY(paper.clean.isEmpty());
        }
    }
}

void TestPapers::aPictureOfTooManyPointsIsRefusedBeforeItIsDecoded()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(decoder::readPaper(samples::pngBomb(60'000, 60'000), 0).fault, u"pixels"_s);
    QCOMPARE(decoder::readPaper(samples::pngBomb(8000, 6251), 0).fault, u"pixels"_s);
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(await(m_reader.read(samples::pngBomb(60'000, 60'000), 0)).error().kind, ErrorKind::BadFile);
}

void TestPapers::aPdfOpensNothingAndRunsNothing()
{
    const QByteArray clean = decoder::readPaper(samples::pdfWithPlace(), 0).clean;
    for (const char *word : {"/OpenAction", "/AA", "/JS", "/EmbeddedFiles", "/EF", "/URI", "/Info", "/Metadata"})
        QVERIFY2(!clean.contains(word), word);
    QVERIFY(clean.startsWith("%PDF-"));
    QVERIFY(clean.trimmed().endsWith("%%EOF"));
    QCOMPARE(decoder::cleanedPdf(clean).pages, 2);
}

void TestPapers::everyPageOfAPdfCanBeLookedAt()
{
    const decoder::Paper first = decoder::readPaper(samples::pdfWithPlace(), 0);
    const decoder::Paper second = decoder::readPaper(samples::pdfWithPlace(), 1);
    QCOMPARE(first.pages, 2);
    QCOMPARE(second.page, 1);
    QCOMPARE(decoder::readPaper(samples::pdfWithPlace(), 7).page, 1);
    const QRgb corner = first.preview.pixel(first.preview.width() / 4, first.preview.height() / 4);
    QVERIFY2(qRed(corner) > 150 && qBlue(corner) < 90, "the photograph is drawn");
    QCOMPARE(second.preview.pixel(10, 10), qRgb(255, 255, 255));
}

void TestPapers::aLockedPdfIsRefusedWithItsReason()
{
    QCOMPARE(decoder::readPaper(samples::lockedPdf(), 0).fault, u"locked"_s);
    const auto refused = await(m_reader.read(samples::lockedPdf(), 0));
    QVERIFY(refused.error().detail.contains(u"password"));
}

void TestPapers::codesOnAPaperAreRead_data()
{
    QTest::addColumn<QImage>("code");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    const QByteArray licence = "@\n\x1e\rANSI 636000100002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\n";
    QTest::newRow("QR") << samples::qrCode("P<UTOERIKSSON<<ANNA") << u"QR"_s << u"P<UTOERIKSSON<<ANNA"_s;
    QTest::newRow("PDF417") << samples::pdf417(licence) << u"PDF417"_s << QString::fromLatin1(licence);
}

void TestPapers::codesOnAPaperAreRead()
{
    QFETCH(const QImage, code);
    QFETCH(const QString, format);
    QFETCH(const QString, text);
    QImage paper(1200, 800, QImage::Format_RGB32);
    paper.fill(QColor(230, 228, 220));
    for (int y = 0; y < code.height(); ++y)
        for (int x = 0; x < code.width(); ++x)
            if (x + 60 < paper.width() && y + 70 < paper.height()) paper.setPixel(x + 60, y + 70, code.pixel(x, y));
    const decoder::Paper read = decoder::readPaper(samples::jpegWithPlace(1, paper), 0);
    QCOMPARE(read.codes.size(), 1);
    QCOMPARE(read.codes.first().format, format);
    QCOMPARE(read.codes.first().text, text);
}

void TestPapers::theHelperTellsTheSameAsItsLibrary()
{
    for (const QByteArray &file : {samples::jpegWithPlace(6), samples::pngWithPlace(), samples::pdfWithPlace()}) {
        const decoder::Paper here = decoder::readPaper(file, 1);
        const auto there = await(m_reader.read(file, 1));
        QVERIFY2(there, qPrintable(there ? QString() : there.error().detail));
        QCOMPARE(there->contentType, here.contentType);
        QCOMPARE(there->clean, here.clean);
        QCOMPARE(there->page, here.page);
        QCOMPARE(there->preview.width, here.preview.width());
        QCOMPARE(there->preview.points.size(), qsizetype(here.preview.width()) * here.preview.height() * 3);
    }
}

void TestPapers::aLargeScanGoesThroughWhole()
{
    const auto read = await(m_reader.read(support::tinyPng(1500, 1000, {}, true), 0));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QVERIFY(read->clean.size() > 1'000'000);
}

void TestPapers::aHelperThatLiesIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("said");
    const QByteArray head = R"({"fault":"","pages":1,"page":0,"clean":3,"width":1,"height":1,"codes":[]})";
    const QByteArray file = "\xff\xd8\xff";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << wire("hello", file);
    QTest::newRow("less than it says") << wire(head, file + "12");
    QTest::newRow("more than it says") << wire(head, file + "1234");
    QTest::newRow("no file of these kinds") << wire(head, "MZ!123");
    QTest::newRow("a picture larger than asked for")
        << wire(QByteArray(head).replace(R"("width":1)", R"("width":90000)"), file + "123");
    QTest::newRow("a size below nothing") << wire(QByteArray(head).replace(R"("clean":3)", R"("clean":-3)"), "123");
    QTest::newRow("a page that is not there")
        << wire(QByteArray(head).replace(R"("page":0)", R"("page":1)"), file + "123");
}

void TestPapers::aHelperThatLiesIsNotBelieved()
{
    QFETCH(const QByteArray, said);
    const auto refused = papers::paperFromHelper(said);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadFile);
    const QByteArray honest = R"({"fault":"","pages":1,"page":0,"clean":3,"width":1,"height":1,"codes":[]})";
    QVERIFY(papers::paperFromHelper(wire(honest, "\xff\xd8\xff"
                                                 "123")));
}

void TestPapers::aHelperThatIsMissingOrHangsIsTold()
{
    papers::HelperReader missing(u"/nowhere/remitdesk-papers"_s);
    QVERIFY(await(missing.read(samples::pngWithPlace(), 0)).error().detail.contains(u"install"));
    papers::HelperReader none(QString{});
    QVERIFY(await(none.read(samples::pngWithPlace(), 0)).error().detail.contains(u"install"));
    papers::HelperReader hanging(u"/usr/bin/yes"_s, 60'000); // talks without end
    QCOMPARE(await(hanging.read(samples::pngWithPlace(), 0)).error().kind, ErrorKind::BadFile);
    papers::HelperReader silent(u"/usr/bin/sleep"_s, 300);
    const auto late = await(silent.read(samples::pngWithPlace(), 5));
    QVERIFY(late.error().detail.contains(u"too long"));
}

void TestPapers::rubbishNeverHurts()
{
    const QByteArray file = samples::jpegWithPlace();
    for (qsizetype i = 2; i < file.size(); i += 7) {
        QByteArray bent = file;
        bent[i] = char(uchar(bent.at(i)) ^ 0x5a);
        const auto clean = decoder::cleanedJpeg(bent);
        if (clean) QVERIFY(clean->size() <= bent.size());
    }
    const QByteArray png = samples::pngWithPlace();
    for (qsizetype i = 8; i < png.size(); i += 3) {
        QByteArray bent = png;
        bent[i] = char(0xff);
        const auto clean = decoder::cleanedPng(bent);
        if (clean) QVERIFY(clean->size() <= bent.size());
    }
}

QTEST_GUILESS_MAIN(TestPapers)
#include "tst_papers.moc"
