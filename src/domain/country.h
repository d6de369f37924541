// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace domain {

/// Whether it is an ISO 3166-1 alpha-2 code in capitals that Qt's locale data knows.
bool isCountry(QStringView code);
/// The alpha-2 code of an ISO 3166-1 alpha-3 one, as travel documents have it; empty when it is no country's.
QString countryOfThreeLetters(const QString &code);
/// The country's name for people, in their language; the code itself when it is unknown.
QString countryName(const QString &code);
/// The currency used there, as an ISO 4217 code; empty when unknown.
QString currencyOf(const QString &country);
/// All codes, sorted by name.
QStringList allCountries();

} // namespace domain
