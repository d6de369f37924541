// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_job.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QPrinterInfo>
#include <QThread>

namespace printing {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> printOn(const domain::Printout &printout, const PrinterChoice &choice)
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
    return print(printout, choice.paper, printer);
}

} // namespace

void PrintJob::run(std::function<void()> work)
{
    // Without a parent: a thread that hangs in a printer's driver must be able to outlive this object.
    QThread *thread = QThread::create(std::move(work));
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

std::shared_ptr<PrintMessenger> PrintJob::messenger()
{
    // It may well be the thread that lets go of it last; it goes on ours.
    std::shared_ptr<PrintMessenger> messenger(new PrintMessenger, [](QObject *object) { object->deleteLater(); });
    connect(messenger.get(), &PrintMessenger::finished, this, &PrintJob::finished);
    connect(messenger.get(), &PrintMessenger::printersListed, this, &PrintJob::printersListed);
    return messenger;
}

int PrintJob::start(Work work)
{
    const int id = ++m_last;
    run([work = std::move(work), messenger = messenger(), id] { emit messenger->finished(id, work()); });
    return id;
}

int PrintJob::print(const domain::Printout &printout, const PrinterChoice &printer)
{
    return start([printout, printer] { return printOn(printout, printer); });
}

int PrintJob::savePdf(const domain::Printout &printout, Paper paper, const QString &file)
{
    return start([printout, paper, file] { return writePdf(printout, paper, file); });
}

void PrintJob::listPrinters()
{
    run([messenger = messenger()] {
        QStringList names = QPrinterInfo::availablePrinterNames();
        const QString first = QPrinterInfo::defaultPrinterName();
        if (names.removeAll(first) > 0) names.prepend(first);
        emit messenger->printersListed(names);
    });
}

} // namespace printing
