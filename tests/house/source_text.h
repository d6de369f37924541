// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace house {

enum class Keep { CodeAndStrings, CodeOnly };

/// C++ source with its comments (and, for `CodeOnly`, the contents of its string and character literals) replaced by
/// spaces. Line breaks stay, so that line numbers do. Knows raw strings and digit separators; does not expand macros.
[[nodiscard]] QString stripped(const QString &source, Keep keep);

/// The line, counted from 1, in which the character at `offset` stands.
[[nodiscard]] qsizetype lineAt(const QString &source, qsizetype offset);

} // namespace house
