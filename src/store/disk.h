// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace store {

/// Makes an empty file that its owner alone may read. BadFile when it is there already or cannot be made.
base::Result<void> makePrivateFile(const QString &path);

/// Onto the disk itself: what is still in the cache is no backup.
bool flushed(const QString &path);
/// The names in it, likewise.
bool folderFlushed(const QString &folder);

} // namespace store
