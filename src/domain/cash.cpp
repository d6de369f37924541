// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cash.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Pieces in minor units, largest first, as the central banks list them in 2026. Pieces that are legal tender but no
/// longer issued are left out: nobody has them in the drawer to give change with.
struct Pieces {
    QLatin1StringView currency;
    QList<qint64> minor;
};

const QList<Pieces> &allPieces()
{
    static const QList<Pieces> all{
        {"AED"_L1, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100, 50, 25}},
        {"AUD"_L1, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {"CAD"_L1, {10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5}},
        {"EUR"_L1, {20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {"GBP"_L1, {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {"HKD"_L1, {100000, 50000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10}},
        {"IDR"_L1, {10000000, 5000000, 2000000, 1000000, 500000, 200000, 100000, 50000, 20000, 10000}},
        {"JPY"_L1, {10000, 5000, 1000, 500, 100, 50, 10, 5, 1}},
        {"MYR"_L1, {10000, 5000, 2000, 1000, 500, 100, 50, 20, 10, 5}},
        {"PHP"_L1, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100, 25, 5, 1}},
        {"PKR"_L1, {500000, 100000, 50000, 10000, 7500, 5000, 2000, 1000, 500, 200, 100}},
        {"SAR"_L1, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1}},
        {"SGD"_L1, {10000, 5000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {"USD"_L1, {10000, 5000, 2000, 1000, 500, 100, 25, 10, 5, 1}},
    };
    return all;
}

} // namespace

QList<money::Money> notesAndCoins(money::Currency currency)
{
    QList<money::Money> pieces;
    for (const Pieces &known : allPieces())
        if (known.currency == currency.code())
            for (const qint64 minor : known.minor)
                pieces << money::Money::ofMinor(minor, currency);
    return pieces;
}

CashSum inPieces(money::Money sum)
{
    CashSum cash{{}, sum};
    for (const money::Money &piece : notesAndCoins(sum.currency())) {
        const qint64 count = cash.rest.minor() / piece.minor();
        if (count <= 0) continue;
        cash.piles << CashPile{piece, count};
        cash.rest = money::Money::ofMinor(cash.rest.minor() - count * piece.minor(), sum.currency());
    }
    return cash;
}

} // namespace domain
