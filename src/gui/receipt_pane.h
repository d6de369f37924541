// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/receipt_printer.h"
#include "models/counter_flow.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReceiptPane;
}

namespace gui {

/// The last pane of the counter: what became of the transfer, what to say, and the paper for the customer.
class ReceiptPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPane(QWidget *parent = nullptr);
    ~ReceiptPane() override;

    /// Both outlive the pane.
    void setUp(models::CounterFlow &counter, ReceiptPrinter &printer);

    void print();
    void savePdf();

signals:
    void nextWanted();

private:
    void show();
    void showDone(const domain::Transfer &transfer);
    void act();
    bool hasPaper() const;

    std::unique_ptr<Ui::ReceiptPane> m_ui;
    models::CounterFlow *m_counter = nullptr;
    ReceiptPrinter *m_printer = nullptr;
};

} // namespace gui
