// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the page of transfers, and its filters.
#include "gui/transfers_page.h"

#include "gui/dress.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "ui_transfers_page.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QScrollBar>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::Period;
using models::SavedFilter;
using models::TransfersModel;

void TransfersPage::buildBoard()
{
    QTableView *view = m_ui->boardView;
    // Before the view hears of it: a row that goes takes the cursor to its neighbour, and nobody has asked for that
    // one.
    connect(&m_board, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_rowsGo = true; });
    connect(&m_board, &QAbstractItemModel::rowsRemoved, this, [this] { m_rowsGo = false; });
    view->setModel(&m_board);
    view->setItemDelegate(new RowDelegate(rowHeight, this));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // a million rows are not measured
    view->verticalHeader()->setDefaultSectionSize(rowHeight + gapSmall);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    view->horizontalHeader()->setResizeContentsPrecision(0); // what is in sight decides, however long the list
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(TransfersModel::Parties, QHeaderView::Stretch);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TransfersPage::follow);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &TransfersPage::noteSight);
    connect(view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TransfersPage::noteSight);
    connect(&m_board, &QAbstractItemModel::dataChanged, this, &TransfersPage::readLate);
    connect(&m_board, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last); });
    connect(&m_board, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, -last); });
}

void TransfersPage::buildFilters()
{
    QList<domain::Choice> states{
        domain::Choice{u"open"_s, tr("Open ones")}, domain::Choice{u"need-a-hand"_s, tr("Those that need a hand")},
        domain::Choice{domain::codeOf(domain::TransferQueue::Late), tr("Late")},
        domain::Choice{domain::codeOf(domain::TransferQueue::RefundsDue), tr("Money back to customers")},
        domain::Choice{u"unpaid"_s, tr("Ended without a payout")}};
    for (const TransferState state : domain::allTransferStates())
        states << domain::Choice{domain::codeOf(state), domain::labelOf(state)};
    m_ui->stateCombo->setChoices(states, tr("All states"));
    m_ui->periodCombo->setChoices({{models::codeOf(Period::Today), tr("Today")},
                                   {models::codeOf(Period::Yesterday), tr("Yesterday")},
                                   {models::codeOf(Period::SevenDays), tr("Last 7 days")},
                                   {models::codeOf(Period::ThirtyDays), tr("Last 30 days")}},
                                  tr("Any day"));
    showProviders();
    m_filterMenu = new QMenu(this);
    m_ui->filtersButton->setMenu(m_filterMenu);
    fillFilterMenu();
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &TransfersPage::applyFilter);
    for (ChoiceCombo *combo : {m_ui->stateCombo, m_ui->providerCombo, m_ui->periodCombo})
        connect(combo, &ChoiceCombo::codeChosen, this, &TransfersPage::applyFilter);
    connect(&m_filters, &models::BoardFilters::changed, this, &TransfersPage::fillFilterMenu);
}

void TransfersPage::showProviders()
{
    QList<domain::Choice> providers;
    for (auto it = m_agent.providerNames.cbegin(); it != m_agent.providerNames.cend(); ++it)
        providers << domain::Choice{it.key(), it.value()};
    std::sort(providers.begin(), providers.end(),
              [](const auto &left, const auto &right) { return left.label < right.label; });
    m_ui->providerCombo->setChoices(providers, tr("All providers"));
}

SavedFilter TransfersPage::typedFilter() const
{
    return {{},
            m_ui->stateCombo->code(),
            m_ui->providerCombo->code(),
            m_ui->searchEdit->text(),
            models::periodFrom(m_ui->periodCombo->code()),
            m_thisCounter};
}

void TransfersPage::applyFilter()
{
    m_board.setFilter(models::filterOf(typedFilter(), m_board.today(), m_filters.counter()));
}

void TransfersPage::showSaved(const SavedFilter &filter)
{
    m_thisCounter = filter.thisCounter;
    m_ui->stateCombo->setCode(filter.state);
    m_ui->providerCombo->setCode(filter.provider);
    m_ui->periodCombo->setCode(models::codeOf(filter.period));
    m_ui->searchEdit->setText(filter.text);
    applyFilter();
    fillFilterMenu();
}

void TransfersPage::showState(const QString &state)
{
    // Whoever comes for these begins with the first of them; what was looked at before is not one of them, maybe.
    m_shown = {};
    m_detail.clear();
    showSaved({{}, state, {}, {}, Period::Any, false});
    m_board.reload();
}

void TransfersPage::fillFilterMenu()
{
    m_filterMenu->clear();
    for (const SavedFilter &filter : m_filters.all())
        m_filterMenu->addAction(filter.name, this, [this, filter] { showSaved(filter); });
    if (!m_filters.all().isEmpty()) m_filterMenu->addSeparator();
    m_filterMenu->addAction(tr("Show all"), this, [this] { showSaved({}); });
    QAction *here = m_filterMenu->addAction(tr("Only this counter"));
    here->setCheckable(true);
    here->setChecked(m_thisCounter);
    connect(here, &QAction::toggled, this, [this](bool only) {
        m_thisCounter = only;
        applyFilter();
    });
    m_filterMenu->addSeparator();
    m_filterMenu->addAction(tr("Save this filter …"), this, &TransfersPage::askFilterName);
    if (m_filters.all().isEmpty()) return;
    QMenu *remove = m_filterMenu->addMenu(tr("Remove"));
    for (const SavedFilter &filter : m_filters.all())
        remove->addAction(filter.name, this, [this, name = filter.name] { m_filters.remove(name); });
}

void TransfersPage::askFilterName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this filter"));
    dialog->setLabelText(tr("Name of the filter"));
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        SavedFilter filter = typedFilter();
        filter.name = name.trimmed();
        m_filters.save(filter);
    });
    dialog->open();
}

/// Tells the model what is in sight, so that it reads that first.
void TransfersPage::noteSight()
{
    const QTableView *view = m_ui->boardView;
    const int first = view->rowAt(0);
    if (first < 0) return;
    const int last = view->rowAt(view->viewport()->height() - 1);
    m_board.setSight(first, last < 0 ? m_board.rowCount() - 1 : last);
}

/// Rows that come or go above what is in sight must not push it away. `last` is negative for rows that went.
void TransfersPage::keepPlace(int first, int last)
{
    QTableView *view = m_ui->boardView;
    QScrollBar *bar = view->verticalScrollBar();
    const int top = view->rowAt(0);
    if (bar->value() > 0 && first < top) {
        const int rows = last < 0 ? -(std::min(-last, top - 1) - first + 1) : last - first + 1;
        const int step = view->verticalScrollMode() == QAbstractItemView::ScrollPerItem
                             ? 1
                             : view->verticalHeader()->defaultSectionSize();
        bar->setValue(bar->value() + rows * step);
    }
    noteSight();
}

void TransfersPage::showBoard()
{
    const int rows = m_board.rowCount();
    m_ui->boardView->setVisible(rows > 0);
    const bool filtered = !(m_board.filter() == models::BoardFilter{});
    QString empty;
    if (rows == 0 && !m_board.isLoading())
        empty = filtered ? tr("No transfer fits. Change the search or the lists above.")
                         : tr("There are no transfers yet. F2 begins the first one; it appears here by itself.");
    say(m_ui->emptyLabel, empty);
    const QLocale locale;
    QString count = rows > 0 ? tr("%1 shown").arg(locale.toString(m_board.fittingCount())) : QString();
    //: behind the number of transfers that are shown; %1 is a number
    if (m_board.urgentCount() > 0)
        count += u" · "_s + tr("in need of a hand, or late: %1").arg(locale.toString(m_board.urgentCount()));
    m_ui->countLabel->setText(count);
    m_ui->messageBar->show(m_board.problem().isEmpty() ? m_filters.problem() : m_board.problem());
    noteSight();
    if (m_shown.isEmpty() && rows > 0) m_ui->boardView->setCurrentIndex(m_board.index(0, 0));
    if (m_shown.isEmpty()) return;
    const QModelIndex current = m_ui->boardView->selectionModel()->currentIndex();
    const domain::Transfer *chosen = current.isValid() ? m_board.transferAt(current.row()) : nullptr;
    if (chosen && chosen->id == m_shown) return;
    const int row = m_board.rowOf(m_shown);
    if (row < 0) {
        // It is still shown beside the list, and nothing in the list may look as if it were that.
        if (chosen) m_ui->boardView->selectionModel()->clear();
        return;
    }
    // Whoever looks at another part of the list is not taken away from it.
    m_ui->boardView->setAutoScroll(false);
    m_ui->boardView->selectionModel()->setCurrentIndex(m_board.index(row, 0),
                                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->boardView->setAutoScroll(true);
}

void TransfersPage::follow(const QModelIndex &current)
{
    if (!current.isValid() || m_rowsGo) return;
    const domain::Transfer *transfer = m_board.transferAt(current.row());
    m_isAwaited = !transfer; // a row that is not read yet: readLate()
    if (!transfer || transfer->id == m_shown) return;
    m_shown = transfer->id;
    m_ui->printStateLabel->hide();
    m_detail.show(*transfer);
}

/// The row that was chosen before it was read.
void TransfersPage::readLate(const QModelIndex &first, const QModelIndex &last)
{
    const QModelIndex current = m_ui->boardView->selectionModel()->currentIndex();
    const bool isHere = current.isValid() && current.row() >= first.row() && current.row() <= last.row();
    if (m_isAwaited && isHere && m_ui->boardView->hasFocus()) follow(current);
}

} // namespace gui
