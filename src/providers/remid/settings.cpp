// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/settings.h"

#include "dialect/switches.h"

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;

interfaces::ProviderKind kind()
{
    return {u"remid"_s, {}, u"rem.id"_s, {u"partnerMerchantId"_s, u"senderInfo"_s, dialect::boardMinutesSwitch}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.boardQuoteMinutes = dialect::boardMinutes(profile, settings.boardQuoteMinutes);
    const base::JsonValue sender = profile.switches.member(u"senderInfo");
    settings.senderAccountName = sender.member(u"sender_account_name").text();
    settings.senderAccountNumber = sender.member(u"sender_account_number").text();
    settings.senderBankCode = sender.member(u"sender_bank_code").text();
    settings.partnerMerchantId = profile.switches.member(u"partnerMerchantId").text();
    return settings;
}

} // namespace providers::remid
