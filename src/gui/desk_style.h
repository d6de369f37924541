// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionSlider;

namespace gui {

/// What a field, a button, a list and a bar look like: Fusion, where nothing is said here. Drawn by hand, because a
/// style sheet that says the same takes a sixth of the time in which the window comes up: it is matched anew for every
/// widget, every measure and every line.
///
/// It looks at these properties of a widget: "fault" and "amount" of fields; "primary" and "big" of buttons;
/// "tone" (muted, bad, waiting, good) and "banner" of labels; "surface" (quiet) and "line" (h, v) of frames. setMark()
/// has a widget drawn accordingly.
class DeskStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit DeskStyle(const Colors &colors);

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawField(QPainter *painter, const QStyleOption &option, const QWidget *widget) const;
    void drawButton(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget) const;
    void drawCheck(QPainter *painter, const QStyleOption &option) const;
    void drawTab(QPainter *painter, const QStyleOption &option) const;
    void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QWidget *widget) const;

    const Colors &m_colors;
};

} // namespace gui
