// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/receipt_printer.h"
#include "models/customer_side.h"

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
    void setUp(models::CounterFlow &counter, models::CustomerSide &side, ReceiptPrinter &printer);

    void print();
    void savePdf();
    /// What it costs, on paper, before payment.
    void printDisclosure();

signals:
    void nextWanted();

private:
    void show();
    void showDone(const domain::Transfer &transfer);
    void act();
    bool hasPaper() const;

    std::unique_ptr<Ui::ReceiptPane> m_ui;
    models::CounterFlow *m_counter = nullptr;
    models::CustomerSide *m_side = nullptr;
    ReceiptPrinter *m_printer = nullptr;
};

} // namespace gui
