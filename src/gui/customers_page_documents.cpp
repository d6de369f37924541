// SPDX-License-Identifier: GPL-3.0-or-later
// The customers' page: its documents.
#include "gui/customers_page.h"

#include "gui/dress.h"
#include "gui/paper_dialog.h"
#include "gui/question.h"
#include "gui/theme.h"
#include "ui_customers_page.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QDir papersFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)); }

} // namespace

const domain::Document *CustomersPage::currentDocument() const
{
    return m_flow.documents().documents().document(m_ui->documentsView->currentIndex().row());
}

QString CustomersPage::uploadTarget() const
{
    const QList<domain::Choice> &providers = m_flow.documents().documents().providers();
    if (providers.size() == 1) return providers.first().code;
    return m_ui->uploadCombo->code();
}

void CustomersPage::showDocuments()
{
    const models::DocumentsModel &documents = m_flow.documents().documents();
    const bool filled = documents.rowCount() > 0;
    const bool able = !documents.types().isEmpty();
    m_ui->uploadCombo->setChoices(documents.providers(), tr("To whom?"));
    m_ui->uploadCombo->setVisible(filled && documents.providers().size() > 1);
    m_ui->documentsView->setVisible(filled);
    m_ui->addButton->setVisible(able);
    m_ui->dropHintLabel->setText(able ? tr("or drop a file, or paste a picture (Ctrl+Shift+V)") : QString());
    m_ui->addButton->setEnabled(!m_flow.documents().isBusy());
    QString empty;
    if (!filled && m_flow.documents().isLoaded())
        empty = able ? tr("No document is kept yet. Add a JPEG, PNG or PDF; it is kept sealed.")
                     : tr("None of the providers takes documents.");
    gui::say(m_ui->documentsEmptyLabel, empty);
    // Not selectRow(): it looks where the columns stand, and a table that was just shown has none yet.
    if (filled && !m_ui->documentsView->currentIndex().isValid())
        m_ui->documentsView->setCurrentIndex(documents.index(documents.rowCount() - 1, 0));
    showDocument();
}

void CustomersPage::showDocument()
{
    const models::DocumentsModel &documents = m_flow.documents().documents();
    const domain::Document *document = currentDocument();
    const int row = document ? documents.rowOf(document->id) : -1;
    const bool free = document && !m_flow.documents().isBusy();
    const QString target = uploadTarget();
    for (QPushButton *button : QList<QPushButton *>{m_ui->lookButton, m_ui->saveButton, m_ui->removeButton}) {
        button->setVisible(document != nullptr);
        button->setEnabled(free);
    }
    m_ui->uploadButton->setVisible(document && !documents.providers().isEmpty());
    m_ui->uploadButton->setEnabled(free && !target.isEmpty() && !documents.isUploaded(row, target));
    gui::say(m_ui->documentProblemLabel, document ? documents.problemText(row) : QString());
}

PaperDialog *CustomersPage::openPaper()
{
    auto *dialog = new PaperDialog(m_flow.documents().intake(), this);
    connect(dialog, &PaperDialog::holderOffered, &m_flow, &models::CustomersFlow::offerHolder, Qt::QueuedConnection);
    dialog->open();
    return dialog;
}

void CustomersPage::askForDocument()
{
    if (!m_flow.chosen() || m_ui->addButton->isHidden()) return;
    m_flow.documents().beginIntake();
    openPaper();
}

void CustomersPage::takeDocument(const QMimeData *data)
{
    if (!m_flow.chosen() || m_ui->addButton->isHidden()) return;
    m_flow.documents().beginIntake();
    auto *dialog = openPaper();
    if (dialog->take(data)) return;
    dialog->close();
    say(tr("There is neither a picture nor a file to paste; copy one first."));
}

void CustomersPage::pasteDocument() { takeDocument(QGuiApplication::clipboard()->mimeData()); }

void CustomersPage::lookAtDocument()
{
    const domain::Document *document = currentDocument();
    if (!document) return;
    m_flow.documents().look(document->id);
    openPaper();
}

void CustomersPage::uploadDocument()
{
    const domain::Document *document = currentDocument();
    if (document && m_ui->uploadButton->isEnabled()) m_flow.documents().upload(document->id, uploadTarget());
}

void CustomersPage::saveDocument()
{
    const domain::Document *document = currentDocument();
    if (!document) return;
    // Only the last part of a stored name: it came with a file of somebody else's.
    const QString name = QFileInfo(document->name).fileName();
    auto *dialog = new QFileDialog(this, tr("Save a copy that anybody can open"), papersFolder().filePath(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = document->id](const QString &file) { m_flow.documents().saveCopy(id, file); });
    dialog->open();
}

void CustomersPage::removeDocument()
{
    const domain::Document *document = currentDocument();
    if (!document || m_flow.documents().isBusy()) return;
    //: %1 is the name of a file
    const QString title = tr("Remove %1?").arg(document->name);
    ask(this, {title, tr("What is kept here and at the providers is removed for good."), tr("Cancel"), tr("Remove")},
        [this, id = document->id] { m_flow.documents().remove(id); });
}

} // namespace gui
