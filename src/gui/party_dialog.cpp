// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/party_dialog.h"

#include "gui/dress.h"
#include "ui_party_dialog.h"

#include <QKeyEvent>
#include <QShortcut>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize withSide(1000, 640);

} // namespace

PartyDialog::PartyDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::PartyDialog>())
{
    m_ui->setupUi(this);
    dress(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->senderSide->hide();
    m_ui->startOverButton->hide();
    for (QPushButton *button : QList<QPushButton *>{m_ui->startOverButton, m_ui->leaveButton, m_ui->saveButton})
        button->setAutoDefault(false);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->formView, &FormView::fieldFocused, this,
            [this](QWidget *row) { m_ui->formScroll->ensureWidgetVisible(row, 0, 24); });
}

PartyDialog::~PartyDialog() = default;

PartyDialog *PartyDialog::forSender(models::SenderFlow &flow, QWidget *parent)
{
    auto *dialog = new PartyDialog(parent);
    const QString title = flow.isNew() ? tr("New customer") : tr("Edit customer");
    dialog->setWindowTitle(title);
    dialog->m_ui->titleLabel->setText(title);
    dialog->m_ui->introLabel->setText(
        tr("As in the document. Only the name is needed now; what a provider wants to know is asked for "
           "when its offer is chosen."));
    dialog->m_ui->formView->setForm(&flow.form());
    connect(&flow, &models::SenderFlow::saved, dialog, &QDialog::accept);
    connect(&flow, &models::SenderFlow::problem, dialog,
            [dialog](const QString &sentence) { dialog->m_ui->messageBar->show(sentence); });
    connect(&flow, &models::SenderFlow::savingChanged, dialog, [dialog, &flow] { dialog->setSaving(flow.isSaving()); });
    connect(dialog->m_ui->saveButton, &QPushButton::clicked, &flow, &models::SenderFlow::save);
    connect(&flow, &models::SenderFlow::documentRead, dialog, &PartyDialog::say);
    dialog->m_senderFlow = &flow;
    flow.setFormOpen(true);
    connect(dialog, &QDialog::finished, &flow, [&flow] { flow.setFormOpen(false); });
    dialog->m_ui->documentOffers->setFlow(&flow);
    dialog->m_ui->senderSide->setFlow(&flow);
    dialog->m_ui->senderSide->show();
    dialog->m_ui->startOverButton->show();
    dialog->resize(withSide);
    connect(&flow, &models::SenderFlow::formLeft, dialog, &QDialog::reject);
    connect(dialog->m_ui->startOverButton, &QPushButton::clicked, &flow, &models::SenderFlow::startOver);
    auto *startOver = new QShortcut(Qt::CTRL | Qt::Key_L, dialog);
    startOver->setAutoRepeat(false);
    connect(startOver, &QShortcut::activated, &flow, &models::SenderFlow::startOver);
    dialog->focusField(u"firstName"_s);
    return dialog;
}

PartyDialog *PartyDialog::forBeneficiary(models::BeneficiaryFlow &flow, const QString &customer, QWidget *parent)
{
    auto *dialog = new PartyDialog(parent);
    dialog->setWindowTitle(tr("New beneficiary"));
    //: %1 is the customer
    dialog->m_ui->titleLabel->setText(tr("New beneficiary of %1").arg(customer));
    dialog->m_ui->introLabel->setText(
        tr("Country and method decide what is asked. The name must be as in the beneficiary's document."));
    dialog->m_ui->formView->setForm(&flow.form());
    connect(&flow, &models::BeneficiaryFlow::saved, dialog, &QDialog::accept);
    connect(&flow, &models::BeneficiaryFlow::problem, dialog,
            [dialog](const QString &sentence) { dialog->m_ui->messageBar->show(sentence); });
    const auto busy = [dialog, &flow] { dialog->setSaving(flow.isSaving() || flow.isAsking()); };
    connect(&flow, &models::BeneficiaryFlow::savingChanged, dialog, busy);
    connect(&flow, &models::BeneficiaryFlow::askingChanged, dialog, busy);
    connect(dialog->m_ui->saveButton, &QPushButton::clicked, &flow, &models::BeneficiaryFlow::save);
    dialog->focusField(flow.form().value(u"country"_s).isEmpty() ? u"country"_s : u"method"_s);
    return dialog;
}

PartyDialog *PartyDialog::forAnswers(models::FieldForm &form, const QString &provider, QWidget *parent)
{
    auto *dialog = new PartyDialog(parent);
    //: %1 is a provider
    const QString title = tr("What %1 can be told").arg(provider);
    dialog->setWindowTitle(title);
    dialog->m_ui->titleLabel->setText(title);
    dialog->m_ui->introLabel->setText(tr("None of it has to be answered. The customer's own data is sent as it is."));
    dialog->m_ui->formView->setForm(&form);
    dialog->m_ui->saveButton->setText(tr("Enrol"));
    dialog->resize(560, 360);
    connect(dialog->m_ui->saveButton, &QPushButton::clicked, dialog, [dialog, &form] {
        const QString first = form.checkAll();
        if (first.isEmpty())
            dialog->accept();
        else
            form.wantFocus(first);
    });
    dialog->focusField({});
    return dialog;
}

PartyDialog *PartyDialog::forRecipient(models::RecipientFlow &flow, const QString &provider, QWidget *parent)
{
    auto *dialog = new PartyDialog(parent);
    //: %1 is a provider
    const QString title = tr("Register a beneficiary with %1").arg(provider);
    dialog->setWindowTitle(title);
    dialog->m_ui->titleLabel->setText(title);
    dialog->m_ui->introLabel->setText(tr("%1 says what it wants to know about people in that country. What the "
                                         "beneficiary's record has is sent as it "
                                         "is; an answer here goes before it.")
                                          .arg(provider));
    dialog->m_ui->formView->setForm(&flow.form());
    dialog->m_ui->saveButton->setText(tr("Register"));
    dialog->resize(640, 480);
    connect(&flow, &models::RecipientFlow::saved, dialog, &QDialog::accept);
    connect(&flow, &models::RecipientFlow::problem, dialog,
            [dialog](const QString &sentence) { dialog->m_ui->messageBar->show(sentence); });
    connect(&flow, &models::RecipientFlow::busyChanged, dialog, [dialog, &flow] { dialog->setSaving(flow.isBusy()); });
    connect(dialog->m_ui->saveButton, &QPushButton::clicked, &flow, &models::RecipientFlow::save);
    dialog->setSaving(flow.isBusy());
    dialog->focusField(models::RecipientFlow::whoField());
    return dialog;
}

void PartyDialog::focusField(const QString &name) { m_ui->formView->focusField(name); }

void PartyDialog::say(const QString &sentence, models::Tone tone) { m_ui->messageBar->show(sentence, tone); }

void PartyDialog::setSaving(bool saving) { m_ui->saveButton->setEnabled(!saving); }

void PartyDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    // Enter goes on to the next field; only Ctrl+Enter stores, and not by being held down.
    if (event->isAutoRepeat()) return;
    if (event->modifiers() & Qt::ControlModifier)
        m_ui->saveButton->click();
    else
        focusNextChild();
}

} // namespace gui
