// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheet_flow.h"

namespace models {

/// A sum of a balance, called `name` there; what the provider stated beyond the smallest coin is the second line.
SheetCell balanceCell(const domain::Balance &balance, const std::optional<money::Money> &amount, const QString &name);

/// What we hold at the providers.
class BalancesFlow final : public SheetFlow
{
    Q_OBJECT

public:
    BalancesFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);
    void load() override;
    /// The one in that row; nullptr: there is none.
    const domain::Balance *balance(int row) const;

protected:
    QString nothingText() const override;
    QString nobodyText() const override;

private:
    struct Told {
        services::DirectoryService::BalanceSheet sheet;
        QList<interfaces::LowWaterMark> marks;
    };
    static interfaces::Answer<Told> tell(services::Desk *desk, domain::ProviderId id);

    QList<domain::Balance> m_balances; ///< as shown
};

/// Money of ours on its way to the providers, page by page.
class FundingsFlow final : public SheetFlow
{
    Q_OBJECT

public:
    FundingsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);
    void load() override;

    static QList<domain::Choice> states();
    /// What is under way as it was last heard, fundings and refunds: what waits in the queue. No provider is asked.
    static QString underWay() { return QStringLiteral("under-way"); }
    /// A code of states(), or underWay(); empty: all.
    void setState(const QString &code);
    bool isUnderWayOnly() const { return m_underWayOnly; }
    int page() const { return m_page; }
    /// 1 is the first.
    void setPage(int page);
    /// The providers tell no size: an empty page is the end, unless it is only the filter that left nothing of it.
    bool mayHaveMore() const;

protected:
    QString nothingText() const override;
    QString nobodyText() const override;

private:
    void loadUnderWay();

    std::optional<domain::MovementState> m_state;
    bool m_underWayOnly = false;
    int m_page = 1;
};

/// Money that the providers gave back.
class RefundsFlow final : public SheetFlow
{
    Q_OBJECT

public:
    RefundsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);
    void load() override;

protected:
    QString nothingText() const override;
    QString nobodyText() const override;
};

/// A provider's own list of our transfers, page by page.
class StatementFlow final : public SheetFlow
{
    Q_OBJECT

public:
    StatementFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);
    /// Asks from the first page on.
    void load() override;

    /// Days at the counter, year-month-day; empty: open. Both days are meant to their ends.
    void setSince(const QString &day);
    void setUntil(const QString &day);
    /// A status in the provider's own words; empty: all.
    void setWord(const QString &word);
    /// What is wrong with a typed day; empty: nothing.
    QString dayFault() const;
    int page() const { return int(m_before.size()) + 1; }
    bool hasMore() const { return !m_next.isEmpty(); }
    void next();
    void previous();

protected:
    QString nothingText() const override;
    QString nobodyText() const override;
    bool needsProvider() const override { return true; }

private:
    void loadFrom(const QString &after);
    void changeQuestion();

    QString m_since;
    QString m_until;
    QString m_word;
    QString m_after;      ///< cursor of the page that is shown
    QString m_next;       ///< cursor of the page behind it; empty: the end
    QStringList m_before; ///< cursors of the pages before it
};

} // namespace models
