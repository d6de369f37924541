// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "money/currency.h"
#include "money/decimal.h"

namespace money {

/// A whole number of minor units of one currency. There is no conversion to or from floating point.
class Money
{
public:
    static Money ofMinor(qint64 minor, Currency currency) { return {minor, currency}; }
    static Money zero(Currency currency) { return {0, currency}; }
    /// Digits, at most one dot, an optional minus; no grouping, no exponent. More digits than the currency has are
    /// refused: "1.005" USD is an error, not a rounding. Fails with BadAmount and a sentence.
    static base::Result<Money> parse(QStringView text, Currency currency);
    /// From an exact number; nullopt when Exact would lose digits or it does not fit.
    static std::optional<Money> fromDecimal(const Decimal &value, Currency currency, Rounding rounding);

    qint64 minor() const { return m_minor; }
    Currency currency() const { return m_currency; }
    bool isZero() const { return m_minor == 0; }
    bool isPositive() const { return m_minor > 0; }

    /// nullopt: the currencies differ, or the sum does not fit 64 bits.
    std::optional<Money> plus(Money other) const;
    std::optional<Money> minus(Money other) const;

    Decimal toDecimal() const { return Decimal::ofScaled(m_minor, m_currency.minorDigits()); }
    /// "1234.50": all minor digits and a dot, in any locale. What is stored, sent and printed by the command line.
    QString toWire() const { return toDecimal().toString(); }

    friend bool operator==(const Money &, const Money &) = default;

private:
    Money(qint64 minor, Currency currency) : m_minor(minor), m_currency(currency) {}
    qint64 m_minor;
    Currency m_currency;
};

} // namespace money
