// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/safety_profile.h"

namespace providers::simpaisa {

domain::SafetyProfile safetyProfile()
{
    using std::chrono::hours;
    using Seconds = domain::SafetyProfile::Seconds;
    domain::SafetyProfile profile;
    // Idempotency-Key is required on every creating call, 409 is "same key with different payload".
    profile.safetyClass = domain::SafetyClass::A;
    profile.replayWithSameKey = true;
    // Nobody says how long a key is kept. A day is what the house assumes; the last hour of it is not used.
    profile.keyHonoured = hours(23);
    profile.replaysMax = 6;
    profile.refusesExpiredQuotes = true; // 422 QUOTE_EXPIRED
    // By id, or by paging through the list: there is no look-up and no filter for merchantTransactionId.
    profile.lookUpByProviderReference = true;
    profile.lookUpByOurReference = true;
    for (const int seconds : {1, 2, 4, 8, 16, 32, 300})
        profile.doubtChecks << Seconds(seconds);
    profile.firstCheck = Seconds(5);
    profile.checkEvery = Seconds(30);
    profile.checkEveryMax = Seconds(600);
    // COMPLETED can still become RETURNED.
    profile.returnsWatchedFor = hours(24 * 30);
    profile.returnsEvery = hours(6);
    return profile;
}

} // namespace providers::simpaisa
