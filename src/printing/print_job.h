// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/printout_painter.h"

#include <QObject>

#include <functional>
#include <memory>

namespace printing {

struct PrinterChoice {
    QString name; ///< empty: the system's default printer
    Paper paper = Paper::A4;
};

/// Carries what a job's thread has to say to the window's thread. Outlives both, in whichever order they go.
class PrintMessenger : public QObject
{
    Q_OBJECT

signals:
    void finished(int id, const base::Result<void> &outcome);
    void printersListed(const QStringList &names);
};

/// Prints and saves on threads of their own, one for each job, so that a stalled printer holds up neither the window
/// nor the next job. A job that never ends is left to itself when the program ends. Lives on the window's thread.
class PrintJob : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<base::Result<void>()>;

    using QObject::QObject;

    /// Ends in finished() with the id returned here.
    int print(const domain::Printout &printout, const PrinterChoice &printer);
    int savePdf(const domain::Printout &printout, Paper paper, const QString &file);
    /// Any work in the same way; for tests with a printer that stalls.
    int start(Work work);
    /// The names of the printers, the default one first; asking may take long. Ends in printersListed().
    void listPrinters();

signals:
    void finished(int id, const base::Result<void> &outcome);
    void printersListed(const QStringList &names);

private:
    void run(std::function<void()> work);
    std::shared_ptr<PrintMessenger> messenger();
    int m_last = 0;
};

} // namespace printing
