// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixture.h"

#include "net/http_client.h"

#include <QElapsedTimer>

using base::ErrorKind;
using base::Evidence;
using net::HttpClient;
using net::HttpReply;
using support::Fault;
using support::FaultScript;
using support::FaultServer;
using namespace Qt::Literals::StringLiterals;

class TestHttpClient : public QObject
{
    Q_OBJECT

private:
    HttpReply sendTo(const FaultServer &server, const net::HttpRequest &request)
    {
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        return awaited(client.send(request));
    }

    NetFixture m_fixture;

private slots:
    void anAnswerComesWithEverythingThatIsNeeded_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void anAnswerComesWithEverythingThatIsNeeded()
    {
        QFETCH(const bool, tls);
        FaultScript script = m_fixture.script(Fault::None, tls);
        script.headers = "X-Trace-Id: t-1\r\nSet-Cookie: session=1\r\n";
        const FaultServer server(script);
        const HttpReply reply = sendTo(server, requestOf("GET"));
        QCOMPARE(reply.evidence, Evidence::Answered);
        QVERIFY(!reply.failure);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, script.body);
        QVERIFY(reply.lengthProven);
        QCOMPARE(reply.header("x-trace-ID"), QByteArray("t-1"));
        QCOMPARE(reply.requestsSent, 1);
        QCOMPARE(server.requests().first().method, QByteArray("GET"));
        QVERIFY(!server.requests().first().head.toLower().contains("content-length"));
    }

    void aHeadHasNoBodyAndIsWhole()
    {
        const FaultServer server(m_fixture.script(Fault::None, true));
        const HttpReply reply = sendTo(server, requestOf("HEAD"));
        QCOMPARE(reply.evidence, Evidence::Answered);
        QVERIFY(reply.body.isEmpty());
    }

    void connectionsAreKeptWarmAndCookiesForgotten()
    {
        FaultScript script = m_fixture.script(Fault::None, true);
        script.headers = "Set-Cookie: session=1; Path=/\r\nCache-Control: max-age=3600\r\n";
        const FaultServer server(script);
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        for (const char *method : {"GET", "POST", "GET", "PUT"}) {
            const HttpReply reply = awaited(client.send(requestOf(method)));
            QCOMPARE(reply.evidence, Evidence::Answered);
        }
        QCOMPARE(server.completeRequests(), 4); // nothing came from a cache
        QCOMPARE(server.connections(), 1);
        for (const FaultServer::Request &request : server.requests())
            QVERIFY(!request.head.toLower().contains("cookie"));
    }

    void aRedirectIsNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void aRedirectIsNotFollowed()
    {
        QFETCH(const int, status);
        FaultScript script = m_fixture.script(Fault::None, true);
        script.status = status;
        script.headers = "Location: /moved\r\n";
        const FaultServer server(script);
        const HttpReply reply = sendTo(server, requestOf("GET"));
        QCOMPARE(server.completeRequests(), 1);
        QVERIFY(reply.redirected);
        QCOMPARE(reply.failure->kind, ErrorKind::RedirectRefused);
        QCOMPARE(reply.header("Location"), QByteArray("/moved"));
    }

    void aDrippingServerIsLeftAtTheDeadline()
    {
        const FaultServer server(m_fixture.script(Fault::Drip, true));
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        net::HttpRequest request = requestOf("GET");
        request.deadlineMs = 1'000; // the request's own goes before the route's
        QElapsedTimer timer;
        timer.start();
        const HttpReply reply = awaited(client.send(request));
        QVERIFY(timer.elapsed() >= 1'000 && timer.elapsed() < 5'000);
        QCOMPARE(reply.failure->kind, ErrorKind::TimedOut);
        QVERIFY(!reply.body.isEmpty()); // it did drip all the time
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void anAnswerIsCutAtTheCap_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("tls");
        QTest::newRow("huge, plain") << Fault::HugeBody << false;
        QTest::newRow("huge, TLS") << Fault::HugeBody << true;
        QTest::newRow("endless, plain") << Fault::EndlessBody << false;
        QTest::newRow("endless, TLS") << Fault::EndlessBody << true;
    }
    void anAnswerIsCutAtTheCap()
    {
        QFETCH(const Fault, fault);
        QFETCH(const bool, tls);
        const FaultServer server(m_fixture.script(fault, tls));
        net::RouteSettings settings = m_fixture.settings(server.address());
        settings.bodyBytesMax = 10'000;
        HttpClient client(m_fixture.route(settings), m_fixture.clock);
        const HttpReply reply = awaited(client.send(requestOf("GET")));
        QCOMPARE(reply.failure->kind, ErrorKind::UnreadableReply);
        QCOMPARE(reply.body.size(), 10'000);
    }

    // Qt 6.4 would read on for as long as a fast server writes, gigabytes within seconds, and never let us count.
    void anEndlessAnswerDoesNotFillTheMemory()
    {
        const auto peakKiB = []() -> qint64 {
            QFile status(u"/proc/self/status"_s);
            if (!status.open(QIODevice::ReadOnly)) return -1;
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toLongLong();
            }
            return -1;
        };
        const qint64 before = peakKiB();
        if (before < 0) QSKIP("this system does not tell how much memory was used");
        for (int i = 0; i < 12; ++i) {
            const FaultServer server(m_fixture.script(Fault::EndlessBody, false));
            HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
            const HttpReply reply = awaited(client.send(requestOf(i % 2 ? "GET" : "POST")));
            QCOMPARE(reply.failure->kind, ErrorKind::UnreadableReply);
        }
        const qint64 grown = peakKiB() - before;
        QVERIFY2(grown < 400'000, qPrintable(u"grown by %1 KiB"_s.arg(grown)));
    }

    void anAnswerOfExactlyTheCapIsWhole()
    {
        FaultScript script = m_fixture.script(Fault::None, true);
        script.body = QByteArray(10'000, 'x');
        const FaultServer server(script);
        net::RouteSettings settings = m_fixture.settings(server.address());
        settings.bodyBytesMax = 10'000;
        HttpClient client(m_fixture.route(settings), m_fixture.clock);
        const HttpReply reply = awaited(client.send(requestOf("GET")));
        QCOMPARE(reply.evidence, Evidence::Answered);
        QCOMPARE(reply.body, script.body);
    }

    void aCutAnswerIsNotUsable()
    {
        for (const bool tls : {false, true}) {
            const FaultServer server(m_fixture.script(Fault::CutBody, tls));
            const HttpReply reply = sendTo(server, requestOf("GET"));
            QCOMPARE(reply.failure->kind, ErrorKind::UnreadableReply);
        }
    }

    void aCallWithABodyIsNeverRepeated()
    {
        for (const Fault fault : {Fault::Close, Fault::Reset, Fault::CloseOnceThenAnswer, Fault::HalfHead}) {
            const FaultServer server(m_fixture.script(fault, true));
            const HttpReply reply = sendTo(server, requestOf("POST", "{}"));
            QCOMPARE(server.completeRequests(), 1);
            QCOMPARE(reply.evidence, Evidence::Maybe);
        }
    }

    void aWrongServerIsRefused_data()
    {
        QTest::addColumn<support::CertificateWish>("wish");
        QTest::newRow("another name") << support::CertificateWish{.addresses = {u"127.0.0.2"_s}};
        QTest::newRow("a common name only") << support::CertificateWish{.commonName = u"127.0.0.1"_s};
        QTest::newRow("expired") << support::CertificateWish{
            .addresses = {u"127.0.0.1"_s}, .validFromDays = -9, .validToDays = -1};
    }
    void aWrongServerIsRefused()
    {
        QFETCH(const support::CertificateWish, wish);
        FaultScript script;
        script.tls = m_fixture.authority.issue(wish);
        const FaultServer server(script);
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        for (int i = 0; i < 3; ++i) { // the refused connection must not be used for the next call
            const HttpReply reply = awaited(client.send(requestOf(i % 2 ? "POST" : "GET")));
            QCOMPARE(reply.evidence, Evidence::NotSent);
            QCOMPARE(reply.failure->kind, ErrorKind::TlsFailed);
        }
        QTest::qWait(30);
        QCOMPARE(server.bytesReceived(), 0);
    }

    // Six connections to a host is Qt's limit: those that wait for one must be refused as well.
    void callsThatWaitForAConnectionAreRefusedToo()
    {
        FaultScript script;
        script.tls = m_fixture.authority.issue({.commonName = u"127.0.0.1"_s});
        const FaultServer server(script);
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int i = 0; i < 15; ++i)
            tasks.push_back(client.send(requestOf(i % 2 ? "POST" : "GET")));
        for (auto &task : tasks)
            QVERIFY(awaited(std::move(task)).evidence != Evidence::Answered);
        QTest::qWait(30);
        QCOMPARE(server.bytesReceived(), 0);
    }

    void nothingIsSentWhenNobodyListens()
    {
        HttpClient client(m_fixture.route(u"https://127.0.0.1:%1"_s.arg(support::deadPort())), m_fixture.clock);
        const HttpReply reply = awaited(client.send(requestOf("GET")));
        QCOMPARE(reply.evidence, Evidence::NotSent);
        QCOMPARE(reply.failure->kind, ErrorKind::Unreachable);
    }

    void manyCallsAtOnceAreAllAnswered()
    {
        const FaultServer server(m_fixture.script(Fault::None, true));
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int i = 0; i < 40; ++i)
            tasks.push_back(client.send(requestOf(i % 2 ? "POST" : "GET")));
        for (auto &task : tasks)
            QCOMPARE(awaited(std::move(task)).evidence, Evidence::Answered);
        QCOMPARE(server.completeRequests(), 40);
        QVERIFY(server.connections() <= 6);
    }

    void cancellingStillAnswers()
    {
        const FaultServer server(m_fixture.script(Fault::Silence, true));
        HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
        QCoro::Task<HttpReply> task = client.send(requestOf("GET"));
        QTRY_COMPARE(server.completeRequests(), 1);
        QCOMPARE(client.underWay(), 1);
        client.cancelAll();
        QCOMPARE(awaited(std::move(task)).evidence, Evidence::Maybe);
        QTRY_COMPARE(client.underWay(), 0);
    }

    void destroyingTheClientInMidFlightIsSafe()
    {
        // Asleep for ever; never freed, so that a leak checker can tell them from a leak.
        static auto &asleep = *new std::vector<QCoro::Task<HttpReply>>;
        for (const int afterMs : {0, 5, 50}) {
            const FaultServer server(m_fixture.script(Fault::Silence, true));
            auto client = std::make_unique<HttpClient>(m_fixture.route(server.address()), m_fixture.clock);
            for (int i = 0; i < 8; ++i)
                asleep.push_back(client->send(requestOf(i % 2 ? "POST" : "GET")));
            QTest::qWait(afterMs);
            client.reset();
            QTRY_COMPARE(server.openConnections(), 0);
        }
    }

    void aGoodCallCosts()
    {
        for (const bool tls : {false, true}) {
            const FaultServer server(m_fixture.script(Fault::None, tls));
            HttpClient client(m_fixture.route(server.address()), m_fixture.clock);
            QElapsedTimer timer;
            timer.start();
            static constexpr int calls = 50;
            for (int i = 0; i < calls; ++i)
                QCOMPARE(awaited(client.send(requestOf("GET"))).evidence, Evidence::Answered);
            qInfo("a good call, %s: %.2f ms", tls ? "warm TLS" : "plain", double(timer.nsecsElapsed()) / 1e6 / calls);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
