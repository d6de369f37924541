// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/store.h"
#include "services/identity.h"

namespace services {

/// Makes a store safe that was set back to a backup. What counts as "not sent" there may have been sent since, so
/// nothing of it may be sent from here: drafts become unconfirmed, with their requests closed for ever, and are settled
/// by asking or by two people; forms that were being filled in are dropped, because one of them may carry the key of a
/// transfer that was made of it. The references of those drafts, oldest first.
base::Result<QStringList> distrustUnsent(const interfaces::Store &store, base::Clock &clock, const Identity &identity);

} // namespace services
