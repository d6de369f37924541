// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"

#include <QList>
#include <QString>

namespace domain {

/// Whether it is an ISO 3166-1 alpha-2 code in capitals that Qt's locale data knows.
bool isCountry(QStringView code);
/// The alpha-2 code of an ISO 3166-1 alpha-3 one, as travel documents have it; empty when it is no country's.
QString countryOfThreeLetters(const QString &code);
/// The country's name for people, in their language; the code itself when it is unknown.
QString countryName(const QString &code);
/// The currency used there, as an ISO 4217 code; empty when unknown.
QString currencyOf(const QString &country);
/// All of them with their names, in the order of the names. Thread-safe.
QList<Choice> countryChoices();

} // namespace domain
