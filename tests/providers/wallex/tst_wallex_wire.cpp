// SPDX-License-Identifier: GPL-3.0-or-later
// The same calls over a real connection: what stands in the request line and in the head when it arrives.
#include "support/fault_server.h"
#include "wallex/counter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using support::await;
using namespace support::wallex;

namespace {

/// One answer in which every reader of the connector finds what it wants.
const QByteArray answerForAll =
    R"({"token":"t.o.k=","id":"7","value":[],"email":"from.api2@example.com","status":"approved"})";

support::FaultScript answeringAll()
{
    support::FaultScript script;
    script.body = answerForAll;
    return script;
}

struct WireCounter {
    WireCounter()
    {
        credentials.values = {{u"api-key"_s, "throw-away-key"},
                              {u"access-key-id"_s, "throw-away-id"},
                              {u"secret-access-key"_s, "throw-away-secret"}};
    }
    static net::Route to(const QString &address)
    {
        net::RouteSettings settings;
        settings.baseUrl = address;
        return *net::makeRoute(settings);
    }
    const support::FaultServer server{answeringAll()};
    support::ManualClock clock;
    support::SeededRandom random{1};
    net::HttpClient client{to(server.address()), clock};
    support::ScriptedStorage storage{clock};
    support::FixedCredentials credentials;
    providers::wallex::Connector connector{{}, client, storage, credentials, clock, random};
};

} // namespace

class TestWallexWire : public QObject
{
    Q_OBJECT

private slots:
    void requestsArriveAsTheDocumentHasThem();
    void everyCallHasTheKeyAndAllButTheSignInTheToken();
};

void TestWallexWire::requestsArriveAsTheDocumentHasThem()
{
    WireCounter counter;
    auto &wallex = counter.connector;
    QVERIFY(await(wallex.enrolSender(customer(), {})));
    QVERIFY(await(wallex.user(u"7"_s)));
    QVERIFY(await(wallex.sendDetails(u"7"_s, {{u"city"_s, u"Singapore"_s}, {u"aliasName"_s, QString()}})));
    QVERIFY(await(wallex.details(u"7"_s)));
    QVERIFY(await(wallex.createDocument(u"7"_s, u"passport"_s, u"a b.pdf"_s)));
    QVERIFY(await(wallex.renewDocument(u"7"_s, {u"7"_s, {}, u"b.pdf"_s, {}})));
    QVERIFY(await(wallex.document(u"7"_s, u"7"_s)));
    QVERIFY(await(wallex.documents(u"7"_s)));
    QVERIFY(await(wallex.removeDocument(u"7"_s, u"7"_s)));
    QVERIFY(await(wallex.screen(u"7"_s)));
    QVERIFY(await(wallex.masterData(u"countries"_s, {})));
    QVERIFY(await(wallex.fundings({1, domain::MovementState::Pending})));
    QVERIFY(await(wallex.funding(u"7"_s)));
    QVERIFY(await(wallex.refunds()));
    QVERIFY(await(wallex.refund(u"7"_s)));
    const QByteArray named = R"({"firstName":"From","lastName":"Api","email":"from.api2@example.com",)"
                             R"("countryCode":"SG","accountType":"individual"})";
    const QList<QByteArray> expected{
        R"(POST /users/v1/authenticate {"accessKeyId":"throw-away-id","secretAccessKey":"throw-away-secret"})",
        "POST /v2/signup " + named,
        "GET /v2/users/7 ",
        R"(PATCH /v2/users/7/detail {"city":"Singapore","aliasName":null})",
        "GET /v2/users/7/detail ",
        "GET /v2/users/7 ", // no name stood there
        R"(POST /v2/users/7/documents {"documentType":"passport","documentName":"a b.pdf"})",
        R"(PATCH /v2/users/7/documents/7 {"documentName":"b.pdf"})",
        "GET /v2/users/7/documents/7 ",
        "GET /v2/users/7/documents ",
        "DELETE /v2/users/7/documents/7 {}",
        "POST /v2/users/7/screen {}",
        "GET /v2/users/7 ",
        "GET /users/v1/countries ",
        "GET /v2/fundings?pagination%5Bpage%5D=1&status=pending ",
        "GET /v2/fundings/7 ",
        "GET /v2/refunds ",
        "GET /v2/refunds/7 "};
    QList<QByteArray> seen;
    for (const auto &request : counter.server.requests())
        seen << request.method + ' ' + request.target + ' ' + request.body;
    QCOMPARE(seen, expected);
}

void TestWallexWire::everyCallHasTheKeyAndAllButTheSignInTheToken()
{
    WireCounter counter;
    QVERIFY(await(counter.connector.user(u"7"_s)));
    QVERIFY(await(counter.connector.screen(u"7"_s)));
    const auto requests = counter.server.requests();
    QCOMPARE(requests.size(), 4);
    for (const auto &request : requests) {
        const QByteArray head = request.head.toLower();
        QVERIFY(head.contains("x-api-key: throw-away-key\r\n"));
        QVERIFY(head.contains("x-request-id: "));
        QCOMPARE(head.contains("authorization: t.o.k=\r\n"), !request.target.endsWith("authenticate"));
        QCOMPARE(head.contains("content-type: application/json"), request.method != "GET");
    }
}

QTEST_GUILESS_MAIN(TestWallexWire)
#include "tst_wallex_wire.moc"
