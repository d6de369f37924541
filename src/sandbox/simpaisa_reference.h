// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money/exchange_rate.h"

#include <QList>
#include <QStringList>

namespace sandbox {

/// A payout partner of the simulated Simpaisa. Types, methods and states are the document's enumerations; which
/// partners exist is ours.
struct SimpaisaBank {
    QString code;
    QString name;
    QString country;
    QString type;
    QStringList methods;
    QString accountNumberFormat; ///< a regular expression for the whole account number
    QString status;
};

struct SimpaisaCorridor {
    money::ExchangeRate rate;
    money::Money fee;
};

/// GBP, SGD, USD, EUR and AED to PKR, BDT, NPR and IQD.
[[nodiscard]] const QList<SimpaisaCorridor> &simpaisaCorridors();
[[nodiscard]] const SimpaisaCorridor *simpaisaCorridor(const QString &source, const QString &destination);
[[nodiscard]] const QList<SimpaisaBank> &simpaisaBanks();
[[nodiscard]] const SimpaisaBank *simpaisaBank(const QString &code);
/// "PKR" for "PK".
[[nodiscard]] QString simpaisaCurrencyOf(const QString &country);

} // namespace sandbox
