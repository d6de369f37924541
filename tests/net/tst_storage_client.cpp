// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/storage_client.h"

#include "net_fixture.h"
#include "support/await.h"
#include "support/fault_server.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <random>

using net::StorageClient;
using support::await;
using support::Fault;
using support::FaultServer;
using namespace Qt::Literals::StringLiterals;

class TestStorageClient : public QObject
{
    Q_OBJECT

private:
    base::SystemClock m_clock;

    static net::StorageSettings onThisMachine()
    {
        net::StorageSettings settings;
        settings.loopbackOnly = true;
        return settings;
    }

private slots:
    void theAddressAndTheContentGoOutByteForByte()
    {
        FaultServer server({});
        StorageClient client(onThisMachine(), m_clock);
        // What a presigned address is made of: escapes, a plus, an empty value, a second slash.
        const QByteArray target =
            "/bucket//doc%2Fpassport%20a+b.jpg?X-Amz-Credential=KEY%2F20260201%2Fs3&"
            "X-Amz-SignedHeaders=host%3Bx-amz-storage-class&X-Amz-Security-Token=abc%2Fdef%3D%3D&x=";
        QByteArray content(300'000, '\0');
        for (int i = 0; i < content.size(); ++i)
            content[i] = char(i * 7);
        const auto reply =
            await(client.send("PUT", server.address().toLatin1().chopped(1) + target,
                              {{"x-amz-storage-class", "STANDARD"}, {"Content-Type", "image/jpeg"}}, content));
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(reply.failure->detail) : "");
        QCOMPARE(server.requests().size(), 1);
        const FaultServer::Request got = server.requests().first();
        QCOMPARE(got.method, "PUT");
        QCOMPARE(got.target, target);
        QCOMPARE(got.body, content);
        QVERIFY(got.head.toLower().contains("x-amz-storage-class: standard"));
        QVERIFY(!got.head.toLower().contains("authorization"));
    }

    void onlyTheLetterCaseOfEscapesMayChange()
    {
        FaultServer server({});
        StorageClient client(onThisMachine(), m_clock);
        const QByteArray base = server.address().toLatin1();
        QVERIFY(!await(client.send("PUT", base + "a%2fb?t=%3d", {}, "x")).failure);
        QCOMPARE(server.requests().first().target, "/a%2Fb?t=%3D");
        QVERIFY(await(client.send("PUT", base + "a%2Db", {}, "x")).failure); // Qt would send "a-b"
        QVERIFY(await(client.send("PUT", base + "a b", {}, "x")).failure);
        QCOMPARE(server.requests().size(), 1);
    }

    void noCredentialGoesThere_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"Authorization", "authorization", "X-Api-Key", "Cookie", "Proxy-Authorization"})
            QTest::newRow(name) << QByteArray(name);
    }
    void noCredentialGoesThere()
    {
        QFETCH(const QByteArray, name);
        FaultServer server({});
        StorageClient client(onThisMachine(), m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "x", {{name, "secret"}}, "x"));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, base::ErrorKind::BadInput);
        QCOMPARE(server.connections(), 0);
    }

    void aProviderCannotSendDocumentsIntoThisMachine()
    {
        FaultServer server({});
        StorageClient client({}, m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "x", {}, "x"));
        QVERIFY(reply.failure);
        QCOMPARE(server.connections(), 0);
    }

    void aSandboxCannotSendDocumentsOut()
    {
        StorageClient client(onThisMachine(), m_clock);
        const auto reply = await(client.send("PUT", "https://storage.example/x", {}, "x"));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, base::ErrorKind::BadInput);
    }

    void onlyHttpsLeavesTheMachine()
    {
        StorageClient client({}, m_clock);
        QVERIFY(await(client.send("PUT", "http://storage.example/x", {}, "x")).failure);
        QVERIFY(await(client.send("PUT", "file:///etc/passwd", {}, "x")).failure);
        QVERIFY(await(client.send("PUT", "no address", {}, "x")).failure);
    }

    void theNameOfAFileIsNotLogged()
    {
        static QStringList lines;
        lines.clear();
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { lines << text; });
        FaultServer server({});
        StorageClient client(onThisMachine(), m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "b/S1234567D.pdf?t=CANARY", {}, "x"));
        qInstallMessageHandler(before);
        QVERIFY(!reply.failure);
        QVERIFY(lines.join(u'\n').contains(u"PUT 127.0.0.1")); // that something went there is logged
        QVERIFY2(!lines.join(u'\n').contains(u"S1234567D"), qPrintable(lines.join(u'\n')));
        QVERIFY(!lines.join(u'\n').contains(u"CANARY"));
    }

    void aFileMayTakeLongerThanACall_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("deadlineMs");
        QTest::newRow("a page") << qint64(10'000) << qint64(120'000);
        QTest::newRow("20 MB") << qint64(20 << 20) << net::timeoutMsMax;
        QTest::newRow("8 MB") << qint64(8 << 20) << qint64(262'144);
    }
    void aFileMayTakeLongerThanACall()
    {
        QFETCH(const qint64, bytes);
        QTEST(net::storageDeadlineMs(bytes), "deadlineMs");
    }

    void theDeadlineOfACallDoesNotCutAFile()
    {
        support::FaultScript script;
        script.acceptDelayMs = 700;
        FaultServer server(script);
        net::StorageSettings settings = onThisMachine();
        settings.timeoutMs = 200; // what the profile allows a call
        StorageClient client(settings, m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "x", {}, "passport"));
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(base::codeOf(reply.failure->kind)) : "");
    }

    void theProfilesAuthorityIsTrustedForStorageToo()
    {
        const NetFixture fixture;
        FaultServer server(fixture.script(Fault::None, true));
        const auto put = [&](const QString &caFile) {
            net::StorageSettings settings = onThisMachine();
            settings.caFile = caFile;
            StorageClient client(settings, m_clock);
            return await(client.send("PUT", server.address().toLatin1() + "x", {}, "passport"));
        };
        const auto unknown = put({});
        QVERIFY(unknown.failure);
        QCOMPARE(unknown.failure->kind, base::ErrorKind::TlsFailed);
        const auto known = put(fixture.caFile());
        QVERIFY2(!known.failure, known.failure ? qPrintable(known.failure->detail) : "");
    }

    void aRedirectIsNotFollowed()
    {
        FaultServer elsewhere({});
        support::FaultScript script;
        script.status = 307;
        script.headers = "Location: " + elsewhere.address().toLatin1() + "\r\n";
        FaultServer server(script);
        StorageClient client(onThisMachine(), m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "x", {}, "passport"));
        QVERIFY(reply.redirected);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void aConnectionCutInTheMiddleIsToldAndNotRepeated()
    {
        support::FaultScript script;
        script.fault = Fault::Reset;
        FaultServer server(script);
        StorageClient client(onThisMachine(), m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "x", {}, QByteArray(100'000, 'x')));
        QVERIFY(reply.failure);
        QVERIFY(server.completeRequests() <= 1);
    }

    void aLargeFileThatIsCutAnywhereIsNeverTakenForSent()
    {
        const QByteArray file(9 << 20, 'p');
        std::mt19937 dice(20260201);
        for (int round = 0; round < 12; ++round) {
            const qint64 cutAt = std::uniform_int_distribution<qint64>(1, file.size())(dice);
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            qint64 taken = 0;
            connect(&server, &QTcpServer::newConnection, this, [&] {
                QTcpSocket *socket = server.nextPendingConnection();
                connect(socket, &QTcpSocket::readyRead, socket, [&taken, socket, cutAt] {
                    taken += socket->readAll().size();
                    if (taken >= cutAt) socket->abort();
                });
            });
            qint64 told = 0;
            StorageClient client(onThisMachine(), m_clock);
            const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/x";
            const auto reply = await(client.send("PUT", address, {}, file, [&](qint64 sent, qint64 total) {
                QCOMPARE(total, qint64(file.size()));
                QVERIFY(sent >= told && sent <= total);
                told = sent;
            }));
            QVERIFY2(reply.failure, qPrintable(u"cut at %1"_s.arg(cutAt)));
            QCOMPARE(reply.status, 0);
        }
    }

    void aLineThatGoesDeadIsNoticed()
    {
        QTcpServer server; // takes the connection, and never a byte
        QVERIFY(server.listen(QHostAddress::LocalHost));
        net::StorageSettings settings = onThisMachine();
        settings.stallMs = 300;
        StorageClient client(settings, m_clock);
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/x";
        QElapsedTimer timer;
        timer.start();
        const auto reply = await(client.send("PUT", address, {}, QByteArray(32 << 20, 'p')));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, base::ErrorKind::TimedOut);
        QVERIFY2(timer.elapsed() < 20'000, "long before the deadline of the whole file");
    }

    void howFarAFileHasComeIsTold()
    {
        FaultServer server({});
        QList<qint64> told;
        StorageClient client(onThisMachine(), m_clock);
        const auto reply = await(client.send("PUT", server.address().toLatin1() + "x", {}, QByteArray(1 << 20, 'p'),
                                             [&](qint64 sent, qint64) { told << sent; }));
        QVERIFY(!reply.failure);
        QVERIFY(!told.isEmpty());
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.last(), qint64(1 << 20));
    }
};

QTEST_GUILESS_MAIN(TestStorageClient)
#include "tst_storage_client.moc"
