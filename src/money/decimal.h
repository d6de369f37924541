// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "money/rounding.h"

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>

namespace money {

/// An exact decimal number as somebody wrote it: "365.50" keeps its last zero. At most 60 digits.
/// For rates and for amounts on their way to Money; sums of money are Money.
class Decimal
{
public:
    Decimal() = default; ///< 0
    static Decimal ofInteger(qint64 value);
    /// value × 10^-scale; ofScaled(12345, 2) is 123.45.
    static Decimal ofScaled(qint64 value, int scale);
    /// Plain decimal or JSON number text: "-12", "100.10", "1.5e3". Fails with BadAmount.
    static base::Result<Decimal> parse(QStringView text);

    /// The digits as stated: "365.50".
    QString toString() const;
    bool isZero() const;
    bool isNegative() const { return m_negative; }
    bool isPositive() const { return !m_negative && !isZero(); }
    /// Digits behind the dot, as stated.
    int scale() const { return m_scale; }

    Decimal plus(const Decimal &other) const;
    Decimal minus(const Decimal &other) const;
    Decimal times(const Decimal &other) const;
    /// Quotient with that many digits behind the dot; nullopt when dividing by zero or when Exact loses digits.
    std::optional<Decimal> dividedBy(const Decimal &other, int scale, Rounding rounding) const;
    /// The same value with that many digits behind the dot; nullopt when Exact would lose digits.
    std::optional<Decimal> rounded(int scale, Rounding rounding) const;
    /// value × 10^scale as a whole number; nullopt when it does not fit 64 bits or digits would be lost.
    std::optional<qint64> scaledToInteger(int scale) const;

    /// By value: 1.5 equals 1.50.
    friend bool operator==(const Decimal &left, const Decimal &right) { return left.compare(right) == 0; }
    friend std::strong_ordering operator<=>(const Decimal &left, const Decimal &right)
    {
        return left.compare(right) <=> 0;
    }

private:
    friend struct DecimalParts;
    int compare(const Decimal &other) const;

    QByteArray m_digits = "0"; ///< without leading zeros
    int m_scale = 0;           ///< how many of them stand behind the dot
    bool m_negative = false;
};

} // namespace money
