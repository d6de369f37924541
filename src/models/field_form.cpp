// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field_form.h"

#include <QCoreApplication>

#include <utility>

namespace models {

FieldForm::FieldForm(Check check, QObject *parent) : QObject(parent), m_check(std::move(check)) {}

void FieldForm::setFields(QList<FormField> fields)
{
    m_fields = std::move(fields);
    for (const QString &name : m_errors.keys())
        if (!field(name)) m_errors.remove(name);
    emit fieldsChanged();
}

const FormField *FieldForm::field(const QString &name) const
{
    for (const FormField &known : m_fields)
        if (known.name == name) return &known;
    return nullptr;
}

void FieldForm::setValue(const QString &name, const QString &value)
{
    if (m_values.value(name) == value) return;
    if (m_catch && m_catch(value)) {
        emit valueChanged(name); // whoever shows the field shows what was there
        return;
    }
    m_values.insert(name, value);
    if (const FormField *known = field(name); known && m_left.contains(name))
        setError(name, m_check(*this, *known, value));
    emit valueChanged(name);
    emit edited();
}

void FieldForm::leave(const QString &name)
{
    const FormField *known = field(name);
    if (!known) return;
    if (value(name).trimmed().isEmpty()) return; // passing through an empty field is no mistake; saving it may be
    tidy(*known);
    m_left.insert(name);
    setError(name, m_check(*this, *known, value(name)));
    emit left(name);
}

void FieldForm::tidy(const FormField &field)
{
    const QString typed = value(field.name);
    const QString tidied = m_tidy ? m_tidy(*this, field, typed) : typed;
    if (tidied == typed) return;
    m_values.insert(field.name, tidied);
    emit valueChanged(field.name);
    emit edited();
}

QString FieldForm::note(const QString &name) const
{
    const FormField *known = field(name);
    const QString typed = value(name).trimmed();
    return known && m_note && !typed.isEmpty() && error(name).isEmpty() ? m_note(*this, *known, typed) : QString();
}

void FieldForm::setError(const QString &name, const QString &sentence)
{
    if (m_errors.value(name) == sentence) return;
    if (sentence.isEmpty())
        m_errors.remove(name);
    else
        m_errors.insert(name, sentence);
    m_left.insert(name);
    emit errorChanged(name);
}

QString FieldForm::checkAll()
{
    QString first;
    const QList<FormField> fields = m_fields; // whoever hears of a value may change the fields
    for (const FormField &known : fields) {
        if (!value(known.name).trimmed().isEmpty()) tidy(known);
        const QString typed = value(known.name).trimmed();
        const bool needed = known.required && value(known.unless).trimmed().isEmpty();
        QString sentence;
        if (typed.isEmpty() && needed)
            sentence = QCoreApplication::translate("FieldForm", "This is needed; fill it in.");
        else if (!typed.isEmpty())
            sentence = m_check(*this, known, typed);
        setError(known.name, sentence);
        if (!sentence.isEmpty() && first.isEmpty()) first = known.name;
    }
    return first;
}

bool FieldForm::isEmpty() const
{
    for (const QString &value : m_values)
        if (!value.trimmed().isEmpty()) return false;
    return true;
}

void FieldForm::fill(const base::JsonValue &fields)
{
    m_values.clear();
    m_left.clear();
    for (const base::JsonValue::Member &member : fields.members())
        m_values.insert(member.first, member.second.text());
    const QHash<QString, QString> errors = std::exchange(m_errors, {});
    for (auto it = errors.cbegin(); it != errors.cend(); ++it)
        emit errorChanged(it.key());
    const QList<FormField> shown = m_fields; // whoever hears of a value may change the fields
    for (const FormField &known : shown)
        emit valueChanged(known.name);
}

base::JsonValue FieldForm::typed() const
{
    base::JsonValue json = base::JsonValue::object();
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        json.setText(it.key(), it.value());
    return json;
}

base::JsonValue FieldForm::toJson(const base::JsonValue &nullsFor) const
{
    base::JsonValue json = base::JsonValue::object();
    for (const FormField &known : m_fields) {
        const QString typed = value(known.name).trimmed();
        if (!typed.isEmpty())
            json.set(known.name, typed);
        else if (nullsFor.contains(known.name))
            json.set(known.name, {});
    }
    return json;
}

} // namespace models
