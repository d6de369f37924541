// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk_style.h"

#include "gui/icons.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int edge = 2;          // around a field or a button: the border, and as much again for the one of the focus
constexpr int lineHeight = 30;   // inside a field or a button
constexpr int amountHeight = 38; // ... where an amount is typed
constexpr int bigHeight = 42;    // ... of what is pressed to send
constexpr int buttonPadding = 12;
constexpr int dropDownWidth = 24;
constexpr int checkSide = 18;
constexpr int popupRowHeight = 28;
constexpr int headerHeight = 29;
constexpr int tabMark = 3;
constexpr int tabHeight = 32 + tabMark;
constexpr int barExtent = 10;
constexpr int shortestHandle = 32;
constexpr qreal roundness = 4;

bool isMarked(const QWidget *widget, const char *property) { return widget && widget->property(property).toBool(); }

QColor deeper(const Colors &colors, const QColor &color)
{
    return colors.dark ? color.lighter(112) : color.darker(115);
}

/// A box whose border lies within `rect`.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, width));
    const qreal half = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half);
    painter->restore();
}

void drawStroke(QPainter *painter, const QList<QPointF> &points, const QPoint &origin, const QColor &color, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(origin);
    painter->drawPolyline(points.constData(), int(points.size()));
    painter->restore();
}

/// In the middle of `rect`, pointing down.
void drawChevron(QPainter *painter, const QRect &rect, const QColor &color)
{
    const QPoint origin(rect.x() + (rect.width() - 16) / 2, rect.y() + (rect.height() - 16) / 2);
    drawStroke(painter, {{4, 6.5}, {8, 10.5}, {12, 6.5}}, origin, color, 1.6);
}

/// The list under a combo box or a field that completes.
bool isPopupList(const QWidget *widget)
{
    return widget && qobject_cast<const QAbstractItemView *>(widget) && widget->window()->windowType() == Qt::Popup;
}

bool isInsideCombo(const QWidget *widget) { return widget && qobject_cast<QComboBox *>(widget->parentWidget()); }

int fieldHeight(const QWidget *widget) { return isMarked(widget, "amount") ? amountHeight : lineHeight; }

void setColor(QWidget *widget, std::initializer_list<std::pair<QPalette::ColorRole, QColor>> colors)
{
    QPalette palette; // what is not said here still comes from around
    palette.setResolveMask(0);
    for (const auto &[role, color] : colors)
        palette.setColor(role, color);
    widget->setPalette(palette);
}

QColor inkOf(const Colors &colors, const QString &tone)
{
    return tone == u"muted"     ? colors.muted
           : tone == u"bad"     ? colors.danger
           : tone == u"waiting" ? colors.waiting
           : tone == u"good"    ? colors.good
                                : colors.text;
}

} // namespace

DeskStyle::DeskStyle(const Colors &colors) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_colors(colors) {}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        const QVariant tone = label->property("tone");
        if (isMarked(label, "banner")) {
            setColor(label, {{QPalette::Window, m_colors.banner}, {QPalette::WindowText, m_colors.onBanner}});
            label->setAutoFillBackground(true);
        } else if (tone.isValid()) {
            setColor(label, {{QPalette::WindowText, inkOf(m_colors, tone.toString())}});
        }
        return;
    }
    if (auto *list = qobject_cast<QAbstractItemView *>(widget)) {
        const bool isQuiet = list->property("surface") == u"quiet"_s;
        setColor(list, {{QPalette::Base, isQuiet ? m_colors.quiet : m_colors.surface},
                        {QPalette::Highlight, m_colors.accentTint},
                        {QPalette::HighlightedText, m_colors.text}});
        if (!isPopupList(list)) list->setFrameShape(QFrame::NoFrame);
        return;
    }
    if (auto *area = qobject_cast<QScrollArea *>(widget); area && area->focusPolicy() == Qt::NoFocus)
        area->setFrameShape(QFrame::NoFrame); // the frame of the others shows where the cursor is
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->setFrameShape(QFrame::StyledPanel); // measured anew: see PM_DefaultFrameWidth
        text->document()->setDocumentMargin(gapInside);
        return;
    }
    if (auto *bar = qobject_cast<QScrollBar *>(widget)) {
        bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
        bar->setAttribute(Qt::WA_Hover);
        return;
    }
    const QString line = widget->property("line").toString();
    if (!line.isEmpty()) {
        line == u"h" ? widget->setFixedHeight(1) : widget->setFixedWidth(1);
        setColor(widget, {{QPalette::Window, m_colors.hairline}});
        widget->setAutoFillBackground(true);
    } else if (widget->property("surface") == u"quiet"_s) {
        setColor(widget, {{QPalette::Window, m_colors.quiet}});
        widget->setAutoFillBackground(true);
    }
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ComboBoxFrameWidth: return edge;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return checkSide;
    case PM_CheckBoxLabelSpacing: return gapInside;
    case PM_HeaderMargin: return gapSmall; // above and below; at the sides there is more, see CE_HeaderLabel
    case PM_TabBarTabHSpace: return 2 * gapBetween;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_ScrollBarExtent: return barExtent;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QPlainTextEdit *>(widget)) return edge + 1; // its corners are round
        break;
    case PM_FocusFrameHMargin:
        if (isPopupList(widget)) return gapInside;
        break;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list under the field, whether one can type into it or not
    case SH_Table_GridLineColor: return int(m_colors.hairline.rgba());
    case SH_ScrollBar_Transient: return 0;
    case SH_Widget_Animation_Duration: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon DeskStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // The desktop's own theme of icons would be read for this one, while the first window waits.
    if (which == SP_LineEditClearButton) return icon(u"cancel"_s, m_colors.muted);
    return QProxyStyle::standardIcon(which, option, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    switch (type) {
    case CT_LineEdit:
        if (isInsideCombo(widget)) return contents;
        return {contents.width() + 2 * (gapInside + edge), std::max(contents.height(), fieldHeight(widget)) + 2 * edge};
    case CT_ComboBox:
        return {contents.width() + 2 * (gapInside + edge + 1) + dropDownWidth,
                std::max(contents.height(), fieldHeight(widget)) + 2 * edge};
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isFlat = button && button->features & QStyleOptionButton::Flat;
        return {contents.width() + 2 * (isFlat ? gapInside : buttonPadding) + 2 * edge,
                std::max(contents.height(), isMarked(widget, "big") ? bigHeight : lineHeight) + 2 * edge};
    }
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, contents, widget).width() + 2 * (gapInside - gapSmall),
                headerHeight};
    case CT_TabBarTab: return {contents.width(), tabHeight};
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return isPopupList(widget) ? size.expandedTo({0, popupRowHeight}) : size;
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (isInsideCombo(widget)) return option->rect;
        return option->rect.adjusted(gapInside + edge, edge, -gapInside - edge, -edge);
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect: return option->rect.adjusted(edge, edge, -edge, -edge);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect whole = option->rect;
        const auto placed = [&](const QRect &rect) { return visualRect(option->direction, whole, rect); };
        const int text = edge + gapInside;
        switch (part) {
        case SC_ComboBoxFrame: return whole;
        case SC_ComboBoxArrow:
            return placed({whole.right() + 1 - edge - dropDownWidth, whole.top(), dropDownWidth, whole.height()});
        case SC_ComboBoxEditField: return placed(whole.adjusted(text, edge, -edge - dropDownWidth, -edge));
        case SC_ComboBoxListBoxPopup: return whole;
        default: break;
        }
    }
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider) return {};
        const bool lies = slider->orientation == Qt::Horizontal;
        const QRect whole = slider->rect;
        const int length = lies ? whole.width() : whole.height();
        const qint64 range = qint64(slider->maximum) - slider->minimum;
        const qint64 share = range > 0 ? qint64(length) * slider->pageStep / (range + slider->pageStep) : length;
        const int handle = std::min(length, std::max(shortestHandle, int(share)));
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - handle, slider->upsideDown);
        const auto piece = [&](int from, int size) {
            const QRect rect = lies ? QRect(whole.x() + from, whole.y(), size, whole.height())
                                    : QRect(whole.x(), whole.y() + from, whole.width(), size);
            return visualRect(slider->direction, whole, rect);
        };
        switch (part) {
        case SC_ScrollBarGroove: return whole;
        case SC_ScrollBarSlider: return piece(start, handle);
        case SC_ScrollBarSubPage: return piece(0, start);
        case SC_ScrollBarAddPage: return piece(start + handle, length - start - handle);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void DeskStyle::drawField(QPainter *painter, const QStyleOption &option, const QWidget *widget) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isFocused = isEnabled && option.state & (State_HasFocus | State_On);
    const QColor border = isMarked(widget, "fault") ? m_colors.danger
                          : isFocused               ? m_colors.accent
                          : isEnabled               ? m_colors.border
                                                    : m_colors.hairline;
    drawBox(painter, isFocused ? option.rect : option.rect.adjusted(1, 1, -1, -1),
            isEnabled ? m_colors.surface : m_colors.quiet, border, isFocused ? edge : 1, roundness);
}

void DeskStyle::drawButton(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isFocused = isEnabled && option.state & State_HasFocus;
    const bool isHovered = isEnabled && option.state & State_MouseOver;
    const bool isPressed = isEnabled && option.state & (State_Sunken | State_On);
    const bool isPrimary = isMarked(widget, "primary");
    const bool isFlat = option.features & QStyleOptionButton::Flat;
    QColor fill = isFlat ? QColor(Qt::transparent) : m_colors.surface;
    QColor border = isFlat ? QColor(Qt::transparent) : m_colors.border;
    if (isPrimary && isEnabled) {
        fill = isHovered || isPressed ? deeper(m_colors, m_colors.accent) : m_colors.accent;
        border = isFocused ? m_colors.text : fill;
    } else if (!isEnabled) {
        fill = isFlat ? fill : m_colors.quiet;
        border = isFlat ? border : m_colors.hairline;
    } else {
        if (isPressed)
            fill = m_colors.accentTint;
        else if (isHovered)
            fill = m_colors.hover;
        if (isFocused) border = m_colors.accent;
    }
    drawBox(painter, isFocused ? option.rect : option.rect.adjusted(1, 1, -1, -1), fill, border, isFocused ? edge : 1,
            roundness);
}

void DeskStyle::drawCheck(QPainter *painter, const QStyleOption &option) const
{
    const bool isOn = option.state & State_On;
    const bool isEnabled = option.state & State_Enabled;
    const bool isFocused = isEnabled && option.state & State_HasFocus;
    const QColor fill = !isOn ? m_colors.surface : isEnabled ? m_colors.accent : m_colors.muted;
    const QColor border = isFocused ? (isOn ? m_colors.text : m_colors.accent) : isOn ? fill : m_colors.border;
    drawBox(painter, option.rect, fill, border, isFocused ? 2 : 1, 3);
    if (isOn)
        drawStroke(painter, {{3.5, 8.5}, {6.5, 11.5}, {12.5, 4.5}}, option.rect.topLeft() + QPoint(1, 1),
                   m_colors.onAccent, 2);
}

void DeskStyle::drawTab(QPainter *painter, const QStyleOption &option) const
{
    const bool isChosen = option.state & State_Selected;
    if (isChosen && option.state & State_HasFocus)
        painter->fillRect(option.rect, m_colors.accentTint);
    else if (option.state & State_MouseOver)
        painter->fillRect(option.rect, m_colors.hover);
    if (!isChosen) return;
    QRect mark = option.rect;
    mark.setTop(mark.bottom() + 1 - tabMark);
    painter->fillRect(mark, m_colors.accent);
}

void DeskStyle::drawScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QWidget *widget) const
{
    const bool isHeld =
        option.activeSubControls & SC_ScrollBarSlider && option.state & (State_Sunken | State_MouseOver);
    const QRect handle = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    drawBox(painter, handle.adjusted(2, 2, -2, -2), isHeld ? m_colors.muted : m_colors.border, Qt::transparent, 0, 3);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
    case PE_FrameTabBarBase: return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0 && !isInsideCombo(widget)) drawField(painter, *option, widget);
        return;
    }
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButton(painter, *button, widget);
            return;
        }
        break;
    case PE_IndicatorCheckBox: drawCheck(painter, *option); return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, m_colors.accentTint);
        else if (option->state & State_MouseOver && option->state & State_Enabled)
            painter->fillRect(option->rect, m_colors.hover);
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, m_colors.text); return;
    case PE_PanelScrollAreaCorner: return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            drawField(painter, *option, widget);
        } else if (qobject_cast<const QScrollArea *>(widget)) {
            if (option->state & State_HasFocus) drawBox(painter, option->rect, Qt::transparent, m_colors.accent, 1, 1);
        } else if (widget && widget->window()->windowType() == Qt::Popup) {
            drawBox(painter, option->rect, Qt::transparent, m_colors.border, 1, 1);
        } else {
            break;
        }
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButton(painter, *button, widget);
            if (button->features & QStyleOptionButton::HasMenu) {
                const QRect place(option->rect.right() - 6 - 16, option->rect.y(), 16, option->rect.height());
                drawChevron(painter, visualRect(option->direction, option->rect, place), m_colors.muted);
            }
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton plain = *button;
            if (button->features & QStyleOptionButton::HasMenu) { // its mark is drawn with the panel
                plain.features &= ~QStyleOptionButton::HasMenu;
                plain.rect = visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, -16, 0));
            }
            if (isMarked(widget, "primary") && option->state & State_Enabled)
                plain.palette.setColor(QPalette::ButtonText, m_colors.onAccent);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->editable) return;
            const QRect place = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const QString text = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, place.width());
            drawItemText(painter, place, int(visualAlignment(combo->direction, Qt::AlignLeft | Qt::AlignVCenter)),
                         combo->palette, combo->state & State_Enabled, text, QPalette::ButtonText);
            return;
        }
        break;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_colors.surface); return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, m_colors.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_colors.hairline);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader muted = *header;
            muted.rect.adjust(gapInside - gapSmall, 0, gapSmall - gapInside, 0);
            muted.palette.setColor(QPalette::ButtonText, m_colors.muted);
            QProxyStyle::drawControl(element, &muted, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape: drawTab(painter, *option); return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab toned = *tab;
            toned.palette.setColor(QPalette::WindowText,
                                   option->state & State_Selected ? m_colors.text : m_colors.muted);
            QProxyStyle::drawControl(element, &toned, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        drawField(painter, *option, widget);
        drawChevron(painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), m_colors.muted);
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar) {
        drawScrollBar(painter, *slider, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace gui
