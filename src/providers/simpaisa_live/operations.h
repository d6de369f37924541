// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "providers/simpaisa_live/settings.h"

namespace providers::simpaisa_live {

/// The calls of the interface of today that are used here: the single flow. The list of banks has another path in each
/// region.
[[nodiscard]] QList<domain::Operation> operations(const Settings &settings);

} // namespace providers::simpaisa_live
