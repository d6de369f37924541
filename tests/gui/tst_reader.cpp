// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "gui/counter_page.h"
#include "gui/document_offers.h"
#include "gui/form_view.h"
#include "gui/message_bar.h"
#include "gui/party_dialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;
using gui::MainWindow;

namespace {

// ICAO Doc 9303, part 4, appendix B: 88 characters.
const QString specimen = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                         "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;

/// What a person can see and change: texts of fields and choices of lists.
QMap<QString, QString> contents(QWidget *top)
{
    QMap<QString, QString> all;
    int number = 0;
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->window() != top) continue;
        const QString name = widget->objectName() + QString::number(number++);
        if (auto *edit = qobject_cast<QLineEdit *>(widget)) all.insert(name, edit->text());
        if (auto *combo = qobject_cast<QComboBox *>(widget)) all.insert(name, combo->currentText());
    }
    return all;
}

QString textOf(QWidget *stop)
{
    if (auto *edit = qobject_cast<QLineEdit *>(stop)) return edit->text();
    if (auto *combo = qobject_cast<QComboBox *>(stop)) return combo->currentText();
    return {};
}

QList<QPointer<QWidget>> stops(QWidget *top)
{
    QList<QPointer<QWidget>> found;
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            widget->focusProxy() == nullptr && widget->window() == top)
            found << widget;
    }
    return found;
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSwipeIntoAnythingOnAPageOpensTheFormAndLeavesNoTrace_data();
    void aSwipeIntoAnythingOnAPageOpensTheFormAndLeavesNoTrace();
    void aSwipeIntoAnyFieldOfTheFormFillsItAndSubmitsNothing();
    void atAThousandCharactersASecondNothingGetsThrough();
    void whatDiffersStandsSideBySide();
    void aWrongDigitIsSaidAndTheFormStays();
    void aPastedZoneIsRead();
    void typingIsNotDisturbed();
    void aQuestionInFrontIsNotAnswered();
    void aNewCustomerWithAPassportTakesLessThanAMinute();

private:
    /// A reader: key after key to whatever has the focus, through the system's window, Enter at the end.
    void swipe(const QString &zone = specimen);
    QWindow *front() const { return m_it->focus()->window()->windowHandle(); }
    gui::PartyDialog *form() const { return qobject_cast<gui::PartyDialog *>(m_it->dialog()); }
    QString typed(const char *field) const;

    std::unique_ptr<WindowFixture> m_it;
    quint64 m_now = 1;
};

void TestReader::init()
{
    m_it = std::make_unique<WindowFixture>();
    QVERIFY(m_it->open());
}

void TestReader::cleanup() { m_it.reset(); }

void TestReader::swipe(const QString &zone)
{
    // With the times that a system stamps on keys: one a millisecond, however busy this machine is.
    const auto send = [this](int key, const QString &text) {
        QWindow *window = front();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            event.setTimestamp(++m_now);
            QCoreApplication::sendEvent(window, &event);
        }
    };
    m_now += 1000;
    for (const QChar c : zone)
        send(c.unicode(), c);
    send(Qt::Key_Return, u"\r"_s);
}

QString TestReader::typed(const char *field) const
{
    return form()->senderFlow()->form().value(QString::fromLatin1(field));
}

void TestReader::aSwipeIntoAnythingOnAPageOpensTheFormAndLeavesNoTrace_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("counter") << int(MainWindow::Page::Counter);
    QTest::newRow("transfers") << int(MainWindow::Page::Transfers);
    QTest::newRow("customers") << int(MainWindow::Page::Customers);
    QTest::newRow("back office") << int(MainWindow::Page::BackOffice);
    QTest::newRow("settings") << int(MainWindow::Page::Settings);
}

void TestReader::aSwipeIntoAnythingOnAPageOpensTheFormAndLeavesNoTrace()
{
    QFETCH(const int, page);
    MainWindow &window = *m_it->window;
    m_it->stage.addTransfer(3);
    window.showPage(MainWindow::Page(page));
    QTest::qWait(200);
    const qsizetype transfers = m_it->stage.transfers().size();
    int tried = 0;
    for (const QPointer<QWidget> &stop : stops(&window)) {
        window.showPage(MainWindow::Page(page));
        if (!stop || !stop->isVisible() || !stop->isEnabled()) continue;
        stop->setFocus();
        if (m_it->focus() != stop) continue;
        const QString before = textOf(stop);
        const QString name = stop->objectName();
        swipe();
        if (!QTest::qWaitFor([this] { return form() != nullptr; }))
            QFAIL(qPrintable(u"no form after a swipe into "_s + name));
        QCOMPARE(typed("lastName"), u"ERIKSSON"_s);
        QVERIFY(m_it->dialog() == form());
        m_it->press(Qt::Key_Escape);
        QTRY_VERIFY(!form());
        if (stop) QCOMPARE(textOf(stop), before);
        for (const QString &text : contents(&window)) {
            const bool trace = text.contains(u'<') || text.contains(u"UTO"_s) || text.contains(u"L898"_s);
            QVERIFY2(!trace, qPrintable(name + u": "_s + text));
        }
        ++tried;
    }
    QVERIFY2(tried >= 3, qPrintable(QString::number(tried)));
    QCOMPARE(m_it->stage.transfers().size(), transfers);
    QCOMPARE(m_it->stage.desk().parties.findSenders(u"eriksson"_s)->size(), 0); // nothing was stored
}

void TestReader::aSwipeIntoAnyFieldOfTheFormFillsItAndSubmitsNothing()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    int tried = 0;
    for (const QPointer<QWidget> &stop : stops(form())) {
        form()->senderFlow()->form().clear();
        stop->setFocus();
        if (m_it->focus() != stop) continue;
        QSignalSpy saved(form()->senderFlow(), &models::SenderFlow::saved);
        swipe();
        QVERIFY2(form(), qPrintable(stop->objectName()));
        QCOMPARE(typed("firstName"), u"ANNA MARIA"_s);
        QCOMPARE(typed("identificationNumber"), u"L898902C3"_s);
        for (const models::FormField &field : form()->senderFlow()->form().fields())
            QVERIFY2(!typed(qPrintable(field.name)).contains(u'<'), qPrintable(field.name + stop->objectName()));
        QCOMPARE(typed("occupation"), QString());
        QCOMPARE(m_it->focus(), stop.data());
        QCOMPARE(saved.size(), 0);
        ++tried;
    }
    QVERIFY2(tried >= 28, qPrintable(QString::number(tried)));
}

void TestReader::atAThousandCharactersASecondNothingGetsThrough()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    m_it->type(u"Anna"_s);
    QTRY_COMPARE(typed("firstName"), u"Anna"_s);
    QTest::qWait(200);
    for (const QChar c : specimen) {
        QTest::keyClick(front(), c.toLatin1());
        QTest::qWait(1);
    }
    QTest::keyClick(front(), Qt::Key_Return);
    QTRY_COMPARE(typed("lastName"), u"ERIKSSON"_s);
    QCOMPARE(typed("firstName"), u"Anna"_s); // the document is fuller: offered, not taken
    auto *offers = form()->findChild<gui::DocumentOffers *>();
    QVERIFY(offers->isVisible());
}

void TestReader::whatDiffersStandsSideBySide()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    m_it->type(u"Anna"_s);
    swipe();
    auto *take = form()->findChild<QAbstractButton *>(u"firstNameTake"_s);
    QVERIFY(take);
    QTRY_VERIFY(take->isVisible());
    QCOMPARE(typed("firstName"), u"Anna"_s);
    m_it->press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(typed("firstName"), u"ANNA MARIA"_s);
    QVERIFY(!form()->findChild<gui::DocumentOffers *>()->isVisible());
}

void TestReader::aWrongDigitIsSaidAndTheFormStays()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    m_it->type(u"Anna"_s);
    QString wrong = specimen;
    wrong[53] = u'7'; // the digit of the document number
    swipe(wrong);
    QVERIFY(form()->findChild<gui::MessageBar *>()->sentence().contains(u"document number"_s));
    QCOMPARE(typed("firstName"), u"Anna"_s);
    QCOMPARE(typed("lastName"), QString());
}

void TestReader::aPastedZoneIsRead()
{
    QApplication::clipboard()->setText(specimen.left(44) + u"\r\n"_s + specimen.mid(44) + u"\r\n"_s);
    m_it->press(Qt::Key_F3);
    m_it->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(form());
    QCOMPARE(typed("lastName"), u"ERIKSSON"_s);
}

void TestReader::typingIsNotDisturbed()
{
    m_it->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form());
    form()->focusField(u"lastName"_s);
    m_it->type(u"PACIFICO"_s);
    QTRY_COMPARE(typed("lastName"), u"PACIFICO"_s);
    m_it->type(u" Cruz"_s);
    m_it->press(Qt::Key_Tab); // goes on only behind what was typed
    QCOMPARE(typed("lastName"), u"PACIFICO Cruz"_s);
}

void TestReader::aQuestionInFrontIsNotAnswered()
{
    m_it->window->showPage(MainWindow::Page::Counter);
    m_it->window->counter().sender().search(u"maria"_s);
    QTRY_COMPARE(m_it->window->counter().sender().found().rowCount(), 1);
    m_it->window->counter().sender().pick(0);
    m_it->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_it->dialog());
    QDialog *beneficiary = m_it->dialog();
    const auto before = contents(beneficiary);
    swipe();
    QCOMPARE(m_it->dialog(), beneficiary);
    QCOMPARE(contents(beneficiary), before);
    QVERIFY(!form()->findChild<gui::MessageBar *>()->sentence().isEmpty());
}

void TestReader::aNewCustomerWithAPassportTakesLessThanAMinute()
{
    // A clerk types four keys a second (a slow typist) and needs a second to look up before each field.
    constexpr int strokesPerSecond = 4;
    int looks = 0;
    m_it->strokes = 0;
    QElapsedTimer clock;
    clock.start();
    swipe();
    ++looks;
    QTRY_VERIFY(form());
    const auto fill = [&](const char *field, const QString &text) {
        ++looks;
        form()->focusField(QString::fromLatin1(field));
        ++m_it->strokes; // Tab or a press of the link
        m_it->type(text);
        m_it->press(Qt::Key_Return);
    };
    fill("issueDate", u"2012-04-16"_s);
    fill("mobileCountryCode", u"+65"_s);
    fill("mobileNumber", u"81234567"_s);
    fill("residentialAddress", u"12 Geylang Road"_s);
    fill("postalCode", u"389200"_s);
    m_it->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_it->stage.desk().parties.findSenders(u"eriksson anna"_s)->size(), 1);
    const double seconds = double(m_it->strokes) / strokesPerSecond + looks + double(clock.elapsed()) / 1000.0;
    qInfo("%d key strokes, %d looks: %.1f s for a clerk, %lld ms of them the program's", m_it->strokes, looks, seconds,
          clock.elapsed());
    QVERIFY2(seconds <= 60.0, qPrintable(QString::number(seconds)));
}

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
