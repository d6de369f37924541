// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace gui {

/// A button that shows its key at its end: "Confirm        Ctrl+Enter". Showing is all it does with the key; who
/// handles the key is the page's business. Enter presses it when it has the focus, as Space does, but not by being held
/// down; with the property `deliberate` Enter does not press it at all.
class KeyButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(QString keyText READ keyText WRITE setKeyText)
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)

public:
    explicit KeyButton(QWidget *parent = nullptr);
    explicit KeyButton(const QString &text, const QString &key, QWidget *parent = nullptr);

    QString keyText() const { return m_key; }
    void setKeyText(const QString &key);
    QString iconName() const { return m_icon; }
    void setIconName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_key;
    QString m_icon;
};

} // namespace gui
