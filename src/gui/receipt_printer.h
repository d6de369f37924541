// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/receipt_model.h"
#include "printing/print_job.h"

namespace gui {

/// Takes a transfer to paper or into a file, and says how that goes. Whatever the printer does, the transfer is not
/// touched.
class ReceiptPrinter : public QObject
{
    Q_OBJECT

public:
    ReceiptPrinter(models::Backstage &backstage, const base::Clock &clock, const models::AgentInfo &agent,
                   QObject *parent = nullptr);

    void setPrinter(const printing::PrinterChoice &choice) { m_choice = choice; }
    const printing::PrinterChoice &printer() const { return m_choice; }

    void print(const domain::TransferId &id);
    void savePdf(const domain::TransferId &id, const QString &file);
    /// Asks where, then saves; the dialog belongs to `window`.
    void askAndSavePdf(const domain::Transfer &transfer, QWidget *window);
    bool isBusy() const { return m_running > 0; }

    printing::PrintJob &jobs() { return m_jobs; }
    /// For tests with a printer of their own: takes the place of the system's.
    using PrintWork = std::function<base::Result<void>(const printing::ReceiptDocument &)>;
    void setPrintWork(PrintWork work) { m_printWork = std::move(work); }

signals:
    /// What is going on, or how it went; `failed` when it did not work.
    void stateChanged(const QString &sentence, bool failed);

private:
    using Start = std::function<int(const printing::ReceiptDocument &)>;
    void fetch(const domain::TransferId &id, const QString &busy, const QString &done, Start start);

    const base::Clock &m_clock;
    const models::AgentInfo &m_agent;
    models::ReceiptModel m_receipt;
    printing::PrintJob m_jobs;
    printing::PrinterChoice m_choice;
    PrintWork m_printWork;
    Start m_start;
    QString m_doneText;
    QHash<int, QString> m_done; ///< by job: what to say when it has worked
    int m_running = 0;
};

} // namespace gui
