// SPDX-License-Identifier: GPL-3.0-or-later
// Key and token, the one repeat after a 401, the switches of the profile, and refusals of every shape.
#include "providers/wallex/refusals.h"
#include "providers/wallex/requests.h"
#include "wallex/counter.h"

#include <QCoroTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using base::Outcome;
using support::answered;
using support::answeredWith;
using support::await;
using namespace support::wallex;

namespace {

constexpr qint64 hourMs = 3600 * 1000LL;

net::Route nowhere()
{
    net::RouteSettings settings;
    settings.baseUrl = u"http://127.0.0.1:9/"_s;
    return *net::makeRoute(settings);
}

/// Takes a moment to answer, so that calls overlap; issues "token-1", "token-2", … and accepts the newest.
class SlowWallex final : public net::HttpClient
{
public:
    explicit SlowWallex(const base::Clock &clock) : HttpClient(nowhere(), clock) {}

    QCoro::Task<net::HttpReply> send(net::HttpRequest request) override
    {
        const bool signsIn = request.url.path().endsWith(u"authenticate"_s);
        const QByteArray token = net::header(request.headers, "Authorization");
        if (signsIn) ++signIns;
        const QByteArray issued = "token-" + QByteArray::number(signIns);
        ++(signsIn ? signInsUnderWay : callsUnderWay);
        mostSignInsAtOnce = std::max(mostSignInsAtOnce, signInsUnderWay);
        co_await QCoro::sleepFor(std::chrono::milliseconds(5));
        --(signsIn ? signInsUnderWay : callsUnderWay);
        if (signsIn && refuse) co_return answeredText(401, R"({"message":"authentication_failed"})");
        if (signsIn) co_return answeredText(200, R"({"token":")" + issued + R"("})");
        accepted += token == newest;
        if (token != newest) co_return answeredText(401, R"({"message":"authentication_failed"})");
        co_return answeredText(200, R"({"status":"approved"})");
    }

    QByteArray newest = "token-1";
    bool refuse = false;
    int signIns = 0, accepted = 0, signInsUnderWay = 0, callsUnderWay = 0, mostSignInsAtOnce = 0;
};

struct SlowCounter {
    SlowCounter()
    {
        credentials.values = {{u"api-key"_s, "k"}, {u"access-key-id"_s, "i"}, {u"secret-access-key"_s, "s"}};
    }
    /// That many at once; how many were answered.
    int users(int count)
    {
        std::vector<interfaces::Answer<domain::ProviderUser>> asked;
        for (int i = 0; i < count; ++i)
            asked.push_back(connector.user(person));
        int good = 0;
        for (auto &one : asked)
            good += await(std::move(one)).ok();
        return good;
    }
    support::ManualClock clock;
    support::SeededRandom random{1};
    SlowWallex client{clock};
    support::ScriptedStorage storage{clock};
    support::FixedCredentials credentials;
    providers::wallex::Connector connector{{}, client, storage, credentials, clock, random};
};

base::Error refused(const net::HttpReply &reply)
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, reply);
    return await(counter.connector.user(person)).error();
}

base::Result<Settings> settingsOf(const QByteArray &switches)
{
    interfaces::ProviderProfile profile;
    profile.id = u"wallex"_s;
    profile.switches = json(switches);
    return providers::wallex::settingsFrom(profile);
}

net::HttpReply good() { return answeredText(200, R"({"status":"approved"})"); }
net::HttpReply unauthorised() { return answeredText(401, R"({"message":"authentication_failed"})"); }

} // namespace

class TestWallexSession : public QObject
{
    Q_OBJECT

private slots:
    void W01_thePathOfTheSignInIsTheDocumentsUnlessConfigured();
    void W01_aPathThatIsNotThereIsNotAUserWhoIsNotThere();
    void W02_theTokenStandsBareUnlessConfigured();
    void W03_aTokenIsNotReadAndServesMostOfEightHours();
    void W03_aRefusedTokenIsRenewedOnce();
    void W36_thePaceIsDeclaredAndAWaitIsPassedOn();
    void W37_refusalsOfEveryShapeAreRead_data();
    void W37_refusalsOfEveryShapeAreRead();
    void W37_whatIsMissingIsNamedByOurFields();
    void manyCallsShareOneSignIn();
    void manyRefusalsShareOneSignIn();
    void aFailedSignInFailsForAllWhoWaitAndNoLonger();
    void aClockThatIsSetBackDoesNotKeepATokenAlive();
    void aSleepingMachineAgesTheToken();
    void aSecondRefusalIsTheAnswer();
    void aSignupIsSentAgainOnlyAfterTheirOwnRefusalOfTheToken();
    void credentialsAreTrimmedAndGoWithEveryCall();
    void withoutACredentialNothingIsSent();
    void aSignInThatCannotBeReadIsNone_data();
    void aSignInThatCannotBeReadIsNone();
    void theConnectionTestSignsInAnew();
    void theConnectionTestSaysWhatIsWrong();
    void switchesAreChecked_data();
    void switchesAreChecked();
};

void TestWallexSession::W01_thePathOfTheSignInIsTheDocumentsUnlessConfigured()
{
    const base::Secret id(QByteArrayView("i")), key(QByteArrayView("k"));
    QCOMPARE(support::pathOf(providers::wallex::authenticateRequest({}, id, key)), u"/users/v1/authenticate"_s);
    const auto settings = settingsOf(R"({"authenticatePath":"/v2/authenticate"})");
    QCOMPARE(support::pathOf(providers::wallex::authenticateRequest(*settings, id, key)), u"/v2/authenticate"_s);
}

void TestWallexSession::W01_aPathThatIsNotThereIsNotAUserWhoIsNotThere()
{
    Counter counter;
    counter.foresee("POST", {}, answeredText(404, R"({"message":"no Route matched"})"));
    const auto user = await(counter.connector.user(person));
    QVERIFY(!user);
    QCOMPARE(user.error().kind, ErrorKind::BadProfile);
    QCOMPARE(user.error().field, u"providers.wallex.authenticatePath"_s);
    QCOMPARE(user.error().outcome, Outcome::NothingHappened);
}

void TestWallexSession::W02_theTokenStandsBareUnlessConfigured()
{
    for (const QByteArray prefix : {"", "Bearer"}) {
        Counter counter(*settingsOf(R"({"tokenPrefix":")" + prefix + R"("})"));
        counter.foreseeSignIn();
        counter.foresee("GET", {}, good());
        QVERIFY(await(counter.connector.user(person)));
        const QByteArray expected = prefix.isEmpty() ? "throw.away.token=" : prefix + " throw.away.token=";
        QCOMPARE(counter.sentHeader(1, "Authorization"), expected);
        QVERIFY(counter.sentHeader(0, "Authorization").isEmpty());
    }
}

void TestWallexSession::W03_aTokenIsNotReadAndServesMostOfEightHours()
{
    Counter counter;
    // No JSON web token at all, and one with its padding: nobody looks inside.
    counter.foreseeSignIn(u"opaque=="_s);
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    counter.clock.advance(6 * hourMs);
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    QCOMPARE(counter.sentHeader(2, "Authorization"), "opaque==");
    counter.clock.advance(hourMs); // seven hours: it would live, but not for long
    counter.foreseeSignIn(u"next"_s);
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    QCOMPARE(counter.sentHeader(4, "Authorization"), "next");
}

void TestWallexSession::W03_aRefusedTokenIsRenewedOnce()
{
    Counter counter;
    counter.foreseeSignIn(u"old"_s);
    counter.foresee("PATCH", {}, unauthorised());
    counter.foreseeSignIn(u"new"_s);
    counter.foresee("PATCH", {}, answeredText(200, R"({"city":"Singapore"})"));
    QVERIFY(await(counter.connector.sendDetails(person, {{u"city"_s, u"Singapore"_s}})));
    QCOMPARE(counter.sentHeader(3, "Authorization"), "new");
    QCOMPARE(counter.client.sent[3].body, counter.client.sent[1].body);
    QVERIFY(counter.sentHeader(3, "X-Request-ID") != counter.sentHeader(1, "X-Request-ID"));
}

void TestWallexSession::W36_thePaceIsDeclaredAndAWaitIsPassedOn()
{
    QCOMPARE(providers::wallex::kind().callsPerSecond, 5);
    QCOMPARE(providers::wallex::kind().callsPerDay, 432000);
    net::HttpReply reply = answeredText(429, R"({"message":"Too Many Requests"})");
    reply.headers << std::pair<QByteArray, QByteArray>("Retry-After", "7");
    const base::Error error = refused(reply);
    QCOMPARE(error.kind, ErrorKind::RateLimited);
    QCOMPARE(error.retryAfterMs, 7000);
}

void TestWallexSession::W37_refusalsOfEveryShapeAreRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind, const QString &code,
                        const QString &message, const QString &field = {}) {
        QTest::newRow(name) << status << body << kind << code << message << field;
    };
    using enum ErrorKind;
    row("W37: no key", 403, R"({"message":"Forbidden"})", CredentialRefused, u"HTTP 403"_s, u"Forbidden"_s);
    row("W37: nothing said", 403, "", CredentialRefused, u"HTTP 403"_s, {});
    row("a message", 400, R"({"message":"No good"})", ProviderRefused, u"HTTP 400"_s, u"No good"_s);
    row("a code", 400, R"({"code":"E17","message":"No good"})", ProviderRefused, u"E17"_s, u"No good"_s);
    row("errors with a text", 422, R"({"message":"Bad","errors":[{"message":"a"},{"message":"b"}]})", ProviderRefused,
        u"HTTP 422"_s, u"Bad; a; b"_s);
    row("errors with a list", 400, R"({"errors":[{"message":["a","b"]}]})", ProviderRefused, u"HTTP 400"_s, u"a; b"_s);
    row("errors with an object of lists", 400, R"({"errors":[{"message":{"mobileNumber":["is invalid","is short"]}}]})",
        ProviderRefused, u"HTTP 400"_s, u"mobileNumber: is invalid; mobileNumber: is short"_s, u"mobileNumber"_s);
    row("errors as an object", 400, R"({"errors":{"postal_code":["is long"]}})", ProviderRefused, u"HTTP 400"_s,
        u"postal_code: is long"_s, u"postalCode"_s);
    row("errors as texts", 400, R"({"errors":["a"]})", ProviderRefused, u"HTTP 400"_s, u"a"_s);
    row("a value", 400, R"({"value":"No good"})", ProviderRefused, u"HTTP 400"_s, u"No good"_s);
    row("not switched on", 400, R"({"message":"NOT_AUTHORIZED"})", NotAllowedNow, u"NOT_AUTHORIZED"_s,
        u"NOT_AUTHORIZED"_s);
    row("not allowed", 403, R"({"code":"NOT_AUTHORIZED","message":"no"})", NotAllowedNow, u"NOT_AUTHORIZED"_s, u"no"_s);
    row("plain text", 400, "Bad Request", ProviderRefused, u"HTTP 400"_s, u"Bad Request"_s);
    row("a JSON text", 400, R"("Bad Request")", ProviderRefused, u"HTTP 400"_s, u"Bad Request"_s);
    row("a page", 400, "<html>no</html>", UnreadableReply, u"HTTP 400"_s, u"<html>no</html>"_s);
    row("not there", 404, R"({"message":"User not found"})", NotFound, u"HTTP 404"_s, u"User not found"_s);
    row("in the way", 409, "{}", Conflict, u"HTTP 409"_s, {});
    row("broken there", 503, R"({"message":"later"})", ProviderFailed, u"HTTP 503"_s, u"later"_s);
    row("sent away", 301, "", RedirectRefused, u"HTTP 301"_s, {});
}

void TestWallexSession::W37_refusalsOfEveryShapeAreRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, field);
    const base::Error error = refused(answeredWith(status, body));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.providerCode, code);
    QCOMPARE(error.providerMessage, message);
    QCOMPARE(error.field, field);
    QCOMPARE(error.outcome, Outcome::NothingHappened);
    QCOMPARE(error.provider, u"wallex"_s);
}

void TestWallexSession::W37_whatIsMissingIsNamedByOurFields()
{
    for (const QByteArray body : {R"({"message":"incomplete","missingFields":["mobileNumber","nationality"]})",
                                  R"({"missing_fields":["mobile_number","nationality"]})"}) {
        const base::Error error = refused(answeredWith(400, body));
        QCOMPARE(error.kind, ErrorKind::MissingField);
        QCOMPARE(error.field, u"mobileNumber"_s);
        QVERIFY2(error.detail.contains(u"Mobile number, Nationality"_s), qPrintable(error.detail));
    }
    QCOMPARE(providers::wallex::fieldNamed(u" sourceOfWealth "_s), u"sourceOfWealth"_s);
}

void TestWallexSession::manyCallsShareOneSignIn()
{
    SlowCounter counter;
    QCOMPARE(counter.users(20), 20);
    QCOMPARE(counter.client.signIns, 1);
    QCOMPARE(counter.client.accepted, 20);
}

void TestWallexSession::manyRefusalsShareOneSignIn()
{
    SlowCounter counter;
    QCOMPARE(counter.users(1), 1);
    counter.client.newest = "token-2"; // they have thrown ours away
    QCOMPARE(counter.users(20), 20);
    QCOMPARE(counter.client.signIns, 2);
    QCOMPARE(counter.client.mostSignInsAtOnce, 1);
}

void TestWallexSession::aFailedSignInFailsForAllWhoWaitAndNoLonger()
{
    SlowCounter counter;
    counter.client.refuse = true;
    QCOMPARE(counter.users(5), 0);
    QCOMPARE(counter.client.signIns, 1);
    QCOMPARE(counter.client.accepted, 0);
    counter.client.refuse = false;
    counter.client.newest = "token-2";
    QCOMPARE(counter.users(5), 5);
    QCOMPARE(counter.client.signIns, 2);
}

void TestWallexSession::aClockThatIsSetBackDoesNotKeepATokenAlive()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    counter.clock.monotonic += 8 * hourMs;
    counter.clock.now = counter.clock.now.addDays(-1);
    counter.foreseeSignIn();
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    QCOMPARE(counter.client.sent.size(), 4);
}

void TestWallexSession::aSleepingMachineAgesTheToken()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    counter.clock.now = counter.clock.now.addMSecs(8 * hourMs); // and the monotonic clock stood still
    counter.foreseeSignIn();
    counter.foresee("GET", {}, good());
    QVERIFY(await(counter.connector.user(person)));
    QCOMPARE(counter.client.sent.size(), 4);
}

void TestWallexSession::aSecondRefusalIsTheAnswer()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, unauthorised());
    counter.foreseeSignIn();
    counter.foresee("GET", {}, unauthorised());
    const auto user = await(counter.connector.user(person));
    QCOMPARE(user.error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(user.error().providerCode, u"authentication_failed"_s);
    QVERIFY(counter.client.script.isEmpty());
}

void TestWallexSession::aSignupIsSentAgainOnlyAfterTheirOwnRefusalOfTheToken()
{
    const auto signedUp = [](const net::HttpReply &first) {
        Counter counter;
        counter.foreseeSignIn();
        counter.foresee("POST", u"/v2/signup"_s, first);
        counter.foreseeSignIn();
        counter.foresee("POST", u"/v2/signup"_s, answeredText(200, R"({"userId":"u-1"})"));
        const auto user = await(counter.connector.enrolSender(customer(), {}));
        return std::pair(user, int(counter.client.sent.size()));
    };
    const auto again = signedUp(unauthorised());
    QVERIFY(again.first);
    QCOMPARE(again.second, 4);
    // A page of a proxy says nothing about what is behind it.
    const auto page = signedUp(answeredWith(401, "<html>sign in to the network</html>"));
    QCOMPARE(page.second, 2);
    QCOMPARE(page.first.error().outcome, Outcome::Unknown);
    net::HttpReply twice = unauthorised();
    twice.requestsSent = 2;
    QCOMPARE(signedUp(twice).second, 2);
    net::HttpReply cut = unauthorised();
    cut.failure = base::maybeHappened(ErrorKind::UnreadableReply);
    QCOMPARE(signedUp(cut).second, 2);
}

void TestWallexSession::credentialsAreTrimmedAndGoWithEveryCall()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("POST", u"/v2/users/"_s + person + u"/documents"_s, answeredText(200, R"({"id":"d"})"));
    QVERIFY(await(counter.connector.createDocument(person, u"passport"_s, u"a.pdf"_s)));
    QCOMPARE(counter.client.sent[0].body, R"({"accessKeyId":"throw-away-id","secretAccessKey":"throw-away-secret"})");
    for (qsizetype i = 0; i < counter.client.sent.size(); ++i) {
        QCOMPARE(counter.sentHeader(i, "X-Api-Key"), "throw-away-key");
        QCOMPARE(counter.sentHeader(i, "X-Request-ID").size(), 36);
    }
}

void TestWallexSession::withoutACredentialNothingIsSent()
{
    for (const QString &name : {u"api-key"_s, u"access-key-id"_s, u"secret-access-key"_s}) {
        Counter counter;
        counter.credentials.values.erase(name);
        const auto user = await(counter.connector.enrolSender(customer(), {}));
        QCOMPARE(user.error().kind, ErrorKind::CredentialMissing);
        QCOMPARE(user.error().outcome, Outcome::NothingHappened);
        QVERIFY(counter.client.sent.isEmpty());
    }
}

void TestWallexSession::aSignInThatCannotBeReadIsNone_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    using enum ErrorKind;
    QTest::newRow("wrong key") << answeredText(401, R"({"message":"authentication_failed"})") << CredentialRefused;
    QTest::newRow("bad request") << answeredText(400, R"({"message":"Invalid accessKeyId"})") << CredentialRefused;
    QTest::newRow("no such path") << answeredText(404, "{}") << BadProfile;
    QTest::newRow("no token") << answeredText(200, "{}") << UnreadableReply;
    QTest::newRow("a header in it") << answeredText(200, R"({"token":"a\r\nX-Evil: 1"})") << UnreadableReply;
    QTest::newRow("a list") << answeredText(200, "[]") << UnreadableReply;
    QTest::newRow("a page") << answeredWith(200, "<html>") << UnreadableReply;
    QTest::newRow("no answer") << support::failed(base::Evidence::Maybe, TimedOut) << TimedOut;
}

void TestWallexSession::aSignInThatCannotBeReadIsNone()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, kind);
    Counter counter;
    counter.foresee("POST", u"/users/v1/authenticate"_s, reply);
    const auto user = await(counter.connector.enrolSender(customer(), {}));
    QCOMPARE(user.error().kind, kind);
    // Nobody was signed up: that call never left.
    QCOMPARE(user.error().outcome, Outcome::NothingHappened);
    QCOMPARE(counter.client.sent.size(), 1);
}

void TestWallexSession::theConnectionTestSignsInAnew()
{
    Counter counter;
    for (int i = 0; i < 2; ++i) {
        counter.foreseeSignIn();
        counter.foresee("GET", u"/users/v1/countries"_s, answeredText(200, R"([{"iso3166TwoLetterCode":"SG"}])"));
        const auto sentence = await(counter.connector.test());
        QVERIFY(sentence);
        QVERIFY(sentence->startsWith(u"Wallex accepts our credentials."_s));
    }
    QVERIFY(counter.client.script.isEmpty());
}

void TestWallexSession::theConnectionTestSaysWhatIsWrong()
{
    Counter keys;
    keys.foresee("POST", {}, unauthorised());
    QVERIFY(await(keys.connector.test()).error().detail.contains(u"secret-access-key"_s));
    Counter key;
    key.foresee("POST", {}, answeredText(403, R"({"message":"Forbidden"})"));
    QVERIFY(await(key.connector.test()).error().detail.contains(u"api-key"_s));
}

void TestWallexSession::switchesAreChecked_data()
{
    QTest::addColumn<QByteArray>("switches");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &switches, const QString &field = {}) {
        QTest::newRow(name) << switches << field;
    };
    row("none", "null");
    row("all", R"({"authenticatePath":"/v2/authenticate","tokenPrefix":"Bearer","storageClass":"STANDARD_IA",)"
               R"("dateFormat":"DD-MM-YYYY"})");
    row("empty ones", R"({"tokenPrefix":"","storageClass":""})");
    row("another host", R"({"authenticatePath":"//elsewhere.example/a"})", u"authenticatePath"_s);
    row("upwards", R"({"authenticatePath":"/../a"})", u"authenticatePath"_s);
    row("a header", R"({"tokenPrefix":"Bearer\r\nX: 1"})", u"tokenPrefix"_s);
    row("no text", R"({"tokenPrefix":true})", u"tokenPrefix"_s);
    row("small letters", R"({"storageClass":"standard"})", u"storageClass"_s);
    row("American", R"({"dateFormat":"MM/DD/YYYY"})", u"dateFormat"_s);
}

void TestWallexSession::switchesAreChecked()
{
    QFETCH(QByteArray, switches);
    QFETCH(QString, field);
    const auto settings = settingsOf(switches);
    QCOMPARE(settings.ok(), field.isEmpty());
    if (settings) return;
    QCOMPARE(settings.error().kind, ErrorKind::BadProfile);
    QCOMPARE(settings.error().field, field);
}

QTEST_GUILESS_MAIN(TestWallexSession)
#include "tst_wallex_session.moc"
