// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/field_rule.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace models {

enum class FieldKind {
    Text,
    Date,    ///< year-month-day
    Choice,  ///< a closed list
    Country, ///< a closed list of country codes, searchable by name
    Partner, ///< a long list, searchable: banks, wallets, cash agents
    Suggest, ///< a free text, with a list of what is usual
};

/// One row of a form, as data.
struct FormField {
    QString name; ///< member name of the input files
    QString label;
    QString section; ///< heading above a group; empty: goes on with the one before
    FieldKind kind = FieldKind::Text;
    bool required = false;
    QString unless;    ///< not needed when that field is filled
    int lengthMax = 0; ///< 0: no limit
    QList<domain::Choice> choices;
    QString hint; ///< an example or what is wanted, shown in the empty field
};

/// A form without a widget: fields, what is typed in them, and the sentence that stands beside each. A fault is shown
/// when the field was left, or corrected as soon as it was shown; never while the first letters are typed.
class FieldForm : public QObject
{
    Q_OBJECT

public:
    /// The sentence of what is wrong with a field's value; empty when nothing is. `form` tells the other values.
    using Check = std::function<QString(const FieldForm &form, const FormField &field, const QString &value)>;

    explicit FieldForm(Check check, QObject *parent = nullptr);

    /// Other fields; what is typed in those that stay, stays.
    void setFields(QList<FormField> fields);
    const QList<FormField> &fields() const { return m_fields; }
    const FormField *field(const QString &name) const;

    /// The right form of what was typed, once the field is left; what cannot be understood stays as it is.
    using Tidy = std::function<QString(const FieldForm &form, const FormField &field, const QString &value)>;
    void setTidy(Tidy tidy) { m_tidy = std::move(tidy); }
    /// How a value was understood, to be compared with the paper: "12 August 1974".
    using Note = std::function<QString(const FieldForm &form, const FormField &field, const QString &value)>;
    void setNote(Note note) { m_note = std::move(note); }
    QString note(const QString &name) const;
    /// Sees what a person enters before a field has it; true: it is no value, and the field stays as it was.
    using Catch = std::function<bool(const QString &value)>;
    void setCatch(Catch seen) { m_catch = std::move(seen); }

    QString value(const QString &name) const { return m_values.value(name); }
    /// What a person typed or chose. Emits edited().
    void setValue(const QString &name, const QString &value);
    /// The person has left the field: now its fault may be shown.
    void leave(const QString &name);

    QString error(const QString &name) const { return m_errors.value(name); }
    void setError(const QString &name, const QString &sentence);
    /// Checks every field, shows all faults. The name of the first field that is not right; empty when all are.
    QString checkAll();
    bool isEmpty() const;

    /// From outside: a record, a draft. Forgets all faults.
    void fill(const base::JsonValue &fields);
    void clear() { fill({}); }
    /// Everything typed, also into fields that the form does not show at present: for a draft.
    base::JsonValue typed() const;
    /// What is filled in. With `nullsFor`, members that were filled there and are empty here are null.
    base::JsonValue toJson(const base::JsonValue &nullsFor = {}) const;

    /// Asks whoever shows the form to put the cursor there.
    void wantFocus(const QString &name) { emit focusWanted(name); }

signals:
    void fieldsChanged();
    void valueChanged(const QString &name);
    void errorChanged(const QString &name);
    void focusWanted(const QString &name);
    void edited();
    /// The person has left the field, and it holds its value in the right form.
    void left(const QString &name);

private:
    void tidy(const FormField &field);
    Check m_check;
    Catch m_catch;
    Tidy m_tidy;
    Note m_note;
    QList<FormField> m_fields;
    QHash<QString, QString> m_values;
    QHash<QString, QString> m_errors;
    QSet<QString> m_left;
};

} // namespace models
