// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/schema.h"
#include "store/store_home.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using domain::Transfer;

class TestStoreFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everySettingIsReadBack();
    void filesAreForTheirOwnerOnly();
    void aFolderThatWasOpenIsClosedToOthers();
    void anEmptyFileIsAFirstStart();
    void aFirstStartThatWasKilledHoldsUpNobody();
    void aNewerStoreIsRefusedAndNotTouched();
    void somethingElseIsCorruptAndNotTouched();
    void aFolderThatCannotBeMadeIsUnavailable();
    void eventsCannotBeChangedOrRemoved();
    void anotherProgramsLockIsBusyAfterWaiting();
    void aFullDiskIsSaidAndLeavesTheStoreUsable();
    void aFileThatMayNotGrowIsSaidAndLeavesTheStoreUsable();
    void aNearlyFullDiskTakesNoNewTransfers();
    void theChangeCountMovesForOwnAndForeignChanges();
    void aGoodStoreIsReportedAsGood();
    void aDamagedStoreIsReported();
    void aCheckTellsWhatItFoundInADamagedFile();
    void aDamagedPageIsCorruptAtAnyTime();
    void aBackupIsAStoreOfItsOwn();
    void aBackupReplacesNothing();

private:
    std::unique_ptr<StoreHome> m_home;
};

void TestStoreFile::init() { m_home = std::make_unique<StoreHome>(); }

void TestStoreFile::everySettingIsReadBack()
{
    ONLY_IN_A_FILE();
    QVERIFY(m_home->open());
    const auto opened = store::Connection::open(m_home->file(), u"settings test"_s);
    QVERIFY(opened);
    store::Connection &connection = **opened;
    const QList<std::pair<QString, QString>> wanted{{u"journal_mode"_s, u"delete"_s}, {u"synchronous"_s, u"3"_s},
                                                    {u"foreign_keys"_s, u"1"_s},      {u"trusted_schema"_s, u"0"_s},
                                                    {u"cell_size_check"_s, u"1"_s},   {u"secure_delete"_s, u"1"_s},
                                                    {u"busy_timeout"_s, u"5000"_s},   {u"temp_store"_s, u"2"_s}};
    for (const auto &[name, value] : wanted)
        QCOMPARE(connection.select(u"PRAGMA "_s + name)->value(0).value(0).toString(), value);
    QVERIFY(connection.wrongSettings().isEmpty());
    QVERIFY(connection.select(u"PRAGMA synchronous = NORMAL"_s));
    QVERIFY(connection.select(u"PRAGMA foreign_keys = OFF"_s));
    QCOMPARE(connection.wrongSettings(), QStringList({u"synchronous=1"_s, u"foreign_keys=0"_s}));
}

void TestStoreFile::filesAreForTheirOwnerOnly()
{
    ONLY_IN_A_FILE();
    const auto store = std::move(*m_home->open());
    RawDatabase raw(m_home->address());
    raw.run(u"BEGIN IMMEDIATE"_s);
    raw.run(u"INSERT INTO reference_list VALUES('a', 'b', 'c', 'd')"_s); // makes a journal
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfoList entries = QDir(m_home->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(entries.size(), 2);
    for (const QFileInfo &entry : entries)
        QVERIFY2(!(entry.permissions() & others), qPrintable(entry.fileName()));
    QVERIFY(!(QFileInfo(m_home->path()).permissions() & others));
    raw.run(u"ROLLBACK"_s);
}

void TestStoreFile::aFolderThatWasOpenIsClosedToOthers()
{
    ONLY_IN_A_FILE();
    QVERIFY(QDir().mkpath(m_home->path()));
    QVERIFY(QFile::setPermissions(m_home->path(), QFile::Permissions(0x7755)));
    QVERIFY(m_home->open());
    QVERIFY(!(QFileInfo(m_home->path()).permissions() & (QFile::ReadGroup | QFile::ExeOther)));
}

void TestStoreFile::anEmptyFileIsAFirstStart()
{
    ONLY_IN_A_FILE();
    QVERIFY(QDir().mkpath(m_home->path()));
    QFile file(m_home->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!store::storeExists(m_home->path()));
    QCOMPARE(wordOf(m_home->open()), u"done"_s);
    QVERIFY(store::storeExists(m_home->path()));
}

void TestStoreFile::aFirstStartThatWasKilledHoldsUpNobody()
{
    ONLY_IN_A_FILE();
    // Killed between making its lock and signing it: an empty lock, and no owner to be found dead.
    QVERIFY(QDir().mkpath(m_home->path()));
    QFile lock(m_home->path() + u"/store.opening"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(wordOf(m_home->open()), u"done"_s);
    QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!lock.exists());
}

void TestStoreFile::aNewerStoreIsRefusedAndNotTouched()
{
    QVERIFY(m_home->open());
    RawDatabase raw(m_home->address());
    raw.run(u"INSERT INTO schema_version VALUES(?, 'later')"_s, {store::schemaVersion + 1});
    const auto opened = m_home->open();
    QCOMPARE(wordOf(opened), u"store-newer"_s);
    QVERIFY(opened.error().detail.contains(QString::number(store::schemaVersion + 1)));
    if (!onServer()) QVERIFY(store::storeExists(m_home->path()));
    QCOMPARE(raw.value(u"SELECT count(*) FROM schema_version"_s).toInt(), store::schemaVersion + 1);
}

void TestStoreFile::somethingElseIsCorruptAndNotTouched()
{
    ONLY_IN_A_FILE();
    QVERIFY(QDir().mkpath(m_home->path()));
    const QByteArray letter = QByteArray("Dear customer, this is no database. ").repeated(200);
    {
        QFile file(m_home->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(letter);
    }
    QCOMPARE(wordOf(m_home->open()), u"store-corrupt"_s);
    QVERIFY(store::storeExists(m_home->path())); // so nobody makes a new key over it
    QFile file(m_home->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), letter);
    file.close();
    QVERIFY(file.remove());
    {
        RawDatabase raw(m_home->address());
        raw.run(u"CREATE TABLE somebody_elses(x)"_s);
    }
    QCOMPARE(wordOf(m_home->open()), u"store-corrupt"_s);
}

void TestStoreFile::aFolderThatCannotBeMadeIsUnavailable()
{
    ONLY_IN_A_FILE();
    QVERIFY(QDir().mkpath(m_home->path()));
    QFile file(m_home->path() + u"/a-file"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened =
        store::openSqliteStore({file.fileName() + u"/home"_s, 0}, keyOf(), m_home->clock, m_home->random);
    QCOMPARE(wordOf(opened), u"store-unavailable"_s);
}

void TestStoreFile::eventsCannotBeChangedOrRemoved()
{
    const auto store = std::move(*m_home->open());
    QVERIFY(createTransfer(store->parts(), u"t1"_s));
    RawDatabase raw(m_home->address());
    QVERIFY(raw.run(u"UPDATE event SET state = 'paid-out'"_s).contains(u"never changed"_s));
    QVERIFY(raw.run(u"DELETE FROM event"_s).contains(u"never removed"_s));
    QVERIFY(raw.run(u"INSERT OR REPLACE INTO event SELECT * FROM event"_s).startsWith(u"error"_s));
    QCOMPARE(store->parts().transfers->timeline({u"t1"_s})->size(), 1);
}

void TestStoreFile::anotherProgramsLockIsBusyAfterWaiting()
{
    const auto store = std::move(*m_home->open());
    const interfaces::Store parts = store->parts();
    const auto transfer = createTransfer(parts, u"t1"_s);
    RawDatabase raw(m_home->address());
    QCOMPARE(raw.run(onServer() ? u"BEGIN; SELECT pg_advisory_xact_lock(5928235468726597)"_s : u"BEGIN IMMEDIATE"_s),
             QString());
    QVERIFY(parts.transfers->transfer({u"t1"_s})); // reading goes on
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(wordOf(parts.transfers->apply({*transfer, std::nullopt, {}})), u"store-busy"_s);
    QVERIFY(timer.elapsed() > 4000 && timer.elapsed() < 9000);
    raw.run(u"ROLLBACK"_s);
    QCOMPARE(wordOf(parts.transfers->apply({*transfer, std::nullopt, {}})), u"done"_s);
}

void TestStoreFile::aFullDiskIsSaidAndLeavesTheStoreUsable()
{
    ONLY_IN_A_FILE();
    QVERIFY(m_home->open());
    auto opened = store::Connection::open(m_home->file(), u"full disk test"_s);
    QVERIFY(opened);
    store::Connection &connection = **opened;
    const QString pages = connection.select(u"PRAGMA page_count"_s)->value(0).value(0).toString();
    QVERIFY(connection.select(u"PRAGMA max_page_count = "_s + pages));
    const auto fill = [&connection] {
        return connection.write([&connection]() -> base::Result<void> {
            const QString sql = u"INSERT INTO reference_list VALUES(?, 'list', ?, 't')"_s;
            for (int i = 0; i < 50; ++i) {
                const auto done = connection.run(sql, {QString::number(i), QString(5000, u'x')});
                if (!done) return done.error();
            }
            return base::Done{};
        });
    };
    QCOMPARE(wordOf(fill()), u"disk-full"_s);
    QCOMPARE(connection.select(u"SELECT count(*) FROM reference_list"_s)->value(0).value(0).toInt(), 0);
    QVERIFY(connection.select(u"PRAGMA max_page_count = 1000000"_s));
    QCOMPARE(wordOf(fill()), u"done"_s);
}

void TestStoreFile::aFileThatMayNotGrowIsSaidAndLeavesTheStoreUsable()
{
    ONLY_IN_A_FILE();
#ifdef Q_OS_UNIX
    const auto store = std::move(*m_home->open());
    const interfaces::Store parts = store->parts();
    QVERIFY(createTransfer(parts, u"t1"_s));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = rlim_t(QFileInfo(m_home->file()).size());
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto put =
        parts.references->put(u"p"_s, u"banks"_s, base::JsonValue(QString(400'000, u'x')), m_home->clock.now);
    const auto known = parts.transfers->transfer({u"t1"_s});
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!put);
    QVERIFY(wordOf(put) == u"disk-full"_s || wordOf(put) == u"store-unavailable"_s);
    QCOMPARE(put.error().outcome, base::Outcome::NothingHappened);
    QCOMPARE(wordOf(known), u"done"_s);
    QVERIFY(!parts.references->get(u"p"_s, u"banks"_s)->has_value());
    QVERIFY(createTransfer(parts, u"t2"_s));
    QVERIFY(parts.care->check()->ok);
#else
    QSKIP("needs a limit on file sizes");
#endif
}

void TestStoreFile::aNearlyFullDiskTakesNoNewTransfers()
{
    ONLY_IN_A_FILE();
    const auto generous = std::move(*m_home->open());
    const auto first = createTransfer(generous->parts(), u"t1"_s);
    const qint64 moreThanAnyDiskHas = std::numeric_limits<qint64>::max();
    const auto opened =
        store::openSqliteStore({m_home->path(), moreThanAnyDiskHas}, keyOf(), m_home->clock, m_home->random);
    QVERIFY(opened);
    const interfaces::Store parts = (*opened)->parts();
    QCOMPARE(wordOf(createTransfer(parts, u"t2"_s)), u"disk-full"_s);
    QCOMPARE(wordOf(parts.transfers->apply({*first, std::nullopt, {}})), u"done"_s); // what is under way goes on
    QVERIFY(!parts.care->check()->ok);
}

void TestStoreFile::theChangeCountMovesForOwnAndForeignChanges()
{
    const auto one = std::move(*m_home->open());
    const auto two = std::move(*m_home->open());
    const auto count = [&one] { return one->parts().care->changeCount().valueOr(-1); };
    const qint64 start = count();
    QVERIFY(start >= 0);
    QCOMPARE(count(), start);
    QVERIFY(one->parts().drafts->put(u"a"_s, base::JsonValue(1)));
    const qint64 own = count();
    QVERIFY(own != start);
    QCOMPARE(count(), own);
    QVERIFY(two->parts().drafts->put(u"b"_s, base::JsonValue(1)));
    const qint64 foreign = count();
    QVERIFY(foreign != own && foreign != start);
    QCOMPARE(count(), foreign);
}

void TestStoreFile::aGoodStoreIsReportedAsGood()
{
    const auto store = std::move(*m_home->open());
    QVERIFY(createTransfer(store->parts(), u"t1"_s));
    const auto report = store->parts().care->check();
    QVERIFY(report);
    QCOMPARE(report->findings, QStringList());
    QVERIFY(report->ok);
    QCOMPARE(report->driver, onServer() ? u"postgresql"_s : u"sqlite"_s);
    QCOMPARE(report->version, QString::number(store::schemaVersion));
    QCOMPARE(report->transfers.value_or(-1), 1);
    QCOMPARE(report->senders.value_or(-1), 1);
}

void TestStoreFile::aDamagedStoreIsReported()
{
    const auto store = std::move(*m_home->open());
    QVERIFY(createTransfer(store->parts(), u"t1"_s));
    RawDatabase raw(m_home->address());
    const auto findings = [&store] {
        const auto report = store->parts().care->check();
        return report ? (report->ok ? QString() : report->findings.join(u'\n')) : wordOf(report);
    };
    QCOMPARE(findings(), QString());
    if (onServer()) {
        raw.run(u"ALTER TABLE event DISABLE TRIGGER event_is_not_changed"_s);
        QVERIFY(findings().contains(u"event_is_not_changed"_s));
    } else {
        raw.run(u"PRAGMA foreign_keys = OFF"_s);
        raw.run(u"DELETE FROM beneficiary"_s); // an orphan
        QVERIFY(findings().contains(u"transfer"_s));
    }
    raw.run(u"DROP TRIGGER event_is_not_removed"_s);
    QVERIFY(createTransfer(store->parts(), u"t2"_s));
    raw.run(u"DELETE FROM event WHERE sequence = 1"_s);
    QVERIFY(findings().contains(u"gaps"_s));
    raw.run(u"UPDATE sender SET box = zeroblob(40)"_s);
    QVERIFY(findings().contains(u"sender.box"_s));
    if (onServer()) return;
    QFile::setPermissions(m_home->file(), QFile::Permissions(0x6644));
    QVERIFY(findings().contains(u"Other users"_s));
}

void TestStoreFile::aCheckTellsWhatItFoundInADamagedFile()
{
    ONLY_IN_A_FILE();
    {
        const auto store = std::move(*m_home->open());
        for (int i = 0; i < 40; ++i)
            QVERIFY(createTransfer(store->parts(), u"t%1"_s.arg(i)));
    }
    QFile file(m_home->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    int told = 0;
    for (qsizetype page = 8; (page + 1) * 4096 < whole.size(); page += 7) {
        QByteArray damaged = whole;
        damaged.replace(page * 4096, 64, QByteArray(64, '\xff'));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(damaged);
        file.close();
        const auto opened = m_home->open();
        if (!opened) continue; // then nothing is opened, and that says why
        const auto report = (*opened)->parts().care->check();
        QVERIFY2(report, qPrintable(wordOf(report)));
        if (report->ok) continue; // a page that nothing lies on
        QVERIFY(!report->findings.isEmpty());
        ++told;
    }
    QVERIFY(told > 3);
}

void TestStoreFile::aDamagedPageIsCorruptAtAnyTime()
{
    ONLY_IN_A_FILE();
    {
        const auto store = std::move(*m_home->open());
        for (int i = 0; i < 20; ++i)
            QVERIFY(createTransfer(store->parts(), u"t%1"_s.arg(i)));
    }
    QFile file(m_home->file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 8; (page + 1) * 4096 < file.size(); ++page) { // beyond the list of tables
        file.seek(page * 4096);
        file.write(QByteArray(64, '\xff'));
    }
    file.close();
    auto opened = m_home->open();
    if (!opened) {
        QCOMPARE(wordOf(opened), u"store-corrupt"_s);
        return;
    }
    interfaces::TransferFilter all;
    all.limit = 100;
    QCOMPARE(wordOf((*opened)->parts().transfers->list(all)), u"store-corrupt"_s);
    const auto report = (*opened)->parts().care->check();
    QVERIFY(!report || !report->ok);
}

void TestStoreFile::aBackupIsAStoreOfItsOwn()
{
    ONLY_IN_A_FILE();
    const auto store = std::move(*m_home->open());
    const Transfer transfer = *createTransfer(store->parts(), u"t1"_s);
    StoreHome other;
    QVERIFY(QDir().mkpath(other.path()));
    QVERIFY(store->parts().care->backup(other.file()));
    const auto others = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(!(QFileInfo(other.file()).permissions() & others));
    QCOMPARE(QDir(other.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(createTransfer(store->parts(), u"t2"_s)); // is not in it any more
    const auto copy = std::move(*other.open());
    QCOMPARE(shown(*copy->parts().transfers->transfer({u"t1"_s})), shown(transfer));
    QCOMPARE(wordOf(copy->parts().transfers->transfer({u"t2"_s})), u"not-found"_s);
    QCOMPARE(copy->parts().senders->find(u"santos"_s, 5)->size(), 1);
    QCOMPARE(copy->parts().transfers->find(u"santos"_s, 5)->size(), 1);
    QVERIFY(copy->parts().care->check()->ok);
    StoreHome third;
    QVERIFY(QDir().mkpath(third.path()));
    QVERIFY(QFile::copy(other.file(), third.file()));
    QCOMPARE(wordOf(third.open('x')), u"store-key-missing"_s);
}

void TestStoreFile::aBackupReplacesNothing()
{
    ONLY_IN_A_FILE();
    const auto store = std::move(*m_home->open());
    const QString taken = m_home->path() + u"/taken"_s;
    QFile file(taken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    QCOMPARE(wordOf(store->parts().care->backup(taken)), u"bad-file"_s);
    QCOMPARE(wordOf(store->parts().care->backup(m_home->path() + u"/no-such-folder/copy"_s)), u"bad-file"_s);
    QCOMPARE(QFileInfo(taken).size(), 8);
    QVERIFY(QDir(m_home->path()).entryList({u"*.partial"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_store_file.moc"
