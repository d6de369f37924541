// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readiness.h"

#include "interfaces/onboarding.h"

namespace services {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What it wants of the sender wherever and however it pays; a corridor may want more.
QStringList missingForTransfer(const interfaces::Payouts &payouts, const domain::Sender &sender)
{
    std::optional<QStringList> wanted;
    for (const QString &country : payouts.countries()) {
        for (const domain::PayoutMethod method : payouts.methods()) {
            const QList<domain::FieldRule> rules = payouts.fieldsFor(country, method);
            if (rules.isEmpty()) continue; // it does not pay that way there
            QStringList here;
            for (const domain::FieldRule &rule : rules)
                if (rule.party == domain::Party::Sender && rule.required) here << rule.name;
            if (!wanted)
                wanted = here;
            else
                wanted->removeIf([&here](const QString &name) { return !here.contains(name); });
        }
    }
    if (!wanted) return {};
    const base::JsonValue known = domain::fieldsToJson(sender);
    wanted->removeIf([&known](const QString &name) { return known.contains(name); });
    wanted->removeDuplicates();
    return *wanted;
}

} // namespace

QList<Readiness> readinessOf(const DirectoryService &directory, const domain::Sender &sender)
{
    QList<Readiness> all;
    for (const interfaces::Provider &provider : directory.providers()) {
        if (!provider.enabled) continue;
        Readiness readiness{.provider = provider.id, .name = provider.name};
        if (provider.onboarding) {
            readiness.screens = true;
            readiness.missingForScreening = provider.onboarding->missingForScreening(sender);
        }
        if (provider.payouts) {
            readiness.pays = true;
            readiness.missingForTransfer = missingForTransfer(*provider.payouts, sender);
        }
        if (provider.senderNames) {
            readiness.names = provider.senderNames->namesSent(sender);
            readiness.isToldName = !readiness.names.isEmpty();
        }
        all << readiness;
    }
    return all;
}

} // namespace services
