// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/decimal.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <boost/multiprecision/cpp_int.hpp>

namespace money {

using namespace Qt::Literals::StringLiterals;
using Integer = boost::multiprecision::cpp_int;

namespace {

constexpr int digitsMax = 60;

Integer powerOfTen(int exponent) { return boost::multiprecision::pow(Integer(10), unsigned(exponent)); }

/// numerator / denominator as a whole number; nullopt when Exact and something is left.
std::optional<Integer> divide(const Integer &numerator, const Integer &denominator, Rounding rounding)
{
    const bool negative = (numerator < 0) != (denominator < 0);
    const Integer top = abs(numerator);
    const Integer bottom = abs(denominator);
    Integer quotient = top / bottom;
    const Integer rest = top % bottom;
    if (rest != 0) {
        const Integer twice = rest * 2;
        bool away = false;
        switch (rounding) {
        case Rounding::Down: break;
        case Rounding::Up: away = true; break;
        case Rounding::HalfUp: away = twice >= bottom; break;
        case Rounding::HalfEven: away = twice > bottom || (twice == bottom && quotient % 2 == 1); break;
        case Rounding::Exact: return std::nullopt;
        }
        if (away) ++quotient;
    }
    return negative ? Integer(-quotient) : quotient;
}

} // namespace

/// The way between the stored digits and big integers; keeps Boost out of the header.
struct DecimalParts {
    static Integer unscaled(const Decimal &value)
    {
        const Integer digits(std::string(value.m_digits.constData()));
        return value.m_negative ? Integer(-digits) : digits;
    }
    static Decimal make(const Integer &unscaled, int scale)
    {
        Decimal value;
        value.m_digits = QByteArray::fromStdString(Integer(abs(unscaled)).str());
        value.m_scale = scale;
        value.m_negative = unscaled < 0;
        return value;
    }
    static Integer at(const Decimal &value, int scale) { return unscaled(value) * powerOfTen(scale - value.m_scale); }
};

Decimal Decimal::ofInteger(qint64 value) { return ofScaled(value, 0); }

Decimal Decimal::ofScaled(qint64 value, int scale) { return DecimalParts::make(Integer(value), scale); }

base::Result<Decimal> Decimal::parse(QStringView text)
{
    static const QRegularExpression pattern(
        u"\\A([+-]?)([0-9]{1,60})(?:\\.([0-9]{1,60}))?(?:[eE]([+-]?[0-9]{1,3}))?\\z"_s);
    const auto match = pattern.match(text.toString());
    const auto refused = [] {
        return base::nothingHappened(
            base::ErrorKind::BadAmount, {},
            QCoreApplication::translate("Money", "This is not a decimal number such as 1234.50."));
    };
    if (!match.hasMatch()) return refused();
    QByteArray digits = match.captured(2).toLatin1() + match.captured(3).toLatin1();
    int scale = int(match.captured(3).size()) - match.captured(4).toInt();
    if (scale < 0) {
        if (-scale > digitsMax) return refused();
        digits += QByteArray(-scale, '0');
        scale = 0;
    }
    qsizetype zeros = 0;
    while (zeros < digits.size() - 1 && digits[zeros] == '0')
        ++zeros;
    digits.remove(0, zeros);
    if (digits.size() > digitsMax || scale > digitsMax) return refused();
    Decimal value;
    value.m_digits = digits;
    value.m_scale = scale;
    value.m_negative = match.captured(1) == u"-"_s && digits != "0";
    return value;
}

QString Decimal::toString() const
{
    QByteArray digits = m_digits.rightJustified(m_scale + 1, '0');
    if (m_scale > 0) digits.insert(digits.size() - m_scale, '.');
    return QString::fromLatin1(m_negative ? '-' + digits : digits);
}

bool Decimal::isZero() const { return m_digits == "0"; }

Decimal Decimal::plus(const Decimal &other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    return DecimalParts::make(DecimalParts::at(*this, scale) + DecimalParts::at(other, scale), scale);
}

Decimal Decimal::minus(const Decimal &other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    return DecimalParts::make(DecimalParts::at(*this, scale) - DecimalParts::at(other, scale), scale);
}

Decimal Decimal::times(const Decimal &other) const
{
    return DecimalParts::make(DecimalParts::unscaled(*this) * DecimalParts::unscaled(other), m_scale + other.m_scale);
}

std::optional<Decimal> Decimal::dividedBy(const Decimal &other, int scale, Rounding rounding) const
{
    if (other.isZero()) return std::nullopt;
    // (a / 10^s) / (b / 10^t) × 10^scale = a × 10^(t + scale) / (b × 10^s)
    const Integer numerator = DecimalParts::unscaled(*this) * powerOfTen(other.m_scale + scale);
    const Integer denominator = DecimalParts::unscaled(other) * powerOfTen(m_scale);
    const auto quotient = divide(numerator, denominator, rounding);
    if (!quotient) return std::nullopt;
    return DecimalParts::make(*quotient, scale);
}

std::optional<Decimal> Decimal::rounded(int scale, Rounding rounding) const
{
    if (scale >= m_scale) return DecimalParts::make(DecimalParts::at(*this, scale), scale);
    const auto value = divide(DecimalParts::unscaled(*this), powerOfTen(m_scale - scale), rounding);
    if (!value) return std::nullopt;
    return DecimalParts::make(*value, scale);
}

std::optional<qint64> Decimal::scaledToInteger(int scale) const
{
    const auto exact = rounded(scale, Rounding::Exact);
    if (!exact) return std::nullopt;
    const Integer value = DecimalParts::unscaled(*exact);
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min()) return std::nullopt;
    return static_cast<qint64>(value);
}

int Decimal::compare(const Decimal &other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    return DecimalParts::at(*this, scale).compare(DecimalParts::at(other, scale));
}

} // namespace money
