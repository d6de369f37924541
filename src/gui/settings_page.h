// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/receipt_printer.h"
#include "models/settings_flow.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class SettingsPage;
}

namespace gui {

/// Providers with what they can do and lack, their credentials and the connection test; the printer for receipts.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(models::SettingsFlow &settings, ReceiptPrinter &printer, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void refresh();
    void test();
    void focusProviders();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

signals:
    void printerChosen(const printing::PrinterChoice &choice);

private:
    void showProvider();
    void showCredentials(const QString &provider);
    void setCredential(const QString &name);
    QString currentProvider() const;
    void choosePrinter();
    void showStore();

    std::unique_ptr<Ui::SettingsPage> m_ui;
    models::SettingsFlow &m_settings;
    ReceiptPrinter &m_printer;
    QTimer m_storePause; ///< while somebody looks, the data is asked for now and then
    QString m_shown;     ///< whose credentials stand there
};

} // namespace gui
