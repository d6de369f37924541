// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/runner.h"

#include "simulation/world.h"

#include <QThread>

#include <atomic>
#include <mutex>

namespace simulation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 batch = 50;
/// How often each thing must have happened: once in so many lives.
constexpr qint64 livesPerFault = 200;
constexpr qint64 livesPerCell = 1000;

/// A thread on which Qt's timers run on simulated time.
class LifeThread final : public QThread
{
public:
    explicit LifeThread(std::function<void(TimerDispatcher &)> work)
        : m_timers(new TimerDispatcher), m_work(std::move(work))
    {
        setEventDispatcher(m_timers); // owned by the thread from here on
    }
    /// Until its work is done. Qt's own waiting is hidden from the thread sanitizer; this is not.
    void join()
    {
        wait();
        m_isOver.wait(false, std::memory_order_acquire);
    }

protected:
    void run() override
    {
        m_work(*m_timers);
        m_isOver.store(true, std::memory_order_release);
    }

private:
    std::atomic<bool> m_isOver = false;
    TimerDispatcher *m_timers;
    std::function<void(TimerDispatcher &)> m_work;
};

} // namespace

QString Failure::line() const
{
    return u"seed %1, log %2: %3 (again: remitdesk-simulate --first %1 --story)"_s.arg(
        QString::number(seed), QString::number(hash, 16).rightJustified(16, u'0'), what);
}

Run live(quint64 first, quint64 count, int threads, int failuresMax)
{
    std::mutex mutex;
    Run run;
    std::atomic<quint64> next{first};
    std::atomic<int> failed{0};
    const auto work = [&](TimerDispatcher &timers) {
        Tally tally;
        QList<Failure> failures;
        for (quint64 from = next.fetch_add(batch); from < first + count; from = next.fetch_add(batch)) {
            for (quint64 seed = from; seed < std::min(from + batch, first + count) && failed < failuresMax; ++seed) {
                World world(seed, timers);
                QString wrong = world.run();
                if (seed % 100 == 0) {
                    World again(seed, timers);
                    (void)again.run();
                    ++tally.replays;
                    if (wrong.isEmpty() && again.hash() != world.hash()) wrong = u"replay: the second life differs"_s;
                }
                tally.add(world.tally());
                if (wrong.isEmpty()) continue;
                failures << Failure{seed, wrong, world.hash()};
                ++failed;
            }
        }
        const std::lock_guard locker(mutex);
        run.tally.add(tally);
        run.failures << failures;
    };
    std::vector<std::unique_ptr<LifeThread>> running;
    for (int i = 0; i < std::max(1, threads); ++i) {
        running.push_back(std::make_unique<LifeThread>(work));
        running.back()->start();
    }
    for (const auto &thread : running)
        thread->join();
    std::sort(run.failures.begin(), run.failures.end(),
              [](const Failure &a, const Failure &b) { return a.seed < b.seed; });
    return run;
}

Story tell(quint64 seed)
{
    Story story;
    LifeThread thread([&](TimerDispatcher &timers) {
        World world(seed, timers);
        world.tellStory();
        story.what = world.run();
        story.lines = world.stage().story;
        story.hash = world.hash();
    });
    thread.start();
    thread.join();
    return story;
}

QStringList notMet(const Tally &tally)
{
    QStringList missing;
    const qint64 faultsWanted = tally.seeds / livesPerFault;
    for (int i = 1; i < faultCount; ++i) {
        if (tally.faults[size_t(i)] >= faultsWanted) continue;
        missing << u"%1: %2 times, wanted %3"_s.arg(QString::fromLatin1(nameOf(Fault(i))))
                       .arg(tally.faults[size_t(i)])
                       .arg(faultsWanted);
    }
    for (int i = 0; i < invariantCount; ++i)
        if (tally.checks[size_t(i)] < faultsWanted)
            missing << u"%1 was checked %2 times"_s.arg(QString::fromLatin1(codeOf(Invariant(i))))
                           .arg(tally.checks[size_t(i)]);
    const qint64 cellsWanted = tally.seeds / livesPerCell;
    for (int c = 0; c < classCount; ++c) {
        for (int s = 0; s < stateCount; ++s) {
            for (int e = 0; e < eventCount; ++e) {
                const auto safetyClass = domain::SafetyClass(c);
                const auto state = domain::TransferState(s);
                const qint64 count = tally.cells[cellOf(safetyClass, state, Event(e))];
                if (!mustBeSeen(safetyClass, state, Event(e)) || count >= cellsWanted) continue;
                missing << u"class %1, %2, %3: %4 times, wanted %5"_s
                               .arg(domain::codeOf(safetyClass), domain::codeOf(state),
                                    QString::fromLatin1(nameOf(Event(e))))
                               .arg(count)
                               .arg(cellsWanted);
            }
        }
    }
    return missing;
}

} // namespace simulation
