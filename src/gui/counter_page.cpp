// SPDX-License-Identifier: GPL-3.0-or-later
// What the counter page connects, and its keys. What it shows is in counter_page_show.cpp.
#include "gui/counter_page.h"

#include "gui/confirm_dialog.h"
#include "gui/dress.h"
#include "gui/icons.h"
#include "gui/parked_dialog.h"
#include "gui/party_dialog.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "ui_counter_page.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::FixedSide;
using models::Pane;
using models::SendFlow;

namespace {

constexpr int partyRowHeight = 44;

} // namespace

CounterPage::CounterPage(models::CounterFlow &counter, models::CustomerSide &side, ReceiptPrinter &printer,
                         QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CounterPage>()), m_counter(counter), m_printer(printer)
{
    m_ui->setupUi(this);
    dress(this);
    m_ui->receiptPane->setUp(counter, side, printer);
    m_ui->amountsArrowLabel->setPixmap(icon(isRightToLeft() ? u"back"_s : u"arrow-right"_s, colors().muted)
                                           .pixmap(QSize(18, 18), devicePixelRatioF()));
    m_ui->senderHintLabel->setText(tr("Type two letters or more. A customer who is not there yet can be added."));
    connectSender();
    connectBeneficiary();
    connectOffers();
    connectSummary();
    connect(&m_counter, &models::CounterFlow::message, m_ui->messageBar,
            [this](const QString &sentence) { m_ui->messageBar->show(sentence, models::Tone::Waiting); });
    connect(&m_counter, &models::CounterFlow::agentChanged, this, &CounterPage::showStart);
    connect(&m_counter.send(), &SendFlow::stageChanged, this, &CounterPage::showEditable);
    showStart();
}

CounterPage::~CounterPage() = default;

void CounterPage::connectSender()
{
    models::SenderFlow &flow = m_counter.sender();
    m_ui->foundView->setModel(&flow.found());
    m_ui->foundView->setItemDelegate(new RowDelegate(partyRowHeight, this));
    m_ui->foundView->setMouseTracking(true);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->foundView->installEventFilter(this);
    connect(m_ui->searchEdit, &QLineEdit::textEdited, &flow, &models::SenderFlow::search);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, &flow, &models::SenderFlow::search); // its clear button, too
    connect(&flow, &models::SenderFlow::searchTextChanged, this, [this, &flow] {
        if (m_ui->searchEdit->text() != flow.searchText()) m_ui->searchEdit->setText(flow.searchText());
        showFound();
    });
    connect(&flow, &models::SenderFlow::foundChanged, this, &CounterPage::showFound);
    connect(&flow, &models::SenderFlow::senderChanged, this, &CounterPage::showSender);
    connect(&flow, &models::SenderFlow::transferPicked, this, &CounterPage::transferWanted);
    connect(&flow, &models::SenderFlow::problem, this, [this](const QString &sentence) {
        if (!dialogIsOpen()) m_ui->messageBar->show(sentence);
    });
    connect(&flow, &models::SenderFlow::documentRead, this, [this](const QString &sentence, models::Tone tone) {
        if (dialogIsOpen()) return;
        m_ui->messageBar->show(sentence, tone);
        if (m_counter.sender().sender()) focusBeneficiaries();
    });
    connect(&flow, &models::SenderFlow::formWanted, this, [this, &flow] { openSenderForm(flow.isNew()); });
    const auto pick = [this, &flow](const QModelIndex &index) {
        flow.pick(index.row());
        if (flow.sender()) focusBeneficiaries();
    };
    connect(m_ui->foundView, &QListView::clicked, this, pick);
    connect(m_ui->foundView, &QListView::activated, this, pick);
    connect(m_ui->newSenderButton, &QPushButton::clicked, this, &CounterPage::newCustomer);
    connect(m_ui->editSenderButton, &QPushButton::clicked, this, [this] { editCustomer(); });
    showSender();
}

void CounterPage::connectBeneficiary()
{
    models::BeneficiaryFlow &flow = m_counter.beneficiary();
    m_ui->beneficiaryView->setModel(&flow.known());
    m_ui->beneficiaryView->setItemDelegate(new RowDelegate(partyRowHeight, this));
    m_ui->beneficiaryView->setMouseTracking(true);
    m_ui->beneficiaryView->installEventFilter(this);
    const auto pick = [this, &flow](const QModelIndex &index) {
        if (!m_counter.isEditable()) return;
        flow.pick(index.row());
        focusAmount();
    };
    connect(m_ui->beneficiaryView, &QListView::clicked, this, pick);
    connect(m_ui->beneficiaryView, &QListView::activated, this, pick);
    connect(m_ui->newBeneficiaryButton, &QPushButton::clicked, this, &CounterPage::newBeneficiary);
    connect(&flow, &models::BeneficiaryFlow::listChanged, this, &CounterPage::showBeneficiaries);
    connect(&flow, &models::BeneficiaryFlow::pickedChanged, this, &CounterPage::showBeneficiaries);
    connect(&flow, &models::BeneficiaryFlow::problem, this, [this](const QString &sentence) {
        if (!dialogIsOpen() && !sentence.isEmpty()) m_ui->messageBar->show(sentence);
    });
    showBeneficiaries();
}

void CounterPage::connectOffers()
{
    models::OffersFlow &flow = m_counter.offers();
    m_ui->offersView->installEventFilter(this);
    connect(m_ui->sendAmountEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_counter.setAmount(FixedSide::Send, text); });
    connect(m_ui->receiveAmountEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_counter.setAmount(FixedSide::Receive, text); });
    for (QLineEdit *edit : {m_ui->sendAmountEdit, m_ui->receiveAmountEdit})
        connect(edit, &QLineEdit::returnPressed, this, [this] { m_ui->offersView->setFocus(); });
    connect(m_ui->sendCurrencyCombo, &ChoiceCombo::codeChosen, &m_counter, &models::CounterFlow::setSendCurrency);
    connect(m_ui->receiveCurrencyCombo, &ChoiceCombo::codeChosen, &m_counter, &models::CounterFlow::setReceiveCurrency);
    connect(m_ui->countryCombo, &ChoiceCombo::codeChosen, &m_counter, &models::CounterFlow::setCountry);
    connect(m_ui->methodCombo, &ChoiceCombo::codeChosen, this,
            [this](const QString &code) { m_counter.setMethod(domain::payoutMethodFrom(code)); });
    connect(m_ui->partnerCombo, &ChoiceCombo::codeChosen, &m_counter, &models::CounterFlow::setPartner);
    connect(&m_counter.partners(), &models::PartnerBook::changed, this, &CounterPage::showTerms);
    connect(m_ui->askAnewButton, &QPushButton::clicked, this, &CounterPage::refresh);
    connect(&m_counter, &models::CounterFlow::termsChanged, this, &CounterPage::showTerms);
    connect(&flow, &models::OffersFlow::offersChanged, this, &CounterPage::showOffers);
    connect(&flow, &models::OffersFlow::stateChanged, this, &CounterPage::showOffers);
    connect(&flow, &models::OffersFlow::chosenChanged, this, &CounterPage::showOffers);
}

/// When there is a first one: a table's heads are measured as soon as it has a model, and the window waits for that.
void CounterPage::setUpOffers()
{
    models::OffersFlow &flow = m_counter.offers();
    QTableView *view = m_ui->offersView;
    view->setModel(&flow.offers());
    view->setItemDelegate(new RowDelegate(rowHeight, this));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setMouseTracking(true);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight + gapSmall);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    view->horizontalHeader()->setResizeContentsPrecision(0); // what is in sight decides, however long the list
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(models::OffersModel::How, QHeaderView::Stretch);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, &flow](const QModelIndex &current) {
                if (current.isValid() && m_counter.isEditable()) flow.choose(current.row());
            });
}

void CounterPage::connectSummary()
{
    connect(m_ui->purposeCombo, &ChoiceCombo::codeChosen, &m_counter, &models::CounterFlow::setPurpose);
    connect(m_ui->sourceCombo, &ChoiceCombo::codeChosen, &m_counter, &models::CounterFlow::setSourceOfFunds);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, &CounterPage::openConfirm);
    connect(m_ui->gapButton, &LinkButton::clicked, this, [this] {
        const auto gaps = m_counter.send().gaps();
        if (!gaps.isEmpty()) goTo(gaps.first());
    });
    connect(m_ui->receiptPane, &ReceiptPane::nextWanted, this, &CounterPage::newTransfer);
    connect(&m_counter, &models::CounterFlow::detailsChanged, this, &CounterPage::showSummary);
    connect(&m_counter.send(), &SendFlow::changed, this, &CounterPage::showSummary);
    connect(&m_counter.offers(), &models::OffersFlow::ticked, this, &CounterPage::showSummary);
    connect(&m_counter.send(), &SendFlow::failed, this, [this](const QString &sentence, const QString &field) {
        const bool saysIt = m_counter.send().failureSaysNothingWasSent();
        m_ui->messageBar->show(saysIt ? sentence : tr("Nothing was sent. %1").arg(sentence), models::Tone::Bad,
                               m_counter.send().failureDetails());
        if (field.startsWith(u"sender."_s)) editCustomer(field.section(u'.', 1));
    });
    for (ChoiceCombo *combo : {m_ui->purposeCombo, m_ui->sourceCombo})
        combo->installEventFilter(this);
}

/// A closed dialog lives until the next turn of the event loop; it is in nobody's way.
bool CounterPage::dialogIsOpen() const
{
    return (m_partyDialog && m_partyDialog->isVisible()) || (m_confirmDialog && m_confirmDialog->isVisible()) ||
           (m_parkedDialog && m_parkedDialog->isVisible());
}

void CounterPage::focusSearch()
{
    m_ui->searchEdit->setFocus();
    m_ui->searchEdit->selectAll();
}

void CounterPage::focusAmount()
{
    const bool receive = m_counter.offers().terms().side == FixedSide::Receive;
    QLineEdit *edit = receive ? m_ui->receiveAmountEdit : m_ui->sendAmountEdit;
    edit->setFocus();
    edit->selectAll();
}

/// In an empty list the cursor would be nowhere, and Enter would do nothing.
void CounterPage::focusBeneficiaries()
{
    models::BeneficiaryFlow &flow = m_counter.beneficiary();
    const bool isEmpty = !flow.sender().isEmpty() && !flow.isLoading() && flow.known().rowCount() == 0;
    (isEmpty ? static_cast<QWidget *>(m_ui->newBeneficiaryButton) : m_ui->beneficiaryView)->setFocus();
}

void CounterPage::newTransfer()
{
    m_ui->messageBar->clear();
    m_counter.newTransfer();
    focusSearch();
}

void CounterPage::showParked()
{
    if (dialogIsOpen()) return;
    m_parkedDialog = new ParkedDialog(m_counter, this);
    m_parkedDialog->open();
}

void CounterPage::repeat(int row)
{
    if (dialogIsOpen() || !m_counter.isEditable()) return;
    if (m_counter.repeat(row))
        m_ui->offersView->setFocus();
    else if (m_counter.sender().sender())
        m_ui->messageBar->show(tr("There is no transfer to repeat there."), models::Tone::Waiting);
}

void CounterPage::newCustomer()
{
    if (!m_counter.isEditable() || dialogIsOpen()) return;
    m_counter.sender().beginNew();
    openSenderForm(true);
}

void CounterPage::openSenderForm(bool isNew)
{
    if (!m_counter.isEditable() || dialogIsOpen()) return;
    m_partyDialog = PartyDialog::forSender(m_counter.sender(), this);
    if (isNew) connect(m_partyDialog, &QDialog::accepted, this, [this] { newBeneficiary(); });
    m_partyDialog->open();
}

void CounterPage::editCustomer(const QString &field)
{
    if (!m_counter.isEditable() || dialogIsOpen() || !m_counter.sender().sender()) return;
    m_counter.sender().beginEdit();
    openSenderForm(false);
    m_partyDialog->focusField(field);
}

void CounterPage::newBeneficiary()
{
    if (!m_counter.isEditable() || dialogIsOpen()) return;
    if (!m_counter.sender().sender()) {
        m_ui->messageBar->show(tr("Choose the customer first; the beneficiary belongs to one."), models::Tone::Waiting);
        focusSearch();
        return;
    }
    m_counter.beneficiary().beginNew(m_counter.offers().terms().country);
    m_partyDialog = PartyDialog::forBeneficiary(m_counter.beneficiary(), m_counter.sender().sender()->fullName(), this);
    connect(m_partyDialog, &QDialog::accepted, this, &CounterPage::focusAmount);
    m_partyDialog->open();
}

void CounterPage::refresh()
{
    switch (m_counter.send().stage()) {
    case SendFlow::Stage::Filling: m_counter.offers().refresh(); break;
    case SendFlow::Stage::Sending: break;
    case SendFlow::Stage::Done: m_counter.send().sent().goOn(); break;
    }
}

void CounterPage::openConfirm()
{
    if (dialogIsOpen()) return;
    if (m_counter.send().needsLook()) {
        showNewAmount();
        return;
    }
    if (!m_counter.send().ready()) {
        const auto gaps = m_counter.send().gaps();
        if (m_counter.isEditable() && !gaps.isEmpty()) goTo(gaps.first());
        return;
    }
    m_confirmDialog = new ConfirmDialog(m_counter, this);
    m_confirmDialog->open();
}

/// The price has changed since it was shown: the key that would have confirmed shows the new amount instead.
void CounterPage::showNewAmount()
{
    m_ui->messageBar->show(models::changeSentence(*m_counter.offers().outdated(), *m_counter.offers().chosen()),
                           models::Tone::Waiting);
    m_counter.offers().look();
}

/// Leads to the field of an answer that a provider still wants.
void CounterPage::fillIn(const QString &path)
{
    if (path.startsWith(u"sender."))
        editCustomer(path.section(u'.', 1));
    else
        newBeneficiary();
}

void CounterPage::print() { m_ui->receiptPane->print(); }
void CounterPage::savePdf() { m_ui->receiptPane->savePdf(); }
void CounterPage::printDisclosure() { m_ui->receiptPane->printDisclosure(); }

void CounterPage::goTo(const models::SendGap &gap)
{
    switch (gap.pane) {
    case Pane::Sender:
        if (gap.field.isEmpty())
            focusSearch();
        else
            editCustomer(gap.field);
        break;
    case Pane::Beneficiary: focusBeneficiaries(); break;
    case Pane::Amount: focusAmount(); break;
    case Pane::Offers: m_ui->offersView->setFocus(); break;
    case Pane::Details: (gap.field == u"purpose" ? m_ui->purposeCombo : m_ui->sourceCombo)->setFocus(); break;
    }
}

void CounterPage::stepBack()
{
    QWidget *focus = focusWidget();
    const auto inside = [focus](QWidget *pane) { return focus && (focus == pane || pane->isAncestorOf(focus)); };
    if (focus == m_ui->searchEdit || focus == m_ui->foundView) {
        // With a customer chosen, leaving the search shows that customer again; a text without one stays.
        if (m_counter.sender().sender()) m_counter.sender().search({});
        m_ui->searchEdit->setFocus();
    } else if (focus == m_ui->beneficiaryView || focus == m_ui->newBeneficiaryButton) {
        focusSearch();
    } else if (inside(m_ui->summaryPane)) {
        m_ui->offersView->setFocus();
    } else if (focus == m_ui->offersView || focus == m_ui->askAnewButton) {
        focusAmount();
    } else if (inside(m_ui->offersPane)) {
        focusBeneficiaries();
    } else {
        m_ui->searchEdit->setFocus();
    }
}

/// Enter in the offers or in a list of the summary goes on to what is missing next, and to Confirm when nothing is.
void CounterPage::followEnter()
{
    for (const models::SendGap &gap : m_counter.send().gaps()) {
        if (gap.pane == Pane::Offers) continue;
        goTo(gap);
        return;
    }
    m_ui->confirmButton->setFocus();
    // It takes no focus while other providers are still being asked: showSummary() gives it later.
    m_waitsForConfirm = m_ui->confirmButton->isEnabled() ? nullptr : focusWidget();
}

bool CounterPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                       (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool down = key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier;
    const auto first = [](QAbstractItemView *view) {
        if (!view->currentIndex().isValid() && view->model()->rowCount() > 0)
            view->setCurrentIndex(view->model()->index(0, 0));
        return view->currentIndex();
    };
    if (watched == m_ui->searchEdit && (enter || down)) {
        if (key->isAutoRepeat()) return true;
        if (m_counter.sender().found().rowCount() == 0) return enter;
        first(m_ui->foundView);
        if (down)
            m_ui->foundView->setFocus();
        else
            emit m_ui->foundView->activated(m_ui->foundView->currentIndex());
        return true;
    }
    if (watched == m_ui->beneficiaryView && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_9 &&
        (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (!key->isAutoRepeat()) repeat(key->key() - Qt::Key_1);
        return true;
    }
    if ((watched == m_ui->beneficiaryView || watched == m_ui->foundView) && enter) {
        auto *view = static_cast<QAbstractItemView *>(watched);
        if (!key->isAutoRepeat() && first(view).isValid()) emit view->activated(view->currentIndex());
        return true;
    }
    if ((watched == m_ui->offersView || watched == m_ui->purposeCombo || watched == m_ui->sourceCombo) && enter) {
        if (!key->isAutoRepeat()) followEnter();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
