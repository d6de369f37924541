// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/safety_profile.h"

namespace providers::simpaisa_live {

domain::SafetyProfile safetyProfile()
{
    using std::chrono::hours;
    using Seconds = domain::SafetyProfile::Seconds;
    domain::SafetyProfile profile;
    // `reference` is ours, "unique", and can be asked for. What a second one with the same reference does is not
    // described, so no copy is ever sent by itself: "not found" leaves the doubt to a person.
    profile.safetyClass = domain::SafetyClass::B;
    profile.lookUpByOurReference = true;
    profile.replayAfterDoubleNotFound = false;
    for (const int seconds : {5, 15, 30, 60, 120, 300, 600, 3600})
        profile.doubtChecks << Seconds(seconds);
    profile.firstCheck = Seconds(10);
    profile.checkEvery = Seconds(60);
    profile.checkEveryMax = Seconds(600);
    // `remitted` can still become `reversed`.
    profile.returnsWatchedFor = hours(24 * 30);
    profile.returnsEvery = hours(6);
    return profile;
}

} // namespace providers::simpaisa_live
