// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quote.h"
#include "providers/rebit/settings.h"

namespace providers::rebit {

/// One way of payout with one partner: Rebit's fees differ by both.
struct Target {
    domain::PayoutMethod method = domain::PayoutMethod::BankAccount;
    QString strategy;
    QString provider;            ///< bank, agent, biller or load product
    QString province = {};       ///< empty: not sent
    bool canBeCalculated = true; ///< delivery has no place in `calculate`
};

struct QuotePlan {
    QList<Target> targets;
    QList<domain::Unavailable> unavailable;
    QStringList notes; ///< sentences for every offer whose fees were asked for in a province that nobody chose
};

/// Fees in pesos, as far as Rebit stated them.
struct StatedFees {
    QList<domain::Fee> fees;
    bool complete = false; ///< both the processing and the service fee were stated
    QString amount;        ///< what they are for, digit for digit; empty: not stated
};

/// What to ask fees for; pure.
QuotePlan planFor(const domain::QuoteRequest &request);

/// The offer at the shop's own rate with Rebit's fees; pure. Rebit invoices in bitcoin and quotes no exchange rate.
base::Result<domain::Quote> quoteFor(const Settings &settings, const domain::QuoteRequest &request,
                                     const QuotePlan &plan, const Target &target, const StatedFees &stated,
                                     const QDateTime &nowUtc);

/// Pesos that the quote expects Rebit to want in all (amount and fees); nullopt when the fees were not all stated.
std::optional<money::Money> expectedTotal(const domain::Quote &quote);

} // namespace providers::rebit
