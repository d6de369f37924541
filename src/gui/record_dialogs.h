// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/choice_combo.h"
#include "gui/settle_dialog.h"
#include "models/transfer_detail.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace gui {

class KeyButton;

/// Takes down what became of the customer's money after a transfer that was not paid out. Stays open with what was
/// typed when it is not taken.
class RefundDialog : public QDialog
{
    Q_OBJECT

public:
    /// The detail shows the transfer; it and `typed` outlive the dialog.
    RefundDialog(models::TransferDetail &detail, TypedEvidence &typed, QWidget *parent);

    void done(int result) override;

private:
    void record();
    void answered(const QString &problem);

    models::TransferDetail &m_detail;
    TypedEvidence &m_typed;
    const domain::TransferId m_id;
    ChoiceCombo *m_outcome;
    QLineEdit *m_evidence;
    QLineEdit *m_who;
    QLabel *m_state;
    KeyButton *m_record;
    bool m_waiting = false;
};

/// Shows requests and answers with what is personal masked, to be copied for the provider's support.
class ExchangeDialog : public QDialog
{
    Q_OBJECT

public:
    ExchangeDialog(const QString &reference, const QString &text, QWidget *parent);
};

} // namespace gui
