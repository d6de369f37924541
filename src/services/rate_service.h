// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/store.h"
#include "services/identity.h"

namespace services {

/// The agent's own rate board, with history.
class RateService
{
public:
    RateService(interfaces::Store store, base::Clock &clock, Identity identity);

    /// `rate` in receive units for one send unit; `marginBps` 0 to 2000; `fee` in the send currency, empty for none.
    base::Result<domain::BoardRate> set(const QString &send, const QString &receive, const QString &rate, int marginBps,
                                        const QString &fee);
    base::Result<QList<domain::BoardRate>> list(bool history = false);
    base::Result<std::optional<domain::BoardRate>> current(const QString &send, const QString &receive);

private:
    interfaces::Store m_store;
    base::Clock &m_clock;
    Identity m_identity;
};

} // namespace services
