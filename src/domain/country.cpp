// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/country.h"

#include "base/json_value.h"
#include "domain/iso_names.h"

#include <QCollator>
#include <QFile>
#include <QLocale>
#include <QMutex>

#include <algorithm>
#include <vector>

/// A static library's resources are dropped by the linker unless somebody asks for them; outside every namespace.
static void initCountryCodes() { Q_INIT_RESOURCE(country_codes); }

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

QLocale::Territory territoryOf(QStringView code)
{
    if (code.size() != 2 || !code.at(0).isUpper() || !code.at(1).isUpper()) return QLocale::AnyTerritory;
    // Reserved codes that Qt knows and ISO 3166-1 does not assign. Kosovo (XK) stays: IBANs and providers use it.
    static const QStringList reserved{u"AC"_s, u"CP"_s, u"DG"_s, u"EA"_s, u"EU"_s, u"IC"_s, u"QO"_s, u"TA"_s};
    return reserved.contains(code) ? QLocale::AnyTerritory : QLocale::codeToTerritory(code);
}

} // namespace

bool isCountry(QStringView code) { return territoryOf(code) != QLocale::AnyTerritory; }

QString countryOfThreeLetters(const QString &code)
{
    static const base::JsonValue codes = [] {
        initCountryCodes();
        QFile file(u":/domain/country_codes.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const auto json = base::JsonValue::parse(opened ? file.readAll() : QByteArray("{}"));
        return json ? json->member(u"codes") : base::JsonValue();
    }();
    return codes.member(code).text();
}

QString countryName(const QString &code)
{
    const auto territory = territoryOf(code);
    if (territory == QLocale::AnyTerritory) return code;
    const QString translated = isoCountryName(code);
    return translated.isEmpty() ? QLocale::territoryToString(territory) : translated;
}

QString currencyOf(const QString &country)
{
    const auto territory = territoryOf(country);
    if (territory == QLocale::AnyTerritory) return {};
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory))
        if (const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode); !code.isEmpty()) return code;
    return {};
}

QList<Choice> countryChoices()
{
    // Every form asks, and a collator takes a millisecond or two. The language changes in tests only.
    static QMutex mutex;
    static QString language;
    static QList<Choice> choices;
    const QMutexLocker lock(&mutex);
    if (!choices.isEmpty() && language == QLocale().name()) return choices;
    struct Named {
        QCollatorSortKey key;
        Choice choice;
    };
    const QCollator collator;
    std::vector<Named> named;
    for (int territory = QLocale::AnyTerritory + 1; territory <= QLocale::LastTerritory; ++territory) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(territory));
        if (!isCountry(code)) continue;
        const QString name = countryName(code);
        named.push_back({collator.sortKey(name), {code, name}});
    }
    std::sort(named.begin(), named.end(),
              [](const Named &left, const Named &right) { return left.key.compare(right.key) < 0; });
    choices.clear();
    for (const Named &country : named)
        choices << country.choice;
    language = QLocale().name();
    return choices;
}

} // namespace domain
