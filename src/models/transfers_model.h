// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/agent_info.h"
#include "models/backstage.h"
#include "models/row_roles.h"
#include "models/words.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace models {

/// What the board shows; an empty member means: all.
struct BoardFilter {
    QList<domain::TransferState> states;
    QString provider;
    QString text; ///< reference, names, numbers
    bool openOnly = false;
    friend bool operator==(const BoardFilter &, const BoardFilter &) = default;
};

/// The board of transfers: paged, newest first with those that need a hand on top, and following the store by itself.
class TransfersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Parties, Amounts, Provider, When, NextCheck, ColumnCount };
    enum Role {
        AttentionRole = ModelRole, ///< int; larger needs a hand sooner, 0 none
        CreatedRole,               ///< QDateTime
    };

    TransfersModel(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, QObject *parent = nullptr);

    const BoardFilter &filter() const { return m_filter; }
    void setFilter(const BoardFilter &filter);
    /// Reads the store again from the newest.
    void reload();
    bool isLoading() const { return m_loading; }
    /// Why the board is empty although it should not be; empty: all is well.
    const QString &problem() const { return m_problem; }

    const domain::Transfer &transfer(int row) const { return m_transfers.at(row); }
    int rowOf(const domain::TransferId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded();
    /// A transfer that is on the board has moved to another state by itself; to be announced without taking the focus.
    void moved(const QString &id, const QString &sentence);

private:
    void load(const QString &after);
    void follow(const QString &id);
    void take(const domain::Transfer &transfer);
    bool fits(const domain::Transfer &transfer) const;
    QString text(const domain::Transfer &transfer, int column) const;
    QString secondLine(const domain::Transfer &transfer, int column) const;

    Backstage &m_backstage;
    const base::Clock &m_clock;
    const AgentInfo &m_agent;
    BoardFilter m_filter;
    QList<domain::Transfer> m_transfers; ///< in the order of the store
    QString m_next;                      ///< cursor of the page behind
    QString m_problem;
    QTimer m_typingPause;
    int m_round = 0;
    bool m_loading = false;
};

/// How much a transfer needs a hand: doubts first, then reviews, holds, invoices; 0: none.
int attentionOf(const domain::Transfer &transfer);

} // namespace models
