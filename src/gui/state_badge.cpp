// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/state_badge.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QPainter>
#include <QStyle>

namespace gui {

namespace {

constexpr int iconSide = 18;

} // namespace

StateBadge::StateBadge(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); }

void StateBadge::show(const QString &text, const QString &iconName, models::Tone tone)
{
    m_text = text;
    m_icon = iconName;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void StateBadge::showState(domain::TransferState state)
{
    show(domain::labelOf(state), models::iconOf(state), models::toneOf(state));
}

QSize StateBadge::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Section));
    return {gapInside + iconSide + gapInside + metrics.horizontalAdvance(m_text) + 12,
            std::max(metrics.height() + 8, 28)};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = gui::colors();
    const QColor ink = toneColor(colors, m_tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneTint(colors, m_tone));
    painter.drawRoundedRect(rect(), 4, 4);
    const QRect iconPlace(gapInside, height() / 2 - iconSide / 2, iconSide, iconSide);
    drawIcon(&painter, m_icon, ink, QStyle::visualRect(layoutDirection(), rect(), iconPlace));
    const QRect textPlace(iconPlace.right() + gapInside, 0, width() - iconPlace.right() - gapInside - gapSmall,
                          height());
    painter.setFont(fontFor(TextRole::Section));
    painter.setPen(ink);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textPlace),
                     int(side | Qt::AlignVCenter) | Qt::TextSingleLine, m_text);
}

} // namespace gui
