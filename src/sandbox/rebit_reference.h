// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "money/decimal.h"

#include <QStringList>

#include <optional>

namespace sandbox {

/// The enumerations of the Rebit documents, in their order.
struct RebitLists {
    QStringList currencies;
    QStringList banks;
    QStringList bankAccountTypes;
    QStringList pickups;
    QStringList deliveries;
    QStringList bills;
    QStringList products;
    QStringList provinces;
};
[[nodiscard]] const RebitLists &rebitLists();

/// Whether `provider` is one of those that calculate accepts: every bank, pickup, delivery, biller and load product.
[[nodiscard]] bool isRebitProvider(const QString &provider);
/// Units of the currency for one bitcoin; nothing for a currency that is not served.
[[nodiscard]] std::optional<money::Decimal> rebitRate(const QString &currency);
/// The reply of GET /rates: "XXX" per bitcoin, "USDXXX" per dollar, one flat object.
[[nodiscard]] base::JsonValue rebitRates();
/// The reply of GET /strategies: {"pickup":[{"name","slug"}],…}.
[[nodiscard]] base::JsonValue rebitStrategies();
/// The reply of GET /provinces_by_region. The regions are coarse: the provider's own grouping is not public.
[[nodiscard]] base::JsonValue rebitProvincesByRegion();

/// What a remittance costs, everything in its own currency and in bitcoin.
struct RebitPrice {
    money::Decimal amount;
    money::Decimal processingFee;
    money::Decimal serviceFee;
    money::Decimal total;
    money::Decimal amountInBtc;
    money::Decimal processingFeeInBtc;
    money::Decimal serviceFeeInBtc;
    money::Decimal totalInBtc;
};
/// Nothing when the currency is not served.
[[nodiscard]] std::optional<RebitPrice> rebitPrice(const QString &strategy, const money::Decimal &amount,
                                                   const QString &currency);

/// A JSON number as Ruby writes a float: "523.0", "0.08112778", "3.0e-05".
[[nodiscard]] base::JsonValue rubyFloat(const money::Decimal &value);
/// The same without exponent, for amounts that the provider sends as text: "523.0".
[[nodiscard]] QString rubyDecimal(const money::Decimal &value);

/// A well-formed bitcoin address of the *test* network made from 20 bytes. An address of the real network could be paid
/// by somebody who scans a practice screen with a real wallet.
[[nodiscard]] QString testNetworkAddress(const QByteArray &hash);

} // namespace sandbox
