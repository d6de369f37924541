// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"

namespace domain {

// Names of the ISO lists in the language of QLocale(), as the package iso-codes has them. Where it is not installed, or
// does not know the language, countries have Qt's English names, currencies their codes, and there are no subdivisions.
// Thread-safe; a list is read when it is first asked for.

/// Empty when the code or its translation is not known.
QString isoCountryName(const QString &alpha2);
/// "Philippine Peso"; the code when it is not known.
QString currencyName(const QString &code);
/// States, provinces and the like of a country (ISO 3166-2), by name: {"PH-ABR", "Abra"}. Codes stand for what is
/// spelled differently in different places; a free text is as good for every provider.
QList<Choice> subdivisions(const QString &country);

} // namespace domain
