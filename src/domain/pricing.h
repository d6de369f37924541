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
/// rate and rounded up). What the customer receives is rounded down, what the customer pays is rounded up, both to the
/// board's steps where it names some. The same currency on both sides needs no board rate. Fails with NoRate,
/// BadAmount, AmountRefused.
base::Result<Priced> priceFromBoard(const QuoteRequest &request, const QList<Fee> &providerFees);

/// What the shop takes for sending that much by a line of its board, rounded up; nullopt when it does not fit.
std::optional<money::Money> shopFee(const BoardRate &line, money::Money send);

/// Adds what the shop takes to the offer of a provider that quotes its own rate: the line's fee, its margin as a share
/// of what is sent, and what rounds the sum up to the line's step. Send, rate and what arrives stay the provider's.
/// Fails with BadAmount, AmountRefused.
base::Result<Quote> withShopFees(Quote quote, const BoardRate &line);

/// What the shop earns by an offer: its own fees and, when the board's rate made the price, what the margin and the
/// rounding leave, in the send currency. nullopt when it cannot be told.
std::optional<money::Money> earningOf(const Quote &quote, const std::optional<BoardRate> &line, bool boardMadePrice);

/// The sum of send and fees; nullopt when a fee is in another currency or it does not fit.
std::optional<money::Money> totalOf(money::Money send, const QList<Fee> &fees);

} // namespace domain
