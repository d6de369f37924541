// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/beneficiary_flow.h"
#include "models/recipient_flow.h"
#include "models/sender_flow.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PartyDialog;
}

namespace gui {

/// The form of a customer or of a beneficiary. Leaving it keeps what was typed: the flow has it, and so has the draft.
class PartyDialog : public QDialog
{
    Q_OBJECT

public:
    /// The dialog deletes itself when it is closed; the flow outlives it.
    static PartyDialog *forSender(models::SenderFlow &flow, QWidget *parent);
    static PartyDialog *forBeneficiary(models::BeneficiaryFlow &flow, const QString &customer, QWidget *parent);
    /// A provider's questions before it opens a record; `form` outlives the dialog. Ends in accepted() when Enrol is
    /// pressed and every answer is right.
    static PartyDialog *forAnswers(models::FieldForm &form, const QString &provider, QWidget *parent);
    /// A provider's questions about a beneficiary, who is registered there.
    static PartyDialog *forRecipient(models::RecipientFlow &flow, const QString &provider, QWidget *parent);
    ~PartyDialog() override;

    void focusField(const QString &name);
    /// Whose form it is; nullptr for a beneficiary's.
    models::SenderFlow *senderFlow() const { return m_senderFlow; }
    /// A sentence above the form, about something that it is not for.
    void say(const QString &sentence, models::Tone tone);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    explicit PartyDialog(QWidget *parent);
    void setSaving(bool saving);

    std::unique_ptr<Ui::PartyDialog> m_ui;
    models::SenderFlow *m_senderFlow = nullptr;
};

} // namespace gui
