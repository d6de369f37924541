// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixture.h"

#include <QLibraryInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>

using support::Fault;
using support::FaultServer;

/// Why MoneyTransport exists: what QNetworkAccessManager does when it is left alone.
class TestPlainQt : public QObject
{
    Q_OBJECT

private:
    struct Outcome {
        QNetworkReply::NetworkError error;
        int status;
        int requestsSent;
    };

    Outcome postPlainly(const FaultServer &server)
    {
        QNetworkRequest request(server.url());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(m_fixture.authority.certificatePem()));
        request.setSslConfiguration(tls);
        request.setTransferTimeout(5'000);
        QNetworkAccessManager manager;
        manager.setProxy(QNetworkProxy::NoProxy);
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArray("{\"amount\":\"100.00\"}")));
        QSignalSpy sent(reply.get(), &QNetworkReply::requestSent);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (finished.isEmpty()) finished.wait(10'000);
        return {reply->error(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), int(sent.size())};
    }

    /// Later Qt repeats only what HTTP calls idempotent; somewhere between 6.8.2 and 6.11.2 that began.
    static bool repeatsPosts() { return QLibraryInfo::version() <= QVersionNumber(6, 8, 2); }

    NetFixture m_fixture;

private slots:
    void onePostBecomesSeveral_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("tls");
        for (const bool tls : {false, true}) {
            const char *wire = tls ? "TLS" : "plain";
            QTest::addRow("closed, %s", wire) << Fault::Close << tls;
            QTest::addRow("reset, %s", wire) << Fault::Reset << tls;
            QTest::addRow("half a head, %s", wire) << Fault::HalfHead << tls;
            QTest::addRow("100 Continue, %s", wire) << Fault::ContinueThenClose << tls;
        }
    }
    void onePostBecomesSeveral()
    {
        if (!repeatsPosts()) QSKIP("this Qt no longer repeats a POST");
        QFETCH(const Fault, fault);
        QFETCH(const bool, tls);
        const FaultServer server(m_fixture.script(fault, tls));
        const Outcome outcome = postPlainly(server);
        qInfo("one post(), %d complete requests at the server, error %d", server.completeRequests(), outcome.error);
        QVERIFY(server.completeRequests() >= 2);
        QVERIFY(outcome.requestsSent >= 2);
    }

    void aRepeatedPostLooksLikeOneCleanSuccess()
    {
        if (!repeatsPosts()) QSKIP("this Qt no longer repeats a POST");
        const FaultServer server(m_fixture.script(Fault::CloseOnceThenAnswer, true));
        const Outcome outcome = postPlainly(server);
        QCOMPARE(outcome.error, QNetworkReply::NoError);
        QCOMPARE(outcome.status, 200);
        QCOMPARE(server.completeRequests(), 2); // two payouts
    }

    void aRedirectedPostIsSentTwice()
    {
        support::FaultScript script = m_fixture.script(Fault::None, true);
        script.status = 307;
        script.headers = "Location: /moved\r\n";
        const FaultServer server(script);
        postPlainly(server);
        QVERIFY(server.completeRequests() >= 2);
        QCOMPARE(server.requests().at(1).method, QByteArray("POST"));
    }

    void aCutBodyInTheClearIsCalledSuccess()
    {
        const FaultServer server(m_fixture.script(Fault::NoLengthCut, false));
        const Outcome outcome = postPlainly(server);
        QCOMPARE(outcome.error, QNetworkReply::NoError);
        QCOMPARE(outcome.status, 200);
    }
};

QTEST_GUILESS_MAIN(TestPlainQt)
#include "tst_plain_qt.moc"
