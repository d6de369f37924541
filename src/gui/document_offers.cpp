// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document_offers.h"

#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QShortcut>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *cell(QWidget *parent, const QString &text, TextRole role, bool muted)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontFor(role));
    if (muted) setMark(label, "tone", u"muted"_s);
    alignByLayout(label);
    return label;
}

KeyButton *choice(QWidget *parent, const QString &name, const QString &text, const QString &spoken)
{
    auto *button = new KeyButton(text, {}, parent);
    button->setObjectName(name);
    button->setAccessibleName(spoken);
    button->setAutoDefault(false);
    return button;
}

} // namespace

DocumentOffers::DocumentOffers(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout)
    , m_takeAll(new KeyButton(tr("Take all from the document"), u"Ctrl+D"_s, this))
    , m_keepAll(new KeyButton(tr("Keep what was typed"), u"Ctrl+K"_s, this))
{
    setObjectName(u"documentOffers"_s);
    setProperty("surface", u"quiet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gapBetween, 12, gapBetween, 12);
    column->setSpacing(gapInside);
    m_grid->setHorizontalSpacing(gapBetween);
    m_grid->setVerticalSpacing(gapSmall);
    column->addLayout(m_grid);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gapInside);
    buttons->addStretch(1);
    m_takeAll->setObjectName(u"takeAllButton"_s);
    m_keepAll->setObjectName(u"keepAllButton"_s);
    for (KeyButton *button : {m_keepAll, m_takeAll}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    connect(m_takeAll, &QPushButton::clicked, this, [this] { m_flow->takeOffer({}); });
    connect(m_keepAll, &QPushButton::clicked, this, [this] { m_flow->dropOffer({}); });
    const auto addKey = [this](const QKeySequence &key, KeyButton *button) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WindowShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, button, [this, button] {
            if (!isHidden()) button->click();
        });
    };
    addKey(Qt::CTRL | Qt::Key_D, m_takeAll);
    addKey(Qt::CTRL | Qt::Key_K, m_keepAll);
    hide();
}

void DocumentOffers::setFlow(models::SenderFlow *flow)
{
    m_flow = flow;
    connect(flow, &models::SenderFlow::offersChanged, this, &DocumentOffers::showOffers);
    showOffers();
}

void DocumentOffers::showOffers()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QList<models::DocumentOffer> &offers = m_flow->offers();
    setVisible(!offers.isEmpty());
    if (offers.isEmpty()) return;
    const auto add = [&](const QString &text, int row, int column, TextRole role, bool muted) {
        m_grid->addWidget(cell(this, text, role, muted), row, column);
    };
    add(tr("Here"), 0, 1, TextRole::Caption, true);
    add(tr("In the document"), 0, 2, TextRole::Caption, true);
    int row = 1;
    for (const models::DocumentOffer &offer : offers) {
        add(offer.label, row, 0, TextRole::Caption, true);
        add(offer.typed.isEmpty() ? u"–"_s : offer.typed, row, 1, TextRole::Body, offer.typed.isEmpty());
        add(offer.read, row, 2, TextRole::Body, false);
        //: %1 is a field
        auto *keep = choice(this, offer.field + u"Keep"_s, tr("Keep"), tr("%1: keep what is here").arg(offer.label));
        auto *take =
            choice(this, offer.field + u"Take"_s, tr("Take"), tr("%1: take what the document says").arg(offer.label));
        connect(keep, &QPushButton::clicked, this, [this, name = offer.field] { m_flow->dropOffer(name); });
        connect(take, &QPushButton::clicked, this, [this, name = offer.field] { m_flow->takeOffer(name); });
        m_grid->addWidget(keep, row, 3);
        m_grid->addWidget(take, row, 4);
        ++row;
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

} // namespace gui
