// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/safety_profile.h"

namespace providers::rebit {

domain::SafetyProfile safetyProfile(bool accountCredits)
{
    using Seconds = domain::SafetyProfile::Seconds;
    domain::SafetyProfile profile;
    // No key and no reference of ours: what was created can only be asked for by the number in the answer.
    profile.safetyClass = accountCredits ? domain::SafetyClass::D : domain::SafetyClass::C;
    profile.lookUpByProviderReference = true;
    profile.invoiceLife = invoiceLife;
    if (!accountCredits) {
        // An invoice that nobody ever saw is paid by nobody; a little longer than its life, for clocks that differ.
        profile.orphanAfter = invoiceLife + std::chrono::minutes(5);
        for (const int seconds : {60, 300})
            profile.doubtChecks << Seconds(seconds);
    }
    profile.firstCheck = Seconds(10);
    profile.awaitingFundsEvery = Seconds(10);
    profile.checkEvery = Seconds(60);
    profile.checkEveryMax = Seconds(300);
    return profile;
}

} // namespace providers::rebit
