// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record_dialogs.h"

#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/theme.h"
#include "money/money_text.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

} // namespace

RefundDialog::RefundDialog(models::TransferDetail &detail, TypedEvidence &typed, QWidget *parent)
    : QDialog(parent)
    , m_detail(detail)
    , m_typed(typed)
    , m_id(detail.transfer()->id)
    , m_outcome(new ChoiceCombo(this))
    , m_evidence(new QLineEdit(this))
    , m_who(new QLineEdit(detail.clerk(), this))
    , m_state(label({}, this))
    , m_record(new KeyButton(tr("Put on record"), u"Ctrl+Enter"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("The customer's money"));
    setMinimumWidth(560);
    const domain::Transfer &transfer = *m_detail.transfer();
    //: %1 is a reference, %2 an amount with its currency
    auto *title = label(
        tr("%1: %2 of the customer's").arg(transfer.reference, money::moneyText(transfer.totalDebit, QLocale())), this);
    title->setProperty("textRole", u"section"_s);
    m_outcome->setChoices({{u"paid-back"_s, tr("The customer has it back")},
                           {u"used-again"_s, tr("It was used for another transfer")},
                           {u"nothing-taken"_s, tr("None was taken")}},
                          tr("Choose what became of it"));
    m_outcome->setAccessibleName(tr("What became of the money"));
    m_evidence->setPlaceholderText(tr("Receipt 1234, signed by the customer"));
    m_evidence->setAccessibleName(tr("Evidence"));
    m_who->setAccessibleName(tr("Who says so"));
    m_evidence->setMaxLength(500);
    m_who->setMaxLength(80);
    m_evidence->setText(m_typed.transfer == m_id ? m_typed.text : QString());
    auto *close = new KeyButton(tr("Cancel"), u"Esc"_s, this);
    close->setDefault(true);
    m_record->setProperty("primary", true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(tr("What &became of it"), m_outcome);
    form->addRow(tr("&Evidence"), m_evidence);
    form->addRow(tr("Who says &so"), m_who);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gapInside);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_record);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(label(m_detail.refundSteps(), this));
    column->addLayout(form);
    column->addWidget(m_state);
    column->addLayout(buttons);
    dress(this);
    say(m_state, {});
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_record, &QPushButton::clicked, this, &RefundDialog::record);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &RefundDialog::record);
    }
    connect(&m_detail, &models::TransferDetail::settled, this, &RefundDialog::answered);
    m_outcome->setFocus();
}

void RefundDialog::done(int result)
{
    m_typed = result == Accepted ? TypedEvidence() : TypedEvidence{m_id, m_evidence->text()};
    QDialog::done(result);
}

void RefundDialog::record()
{
    if (m_waiting || !m_detail.transfer() || m_detail.transfer()->id != m_id || m_detail.isBusy()) return;
    if (m_outcome->code().isEmpty()) {
        say(m_state, tr("Choose what became of the money."), "bad");
        m_outcome->setFocus();
        return;
    }
    m_waiting = true;
    m_record->setEnabled(false);
    m_detail.settleRefund(m_outcome->code(), m_evidence->text(), m_who->text());
}

void RefundDialog::answered(const QString &problem)
{
    if (!m_waiting) return;
    m_waiting = false;
    m_record->setEnabled(true);
    if (problem.isEmpty())
        accept();
    else
        say(m_state, problem, "bad");
}

ExchangeDialog::ExchangeDialog(const QString &reference, const QString &text, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    //: %1 is a reference
    setWindowTitle(tr("Requests and answers of %1").arg(reference));
    resize(720, 520);
    auto *view = new QPlainTextEdit(text, this);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setLayoutDirection(Qt::LeftToRight); // it is data, in whatever language the window is
    view->setAccessibleName(tr("Requests and answers, personal values masked"));
    auto *copy = new KeyButton(tr("Copy"), u"Ctrl+T"_s, this);
    auto *close = new KeyButton(tr("Close"), u"Esc"_s, this);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(gapInside);
    column->addWidget(
        label(tr("For the provider's support. Names, accounts and numbers of persons are masked."), this));
    column->addWidget(view, 1);
    column->addLayout(buttons);
    dress(this);
    connect(copy, &QPushButton::clicked, this, [copy, text] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
    auto *key = new QShortcut(Qt::CTRL | Qt::Key_T, this); // as on the page
    connect(key, &QShortcut::activated, copy, &QPushButton::click);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace gui
