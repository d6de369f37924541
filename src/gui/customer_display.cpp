// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/customer_display.h"

#include "gui/code_view.h"
#include "gui/theme.h"

#include <QFontInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using Stage = models::CustomerScreen::Stage;

namespace {

constexpr auto percentProperty = "percent"; ///< of the window's own text size

/// In a language that the program's font does not have, its letters shall come from one font.
QFont displayFont(int pixels, bool bold)
{
    QFont font;
    font.setFamilies({QFontInfo(font).family(), u"Noto Sans Arabic"_s, u"Noto Naskh Arabic"_s});
    font.setPixelSize(std::max(9, pixels));
    font.setBold(bold);
    return font;
}

} // namespace

CustomerDisplay::CustomerDisplay(models::CustomerSide &side, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::WindowDoesNotAcceptFocus), m_side(side)
{
    setObjectName(u"customerDisplay"_s);
    setWindowTitle(tr("RemitDesk – for the customer"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_bannerLabel = addLabel({}, 60, true);
    m_bannerLabel->setObjectName(u"displayBannerLabel"_s);
    m_bannerLabel->setProperty("banner", true);
    m_bannerLabel->setAlignment(Qt::AlignCenter);
    m_bannerLabel->setMargin(6);
    column->addWidget(m_bannerLabel);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(48, 24, 48, 32);
    inner->setSpacing(12);
    m_shopLabel = addLabel({}, 70, false);
    m_titleLabel = addLabel({}, 150, true);
    m_titleLabel->setObjectName(u"displayTitleLabel"_s);
    m_nameLabel = addLabel({}, 110, false);
    m_nameLabel->setObjectName(u"displayNameLabel"_s);
    m_sentenceLabel = addLabel({}, 100, false);
    m_sentenceLabel->setObjectName(u"displaySentenceLabel"_s);
    m_countdownLabel = addLabel({}, 100, true);
    m_countdownLabel->setObjectName(u"displayCountdownLabel"_s);
    m_codeLabel = addLabel({}, 70, false);
    m_codeView = new CodeView(this);
    m_codeView->setObjectName(u"displayCodeView"_s);
    m_gridPlace = new QWidget;
    inner->addWidget(m_shopLabel);
    inner->addWidget(m_titleLabel);
    inner->addWidget(m_nameLabel);
    inner->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(48);
    middle->addWidget(m_gridPlace, 1);
    auto *codeColumn = new QVBoxLayout;
    codeColumn->addStretch(1);
    codeColumn->addWidget(m_codeView, 0, Qt::AlignHCenter);
    codeColumn->addWidget(m_codeLabel, 0, Qt::AlignHCenter);
    codeColumn->addStretch(1);
    middle->addLayout(codeColumn);
    inner->addLayout(middle);
    inner->addStretch(2);
    inner->addWidget(m_sentenceLabel);
    inner->addWidget(m_countdownLabel);
    column->addLayout(inner, 1);
    column->setSizeConstraint(QLayout::SetNoConstraint); // the letters follow the screen, never the screen the letters
    resize(1024, 768);
    connect(&side, &models::CustomerSide::changed, this, &CustomerDisplay::showScreen);
    connect(&side, &models::CustomerSide::ticked, this, [this] { showCountdown(m_side.screen()); });
    showScreen();
}

QLabel *CustomerDisplay::addLabel(const QString &text, int percent, bool bold)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty(percentProperty, percent);
    label->setProperty("strong", bold);
    return label;
}

void CustomerDisplay::open()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const int number = m_side.screenNumber();
    if (number >= 1 && number <= screens.size()) {
        setGeometry(screens.at(number - 1)->geometry());
        showFullScreen();
        return;
    }
    show();
}

void CustomerDisplay::toggle()
{
    if (isVisible())
        hide();
    else
        open();
}

void CustomerDisplay::showScreen()
{
    const models::CustomerScreen screen = m_side.screen();
    setLayoutDirection(screen.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_bannerLabel->setText(tr("PRACTICE"));
    m_bannerLabel->setVisible(screen.practice);
    m_shopLabel->setText(screen.shop);
    m_titleLabel->setText(screen.title);
    m_nameLabel->setText(screen.name);
    const Qt::Alignment start = (screen.rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    for (QLabel *label : {m_shopLabel, m_titleLabel, m_nameLabel, m_sentenceLabel, m_countdownLabel})
        label->setAlignment(start | Qt::AlignVCenter);
    m_nameLabel->setVisible(!screen.name.isEmpty());
    m_sentenceLabel->setText(screen.sentence);
    m_codeView->setText(screen.code);
    m_codeLabel->setText(screen.code.isEmpty() ? QString() : screen.codeCaption + u'\n' + screen.code);
    m_codeLabel->setAlignment(Qt::AlignHCenter);
    m_codeLabel->setVisible(!screen.code.isEmpty());
    fillGrid(screen);
    showCountdown(screen);
    applySizes();
}

void CustomerDisplay::showCountdown(const models::CustomerScreen &screen)
{
    m_countdownLabel->setText(screen.countdown);
    m_countdownLabel->setVisible(!screen.countdown.isEmpty());
}

void CustomerDisplay::fillGrid(const models::CustomerScreen &screen)
{
    // Made anew: nothing of the last customer's can be left behind in it.
    qDeleteAll(m_gridPlace->findChildren<QLabel *>());
    delete m_grid;
    m_grid = new QGridLayout(m_gridPlace);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(32);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    int row = 0;
    for (const domain::PrintoutLine &line : screen.lines) {
        const int percent = line.strong ? 125 : 90;
        QLabel *label = addLabel(line.label, percent, line.strong);
        QLabel *value = addLabel(line.value, percent, line.strong);
        // Seen from the screen, not from the text: a Latin amount stands at the same edge as an Arabic word.
        label->setAlignment((screen.rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                            Qt::AlignVCenter);
        value->setAlignment((screen.rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute |
                            Qt::AlignVCenter);
        label->setWordWrap(false);
        value->setWordWrap(false);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(value, row++, 1);
    }
}

void CustomerDisplay::applySizes()
{
    // So many lines have to find room, each twice as high as its letters.
    const int lines = 14 + 2 * (m_grid ? m_grid->rowCount() : 0);
    const int text = std::clamp(std::min(height() / lines, width() / 40), 11, 60);
    for (QLabel *label : findChildren<QLabel *>())
        label->setFont(
            displayFont(text * label->property(percentProperty).toInt() / 100, label->property("strong").toBool()));
    m_codeView->setSide(text * 9);
}

void CustomerDisplay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applySizes();
}

} // namespace gui
