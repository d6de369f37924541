// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/board.h"
#include "models/agent_info.h"
#include "models/backstage.h"
#include "models/board_marks.h"
#include "models/board_window.h"
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
    QString counter;
    QDate from; ///< days at the counter, both inclusive
    QDate to;
    std::optional<domain::TransferQueue> queue = {}; ///< only what waits in it
    bool needsAHand = false;                         ///< only what is shown on top of all
    friend bool operator==(const BoardFilter &, const BoardFilter &) = default;
};

/// As the store is asked. The text is not part of it.
interfaces::BoardQuery queryOf(const BoardFilter &filter, const domain::StateClocks &clocks, const QDateTime &now);

/// The board of transfers, however many: those that need a hand or are late on top, then all others, newest first. Only
/// what is looked at is read from the store, in windows; a row that is not there yet says so and fills in by itself.
/// Follows the store by itself without losing the clerk's place.
class TransfersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Parties, Amounts, Provider, When, NextCheck, ColumnCount };
    enum Role {
        AttentionRole = ModelRole, ///< int; larger needs a hand sooner, 0 none
        CreatedRole,               ///< QDateTime
        LatenessRole,              ///< int; steps of the state's clock that have passed
        LoadedRole,                ///< bool
    };

    TransfersModel(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, QObject *parent = nullptr);

    /// At this shop, by the clock of the board.
    QDate today() const { return m_clock.nowUtc().toLocalTime().date(); }

    const BoardFilter &filter() const { return m_filter; }
    void setFilter(const BoardFilter &filter);
    /// Reads the store again from the newest.
    void reload();
    bool isLoading() const { return m_loading; }
    /// Why the board is empty although it should not be; empty: all is well.
    const QString &problem() const { return m_problem; }
    /// How many there are that need a hand or are late, shown on top or not.
    qint64 urgentCount() const { return m_urgentAll; }
    /// The same whatever the filter: what the shop has to see to.
    qint64 urgentEverywhere() const { return m_urgentEverywhere; }
    /// How many fit the filter; while they are being counted, how many are known.
    qint64 fittingCount() const { return m_window.count() + m_urgent.size(); }

    /// nullptr while the row is not loaded.
    const domain::Transfer *transferAt(int row) const;
    /// Of a row that is loaded.
    const domain::Transfer &transfer(int row) const { return *transferAt(row); }
    /// -1 when it is not on the board, or not loaded.
    int rowOf(const domain::TransferId &id) const;
    /// Which rows are in sight: those are read first.
    void setSight(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loaded();
    /// A transfer that is on the board has moved to another state by itself; to be announced without taking the focus.
    void moved(const QString &id, const QString &sentence);

private:
    struct Urgent {
        domain::Transfer transfer;
        QDateTime since;
        int lateness = 0;
        bool refundDue = false;
    };
    /// What is to be read of the list behind the urgent ones; without rows: its first page, uncounted.
    struct Sight {
        qint64 first = 0;
        qint64 rows = 0;
        qint64 count = 0; ///< how long the list was when `first` was meant
    };
    struct Glance; // what one reading brings
    static base::Result<Glance> look(services::Desk &desk, const BoardFilter &filter, const QStringList &changed,
                                     const Sight &sight);

    void load();
    void count(qint64 counted, const std::optional<interfaces::BoardPlace> &after);
    void lengthen(qint64 count);
    void follow(const QString &id);
    void refresh();
    void show(const Glance &glance);
    void announce(const QList<domain::Transfer> &changed);
    void showUrgent(const QList<Urgent> &urgent);
    void showCount(qint64 count);
    void fetch();
    std::optional<interfaces::BoardAnchor> anchorNear(qint64 row) const;
    void want(qint64 row) const;
    void touchTimes();
    QString text(const domain::Transfer &transfer, int column) const;
    QString secondLine(const domain::Transfer &transfer, int column, int row) const;
    QVariant looks(const domain::Transfer &transfer, const QModelIndex &index, int role) const;

    Backstage &m_backstage;
    const base::Clock &m_clock;
    const AgentInfo &m_agent;
    BoardFilter m_filter;
    QList<Urgent> m_urgent;
    qint64 m_urgentAll = 0;
    qint64 m_urgentEverywhere = 0;
    BoardWindow m_window;
    BoardMarks m_marks;
    QString m_problem;
    QTimer m_typingPause;
    QTimer m_refreshPause;
    mutable QTimer m_fetchPause;
    QTimer m_minute;
    QStringList m_changed;          ///< transfers with news that are not shown yet
    mutable QList<qint64> m_wanted; ///< rows that somebody asked for in vain
    qint64 m_sightFirst = 0;        ///< in the window, without the urgent ones
    qint64 m_sightLast = 0;
    int m_round = 0;
    bool m_loading = false;
    bool m_refreshing = false;
    bool m_fetching = false;
};

} // namespace models
