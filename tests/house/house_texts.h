// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "house/house_plan.h"

#include <QStringList>

namespace house {

/// Texts for people that lupdate cannot collect, because it looks for a literal in tr(), translate() or
/// QT_TRANSLATE_NOOP() itself: a bare literal that is handed to a helper around one of them, and a variable in one of
/// them in a file that marks no text at all.
[[nodiscard]] QStringList hiddenTextFaults(const SourceFile &file);

/// Sentences below the command line that name its options: in a window nobody can type them. The command line adds its
/// own hint.
[[nodiscard]] QStringList optionFaults(const SourceFile &file);

} // namespace house
