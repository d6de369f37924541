// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"

namespace domain {

/// Purposes by ISO 20022 code (ExternalPurpose1Code): DEPD, GIFT, …; the list has no FAMI or FAMA.
QList<Choice> purposes();
/// Where the sender's money came from: salary, savings, …
QList<Choice> sourcesOfFunds();
/// The label of a code in a list; the code itself when it is not there.
QString labelIn(const QList<Choice> &choices, const QString &code);
bool containsCode(const QList<Choice> &choices, const QString &code);

} // namespace domain
