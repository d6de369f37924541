// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk feels of a million transfers: the longest moment for which the window does not move while the board is
// scrolled, and how long it takes until the first rows of a filter or a search are there.
#include "app/worker_backstage.h"
#include "bench/many_transfers.h"
#include "bench/measure.h"
#include "gui/main_window.h"
#include "gui/theme.h"
#include "gui/transfers_page.h"
#include "support/stand_ins.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double stallMs = 16;
constexpr double targetMs = 50;

std::unique_ptr<interfaces::Vault> vaultWithKey()
{
    auto vault = std::make_unique<support::FakeVault>();
    vault->secrets[bench::storeKeyName().key()] = bench::storeKey().reveal().toByteArray();
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
        m_tick.start(1); // not without a pause: whoever never sleeps is made to wait, at real-time priority
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
    /// Not QTest's way to wait, which sleeps for ten milliseconds at a time.
    static void pause(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }
    bool wait(const std::function<bool()> &until, int ms = 60'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!until() && !timer.hasExpired(ms))
            pause(1);
        return until();
    }
    app::WorkerBackstage backstage;
    gui::MainWindow window;
};

bool tellStall(const QString &what, StallMeter &meter)
{
    return bench::tellTime(what, meter.longestMs(), stallMs,
                           u"99 in 100 below "_s + bench::milliseconds(meter.percentileMs(0.99)));
}

QList<std::pair<QString, models::BoardFilter>> filters()
{
    using enum domain::TransferState;
    return {{u"unconfirmed"_s, {.states = {Unconfirmed}}},
            {u"one provider"_s, {.provider = u"remid"_s}},
            {u"one provider's refused ones"_s, {.states = {Rejected}, .provider = u"simpaisa"_s}},
            {u"those not ended"_s, {.openOnly = true}},
            {u"search for two names"_s, {.text = u"Maria Santos"_s}},
            {u"search for a name among those unconfirmed"_s, {.states = {Unconfirmed}, .text = u"Khan"_s}}};
}

/// Turns the wheel, then pulls the handle from one end to the other, then types a filter.
void benchScroll(const QString &home)
{
    Desk desk(home);
    if (!desk.wait([&] { return desk.window.board().rowCount() > 0; })) return;
    desk.window.showPage(gui::MainWindow::Page::Transfers);
    QTableView *view = desk.window.transfersPage().findChild<QTableView *>(u"boardView"_s);
    QElapsedTimer counting;
    counting.start();
    desk.wait([&] { return desk.window.board().rowCount() > 10'000; });
    std::fprintf(stderr, "board: %d rows, counted after %lld ms\n", desk.window.board().rowCount(),
                 static_cast<long long>(counting.elapsed()));
    StallMeter meter;
    Desk::pause(300);
    meter.begin();
    for (int i = 0; i < 600; ++i) {
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() +
                                            view->verticalScrollBar()->singleStep());
        Desk::pause(2);
    }
    (void)tellStall(u"board scroll, turning the wheel: longest stall"_s, meter);
    meter.begin();
    const int end = view->verticalScrollBar()->maximum();
    if (end < desk.window.board().rowCount() / 2) qFatal("the board does not scroll");
    for (int i = 0; i <= 300; ++i) {
        view->verticalScrollBar()->setValue(int(qint64(end) * i / 300));
        Desk::pause(5);
    }
    (void)tellStall(u"board scroll, pulling the handle from end to end: longest stall"_s, meter);
    QElapsedTimer landing;
    landing.start();
    view->verticalScrollBar()->setValue(end / 2);
    const int row = view->rowAt(10);
    desk.wait([&] { return desk.window.board().transferAt(row) != nullptr; }, 5'000);
    (void)bench::tellTime(u"board: a jump into the middle is read"_s, double(landing.nsecsElapsed()) / 1e6, targetMs);
    meter.begin();
    for (const auto &[what, filter] : filters()) {
        QElapsedTimer timer;
        timer.start();
        bool isLoaded = false;
        const auto connection = QObject::connect(&desk.window.board(), &models::TransfersModel::loaded, &desk.window,
                                                 [&] { isLoaded = true; });
        desk.window.board().setFilter(filter);
        if (!filter.text.isEmpty()) desk.window.board().reload(); // without the pause for typing
        desk.wait([&] { return isLoaded; });
        QObject::disconnect(connection);
        (void)bench::tellTime(u"board, %1: first rows"_s.arg(what), double(timer.nsecsElapsed()) / 1e6, targetMs);
    }
    (void)tellStall(u"board, filters and searches: longest stall"_s, meter);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qint64 count = words.value(1).isEmpty() ? 1'000'000 : words.value(1).toLongLong();
    const QString home = words.value(2).isEmpty() ? bench::homeFor(count) : words.value(2);
    const bool searchable = !words.contains(u"--no-search"_s);
    std::fprintf(stderr, "store with %lld transfers in %s\n", static_cast<long long>(count), qPrintable(home));
    if (const auto made = bench::makeStore({home, count, searchable}); !made) {
        std::fprintf(stderr, "%s\n", qPrintable(base::codeOf(made.error().kind) + u' ' + made.error().detail));
        return 1;
    }
    bench::undisturbed();
    benchScroll(home);
    return 0;
}
