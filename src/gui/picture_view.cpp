// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picture_view.h"

#include "gui/theme.h"

#include <QPainter>

namespace gui {

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_scaled = {};
    update();
}

void PictureView::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), palette().alternateBase());
    if (m_picture.isNull()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(gapSmall, gapSmall, -gapSmall, -gapSmall), Qt::AlignCenter | Qt::TextWordWrap,
                         m_sentence);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QSize room = (QSizeF(size()) * ratio).toSize();
    const QSize wanted = m_picture.size().scaled(room.boundedTo(m_picture.size() * 2), Qt::KeepAspectRatio);
    if (m_scaled.size() != wanted) {
        m_scaled = QPixmap::fromImage(m_picture.scaled(wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    const QSizeF shown = QSizeF(m_scaled.size()) / ratio;
    painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_scaled);
}

} // namespace gui
