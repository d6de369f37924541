// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "base/result.h"
#include "domain/field_rule.h"

namespace providers::remitpro {

/// The questions of a form, in its order. No document shows its shape: a list of fields (bare, under "data", "fields"
/// or the like, in groups), or an object of properties with a list of the required ones, are read. Names stay as
/// RemitPro writes them, because answers are given by them. UnreadableReply when no field can be found.
[[nodiscard]] base::Result<QList<domain::FieldRule>> fieldRulesFrom(const base::JsonValue &json);

} // namespace providers::remitpro
