// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings_record.h"

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

QString moneySettings(const Profile &profile)
{
    JsonValue providers = JsonValue::array();
    for (const interfaces::ProviderProfile &provider : profile.providers) {
        if (!provider.enabled) continue;
        JsonValue json = JsonValue::object({{u"id"_s, provider.id},
                                            {u"environment"_s, provider.environment},
                                            {u"baseUrl"_s, provider.baseUrl},
                                            {u"merchantId"_s, provider.merchantId},
                                            {u"timeoutMs"_s, provider.timeoutMs}});
        json.setText(u"proxy"_s, provider.proxy);
        json.setText(u"caFile"_s, provider.caFile);
        if (!provider.switches.isNull()) json.set(u"switches"_s, provider.switches);
        providers.append(json);
    }
    const AgentProfile &agent = profile.agent;
    const JsonValue json =
        JsonValue::object({{u"country"_s, agent.country},
                           {u"currency"_s, agent.currency},
                           {u"rules"_s, agent.printouts.rules},
                           {u"secondPersonForRates"_s, agent.secondPersonForRates},
                           {u"store"_s, profile.store.isServer() ? profile.store.address() : profile.store.driver},
                           {u"providers"_s, providers}});
    return QString::fromUtf8(json.toBytes());
}

base::Result<void> noteSettings(AuditTrail &audit, const Profile &profile)
{
    const QString subject = u"profile/"_s + profile.agent.counter;
    const QString now = moneySettings(profile);
    const auto last = audit.list(subject, {}, {}, 1);
    if (!last) return last.error();
    if (!last->isEmpty() && last->first().detail == now) return base::Done{};
    return audit.note(u"settings.changed"_s, subject, now);
}

} // namespace services
