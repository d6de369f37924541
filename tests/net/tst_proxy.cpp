// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixture.h"

#include "net/money_transport.h"
#include "net/request_rules.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

using base::ErrorKind;
using base::Evidence;
using net::HttpReply;
using net::MoneyTransport;
using support::Fault;
using support::FaultServer;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An egress gateway: knows CONNECT and nothing else, and breaks to order.
class Gateway : public QTcpServer
{
public:
    enum class Habit { Tunnel, CloseOnConnect, RefuseConnect, AskForPassword, AskAndClose, CutAfterRequest };

    explicit Gateway(Habit habit) : m_habit(habit)
    {
        if (!listen(QHostAddress::LocalHost)) qFatal("the gateway finds no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                serve(client);
        });
    }
    QString address() const { return u"http://127.0.0.1:%1"_s.arg(serverPort()); }
    int tunnels() const { return m_tunnels; }

private:
    void serve(QTcpSocket *client)
    {
        connect(client, &QTcpSocket::readyRead, client, [this, client] {
            if (client->property("tunnel").toBool() || !client->peek(8192).contains("\r\n\r\n")) return;
            const QByteArray head = client->readAll();
            const bool hasPassword = head.toLower().contains("proxy-authorization: basic ");
            if (m_habit == Habit::CloseOnConnect) return client->disconnectFromHost();
            if (m_habit == Habit::RefuseConnect) {
                client->write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
                return client->disconnectFromHost();
            }
            if (!hasPassword && (m_habit == Habit::AskForPassword || m_habit == Habit::AskAndClose)) {
                client->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n");
                client->write(m_habit == Habit::AskAndClose ? "Connection: close\r\n\r\n" : "\r\n");
                if (m_habit == Habit::AskAndClose) client->disconnectFromHost();
                return;
            }
            openTunnel(client, head);
        });
    }
    void openTunnel(QTcpSocket *client, const QByteArray &head)
    {
        const QByteArrayList target = head.split(' ').value(1).split(':');
        auto *server = new QTcpSocket(client);
        client->setProperty("tunnel", true);
        ++m_tunnels;
        connect(server, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 Connected\r\n\r\n"); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
            const QByteArray bytes = server->readAll();
            // The server's first flight is its handshake; what comes after the request was answered is the answer.
            if (m_habit == Habit::CutAfterRequest && client->property("sent").toInt() > 2) return client->abort();
            client->write(bytes);
        });
        connect(client, &QTcpSocket::readyRead, server, [client, server] {
            client->setProperty("sent", client->property("sent").toInt() + 1);
            server->write(client->readAll());
        });
        connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
        connect(client, &QTcpSocket::disconnected, server, [server] { server->disconnectFromHost(); });
        server->connectToHost(QString::fromLatin1(target.value(0)), target.value(1).toUShort());
    }

    const Habit m_habit;
    int m_tunnels = 0;
};

} // namespace

class TestProxy : public QObject
{
    Q_OBJECT

private:
    HttpReply sendThrough(const Gateway &gateway, const FaultServer &server, bool withPassword = false)
    {
        net::RouteSettings settings = m_fixture.settings(server.address());
        settings.proxy = gateway.address();
        settings.connectMs = 1'000;
        if (withPassword) {
            settings.proxyUser = u"counter"_s;
            settings.proxyPassword = base::Secret("throw-away");
        }
        MoneyTransport transport(m_fixture.route(settings), m_fixture.clock);
        return awaited(transport.sendOnce(requestOf("POST", "{}")));
    }

    NetFixture m_fixture;

private slots:
    void aCallGoesThroughTheGateway()
    {
        const FaultServer server(m_fixture.script(Fault::None, true));
        const Gateway gateway(Gateway::Habit::Tunnel);
        const HttpReply reply = sendThrough(gateway, server);
        QCOMPARE(reply.evidence, Evidence::Answered);
        QCOMPARE(gateway.tunnels(), 1);
        QCOMPARE(server.completeRequests(), 1);
    }

    void aProxyThatIsNotInTheProfileIsNotAsked()
    {
        const FaultServer server(m_fixture.script(Fault::None, true));
        const Gateway gateway(Gateway::Habit::Tunnel);
        // As the system's settings or its environment would have it.
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, gateway.serverPort()});
        const auto route = m_fixture.route(m_fixture.settings(server.address()));
        MoneyTransport transport(route, m_fixture.clock);
        const HttpReply reply = awaited(transport.sendOnce(requestOf("POST", "{}")));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        // Qt by itself asks no proxy for this machine, so the call alone would prove nothing.
        QCOMPARE(net::makeManager(route)->proxy().type(), QNetworkProxy::NoProxy);
        QCOMPARE(reply.evidence, Evidence::Answered);
        QCOMPARE(gateway.tunnels(), 0);
        QCOMPARE(server.completeRequests(), 1);
    }

    void theGatewaysPasswordIsForTheGatewayOnly()
    {
        for (const auto habit : {Gateway::Habit::AskForPassword, Gateway::Habit::AskAndClose}) {
            const FaultServer server(m_fixture.script(Fault::None, true));
            const Gateway gateway(habit);
            const HttpReply reply = sendThrough(gateway, server, true);
            QCOMPARE(reply.evidence, Evidence::Answered);
            QCOMPARE(server.completeRequests(), 1);
            QVERIFY(!server.requests().first().head.toLower().contains("proxy-authorization"));
        }
    }

    void aGatewayThatRefusesWasSentNothing_data()
    {
        QTest::addColumn<int>("habit");
        QTest::newRow("closes") << int(Gateway::Habit::CloseOnConnect);
        QTest::newRow("refuses") << int(Gateway::Habit::RefuseConnect);
        QTest::newRow("wants a password that we do not have") << int(Gateway::Habit::AskForPassword);
    }
    void aGatewayThatRefusesWasSentNothing()
    {
        QFETCH(const int, habit);
        const FaultServer server(m_fixture.script(Fault::None, true));
        const Gateway gateway{Gateway::Habit(habit)};
        const HttpReply reply = sendThrough(gateway, server);
        tell(QTest::currentDataTag(), server, reply);
        QCOMPARE(reply.evidence, Evidence::NotSent);
        // When the gateway just closes, Qt 6.4 does not notice: the time to connect runs out.
        const bool justCloses = habit == int(Gateway::Habit::CloseOnConnect);
        QVERIFY(reply.failure->kind == ErrorKind::Unreachable ||
                (justCloses && reply.failure->kind == ErrorKind::TimedOut));
        QCOMPARE(server.connections(), 0);
    }

    void aGatewayThatBreaksOffDoesNotMakeASecondRequest_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("habit");
        QTest::newRow("the gateway cuts the answer") << Fault::None << int(Gateway::Habit::CutAfterRequest);
        QTest::newRow("the server closes") << Fault::Close << int(Gateway::Habit::Tunnel);
        QTest::newRow("the server resets") << Fault::Reset << int(Gateway::Habit::Tunnel);
        QTest::newRow("the server closes once") << Fault::CloseOnceThenAnswer << int(Gateway::Habit::Tunnel);
        QTest::newRow("half a head") << Fault::HalfHead << int(Gateway::Habit::Tunnel);
    }
    void aGatewayThatBreaksOffDoesNotMakeASecondRequest()
    {
        QFETCH(const Fault, fault);
        QFETCH(const int, habit);
        const FaultServer server(m_fixture.script(fault, true));
        const Gateway gateway{Gateway::Habit(habit)};
        const HttpReply reply = sendThrough(gateway, server);
        tell(QTest::currentDataTag(), server, reply);
        checkPromise(server, reply);
        QCOMPARE(server.completeRequests(), 1);
        QCOMPARE(reply.evidence, Evidence::Maybe);
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
