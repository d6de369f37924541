// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"
#include "models/receipt_model.h"
#include "printing/print_job.h"

namespace gui {

/// Takes a customer's paper to the printer or into a file, and says how that goes. Whatever the printer does, the
/// transfer is not touched.
class ReceiptPrinter : public QObject
{
    Q_OBJECT

public:
    explicit ReceiptPrinter(models::Backstage &backstage, QObject *parent = nullptr);

    void setPrinter(const printing::PrinterChoice &choice) { m_choice = choice; }
    const printing::PrinterChoice &printer() const { return m_choice; }

    /// The customer's language; empty: as the customer was last given one.
    void print(const domain::TransferId &id, const QString &language = {});
    /// The long form of the customer's rights, where the rules have one.
    void printRights(const domain::TransferId &id, const QString &language = {});
    void savePdf(const domain::TransferId &id, const QString &file, const QString &language = {});
    /// Asks where, then saves; the dialog belongs to `window`.
    void askAndSavePdf(const domain::Transfer &transfer, QWidget *window, const QString &language = {});
    /// Ends in disclosed() when it came out.
    void printDisclosure(const services::DisclosureOrder &order);
    bool isBusy() const { return m_running > 0; }

    printing::PrintJob &jobs() { return m_jobs; }
    /// For tests with a printer of their own: takes the place of the system's.
    using PrintWork = std::function<base::Result<void>(const domain::Printout &)>;
    void setPrintWork(PrintWork work) { m_printWork = std::move(work); }

signals:
    /// What is going on, or how it went; `failed` when it did not work.
    void stateChanged(const QString &sentence, bool failed);
    /// A disclosure for that offer was handed to the printer, or was not.
    void disclosed(const QString &quote, const base::Result<void> &printed);

private:
    struct Job {
        QString record;
        QString done;  ///< what to say when it has worked
        QString quote; ///< of a disclosure
    };
    using Start = std::function<int(const domain::Printout &)>;
    models::ReceiptModel::Take starter(Start start, const Job &job);
    int startPrinter(const domain::Printout &printout);
    void finish(int id, const base::Result<void> &printed);

    models::ReceiptModel m_receipt;
    printing::PrintJob m_jobs;
    printing::PrinterChoice m_choice;
    PrintWork m_printWork;
    QHash<int, Job> m_started;
    int m_running = 0;
};

} // namespace gui
