// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/beneficiary.h"
#include "domain/sender.h"
#include "domain/transfer.h"
#include "models/row_roles.h"

#include <QAbstractListModel>

namespace models {

/// What a search at the counter found: customers, and transfers when a reference was typed.
class FoundModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<domain::Sender> senders, QList<domain::Transfer> transfers);
    /// nullptr when the row is no customer.
    const domain::Sender *sender(int row) const;
    const domain::Transfer *transfer(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<domain::Sender> m_senders; ///< shown first
    QList<domain::Transfer> m_transfers;
};

/// A beneficiary and the last transfer to it, if there was one.
struct KnownBeneficiary {
    domain::Beneficiary beneficiary;
    std::optional<domain::Transfer> last;
    QString partnerName; ///< empty while it is not known
};

class BeneficiaryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<KnownBeneficiary> list);
    const QList<KnownBeneficiary> &list() const { return m_list; }
    void setPartnerName(int row, const QString &name);
    /// The one that the transfer goes to gets a mark; an empty id: none.
    void setPicked(const domain::BeneficiaryId &id);
    /// -1 when it is not there.
    int rowOf(const domain::BeneficiaryId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<KnownBeneficiary> m_list;
    domain::BeneficiaryId m_picked;
};

} // namespace models
