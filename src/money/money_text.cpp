// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/money_text.h"

#include <QCoreApplication>

namespace money {

using namespace Qt::Literals::StringLiterals;

namespace {

QString grouped(QString whole, const QString &separator)
{
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, separator);
    return whole;
}

/// Digits of any script as ASCII; everything else unchanged.
QString withAsciiDigits(QStringView text)
{
    QString out;
    for (const QChar c : text)
        out += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    return out;
}

bool isGroupSign(QChar c, const QString &groupSign)
{
    return groupSign == c || c.isSpace() || c == u'\u00a0' || c == u'\u202f' || c == u'\'' || c == u'\u2019';
}

} // namespace

QString amountText(Money amount, const QLocale &locale)
{
    const QString wire = amount.toWire();
    const bool negative = wire.startsWith(u'-');
    const QString digits = negative ? wire.mid(1) : wire;
    const qsizetype dot = digits.indexOf(u'.');
    QString text = grouped(dot < 0 ? digits : digits.left(dot), locale.groupSeparator());
    if (dot >= 0) text += locale.decimalPoint() + digits.mid(dot + 1);
    return negative ? locale.negativeSign() + text : text;
}

QString moneyText(Money amount, const QLocale &locale)
{
    const QString text = amountText(amount, locale) + u'\u00a0' + amount.currency().code();
    return locale.textDirection() == Qt::RightToLeft ? u'\u2066' + text + u'\u2069' : text;
}

base::Result<Money> parseTyped(QStringView typed, Currency currency, const QLocale &locale)
{
    const auto refused = [&] {
        return base::nothingHappened(
            base::ErrorKind::BadAmount, {},
            QCoreApplication::translate("Money", "This amount can be read in more than one way. Write it like %1.")
                .arg(amountText(Money::ofMinor(currency.minorDigits() ? 123450 : 1234, currency), locale)));
    };
    const QString point = locale.decimalPoint();
    const QString groupSign = locale.groupSeparator();
    // The signs of an Arabic keyboard mean one thing only, whatever signs the locale writes.
    const QString text = withAsciiDigits(typed.trimmed()).replace(u'\u066b', point).replace(u'\u066c', groupSign);

    const qsizetype pointAt = text.indexOf(point);
    QString whole = pointAt < 0 ? text : text.left(pointAt);
    const QString fraction = pointAt < 0 ? QString() : text.mid(pointAt + point.size());

    // Groups must be complete: "1,23" or "12,3456" where the comma groups is a slip of the finger, not 123.
    QStringList groups{QString()};
    for (const QChar c : whole) {
        if (isGroupSign(c, groupSign))
            groups << QString();
        else
            groups.last() += c;
    }
    if (groups.size() > 1) {
        if (groups.first().isEmpty() || groups.first().size() > 3) return refused();
        for (qsizetype i = 1; i < groups.size(); ++i)
            if (groups[i].size() != 3) return refused();
    }
    whole = groups.join(QString());
    if (pointAt >= 0 && fraction.isEmpty()) return Money::parse(whole, currency); // "12." while typing
    return Money::parse(fraction.isEmpty() ? whole : whole + u'.' + fraction, currency);
}

} // namespace money
