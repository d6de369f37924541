// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>

namespace domain {

/// The IBAN in electronic form (no blanks, capitals) when length and check digits are right (ISO 13616, mod 97);
/// BadIban and a sentence that says what is wrong otherwise.
base::Result<QString> checkedIban(QStringView typed);
/// How many characters an IBAN of that country has; nullopt: the country has none.
std::optional<int> ibanLength(QStringView country);
/// In groups of four, for people.
QString ibanForPeople(const QString &iban);

} // namespace domain
