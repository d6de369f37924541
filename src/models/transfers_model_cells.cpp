// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells of the board.
#include "models/transfers_model.h"

#include "domain/country.h"
#include "domain/listing.h"
#include "money/money_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

QString TransfersModel::text(const domain::Transfer &transfer, int column) const
{
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    switch (column) {
    case State: return domain::labelOf(transfer.state);
    case Parties: return transfer.parties.senderName;
    case Amounts: return money::moneyText(transfer.totalDebit, QLocale());
    case Provider: return m_agent.providerName(transfer.provider.text);
    case When: return timeText(transfer.createdAt, today, QLocale());
    case NextCheck: return timeText(transfer.nextCheckAt, today, QLocale());
    default: return {};
    }
}

QString TransfersModel::secondLine(const domain::Transfer &transfer, int column, int row) const
{
    switch (column) {
    case State: return transfer.reference;
    case Parties: return domain::listed({transfer.parties.beneficiaryName, domain::countryName(transfer.country)});
    case Amounts: return money::moneyText(transfer.receive, QLocale());
    case Provider: return domain::labelOf(transfer.method);
    case NextCheck:
        if (!transfer.review.isEmpty()) return tr("to be cleared up");
        if (row >= m_urgent.size()) return {};
        if (m_urgent.at(row).refundDue) return tr("money back due");
        //: how long a transfer has been in its state; %1 is a duration such as "2 h 10 min"
        return tr("for %1").arg(durationText(m_urgent.at(row).since.msecsTo(m_clock.nowUtc())));
    default: return {};
    }
}

QVariant TransfersModel::looks(const domain::Transfer &transfer, const QModelIndex &index, int role) const
{
    const int lateness = index.row() < m_urgent.size() ? m_urgent.at(index.row()).lateness : 0;
    switch (role) {
    case IconRole:
        if (index.column() == NextCheck) return lateness > 0 ? u"clock"_s : QString();
        return index.column() == State ? iconOf(transfer.state) : QString();
    case ToneRole:
        if (index.column() == NextCheck && lateness > 0) return int(lateness >= 3 ? Tone::Bad : Tone::Waiting);
        if (index.column() != State) return {};
        return int(transfer.review.isEmpty() ? toneOf(transfer.state) : Tone::Bad);
    case SecondToneRole:
        if (index.column() != NextCheck || lateness == 0) return {};
        return int(lateness >= 3 ? Tone::Bad : Tone::Waiting);
    case AttentionRole: return domain::attentionOf(transfer.state, !transfer.review.isEmpty());
    case LatenessRole: return lateness;
    default: return {};
    }
}

QVariant TransfersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Amounts ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    const domain::Transfer *transfer = transferAt(index.row());
    if (role == LoadedRole) return transfer != nullptr;
    if (!transfer) {
        want(index.row() - m_urgent.size());
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        //: stands in a row of the list until it has been read
        return isText && index.column() == Parties ? QVariant(tr("…")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return text(*transfer, index.column());
    case SecondLineRole: return secondLine(*transfer, index.column(), index.row());
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(*transfer, index.column(), index.row());
        return domain::listed({text(*transfer, index.column()), second});
    }
    case CreatedRole: return transfer->createdAt;
    default: return looks(*transfer, index, role);
    }
}

QVariant TransfersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amounts ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case State: return tr("State");
    case Parties: return tr("Customer and beneficiary");
    case Amounts: return tr("Pays and gets");
    case Provider: return tr("Provider");
    case When: return tr("Made");
    case NextCheck: return tr("Next check");
    default: return {};
    }
}

} // namespace models
