// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quote.h"

namespace providers::simpaisa {

/// A way of payout that is worth locking a rate for.
struct Eligible {
    domain::PayoutMethod method = domain::PayoutMethod::BankAccount;
    QStringList notes; ///< sentences for the clerk
};

struct QuotePlan {
    QList<Eligible> methods;
    QList<domain::Unavailable> unavailable;
};

/// The ways of payout that Simpaisa knows at all.
QList<domain::PayoutMethod> methodsServed();

/// Which of the wanted ways can be offered, by the list of banks, wallets and cash agents of the country; pure.
QuotePlan planFor(const domain::QuoteRequest &request, const QList<domain::PayoutPartner> &partners);
/// The same while nobody tells that list: every way that was asked for, and a note about what is not known.
QuotePlan planWithoutList(const domain::QuoteRequest &request);

} // namespace providers::simpaisa
