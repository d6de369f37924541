// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/row_roles.h"
#include "models/words.h"

#include <QAbstractTableModel>

namespace models {

struct SheetColumn {
    QString title;
    bool amount = false;    ///< stands at the end of its place, digits under digits
    bool stretches = false; ///< takes what room is left
};

struct SheetCell {
    QString text;
    QString second; ///< smaller, under the text
    QString icon;
    std::optional<Tone> tone = std::nullopt;
};

/// A plain table of words: what a provider has told, as rows. It knows nothing of what the words mean.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SheetModel(QList<SheetColumn> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }

    const QList<SheetColumn> &columns() const { return m_columns; }
    /// Each row has as many cells as there are columns.
    void setRows(QList<QList<SheetCell>> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const QList<SheetColumn> m_columns;
    QList<QList<SheetCell>> m_rows;
};

/// An amount as a provider stated it, with the locale's separators; a currency that this program does not know, or more
/// digits than it has, leaves the digits as they came. The currency stands behind it.
QString statedAmount(const QString &amount, const QString &currency, const QLocale &locale);

/// The scalar members of an object in one line: "swift: HABBPKKA · city: Karachi".
QString detailLine(const base::JsonValue &details);

} // namespace models
