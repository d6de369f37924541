// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/answer.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace vault {

/// Held as long as it lives; another process, or another object in this one, waits meanwhile.
using FolderLock = std::unique_ptr<QLockFile>;

/// Takes `<folder>/lock`, making the folder when it is not there. Waits without blocking the thread; StoreBusy after
/// half a minute, StoreUnavailable when the folder cannot be used. A lock whose process has died counts for nothing.
interfaces::Answer<FolderLock> lockFolder(QString folder);

} // namespace vault
