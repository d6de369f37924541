// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sender_side.h"

#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/link_button.h"
#include "gui/theme.h"

#include <QLabel>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::Tone;

namespace {

constexpr int sideWidth = 300;

/// Direction marks around a name, so that an Arabic one in an English line stays in one piece.
QString isolated(const QString &text) { return QChar(0x2068) + text + QChar(0x2069); }

} // namespace

SenderSide::SenderSide(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"senderSide"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFixedWidth(sideWidth);
    viewport()->setProperty("surface", u"quiet"_s);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_G, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (m_flow && isVisible()) m_flow->openLookalike(0);
    });
}

void SenderSide::setFlow(models::SenderFlow *flow)
{
    m_flow = flow;
    connect(flow, &models::SenderFlow::assessed, this, &SenderSide::refresh);
    connect(&flow->form(), &models::FieldForm::errorChanged, this, &SenderSide::refresh);
    refresh();
}

void SenderSide::addText(const QString &text, const char *name, bool heading, const char *tone)
{
    auto *label = new QLabel(text, m_content);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontFor(heading ? TextRole::Section : TextRole::Body));
    if (tone) setMark(label, "tone", QString::fromLatin1(tone));
    alignByLayout(label);
    m_column->addWidget(label);
}

void SenderSide::refresh()
{
    // A link that has the cursor must not vanish under it.
    if (m_content && m_content->isAncestorOf(focusWidget()) && focusWidget()->hasFocus()) m_flow->form().wantFocus({});
    const int before = verticalScrollBar()->value();
    m_content = new QWidget;
    m_content->setObjectName(u"senderSideContent"_s);
    m_content->setProperty("surface", u"quiet"_s);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(gapBetween, 12, gapBetween, 12);
    m_column->setSpacing(gapSmall);
    showLookalikes();
    // A name that arrives otherwise than it was typed is to be seen without scrolling.
    const QList<services::Readiness> &readiness = m_flow->readiness();
    const bool isNameChanged = std::any_of(readiness.begin(), readiness.end(), [](const services::Readiness &one) {
        return std::any_of(one.names.begin(), one.names.end(), std::mem_fn(&domain::SentName::isChanged));
    });
    if (isNameChanged) showNames();
    showLevels();
    if (!isNameChanged) showNames();
    m_column->addStretch(1);
    setWidget(m_content); // the one of before is deleted
    verticalScrollBar()->setValue(before);
}

void SenderSide::showLookalikes()
{
    const QList<domain::Sender> &alike = m_flow->lookalikes();
    if (alike.isEmpty()) return;
    addText(tr("Perhaps known already"), "alikeTitleLabel", true, nullptr);
    for (qsizetype i = 0; i < alike.size(); ++i) {
        const domain::Sender &known = alike.at(i);
        addText(isolated(known.fullName()) + u" · "_s + m_flow->likenessTo(known), "alikeLabel", false, "waiting");
        addText(models::senderLine(known), "alikeLineLabel", false, "muted");
        auto *open = new KeyButton(tr("Open this one"), i == 0 ? u"Ctrl+G"_s : QString(), m_content);
        open->setObjectName(u"openAlikeButton"_s);
        //: %1 is a customer
        open->setAccessibleName(tr("Open %1").arg(known.fullName()));
        open->setAutoDefault(false);
        connect(open, &QPushButton::clicked, m_flow, [flow = m_flow, i] { flow->openLookalike(int(i)); });
        m_column->addWidget(open);
    }
    m_column->addSpacing(gapInside);
}

void SenderSide::showLevels()
{
    addText(tr("Good enough for"), "levelsTitleLabel", true, nullptr);
    for (const models::SenderLevel &level : m_flow->levels()) {
        const bool reached = level.gaps.isEmpty();
        addText((reached ? u"✓ "_s : u"○ "_s) + level.title, "levelLabel", false, reached ? "good" : nullptr);
        for (const models::SenderGap &gap : level.gaps) {
            auto *link = new LinkButton(m_content);
            link->setObjectName(u"gapLink"_s);
            link->setText(gap.sentence);
            link->setTone(gap.urgent ? Tone::Bad : Tone::Waiting);
            //: %1 is a field
            link->setAccessibleName(tr("Go to %1").arg(gap.sentence));
            connect(link, &QAbstractButton::clicked, m_flow,
                    [flow = m_flow, field = gap.field] { flow->form().wantFocus(field); });
            m_column->addWidget(link);
        }
    }
    m_column->addSpacing(gapInside);
}

void SenderSide::showNames()
{
    addText(tr("The name, as each provider gets it"), "namesTitleLabel", true, nullptr);
    for (const auto &readiness : m_flow->readiness()) {
        addText(readiness.name, "nameProviderLabel", false, "muted");
        if (!readiness.isToldName) {
            addText(tr("is not told the name"), "nameLabel", false, "muted");
            continue;
        }
        for (const domain::SentName &name : readiness.names) {
            const QString text = name.text.isEmpty() ? u"–"_s : isolated(name.text);
            addText(name.member + u": "_s + text, "nameLabel", false, name.isChanged ? "waiting" : nullptr);
            if (name.isChanged)
                addText(name.text.isEmpty() ? tr("None of its letters can be written there.")
                                            : tr("Respelled or cut, as this provider takes letters."),
                        "nameChangedLabel", false, "waiting");
        }
    }
    m_column->addSpacing(gapInside);
}

} // namespace gui
