// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/back_office_flow.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class BackOfficePage;
}

namespace gui {

class ChoiceCombo;
class SheetView;

/// What the providers have on record: balances, fundings, refunds, their list of our transfers, their lists of codes,
/// their address books. A provider is asked when its tab is first opened and when somebody asks; never by itself.
class BackOfficePage : public QWidget
{
    Q_OBJECT

public:
    explicit BackOfficePage(models::BackOfficeFlow &flow, QWidget *parent = nullptr);
    ~BackOfficePage() override;

    enum class Tab { Queues, Balances, Fundings, Refunds, Statement, Lists, AddressBook, Reconciliation, WantedPapers };
    void showTab(Tab tab);
    /// The same with what all providers say, as it is now: whoever comes from a number expects as many.
    void showAll(Tab tab);
    /// The fundings and refunds that are under way.
    void showUnderWay();
    Tab tab() const;
    /// The tab after or before the present one, in a ring.
    void turnTab(int by);
    /// The page came up: asks for what the present tab shows, if nobody has yet.
    void open();
    /// Asks for what the present tab shows.
    void refresh();
    /// Opens the chosen queue.
    void openQueue();
    void focusTabs();
    /// Removes the chosen entry of the address book, after asking.
    void remove();
    /// false when there is nothing to step back from.
    bool stepBack();

signals:
    /// The transfers of a queue are wanted, or another tab does not show it.
    void queueChosen(models::QueueKind kind);
    /// A row was opened: the transfer it is about.
    void transferWanted(const QString &id);
    /// The customer of a row is to be seen to.
    void customerWanted(const domain::SenderId &id);

private:
    struct Part {
        models::SheetFlow *flow = nullptr;
        SheetView *view = nullptr;
        ChoiceCombo *providers = nullptr;
        QPushButton *ask = nullptr;
        QString everybody; ///< the words for "all providers"; empty: one must be chosen
    };

    void setUp(const Part &part, const QString &name);
    void setUpQueues();
    void setUpBalances();
    void openBalance();
    void setUpPages();
    void setUpLists();
    void setUpReconciliation();
    void showPart(const Part &part);
    void showFundings();
    void showStatement();
    void showLists();
    void showReconciliation();
    void showAddressBook();
    void askIfNew();
    const Part &part() const;

    std::unique_ptr<Ui::BackOfficePage> m_ui;
    models::BackOfficeFlow &m_flow;
    QList<Part> m_parts; ///< by Tab
    bool m_open = false;
};

} // namespace gui
