// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/simpaisa_live/settings.h"

namespace providers::simpaisa_live {

// Replies of Simpaisa's interface of today as domain values; pure. All numbers are read by their digits.

inline const QString providerName = QStringLiteral("simpaisa");

/// The four digits of `status`, wherever it stands; empty when there is none.
[[nodiscard]] QString codeIn(const base::JsonValue &body);
/// What is under "response", "data" or "remittance"; the body itself when it has none of them.
[[nodiscard]] base::JsonValue wordsIn(const base::JsonValue &body);

[[nodiscard]] base::Error errorFrom(const net::HttpReply &reply, const QDateTime &nowUtc);
/// The words of a call that moves nothing, or why there are none; always Outcome::NothingHappened.
[[nodiscard]] base::Result<base::JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc);

/// An offer, and the fees that are taken off on the far side.
struct Offer {
    domain::Quote quote;
    money::Money farFees; ///< in the receive currency
};
/// EchoMismatch when the reply is about other currencies, or its own sums do not fit together.
[[nodiscard]] base::Result<Offer> offerFrom(const base::JsonValue &words, const domain::QuoteRequest &request,
                                            money::Money quantity, domain::PayoutMethod method,
                                            const QDateTime &nowUtc);

[[nodiscard]] base::Result<QList<domain::PayoutPartner>> partnersFrom(const base::JsonValue &words,
                                                                      const QString &region);
[[nodiscard]] base::Result<QList<domain::MasterValue>> branchesFrom(const base::JsonValue &words);
[[nodiscard]] base::Result<QList<domain::MasterValue>> reasonsFrom(const base::JsonValue &words);
[[nodiscard]] base::Result<QList<domain::Balance>> balancesFrom(const base::JsonValue &words, const QDateTime &nowUtc);
[[nodiscard]] base::Result<QString> holderFrom(const base::JsonValue &words, const domain::Beneficiary &beneficiary);

/// What the answer to remit-initiate means.
[[nodiscard]] domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                                          const QDateTime &nowUtc);
/// What the inquiry says about an order.
[[nodiscard]] domain::Sighting sightingFrom(const net::HttpReply &reply, const interfaces::PayoutOrder &order,
                                            const QDateTime &nowUtc);

} // namespace providers::simpaisa_live
