// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/money.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace money {

using namespace Qt::Literals::StringLiterals;

base::Result<Money> Money::parse(QStringView text, Currency currency)
{
    static const QRegularExpression pattern(u"\\A-?[0-9]{1,19}(\\.[0-9]{1,18})?\\z"_s);
    const auto refused = [](const QString &why) { return base::nothingHappened(base::ErrorKind::BadAmount, {}, why); };
    if (!pattern.match(text.toString()).hasMatch())
        return refused(
            QCoreApplication::translate("Money", "An amount is written with digits and a dot, such as 1234.50."));
    const auto value = Decimal::parse(text);
    if (!value) return value.error();
    if (value->scale() > currency.minorDigits()) {
        return refused(QCoreApplication::translate("Money", "%1 has %n digit(s) after the dot, not more.", nullptr,
                                                   currency.minorDigits())
                           .arg(currency.code()));
    }
    const auto minor = value->scaledToInteger(currency.minorDigits());
    if (!minor) return refused(QCoreApplication::translate("Money", "This amount is too large."));
    return Money(*minor, currency);
}

std::optional<Money> Money::fromDecimal(const Decimal &value, Currency currency, Rounding rounding)
{
    const auto fitted = value.rounded(currency.minorDigits(), rounding);
    if (!fitted) return std::nullopt;
    const auto minor = fitted->scaledToInteger(currency.minorDigits());
    if (!minor) return std::nullopt;
    return Money(*minor, currency);
}

std::optional<Money> Money::plus(Money other) const
{
    qint64 sum = 0;
    if (m_currency != other.m_currency || __builtin_add_overflow(m_minor, other.m_minor, &sum)) return std::nullopt;
    return Money(sum, m_currency);
}

std::optional<Money> Money::minus(Money other) const
{
    qint64 difference = 0;
    if (m_currency != other.m_currency || __builtin_sub_overflow(m_minor, other.m_minor, &difference))
        return std::nullopt;
    return Money(difference, m_currency);
}

} // namespace money
