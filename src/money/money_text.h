// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/money.h"

#include <QLocale>

namespace money {

/// "1,234.50" with the locale's separators and all minor digits; the currency stands beside it, not in it.
QString amountText(Money amount, const QLocale &locale);
/// "1,234.50 SGD"; where the locale writes from right to left it is isolated (U+2066 to U+2069), or a sentence around
/// it would move the currency to the amount beside it.
QString moneyText(Money amount, const QLocale &locale);

/// What a clerk typed, with the locale's decimal and grouping signs. What could be read in two ways ("1.234" where the
/// dot groups, but with a group of the wrong length) is refused with BadAmount and a sentence; so are more digits than
/// the currency has.
base::Result<Money> parseTyped(QStringView text, Currency currency, const QLocale &locale);

} // namespace money
