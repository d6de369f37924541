// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QPixmap drawn(const QString &name, const QColor &color, QSize size, qreal ratio)
{
    const QString key =
        u"icon/%1/%2/%3x%4@%5"_s.arg(name, color.name()).arg(size.width()).arg(size.height()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const QString file = u":/icons/"_s + name + u".svg"_s;
    if (QFile::exists(file)) {
        QSvgRenderer renderer(file);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(QPoint(), size), color);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class OneColorEngine final : public QIconEngine
{
public:
    OneColorEngine(QString name, const QColor &color) : m_name(std::move(name)), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        drawIcon(painter, m_name, m_color, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override { return drawn(m_name, m_color, size, 1); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode, QIcon::State, qreal scale) override
    {
        return drawn(m_name, m_color, size / scale, scale);
    }
    QIconEngine *clone() const override { return new OneColorEngine(m_name, m_color); }

private:
    const QString m_name;
    const QColor m_color;
};

} // namespace

QIcon icon(const QString &name, const QColor &color)
{
    return QFile::exists(u":/icons/"_s + name + u".svg"_s) ? QIcon(new OneColorEngine(name, color)) : QIcon();
}

void drawIcon(QPainter *painter, const QString &name, const QColor &color, const QRect &where)
{
    if (name.isEmpty()) return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(where, drawn(name, color, where.size(), ratio));
}

} // namespace gui
