// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/message_bar.h"

#include "gui/dress.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::Tone;

namespace {

QString iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
    case Tone::Waiting: return u"warning"_s;
    case Tone::Good: return u"check"_s;
    case Tone::Busy:
    case Tone::Neutral: return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_details(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, gapInside, gapInside, gapInside);
    row->setSpacing(gapInside);
    m_icon->setTextFormat(Qt::PlainText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        alignByLayout(label);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    m_details->setFont(fontFor(TextRole::Caption));
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(tr("Close the message"));
    close->setIcon(icon(u"cancel"_s, colors().muted));
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::show(const QString &sentence, Tone tone, const QString &details)
{
    m_tone = tone;
    const Colors &colors = gui::colors();
    QPalette ink = m_text->palette();
    ink.setColor(QPalette::WindowText, toneColor(colors, tone == Tone::Neutral ? Tone::Busy : tone));
    m_text->setPalette(ink);
    m_text->setText(sentence);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_icon->setPixmap(icon(iconFor(tone), ink.color(QPalette::WindowText)).pixmap(QSize(18, 18), devicePixelRatioF()));
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
    if (sentence.isEmpty()) return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::sentence() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneTint(colors(), m_tone == Tone::Neutral ? Tone::Busy : m_tone));
    painter.drawRoundedRect(rect(), 4, 4);
}

} // namespace gui
