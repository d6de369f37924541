// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/pace.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using net::Pace;
using namespace Qt::Literals::StringLiterals;

class TestPace : public QObject
{
    Q_OBJECT

private:
    base::SystemClock m_clock;

    /// Takes a turn and notes when, and who.
    QCoro::Task<> take(Pace &pace, std::vector<std::pair<int, qint64>> &log, int who, Pace::Urgency urgency)
    {
        co_await pace.turn(urgency);
        log.emplace_back(who, m_clock.monotonicMs());
    }
    static net::HttpReply replyWith(const QByteArray &retryAfter, const QByteArray &date = {})
    {
        net::HttpReply reply;
        if (!retryAfter.isNull()) reply.headers.append({"retry-after", retryAfter});
        if (!date.isEmpty()) reply.headers.append({"Date", date});
        return reply;
    }

private slots:
    void neverMoreThanTheLimitInAnyWindow()
    {
        static constexpr int calls = 5;
        static constexpr qint64 windowMs = 100;
        Pace pace(m_clock, calls, windowMs);
        std::vector<std::pair<int, qint64>> log;
        std::vector<QCoro::Task<>> tasks;
        for (int i = 0; i < 23; ++i)
            tasks.push_back(take(pace, log, i, Pace::Urgency::SomebodyWaits));
        QCOMPARE(log.size(), 5); // at once
        QCOMPARE(pace.waiting(), 18);
        QVERIFY(pace.waitMs() > 0);
        QTRY_COMPARE(log.size(), 23);
        for (size_t i = 0; i < log.size(); ++i) {
            QCOMPARE(log[i].first, int(i)); // first come, first served
            if (i >= calls) QVERIFY2(log[i].second - log[i - calls].second >= windowMs, qPrintable(QString::number(i)));
        }
        QVERIFY2(log.back().second - log.front().second < 10 * windowMs, "slower than the limit asks");
    }

    void whoSomebodyWaitsForGoesFirst()
    {
        Pace pace(m_clock, 1, 60);
        std::vector<std::pair<int, qint64>> log;
        std::vector<QCoro::Task<>> tasks;
        tasks.push_back(take(pace, log, 0, Pace::Urgency::Background));
        tasks.push_back(take(pace, log, 1, Pace::Urgency::Background));
        tasks.push_back(take(pace, log, 2, Pace::Urgency::Background));
        tasks.push_back(take(pace, log, 3, Pace::Urgency::SomebodyWaits));
        QTRY_COMPARE(log.size(), 4);
        QList<int> order;
        for (const auto &[who, when] : log)
            order << who;
        QCOMPARE(order, (QList<int>{0, 3, 1, 2}));
    }

    void nobodyGoesWhileHeld()
    {
        Pace pace(m_clock, 100, 10);
        std::vector<std::pair<int, qint64>> log;
        std::vector<QCoro::Task<>> tasks;
        const qint64 until = m_clock.monotonicMs() + 150;
        pace.holdUntil(until);
        pace.holdUntil(until - 100); // an earlier one does not shorten it
        tasks.push_back(take(pace, log, 0, Pace::Urgency::SomebodyWaits));
        QCOMPARE(pace.waiting(), 1);
        QTRY_COMPARE(log.size(), 1);
        QVERIFY(log[0].second >= until);
    }

    void aHoldAlsoStopsWhoIsWaitingAlready()
    {
        Pace pace(m_clock, 1, 40);
        std::vector<std::pair<int, qint64>> log;
        std::vector<QCoro::Task<>> tasks;
        tasks.push_back(take(pace, log, 0, Pace::Urgency::SomebodyWaits));
        tasks.push_back(take(pace, log, 1, Pace::Urgency::SomebodyWaits));
        const qint64 until = m_clock.monotonicMs() + 200;
        pace.holdUntil(until);
        QTRY_COMPARE(log.size(), 2);
        QVERIFY(log[1].second >= until);
    }

    void whoIsWokenMayDestroyThePace()
    {
        auto pace = std::make_unique<Pace>(m_clock, 1, 20);
        bool woken = false;
        const auto taker = [&]() -> QCoro::Task<> {
            co_await pace->turn();
            co_await pace->turn();
            pace.reset();
            woken = true;
        };
        const QCoro::Task<> task = taker();
        QTRY_VERIFY(woken);
    }

    void retryAfterIsReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("expectedMs");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &date, qint64 ms) {
            QTest::newRow(name) << text << date << ms;
        };
        row("nothing said", {}, {}, -1);
        row("seconds", "7", {}, 7'000);
        row("no seconds", "0", {}, 0);
        row("spaces", " 12 ", {}, 12'000);
        row("negative", "-3", {}, -1);
        row("words", "soon", {}, -1);
        row("empty", "", {}, -1);
        row("a fraction", "1.5", {}, -1);
        row("absurd", "999999999999", {}, 86'400'000);
        row("a date by our clock", "Sun, 01 Feb 2026 10:20:40 GMT", {}, 10'000);
        row("a date by their clock", "Sun, 01 Feb 2026 11:20:40 GMT", "Sun, 01 Feb 2026 11:20:35 GMT", 5'000);
        row("a date gone by", "Sun, 01 Feb 2026 10:00:00 GMT", {}, 0);
        row("a date of another format", "2026-02-01T10:20:40Z", {}, -1);
    }
    void retryAfterIsReadInBothForms()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, date);
        QFETCH(const qint64, expectedMs);
        const QDateTime now(QDate(2026, 2, 1), QTime(10, 20, 30), Qt::UTC);
        QCOMPARE(net::retryAfterMs(replyWith(text, date), now), expectedMs);
    }
};

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
