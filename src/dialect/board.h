// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"

namespace dialect {

/// An offer at the shop's own rate, for providers that quote none: the shop undertakes it for `minutes`.
[[nodiscard]] domain::Quote boardQuote(const QString &provider, domain::PayoutMethod method,
                                       const domain::QuoteRequest &request, const domain::Priced &priced,
                                       const QDateTime &nowUtc, int minutes);

/// A way of payout that is not offered, and why.
[[nodiscard]] domain::Unavailable unavailable(const QString &provider, std::optional<domain::PayoutMethod> method,
                                              base::Error error);

} // namespace dialect
