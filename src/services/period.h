// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace services {

/// Whether something can lie between the two; an open end is none. `until` is no longer in it.
base::Result<void> checkPeriod(const QDateTime &since, const QDateTime &until);

} // namespace services
