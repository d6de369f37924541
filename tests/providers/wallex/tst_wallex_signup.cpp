// SPDX-License-Identifier: GPL-3.0-or-later
// Signing somebody up: the one call of Wallex that makes something and has no key against making it twice.
#include "domain/error_text.h"
#include "providers/wallex/requests.h"
#include "wallex/counter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using base::Outcome;
using domain::UserState;
using support::answeredWith;
using support::await;
using namespace support::wallex;

namespace {

base::Result<domain::ProviderUser> enrolled(const net::HttpReply &reply, const JsonValue &answers = {})
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("POST", u"/v2/signup"_s, reply);
    return await(counter.connector.enrolSender(customer(), answers));
}

} // namespace

class TestWallexSignup : public QObject
{
    Q_OBJECT

private slots:
    void W04_aSignupWithoutAnIdIsAUserWithoutOne();
    void W32_aPasswordIsCheckedAndNeverRepeated_data();
    void W32_aPasswordIsCheckedAndNeverRepeated();
    void W32_aRefusalThatRepeatsThePasswordIsCleaned();
    void W33_theThreeCountriesAreThreeInputs();
    void whatSignupNeedsIsNamed_data();
    void whatSignupNeedsIsNamed();
    void aSignupInDoubtIsAQuestionForAPerson_data();
    void aSignupInDoubtIsAQuestionForAPerson();
    void inDoubtTheNextStepIsToldWhateverElseIsKnown();
    void aCompanyMaySignUp();
};

void TestWallexSignup::W04_aSignupWithoutAnIdIsAUserWithoutOne()
{
    const auto user = enrolled(answeredText(200, R"({"email":"from.api2@example.com","firstName":"From"})"));
    QVERIFY(user);
    QVERIFY(user->theirs.isEmpty());
    QCOMPARE(user->state, UserState::Incomplete);
    QCOMPARE(enrolled(answeredText(201, R"({"userId":"u-1","email":"FROM.api2@example.com"})"))->theirs, u"u-1"_s);
}

void TestWallexSignup::W32_aPasswordIsCheckedAndNeverRepeated_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("good");
    QTest::newRow("W32: as ruled") << u"letters1"_s << true;
    QTest::newRow("W32: seven") << u"letter1"_s << false;
    QTest::newRow("W32: no number") << u"veryverysecret"_s << false;
    QTest::newRow("W32: no letter") << u"1234567890"_s << false;
    QTest::newRow("W32: a space") << u"letters 12"_s << false;
}

void TestWallexSignup::W32_aPasswordIsCheckedAndNeverRepeated()
{
    QFETCH(QString, password);
    QFETCH(bool, good);
    Counter counter;
    const JsonValue answers = JsonValue::object({{u"password"_s, password}});
    const auto able = counter.connector.checkEnrolment(customer(), answers);
    QCOMPARE(able.ok(), good);
    if (good) return;
    QCOMPARE(able.error().field, u"answers.password"_s);
    QVERIFY(!able.error().detail.contains(password));
    QCOMPARE(await(counter.connector.enrolSender(customer(), answers)).error().kind, ErrorKind::BadInput);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestWallexSignup::W32_aRefusalThatRepeatsThePasswordIsCleaned()
{
    const auto user = enrolled(answeredText(400, R"({"message":"bad password letters1 given"})"),
                               JsonValue::object({{u"password"_s, u"letters1"_s}}));
    QCOMPARE(user.error().providerMessage, u"bad password *** given"_s);
}

void TestWallexSignup::W33_theThreeCountriesAreThreeInputs()
{
    domain::Sender sender = customer();
    sender.countryCode = u"MY"_s;
    const auto countryIn = [&](const JsonValue &answers) {
        return json(providers::wallex::signupRequest(sender, answers).body).member(u"countryCode").text();
    };
    QCOMPARE(countryIn({}), u"SG"_s);
    QCOMPARE(countryIn(JsonValue::object({{u"countryCode"_s, u"ID"_s}})), u"ID"_s);
    const auto change =
        providers::wallex::detailChange({}, u"u"_s, {{u"countryCode"_s, u"MY"_s}, {u"countryOfResidence"_s, u"SG"_s}});
    QCOMPARE(change->body, R"({"countryCode":"MY","countryOfResidence":"SG"})");
}

void TestWallexSignup::whatSignupNeedsIsNamed_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QString>("field");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &changes, const QByteArray &answers, const QString &field,
                        ErrorKind kind) { QTest::newRow(name) << changes << answers << field << kind; };
    const QByteArray long65(65, 'x'), long129 = QByteArray(117, 'x') + "@example.com";
    row("no e-mail", R"({"email":""})", "null", u"email"_s, ErrorKind::MissingField);
    row("no first name", R"({"firstName":""})", "null", u"firstName"_s, ErrorKind::MissingField);
    row("no last name", R"({"lastName":""})", "null", u"lastName"_s, ErrorKind::MissingField);
    row("no country", R"({"countryOfResidence":""})", "null", u"countryOfResidence"_s, ErrorKind::MissingField);
    row("65 letters", R"({"firstName":")" + long65 + R"("})", "null", u"firstName"_s, ErrorKind::TooLong);
    row("129 letters", R"({"email":")" + long129 + R"("})", "null", u"email"_s, ErrorKind::TooLong);
    row("language", "{}", R"({"language":"de"})", u"answers.language"_s, ErrorKind::BadCode);
    row("account type", "{}", R"({"accountType":"person"})", u"answers.accountType"_s, ErrorKind::BadCode);
    row("company of a person", "{}", R"({"companyName":"A"})", u"answers.companyName"_s, ErrorKind::BadInput);
    row("country", "{}", R"({"countryCode":"XX"})", u"answers.countryCode"_s, ErrorKind::BadCountry);
    row("unknown", "{}", R"({"pasword":"x"})", u"answers.pasword"_s, ErrorKind::UnknownMember);
    row("no text", "{}", R"({"language":1})", u"answers.language"_s, ErrorKind::BadInput);
    row("no object", "{}", "[]", u"answers"_s, ErrorKind::BadInput);
}

void TestWallexSignup::whatSignupNeedsIsNamed()
{
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, answers);
    QFETCH(QString, field);
    QFETCH(ErrorKind, kind);
    domain::Sender sender = customer();
    const JsonValue wishes = json(changes);
    for (const domain::SenderField &known : domain::senderFields())
        if (wishes.contains(QString::fromLatin1(known.name)))
            sender.*known.member = wishes.member(QString::fromLatin1(known.name)).text();
    Counter counter;
    const auto user = await(counter.connector.enrolSender(sender, json(answers)));
    QVERIFY(!user);
    QCOMPARE(user.error().field, field);
    QCOMPARE(user.error().kind, kind);
    QCOMPARE(user.error().outcome, Outcome::NothingHappened);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestWallexSignup::aSignupInDoubtIsAQuestionForAPerson_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const net::HttpReply &reply, ErrorKind kind, Outcome outcome) {
        QTest::newRow(name) << reply << kind << outcome;
    };
    using enum ErrorKind;
    const Outcome nothing = Outcome::NothingHappened, maybe = Outcome::Unknown;
    net::HttpReply twice = answeredText(400, "{}");
    twice.requestsSent = 2;
    net::HttpReply elsewhere = answeredText(302, "{}");
    elsewhere.redirected = true;
    row("never left", support::failed(Evidence::NotSent, Unreachable), Unreachable, nothing);
    row("no answer", support::failed(Evidence::Maybe, TimedOut), TimedOut, maybe);
    row("refused", answeredText(400, R"({"message":"bad e-mail"})"), ProviderRefused, nothing);
    row("taken", answeredText(409, R"({"message":"exists"})"), Duplicate, nothing);
    row("too fast", answeredText(429, "{}"), RateLimited, nothing);
    row("not enabled", answeredText(400, R"({"message":"NOT_AUTHORIZED"})"), NotAllowedNow, nothing);
    row("key", answeredText(403, R"({"message":"Forbidden"})"), CredentialRefused, nothing);
    row("broken there", answeredText(500, "{}"), ProviderFailed, maybe);
    row("gateway", answeredWith(502, "<html>"), ProviderFailed, maybe);
    row("page in between", answeredWith(400, "<html>"), UnreadableReply, maybe);
    row("slow", answeredText(408, "{}"), TimedOut, maybe);
    row("left twice", twice, ProviderRefused, maybe);
    row("sent elsewhere", elsewhere, RedirectRefused, maybe);
    row("no JSON", answeredWith(200, "OK"), UnreadableReply, maybe);
    row("says nothing", answeredText(200, "{}"), UnreadableReply, maybe);
    row("somebody else", answeredText(200, R"({"userId":"u","email":"other@example.com"})"), EchoMismatch, maybe);
}

void TestWallexSignup::aSignupInDoubtIsAQuestionForAPerson()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, kind);
    QFETCH(Outcome, outcome);
    const auto user = enrolled(reply); // a second request would be one that nobody foresaw
    QVERIFY(!user);
    QCOMPARE(user.error().kind, kind);
    QCOMPARE(user.error().outcome, outcome);
    QCOMPARE(user.error().provider, u"wallex"_s);
    QCOMPARE(user.error().detail.contains(u"There may be a user"), outcome == Outcome::Unknown);
}

void TestWallexSignup::inDoubtTheNextStepIsToldWhateverElseIsKnown()
{
    net::HttpReply cut = support::failed(Evidence::Maybe, ErrorKind::Unreachable);
    cut.failure->detail = u"Connection closed"_s;
    const auto user = enrolled(cut);
    const QString sentence = domain::sentenceFor(user.error());
    QVERIFY2(sentence.contains(u"Connection closed. There may be a user"), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"othing was sent"), qPrintable(sentence));
}

void TestWallexSignup::aCompanyMaySignUp()
{
    const JsonValue answers = json(R"({"accountType":"company","companyName":"Lucky","language":"id"})");
    QCOMPARE(providers::wallex::signupRequest(customer(), answers).body,
             R"({"firstName":"From","lastName":"Api","email":"from.api2@example.com","language":"id",)"
             R"("countryCode":"SG","accountType":"company","companyName":"Lucky"})");
}

QTEST_GUILESS_MAIN(TestWallexSignup)
#include "tst_wallex_signup.moc"
