// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/safety.h"

namespace providers::simpaisa_live {

/// What may be repeated and what can be asked; all of it data.
[[nodiscard]] domain::SafetyProfile safetyProfile();

} // namespace providers::simpaisa_live
