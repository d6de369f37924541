// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct WallexText {
    Q_DECLARE_TR_FUNCTIONS(WallexText)
};

base::Error fault(const QString &field, const QString &sentence)
{
    return base::nothingHappened(base::ErrorKind::BadProfile, field, sentence);
}

/// Takes a text that has that shape into `target`; nothing when it is absent or right.
std::optional<base::Error> take(const JsonValue &switches, const QString &name, const QString &shape,
                                const QString &sentence, QString &target)
{
    const JsonValue value = switches.member(name);
    if (value.isNull()) return std::nullopt;
    const QRegularExpression whole(QRegularExpression::anchoredPattern(shape));
    if (!value.isString() || !whole.match(value.text()).hasMatch()) return fault(name, sentence);
    target = value.text();
    return std::nullopt;
}

} // namespace

interfaces::ProviderKind kind()
{
    // Five calls a second and 432,000 a day: "API Call Rate Limits" of the document.
    return {u"wallex"_s, {},
            u"Wallex"_s, {u"authenticatePath"_s, u"tokenPrefix"_s, u"storageClass"_s, u"dateFormat"_s},
            5,           432'000};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    const JsonValue &switches = profile.switches;
    if (const auto error =
            take(switches, u"authenticatePath"_s, u"(/[A-Za-z0-9_-]+)+"_s,
                 WallexText::tr("a path such as /v2/authenticate is wanted here."), settings.authenticatePath))
        return *error;
    if (const auto error =
            take(switches, u"tokenPrefix"_s, u"[A-Za-z][A-Za-z0-9_-]*|"_s,
                 WallexText::tr("a word such as Bearer is wanted here, or an empty text."), settings.tokenPrefix))
        return *error;
    if (const auto error =
            take(switches, u"storageClass"_s, u"[A-Z][A-Z_]*|"_s,
                 WallexText::tr("a word such as STANDARD is wanted here, or an empty text."), settings.storageClass))
        return *error;
    QString dates = u"YYYY-MM-DD"_s;
    if (const auto error = take(switches, u"dateFormat"_s, u"YYYY-MM-DD|DD-MM-YYYY"_s,
                                WallexText::tr("YYYY-MM-DD or DD-MM-YYYY is wanted here."), dates))
        return *error;
    if (dates == u"DD-MM-YYYY") settings.dateFormat = DateFormat::DayFirst;
    return settings;
}

} // namespace providers::wallex
