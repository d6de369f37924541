// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/balance_story.h"
#include "models/book_sheets.h"
#include "models/money_sheets.h"
#include "models/queues_flow.h"
#include "models/reconciliation_flow.h"
#include "models/wanted_sheet.h"

namespace models {

/// What the providers have on record about our money, our transfers and our customers' recipients, and their lists.
class BackOfficeFlow : public QObject
{
    Q_OBJECT

public:
    BackOfficeFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Reads which provider can tell what; calls none of them.
    void reload();
    bool isLoaded() const { return m_loaded; }

    QueuesFlow &queues() { return m_queues; }
    BalancesFlow &balances() { return m_balances; }
    BalanceStory &balanceStory() { return m_balanceStory; }
    FundingsFlow &fundings() { return m_fundings; }
    RefundsFlow &refunds() { return m_refunds; }
    StatementFlow &statement() { return m_statement; }
    MasterListsFlow &lists() { return m_lists; }
    AddressBookFlow &addressBook() { return m_addressBook; }
    ReconciliationFlow &reconciliation() { return m_reconciliation; }
    WantedPapersFlow &wantedPapers() { return m_wantedPapers; }

signals:
    void reloaded();

private:
    Backstage &m_backstage;
    QueuesFlow m_queues;
    BalancesFlow m_balances;
    BalanceStory m_balanceStory;
    FundingsFlow m_fundings;
    RefundsFlow m_refunds;
    StatementFlow m_statement;
    MasterListsFlow m_lists;
    AddressBookFlow m_addressBook;
    ReconciliationFlow m_reconciliation;
    WantedPapersFlow m_wantedPapers;
    bool m_loaded = false;
};

} // namespace models
