// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_run.h"
#include "vault/keyring_session.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using programs::newKey;
using programs::Said;
using programs::Shop;

namespace {

QString told(const Said &said) { return u"exit %1: %2"_s.arg(said.exit).arg(QString::fromUtf8(said.json.toBytes())); }

} // namespace

class TestCounterRun : public QObject
{
    Q_OBJECT

private slots:
    void aTransferGoesFromCustomerToPaidOut();
    void wrongInputNamesItsFieldAndSendsNothing();
    void theCommandLineSpeaksTheLanguageOfTheLocale();
    void aLostAnswerIsUnconfirmedAndSettledByAsking_data();
    void aLostAnswerIsUnconfirmedAndSettledByAsking();
    void twoProcessesWithOneKeyMakeOnePayout();
    void killedAtAnyMomentThereIsOnePayoutOrNoneAndTheTruthIsShown();
    void aUsedHomeHoldsNoNameAndNoNumberInClear();
    void aLockedOutKeychainIsSaidAndNothingIsWritten();
};

void TestCounterRun::aTransferGoesFromCustomerToPaidOut()
{
    Shop shop(u"20"_s);
    QCOMPARE(shop.open(), QString());
    QCOMPARE(shop.addParties(), QString());
    const Said providers = shop.cli({u"provider"_s, u"test"_s, u"simpaisa"_s});
    QVERIFY2(providers.exit == 0, qPrintable(told(providers)));
    const QString quote = shop.quote();
    QVERIFY(!quote.isEmpty());
    const QString key = newKey();
    const Said sent = shop.cli(shop.create(quote, key));
    QVERIFY2(sent.exit == 0, qPrintable(told(sent)));
    QCOMPARE(sent.status(), u"in-progress"_s);
    const Said again = shop.cli(shop.create(quote, key) + QStringList{u"--wait"_s, u"30"_s});
    QVERIFY2(again.exit == 0, qPrintable(told(again)));
    QCOMPARE(again.transfer().member(u"id").text(), sent.transfer().member(u"id").text());
    QCOMPARE(again.status(), u"paid-out"_s);
    QCOMPARE(shop.payouts(sent.transfer().member(u"reference").text()), 1);
    const Said list = shop.cli({u"transfer"_s, u"list"_s});
    QCOMPARE(list.json.member(u"transfers").items().size(), 1);
    const QString paper = shop.home() + u"/receipt.pdf"_s;
    const Said receipt =
        shop.cli({u"transfer"_s, u"receipt"_s, sent.transfer().member(u"id").text(), u"--output"_s, paper});
    if (receipt.code() != u"not-supported") { // a build without the window has no fonts
        QVERIFY2(receipt.exit == 0, qPrintable(told(receipt)));
        QFile file(paper);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }
    const Said check = shop.cli({u"store"_s, u"check"_s});
    QVERIFY2(check.exit == 0, qPrintable(told(check)));
}

void TestCounterRun::wrongInputNamesItsFieldAndSendsNothing()
{
    Shop shop;
    QCOMPARE(shop.open(), QString());
    QCOMPARE(shop.addParties(), QString());
    const Said iban =
        shop.cli({u"beneficiary"_s, u"add"_s, u"--sender"_s, shop.sender}, R"({"name":"Ahmed Khan","country":"PK",
        "method":"bank-account","bankCode":"HBL","accountNumber":"PK36SCBL0000001123456703"})");
    QCOMPARE(iban.exit, 3);
    QCOMPARE(iban.code(), u"bad-iban"_s);
    QCOMPARE(iban.json.member(u"error").member(u"field").text(), u"accountNumber"_s);
    const Said amount = shop.cli(
        {u"quote"_s, u"--send"_s, u"10.005"_s, u"--from"_s, u"SGD"_s, u"--to"_s, u"PKR"_s, u"--country"_s, u"PK"_s});
    QCOMPARE(amount.exit, 3);
    QCOMPARE(amount.json.member(u"error").member(u"field").text(), u"send"_s);
    const QString quote = shop.quote();
    Said wrong = shop.cli(shop.create(quote, u"not-a-uuid"_s));
    QCOMPARE(wrong.exit, 3);
    QStringList words = shop.create(quote, newKey());
    words[words.indexOf(u"DEPD"_s)] = u"FAMI"_s;
    wrong = shop.cli(words);
    QCOMPARE(wrong.exit, 3);
    QCOMPARE(wrong.json.member(u"error").member(u"field").text(), u"purpose"_s);
    QCOMPARE(shop.cli(shop.create(u"nobody"_s, newKey())).exit, 8);
    QCOMPARE(shop.cli({u"transfer"_s, u"sent"_s}).exit, 2);
    QCOMPARE(shop.ledger().member(u"entries").items().size(), 0);
}

void TestCounterRun::theCommandLineSpeaksTheLanguageOfTheLocale()
{
    Shop shop;
    QCOMPARE(shop.open(), QString());
    const auto message = [&shop](const QString &locale) {
        const Said said = shop.cli(
            {u"quote"_s, u"--send"_s, u"10.005"_s, u"--from"_s, u"SGD"_s, u"--to"_s, u"PKR"_s, u"--country"_s, u"PK"_s},
            {}, {u"LC_ALL="_s + locale, u"LANGUAGE="_s});
        return said.exit == 3 ? said.json.member(u"error").member(u"message").text() : told(said);
    };
    const QString english = u"SGD has 2 digits after the dot, not more."_s;
    QCOMPARE(message(u"C.UTF-8"_s), english);
    QCOMPARE(message(u"en_SG.UTF-8"_s), english);
    QCOMPARE(message(u"nl_NL.UTF-8"_s), english); // nobody has translated it: its plurals are English all the same
    const QString arabic = message(u"ar_EG.UTF-8"_s);
    QVERIFY2(arabic.contains(QChar(0x0644)) && arabic.contains(u"SGD"_s), qPrintable(arabic));
}

void TestCounterRun::aLostAnswerIsUnconfirmedAndSettledByAsking_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("answer lost") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"lose-answer","times":1}])");
    QTest::newRow("answer lost by reset") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"lose-answer","reset":true,"times":1}])");
    QTest::newRow("request lost") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"lose-request","times":1}])");
    QTest::newRow("truncated") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"truncate","times":1}])");
    QTest::newRow("half a head") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"half-head","times":1}])");
    QTest::newRow("garbage") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"garbage","times":1}])");
    QTest::newRow("held up") << QByteArray(
        R"([{"provider":"simpaisa","operation":"initiate","kind":"hold-up","ms":1500,"times":1}])");
    QTest::newRow("503 after processing")
        << QByteArray(R"([{"provider":"simpaisa","operation":"initiate","kind":"http","status":503,"times":1}])");
}

void TestCounterRun::aLostAnswerIsUnconfirmedAndSettledByAsking()
{
    QFETCH(const QByteArray, fault);
    static std::unique_ptr<Shop> shop;
    if (!shop) {
        shop = std::make_unique<Shop>(u"20"_s);
        QCOMPARE(shop->open(), QString());
        QCOMPARE(shop->addParties(), QString());
    }
    const QString quote = shop->quote();
    shop->setFaults(fault);
    const Said sent = shop->cli(shop->create(quote, newKey()));
    QVERIFY2(sent.exit == 5, qPrintable(told(sent)));
    QCOMPARE(sent.status(), u"unconfirmed"_s);
    QCOMPARE(sent.json.member(u"error").member(u"outcome").text(), u"unknown"_s);
    const QString reference = sent.transfer().member(u"reference").text();
    Said seen = shop->cli({u"transfer"_s, u"refresh"_s, reference});
    for (int i = 0; i < 20 && seen.status() != u"paid-out"; ++i) {
        QTest::qWait(200);
        seen = shop->cli({u"transfer"_s, u"refresh"_s, reference});
    }
    QCOMPARE(seen.status(), u"paid-out"_s);
    QCOMPARE(shop->payouts(reference), 1);
    shop->setFaults("[]");
    if (qstrcmp(QTest::currentDataTag(), "503 after processing") == 0) shop.reset();
}

void TestCounterRun::twoProcessesWithOneKeyMakeOnePayout()
{
    Shop shop(u"20"_s);
    QCOMPARE(shop.open(), QString());
    QCOMPARE(shop.addParties(), QString());
    for (int round = 0; round < 3; ++round) {
        const QString quote = shop.quote();
        const QString key = newKey();
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 4; ++i)
            processes.push_back(shop.start(shop.create(quote, key)));
        QString reference;
        for (const auto &process : processes) {
            const Said said = Shop::finished(*process);
            QVERIFY2(said.exit == 0, qPrintable(told(said)));
            const QString other = said.transfer().member(u"reference").text();
            QVERIFY(reference.isEmpty() || reference == other);
            reference = other;
        }
        QCOMPARE(shop.payouts(reference), 1);
    }
}

void TestCounterRun::killedAtAnyMomentThereIsOnePayoutOrNoneAndTheTruthIsShown()
{
    Shop shop(u"50"_s);
    QCOMPARE(shop.open(), QString());
    QCOMPARE(shop.addParties(), QString());
    // The provider takes its time, so that many kills fall between the first byte and the answer.
    shop.setFaults(R"([{"provider":"simpaisa","operation":"initiate","kind":"delay","ms":80}])");
    const int kills =
        qEnvironmentVariableIntValue("REMITDESK_KILLS") > 0 ? qEnvironmentVariableIntValue("REMITDESK_KILLS") : 25;
    int killedInTime = 0;
    int paid = 0;
    for (int i = 0; i < kills; ++i) {
        const QString quote = shop.quote();
        const auto process = shop.start(shop.create(quote, newKey()));
        process->waitForStarted();
        QTest::qWait(int(QRandomGenerator::global()->bounded(10, 240)));
        if (process->state() != QProcess::NotRunning) ++killedInTime;
        process->kill();
        process->waitForFinished();
    }
    Said open = shop.cli({u"transfer"_s, u"refresh"_s, u"--open"_s});
    for (int i = 0; i < 30 && open.exit != 0; ++i) {
        QTest::qWait(200);
        open = shop.cli({u"transfer"_s, u"refresh"_s, u"--open"_s});
    }
    QVERIFY2(open.exit == 0, qPrintable(told(open)));
    QTest::qWait(1500);
    shop.cli({u"transfer"_s, u"refresh"_s, u"--open"_s});
    const Said list = shop.cli({u"transfer"_s, u"list"_s, u"--limit"_s, u"1000"_s});
    const JsonValue transfers = list.json.member(u"transfers");
    QStringList known;
    for (const JsonValue &transfer : transfers.items()) {
        const QString reference = transfer.member(u"reference").text();
        const QString status = transfer.member(u"status").text();
        known << reference;
        const int payouts = shop.payouts(reference);
        paid += payouts;
        QVERIFY2(payouts <= 1, qPrintable(reference));
        if (payouts == 1)
            QVERIFY2(status == u"paid-out" || status == u"in-progress", qPrintable(status));
        else
            QVERIFY2(status == u"draft" || status == u"expired", qPrintable(status));
    }
    const JsonValue entries = shop.ledger().member(u"entries");
    for (const JsonValue &entry : entries.items())
        QVERIFY2(known.contains(entry.member(u"ourReference").text()), "a payout that nobody here knows of");
    qInfo("%d of %d killed in time, %d transfers stored, %d paid", killedInTime, kills, int(known.size()), paid);
    QVERIFY(killedInTime > 0);
    QVERIFY2(shop.cli({u"store"_s, u"check"_s}).exit == 0, "the store is not whole");
}

void TestCounterRun::aUsedHomeHoldsNoNameAndNoNumberInClear()
{
    Shop shop(u"20"_s);
    QCOMPARE(shop.open(), QString());
    QCOMPARE(shop.addParties(), QString());
    const Said sent = shop.cli(shop.create(shop.quote(), newKey()));
    QCOMPARE(sent.exit, 0);
    QCOMPARE(shop.cli({u"sender"_s, u"find"_s, u"quarterm"_s}).json.member(u"senders").items().size(), 1);
    int files = 0;
    QDirIterator walk(shop.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const char *canary :
             {"Zebulon", "Quartermain", "QUARTERMAIN", "Ahmed", "0000001123456702", "K9988776X", "BEGIN PRIVATE"})
            QVERIFY2(!bytes.contains(canary), qPrintable(file.fileName() + u" holds "_s + QString::fromLatin1(canary)));
    }
    QVERIFY(files >= 2);
    QVERIFY(!sent.errors.contains("Quartermain") && !sent.errors.contains("1123456702"));
}

void TestCounterRun::aLockedOutKeychainIsSaidAndNothingIsWritten()
{
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(REMITDESK_PROGRAMS "/remitdesk-cli"),
                  {u"--home"_s, home.path(), u"sender"_s, u"find"_s, u"x"_s});
    const Said said = Shop::finished(process);
    QVERIFY2(said.exit == 7, qPrintable(told(said)));
    QVERIFY(!QFile::exists(home.filePath(u"store.sqlite"_s)));
}

int main(int argc, char **argv)
{
    return vaulttest::runTestInKeyringSession(argc, argv, [&] {
        TestCounterRun test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_counter_run.moc"
