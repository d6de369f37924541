// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/board.h"
#include "store/connection.h"
#include "store/sealer.h"
#include "store/term_index.h"

namespace store {

/// See interfaces::BoardStore. Reads keys out of an index first and unseals only the rows that are shown.
class BoardTable final : public interfaces::BoardStore
{
public:
    BoardTable(Connection &connection, Sealer &sealer, TermIndex &index);

    base::Result<qint64> count(const interfaces::BoardQuery &query) override;
    base::Result<interfaces::CountedPart> countPart(const interfaces::BoardQuery &query,
                                                    const std::optional<interfaces::BoardPlace> &after,
                                                    int most) override;
    base::Result<QList<domain::Transfer>> rows(const interfaces::BoardQuery &query, qint64 first, int limit,
                                               qint64 count,
                                               const std::optional<interfaces::BoardAnchor> &near) override;
    base::Result<interfaces::UrgentList> urgent(const interfaces::BoardQuery &query, const domain::StateClocks &clocks,
                                                const QDateTime &now, int limit) override;
    base::Result<QList<domain::Transfer>> search(const QString &text, const interfaces::BoardQuery &query,
                                                 int limit) override;
    base::Result<QMap<domain::TransferQueue, Waiting>> waiting(const domain::StateClocks &clocks,
                                                               const QDateTime &now) override;
    base::Result<QDateTime> stateSince(const domain::TransferId &id) override;
    base::Result<interfaces::BoardChanges> changesAfter(qint64 sequence, int limit) override;

private:
    /// How some rows in a stretch of the board are reached.
    struct Way {
        QString compare = {}; ///< with the place that is known; empty: from the newest, or the oldest
        bool isDown = true;   ///< towards the older ones
        int limit = 0;
        qint64 skip = 0;
    };
    /// Newest first.
    base::Result<QStringList> idsFrom(const interfaces::BoardQuery &query, const Way &way,
                                      const std::optional<interfaces::BoardAnchor> &near);
    /// Those with one of the keys, in the order of the keys.
    base::Result<QList<domain::Transfer>> byKeys(const QString &column, const QVariantList &keys);
    base::Result<QList<domain::Transfer>> searchFor(const QList<SearchToken> &tokens,
                                                    const interfaces::BoardQuery &query, int limit);
    base::Result<QList<domain::Transfer>> searchBehindFilter(const QList<SearchToken> &tokens,
                                                             const interfaces::BoardQuery &query, int limit);
    base::Result<QList<qint64>> fittingNumbers(const QList<qint64> &numbers, const interfaces::BoardQuery &query);

    Connection &m_connection;
    Sealer &m_sealer;
    TermIndex &m_index;
};

} // namespace store
