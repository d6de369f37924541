// SPDX-License-Identifier: GPL-3.0-or-later
// The customers' page: its documents.
#include "gui/customers_page.h"

#include "gui/dress.h"
#include "gui/theme.h"
#include "ui_customers_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
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
    m_ui->typeCombo->setChoices(documents.types(), tr("Which kind?"));
    m_ui->uploadCombo->setChoices(documents.providers(), tr("To whom?"));
    m_ui->uploadCombo->setVisible(filled && documents.providers().size() > 1);
    m_ui->documentsView->setVisible(filled);
    m_ui->typeCombo->setVisible(able);
    m_ui->addButton->setVisible(able);
    m_ui->dropHintLabel->setText(able ? tr("or drop a file here") : QString());
    m_ui->addButton->setEnabled(!m_flow.documents().isBusy());
    //: %1 is the name of a file
    gui::say(m_ui->pendingLabel,
             m_pendingFile.isEmpty()
                 ? QString()
                 : tr("%1: choose its kind, and it is added.").arg(QFileInfo(m_pendingFile).fileName()));
    QString empty;
    if (!filled && m_flow.documents().isLoaded())
        empty = able ? tr("No document is kept yet. Choose its kind and add a JPEG, PNG or PDF; it is kept sealed.")
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
    for (QPushButton *button : QList<QPushButton *>{m_ui->saveButton, m_ui->removeButton}) {
        button->setVisible(document != nullptr);
        button->setEnabled(free);
    }
    m_ui->uploadButton->setVisible(document && !documents.providers().isEmpty());
    m_ui->uploadButton->setEnabled(free && !target.isEmpty() && !documents.isUploaded(row, target));
    gui::say(m_ui->documentProblemLabel, document ? documents.problemText(row) : QString());
}

void CustomersPage::askForDocument()
{
    if (!m_flow.chosen() || m_ui->addButton->isHidden()) return;
    if (m_ui->typeCombo->code().isEmpty()) {
        say(tr("Choose first which kind of document it is."));
        m_ui->typeCombo->setFocus();
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Add a document"), papersFolder().path(),
                                   tr("Pictures and PDF (*.jpg *.jpeg *.png *.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, of = m_flow.chosen()->id](const QString &file) {
        if (m_flow.chosen() && m_flow.chosen()->id == of) addDocument(file);
    });
    dialog->open();
}

void CustomersPage::addDocument(QString file) // by value: it may be the file that waited, which is forgotten here
{
    if (!m_flow.chosen() || file.isEmpty()) return;
    const QString type = m_ui->typeCombo->code();
    if (type.isEmpty()) {
        m_pendingFile = file;
        m_ui->typeCombo->setFocus();
    } else {
        m_pendingFile.clear();
        m_adding = true;
        m_flow.documents().add(type, file);
    }
    showDocuments();
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
    auto *question = new QMessageBox(QMessageBox::NoIcon, title, title, QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("What is kept here and at the providers is removed for good."));
    auto *keep = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    auto *go = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    go->setAutoDefault(false);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(go, &QPushButton::clicked, this, [this, id = document->id] { m_flow.documents().remove(id); });
    question->open();
}

} // namespace gui
