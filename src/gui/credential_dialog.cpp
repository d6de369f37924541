// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/credential_dialog.h"

#include "gui/dress.h"
#include "gui/question.h"
#include "ui_credential_dialog.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QShortcut>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fileMax = 64 * 1024; ///< the largest key is a tenth of that; more is another kind of file

} // namespace

CredentialDialog::CredentialDialog(models::SettingsFlow &settings, QString provider, const QString &providerName,
                                   QString name, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CredentialDialog>())
    , m_settings(settings)
    , m_provider(std::move(provider))
    , m_name(std::move(name))
{
    m_ui->setupUi(this);
    dress(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    //: %1 is a provider, %2 the name of a credential such as "token"
    m_ui->titleLabel->setText(tr("%1: %2").arg(providerName, m_name));
    m_ui->stateLabel->hide();
    connect(m_ui->fileButton, &QPushButton::clicked, this, &CredentialDialog::chooseFile);
    auto *fileKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_O), this);
    connect(fileKey, &QShortcut::activated, this, &CredentialDialog::chooseFile);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &CredentialDialog::save);
    connect(m_ui->valueEdit, &QLineEdit::textEdited, this, [this] {
        m_fromFile = base::Secret();
        m_ui->stateLabel->hide();
    });
    m_ui->valueEdit->setFocus();
}

CredentialDialog::~CredentialDialog() = default;

/// A secret cannot be kept for the next time, as evidence is: it would lie in memory for nobody.
void CredentialDialog::reject()
{
    if (m_ui->valueEdit->text().isEmpty())
        QDialog::reject();
    else
        askToLeave(this);
}

void CredentialDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Read a credential from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CredentialDialog::takeFile);
    dialog->open();
}

void CredentialDialog::takeFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > fileMax || file.size() == 0) {
        say(m_ui->stateLabel, tr("This file cannot be read as a credential; choose another one."), "bad");
        return;
    }
    QByteArray bytes = file.readAll();
    m_fromFile = base::Secret(bytes);
    bytes.fill('\0');
    m_ui->valueEdit->clear();
    //: %1 is the name of a file, %2 a number of bytes
    say(m_ui->stateLabel, tr("Read from %1, %2 bytes.").arg(QFileInfo(name).fileName()).arg(m_fromFile.size()), "good");
}

void CredentialDialog::save()
{
    base::Secret value = std::move(m_fromFile);
    if (value.isEmpty()) {
        QByteArray typed = m_ui->valueEdit->text().trimmed().toUtf8();
        value = base::Secret(typed);
        typed.fill('\0');
    }
    if (value.isEmpty()) {
        say(m_ui->stateLabel, tr("Type or paste the value, or read it from a file."), "bad");
        m_ui->valueEdit->setFocus();
        return;
    }
    m_ui->valueEdit->clear();
    m_settings.setCredential(m_provider, m_name, std::move(value));
    accept();
}

} // namespace gui
