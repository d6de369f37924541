// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/choice_combo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace gui {

using namespace Qt::Literals::StringLiterals;

ChoiceCombo::ChoiceCombo(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    connect(this, &QComboBox::activated, this, [this] { emit codeChosen(ChoiceCombo::code()); });
}

void ChoiceCombo::setChoices(const QList<domain::Choice> &choices, const QString &nothing)
{
    const QString chosen = ChoiceCombo::code();
    const QSignalBlocker quiet(this);
    clear();
    addItem(nothing, QString());
    for (const domain::Choice &choice : choices)
        addItem(choice.label, choice.code);
    ChoiceCombo::setCode(chosen);
}

QString ChoiceCombo::code() const { return currentData().toString(); }

void ChoiceCombo::setCode(const QString &code)
{
    const int index = findData(code);
    setCurrentIndex(index < 0 ? findData(QString()) : index);
}

void ChoiceCombo::showPopup()
{
    // Not in the constructor: asking for the list makes it, and most of them are never opened.
    if (auto *list = qobject_cast<QListView *>(view())) list->setUniformItemSizes(true);
    QComboBox::showPopup();
}

void ChoiceCombo::wheelEvent(QWheelEvent *event) { event->ignore(); }

void ChoiceCombo::keyPressEvent(QKeyEvent *event)
{
    // Enter on a closed list means "go on", as everywhere at the counter; Space and Alt+Down open it.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        event->ignore();
        return;
    }
    QComboBox::keyPressEvent(event);
}

SearchCombo::SearchCombo(QWidget *parent) : ChoiceCombo(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &SearchCombo::settle);
    connect(this, &QComboBox::activated, this, [this](int index) { take(itemData(index).toString()); });
}

void SearchCombo::setLongChoices(const QList<domain::Choice> &choices, const QString &hint)
{
    const QString typed = lineEdit()->text();
    const bool typing = lineEdit()->hasFocus() && lineEdit()->isModified();
    {
        const QSignalBlocker quiet(this);
        clear();
        QList<QStandardItem *> items;
        for (const domain::Choice &choice : choices) {
            items << new QStandardItem(choice.label);
            items.last()->setData(choice.code, Qt::UserRole);
        }
        // All at once: every row that comes alone is told to the list, the field and the completer.
        qobject_cast<QStandardItemModel *>(model())->invisibleRootItem()->appendRows(items);
        setCurrentIndex(-1);
    }
    lineEdit()->setPlaceholderText(hint);
    if (typing) {
        const QSignalBlocker quiet(lineEdit());
        lineEdit()->setText(typed);
        lineEdit()->setModified(true);
    } else {
        setCode(m_code);
    }
}

void SearchCombo::setCode(const QString &code)
{
    m_code = code;
    const QSignalBlocker quiet(this);
    const int index = code.isEmpty() ? -1 : findData(code);
    setCurrentIndex(index);
    if (index < 0)
        lineEdit()->setText(code);
    else
        lineEdit()->setText(itemText(index));
    lineEdit()->setCursorPosition(0);
    lineEdit()->setModified(false);
}

void SearchCombo::take(const QString &code)
{
    if (code == m_code) {
        setCode(code); // the label again, whatever was typed to find it
        return;
    }
    setCode(code);
    emit codeChosen(code);
}

void SearchCombo::settle()
{
    const QString typed = lineEdit()->text().trimmed();
    int match = findText(typed, Qt::MatchFixedString);
    if (match < 0) match = findData(typed.toUpper());
    if (match < 0 && !typed.isEmpty() && lineEdit()->isModified()) {
        int hits = 0;
        for (int i = 0; i < count(); ++i) {
            if (!itemText(i).contains(typed, Qt::CaseInsensitive)) continue;
            match = hits++ == 0 ? i : -1; // one hit is meant, two are a question
        }
        if (hits > 1) match = -1;
    }
    take(match >= 0 ? itemData(match).toString() : typed);
}

void SearchCombo::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason) lineEdit()->selectAll();
}

} // namespace gui
