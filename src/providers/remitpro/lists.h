// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"

namespace providers::remitpro {

// No document shows what a list looks like, so it is read in every shape that is likely: a bare array, an array under
// "data", "items", "content" or the like, however deep, or one record by itself. Pure.

/// The array inside a reply; a Null when there is none.
[[nodiscard]] base::JsonValue arrayIn(const base::JsonValue &json);

/// The entries of a list. An entry's code is what requests want (its id, where it has one); what is not code or label
/// stands in the details. UnreadableReply when there is no array, or when none of its items can be read.
[[nodiscard]] base::Result<QList<domain::MasterValue>> masterValuesFrom(const base::JsonValue &json);

/// The code of the entry that has this text as its code, its label or any of its details; empty: none or several.
[[nodiscard]] QString codeFor(const QList<domain::MasterValue> &values, const QString &text);

/// The text under the first of these names that has one; names are compared without case, "_" and "-".
[[nodiscard]] QString firstText(const base::JsonValue &object, const QStringList &names);

} // namespace providers::remitpro
