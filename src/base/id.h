// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace base {

/// An identifier that fits only its own lock: ids with different tags do not convert into each other.
/// The text is opaque; an empty text means "none yet".
template <class Tag>
struct Id {
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &left, const Id &right) { return left.text.compare(right.text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.text, seed); }
};

} // namespace base
