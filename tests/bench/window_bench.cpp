// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk feels of a million transfers: how long the window takes to come up, how much memory it takes, and the
// longest moment for which it does not move while the board is scrolled.
#include "app/worker_backstage.h"
#include "bench/many_transfers.h"
#include "gui/main_window.h"
#include "gui/theme.h"
#include "gui/transfers_page.h"
#include "support/stand_ins.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The largest memory this process ever had, in MiB.
double peakMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

std::unique_ptr<interfaces::Vault> vaultWithKey()
{
    auto vault = std::make_unique<support::FakeVault>();
    vault->secrets[bench::storeKeyName()] = bench::storeKey().reveal().toByteArray();
    return vault;
}

/// The longest stretch in which the event loop did not turn.
class StallMeter : public QObject
{
public:
    StallMeter()
    {
        m_last.start();
        connect(&m_tick, &QTimer::timeout, this, [this] {
            const qint64 gap = m_last.nsecsElapsed() / 1000;
            m_longest = std::max(m_longest, gap);
            m_all << gap;
            m_last.restart();
        });
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.start(0);
    }
    void begin() { m_longest = 0, m_all.clear(), m_last.restart(); }
    double longestMs() const { return m_longest / 1000.0; }
    double percentileMs(double share)
    {
        std::sort(m_all.begin(), m_all.end());
        return m_all.isEmpty() ? 0 : m_all.at(qsizetype((m_all.size() - 1) * share)) / 1000.0;
    }

private:
    QTimer m_tick;
    QElapsedTimer m_last;
    QList<qint64> m_all;
    qint64 m_longest = 0;
};

struct Desk {
    explicit Desk(const QString &home)
        : backstage(home, *services::Profile::parse("{}", {}), vaultWithKey, false, {}), window(backstage, {})
    {
        window.resize(1280, 720);
        window.show();
        backstage.open();
    }
    bool wait(const std::function<bool()> &until, int ms = 60'000) { return QTest::qWaitFor(until, ms); }
    app::WorkerBackstage backstage;
    gui::MainWindow window;
};

/// Child: prints one line when it has painted, and ends.
int startChild(const QString &what, const QString &home)
{
    if (what == u"bare"_s) {
        QWidget bare;
        bare.resize(1280, 720);
        bare.show();
        (void)QTest::qWaitForWindowExposed(&bare);
        std::printf("painted %.1f\n", peakMiB());
        return 0;
    }
    Desk desk(home);
    if (!desk.wait([&] { return desk.window.board().rowCount() > 0; })) return 1;
    std::printf("painted %.1f\n", peakMiB());
    std::fflush(stdout);
    return 0;
}

struct Start {
    double ms = 0;
    double miB = 0;
};

/// From the start of the process to its line.
Start timedStart(const QString &what, const QString &home)
{
    QProcess child;
    QElapsedTimer timer;
    timer.start();
    child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, what, home});
    child.waitForReadyRead(120'000);
    const double ms = timer.nsecsElapsed() / 1e6;
    const double miB = child.readLine().simplified().split(' ').value(1).toDouble();
    child.waitForFinished(60'000);
    return {ms, miB};
}

void benchStart(const QString &home, int rounds)
{
    QList<double> ours, bare;
    Start last;
    for (int i = 0; i < rounds; ++i) {
        bare << timedStart(u"bare"_s, home).ms;
        last = timedStart(u"window"_s, home);
        ours << last.ms;
    }
    std::sort(ours.begin(), ours.end());
    std::sort(bare.begin(), bare.end());
    const double ratio = ours.at(rounds / 2) / bare.at(rounds / 2);
    std::printf("start: window with the board filled %.0f ms, bare Qt window %.0f ms, ratio %.2f (target 2.0); peak "
                "memory %.0f MiB (target 90)\n",
                ours.at(rounds / 2), bare.at(rounds / 2), ratio, last.miB);
}

/// Turns the wheel, then pulls the handle from one end to the other, then types a filter.
void benchScroll(const QString &home)
{
    Desk desk(home);
    if (!desk.wait([&] { return desk.window.board().rowCount() > 0; })) return;
    QTest::keyClick(&desk.window, Qt::Key_F4);
    QTableView *view = desk.window.findChild<QTableView *>(u"boardView"_s);
    QElapsedTimer counting;
    counting.start();
    desk.wait([&] { return desk.window.board().rowCount() > 10'000; });
    std::printf("board: %d rows, counted after %lld ms\n", desk.window.board().rowCount(),
                static_cast<long long>(counting.elapsed()));
    StallMeter meter;
    QTest::qWait(300);
    meter.begin();
    for (int i = 0; i < 600; ++i) {
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() +
                                            view->verticalScrollBar()->singleStep());
        QTest::qWait(2);
    }
    std::printf("board scroll, wheel: longest stall %.1f ms, 99th percentile %.1f ms (target 16)\n", meter.longestMs(),
                meter.percentileMs(0.99));
    meter.begin();
    const int end = view->verticalScrollBar()->maximum();
    for (int i = 0; i <= 300; ++i) {
        view->verticalScrollBar()->setValue(int(qint64(end) * i / 300));
        QTest::qWait(5);
    }
    std::printf("board scroll, handle: longest stall %.1f ms, 99th percentile %.1f ms (target 16)\n", meter.longestMs(),
                meter.percentileMs(0.99));
    QElapsedTimer landing;
    landing.start();
    view->verticalScrollBar()->setValue(end / 2);
    const int row = view->rowAt(10);
    desk.wait([&] { return desk.window.board().transferAt(row) != nullptr; }, 5'000);
    std::printf("board, a jump into the middle is read after %lld ms\n", static_cast<long long>(landing.elapsed()));
    meter.begin();
    for (const models::BoardFilter &filter :
         {models::BoardFilter{{domain::TransferState::OnHold}, {}, {}, false},
          models::BoardFilter{{}, u"remid"_s, {}, false},
          models::BoardFilter{{domain::TransferState::Rejected}, u"simpaisa"_s, {}, false},
          models::BoardFilter{{}, {}, {}, true}, models::BoardFilter{{}, {}, u"Maria Santos"_s, false},
          models::BoardFilter{{domain::TransferState::OnHold}, {}, u"Khan"_s, false}}) {
        QElapsedTimer timer;
        timer.start();
        bool isLoaded = false;
        const auto connection = QObject::connect(&desk.window.board(), &models::TransfersModel::loaded, &desk.window,
                                                 [&] { isLoaded = true; });
        desk.window.board().setFilter(filter);
        if (!filter.text.isEmpty()) desk.window.board().reload(); // without the pause for typing
        desk.wait([&] { return isLoaded; });
        QObject::disconnect(connection);
        std::printf("filter %s%s%s: first rows after %.1f ms (target 50)\n",
                    filter.states.isEmpty() ? (filter.openOnly ? "open " : "") : "state ",
                    filter.provider.isEmpty() ? "" : "provider ", filter.text.isEmpty() ? "" : "text",
                    timer.nsecsElapsed() / 1e6);
    }
    std::printf("filters: longest stall %.1f ms; peak memory %.0f MiB\n", meter.longestMs(), peakMiB());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--child"_s) return startChild(words.value(2), words.value(3));
    const qint64 count = words.value(1).isEmpty() ? 1'000'000 : words.value(1).toLongLong();
    const QString home = words.value(2).isEmpty() ? bench::homeFor(count) : words.value(2);
    const bool searchable = !words.contains(u"--no-search"_s);
    std::fprintf(stderr, "store with %lld transfers in %s\n", static_cast<long long>(count), qPrintable(home));
    if (const auto made = bench::makeStore({home, count, searchable}); !made) {
        std::fprintf(stderr, "%s\n", qPrintable(base::codeOf(made.error().kind) + u' ' + made.error().detail));
        return 1;
    }
    benchStart(home, 5);
    benchScroll(home);
    return 0;
}
