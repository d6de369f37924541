// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheet_flow.h"

#include <optional>

namespace models {

/// One balance of ours at a provider: what it said of it lately, and how much there shall be at least. Reads and writes
/// the store; asks no provider.
class BalanceStory final : public SheetFlow
{
    Q_OBJECT

public:
    BalanceStory(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Which one is meant; read with load().
    void choose(const domain::Balance &balance, const QString &providerName);
    /// "Simpaisa · SGD"
    QString title() const;
    /// The mark below which it runs low, as it is typed; empty: there is none.
    const QString &mark() const { return m_mark; }
    void load() override;
    /// Empty: it never runs low. Answered by markSet().
    void setMark(const QString &amount);

signals:
    /// Empty: it is so now. Otherwise why not.
    void markSet(const QString &problem);

protected:
    QString nothingText() const override;
    QString nobodyText() const override { return nothingText(); }

private:
    struct Told {
        QList<domain::Balance> readings;
        QString mark;
    };
    static base::Result<Told> tell(services::Desk &desk, const domain::Balance &balance);
    void show(const Told &told);

    Backstage &m_jobs;
    std::optional<domain::Balance> m_balance;
    QString m_mark;
};

} // namespace models
