// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/board.h"

#include <QVariant>

namespace store {

/// A piece of a statement, with the values of its marks.
struct SqlPart {
    QString sql;
    QVariantList values;
};

/// As many marks as values; the last value is repeated up to one of a few lengths, because every statement that was
/// ever prepared is kept.
QString marksFor(QVariantList &values, const QVariant &filler);

template <class T>
QVariantList listOf(const QList<T> &items)
{
    QVariantList values;
    for (const T &item : items)
        values << item;
    return values;
}

/// What the query asks beside the state, as `AND …`.
SqlPart restOf(const interfaces::BoardQuery &query);

/// All of a queue that are in one state, with a review or without: one stretch of the index on open_transfer.
struct Stretch {
    domain::TransferState state = domain::TransferState::Draft;
    bool hasReview = false;
    QDateTime since = {}; ///< invalid: since whenever
};

SqlPart conditionOf(const Stretch &stretch);
/// Of those in the stretch; see domain::attentionOf().
int attentionOf(const Stretch &stretch);

/// Whether the query is about what waits for somebody, which stands in a small table of its own.
bool isOfWaiting(const interfaces::BoardQuery &query);
/// What a queue holds; without a queue, whatever is in any. Everything that counts or lists what waits reads this, so
/// that a number and the list behind it are the same.
QList<Stretch> stretchesOf(const interfaces::BoardQuery &query);

/// SELECTs of created_at and id of what fits, to be ordered by whoever asks; `further` is what each of them asks as
/// well.
SqlPart keysOf(const interfaces::BoardQuery &query, const SqlPart &further);

} // namespace store
