// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/transfer_state.h"

#include <optional>

namespace providers::rebit {

/// Rebit's word for a remittance (`status_in_words`, `status`), or the number that stands for it, in any letter case.
/// nullopt for a word that nobody documented: the last state stays.
std::optional<domain::TransferState> stateFrom(const QString &word);

/// The word of a remittance, verbatim: `status_in_words`, otherwise `status`; empty when it has neither.
QString wordIn(const base::JsonValue &remittance);
/// The state of a remittance by the first of the two members that says a known word.
std::optional<domain::TransferState> stateIn(const base::JsonValue &remittance);

} // namespace providers::rebit
