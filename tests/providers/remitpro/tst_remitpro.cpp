// SPDX-License-Identifier: GPL-3.0-or-later
// How RemitPro is signed in to, and how its lists, forms and errors are read although no document shows them.
#include "domain/error_text.h"
#include "providers/remitpro/connector.h"

#include "providers/remitpro/forms.h"
#include "providers/remitpro/lists.h"
#include "providers/remitpro/operations.h"
#include "providers/support/scripted.h"
#include "support/await.h"

#include <QCoroTimer>
#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using base::Outcome;
using providers::remitpro::Effect;
using providers::remitpro::Settings;
using support::answered;
using support::answeredWith;

namespace {

const QString tokenPath = u"/authentication-server/oauth/token"_s;
const QString gendersPath = u"/api/v1/partner/master/remittance/genders"_s;

JsonValue json(const char *text) { return *JsonValue::parse(text); }

/// Answers by a function, some milliseconds later; so that calls overlap.
class SlowClient final : public net::HttpClient
{
public:
    explicit SlowClient(const base::Clock &clock) : HttpClient(loopback(), clock) {}
    QCoro::Task<net::HttpReply> send(net::HttpRequest request) override
    {
        sent << request;
        co_await QCoro::sleepFor(std::chrono::milliseconds(2));
        net::HttpReply reply = answer(request);
        co_return reply;
    }
    std::function<net::HttpReply(const net::HttpRequest &)> answer;
    QList<net::HttpRequest> sent;
    int sentTo(const QString &path) const
    {
        int count = 0;
        for (const net::HttpRequest &request : sent)
            count += support::pathOf(request) == path;
        return count;
    }

private:
    static net::Route loopback()
    {
        net::RouteSettings settings;
        settings.baseUrl = u"http://127.0.0.1:9/"_s;
        return *net::makeRoute(settings);
    }
};

struct Office {
    explicit Office(Settings settings = {})
        : connector(std::move(settings), client, transport, credentials, clock, random)
    {
        credentials.values = {{u"client-id"_s, "id-throw-away"},
                              {u"client-secret"_s, "secret-throw-away"},
                              {u"hmac-key"_s, "key-throw-away"},
                              {u"hmac-secret"_s, "hmac-throw-away"}};
        client.answer = [this](const net::HttpRequest &request) { return usual(request); };
    }
    /// A server with one good token at a time.
    net::HttpReply usual(const net::HttpRequest &request)
    {
        if (support::pathOf(request) == tokenPath) {
            token = "token-" + QByteArray::number(++issued);
            JsonValue body = JsonValue::object({{u"access_token"_s, QString::fromLatin1(token)}});
            for (const auto &[name, value] : alongToken.members())
                body.set(name, value);
            return answered(200, body);
        }
        if (net::header(request.headers, "Authorization") != "Bearer " + token) return answered(401, refusal);
        return replies.isEmpty() ? answered(200, json(R"({"data":[{"id":"1","name":"Female"}]})"))
                                 : replies.takeFirst();
    }
    support::ManualClock clock;
    support::SeededRandom random{1};
    SlowClient client{clock};
    support::ScriptedTransport transport{clock};
    support::FixedCredentials credentials;
    QByteArray token;
    int issued = 0;
    JsonValue alongToken;
    JsonValue refusal = json(R"({"status":401,"titleCode":"UNAUTHORIZED","title":"Unauthorized"})");
    QList<net::HttpReply> replies;
    providers::remitpro::Connector connector;
};

domain::Sender company()
{
    domain::Sender sender;
    sender.firstName = u"Siti"_s;
    sender.lastName = u"Rahma"_s;
    sender.gender = u"female"_s;
    sender.email = u"siti@example.com"_s;
    return sender;
}

domain::Beneficiary supplier()
{
    domain::Beneficiary beneficiary;
    beneficiary.name = u"Acme Trading"_s;
    beneficiary.country = u"PH"_s;
    beneficiary.accountNumber = u"0012345678"_s;
    beneficiary.accountType = u"Savings"_s;
    return beneficiary;
}

JsonValue jsonOf(const base::Result<QList<domain::MasterValue>> &values)
{
    if (!values) return JsonValue::object({{u"error"_s, base::codeOf(values.error().kind)}});
    JsonValue list = JsonValue::array();
    for (const domain::MasterValue &value : *values)
        list.append(
            JsonValue::object({{u"code"_s, value.code}, {u"label"_s, value.label}, {u"details"_s, value.details}}));
    return JsonValue::object({{u"values"_s, list}});
}

JsonValue jsonOf(const base::Result<QList<domain::FieldRule>> &rules)
{
    if (!rules) return JsonValue::object({{u"error"_s, base::codeOf(rules.error().kind)}});
    JsonValue list = JsonValue::array();
    for (const domain::FieldRule &rule : *rules) {
        JsonValue choices = JsonValue::array();
        for (const domain::Choice &choice : rule.choices)
            choices.append(JsonValue::object({{u"code"_s, choice.code}, {u"label"_s, choice.label}}));
        list.append(JsonValue::object({{u"name"_s, rule.name},
                                       {u"label"_s, rule.label},
                                       {u"required"_s, rule.required},
                                       {u"maxLength"_s, rule.maxLength},
                                       {u"pattern"_s, rule.pattern},
                                       {u"choices"_s, choices}}));
    }
    return JsonValue::object({{u"fields"_s, list}});
}

JsonValue jsonOf(const base::Result<providers::remitpro::Token> &token)
{
    if (!token) return JsonValue::object({{u"error"_s, base::codeOf(token.error().kind)}});
    return JsonValue::object({{u"access"_s, QString::fromUtf8(token->access.reveal().toByteArray())},
                              {u"refresh"_s, QString::fromUtf8(token->refresh.reveal().toByteArray())},
                              {u"expiresIn"_s, token->expiresInS}});
}

JsonValue errorJson(const JsonValue &fixture)
{
    const auto word = [](const base::Error &error) {
        return error.outcome == Outcome::NothingHappened ? u"nothing-happened"_s : u"unknown"_s;
    };
    const net::HttpReply reply = answered(fixture.member(u"status").text().toInt(), fixture.member(u"body"));
    const base::Error read = providers::remitpro::errorFrom(reply, Effect::Reads, {});
    const base::Error made = providers::remitpro::errorFrom(reply, Effect::Creates, {});
    return JsonValue::object({{u"error"_s, base::codeOf(read.kind)},
                              {u"outcomeOfReading"_s, word(read)},
                              {u"outcomeOfCreating"_s, word(made)},
                              {u"providerCode"_s, read.providerCode},
                              {u"providerMessage"_s, read.providerMessage}});
}

/// Whether everything that is expected is there; a list has to have the same length.
bool fits(const JsonValue &expected, const JsonValue &seen)
{
    if (expected.isObject()) {
        const QList<JsonValue::Member> members = expected.members();
        return std::all_of(members.begin(), members.end(),
                           [&](const auto &member) { return fits(member.second, seen.member(member.first)); });
    }
    if (!expected.isArray()) return expected == seen;
    const QList<JsonValue> left = expected.items();
    const QList<JsonValue> right = seen.items();
    return seen.isArray() && std::equal(left.begin(), left.end(), right.begin(), right.end(), fits);
}

} // namespace

class TestRemitPro : public QObject
{
    Q_OBJECT

private slots:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void R03_onlyClientCredentialsAreAskedFor();
    void R04_pathStyleAndBodyOfTheTokenCallCanBeChanged_data();
    void R04_pathStyleAndBodyOfTheTokenCallCanBeChanged();
    void R05_pathsStandInDataAndMayBeReplaced();
    void R06_oneTokenServesEveryCallAndTheUserKeyTravelsBesideIt();
    void R07_deniedAccessPointsToTheRegisteredAddress();
    void R08_aCredentialBelongsToOneEnvironment();
    void R11_pathsKeepTheirSpelling();
    void manyCallsWaitForOneToken();
    void manyRefusedCallsRenewTheTokenOnce();
    void aTokenThatRanOutIsRenewedBeforeItIsUsed();
    void theRefreshTokenIsTriedAndItsRefusalForgiven();
    void aTokenThatIsRefusedTwiceIsAnError();
    void wrongCredentialsAreToldAsSuch();
    void withoutACredentialNothingIsSent_data();
    void withoutACredentialNothingIsSent();
    void aListWithoutAPathIsNotSupported();
    void aListForOneCountryWantsTheCountry();
    void aSenderIsSentWithItsIdsAndTheAnswers();
    void aGenderThatTheListDoesNotHaveIsAQuestion();
    void aListThatIsNotNeededMayFail();
    void inDoubtTheNextStepIsToldWhateverElseIsKnown();
    void aRecipientAnswersTheForm();
    void anUnansweredQuestionIsNamedBeforeAnythingIsCreated();
    void whatMayHaveBeenCreatedIsNotCalledAFailure_data();
    void whatMayHaveBeenCreatedIsNotCalledAFailure();
    void whatItCanDoIsDeclared();
};

void TestRemitPro::everyShapeIsRead_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/remitpro"));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        if (!name.startsWith(u"signature_")) QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestRemitPro::everyShapeIsRead()
{
    QFETCH(QString, file);
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const auto fixture = JsonValue::parse(opened.readAll());
    QVERIFY(fixture.ok());
    const QString operation = fixture->member(u"operation").text();
    const JsonValue body = fixture->member(u"body");
    JsonValue seen;
    if (operation == u"master") seen = jsonOf(providers::remitpro::masterValuesFrom(body));
    if (operation == u"form") seen = jsonOf(providers::remitpro::fieldRulesFrom(body));
    if (operation == u"token") seen = jsonOf(providers::remitpro::tokenFrom(body));
    if (operation == u"error") seen = errorJson(*fixture);
    QVERIFY2(fits(fixture->member(u"expect"), seen), seen.toBytes().constData());
}

void TestRemitPro::R03_onlyClientCredentialsAreAskedFor()
{
    Office office;
    QVERIFY(support::await(office.connector.test()).ok());
    const net::HttpRequest &asked = office.client.sent.first();
    QCOMPARE(support::pathOf(asked), tokenPath);
    QCOMPARE(asked.method, QByteArray("POST"));
    QCOMPARE(asked.body, QByteArray("grant_type=client_credentials"));
    QVERIFY(office.transport.sent.isEmpty()); // nothing here moves money
}

void TestRemitPro::R04_pathStyleAndBodyOfTheTokenCallCanBeChanged_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("R04: basic") << u"basic"_s << QByteArray("grant_type=client_credentials")
                                << QByteArray("Basic ") + QByteArray("id-throw-away:secret-throw-away").toBase64();
    QTest::newRow("R04: form")
        << u"form"_s
        << QByteArray("grant_type=client_credentials&client_id=id-throw-away&client_secret=secret-throw-away")
        << QByteArray();
    QTest::newRow("R04: json")
        << u"json"_s
        << QByteArray(
               R"({"grant_type":"client_credentials","client_id":"id-throw-away","client_secret":"secret-throw-away"})")
        << QByteArray();
}

void TestRemitPro::R04_pathStyleAndBodyOfTheTokenCallCanBeChanged()
{
    QFETCH(QString, style);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, authorization);
    interfaces::ProviderProfile profile;
    profile.switches = JsonValue::object(
        {{u"tokenPath"_s, u"/oauth2/token"_s}, {u"tokenStyle"_s, style}, {u"tokenScheme"_s, QString()}});
    const auto settings = providers::remitpro::settingsFrom(profile);
    QVERIFY(settings.ok());
    Office office(*settings);
    office.client.answer = [](const net::HttpRequest &request) {
        if (support::pathOf(request) == u"/oauth2/token") return answered(200, json(R"({"access_token":"bare"})"));
        return answered(200, json(R"([{"id":"1","name":"x"}])"));
    };
    QVERIFY(support::await(office.connector.test()).ok());
    QCOMPARE(office.client.sent[0].body, body);
    QCOMPARE(net::header(office.client.sent[0].headers, "Authorization"), authorization);
    QCOMPARE(net::header(office.client.sent[1].headers, "Authorization"), QByteArray("bare"));
}

void TestRemitPro::R05_pathsStandInDataAndMayBeReplaced()
{
    Settings settings;
    QVERIFY(!providers::remitpro::masterLists(settings).contains(u"banks"_s));
    settings.masterPaths = {{u"banks"_s, u"/api/v1/partner/master/remittance/banks"_s},
                            {u"id-types-personal"_s, u"/api/v1/elsewhere"_s}};
    Office office(settings);
    QVERIFY(office.connector.masterLists().contains(u"banks"_s));
    QVERIFY(support::await(office.connector.masterData(u"banks"_s, {})).ok());
    QVERIFY(support::await(office.connector.masterData(u"id-types-personal"_s, {})).ok());
    QCOMPARE(office.client.sentTo(u"/api/v1/partner/master/remittance/banks"_s), 1);
    QCOMPARE(office.client.sentTo(u"/api/v1/elsewhere"_s), 1);
}

void TestRemitPro::R06_oneTokenServesEveryCallAndTheUserKeyTravelsBesideIt()
{
    Office office;
    office.credentials.values[u"user-key"_s] = "member-7\n";
    for (int i = 0; i < 3; ++i)
        QVERIFY(support::await(office.connector.masterData(u"genders"_s, {})).ok());
    QCOMPARE(office.client.sentTo(tokenPath), 1);
    QCOMPARE(net::header(office.client.sent.last().headers, "User-Key"), QByteArray("member-7"));
    QVERIFY(net::header(office.client.sent.first().headers, "User-Key").isEmpty()); // the token is the application's
}

void TestRemitPro::R07_deniedAccessPointsToTheRegisteredAddress()
{
    Office office;
    office.replies = {answered(403, json(R"({"status":403,"titleCode":"ACCESS_DENIED","title":"Access denied"})"))};
    const auto refused = support::await(office.connector.test());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::CredentialRefused);
    QVERIFY(refused.error().detail.contains(u"proxy"_s));
    QCOMPARE(office.client.sent.size(), 2); // and it is not tried again
}

void TestRemitPro::R08_aCredentialBelongsToOneEnvironment()
{
    QCOMPARE((interfaces::SecretName{u"remitpro"_s, u"sandbox"_s, u"hmac-key"_s}.key()),
             u"remitpro/sandbox/hmac-key"_s);
    Office office;
    QCOMPARE(office.connector.provider().credentialNames,
             (QStringList{u"client-id"_s, u"client-secret"_s, u"hmac-key"_s, u"hmac-secret"_s}));
    QCOMPARE(office.connector.provider().optionalCredentialNames, QStringList{u"user-key"_s});
}

void TestRemitPro::R11_pathsKeepTheirSpelling()
{
    Office office;
    QVERIFY(support::await(office.connector.masterData(u"phone-prefixs"_s, {})).ok());
    QCOMPARE(office.client.sentTo(u"/api/v1/partner/master/remittance/phone-prefixs"_s), 1);
}

void TestRemitPro::manyCallsWaitForOneToken()
{
    Office office;
    std::vector<interfaces::Answer<QList<domain::MasterValue>>> asked;
    for (int i = 0; i < 5; ++i)
        asked.push_back(office.connector.masterData(u"genders"_s, {}));
    for (auto &answer : asked)
        QVERIFY(support::await(std::move(answer)).ok());
    QCOMPARE(office.client.sentTo(tokenPath), 1);
    QCOMPARE(office.client.sentTo(gendersPath), 5);
}

void TestRemitPro::manyRefusedCallsRenewTheTokenOnce()
{
    Office office;
    QVERIFY(support::await(office.connector.test()).ok());
    office.token = "somebody signed in elsewhere";
    std::vector<interfaces::Answer<QList<domain::MasterValue>>> asked;
    for (int i = 0; i < 4; ++i)
        asked.push_back(office.connector.masterData(u"genders"_s, {}));
    for (auto &answer : asked)
        QVERIFY(support::await(std::move(answer)).ok());
    QCOMPARE(office.client.sentTo(tokenPath), 2);
    QCOMPARE(office.client.sentTo(gendersPath), 1 + 4 + 4);
}

void TestRemitPro::aTokenThatRanOutIsRenewedBeforeItIsUsed()
{
    Office office;
    office.alongToken = json(R"({"expires_in":3600})");
    QVERIFY(support::await(office.connector.test()).ok());
    office.clock.advance(3500 * 1000);
    QVERIFY(support::await(office.connector.test()).ok());
    QCOMPARE(office.client.sentTo(tokenPath), 1);
    office.clock.monotonic += 71 * 1000; // the laptop's other clock stood still
    QVERIFY(support::await(office.connector.test()).ok());
    QCOMPARE(office.client.sentTo(tokenPath), 2);
    office.clock.now = office.clock.now.addSecs(3571); // asleep: only the wall clock went on
    QVERIFY(support::await(office.connector.test()).ok());
    QCOMPARE(office.client.sentTo(tokenPath), 3);
}

void TestRemitPro::theRefreshTokenIsTriedAndItsRefusalForgiven()
{
    Office office;
    office.alongToken = json(R"({"expires_in":100,"refresh_token":"again+1"})");
    QVERIFY(support::await(office.connector.test()).ok());
    office.clock.advance(200 * 1000);
    QVERIFY(support::await(office.connector.test()).ok());
    QCOMPARE(office.client.sent[2].body, QByteArray("grant_type=refresh_token&refresh_token=again%2B1"));
    office.clock.advance(200 * 1000);
    office.client.answer = [&](const net::HttpRequest &request) {
        if (request.body.contains("refresh_token")) return answered(400, json(R"({"error":"invalid_grant"})"));
        return office.usual(request);
    };
    QVERIFY(support::await(office.connector.test()).ok());
    QCOMPARE(office.client.sent[office.client.sent.size() - 2].body, QByteArray("grant_type=client_credentials"));
}

void TestRemitPro::aTokenThatIsRefusedTwiceIsAnError()
{
    Office office;
    office.replies = {answered(401, office.refusal), answered(401, office.refusal)};
    const auto refused = support::await(office.connector.test());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(refused.error().providerCode, u"UNAUTHORIZED"_s);
    QCOMPARE(office.client.sentTo(gendersPath), 2);
    // A page of somebody in between is no word about the token.
    office.replies = {answeredWith(401, "<html/>")};
    QVERIFY(!support::await(office.connector.test()));
    QCOMPARE(office.client.sentTo(gendersPath), 3);
}

void TestRemitPro::wrongCredentialsAreToldAsSuch()
{
    for (const int status : {400, 401}) {
        Office office;
        office.client.answer = [&](const net::HttpRequest &) {
            return answered(status, json(R"({"error":"invalid_client","error_description":"Bad client credentials"})"));
        };
        const auto refused = support::await(office.connector.test());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::CredentialRefused);
        QCOMPARE(refused.error().providerCode, u"invalid_client"_s);
        QCOMPARE(refused.error().providerMessage, u"Bad client credentials"_s);
        QCOMPARE(office.client.sent.size(), 1);
    }
}

void TestRemitPro::withoutACredentialNothingIsSent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("sent");
    QTest::newRow("client-id") << u"client-id"_s << 0;
    QTest::newRow("client-secret") << u"client-secret"_s << 0;
    QTest::newRow("hmac-key") << u"hmac-key"_s << 1; // the token itself is not signed
    QTest::newRow("hmac-secret") << u"hmac-secret"_s << 1;
}

void TestRemitPro::withoutACredentialNothingIsSent()
{
    QFETCH(QString, name);
    QFETCH(int, sent);
    Office office;
    office.credentials.values.erase(name);
    const auto refused = support::await(office.connector.enrolSender(company(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::CredentialMissing);
    QCOMPARE(refused.error().outcome, Outcome::NothingHappened);
    QCOMPARE(office.client.sent.size(), sent);
}

void TestRemitPro::aListWithoutAPathIsNotSupported()
{
    Office office;
    const auto refused = support::await(office.connector.masterData(u"salutations"_s, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotSupported);
    QVERIFY(office.client.sent.isEmpty());
    QVERIFY(!office.connector.builtInList(u"genders"_s));
}

void TestRemitPro::aListForOneCountryWantsTheCountry()
{
    Office office;
    QVERIFY(office.connector.masterListNeedsArgument(u"educations"_s));
    QVERIFY(!office.connector.masterListNeedsArgument(u"genders"_s));
    QCOMPARE(support::await(office.connector.masterData(u"educations"_s, {})).error().kind, ErrorKind::MissingField);
    QVERIFY(support::await(office.connector.masterData(u"educations"_s, u"I D"_s)).ok());
    QCOMPARE(office.client.sentTo(u"/api/v1/partner/master/remittance/educations/I%20D"_s), 1);
}

void TestRemitPro::aSenderIsSentWithItsIdsAndTheAnswers()
{
    Office office;
    office.replies = {
        answered(
            200,
            json(
                R"({"data":[{"id":"23718861-42ec-4af7-bcf1-1e0de8ff5d3f","name":"Female"},{"id":"2","name":"Male"}]})")),
        answered(201, json(R"({"status":201,"data":{"id":"sender-9","status":"WAITING"}})"))};
    const JsonValue answers = json(R"({"businessName":"PT Contoh","email":"office@example.com"})");
    const auto user = support::await(office.connector.enrolSender(company(), answers));
    QVERIFY(user.ok());
    QCOMPARE(user->theirs, u"sender-9"_s);
    QCOMPARE(user->word, u"WAITING"_s);
    QCOMPARE(user->state, domain::UserState::Unknown); // no document says which word means approved
    QCOMPARE(*JsonValue::parse(office.client.sent.last().body),
             json(R"({"genderId":"23718861-42ec-4af7-bcf1-1e0de8ff5d3f","firstName":"Siti","lastName":"Rahma",
                      "email":"office@example.com","businessName":"PT Contoh"})"));
}

void TestRemitPro::aGenderThatTheListDoesNotHaveIsAQuestion()
{
    Office office;
    const auto list = answered(200, json(R"({"data":[{"id":"g-1","name":"Woman"},{"id":"g-2","name":"Man"}]})"));
    office.replies = {list};
    const auto refused = support::await(office.connector.enrolSender(company(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::MissingField);
    QCOMPARE(refused.error().field, u"answers.genderId"_s);
    QVERIFY2(refused.error().detail.contains(u"g-1 (Woman), g-2 (Man)"), qPrintable(refused.error().detail));
    QCOMPARE(office.client.sent.size(), 2); // nothing was created
    // Answered, nobody asks for the list.
    office.replies = {answered(201, json(R"({"data":{"id":"sender-1"}})"))};
    QVERIFY(support::await(office.connector.enrolSender(company(), json(R"({"genderId":"g-1"})"))).ok());
}

void TestRemitPro::aListThatIsNotNeededMayFail()
{
    Office office;
    domain::Sender sender = company();
    sender.gender.clear();
    sender.nationality = u"ID"_s;
    sender.occupation = u"Trader"_s;
    office.replies = {answered(500, json("{}")), answered(200, json(R"({"data":[{"id":"o-1","name":"Farmer"}]})")),
                      answered(201, json(R"({"data":{"id":"sender-1"}})"))};
    QVERIFY(support::await(office.connector.enrolSender(sender, {})).ok());
    const auto body = *JsonValue::parse(office.client.sent.last().body);
    QVERIFY(!body.contains(u"nationalityId"));
    QVERIFY(!body.contains(u"occupationId"));
    QCOMPARE(body.member(u"firstName").text(), u"Siti"_s);
}

void TestRemitPro::inDoubtTheNextStepIsToldWhateverElseIsKnown()
{
    net::HttpReply cut = support::failed(Evidence::Maybe, ErrorKind::Unreachable);
    cut.failure->detail = u"Connection closed"_s;
    const base::Error error = providers::remitpro::errorFrom(cut, Effect::Creates, {});
    const QString sentence = domain::sentenceFor(error);
    QVERIFY2(sentence.contains(u"Connection closed. The record may exist"), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"othing was sent"), qPrintable(sentence));
    QCOMPARE(providers::remitpro::errorFrom(cut, Effect::Reads, {}).detail, u"Connection closed"_s);
}

void TestRemitPro::aRecipientAnswersTheForm()
{
    Office office;
    office.replies = {answered(200, json(R"({"data":{"fields":[{"name":"recipient_name","required":true},
            {"name":"bankAccountNumber","required":true},{"name":"industry","required":true},{"name":"zip"},
            {"name":"accountType","options":[{"value":"SAV","label":"Savings"}]}]}})")),
                      answered(200, json(R"({"data":{"recipientId":"r-5","name":"Acme Trading"}})"))};
    const auto entry =
        support::await(office.connector.enrolBeneficiary(supplier(), json(R"({"industry":"retail","extra":1})")));
    QVERIFY(entry.ok());
    QCOMPARE(entry->theirs, u"r-5"_s);
    QCOMPARE(entry->name, u"Acme Trading"_s);
    QCOMPARE(office.client.sentTo(u"/api/v1/partner/payouts/remittances/recipients/businesses/forms/PH"_s), 1);
    QCOMPARE(*JsonValue::parse(office.client.sent.last().body),
             json(R"({"recipient_name":"Acme Trading","bankAccountNumber":"0012345678","accountType":"SAV",
                      "countryCode":"PH","industry":"retail","extra":1})"));
    // Where the form asks for the country itself, it is said once.
    office.replies = {answered(200, json(R"({"data":[{"name":"recipientCountry","required":true}]})")),
                      answered(200, json(R"({"data":{"id":"r-6"}})"))};
    QVERIFY(support::await(office.connector.enrolBeneficiary(supplier(), {})).ok());
    QCOMPARE(*JsonValue::parse(office.client.sent.last().body), json(R"({"recipientCountry":"PH"})"));
}

void TestRemitPro::anUnansweredQuestionIsNamedBeforeAnythingIsCreated()
{
    Office office;
    office.replies = {answered(200, json(R"({"data":[{"name":"industry","label":"Industry","required":true}]})"))};
    const auto refused = support::await(office.connector.enrolBeneficiary(supplier(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::MissingField);
    QCOMPARE(refused.error().field, u"answers.industry"_s);
    QCOMPARE(refused.error().outcome, Outcome::NothingHappened);
    for (const net::HttpRequest &request : office.client.sent)
        QVERIFY(request.method == "GET" || support::pathOf(request) == tokenPath);
}

void TestRemitPro::whatMayHaveBeenCreatedIsNotCalledAFailure_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << Outcome::Unknown;
    QTest::newRow("no connection") << support::failed(Evidence::NotSent, ErrorKind::Unreachable)
                                   << Outcome::NothingHappened;
    QTest::newRow("500") << answered(500, json("{}")) << Outcome::Unknown;
    QTest::newRow("201 page") << answeredWith(201, "<html/>") << Outcome::Unknown;
    QTest::newRow("400 page") << answeredWith(400, "<html/>") << Outcome::Unknown;
    QTest::newRow("400 in their words") << answered(400, json(R"({"titleCode":"BAD"})")) << Outcome::NothingHappened;
    QTest::newRow("refusal under 200") << answered(200, json(R"({"status":400,"titleCode":"BAD","title":"no"})"))
                                       << Outcome::NothingHappened;
    QTest::newRow("409") << answered(409, json(R"({"titleCode":"EXISTS"})")) << Outcome::NothingHappened;
    QTest::newRow("redirect") << answeredWith(302, {}) << Outcome::Unknown;
}

void TestRemitPro::whatMayHaveBeenCreatedIsNotCalledAFailure()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(Outcome, outcome);
    Office office;
    domain::Sender sender = company();
    sender.gender.clear(); // no list to ask first
    office.replies = {reply};
    const auto refused = support::await(office.connector.enrolSender(sender, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().outcome, outcome);
    QCOMPARE(refused.error().provider, u"remitpro"_s);
    QCOMPARE(refused.error().detail.isEmpty(), outcome == Outcome::NothingHappened);
    QCOMPARE(office.client.sent.size(), 2); // a creating call is never repeated
}

void TestRemitPro::whatItCanDoIsDeclared()
{
    Office office;
    const auto provider = office.connector.provider();
    QCOMPARE(provider.capabilities(),
             (QStringList{u"sender"_s, u"beneficiary"_s, u"recipient-form"_s, u"master-data"_s}));
    QVERIFY(!provider.payouts);
    QStringList names;
    for (const domain::Operation &operation : provider.operations) {
        names << operation.name;
        QVERIFY(operation.path.startsWith(u'/'));
        QCOMPARE(operation.safetyClass == domain::SafetyClass::D, operation.name.startsWith(u"create-"));
    }
    for (const QString &list : office.connector.masterLists())
        QVERIFY2(names.contains(u"master-"_s + list) || list == u"country", qPrintable(list));
    QCOMPARE(names.size(), 18);
}

QTEST_GUILESS_MAIN(TestRemitPro)
#include "tst_remitpro.moc"
