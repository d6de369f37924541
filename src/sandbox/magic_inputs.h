// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox {

/// Which inputs provoke which behaviour, and which addresses are the sandbox's own: a text for `--help`, lines of at
/// most 100 characters.
[[nodiscard]] QString magicInputs();

/// What a fault script may say.
[[nodiscard]] QString faultScriptHelp();

} // namespace sandbox
