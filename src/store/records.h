// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/attempt.h"
#include "domain/transfer.h"

namespace store {

// How the sealed halves of records are written, and the words for what is stored as text. Reading fails with
// StoreCorrupt.

base::JsonValue toJson(const domain::FrozenRequest &request);
base::Result<domain::FrozenRequest> frozenRequestFrom(const base::JsonValue &json);

base::JsonValue toJson(const domain::WireAnswer &answer);
base::Result<domain::WireAnswer> wireAnswerFrom(const base::JsonValue &json);

/// What is personal or free text in a transfer; its figures, ids and times are columns of their own.
base::JsonValue sealedHalf(const domain::Transfer &transfer);
base::Result<void> readSealedHalf(domain::Transfer &transfer, const base::JsonValue &json);

base::JsonValue sealedHalf(const domain::TransferEvent &event);
void readSealedHalf(domain::TransferEvent &event, const base::JsonValue &json);

QString codeOf(base::Evidence evidence);
std::optional<base::Evidence> evidenceFrom(QStringView code);
QString codeOf(domain::AttemptKind kind);
std::optional<domain::AttemptKind> attemptKindFrom(QStringView code);

} // namespace store
