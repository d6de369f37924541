// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/invoice.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace gui {

class CodeView;
class KeyButton;

/// What we have to pay for a transfer: the exact amount, the address, a square code, and how long it can still be paid.
/// Shows an address only as long as domain::payableInvoice() has one; it is hidden for every other transfer.
class InvoiceCard : public QWidget
{
    Q_OBJECT

public:
    explicit InvoiceCard(QWidget *parent = nullptr);

    /// The clock outlives the card.
    void setClock(const base::Clock &clock) { m_clock = &clock; }
    /// `told`: what the provider last said about the payment, verbatim.
    void show(const domain::Transfer &transfer, const QString &told);
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNow();
    void keepWhole();

    const base::Clock *m_clock = nullptr;
    std::optional<domain::Transfer> m_transfer;
    QString m_told;
    QTimer m_second;
    CodeView *m_codeView;
    QLabel *m_amountLabel;
    QLabel *m_addressLabel;
    QLabel *m_leftLabel;
    QLabel *m_toldLabel;
    KeyButton *m_copyButton;
};

} // namespace gui
