// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDebug>

#include <vector>

namespace base {

/// A credential or key in memory: cannot be copied by accident, prints as stars, is wiped when it goes.
/// `reveal()` and `clone()` are words to search for in a review.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept = default;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return qsizetype(m_bytes.size()); }
    /// The bytes themselves; valid as long as this object.
    QByteArrayView reveal() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }
    /// A second copy on purpose, for a second owner.
    Secret clone() const { return Secret(reveal()); }

    friend QDebug operator<<(QDebug out, const Secret &) { return out << "***"; }

private:
    void wipe();
    std::vector<char> m_bytes;
};

} // namespace base
