// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/receipt_printer.h"
#include "gui/settle_dialog.h"
#include "models/board_filters.h"
#include "models/transfer_detail.h"
#include "models/transfers_model.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class TransfersPage;
}

namespace gui {

/// The board of transfers, and one of them in full beside it.
class TransfersPage : public QWidget
{
    Q_OBJECT

public:
    /// `clock` counts an invoice down. Everything outlives the page.
    TransfersPage(models::TransfersModel &board, models::BoardFilters &filters, models::TransferDetail &detail,
                  ReceiptPrinter &printer, const models::AgentInfo &agent, const base::Clock &clock,
                  QWidget *parent = nullptr);
    ~TransfersPage() override;

    /// Shows that transfer, whatever the filter says.
    void open(const QString &id);
    void refresh();
    /// Shows those of one state, or of a group of them (SavedFilter::state).
    void showState(const QString &state);
    void focusSearch();
    void focusBoard();
    void cancelTransfer();
    void sendTransfer();
    void settleTransfer();
    /// Puts on record what became of the customer's money.
    void settleRefund();
    /// Requests and answers, for the provider's support.
    void showExchange();
    void print();
    void savePdf();
    /// What to tell the customer goes to the clipboard, in both languages.
    void copyTold();
    /// false when there is nothing to step back from.
    bool stepBack();
    void showProviders();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBoard();
    void buildFilters();
    void applyFilter();
    models::SavedFilter typedFilter() const;
    void showSaved(const models::SavedFilter &filter);
    void fillFilterMenu();
    void askFilterName();
    void noteSight();
    void keepPlace(int first, int last);
    void readLate(const QModelIndex &first, const QModelIndex &last);
    void showBoard();
    void showDetail();
    void showTold();
    void follow(const QModelIndex &current);
    QString facts(const domain::Transfer &transfer) const;

    std::unique_ptr<Ui::TransfersPage> m_ui;
    models::TransfersModel &m_board;
    models::BoardFilters &m_filters;
    models::TransferDetail &m_detail;
    ReceiptPrinter &m_printer;
    const models::AgentInfo &m_agent;
    QMenu *m_filterMenu = nullptr;
    bool m_thisCounter = false;
    bool m_isAwaited = false; ///< the chosen row is not read yet
    bool m_rowsGo = false;    ///< while rows are being taken off the board
    domain::TransferId m_shown;
    TypedEvidence m_settleEvidence;
    TypedEvidence m_refundEvidence;
};

} // namespace gui
