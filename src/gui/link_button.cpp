// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/link_button.h"

#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace gui {

namespace {

constexpr int padding = 3;
constexpr int flags = Qt::TextWordWrap | Qt::AlignVCenter;

} // namespace

LinkButton::LinkButton(QWidget *parent) : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void LinkButton::setTone(models::Tone tone)
{
    m_tone = tone;
    update();
}

int LinkButton::heightForWidth(int width) const
{
    const QRect place(0, 0, std::max(1, width - 2 * padding), 10'000);
    return fontMetrics().boundingRect(place, flags, text()).height() + 2 * padding;
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding, fontMetrics().height() + 2 * padding};
}

QSize LinkButton::minimumSizeHint() const { return {40, fontMetrics().height() + 2 * padding}; }

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat()) click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const Colors &colors = gui::colors();
    QFont ink = font();
    ink.setUnderline(underMouse() && isEnabled());
    painter.setFont(ink);
    painter.setPen(isEnabled() ? toneColor(colors, m_tone) : colors.muted);
    const int side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect().adjusted(padding, padding, -padding, -padding), flags | side, text());
    if (!hasFocus()) return;
    painter.setPen(QPen(colors.accent, 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace gui
