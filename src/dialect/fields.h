// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"

namespace dialect {

enum class Need { Required, Optional };

/// Rules with the labels of the house; the caller adds lengths, patterns and choices where the provider has some.
[[nodiscard]] domain::FieldRule senderField(const QString &provider, const QString &name, Need need);
[[nodiscard]] domain::FieldRule beneficiaryField(const QString &provider, const QString &name, Need need);
/// The purpose of the transfer, as one of these ISO 20022 codes.
[[nodiscard]] domain::FieldRule purposeField(const QString &provider, const QStringList &codes, Need need);
/// The same for a provider that does not ask: any code will do.
[[nodiscard]] domain::FieldRule anyPurposeField(const QString &provider);

} // namespace dialect
