// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/quote.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/simpaisa/settings.h"

namespace providers::simpaisa {

// Domain values as requests of the Remittance API v3.0.0; pure. Signatures and time stamps are added on the wire.

/// A path of this merchant's: "/v3/remittances/MCH-00123" and what follows.
QString pathBelow(const Settings &settings, const QString &rest);

/// Rates of a pair; empty codes: of all.
net::HttpRequest ratesRequest(const Settings &settings, const QString &send, const QString &receive);
net::HttpRequest fxRatesRequest(const Settings &settings, money::Currency send, money::Currency receive);
net::HttpRequest banksRequest(const Settings &settings, const QString &country);
net::HttpRequest balanceRequest(const Settings &settings);
net::HttpRequest transactionRequest(const Settings &settings, const QString &transactionId);
/// One page of the list. `from` invalid: from the beginning; `cursor` empty: the first page.
net::HttpRequest transactionsRequest(const Settings &settings, const QDateTime &from, const QString &cursor);
/// Transactions on one page: the most that the document allows.
inline constexpr int pageSize = 100;

/// One page of the list for people. `status`: one of those that the list can be filtered by, or empty.
net::HttpRequest statementRequest(const Settings &settings, const domain::StatementQuery &query, const QString &status,
                                  const QString &cursor);

/// Locks a rate. `key` is an idempotency key of its own; a quote moves nothing. `sendAmount` and `receiveAmount`:
/// exactly one of them is set.
net::HttpRequest confirmRequest(const Settings &settings, money::Currency send, money::Currency receive,
                                const std::optional<money::Money> &sendAmount,
                                const std::optional<money::Money> &receiveAmount, const QString &key);

/// What the account member says for this beneficiary: the account, the wallet's number, or for cash the number by which
/// the beneficiary is known (the member is required whatever the method).
QString accountFor(const domain::Beneficiary &beneficiary);
/// "BANK_ACCOUNT", "MOBILE_WALLET", "CASH_PICKUP"; empty for a method that Simpaisa does not know.
QString deliveryMethodFrom(domain::PayoutMethod method);

/// The exact bytes of `initiate`; to be used only for an order that passed the connector's check().
domain::FrozenRequest initiateRequest(const Settings &settings, const interfaces::PayoutOrder &order);

} // namespace providers::simpaisa
