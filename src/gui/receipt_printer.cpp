// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/receipt_printer.h"

#include "domain/error_text.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

services::PrintoutOrder orderFor(const domain::TransferId &id, const QString &language, const QString &medium,
                                 std::optional<domain::PrintoutKind> kind = {})
{
    return {.transfer = id, .kind = kind, .language = language, .medium = medium};
}

} // namespace

ReceiptPrinter::ReceiptPrinter(models::Backstage &backstage, QObject *parent) : QObject(parent), m_receipt(backstage)
{
    connect(&m_jobs, &printing::PrintJob::finished, this, &ReceiptPrinter::finish);
}

models::ReceiptModel::Take ReceiptPrinter::starter(Start start, const Job &wanted)
{
    return [this, start = std::move(start), wanted](const models::ReceiptModel::Issued &issued) {
        if (!issued) {
            emit stateChanged(domain::sentenceFor(issued.error()), true);
            return;
        }
        Job job = wanted;
        job.record = issued->id;
        const domain::Printout &printout = issued->printout;
        if (printout.copy > 1) job.done += u' ' + tr("It is marked as copy %1.").arg(printout.copy);
        if (!printout.complete())
            job.done += u' ' + tr("The rules for it ask for more: %1").arg(printout.missing.join(u' '));
        m_started.insert(start(printout), job);
        ++m_running;
    };
}

void ReceiptPrinter::finish(int id, const base::Result<void> &printed)
{
    const Job job = m_started.take(id);
    if (job.record.isEmpty()) return;
    --m_running;
    m_receipt.settle(job.record, printed);
    emit stateChanged(printed ? job.done : domain::sentenceFor(printed.error()), !printed);
    if (!job.quote.isEmpty()) emit disclosed(job.quote, printed);
}

int ReceiptPrinter::startPrinter(const domain::Printout &printout)
{
    if (m_printWork) return m_jobs.start([work = m_printWork, printout] { return work(printout); });
    return m_jobs.print(printout, m_choice);
}

void ReceiptPrinter::print(const domain::TransferId &id, const QString &language)
{
    emit stateChanged(tr("Printing …"), false);
    m_receipt.issue(orderFor(id, language, u"printer"_s),
                    starter([this](const domain::Printout &printout) { return startPrinter(printout); },
                            {.record = {}, .done = tr("Handed to the printer."), .quote = {}}));
}

void ReceiptPrinter::printRights(const domain::TransferId &id, const QString &language)
{
    emit stateChanged(tr("Printing …"), false);
    m_receipt.issue(orderFor(id, language, u"printer"_s, domain::PrintoutKind::Rights),
                    starter([this](const domain::Printout &printout) { return startPrinter(printout); },
                            {.record = {}, .done = tr("Handed to the printer."), .quote = {}}));
}

void ReceiptPrinter::printDisclosure(const services::DisclosureOrder &order)
{
    emit stateChanged(tr("Printing …"), false);
    services::DisclosureOrder printed = order;
    printed.medium = u"printer"_s;
    m_receipt.disclose(printed, starter([this](const domain::Printout &printout) { return startPrinter(printout); },
                                        {.record = {},
                                         .done = tr("Handed to the printer. Give it to the customer before you take "
                                                    "any cash."),
                                         .quote = order.quote.text}));
}

void ReceiptPrinter::savePdf(const domain::TransferId &id, const QString &file, const QString &language)
{
    emit stateChanged(tr("Saving …"), false);
    m_receipt.issue(
        orderFor(id, language, u"pdf"_s),
        starter(
            [this, file](const domain::Printout &printout) { return m_jobs.savePdf(printout, m_choice.paper, file); },
            //: %1 is the name of a file
            {.record = {}, .done = tr("Saved as %1.").arg(QDir::toNativeSeparators(file)), .quote = {}}));
}

void ReceiptPrinter::askAndSavePdf(const domain::Transfer &transfer, QWidget *window, const QString &language)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(window, tr("Save the receipt"), documents.filePath(transfer.reference + u".pdf"_s),
                                   tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(transfer.reference + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = transfer.id, language](const QString &file) { savePdf(id, file, language); });
    dialog->open();
}

} // namespace gui
