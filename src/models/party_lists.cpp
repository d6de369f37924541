// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/party_lists.h"

#include "domain/listing.h"
#include "models/words.h"
#include "money/money_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

void FoundModel::set(QList<domain::Sender> senders, QList<domain::Transfer> transfers)
{
    beginResetModel();
    m_senders = std::move(senders);
    m_transfers = std::move(transfers);
    endResetModel();
}

const domain::Sender *FoundModel::sender(int row) const
{
    return row >= 0 && row < m_senders.size() ? &m_senders.at(row) : nullptr;
}

const domain::Transfer *FoundModel::transfer(int row) const
{
    const qsizetype at = row - m_senders.size();
    return row >= 0 && at >= 0 && at < m_transfers.size() ? &m_transfers.at(at) : nullptr;
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_senders.size() + m_transfers.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (const domain::Sender *found = sender(index.row())) {
        switch (role) {
        case Qt::DisplayRole: return found->fullName();
        case SecondLineRole: return senderLine(*found);
        case IconRole: return u"person"_s;
        case Qt::AccessibleTextRole: return domain::listed({found->fullName(), senderLine(*found)});
        default: return {};
        }
    }
    if (const domain::Transfer *found = transfer(index.row())) {
        switch (role) {
        case Qt::DisplayRole: return found->reference;
        case SecondLineRole:
            return QString(domain::labelOf(found->state) + u" · "_s + found->parties.senderName + u" → "_s +
                           found->parties.beneficiaryName);
        case IconRole: return u"transfers"_s;
        default: return {};
        }
    }
    return {};
}

/// Transfers that have a key of their own to be repeated with: 1 to 9.
constexpr int keysMax = 9;

void BeneficiaryModel::set(QList<KnownBeneficiary> list)
{
    beginResetModel();
    m_list = std::move(list);
    endResetModel();
}

void BeneficiaryModel::setPartnerName(int row, const QString &name)
{
    if (row < 0 || row >= m_list.size() || m_list.at(row).partnerName == name) return;
    m_list[row].partnerName = name;
    emit dataChanged(index(row), index(row));
}

void BeneficiaryModel::setPicked(const domain::BeneficiaryId &id)
{
    if (id == m_picked) return;
    m_picked = id;
    if (!m_list.isEmpty()) emit dataChanged(index(0), index(int(m_list.size()) - 1));
}

int BeneficiaryModel::rowOf(const domain::BeneficiaryId &id) const
{
    for (int row = 0; row < m_list.size(); ++row)
        if (m_list.at(row).beneficiary.id == id) return row;
    return -1;
}

int BeneficiaryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_list.size()); }

QVariant BeneficiaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const KnownBeneficiary &known = m_list.at(index.row());
    const bool picked = !m_picked.isEmpty() && known.beneficiary.id == m_picked;
    switch (role) {
    case Qt::DisplayRole: return known.beneficiary.fullName();
    case SecondLineRole: return payoutLine(known.beneficiary, known.partnerName);
    case AsideRole: {
        if (!known.last) return QString();
        const QString amount = money::moneyText(known.last->send, QLocale());
        //: %1 is the key that repeats the last transfer, %2 its amount
        return index.row() < keysMax ? tr("%1 ↻ %2").arg(index.row() + 1).arg(amount) : amount;
    }
    case IconRole: return picked ? u"check"_s : iconOf(known.beneficiary.method);
    case ToneRole: return picked ? QVariant(int(Tone::Good)) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString line =
            domain::listed({known.beneficiary.fullName(), payoutLine(known.beneficiary, known.partnerName)});
        return picked ? tr("chosen: %1").arg(line) : line;
    }
    default: return {};
    }
}

} // namespace models
