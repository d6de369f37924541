// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/wallex/settings.h"

namespace providers::wallex {

// Dates as Wallex writes them, which is in three ways; ours are YYYY-MM-DD.

/// The date of birth: stated as YYYY-MM-DD, once shown as YYYY-DD-MM. A text that fits both is what is stated. Empty
/// when it is neither.
[[nodiscard]] QString birthDateFrom(const QString &theirs);
/// The dates of an identity paper: shown as DD-MM-YYYY, and YYYY-MM-DD because that is what we send. Empty when it is
/// neither.
[[nodiscard]] QString paperDateFrom(const QString &theirs);

/// A date of ours as Wallex is to be told it; `field` is the member's name.
[[nodiscard]] QString dateForWallex(const Settings &settings, const QString &field, const QString &ours);

} // namespace providers::wallex
