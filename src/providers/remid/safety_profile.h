// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/safety.h"

namespace providers::remid {

/// What may be repeated and what can be asked at rem.id; all of it data.
domain::SafetyProfile safetyProfile();

} // namespace providers::remid
