// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "models/sheet_model.h"

namespace models {

/// The rate board for the manager: what holds, begins and waits, a form for a new line with what it would make of an
/// amount, and what the shop earns. Nothing of it is ever shown to a customer.
class RatesFlow : public QObject
{
    Q_OBJECT

public:
    RatesFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// Reads board and earnings anew.
    void load();
    void setHistory(bool history);
    bool hasHistory() const { return m_history; }

    SheetModel &sheet() { return m_sheet; }
    const SheetModel &sheet() const { return m_sheet; }
    /// nullptr when there is no such row.
    const services::BoardLine *line(int row) const;
    bool isLoaded() const { return m_loaded; }
    bool isSaving() const { return m_saving; }
    const QString &problem() const { return m_problem; }
    /// Providers that a line may be for: those that state a rate of their own first.
    const QList<domain::Choice> &providers() const { return m_providers; }
    bool quotesItself(const QString &provider) const { return m_rules.quoting.contains(provider); }
    bool needsSecond() const { return m_rules.needsSecond; }
    QString nameOf(const QString &provider) const;
    const QString &sendCurrency() const { return m_currency; }
    /// "Earned today: 12.50 SGD from 3 transfers. In 30 days: …".
    const QString &earnings() const { return m_earnings; }

    /// What a line as typed would make of a thousand, for customer and shop; empty while it cannot be told.
    QString preview(const services::RateEntry &typed) const;

    /// "0.75 %".
    static QString percentText(int bps);

    void save(const services::RateEntry &typed);
    void withdraw(int row);
    /// A second person's word on a line that waits.
    void decide(int row, bool agreed);

signals:
    void changed();
    void saved();
    /// `field`: member of services::RateEntry, may be empty.
    void failed(const QString &sentence, const QString &field);

private:
    struct Board;
    static base::Result<Board> boardOf(services::Desk &desk, bool history);
    void take(const Board &board);
    QString sumsText(const QList<services::Earning> &sums) const;
    void write(std::function<base::Result<domain::BoardRate>(services::Desk &)> job);

    Backstage &m_backstage;
    const base::Clock &m_clock;
    SheetModel m_sheet;
    QList<services::BoardLine> m_lines;
    QList<domain::Choice> m_providers;
    services::RateRules m_rules;
    QString m_currency;
    QString m_earnings;
    QString m_problem;
    int m_round = 0;
    bool m_history = false;
    bool m_loaded = false;
    bool m_saving = false;
};

} // namespace models
