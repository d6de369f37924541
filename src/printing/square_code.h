// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

class QPainter;

namespace printing {

/// A QR code as its dots. Empty when the text is empty or too long for one.
class SquareCode
{
public:
    static SquareCode of(const QString &text);

    bool isEmpty() const { return m_side == 0; }
    int side() const { return m_side; } ///< in dots
    bool isDark(int column, int row) const { return m_dots.at(row * m_side + column); }
    /// Black on white with the quiet margin of four dots that readers want; `area` is taken as the largest square in
    /// its middle.
    void paint(QPainter &painter, QRectF area) const;

private:
    int m_side = 0;
    QList<bool> m_dots;
};

} // namespace printing
