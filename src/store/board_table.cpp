// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board_table.h"

#include "store/board_conditions.h"
#include "store/search_words.h"
#include "store/transfer_rows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;
using domain::TransferState;
using interfaces::BoardQuery;

namespace {

constexpr int windowMax = 500;
/// Of what a search has found: few enough that not many are read in vain, many enough for a server far away.
constexpr int rowsAtOnce = 128;
/// Of those that the words lead to, so many more are held against the filter each time that too few of them pass.
constexpr int candidatesGrowth = 8;
/// Where fewer than one in so many pass, the filter brings fewer rows than the words do, and is read instead.
constexpr int oneIn = 64;

} // namespace

BoardTable::BoardTable(Connection &connection, Sealer &sealer, TermIndex &index)
    : m_connection(connection), m_sealer(sealer), m_index(index)
{
}

base::Result<qint64> BoardTable::count(const BoardQuery &query)
{
    BoardQuery whole = query;
    whole.without.clear(); // what is shown elsewhere fits the query, so it need not be looked for
    const SqlPart keys = keysOf(whole, {});
    const auto rows = m_connection.select(u"SELECT count(*) FROM (%1) AS fitting"_s.arg(keys.sql), keys.values);
    if (!rows) return rows.error();
    return std::max<qint64>(0, rows->value(0).value(0).toLongLong() - query.without.size());
}

base::Result<interfaces::CountedPart>
BoardTable::countPart(const BoardQuery &query, const std::optional<interfaces::BoardPlace> &after, int most)
{
    BoardQuery whole = query;
    whole.without.clear();
    SqlPart behind;
    if (after) behind = {u" AND (created_at, id) < (?, ?)"_s, {timeValue(after->createdAt), after->id}};
    const SqlPart keys = keysOf(whole, behind);
    const auto last = m_connection.select(keys.sql + u" ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET ?"_s,
                                          keys.values + QVariantList{most - 1});
    if (!last) return last.error();
    if (!last->isEmpty())
        return interfaces::CountedPart{
            most, interfaces::BoardPlace{timeFrom(last->first().at(0)), last->first().at(1).toString()}};
    const auto rows = m_connection.select(u"SELECT count(*) FROM (%1) AS fitting"_s.arg(keys.sql), keys.values);
    if (!rows) return rows.error();
    return interfaces::CountedPart{rows->value(0).value(0).toLongLong(), std::nullopt};
}

base::Result<QList<Transfer>> BoardTable::rows(const BoardQuery &query, qint64 first, int limit, qint64 count,
                                               const std::optional<interfaces::BoardAnchor> &near)
{
    const int wanted = int(std::min<qint64>(std::min(limit, windowMax), count - first));
    if (first < 0 || wanted <= 0) return QList<Transfer>();
    const bool isInside = near && near->row >= first && near->row < first + wanted;
    if (isInside) {
        const int above = int(near->row - first);
        const auto newer = idsFrom(query, {.compare = u">"_s, .isDown = false, .limit = above}, near);
        if (!newer) return newer.error();
        const auto older = idsFrom(query, {.compare = u"<="_s, .limit = wanted - above}, near);
        if (!older) return older.error();
        return byKeys(u"id"_s, listOf(*newer + *older));
    }
    // Counted from the newest, from the oldest, or from the place that is known, whatever is the shortest way.
    Way way{.limit = wanted, .skip = first};
    const auto startAt = [&way](bool isDown, qint64 steps, const QString &compare) {
        if (steps >= 0 && steps < way.skip) way = {compare, isDown, way.limit, steps};
    };
    startAt(false, count - first - wanted, {});
    if (near) {
        startAt(true, first - near->row - 1, u"<"_s);
        startAt(false, near->row - first - wanted, u">"_s);
    }
    const auto ids = idsFrom(query, way, near);
    if (!ids) return ids.error();
    return byKeys(u"id"_s, listOf(*ids));
}

base::Result<QStringList> BoardTable::idsFrom(const BoardQuery &query, const Way &way,
                                              const std::optional<interfaces::BoardAnchor> &near)
{
    SqlPart from;
    if (!way.compare.isEmpty()) {
        from.sql = u" AND (created_at, id) %1 (?, ?)"_s.arg(way.compare);
        from.values = {timeValue(near->place.createdAt), near->place.id};
    }
    const SqlPart keys = keysOf(query, from);
    const QString order = way.isDown ? u" ORDER BY created_at DESC, id DESC"_s : u" ORDER BY created_at, id"_s;
    const auto found =
        m_connection.select(keys.sql + order + u" LIMIT ? OFFSET ?"_s, keys.values + QVariantList{way.limit, way.skip});
    if (!found) return found.error();
    QStringList ids;
    for (const Row &row : *found)
        ids << row.at(1).toString();
    if (!way.isDown) std::reverse(ids.begin(), ids.end());
    return ids;
}

base::Result<QList<Transfer>> BoardTable::byKeys(const QString &column, const QVariantList &keys)
{
    QList<Transfer> transfers;
    for (qsizetype at = 0; at < keys.size(); at += windowMax) {
        const QVariantList some = keys.mid(at, windowMax);
        QVariantList values = some;
        const QString marks = marksFor(values, some.first());
        const auto rows = m_connection.select(
            u"SELECT %1, box, %2 FROM transfer WHERE %2 IN (%3)"_s.arg(clearTransferColumns(), column, marks), values);
        if (!rows) return rows.error();
        QHash<QString, qsizetype> rowOf;
        for (qsizetype i = 0; i < rows->size(); ++i)
            rowOf.insert(rows->at(i).last().toString(), i);
        for (const QVariant &key : some) {
            const auto it = rowOf.constFind(key.toString());
            if (it == rowOf.cend()) continue;
            auto transfer = transferFrom(rows->at(*it), m_sealer);
            if (!transfer) return transfer.error();
            transfers << std::move(*transfer);
        }
    }
    return transfers;
}

namespace {

struct OpenRow {
    QString id;
    TransferState state;
    bool hasReview;
    QDateTime since;
    int attention;
    int lateness;
};

/// Doubts first; among equals the later ones, and then those that wait longest.
bool isWorse(const OpenRow &a, const OpenRow &b)
{
    if (a.attention != b.attention) return a.attention > b.attention;
    if (a.lateness != b.lateness) return a.lateness > b.lateness;
    if (a.since != b.since) return a.since < b.since;
    return a.id < b.id;
}

} // namespace

base::Result<interfaces::UrgentList> BoardTable::urgent(const BoardQuery &query, const domain::StateClocks &clocks,
                                                        const QDateTime &now, int limit)
{
    SqlPart common = restOf(query);
    common.sql.replace(u" AND id NOT IN"_s, u" AND transfer NOT IN"_s);
    BoardQuery waiting = query;
    waiting.urgentOnly = true;
    waiting.lateSince = clocks.lateSince(now);
    QList<OpenRow> all;
    interfaces::UrgentList list;
    for (const Stretch &stretch : stretchesOf(waiting)) {
        const TransferState state = stretch.state;
        const SqlPart condition = conditionOf(stretch);
        const QString where = u" FROM open_transfer WHERE "_s + condition.sql + common.sql;
        const QVariantList values = condition.values + common.values;
        const auto rows = m_connection.select(u"SELECT transfer, since"_s + where + u" ORDER BY since LIMIT ?"_s,
                                              values + QVariantList{limit});
        if (!rows) return rows.error();
        if (rows->size() < limit) {
            list.all += rows->size();
        } else {
            const auto counted = m_connection.select(u"SELECT count(*) FROM (SELECT 1%1 LIMIT %2) AS counted"_s.arg(
                                                         where, QString::number(interfaces::UrgentList::countMax)),
                                                     values);
            if (!counted) return counted.error();
            list.all += counted->value(0).value(0).toLongLong();
        }
        for (const Row &row : *rows) {
            const QDateTime since = timeFrom(row.at(1));
            all << OpenRow{row.at(0).toString(), state,
                           stretch.hasReview,    since,
                           attentionOf(stretch), clocks.lateness(state, since, now)};
        }
    }
    std::sort(all.begin(), all.end(), isWorse);
    all.resize(std::min<qsizetype>(all.size(), limit));
    QStringList ids;
    for (const OpenRow &row : std::as_const(all))
        ids << row.id;
    auto transfers = byKeys(u"id"_s, listOf(ids));
    if (!transfers) return transfers.error();
    for (Transfer &transfer : *transfers) {
        const auto row =
            std::find_if(all.cbegin(), all.cend(), [&](const OpenRow &one) { return one.id == transfer.id.text; });
        const bool refundDue = domain::isFinal(row->state) && !row->hasReview;
        list.first << interfaces::Urgent{std::move(transfer), row->since, refundDue};
    }
    return list;
}

base::Result<QList<qint64>> BoardTable::fittingNumbers(const QList<qint64> &numbers, const BoardQuery &query)
{
    SqlPart part = restOf(query);
    if (!query.states.isEmpty()) {
        QVariantList states;
        for (const TransferState state : query.states)
            states << domain::codeOf(state);
        const QVariant filler = states.first();
        part.sql += u" AND state IN (%1)"_s.arg(marksFor(states, filler));
        part.values << states;
    }
    if (isOfWaiting(query)) {
        BoardQuery waiting;
        waiting.queue = query.queue;
        waiting.urgentOnly = query.urgentOnly;
        waiting.lateSince = query.lateSince;
        const SqlPart keys = keysOf(waiting, {});
        part.sql += u" AND id IN (SELECT id FROM (%1) AS waiting)"_s.arg(keys.sql);
        part.values << keys.values;
    }
    if (part.sql.isEmpty()) return numbers;
    QSet<qint64> fitting;
    for (qsizetype at = 0; at < numbers.size(); at += windowMax) {
        QVariantList values;
        for (const qint64 number : numbers.mid(at, windowMax))
            values << number;
        const QString marks = marksFor(values, numbers.at(at));
        const auto rows = m_connection.select(
            u"SELECT number FROM transfer WHERE number IN (%1)"_s.arg(marks) + part.sql, values + part.values);
        if (!rows) return rows.error();
        for (const Row &row : *rows)
            fitting.insert(row.at(0).toLongLong());
    }
    QList<qint64> kept;
    for (const qint64 number : numbers)
        if (fitting.contains(number)) kept << number;
    return kept;
}

base::Result<QList<Transfer>> BoardTable::search(const QString &text, const BoardQuery &query, int limit)
{
    for (const QList<SearchToken> &tokens : readings(text)) {
        if (tokens.isEmpty()) break;
        auto found = searchFor(tokens, query, limit);
        if (!found || !found->isEmpty()) return found;
    }
    return QList<Transfer>();
}

base::Result<QList<Transfer>> BoardTable::searchFor(const QList<SearchToken> &tokens, const BoardQuery &query,
                                                    int limit)
{
    QList<Transfer> transfers;
    QSet<qint64> seen;
    for (int candidates = candidatesFor(tokens, limit);; candidates *= candidatesGrowth) {
        const auto hits = m_index.find(TermKind::Transfer, tokens, candidates);
        if (!hits) return hits.error();
        QList<qint64> fresh;
        for (const TermIndex::Hit &hit : *hits)
            if (!seen.contains(hit.entity)) fresh << hit.entity;
        seen += QSet<qint64>(fresh.cbegin(), fresh.cend());
        const auto fitting = fittingNumbers(fresh, query);
        if (!fitting) return fitting.error();
        for (qsizetype at = 0; at < fitting->size(); at += rowsAtOnce) {
            auto some = byKeys(u"number"_s, listOf(fitting->mid(at, rowsAtOnce)));
            if (!some) return some;
            for (Transfer &transfer : *some) {
                if (fits(transfer, tokens)) transfers << std::move(transfer);
                if (transfers.size() == limit) return transfers;
            }
        }
        if (hits->size() < candidates) return transfers;
        if (!(query == BoardQuery{}) && transfers.size() * oneIn < seen.size())
            return searchBehindFilter(tokens, query, limit);
    }
}

base::Result<QList<Transfer>> BoardTable::searchBehindFilter(const QList<SearchToken> &tokens, const BoardQuery &query,
                                                             int limit)
{
    const auto words = m_index.meets(TermKind::Transfer, tokens, u"transfer.number"_s);
    if (!words) return words.error();
    SqlPart further{words->sql, words->values};
    if (isOfWaiting(query))
        further.sql = u" AND (SELECT 1 FROM transfer WHERE transfer.id = waiting.id%1 LIMIT 1) = 1"_s.arg(words->sql);
    const SqlPart keys = keysOf(query, further);
    const auto rows = m_connection.select(keys.sql + u" ORDER BY created_at DESC, id DESC LIMIT ?"_s,
                                          keys.values + QVariantList{candidatesFor(tokens, limit)});
    if (!rows) return rows.error();
    QStringList ids;
    for (const Row &row : *rows)
        ids << row.at(1).toString();
    auto transfers = byKeys(u"id"_s, listOf(ids));
    if (!transfers) return transfers;
    transfers->removeIf([&](const Transfer &one) { return !fits(one, tokens); });
    return transfers->size() > limit ? transfers->first(limit) : *transfers;
}

base::Result<QMap<domain::TransferQueue, BoardTable::Waiting>> BoardTable::waiting(const domain::StateClocks &clocks,
                                                                                   const QDateTime &now)
{
    QMap<domain::TransferQueue, Waiting> all;
    BoardQuery query;
    query.lateSince = clocks.lateSince(now);
    for (const Stretch &stretch : stretchesOf(query)) {
        const SqlPart condition = conditionOf(stretch);
        const QString where = u" FROM open_transfer WHERE "_s + condition.sql;
        const auto counted = m_connection.select(u"SELECT count(*) FROM (SELECT 1%1 LIMIT ?) AS counted"_s.arg(where),
                                                 condition.values + QVariantList{interfaces::UrgentList::countMax});
        if (!counted) return counted.error();
        const qint64 count = counted->value(0).value(0).toLongLong();
        if (count == 0) continue;
        const auto oldest =
            m_connection.select(u"SELECT since%1 ORDER BY since LIMIT 1"_s.arg(where), condition.values);
        if (!oldest) return oldest.error();
        const QDateTime since = timeFrom(oldest->value(0).value(0));
        Waiting &waiting = all[domain::queueOf(stretch.state, stretch.hasReview)];
        waiting.count = std::min<qint64>(waiting.count + count, interfaces::UrgentList::countMax);
        if (since.isValid() && (!waiting.oldest.isValid() || since < waiting.oldest)) waiting.oldest = since;
    }
    return all;
}

base::Result<QDateTime> BoardTable::stateSince(const domain::TransferId &id)
{
    const auto rows = m_connection.select(u"SELECT since FROM open_transfer WHERE transfer = ?"_s, {id.text});
    if (!rows) return rows.error();
    return rows->isEmpty() ? QDateTime() : timeFrom(rows->first().at(0));
}

base::Result<interfaces::BoardChanges> BoardTable::changesAfter(qint64 sequence, int limit)
{
    const auto last = m_connection.select(u"SELECT coalesce(max(sequence), 0) FROM event"_s);
    if (!last) return last.error();
    interfaces::BoardChanges changes;
    changes.sequence = last->value(0).value(0).toLongLong();
    if (changes.sequence <= sequence) return changes; // nothing, or the caller only wants to know where it stands
    const auto rows = m_connection.select(
        u"SELECT transfer FROM event WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?"_s,
        {sequence, changes.sequence, limit + 1});
    if (!rows) return rows.error();
    changes.isComplete = rows->size() <= limit;
    for (const Row &row : *rows)
        if (!changes.transfers.contains(row.at(0).toString())) changes.transfers << row.at(0).toString();
    return changes;
}

} // namespace store
