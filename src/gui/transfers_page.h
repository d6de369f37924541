// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/receipt_printer.h"
#include "models/transfer_detail.h"
#include "models/transfers_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <memory>

namespace Ui {
class TransfersPage;
}

namespace gui {

/// Those that need a hand on top, the others by age.
class BoardOrder final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

/// The board of transfers, and one of them in full beside it.
class TransfersPage : public QWidget
{
    Q_OBJECT

public:
    TransfersPage(models::TransfersModel &board, models::TransferDetail &detail, ReceiptPrinter &printer,
                  const models::AgentInfo &agent, QWidget *parent = nullptr);
    ~TransfersPage() override;

    /// Shows that transfer, whatever the filter says.
    void open(const QString &id);
    void refresh();
    void focusSearch();
    void focusBoard();
    void cancelTransfer();
    void sendTransfer();
    void settleTransfer();
    void print();
    void savePdf();
    /// false when there is nothing to step back from.
    bool stepBack();
    void showProviders();

private:
    void showFilter();
    void applyFilter();
    void showBoard();
    void showDetail();
    void follow(const QModelIndex &current);
    QString facts(const domain::Transfer &transfer) const;

    std::unique_ptr<Ui::TransfersPage> m_ui;
    models::TransfersModel &m_board;
    models::TransferDetail &m_detail;
    ReceiptPrinter &m_printer;
    const models::AgentInfo &m_agent;
    BoardOrder m_order;
    domain::TransferId m_shown;
};

} // namespace gui
