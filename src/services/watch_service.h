// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer_service.h"

namespace services {

/// Asks for news of every open transfer at its provider's pace. Has no timer of its own: whoever owns the event loop
/// calls tick() and sleeps for pauseMs() in between.
class WatchService
{
public:
    WatchService(TransferService &transfers, interfaces::Store store, base::Clock &clock);

    /// Looks at transfers whose time has come, at most `limit`. Never sends anything but what the safety profile lets a
    /// resolver repeat. Fails only when the store cannot tell what is due; one transfer that fails stops no other.
    interfaces::Answer<int> tick(int limit = 20);
    /// Every open transfer now, whatever its time; the outcomes, those that failed included.
    interfaces::Answer<QList<TransferOutcome>> refreshOpen();
    /// Until the next tick is worth while: 500 ms to 5 s.
    int pauseMs();

private:
    TransferService &m_transfers;
    interfaces::Store m_store;
    base::Clock &m_clock;
};

} // namespace services
