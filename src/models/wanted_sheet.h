// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheet_flow.h"

namespace models {

/// Customers of whom a provider wants papers again, with what it said about them. Read from our own records.
class WantedPapersFlow final : public SheetFlow
{
    Q_OBJECT

public:
    WantedPapersFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    void load() override;
    /// Empty when there is no such row.
    domain::SenderId customer(int row) const { return m_customers.value(row); }

protected:
    QString nothingText() const override;
    QString nobodyText() const override;

private:
    QList<domain::SenderId> m_customers;
};

} // namespace models
