// SPDX-License-Identifier: GPL-3.0-or-later
// The window as it is started in practice mode: its services on their thread, the providers over real HTTP. What a
// clerk presses is counted.
#include "app/practice.h"
#include "app/worker_backstage.h"
#include "gui/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using models::SendFlow;

class TestPracticeWindow : public QObject
{
    Q_OBJECT

private slots:
    void aRepeatTransferTakesAtMostTwelveKeys();

private:
    QWidget *focus() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void pickBudi();
    SendFlow &send() { return m_window->counter().send(); }

    std::unique_ptr<gui::MainWindow> m_window;
    int m_strokes = 0;
};

QWidget *TestPracticeWindow::focus() const
{
    QWidget *top = m_window.get();
    for (QDialog *dialog : m_window->findChildren<QDialog *>())
        if (dialog->isVisible()) top = dialog;
    if (QApplication::activeWindow() != top) {
        top->activateWindow(); // off-screen there is no window manager to do it
        if (!QTest::qWaitFor([top] { return QApplication::activeWindow() == top; }))
            qFatal("the window does not become active");
    }
    return top->focusWidget() ? top->focusWidget() : top;
}

void TestPracticeWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_strokes;
    QTest::keyClick(focus(), key, modifiers);
}

void TestPracticeWindow::type(const QString &text)
{
    for (const QChar c : text) {
        ++m_strokes;
        QTest::keyClick(focus(), c.toLatin1());
    }
}

void TestPracticeWindow::pickBudi()
{
    press(Qt::Key_F2);
    type(u"bud"_s);
    QTRY_COMPARE(m_window->counter().sender().found().rowCount(), 1);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_window->counter().beneficiary().known().rowCount(), 1);
}

void TestPracticeWindow::aRepeatTransferTakesAtMostTwelveKeys()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Singapore));
    app::Practice practice;
    QVERIFY(practice.start().ok());
    app::WorkerBackstage backstage(
        practice.home(), practice.profile(), [&practice] { return practice.takeVault(); }, true, app::Practice::fill);
    gui::WindowOptions options;
    options.practice = true;
    m_window = std::make_unique<gui::MainWindow>(backstage, options);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    backstage.open();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->counter().isStarted(), 20'000);

    pickBudi();
    press(Qt::Key_Return);
    type(u"150"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->counter().offers().chosen(), 20'000);
    m_window->counter().setPurpose(u"DEPD"_s);
    m_window->counter().setSourceOfFunds(u"salary"_s);
    QTRY_VERIFY_WITH_TIMEOUT(send().ready(), 20'000);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(send().stage(), SendFlow::Stage::Done, 20'000);

    // The customer comes again.
    QElapsedTimer timer;
    timer.start();
    m_strokes = 0;
    pickBudi();
    press(Qt::Key_1);
    QTRY_VERIFY_WITH_TIMEOUT(send().ready(), 20'000);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(send().stage(), SendFlow::Stage::Done, 20'000);
    qInfo("a repeat transfer: %d keys, %lld ms from the first key to the stored answer", m_strokes, timer.elapsed());
    QVERIFY2(m_strokes <= 12, qPrintable(QString::number(m_strokes)));
    QCOMPARE(send().sent().transfer()->send.toWire(), u"150.00"_s);
    QCOMPARE(send().sent().transfer()->provider.text, u"remid"_s);
    m_window.reset();
}

QTEST_MAIN(TestPracticeWindow)
#include "tst_practice_window.moc"
