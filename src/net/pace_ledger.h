// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace net {

/// Where programs on several machines write down together when their calls to a provider begin, and whose clock counts
/// there.
class PaceLedger
{
public:
    struct Entry {
        QString book; ///< empty: nothing was written yet
        qint64 nowMs = 0;
    };
    virtual ~PaceLedger() = default;
    /// nullopt: it cannot be asked now.
    virtual std::optional<Entry> look(const QString &name) = 0;
    /// Replaces what is written by what `next` makes of it, while nobody else does; nullopt leaves it as it is. false:
    /// nothing was written.
    virtual bool change(const QString &name, const std::function<std::optional<QString>(const Entry &)> &next) = 0;
};

} // namespace net
