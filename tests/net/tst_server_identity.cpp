// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixture.h"

#include "net/money_transport.h"

using base::ErrorKind;
using base::Evidence;
using base::Outcome;
using net::HttpReply;
using net::MoneyTransport;
using support::Fault;
using support::FaultScript;
using support::FaultServer;
using namespace Qt::Literals::StringLiterals;

class TestServerIdentity : public QObject
{
    Q_OBJECT

private:
    HttpReply sendTo(const FaultServer &server, const net::HttpRequest &request)
    {
        net::RouteSettings settings = m_fixture.settings(server.address());
        MoneyTransport transport(m_fixture.route(settings), m_fixture.clock);
        return awaited(transport.sendOnce(request));
    }

    /// A TLS server that must not be trusted sees the handshake fail, and no byte of the request.
    void refuses(const FaultScript &script, net::RouteSettings settings)
    {
        const FaultServer server(script);
        settings.baseUrl = server.address();
        MoneyTransport transport(m_fixture.route(settings), m_fixture.clock);
        const HttpReply reply = awaited(transport.sendOnce(requestOf("POST", "{}")));
        tell(QTest::currentTestFunction(), server, reply);
        QCOMPARE(reply.evidence, Evidence::NotSent);
        QCOMPARE(reply.failure->kind, ErrorKind::TlsFailed);
        QTest::qWait(30); // for whatever might still be on its way
        QCOMPARE(server.bytesReceived(), 0);
        checkPromise(server, reply);
    }

    void refusesIdentity(const support::CertificateWish &wish)
    {
        FaultScript script;
        script.tls = m_fixture.authority.issue(wish);
        refuses(script, m_fixture.settings(QString()));
    }

    NetFixture m_fixture;

private slots:
    void aForeignAuthorityIsRefused()
    {
        const support::ThrowAwayAuthority stranger(u"Somebody else"_s);
        FaultScript script;
        script.tls = stranger.issueForLoopback();
        refuses(script, m_fixture.settings(QString()));
    }

    void aForeignNameIsRefused()
    {
        refusesIdentity({.dnsNames = {u"pay.example.com"_s}, .addresses = {u"127.0.0.2"_s}});
    }

    void aCommonNameAloneIsRefused() { refusesIdentity({.commonName = u"127.0.0.1"_s}); }

    void aCommonNameBesideOtherNamesIsRefused()
    {
        refusesIdentity({.commonName = u"127.0.0.1"_s, .dnsNames = {u"pay.example.com"_s}});
    }

    void anExpiredCertificateIsRefused()
    {
        refusesIdentity({.addresses = {u"127.0.0.1"_s}, .validFromDays = -10, .validToDays = -1});
    }

    void aCertificateFromTomorrowIsRefused()
    {
        refusesIdentity({.addresses = {u"127.0.0.1"_s}, .validFromDays = 1, .validToDays = 10});
    }

    void aSystemAuthorityIsNotEnoughWhenTheRouteNamesItsOwn()
    {
        net::RouteSettings settings = m_fixture.settings(QString());
        settings.caFile.clear(); // the system's authorities do not know the test's
        refuses(m_fixture.script(Fault::None, true), std::move(settings));
    }

    void tlsOlderThan12IsRefused()
    {
        FaultScript script = m_fixture.script(Fault::None, true);
        script.tlsUpTo11 = true;
        refuses(script, m_fixture.settings(QString()));
    }

    void tls12WithOurAuthorityIsAccepted()
    {
        FaultScript script = m_fixture.script(Fault::None, true);
        script.tlsUpTo12 = true;
        const FaultServer server(script);
        QCOMPARE(sendTo(server, requestOf("POST", "{}")).evidence, Evidence::Answered);
    }

    void aWrongPinSendsNothingInAHundredTries()
    {
        net::RouteSettings settings = m_fixture.settings(QString());
        settings.pins = {QString::fromLatin1(support::publicKeyPin(m_fixture.authority.certificatePem()))};
        std::vector<std::unique_ptr<FaultServer>> servers;
        std::vector<std::unique_ptr<MoneyTransport>> transports;
        for (int round = 0; round < 5; ++round) {
            std::vector<QCoro::Task<HttpReply>> tasks;
            for (int i = 0; i < 20; ++i) {
                servers.push_back(std::make_unique<FaultServer>(m_fixture.script(Fault::None, true)));
                settings.baseUrl = servers.back()->address();
                transports.push_back(std::make_unique<MoneyTransport>(m_fixture.route(settings), m_fixture.clock));
                tasks.push_back(transports.back()->sendOnce(requestOf(i % 2 ? "POST" : "DELETE", "{}")));
            }
            for (auto &task : tasks) {
                const HttpReply reply = awaited(std::move(task));
                QCOMPARE(reply.evidence, Evidence::NotSent);
                QCOMPARE(reply.failure->kind, ErrorKind::TlsFailed);
                QCOMPARE(reply.trace.handshakes, 1);
            }
        }
        QTest::qWait(50);
        for (const auto &server : servers)
            QCOMPARE(server->bytesReceived(), 0);
    }

    void theRightPinIsAccepted()
    {
        const FaultServer server(m_fixture.script(Fault::None, true));
        net::RouteSettings settings = m_fixture.settings(server.address());
        settings.pins = {u"sha256/"_s +
                         QString::fromLatin1(support::publicKeyPin(m_fixture.serverIdentity.certificatePem))};
        MoneyTransport transport(m_fixture.route(settings), m_fixture.clock);
        QCOMPARE(awaited(transport.sendOnce(requestOf("POST", "{}"))).evidence, Evidence::Answered);
    }

    void aClientCertificateIsShownWhenTheRouteHasOne()
    {
        FaultScript script = m_fixture.script(Fault::None, true);
        script.clientAuthorityPem = m_fixture.authority.certificatePem();
        const FaultServer server(script);
        const support::Identity ours = m_fixture.authority.issue({.commonName = u"throw-away counter"_s});
        net::RouteSettings settings = m_fixture.settings(server.address());
        settings.clientCertificateFile = m_fixture.fileWith(u"counter.pem"_s, ours.certificatePem);
        settings.clientKey = base::Secret(ours.keyPem);
        MoneyTransport transport(m_fixture.route(settings), m_fixture.clock);
        QCOMPARE(awaited(transport.sendOnce(requestOf("POST", "{}"))).evidence, Evidence::Answered);

        const HttpReply without = sendTo(server, requestOf("POST", "{}"));
        tell("no client certificate, TLS 1.3", server, without);
        QVERIFY(without.evidence != Evidence::Answered);
        QCOMPARE(server.completeRequests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestServerIdentity)
#include "tst_server_identity.moc"
