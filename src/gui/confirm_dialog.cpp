// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/confirm_dialog.h"

#include "domain/error_text.h"
#include "gui/dress.h"
#include "gui/theme.h"
#include "money/money_text.h"
#include "ui_confirm_dialog.h"

#include <QKeyEvent>
#include <QLayout>
#include <QLocale>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A new amount cannot be sent by the press that was meant to show it.
constexpr int readingMs = 1000;

} // namespace

ConfirmDialog::ConfirmDialog(models::CounterFlow &counter, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ConfirmDialog>()), m_counter(counter)
{
    m_ui->setupUi(this);
    dress(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingMs);
    connect(&m_reading, &QTimer::timeout, this, &ConfirmDialog::showValid);
    m_ui->practiceLabel->setVisible(counter.agent().practice);
    m_ui->sendButton->setProperty("deliberate", true);
    m_ui->cashEdit->setText(counter.cash());
    connect(m_ui->cashEdit, &QLineEdit::textChanged, this, &ConfirmDialog::showChange);
    connect(m_ui->cashEdit, &QLineEdit::textChanged, &counter, &models::CounterFlow::setCash);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &ConfirmDialog::press);
    connect(&counter.offers(), &models::OffersFlow::ticked, this, &ConfirmDialog::showValid);
    connect(&counter.send(), &models::SendFlow::changed, this, &ConfirmDialog::showValid);
    connect(&counter.send(), &models::SendFlow::factsChanged, this, &ConfirmDialog::showFacts);
    fill();
    m_ui->cancelButton->setFocus();
}

ConfirmDialog::~ConfirmDialog() = default;

/// Shows the figures of the offer as it stands now; from here on they are what has been read.
void ConfirmDialog::fill()
{
    m_summary = m_counter.send().summary();
    m_shown = m_counter.offers().chosen();
    m_ui->paysLabel->setText(m_summary.pays);
    m_ui->getsLabel->setText(m_summary.gets);
    m_ui->sentencesLabel->setText(m_summary.sentences.join(u"\n\n"_s));
    m_ui->accountBox->setVisible(!m_summary.account.isEmpty());
    m_ui->accountCaptionLabel->setText(m_summary.accountLabel);
    m_ui->accountLabel->setText(m_summary.account);
    m_ui->accountLabel->setAccessibleName(m_summary.accountLabel + u' ' + m_summary.account);
    say(m_ui->warningLabel, m_summary.warning.isEmpty() ? QString() : u"⚠ "_s + m_summary.warning);
    setAccessibleDescription(m_summary.sentences.join(u' '));
    showChange();
    showFacts();
    showValid();
}

/// What the payout desk will see and what the counter must know, as far as it has been told by now.
void ConfirmDialog::showFacts()
{
    const models::ConfirmFacts &facts = m_counter.send().facts();
    say(m_ui->payeeLabel, facts.payee);
    say(m_ui->holderLabel, facts.holder, facts.holderDiffers ? "bad" : "muted");
    say(m_ui->purposeLabel, facts.purpose, "muted");
    say(m_ui->limitsLabel, facts.limits.join(u'\n'), "waiting");
    fit();
}

/// A dialog does not ask wrapping texts how high they become; ask for it.
void ConfirmDialog::fit()
{
    const int wide = std::max(minimumWidth(), sizeHint().width());
    resize(wide, layout()->totalHeightForWidth(wide));
}

void ConfirmDialog::press()
{
    if (!isVisible() || m_reading.isActive()) return;
    if (m_counter.send().needsLook()) {
        showNewAmount();
        return;
    }
    // What was read and what would be sent must be the same thing.
    const auto &chosen = m_counter.offers().chosen();
    if (!m_counter.send().ready() || !chosen || !m_shown || !domain::sameFigures(*chosen, *m_shown)) return;
    accept();
    m_counter.confirm();
}

void ConfirmDialog::showNewAmount()
{
    m_reading.start();
    m_counter.offers().look();
    fill();
}

void ConfirmDialog::showValid()
{
    const auto &chosen = m_counter.offers().chosen();
    const bool look = m_counter.send().needsLook();
    const bool holds = m_counter.send().ready() && chosen && m_shown && domain::sameFigures(*chosen, *m_shown);
    const bool struck = m_ui->paysLabel->font().strikeOut();
    if (struck == holds) {
        for (QLabel *label : {m_ui->paysLabel, m_ui->getsLabel, m_ui->sentencesLabel}) {
            QFont font = label->font();
            font.setStrikeOut(!holds);
            label->setFont(font);
        }
    }
    m_ui->sendButton->setText(look ? tr("Show new amount") : tr("Send now"));
    m_ui->sendButton->setEnabled((holds || look) && !m_reading.isActive());
    if (look) {
        say(m_ui->validLabel, tr("The price has changed. What is shown and printed is void."), "bad");
        return;
    }
    if (!holds) {
        say(m_ui->validLabel, tr("The offer is void. Go back for a new one."), "bad");
        return;
    }
    if (m_reading.isActive()) {
        say(m_ui->validLabel, tr("New amount: read it to the customer."), "waiting");
        return;
    }
    const auto left = m_counter.offers().chosenRemainingMs();
    //: %1 is a time such as 04:12
    say(m_ui->validLabel, left ? tr("Valid for %1").arg(models::countdownText(*left)) : QString(),
        left && *left < 30'000 ? "waiting" : "muted");
}

void ConfirmDialog::showChange()
{
    const QString typed = m_ui->cashEdit->text();
    const money::Money total = m_summary.totalDebit;
    setMark(m_ui->cashEdit, "fault", false);
    if (typed.trimmed().isEmpty()) {
        say(m_ui->changeLabel, tr("type it to see the change"), "muted");
        return;
    }
    const auto cash = money::parseTyped(typed, total.currency(), QLocale());
    if (!cash) {
        setMark(m_ui->cashEdit, "fault", true);
        say(m_ui->changeLabel, domain::sentenceFor(cash.error()), "bad");
        return;
    }
    const auto change = cash->minus(total);
    const auto missing = total.minus(*cash);
    if (!change || !missing) return;
    //: %1 is an amount
    if (missing->isPositive())
        say(m_ui->changeLabel, tr("%1 is still missing").arg(money::moneyText(*missing, QLocale())), "waiting");
    else if (change->isZero())
        say(m_ui->changeLabel, tr("exactly"), "good");
    else
        say(m_ui->changeLabel, models::changeText(*change), "good");
}

void ConfirmDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F8) {
        if (!event->isAutoRepeat() && m_ui->sendButton->isEnabled()) press();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        // The Ctrl+Enter that opened the dialog may still be held, or pressed once more.
        if (event->isAutoRepeat() || event->modifiers() & Qt::ControlModifier) return;
        if (m_ui->cashEdit->hasFocus()) {
            m_ui->cancelButton->setFocus();
            return;
        }
        reject();
        return;
    }
    // Digits are the cash on the counter, wherever the focus is.
    if (!event->text().isEmpty() && event->text().at(0).isDigit() && !m_ui->cashEdit->hasFocus()) {
        m_ui->cashEdit->setFocus();
        m_ui->cashEdit->setText(event->text());
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace gui
