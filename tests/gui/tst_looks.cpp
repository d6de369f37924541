// SPDX-License-Identifier: GPL-3.0-or-later
// What can be measured of how the window looks: contrast, nothing clipped, everything named, Tab in reading order.
#include "gui/window_fixture.h"

#include "gui/back_office_page.h"
#include "gui/counter_page.h"
#include "gui/credential_dialog.h"
#include "gui/customers_page.h"
#include "gui/key_button.h"
#include "gui/paper_dialog.h"
#include "gui/parked_dialog.h"
#include "gui/record_dialogs.h"
#include "gui/settle_dialog.h"
#include "gui/transfers_page.h"
#include "support/await.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QtMath>

using namespace Qt::Literals::StringLiterals;
using gui::Colors;
using gui::MainWindow;

class TestLooks : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeReadInBothThemes_data();
    void textCanBeReadInBothThemes();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everyControlHasANameForScreenReaders();
    void theTabKeyFollowsTheEyes_data();
    void theTabKeyFollowsTheEyes();
    void namesAreNeverReadAsMarkup();
    void panesStayInPlaceWhenTheFocusMoves();
    void thePracticeBannerCannotBeMissed();

private:
    /// A counter with a chosen offer, or further.
    void fill(WindowFixture &it);
    /// A customer whose enrolment is in doubt, with a document that was refused.
    void openCustomer(WindowFixture &it);
    /// The rate board, with a line taken into the form and a rate there that is none.
    void openRates(WindowFixture &it);
};

namespace {

/// Relative luminance and contrast as the Web Content Accessibility Guidelines 2.1 define them.
qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) { return part <= 0.03928 ? part / 12.92 : qPow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal light = std::max(luminance(one), luminance(other));
    const qreal dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

QString describe(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    return u"%1 %2 \"%3\" %4x%5"_s
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text)
        .arg(widget->width())
        .arg(widget->height());
}

/// Labels and buttons whose text does not fit into their place.
QStringList clipped(QWidget *root)
{
    QStringList faults;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const bool mayCut = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const QFontMetrics metrics(label->font());
        if (label->wordWrap()) {
            if (label->heightForWidth(label->width()) > label->height() + 1) faults << describe(label);
        } else {
            const QSize needed = metrics.size(Qt::TextShowMnemonic, label->text());
            if (!mayCut && needed.width() > label->width() + 1) faults << describe(label);
            if (needed.height() > label->height() + 1) faults << describe(label);
        }
    }
    for (const gui::KeyButton *button : root->findChildren<gui::KeyButton *>()) {
        if (button->isVisible() && button->sizeHint().width() > button->width()) faults << describe(button);
    }
    for (const QScrollArea *area : root->findChildren<QScrollArea *>()) {
        const bool mayScroll = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        if (!area->isVisible() || mayScroll || !area->widget()) continue;
        if (area->widget()->width() > area->viewport()->width()) faults << u"is cut: "_s + describe(area->widget());
    }
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->parentWidget() || widget->isWindow()) continue;
        const bool inScroll = widget->parentWidget()->objectName() == u"qt_scrollarea_viewport";
        const bool control = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                             qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLabel *>(widget);
        if (!control || inScroll) continue;
        if (!widget->parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            faults << u"sticks out: "_s + describe(widget);
    }
    return faults;
}

/// Visible siblings of one layout that lie over each other.
QStringList overlapping(QWidget *root)
{
    QStringList faults;
    QList<QWidget *> parents = root->findChildren<QWidget *>();
    parents << root;
    for (const QWidget *parent : std::as_const(parents)) {
        if (!parent->isVisible() || !parent->layout()) continue;
        QList<QWidget *> children;
        for (QObject *child : parent->children()) {
            auto *widget = qobject_cast<QWidget *>(child);
            if (widget && widget->isVisible() && !widget->isWindow() && !widget->size().isEmpty()) children << widget;
        }
        for (qsizetype i = 0; i < children.size(); ++i) {
            for (qsizetype j = i + 1; j < children.size(); ++j) {
                const QRect both = children.at(i)->geometry() & children.at(j)->geometry();
                if (both.width() > 1 && both.height() > 1)
                    faults << describe(children.at(i)) + u" lies over "_s + describe(children.at(j));
            }
        }
    }
    return faults;
}

struct Stop {
    int pane;
    QPoint at;
    QString name;
};

/// Where the Tab key stops on a page, in its order. Panes stand beside each other.
QList<Stop> stopsOf(QWidget *root)
{
    QList<QWidget *> panes;
    for (QWidget *pane : root->findChildren<QWidget *>())
        if (pane->objectName().endsWith(u"Pane"_s) && pane->isVisible() && pane->parentWidget() == root) panes << pane;
    std::sort(panes.begin(), panes.end(),
              [](const QWidget *left, const QWidget *right) { return left->x() < right->x(); });
    QList<Stop> stops;
    for (QWidget *at = root->nextInFocusChain(); at != root && stops.size() < 200; at = at->nextInFocusChain()) {
        if (!root->isAncestorOf(at) || !at->isVisible() || !at->isEnabled() || !(at->focusPolicy() & Qt::TabFocus))
            continue;
        if (qobject_cast<QComboBox *>(at->parentWidget())) continue;
        for (int pane = 0; pane < panes.size(); ++pane) {
            if (panes.at(pane)->isAncestorOf(at)) stops << Stop{pane, at->mapTo(root, QPoint()), at->objectName()};
        }
    }
    return stops;
}

void expectNone(const QStringList &faults) { QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n'))); }

} // namespace

void TestLooks::fill(WindowFixture &it)
{
    models::CounterFlow &counter = it.window->counter();
    counter.sender().search(u"maria"_s);
    QTRY_COMPARE(counter.sender().found().rowCount(), 1);
    counter.sender().pick(0);
    QTRY_COMPARE(counter.beneficiary().known().rowCount(), 2);
    counter.beneficiary().pick(0);
    counter.setAmount(domain::FixedSide::Send, u"1234567.50"_s);
    counter.setPurpose(u"GDDS"_s);
    counter.setSourceOfFunds(u"property-sale"_s);
    QTRY_VERIFY(counter.send().ready());
}

void TestLooks::openCustomer(WindowFixture &it)
{
    support::ScriptedRegistrar &registrar = *it.stage.shop.registrars.front();
    registrar.enrolFaults << base::maybeHappened(base::ErrorKind::TimedOut);
    const auto maria = it.stage.desk().parties.findSenders(u"maria"_s);
    const auto address = base::JsonValue::object({{u"email"_s, u"maria@example.com"_s}});
    QVERIFY(it.stage.desk().parties.updateSender(maria->first().id, address).ok());
    const services::PaperFacts facts{u"passport"_s, u"passport.pdf"_s, {}, {}, {}};
    QVERIFY(support::await(it.stage.desk().documents.add(maria->first().id, facts, "%PDF-1.4")).ok());
    it.window->showPage(MainWindow::Page::Customers);
    models::CustomersFlow &customers = it.window->customers();
    customers.choose(maria->first().id);
    QTRY_COMPARE(customers.documents().documents().rowCount(), 1);
    QTRY_COMPARE(customers.standings().standings().size(), 1);
    customers.standings().enrol(u"registrar"_s);
    QTRY_VERIFY(customers.standings().standings().first().mayAskAgain);
}

void TestLooks::openRates(WindowFixture &it)
{
    services::RateEntry entry{.send = u"SGD"_s, .receive = u"PKR"_s, .rate = u"210.25"_s, .marginBps = 75};
    entry.steps = u"0:5.00, 1000:3.00+0.5%"_s;
    entry.sendMin = u"20.00"_s;
    entry.payStep = u"0.05"_s;
    QVERIFY(it.stage.desk().rates.set(entry).ok());
    it.window->showPage(MainWindow::Page::Rates);
    QTRY_VERIFY(it.find<QPushButton>("takeButton")->isVisible());
    it.find<QPushButton>("takeButton")->click();
    it.find<QLineEdit>("feeMinEdit")->setText(u"a lot"_s);
    it.find<QPushButton>("saveButton")->click();
    QTRY_VERIFY(it.find<QLabel>("feeMinFault")->isVisible());
    QTRY_VERIFY(!it.window->rates().isSaving());
}

void TestLooks::textCanBeReadInBothThemes_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLooks::textCanBeReadInBothThemes()
{
    QFETCH(bool, dark);
    const Colors &colors = dark ? gui::darkColors() : gui::lightColors();
    QCOMPARE(colors.dark, dark);
    const QList<std::pair<const char *, QColor>> grounds{{"surface", colors.surface},
                                                         {"quiet", colors.quiet},
                                                         {"accent tint", colors.accentTint},
                                                         {"hover", colors.hover}};
    const QList<std::pair<const char *, QColor>> inks{{"text", colors.text},       {"muted", colors.muted},
                                                      {"accent", colors.accent},   {"danger", colors.danger},
                                                      {"waiting", colors.waiting}, {"good", colors.good}};
    const auto check = [](const char *ink, const QColor &inkColor, const char *ground, const QColor &groundColor) {
        const qreal ratio = contrast(inkColor, groundColor);
        QVERIFY2(ratio >= 4.5,
                 qPrintable(u"%1 on %2: %3"_s.arg(QLatin1StringView(ink), QLatin1StringView(ground)).arg(ratio)));
    };
    for (const auto &[ground, groundColor] : grounds) {
        for (const auto &[ink, inkColor] : inks)
            check(ink, inkColor, ground, groundColor);
    }
    check("danger", colors.danger, "its tint", colors.dangerTint);
    check("waiting", colors.waiting, "its tint", colors.waitingTint);
    check("good", colors.good, "its tint", colors.goodTint);
    check("on accent", colors.onAccent, "accent", colors.accent);
    check("on banner", colors.onBanner, "banner", colors.banner);
}

void TestLooks::nothingIsClipped_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("as it comes") << 100 << false;
    QTest::newRow("right to left") << 100 << true;
    QTest::newRow("a larger system font") << 115 << false;
}

void TestLooks::nothingIsClipped()
{
    QFETCH(int, percent);
    QFETCH(bool, rightToLeft);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(before.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    {
        WindowFixture it;
        it.stage.addRegistrar();
        it.stage.shop.providers.front().credentialNames = QStringList{u"webhook-public-key"_s};
        it.stage.shop.vault.secrets[u"alpha/test/webhook-public-key"_s] = "x";
        QVERIFY(it.open());
        QStringList faults;
        const auto look = [&](const QString &state, QWidget *root) {
            QCoreApplication::processEvents();
            for (const QString &fault : clipped(root) + overlapping(root))
                faults << state + u": "_s + fault;
        };
        look(u"empty"_s, it.window.get());
        fill(it);
        look(u"filled"_s, it.window.get());
        it.window->counterPage().openConfirm();
        QTRY_VERIFY(it.dialog());
        look(u"confirm"_s, it.dialog());
        it.dialog()->reject();
        it.stage.provider().answers << support::script::silence();
        it.window->counter().confirm();
        QTRY_COMPARE(it.window->counter().send().stage(), models::SendFlow::Stage::Done);
        QTRY_VERIFY(!it.find<QLabel>("tellLabel")->text().isEmpty());
        look(u"unconfirmed"_s, it.window.get());
        it.window->showPage(MainWindow::Page::Transfers);
        it.window->transfersPage().open(it.stage.transfers().first().id.text);
        QTRY_VERIFY(it.window->detail().timeline().rowCount() > 1);
        look(u"transfers"_s, it.window.get());
        it.window->showPage(MainWindow::Page::Settings);
        QTRY_VERIFY(it.window->settings().providers().rowCount() > 0);
        look(u"settings"_s, it.window.get());
        QTRY_VERIFY(it.window->findChild<QLabel *>(u"credentialNameLabel"_s));
        const auto *credentialName = it.window->findChild<QLabel *>(u"credentialNameLabel"_s);
        QTRY_VERIFY(credentialName->width() >= credentialName->sizeHint().width());
        openCustomer(it);
        QTest::qWait(20);
        look(u"customer in doubt"_s, it.window.get());
        it.find<QPushButton>("standingFindButton")->click();
        look(u"customer with a number asked for"_s, it.window.get());
        it.window->showPage(MainWindow::Page::BackOffice);
        for (int tab = 0; tab <= int(gui::BackOfficePage::Tab::WantedPapers); ++tab) {
            it.window->backOfficePage().showTab(gui::BackOfficePage::Tab(tab));
            QTest::qWait(20);
            look(u"back office %1"_s.arg(tab), it.window.get());
        }
        openRates(it);
        look(u"rates with a fault"_s, it.window.get());
        const auto inDialog = [&](const QString &state) {
            QTRY_VERIFY(it.dialog());
            QTest::qWait(20);
            look(state, it.dialog());
            it.dialog()->reject();
            QTRY_VERIFY(!it.dialog());
        };
        it.window->showPage(MainWindow::Page::Counter);
        it.window->counterPage().newTransfer();
        it.window->counterPage().showParked();
        inDialog(u"forms that wait"_s);
        it.window->showPage(MainWindow::Page::Customers);
        it.window->customersPage().askForDocument();
        inDialog(u"a document"_s);
        gui::CredentialDialog credential(it.window->settings(), u"alpha"_s, u"alpha"_s, u"private-key"_s,
                                         it.window.get());
        credential.setAttribute(Qt::WA_DeleteOnClose, false);
        credential.open();
        inDialog(u"a credential"_s);
        it.window->showPage(MainWindow::Page::Transfers);
        const domain::Transfer doubt = it.stage.addTransfer(1, domain::TransferState::Unconfirmed);
        for (const auto &[transfer, button] :
             {std::pair{doubt, "settleButton"}, std::pair{it.stage.addReturned(2), "refundButton"}}) {
            it.window->transfersPage().open(transfer.id.text);
            auto *opener = it.find<QPushButton>(button);
            QTRY_VERIFY(opener->isVisible());
            look(u"a transfer "_s + domain::codeOf(transfer.state), it.window.get());
            opener->click();
            inDialog(QString::fromLatin1(button));
        }
        // The customer's name is what a clerk looks for, also beside a long word of what is due.
        it.window->transfersPage().showState(domain::codeOf(domain::TransferQueue::RefundsDue));
        const auto *board = it.find<QTableView>("boardView");
        QTRY_COMPARE(board->model()->index(0, models::TransfersModel::State).data().toString(), u"Returned"_s);
        QTest::qWait(20);
        const QModelIndex customer = board->model()->index(0, models::TransfersModel::Parties);
        const int needed = board->fontMetrics().horizontalAdvance(customer.data().toString()) + 2 * gui::gapInside;
        if (board->columnWidth(customer.column()) < needed) faults << u"cut: "_s + customer.data().toString();
        expectNone(faults);
        QCOMPARE(it.window->size(), QSize(1280, 720)); // nothing has pushed the window apart
    }
    QApplication::setFont(before);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLooks::everyControlHasANameForScreenReaders()
{
    WindowFixture it;
    it.stage.addRegistrar();
    QVERIFY(it.open());
    fill(it);
    openCustomer(it);
    openRates(it);
    it.window->showPage(MainWindow::Page::BackOffice);
    it.window->showPage(MainWindow::Page::Settings);
    const domain::Transfer held = it.stage.addTransfer(1, domain::TransferState::OnHold);
    it.window->showPage(MainWindow::Page::Transfers);
    it.window->transfersPage().open(held.id.text);
    QTRY_VERIFY(it.window->detail().transfer());
    gui::TypedEvidence typed;
    gui::SettleDialog settle(it.window->detail(), u"alpha"_s, typed, it.window.get());
    gui::RefundDialog refund(it.window->detail(), typed, it.window.get());
    gui::CredentialDialog credential(it.window->settings(), u"alpha"_s, u"alpha"_s, u"private-key"_s, it.window.get());
    gui::PaperDialog paper(it.window->customers().documents().intake(), it.window.get());
    gui::ParkedDialog parked(it.window->counter(), it.window.get());
    it.window->showPage(MainWindow::Page::Counter);
    it.window->counterPage().newBeneficiary();
    QTRY_VERIFY(it.dialog());
    QStringList faults;
    for (QWidget *widget : it.window->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->isWindow()) continue;
        const QString inside = QString::fromLatin1(widget->parentWidget()->metaObject()->className());
        const bool part =
            inside.contains(u"Combo"_s) || widget->objectName().startsWith(u"qt_"_s); // of a control with a name
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (part || !access) continue;
        if (access->text(QAccessible::Name).trimmed().isEmpty()) faults << describe(widget) + u" in "_s + inside;
    }
    expectNone(faults);
}

void TestLooks::theTabKeyFollowsTheEyes_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("counter") << int(MainWindow::Page::Counter);
    QTest::newRow("transfers") << int(MainWindow::Page::Transfers);
    QTest::newRow("settings") << int(MainWindow::Page::Settings);
    QTest::newRow("customers") << int(MainWindow::Page::Customers);
    QTest::newRow("back office") << int(MainWindow::Page::BackOffice);
    QTest::newRow("rates") << int(MainWindow::Page::Rates);
}

void TestLooks::theTabKeyFollowsTheEyes()
{
    QFETCH(int, page);
    WindowFixture it;
    it.stage.addRegistrar();
    QVERIFY(it.open());
    fill(it);
    it.stage.addTransfer(1);
    it.window->board().reload();
    openCustomer(it);
    it.find<QPushButton>("standingFindButton")->click();
    openRates(it);
    it.window->showPage(MainWindow::Page(page));
    it.window->backOfficePage().showTab(gui::BackOfficePage::Tab::Fundings);
    QTRY_VERIFY(it.window->board().rowCount() > 0 && it.window->settings().providers().rowCount() > 0);
    QTest::qWait(20);
    static const QStringList roots{u"CounterPage"_s,    u"TransfersPage"_s, u"CustomersPage"_s,
                                   u"BackOfficePage"_s, u"RatesPage"_s,     u"SettingsPage"_s};
    auto *root = it.window->findChild<QWidget *>(roots.at(page));
    QVERIFY(root && root->isVisible());
    QTRY_VERIFY(stopsOf(root).size() >= 5); // what a page shows comes from the services' thread
    const QList<Stop> stops = stopsOf(root);
    // Inside a pane it goes down, and along in a line.
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const Stop &before = stops.at(i - 1);
        const Stop &here = stops.at(i);
        const bool down = here.at.y() > before.at.y() + 12;
        const bool along = qAbs(here.at.y() - before.at.y()) <= 12 && here.at.x() > before.at.x();
        QVERIFY2(here.pane > before.pane || (here.pane == before.pane && (down || along)),
                 qPrintable(before.name + u" -> "_s + here.name));
    }
}

void TestLooks::namesAreNeverReadAsMarkup()
{
    WindowFixture it;
    QVERIFY(it.open());
    fill(it);
    it.window->counterPage().openConfirm();
    QTRY_VERIFY(it.dialog());
    QStringList faults;
    for (const QLabel *label : it.window->findChildren<QLabel *>())
        if (label->textFormat() != Qt::PlainText)
            faults << describe(label) + u" in "_s + QString::fromLatin1(label->parent()->metaObject()->className()) +
                          u" "_s + label->parent()->objectName();
    expectNone(faults);
}

void TestLooks::panesStayInPlaceWhenTheFocusMoves()
{
    WindowFixture it;
    QVERIFY(it.open());
    fill(it);
    auto *title = it.find<QLabel>("beneficiaryTitleLabel");
    auto *offers = it.find<QLabel>("offersTitleLabel");
    it.window->counterPage().focusSearch();
    QCoreApplication::processEvents();
    const QPoint titleAt = title->mapTo(it.window.get(), QPoint());
    const QPoint offersAt = offers->mapTo(it.window.get(), QPoint());
    it.window->counterPage().focusAmount();
    QCoreApplication::processEvents();
    QCOMPARE(title->mapTo(it.window.get(), QPoint()), titleAt);
    QCOMPARE(offers->mapTo(it.window.get(), QPoint()), offersAt);
}

void TestLooks::thePracticeBannerCannotBeMissed()
{
    WindowFixture it;
    QVERIFY(it.open());
    auto *banner = it.find<QLabel>("practiceBannerLabel");
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->width(), it.window->width());
    const QImage picture = it.window->grab().toImage();
    QCOMPARE(picture.pixelColor(4, banner->mapTo(it.window.get(), banner->rect().center()).y()),
             gui::lightColors().banner);
    it.kill();
    it.stage.open();
    gui::WindowOptions options;
    options.clock = &it.stage.shop.clock;
    MainWindow window(*it.stage.backstage, options);
    QVERIFY(!window.findChild<QLabel *>(u"practiceBannerLabel"_s)); // and real work never wears it
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
