// SPDX-License-Identifier: GPL-3.0-or-later
// What the style draws: read from the picture, pixel by pixel, because nothing else says what a clerk sees.
#include "gui/choice_combo.h"
#include "gui/desk_style.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "models/row_roles.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

class TestDeskStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { gui::applyColors(*qApp, gui::Theme::Light); }
    void aWrongFieldIsMarkedWithAndWithoutTheCursor();
    void whereTheCursorIsCanBeSeenOnEveryControl();
    void aMarkThatIsTakenAwayIsNoLongerDrawn();
    void aFieldIsAsHighAsTheButtonBesideIt();
    void wordsBelowTheLineAreWholeInTheHeadOfATable();
    void dotsBelowTheLineAreWholeInARow();
    void aScrollBarOverAMillionRowsCanStillBeHeld();
    void theArrowOfAListStandsWhereTheTextEnds_data();
    void theArrowOfAListStandsWhereTheTextEnds();
    void aHintIsReadableAndNotLikeWhatWasTyped();
};

namespace {

bool hasColor(const QImage &picture, const QRect &where, const QColor &color)
{
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            if (picture.pixelColor(x, y) == color) return true;
    return false;
}

QImage pictureOf(QWidget &widget) { return widget.grab().toImage(); }

/// The middle of the upper edge: there a border runs, if there is one.
QRect upperEdge(const QWidget &widget) { return {widget.width() / 2, 0, 1, 2}; }

class Page : public QWidget
{
public:
    Page() : m_column(new QVBoxLayout(this)) { m_column->addWidget(&m_first); }
    template <class Widget>
    Widget *add(Widget *widget)
    {
        m_column->addWidget(widget);
        return widget;
    }
    bool show()
    {
        QWidget::show();
        activateWindow();
        m_first.setFocus();
        return QTest::qWaitForWindowActive(this);
    }
    void leave() { m_first.setFocus(); }

private:
    QVBoxLayout *m_column;
    QLineEdit m_first{this};
};

} // namespace

void TestDeskStyle::aWrongFieldIsMarkedWithAndWithoutTheCursor()
{
    Page page;
    auto *field = page.add(new QLineEdit);
    auto *combo = page.add(new gui::SearchCombo);
    QVERIFY(page.show());
    for (QWidget *widget : {static_cast<QWidget *>(field), static_cast<QWidget *>(combo)}) {
        QVERIFY(!hasColor(pictureOf(*widget), upperEdge(*widget), gui::colors().danger));
        gui::setMark(widget, "fault", true);
        QVERIFY(hasColor(pictureOf(*widget), upperEdge(*widget), gui::colors().danger));
        widget->setFocus();
        QVERIFY(hasColor(pictureOf(*widget), upperEdge(*widget), gui::colors().danger));
        page.leave();
    }
}

void TestDeskStyle::whereTheCursorIsCanBeSeenOnEveryControl()
{
    Page page;
    auto *primary = new QPushButton(u"Send"_s);
    primary->setProperty("primary", true);
    auto *flat = new QPushButton(u"New"_s);
    flat->setFlat(true);
    const QList<QPair<QWidget *, QColor>> controls{{new QLineEdit, gui::colors().accent},
                                                   {new gui::ChoiceCombo, gui::colors().accent},
                                                   {new gui::SearchCombo, gui::colors().accent},
                                                   {new QPushButton(u"Plain"_s), gui::colors().accent},
                                                   {flat, gui::colors().accent},
                                                   {primary, gui::colors().text}};
    for (const auto &[control, color] : controls)
        page.add(control);
    QVERIFY(page.show());
    for (const auto &[control, color] : controls) {
        QVERIFY2(!hasColor(pictureOf(*control), upperEdge(*control), color), control->metaObject()->className());
        control->setFocus();
        QVERIFY2(hasColor(pictureOf(*control), upperEdge(*control), color), control->metaObject()->className());
    }
}

void TestDeskStyle::aMarkThatIsTakenAwayIsNoLongerDrawn()
{
    Page page;
    auto *label = page.add(new QLabel(u"████"_s));
    QVERIFY(page.show());
    for (const auto &[tone, color] :
         {std::pair(u"bad"_s, gui::colors().danger), std::pair(u"good"_s, gui::colors().good),
          std::pair(u"muted"_s, gui::colors().muted), std::pair(QString(), gui::colors().text)}) {
        gui::setMark(label, "tone", tone);
        QVERIFY2(hasColor(pictureOf(*label), label->rect(), color), qPrintable(tone));
    }
    QVERIFY(!hasColor(pictureOf(*label), label->rect(), gui::colors().danger));
}

void TestDeskStyle::aFieldIsAsHighAsTheButtonBesideIt()
{
    QLineEdit field;
    gui::ChoiceCombo chosen;
    gui::SearchCombo typed;
    QPushButton button(u"Go"_s);
    QCOMPARE(field.sizeHint().height(), button.sizeHint().height());
    QCOMPARE(chosen.sizeHint().height(), button.sizeHint().height());
    QCOMPARE(typed.sizeHint().height(), button.sizeHint().height());
    field.setProperty("amount", true);
    chosen.setProperty("amount", true);
    chosen.updateGeometry();
    QVERIFY(field.sizeHint().height() > button.sizeHint().height());
}

void TestDeskStyle::wordsBelowTheLineAreWholeInTheHeadOfATable()
{
    QTableView view;
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({u"gjpqy"_s});
    view.setModel(&model);
    view.horizontalHeader()->setHighlightSections(false);
    view.resize(300, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QWidget *head = view.horizontalHeader()->viewport();
    const QImage picture = view.horizontalHeader()->viewport()->grab().toImage();
    int lowest = 0;
    for (int y = 0; y < head->height() - 1; ++y) // below runs the line
        for (int x = 0; x < view.columnWidth(0) - 2; ++x)
            if (picture.pixelColor(x, y).lightness() < 180) lowest = y;
    const QFontMetrics metrics(view.horizontalHeader()->font());
    const int baseline = (head->height() - metrics.height()) / 2 + metrics.ascent();
    QVERIFY2(lowest >= baseline + metrics.descent() - 2, qPrintable(u"%1 of %2"_s.arg(lowest).arg(baseline)));
}

/// The dots below Arabic letters hang lower than any Latin letter, and tell one from another.
void TestDeskStyle::dotsBelowTheLineAreWholeInARow()
{
    const QFont before = QApplication::font();
    const gui::RowDelegate delegate(36);
    const QString text = u"حساب بنكي · BDO"_s;
    const auto blank = [](const QSize &size) {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::white);
        return picture;
    };
    const auto linesWithInk = [](const QImage &picture, int lines) {
        int count = 0;
        for (int y = 0; y < lines; ++y) {
            bool ink = false;
            for (int x = 0; x < picture.width(); ++x)
                ink |= picture.pixel(x, y) != picture.pixel(0, 0);
            count += ink;
        }
        return count;
    };
    QStringList cut;
    for (int half = 14; half <= 36; ++half) {
        QFont font = before;
        font.setPointSizeF(half / 2.0);
        QApplication::setFont(font);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), text, models::SecondLineRole);
        QStyleOptionViewItem option;
        option.direction = Qt::RightToLeft;
        option.rect = QRect(0, 0, 300, delegate.sizeHint(option, model.index(0, 0)).height());
        QImage row = blank(option.rect.size());
        QPainter rowPainter(&row);
        delegate.paint(&rowPainter, option, model.index(0, 0));
        QImage free = blank({300, 100});
        QPainter freePainter(&free);
        freePainter.setFont(gui::fontFor(gui::TextRole::Caption));
        freePainter.drawText(free.rect(), Qt::AlignCenter | Qt::TextSingleLine, text);
        const int whole = linesWithInk(free, free.height());
        const int there = linesWithInk(row, row.height() - 1); // above the hairline
        if (there < whole) cut << u"%1 pt: %2 of %3"_s.arg(half / 2.0).arg(there).arg(whole);
    }
    QApplication::setFont(before);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestDeskStyle::aScrollBarOverAMillionRowsCanStillBeHeld()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(10, 400);
    bar.setRange(0, 1'000'000'000);
    bar.setPageStep(20);
    bar.setValue(bar.maximum());
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = bar.maximum();
    option.pageStep = bar.pageStep();
    option.sliderPosition = bar.value();
    option.subControls = QStyle::SC_All;
    const QRect handle = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    QVERIFY(handle.height() >= 32);
    QCOMPARE(handle.bottom(), bar.rect().bottom());
    const QRect before = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSubPage, &bar);
    QCOMPARE(before.bottom() + 1, handle.top());
}

void TestDeskStyle::theArrowOfAListStandsWhereTheTextEnds_data()
{
    QTest::addColumn<bool>("fromTheRight");
    QTest::newRow("from the left") << false;
    QTest::newRow("from the right") << true;
}

void TestDeskStyle::theArrowOfAListStandsWhereTheTextEnds()
{
    QFETCH(bool, fromTheRight);
    gui::ChoiceCombo combo;
    combo.setLayoutDirection(fromTheRight ? Qt::RightToLeft : Qt::LeftToRight);
    combo.resize(200, 34);
    const QImage picture = pictureOf(combo);
    const QRect left(8, 10, 16, 14);
    const QRect right(200 - 24, 10, 16, 14);
    const auto ink = [&](const QRect &where) {
        int dark = 0;
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                dark += picture.pixelColor(x, y).lightness() < 200;
        return dark;
    };
    QVERIFY(ink(fromTheRight ? left : right) > 5);
    QCOMPARE(ink(fromTheRight ? right : left), 0);
}

void TestDeskStyle::aHintIsReadableAndNotLikeWhatWasTyped()
{
    for (const gui::Theme theme : {gui::Theme::Dark, gui::Theme::Light}) {
        gui::applyColors(*qApp, theme);
        const QColor hint = QGuiApplication::palette().color(QPalette::PlaceholderText);
        const QColor paper = gui::colors().surface;
        const auto mixed = [&](float ink, float ground) { return ink * hint.alphaF() + ground * (1 - hint.alphaF()); };
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        const auto luminance = [&](double red, double green, double blue) {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        };
        const double ground = luminance(paper.redF(), paper.greenF(), paper.blueF());
        const double ink = luminance(mixed(hint.redF(), paper.redF()), mixed(hint.greenF(), paper.greenF()),
                                     mixed(hint.blueF(), paper.blueF()));
        const double contrast = (std::max(ground, ink) + 0.05) / (std::min(ground, ink) + 0.05);
        QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
        QVERIFY(hint != gui::colors().text);
    }
}

QTEST_MAIN(TestDeskStyle)
#include "tst_desk_style.moc"
