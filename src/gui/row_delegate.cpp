// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_delegate.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "models/row_roles.h"
#include "models/timeline_model.h"

#include <QAbstractItemView>
#include <QPainter>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::Tone;

namespace {

constexpr int iconSide = 18;
constexpr int barWidth = 3;

std::optional<Tone> toneAt(const QModelIndex &index, int role)
{
    const QVariant value = index.data(role);
    if (!value.isValid()) return std::nullopt;
    return Tone(value.toInt());
}

/// Text in one line, cut with dots where it does not fit, at the start or the end of its place as the reading direction
/// has it.
void drawLine(QPainter *painter, const QStyleOptionViewItem &option, QRect place, const QString &text, bool atEnd)
{
    if (text.isEmpty() || place.width() <= 0) return;
    const QString cut = painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    const auto side = QStyle::visualAlignment(option.direction, atEnd ? Qt::AlignRight : Qt::AlignLeft);
    // Arabic letters reach further down than the font says: the dots that tell one from another are not cut off.
    painter->drawText(place, int(side | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, cut);
}

/// What lies behind a row: chosen, under the mouse, or nothing; and the mark at its beginning.
void drawGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Colors &colors)
{
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(option.rect, colors.accentTint);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.hover);
    if (chosen && index.column() == 0) {
        const QRect bar(option.rect.left(), option.rect.top(), barWidth, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), colors.accent);
    }
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool here = chosen && view && view->hasFocus(); // where the keys go must be seen
    painter->fillRect(line, here ? colors.accent : colors.hairline);
    if (here) painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), colors.accent);
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs as its own script does
    const Colors &colors = gui::colors();
    drawGround(painter, option, index, colors);
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const auto tone = toneAt(index, models::ToneRole);
    QRect inner = option.rect.adjusted(gapInside, 0, -gapInside, -1); // under its header

    const QString iconName = index.data(models::IconRole).toString();
    if (!iconName.isEmpty()) {
        const QRect place(inner.left(), inner.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        drawIcon(painter, iconName, tone ? toneColor(colors, *tone) : colors.muted, mirrored(place));
        inner.setLeft(place.right() + gapInside);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const bool atEnd = alignment.isValid() && (alignment.toInt() & Qt::AlignTrailing);
    const QString second = index.data(models::SecondLineRole).toString();
    const QFont first = fontFor(TextRole::Body);
    const QFont small = fontFor(TextRole::Caption);
    const int firstHeight = QFontMetrics(first).height();
    const int secondHeight = second.isEmpty() ? 0 : QFontMetrics(small).height();
    const int top = inner.top() + (inner.height() - firstHeight - secondHeight) / 2;

    int firstWidth = inner.width();
    if (const QString aside = index.data(models::AsideRole).toString(); !aside.isEmpty()) {
        painter->setFont(small);
        painter->setPen(colors.muted);
        const int width = painter->fontMetrics().horizontalAdvance(aside) + 1;
        drawLine(painter, option, mirrored({inner.right() - width + 1, top, width, firstHeight}), aside, true);
        firstWidth -= width + gapInside;
    }
    painter->setFont(first);
    painter->setPen(tone ? toneColor(colors, *tone) : colors.text);
    drawLine(painter, option, mirrored({inner.left(), top, firstWidth, firstHeight}),
             index.data(Qt::DisplayRole).toString(), atEnd);
    if (!second.isEmpty()) {
        const auto secondTone = toneAt(index, models::SecondToneRole);
        painter->setFont(small);
        painter->setPen(secondTone ? toneColor(colors, *secondTone) : colors.muted);
        drawLine(painter, option, mirrored({inner.left(), top + firstHeight, inner.width(), secondHeight}), second,
                 atEnd);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics body(fontFor(TextRole::Body));
    const QFontMetrics small(fontFor(TextRole::Caption));
    const QString second = index.data(models::SecondLineRole).toString();
    const QString aside = index.data(models::AsideRole).toString();
    int first = body.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    if (!aside.isEmpty()) first += gapInside + small.horizontalAdvance(aside);
    int width = std::max(first, small.horizontalAdvance(second)) + 2 * gapInside + 2;
    if (!index.data(models::IconRole).toString().isEmpty()) width += iconSide + gapInside;
    const int text = body.height() + (second.isEmpty() ? 0 : small.height());
    return {width, std::max(m_height, text + 5)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    const Colors &colors = gui::colors();
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const QColor ink = toneColor(colors, toneAt(index, models::ToneRole).value_or(Tone::Neutral));
    const QFont body = fontFor(TextRole::Body);
    const QFont small = fontFor(TextRole::Caption);
    const int bodyHeight = QFontMetrics(body).height();
    const int smallHeight = QFontMetrics(small).height();
    const QRect iconPlace(option.rect.left(), option.rect.top() + gapSmall + (bodyHeight - iconSide) / 2, iconSide,
                          iconSide);
    if (index.row() + 1 < index.model()->rowCount()) {
        const QRect line(iconPlace.center().x(), iconPlace.bottom() + 3, 1,
                         option.rect.bottom() - iconPlace.bottom() - 2);
        painter->fillRect(mirrored(line), colors.border);
    }
    drawIcon(painter, index.data(models::IconRole).toString(), ink, mirrored(iconPlace));
    QRect inner = option.rect.adjusted(iconSide + gapInside, gapSmall, -gapSmall, 0);
    painter->setFont(small);
    painter->setPen(colors.muted);
    const QString time = index.data(models::AsideRole).toString();
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time) + 1;
    drawLine(painter, option, mirrored({inner.right() - timeWidth + 1, inner.top(), timeWidth, bodyHeight}), time,
             true);
    painter->setFont(body);
    painter->setPen(ink);
    drawLine(painter, option, mirrored({inner.left(), inner.top(), inner.width() - timeWidth - gapInside, bodyHeight}),
             index.data(Qt::DisplayRole).toString(), false);
    int y = inner.top() + bodyHeight;
    painter->setFont(small);
    painter->setPen(colors.muted);
    const QString source = index.data(models::SecondLineRole).toString();
    if (!source.isEmpty()) {
        drawLine(painter, option, mirrored({inner.left(), y, inner.width(), smallHeight}), source, false);
        y += smallHeight;
    }
    painter->setPen(colors.text);
    const QRect notePlace = mirrored({inner.left(), y, inner.width(), option.rect.bottom() - y});
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->drawText(notePlace, int(side | Qt::AlignTop) | Qt::TextWordWrap,
                      index.data(models::TimelineModel::NoteRole).toString());
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(fontFor(TextRole::Caption));
    int height = gapSmall + QFontMetrics(fontFor(TextRole::Body)).height() + gapInside;
    if (!index.data(models::SecondLineRole).toString().isEmpty()) height += small.height();
    const QString note = index.data(models::TimelineModel::NoteRole).toString();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() - iconSide - gapInside - gapSmall : 280;
    if (!note.isEmpty()) height += small.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, note).height();
    return {80, height};
}

} // namespace gui
