// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field_form.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace gui {

class ChoiceCombo;

/// Shows a models::FieldForm: label above field, the fault below it, two columns, sections with headings. Builds itself
/// from the form's data and knows nothing about what is asked.
class FormView : public QWidget
{
    Q_OBJECT

public:
    explicit FormView(QWidget *parent = nullptr);

    /// The form outlives the view.
    void setForm(models::FieldForm *form);
    /// Puts the cursor into a field, the first one when the name is empty.
    void focusField(const QString &name);

signals:
    /// For whoever scrolls.
    void fieldFocused(QWidget *row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        models::FormField field;
        QWidget *box = nullptr;
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        QLabel *fault = nullptr;
    };

    void rebuild();
    bool sameShape() const;
    void refreshRow(Row &row, const models::FormField &field);
    Row makeRow(const models::FormField &field);
    QWidget *makeEditor(const models::FormField &field);
    void showValue(const QString &name);
    void showFault(const QString &name);
    Row *row(const QString &name);

    models::FieldForm *m_form = nullptr;
    QGridLayout *m_grid;
    QString m_wanted; ///< the field that shall have the cursor as soon as it is there
    QList<Row> m_rows;
    QList<QWidget *> m_headings;
};

} // namespace gui
