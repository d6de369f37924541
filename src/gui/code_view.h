// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/square_code.h"

#include <QWidget>

namespace gui {

/// Shows a text as a square code, black on white whatever the theme: readers want it so.
class CodeView : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// Hides itself when there is nothing to show.
    void setText(const QString &text);
    const QString &text() const { return m_text; }

    QSize sizeHint() const override { return m_side > 0 ? QSize(m_side, m_side) : QSize(180, 180); }
    QSize minimumSizeHint() const override { return sizeHint(); }
    void setSide(int pixels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    printing::SquareCode m_code;
    int m_side = 0;
};

} // namespace gui
