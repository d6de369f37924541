// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheet_model.h"

#include "domain/listing.h"
#include "money/money_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

void SheetModel::setRows(QList<QList<SheetCell>> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SheetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int SheetModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SheetCell cell = m_rows.at(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell.text;
    case SecondLineRole: return cell.second;
    case IconRole: return cell.icon;
    case ToneRole: return cell.tone ? QVariant(int(*cell.tone)) : QVariant();
    case Qt::AccessibleTextRole: return domain::listed({cell.text, cell.second});
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    default: return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) return {};
    const SheetColumn &column = m_columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return int((column.amount ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

QString statedAmount(const QString &amount, const QString &currency, const QLocale &locale)
{
    if (amount.isEmpty()) return {};
    if (const auto known = money::Currency::fromCode(currency)) {
        const auto exact = money::Decimal::parse(amount);
        const auto value = exact ? money::Money::fromDecimal(*exact, *known, money::Rounding::Exact) : std::nullopt;
        if (value) return money::moneyText(*value, locale);
    }
    return currency.isEmpty() ? rateText(amount, locale) : rateText(amount, locale) + QChar::Nbsp + currency;
}

QString detailLine(const base::JsonValue &details)
{
    QStringList parts;
    for (const QString &key : details.keys()) {
        const base::JsonValue value = details.member(key);
        if (value.isObject() || value.isArray() || value.isNull()) continue;
        const QString text = value.isBool() ? QString::fromUtf8(value.toBytes()) : value.text();
        if (!text.isEmpty()) parts << key + u": "_s + text;
    }
    return parts.join(u" · "_s);
}

} // namespace models
