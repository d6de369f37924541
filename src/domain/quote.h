// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/ids.h"
#include "domain/payout_method.h"
#include "domain/treasury.h"
#include "money/exchange_rate.h"

#include <QDateTime>

namespace domain {

enum class FixedSide { Send, Receive };

struct Fee {
    QString kind; ///< "provider", "service", "shop"
    money::Money amount;
    friend bool operator==(const Fee &, const Fee &) = default;
};

/// What a clerk wants a price for.
struct QuoteRequest {
    FixedSide fixedSide = FixedSide::Send; ///< never inferred from which amount is filled
    money::Money amount;                   ///< in `send` for FixedSide::Send, in `receive` otherwise
    money::Currency send;
    money::Currency receive;
    QString country; ///< where it is paid out, ISO 3166-1 alpha-2
    std::optional<PayoutMethod> method;
    QString partner;                    ///< payout partner code, may be empty
    QString province;                   ///< may be empty
    QString product;                    ///< bill or load product, may be empty
    std::optional<BoardRate> boardRate; ///< filled by the quote service for providers that quote no exchange rate
    // Who it is for, when that is known already: a provider that wants to know more about them is told apart.
    SenderId sender = {};
    BeneficiaryId beneficiary = {};
};

/// How long this shop's own transfers by that provider and method took, from sending to being paid out.
struct DeliveryTime {
    int medianMinutes = 0;
    int slowMinutes = 0; ///< nine in ten were there by then
    int transfers = 0;   ///< how many were looked at
    friend bool operator==(const DeliveryTime &, const DeliveryTime &) = default;
};

/// A provider's offer. The sums add up: totalDebit = send + fees, to the last digit.
struct Quote {
    QuoteId id;
    ProviderId provider;
    QString environment;
    PayoutMethod method = PayoutMethod::BankAccount;
    QString partner;
    QString country;
    QString province;
    FixedSide fixedSide = FixedSide::Send;
    bool binding = false; ///< the provider (or the shop's own board) undertakes these figures until expiresAt
    money::Money send;
    QList<Fee> fees;
    bool feesStated = true; ///< false: the provider did not say; shown as "not stated", never as 0
    money::Money totalDebit;
    money::ExchangeRate rate;
    money::Money receive;
    QDateTime quotedAt;
    QDateTime expiresAt; ///< invalid: no end stated
    QString providerQuoteId;
    QStringList notes;            ///< sentences for the clerk
    base::JsonValue providerData; ///< what the connector wants back when the quote is used; opaque to everybody else
    std::optional<DeliveryTime> delivery = std::nullopt; ///< nullopt: too few transfers to tell
    /// What the shop earns, in the send currency: for the manager only, never shown or printed for a customer.
    std::optional<money::Money> earning = std::nullopt;
};

/// Whether both say the same to the customer and to the provider's desk: everything but id, clock and provider data.
bool sameFigures(const Quote &left, const Quote &right);

/// Why a provider makes no offer.
struct Unavailable {
    ProviderId provider;
    std::optional<PayoutMethod> method;
    base::Error error;
    QStringList missing = {};                                ///< answers that would unlock it: "sender.nationality"
    std::optional<money::Money> wouldReceive = std::nullopt; ///< what would arrive then
};

struct QuoteSheet {
    QList<Quote> quotes; ///< best first
    QList<Unavailable> unavailable;
    QStringList waitingFor; ///< provider ids that have not answered yet
};

/// Best first: what arrives for what is paid. Quotes in different currencies are not compared; they stand in groups, in
/// the order in which the groups began.
void sortBestFirst(QList<Quote> &quotes);

/// How much worse than the best an offer is: what less arrives (below zero) where the sum that is sent was given, what
/// more is paid where it was not. nullopt when they are in other currencies, or fees are not stated.
std::optional<money::Money> differenceToBest(const Quote &quote, const Quote &best);

base::JsonValue toJson(const Quote &quote);
base::Result<Quote> quoteFrom(const base::JsonValue &json);

base::JsonValue toJson(const Fee &fee);
base::JsonValue toJson(const money::Money &amount); ///< {"amount":"…","currency":"…"}
base::Result<money::Money> moneyFrom(const base::JsonValue &json);
base::Result<QList<Fee>> feesFrom(const base::JsonValue &json);

} // namespace domain
