// SPDX-License-Identifier: GPL-3.0-or-later
// That RemitPro's signature is the documented one, in every documented spelling, and covers what really leaves.
#include "providers/remitpro/connector.h"

#include "crypto/digest.h"
#include "dialect/requests.h"
#include "net/route.h"
#include "providers/remitpro/signing.h"
#include "providers/support/scripted.h"
#include "support/await.h"
#include "support/fault_server.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using providers::remitpro::DateFormat;
using providers::remitpro::Settings;

namespace {

JsonValue fixture(const QString &name)
{
    QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/remitpro/") + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(name));
    return *JsonValue::parse(file.readAll());
}

base::Result<Settings> settingsOf(const QByteArray &switches)
{
    interfaces::ProviderProfile profile;
    profile.id = u"remitpro"_s;
    profile.baseUrl = u"https://gateway.example/remitpro"_s;
    profile.switches = *JsonValue::parse(switches);
    return providers::remitpro::settingsFrom(profile);
}

QByteArray signatureOf(const Settings &settings, const QByteArray &toSign)
{
    return providers::remitpro::signatureHeader(settings, toSign, "test-hmac-key", base::Secret("test-hmac-secret"));
}

QByteArray headerIn(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines)
        if (line.left(name.size() + 1).toLower() == name.toLower() + ':') return line.mid(name.size() + 1).trimmed();
    return {};
}

} // namespace

class TestRemitProSigning : public QObject
{
    Q_OBJECT

private slots:
    void vectorsAreMet_data();
    void vectorsAreMet();
    void R09_everyDocumentedSpellingCanBeChosen_data();
    void R09_everyDocumentedSpellingCanBeChosen();
    void R09_theQueryMayBeLeftOut();
    void R09_theSecretMayStandForBytes();
    void aWrongSwitchIsNamed_data();
    void aWrongSwitchIsNamed();
    void theSignatureCoversWhatArrived_data();
    void theSignatureCoversWhatArrived();
};

void TestRemitProSigning::vectorsAreMet_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("date of the sample") << u"signature_iso.json"_s;
    QTest::newRow("date of HTTP") << u"signature_rfc.json"_s;
}

void TestRemitProSigning::vectorsAreMet()
{
    QFETCH(QString, file);
    const JsonValue json = fixture(file);
    const JsonValue expect = json.member(u"expect");
    Settings settings;
    if (json.member(u"date").text() == u"rfc") settings.signature.date = DateFormat::Rfc;
    net::HttpRequest request = dialect::reading(json.member(u"request").member(u"path").text());
    request.method = json.member(u"request").member(u"method").text().toLatin1();
    const QByteArray date = json.member(u"request").member(u"date").text().toLatin1();
    const QByteArray toSign = providers::remitpro::stringToSign(settings, request, date);
    QCOMPARE(QString::fromUtf8(toSign), expect.member(u"toSign").text());
    QCOMPARE(QString::fromLatin1(signatureOf(settings, toSign)), expect.member(u"header").text());
    settings.signature.percentEncoded = false;
    QVERIFY(signatureOf(settings, toSign).contains(expect.member(u"base64").text().toLatin1()));
    // What the clock shows becomes a date of the same moment: of the very same spelling in the format of HTTP.
    const QDateTime now = base::fromRfc3339(json.member(u"now").text());
    const QByteArray ours = providers::remitpro::dateText(settings, now);
    if (settings.signature.date == DateFormat::Rfc)
        QCOMPARE(ours, date);
    else
        QCOMPARE(base::fromRfc3339(QString::fromLatin1(ours)), base::fromRfc3339(QString::fromLatin1(date)));
}

void TestRemitProSigning::R09_everyDocumentedSpellingCanBeChosen_data()
{
    QTest::addColumn<QByteArray>("switches");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const char *switches, const char *header) {
        QTest::newRow(name) << QByteArray(switches) << QByteArray(header);
    };
    // HMAC-SHA256 of "x" under the throw-away secret, by openssl.
    row("R09: as the sample", R"({})",
        R"(Signature keyId="test-hmac-key",algorithm="hmac-sha256",headers="(request-target) date",signature="@%3D")");
    row("R09: KeyId", R"({"signature":{"keyId":"KeyId"}})",
        R"(Signature KeyId="test-hmac-key",algorithm="hmac-sha256",headers="(request-target) date",signature="@%3D")");
    row("R09: without quotes", R"({"signature":{"quotedKey":false}})",
        R"(Signature keyId=test-hmac-key,algorithm="hmac-sha256",headers="(request-target) date",signature="@%3D")");
    row("R09: not encoded", R"({"signature":{"percentEncoded":false}})",
        R"(Signature keyId="test-hmac-key",algorithm="hmac-sha256",headers="(request-target) date",signature="@=")");
}

void TestRemitProSigning::R09_everyDocumentedSpellingCanBeChosen()
{
    QFETCH(QByteArray, switches);
    QFETCH(QByteArray, header);
    const auto settings = settingsOf(switches);
    QVERIFY(settings.ok());
    QByteArray code = crypto::hmacSha256(base::Secret("test-hmac-secret"), "x").toBase64().chopped(1);
    if (settings->signature.percentEncoded) code = code.toPercentEncoding();
    QCOMPARE(signatureOf(*settings, "x"), QByteArray(header).replace("@", code));
}

void TestRemitProSigning::R09_theQueryMayBeLeftOut()
{
    auto settings = settingsOf("{}");
    const net::HttpRequest request = dialect::reading(u"/api/v1/list?page=2"_s);
    const QByteArray with = "(request-target): get /remitpro/api/v1/list?page=2\ndate: D";
    QCOMPARE(providers::remitpro::stringToSign(*settings, request, "D"), with);
    settings = settingsOf(R"({"signature":{"query":false}})");
    QCOMPARE(providers::remitpro::stringToSign(*settings, request, "D"),
             QByteArray("(request-target): get /remitpro/api/v1/list\ndate: D"));
}

void TestRemitProSigning::R09_theSecretMayStandForBytes()
{
    const auto plain = settingsOf("{}");
    const auto bytes = settingsOf(R"({"signature":{"secretBase64":true}})");
    const base::Secret text("dGVzdC1obWFjLXNlY3JldA==\n"); // as it comes out of a file
    QCOMPARE(providers::remitpro::signatureHeader(*bytes, "x", "test-hmac-key", text), signatureOf(*plain, "x"));
    QVERIFY(providers::remitpro::signatureHeader(*plain, "x", "test-hmac-key", text) != signatureOf(*plain, "x"));
}

void TestRemitProSigning::aWrongSwitchIsNamed_data()
{
    QTest::addColumn<QByteArray>("switches");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *switches, const char *field) {
        QTest::newRow(switches) << QByteArray(switches) << QString::fromLatin1(field);
    };
    row(R"({"signature":"rfc"})", "signature");
    row(R"({"signature":{"date":"unix"}})", "signature.date");
    row(R"({"signature":{"keyId":"key"}})", "signature.keyId");
    row(R"({"signature":{"header":"Authorization"}})", "signature.header");
    row(R"({"signature":{"header":"a b"}})", "signature.header");
    row(R"({"signature":{"userKeyHeader":"RemitPro-Signature"}})", "signature.userKeyHeader");
    row(R"({"signature":{"encode":true}})", "signature.encode");
    row(R"({"signature":{"query":"no"}})", "signature.query");
    row(R"({"tokenStyle":"post"})", "tokenStyle");
    row(R"({"tokenPath":"oauth/token"})", "tokenPath");
    row(R"({"refreshPath":"https://elsewhere.example/"})", "refreshPath");
    row(R"({"masterPaths":{"banks":7}})", "masterPaths.banks");
    row(R"({"masterPaths":[]})", "masterPaths");
}

void TestRemitProSigning::aWrongSwitchIsNamed()
{
    QFETCH(QByteArray, switches);
    QFETCH(QString, field);
    const auto settings = settingsOf(switches);
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, base::ErrorKind::BadProfile);
    QCOMPARE(settings.error().field, field);
    QVERIFY(!settings.error().detail.isEmpty());
}

void TestRemitProSigning::theSignatureCoversWhatArrived_data()
{
    QTest::addColumn<QString>("basePath");
    QTest::addColumn<DateFormat>("date");
    QTest::newRow("host only") << QString() << DateFormat::Iso;
    QTest::newRow("below a path") << u"/remitpro"_s << DateFormat::Rfc;
}

void TestRemitProSigning::theSignatureCoversWhatArrived()
{
    QFETCH(QString, basePath);
    QFETCH(DateFormat, date);
    support::FaultScript script;
    script.body = R"({"access_token":"opaque-throw-away","data":[{"id":"1","name":"Female"}]})";
    support::FaultServer server(script);
    net::RouteSettings routeSettings;
    routeSettings.baseUrl = server.address().chopped(1) + basePath;
    const net::Route route = *net::makeRoute(routeSettings);
    base::SystemClock clock;
    support::SeededRandom random{1};
    support::FixedCredentials credentials;
    credentials.values = {{u"client-id"_s, "id"},
                          {u"client-secret"_s, "s:ecret"},
                          {u"hmac-key"_s, "test-hmac-key\n"},
                          {u"hmac-secret"_s, "test-hmac-secret"},
                          {u"user-key"_s, "member-7"}};
    net::HttpClient client(route, clock);
    net::MoneyTransport transport(route, clock);
    Settings settings;
    settings.basePath = basePath;
    settings.signature.date = date;
    providers::remitpro::Connector connector(settings, client, transport, credentials, clock, random);
    QVERIFY(support::await(connector.test()).ok());
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].target, basePath.toLatin1() + "/authentication-server/oauth/token");
    QCOMPARE(requests[0].body, QByteArray("grant_type=client_credentials"));
    QCOMPARE(headerIn(requests[0].head, "Authorization"), QByteArray("Basic ") + QByteArray("id:s:ecret").toBase64());
    QCOMPARE(headerIn(requests[0].head, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(headerIn(requests[0].head, "RemitPro-Signature").isEmpty());
    const auto &asked = requests[1];
    QCOMPARE(asked.target, basePath.toLatin1() + "/api/v1/partner/master/remittance/genders");
    QCOMPARE(headerIn(asked.head, "Authorization"), QByteArray("Bearer opaque-throw-away"));
    QCOMPARE(headerIn(asked.head, "User-Key"), QByteArray("member-7"));
    const QByteArray toSign = "(request-target): get " + asked.target + "\ndate: " + headerIn(asked.head, "Date");
    QCOMPARE(headerIn(asked.head, "RemitPro-Signature"), signatureOf(Settings(), toSign));
}

QTEST_GUILESS_MAIN(TestRemitProSigning)
#include "tst_remitpro_signing.moc"
