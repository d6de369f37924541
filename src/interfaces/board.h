// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/state_clocks.h"
#include "domain/transfer.h"
#include "domain/transfer_queue.h"

#include <QMap>

#include <optional>

namespace interfaces {

/// Which transfers the board shows; an empty member means: all.
struct BoardQuery {
    QList<domain::TransferState> states;
    QString provider;
    QString counter;
    QDateTime since;                                  ///< createdAt, inclusive
    QDateTime until;                                  ///< createdAt, exclusive
    QStringList without;                              ///< ids of transfers that are shown elsewhere
    std::optional<domain::TransferQueue> queue;       ///< only what waits in it
    bool urgentOnly = false;                          ///< only what needs a hand or is late
    QMap<domain::TransferState, QDateTime> lateSince; ///< for these two: since when what is late now is where it is
    friend bool operator==(const BoardQuery &, const BoardQuery &) = default;
};

/// A transfer's place in the order of the board, newest first.
struct BoardPlace {
    QDateTime createdAt;
    QString id;
    friend bool operator==(const BoardPlace &, const BoardPlace &) = default;
};

/// A place whose row is known, so that what is near it is read without counting from an end.
struct BoardAnchor {
    qint64 row = 0;
    BoardPlace place;
};

/// One that needs a hand, and since when it is where it is.
struct Urgent {
    domain::Transfer transfer;
    QDateTime since;
    bool refundDue = false; ///< it was sent and has ended unpaid: the customer's money has to go back
};

struct UrgentList {
    QList<Urgent> first; ///< the most urgent ones, the worst on top
    qint64 all = 0;      ///< how many there are altogether; counted no further than `countMax` for each state
    static constexpr qint64 countMax = 10'000;
};

struct BoardChanges {
    qint64 sequence = 0;    ///< of the last event; to be handed in the next time
    QStringList transfers;  ///< ids with events since then, each once
    bool isComplete = true; ///< false: there were more
};

/// A part of the list that was counted.
struct CountedPart {
    qint64 count = 0;
    std::optional<BoardPlace> end; ///< its last one; nullopt: the list ends here
};

/// The board over any number of transfers: reads windows of it, never all. Failures as in store.h.
class BoardStore
{
public:
    virtual ~BoardStore() = default;
    virtual base::Result<qint64> count(const BoardQuery &query) = 0;
    /// Those behind `after`, at most so many: for counting a long list in parts, with others served between them. What
    /// the query is without is counted too.
    virtual base::Result<CountedPart> countPart(const BoardQuery &query, const std::optional<BoardPlace> &after,
                                                int most) = 0;
    /// `limit` transfers from row `first` on, newest first. `count` is what count() said; `near` any place that is
    /// known, the nearer the better.
    virtual base::Result<QList<domain::Transfer>> rows(const BoardQuery &query, qint64 first, int limit, qint64 count,
                                                       const std::optional<BoardAnchor> &near) = 0;
    /// Those that need a hand or are late by the clocks, at most `limit`.
    virtual base::Result<UrgentList> urgent(const BoardQuery &query, const domain::StateClocks &clocks,
                                            const QDateTime &now, int limit) = 0;
    /// By names, numbers and references, within the query; the best and newest first.
    virtual base::Result<QList<domain::Transfer>> search(const QString &text, const BoardQuery &query, int limit) = 0;
    /// How many a query of that queue has, and since when the oldest waits.
    struct Waiting {
        qint64 count = 0;
        QDateTime oldest;
    };
    virtual base::Result<QMap<domain::TransferQueue, Waiting>> waiting(const domain::StateClocks &clocks,
                                                                       const QDateTime &now) = 0;
    /// Since when a transfer is in its state; invalid for one that has ended and waits for nobody.
    virtual base::Result<QDateTime> stateSince(const domain::TransferId &id) = 0;
    /// What happened after that event, by whatever process; at most `limit` transfers.
    virtual base::Result<BoardChanges> changesAfter(qint64 sequence, int limit) = 0;
};

} // namespace interfaces
