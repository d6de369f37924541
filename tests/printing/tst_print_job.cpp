// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_job.h"

#include "support/printout_samples.h"

#include <QPrinter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using printing::PrintJob;

Q_DECLARE_METATYPE(base::Result<void>)

class TestPrintJob : public QObject
{
    Q_OBJECT

private slots:
    void aStalledPrinterHoldsUpNobody();
    void aJobWhoseOwnerIsGoneIsNotHeard();
    void aReceiptIsSavedOnAnotherThread();
    void aPrinterThatDoesNotExistIsASentence();
    void thePrinterGetsThePicture();
};

namespace {

domain::Printout document() { return support::printoutIn({u"en"_s}, support::printedTransfer()); }

} // namespace

void TestPrintJob::aStalledPrinterHoldsUpNobody()
{
    PrintJob jobs;
    QList<int> finished;
    connect(&jobs, &PrintJob::finished, this, [&](int id, const base::Result<void> &) { finished << id; });
    auto gate = std::make_shared<QSemaphore>();
    const int stalled = jobs.start([gate]() -> base::Result<void> {
        gate->acquire();
        return {};
    });
    const int quick = jobs.start([]() -> base::Result<void> { return {}; });
    QTRY_COMPARE(finished, QList<int>{quick});
    gate->release();
    QTRY_COMPARE(finished, (QList<int>{quick, stalled}));
}

void TestPrintJob::aJobWhoseOwnerIsGoneIsNotHeard()
{
    auto gate = std::make_shared<QSemaphore>();
    auto over = std::make_shared<QSemaphore>();
    int heard = 0;
    {
        PrintJob jobs;
        connect(&jobs, &PrintJob::finished, this, [&](int, const base::Result<void> &) { ++heard; });
        jobs.start([gate, over]() -> base::Result<void> {
            gate->acquire();
            over->release();
            return {};
        });
    }
    gate->release();
    QVERIFY(over->tryAcquire(1, 10'000));
    QTest::qWait(50); // were the answer to arrive after all, it would in these turns
    QCOMPARE(heard, 0);
}

void TestPrintJob::aReceiptIsSavedOnAnotherThread()
{
    QTemporaryDir folder;
    PrintJob jobs;
    std::optional<bool> ok;
    connect(&jobs, &PrintJob::finished, this, [&](int, const base::Result<void> &outcome) { ok = outcome.ok(); });
    const QString file = folder.filePath(u"receipt.pdf"_s);
    jobs.savePdf(document(), printing::Paper::A5, file);
    QVERIFY(!ok);
    QTRY_VERIFY(ok.has_value());
    QVERIFY(*ok);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
}

void TestPrintJob::aPrinterThatDoesNotExistIsASentence()
{
    PrintJob jobs;
    QString sentence;
    connect(&jobs, &PrintJob::finished, this, [&](int, const base::Result<void> &outcome) {
        sentence = outcome ? u"printed"_s : outcome.error().detail;
    });
    jobs.print(document(), {u"no such printer"_s, printing::Paper::A4});
    QTRY_VERIFY(!sentence.isEmpty());
    QVERIFY2(sentence.contains(u"PDF"_s), qPrintable(sentence));
}

void TestPrintJob::thePrinterGetsThePicture()
{
    QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
    const auto printed = printing::print(document(), printing::Paper::Roll80, printer);
    QVERIFY(printed.ok());
    QVERIFY(QFileInfo(folder.filePath(u"printed.pdf"_s)).size() > 1000);
}

QTEST_MAIN(TestPrintJob)
#include "tst_print_job.moc"
