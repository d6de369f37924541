// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/main_window.h"
#include "support/window_stage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

/// A window over a stage, and hands for its keyboard.
struct WindowFixture {
    support::WindowStage stage;
    std::unique_ptr<gui::MainWindow> window;

    WindowFixture() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Singapore)); }
    ~WindowFixture() { letEverybodyFinish(); }

    /// Opens the program, or opens it anew after kill().
    bool open(gui::Theme theme = gui::Theme::Light)
    {
        stage.open();
        gui::WindowOptions options;
        options.practice = true;
        options.theme = theme;
        options.clock = &stage.shop.clock;
        window = std::make_unique<gui::MainWindow>(*stage.backstage, options);
        window->resize(1280, 720);
        window->show();
        return QTest::qWaitForWindowActive(window.get()) &&
               QTest::qWaitFor([this] { return window->counter().isStarted(); });
    }

    void kill()
    {
        window.reset();
        stage.kill();
    }

    void letEverybodyFinish()
    {
        for (auto &script : stage.shop.scripts) {
            script->quoteGate.open = script->sendGate.open = script->lookGate.open = script->cancelGate.open = true;
        }
        QTest::qWait(30);
        window.reset();
    }

    /// Of that name, the one that can be seen when pages share a name.
    template <class T>
    T *find(const char *name) const
    {
        const QList<T *> all = window->findChildren<T *>(QString::fromLatin1(name));
        if (all.isEmpty()) qFatal("the window has no %s", name);
        for (T *candidate : all)
            if (candidate->isVisible()) return candidate;
        return all.first();
    }

    /// The one in front: a question about a dialog stands behind it in the tree.
    QDialog *dialog() const
    {
        QDialog *front = nullptr;
        for (QDialog *candidate : window->findChildren<QDialog *>())
            if (candidate->isVisible()) front = candidate;
        return front;
    }
    /// A question stands in front, and both Enter and Esc keep what was typed.
    bool isAskedToThrowAway() const
    {
        const auto *question = qobject_cast<QMessageBox *>(dialog());
        return question && question->text() == u"Throw away what was typed?" && question->defaultButton() &&
               question->defaultButton() == question->escapeButton();
    }
    /// Answers that question otherwise.
    void throwAway()
    {
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
    }

    /// Who has the keyboard: the dialog in front when there is one.
    QWidget *focus() const
    {
        QWidget *top = dialog();
        if (!top) top = window.get();
        if (QApplication::activeWindow() != top) {
            top->activateWindow(); // off-screen there is no window manager to do it
            if (!QTest::qWaitFor([top] { return QApplication::activeWindow() == top; }))
                qFatal("the window does not become active");
        }
        return top->focusWidget() ? top->focusWidget() : top;
    }
    /// A list that has popped up sees every key first.
    QWidget *receiver() const
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? popup : focus();
    }
    QString focusName() const { return focus()->objectName(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++strokes;
        QTest::keyClick(receiver(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            ++strokes;
            QTest::keyClick(receiver(), c.toLatin1());
        }
    }
    /// As a keyboard does when a key stays down: press after press, marked as repeated.
    void hold(Qt::Key key, int repeats, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyPress(focus(), key, modifiers);
        for (int i = 0; i < repeats; ++i) {
            QKeyEvent repeated(QEvent::KeyPress, key, modifiers, QString(), true);
            QApplication::sendEvent(focus(), &repeated);
            QCoreApplication::processEvents();
        }
        QTest::keyRelease(focus(), key, modifiers);
    }

    int strokes = 0;
};
