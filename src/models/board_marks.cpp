// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/board_marks.h"

#include <algorithm>
#include <tuple>

namespace models {

using interfaces::BoardPlace;

void BoardMarks::clear()
{
    m_marks.clear();
    m_total = 0;
}

void BoardMarks::add(const BoardPlace &place, qint64 newest) { m_marks << Mark{place, newest}; }

void BoardMarks::finish(qint64 total) { m_total = total; }

std::optional<interfaces::BoardAnchor> BoardMarks::nearestTo(qint64 row, qint64 count,
                                                             const QList<BoardPlace> &elsewhere) const
{
    if (m_total == 0) return std::nullopt;
    const qint64 cameIn = count + elsewhere.size() - m_total;
    const Mark *best = nullptr;
    const auto distance = [&](const Mark &mark) { return std::llabs(mark.newest + cameIn - 1 - row); };
    for (const Mark &mark : m_marks) {
        if (elsewhere.contains(mark.place)) continue; // it has no row here
        if (!best || distance(mark) < distance(*best)) best = &mark;
    }
    if (!best) return std::nullopt;
    const auto isNewer = [&](const BoardPlace &place) {
        return std::tie(place.createdAt, place.id) > std::tie(best->place.createdAt, best->place.id);
    };
    const qint64 notHere = std::count_if(elsewhere.begin(), elsewhere.end(), isNewer);
    return interfaces::BoardAnchor{best->newest + cameIn - 1 - notHere, best->place};
}

} // namespace models
