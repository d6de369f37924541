// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/receipt_printer.h"

#include "domain/error_text.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace gui {

using namespace Qt::Literals::StringLiterals;

ReceiptPrinter::ReceiptPrinter(models::Backstage &backstage, const base::Clock &clock, const models::AgentInfo &agent,
                               QObject *parent)
    : QObject(parent), m_clock(clock), m_agent(agent), m_receipt(backstage, agent)
{
    connect(&m_receipt, &models::ReceiptModel::ready, this, [this] {
        if (!m_start) return;
        const domain::Transfer &transfer = *m_receipt.transfer();
        const printing::Shop shop{.name = m_agent.name,
                                  .branch = m_agent.branch,
                                  .counter = transfer.counter,
                                  .phone = m_agent.phone,
                                  .website = m_agent.website,
                                  .clerk = transfer.clerk,
                                  .providerName = m_agent.providerName(transfer.provider.text),
                                  .practice = m_agent.practice};
        const int job = std::exchange(m_start, {})(printing::receiptFor(transfer, shop, m_clock.nowUtc(), QLocale()));
        m_done.insert(job, m_doneText);
        ++m_running;
    });
    connect(&m_receipt, &models::ReceiptModel::problem, this,
            [this](const QString &sentence) { emit stateChanged(sentence, true); });
    connect(&m_jobs, &printing::PrintJob::finished, this, [this](int id, const base::Result<void> &outcome) {
        --m_running;
        const QString done = m_done.take(id);
        emit stateChanged(outcome ? done : domain::sentenceFor(outcome.error()), !outcome);
    });
}

void ReceiptPrinter::fetch(const domain::TransferId &id, const QString &busy, const QString &done, Start start)
{
    m_start = std::move(start);
    m_doneText = done;
    emit stateChanged(busy, false);
    m_receipt.fetch(id);
}

void ReceiptPrinter::print(const domain::TransferId &id)
{
    fetch(id, tr("Printing …"), tr("Handed to the printer."), [this](const printing::ReceiptDocument &document) {
        if (m_printWork) return m_jobs.start([work = m_printWork, document] { return work(document); });
        return m_jobs.print(document, m_choice);
    });
}

void ReceiptPrinter::savePdf(const domain::TransferId &id, const QString &file)
{
    //: %1 is the name of a file
    fetch(id, tr("Saving …"), tr("Saved as %1.").arg(QDir::toNativeSeparators(file)),
          [this, file](const printing::ReceiptDocument &document) {
              return m_jobs.savePdf(document, m_choice.paper, file);
          });
}

void ReceiptPrinter::askAndSavePdf(const domain::Transfer &transfer, QWidget *window)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(window, tr("Save the receipt"), documents.filePath(transfer.reference + u".pdf"_s),
                                   tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(transfer.reference + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = transfer.id](const QString &file) { savePdf(id, file); });
    dialog->open();
}

} // namespace gui
