// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board_conditions.h"

#include "store/connection.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using interfaces::BoardQuery;

QString marksFor(QVariantList &values, const QVariant &filler)
{
    qsizetype length = 8;
    while (length < values.size())
        length *= 4;
    while (values.size() < length)
        values << filler;
    return QString(u"?,"_s).repeated(length).chopped(1);
}

SqlPart restOf(const BoardQuery &query)
{
    SqlPart part;
    const auto add = [&part](const QString &condition, const QVariant &value) {
        part.sql += u" AND "_s + condition;
        part.values << value;
    };
    if (!query.provider.isEmpty()) add(u"provider = ?"_s, query.provider);
    if (!query.counter.isEmpty()) add(u"counter = ?"_s, query.counter);
    if (query.since.isValid()) add(u"created_at >= ?"_s, timeValue(query.since));
    if (query.until.isValid()) add(u"created_at < ?"_s, timeValue(query.until));
    if (!query.without.isEmpty()) {
        QVariantList ids = listOf(query.without);
        part.sql += u" AND id NOT IN (%1)"_s.arg(marksFor(ids, query.without.first()));
        part.values << ids;
    }
    return part;
}

namespace {

/// One SELECT for each state, so that each is read in the order of an index and nothing is sorted. A counter without a
/// state is taken through all states, because that is how its index is made.
QList<TransferState> statesOf(const BoardQuery &query)
{
    if (query.states.isEmpty() && !query.counter.isEmpty()) return domain::allTransferStates();
    return query.states;
}

} // namespace

SqlPart conditionOf(const Stretch &stretch)
{
    SqlPart part{u"state = ? AND has_review = ?"_s, {domain::codeOf(stretch.state), stretch.hasReview ? 1 : 0}};
    if (!stretch.since.isValid()) return part;
    part.sql += u" AND since <= ?"_s;
    part.values << timeValue(stretch.since);
    return part;
}

namespace {

/// A refund that is due waits like an invoice that has to be paid.
constexpr int refundAttention = 2;

} // namespace

int attentionOf(const Stretch &stretch)
{
    const bool isRefund = domain::isFinal(stretch.state) && !stretch.hasReview;
    return isRefund ? refundAttention : domain::attentionOf(stretch.state, stretch.hasReview);
}

bool isOfWaiting(const BoardQuery &query) { return query.queue || query.urgentOnly; }

QList<Stretch> stretchesOf(const BoardQuery &query)
{
    QList<Stretch> stretches;
    for (const TransferState state : domain::allTransferStates()) {
        if (!query.states.isEmpty() && !query.states.contains(state)) continue;
        for (const bool hasReview : {true, false}) {
            const domain::TransferQueue queue = domain::queueOf(state, hasReview);
            if (query.queue && *query.queue != queue) continue;
            Stretch stretch{state, hasReview};
            // What is on its way, or was asked for, needs nobody before it has taken too long.
            const bool isPatient = query.urgentOnly && attentionOf(stretch) == 0;
            if (isPatient || queue == domain::TransferQueue::Late) {
                stretch.since = query.lateSince.value(state);
                if (!stretch.since.isValid()) continue; // never late
            }
            stretches << stretch;
        }
    }
    return stretches;
}

namespace {

/// The keys of what waits, out of the small table; under the same names as those of all transfers.
SqlPart keysOfWaiting(const BoardQuery &query, const SqlPart &further)
{
    const SqlPart common = restOf(query);
    QStringList selects;
    SqlPart part;
    for (const Stretch &stretch : stretchesOf(query)) {
        const SqlPart condition = conditionOf(stretch);
        selects
            << u"SELECT created_at, id FROM (SELECT created_at, transfer AS id, provider, counter FROM open_transfer"
               " WHERE %1) AS waiting WHERE 1 = 1"_s.arg(condition.sql) +
                   common.sql + further.sql;
        part.values << condition.values << common.values << further.values;
    }
    if (selects.isEmpty()) selects << u"SELECT created_at, transfer AS id FROM open_transfer WHERE 1 = 0"_s;
    part.sql = selects.join(u" UNION ALL "_s);
    return part;
}

} // namespace

SqlPart keysOf(const BoardQuery &query, const SqlPart &further)
{
    if (isOfWaiting(query)) return keysOfWaiting(query, further);
    const SqlPart common = restOf(query);
    const QList<TransferState> states = statesOf(query);
    const QString select = u"SELECT created_at, id FROM transfer WHERE "_s;
    SqlPart part;
    if (states.isEmpty()) {
        part.sql = select + u"1 = 1"_s + common.sql + further.sql;
        part.values = common.values + further.values;
        return part;
    }
    QStringList selects;
    for (const TransferState state : states) {
        selects << select + u"state = ?"_s + common.sql + further.sql;
        part.values << domain::codeOf(state) << common.values << further.values;
    }
    part.sql = selects.join(u" UNION ALL "_s);
    return part;
}

} // namespace store
