// SPDX-License-Identifier: GPL-3.0-or-later
#include "callbacks/listener.h"
#include "net/http_client.h"
#include "support/await.h"
#include "support/throw_away_certificates.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

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
    base::SystemClock m_clock;

    Listener::Handler handler(int status = 200, const QByteArray &body = "OK")
    {
        return [this, status, body](QString provider, interfaces::CallbackMessage message) {
            return take(std::move(provider), std::move(message), status, body);
        };
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

private slots:
    void init() { m_taken.clear(); }

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
        settings.bounds.connectionMs = 300;
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
        const auto fileWith = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
            return file.fileName();
        };
        Listener listener(handler());
        callbacks::ListenSettings settings;
        settings.certificateFile = fileWith(u"cert.pem"_s, identity.certificatePem);
        settings.keyFile = fileWith(u"key.pem"_s, identity.keyPem);
        const auto where = listener.listen(settings);
        QVERIFY2(where, where ? "" : qPrintable(where.error().detail));
        net::RouteSettings route;
        route.baseUrl = u"https://"_s + *where;
        route.caFile = fileWith(u"ca.pem"_s, authority.certificatePem());
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
        QCOMPARE(second.listen(taken).error().field, u"listen"_s);
    }
};

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
