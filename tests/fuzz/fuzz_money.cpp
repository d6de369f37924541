// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "dialect/amounts.h"
#include "money/exchange_rate.h"
#include "money/money_text.h"

#include <QRegularExpression>

using money::Currency;
using money::Decimal;
using money::Money;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<Currency> &currencies()
{
    static const QList<Currency> list{Currency::of("SGD"_L1), Currency::of("JPY"_L1), Currency::of("BTC"_L1),
                                      Currency::of("BHD"_L1)};
    return list;
}

/// The digits of a text that matter: neither the zeros in front nor those behind the dot.
QString significant(const QString &text, int decimals)
{
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9') digits += c;
    for (int i = 0; i < decimals && digits.endsWith(u'0'); ++i)
        digits.chop(1);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

void checkDecimal(const QString &text)
{
    const auto value = Decimal::parse(text);
    if (!value) {
        FUZZ_EXPECT(value.error().kind == base::ErrorKind::BadAmount);
        return;
    }
    const QString written = value->toString();
    const auto again = Decimal::parse(written);
    FUZZ_EXPECT(again.ok() && *again == *value && again->toString() == written);
    static const QRegularExpression plain(u"\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?\\z"_s);
    if (plain.match(text).hasMatch() && !value->isZero()) FUZZ_EXPECT(written == text); // digit for digit
    FUZZ_EXPECT(value->plus(*value).minus(*value) == *value);
    FUZZ_EXPECT(value->times(Decimal::ofInteger(1)) == *value);
    FUZZ_EXPECT(!(value->isPositive() && value->isNegative()));
    const auto exact = value->rounded(2, money::Rounding::Exact);
    if (exact) FUZZ_EXPECT(*exact == *value);
    const auto down = value->rounded(2, money::Rounding::Down);
    if (down && value->isPositive()) FUZZ_EXPECT(*down <= *value);
    const auto whole = value->scaledToInteger(2);
    if (whole) FUZZ_EXPECT(Decimal::ofScaled(*whole, 2) == *value);
}

void checkAmount(const QString &text, Currency currency)
{
    const auto amount = Money::parse(text, currency);
    if (amount) {
        const auto again = Money::parse(amount->toWire(), currency);
        FUZZ_EXPECT(again.ok() && *again == *amount && again->toWire() == amount->toWire());
        const auto value = Decimal::parse(text);
        FUZZ_EXPECT(value.ok() && *value == amount->toDecimal()); // no rounding, ever
        FUZZ_EXPECT(dialect::means(text, *amount));
    }
    const auto theirs = dialect::amountFrom(text, currency);
    if (theirs) {
        FUZZ_EXPECT(dialect::means(text, *theirs));
        FUZZ_EXPECT(dialect::means(theirs->toWire(), *theirs));
        const auto value = Decimal::parse(text);
        FUZZ_EXPECT(value.ok());
        const Decimal off = value->minus(theirs->toDecimal());
        const Decimal coin = Decimal::ofScaled(1, currency.minorDigits() + 4);
        FUZZ_EXPECT(off <= coin && Decimal().minus(off) <= coin);
        if (theirs->minor() < 1'000'000'000'000) {
            const Money other = Money::ofMinor(theirs->minor() + 1, currency);
            FUZZ_EXPECT(!dialect::means(text, other)); // never two amounts at once
        }
    }
    if (amount) FUZZ_EXPECT(theirs.ok() && *theirs == *amount);
}

void checkTyped(const QString &text, Currency currency)
{
    static const QList<QLocale> locales{QLocale::c(), QLocale(QLocale::English, QLocale::Singapore),
                                        QLocale(QLocale::German), QLocale(QLocale::French), QLocale(QLocale::Hindi)};
    static const QRegularExpression ascii(u"\\A[ -~]*\\z"_s);
    for (const QLocale &locale : locales) {
        const auto amount = money::parseTyped(text, currency, locale);
        if (!amount) continue;
        if (amount->minor() < 0) continue; // read, to be refused as an amount; nobody types what we show of it
        const auto back = money::parseTyped(money::amountText(*amount, locale), currency, locale);
        FUZZ_EXPECT(back.ok() && *back == *amount);
        if (!ascii.match(text).hasMatch()) continue;
        // Separators may go, digits may not: what was typed and what is meant differ by zeros at the ends only.
        const QString typed = significant(text, 60);
        const QString meant = significant(amount->toWire(), 60);
        FUZZ_EXPECT(typed == meant);
    }
}

} // namespace

FUZZ_TARGET(money)
{
    if (input.size() > 200) return;
    const QString text = QString::fromUtf8(input);
    checkDecimal(text);
    for (const Currency currency : currencies()) {
        checkAmount(text, currency);
        checkTyped(text, currency);
    }
    const Currency pounds = Currency::of("GBP"_L1);
    const Currency rupees = Currency::of("PKR"_L1);
    const auto rate = money::ExchangeRate::parse(pounds, rupees, text);
    if (!rate) return;
    FUZZ_EXPECT(rate->value().isPositive());
    const auto again = money::ExchangeRate::parse(pounds, rupees, rate->toString());
    FUZZ_EXPECT(again.ok() && again->toString() == rate->toString());
    const Money sent = Money::ofMinor(100'000, pounds);
    const auto arrives = rate->receiveFor(sent, money::Rounding::Down);
    if (arrives) FUZZ_EXPECT(arrives->toDecimal() <= sent.toDecimal().times(rate->value()));
    const auto less = rate->lessMargin(50);
    if (less) FUZZ_EXPECT(less->value() < rate->value());
}
