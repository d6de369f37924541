// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/board_window.h"

#include <algorithm>
#include <cmath>

namespace models {

void BoardWindow::clear()
{
    m_count = 0;
    m_byRank.clear();
    m_rankOf.clear();
}

void BoardWindow::setCount(qint64 count)
{
    m_count = count;
    for (auto it = m_byRank.begin(); it != m_byRank.end();) {
        if (it.key() < count) {
            ++it;
            continue;
        }
        m_rankOf.remove(it.value()->id.text);
        it = m_byRank.erase(it);
    }
}

const domain::Transfer *BoardWindow::at(qint64 row) const
{
    const auto it = m_byRank.constFind(rankOf(row));
    return it == m_byRank.cend() ? nullptr : it->get();
}

void BoardWindow::put(qint64 row, const QList<domain::Transfer> &transfers)
{
    for (const domain::Transfer &transfer : transfers) {
        const qint64 rank = rankOf(row++);
        if (rank < 0) return;
        if (const auto before = m_byRank.constFind(rank); before != m_byRank.cend())
            m_rankOf.remove((*before)->id.text);
        // One that has moved is not shown in two places.
        if (const auto was = m_rankOf.constFind(transfer.id.text); was != m_rankOf.cend()) m_byRank.remove(*was);
        m_byRank.insert(rank, std::make_shared<const domain::Transfer>(transfer));
        m_rankOf.insert(transfer.id.text, rank);
    }
}

qint64 BoardWindow::replace(const domain::Transfer &transfer)
{
    const auto it = m_rankOf.constFind(transfer.id.text);
    if (it == m_rankOf.cend()) return -1;
    std::shared_ptr<const domain::Transfer> &known = m_byRank[*it];
    if (known->version <= transfer.version) known = std::make_shared<const domain::Transfer>(transfer);
    return rankOf(*it);
}

qint64 BoardWindow::rowOf(const domain::TransferId &id) const
{
    const auto it = m_rankOf.constFind(id.text);
    return it == m_rankOf.cend() ? -1 : rankOf(*it);
}

BoardWindow::Page BoardWindow::pageOf(qint64 row) const
{
    const qint64 lowest = rankOf(row) / pageRows * pageRows;
    const qint64 highest = std::min<qint64>(lowest + pageRows, m_count) - 1;
    return {rankOf(highest), int(highest - lowest + 1)};
}

bool BoardWindow::isLoaded(const Page &page) const
{
    for (qint64 row = page.first; row < page.first + page.rows; ++row)
        if (!m_byRank.contains(rankOf(row))) return false;
    return true;
}

std::optional<qint64> BoardWindow::nearestTo(qint64 row) const
{
    std::optional<qint64> best;
    for (auto it = m_byRank.cbegin(); it != m_byRank.cend(); ++it) {
        const qint64 candidate = rankOf(it.key());
        if (!best || std::llabs(candidate - row) < std::llabs(*best - row)) best = candidate;
    }
    return best;
}

void BoardWindow::trim(qint64 row)
{
    if (m_byRank.size() <= pagesMax * pageRows) return;
    const qint64 rank = rankOf(row);
    constexpr qint64 kept = qint64(pagesMax) * pageRows / 2;
    for (auto it = m_byRank.begin(); it != m_byRank.end();) {
        if (std::llabs(it.key() - rank) < kept) {
            ++it;
            continue;
        }
        m_rankOf.remove(it.value()->id.text);
        it = m_byRank.erase(it);
    }
}

} // namespace models
