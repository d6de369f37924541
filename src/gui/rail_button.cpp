// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rail_button.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QPainter>
#include <QStyle>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSide = 24;
constexpr int barWidth = 3;

} // namespace

RailButton::RailButton(const QString &iconName, const QString &text, const QString &key, QWidget *parent)
    : QAbstractButton(parent), m_icon(iconName), m_key(key)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(text);
    setAccessibleDescription(key);
    setToolTip(text + u" ("_s + key + u')');
}

void RailButton::setCount(int count)
{
    if (count == m_count) return;
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%1, in need of a hand: %2").arg(m_key).arg(count) : m_key);
    update();
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics body(font());
    const QFontMetrics caption(fontFor(TextRole::Caption));
    const int width = std::max(body.horizontalAdvance(text()), caption.horizontalAdvance(m_key)) + 2 * gapInside;
    return {std::max(width, 84), gapInside + iconSide + gapSmall + body.height() + caption.height() + gapInside};
}

void RailButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = gui::colors();
    if (isChecked())
        painter.fillRect(rect(), colors.accentTint);
    else if (underMouse())
        painter.fillRect(rect(), colors.hover);
    if (isChecked()) {
        const QRect bar(0, 0, barWidth, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), colors.accent);
    }
    const QColor ink = isChecked() ? colors.accent : colors.text;
    const QRect iconPlace(width() / 2 - iconSide / 2, gapInside, iconSide, iconSide);
    drawIcon(&painter, m_icon, ink, iconPlace);
    int y = iconPlace.bottom() + gapSmall;
    painter.setPen(ink);
    painter.setFont(font());
    const int bodyHeight = QFontMetrics(font()).height();
    painter.drawText(QRect(0, y, width(), bodyHeight), Qt::AlignCenter, text());
    y += bodyHeight;
    painter.setPen(colors.muted);
    painter.setFont(fontFor(TextRole::Caption));
    painter.drawText(QRect(0, y, width(), QFontMetrics(painter.font()).height()), Qt::AlignCenter, m_key);
    if (m_count > 0) {
        const QString number = m_count > 99 ? u"99+"_s : QString::number(m_count);
        const QFontMetrics metrics(painter.font());
        const int pillWidth = std::max(metrics.horizontalAdvance(number) + 10, 18);
        QRect pill(iconPlace.right() - 4, iconPlace.top() - 3, pillWidth, 17);
        pill = QStyle::visualRect(layoutDirection(), rect(), pill);
        painter.setBrush(colors.waitingTint);
        painter.setPen(colors.waiting);
        painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        painter.drawText(pill, Qt::AlignCenter, number);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), 4, 4);
    }
}

} // namespace gui
