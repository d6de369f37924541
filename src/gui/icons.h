// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;

namespace gui {

/// A drawing of resources/icons in one colour, sharp at every scale. An unknown name gives an empty icon.
QIcon icon(const QString &name, const QColor &color);

/// Draws it straight into a rectangle, for rows that paint themselves.
void drawIcon(QPainter *painter, const QString &name, const QColor &color, const QRect &where);

} // namespace gui
