// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/square_code.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace printing {

SquareCode SquareCode::of(const QString &text)
{
    SquareCode code;
    if (text.isEmpty()) return code;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!made) return code;
    code.m_side = made->width;
    for (int i = 0; i < made->width * made->width; ++i)
        code.m_dots << bool(made->data[i] & 1);
    return code;
}

void SquareCode::paint(QPainter &painter, QRectF area) const
{
    constexpr int quiet = 4;
    const qreal side = std::min(area.width(), area.height());
    const QRectF square(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square, Qt::white);
    const qreal dot = side / (m_side + 2 * quiet);
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (!isDark(column, row)) continue;
            // From edge to edge, so that rounding leaves no hairlines between neighbours.
            const QPointF from(square.left() + (column + quiet) * dot, square.top() + (row + quiet) * dot);
            painter.fillRect(QRectF(from, QSizeF(dot, dot)).toAlignedRect(), Qt::black);
        }
    }
    painter.restore();
}

} // namespace printing
