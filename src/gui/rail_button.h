// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gui {

/// One entry of the navigation rail: icon, word, key.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &iconName, const QString &text, const QString &key, QWidget *parent = nullptr);

    /// A small number in the corner, such as how many transfers need a hand; 0: none.
    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const QString m_icon;
    const QString m_key;
    int m_count = 0;
};

} // namespace gui
