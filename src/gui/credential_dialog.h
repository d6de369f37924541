// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings_flow.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CredentialDialog;
}

namespace gui {

/// Takes one credential, typed or out of a file, and hands it on to the keychain. Shows nothing that was stored before.
class CredentialDialog : public QDialog
{
    Q_OBJECT

public:
    CredentialDialog(models::SettingsFlow &settings, QString provider, const QString &providerName, QString name,
                     QWidget *parent);
    ~CredentialDialog() override;

    void takeFile(const QString &file);

    void reject() override;

private:
    void chooseFile();
    void save();

    std::unique_ptr<Ui::CredentialDialog> m_ui;
    models::SettingsFlow &m_settings;
    const QString m_provider;
    const QString m_name;
    base::Secret m_fromFile;
};

} // namespace gui
