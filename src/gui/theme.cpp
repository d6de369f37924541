// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include "gui/desk_style.h"

#include <QApplication>
#include <QHash>
#include <QPalette>
#include <QStyle>
#include <QToolTip>
#include <QWidget>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initResources() { Q_INIT_RESOURCE(resources); }

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::Tone;

const Colors &lightColors()
{
    static const Colors colors{
        .dark = false,
        .surface = QColor(u"#ffffff"_s),
        .quiet = QColor(u"#f4f6f9"_s),
        .hairline = QColor(u"#e1e6ec"_s),
        .border = QColor(u"#b9c3ce"_s),
        .text = QColor(u"#16202b"_s),
        .muted = QColor(u"#55616f"_s),
        .accent = QColor(u"#1d5f8a"_s),
        .onAccent = QColor(u"#ffffff"_s),
        .accentTint = QColor(u"#e3eff7"_s),
        .hover = QColor(u"#f0f4f8"_s),
        .danger = QColor(u"#b3261e"_s),
        .dangerTint = QColor(u"#fcebea"_s),
        .waiting = QColor(u"#8a5300"_s),
        .waitingTint = QColor(u"#fff3dc"_s),
        .good = QColor(u"#1b6b3a"_s),
        .goodTint = QColor(u"#e5f4ea"_s),
        .banner = QColor(u"#f4c95d"_s),
        .onBanner = QColor(u"#33250a"_s),
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        .dark = true,
        .surface = QColor(u"#181d23"_s),
        .quiet = QColor(u"#12161b"_s),
        .hairline = QColor(u"#2b343e"_s),
        .border = QColor(u"#4a5663"_s),
        .text = QColor(u"#e7ecf1"_s),
        .muted = QColor(u"#a2aebb"_s),
        .accent = QColor(u"#74b9e4"_s),
        .onAccent = QColor(u"#08202f"_s),
        .accentTint = QColor(u"#1d3444"_s),
        .hover = QColor(u"#20272f"_s),
        .danger = QColor(u"#ff9d93"_s),
        .dangerTint = QColor(u"#3c2221"_s),
        .waiting = QColor(u"#f3c46b"_s),
        .waitingTint = QColor(u"#3a2f18"_s),
        .good = QColor(u"#82d6a0"_s),
        .goodTint = QColor(u"#1c3526"_s),
        .banner = QColor(u"#f4c95d"_s),
        .onBanner = QColor(u"#33250a"_s),
    };
    return colors;
}

const Colors &colors()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

QColor toneColor(const Colors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return colors.muted;
    case Tone::Busy: return colors.accent;
    case Tone::Waiting: return colors.waiting;
    case Tone::Good: return colors.good;
    case Tone::Bad: return colors.danger;
    }
    Q_UNREACHABLE();
}

QColor toneTint(const Colors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return colors.quiet;
    case Tone::Busy: return colors.accentTint;
    case Tone::Waiting: return colors.waitingTint;
    case Tone::Good: return colors.goodTint;
    case Tone::Bad: return colors.dangerTint;
    }
    Q_UNREACHABLE();
}

namespace {

QFont scaledFont(TextRole role, QFont font)
{
    const auto scaled = [&](int percent) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * percent / 100);
        else
            font.setPixelSize(font.pixelSize() * percent / 100);
    };
    switch (role) {
    case TextRole::Caption: scaled(90); break;
    case TextRole::Body: break;
    case TextRole::Section: font.setWeight(QFont::DemiBold); break;
    case TextRole::Title:
        scaled(140);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Amount:
        scaled(180);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

} // namespace

QFont fontFor(TextRole role)
{
    // Kept, because a new font looks for its glyphs anew.
    static QFont base;
    static QHash<TextRole, QFont> fonts;
    const QFont now = QApplication::font();
    if (now != base) {
        base = now;
        fonts.clear();
    }
    const auto known = fonts.constFind(role);
    return known != fonts.cend() ? *known : *fonts.insert(role, scaledFont(role, base));
}

namespace {

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, colors.surface);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.surface);
    set(QPalette::AlternateBase, colors.quiet);
    set(QPalette::Text, colors.text);
    QColor hint = colors.text; // as readable as it must be, and still not like what was typed
    hint.setAlphaF(0.62F);
    set(QPalette::PlaceholderText, hint);
    set(QPalette::Button, colors.surface);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.danger);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, colors.onAccent);
    set(QPalette::Link, colors.accent);
    set(QPalette::LinkVisited, colors.accent);
    set(QPalette::ToolTipBase, colors.text);
    set(QPalette::ToolTipText, colors.surface);
    set(QPalette::Light, colors.hover);
    set(QPalette::Midlight, colors.hairline);
    set(QPalette::Mid, colors.border);
    set(QPalette::Dark, colors.border);
    set(QPalette::Shadow, colors.hairline);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.text);
    return palette;
}

} // namespace

void applyColors(QApplication &app, Theme theme)
{
    initResources();
    const bool desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark = theme == Theme::Dark || (theme == Theme::System && desktopIsDark);
    const Colors &colors = dark ? darkColors() : lightColors();
    app.setStyle(new DeskStyle(colors));
    const QPalette palette = paletteOf(colors);
    app.setPalette(palette);
    QToolTip::setPalette(palette);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    QFont font = QApplication::font();
    font.setFeature("tnum", 1);
    app.setFont(font);
#endif
}

void setMark(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace gui
