// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfers_page.h"

#include "base/mask.h"
#include "domain/codes.h"
#include "domain/country.h"
#include "domain/printout_words.h"
#include "gui/dress.h"
#include "gui/question.h"
#include "gui/record_dialogs.h"
#include "gui/row_delegate.h"
#include "gui/settle_dialog.h"
#include "gui/theme.h"
#include "money/money_text.h"
#include "ui_transfers_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::TransfersModel;

TransfersPage::TransfersPage(TransfersModel &board, models::BoardFilters &filters, models::TransferDetail &detail,
                             ReceiptPrinter &printer, const models::AgentInfo &agent, const base::Clock &clock,
                             QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TransfersPage>())
    , m_board(board)
    , m_filters(filters)
    , m_detail(detail)
    , m_printer(printer)
    , m_agent(agent)
{
    m_ui->setupUi(this);
    // Before anything is shown: the board may be read already, with an invoice first.
    m_ui->invoiceCard->setClock(clock);
    // On the pane's own ground.
    m_ui->detailBox->setAutoFillBackground(false);
    m_ui->detailScroll->viewport()->setAutoFillBackground(false);
    m_ui->detailBox->installEventFilter(this);
    dress(this);
    buildBoard();
    m_ui->timelineView->setModel(&m_detail.timeline());
    m_ui->timelineView->setItemDelegate(new TimelineDelegate(this));
    m_ui->timelineView->setSelectionMode(QAbstractItemView::NoSelection);
    m_ui->timelineView->setResizeMode(QListView::Adjust);
    buildFilters();
    connect(&m_board, &TransfersModel::loaded, this, &TransfersPage::showBoard);
    connect(&m_detail, &models::TransferDetail::changed, this, &TransfersPage::showDetail);
    connect(&m_detail, &models::TransferDetail::busyChanged, this, &TransfersPage::showDetail);
    connect(&m_printer, &ReceiptPrinter::stateChanged, this, [this](const QString &sentence, bool failed) {
        if (isVisible()) say(m_ui->printStateLabel, sentence, failed ? "bad" : "muted");
    });
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &TransfersPage::refresh);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &TransfersPage::cancelTransfer);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &TransfersPage::sendTransfer);
    connect(m_ui->settleButton, &QPushButton::clicked, this, &TransfersPage::settleTransfer);
    connect(m_ui->refundButton, &QPushButton::clicked, this, &TransfersPage::settleRefund);
    connect(m_ui->supportButton, &QPushButton::clicked, this, &TransfersPage::showExchange);
    connect(m_ui->printButton, &QPushButton::clicked, this, &TransfersPage::print);
    connect(m_ui->savePdfButton, &QPushButton::clicked, this, &TransfersPage::savePdf);
    connect(m_ui->copyTellButton, &QPushButton::clicked, this, &TransfersPage::copyTold);
    m_ui->tellLanguageCombo->setChoices(domain::printoutLanguages(), tr("as last time"));
    connect(m_ui->tellLanguageCombo, &ChoiceCombo::codeChosen, &m_detail, &models::TransferDetail::setCustomerLanguage);
    showBoard();
    showDetail();
}

TransfersPage::~TransfersPage() = default;

bool TransfersPage::eventFilter(QObject *watched, QEvent *event)
{
    // As wide as the actions are in this font and language: nothing scrolls sideways, and an invoice's address that is
    // cut off sends money elsewhere. It only grows, so that the board stays where it is from one transfer to the next.
    if (watched == m_ui->detailBox && event->type() == QEvent::LayoutRequest) {
        const QMargins around = m_ui->detailLayout->contentsMargins();
        const int width = m_ui->detailBox->minimumSizeHint().width() + around.left() + around.right() +
                          m_ui->detailScroll->verticalScrollBar()->sizeHint().width();
        m_ui->detailPane->setMinimumWidth(std::max(width, m_ui->detailPane->minimumWidth()));
        m_ui->detailPane->setMaximumWidth(std::max(m_ui->detailPane->minimumWidth(), m_ui->detailPane->maximumWidth()));
    }
    return QWidget::eventFilter(watched, event);
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
    return lines.join(u'\n');
}

void TransfersPage::showDetail()
{
    const auto &transfer = m_detail.transfer();
    m_ui->detailScroll->setVisible(transfer.has_value());
    m_ui->nothingLabel->setVisible(!transfer);
    if (!transfer) {
        m_ui->invoiceCard->clear();
        return;
    }
    m_ui->stateBadge->showState(transfer->state);
    say(m_ui->nextCheckLabel, m_detail.nextCheckText());
    say(m_ui->cashLabel, m_detail.cashSentence());
    say(m_ui->ownerLabel, m_detail.ownerSentence());
    say(m_ui->closureLabel, m_detail.closureSentence());
    QStringList clock{m_detail.clockSentence(), m_detail.cancelSentence()};
    clock.removeAll(QString());
    say(m_ui->clockLabel, clock.join(u' '));
    say(m_ui->refundLabel, m_detail.refundSteps());
    m_ui->referenceLabel->setText(transfer->reference);
    m_ui->factsLabel->setText(facts(*transfer));
    m_ui->invoiceCard->show(*transfer, m_detail.lastTold());
    showTold();
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
    const bool anew = m_detail.mustBeMadeAnew();
    m_ui->sendButton->setText(anew ? tr("Make it anew", "drop a draft that cannot be sent, and begin the same again")
                                   : tr("Send", "send a transfer that was certainly not sent"));
    m_ui->sendButton->setIconName(anew ? u"refresh"_s : u"arrow-right"_s);
    offer(m_ui->settleButton, u"settle");
    m_ui->refundButton->setVisible(m_detail.isRefundDue());
    m_ui->refundButton->setEnabled(free);
    m_ui->supportButton->setVisible(m_detail.exchange().size() > 2); // more than an empty list
    offer(m_ui->printButton, u"receipt");
    offer(m_ui->savePdfButton, u"receipt");
}

void TransfersPage::showTold()
{
    const QList<models::Told> told = m_detail.told();
    const models::Told ours = told.value(0, {{}, {}, m_detail.tellCustomer(), isRightToLeft()});
    const models::Told theirs = told.value(1);
    const auto show = [](QLabel *label, const models::Told &one) {
        // Whoever reads it to the end begins at the side where its language does.
        label->setLayoutDirection(one.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        label->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter | (one.rightToLeft ? Qt::AlignRight : Qt::AlignLeft));
        label->setAccessibleName(one.name);
        say(label, one.sentence);
    };
    show(m_ui->tellLabel, ours);
    show(m_ui->tellTheirsLabel, theirs);
    m_ui->tellLanguageCombo->setCode(m_detail.customerLanguage());
    m_ui->copyTellButton->setEnabled(!told.isEmpty());
}

void TransfersPage::copyTold()
{
    const QString text = m_detail.tellText();
    if (text.isEmpty()) return;
    QGuiApplication::clipboard()->setText(text);
    say(m_ui->printStateLabel, tr("Copied: what to tell the customer, with the reference."), "muted");
}

void TransfersPage::refresh()
{
    if (m_detail.can(u"refresh")) m_detail.refresh();
    m_board.reload();
}

void TransfersPage::cancelTransfer()
{
    if (!m_detail.can(u"cancel") || m_detail.isBusy()) return;
    ask(this,
        {tr("Cancel this transfer?"),
         tr("%1\n\nThe provider is asked to stop it; the answer may be no.").arg(facts(*m_detail.transfer())),
         tr("Keep the transfer"), tr("Ask to cancel")},
        [this, id = m_detail.transfer()->id] {
            if (m_detail.transfer() && m_detail.transfer()->id == id) m_detail.cancel();
        });
}

void TransfersPage::sendTransfer()
{
    if (m_detail.mustBeMadeAnew())
        m_detail.makeAnew();
    else if (m_detail.can(u"send"))
        m_detail.sendNow();
}

void TransfersPage::settleTransfer()
{
    if (!m_detail.can(u"settle") || m_detail.isBusy()) return;
    auto *dialog =
        new SettleDialog(m_detail, m_agent.providerName(m_detail.transfer()->provider.text), m_settleEvidence, this);
    dialog->open();
}

void TransfersPage::settleRefund()
{
    if (!m_detail.isRefundDue() || m_detail.isBusy()) return;
    auto *dialog = new RefundDialog(m_detail, m_refundEvidence, this);
    dialog->open();
}

void TransfersPage::showExchange()
{
    if (!m_detail.transfer() || m_detail.exchange().size() <= 2) return;
    auto *dialog = new ExchangeDialog(m_detail.transfer()->reference, m_detail.exchange(), this);
    dialog->open();
}

void TransfersPage::print()
{
    if (m_detail.can(u"receipt")) m_printer.print(m_detail.transfer()->id, m_detail.customerLanguage());
}

void TransfersPage::savePdf()
{
    if (m_detail.can(u"receipt")) m_printer.askAndSavePdf(*m_detail.transfer(), window(), m_detail.customerLanguage());
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
    if (!m_ui->boardView->currentIndex().isValid() && m_board.rowCount() > 0)
        m_ui->boardView->setCurrentIndex(m_board.index(0, 0));
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
