// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/settings.h"

#include "dialect/switches.h"

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;

interfaces::ProviderKind kind()
{
    return {u"rebit"_s, {}, u"Rebit"_s, {u"accountCredits"_s, u"tokenPlacement"_s, dialect::boardMinutesSwitch}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.callbackUrl = profile.callbackUrl;
    settings.boardQuoteMinutes = dialect::boardMinutes(profile, settings.boardQuoteMinutes);
    settings.tokenInQuery = profile.switches.member(u"tokenPlacement").text() == u"query";
    settings.accountCredits = profile.switches.member(u"accountCredits").flag();
    return settings;
}

} // namespace providers::rebit
