// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_table.h"

namespace gui {

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!model() || (action != MoveHome && action != MoveEnd)) return QTableView::moveCursor(action, modifiers);
    const int row = action == MoveHome ? 0 : model()->rowCount(rootIndex()) - 1;
    return model()->index(row, std::max(0, currentIndex().column()), rootIndex());
}

} // namespace gui
