// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixture.h"

#include "net/money_transport.h"

#include <QProcess>
#include <QTimer>

using base::ErrorKind;
using base::Evidence;
using base::Outcome;
using net::HttpReply;
using net::MoneyTransport;
using support::Fault;
using support::FaultScript;
using support::FaultServer;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Tasks that will never be woken are kept here, so that a leak checker can tell them from a leak.
std::vector<QCoro::Task<HttpReply>> &asleep()
{
    static auto &tasks = *new std::vector<QCoro::Task<HttpReply>>; // never freed, else they would be leaks after all
    return tasks;
}

QCoro::Task<HttpReply> sendAndDrop(std::unique_ptr<MoneyTransport> transport, net::HttpRequest request)
{
    HttpReply reply = co_await transport->sendOnce(std::move(request));
    transport.reset(); // in the middle of being woken by it
    co_return reply;
}

} // namespace

class TestCallLifetime : public QObject
{
    Q_OBJECT

private:
    NetFixture m_fixture;

private slots:
    // The connect deadline and the end of the handshake meet; whatever wins, the evidence must not lie.
    void aHandshakeThatEndsAtTheDeadlineIsJudgedRightly()
    {
        std::vector<std::unique_ptr<FaultServer>> servers;
        std::vector<std::unique_ptr<MoneyTransport>> transports;
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int i = 0; i < 60; ++i) {
            FaultScript script = m_fixture.script(Fault::Silence, true);
            script.acceptDelayMs = 200;
            servers.push_back(std::make_unique<FaultServer>(script));
            net::RouteSettings settings = m_fixture.settings(servers.back()->address());
            settings.connectMs = 180 + i * 3;
            settings.firstByteMs = 50;
            transports.push_back(std::make_unique<MoneyTransport>(m_fixture.route(settings), m_fixture.clock));
            tasks.push_back(transports.back()->sendOnce(requestOf("POST", "{}")));
        }
        int notSent = 0;
        std::vector<HttpReply> replies;
        for (auto &task : tasks)
            replies.push_back(awaited(std::move(task)));
        QTest::qWait(50);
        for (size_t i = 0; i < replies.size(); ++i) {
            checkPromise(*servers[i], replies[i]);
            notSent += replies[i].evidence == Evidence::NotSent;
        }
        qInfo("of 60 calls at the edge %d were not sent", notSent);
        QVERIFY(notSent > 0 && notSent < 60); // else the edge was missed and nothing was tested
    }

    void manyCallsAtOnceEachLeaveOnce()
    {
        const FaultServer good(m_fixture.script(Fault::None, true));
        const FaultServer bad(m_fixture.script(Fault::Reset, true));
        MoneyTransport toGood(m_fixture.route(good.address()), m_fixture.clock);
        MoneyTransport toBad(m_fixture.route(bad.address()), m_fixture.clock);
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int i = 0; i < 20; ++i) {
            tasks.push_back(toGood.sendOnce(requestOf("POST", QByteArray::number(i))));
            tasks.push_back(toBad.sendOnce(requestOf("POST", QByteArray::number(i))));
        }
        for (auto &task : tasks)
            awaited(std::move(task));
        QCOMPARE(good.completeRequests(), 20);
        QCOMPARE(bad.completeRequests(), 20);
        QTRY_COMPARE(toGood.underWay() + toBad.underWay(), 0);
    }

    void cancellingStillAnswers()
    {
        const FaultServer server(m_fixture.script(Fault::Silence, true));
        MoneyTransport transport(m_fixture.route(server.address()), m_fixture.clock);
        QCoro::Task<HttpReply> early = transport.sendOnce(requestOf("POST", "1"));
        transport.cancelAll(); // before the event loop ran once
        const HttpReply notSent = awaited(std::move(early));
        QCOMPARE(notSent.evidence, Evidence::NotSent);
        QTest::qWait(50);
        QCOMPARE(server.bytesReceived(), 0);

        QCoro::Task<HttpReply> late = transport.sendOnce(requestOf("POST", "2"));
        QTRY_COMPARE(server.completeRequests(), 1);
        transport.cancelAll();
        const HttpReply maybe = awaited(std::move(late));
        QCOMPARE(maybe.evidence, Evidence::Maybe);
        QTRY_COMPARE(transport.underWay(), 0);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void destroyingTheTransportInMidFlightIsSafe()
    {
        for (const Fault fault : {Fault::NoHandshake, Fault::Silence, Fault::Drip, Fault::EndlessBody, Fault::None}) {
            for (const int afterMs : {0, 5, 40, 120}) {
                const FaultServer server(m_fixture.script(fault, true));
                auto transport = std::make_unique<MoneyTransport>(m_fixture.route(server.address()), m_fixture.clock);
                asleep().push_back(transport->sendOnce(requestOf("POST", "{}")));
                QTest::qWait(afterMs);
                transport.reset();
                QTest::qWait(10);
                QTRY_COMPARE(server.openConnections(), 0);
                QVERIFY(server.completeRequests() <= 1);
            }
        }
    }

    void destroyingTheTransportFromTheAnswerIsSafe()
    {
        for (const Fault fault : {Fault::None, Fault::Reset, Fault::EndlessBody}) {
            const FaultServer server(m_fixture.script(fault, true));
            auto transport = std::make_unique<MoneyTransport>(m_fixture.route(server.address()), m_fixture.clock);
            awaited(sendAndDrop(std::move(transport), requestOf("POST", "{}")));
            QTest::qWait(10);
            QCOMPARE(server.completeRequests(), 1);
        }
    }

    void quittingInMidFlightDoesNotCrash_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("transport first") << u"transport-first"_s;
        QTest::newRow("application first") << u"application-first"_s;
    }

    void quittingInMidFlightDoesNotCrash()
    {
        QFETCH(const QString, how);
        const FaultServer server(m_fixture.script(Fault::Silence, true));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // What Qt itself leaves behind when its application is gone first is not at stake here, only a crash is.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--quit-in-flight"_s, server.address(), m_fixture.caFile(), how});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(server.completeRequests(), 1);
    }
};

/// The program that quits while a call is under way.
static int quitInFlight(int argc, char **argv)
{
    static const base::SystemClock clock;
    net::RouteSettings settings;
    settings.baseUrl = QString::fromLocal8Bit(argv[2]);
    settings.caFile = QString::fromLocal8Bit(argv[3]);
    const bool transportFirst = qstrcmp(argv[4], "transport-first") == 0;
    std::unique_ptr<MoneyTransport> outliving;
    QCoreApplication app(argc, argv);
    auto transport = std::make_unique<MoneyTransport>(*net::makeRoute(settings), clock);
    asleep().push_back(transport->sendOnce(requestOf("POST", "{}")));
    QTimer::singleShot(500, &app, &QCoreApplication::quit);
    const int code = QCoreApplication::exec();
    if (!transportFirst) outliving = std::move(transport);
    return code;
}

int main(int argc, char **argv)
{
    if (argc == 5 && qstrcmp(argv[1], "--quit-in-flight") == 0) return quitInFlight(argc, argv);
    QCoreApplication app(argc, argv);
    TestCallLifetime test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_call_lifetime.moc"
