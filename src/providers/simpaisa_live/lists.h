// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"

namespace providers::simpaisa_live {

/// The editions of "reasons" and "states" that come with the program (resources/data/simpaisa_live_lists.json).
[[nodiscard]] std::optional<domain::MasterList> builtInList(const QString &name);
/// "reasons", "states", and "banks" and "branches", which are asked of the provider.
[[nodiscard]] QStringList listNames(const QString &region);

} // namespace providers::simpaisa_live
