// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/safety.h"

namespace providers::simpaisa {

/// What may be repeated and what can be asked at Simpaisa; all of it data.
domain::SafetyProfile safetyProfile();

} // namespace providers::simpaisa
