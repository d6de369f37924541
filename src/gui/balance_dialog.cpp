// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/balance_dialog.h"

#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/question.h"
#include "gui/sheet_view.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

using namespace Qt::Literals::StringLiterals;

BalanceDialog::BalanceDialog(models::BalanceStory &story, QWidget *parent)
    : QDialog(parent), m_story(story), m_mark(new QLineEdit(this)), m_state(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(story.title());
    resize(640, 480);
    auto *title = new QLabel(story.title(), this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("textRole", u"section"_s);
    auto *name = new QLabel(tr("To be at &least"), this);
    name->setBuddy(m_mark);
    m_mark->setObjectName(u"markEdit"_s);
    m_mark->setPlaceholderText(tr("no mark: it never runs low"));
    m_mark->setAccessibleName(tr("Below this amount the balance runs low"));
    m_state->setObjectName(u"stateLabel"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *keep = new KeyButton(tr("Save"), u"Ctrl+Enter"_s, this);
    keep->setProperty("primary", true);
    keep->setAutoDefault(false);
    auto *close = new KeyButton(tr("Close"), u"Esc"_s, this);
    close->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(gapInside);
    row->addWidget(name);
    row->addWidget(m_mark, 1);
    row->addWidget(keep);
    auto *history = new SheetView(this);
    history->setFlow(&story, tr("What the provider said, newest first"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addLayout(row);
    column->addWidget(m_state);
    column->addWidget(history, 1);
    column->addLayout(buttons);
    dress(this);
    say(m_state, {});
    connect(keep, &QPushButton::clicked, this, &BalanceDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &BalanceDialog::save);
    }
    connect(m_mark, &QLineEdit::returnPressed, this, &BalanceDialog::save);
    connect(&story, &models::SheetFlow::changed, this, [this] {
        if (!m_mark->isModified()) m_mark->setText(m_story.mark());
    });
    connect(&story, &models::BalanceStory::markSet, this, [this](const QString &problem) {
        if (problem.isEmpty())
            accept();
        else
            say(m_state, problem, "bad");
    });
    story.load();
    m_mark->setFocus();
}

void BalanceDialog::save() { m_story.setMark(m_mark->text()); }

void BalanceDialog::reject()
{
    if (m_mark->isModified())
        askToLeave(this);
    else
        QDialog::reject();
}

} // namespace gui
