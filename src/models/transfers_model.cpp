// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfers_model.h"

#include "domain/error_text.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

namespace {

constexpr int urgentMax = 100;
constexpr int foundMax = 200;
constexpr int typingPauseMs = 150;
constexpr int refreshPauseMs = 150;
constexpr int refreshPauseMaxMs = 5'000;
constexpr int timesEveryMs = 30'000;
constexpr int countedAtOnce = 5'000;
/// Read beyond what is in sight, so that a few turns of the wheel find it there.
constexpr qint64 margin = 32;

} // namespace

/// What one reading of the store brings.
struct TransfersModel::Glance {
    QList<Urgent> urgent;
    qint64 urgentAll = 0;
    qint64 urgentEverywhere = 0;
    qint64 count = 0;    ///< of the others; -1: not counted
    qint64 firstRow = 0; ///< of `rows`
    QList<domain::Transfer> rows;
    QList<domain::Transfer> changed;
};

interfaces::BoardQuery queryOf(const BoardFilter &filter, const domain::StateClocks &clocks, const QDateTime &now)
{
    interfaces::BoardQuery query;
    query.states = filter.states;
    query.queue = filter.queue;
    query.urgentOnly = filter.needsAHand;
    if (query.queue || query.urgentOnly) query.lateSince = clocks.lateSince(now);
    if (filter.openOnly) {
        query.states.clear();
        for (const TransferState state : domain::allTransferStates()) {
            const bool isWanted = filter.states.isEmpty() || filter.states.contains(state);
            if (isWanted && !domain::isFinal(state)) query.states << state;
        }
    }
    query.provider = filter.provider;
    query.counter = filter.counter;
    if (filter.from.isValid()) query.since = filter.from.startOfDay().toUTC();
    if (filter.to.isValid()) query.until = filter.to.addDays(1).startOfDay().toUTC();
    return query;
}

TransfersModel::TransfersModel(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, QObject *parent)
    : QAbstractTableModel(parent), m_backstage(backstage), m_clock(clock), m_agent(agent)
{
    const auto arm = [this](QTimer &timer, int ms, auto then) {
        timer.setSingleShot(true);
        timer.setInterval(ms);
        connect(&timer, &QTimer::timeout, this, then);
    };
    arm(m_typingPause, typingPauseMs, &TransfersModel::reload);
    arm(m_refreshPause, refreshPauseMs, &TransfersModel::refresh);
    arm(m_fetchPause, 0, &TransfersModel::fetch);
    connect(&m_minute, &QTimer::timeout, this, &TransfersModel::touchTimes);
    m_minute.start(timesEveryMs);
    connect(&m_backstage, &Backstage::transferChanged, this, &TransfersModel::follow);
}

void TransfersModel::setFilter(const BoardFilter &filter)
{
    if (filter == m_filter) return;
    const bool typing = filter.text != m_filter.text;
    m_filter = filter;
    if (typing)
        m_typingPause.start();
    else
        reload();
}

void TransfersModel::reload()
{
    m_typingPause.stop();
    load();
}

base::Result<TransfersModel::Glance> TransfersModel::look(services::Desk &desk, const BoardFilter &filter,
                                                          const QStringList &changed, const Sight &sight)
{
    interfaces::BoardStore &board = *desk.store.board;
    const QDateTime now = desk.clock.nowUtc();
    const domain::StateClocks &clocks = desk.profile.clocks;
    interfaces::BoardQuery query = queryOf(filter, clocks, now);
    Glance glance;
    for (const QString &id : changed)
        if (const auto transfer = desk.transfers.transfer({id})) glance.changed << *transfer;
    if (!(filter == BoardFilter{})) {
        const auto everywhere = board.urgent({}, clocks, now, 1);
        if (!everywhere) return everywhere.error();
        glance.urgentEverywhere = everywhere->all;
    }
    if (const QString text = filter.text.trimmed(); !text.isEmpty()) {
        const auto found = board.search(text, query, foundMax);
        if (!found) return found.error();
        glance.rows = *found;
        glance.count = found->size();
        return glance;
    }
    const auto urgent = board.urgent(query, clocks, now, urgentMax);
    if (!urgent) return urgent.error();
    glance.urgentAll = urgent->all;
    if (filter == BoardFilter{}) glance.urgentEverywhere = urgent->all;
    for (const interfaces::Urgent &one : urgent->first) {
        glance.urgent << Urgent{one.transfer, one.since, clocks.lateness(one.transfer.state, one.since, now),
                                one.refundDue};
        query.without << one.transfer.id.text;
    }
    const bool isFirstLook = sight.rows == 0;
    glance.count = -1;
    if (!isFirstLook) {
        const auto count = board.count(query);
        if (!count) return count.error();
        glance.count = *count;
        // Whoever is not at the top keeps what he sees: it has moved down by as many as came in.
        const qint64 moved = sight.first > 0 ? sight.first + *count - sight.count : 0;
        glance.firstRow = std::clamp<qint64>(moved, 0, std::max<qint64>(0, *count - 1));
    }
    const qint64 wanted = isFirstLook ? BoardWindow::pageRows : sight.rows;
    const qint64 known = isFirstLook ? std::numeric_limits<int>::max() : glance.count;
    const auto rows = board.rows(query, glance.firstRow, int(wanted), known, std::nullopt);
    if (!rows) return rows.error();
    glance.rows = *rows;
    if (isFirstLook && rows->size() < wanted) glance.count = rows->size();
    return glance;
}

void TransfersModel::load()
{
    const int round = ++m_round;
    m_loading = true;
    m_changed.clear();
    m_backstage.askNow<Glance>(
        this, [filter = m_filter](services::Desk &desk) { return look(desk, filter, {}, {}); },
        [this, round](const base::Result<Glance> &answer) {
            if (round != m_round) return;
            m_loading = m_refreshing = m_fetching = false;
            m_problem = answer ? QString() : domain::sentenceFor(answer.error());
            beginResetModel();
            m_urgent = answer ? answer->urgent : QList<Urgent>();
            m_urgentAll = answer ? answer->urgentAll : 0;
            if (answer) m_urgentEverywhere = answer->urgentEverywhere;
            m_window.clear();
            m_marks.clear();
            m_sightFirst = m_sightLast = 0;
            if (answer) {
                m_window.setCount(answer->rows.size());
                m_window.put(0, answer->rows);
            }
            endResetModel();
            emit loaded();
            if (answer && answer->count < 0) count(0, std::nullopt);
        });
}

/// The first page is there; how long the list is may take a moment more. It is counted in parts, so that whoever
/// filters or opens something meanwhile is not kept waiting.
void TransfersModel::count(qint64 counted, const std::optional<interfaces::BoardPlace> &after)
{
    m_backstage.askNow<interfaces::CountedPart>(
        this,
        [filter = m_filter, after](services::Desk &desk) {
            const interfaces::BoardQuery query = queryOf(filter, desk.profile.clocks, desk.clock.nowUtc());
            return desk.store.board->countPart(query, after, countedAtOnce);
        },
        [this, counted, round = m_round](const base::Result<interfaces::CountedPart> &part) {
            if (round != m_round || !part) return;
            const qint64 all = counted + part->count;
            if (part->end) {
                m_marks.add(*part->end, all);
                count(all, part->end);
            } else {
                m_marks.finish(all);
                lengthen(all - m_urgent.size());
            }
        });
}

void TransfersModel::lengthen(qint64 count)
{
    const qint64 known = m_window.count();
    if (count <= known) return;
    QList<domain::Transfer> first;
    for (qint64 row = 0; row < known && m_window.at(row); ++row)
        first << *m_window.at(row);
    const qint64 longest = std::min<qint64>(count, std::numeric_limits<int>::max() - m_urgent.size());
    beginInsertRows({}, rowCount(), rowCount() + int(longest - known) - 1);
    m_window.clear();
    m_window.setCount(longest);
    m_window.put(0, first);
    endInsertRows();
    emit loaded();
}

void TransfersModel::follow(const QString &id)
{
    if (!id.isEmpty() && !m_changed.contains(id)) m_changed << id;
    if (!m_refreshPause.isActive()) m_refreshPause.start();
}

void TransfersModel::refresh()
{
    if (m_loading) return; // what is being read is newer than the news
    if (m_refreshing) {
        m_refreshPause.start();
        return;
    }
    m_refreshing = true;
    Sight sight;
    sight.first = std::max<qint64>(0, m_sightFirst - margin);
    sight.rows = std::max<qint64>(m_sightLast + margin - sight.first + 1, BoardWindow::pageRows);
    sight.count = m_window.count();
    QElapsedTimer timer;
    timer.start();
    m_backstage.askNow<Glance>(
        this,
        [filter = m_filter, changed = std::exchange(m_changed, {}), sight](services::Desk &desk) {
            return look(desk, filter, changed, sight);
        },
        [this, round = m_round, timer, before = sight.count](const base::Result<Glance> &answer) {
            if (round != m_round) return;
            m_refreshing = false;
            // A store that takes long to count is not kept busy with counting.
            m_refreshPause.setInterval(int(std::clamp<qint64>(4 * timer.elapsed(), refreshPauseMs, refreshPauseMaxMs)));
            m_problem = answer ? QString() : domain::sentenceFor(answer.error());
            if (answer && before == m_window.count()) show(*answer);
            emit loaded();
        });
}

void TransfersModel::show(const Glance &glance)
{
    announce(glance.changed);
    m_urgentAll = glance.urgentAll;
    m_urgentEverywhere = glance.urgentEverywhere;
    showUrgent(glance.urgent);
    showCount(glance.count);
    // Those in sight are exchanged in place; the others are read anew when somebody looks at them.
    BoardWindow fresh;
    fresh.setCount(glance.count);
    fresh.put(glance.firstRow, glance.rows);
    m_window = std::move(fresh);
    const bool mayLeave = !m_filter.states.isEmpty() || m_filter.openOnly || m_filter.queue || m_filter.needsAHand;
    if (mayLeave) m_marks.clear(); // others may have left it, nobody knows where
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void TransfersModel::announce(const QList<domain::Transfer> &changed)
{
    for (const domain::Transfer &transfer : changed) {
        const int row = rowOf(transfer.id);
        if (row < 0 || transferAt(row)->state == transfer.state) continue;
        //: %1 is a reference, %2 a state
        emit moved(transfer.id.text, tr("%1: %2").arg(transfer.reference, domain::labelOf(transfer.state)));
    }
}

/// Brings the rows on top from what they are to what they shall be, one by one, so that nobody loses his place.
void TransfersModel::showUrgent(const QList<Urgent> &urgent)
{
    const auto rowIn = [](const QList<Urgent> &list, const domain::TransferId &id) {
        for (qsizetype i = 0; i < list.size(); ++i)
            if (list.at(i).transfer.id == id) return int(i);
        return -1;
    };
    for (int row = int(m_urgent.size()) - 1; row >= 0; --row) {
        if (rowIn(urgent, m_urgent.at(row).transfer.id) >= 0) continue;
        beginRemoveRows({}, row, row);
        m_urgent.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < urgent.size(); ++row) {
        const int at = rowIn(m_urgent, urgent.at(row).transfer.id);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_urgent.insert(row, urgent.at(row));
            endInsertRows();
        } else if (at != row) {
            beginMoveRows({}, at, at, {}, row); // at > row: all before are in their places
            m_urgent.move(at, row);
            endMoveRows();
        }
        m_urgent[row] = urgent.at(row);
    }
}

void TransfersModel::showCount(qint64 count)
{
    const int top = int(m_urgent.size());
    const int more = int(count - m_window.count());
    if (more > 0) {
        beginInsertRows({}, top, top + more - 1);
        m_window.setCount(count);
        endInsertRows();
    } else if (more < 0) {
        beginRemoveRows({}, top, top - more - 1);
        m_window.setCount(count);
        endRemoveRows();
    }
}

void TransfersModel::setSight(int first, int last)
{
    const qint64 top = m_urgent.size();
    m_sightFirst = std::max<qint64>(0, first - top);
    m_sightLast = std::max(m_sightFirst, last - top);
    m_window.trim(m_sightFirst);
}

void TransfersModel::want(qint64 row) const
{
    m_wanted << row;
    if (!m_fetchPause.isActive()) m_fetchPause.start();
}

/// The nearest place whose row is known: one that is loaded, or one that was passed while the list was counted.
std::optional<interfaces::BoardAnchor> TransfersModel::anchorNear(qint64 row) const
{
    QList<interfaces::BoardPlace> elsewhere;
    for (const Urgent &urgent : m_urgent)
        elsewhere << interfaces::BoardPlace{urgent.transfer.createdAt, urgent.transfer.id.text};
    const auto mark = m_marks.nearestTo(row, m_window.count(), elsewhere);
    const auto loaded = m_window.nearestTo(row);
    if (!loaded || (mark && std::llabs(mark->row - row) < std::llabs(*loaded - row))) return mark;
    const domain::Transfer &transfer = *m_window.at(*loaded);
    return interfaces::BoardAnchor{*loaded, {transfer.createdAt, transfer.id.text}};
}

/// Reads one page after the other, those in sight first; what has been scrolled past is not read at all.
void TransfersModel::fetch()
{
    if (m_fetching || m_loading || m_wanted.isEmpty()) return;
    const QList<qint64> wanted = std::exchange(m_wanted, {});
    qint64 row = wanted.last();
    for (const qint64 one : wanted)
        if (one >= m_sightFirst && one <= m_sightLast && !m_window.at(one)) row = one;
    if (row >= m_window.count() || m_window.at(row)) return;
    const BoardWindow::Page page = m_window.pageOf(row);
    QStringList elsewhere;
    for (const Urgent &urgent : std::as_const(m_urgent))
        elsewhere << urgent.transfer.id.text;
    const auto near = anchorNear(page.first);
    m_fetching = true;
    const qint64 count = m_window.count();
    m_backstage.askNow<QList<domain::Transfer>>(
        this,
        [filter = m_filter, elsewhere, page, count, near](services::Desk &desk) {
            interfaces::BoardQuery query = queryOf(filter, desk.profile.clocks, desk.clock.nowUtc());
            query.without = elsewhere;
            return desk.store.board->rows(query, page.first, page.rows, count, near);
        },
        [this, round = m_round, page, count](const base::Result<QList<domain::Transfer>> &answer) {
            if (round != m_round) return;
            m_fetching = false;
            // Where rows came in meanwhile, the page is where it was, counted from the oldest.
            const qint64 first = page.first + m_window.count() - count;
            if (answer && first >= 0) {
                m_window.put(first, *answer);
                const int top = int(m_urgent.size() + first);
                const int bottom = std::min(top + page.rows, rowCount()) - 1;
                if (bottom >= top) emit dataChanged(index(top, 0), index(bottom, ColumnCount - 1));
            }
            if (!m_wanted.isEmpty()) m_fetchPause.start();
        });
}

void TransfersModel::touchTimes()
{
    // What was in time may be late now.
    if (!m_refreshPause.isActive()) m_refreshPause.start();
}

const domain::Transfer *TransfersModel::transferAt(int row) const
{
    if (row < 0) return nullptr;
    if (row < m_urgent.size()) return &m_urgent.at(row).transfer;
    return m_window.at(row - m_urgent.size());
}

int TransfersModel::rowOf(const domain::TransferId &id) const
{
    for (int row = 0; row < m_urgent.size(); ++row)
        if (m_urgent.at(row).transfer.id == id) return row;
    const qint64 row = m_window.rowOf(id);
    return row < 0 ? -1 : int(row + m_urgent.size());
}

int TransfersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_urgent.size() + m_window.count());
}

int TransfersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

} // namespace models
