// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_home.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace storetest;
using base::JsonValue;
using domain::Transfer;

namespace {

/// Names and numbers that may stand nowhere in the clear.
const QStringList canaries{u"Xzycanaryname"_s, u"Qwfamilycanary"_s, u"CANARYACCOUNT778899"_s, u"CANARYPASSPORT1"_s,
                           u"98765432109"_s,   u"canary.mail"_s,    u"Canarystreet"_s,        u"Wxbeneficiarycanary"_s,
                           u"CANARYPICKUP"_s,  u"canarynote"_s,     u"canaryclerk"_s,         u"canarybody"_s,
                           u"canaryanswer"_s,  u"canarydraft"_s,    u"canaryprovider"_s,      u"canaryenrolled"_s,
                           u"canaryheader"_s,  u"canaryreview"_s,   u"canarycity"_s,          u"canarysetby"_s};

} // namespace

class TestStoreSealing : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nothingPersonalStandsInAnyFile();
    void nothingPersonalStandsInTheJournalOrABackup();
    void aRemovedValueIsOverwritten();
    void anotherKeyIsRefusedAndChangesNothing();
    void aKeyOfAnotherSizeIsRefused();
    void boxesDoNotOpenInAnotherRowOrColumn();
    void aFigureChangedByOtherHandsMakesTheRecordUnreadable_data();
    void aFigureChangedByOtherHandsMakesTheRecordUnreadable();
    void aChangedAttemptOrEventIsUnreadable();
    void aBrokenWrappedKeyIsCorruptAndNotMissing();
    void theIndexTellsNothingWithoutTheKey();

private:
    /// Fills a home with canaries in every place where somebody could type them.
    void fill();
    QStringList leaks(const QString &folder) const;
    /// Opens the home's store and hands out its parts until the next call.
    interfaces::Store parts();
    void close() { m_store.reset(); }

    std::unique_ptr<StoreHome> m_home;
    std::unique_ptr<store::SqlStore> m_store;
};

void TestStoreSealing::init()
{
    close();
    m_home = std::make_unique<StoreHome>();
}

interfaces::Store TestStoreSealing::parts()
{
    close();
    m_store = std::move(*m_home->open());
    return m_store->parts();
}

void TestStoreSealing::fill()
{
    const interfaces::Store store = parts();
    domain::Sender sender = sampleSender(u"sender-1"_s, u"Xzycanaryname"_s, u"Qwfamilycanary"_s);
    sender.identificationNumber = u"CANARYPASSPORT1"_s;
    sender.mobileNumber = u"+98765432109"_s;
    sender.email = u"canary.mail@example.com"_s;
    sender.residentialAddress = u"1 Canarystreet"_s;
    sender.city = u"canarycity"_s;
    QVERIFY(store.senders->add(sender));
    sender.occupation = u"canarynote"_s;
    QVERIFY(store.senders->update(sender));
    domain::Beneficiary beneficiary = sampleBeneficiary(u"beneficiary-1"_s, u"sender-1"_s);
    beneficiary.name = u"Wxbeneficiarycanary"_s;
    beneficiary.accountNumber = u"CANARYACCOUNT778899"_s;
    QVERIFY(store.beneficiaries->add(beneficiary));
    QVERIFY(store.beneficiaries->rememberEnrolment(beneficiary.id, {u"rebit"_s}, u"sandbox"_s, u"canaryenrolled"_s));
    domain::Quote quote = sampleQuote(u"quote of t1"_s);
    quote.providerData = JsonValue::object({{u"who"_s, u"canaryprovider"_s}});
    QVERIFY(store.quotes->add({quote}));
    Transfer transfer = sampleTransfer(u"t1"_s);
    transfer.parties.senderName = u"Xzycanaryname Qwfamilycanary"_s;
    transfer.parties.senderPhone = u"+98765432109"_s;
    transfer.parties.beneficiaryName = u"Wxbeneficiarycanary"_s;
    transfer.parties.beneficiaryAccount = u"CANARYACCOUNT778899"_s;
    transfer.pickupCode = u"CANARYPICKUP"_s;
    transfer.review = u"canaryreview"_s;
    transfer.clerk = u"canaryclerk"_s;
    domain::TransferEvent event = sampleEvent(transfer, u"canarynote"_s);
    event.who = u"canaryclerk"_s;
    transfer = *store.transfers->create(transfer, event);
    domain::Attempt attempt = sampleAttempt(u"a1"_s, transfer);
    attempt.request.body = "{\"name\":\"canarybody Xzycanaryname\"}";
    attempt.request.headers << domain::Header{"X-Trace", "canaryheader"};
    attempt.request.path = u"/v3/Wxbeneficiarycanary"_s;
    transfer = *store.transfers->apply({transfer, attempt, {}});
    attempt.answer = domain::WireAnswer{};
    attempt.answer->body = "canaryanswer";
    attempt.answer->headers = {{"X-Trace", "canaryheader"}};
    QVERIFY(store.transfers->apply({transfer, attempt, {event}}));
    QVERIFY(store.drafts->put(u"counter-01"_s, JsonValue::object({{u"typed"_s, u"canarydraft"_s}})));
    QVERIFY(store.rates->add({u"SGD"_s, u"IDR"_s, u"1"_s, 0, std::nullopt, m_home->clock.now, u"canarysetby"_s}));
    QVERIFY(!store.senders->find(u"Xzycanaryname"_s, 5)->isEmpty()); // searching leaves nothing either
}

QStringList TestStoreSealing::leaks(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) return {u"unreadable: "_s + file.fileName()};
        const QByteArray bytes = file.readAll().toLower();
        ++count;
        for (const QString &canary : canaries) {
            const QString small = canary.toLower();
            const QByteArray wide(reinterpret_cast<const char *>(small.utf16()), small.size() * 2);
            if (bytes.contains(small.toUtf8()) || bytes.contains(wide) ||
                bytes.contains(small.toUtf8().toBase64().first(8)))
                found << canary + u" in "_s + QFileInfo(file).fileName();
        }
    }
    return count > 0 ? found : QStringList{u"no files"_s};
}

void TestStoreSealing::nothingPersonalStandsInAnyFile()
{
    ONLY_IN_A_FILE();
    fill();
    QCOMPARE(leaks(m_home->path()), QStringList());
    close();
    QCOMPARE(leaks(m_home->path()), QStringList());
    // The search itself works: a canary that is put in the clear is seen.
    RawDatabase raw(m_home->address());
    raw.run(u"UPDATE quote SET provider = 'canaryprovider'"_s);
    QCOMPARE(leaks(m_home->path()).size(), 1);
}

void TestStoreSealing::nothingPersonalStandsInTheJournalOrABackup()
{
    ONLY_IN_A_FILE();
    fill();
    RawDatabase raw(m_home->address());
    raw.run(u"PRAGMA cache_size = 5"_s); // so that pages reach the disk before the commit
    QCOMPARE(raw.run(u"BEGIN IMMEDIATE"_s), QString());
    QCOMPARE(raw.run(u"UPDATE sender SET updated_at = 'x', box = zeroblob(60000)"_s), QString());
    QCOMPARE(raw.run(u"UPDATE quote SET quoted_at = 'x'"_s), QString());
    QVERIFY(QFile::exists(m_home->file() + u"-journal"_s));
    QVERIFY(QFileInfo(m_home->file() + u"-journal"_s).size() > 0);
    QCOMPARE(leaks(m_home->path()), QStringList());
    raw.run(u"ROLLBACK"_s);
    QVERIFY(parts().care->backup(m_home->path() + u"/copy.sqlite"_s));
    QVERIFY(QFile::exists(m_home->path() + u"/copy.sqlite"_s));
    QCOMPARE(leaks(m_home->path()), QStringList());
}

void TestStoreSealing::aRemovedValueIsOverwritten()
{
    ONLY_IN_A_FILE();
    const interfaces::Store store = parts();
    QVERIFY(store.references->put(u"p"_s, u"list"_s, JsonValue(QString(u"wxyz-before"_s).repeated(2000)),
                                  m_home->clock.now));
    QVERIFY(store.references->put(u"p"_s, u"list"_s, JsonValue(u"after"_s), m_home->clock.now));
    QFile file(m_home->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("wxyz-before"));
}

void TestStoreSealing::anotherKeyIsRefusedAndChangesNothing()
{
    ONLY_IN_A_FILE();
    QVERIFY(!store::storeExists(m_home->path()));
    fill();
    close();
    QVERIFY(store::storeExists(m_home->path()));
    const auto read = [this] {
        QFile file(m_home->file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = read();
    QVERIFY(!before.isEmpty());
    QCOMPARE(wordOf(m_home->open('x')), u"store-key-missing"_s);
    QCOMPARE(read(), before);
    QCOMPARE(wordOf(m_home->open('k')), u"done"_s);
}

void TestStoreSealing::aKeyOfAnotherSizeIsRefused()
{
    ONLY_IN_A_FILE();
    for (const int size : {0, 16, 31, 33}) {
        const auto opened = store::openSqliteStore({m_home->path(), 0}, base::Secret(QByteArray(size, 'k')),
                                                   m_home->clock, m_home->random);
        QCOMPARE(wordOf(opened), u"store-key-missing"_s);
    }
    QVERIFY(!store::storeExists(m_home->path()));
}

void TestStoreSealing::boxesDoNotOpenInAnotherRowOrColumn()
{
    const interfaces::Store store = parts();
    QVERIFY(createTransfer(store, u"t1"_s));
    QVERIFY(createTransfer(store, u"t2"_s));
    QVERIFY(store.senders->add(sampleSender(u"sender-2"_s)));
    Transfer transfer = *store.transfers->transfer({u"t1"_s});
    QVERIFY(store.transfers->apply({transfer, sampleAttempt(u"a1"_s, transfer), {}}));
    RawDatabase raw(m_home->address());
    const auto swap = [&raw](const QString &table, const QString &one, const QString &two) {
        const QVariant a = raw.value(u"SELECT box FROM %1 WHERE id = ?"_s.arg(table), {one});
        const QVariant b = raw.value(u"SELECT box FROM %1 WHERE id = ?"_s.arg(table), {two});
        raw.run(u"UPDATE %1 SET box = ? WHERE id = ?"_s.arg(table), {b, one});
        raw.run(u"UPDATE %1 SET box = ? WHERE id = ?"_s.arg(table), {a, two});
    };
    swap(u"sender"_s, u"sender-1"_s, u"sender-2"_s);
    QCOMPARE(wordOf(store.senders->sender({u"sender-1"_s})), u"store-corrupt"_s);
    QCOMPARE(wordOf(store.senders->sender({u"sender-2"_s})), u"store-corrupt"_s);
    swap(u"sender"_s, u"sender-1"_s, u"sender-2"_s);
    QCOMPARE(wordOf(store.senders->sender({u"sender-1"_s})), u"done"_s);
    swap(u"quote"_s, u"quote of t1"_s, u"quote of t2"_s);
    QCOMPARE(wordOf(store.quotes->quote({u"quote of t1"_s})), u"store-corrupt"_s);
    raw.run(u"UPDATE sender SET box = (SELECT box FROM beneficiary) WHERE id = 'sender-1'"_s);
    QCOMPARE(wordOf(store.senders->sender({u"sender-1"_s})), u"store-corrupt"_s);
    // Columns of one row.
    raw.run(u"UPDATE attempt SET answer = request"_s);
    QCOMPARE(wordOf(store.transfers->attempts({u"t1"_s})), u"store-corrupt"_s);
    // Cut, empty, and of a key version that nobody has.
    for (const QByteArray &box :
         {QByteArray(""), QByteArray("\x01"), QByteArray("\x07 no such key version, no such box")}) {
        raw.run(u"UPDATE beneficiary SET box = ?"_s, {box});
        QCOMPARE(wordOf(store.beneficiaries->beneficiary({u"beneficiary-1"_s})), u"store-corrupt"_s);
    }
}

void TestStoreSealing::aFigureChangedByOtherHandsMakesTheRecordUnreadable_data()
{
    QTest::addColumn<QString>("change");
    for (const QString &change :
         {u"receive_minor = receive_minor + 1"_s, u"receive_currency = 'INR'"_s, u"state = 'submitting'"_s,
          u"provider = 'rebit'"_s, u"environment = 'production'"_s, u"rate = '1'"_s, u"fees = '[]'"_s,
          u"provider_reference = 'x'"_s, u"next_check_at = NULL"_s, u"submitted_at = NULL"_s, u"counter = '09'"_s,
          u"checks = 0"_s, u"purpose = 'GIFT'"_s})
        QTest::newRow(qPrintable(change)) << change;
}

void TestStoreSealing::aFigureChangedByOtherHandsMakesTheRecordUnreadable()
{
    QFETCH(QString, change);
    const interfaces::Store store = parts();
    QVERIFY(createTransfer(store, u"t1"_s));
    RawDatabase raw(m_home->address());
    raw.run(u"DROP TRIGGER transfer_keeps_its_origin"_s);
    QCOMPARE(wordOf(store.transfers->transfer({u"t1"_s})), u"done"_s);
    QCOMPARE(raw.run(u"UPDATE transfer SET "_s + change), QString());
    QCOMPARE(wordOf(store.transfers->transfer({u"t1"_s})), u"store-corrupt"_s);
}

void TestStoreSealing::aChangedAttemptOrEventIsUnreadable()
{
    const interfaces::Store store = parts();
    Transfer transfer = *createTransfer(store, u"t1"_s);
    QVERIFY(store.transfers->apply({transfer, sampleAttempt(u"a1"_s, transfer), {}}));
    RawDatabase raw(m_home->address());
    QCOMPARE(raw.run(u"UPDATE attempt SET point = 3"_s), QString());
    QCOMPARE(wordOf(store.transfers->attempts({u"t1"_s})), u"store-corrupt"_s);
    raw.run(u"DROP TRIGGER event_is_not_changed"_s);
    QCOMPARE(wordOf(store.transfers->timeline({u"t1"_s})), u"done"_s);
    QCOMPARE(raw.run(u"UPDATE event SET state = 'paid-out'"_s), QString());
    QCOMPARE(wordOf(store.transfers->timeline({u"t1"_s})), u"store-corrupt"_s);
}

void TestStoreSealing::aBrokenWrappedKeyIsCorruptAndNotMissing()
{
    fill();
    close();
    {
        RawDatabase raw(m_home->address());
        raw.run(u"UPDATE store_key SET wrapped = zeroblob(61)"_s);
    }
    QCOMPARE(wordOf(m_home->open()), u"store-corrupt"_s);
    {
        RawDatabase raw(m_home->address());
        raw.run(u"DELETE FROM store_key"_s);
    }
    if (!onServer())
        QVERIFY(store::storeExists(m_home->path())); // so no new key is made for what the old one has sealed
    QCOMPARE(wordOf(m_home->open()), u"store-corrupt"_s);
}

void TestStoreSealing::theIndexTellsNothingWithoutTheKey()
{
    const interfaces::Store store = parts();
    QVERIFY(store.senders->add(sampleSender(u"sender-1"_s)));
    StoreHome other;
    const auto otherStore = std::move(*other.open());
    QVERIFY(otherStore->parts().senders->add(sampleSender(u"sender-1"_s)));
    RawDatabase ours(m_home->address());
    RawDatabase theirs(other.address());
    const QString terms = u"SELECT group_concat(hex(term)) FROM term"_s;
    const QStringList mine = ours.value(terms).toString().split(u',');
    const QStringList others = theirs.value(terms).toString().split(u',');
    QVERIFY(mine.size() > 20);
    QCOMPARE(mine.size(), others.size());
    for (const QString &term : mine)
        QVERIFY(!others.contains(term)); // the same person, the same keychain key, another store
}

QTEST_GUILESS_MAIN(TestStoreSealing)
#include "tst_store_sealing.moc"
