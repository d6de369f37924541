// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheet_flow.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace gui {

class MessageBar;

/// What one tab of the back office shows under its question: what went wrong, the table, who did not answer beside it,
/// and a sentence where there is no table.
class SheetView : public QWidget
{
    Q_OBJECT

public:
    explicit SheetView(QWidget *parent = nullptr);

    /// The flow outlives the view. `name` is for screen readers and, as `objectName`, for tests.
    void setFlow(models::SheetFlow *flow, const QString &name);
    QTableView *table() const { return m_table; }
    MessageBar *messages() const { return m_messages; }
    int currentRow() const;

private:
    void showSheet();

    models::SheetFlow *m_flow = nullptr;
    MessageBar *m_messages;
    QTableView *m_table;
    QLabel *m_hint;
    QWidget *m_failuresBox;
    QLabel *m_failures;
    QString m_shownProblem;
};

/// A table as every page has it: whole rows, no grid, our own rows. Headers stand over what they head.
void dressTable(QTableView *view, const QString &accessibleName);

} // namespace gui
