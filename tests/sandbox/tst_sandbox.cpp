// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include "sandbox/magic_inputs.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;
using test::WireClient;

namespace {

constexpr qint64 second = 1000;
const QString program = QStringLiteral(REMITDESK_BINARY_DIR "/bin/remitdesk-sandbox");

/// The program, started; stopped with SIGTERM when the test is over.
class Program
{
public:
    explicit Program(const QStringList &arguments = {})
    {
        m_process.start(program, arguments);
        QByteArray line;
        while (!line.endsWith('\n') && m_process.waitForReadyRead(10'000))
            line += m_process.readLine();
        m_ready = JsonValue::parse(line).valueOr({});
    }
    ~Program() { stop(); }
    const JsonValue &ready() const { return m_ready; }
    QString baseUrl(QStringView provider) const
    {
        return m_ready.member(u"profile").member(u"providers").member(provider).member(u"baseUrl").text();
    }
    quint16 port() const { return quint16(baseUrl(u"remid").section(u':', 2).section(u'/', 0, 0).toUInt()); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    int stop()
    {
        if (m_process.state() == QProcess::NotRunning) return m_process.exitCode();
        m_process.terminate();
        m_process.waitForFinished(10'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    JsonValue m_ready;
};

struct Ended {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Ended ended(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished(1000);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// The sandbox as a whole: what it hands out, its ledger, its state file, its program.
class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void theProfileHasTheContractsShape();
    void theCredentialsHaveTheContractsNames();
    void theSameSeedGivesTheSameIds();
    void twoSandboxesKnowNothingOfEachOther();
    void aTakenPortIsSaid();
    void theLedgerAddsUpWhatWasPaid();
    void aJumpOfTheWallClockMovesNoTransfer();
    void timeCanBeLetPass();
    void theStateSurvivesARestart();
    void aReplayAfterARestartPaysOnce();
    void aBrokenStateFileIsRefusedAndLeftAlone_data();
    void aBrokenStateFileIsRefusedAndLeftAlone();
    void anUnwritableStateFileIsRefused();
    void theHelpNamesEveryMagicAmount();
    void theHelpNamesEveryMagicWordOfWallex();

    void theProgramSaysThatItIsReadyAndEndsInGoodOrder();
    void theProgramKeepsItsStateWhenItIsKilled();
    void theProgramPlaysAFaultScript();
    void theProgramExplainsItself();
    void theProgramRefusesWrongUsage_data();
    void theProgramRefusesWrongUsage();
};

void TestSandbox::theProfileHasTheContractsShape()
{
    SandboxDesk desk;
    const JsonValue profile = desk.thread().profile();
    QCOMPARE(test::namesOf(profile), u"agent providers"_s);
    QCOMPARE(test::namesOf(profile.member(u"agent")), u"name branch counter country currency"_s);
    const JsonValue providers = profile.member(u"providers");
    QCOMPARE(test::namesOf(providers), u"simpaisa wallex rebit remid remitpro"_s);
    QCOMPARE(test::namesOf(providers.member(u"simpaisa")), u"enabled environment baseUrl merchantId"_s);
    QCOMPARE(test::namesOf(providers.member(u"remid")), u"enabled environment baseUrl receiptUrl"_s);
    const QString origin = u"http://127.0.0.1:%1"_s.arg(desk.port());
    QCOMPARE(providers.member(u"remid").member(u"receiptUrl").text(), QString(origin + u"/remid/api/receipt"_s));
    for (const QString &id : {u"simpaisa"_s, u"remid"_s, u"rebit"_s, u"wallex"_s, u"remitpro"_s}) {
        QVERIFY(providers.member(id).member(u"enabled").flag());
        QCOMPARE(providers.member(id).member(u"environment").text(), u"sandbox"_s);
        QCOMPARE(providers.member(id).member(u"baseUrl").text(), QString(origin + u'/' + id));
    }
}

void TestSandbox::theCredentialsHaveTheContractsNames()
{
    SandboxDesk desk;
    const JsonValue credentials = desk.thread().credentials();
    QCOMPARE(test::namesOf(credentials), u"simpaisa remid rebit wallex remitpro"_s);
    QCOMPARE(test::namesOf(credentials.member(u"simpaisa")), u"private-key webhook-public-key"_s);
    QCOMPARE(test::namesOf(credentials.member(u"remid")), u"username api-key"_s);
    QCOMPARE(test::namesOf(credentials.member(u"rebit")), u"token"_s);
    QCOMPARE(test::namesOf(credentials.member(u"wallex")), u"api-key access-key-id secret-access-key"_s);
    QCOMPARE(test::namesOf(credentials.member(u"remitpro")),
             u"client-id client-secret hmac-key hmac-secret user-key"_s);
    QVERIFY(credentials.member(u"simpaisa")
                .member(u"webhook-public-key")
                .text()
                .startsWith(u"-----BEGIN PUBLIC KEY-----"_s));
    QVERIFY(credentials.member(u"simpaisa").member(u"private-key").text().startsWith(u"-----BEGIN PRIVATE KEY-----"_s));
}

void TestSandbox::theSameSeedGivesTheSameIds()
{
    const auto ids = [](quint32 seed) {
        sandbox::SandboxOptions options;
        options.seed = seed;
        SandboxDesk desk(options);
        return desk.thread().credentials().member(u"remid").member(u"api-key").text() +
               QString::fromLatin1(desk.quote("100.00"));
    };
    const QString first = ids(7);
    QCOMPARE(ids(7), first);
    QVERIFY(ids(8) != first);
}

void TestSandbox::twoSandboxesKnowNothingOfEachOther()
{
    sandbox::SandboxOptions options;
    options.seed = 2;
    SandboxDesk first;
    SandboxDesk second(options);
    QVERIFY(first.port() != second.port());
    QVERIFY(first.token() != second.token());
    first.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QCOMPARE(second.remid("POST", "/api/remit", SandboxDesk::disbursement("T1")).at(u"status.code"_s), u"101"_s);
    QCOMPARE(first.entries(u"T1"_s).size(), 1);
    QCOMPARE(second.entries(u"T1"_s).size(), 1);
    // The credentials of one are nothing to the other.
    QCOMPARE(second.send(first.remidBytes("GET", "/api/balance")).at(u"status.code"_s), u"201"_s);
}

void TestSandbox::aTakenPortIsSaid()
{
    SandboxDesk desk;
    sandbox::SandboxThread second;
    sandbox::SandboxOptions options;
    options.port = desk.port();
    const auto port = second.start(options);
    QVERIFY(!port);
    QCOMPARE(port.error().kind, base::ErrorKind::Unreachable);
    QVERIFY(port.error().detail.contains(QString::number(desk.port())));
}

void TestSandbox::theLedgerAddsUpWhatWasPaid()
{
    SandboxDesk desk;
    for (const QByteArray reference : {"R1", "R2"})
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("100.00"), reference));
    desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("666.66"), "R3"));
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QVERIFY(desk.ledger().member(u"paid").members().isEmpty());
    desk.clock().turn(60 * second);
    const Answered ledger = desk.own("GET", "/ledger");
    QCOMPARE(test::namesOf(ledger.json), u"entries requests fundings documents records duplicates paid"_s);
    QCOMPARE(test::namesOf(ledger.json.member(u"entries").items().first()),
             u"provider id ourReference amount currency account name partner method state at changedAt requests"_s);
    QCOMPARE(ledger.at(u"paid.simpaisa.count"_s), u"2"_s); // the third failed
    QCOMPARE(ledger.at(u"paid.simpaisa.totals.PKR"_s), u"73100.00"_s);
    QCOMPARE(ledger.at(u"paid.remid.totals.IDR"_s), u"10000"_s);
    QVERIFY(ledger.json.member(u"duplicates").items().isEmpty());
    QCOMPARE(ledger.json.member(u"requests").items().size(), 4);
}

void TestSandbox::aJumpOfTheWallClockMovesNoTransfer()
{
    SandboxDesk desk;
    const QByteArray quote = desk.quote("100.00");
    const QByteArray path = "/transactions/" + desk.simpaisaPost("/transactions/initiate",
                                                                 SandboxDesk::remittance(desk.quote("100.00"), "R1"))
                                                   .at(u"transactionId"_s)
                                                   .toLatin1();
    desk.clock().setWallOff(86'400 * second);
    QCOMPARE(desk.simpaisaGet(path).at(u"status"_s), u"INITIATED"_s);
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R2")).status(), 201);
    desk.clock().setWallOff(-86'400 * second);
    desk.clock().turn(20 * second);
    QCOMPARE(desk.simpaisaGet(path).at(u"status"_s), u"COMPLETED"_s);
}

void TestSandbox::timeCanBeLetPass()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QCOMPARE(desk.own("POST", "/clock", R"({"advanceMs":6000})").status(), 200);
    QCOMPARE(desk.entries(u"T1"_s).first().member(u"state").text(), u"paid"_s);
    QCOMPARE(desk.own("POST", "/clock", R"({"advanceMs":-1})").status(), 400);
    QCOMPARE(desk.own("POST", "/clock", "{}").status(), 400);
    QCOMPARE(desk.own("GET", "/nothing").status(), 404);
}

void TestSandbox::theStateSurvivesARestart()
{
    QTemporaryDir folder;
    test::HandClock clock;
    sandbox::SandboxOptions options;
    options.clock = &clock; // one day for both runs
    options.stateFile = folder.filePath(u"state.json"_s);
    QString before;
    QString token;
    QString invoice;
    QByteArray openTransfer;
    {
        SandboxDesk desk(options);
        token = QString::fromLatin1(desk.token());
        desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
        desk.rebit("POST", "/api/v1/recipients", R"({"recipient":{"first_name":"A","last_name":"B","mobile":"1"}})");
        const Answered made =
            desk.rebit("POST", "/api/v1/remittances",
                       R"({"recipient_id":"1","remittance":{"amount":"100.00","currency":"PHP","strategy":"pickup",)"
                       R"("remittance_details":{"pickup":"CLH"}}})");
        invoice = made.at(u"invoice_address"_s);
        desk.own("POST", "/rebit/pay",
                 JsonValue::object({{u"address"_s, invoice}, {u"amount"_s, u"0.00001"_s}}).toBytes());
        clock.turn(10 * second);
        openTransfer = desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("100.00"), "R1"))
                           .at(u"transactionId"_s)
                           .toLatin1();
        before = QString::fromUtf8(desk.ledger().toBytes());
    }
    SandboxDesk desk(options);
    QCOMPARE(QString::fromLatin1(desk.token()), token);
    QCOMPARE(QString::fromUtf8(desk.ledger().toBytes()), before);
    QCOMPARE(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1")).at(u"status.code"_s), u"203"_s);
    QCOMPARE(desk.simpaisaGet("/transactions/" + openTransfer).at(u"status"_s), u"INITIATED"_s);
    QCOMPARE(desk.rebit("GET", "/api/v1/remittances/38").at(u"status"_s), u"partial"_s);
    clock.turn(20 * second); // what was under way goes on
    QCOMPARE(desk.simpaisaGet("/transactions/" + openTransfer).at(u"status"_s), u"COMPLETED"_s);
    QVERIFY(!desk.quote("100.00").isEmpty());
    const Answered more =
        desk.own("POST", "/rebit/pay", JsonValue::object({{u"address"_s, invoice}, {u"amount"_s, u"1"_s}}).toBytes());
    QCOMPARE(more.at(u"status"_s), u"successful"_s);
}

void TestSandbox::aReplayAfterARestartPaysOnce()
{
    QTemporaryDir folder;
    sandbox::SandboxOptions options;
    options.stateFile = folder.filePath(u"state.json"_s);
    QByteArray key;
    QByteArray body;
    QByteArray answer;
    {
        SandboxDesk desk(options);
        key = desk.freshKey();
        body = SandboxDesk::remittance(desk.quote("100.00"), "R1");
        answer = desk.simpaisaPost("/transactions/initiate", body, key).wire.body;
    }
    SandboxDesk desk(options);
    const Answered replay = desk.simpaisaPost("/transactions/initiate", body, key);
    QCOMPARE(replay.status(), 200);
    QCOMPARE(replay.wire.body, answer);
    QCOMPARE(desk.entries(u"R1"_s).size(), 1);
}

void TestSandbox::aBrokenStateFileIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut") << QByteArray(R"({"format":1,"clock")");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("of another version") << QByteArray(R"({"format":99})");
}

void TestSandbox::aBrokenStateFileIsRefusedAndLeftAlone()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"state.json"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(content);
    file.flush();
    sandbox::SandboxThread thread;
    sandbox::SandboxOptions options;
    options.stateFile = file.fileName();
    const auto port = thread.start(options);
    QVERIFY(!port);
    QCOMPARE(port.error().kind, base::ErrorKind::BadFile);
    QVERIFY(port.error().detail.contains(file.fileName()));
    file.seek(0);
    QCOMPARE(file.readAll(), content);
}

void TestSandbox::anUnwritableStateFileIsRefused()
{
    QTemporaryDir folder;
    sandbox::SandboxThread thread;
    sandbox::SandboxOptions options;
    options.stateFile = folder.filePath(u"no/such/folder/state.json"_s);
    const auto port = thread.start(options);
    QVERIFY(!port);
    QCOMPARE(port.error().kind, base::ErrorKind::StoreUnavailable);
}

void TestSandbox::theHelpNamesEveryMagicAmount()
{
    // Whoever adds an amount to the books and forgets the help is told here.
    static const QRegularExpression amount(u"\"([0-9]{3,4}\\.[0-9]{2})\"_L1"_s);
    int found = 0;
    for (const char *name : {"simpaisa_book.cpp", "simpaisa_sandbox.cpp", "simpaisa_live.cpp", "rebit_invoices.cpp"}) {
        QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/src/sandbox/") + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = amount.globalMatch(text); match.hasNext(); ++found) {
            const QString digits = match.next().captured(1);
            QVERIFY2(sandbox::magicInputs().contains(digits), qPrintable(digits));
        }
    }
    QVERIFY(found >= 12);
}

void TestSandbox::theHelpNamesEveryMagicWordOfWallex()
{
    static const QRegularExpression word(u"hasTag\\((?:user\\.)?email(?:\\(\\))?, \"([a-z]+)\"_L1\\)"_s);
    QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/src/sandbox/wallex_users.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    int found = 0;
    for (auto match = word.globalMatch(text); match.hasNext(); ++found) {
        const QString tag = u'+' + match.next().captured(1);
        QVERIFY2(sandbox::magicInputs().contains(tag), qPrintable(tag));
    }
    QVERIFY(found >= 7);
}

void TestSandbox::theProgramSaysThatItIsReadyAndEndsInGoodOrder()
{
    Program sandbox({u"--seed"_s, u"3"_s, u"--speed"_s, u"60"_s});
    QVERIFY(sandbox.ready().member(u"ready").flag());
    QCOMPARE(test::namesOf(sandbox.ready()), u"ready profile credentials"_s);
    WireClient client(sandbox.port());
    const auto ledger = client.exchange(WireClient::request("GET", "/_sandbox/ledger"));
    QCOMPARE(ledger.status, 200);
    QCOMPARE(sandbox.stop(), 0);
}

void TestSandbox::theProgramKeepsItsStateWhenItIsKilled()
{
    QTemporaryDir folder;
    const QStringList arguments = {u"--state"_s, folder.filePath(u"state.json"_s)};
    const auto remit = [](const Program &sandbox) {
        const JsonValue mine = sandbox.ready().member(u"credentials").member(u"remid");
        WireClient client(sandbox.port());
        return client.exchange(WireClient::request("POST", "/remid/api/remit",
                                                   {{"x-username", mine.member(u"username").text().toLatin1()},
                                                    {"x-api-key", mine.member(u"api-key").text().toLatin1()}},
                                                   SandboxDesk::disbursement("T1")));
    };
    {
        Program first(arguments);
        QVERIFY(remit(first).body.contains(R"("code":"101")"));
        first.kill(); // no good order: what was answered is on the disk already
    }
    Program second(arguments);
    QVERIFY(remit(second).body.contains(R"("code":"203")"));
}

void TestSandbox::theProgramPlaysAFaultScript()
{
    QTemporaryDir folder;
    QFile script(folder.filePath(u"faults.json"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(R"([{"provider":"rebit","operation":"rates","nth":2,"kind":"http","status":503}])");
    script.close();
    const Program sandbox({u"--faults"_s, script.fileName(), u"--auto-pay"_s});
    WireClient client(sandbox.port());
    QList<int> statuses;
    for (int i = 0; i < 3; ++i)
        statuses += client.exchange(WireClient::request("GET", "/rebit/api/v1/rates")).status;
    QCOMPARE(statuses, (QList<int>{200, 503, 200}));
}

void TestSandbox::theProgramExplainsItself()
{
    const Ended help = ended({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char *word : {"--port", "--seed", "--speed", "--faults", "--state", "--auto-pay", "999.99", "2100000",
                             "6666.66", "lose-answer", "/_sandbox/ledger"})
        QVERIFY2(help.out.contains(word), word);
    const Ended version = ended({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("remitdesk-sandbox "));
}

void TestSandbox::theProgramRefusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("unknown option") << QStringList{u"--fast"_s} << 2;
    QTest::newRow("word") << QStringList{u"start"_s} << 2;
    QTest::newRow("port") << QStringList{u"--port"_s, u"65536"_s} << 2;
    QTest::newRow("seed") << QStringList{u"--seed"_s, u"-1"_s} << 2;
    QTest::newRow("speed") << QStringList{u"--speed"_s, u"0"_s} << 2;
    QTest::newRow("no such script") << QStringList{u"--faults"_s, u"/nonexistent/faults.json"_s} << 3;
    QTest::newRow("wrong script") << QStringList{u"--faults"_s, QStringLiteral(REMITDESK_SOURCE_DIR "/CMakeLists.txt")}
                                  << 3;
    QTest::newRow("no such folder") << QStringList{u"--state"_s, u"/nonexistent/state.json"_s} << 9;
}

void TestSandbox::theProgramRefusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Ended refused = ended(arguments);
    QCOMPARE(refused.exitCode, exitCode);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(refused.err.startsWith("remitdesk-sandbox: "));
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
