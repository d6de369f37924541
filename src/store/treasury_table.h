// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/treasury_book.h"
#include "store/connection.h"

namespace store {

/// See interfaces::TreasuryBook.
class TreasuryTable final : public interfaces::TreasuryBook
{
public:
    explicit TreasuryTable(Connection &connection);

    base::Result<void> noteBalances(const QList<domain::Balance> &balances) override;
    base::Result<QList<domain::Balance>> lastBalances() override;
    base::Result<QList<domain::Balance>> balanceHistory(const domain::ProviderId &provider, const QString &currency,
                                                        const QDateTime &since, int limit) override;
    base::Result<QList<interfaces::LowWaterMark>> marks() override;
    base::Result<void> setMark(const interfaces::LowWaterMark &mark) override;
    base::Result<void> dropMark(const domain::ProviderId &provider, const QString &currency,
                                const QString &corridor) override;
    base::Result<void> noteMovements(const QList<interfaces::Movement> &movements) override;
    base::Result<QList<interfaces::Movement>> openMovements() override;

private:
    base::Result<QList<domain::Balance>> balancesWhere(const QString &condition, const QVariantList &values);
    base::Result<void> noteBalance(const domain::Balance &balance);

    Connection &m_connection;
};

} // namespace store
