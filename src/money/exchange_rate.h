// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/money.h"

namespace money {

/// Receive units for one send unit; the direction is part of the value. The digits stay as the provider stated them.
class ExchangeRate
{
public:
    /// Fails with BadAmount when the value is not above zero.
    static base::Result<ExchangeRate> make(Currency send, Currency receive, const Decimal &value);
    static base::Result<ExchangeRate> parse(Currency send, Currency receive, QStringView text);
    /// 1 for the same currency on both sides.
    static ExchangeRate one(Currency currency);

    Currency send() const { return m_send; }
    Currency receive() const { return m_receive; }
    const Decimal &value() const { return m_value; }
    /// Digit for digit as stated: "365.50".
    QString toString() const { return m_value.toString(); }

    /// What arrives for `sent`, from the unrounded rate; nullopt when the currency is another one or it does not fit.
    std::optional<Money> receiveFor(Money sent, Rounding rounding) const;
    /// What must be sent for `received`.
    std::optional<Money> sendFor(Money received, Rounding rounding) const;
    /// The rate less a margin in basis points, with `digits` more digits than stated, rounded down: what a customer is
    /// offered when the shop keeps the margin. nullopt when nothing would be left.
    std::optional<ExchangeRate> lessMargin(int basisPoints, int digits = 4) const;

    friend bool operator==(const ExchangeRate &, const ExchangeRate &) = default;

private:
    ExchangeRate(Currency send, Currency receive, Decimal value)
        : m_send(send), m_receive(receive), m_value(std::move(value))
    {
    }
    Currency m_send;
    Currency m_receive;
    Decimal m_value;
};

} // namespace money
