// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

namespace providers::wallex {

/// JSON, or what the document shows in place of it: a comma behind the last member, and dots ("....") that stand for
/// further items. Strict where the text is JSON. To be used only where nothing can go wrong: for the list of countries,
/// and for callbacks, which are never believed.
[[nodiscard]] base::Result<base::JsonValue> parsedLeniently(const QByteArray &bytes);

} // namespace providers::wallex
