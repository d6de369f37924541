// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace gui {

/// A table whose rows are chosen as a whole: Home and End lead to the first and the last one, as in a list, and not to
/// cells of the row that nobody can tell apart.
class RowTable final : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace gui
