// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/country.h"

#include <QLocale>

#include <algorithm>

namespace domain {

namespace {

QLocale::Territory territoryOf(QStringView code)
{
    if (code.size() != 2 || !code.at(0).isUpper() || !code.at(1).isUpper()) return QLocale::AnyTerritory;
    return QLocale::codeToTerritory(code);
}

} // namespace

bool isCountry(QStringView code) { return territoryOf(code) != QLocale::AnyTerritory; }

QString countryName(const QString &code)
{
    const auto territory = territoryOf(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QString currencyOf(const QString &country)
{
    const auto territory = territoryOf(country);
    if (territory == QLocale::AnyTerritory) return {};
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory))
        if (const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode); !code.isEmpty()) return code;
    return {};
}

QStringList allCountries()
{
    QStringList codes;
    for (int territory = QLocale::AnyTerritory + 1; territory <= QLocale::LastTerritory; ++territory) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(territory));
        if (code.size() == 2 && code.at(0).isLetter() && code != u"ZZ") codes << code;
    }
    std::sort(codes.begin(), codes.end(), [](const QString &left, const QString &right) {
        return countryName(left).localeAwareCompare(countryName(right)) < 0;
    });
    return codes;
}

} // namespace domain
