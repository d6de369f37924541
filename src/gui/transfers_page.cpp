// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfers_page.h"

#include "base/mask.h"
#include "domain/codes.h"
#include "domain/country.h"
#include "gui/dress.h"
#include "gui/row_delegate.h"
#include "gui/settle_dialog.h"
#include "gui/theme.h"
#include "money/money_text.h"
#include "ui_transfers_page.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::TransfersModel;

namespace {

// What the list of states offers beside the states themselves.
constexpr QStringView needHand = u"need-a-hand";
constexpr QStringView openOnes = u"open";

} // namespace

bool BoardOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int leftAttention = left.data(TransfersModel::AttentionRole).toInt();
    const int rightAttention = right.data(TransfersModel::AttentionRole).toInt();
    if (leftAttention != rightAttention) return leftAttention > rightAttention;
    return left.data(TransfersModel::CreatedRole).toDateTime() > right.data(TransfersModel::CreatedRole).toDateTime();
}

TransfersPage::TransfersPage(TransfersModel &board, models::TransferDetail &detail, ReceiptPrinter &printer,
                             const models::AgentInfo &agent, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TransfersPage>())
    , m_board(board)
    , m_detail(detail)
    , m_printer(printer)
    , m_agent(agent)
{
    m_ui->setupUi(this);
    dress(this);
    m_order.setSourceModel(&m_board);
    m_order.sort(0);
    QTableView *view = m_ui->boardView;
    view->setModel(&m_order);
    view->setItemDelegate(new RowDelegate(rowHeight, this));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight + gapSmall);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setResizeContentsPrecision(0); // what is in sight decides, however long the list
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(TransfersModel::Parties, QHeaderView::Stretch);
    m_ui->timelineView->setModel(&m_detail.timeline());
    m_ui->timelineView->setItemDelegate(new TimelineDelegate(this));
    m_ui->timelineView->setSelectionMode(QAbstractItemView::NoSelection);
    m_ui->timelineView->setResizeMode(QListView::Adjust);

    QList<domain::Choice> states{domain::Choice{openOnes.toString(), tr("Open ones")},
                                 domain::Choice{needHand.toString(), tr("Those that need a hand")}};
    for (const TransferState state : domain::allTransferStates())
        states << domain::Choice{domain::codeOf(state), domain::labelOf(state)};
    m_ui->stateCombo->setChoices(states, tr("All states"));
    showProviders();

    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &TransfersPage::applyFilter);
    connect(m_ui->stateCombo, &ChoiceCombo::codeChosen, this, &TransfersPage::applyFilter);
    connect(m_ui->providerCombo, &ChoiceCombo::codeChosen, this, &TransfersPage::applyFilter);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TransfersPage::follow);
    connect(&m_board, &TransfersModel::loaded, this, &TransfersPage::showBoard);
    connect(&m_board, &QAbstractItemModel::rowsInserted, this, &TransfersPage::showBoard);
    connect(&m_board, &QAbstractItemModel::rowsRemoved, this, &TransfersPage::showBoard);
    connect(&m_detail, &models::TransferDetail::changed, this, &TransfersPage::showDetail);
    connect(&m_detail, &models::TransferDetail::busyChanged, this, &TransfersPage::showDetail);
    connect(&m_printer, &ReceiptPrinter::stateChanged, this, [this](const QString &sentence, bool failed) {
        if (isVisible()) say(m_ui->printStateLabel, sentence, failed ? "bad" : "muted");
    });
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &TransfersPage::refresh);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &TransfersPage::cancelTransfer);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &TransfersPage::sendTransfer);
    connect(m_ui->settleButton, &QPushButton::clicked, this, &TransfersPage::settleTransfer);
    connect(m_ui->printButton, &QPushButton::clicked, this, &TransfersPage::print);
    connect(m_ui->savePdfButton, &QPushButton::clicked, this, &TransfersPage::savePdf);
    showBoard();
    showDetail();
}

TransfersPage::~TransfersPage() = default;

void TransfersPage::showProviders()
{
    QList<domain::Choice> providers;
    for (auto it = m_agent.providerNames.cbegin(); it != m_agent.providerNames.cend(); ++it)
        providers << domain::Choice{it.key(), it.value()};
    std::sort(providers.begin(), providers.end(),
              [](const auto &left, const auto &right) { return left.label < right.label; });
    m_ui->providerCombo->setChoices(providers, tr("All providers"));
}

void TransfersPage::applyFilter()
{
    models::BoardFilter filter;
    const QString state = m_ui->stateCombo->code();
    if (state == openOnes)
        filter.openOnly = true;
    else if (state == needHand)
        filter.states = {TransferState::Unconfirmed, TransferState::OnHold, TransferState::AwaitingFunds,
                         TransferState::Draft};
    else if (const auto one = domain::transferStateFrom(state))
        filter.states = {*one};
    filter.provider = m_ui->providerCombo->code();
    filter.text = m_ui->searchEdit->text();
    m_board.setFilter(filter);
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
    m_ui->countLabel->setText(rows > 0 ? tr("%1 shown · those that need a hand on top").arg(rows) : QString());
    m_ui->messageBar->show(m_board.problem());
    if (m_shown.isEmpty() && rows > 0) m_ui->boardView->selectRow(0);
    if (m_shown.isEmpty()) return;
    const int row = m_board.rowOf(m_shown);
    const QModelIndex wanted = row < 0 ? QModelIndex() : m_order.mapFromSource(m_board.index(row, 0));
    QItemSelectionModel *selection = m_ui->boardView->selectionModel();
    if (wanted.isValid() && selection->currentIndex().row() != wanted.row())
        selection->setCurrentIndex(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TransfersPage::follow(const QModelIndex &current)
{
    if (!current.isValid()) return;
    const domain::Transfer &transfer = m_board.transfer(m_order.mapToSource(current).row());
    if (transfer.id == m_shown) return;
    m_shown = transfer.id;
    m_ui->printStateLabel->hide();
    m_detail.show(transfer);
}

void TransfersPage::open(const QString &id)
{
    m_shown = {id};
    m_detail.show(m_shown);
    showBoard();
}

QString TransfersPage::facts(const domain::Transfer &transfer) const
{
    const QLocale locale;
    QStringList lines;
    //: %1 pays an amount %2 for %3, who gets %4
    lines << tr("%1 pays %2").arg(transfer.parties.senderName, money::moneyText(transfer.totalDebit, locale));
    QStringList to{transfer.parties.beneficiaryName, domain::labelOf(transfer.method)};
    for (const QString &part : {transfer.parties.partnerName, base::masked(transfer.parties.beneficiaryAccount)})
        if (!part.isEmpty()) to << part;
    to << domain::countryName(transfer.country);
    lines << to.join(u" · "_s);
    lines
        << tr("gets %1 at %2").arg(money::moneyText(transfer.receive, locale), models::rateText(transfer.rate, locale));
    QString provider = m_agent.providerName(transfer.provider.text);
    if (!transfer.providerReference.isEmpty()) provider += u" · "_s + transfer.providerReference.text;
    if (!transfer.providerStatus.isEmpty()) provider += u" · “"_s + transfer.providerStatus + u"”"_s;
    lines << provider;
    if (!transfer.pickupCode.isEmpty()) lines << tr("Pick-up code: %1").arg(transfer.pickupCode);
    if (transfer.payIn && transfer.state == TransferState::AwaitingFunds) {
        //: %1 is an amount, %2 an address
        lines << tr("To be paid by us: exactly %1 to %2")
                     .arg(money::moneyText(transfer.payIn->amount, locale), transfer.payIn->address);
    }
    return lines.join(u'\n');
}

void TransfersPage::showDetail()
{
    const auto &transfer = m_detail.transfer();
    m_ui->detailBox->setVisible(transfer.has_value());
    m_ui->nothingLabel->setVisible(!transfer);
    if (!transfer) return;
    m_ui->stateBadge->showState(transfer->state);
    say(m_ui->nextCheckLabel, m_detail.nextCheckText());
    say(m_ui->cashLabel, m_detail.cashSentence());
    say(m_ui->ownerLabel, m_detail.ownerSentence());
    say(m_ui->closureLabel, m_detail.closureSentence());
    m_ui->referenceLabel->setText(transfer->reference);
    m_ui->factsLabel->setText(facts(*transfer));
    say(m_ui->tellLabel, m_detail.tellCustomer());
    QStringList problems;
    for (const QString &sentence : {transfer->review, transfer->problem, m_detail.problem()})
        if (!sentence.isEmpty() && !problems.contains(sentence)) problems << sentence;
    say(m_ui->problemLabel, problems.join(u'\n'));
    QStringList details{transfer->problemProviderCode, m_detail.problemDetails()};
    details.removeAll(QString());
    //: the provider's own words, verbatim
    say(m_ui->detailsLabel, details.isEmpty() ? QString() : tr("Details: %1").arg(details.join(u' ')));
    const bool free = !m_detail.isBusy();
    const auto offer = [&](QPushButton *button, QStringView action) {
        button->setVisible(m_detail.can(action));
        button->setEnabled(free);
    };
    offer(m_ui->refreshButton, u"refresh");
    offer(m_ui->cancelButton, u"cancel");
    offer(m_ui->sendButton, u"send");
    offer(m_ui->settleButton, u"settle");
    offer(m_ui->printButton, u"receipt");
    offer(m_ui->savePdfButton, u"receipt");
}

void TransfersPage::refresh()
{
    if (m_detail.can(u"refresh")) m_detail.refresh();
    m_board.reload();
}

void TransfersPage::cancelTransfer()
{
    if (!m_detail.can(u"cancel") || m_detail.isBusy()) return;
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Cancel this transfer?"), tr("Cancel this transfer?"),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("%1\n\nThe provider is asked to stop it; the answer may be no.").arg(facts(*m_detail.transfer())));
    auto *keep = question->addButton(tr("Keep the transfer"), QMessageBox::RejectRole);
    auto *stop = question->addButton(tr("Ask to cancel"), QMessageBox::AcceptRole);
    stop->setAutoDefault(false);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(stop, &QPushButton::clicked, this, [this, id = m_detail.transfer()->id] {
        if (m_detail.transfer() && m_detail.transfer()->id == id) m_detail.cancel();
    });
    question->open();
}

void TransfersPage::sendTransfer()
{
    if (m_detail.can(u"send")) m_detail.sendNow();
}

void TransfersPage::settleTransfer()
{
    if (!m_detail.can(u"settle") || m_detail.isBusy()) return;
    auto *dialog = new SettleDialog(m_detail, m_agent.providerName(m_detail.transfer()->provider.text), this);
    dialog->open();
}

void TransfersPage::print()
{
    if (m_detail.can(u"receipt")) m_printer.print(m_detail.transfer()->id);
}

void TransfersPage::savePdf()
{
    if (m_detail.can(u"receipt")) m_printer.askAndSavePdf(*m_detail.transfer(), window());
}

void TransfersPage::focusSearch()
{
    m_ui->searchEdit->setFocus();
    m_ui->searchEdit->selectAll();
}

void TransfersPage::focusBoard()
{
    if (m_ui->boardView->isHidden()) {
        m_ui->searchEdit->setFocus();
        return;
    }
    m_ui->boardView->setFocus();
    if (!m_ui->boardView->currentIndex().isValid() && m_order.rowCount() > 0) m_ui->boardView->selectRow(0);
}

bool TransfersPage::stepBack()
{
    if (m_ui->searchEdit->hasFocus() || !m_ui->boardView->hasFocus()) {
        if (!m_ui->boardView->isHidden() && !m_ui->boardView->hasFocus()) {
            m_ui->boardView->setFocus();
            return true;
        }
    }
    return false;
}

} // namespace gui
