// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_button.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSide = 18;

int sidePadding(const QPushButton *button) { return button->property("flat").toBool() ? gapInside : 12; }

} // namespace

KeyButton::KeyButton(QWidget *parent) : QPushButton(parent) { setAutoDefault(false); }

KeyButton::KeyButton(const QString &text, const QString &key, QWidget *parent) : QPushButton(text, parent), m_key(key)
{
    setAutoDefault(false);
}

void KeyButton::setKeyText(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void KeyButton::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    int width = words.width() + 2 * sidePadding(this);
    if (!m_icon.isEmpty()) width += iconSide + (text().isEmpty() ? 0 : gapInside);
    if (!m_key.isEmpty()) width += QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(m_key) + 12;
    QStyleOptionButton option;
    initStyleOption(&option);
    return {width, style()->sizeFromContents(QStyle::CT_PushButton, &option, words, this).height()};
}

QSize KeyButton::minimumSizeHint() const { return sizeHint(); }

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QPushButton::keyPressEvent(event);
        return;
    }
    if (event->isAutoRepeat()) return; // a held key presses nothing, not even "Cancel"
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && !property("deliberate").toBool())
        click();
    else
        event->ignore();
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);

    const Colors &colors = gui::colors();
    const bool primary = property("primary").toBool();
    QColor ink = primary ? colors.onAccent : colors.text;
    QColor keyInk = primary ? colors.onAccent : colors.muted;
    if (!isEnabled()) ink = keyInk = colors.muted;

    QRect inner = rect().adjusted(sidePadding(this), 0, -sidePadding(this), 0);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    if (!m_icon.isEmpty()) {
        const QRect place(inner.left(), inner.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        drawIcon(&painter, m_icon, ink, mirrored(place));
        inner.setLeft(place.right() + gapInside);
    }
    const bool underline = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this);
    const int mnemonic = underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    if (!m_key.isEmpty()) {
        const QFont keyFont = fontFor(TextRole::Caption);
        const int width = QFontMetrics(keyFont).horizontalAdvance(m_key);
        const QRect place(inner.right() - width + 1, inner.top(), width, inner.height());
        painter.setFont(keyFont);
        painter.setPen(keyInk);
        painter.drawText(mirrored(place), Qt::AlignCenter | Qt::TextSingleLine, m_key);
        inner.setRight(place.left() - gapInside);
    }
    painter.setFont(font());
    painter.setPen(ink);
    const bool alone = m_key.isEmpty() && m_icon.isEmpty();
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(mirrored(inner),
                     int(alone ? Qt::AlignHCenter : side) | Qt::AlignVCenter | Qt::TextSingleLine | mnemonic, text());
}

} // namespace gui
