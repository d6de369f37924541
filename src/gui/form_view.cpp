// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form_view.h"

#include "gui/choice_combo.h"
#include "gui/dress.h"
#include "gui/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::FieldKind;
using models::FormField;

namespace {

constexpr int columns = 2;

bool isLong(const FormField &field) { return field.kind == FieldKind::Country || field.kind == FieldKind::Partner; }

/// Fields whose texts want the whole width.
bool isWide(const FormField &field)
{
    return field.kind == FieldKind::Partner || field.name == u"residentialAddress" || field.name == u"address";
}

} // namespace

FormView::FormView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gapBetween);
    m_grid->setVerticalSpacing(gapSmall);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void FormView::setForm(models::FieldForm *form)
{
    m_form = form;
    connect(form, &models::FieldForm::fieldsChanged, this, &FormView::rebuild);
    connect(form, &models::FieldForm::valueChanged, this, &FormView::showValue);
    connect(form, &models::FieldForm::errorChanged, this, &FormView::showFault);
    connect(form, &models::FieldForm::focusWanted, this, &FormView::focusField);
    rebuild();
}

bool FormView::sameShape() const
{
    const QList<FormField> &fields = m_form->fields();
    if (fields.size() != m_rows.size()) return false;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const FormField &shown = m_rows.at(i).field;
        const bool same =
            shown.name == fields.at(i).name && shown.kind == fields.at(i).kind && shown.section == fields.at(i).section;
        if (!same) return false;
    }
    return true;
}

void FormView::rebuild()
{
    const QList<FormField> &fields = m_form->fields();
    if (sameShape()) {
        for (qsizetype i = 0; i < fields.size(); ++i)
            refreshRow(m_rows[i], fields.at(i));
        return;
    }
    // Rows that stay keep their editors, and with them the cursor.
    QHash<QString, Row> old;
    for (const Row &row : std::as_const(m_rows))
        old.insert(row.field.name, row);
    for (QWidget *heading : std::exchange(m_headings, {}))
        heading->deleteLater();
    m_rows.clear();
    int line = 0;
    int column = 0;
    QWidget *before = nullptr;
    for (const FormField &field : fields) {
        if (!field.section.isEmpty()) {
            if (column > 0) ++line;
            column = 0;
            auto *heading = new QLabel(field.section, this);
            heading->setTextFormat(Qt::PlainText);
            heading->setFont(fontFor(TextRole::Section));
            alignByLayout(heading);
            heading->setContentsMargins(0, line > 0 ? gapInside : 0, 0, 0);
            m_grid->addWidget(heading, line++, 0, 1, columns);
            m_headings << heading;
        }
        const auto known = old.constFind(field.name);
        const bool keep = known != old.cend() && known->field.kind == field.kind;
        Row row = keep ? old.take(field.name) : makeRow(field);
        refreshRow(row, field);
        const int span = isWide(field) ? columns : 1;
        if (column + span > columns) {
            ++line;
            column = 0;
        }
        m_grid->addWidget(row.box, line, column, 1, span, Qt::AlignTop);
        column += span;
        if (before) setTabOrder(before, row.editor);
        before = row.editor;
        m_rows << row;
    }
    for (const Row &gone : std::as_const(old))
        gone.box->deleteLater();
    for (const Row &row : std::as_const(m_rows)) {
        showValue(row.field.name);
        showFault(row.field.name);
    }
    if (row(m_wanted)) focusField(m_wanted);
}

FormView::Row FormView::makeRow(const FormField &field)
{
    Row row;
    row.field = field;
    row.box = new QWidget(this);
    auto *stack = new QVBoxLayout(row.box);
    stack->setContentsMargins(0, 0, 0, gapSmall);
    stack->setSpacing(2);
    row.label = new QLabel(row.box);
    row.label->setTextFormat(Qt::PlainText);
    row.label->setFont(fontFor(TextRole::Caption));
    setMark(row.label, "tone", u"muted"_s);
    row.editor = makeEditor(field);
    row.editor->setParent(row.box);
    row.editor->setObjectName(field.name + u"Edit"_s);
    row.label->setBuddy(row.editor);
    row.fault = new QLabel(row.box);
    row.fault->setTextFormat(Qt::PlainText);
    row.fault->setWordWrap(true);
    row.fault->setFont(fontFor(TextRole::Caption));
    row.fault->setObjectName(field.name + u"Fault"_s);
    setMark(row.fault, "tone", u"bad"_s);
    row.fault->hide();
    alignByLayout(row.label);
    alignByLayout(row.fault);
    stack->addWidget(row.label);
    stack->addWidget(row.editor);
    stack->addWidget(row.fault);
    row.editor->installEventFilter(this);
    if (auto *combo = qobject_cast<SearchCombo *>(row.editor)) combo->lineEdit()->installEventFilter(this);
    return row;
}

QWidget *FormView::makeEditor(const FormField &field)
{
    const QString name = field.name;
    if (isLong(field) || field.kind == FieldKind::Choice) {
        ChoiceCombo *combo = isLong(field) ? new SearchCombo(this) : new ChoiceCombo(this);
        connect(combo, &ChoiceCombo::codeChosen, this, [this, name](const QString &code) {
            m_form->setValue(name, code);
            m_form->leave(name);
        });
        return combo;
    }
    auto *edit = new QLineEdit(this);
    if (field.kind == FieldKind::Suggest) {
        auto *completer = new QCompleter(edit);
        completer->setModel(new QStringListModel(completer));
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
                [this, name](const QString &text) { m_form->setValue(name, text); });
        edit->setCompleter(completer);
    }
    connect(edit, &QLineEdit::textEdited, this, [this, name](const QString &text) { m_form->setValue(name, text); });
    return edit;
}

void FormView::refreshRow(Row &row, const FormField &field)
{
    row.field = field;
    row.label->setText(field.required ? field.label + u" *"_s : field.label);
    row.editor->setAccessibleName(field.label);
    row.editor->setAccessibleDescription(field.required ? tr("needed") : QString());
    if (auto *search = qobject_cast<SearchCombo *>(row.editor)) {
        search->setLongChoices(field.choices, field.hint.isEmpty() ? tr("Type to search") : field.hint);
        search->lineEdit()->setAccessibleName(field.label);
    } else if (auto *combo = qobject_cast<ChoiceCombo *>(row.editor)) {
        combo->setChoices(field.choices, tr("Choose …"));
    } else if (auto *edit = qobject_cast<QLineEdit *>(row.editor)) {
        edit->setPlaceholderText(field.hint);
        if (QCompleter *completer = edit->completer()) {
            QStringList labels;
            for (const domain::Choice &choice : field.choices)
                labels << choice.label;
            static_cast<QStringListModel *>(completer->model())->setStringList(labels);
        }
    }
}

FormView::Row *FormView::row(const QString &name)
{
    for (Row &known : m_rows)
        if (known.field.name == name) return &known;
    return nullptr;
}

void FormView::showValue(const QString &name)
{
    Row *known = row(name);
    if (!known) return;
    const QString value = m_form->value(name);
    if (auto *combo = qobject_cast<ChoiceCombo *>(known->editor)) {
        if (combo->code() != value) combo->setCode(value);
    } else if (auto *edit = qobject_cast<QLineEdit *>(known->editor); edit && edit->text() != value) {
        edit->setText(value);
    }
    showFault(name);
}

void FormView::showFault(const QString &name)
{
    Row *known = row(name);
    if (!known) return;
    const QString fault = m_form->error(name);
    const QString note = m_form->note(name);
    if (fault.isEmpty())
        say(known->fault, note, "muted");
    else
        say(known->fault, fault, "bad");
    setMark(known->editor, "fault", !fault.isEmpty());
    const QString needed = known->field.required ? tr("needed") : QString();
    known->editor->setAccessibleDescription(!fault.isEmpty() ? fault : note.isEmpty() ? needed : note);
}

void FormView::focusField(const QString &name)
{
    Row *known = row(name);
    m_wanted = known ? QString() : name;
    if (!known && !m_rows.isEmpty()) known = &m_rows.first();
    if (known) known->editor->setFocus(Qt::OtherFocusReason);
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn) {
        const bool popup = static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason;
        for (const Row &known : std::as_const(m_rows)) {
            if (watched != known.editor && watched->parent() != known.editor) continue;
            if (event->type() == QEvent::FocusIn)
                emit fieldFocused(known.box);
            else if (!popup)
                m_form->leave(known.field.name);
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
