// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/provider_profile.h"

namespace dialect {

/// The switch of every provider that is priced from the shop's own rate board.
inline const QString boardMinutesSwitch = QStringLiteral("boardQuoteMinutes");
/// How long an offer of that board holds.
[[nodiscard]] int boardMinutes(const interfaces::ProviderProfile &profile, int otherwise);

} // namespace dialect
