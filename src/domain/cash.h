// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/money.h"

#include <QList>

namespace domain {

/// So many of one note or coin.
struct CashPile {
    money::Money piece;
    qint64 count = 0;
    friend bool operator==(const CashPile &, const CashPile &) = default;
};

struct CashSum {
    QList<CashPile> piles; ///< largest first
    money::Money rest;     ///< what no note or coin is small enough for
};

/// Notes and coins in use, largest first; empty for a currency of which the list does not know them.
QList<money::Money> notesAndCoins(money::Currency currency);
/// A sum in as few pieces as can be; everything is rest when the currency's pieces are not known.
CashSum inPieces(money::Money sum);

} // namespace domain
