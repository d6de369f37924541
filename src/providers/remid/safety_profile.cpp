// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/safety_profile.h"

namespace providers::remid {

domain::SafetyProfile safetyProfile()
{
    using Seconds = domain::SafetyProfile::Seconds;
    domain::SafetyProfile profile;
    // partner_trx_id is ours and unique there: a repeat is answered with 203 or 257, and remit-status asks by it.
    profile.safetyClass = domain::SafetyClass::B;
    profile.lookUpByOurReference = true;
    // A single 204 may only mean that the request is still on its way.
    profile.replayAfterDoubleNotFound = true;
    profile.notFoundSpacing = Seconds(120);
    // Nobody says how long rem.id remembers a reference; after three days no copy is sent, and only people settle it.
    profile.keyHonoured = std::chrono::hours(72);
    // "Check the status after the remit API timed out or 60 seconds after the disbursement requested."
    for (const int seconds : {5, 15, 30, 60, 120, 300, 600, 3600})
        profile.doubtChecks << Seconds(seconds);
    profile.firstCheck = Seconds(80); // less a jitter of up to a quarter: never before the 60 seconds
    profile.checkEvery = Seconds(60);
    profile.checkEveryMax = Seconds(600);
    return profile;
}

} // namespace providers::remid
