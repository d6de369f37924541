// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_rule.h"

#include <QComboBox>

namespace gui {

/// A closed list of codes, shown by their labels. The mouse wheel over it changes nothing.
class ChoiceCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceCombo(QWidget *parent = nullptr);
    void showPopup() override;

    /// Other choices; what is chosen stays chosen. `nothing`: the label of "none chosen yet".
    void setChoices(const QList<domain::Choice> &choices, const QString &nothing);
    /// Empty when none is chosen.
    virtual QString code() const;
    virtual void setCode(const QString &code);

signals:
    /// A person has chosen another code.
    void codeChosen(const QString &code);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

/// As ChoiceCombo, for long lists: type any part of a label or a code, pick from what is left. What is typed and fits
/// nothing is kept as typed, so that whoever checks it can say so beside the field.
class SearchCombo : public ChoiceCombo
{
    Q_OBJECT

public:
    explicit SearchCombo(QWidget *parent = nullptr);

    void setLongChoices(const QList<domain::Choice> &choices, const QString &hint);
    QString code() const override { return m_code; }
    void setCode(const QString &code) override;

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void settle();
    void take(const QString &code);
    QString m_code;
};

} // namespace gui
