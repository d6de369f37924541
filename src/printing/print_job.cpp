// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_job.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPrinter>
#include <QPrinterInfo>
#include <QThread>

namespace printing {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> printOn(const ReceiptDocument &document, const PrinterChoice &choice)
{
    const QPrinterInfo info =
        choice.name.isEmpty() ? QPrinterInfo::defaultPrinter() : QPrinterInfo::printerInfo(choice.name);
    if (info.isNull()) {
        return base::nothingHappened(
            base::ErrorKind::NotFound, u"printer"_s,
            QCoreApplication::translate("Receipt",
                                        "There is no printer on this computer. Save the receipt as PDF instead."));
    }
    QPrinter printer(info, QPrinter::HighResolution);
    return print(document, choice.paper, printer);
}

} // namespace

void PrintJob::run(std::function<void()> work)
{
    // Without a parent: a thread that hangs in a printer's driver must be able to outlive this object.
    QThread *thread = QThread::create(std::move(work));
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

int PrintJob::start(Work work)
{
    const int id = ++m_last;
    // The messenger belongs to our thread and outlives this object; the guard is read on our thread only.
    QObject *messenger = new QObject;
    run([work = std::move(work), messenger, id, guard = QPointer<PrintJob>(this)] {
        const base::Result<void> outcome = work();
        QMetaObject::invokeMethod(
            messenger,
            [messenger, guard, id, outcome] {
                messenger->deleteLater();
                if (guard) emit guard->finished(id, outcome);
            },
            Qt::QueuedConnection);
    });
    return id;
}

int PrintJob::print(const ReceiptDocument &document, const PrinterChoice &printer)
{
    return start([document, printer] { return printOn(document, printer); });
}

int PrintJob::savePdf(const ReceiptDocument &document, Paper paper, const QString &file)
{
    return start([document, paper, file] { return writePdf(document, paper, file); });
}

void PrintJob::listPrinters()
{
    QObject *messenger = new QObject;
    run([messenger, guard = QPointer<PrintJob>(this)] {
        QStringList names = QPrinterInfo::availablePrinterNames();
        const QString first = QPrinterInfo::defaultPrinterName();
        if (names.removeAll(first) > 0) names.prepend(first);
        QMetaObject::invokeMethod(
            messenger,
            [messenger, guard, names] {
                messenger->deleteLater();
                if (guard) emit guard->printersListed(names);
            },
            Qt::QueuedConnection);
    });
}

} // namespace printing
