// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quote.h"

namespace domain {

/// Figures that add up: totalDebit = send + fees.
struct Priced {
    money::Money send;
    QList<Fee> fees;
    money::Money totalDebit;
    money::ExchangeRate rate;
    money::Money receive;
};

/// Prices a request for a provider that quotes no exchange rate: the board's rate less its margin, the board's fee, and
/// the provider's own fees (in either currency; those in the receive currency are converted at the board's unrounded
/// rate and rounded up). What the customer receives is rounded down, what the customer pays is rounded up. The same
/// currency on both sides needs no board rate. Fails with NoRate, BadAmount.
base::Result<Priced> priceFromBoard(const QuoteRequest &request, const QList<Fee> &providerFees);

/// The sum of send and fees; nullopt when a fee is in another currency or it does not fit.
std::optional<money::Money> totalOf(money::Money send, const QList<Fee> &fees);

} // namespace domain
