// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "interfaces/audit.h"
#include "services/audit_trail.h"
#include "store/store_home.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::AuditEntry;
using domain::AuditReport;

class TestStoreAudit : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatWasDoneIsFoundAgain();
    void eachCounterCountsForItself();
    void aLineCannotBeChangedOrRemoved();
    void otherHandsAreNoticed_data();
    void otherHandsAreNoticed();
    void aTrailThatLostItsEndIsNoticedByTheHeadThatWasWrittenDown();
    void aTrailThatIsGoneIsNoticed();
    void aHeadThatCannotBeReadIsSaid();
    void namesAndDetailsAreSealed();
    void twoProgramsWriteOneTrail();

private:
    interfaces::AuditStore &audit() { return *m_store->parts().audit; }
    void write(const QString &counter, int lines);
    AuditReport verify(const QList<domain::AuditHead> &known = {});
    /// As somebody who has the file but not the key.
    void tamper(const QString &sql);

    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
};

void TestStoreAudit::init()
{
    m_store.reset();
    m_home = std::make_unique<StoreHome>();
    auto opened = m_home->open();
    QVERIFY(opened);
    m_store = std::move(*opened);
}

void TestStoreAudit::write(const QString &counter, int lines)
{
    for (int i = 1; i <= lines; ++i) {
        const auto stored = audit().append({.counter = counter,
                                            .at = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + i, Qt::UTC),
                                            .person = u"Aisha"_s,
                                            .action = u"document.shown"_s,
                                            .subject = u"record-%1"_s.arg(i),
                                            .detail = u"asked by the manager"_s});
        QVERIFY(stored);
        QCOMPARE(stored->number, i);
    }
}

AuditReport TestStoreAudit::verify(const QList<domain::AuditHead> &known)
{
    const auto report = audit().verify(known);
    return report ? *report : AuditReport{-1, {}, {report.error().detail}};
}

void TestStoreAudit::tamper(const QString &sql)
{
    RawDatabase raw(m_home->address());
    for (const QString &guard : {u"audit_is_not_changed"_s, u"audit_is_not_removed"_s}) {
        raw.run(u"DROP TRIGGER IF EXISTS "_s + guard);               // SQLite
        raw.run(u"DROP TRIGGER IF EXISTS %1 ON audit"_s.arg(guard)); // PostgreSQL
    }
    const QString said = raw.run(sql.trimmed());
    QVERIFY2(!said.startsWith(u"error"_s), qPrintable(said));
}

void TestStoreAudit::whatWasDoneIsFoundAgain()
{
    write(u"01"_s, 3);
    const auto all = audit().list({}, {}, {}, 10);
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    const AuditEntry &newest = all->first();
    QCOMPARE(newest.number, 3);
    QCOMPARE(newest.person, u"Aisha"_s);
    QCOMPARE(newest.action, u"document.shown"_s);
    QCOMPARE(newest.detail, u"asked by the manager"_s);
    QCOMPARE(audit().list(u"record-2"_s, {}, {}, 10)->size(), 1);
    const QDateTime second = QDateTime::fromMSecsSinceEpoch(1'800'000'000'002, Qt::UTC);
    QCOMPARE(audit().list({}, second, {}, 10)->size(), 2);
    QCOMPARE(audit().list({}, {}, second, 10)->size(), 1);
    QCOMPARE(audit().list({}, {}, {}, 2)->size(), 2);
}

void TestStoreAudit::eachCounterCountsForItself()
{
    write(u"01"_s, 2);
    write(u"02"_s, 3);
    const AuditReport report = verify();
    QCOMPARE(report.findings, QStringList());
    QCOMPARE(report.entries, 5);
    QCOMPARE(report.heads.size(), 2);
    QCOMPARE(report.heads.at(1).number, 3);
    QVERIFY(report.heads.at(0).code != report.heads.at(1).code);
}

void TestStoreAudit::aLineCannotBeChangedOrRemoved()
{
    write(u"01"_s, 1);
    RawDatabase raw(m_home->address());
    QVERIFY(raw.run(u"UPDATE audit SET action = 'nothing'"_s).contains(u"never changed"_s));
    QVERIFY(raw.run(u"DELETE FROM audit"_s).contains(u"never removed"_s));
    QCOMPARE(verify().findings, QStringList());
}

void TestStoreAudit::otherHandsAreNoticed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::newRow("an action") << u"UPDATE audit SET action = 'rate.set' WHERE number = 3"_s << u"line 3"_s;
    QTest::newRow("a subject") << u"UPDATE audit SET subject = 'record-1' WHERE number = 3"_s << u"line 3"_s;
    QTest::newRow("a time") << u"UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE number = 3"_s << u"line 3"_s;
    QTest::newRow("a sealed half")
        << u"UPDATE audit SET box = (SELECT box FROM audit WHERE number = 2) WHERE number = 3"_s << u"line 3"_s;
    QTest::newRow("a line removed") << u"DELETE FROM audit WHERE number = 3"_s << u"line 3"_s;
    QTest::newRow("a line removed and the rest moved up")
        << u"DELETE FROM audit WHERE number = 3; UPDATE audit SET number = number - 1 WHERE number > 3"_s
        << u"line 3"_s;
    QTest::newRow("two lines exchanged")
        << u"UPDATE audit SET number = 99 WHERE number = 3; UPDATE audit SET number = 3 WHERE number = 4;"
           "UPDATE audit SET number = 4 WHERE number = 99"_s
        << u"line 3"_s;
    QTest::newRow("a line moved to another counter")
        << u"UPDATE audit SET counter = '02', number = 1 WHERE number = 6"_s << u"Counter 02"_s;
    QTest::newRow("a line added") << u"INSERT INTO audit SELECT counter, 7, at, action, subject, box, chain FROM audit"
                                     " WHERE number = 6"_s
                                  << u"line 7"_s;
}

void TestStoreAudit::otherHandsAreNoticed()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, says);
    write(u"01"_s, 6);
    QCOMPARE(verify().findings, QStringList());
    for (const QString &one : sql.split(u';'))
        tamper(one);
    const AuditReport report = verify();
    QCOMPARE(report.findings.size(), 1);
    QVERIFY2(report.findings.first().contains(says), qPrintable(report.findings.first()));
}

void TestStoreAudit::aTrailThatLostItsEndIsNoticedByTheHeadThatWasWrittenDown()
{
    write(u"01"_s, 5);
    const QList<domain::AuditHead> written = verify().heads;
    QCOMPARE(verify(written).findings, QStringList());
    tamper(u"DELETE FROM audit WHERE number > 3"_s);
    QCOMPARE(verify().findings, QStringList()); // what is left is in order
    const AuditReport report = verify(written);
    QCOMPARE(report.findings.size(), 1);
    QVERIFY(report.findings.first().contains(u"line 5"_s));
}

void TestStoreAudit::aTrailThatIsGoneIsNoticed()
{
    write(u"01"_s, 2);
    const QList<domain::AuditHead> written = verify().heads;
    tamper(u"DELETE FROM audit"_s);
    QCOMPARE(verify(written).findings.size(), 1);
}

void TestStoreAudit::aHeadThatCannotBeReadIsSaid()
{
    base::SystemClock clock;
    services::AuditTrail trail(audit(), clock, {u"Aisha"_s, u"till: 1"_s});
    QVERIFY(trail.note(u"rate.set"_s, u"SGD/PHP"_s));
    const auto whole = trail.verify();
    QVERIFY(whole);
    const QString head = services::textOf(whole->heads.first());
    QVERIFY(trail.verify({head})->findings.isEmpty());
    QVERIFY(!trail.verify({head.chopped(1) + (head.endsWith(u'0') ? u'1' : u'0')})->findings.isEmpty());
    for (const QString &wrong : {u"01"_s, u"01:0:"_s + QString(64, u'a'), u"01:1:abc"_s}) {
        const auto refused = trail.verify({wrong});
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"head"_s);
    }
}

void TestStoreAudit::namesAndDetailsAreSealed()
{
    write(u"01"_s, 2);
    RawDatabase raw(m_home->address());
    QCOMPARE(raw.value(u"SELECT action FROM audit WHERE number = 1"_s).toString(), u"document.shown"_s);
    const QByteArray box = raw.value(u"SELECT box FROM audit WHERE number = 1"_s).toByteArray();
    QVERIFY(box.size() > 40);
    QVERIFY(!box.contains("Aisha"));
    QVERIFY(!box.contains("manager"));
}

void TestStoreAudit::twoProgramsWriteOneTrail()
{
    const auto other = std::move(*m_home->open());
    for (int i = 0; i < 10; ++i) {
        AuditEntry entry{.counter = u"01"_s, .at = QDateTime::currentDateTimeUtc(), .action = u"rate.set"_s};
        QCOMPARE(audit().append(entry)->number, 2 * i + 1);
        QCOMPARE(other->parts().audit->append(entry)->number, 2 * i + 2);
    }
    QCOMPARE(verify().findings, QStringList());
    QCOMPARE(verify().entries, 20);
}

QTEST_GUILESS_MAIN(TestStoreAudit)
#include "tst_store_audit.moc"
