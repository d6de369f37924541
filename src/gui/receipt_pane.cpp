// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/receipt_pane.h"

#include "domain/printout_words.h"
#include "gui/dress.h"
#include "gui/theme.h"
#include "ui_receipt_pane.h"

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;
using models::SendFlow;

ReceiptPane::ReceiptPane(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ReceiptPane>())
{
    m_ui->setupUi(this);
    dress(this);
}

ReceiptPane::~ReceiptPane() = default;

void ReceiptPane::setUp(models::CounterFlow &counter, models::CustomerSide &side, ReceiptPrinter &printer)
{
    m_counter = &counter;
    m_side = &side;
    m_printer = &printer;
    connect(&counter.send(), &SendFlow::changed, this, &ReceiptPane::show);
    connect(&counter.send(), &SendFlow::stageChanged, this, [this] { m_ui->printStateLabel->hide(); });
    connect(&counter.send().sent(), &models::TransferDetail::busyChanged, this, &ReceiptPane::show);
    connect(&printer, &ReceiptPrinter::stateChanged, this, [this](const QString &sentence, bool failed) {
        if (m_counter->send().stage() != SendFlow::Stage::Sending)
            say(m_ui->printStateLabel, sentence, failed ? "bad" : "muted");
    });
    connect(m_ui->printButton, &QPushButton::clicked, this, &ReceiptPane::print);
    connect(m_ui->savePdfButton, &QPushButton::clicked, this, &ReceiptPane::savePdf);
    m_ui->languageCombo->setChoices({}, tr("as last time"));
    connect(&side, &models::CustomerSide::started, this, [this] { // their words are read for it, so not before
        m_ui->languageCombo->setChoices(domain::printoutLanguages(), tr("as last time"));
    });
    connect(m_ui->languageCombo, &ChoiceCombo::codeChosen, &side, &models::CustomerSide::setLanguage);
    connect(&side, &models::CustomerSide::changed, this, [this] {
        m_ui->languageCombo->setCode(m_side->chosenLanguage());
        show();
    });
    connect(m_ui->discloseButton, &QPushButton::clicked, this, &ReceiptPane::printDisclosure);
    m_ui->actionButton->setAccessibleName(tr("Ask the provider what became of the transfer"));
    connect(m_ui->actionButton, &QPushButton::clicked, this, &ReceiptPane::act);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &ReceiptPane::nextWanted);
    show();
}

bool ReceiptPane::hasPaper() const
{
    const auto &transfer = m_counter->send().sent().transfer();
    return m_counter->send().stage() == SendFlow::Stage::Done && transfer;
}

void ReceiptPane::printDisclosure()
{
    const auto order = m_side->order();
    if (order && m_counter->isEditable()) m_printer->printDisclosure(*order);
}

void ReceiptPane::print()
{
    if (hasPaper()) m_printer->print(m_counter->send().sent().transfer()->id, m_side->chosenLanguage());
}

void ReceiptPane::savePdf()
{
    if (hasPaper()) m_printer->askAndSavePdf(*m_counter->send().sent().transfer(), window(), m_side->chosenLanguage());
}

void ReceiptPane::act() { m_counter->send().sent().goOn(); }

void ReceiptPane::show()
{
    SendFlow &send = m_counter->send();
    const auto stage = send.stage();
    const bool done = hasPaper();
    for (QWidget *widget :
         QList<QWidget *>{m_ui->cashLabel, m_ui->tellCaptionLabel, m_ui->referenceLabel, m_ui->pickupLabel,
                          m_ui->tellLabel, m_ui->reasonLabel, m_ui->nextCheckLabel})
        widget->hide();
    m_ui->printButton->setVisible(done);
    m_ui->savePdfButton->setVisible(done);
    m_ui->actionButton->setVisible(done);
    m_ui->discloseButton->setVisible(stage == SendFlow::Stage::Filling && m_side->order().has_value());
    m_ui->nextButton->setVisible(stage != SendFlow::Stage::Filling);
    switch (stage) {
    case SendFlow::Stage::Filling:
        m_ui->stateBadge->hide();
        say(m_ui->receiptHintLabel, tr("After Confirm, reference and receipt appear here."));
        if (!send.failure().isEmpty()) {
            m_ui->receiptHintLabel->hide();
            m_ui->stateBadge->show(domain::labelOf(TransferState::Draft), u"cancel"_s, models::Tone::Bad);
            say(m_ui->reasonLabel, send.failure(), "bad");
        }
        break;
    case SendFlow::Stage::Sending:
        m_ui->stateBadge->showState(TransferState::Submitting);
        say(m_ui->receiptHintLabel, tr("It is stored and followed by itself. You may go on with the next customer."));
        break;
    case SendFlow::Stage::Done:
        m_ui->receiptHintLabel->hide();
        if (done) showDone(*send.sent().transfer());
        break;
    }
}

void ReceiptPane::showDone(const domain::Transfer &transfer)
{
    models::TransferDetail &sent = m_counter->send().sent();
    m_ui->stateBadge->showState(transfer.state);
    say(m_ui->cashLabel, sent.cashSentence(), "waiting");
    say(m_ui->referenceLabel, transfer.reference);
    if (!transfer.pickupCode.isEmpty()) say(m_ui->pickupLabel, tr("Pick-up code: %1").arg(transfer.pickupCode));
    m_ui->tellCaptionLabel->show();
    say(m_ui->tellLabel, sent.tellCustomer());
    const bool refused = transfer.state == TransferState::Rejected || transfer.state == TransferState::Draft ||
                         transfer.state == TransferState::Expired;
    const QString why = sent.problem().isEmpty() ? transfer.problem : sent.problem();
    if (refused) say(m_ui->reasonLabel, why, "bad");
    say(m_ui->nextCheckLabel, sent.nextCheckText(), sent.cashSentence().isEmpty() ? "muted" : "waiting");
    const bool maySend = sent.can(u"send");
    const bool anew = sent.mustBeMadeAnew();
    m_ui->actionButton->setText(anew ? tr("Make it anew") : maySend ? tr("Send again") : tr("Ask now"));
    m_ui->actionButton->setKeyText(u"F5"_s);
    m_ui->actionButton->setIconName(maySend && !anew ? u"arrow-right"_s : u"refresh"_s);
    m_ui->actionButton->setAccessibleName(anew      ? tr("Drop this draft and begin the same transfer again")
                                          : maySend ? tr("Send the transfer again; it was certainly not sent")
                                                    : tr("Ask the provider now"));
    m_ui->actionButton->setVisible(maySend || sent.can(u"refresh"));
    m_ui->actionButton->setEnabled(!sent.isBusy());
    // A draft was certainly not sent: there is nothing to give the customer.
    const bool paper = transfer.state != TransferState::Draft;
    m_ui->printButton->setVisible(paper);
    m_ui->savePdfButton->setVisible(paper);
    m_ui->printButton->setAccessibleName(sent.cashSentence().isEmpty() ? tr("Print the receipt") : tr("Print a slip"));
}

} // namespace gui
