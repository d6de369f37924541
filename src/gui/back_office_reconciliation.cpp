// SPDX-License-Identifier: GPL-3.0-or-later
// The back office's tab for the end of a day: reconciliation, its report, and the transfers as a file.
#include "gui/back_office_page.h"

#include "gui/dress.h"
#include "gui/message_bar.h"
#include "gui/sheet_view.h"
#include "ui_back_office_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTableView>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::ReconciliationFlow;

namespace {

QString inDocuments(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

QFileDialog *saveDialog(QWidget *parent, const QString &title, const QString &name, const QString &filters)
{
    auto *dialog = new QFileDialog(parent, title, inDocuments(name), filters);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    // The kind that was chosen is the kind that is written.
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const QString suffix = filter.contains(u"*.json"_s) ? u"json"_s : u"csv"_s;
        dialog->setDefaultSuffix(suffix);
        const QStringList files = dialog->selectedFiles();
        if (!files.isEmpty()) dialog->selectFile(QFileInfo(files.first()).completeBaseName() + u'.' + suffix);
    });
    return dialog;
}

} // namespace

void BackOfficePage::setUpReconciliation()
{
    ReconciliationFlow &flow = m_flow.reconciliation();
    m_ui->firstDayEdit->setText(flow.since());
    m_ui->lastDayEdit->setText(flow.until());
    connect(m_ui->firstDayEdit, &QLineEdit::textChanged, &flow, &ReconciliationFlow::setSince);
    connect(m_ui->lastDayEdit, &QLineEdit::textChanged, &flow, &ReconciliationFlow::setUntil);
    for (QLineEdit *edit : {m_ui->firstDayEdit, m_ui->lastDayEdit})
        connect(edit, &QLineEdit::returnPressed, this, &BackOfficePage::refresh);
    connect(m_ui->statementFileButton, &QPushButton::clicked, this, [this, &flow] {
        auto *dialog =
            new QFileDialog(this, tr("A statement of the provider"), inDocuments({}), tr("Statements (*.csv *.txt)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, &flow, &ReconciliationFlow::reconcileWith);
        dialog->open();
    });
    connect(m_ui->saveReportButton, &QPushButton::clicked, this, [this, &flow] {
        QFileDialog *dialog =
            saveDialog(this, tr("Save the report"), u"reconciliation-%1-%2.csv"_s.arg(flow.provider(), flow.since()),
                       tr("CSV files (*.csv)"));
        connect(dialog, &QFileDialog::fileSelected, &flow, &ReconciliationFlow::saveReport);
        dialog->open();
    });
    connect(m_ui->exportButton, &QPushButton::clicked, this, [this, &flow] {
        QFileDialog *dialog = saveDialog(this, tr("Export the transfers of these days"),
                                         u"transfers-%1-%2.csv"_s.arg(flow.since(), flow.until()),
                                         tr("CSV files (*.csv);;JSON files (*.json)"));
        connect(dialog, &QFileDialog::fileSelected, &flow, &ReconciliationFlow::exportTransfers);
        dialog->open();
    });
    connect(&flow, &ReconciliationFlow::saved, this, [this](const QString &sentence, bool failed) {
        m_ui->reconciliationSheet->messages()->show(sentence, failed ? models::Tone::Bad : models::Tone::Good);
    });
    connect(&flow, &models::SheetFlow::changed, this, &BackOfficePage::showReconciliation);
    if (auto *table = m_ui->reconciliationSheet->findChild<QTableView *>()) {
        connect(table, &QTableView::activated, this, [this, &flow](const QModelIndex &index) {
            if (const QString id = flow.transferOf(index.row()); !id.isEmpty()) emit transferWanted(id);
        });
    }
    showReconciliation();
}

void BackOfficePage::showReconciliation()
{
    const ReconciliationFlow &flow = m_flow.reconciliation();
    const bool right = flow.dayFault().isEmpty();
    // While it is busy they do nothing and stay as they are: a button that goes grey under the cursor loses it.
    m_ui->statementFileButton->setEnabled(right && !flow.provider().isEmpty());
    m_ui->saveReportButton->setEnabled(flow.hasReport());
    m_ui->exportButton->setEnabled(right);
    say(m_ui->reconciliationSummaryLabel, right ? flow.summary() : flow.dayFault(), right ? "muted" : "bad");
    // Keeps the buttons at the end of the line while there is nothing to say.
    m_ui->reconciliationSummaryLabel->show();
}

} // namespace gui
