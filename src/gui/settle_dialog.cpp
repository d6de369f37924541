// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settle_dialog.h"

#include "gui/dress.h"
#include "models/words.h"
#include "money/money_text.h"
#include "ui_settle_dialog.h"

#include <QLocale>
#include <QShortcut>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::HandOutcome;
using domain::TransferState;

namespace {

/// Enough to find it by; support staff never need a whole account number.
constexpr int lastDigits = 4;

} // namespace

SettleDialog::SettleDialog(models::TransferDetail &detail, const QString &provider, TypedEvidence &typed,
                           QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettleDialog>())
    , m_detail(detail)
    , m_typed(typed)
    , m_id(detail.transfer()->id)
{
    m_ui->setupUi(this);
    dress(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const domain::Transfer &transfer = *m_detail.transfer();
    //: %1 is a reference such as RD-20260201-7K3M9QXT2P
    m_ui->titleLabel->setText(tr("Settle %1 by hand").arg(transfer.reference));
    m_ui->factsLabel->setText(facts(provider));
    say(m_ui->firstLabel, m_detail.closureSentence());
    QList<domain::Choice> outcomes{{domain::codeOf(HandOutcome::Paid), tr("It was paid out")},
                                   {domain::codeOf(HandOutcome::NotPaid), tr("No money moved, and none will")}};
    if (transfer.state != TransferState::Unconfirmed)
        outcomes << domain::Choice{domain::codeOf(HandOutcome::AsApproved), tr("It is what was approved; it goes on")};
    m_ui->outcomeCombo->setChoices(outcomes, tr("Choose what the provider said"));
    // The second person says it anew and does not merely nod: the outcome is never chosen beforehand.
    m_ui->whoEdit->setText(transfer.closure ? QString() : m_detail.clerk());
    if (m_typed.transfer == m_id) m_ui->evidenceEdit->setText(m_typed.text);
    say(m_ui->stateLabel, {});
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->recordButton, &QPushButton::clicked, this, &SettleDialog::record);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &SettleDialog::record);
    }
    connect(&m_detail, &models::TransferDetail::settled, this, &SettleDialog::answered);
    m_ui->outcomeCombo->setFocus();
}

SettleDialog::~SettleDialog() = default;

void SettleDialog::done(int result)
{
    m_typed = result == Accepted ? TypedEvidence() : TypedEvidence{m_id, m_ui->evidenceEdit->text()};
    QDialog::done(result);
}

QString SettleDialog::facts(const QString &provider) const
{
    const domain::Transfer &transfer = *m_detail.transfer();
    const QLocale locale;
    QStringList lines;
    //: %1 is a provider, %2 a reference of ours
    lines << tr("%1, our reference %2").arg(provider, transfer.reference);
    if (!transfer.providerReference.isEmpty()) lines << tr("their reference %1").arg(transfer.providerReference.text);
    //: %1 is an amount, %2 a name, %3 the last digits of an account
    lines << tr("%1 to %2, account ending in %3")
                 .arg(money::moneyText(transfer.receive, locale), transfer.parties.beneficiaryName,
                      transfer.parties.beneficiaryAccount.right(lastDigits));
    if (transfer.submittedAt.isValid())
        lines << tr("sent %1").arg(locale.toString(transfer.submittedAt.toLocalTime().date(), QLocale::ShortFormat) +
                                   u' ' + models::clockText(transfer.submittedAt));
    return lines.join(u'\n');
}

void SettleDialog::record()
{
    if (m_waiting) return;
    const auto outcome = domain::handOutcomeFrom(m_ui->outcomeCombo->code());
    if (!outcome) {
        say(m_ui->stateLabel, tr("Choose what the provider said."));
        m_ui->outcomeCombo->setFocus();
        return;
    }
    if (!m_detail.transfer() || m_detail.transfer()->id != m_id || m_detail.isBusy()) return;
    m_waiting = true;
    m_ui->recordButton->setEnabled(false);
    say(m_ui->stateLabel, {});
    m_detail.settle(*outcome, m_ui->evidenceEdit->text(), m_ui->whoEdit->text());
}

void SettleDialog::answered(const QString &problem)
{
    if (!m_waiting) return;
    m_waiting = false;
    m_ui->recordButton->setEnabled(true);
    if (problem.isEmpty())
        accept();
    else
        say(m_ui->stateLabel, problem);
}

} // namespace gui
