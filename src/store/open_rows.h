// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"
#include "store/connection.h"

namespace store {

// The table open_transfer: those that have not ended, or have a review, with the time since when they are where they
// are. It is small where the transfers are many, so that what is late is found at once.

/// Enters a new transfer.
base::Result<void> enterOpen(Connection &connection, const domain::Transfer &transfer);
/// Follows a change; `before` as it was stored.
base::Result<void> updateOpen(Connection &connection, const domain::Transfer &before, const domain::Transfer &after);

} // namespace store
