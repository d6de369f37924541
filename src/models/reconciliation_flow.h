// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reconciliation.h"
#include "models/sheet_flow.h"

namespace models {

/// The end of a day or a period: our records against the provider's or against a statement as a file, the report, and
/// the transfers as a file. Reads and tells; nothing is adjusted by it.
class ReconciliationFlow final : public SheetFlow
{
    Q_OBJECT

public:
    ReconciliationFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Nothing by itself: the question takes long, and a day has to be chosen.
    void load() override {}
    /// Asks the provider for what it has.
    void reconcile();
    void reconcileWith(const QString &statementFile);

    /// Days at the counter, year-month-day; both are meant to their ends.
    void setSince(const QString &day);
    void setUntil(const QString &day);
    const QString &since() const { return m_since; }
    const QString &until() const { return m_until; }
    /// What is wrong with the typed days; empty: nothing.
    QString dayFault() const;

    /// About the provider and the days that are chosen now.
    bool hasReport() const { return m_report && isLoaded(); }
    const std::optional<domain::Reconciliation> &report() const { return m_report; }
    /// "2 of 12 do not agree: 1 missing there, 1 amount differs"; empty while nothing was held against anything.
    QString summary() const;
    void saveReport(const QString &file);
    /// "csv" or "json", by the name's end.
    void exportTransfers(const QString &file);
    bool isSaving() const { return m_saving; }
    /// The transfer of a row; empty: it is theirs alone.
    QString transferOf(int row) const;

signals:
    /// What became of a file; `failed` when there is none.
    void saved(const QString &sentence, bool failed);

protected:
    QString nothingText() const override;
    QString nobodyText() const override;
    QString choiceText() const override;
    bool needsProvider() const override { return true; }

private:
    void changeQuestion();
    void take(const domain::Reconciliation &report);

    Backstage &m_jobs;
    QString m_since;
    QString m_until;
    std::optional<domain::Reconciliation> m_report;
    bool m_saving = false;
};

} // namespace models
