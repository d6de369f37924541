// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sheet_view.h"

#include "gui/dress.h"
#include "gui/message_bar.h"
#include "gui/row_delegate.h"
#include "gui/row_table.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::Tone;

namespace {

constexpr int failuresWidth = 260;

} // namespace

void dressTable(QTableView *view, const QString &accessibleName)
{
    view->setAccessibleName(accessibleName);
    view->setItemDelegate(new RowDelegate(rowHeight, view));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight + gapSmall);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    view->horizontalHeader()->setResizeContentsPrecision(0); // what is in sight decides, however long the list
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

SheetView::SheetView(QWidget *parent)
    : QWidget(parent)
    , m_messages(new MessageBar(this))
    , m_table(new RowTable(this))
    , m_hint(new QLabel(this))
    , m_failuresBox(new QWidget(this))
    , m_failures(new QLabel(m_failuresBox))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gapInside);
    column->addWidget(m_messages);
    auto *row = new QHBoxLayout;
    row->setSpacing(gapBetween);
    row->addWidget(m_table, 1);
    row->addWidget(m_hint, 1); // in the table's place
    row->addWidget(m_failuresBox);
    column->addLayout(row, 1);
    m_table->setObjectName(u"sheetTable"_s);
    m_messages->setObjectName(u"sheetMessages"_s);
    m_hint->setObjectName(u"hintLabel"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    alignByLayout(m_hint);
    setMark(m_hint, "tone", u"muted"_s);
    m_hint->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);

    auto *box = new QVBoxLayout(m_failuresBox);
    box->setContentsMargins(0, gapSmall, 0, 0);
    box->setSpacing(gapSmall);
    auto *title = new QLabel(tr("Without an answer"), m_failuresBox);
    title->setTextFormat(Qt::PlainText);
    title->setFont(fontFor(TextRole::Section));
    alignByLayout(title);
    m_failures->setObjectName(u"failuresLabel"_s);
    m_failures->setTextFormat(Qt::PlainText);
    m_failures->setWordWrap(true);
    m_failures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    alignByLayout(m_failures);
    setMark(m_failures, "tone", u"waiting"_s);
    box->addWidget(title);
    box->addWidget(m_failures);
    box->addStretch(1);
    m_failuresBox->setFixedWidth(failuresWidth);
    m_failuresBox->hide();
}

void SheetView::setFlow(models::SheetFlow *flow, const QString &name)
{
    m_flow = flow;
    m_table->setModel(&flow->sheet());
    dressTable(m_table, name);
    const QList<models::SheetColumn> &columns = flow->sheet().columns();
    for (int column = 0; column < columns.size(); ++column)
        if (columns.at(column).stretches)
            m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(flow, &models::SheetFlow::changed, this, &SheetView::showSheet);
    showSheet();
}

int SheetView::currentRow() const { return m_table->currentIndex().row(); }

void SheetView::showSheet()
{
    const bool filled = m_flow->sheet().rowCount() > 0;
    const bool hadFocus = m_table->hasFocus();
    m_table->setVisible(filled);
    // Not selectRow(): it looks where the columns stand, and a table that was just shown has none yet.
    // The focus makes a row the current one, and leaves it unmarked.
    const QModelIndex current = m_table->currentIndex();
    if (filled && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(current.isValid() ? current : m_table->model()->index(0, 0));
    // A table that goes from under the keyboard hands it to whatever comes next, never to another pane.
    if (!filled && hadFocus && previousInFocusChain()) focusPreviousChild();
    QString hint = m_flow->emptyText();
    if (!filled && m_flow->isBusy()) hint = tr("Asking …");
    say(m_hint, hint);
    m_failuresBox->setVisible(!m_flow->failures().isEmpty());
    m_failures->setText(m_flow->failures().join(u"\n\n"_s));
    if (m_flow->problem() == m_shownProblem) return;
    m_shownProblem = m_flow->problem();
    m_messages->show(m_shownProblem, Tone::Bad, m_flow->problemDetails());
}

} // namespace gui
