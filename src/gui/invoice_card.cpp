// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoice_card.h"

#include "gui/code_view.h"
#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/theme.h"
#include "money/money_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int codeSide = 148;

QLabel *label(QWidget *card, const QString &name, TextRole role)
{
    auto *made = new QLabel(card);
    made->setObjectName(name);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setFont(fontFor(role));
    return made;
}

/// In groups of four for the eye; what is copied and coded is the address itself.
QString grouped(const QString &address)
{
    QStringList groups;
    for (qsizetype at = 0; at < address.size(); at += 4)
        groups << address.mid(at, 4);
    return groups.join(u' ');
}

} // namespace

InvoiceCard::InvoiceCard(QWidget *parent)
    : QWidget(parent)
    , m_codeView(new CodeView(this))
    , m_amountLabel(label(this, u"invoiceAmountLabel"_s, TextRole::Section))
    , m_addressLabel(label(this, u"invoiceAddressLabel"_s, TextRole::Body))
    , m_leftLabel(label(this, u"invoiceLeftLabel"_s, TextRole::Body))
    , m_toldLabel(label(this, u"invoiceToldLabel"_s, TextRole::Caption))
    , m_copyButton(new KeyButton(this))
{
    m_codeView->setObjectName(u"invoiceCodeView"_s);
    m_codeView->setSide(codeSide);
    m_addressLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyButton->setObjectName(u"invoiceCopyButton"_s);
    m_copyButton->setText(tr("Copy the address"));
    m_copyButton->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // What is paid and where to, over the whole width: a line of it that is cut off would send money elsewhere.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gapInside, 0, gapInside);
    column->setSpacing(gapInside);
    column->addWidget(m_amountLabel);
    column->addWidget(m_addressLabel);
    auto *row = new QHBoxLayout;
    row->setSpacing(gapBetween);
    row->addWidget(m_codeView, 0, Qt::AlignTop);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(gapInside);
    for (QWidget *widget : QList<QWidget *>{m_leftLabel, m_toldLabel, m_copyButton})
        beside->addWidget(widget);
    beside->addStretch(1);
    row->addLayout(beside, 1);
    column->addLayout(row);
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        const auto payIn = m_transfer ? domain::payableInvoice(*m_transfer, m_clock->nowUtc()) : std::nullopt;
        if (payIn) QGuiApplication::clipboard()->setText(payIn->address);
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &InvoiceCard::showNow);
    hide();
}

void InvoiceCard::show(const domain::Transfer &transfer, const QString &told)
{
    m_transfer = transfer;
    m_told = told;
    showNow();
}

void InvoiceCard::clear()
{
    m_transfer.reset();
    showNow();
}

void InvoiceCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepWhole();
}

/// A page that is short of room takes it from labels that wrap, and one that has some to spare gives it to them; not
/// here.
void InvoiceCard::keepWhole()
{
    for (QLabel *whole : {m_amountLabel, m_addressLabel}) {
        whole->setMinimumHeight(0); // a label counts what it was given before among what it needs
        whole->setFixedHeight(whole->text().isEmpty() ? 0 : whole->heightForWidth(width()));
    }
}

void InvoiceCard::showNow()
{
    const bool waits = m_transfer && m_transfer->payIn && m_transfer->state == domain::TransferState::AwaitingFunds;
    setVisible(waits);
    if (!waits) {
        m_second.stop();
        m_codeView->setText({});
        m_addressLabel->clear();
        return;
    }
    if (!m_second.isActive()) m_second.start();
    const auto payIn = domain::payableInvoice(*m_transfer, m_clock->nowUtc());
    m_codeView->setText(payIn ? domain::payUriOf(*payIn) : QString());
    m_copyButton->setVisible(payIn.has_value());
    const QString told = m_told.isEmpty() ? m_transfer->providerStatus : m_told;
    //: %1 are the provider's own words
    say(m_toldLabel, told.isEmpty() ? QString() : tr("The provider says: %1").arg(told), "muted");
    if (!payIn) {
        say(m_amountLabel, tr("Do not pay this invoice"), "bad");
        say(m_addressLabel, {});
        const bool late = m_transfer->review.isEmpty();
        say(m_leftLabel,
            late ? tr("Its time has run out. Ask the provider what became of it (F5) before anything is paid.")
                 : tr("A figure has to be cleared up first. See above."));
        return;
    }
    const QString amount = money::moneyText(payIn->amount, QLocale());
    if (payIn->isPartPaid)
        //: %1 is the whole amount with its currency
        say(m_amountLabel,
            tr("A part of %1 is paid. Pay only the rest: what your wallet has not sent yet.").arg(amount), "waiting");
    else
        //: %1 is an amount with its currency
        say(m_amountLabel, tr("Pay exactly %1").arg(amount));
    say(m_addressLabel, grouped(payIn->address));
    m_addressLabel->setAccessibleName(payIn->address);
    const qint64 seconds = m_clock->nowUtc().secsTo(payIn->expiresAt);
    const QString left =
        u"%1:%2"_s.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    //: %1 is minutes and seconds, %2 a time of day
    say(m_leftLabel, tr("%1 left, until %2").arg(left, payIn->expiresAt.toLocalTime().time().toString(u"HH:mm:ss"_s)),
        seconds < 300 ? "waiting" : "muted");
    keepWhole();
}

} // namespace gui
