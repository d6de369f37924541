// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixture.h"

#include "net/tls_check.h"

#include <QSslCertificate>
#include <QSslKey>

using base::ErrorKind;
using namespace Qt::Literals::StringLiterals;

class TestRoute : public QObject
{
    Q_OBJECT

private:
    NetFixture m_fixture;

    static void refuses(const net::RouteSettings &settings, ErrorKind kind, const QString &field)
    {
        const base::Result<net::Route> route = net::makeRoute(settings);
        QVERIFY2(!route, qPrintable(field));
        QCOMPARE(route.error().kind, kind);
        QCOMPARE(route.error().field, field);
        QCOMPARE(route.error().outcome, base::Outcome::NothingHappened);
        QVERIFY(!route.error().detail.isEmpty());
    }
    net::RouteSettings good() const { return m_fixture.settings(u"https://pay.example/api"_s); }

private slots:
    void onlyEncryptedAddressesAreAcceptedExceptThisMachine_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("accepted");
        for (const char *address :
             {"https://pay.example", "https://pay.example:8443/v3/", "http://127.0.0.1:8080", "http://127.9.9.9",
              "http://[::1]:80", "http://localhost:1", "http://LOCALHOST", " https://pay.example "})
            QTest::newRow(address) << QString::fromLatin1(address) << true;
        for (const char *address : {"", "pay.example", "http://pay.example", "http://127.0.0.1.evil.example",
                                    "http://localhost.evil.example", "http://10.0.0.1", "http://0.0.0.0",
                                    "ftp://127.0.0.1", "file:///etc/passwd", "https://", "https://user:pw@pay.example",
                                    "https://pay.example/?a=b", "https://pay.example/#x", "https://pay example"})
            QTest::newRow(*address ? address : "nothing") << QString::fromLatin1(address) << false;
    }
    void onlyEncryptedAddressesAreAcceptedExceptThisMachine()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, accepted);
        net::RouteSettings settings = good();
        settings.baseUrl = address;
        if (!accepted) return refuses(settings, ErrorKind::BadProfile, u"baseUrl"_s);
        QVERIFY(net::makeRoute(settings).ok());
    }

    void aRouteIsStrictUnlessTold()
    {
        const net::Route route = m_fixture.route(good());
        QCOMPARE(route.base, QUrl(u"https://pay.example/api/"_s));
        QCOMPARE(route.proxy.type(), QNetworkProxy::NoProxy);
        QCOMPARE(route.tls.peerVerifyMode(), QSslSocket::VerifyPeer);
        QCOMPARE(route.tls.protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(route.tls.caCertificates().size(), 1);
        QVERIFY(route.tls.localCertificate().isNull());
        QCOMPARE(route.bodyBytesMax, 1'048'576);
        QCOMPARE(net::RouteSettings().timeoutMs, 60'000);
        QCOMPARE(net::RouteSettings().connectMs, 10'000);
        QCOMPARE(net::RouteSettings().firstByteMs, 45'000);
    }

    void badFilesAreNamed()
    {
        net::RouteSettings settings = good();
        settings.caFile = u"/nowhere/at/all.pem"_s;
        refuses(settings, ErrorKind::BadFile, u"caFile"_s);
        settings.caFile = m_fixture.fileWith(u"empty.pem"_s, "no certificate in here\n");
        refuses(settings, ErrorKind::BadFile, u"caFile"_s);

        const support::Identity identity = m_fixture.authority.issue({.commonName = u"counter"_s});
        settings = good();
        settings.clientCertificateFile = u"/nowhere/client.pem"_s;
        refuses(settings, ErrorKind::BadFile, u"clientCertificateFile"_s);
        settings.clientCertificateFile = m_fixture.fileWith(u"cert-only.pem"_s, identity.certificatePem);
        refuses(settings, ErrorKind::BadFile, u"clientCertificateFile"_s); // the key is missing from it
        settings.clientKeyFile = u"/nowhere/key.pem"_s;
        refuses(settings, ErrorKind::BadFile, u"clientKeyFile"_s);
        settings.clientKey = base::Secret("not a key");
        refuses(settings, ErrorKind::BadFile, u"clientKey"_s);
    }

    void theClientKeyMayComeFromThreePlaces()
    {
        const support::Identity identity = m_fixture.authority.issue({.commonName = u"counter"_s});
        const auto check = [](const net::RouteSettings &settings) {
            const base::Result<net::Route> route = net::makeRoute(settings);
            QVERIFY2(route.ok(), route ? "" : qPrintable(route.error().detail));
            QVERIFY(!route->tls.privateKey().isNull());
            QCOMPARE(route->tls.localCertificate().subjectInfo(QSslCertificate::CommonName), QStringList(u"counter"_s));
        };
        net::RouteSettings together = good();
        together.clientCertificateFile = m_fixture.fileWith(u"both.pem"_s, identity.certificatePem + identity.keyPem);
        check(together);
        net::RouteSettings apart = good();
        apart.clientCertificateFile = m_fixture.fileWith(u"cert.pem"_s, identity.certificatePem);
        apart.clientKeyFile = m_fixture.fileWith(u"key.pem"_s, identity.keyPem);
        check(apart);
        net::RouteSettings fromKeychain = good();
        fromKeychain.clientCertificateFile = apart.clientCertificateFile;
        fromKeychain.clientKey = base::Secret(identity.keyPem);
        check(fromKeychain);
    }

    void theProxyIsExplicitAndHoldsNoPassword()
    {
        net::RouteSettings settings = good();
        for (const QString &bad : {u"gateway:3128"_s, u"https://gateway:3128"_s, u"http://gateway"_s,
                                   u"http://u:p@gateway:3128"_s, u"http://:3128"_s}) {
            settings.proxy = bad;
            refuses(settings, ErrorKind::BadProfile, u"proxy"_s);
        }
        settings.proxy = u"http://gateway.example:3128"_s;
        settings.proxyUser = u"counter"_s;
        settings.proxyPassword = base::Secret("throw-away");
        QNetworkProxy proxy = m_fixture.route(settings).proxy;
        QCOMPARE(proxy.type(), QNetworkProxy::HttpProxy);
        QCOMPARE(proxy.hostName(), u"gateway.example"_s);
        QCOMPARE(proxy.port(), 3128);
        QCOMPARE(proxy.password(), u"throw-away"_s);
        settings.proxy = u"socks5://127.0.0.1:1080"_s;
        QCOMPARE(m_fixture.route(settings).proxy.type(), QNetworkProxy::Socks5Proxy);
    }

    void pinsMustBeSums()
    {
        net::RouteSettings settings = good();
        settings.pins = {u"abc"_s};
        refuses(settings, ErrorKind::BadProfile, u"pins"_s);
        settings.pins = {u"sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="_s};
        QCOMPARE(m_fixture.route(settings).pins, QList<QByteArray>{"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="});
    }

    void deadlinesMustBeSane()
    {
        for (const qint64 bad : {qint64(0), qint64(-5), qint64(3'600'000)}) {
            net::RouteSettings settings = good();
            settings.timeoutMs = bad;
            refuses(settings, ErrorKind::BadProfile, u"timeoutMs"_s);
        }
    }

    void aRequestStaysOnItsHost_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to"); // empty: refused
        QTest::newRow("relative") << u"quotes?a=b"_s << u"https://pay.example/api/quotes?a=b"_s;
        QTest::newRow("from the root") << u"/v2/quotes"_s << u"https://pay.example/v2/quotes"_s;
        QTest::newRow("absolute") << u"https://pay.example/x"_s << u"https://pay.example/x"_s;
        QTest::newRow("absolute with the usual port")
            << u"https://pay.example:443/x"_s << u"https://pay.example:443/x"_s;
        QTest::newRow("capitals") << u"https://PAY.example/x"_s << u"https://pay.example/x"_s;
        QTest::newRow("percent stays") << u"a%2Fb?sig=%2B"_s << u"https://pay.example/api/a%2Fb?sig=%2B"_s;
        for (const char *bad :
             {"http://pay.example/x", "https://pay.example:8443/x", "https://evil.example/x", "//evil.example/x",
              "https://user@pay.example/x", "https://pay.example.evil.example/", "quotes#part", "ftp://pay.example/x"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QString();
    }
    void aRequestStaysOnItsHost()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const base::Result<QUrl> url = m_fixture.route(good()).resolve(QUrl(from));
        QCOMPARE(url.ok(), !to.isEmpty());
        if (url)
            QCOMPARE(url->toString(QUrl::FullyEncoded), to);
        else
            QCOMPARE(url.error().field, u"url"_s);
    }

    void namesAreMatchedAsTheStandardSays_data()
    {
        QTest::addColumn<QString>("dnsName");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const char *host, bool matches) {
            QTest::addRow("%s for %s", name, host) << QString::fromLatin1(name) << QString::fromLatin1(host) << matches;
        };
        row("pay.example", "pay.example", true);
        row("Pay.Example", "pAY.eXAMPLE", true);
        row("pay.example", "xpay.example", false);
        row("pay.example", "pay.example.evil", false);
        row("*.pay.example", "api.pay.example", true);
        row("*.pay.example", "pay.example", false);
        row("*.pay.example", "a.b.pay.example", false);
        row("*.example", "pay.example", false);
        row("api*.pay.example", "api1.pay.example", false);
        row("127.0.0.1", "127.0.0.1", false); // an address is an address and no DNS name
    }
    void namesAreMatchedAsTheStandardSays()
    {
        QFETCH(const QString, dnsName);
        QFETCH(const QString, host);
        QFETCH(const bool, matches);
        const support::Identity identity = m_fixture.authority.issue({.commonName = host, .dnsNames = {dnsName}});
        const QSslCertificate certificate(identity.certificatePem);
        QVERIFY(!certificate.isNull());
        QCOMPARE(net::certificateNames(certificate, host), matches);
    }

    void addressesAreMatchedAsAddresses()
    {
        const support::Identity identity =
            m_fixture.authority.issue({.commonName = u"10.1.1.1"_s, .addresses = {u"127.0.0.1"_s, u"::1"_s}});
        const QSslCertificate certificate(identity.certificatePem);
        QVERIFY(net::certificateNames(certificate, u"127.0.0.1"_s));
        QVERIFY(net::certificateNames(certificate, u"::1"_s));
        QVERIFY(net::certificateNames(certificate, u"0:0:0:0:0:0:0:1"_s));
        QVERIFY(!net::certificateNames(certificate, u"10.1.1.1"_s));
        QVERIFY(!net::certificateNames(certificate, u"localhost"_s));
    }

    void thePinIsTheSumOfThePublicKey()
    {
        const support::Identity identity = m_fixture.authority.issueForLoopback();
        const QSslCertificate certificate(identity.certificatePem);
        const QByteArray pin = net::pinOf(certificate);
        QCOMPARE(pin, support::publicKeyPin(identity.certificatePem));
        QVERIFY(net::certificateFault(certificate, u"localhost"_s, {}).isEmpty());
        QVERIFY(net::certificateFault(certificate, u"localhost"_s, {pin}).isEmpty());
        QVERIFY(!net::certificateFault(certificate, u"localhost"_s, {"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="})
                     .isEmpty());
        QVERIFY(!net::certificateFault(certificate, u"elsewhere"_s, {pin}).isEmpty());
        QVERIFY(!net::certificateFault(QSslCertificate(), u"localhost"_s, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
