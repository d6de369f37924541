// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/safety.h"

namespace providers::rebit {

/// How long an invoice may be paid ("within 30 minutes").
inline constexpr std::chrono::seconds invoiceLife = std::chrono::minutes(30);
/// What may be repeated and what can be asked at Rebit; all of it data. With `accountCredits` creating is paying.
domain::SafetyProfile safetyProfile(bool accountCredits);

} // namespace providers::rebit
