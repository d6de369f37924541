// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace money {

/// A currency by its three-letter ISO 4217 code, or BTC. A small value; only codes of the table exist.
class Currency
{
public:
    /// The currency with that code in capitals, nullopt when the table does not hold it.
    static std::optional<Currency> fromCode(QStringView code);
    /// For codes written in the program text; stops the program when the code does not exist.
    static Currency of(QLatin1StringView code);

    QString code() const { return QString::fromLatin1(m_code, 3); }
    /// How many digits follow the dot: 2 for PKR, 0 for JPY, 8 for BTC.
    int minorDigits() const { return m_digits; }

    /// Every code of the table, sorted.
    static QStringList codes();
    /// Edition of the ISO 4217 table (list one) that is built in.
    static QDate edition();

    friend bool operator==(const Currency &left, const Currency &right)
    {
        return memcmp(left.m_code, right.m_code, 3) == 0;
    }

private:
    Currency(const char *code, int digits);
    char m_code[4] = {};
    int m_digits = 0;
};

} // namespace money
