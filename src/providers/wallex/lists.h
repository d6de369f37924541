// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"
#include "domain/treasury.h"

namespace providers::wallex {

// The closed lists of the document (resources/data/wallex_lists.json, with its edition). Wallex has a call for the
// countries only.

inline const QString countryList = QStringLiteral("countries");

/// Names of the lists that come with the program: "document-types", "employment-industries", …
[[nodiscard]] QStringList builtInLists();
/// Nothing for a name that is none of them.
[[nodiscard]] std::optional<domain::MasterList> builtInListOf(const QString &name);
/// The codes of a built-in list; empty for a name that is none of them.
[[nodiscard]] QStringList codesIn(const QString &name);
/// All fifteen, with labels for people. The texts about changing and listing documents name two of them only.
[[nodiscard]] QList<domain::Choice> documentTypeChoices();

} // namespace providers::wallex
