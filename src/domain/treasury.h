// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/payout_method.h"
#include "money/money.h"

#include <QDateTime>
#include <QList>

namespace domain {

/// What the agent holds at a provider, per currency. A sum that the provider did not state is absent, never zero.
struct Balance {
    ProviderId provider;
    QString currency;
    std::optional<money::Money> available;
    std::optional<money::Money> pending;
    std::optional<money::Money> frozen;
    QString corridor; ///< "GBP-PKR" where the provider keeps one balance per corridor
    QDateTime at;
};

enum class PartnerState { Active, Degraded, Inactive };

/// A bank, wallet or cash agent that pays out; `bankCode` of a beneficiary is its code, whatever the method.
struct PayoutPartner {
    ProviderId provider;
    QString code;
    QString name;
    QString country; ///< ISO 3166-1 alpha-2
    QString type;    ///< "bank", "mobile-wallet", "cash-agent", …
    QList<PayoutMethod> methods;
    QString accountFormat; ///< as the provider describes it, may be empty
    PartnerState state = PartnerState::Active;
};

/// A line of the agent's own rate board.
struct BoardRate {
    QString send;
    QString receive;
    QString rate;                    ///< receive units for one send unit, as typed
    int marginBps = 0;               ///< what the shop keeps, in basis points of the rate
    std::optional<money::Money> fee; ///< in the send currency
    QDateTime since;
    QString setBy;
};

} // namespace domain
