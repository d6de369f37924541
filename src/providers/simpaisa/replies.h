// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/simpaisa/settings.h"

namespace providers::simpaisa {

// Replies of the Remittance API v3.0.0 as domain values; pure. All numbers are read by their digits.

inline const QString providerName = QStringLiteral("simpaisa");

/// A refusal in their words: ErrorResponse, Retry-After and X-Trace-Id as one error. `body` empty: there were no words.
base::Error errorFrom(int status, const net::Headers &headers, const std::optional<base::JsonValue> &body,
                      const QDateTime &nowUtc);
/// "trace 4f7c…", from X-Trace-Id or the body's traceId, for support; empty when there is none.
QString traceOf(const net::Headers &headers, const base::JsonValue &body);
/// The body of a call that moves nothing, or why there is none; always Outcome::NothingHappened.
base::Result<base::JsonValue> bodyOf(const net::HttpReply &reply, const QDateTime &nowUtc);

/// The indicative rate of that pair; CorridorNotServed when the list does not have it.
base::Result<money::ExchangeRate> rateFrom(const base::JsonValue &body, money::Currency send, money::Currency receive);

/// What is to arrive, from digits that may be finer than the currency: rounded down, because a fraction of the smallest
/// coin arrives nowhere. UnreadableReply when it is no amount at all.
base::Result<money::Money> receiveFrom(QStringView digits, money::Currency currency);

/// The figures of a confirmed quote. EchoMismatch when it repeats other currencies than asked for, or its own sums do
/// not add up. Whether the amount is the one asked for is the caller's to compare.
base::Result<domain::Quote> quoteFrom(const base::JsonValue &body, const domain::QuoteRequest &request,
                                      domain::PayoutMethod method, const QDateTime &nowUtc);

base::Result<QList<domain::PayoutPartner>> partnersFrom(const base::JsonValue &body);
base::Result<QList<domain::Balance>> balancesFrom(const base::JsonValue &body, const QDateTime &nowUtc);

/// One page of the list of transactions.
struct Page {
    QList<base::JsonValue> transactions;
    bool more = false;
    QString cursor; ///< of the page behind; empty: none was given
};
base::Result<Page> pageFrom(const base::JsonValue &body);
/// The reference of ours that a transaction of the list carries; empty when it cannot be read.
QString referenceIn(const base::JsonValue &transaction);

/// What a transaction says about an order, with everything that differs from what was approved. Inconclusive with
/// EchoMismatch when it is about another reference of ours.
domain::Sighting sightingFrom(const base::JsonValue &transaction, const interfaces::PayoutOrder &order);

/// What the answer to `initiate` means.
domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const QDateTime &nowUtc);

} // namespace providers::simpaisa
