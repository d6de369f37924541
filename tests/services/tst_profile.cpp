// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profile.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using services::Profile;

namespace {

const QList<interfaces::ProviderKind> known{
    {u"simpaisa"_s, {}, u"Simpaisa"_s, {u"signature"_s}},
    {u"simpaisa"_s, u"live"_s, u"Simpaisa"_s, {u"region"_s}},
    {u"wallex"_s, {}, u"Wallex"_s, {}},
    {u"rebit"_s, {}, u"Rebit"_s, {u"accountCredits"_s}},
    {u"remid"_s, {}, u"rem.id"_s, {}},
    {u"remitpro"_s, {}, u"RemitPro"_s, {}},
};

base::Result<Profile> parse(const QByteArray &json) { return Profile::parse(json, known); }

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyProfileHasDefaults();
    void everythingThatIsWrittenIsRead();
    void theEnvironmentIsProductionUnlessSaid();
    void aProviderThatIsNamedIsMeant();
    void everyKnownProviderIsListedInAFixedOrder();
    void switchesAreHandedOnAsTheyAre();
    void aDialectBringsItsOwnSwitches();
    void everyFaultNamesItsMember_data();
    void everyFaultNamesItsMember();
    void httpIsForLoopbackOnly_data();
    void httpIsForLoopbackOnly();
    void theFirstFaultIsTold();
};

void TestProfile::anEmptyProfileHasDefaults()
{
    const auto profile = parse("{}");
    QVERIFY(profile.ok());
    QCOMPARE(profile->agent.name, u"RemitDesk"_s);
    QCOMPARE(profile->agent.country, u"SG"_s);
    QCOMPARE(profile->agent.currency, u"SGD"_s);
    QCOMPARE(profile->agent.counter, u"01"_s);
    QCOMPARE(profile->store.driver, u"sqlite"_s);
    for (const interfaces::ProviderProfile &provider : profile->providers) {
        QVERIFY(!provider.enabled);
        QCOMPARE(provider.environment, u"production"_s);
        QCOMPARE(provider.timeoutMs, 60000);
    }
}

void TestProfile::everythingThatIsWrittenIsRead()
{
    const auto profile = parse(R"({
        "agent":{"name":"Lucky Plaza Exchange","branch":"01","counter":"02","country":"PH","currency":"PHP",
                 "phone":"+63 2 8000 0000","website":"https://example.com","language":"en"},
        "store":{"driver":"sqlite"},
        "providers":{"simpaisa":{"enabled":true,"environment":"sandbox","baseUrl":"https://sandbox.example.com/v3",
            "merchantId":"MCH-00123","timeoutMs":5000,"proxy":"http://proxy.example.com:3128",
            "callbackUrl":"https://shop.example.com/callbacks/simpaisa","caFile":"ca.pem",
            "clientCertificateFile":"client.pem","clientKeyFile":"client.key"}}})");
    QVERIFY2(profile.ok(), profile.ok() ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->agent.name, u"Lucky Plaza Exchange"_s);
    QCOMPARE(profile->agent.counter, u"02"_s);
    QCOMPARE(profile->agent.currency, u"PHP"_s);
    const interfaces::ProviderProfile *simpaisa = profile->provider(u"simpaisa");
    QVERIFY(simpaisa);
    QVERIFY(simpaisa->enabled);
    QCOMPARE(simpaisa->environment, u"sandbox"_s);
    QCOMPARE(simpaisa->merchantId, u"MCH-00123"_s);
    QCOMPARE(simpaisa->timeoutMs, 5000);
    QCOMPARE(simpaisa->clientKeyFile, u"client.key"_s);
    QVERIFY(!profile->provider(u"rebit")->enabled);
    QVERIFY(!profile->provider(u"nobody"));
}

void TestProfile::theEnvironmentIsProductionUnlessSaid()
{
    const auto profile = parse(
        R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph"},"remid":{"baseUrl":"https://rem.id","environment":""}}})");
    QCOMPARE(profile->provider(u"rebit")->environment, u"production"_s);
    QCOMPARE(profile->provider(u"remid")->environment, u"production"_s);
}

void TestProfile::aProviderThatIsNamedIsMeant()
{
    const auto profile = parse(R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph"},"remid":{"enabled":false}}})");
    QVERIFY(profile.ok());
    QVERIFY(profile->provider(u"rebit")->enabled);
    QVERIFY(!profile->provider(u"remid")->enabled); // and needs no address then
}

void TestProfile::everyKnownProviderIsListedInAFixedOrder()
{
    QStringList ids;
    const auto profile = parse("{}"); // a temporary would not outlive the head of the loop
    for (const interfaces::ProviderProfile &provider : profile->providers)
        ids << provider.id;
    QCOMPARE(ids, (QStringList{u"simpaisa"_s, u"wallex"_s, u"rebit"_s, u"remid"_s, u"remitpro"_s}));
}

void TestProfile::switchesAreHandedOnAsTheyAre()
{
    const auto profile =
        parse(R"({"providers":{"simpaisa":{"baseUrl":"https://example.com","signature":{"template":"{method}"}}}})");
    QVERIFY(profile.ok());
    QCOMPARE(profile->provider(u"simpaisa")->switches.member(u"signature").member(u"template").text(), u"{method}"_s);
}

void TestProfile::aDialectBringsItsOwnSwitches()
{
    const auto live =
        parse(R"({"providers":{"simpaisa":{"baseUrl":"https://example.com","dialect":"live","region":"PK"}}})");
    QVERIFY(live.ok());
    QCOMPARE(live->provider(u"simpaisa")->switches.member(u"dialect").text(), u"live"_s);
    QCOMPARE(live->provider(u"simpaisa")->switches.member(u"region").text(), u"PK"_s);
    const auto mixed =
        parse(R"({"providers":{"simpaisa":{"baseUrl":"https://example.com","dialect":"live","signature":{}}}})");
    QCOMPARE(mixed.error().field, u"providers.simpaisa.signature"_s);
}

void TestProfile::everyFaultNamesItsMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const char *json, const char *member) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(member);
    };
    row("unknown at the top", R"({"agnet":{}})", "agnet");
    row("unknown in agent", R"({"agent":{"nmae":"x"}})", "agent.nmae");
    row("unknown in store", R"({"store":{"driver":"sqlite","password":"x"}})", "store.password");
    row("unknown provider", R"({"providers":{"paypal":{}}})", "providers.paypal");
    row("unknown in a provider", R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","merchnatId":"x"}}})",
        "providers.rebit.merchnatId");
    row("another provider's switch", R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","signature":{}}}})",
        "providers.rebit.signature");
    row("no such dialect", R"({"providers":{"simpaisa":{"baseUrl":"https://x.example","dialect":"dead"}}})",
        "providers.simpaisa.dialect");
    row("agent is a text", R"({"agent":"x"})", "agent");
    row("agent is null", R"({"agent":null})", "agent");
    row("store is a list", R"({"store":[]})", "store");
    row("providers is a list", R"({"providers":[]})", "providers");
    row("providers is a text", R"({"providers":"simpaisa"})", "providers");
    row("providers is null", R"({"providers":null})", "providers");
    row("a provider is true", R"({"providers":{"rebit":true}})", "providers.rebit");
    row("a provider is null", R"({"providers":{"rebit":null}})", "providers.rebit");
    row("name is a number", R"({"agent":{"name":1}})", "agent.name");
    row("name is null", R"({"agent":{"name":null}})", "agent.name");
    row("country has three letters", R"({"agent":{"country":"SGP"}})", "agent.country");
    row("currency does not exist", R"({"agent":{"currency":"ABC"}})", "agent.currency");
    row("driver is not there", R"({"store":{"driver":"oracle"}})", "store.driver");
    row("enabled is a text", R"({"providers":{"rebit":{"enabled":"yes"}}})", "providers.rebit.enabled");
    row("address is missing", R"({"providers":{"rebit":{"enabled":true}}})", "providers.rebit.baseUrl");
    row("address is none", R"({"providers":{"rebit":{"baseUrl":"rebit"}}})", "providers.rebit.baseUrl");
    row("address is a file", R"({"providers":{"rebit":{"baseUrl":"file:///etc/passwd"}}})", "providers.rebit.baseUrl");
    row("address holds a password", R"({"providers":{"rebit":{"baseUrl":"https://me:hunter2@rebit.ph"}}})",
        "providers.rebit.baseUrl");
    row("callback without TLS",
        R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","callbackUrl":"http://shop.example.com"}}})",
        "providers.rebit.callbackUrl");
    row("timeout is a text", R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","timeoutMs":"5"}}})",
        "providers.rebit.timeoutMs");
    row("timeout too short", R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","timeoutMs":99}}})",
        "providers.rebit.timeoutMs");
    row("timeout too long", R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","timeoutMs":600001}}})",
        "providers.rebit.timeoutMs");
    row("timeout is a fraction", R"({"providers":{"rebit":{"baseUrl":"https://rebit.ph","timeoutMs":1000.5}}})",
        "providers.rebit.timeoutMs");
    row("not JSON", "{", "");
    row("not an object", "[]", "");
    row("the same member twice", R"({"agent":{},"agent":{}})", "");
}

void TestProfile::everyFaultNamesItsMember()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, member);
    const auto profile = parse(json);
    QVERIFY(!profile.ok());
    QCOMPARE(profile.error().kind, ErrorKind::BadProfile);
    QCOMPARE(profile.error().outcome, base::Outcome::NothingHappened);
    QCOMPARE(profile.error().field, member);
    QVERIFY(profile.error().detail.contains(member));
    QVERIFY2(!profile.error().detail.contains(u", :"), qPrintable(profile.error().detail));
    QVERIFY2(!profile.error().detail.contains(u"hunter2"), qPrintable(profile.error().detail));
}

void TestProfile::httpIsForLoopbackOnly_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("https") << QByteArray("https://rebit.ph") << true;
    QTest::newRow("https with port and path") << QByteArray("https://rebit.ph:8443/api") << true;
    QTest::newRow("127.0.0.1") << QByteArray("http://127.0.0.1:8080") << true;
    QTest::newRow("localhost") << QByteArray("http://localhost:8080") << true;
    QTest::newRow("127.8.8.8") << QByteArray("http://127.8.8.8") << true;
    QTest::newRow("::1") << QByteArray("http://[::1]:8080") << true;
    QTest::newRow("a name that begins so") << QByteArray("http://localhost.example.com") << false;
    QTest::newRow("a number that begins so") << QByteArray("http://127.0.0.1.example.com") << false;
    QTest::newRow("the network at home") << QByteArray("http://192.168.1.1") << false;
    QTest::newRow("anywhere") << QByteArray("http://rebit.ph") << false;
    QTest::newRow("all interfaces") << QByteArray("http://0.0.0.0:8080") << false;
    QTest::newRow("user at loopback") << QByteArray("http://127.0.0.1@rebit.ph") << false;
}

void TestProfile::httpIsForLoopbackOnly()
{
    QFETCH(const QByteArray, url);
    QFETCH(const bool, accepted);
    const auto profile = parse(R"({"providers":{"rebit":{"baseUrl":")" + url + R"("}}})");
    QCOMPARE(profile.ok(), accepted);
    if (!accepted) QCOMPARE(profile.error().field, u"providers.rebit.baseUrl"_s);
}

void TestProfile::theFirstFaultIsTold()
{
    const auto profile = parse(R"({"agent":{"name":1,"branch":2}})");
    QCOMPARE(profile.error().field, u"agent.name"_s);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
