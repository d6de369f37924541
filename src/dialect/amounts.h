// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "money/money.h"

#include <optional>

namespace dialect {

/// An amount from the digits a provider wrote, in any way that means the same: "10000", "10000.0000", "1e4". What a
/// binary fraction left behind ("273.59999999999997") is undone; a real third digit of a two-digit currency is refused
/// with UnreadableReply.
[[nodiscard]] base::Result<money::Money> amountFrom(QStringView digits, money::Currency currency);

/// Whether the digits mean that amount.
[[nodiscard]] bool means(QStringView digits, money::Money amount);

/// A sum of a balance, which is information and no payment: where it is finer than the coin, it is the next sum below,
/// so that nobody counts on what is not there, and the digits are kept in `balance.stated` under `name`.
[[nodiscard]] base::Result<money::Money> balanceSumFrom(QStringView digits, money::Currency currency,
                                                        const QString &name, domain::Balance &balance);

} // namespace dialect
