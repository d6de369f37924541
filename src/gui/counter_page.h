// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/receipt_printer.h"
#include "models/customer_side.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class CounterPage;
}

namespace gui {

class ConfirmDialog;
class ParkedDialog;
class PartyDialog;

/// The counter in one page: customer, beneficiary, offers, summary, receipt, all in sight.
class CounterPage : public QWidget
{
    Q_OBJECT

public:
    CounterPage(models::CounterFlow &counter, models::CustomerSide &side, ReceiptPrinter &printer,
                QWidget *parent = nullptr);
    ~CounterPage() override;

    // The keys of the page, for the window that owns them.
    void focusSearch();
    void focusAmount();
    void newTransfer();
    void bringBack()
    {
        m_counter.bringBack();
        focusSearch();
    }
    /// The forms that wait.
    void showParked();
    /// The customer's last transfers, by their place in the list of beneficiaries, counted from 0.
    void repeat(int row);
    void newCustomer();
    void editCustomer(const QString &field = {});
    void newBeneficiary();
    /// New offers; once a transfer is shown, asks what became of it.
    void refresh();
    void openConfirm();
    void print();
    void savePdf();
    void printDisclosure();
    /// Back to the pane before. Loses nothing.
    void stepBack();

signals:
    void transferWanted(const QString &id);

private:
    void openSenderForm(bool isNew);
    void connectSender();
    void connectBeneficiary();
    void connectOffers();
    void setUpOffers();
    void connectSummary();
    void showStart();
    void showSender();
    void showGaps();
    void showFound();
    void focusBeneficiaries();
    void showBeneficiaries();
    void showTerms();
    void showPartners(bool free);
    void showOffers();
    void showWithout();
    void showNewAmount();
    void fillIn(const QString &path);
    void showSummary();
    void showEditable();
    void goTo(const models::SendGap &gap);
    void followEnter();
    bool dialogIsOpen() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::unique_ptr<Ui::CounterPage> m_ui;
    models::CounterFlow &m_counter;
    ReceiptPrinter &m_printer;
    QString m_partnersShown; ///< of which country and method the list of partners is
    QPointer<PartyDialog> m_partyDialog;
    QPointer<QWidget> m_waitsForConfirm; ///< had the focus when Enter led to a Confirm that could not be pressed yet
    QPointer<ConfirmDialog> m_confirmDialog;
    QPointer<ParkedDialog> m_parkedDialog;
};

} // namespace gui
