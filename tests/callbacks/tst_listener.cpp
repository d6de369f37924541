// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks/listener.h"
#include "net/http_client.h"
#include "support/await.h"
#include "support/throw_away_certificates.h"

#include <QCoroTimer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using callbacks::Listener;
using callbacks::Reply;
using support::await;

class TestListener : public QObject
{
    Q_OBJECT

private:
    struct Taken {
        QString provider;
        interfaces::CallbackMessage message;
    };
    QList<Taken> m_taken;
    int m_finished = 0;
    base::SystemClock m_clock;

    Listener::Handler handler(int status = 200, const QByteArray &body = "OK")
    {
        return [this, status, body](QString provider, interfaces::CallbackMessage message) {
            return take(std::move(provider), std::move(message), status, body);
        };
    }
    /// Answers when the caller may have gone long ago.
    Listener::Handler slowHandler(int ms = 250)
    {
        return [this, ms](QString provider, interfaces::CallbackMessage message) {
            return takeSlowly(std::move(provider), std::move(message), ms);
        };
    }
    QCoro::Task<Reply> takeSlowly(QString provider, interfaces::CallbackMessage message, int ms)
    {
        m_taken << Taken{provider, message};
        co_await QCoro::sleepFor(std::chrono::milliseconds(ms));
        ++m_finished;
        co_return Reply{200, "told " + message.body};
    }
    QCoro::Task<Reply> take(QString provider, interfaces::CallbackMessage message, int status, QByteArray body)
    {
        m_taken << Taken{provider, message};
        co_return Reply{status, body};
    }

    net::HttpReply post(const QString &where, const QString &path, const QByteArray &body,
                        const QByteArray &method = "POST")
    {
        net::RouteSettings settings;
        settings.baseUrl = u"http://"_s + where;
        settings.timeoutMs = 5'000;
        net::HttpClient client(*net::makeRoute(settings), m_clock);
        net::HttpRequest request;
        request.method = method;
        request.url = QUrl(path);
        request.headers = {{"Content-Type", "application/json"}, {"X-Signature", "abc"}};
        request.body = body;
        return await(client.send(request));
    }

    static void connectTo(QTcpSocket &socket, const QString &where)
    {
        socket.connectToHost(u"127.0.0.1"_s, where.section(u':', -1).toUShort());
        if (!socket.waitForConnected(2000)) qFatal("no connection");
    }
    static QByteArray requestWith(const QByteArray &body)
    {
        return "POST /callbacks/rebit HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }
    /// Writes and gives the memory of what has gone something else to hold, so that whoever still uses it is found out.
    static void letGo()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QTest::qWait(5);
        }
        std::vector<QByteArray> litter;
        for (int size = 16; size < 1024; size += 16)
            for (int i = 0; i < 16; ++i)
                litter.emplace_back(size, char(0x5a));
    }
    static QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
        return file.fileName();
    }

private slots:
    void init()
    {
        m_taken.clear();
        m_finished = 0;
    }

    void aCallerThatLeavesWhileTheHandlerWaitsDoesNoHarm_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("it closes") << false;
        QTest::newRow("it resets") << true;
    }
    void aCallerThatLeavesWhileTheHandlerWaitsDoesNoHarm()
    {
        QFETCH(const bool, reset);
        Listener listener(slowHandler());
        const auto where = listener.listen({});
        constexpr int callers = 10;
        for (int i = 0; i < callers; ++i) {
            QTcpSocket stranger;
            connectTo(stranger, *where);
            stranger.write(requestWith("{}"));
            QTRY_COMPARE(m_taken.size(), i + 1);
            if (reset) {
                const linger now{1, 0};
                setsockopt(int(stranger.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
                stranger.abort();
            } else {
                stranger.disconnectFromHost();
            }
        }
        letGo();
        QTRY_COMPARE(m_finished, callers);
        QCOMPARE(post(*where, u"/callbacks/rebit"_s, "{}").status, 200);
    }

    void aCallerHungUpOnWhileTheHandlerWaitsDoesNoHarm()
    {
        Listener listener(slowHandler(400));
        callbacks::ListenSettings settings;
        settings.bounds.connectionMs = 50;
        const auto where = listener.listen(settings);
        QTcpSocket stranger;
        connectTo(stranger, *where);
        stranger.write(requestWith("{}"));
        QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_taken.size(), 1);
        QCOMPARE(m_finished, 0);
        letGo();
        QTRY_COMPARE(m_finished, 1);
        QVERIFY(stranger.readAll().isEmpty());
    }

    void aListenerMayGoWhileTheHandlerWaits()
    {
        auto listener = std::make_unique<Listener>(slowHandler());
        const auto where = listener->listen({});
        QTcpSocket stranger;
        connectTo(stranger, *where);
        stranger.write(requestWith("{}"));
        QTRY_COMPARE(m_taken.size(), 1);
        listener.reset();
        letGo();
        QTRY_COMPARE(m_finished, 1);
        QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(stranger.readAll().isEmpty());
    }

    void requestsSentAtOnceAreAnsweredOnce()
    {
        Listener listener(slowHandler());
        const auto where = listener.listen({});
        QTcpSocket stranger;
        connectTo(stranger, *where);
        stranger.write(requestWith("one") + requestWith("two") + requestWith("three"));
        QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
        const QByteArray told = stranger.readAll();
        QCOMPARE(told.count("HTTP/1.1 200"), 1); // nobody takes an answer for that of another request
        QVERIFY(told.endsWith("told one"));
        QCOMPARE(m_taken.size(), 1);
        letGo();
        QCOMPARE(post(*where, u"/callbacks/rebit"_s, "{}").status, 200);
    }

    void anAnsweredConnectionIsClosed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("taken") << requestWith("{}");
        QTest::newRow("not there") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    void anAnsweredConnectionIsClosed()
    {
        QFETCH(const QByteArray, request);
        Listener listener(handler());
        const auto where = listener.listen({});
        QTcpSocket stranger;
        connectTo(stranger, *where);
        stranger.write(request);
        QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QAbstractSocket::UnconnectedState, 2000);
        QVERIFY(stranger.readAll().contains("Connection: close"));
    }

    void aRequestIsShortTheAnswerMayTakeItsTime()
    {
        Listener listener(slowHandler(600));
        callbacks::ListenSettings settings;
        settings.bounds.requestMs = 200;
        const auto where = listener.listen(settings);
        QTcpSocket idler;
        connectTo(idler, *where);
        idler.write("POST /callbacks/rebit HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{");
        QTcpSocket caller;
        connectTo(caller, *where);
        caller.write(requestWith("{}"));
        QTRY_COMPARE_WITH_TIMEOUT(idler.state(), QAbstractSocket::UnconnectedState, 450);
        QCOMPARE(m_finished, 0);
        QTRY_COMPARE(caller.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(caller.readAll().startsWith("HTTP/1.1 200"));
    }

    void oneAddressDoesNotFillTheHouse()
    {
        callbacks::Bounds bounds;
        bounds.connectionsMax = 8;
        bounds.perAddressMax = 2;
        callbacks::Doorkeeper door(bounds);
        const QHostAddress there(u"192.0.2.1"_s);
        QVERIFY(door.letIn(there));
        QVERIFY(door.letIn(QHostAddress(u"::ffff:192.0.2.1"_s))); // the same, as a socket for both kinds tells it
        QVERIFY(!door.letIn(there));
        QVERIFY(door.letIn(QHostAddress(u"192.0.2.2"_s)));
        QVERIFY(door.letIn(QHostAddress(u"2001:db8::1"_s)));
        QVERIFY(door.letIn(QHostAddress(u"2001:db8::2"_s)));
        QVERIFY(!door.letIn(QHostAddress(u"2001:db8::3"_s))); // whoever has one of these has all of them
        QVERIFY(door.letIn(QHostAddress(u"2001:db8:0:1::1"_s)));
        door.letOut(there);
        QVERIFY(door.letIn(there));
        QVERIFY(door.letIn(QHostAddress::LocalHost));
        QVERIFY(door.letIn(QHostAddress::LocalHost));
        QVERIFY(!door.letIn(QHostAddress::LocalHost)); // the house is full
        door.letOut(QHostAddress::LocalHost);
        QVERIFY(door.letIn(QHostAddress::LocalHostIPv6)); // and a proxy on this machine may have all the room
    }

    void aKeyOfAnotherCertificateIsNamed()
    {
        support::ThrowAwayAuthority authority;
        const support::Identity one = authority.issueForLoopback();
        const support::Identity other = authority.issueForLoopback();
        const QTemporaryDir folder;
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.certificateFile = fileWith(folder, u"cert.pem"_s, one.certificatePem + authority.certificatePem());
        settings.keyFile = fileWith(folder, u"other.pem"_s, other.keyPem);
        const auto refused = listener.listen(settings);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::ErrorKind::BadFile);
        QCOMPARE(refused.error().field, u"tls-key"_s);
        settings.keyFile = fileWith(folder, u"own.pem"_s, one.keyPem);
        QVERIFY(listener.listen(settings));
    }

    void aCallbackIsHandedOnWithItsBytes()
    {
        Listener listener(handler());
        const auto where = listener.listen({});
        QVERIFY(where);
        const auto reply = post(*where, u"/callbacks/rebit?token=a%2Bb"_s, "{\"id\": 1.50}");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "OK");
        QVERIFY(reply.header("Content-Type").startsWith("text/plain"));
        QCOMPARE(m_taken.size(), 1);
        QCOMPARE(m_taken.first().provider, u"rebit"_s);
        QCOMPARE(m_taken.first().message.body, "{\"id\": 1.50}");
        QCOMPARE(m_taken.first().message.query, "token=a%2Bb");
        bool hasSignature = false;
        for (const auto &header : m_taken.first().message.headers)
            hasSignature = hasSignature || (header.first.toLower() == "x-signature" && header.second == "abc");
        QVERIFY(hasSignature);
    }

    void whatTheHandlerSaysIsAnswered()
    {
        Listener listener(handler(401, {}));
        const auto where = listener.listen({});
        QCOMPARE(post(*where, u"/callbacks/simpaisa"_s, "{}").status, 401);
    }

    void everythingElseIsNotThere()
    {
        Listener listener(handler());
        const auto where = listener.listen({});
        QCOMPARE(post(*where, u"/"_s, "{}").status, 404);
        QCOMPARE(post(*where, u"/callbacks"_s, "{}").status, 404);
        QCOMPARE(post(*where, u"/callbacks/rebit/more"_s, "{}").status, 404);
        QVERIFY(post(*where, u"/callbacks/rebit"_s, {}, "GET").status >= 400);
        QVERIFY(m_taken.isEmpty());
    }

    void aBodyWithoutEndIsHungUpOn()
    {
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.bounds.bytesMax = 64 * 1024;
        const auto where = listener.listen(settings);
        QTcpSocket stranger;
        stranger.connectToHost(u"127.0.0.1"_s, where->section(u':', -1).toUShort());
        QVERIFY(stranger.waitForConnected(2000));
        stranger.write("POST /callbacks/rebit HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n");
        for (int i = 0; i < 200 && stranger.state() == QAbstractSocket::ConnectedState; ++i) {
            stranger.write(QByteArray(4096, 'x'));
            QTest::qWait(2);
        }
        QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(m_taken.isEmpty());
        QCOMPARE(post(*where, u"/callbacks/rebit"_s, "{}").status, 200); // and the others are served
    }

    void aConnectionThatSaysNothingIsHungUpOn()
    {
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.bounds.requestMs = 300;
        const auto where = listener.listen(settings);
        QTcpSocket stranger;
        stranger.connectToHost(u"127.0.0.1"_s, where->section(u':', -1).toUShort());
        QVERIFY(stranger.waitForConnected(2000));
        QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QAbstractSocket::UnconnectedState, 3000);
    }

    void aCrowdIsHungUpOn()
    {
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.bounds.connectionsMax = 4;
        const auto where = listener.listen(settings);
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 12; ++i) {
            crowd.push_back(std::make_unique<QTcpSocket>());
            crowd.back()->connectToHost(u"127.0.0.1"_s, where->section(u':', -1).toUShort());
            QVERIFY(crowd.back()->waitForConnected(2000));
        }
        const auto standing = [&] {
            return std::count_if(crowd.begin(), crowd.end(),
                                 [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; });
        };
        QTRY_COMPARE(standing(), 4);
        crowd.clear();
        QTRY_COMPARE(post(*where, u"/callbacks/rebit"_s, "{}").status, 200);
    }

    void aCallerThatDoesNotWaitDoesNoHarm()
    {
        Listener listener(handler());
        const auto where = listener.listen({});
        for (int i = 0; i < 20; ++i) {
            QTcpSocket stranger;
            stranger.connectToHost(u"127.0.0.1"_s, where->section(u':', -1).toUShort());
            QVERIFY(stranger.waitForConnected(2000));
            stranger.write("POST /callbacks/rebit HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
            stranger.waitForBytesWritten(1000);
            stranger.abort();
        }
        QTRY_VERIFY(m_taken.size() >= 1);
        QCOMPARE(post(*where, u"/callbacks/rebit"_s, "{}").status, 200);
    }

    void itSpeaksTls()
    {
        support::ThrowAwayAuthority authority;
        const support::Identity identity = authority.issueForLoopback();
        QTemporaryDir folder;
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.certificateFile = fileWith(folder, u"cert.pem"_s, identity.certificatePem);
        settings.keyFile = fileWith(folder, u"key.pem"_s, identity.keyPem);
        const auto where = listener.listen(settings);
        QVERIFY2(where, where ? "" : qPrintable(where.error().detail));
        net::RouteSettings route;
        route.baseUrl = u"https://"_s + *where;
        route.caFile = fileWith(folder, u"ca.pem"_s, authority.certificatePem());
        route.timeoutMs = 5'000;
        net::HttpClient client(*net::makeRoute(route), m_clock);
        net::HttpRequest request;
        request.method = "POST";
        request.url = QUrl(u"/callbacks/wallex"_s);
        request.body = "{}";
        const auto reply = await(client.send(request));
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(reply.failure->detail) : "");
        QCOMPARE(reply.status, 200);
        QCOMPARE(m_taken.size(), 1);
    }

    void whatCannotBeUsedIsNamed()
    {
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.certificateFile = u"/nowhere/cert.pem"_s;
        settings.keyFile = u"/nowhere/key.pem"_s;
        QCOMPARE(listener.listen(settings).error().field, u"tls-cert"_s);
        Listener first(handler());
        const auto where = first.listen({});
        callbacks::ListenSettings taken;
        taken.port = where->section(u':', -1).toUShort();
        Listener second(handler());
        const auto refused = second.listen(taken);
        QCOMPARE(refused.error().field, u"listen"_s);
        QCOMPARE(refused.error().kind, base::ErrorKind::BadInput); // it is what was typed, and no provider is concerned
    }
};

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
