// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/quote.h"
#include "models/agent_info.h"
#include "models/partner_book.h"
#include "models/row_roles.h"

#include <QAbstractTableModel>

namespace models {

/// The offers, best first, with what is left of each. A row is found again by its id when better ones come in above it.
class OffersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Provider, How, Fees, Rate, Pays, Gets, Valid, ColumnCount };
    enum Role {
        BindingRole = ModelRole, ///< bool: the provider undertakes the figures
        ExpiredRole,             ///< bool
    };

    OffersModel(const base::Clock &clock, const AgentInfo &agent, PartnerBook &partners, QObject *parent = nullptr);

    void set(const QList<domain::Quote> &quotes);
    const QList<domain::Quote> &quotes() const { return m_quotes; }
    int rowOf(const domain::QuoteId &id) const;
    /// What is left, by wall and by monotonic clock, the earlier one; nullopt: no end was stated.
    std::optional<qint64> remainingMs(const domain::Quote &quote) const;
    /// Time has passed.
    void tick();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const domain::Quote &quote, int column) const;
    QString secondLine(const domain::Quote &quote, int row, int column) const;

    const base::Clock &m_clock;
    const AgentInfo &m_agent;
    PartnerBook &m_partners;
    QList<domain::Quote> m_quotes;
    QHash<QString, qint64> m_monotonicEnd; ///< by quote id
};

/// "usually 20 min".
QString deliveryText(const domain::DeliveryTime &time);

} // namespace models
