// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline of the start: the least that Qt needs to show a window. Says so when it is painted, and stays. With
// --word there is a single word in it, for which Qt has to read the system's fonts.
#include <QApplication>
#include <QPainter>
#include <QWidget>

#include <cstdio>

namespace {

class BareWindow : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        if (QCoreApplication::arguments().contains(QStringLiteral("--word")))
            QPainter(this).drawText(rect(), Qt::AlignCenter, QStringLiteral("Counter"));
        std::fputs("window painted\n", stderr);
        std::fflush(stderr);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
