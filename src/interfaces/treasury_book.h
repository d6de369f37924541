// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/treasury.h"

#include <optional>

namespace interfaces {

/// Below this a balance wants to be filled up.
struct LowWaterMark {
    domain::ProviderId provider;
    QString currency;
    QString corridor; ///< empty where the provider keeps one balance per currency
    money::Money amount;
    QString setBy;
    QDateTime setAt;
};

/// A funding or a refund as it was last heard of.
struct Movement {
    enum class Kind { Funding, Refund } kind = Kind::Funding;
    domain::ProviderId provider;
    QString theirs;
    QString currency;
    QString amount; ///< decimal text, as stated
    QString word;   ///< theirs, verbatim
    domain::MovementState state = domain::MovementState::Unknown;
    QDateTime firstSeen;
    QDateTime seenAt; ///< when it was last told so
};

/// What the providers said about our money, kept. Nothing personal. Failures as in store.h.
class TreasuryBook
{
public:
    virtual ~TreasuryBook() = default;
    /// Keeps each reading whose figures differ from the last one kept, and one an hour of those that do not.
    virtual base::Result<void> noteBalances(const QList<domain::Balance> &balances) = 0;
    /// The last reading of each balance.
    virtual base::Result<QList<domain::Balance>> lastBalances() = 0;
    /// Newest first.
    virtual base::Result<QList<domain::Balance>>
    balanceHistory(const domain::ProviderId &provider, const QString &currency, const QDateTime &since, int limit) = 0;
    virtual base::Result<QList<LowWaterMark>> marks() = 0;
    /// Replaces the mark of that balance.
    virtual base::Result<void> setMark(const LowWaterMark &mark) = 0;
    virtual base::Result<void> dropMark(const domain::ProviderId &provider, const QString &currency,
                                        const QString &corridor) = 0;
    virtual base::Result<void> noteMovements(const QList<Movement> &movements) = 0;
    /// Those that are neither completed nor failed as far as is known, oldest first.
    virtual base::Result<QList<Movement>> openMovements() = 0;
};

} // namespace interfaces
