// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry_after.h"
#include "net/shared_pace.h"
#include "support/await.h"
#include "support/stand_ins.h"

#include <QTemporaryDir>
#include <QTest>

#include <vector>

using net::PaceLimits;
using net::SharedPace;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Kept somewhere else, by a clock that is an hour ahead of everybody's.
struct Ledger final : net::PaceLedger {
    QMap<QString, QString> books;
    const base::Clock &clock;
    bool isThere = true;

    explicit Ledger(const base::Clock &theirs) : clock(theirs) {}
    Entry entry(const QString &name) const
    {
        return {books.value(name), clock.nowUtc().addSecs(3'600).toMSecsSinceEpoch()};
    }
    std::optional<Entry> look(const QString &name) override
    {
        return isThere ? std::optional(entry(name)) : std::nullopt;
    }
    bool change(const QString &name, const std::function<std::optional<QString>(const Entry &)> &next) override
    {
        if (!isThere) return false;
        if (const auto book = next(entry(name))) books[name] = *book;
        return true;
    }
};

} // namespace

class TestSharedPace : public QObject
{
    Q_OBJECT

private:
    base::SystemClock m_clock;
    QTemporaryDir m_folder;

    QString file(const QString &name) const { return m_folder.filePath(u"pace/"_s + name); }

    /// Takes a turn and notes when.
    QCoro::Task<> take(SharedPace &pace, std::vector<qint64> &log)
    {
        const std::optional<base::Error> error = co_await pace.turn(60'000);
        if (!error) log.push_back(m_clock.nowUtc().toMSecsSinceEpoch());
    }
    static net::HttpReply replyWith(const QByteArray &retryAfter, const QByteArray &date = {})
    {
        net::HttpReply reply;
        reply.status = 429;
        if (!retryAfter.isNull()) reply.headers.append({"retry-after", retryAfter});
        if (!date.isEmpty()) reply.headers.append({"Date", date});
        return reply;
    }

private slots:
    void twoProgramsTogetherKeepTheLimit()
    {
        static constexpr int calls = 5;
        SharedPace one(m_clock, file(u"two"_s), {calls, 0});
        SharedPace other(m_clock, file(u"two"_s), {calls, 0});
        std::vector<qint64> log;
        std::vector<QCoro::Task<>> tasks;
        for (int i = 0; i < 7; ++i) {
            tasks.push_back(take(one, log));
            tasks.push_back(take(other, log));
        }
        QTRY_COMPARE(log.size(), 14);
        std::sort(log.begin(), log.end());
        for (size_t i = calls; i < log.size(); ++i)
            QVERIFY2(log[i] - log[i - calls] >= 1'000, qPrintable(QString::number(log[i] - log[i - calls])));
        QVERIFY2(log.back() - log.front() < 6'000, "slower than the limit asks");
    }

    void aNewProgramRemembersTheTurnsOfTheOld()
    {
        support::ManualClock clock;
        {
            SharedPace old(clock, file(u"restart"_s), {1, 0});
            QVERIFY(!support::await(old.turn(0)));
        }
        SharedPace young(clock, file(u"restart"_s), {1, 0});
        const auto refused = support::await(young.turn(500));
        QVERIFY(refused);
        QCOMPARE(refused->kind, base::ErrorKind::RateLimited);
        QCOMPARE(refused->outcome, base::Outcome::NothingHappened);
        QVERIFY(refused->retryAfterMs > 500 && refused->retryAfterMs <= 1'250);
        clock.advance(1'250);
        QVERIFY(!support::await(young.turn(0)));
    }

    void theDayHasItsOwnLimit()
    {
        support::ManualClock clock;
        SharedPace pace(clock, file(u"day"_s), {0, 2});
        QVERIFY(!support::await(pace.turn(0)));
        QVERIFY(!support::await(pace.turn(0)));
        QVERIFY(support::await(pace.turn(1'000)));
        clock.advance(24 * 60 * 60 * 1000);
        QVERIFY(!support::await(pace.turn(0)));
    }

    void aProvidersNotSoFastHoldsEveryProgramUp()
    {
        support::ManualClock clock;
        SharedPace one(clock, file(u"hold"_s), {});
        SharedPace other(clock, file(u"hold"_s), {});
        QVERIFY(!support::await(other.turn(0)));
        one.heed(replyWith("30"));
        const auto refused = support::await(other.turn(5'000));
        QVERIFY(refused);
        QCOMPARE(refused->retryAfterMs, 30'000);
        one.heed(replyWith("1")); // an earlier end does not shorten it
        QVERIFY(support::await(other.turn(5'000)));
        clock.advance(30'001);
        QVERIFY(!support::await(other.turn(0)));
    }

    void aRetryAfterOfAnAcceptedCallHoldsNobodyUp()
    {
        support::ManualClock clock;
        SharedPace pace(clock, file(u"accepted"_s), {});
        net::HttpReply reply = replyWith("30");
        reply.status = 202;
        pace.heed(reply);
        QVERIFY(!support::await(pace.turn(0)));
    }

    void aClockThatWasSetBackHoldsNobodyUpForLong()
    {
        support::ManualClock clock;
        SharedPace pace(clock, file(u"back"_s), {1, 0});
        QVERIFY(!support::await(pace.turn(0)));
        pace.heed(replyWith("60"));
        clock.now = clock.now.addDays(-40); // of the wall; what lies on a desk does not run backwards
        const auto held = support::await(pace.turn(0));
        QVERIFY(held && held->retryAfterMs <= 61'000);
        clock.advance(62'000);
        QVERIFY(!support::await(pace.turn(0)));
    }

    void withoutAFileThePaceIsKeptWithinTheProgram()
    {
        support::ManualClock clock;
        SharedPace pace(clock, u"/proc/nowhere/pace"_s, {1, 0});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not shared with other programs"_s));
        QVERIFY(!support::await(pace.turn(0)));
        QVERIFY(support::await(pace.turn(0)));
        clock.advance(1'250);
        QVERIFY(!support::await(pace.turn(0)));
    }

    void machinesTogetherKeepTheLimitByTheClockOfTheLedger()
    {
        support::ManualClock here;
        support::ManualClock there; // another machine, whose clock is wrong
        there.now = there.now.addDays(3);
        Ledger ledger(here);
        SharedPace one(here, file(u"one/alpha"_s), {2, 3}, &ledger);
        SharedPace other(there, file(u"other/alpha"_s), {2, 3}, &ledger);
        QVERIFY(!support::await(one.turn(0)));
        QVERIFY(!support::await(other.turn(0)));
        for (SharedPace *pace : {&one, &other}) {
            const auto refused = support::await(pace->turn(0));
            QVERIFY(refused);
            QCOMPARE(refused->retryAfterMs, 1'250);
        }
        here.advance(1'250);
        QVERIFY(!support::await(other.turn(0)));
        const auto ofTheDay = support::await(one.turn(0));
        QVERIFY(ofTheDay && ofTheDay->retryAfterMs > 60'000);
        QVERIFY(!QFile::exists(file(u"one/alpha"_s)) && !QFile::exists(file(u"other/alpha"_s)));
    }

    void aHoldIsHeardOnEveryMachine()
    {
        support::ManualClock clock;
        Ledger ledger(clock);
        SharedPace one(clock, file(u"m1/beta"_s), {}, &ledger);
        SharedPace other(clock, file(u"m2/beta"_s), {}, &ledger);
        QVERIFY(!support::await(other.turn(0)));
        QCOMPARE(ledger.books.size(), 0); // without a limit nothing is written
        one.heed(replyWith("30"));
        const auto refused = support::await(other.turn(5'000));
        QVERIFY(refused);
        QCOMPARE(refused->retryAfterMs, 30'000);
        clock.advance(30'001);
        QVERIFY(!support::await(other.turn(0)));
    }

    void whileTheLedgerIsAwayTheFileCounts()
    {
        support::ManualClock clock;
        Ledger ledger(clock);
        ledger.isThere = false;
        SharedPace one(clock, file(u"away/gamma"_s), {1, 0}, &ledger);
        SharedPace beside(clock, file(u"away/gamma"_s), {1, 0}, &ledger);
        QVERIFY(!support::await(one.turn(0)));
        QVERIFY(support::await(beside.turn(0)));
        one.heed(replyWith("30"));
        ledger.isThere = true;
        QVERIFY(support::await(one.turn(5'000))); // what it heard itself it does not forget
        QVERIFY(!support::await(beside.turn(0)));
    }

    void noCallsLeftMeansWaitingForTheReset_data()
    {
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("reset");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("expectedMs");
        const QDateTime now(QDate(2026, 2, 1), QTime(10, 20, 30), Qt::UTC);
        const qint64 ms = now.toMSecsSinceEpoch();
        QTest::newRow("nothing said") << QByteArray() << QByteArray() << QByteArray() << qint64(-1);
        QTest::newRow("some left") << QByteArray("3") << QByteArray::number(ms / 1000 + 60) << QByteArray()
                                   << qint64(-1);
        QTest::newRow("S28: a Unix time in seconds")
            << QByteArray("0") << QByteArray::number(ms / 1000 + 60) << QByteArray() << qint64(60'000);
        QTest::newRow("S28: in milliseconds")
            << QByteArray("0") << QByteArray::number(ms + 60'000) << QByteArray() << qint64(60'000);
        QTest::newRow("seconds from now") << QByteArray("0") << QByteArray("20") << QByteArray() << qint64(20'000);
        QTest::newRow("gone by") << QByteArray("0") << QByteArray::number(ms / 1000 - 5) << QByteArray() << qint64(0);
        QTest::newRow("absurd") << QByteArray("0") << QByteArray("99999999999999") << QByteArray()
                                << qint64(net::longestPauseMs);
        QTest::newRow("a clock years ahead of ours")
            << QByteArray("0") << QByteArray::number(ms / 1000 + 86'400 * 366 + 7)
            << QByteArray("Tue, 02 Feb 2027 10:20:30 GMT") << qint64(7'000);
        QTest::newRow("words") << QByteArray("none") << QByteArray("soon") << QByteArray() << qint64(-1);
    }
    void noCallsLeftMeansWaitingForTheReset()
    {
        QFETCH(const QByteArray, remaining);
        QFETCH(const QByteArray, reset);
        QFETCH(const QByteArray, date);
        QFETCH(const qint64, expectedMs);
        net::HttpReply reply;
        if (!remaining.isEmpty()) reply.headers.append({"X-RateLimit-Remaining", remaining});
        if (!reset.isEmpty()) reply.headers.append({"X-RateLimit-Reset", reset});
        if (!date.isEmpty()) reply.headers.append({"Date", date});
        QCOMPARE(net::exhaustedForMs(reply, QDateTime(QDate(2026, 2, 1), QTime(10, 20, 30), Qt::UTC)), expectedMs);
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
        row("absurd", "999999999999", {}, 600000);
        row("a date years ahead", "Mon, 01 Jan 2035 00:00:00 GMT", {}, net::longestPauseMs);
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

QTEST_GUILESS_MAIN(TestSharedPace)
#include "tst_shared_pace.moc"
