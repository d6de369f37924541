// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a store as a whole, by the real program: restored, moved to a PostgreSQL server, shared.
#include "program_run.h"
#include "support/postgres_server.h"
#include "vault/keyring_session.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using programs::newKey;
using programs::Said;
using programs::Shop;
using testsupport::PostgresServer;

namespace {

QString told(const Said &said) { return u"exit %1: %2"_s.arg(said.exit).arg(QString::fromUtf8(said.json.toBytes())); }

QStringList texts(const JsonValue &list)
{
    QStringList result;
    for (const JsonValue &item : list.items())
        result << item.text();
    return result;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// One statement in an SQLite file, as other hands would run it.
void runIn(const QString &file, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, file);
        database.setDatabaseName(file);
        QSqlQuery query(database);
        if (!database.open() || !query.exec(sql)) qFatal("%s", qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(file);
}

/// The shop's profile with another store.
bool writeProfile(Shop &shop, const QString &home, const JsonValue &store)
{
    auto profile = JsonValue::parse(contentOf(shop.home() + u"/profile.json"_s));
    if (!profile) return false;
    profile->set(u"store"_s, store);
    return QDir().mkpath(home) && put(home + u"/profile.json"_s, profile->toBytes());
}

JsonValue embedded() { return JsonValue::object({{u"driver"_s, u"sqlite"_s}}); }

JsonValue onServer(const PostgresServer &server, const QString &database)
{
    return JsonValue::object({{u"driver"_s, u"postgresql"_s},
                              {u"host"_s, server.host()},
                              {u"port"_s, server.port()},
                              {u"database"_s, database},
                              {u"user"_s, u"counter"_s}});
}

QString referenceOf(const Said &said) { return said.transfer().member(u"reference").text(); }

} // namespace

class TestStoresRun : public QObject
{
    Q_OBJECT

private slots:
    void aBackupComesBackAndNothingUnsentIsSentFromIt();
    void whatIsNoBackupOfThisHomeChangesNothing();
    void aNewHomeTakesABackupAndADamagedStoreIsReplaced();
    void aStoreThatIsGoneIsALossAndNoBeginning();
    void whileAProgramHasTheStoreOpenNothingIsReplaced();
    void anEmbeddedStoreMovesToAServerAndLivesThereOnly();
    void ofAServerWithAnOwnerTheCountersMayReadAndWriteOnly();
    void aBackupOfAServerComesBackIntoAnEmptyDatabaseOnly();
    void countersOfTwoHomesKeepAProvidersLimitTogether();
    void withoutAServerItsCommandsSaySo();

private:
    QString openWithData();
    QString send();
    Said draft(const QString &key);
    Said cli(const QStringList &words, const QByteArray &input = {}) { return m_shop->cli(words, input); }
    void setPassword(const QString &home = {}, const QString &password = PostgresServer::password());
    QStringList referencesIn(const QString &home = {});

    std::unique_ptr<Shop> m_shop;
    QTemporaryDir m_folder;
    QStringList m_words; ///< of the last draft()
};

/// Empty, or why not. A customer with a beneficiary and one transfer.
QString TestStoresRun::openWithData()
{
    m_shop = std::make_unique<Shop>(u"5"_s);
    if (const QString fault = m_shop->open(); !fault.isEmpty()) return fault;
    if (const QString fault = m_shop->addParties(); !fault.isEmpty()) return fault;
    return send().isEmpty() ? u"the first transfer was not sent"_s : QString();
}

/// The reference of a transfer that was sent.
QString TestStoresRun::send()
{
    const Said sent = cli(m_shop->create(m_shop->quote(), newKey()));
    return sent.exit == 0 ? referenceOf(sent) : QString();
}

void TestStoresRun::setPassword(const QString &home, const QString &password)
{
    const Said set =
        cli({u"--home"_s, home.isEmpty() ? m_shop->home() : home, u"credential"_s, u"set"_s, u"store"_s, u"password"_s},
            password.toUtf8());
    QVERIFY2(set.exit == 0, qPrintable(told(set)));
}

QStringList TestStoresRun::referencesIn(const QString &home)
{
    const Said list = cli({u"--home"_s, home.isEmpty() ? m_shop->home() : home, u"transfer"_s, u"list"_s});
    QStringList references;
    const JsonValue transfers = list.json.member(u"transfers");
    for (const JsonValue &transfer : transfers.items())
        references << transfer.member(u"reference").text();
    references.sort();
    return list.exit == 0 ? references : QStringList{told(list)};
}

/// One that was confirmed and could not be sent: its provider is behind a proxy that is not there.
Said TestStoresRun::draft(const QString &key)
{
    const QString quote = m_shop->quote();
    const QString name = m_shop->home() + u"/profile.json"_s;
    const QByteArray good = contentOf(name);
    auto cut = JsonValue::parse(good);
    JsonValue providers = cut->member(u"providers");
    JsonValue simpaisa = providers.member(u"simpaisa");
    simpaisa.set(u"proxy"_s, u"http://127.0.0.1:1"_s);
    providers.set(u"simpaisa"_s, simpaisa);
    cut->set(u"providers"_s, providers);
    put(name, cut->toBytes());
    m_words = m_shop->create(quote, key);
    const Said said = cli(m_words);
    put(name, good);
    return said;
}

void TestStoresRun::aBackupComesBackAndNothingUnsentIsSentFromIt()
{
    QCOMPARE(openWithData(), QString());
    const QString home = m_shop->home();
    const Said never = draft(newKey());
    QVERIFY2(never.exit == 6 && never.status() == u"draft", qPrintable(told(never)));
    const QStringList neverWords = m_words;
    const Said later = draft(newKey());
    QCOMPARE(later.status(), u"draft"_s);
    const QStringList laterWords = m_words;
    const QString backup = m_folder.filePath(u"monday.backup"_s);
    QCOMPARE(cli({u"store"_s, u"backup"_s, backup}).exit, 0);
    const QByteArray kept = contentOf(backup);

    // Life goes on: one of the two is sent after all, and a third one is made.
    const Said sent = cli(laterWords);
    QVERIFY2(sent.exit == 0, qPrintable(told(sent)));
    const QString third = send();
    QVERIFY(!third.isEmpty());

    const Said restored = cli({u"store"_s, u"restore"_s, backup});
    QVERIFY2(restored.exit == 0, qPrintable(told(restored)));
    const JsonValue said = restored.json.member(u"restore");
    QCOMPARE(texts(said.member(u"missing")), QStringList{third});
    QStringList doubtful = texts(said.member(u"unconfirmed"));
    QCOMPARE(doubtful, (QStringList{referenceOf(never), referenceOf(later)}));
    QCOMPARE(said.member(u"transfers").text(), u"3"_s);
    QVERIFY(QFile::exists(said.member(u"aside").text()));
    QVERIFY(contentOf(backup) == kept);
    QCOMPARE(QDir(home).entryList({u"*restoring*"_s}), QStringList());

    // Whoever runs the old command again sends nothing; asking finds what was sent, and leaves the other one open.
    QCOMPARE(cli(neverWords).exit, 5);
    QCOMPARE(cli({u"transfer"_s, u"cancel"_s, never.transfer().member(u"id").text()}).exit, 5);
    m_shop->advance(3 * 60 * 1000);
    cli({u"transfer"_s, u"refresh"_s, u"--open"_s});
    QCOMPARE(m_shop->payouts(referenceOf(never)), 0);
    QCOMPARE(m_shop->payouts(referenceOf(later)), 1);
    const Said open = cli({u"transfer"_s, u"show"_s, never.transfer().member(u"id").text()});
    QCOMPARE(open.status(), u"unconfirmed"_s);
    QVERIFY(texts(open.transfer().member(u"actions")).contains(u"settle"_s));
    const Said found = cli({u"transfer"_s, u"show"_s, later.transfer().member(u"id").text()});
    QVERIFY2(found.status() == u"in-progress" || found.status() == u"paid-out", qPrintable(told(found)));
    QCOMPARE(cli({u"store"_s, u"check"_s}).exit, 0);
    QCOMPARE(cli({u"audit"_s, u"verify"_s}).exit, 0);
    const Said trail = cli({u"audit"_s, u"list"_s});
    QVERIFY2(trail.json.toBytes().contains("store.restored"), qPrintable(told(trail)));
}

void TestStoresRun::whatIsNoBackupOfThisHomeChangesNothing()
{
    QCOMPARE(openWithData(), QString());
    const QString theirs = m_folder.filePath(u"theirs.backup"_s);
    QCOMPARE(cli({u"store"_s, u"backup"_s, theirs}).exit, 0);
    const QString theirHome = m_shop->home();
    const QByteArray theirId = contentOf(theirHome + u"/store-id"_s);
    const std::unique_ptr<Shop> them = std::move(m_shop);
    QCOMPARE(openWithData(), QString());
    const QString home = m_shop->home();
    const QString store = home + u"/store.sqlite"_s;
    const QStringList before = referencesIn();
    const QByteArray bytes = contentOf(store);

    const Said other = cli({u"store"_s, u"restore"_s, theirs});
    QCOMPARE(other.exit, 3);
    QCOMPARE(other.code(), u"not-allowed-now"_s);
    QVERIFY(other.json.member(u"error").member(u"message").text().contains(u"another store"_s));
    // One that says it were ours is sealed under another key all the same.
    const QString forged = m_folder.filePath(u"forged.backup"_s);
    QVERIFY(QFile::copy(theirs, forged));
    runIn(forged, u"UPDATE store_identity SET id = '%1'"_s.arg(QString::fromUtf8(contentOf(home + u"/store-id"_s))));
    const Said wrongKey = cli({u"store"_s, u"restore"_s, forged});
    QCOMPARE(wrongKey.exit, 7);
    QCOMPARE(wrongKey.code(), u"store-key-missing"_s);

    const QString text = m_folder.filePath(u"text.backup"_s);
    QVERIFY(put(text, "no database at all"));
    const QString empty = m_folder.filePath(u"empty.backup"_s);
    runIn(empty, u"CREATE TABLE something(x)"_s);
    const QString torn = m_folder.filePath(u"torn.backup"_s);
    QVERIFY(put(torn, contentOf(theirs).left(20'000)));
    for (const QString &file : {text, empty, torn, m_folder.filePath(u"none.backup"_s), store}) {
        const Said refused = cli({u"store"_s, u"restore"_s, file});
        QVERIFY2(refused.exit == 3 && refused.code() == u"bad-file", qPrintable(file + u' ' + told(refused)));
    }
    QVERIFY(contentOf(store) == bytes);
    QCOMPARE(QDir(home).entryList({u"store.sqlite.*"_s}), QStringList());
    QCOMPARE(referencesIn(), before);
    QCOMPARE(cli({u"store"_s, u"restore"_s}).exit, 2);
}

void TestStoresRun::aNewHomeTakesABackupAndADamagedStoreIsReplaced()
{
    QCOMPARE(openWithData(), QString());
    const QString backup = m_folder.filePath(u"sunday.backup"_s);
    QCOMPARE(cli({u"store"_s, u"backup"_s, backup}).exit, 0);
    const QStringList before = referencesIn();
    QTemporaryDir fresh;
    QVERIFY(writeProfile(*m_shop, fresh.path(), embedded()));
    const Said moved = cli({u"--home"_s, fresh.path(), u"store"_s, u"restore"_s, backup});
    QVERIFY2(moved.exit == 0, qPrintable(told(moved)));
    QVERIFY(moved.json.member(u"restore").member(u"aside").isNull());
    QCOMPARE(referencesIn(fresh.path()), before);

    const QString store = m_shop->home() + u"/store.sqlite"_s;
    QByteArray bytes = contentOf(store);
    bytes.replace(4'096, 40'000, QByteArray(40'000, '\x5a'));
    QVERIFY(put(store, bytes));
    QVERIFY(cli({u"store"_s, u"check"_s}).exit == 9);
    const Said restored = cli({u"store"_s, u"restore"_s, backup});
    QVERIFY2(restored.exit == 0, qPrintable(told(restored)));
    QVERIFY(contentOf(restored.json.member(u"restore").member(u"aside").text()) == bytes);
    QCOMPARE(referencesIn(), before);
    QCOMPARE(cli({u"store"_s, u"check"_s}).exit, 0);
}

void TestStoresRun::aStoreThatIsGoneIsALossAndNoBeginning()
{
    QCOMPARE(openWithData(), QString());
    const QString backup = m_folder.filePath(u"before.backup"_s);
    QCOMPARE(cli({u"store"_s, u"backup"_s, backup}).exit, 0);
    const QStringList before = referencesIn();
    const QString store = m_shop->home() + u"/store.sqlite"_s;
    for (const bool isEmpty : {true, false}) {
        if (isEmpty)
            QVERIFY(put(store, {}));
        else
            QVERIFY(QFile::remove(store));
        const Said refused = cli({u"transfer"_s, u"list"_s});
        QCOMPARE(refused.exit, 9);
        QCOMPARE(refused.code(), u"store-corrupt"_s);
        const Said restored = cli({u"store"_s, u"restore"_s, backup});
        QVERIFY2(restored.exit == 0, qPrintable(told(restored)));
        QCOMPARE(referencesIn(), before);
    }
}

void TestStoresRun::whileAProgramHasTheStoreOpenNothingIsReplaced()
{
    QCOMPARE(openWithData(), QString());
    const QString backup = m_folder.filePath(u"noon.backup"_s);
    QCOMPARE(cli({u"store"_s, u"backup"_s, backup}).exit, 0);
    const std::unique_ptr<QProcess> watch = m_shop->start({u"watch"_s});
    QVERIFY(watch->waitForReadyRead(60'000));
    const Said refused = cli({u"store"_s, u"restore"_s, backup});
    QCOMPARE(refused.exit, 9);
    QCOMPARE(refused.code(), u"store-busy"_s);
    QVERIFY(refused.json.member(u"error").member(u"message").text().contains(u"watch"_s));
    QCOMPARE(referencesIn().size(), 1); // several commands beside the watch are no trouble
    watch->terminate();
    QVERIFY(watch->waitForFinished(60'000));
    QCOMPARE(cli({u"store"_s, u"restore"_s, backup}).exit, 0);
}

void TestStoresRun::anEmbeddedStoreMovesToAServerAndLivesThereOnly()
{
    QCOMPARE(openWithData(), QString());
    const QString home = m_shop->home();
    const QStringList before = referencesIn();
    PostgresServer &server = testsupport::sharedPostgres();
    QCOMPARE(server.start(), QString());
    const JsonValue place = onServer(server, server.makeDatabase());
    QVERIFY(writeProfile(*m_shop, home, place));
    QCOMPARE(cli({u"store"_s, u"copy"_s}).exit, 7); // no password yet
    setPassword();
    const Said tooEarly = cli({u"transfer"_s, u"list"_s}); // or nobody would find their customers
    QCOMPARE(tooEarly.exit, 9);
    QVERIFY(tooEarly.json.member(u"error").member(u"message").text().contains(u"store copy"_s));
    setPassword(); // nor does putting it right begin a store there
    const Said copied = cli({u"store"_s, u"copy"_s});
    QVERIFY2(copied.exit == 0, qPrintable(told(copied)));
    QCOMPARE(copied.json.member(u"copy").member(u"transfers").text(), u"1"_s);
    QCOMPARE(referencesIn(), before);
    const QString second = send();
    QCOMPARE(referencesIn().size(), 2);
    QCOMPARE(cli({u"store"_s, u"check"_s}).exit, 0);
    QCOMPARE(cli({u"audit"_s, u"verify"_s}).exit, 0);
    QCOMPARE(cli({u"store"_s, u"copy"_s}).exit, 3); // there is more than was copied

    // Another counter, which has only the password.
    QTemporaryDir other;
    QVERIFY(writeProfile(*m_shop, other.path(), place));
    setPassword(other.path());
    QCOMPARE(referencesIn(other.path()).size(), 2);
    // The file in the home is history.
    QVERIFY(writeProfile(*m_shop, home, embedded()));
    const Said gone = cli({u"transfer"_s, u"list"_s});
    QCOMPARE(gone.exit, 9);
    QVERIFY(gone.json.member(u"error").member(u"message").text().contains(server.host()));
    const QString backup = m_folder.filePath(u"moved.backup"_s);
    QVERIFY(writeProfile(*m_shop, home, place));
    QCOMPARE(cli({u"store"_s, u"backup"_s, backup}).exit, 0);
    QVERIFY(writeProfile(*m_shop, home, embedded()));
    QCOMPARE(cli({u"store"_s, u"restore"_s, backup}).exit, 3);
}

void TestStoresRun::ofAServerWithAnOwnerTheCountersMayReadAndWriteOnly()
{
    QCOMPARE(openWithData(), QString());
    const QString home = m_shop->home();
    PostgresServer &server = testsupport::sharedPostgres();
    QCOMPARE(server.start(), QString());
    server.run(u"postgres"_s, u"CREATE ROLE shop_owner LOGIN PASSWORD 'of the tables'"_s);
    const QString database = server.makeDatabase(u"shop_owner"_s);
    QVERIFY(writeProfile(*m_shop, home, onServer(server, database)));
    setPassword();
    const QStringList asOwner{u"--owner"_s, u"shop_owner"_s};
    QCOMPARE(cli(QStringList{u"store"_s, u"prepare"_s}).exit, 2); // whose tables?
    const Said wrong = cli(QStringList{u"store"_s, u"prepare"_s} + asOwner, "wrong");
    QCOMPARE(wrong.exit, 7);
    QVERIFY2(told(wrong).contains(u"shop_owner"_s) && !told(wrong).contains(u"credential set"_s),
             qPrintable(told(wrong)));
    const Said prepared = cli(QStringList{u"store"_s, u"prepare"_s} + asOwner, "of the tables\n");
    QVERIFY2(prepared.exit == 0, qPrintable(told(prepared)));
    QCOMPARE(cli({u"store"_s, u"copy"_s}).exit, 9); // the counters' user may not switch a guard off
    const Said copied = cli(QStringList{u"store"_s, u"copy"_s} + asOwner, "of the tables");
    QVERIFY2(copied.exit == 0, qPrintable(told(copied)));
    QCOMPARE(referencesIn().size(), 1);
    QVERIFY(!send().isEmpty());
    QCOMPARE(cli({u"store"_s, u"check"_s}).exit, 0);
    QCOMPARE(server.run(database, u"SELECT has_table_privilege('counter', 'remitdesk.event', 'DELETE')"_s), u"false"_s);

    // The password is changed: whoever comes later opens the store with the new one once it was shared.
    server.run(u"postgres"_s, u"ALTER ROLE counter PASSWORD 'another one'"_s);
    setPassword({}, u"another one"_s);
    QTemporaryDir late;
    QVERIFY(writeProfile(*m_shop, late.path(), onServer(server, database)));
    setPassword(late.path(), u"another one"_s);
    const Said shared = cli({u"store"_s, u"share"_s});
    QVERIFY2(shared.exit == 0, qPrintable(told(shared)));
    QCOMPARE(referencesIn(late.path()).size(), 2);
    server.run(u"postgres"_s, u"ALTER ROLE counter PASSWORD 'it''s a \\ secret'"_s);
}

void TestStoresRun::aBackupOfAServerComesBackIntoAnEmptyDatabaseOnly()
{
    QCOMPARE(openWithData(), QString());
    const QString home = m_shop->home();
    PostgresServer &server = testsupport::sharedPostgres();
    QCOMPARE(server.start(), QString());
    QVERIFY(writeProfile(*m_shop, home, onServer(server, server.makeDatabase())));
    setPassword();
    QCOMPARE(cli({u"store"_s, u"copy"_s}).exit, 0);
    QVERIFY(!send().isEmpty());
    const QString backup = m_folder.filePath(u"server.backup"_s);
    QCOMPARE(cli({u"store"_s, u"backup"_s, backup}).exit, 0);
    const QStringList before = referencesIn();
    const Said full = cli({u"store"_s, u"restore"_s, backup});
    QCOMPARE(full.exit, 3);
    QCOMPARE(full.code(), u"not-allowed-now"_s);
    QCOMPARE(referencesIn(), before);
    QVERIFY(writeProfile(*m_shop, home, onServer(server, server.makeDatabase())));
    setPassword();
    const Said restored = cli({u"store"_s, u"restore"_s, backup});
    QVERIFY2(restored.exit == 0, qPrintable(told(restored)));
    QCOMPARE(referencesIn(), before);
    QVERIFY(!send().isEmpty());
    QCOMPARE(cli({u"store"_s, u"check"_s}).exit, 0);
    QTemporaryDir other;
    QVERIFY(
        writeProfile(*m_shop, other.path(), JsonValue::parse(contentOf(home + u"/profile.json"_s))->member(u"store")));
    setPassword(other.path());
    QCOMPARE(referencesIn(other.path()).size(), before.size() + 1);
}

void TestStoresRun::countersOfTwoHomesKeepAProvidersLimitTogether()
{
    m_shop = std::make_unique<Shop>();
    QCOMPARE(m_shop->open(), QString());
    PostgresServer &server = testsupport::sharedPostgres();
    QCOMPARE(server.start(), QString());
    const QString database = server.makeDatabase();
    QTemporaryDir other;
    for (const QString &home : {m_shop->home(), other.path()}) {
        QVERIFY(writeProfile(*m_shop, home, onServer(server, database)));
        setPassword(home);
    }
    QCOMPARE(referencesIn(), QStringList());
    QCOMPARE(referencesIn(other.path()), QStringList());
    // Wallex answers five calls a second, whoever makes them, and each of these wants two.
    std::vector<std::unique_ptr<QProcess>> running;
    for (int i = 0; i < 8; ++i)
        running.push_back(m_shop->start(
            {u"--home"_s, i % 2 == 0 ? m_shop->home() : other.path(), u"funding"_s, u"list"_s, u"wallex"_s}));
    for (const auto &process : running) {
        const Said said = Shop::finished(*process);
        QVERIFY2(said.exit == 0 && said.json.member(u"unavailable").items().isEmpty(), qPrintable(told(said)));
    }
    const QString book = server.run(database, u"SELECT book FROM remitdesk.pace WHERE name LIKE 'wallex-%'"_s);
    const auto turns = JsonValue::parse(book.toUtf8());
    QVERIFY2(turns && turns->member(u"calls").text().toInt() >= 12, qPrintable(book));
    QVERIFY(!QFile::exists(m_shop->home() + u"/pace/wallex-sandbox"_s));
}

void TestStoresRun::withoutAServerItsCommandsSaySo()
{
    m_shop = std::make_unique<Shop>();
    QCOMPARE(m_shop->open(), QString());
    for (const QStringList &words :
         {QStringList{u"copy"_s}, QStringList{u"share"_s}, QStringList{u"prepare"_s, u"--owner"_s, u"x"_s},
          QStringList{u"restore"_s, u"f"_s, u"--owner"_s, u"x"_s}}) {
        const Said refused = cli(QStringList{u"store"_s} + words, "password");
        QVERIFY2(refused.exit == 3 && refused.code() == u"bad-profile", qPrintable(told(refused)));
    }
}

int main(int argc, char **argv)
{
    return vaulttest::runTestInKeyringSession(argc, argv, [&] {
        TestStoresRun test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_stores_run.moc"
