// SPDX-License-Identifier: GPL-3.0-or-later
// That the signature covers what really leaves: checked at a server, against the bytes it received.
#include "providers/simpaisa/connector.h"

#include "crypto/digest.h"
#include "crypto/signature.h"
#include "net/route.h"
#include "providers/simpaisa/signing.h"
#include "providers/support/fixtures.h"
#include "support/await.h"
#include "support/fault_server.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

/// The value of a header in the lines that the server received.
QByteArray headerIn(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines)
        if (line.left(name.size() + 1).toLower() == name.toLower() + ':') return line.mid(name.size() + 1).trimmed();
    return {};
}

bool verified(const QByteArray &canonical, const QByteArray &signatureBase64)
{
    const auto key = crypto::publicKeyOf(support::throwAwayKey());
    const auto fits = crypto::verifyRsaSha256(*key, canonical, QByteArray::fromBase64(signatureBase64));
    return fits.ok() && *fits;
}

providers::simpaisa::Settings merchant(const QString &basePath)
{
    providers::simpaisa::Settings settings;
    settings.merchantId = u"MCH-00123"_s;
    settings.basePath = basePath;
    return settings;
}

/// The contract's default, spelled out once more: method, path with query as sent, time, merchant, digest of the body.
QByteArray canonicalOf(const support::FaultServer::Request &request)
{
    return request.method + '\n' + request.target + '\n' + headerIn(request.head, "X-Timestamp") + '\n' +
           headerIn(request.head, "X-Merchant-Id") + '\n' + crypto::sha256Hex(request.body);
}

/// A connector on a real network, below a base address with that path.
struct Line {
    explicit Line(const QString &basePath)
    {
        net::RouteSettings settings;
        settings.baseUrl = server.address().chopped(1) + basePath;
        route = *net::makeRoute(settings);
        credentials.values = {{u"private-key"_s, support::throwAwayKey().reveal().toByteArray()}};
        client = std::make_unique<net::HttpClient>(route, wallClock);
        transport = std::make_unique<net::MoneyTransport>(route, wallClock);
        connector = std::make_unique<providers::simpaisa::Connector>(merchant(basePath), *client, *transport,
                                                                     credentials, wallClock, random);
    }
    support::FaultServer server{support::FaultScript{}};
    base::SystemClock wallClock;
    support::SeededRandom random{1};
    support::FixedCredentials credentials;
    net::Route route;
    std::unique_ptr<net::HttpClient> client;
    std::unique_ptr<net::MoneyTransport> transport;
    std::unique_ptr<providers::simpaisa::Connector> connector;
};

domain::FrozenRequest frozen()
{
    support::Counter<providers::simpaisa::Connector, providers::simpaisa::Settings> counter(merchant({}));
    return support::await(counter.connector.prepare(support::orderFrom(support::usualOrder(u"simpaisa"_s))))->request;
}

} // namespace

class TestSimpaisaSigning : public QObject
{
    Q_OBJECT

private slots:
    void theSignatureCoversTheBytesThatArrived_data();
    void theSignatureCoversTheBytesThatArrived();
    void everySendIsSignedAnewAndCarriesTheSameKey();
    void oneChangedByteBreaksTheSignature();
    void S07_aTemplateOfTheProfileIsFollowed();
    void aValueThatLooksLikeAPlaceholderIsNotReplaced();
    void withoutAKeyNothingIsSent_data();
    void withoutAKeyNothingIsSent();
};

void TestSimpaisaSigning::theSignatureCoversTheBytesThatArrived_data()
{
    QTest::addColumn<QString>("basePath");
    QTest::newRow("host only") << QString();
    QTest::newRow("below a path") << u"/simpaisa"_s;
}

void TestSimpaisaSigning::theSignatureCoversTheBytesThatArrived()
{
    QFETCH(QString, basePath);
    Line line(basePath);
    const auto answer = support::await(line.connector->sendOnce(frozen()));
    QCOMPARE(answer.evidence, base::Evidence::Answered);
    // Reading calls are signed too, with their query.
    const auto sighting =
        support::await(line.connector->lookUp(support::orderFrom(support::usualOrder(u"simpaisa"_s))));
    QCOMPARE(sighting.found, domain::Found::Inconclusive); // the server says {"ok":true} to everything
    const auto requests = line.server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].method, QByteArray("POST"));
    QCOMPARE(requests[0].target, basePath.toLatin1() + "/v3/remittances/MCH-00123/transactions/initiate");
    QCOMPARE(requests[0].body, frozen().body);
    QCOMPARE(headerIn(requests[0].head, "Idempotency-Key"), QByteArray("7c9e6679-7425-40de-944b-e07fc1f90ae7"));
    QCOMPARE(requests[1].method, QByteArray("GET"));
    QVERIFY(requests[1].target.startsWith(basePath.toLatin1() +
                                          "/v3/remittances/MCH-00123/transactions?limit=100&fromDate=2026-02-01T08"));
    for (const auto &request : requests) {
        QCOMPARE(headerIn(request.head, "X-Merchant-Id"), QByteArray("MCH-00123"));
        QVERIFY(base::fromRfc3339(QString::fromLatin1(headerIn(request.head, "X-Timestamp"))).isValid());
        QVERIFY(verified(canonicalOf(request), headerIn(request.head, "X-Signature")));
    }
}

void TestSimpaisaSigning::everySendIsSignedAnewAndCarriesTheSameKey()
{
    support::Counter<providers::simpaisa::Connector, providers::simpaisa::Settings> counter(merchant({}));
    for (int i = 0; i < 2; ++i) {
        counter.transport.script.enqueue(
            {"POST", {}, {}, support::failed(base::Evidence::Maybe, base::ErrorKind::TimedOut)});
        (void)support::await(counter.connector.sendOnce(frozen()));
        counter.clock.advance(1500);
    }
    const net::HttpRequest &first = counter.transport.sent[0];
    const net::HttpRequest &second = counter.transport.sent[1];
    QCOMPARE(second.body, first.body);
    QCOMPARE(second.url, first.url);
    QCOMPARE(net::header(second.headers, "Idempotency-Key"), net::header(first.headers, "Idempotency-Key"));
    QVERIFY(net::header(second.headers, "X-Timestamp") != net::header(first.headers, "X-Timestamp"));
    QVERIFY(net::header(second.headers, "X-Signature") != net::header(first.headers, "X-Signature"));
}

void TestSimpaisaSigning::oneChangedByteBreaksTheSignature()
{
    Line line(u"/simpaisa"_s);
    (void)support::await(line.connector->sendOnce(frozen()));
    auto request = line.server.requests().first();
    const QByteArray signature = headerIn(request.head, "X-Signature");
    QVERIFY(verified(canonicalOf(request), signature));
    request.body[10] = char(request.body[10] ^ 1);
    QVERIFY(!verified(canonicalOf(request), signature));
}

void TestSimpaisaSigning::S07_aTemplateOfTheProfileIsFollowed()
{
    auto settings = merchant(u"/x"_s);
    settings.signatureTemplate = u"{timestamp}|{path}|{query}|{method}{merchantId}"_s;
    net::HttpRequest request;
    request.url = QUrl(u"v3/a?b=1"_s);
    QCOMPARE(providers::simpaisa::canonicalRequest(settings, request, u"T"_s),
             QByteArray("T|/x/v3/a|b=1|GETMCH-00123"));
}

void TestSimpaisaSigning::aValueThatLooksLikeAPlaceholderIsNotReplaced()
{
    auto settings = merchant({});
    settings.merchantId = u"{timestamp}"_s;
    settings.signatureTemplate = u"{merchantId}-{unknown}-{"_s;
    QCOMPARE(providers::simpaisa::canonicalRequest(settings, {}, u"T"_s), QByteArray("{timestamp}-{unknown}-{"));
}

void TestSimpaisaSigning::withoutAKeyNothingIsSent_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<base::ErrorKind>("error");
    QTest::newRow("missing") << QByteArray() << base::ErrorKind::CredentialMissing;
    QTest::newRow("no key") << QByteArray("not a key") << base::ErrorKind::CredentialRefused;
}

void TestSimpaisaSigning::withoutAKeyNothingIsSent()
{
    QFETCH(QByteArray, key);
    QFETCH(base::ErrorKind, error);
    support::Counter<providers::simpaisa::Connector, providers::simpaisa::Settings> counter(merchant({}));
    counter.credentials.values.clear();
    if (!key.isEmpty()) counter.credentials.values[u"private-key"_s] = key;
    const auto answer = support::await(counter.connector.sendOnce(frozen()));
    QCOMPARE(answer.evidence, base::Evidence::NotSent);
    QCOMPARE(answer.failure->kind, error);
    QCOMPARE(answer.failure->outcome, base::Outcome::NothingHappened);
    QVERIFY(counter.transport.sent.isEmpty());
    QCOMPARE(support::await(counter.connector.lookUp(support::orderFrom(support::usualOrder(u"simpaisa"_s)))).found,
             domain::Found::Inconclusive);
    QVERIFY(counter.client.sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestSimpaisaSigning)
#include "tst_simpaisa_signing.moc"
