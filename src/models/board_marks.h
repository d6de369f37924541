// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/board.h"

#include <QList>

#include <optional>

namespace models {

/// Places that were passed while a long list was counted. A jump anywhere begins at the mark next to it instead of
/// counting from an end. Each is remembered by how many are older, which stays the same while new ones come in on top;
/// a list that others may leave has to forget its marks when it changes.
class BoardMarks
{
public:
    void clear();
    /// So many of the list are at that place or newer. Called with growing counts.
    void add(const interfaces::BoardPlace &place, qint64 newest);
    /// The list was counted to its end.
    void finish(qint64 total);
    /// The mark next to that row of the `count` that are left when those at the places `elsewhere`, which belong to the
    /// list too, are not shown in it. nullopt: there is none.
    std::optional<interfaces::BoardAnchor> nearestTo(qint64 row, qint64 count,
                                                     const QList<interfaces::BoardPlace> &elsewhere) const;

private:
    struct Mark {
        interfaces::BoardPlace place;
        qint64 newest = 0;
    };
    QList<Mark> m_marks;
    qint64 m_total = 0; ///< when they were counted; 0: not yet to the end
};

} // namespace models
