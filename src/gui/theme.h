// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words.h"

#include <QColor>
#include <QFont>

class QApplication;
class QWidget;

namespace gui {

enum class Theme { System, Light, Dark };

/// Every colour of the window, by what it is for. Text on its surface has a contrast of at least 4.5 to 1; a test
/// measures it.
struct Colors {
    bool dark;
    QColor surface;  ///< pages, fields
    QColor quiet;    ///< rail, status bar, summary: one step back
    QColor hairline; ///< between rows and panes
    QColor border;   ///< around fields and buttons
    QColor text;
    QColor muted; ///< captions, second lines
    QColor accent;
    QColor onAccent;
    QColor accentTint; ///< behind what is chosen
    QColor hover;
    QColor danger;
    QColor dangerTint;
    QColor waiting;
    QColor waitingTint;
    QColor good;
    QColor goodTint;
    QColor banner; ///< practice mode
    QColor onBanner;
};

/// The colours of the theme that applyColors() has set. Read from the application's palette, because a
/// widget may have another one.
const Colors &colors();
const Colors &lightColors();
const Colors &darkColors();

QColor toneColor(const Colors &colors, models::Tone tone);
QColor toneTint(const Colors &colors, models::Tone tone);

/// Our style (DeskStyle) and its palette; before the first widget is made, or each is styled twice. `Theme::System`
/// looks whether the desktop's own palette is dark.
void applyColors(QApplication &app, Theme theme);

enum class TextRole { Caption, Body, Section, Title, Amount };
/// The font of a role, sized from the application's own font. Digits are as wide as each other where the font allows
/// it.
QFont fontFor(TextRole role);

/// Sets a dynamic property that DeskStyle looks at, and has the widget drawn accordingly.
void setMark(QWidget *widget, const char *property, const QVariant &value);

// Steps of the grid, in device-independent pixels.
constexpr int gapSmall = 4;
constexpr int gapInside = 8;
constexpr int gapBetween = 16;
constexpr int gapEdge = 24;
constexpr int rowHeight = 36;

} // namespace gui
