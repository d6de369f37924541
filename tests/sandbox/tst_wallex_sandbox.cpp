// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;
using test::WireClient;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;

sandbox::SandboxOptions patient()
{
    sandbox::SandboxOptions options;
    options.wallexRequestsPerSecond = 10'000; // the hand clock stands still: everything happens within one second
    return options;
}

const QByteArray completeDetail =
    R"({"title":"Mr","firstName":"From","lastName":"Api","mobileCountryCode":"+65","mobileNumber":"91234567",)"
    R"("gender":"male","countryOfBirth":"ID","nationality":"ID","countryOfResidence":"SG",)"
    R"("residentialAddress":"1 Orchard Road","countryCode":"SG","state":"Singapore","city":"Singapore",)"
    R"("postalCode":"123456789","dateOfBirth":"1970-01-21","identificationType":"passport",)"
    R"("identificationNumber":"YC12345","issueDate":"1990-02-20","expiryDate":"2030-02-20",)"
    R"("employmentIndustry":"Banking/Finance/Insurance","employmentStatus":"Employed",)"
    R"("employmentPosition":"Mid-Level/Supervisory/Management","occupation":"Account Manager"})";

QByteArray readyUser(SandboxDesk &desk, const QByteArray &email)
{
    const QByteArray user = desk.wallexUser(email);
    desk.wallex("PATCH", "/v2/users/" + user + "/detail", completeDetail);
    return user;
}

QByteArray keysOf(SandboxDesk &desk)
{
    const JsonValue mine = desk.credentials(u"wallex");
    return JsonValue::object({{u"accessKeyId"_s, mine.member(u"access-key-id")},
                              {u"secretAccessKey"_s, mine.member(u"secret-access-key")}})
        .toBytes();
}

Answered authenticate(SandboxDesk &desk, const QByteArray &body, const QByteArray &path = "/users/v1/authenticate")
{
    return desk.send(WireClient::request(
        "POST", "/wallex" + path,
        {{"X-Api-Key", desk.credential(u"wallex", u"api-key")}, {"Content-Type", "application/json"}}, body));
}

Answered getWith(SandboxDesk &desk, const QByteArray &path, const QByteArray &authorization)
{
    return desk.send(
        WireClient::request("GET", "/wallex" + path,
                            {{"X-Api-Key", desk.credential(u"wallex", u"api-key")}, {"Authorization", authorization}}));
}

} // namespace

/// The simulated Wallex against the samples and tables of its page.
class TestWallexSandbox : public QObject
{
    Q_OBJECT

private slots:
    void withoutTheKeyEverythingIsForbidden();
    void withoutATokenRestrictedResourcesSayAuthenticationFailed();
    void theTokenLooksLikeTheSample();
    void aWrongSecretGetsNoToken();
    void aTokenEndsAfterEightHours();
    void twoTokensAreGoodAtTheSameTime();
    void aTokenOfTheNewerAddressWantsTheWordBearer();
    void moreThanFiveRequestsInASecondAreTooMany();
    void signupAnswersAsTheSampleWithTheUserIdOfTheTable();
    void signupMayLeaveOutTheUserId();
    void signupChecksWhatTheTableSays_data();
    void signupChecksWhatTheTableSays();
    void anAddressSignsUpOnce();
    void aNewUserHasTheSamplesMisspeltStatus();
    void theDetailLooksLikeTheSample();
    void nullClearsAndWhatIsLeftOutStays();
    void theDetailIsCheckedAgainstTheTable_data();
    void theDetailIsCheckedAgainstTheTable();
    void aBirthdayThatCannotBeMistakenComesBackInTheSamplesOrder();
    void screeningWantsACompleteDetail();
    void anOrdinaryUserIsApprovedAtOnce();
    void theAddressDecidesTheScreening_data();
    void theAddressDecidesTheScreening();
    void afterANewDocumentTheScreeningSucceeds();
    void countriesAreABareArray();
    void fundingsComeInPages();
    void fundingsAreFilteredByTheTwoDocumentedWords();
    void aFundingArrivesAfterAMinute();
    void refundsLookLikeTheSample();
    void whatIsNotThereIsNotFound();
    void everythingSurvivesARestart();
};

void TestWallexSandbox::withoutTheKeyEverythingIsForbidden()
{
    SandboxDesk desk(patient());
    for (const QByteArray &path : {QByteArray("/users/v1/countries"), QByteArray("/v2/fundings"), QByteArray("/x")}) {
        QCOMPARE(desk.send(WireClient::request("GET", "/wallex" + path)).status(), 403);
        QCOMPARE(desk.send(WireClient::request("GET", "/wallex" + path, {{"X-Api-Key", "somebody"}})).status(), 403);
    }
}

void TestWallexSandbox::withoutATokenRestrictedResourcesSayAuthenticationFailed()
{
    SandboxDesk desk(patient());
    const QByteArray key = desk.credential(u"wallex", u"api-key");
    const Answered refused = desk.send(WireClient::request("GET", "/wallex/v2/fundings", {{"X-Api-Key", key}}));
    QCOMPARE(refused.status(), 401);
    QVERIFY(refused.wire.body.contains("authentication_failed"));
    QCOMPARE(getWith(desk, "/v2/fundings", "eyJ0eXAi.e30=.AAAA").status(), 401);
    QCOMPARE(desk.send(WireClient::request("GET", "/wallex/users/v1/countries", {{"X-Api-Key", key}})).status(), 200);
}

void TestWallexSandbox::theTokenLooksLikeTheSample()
{
    SandboxDesk desk(patient());
    const Answered made = authenticate(desk, keysOf(desk));
    QCOMPARE(made.status(), 200);
    QCOMPARE(test::namesOf(made.json), u"token"_s);
    const QByteArrayList parts = made.at(u"token"_s).toLatin1().split('.');
    QCOMPARE(parts.size(), 3);
    const auto claims = JsonValue::parse(QByteArray::fromBase64(parts[1]));
    QVERIFY(claims.ok());
    QCOMPARE(test::namesOf(*claims), u"sub session_id iat"_s); // no exp: nobody can read from it when it ends
    QVERIFY(parts[2].endsWith('='));
}

void TestWallexSandbox::aWrongSecretGetsNoToken()
{
    SandboxDesk desk(patient());
    QCOMPARE(authenticate(desk, R"({"accessKeyId":"a","secretAccessKey":"b"})").status(), 401);
    QCOMPARE(authenticate(desk, R"({"accessKeyId":"a"})").status(), 400);
    QCOMPARE(authenticate(desk, "accessKeyId=a").status(), 400);
}

void TestWallexSandbox::aTokenEndsAfterEightHours()
{
    SandboxDesk desk(patient());
    const QByteArray token = authenticate(desk, keysOf(desk)).at(u"token"_s).toLatin1();
    desk.clock().turn(8 * hour - second);
    QCOMPARE(getWith(desk, "/v2/fundings", token).status(), 200);
    desk.clock().turn(second);
    QCOMPARE(getWith(desk, "/v2/fundings", token).status(), 401);
}

void TestWallexSandbox::twoTokensAreGoodAtTheSameTime()
{
    SandboxDesk desk(patient());
    const QByteArray first = authenticate(desk, keysOf(desk)).at(u"token"_s).toLatin1();
    desk.clock().turn(hour);
    const QByteArray next = authenticate(desk, keysOf(desk)).at(u"token"_s).toLatin1();
    QVERIFY(first != next);
    QCOMPARE(getWith(desk, "/v2/fundings", first).status(), 200);
    QCOMPARE(getWith(desk, "/v2/fundings", next).status(), 200);
    QCOMPARE(getWith(desk, "/v2/fundings", "Bearer " + next).status(), 401); // the document sends it bare
}

void TestWallexSandbox::aTokenOfTheNewerAddressWantsTheWordBearer()
{
    SandboxDesk desk(patient());
    const QByteArray token = authenticate(desk, keysOf(desk), "/v2/authenticate").at(u"token"_s).toLatin1();
    QCOMPARE(getWith(desk, "/v2/fundings", token).status(), 401);
    QCOMPARE(getWith(desk, "/v2/fundings", "Bearer " + token).status(), 200);
}

void TestWallexSandbox::moreThanFiveRequestsInASecondAreTooMany()
{
    SandboxDesk desk;
    for (int i = 0; i < 4; ++i) // and one for the token
        QCOMPARE(desk.wallex("GET", "/v2/refunds").status(), 200);
    QCOMPARE(desk.wallex("GET", "/v2/refunds").status(), 429);
    desk.clock().turn(second);
    QCOMPARE(desk.wallex("GET", "/v2/refunds").status(), 200);
}

void TestWallexSandbox::signupAnswersAsTheSampleWithTheUserIdOfTheTable()
{
    SandboxDesk desk(patient());
    const Answered made = desk.wallex("POST", "/v2/signup",
                                      R"({"firstName":"From","lastName":"Api","email":"from.api2@yopmail.com",)"
                                      R"("password":"veryverysecret1","language":"en","countryCode":"SG",)"
                                      R"("accountType":"individual"})");
    QCOMPARE(made.status(), 200);
    QCOMPARE(test::namesOf(made.json), u"userId email firstName lastName language countryCode accountType"_s);
    QCOMPARE(made.at(u"userId"_s).size(), 36);
    QVERIFY(!made.wire.body.contains("veryverysecret"));
    const JsonValue records = desk.ledger().member(u"records");
    QCOMPARE(records.items().size(), 1);
    QCOMPARE(records.items().first().member(u"id").text(), made.at(u"userId"_s));
}

void TestWallexSandbox::signupMayLeaveOutTheUserId()
{
    SandboxDesk desk(patient());
    const Answered made = desk.wallex("POST", "/v2/signup",
                                      R"({"firstName":"From","lastName":"Api","email":"ana+noid@example.com",)"
                                      R"("countryCode":"SG","accountType":"individual"})");
    QCOMPARE(made.status(), 200);
    QCOMPARE(test::namesOf(made.json), u"email firstName lastName language countryCode accountType"_s);
    QCOMPARE(desk.ledger().member(u"records").items().size(), 1); // the user exists all the same
}

void TestWallexSandbox::signupChecksWhatTheTableSays_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to) {
        QTest::newRow(name) << from << to;
    };
    row("no first name", R"("firstName":"From",)", "");
    row("no last name", R"("lastName":"Api",)", "");
    row("no address", R"("email":"a@b.co",)", "");
    row("no country", R"("countryCode":"SG",)", "");
    row("no account type", R"(,"accountType":"individual")", "");
    row("long first name", R"("From")", '"' + QByteArray(65, 'a') + '"');
    row("long address", R"("a@b.co")", '"' + QByteArray(125, 'a') + R"(@b.co")");
    row("no address at all", R"("a@b.co")", R"("a.b.co")");
    row("password without a number", R"("veryvery1")", R"("veryverysecret")");
    row("password without a letter", R"("veryvery1")", R"("1234567890")");
    row("short password", R"("veryvery1")", R"("very1")");
    row("password with a space", R"("veryvery1")", R"("very very1")");
    row("language", R"("id")", R"("fr")");
    row("country in three letters", R"("SG")", R"("SGP")");
    row("account type", R"("individual")", R"("person")");
    row("signup is not enabled", R"("a@b.co")", R"("a+closed@b.co")");
}

void TestWallexSandbox::signupChecksWhatTheTableSays()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    static SandboxDesk desk(patient());
    QByteArray body = R"({"firstName":"From","lastName":"Api","email":"a@b.co","password":"veryvery1","language":"id",)"
                      R"("countryCode":"SG","accountType":"individual"})";
    QVERIFY(body.contains(from));
    body.replace(from, to);
    const Answered refused = desk.wallex("POST", "/v2/signup", body);
    QCOMPARE(refused.status(), 400);
    QVERIFY(!refused.at(u"message"_s).isEmpty());
    QVERIFY(desk.ledger().member(u"records").items().isEmpty());
}

void TestWallexSandbox::anAddressSignsUpOnce()
{
    SandboxDesk desk(patient());
    QVERIFY(!desk.wallexUser("ana@example.com").isEmpty());
    QVERIFY(desk.wallexUser("Ana@example.com").isEmpty());
    QCOMPARE(desk.ledger().member(u"records").items().size(), 1);
}

void TestWallexSandbox::aNewUserHasTheSamplesMisspeltStatus()
{
    SandboxDesk desk(patient());
    const QByteArray user = desk.wallexUser("ana@example.com");
    const Answered shown = desk.wallex("GET", "/v2/users/" + user);
    QCOMPARE(test::namesOf(shown.json), u"id email firstName lastName status accountId"_s);
    QCOMPARE(shown.at(u"status"_s), u"pendng"_s);
    QCOMPARE(shown.at(u"id"_s).toLatin1(), user);
    QVERIFY(shown.at(u"accountId"_s).contains(u'z')); // no UUID
}

void TestWallexSandbox::theDetailLooksLikeTheSample()
{
    SandboxDesk desk(patient());
    const QByteArray user = desk.wallexUser("ana@example.com");
    const Answered made = desk.wallex(
        "PATCH", "/v2/users/" + user + "/detail",
        R"({"title":"Mr","gender":"male","countryOfBirth":"ID","countryOfResidence":"SG","countryCode":"SG",)"
        R"("state":"Singapore","city":"Singapore","postalCode":"123456789","dateOfBirth":"1970-01-21",)"
        R"("identificationType":"passport","identificationNumber":"YC12345","issueDate":"1990-02-20",)"
        R"("expiryDate":"20-02-2000","employmentIndustry":"Banking/Finance/Insurance",)"
        R"("employmentStatus":"Employed","employmentPosition":"Mid-Level/Supervisory/Management",)"
        R"("occupation":"Account Manager","nameInChineseCharacters":"名稱"})");
    QCOMPARE(made.status(), 200);
    const auto sample = JsonValue::parse(R"({"title":"Mr","firstName":"From","lastName":"Api",
        "mobileCountryCode":null,"mobileNumber":null,"formerName":null,"aliasName":null,"gender ":"male",
        "countryOfBirth":"ID","countryOfResidence":"SG","countryCode":"SG","state":"Singapore","city":"Singapore",
        "postalCode":"123456789","dateOfBirth":"1970-01-21","identificationType":"passport",
        "identificationNumber":"YC12345","issueDate":"20-02-1990","expiryDate":"20-02-2000",
        "employmentIndustry":"Banking/Finance/Insurance","employmentStatus":"Employed",
        "employmentPosition":"Mid-Level/Supervisory/Management","occupation":"Account Manager",
        "status":{"value":"incomplete",
        "missing_fields":["mobileCountryCode","mobileNumber","nationality","residentialAddress"]},
        "nameInChineseCharacters":"名稱"})");
    QVERIFY(sample.ok());
    QCOMPARE(made.json.toBytes(), sample->toBytes());
}

void TestWallexSandbox::nullClearsAndWhatIsLeftOutStays()
{
    SandboxDesk desk(patient());
    const QByteArray path = "/v2/users/" + readyUser(desk, "ana@example.com") + "/detail";
    QCOMPARE(desk.wallex("GET", path).at(u"status.value"_s), u"completed"_s);
    const Answered changed = desk.wallex("PATCH", path, R"({"occupation":null,"city":"Jurong","postalCode":null})");
    QCOMPARE(changed.status(), 200);
    QVERIFY(changed.json.contains(u"occupation"));
    QVERIFY(changed.json.member(u"occupation").isNull());
    QCOMPARE(changed.at(u"city"_s), u"Jurong"_s);
    QCOMPARE(changed.at(u"state"_s), u"Singapore"_s);
    QCOMPARE(changed.at(u"status.value"_s), u"incomplete"_s);
    QCOMPARE(changed.at(u"status.missing_fields.0"_s), u"postalCode"_s);
    QCOMPARE(desk.wallex("GET", path).at(u"city"_s), u"Jurong"_s);
}

void TestWallexSandbox::theDetailIsCheckedAgainstTheTable_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("title", R"({"title":"Sir"})");
    row("gender", R"({"gender":"Male"})");
    row("nationality", R"({"nationality":"Indonesian"})");
    row("countryOfResidence", R"({"countryOfResidence":"sg"})");
    row("countryCode", R"({"countryCode":"XX"})");
    row("date of birth", R"({"dateOfBirth":"21-01-1970"})");
    row("a day that does not exist", R"({"dateOfBirth":"1970-02-30"})");
    row("a birth to come", R"({"dateOfBirth":"2170-02-20"})");
    row("identification type", R"({"identificationType":"ktp"})");
    row("issue date", R"({"issueDate":"February 1990"})");
    row("industry", R"({"employmentIndustry":"Banking"})");
    row("status of employment", R"({"employmentStatus":"Retired"})");
    row("position", R"({"employmentPosition":"Boss"})");
    row("telephone code", R"({"mobileCountryCode":"65"})");
    row("an empty text is no null", R"({"city":""})");
    row("a number", R"({"postalCode":123456})");
    row("an unknown member", R"({"adress":"x"})");
    row("the key of the reply", R"({"gender ":"male"})");
}

void TestWallexSandbox::theDetailIsCheckedAgainstTheTable()
{
    QFETCH(QByteArray, body);
    static SandboxDesk desk(patient());
    static const QByteArray user = desk.wallexUser("ana@example.com");
    const Answered refused = desk.wallex("PATCH", "/v2/users/" + user + "/detail", body);
    QCOMPARE(refused.status(), 400);
    QVERIFY(!refused.at(u"errors.0.message"_s).isEmpty());
}

void TestWallexSandbox::aBirthdayThatCannotBeMistakenComesBackInTheSamplesOrder()
{
    SandboxDesk desk(patient());
    const QByteArray path = "/v2/users/" + readyUser(desk, "ana@example.com") + "/detail";
    QCOMPARE(desk.wallex("GET", path).at(u"dateOfBirth"_s), u"1970-21-01"_s);
    desk.wallex("PATCH", path, R"({"dateOfBirth":"1970-03-04"})");
    QCOMPARE(desk.wallex("GET", path).at(u"dateOfBirth"_s), u"1970-03-04"_s);
}

void TestWallexSandbox::screeningWantsACompleteDetail()
{
    SandboxDesk desk(patient());
    const QByteArray user = desk.wallexUser("ana@example.com");
    const Answered refused = desk.wallex("POST", "/v2/users/" + user + "/screen");
    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.json.member(u"missingFields").items().size(), 16); // 18 less the two names of the signup
    desk.wallex("PATCH", "/v2/users/" + user + "/detail", completeDetail);
    desk.wallex("PATCH", "/v2/users/" + user + "/detail", R"({"expiryDate":null})");
    const Answered passport = desk.wallex("POST", "/v2/users/" + user + "/screen");
    QCOMPARE(passport.at(u"missingFields.0"_s), u"expiryDate"_s);
    desk.wallex("PATCH", "/v2/users/" + user + "/detail", R"({"identificationType":"nric"})");
    QCOMPARE(desk.wallex("POST", "/v2/users/" + user + "/screen").status(), 200);
}

void TestWallexSandbox::anOrdinaryUserIsApprovedAtOnce()
{
    SandboxDesk desk(patient());
    const QByteArray user = readyUser(desk, "ana@example.com");
    const Answered screened = desk.wallex("POST", "/v2/users/" + user + "/screen");
    QCOMPARE(screened.json.toBytes(), R"({"userId":")" + user + R"(","status":"approved"})");
    QCOMPARE(desk.wallex("GET", "/v2/users/" + user).at(u"status"_s), u"approved"_s);
}

void TestWallexSandbox::theAddressDecidesTheScreening_data()
{
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QString>("after10s");
    QTest::addColumn<QString>("after1h");
    QTest::addColumn<bool>("hasRemarks");
    const auto row = [](const char *email, const QString &soon, const QString &late, bool hasRemarks) {
        QTest::newRow(email) << QByteArray(email) << soon << late << hasRemarks;
    };
    row("a+pending@example.com", u"pending_approval"_s, u"approved"_s, false);
    row("a+rejected@example.com", u"pending_approval"_s, u"rejected"_s, true);
    row("a+resubmit@example.com", u"pending_approval"_s, u"documents_need_resubmission"_s, true);
    row("a+held@example.com", u"pending_approval"_s, u"pending_approval"_s, false);
    row("a+unknown@example.com", u"under_enhanced_review"_s, u"approved"_s, false);
}

void TestWallexSandbox::theAddressDecidesTheScreening()
{
    QFETCH(QByteArray, email);
    QFETCH(QString, after10s);
    QFETCH(QString, after1h);
    QFETCH(bool, hasRemarks);
    SandboxDesk desk(patient());
    const QByteArray user = readyUser(desk, email);
    QCOMPARE(desk.wallex("POST", "/v2/users/" + user + "/screen").at(u"status"_s), u"pending_approval"_s);
    desk.clock().turn(10 * second);
    QCOMPARE(desk.wallex("GET", "/v2/users/" + user).at(u"status"_s), after10s);
    QCOMPARE(desk.wallex("POST", "/v2/users/" + user + "/screen").at(u"status"_s), after10s); // asked again: no new one
    desk.clock().turn(hour);
    const Answered late = desk.wallex("GET", "/v2/users/" + user);
    QCOMPARE(late.at(u"status"_s), after1h);
    QCOMPARE(late.json.contains(u"remarks"), hasRemarks);
}

void TestWallexSandbox::afterANewDocumentTheScreeningSucceeds()
{
    SandboxDesk desk(patient());
    const QByteArray user = readyUser(desk, "a+resubmit@example.com");
    desk.wallex("POST", "/v2/users/" + user + "/screen");
    desk.clock().turn(30 * second);
    desk.wallex("POST", "/v2/users/" + user + "/documents",
                R"({"documentType":"passport","documentName":"MyPassport.pdf"})");
    QCOMPARE(desk.wallex("POST", "/v2/users/" + user + "/screen").at(u"status"_s), u"pending_approval"_s);
    desk.clock().turn(30 * second);
    QCOMPARE(desk.wallex("GET", "/v2/users/" + user).at(u"status"_s), u"approved"_s);
}

void TestWallexSandbox::countriesAreABareArray()
{
    SandboxDesk desk(patient());
    const Answered list = desk.wallex("GET", "/users/v1/countries");
    QVERIFY(list.json.isArray());
    QCOMPARE(list.json.items().first().toBytes(),
             QByteArray(R"({"ituTelephoneCode":"+93","iso3166TwoLetterCode":"AF","commonName":"Afghanistan"})"));
    static const QRegularExpression code(u"^[A-Z]{2}$"_s);
    static const QRegularExpression telephone(u"^\\+[0-9]{1,4}$"_s);
    QStringList seen;
    for (const JsonValue &country : list.json.items()) {
        QVERIFY(code.match(country.member(u"iso3166TwoLetterCode").text()).hasMatch());
        QVERIFY(telephone.match(country.member(u"ituTelephoneCode").text()).hasMatch());
        QVERIFY(!country.member(u"commonName").text().isEmpty());
        seen << country.member(u"iso3166TwoLetterCode").text();
    }
    QCOMPARE(seen.removeDuplicates(), 0);
    QVERIFY(seen.size() > 240);
}

void TestWallexSandbox::fundingsComeInPages()
{
    SandboxDesk desk(patient());
    const Answered first = desk.wallex("GET", "/v2/fundings");
    const Answered next = desk.wallex("GET", "/v2/fundings?pagination%5Bpage%5D=2");
    const Answered beyond = desk.wallex("GET", "/v2/fundings?pagination[page]=3");
    QCOMPARE(first.json.member(u"value").items().size(), 10);
    QCOMPARE(next.json.member(u"value").items().size(), 3);
    QVERIFY(beyond.json.member(u"value").isArray());
    QVERIFY(beyond.json.member(u"value").items().isEmpty());
    QCOMPARE(test::namesOf(first.json.member(u"value").items().first()),
             u"id balanceId accountID currency amount reference status"_s);
    QCOMPARE(desk.wallex("GET", "/v2/fundings?pagination[page]=0").status(), 400);
}

void TestWallexSandbox::fundingsAreFilteredByTheTwoDocumentedWords()
{
    SandboxDesk desk(patient());
    for (const QByteArray &word : {QByteArray("completed"), QByteArray("pending")}) {
        const Answered list = desk.wallex("GET", "/v2/fundings?status=" + word);
        QVERIFY(!list.json.member(u"value").items().isEmpty());
        for (const JsonValue &funding : list.json.member(u"value").items())
            QCOMPARE(funding.member(u"status").text().toLatin1(), word);
    }
    QCOMPARE(desk.wallex("GET", "/v2/fundings?status=failed").status(), 400);
}

void TestWallexSandbox::aFundingArrivesAfterAMinute()
{
    SandboxDesk desk(patient());
    const QByteArray path = "/v2/fundings/4839fb95c23a11e99f0806655537f802";
    QCOMPARE(desk.wallex("GET", path).json.toBytes(),
             QByteArray(R"({"id":"4839fb95c23a11e99f0806655537f802","balanceId":"8866fa84b22z00d88e9795544426e791",)"
                        R"("accountId":"7755ez73a11y99c88d8684433315d680","currency":"IDR","amount":100000,)"
                        R"("reference":"180607-00164","status":"pending"})"));
    desk.clock().turn(60 * second);
    QCOMPARE(desk.wallex("GET", path).at(u"status"_s), u"completed"_s);
}

void TestWallexSandbox::refundsLookLikeTheSample()
{
    SandboxDesk desk(patient());
    const Answered list = desk.wallex("GET", "/v2/refunds?pagination[page]=2");
    const QList<JsonValue> items = list.json.member(u"value").items();
    QCOMPARE(items.size(), 3); // no pages are documented: every page is the whole list
    QCOMPARE(test::namesOf(items[0]), u"id resource resourceId currency amount remarks"_s);
    QCOMPARE(test::namesOf(items[1]), u"id resourceId resource currency amount remarks"_s);
    QVERIFY(items[0].member(u"amount").isNumber());
    QVERIFY(items[1].member(u"amount").isString());
    QCOMPARE(desk.wallex("GET", "/v2/refunds/4839fb95c23a11e99f0806655537f802").at(u"remarks"_s), u"refund remarks"_s);
}

void TestWallexSandbox::whatIsNotThereIsNotFound()
{
    SandboxDesk desk(patient());
    for (const QByteArray &path :
         {QByteArray("/v2/users/282c5ec7"), QByteArray("/v2/users/282c5ec7/detail"),
          QByteArray("/v2/users/282c5ec7/documents"), QByteArray("/v2/users/282c5ec7/documents/1"),
          QByteArray("/v2/fundings/1"), QByteArray("/v2/refunds/1"), QByteArray("/v2/payments")})
        QCOMPARE(desk.wallex("GET", path).status(), 404);
}

void TestWallexSandbox::everythingSurvivesARestart()
{
    QTemporaryDir folder;
    sandbox::SandboxOptions options = patient();
    options.stateFile = folder.filePath(u"state.json"_s);
    QByteArray user;
    QByteArray before;
    QString address;
    JsonValue credentials;
    {
        SandboxDesk desk(options);
        credentials = desk.credentials(u"wallex");
        user = readyUser(desk, "a+pending@example.com");
        desk.wallex("POST", "/v2/users/" + user + "/screen");
        const Answered made = desk.wallex("POST", "/v2/users/" + user + "/documents",
                                          R"({"documentType":"photo","documentName":"me.png"})");
        desk.storage("PUT", made.at(u"uploadURL"_s), "picture");
        before = desk.wallex("GET", "/v2/users/" + user + "/detail").wire.body;
        desk.wallex("PATCH", "/v2/users/" + user + "/detail", "{}");
    }
    SandboxDesk desk(options);
    QVERIFY(desk.credentials(u"wallex") == credentials);
    QCOMPARE(desk.wallex("GET", "/v2/users/" + user + "/detail").wire.body, before);
    const Answered list = desk.wallex("GET", "/v2/users/" + user + "/documents");
    QCOMPARE(desk.storage("GET", list.at(u"value.0.downloadUrl"_s)).wire.body, QByteArray("picture"));
    QCOMPARE(desk.ledger().member(u"documents").items().size(), 1);
    desk.clock().turn(30 * second);
    QCOMPARE(desk.wallex("GET", "/v2/users/" + user).at(u"status"_s), u"approved"_s);
}

QTEST_GUILESS_MAIN(TestWallexSandbox)
#include "tst_wallex_sandbox.moc"
