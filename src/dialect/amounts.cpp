// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/amounts.h"

namespace dialect {

using namespace Qt::Literals::StringLiterals;
using money::Decimal;
using money::Money;

base::Result<Money> amountFrom(QStringView digits, money::Currency currency)
{
    const auto refused = [&] {
        return base::nothingHappened(base::ErrorKind::UnreadableReply, {},
                                     u"\"%1\" is no amount in %2"_s.arg(digits.left(40).toString(), currency.code()));
    };
    const auto value = Decimal::parse(digits);
    if (!value) return refused();
    const auto amount = Money::fromDecimal(*value, currency, money::Rounding::HalfEven);
    if (!amount) return refused();
    // Four digits behind the smallest coin: a sum that was computed in binary is wrong far behind that, and a price
    // that is really finer than the coin is wrong before.
    const Decimal noise = Decimal::ofScaled(1, currency.minorDigits() + 4);
    const Decimal rest = value->minus(amount->toDecimal());
    if (rest > noise || Decimal().minus(rest) > noise) return refused();
    return *amount;
}

bool means(QStringView digits, Money amount)
{
    const auto read = amountFrom(digits, amount.currency());
    return read && *read == amount;
}

base::Result<Money> balanceSumFrom(QStringView digits, money::Currency currency, const QString &name,
                                   domain::Balance &balance)
{
    const base::Result<Money> exact = amountFrom(digits, currency);
    const auto value = Decimal::parse(digits);
    if (exact || !value) return exact;
    const auto below = *value < Decimal() ? money::Rounding::Up : money::Rounding::Down; // Up: away from zero
    const auto sum = Money::fromDecimal(*value, currency, below);
    if (!sum) return exact;
    balance.stated.insert(name, digits.toString());
    return *sum;
}

} // namespace dialect
