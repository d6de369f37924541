// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace models {

/// What is loaded of a list that may be a million rows long: pages of rows, each remembered by its distance from the
/// oldest row, which stays the same while new rows come in at the top. Pages that nobody has looked at for long are
/// forgotten.
class BoardWindow
{
public:
    static constexpr int pageRows = 64;
    static constexpr int pagesMax = 24;

    void clear();
    qint64 count() const { return m_count; }
    /// Rows come in, or leave, at the top; what is loaded keeps its distance from the oldest.
    void setCount(qint64 count);

    /// nullptr: not loaded.
    const domain::Transfer *at(qint64 row) const;
    /// Puts transfers from that row on.
    void put(qint64 row, const QList<domain::Transfer> &transfers);
    /// Replaces it where it is loaded; its row, or -1.
    qint64 replace(const domain::Transfer &transfer);
    /// -1 where it is not loaded.
    qint64 rowOf(const domain::TransferId &id) const;

    /// The page that holds the row, as its first row and length.
    struct Page {
        qint64 first = 0;
        int rows = 0;
        friend bool operator==(const Page &, const Page &) = default;
    };
    Page pageOf(qint64 row) const;
    bool isLoaded(const Page &page) const;
    /// The loaded row next to that one, and its distance; to begin counting from.
    std::optional<qint64> nearestTo(qint64 row) const;
    /// Forgets pages so that at most pagesMax are left; those around `row` stay.
    void trim(qint64 row);

private:
    qint64 rankOf(qint64 row) const { return m_count - 1 - row; }

    qint64 m_count = 0;
    QHash<qint64, std::shared_ptr<const domain::Transfer>> m_byRank;
    QHash<QString, qint64> m_rankOf;
};

} // namespace models
