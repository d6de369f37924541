// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transfer_table.h"

#include "base/clock.h"
#include "store/attempt_rows.h"
#include "store/board_conditions.h"
#include "store/open_rows.h"
#include "store/transfer_rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Transfer;

namespace {

constexpr int pageMax = 500;

// The same words as in the index transfer_open, or SQLite would not use it.
const QString openCondition = u"(state NOT IN ('paid-out','rejected','cancelled','returned','expired')"
                              " OR next_check_at IS NOT NULL)"_s;

QString cursorOf(const Transfer &transfer) { return base::toRfc3339(transfer.createdAt) + u'_' + transfer.id.text; }

struct Condition {
    QStringList parts;
    QVariantList values;

    void add(const QString &part, const QVariant &value)
    {
        parts << part;
        values << value;
    }
};

base::Result<Condition> conditionOf(const interfaces::TransferFilter &filter)
{
    Condition condition;
    if (!filter.states.isEmpty()) {
        QStringList marks;
        for (const domain::TransferState state : filter.states) {
            marks << u"?"_s;
            condition.values << domain::codeOf(state);
        }
        condition.parts << u"state IN (%1)"_s.arg(marks.join(u','));
    }
    if (!filter.provider.isEmpty()) condition.add(u"provider = ?"_s, filter.provider);
    if (!filter.sender.isEmpty()) condition.add(u"sender = ?"_s, filter.sender.text);
    if (filter.since.isValid()) condition.add(u"created_at >= ?"_s, timeValue(filter.since));
    if (filter.until.isValid()) condition.add(u"created_at < ?"_s, timeValue(filter.until));
    if (filter.openOnly) condition.parts << openCondition;
    if (filter.queue) {
        interfaces::BoardQuery waiting;
        waiting.queue = filter.queue;
        waiting.lateSince = filter.lateSince;
        const SqlPart keys = keysOf(waiting, {});
        condition.parts << u"id IN (SELECT id FROM (%1) AS waiting)"_s.arg(keys.sql);
        condition.values << keys.values;
    }
    if (!filter.after.isEmpty()) {
        const qsizetype sign = filter.after.indexOf(u'_');
        const QDateTime time = base::fromRfc3339(QStringView(filter.after).first(std::max<qsizetype>(sign, 0)));
        if (sign < 0 || !time.isValid())
            return base::nothingHappened(ErrorKind::BadInput, u"after"_s,
                                         QCoreApplication::translate("Store", "This is not the mark of a page."));
        condition.parts << u"(created_at, id) < (?, ?)"_s;
        condition.values << timeValue(time) << filter.after.mid(sign + 1);
    }
    if (condition.parts.isEmpty()) condition.parts << u"TRUE"_s;
    return condition;
}

/// Whether both bind a box in the same way: nothing, or the same text.
bool isSameInBinding(const QVariant &left, const QVariant &right)
{
    return left.isNull() == right.isNull() && left.toString() == right.toString();
}

int bounded(int limit) { return std::clamp(limit, 1, pageMax); }

} // namespace

TransferTable::TransferTable(Connection &connection, Sealer &sealer, TermIndex &index, qint64 freeBytesMin)
    : m_connection(connection), m_sealer(sealer), m_index(index), m_freeBytesMin(freeBytesMin)
{
}

base::Result<QList<TransferTable::Stored>> TransferTable::selectWhere(const QString &condition,
                                                                      const QVariantList &values)
{
    const auto rows = m_connection.select(
        u"SELECT %1, box, number FROM transfer WHERE %2"_s.arg(clearTransferColumns(), condition), values);
    if (!rows) return rows.error();
    QList<Stored> found;
    for (const Row &row : *rows) {
        auto transfer = transferFrom(row, m_sealer);
        if (!transfer) return transfer.error();
        found << Stored{row.at(transferColumnCount()).toLongLong(), std::move(*transfer),
                        row.first(transferColumnCount() - 1)};
    }
    return found;
}

base::Result<Transfer> TransferTable::one(const QString &column, const QString &value)
{
    auto found = selectWhere(column + u" = ?"_s, {value});
    if (!found) return found.error();
    if (found->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"transfer"_s);
    return std::move(found->first().transfer);
}

base::Result<Transfer> TransferTable::transfer(const domain::TransferId &id) { return one(u"id"_s, id.text); }

base::Result<Transfer> TransferTable::byKey(const domain::IdempotencyKey &key) { return one(u"idem_key"_s, key.text); }

base::Result<std::optional<Transfer>> TransferTable::byReference(const domain::ProviderId &provider,
                                                                 const QString &reference)
{
    if (reference.isEmpty()) return std::optional<Transfer>();
    for (const QString &column : {u"reference"_s, u"provider_reference"_s}) {
        const auto rows = m_connection.select(
            u"SELECT id FROM transfer WHERE provider = ? AND %1 = ? LIMIT 1"_s.arg(column), {provider.text, reference});
        if (!rows) return rows.error();
        if (rows->isEmpty()) continue;
        auto found = transfer({rows->first().at(0).toString()});
        if (!found) return found.error();
        return std::optional(std::move(*found));
    }
    return std::optional<Transfer>();
}

base::Result<void> TransferTable::checkNew(const Transfer &transfer)
{
    if (!transfer.send.isPositive() || !transfer.receive.isPositive() || !transfer.totalDebit.isPositive()) {
        return base::nothingHappened(ErrorKind::BadAmount, u"amount"_s,
                                     QCoreApplication::translate("Store", "An amount must be above zero."));
    }
    const auto exists = [this](const QString &sql, const QString &value) -> base::Result<bool> {
        const auto rows = m_connection.select(sql, {value});
        if (!rows) return rows.error();
        return !rows->isEmpty();
    };
    const auto sameKey = exists(u"SELECT 1 FROM transfer WHERE idem_key = ?"_s, transfer.key.text);
    if (!sameKey) return sameKey.error();
    if (*sameKey) return base::nothingHappened(ErrorKind::KeyReused, u"key"_s);
    const auto used = exists(u"SELECT 1 FROM transfer WHERE quote = ? AND state NOT IN"
                             " ('rejected','cancelled','expired')"_s,
                             transfer.quote.text);
    if (!used) return used.error();
    if (*used) return base::nothingHappened(ErrorKind::QuoteUsed, u"quote"_s);
    const QList<std::tuple<QString, QString, QString>> wanted{
        {u"sender"_s, u"SELECT 1 FROM sender WHERE id = ?"_s, transfer.sender.text},
        {u"beneficiary"_s, u"SELECT 1 FROM beneficiary WHERE id = ?"_s, transfer.beneficiary.text},
        {u"quote"_s, u"SELECT 1 FROM quote WHERE id = ?"_s, transfer.quote.text}};
    for (const auto &[field, sql, value] : wanted) {
        const auto known = exists(sql, value);
        if (!known) return known.error();
        if (!*known) return base::nothingHappened(ErrorKind::NotFound, field);
    }
    return base::Done{};
}

base::Result<Transfer> TransferTable::insert(const Transfer &transfer, const domain::TransferEvent &event)
{
    if (const auto fits = checkNew(transfer); !fits) return fits.error();
    Transfer stored = transfer;
    stored.version = 1;
    QVariantList values = clearValues(stored);
    const QString marks = QString(u", ?"_s).repeated(values.size());
    values << sealedTransfer(m_sealer, stored);
    const auto last = m_connection.select(u"SELECT coalesce(max(number), 0) FROM transfer"_s);
    if (!last) return last.error();
    const qint64 number = last->value(0).value(0).toLongLong() + 1;
    values.prepend(number);
    const auto added = m_connection.run(
        u"INSERT INTO transfer(number, %1, box) VALUES(?%2, ?)"_s.arg(clearTransferColumns(), marks), values);
    if (!added) return added.error();
    if (const auto indexed = m_index.add(TermKind::Transfer, number, indexWords(stored)); !indexed)
        return indexed.error();
    if (const auto entered = enterOpen(m_connection, stored); !entered) return entered.error();
    if (const auto noted = appendEvent(m_connection, m_sealer, stored.id, event); !noted) return noted.error();
    return stored;
}

base::Result<Transfer> TransferTable::create(const Transfer &transfer, const domain::TransferEvent &event)
{
    if (m_freeBytesMin > 0 && !m_connection.file().isEmpty()) {
        const QStorageInfo disk(QFileInfo(m_connection.file()).absolutePath());
        if (disk.isValid() && disk.bytesAvailable() < m_freeBytesMin) return base::nothingHappened(ErrorKind::DiskFull);
    }
    return m_connection.write([&] { return insert(transfer, event); });
}

base::Result<void> TransferTable::replace(const Stored &before, const Transfer &after)
{
    // Only columns that change are written: each that is named costs the indexes it stands in, and with them pages all
    // over a large file. What is compared is what the box is bound to.
    const QStringList columns = clearTransferColumns().split(u", "_s);
    const QVariantList wanted = clearValues(after);
    QString assignments;
    QVariantList values;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (isSameInBinding(before.clear.at(i), wanted.at(i))) continue;
        assignments += columns.at(i) + u" = ?, "_s;
        values << wanted.at(i);
    }
    values << sealedTransfer(m_sealer, after) << before.number << before.transfer.version;
    const auto changed =
        m_connection.run(u"UPDATE transfer SET %1box = ? WHERE number = ? AND version = ?"_s.arg(assignments), values);
    if (!changed) return changed.error();
    if (*changed != 1) return base::nothingHappened(ErrorKind::ChangedMeanwhile);
    if (const auto followed = updateOpen(m_connection, before.transfer, after); !followed) return followed.error();

    const bool samePeople =
        before.transfer.parties == after.parties && before.transfer.providerReference == after.providerReference;
    if (samePeople) return base::Done{};
    const QStringList was = indexWords(before.transfer);
    const QStringList is = indexWords(after);
    QStringList gone;
    std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(gone));
    QStringList come;
    std::set_difference(is.begin(), is.end(), was.begin(), was.end(), std::back_inserter(come));
    if (const auto removed = m_index.remove(TermKind::Transfer, before.number, gone); !removed) return removed.error();
    return m_index.add(TermKind::Transfer, before.number, come);
}

base::Result<Transfer> TransferTable::change(const interfaces::TransferChange &change)
{
    const auto found = selectWhere(u"id = ?"_s, {change.transfer.id.text});
    if (!found) return found.error();
    if (found->isEmpty()) return base::nothingHappened(ErrorKind::NotFound, u"transfer"_s);
    const Stored &before = found->first();
    if (before.transfer.version != change.transfer.version) return base::nothingHappened(ErrorKind::ChangedMeanwhile);
    const domain::TransferState from = before.transfer.state;
    const domain::TransferState to = change.transfer.state;
    if (from != to && !domain::mayMove(from, to)) {
        base::Error error = base::nothingHappened(ErrorKind::NotAllowedNow, u"transfer"_s);
        error.detail = QCoreApplication::translate("Store", "A transfer does not go from \"%1\" to \"%2\".")
                           .arg(domain::labelOf(from), domain::labelOf(to));
        return error;
    }
    if (change.attempt) {
        if (change.attempt->transfer != change.transfer.id) return base::nothingHappened(ErrorKind::PartyMismatch);
        if (const auto stored = storeAttempt(m_connection, m_sealer, *change.attempt); !stored) return stored.error();
    }
    Transfer after = change.transfer;
    after.version += 1;
    if (const auto replaced = replace(before, after); !replaced) return replaced.error();
    for (const domain::TransferEvent &event : change.events)
        if (const auto noted = appendEvent(m_connection, m_sealer, after.id, event); !noted) return noted.error();
    return after;
}

base::Result<Transfer> TransferTable::apply(const interfaces::TransferChange &change)
{
    return m_connection.write([&] { return this->change(change); });
}

base::Result<interfaces::TransferPage> TransferTable::list(const interfaces::TransferFilter &filter)
{
    const auto condition = conditionOf(filter);
    if (!condition) return condition.error();
    const int limit = bounded(filter.limit);
    const QString tail = u" ORDER BY created_at DESC, id DESC LIMIT %1"_s.arg(limit + 1);
    auto found = selectWhere(condition->parts.join(u" AND "_s) + tail, condition->values);
    if (!found) return found.error();
    interfaces::TransferPage page;
    for (Stored &stored : *found) {
        if (page.transfers.size() == limit) {
            page.next = cursorOf(page.transfers.last());
            break;
        }
        page.transfers << std::move(stored.transfer);
    }
    return page;
}

base::Result<QList<Transfer>> TransferTable::find(const QString &text, int limit)
{
    QList<Transfer> transfers;
    for (const QList<SearchToken> &tokens : readings(text)) {
        if (tokens.isEmpty()) { // nothing was typed: the newest
            auto found = selectWhere(u"TRUE ORDER BY number DESC LIMIT %1"_s.arg(bounded(limit)), {});
            if (!found) return found.error();
            for (Stored &stored : *found)
                transfers << std::move(stored.transfer);
            return transfers;
        }
        const auto hits = m_index.find(TermKind::Transfer, tokens, candidatesFor(tokens, bounded(limit)));
        if (!hits) return hits.error();
        for (const TermIndex::Hit &hit : *hits) {
            if (transfers.size() == bounded(limit)) break;
            auto found = selectWhere(u"number = ?"_s, {hit.entity});
            if (!found) return found.error();
            if (!found->isEmpty() && fits(found->first().transfer, tokens))
                transfers << std::move(found->first().transfer);
        }
        if (!transfers.isEmpty()) break;
    }
    return transfers;
}

base::Result<QList<Transfer>> TransferTable::due(const interfaces::DueQuery &query)
{
    // The same words as in the indexes transfer_due_open and transfer_due_ended, or SQLite would not use them.
    const bool isOpen = query.of == interfaces::DueQuery::Of::Open;
    QString which = isOpen ? u" AND state NOT IN"_s : u" AND state IN"_s;
    which += u" ('paid-out','rejected','cancelled','returned','expired')"_s;
    QVariantList providers;
    if (!query.provider.isEmpty()) {
        which += u" AND provider = ?"_s;
        providers << query.provider;
    }
    // What is due further ahead than anybody ever waits was written under a clock that stood wrong.
    QList<std::pair<QString, QDateTime>> reasons{{u"next_check_at <= ?"_s, query.now},
                                                 {u"next_check_at > ?"_s, query.now.addDays(2)}};
    if (query.storedAhead) reasons << std::pair(u"next_check_at IS NOT NULL AND updated_at > ?"_s, query.now);
    QList<Transfer> transfers;
    QSet<QString> known;
    for (const auto &[reason, time] : std::as_const(reasons)) {
        auto found =
            selectWhere(reason + which + u" ORDER BY next_check_at, number LIMIT %1"_s.arg(bounded(query.limit)),
                        QVariantList{timeValue(time)} + providers);
        if (!found) return found.error();
        for (Stored &stored : *found) {
            if (transfers.size() == bounded(query.limit)) return transfers;
            if (known.contains(stored.transfer.id.text)) continue;
            known.insert(stored.transfer.id.text);
            transfers << std::move(stored.transfer);
        }
    }
    return transfers;
}

base::Result<QStringList> TransferTable::watchedProviders()
{
    // One step in an index for each provider there is, and one for whether something of it is watched: with a provider
    // named, SQLite takes the indexes transfer_due_open and transfer_due_ended; without, it read all that has ended.
    QStringList providers;
    QString last;
    for (;;) {
        const auto next = m_connection.select(
            u"SELECT provider FROM transfer WHERE provider > ? ORDER BY provider LIMIT 1"_s, {textValue(last)});
        if (!next) return next.error();
        if (next->isEmpty()) return providers;
        last = next->first().at(0).toString();
        for (const QString &which : {u"NOT IN"_s, u"IN"_s}) {
            const auto watched = m_connection.select(
                u"SELECT 1 FROM transfer WHERE next_check_at IS NOT NULL AND state %1"
                " ('paid-out','rejected','cancelled','returned','expired') AND provider = ? LIMIT 1"_s.arg(which),
                {last});
            if (!watched) return watched.error();
            if (watched->isEmpty()) continue;
            providers << last;
            break;
        }
    }
}

base::Result<QList<domain::TransferEvent>> TransferTable::timeline(const domain::TransferId &id)
{
    return eventsOf(m_connection, m_sealer, id);
}

base::Result<QList<domain::Attempt>> TransferTable::attempts(const domain::TransferId &id)
{
    return attemptsOf(m_connection, m_sealer, id);
}

} // namespace store
