// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/parked_dialog.h"

#include "gui/dress.h"
#include "gui/question.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "ui_parked_dialog.h"

#include <QKeyEvent>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int formRowHeight = 44;

} // namespace

ParkedDialog::ParkedDialog(models::CounterFlow &counter, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ParkedDialog>()), m_counter(counter)
{
    m_ui->setupUi(this);
    dress(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->formsView->setModel(&counter.parked());
    m_ui->formsView->setItemDelegate(new RowDelegate(formRowHeight, this));
    m_ui->formsView->setMouseTracking(true);
    m_ui->nameEdit->setText(counter.title());
    m_ui->parkBox->setVisible(counter.isEditable() && !counter.title().isEmpty());
    // Enter is the key of what is chosen in the list; no button takes it.
    for (QPushButton *button : {m_ui->parkButton, m_ui->discardButton, m_ui->closeButton, m_ui->resumeButton})
        button->setAutoDefault(false);
    connect(m_ui->parkButton, &QPushButton::clicked, this, &ParkedDialog::park);
    connect(m_ui->resumeButton, &QPushButton::clicked, this, &ParkedDialog::resume);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &ParkedDialog::discard);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->formsView, &QListView::doubleClicked, this, &ParkedDialog::resume);
    connect(&counter.parked(), &models::ParkedForms::loaded, this, &ParkedDialog::showForms);
    counter.parked().load();
    showForms();
    m_ui->formsView->setFocus();
}

ParkedDialog::~ParkedDialog() = default;

void ParkedDialog::showForms()
{
    const bool some = m_counter.parked().rowCount() > 0;
    if (some && !m_ui->formsView->currentIndex().isValid())
        m_ui->formsView->setCurrentIndex(m_counter.parked().index(0));
    m_ui->resumeButton->setEnabled(some);
    m_ui->discardButton->setEnabled(some);
    say(m_ui->hintLabel, some                            ? QString()
                         : m_counter.parked().isLoaded() ? tr("No form waits. A form is parked when a new one is begun "
                                                              "with F2, or here, under a name.")
                                                         : tr("Looking …"));
}

QString ParkedDialog::currentName() const
{
    const int row = m_ui->formsView->currentIndex().row();
    const auto &forms = m_counter.parked().forms();
    return row >= 0 && row < forms.size() ? forms.at(row).name : QString();
}

void ParkedDialog::park()
{
    if (!m_ui->parkBox->isVisible()) return;
    accept();
    m_counter.park(m_ui->nameEdit->text());
}

void ParkedDialog::resume()
{
    const QString name = currentName();
    if (name.isEmpty()) return;
    // What stands at the counter makes room, under the name that was typed for it.
    const QString title = m_ui->nameEdit->isModified() ? m_ui->nameEdit->text() : QString();
    accept();
    m_counter.resume(name, title);
}

void ParkedDialog::discard()
{
    const QString name = currentName();
    if (name.isEmpty()) return;
    ask(this, {tr("Discard this form?"), tr("What was typed into it is lost."), tr("Keep"), tr("Discard")},
        [this, name] { m_counter.discard(name); });
}

void ParkedDialog::reject()
{
    if (m_ui->nameEdit->isModified())
        askToLeave(this);
    else
        QDialog::reject();
}

void ParkedDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        if (event->isAutoRepeat()) return;
        if (event->modifiers() & Qt::ControlModifier || m_ui->nameEdit->hasFocus())
            park();
        else
            resume();
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::ControlModifier) {
        discard();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace gui
