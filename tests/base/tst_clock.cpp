// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTest>
#include <QTimeZone>

#include <rapidcheck.h>

#include <ctime>

using base::fromRfc3339;
using base::toRfc3339;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The machine stands somewhere else for the life of this object.
class Elsewhere
{
public:
    explicit Elsewhere(const QByteArray &zone) : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~Elsewhere()
    {
        qputenv("TZ", m_before);
        tzset();
    }

private:
    QByteArray m_before;
};

QDateTime utc(int year, int month, int day, int hour, int minute, int second, int ms = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), Qt::UTC);
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void timesAreReadWithAnyOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("time");
        QTest::newRow("UTC") << u"2026-02-01T10:20:30Z"_s << utc(2026, 2, 1, 10, 20, 30);
        QTest::newRow("milliseconds") << u"2026-02-01T10:20:30.456Z"_s << utc(2026, 2, 1, 10, 20, 30, 456);
        QTest::newRow("microseconds") << u"2026-02-01T10:20:30.456123Z"_s << utc(2026, 2, 1, 10, 20, 30, 456);
        QTest::newRow("one tenth") << u"2026-02-01T10:20:30.4Z"_s << utc(2026, 2, 1, 10, 20, 30, 400);
        QTest::newRow("east") << u"2026-02-01T10:20:30+05:00"_s << utc(2026, 2, 1, 5, 20, 30);
        QTest::newRow("half an hour east") << u"2026-02-01T02:00:00+05:30"_s << utc(2026, 1, 31, 20, 30, 0);
        QTest::newRow("west") << u"2026-02-01T20:20:30-08:00"_s << utc(2026, 2, 2, 4, 20, 30);
        QTest::newRow("offset zero") << u"2026-02-01T10:20:30+00:00"_s << utc(2026, 2, 1, 10, 20, 30);
        QTest::newRow("blank for the T") << u"2026-02-01 10:20:30Z"_s << utc(2026, 2, 1, 10, 20, 30);
        QTest::newRow("no zone is UTC") << u"2026-02-01T10:20:30"_s << utc(2026, 2, 1, 10, 20, 30);
        QTest::newRow("no zone, an hour that Berlin skips") << u"2026-03-29T02:30:00"_s << utc(2026, 3, 29, 2, 30, 0);
        QTest::newRow("no zone, an hour that Berlin has twice")
            << u"2026-10-25T02:30:00"_s << utc(2026, 10, 25, 2, 30, 0);
        QTest::newRow("leap day") << u"2028-02-29T23:59:59.999Z"_s << utc(2028, 2, 29, 23, 59, 59, 999);
    }
    void timesAreReadWithAnyOffset()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, time);
        for (const char *zone : {"UTC", "Europe/Berlin", "Asia/Karachi", "America/St_Johns"}) {
            const Elsewhere here(zone);
            const QDateTime read = fromRfc3339(text);
            QVERIFY2(read.isValid(), zone);
            QCOMPARE(read.toMSecsSinceEpoch(), time.toMSecsSinceEpoch());
            QCOMPARE(read.timeSpec(), Qt::UTC);
        }
    }

    void whatIsNoTimeIsInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u""_s, u"never"_s, u"2026-02-30T10:00:00Z"_s, u"2026-13-01T10:00:00Z"_s, u"2026-02-01T25:00:00Z"_s,
              u"2026-02-01T10:60:00Z"_s, u"2027-02-29T10:00:00Z"_s, u"1769941230"_s, u"2026-02-01T10:20:30ZZ"_s,
              u"2026-02-01T10:20:30 PST"_s, u"2026-02-01T10:20:30+99:00"_s, u"01.02.2026 10:20"_s, u"null"_s,
              u"2026-02-01T10:20:30Z; rm"_s, u"2026-02-01T25:00:00.000Z"_s, u"2026-02-30T10:00:00.000Z"_s,
              u"2026-02-01T10:60:00.000Z"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }
    void whatIsNoTimeIsInvalid()
    {
        QFETCH(QString, text);
        QVERIFY2(!fromRfc3339(text).isValid(), qPrintable(toRfc3339(fromRfc3339(text))));
    }

    void timesAreWrittenInUtcWithMilliseconds()
    {
        QCOMPARE(toRfc3339(utc(2026, 2, 1, 10, 20, 30, 456)), u"2026-02-01T10:20:30.456Z"_s);
        QCOMPARE(toRfc3339(utc(2026, 2, 1, 10, 20, 30)), u"2026-02-01T10:20:30.000Z"_s);
        const QDateTime karachi(QDate(2026, 2, 1), QTime(2, 0), Qt::OffsetFromUTC, 5 * 3600);
        QCOMPARE(toRfc3339(karachi), u"2026-01-31T21:00:00.000Z"_s);
        QCOMPARE(toRfc3339({}), QString());
    }

    void whatIsWrittenIsReadBackAndSortsAsText()
    {
        QVERIFY(rc::check("round trip of milliseconds, order of texts is order of times", [] {
            const auto moment = [] {
                return *rc::gen::inRange<int64_t>(0, 4102444800000); // up to the year 2100
            };
            const auto first = QDateTime::fromMSecsSinceEpoch(moment(), Qt::UTC);
            const auto second = QDateTime::fromMSecsSinceEpoch(moment(), Qt::UTC);
            RC_ASSERT(fromRfc3339(toRfc3339(first)) == first);
            RC_ASSERT((toRfc3339(first) < toRfc3339(second)) == (first < second));
        }));
    }

    void theSystemClockIsInUtcAndTheOtherNeverRunsBackwards()
    {
        const base::SystemClock clock;
        QCOMPARE(clock.nowUtc().timeSpec(), Qt::UTC);
        QVERIFY(qAbs(clock.nowUtc().secsTo(QDateTime::currentDateTimeUtc())) < 5);
        qint64 before = clock.monotonicMs();
        const qint64 start = before;
        for (int i = 0; i < 1000; ++i) {
            const qint64 now = clock.monotonicMs();
            QVERIFY(now >= before);
            before = now;
        }
        QTest::qSleep(20);
        QVERIFY(clock.monotonicMs() - start >= 20);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
