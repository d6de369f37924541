// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/answer.h"

#include <QString>

#include <memory>

namespace vault {

/// One holder at a time of one file. The system itself lets go of it when the process ends, however that ends; nothing
/// is judged by process numbers or by what a file says, because a process that is killed leaves an empty file behind,
/// or a number that somebody else has by then.
class HeldFile
{
public:
    enum class State { Held, Taken, Unusable };

    explicit HeldFile(const QString &path);
    ~HeldFile();
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

    /// Does not wait.
    State tryHold();

private:
    struct Parts;
    const std::unique_ptr<Parts> m_parts;
};

/// Held as long as it lives; another process, or another object in this one, waits meanwhile.
using FolderLock = std::unique_ptr<HeldFile>;

/// Takes `<folder>/lock`, making the folder when it is not there. Waits without blocking the thread; StoreBusy after
/// half a minute, StoreUnavailable when the folder cannot be used. A lock whose process has died counts for nothing.
interfaces::Answer<FolderLock> lockFolder(QString folder);

} // namespace vault
