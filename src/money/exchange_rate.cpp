// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/exchange_rate.h"

#include <QCoreApplication>

namespace money {

base::Result<ExchangeRate> ExchangeRate::make(Currency send, Currency receive, const Decimal &value)
{
    if (!value.isPositive()) {
        return base::nothingHappened(base::ErrorKind::BadAmount, {},
                                     QCoreApplication::translate("Money", "An exchange rate is a number above zero."));
    }
    return ExchangeRate(send, receive, value);
}

base::Result<ExchangeRate> ExchangeRate::parse(Currency send, Currency receive, QStringView text)
{
    const auto value = Decimal::parse(text);
    if (!value) return value.error();
    return make(send, receive, *value);
}

ExchangeRate ExchangeRate::one(Currency currency) { return {currency, currency, Decimal::ofInteger(1)}; }

std::optional<Money> ExchangeRate::receiveFor(Money sent, Rounding rounding) const
{
    if (sent.currency() != m_send) return std::nullopt;
    return Money::fromDecimal(sent.toDecimal().times(m_value), m_receive, rounding);
}

std::optional<Money> ExchangeRate::sendFor(Money received, Rounding rounding) const
{
    if (received.currency() != m_receive) return std::nullopt;
    const auto amount = received.toDecimal().dividedBy(m_value, m_send.minorDigits(), rounding);
    if (!amount) return std::nullopt;
    return Money::fromDecimal(*amount, m_send, Rounding::Exact);
}

std::optional<ExchangeRate> ExchangeRate::lessMargin(int basisPoints, int digits) const
{
    if (basisPoints == 0) return *this;
    const Decimal kept = Decimal::ofScaled(10000 - basisPoints, 4);
    const auto value = m_value.times(kept).rounded(m_value.scale() + digits, Rounding::Down);
    if (!value || !value->isPositive()) return std::nullopt;
    return ExchangeRate(m_send, m_receive, *value);
}

} // namespace money
