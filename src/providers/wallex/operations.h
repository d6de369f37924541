// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "providers/wallex/settings.h"

namespace providers::wallex {

/// Every call of the document and its three notifications. All are harmless: a repeated signup is refused because the
/// e-mail address is taken, a repeated document is a second entry, and nothing here moves money.
[[nodiscard]] QList<domain::Operation> operations(const Settings &settings);

} // namespace providers::wallex
