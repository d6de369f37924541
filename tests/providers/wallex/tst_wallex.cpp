// SPDX-License-Identifier: GPL-3.0-or-later
// Customers at Wallex: signing up, details, screening, and what it is told and answers about them.
#include "providers/wallex/dates.h"
#include "providers/wallex/lists.h"
#include "providers/wallex/requests.h"
#include "providers/wallex/status_map.h"
#include "wallex/walker.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using base::Outcome;
using domain::UserState;
using support::answered;
using support::answeredWith;
using support::await;
using namespace support::wallex;

namespace {

domain::ProviderUser userSaid(const QByteArray &body)
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/users/"_s + person, answeredText(200, body));
    return *await(counter.connector.user(person));
}

domain::UserDetails detailsSaid(const QByteArray &body)
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/users/"_s + person + u"/detail"_s, answeredText(200, body));
    counter.foresee("GET", u"/v2/users/"_s + person, answeredText(200, "{}")); // asked where no name stands there
    return *await(counter.connector.details(person));
}

QByteArray patchBody(const QList<domain::DetailChange> &changes, const Settings &settings = {})
{
    const auto request = providers::wallex::detailChange(settings, u"u"_s, changes);
    return request ? request->body : base::codeOf(request.error().kind).toLatin1();
}

/// Everybody who has all that Wallex wants before screening.
domain::Sender complete()
{
    domain::Sender sender;
    for (const domain::SenderField &field : domain::senderFields())
        sender.*field.member = u"x"_s;
    sender.identificationType = u"passport"_s;
    return sender;
}

} // namespace

class TestWallex : public QObject
{
    Q_OBJECT

private slots:
    void documentedExamplesAreUnderstood_data();
    void documentedExamplesAreUnderstood();
    void W05_W35_everyWordForAUserHasItsMeaning_data();
    void W05_W35_everyWordForAUserHasItsMeaning();
    void W06_aWordThatNobodyListsEndsNothing();
    void W07_W13_namesAreFoundInAnySpelling();
    void W08_W09_datesAreReadInEveryOrder_data();
    void W08_W09_datesAreReadInEveryOrder();
    void W09_datesAreWrittenAsConfigured();
    void W10_W11_theStateOfDetailsMayBeATextOrAnObject_data();
    void W10_W11_theStateOfDetailsMayBeATextOrAnObject();
    void W12_detailsMayLackAnything();
    void W22_idsAreOpaque();
    void W31_nothingIsQuotedOrPaid();
    void W35_remarksAreKeptWithEitherSpelling();
    void whoseRecordItIsIsToldByTheUserBeforeAnybodyHasEnteredDetails();
    void W39_aScreeningIsNoApproval();
    void W40_nullClearsAndWhatIsNotNamedStays();
    void W41_aDraftMayLackWhatScreeningWants();
    void thePhoneCodeIsWrittenAsTheListOfCountriesDoes();
    void fieldsThatWallexDoesNotKeepAreRefused();
    void noChangeIsAQuestion();
    void anAnswerAboutSomebodyElseIsAnAlarm();
    void anEmptyIdAsksNothing();
};

void TestWallex::documentedExamplesAreUnderstood_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : fixtureNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestWallex::documentedExamplesAreUnderstood()
{
    QFETCH(QString, name);
    const QStringList faults = differences(name);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestWallex::W05_W35_everyWordForAUserHasItsMeaning_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<UserState>("state");
    // Written down by hand once more.
    const auto row = [](const char *word, UserState state) {
        QTest::newRow(word) << QString::fromLatin1(word) << state;
    };
    using enum UserState;
    row("pending", Pending);
    row("pendng", Pending);
    row("pending_approval", Pending);
    row("pending_verification", Pending);
    row("pending_docs", Incomplete);
    row("pending_phone", Incomplete);
    row("draft", Incomplete);
    row("incomplete", Incomplete);
    row("approved", Approved);
    row("Active", Approved);
    row("rejected", Rejected);
    row("documents_need_resubmission", ResubmitDocuments);
    row("document_needs_resubmission", ResubmitDocuments);
    row("inactive", Closed);
    row("withdrawn", Closed);
    row("terminated", Closed);
    row("closed", Closed);
    row("PENDING_APPROVAL", Pending);
    row("Pending Approval", Pending);
}

void TestWallex::W05_W35_everyWordForAUserHasItsMeaning()
{
    QFETCH(QString, word);
    QFETCH(UserState, state);
    const auto user = userSaid(R"({"id":")" + person.toLatin1() + R"(","status":")" + word.toLatin1() + R"("})");
    QCOMPARE(user.state, state);
    QCOMPARE(user.word, word); // verbatim, however it was read
}

void TestWallex::W06_aWordThatNobodyListsEndsNothing()
{
    for (const QByteArray word : {"approvd", "on_hold", "verified", "0", "reject", "approved_with_conditions"}) {
        const auto user = userSaid(R"({"id":")" + person.toLatin1() + R"(","status":")" + word + R"("})");
        QCOMPARE(user.state, UserState::Unknown);
        QCOMPARE(user.word, QString::fromLatin1(word));
    }
    QCOMPARE(userSaid(R"({"email":"a@example.com"})").state, UserState::Unknown);
    // No word is mapped that is not in the table above.
    QCOMPARE(providers::wallex::userWords().size(), 17);
}

void TestWallex::W07_W13_namesAreFoundInAnySpelling()
{
    const auto details = detailsSaid(R"({"gender ":"male","FIRSTNAME":"From","lastname":"Api"})");
    QCOMPARE(details.sender.gender, u"male"_s);
    QCOMPARE(details.sender.firstName, u"From"_s);
    QCOMPARE(details.sender.lastName, u"Api"_s);
}

void TestWallex::W08_W09_datesAreReadInEveryOrder_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("paper");
    QTest::newRow("W08: as stated") << u"1970-01-21"_s << u"1970-01-21"_s << u"1970-01-21"_s;
    QTest::newRow("W08: day before month") << u"1970-21-01"_s << u"1970-01-21"_s << QString();
    QTest::newRow("W08: both fit, as stated") << u"1970-05-06"_s << u"1970-05-06"_s << u"1970-05-06"_s;
    QTest::newRow("W09: day first") << u"20-02-1990"_s << QString() << u"1990-02-20"_s;
    QTest::newRow("W09: both fit, day first") << u"05-06-1990"_s << QString() << u"1990-06-05"_s;
    QTest::newRow("with a time") << u"1970-01-21T00:00:00Z"_s << u"1970-01-21"_s << u"1970-01-21"_s;
    QTest::newRow("no such day") << u"1970-02-31"_s << QString() << QString();
    QTest::newRow("no date") << u"soon"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void TestWallex::W08_W09_datesAreReadInEveryOrder()
{
    QFETCH(QString, theirs);
    QFETCH(QString, birth);
    QFETCH(QString, paper);
    const QByteArray date = theirs.toLatin1();
    const auto details = detailsSaid(R"({"dateOfBirth":")" + date + R"(","issueDate":")" + date +
                                     R"(","expiryDate":")" + date + R"("})");
    QCOMPARE(details.sender.dateOfBirth, birth);
    QCOMPARE(details.sender.issueDate, paper);
    QCOMPARE(details.sender.expiryDate, paper);
}

void TestWallex::W09_datesAreWrittenAsConfigured()
{
    const QList<domain::DetailChange> dates{
        {u"dateOfBirth"_s, u"1970-01-21"_s}, {u"issueDate"_s, u"1990-02-20"_s}, {u"expiryDate"_s, QString()}};
    QCOMPARE(patchBody(dates), R"({"dateOfBirth":"1970-01-21","issueDate":"1990-02-20","expiryDate":null})");
    Settings dayFirst;
    dayFirst.dateFormat = providers::wallex::DateFormat::DayFirst;
    // The date of birth is stated, and stays.
    QCOMPARE(patchBody(dates, dayFirst), R"({"dateOfBirth":"1970-01-21","issueDate":"20-02-1990","expiryDate":null})");
}

void TestWallex::W10_W11_theStateOfDetailsMayBeATextOrAnObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("missing");
    const QStringList two{u"mobileNumber"_s, u"nationality"_s};
    QTest::newRow("W10: an object")
        << QByteArray(R"({"status":{"value":"incomplete","missing_fields":["mobileNumber","nationality"]}})")
        << u"incomplete"_s << two;
    QTest::newRow("W10: a text") << QByteArray(R"({"status":"completed"})") << u"completed"_s << QStringList();
    QTest::newRow("W11: in camels")
        << QByteArray(R"({"status":{"value":"incomplete","missingFields":["mobileNumber","nationality"]}})")
        << u"incomplete"_s << two;
    QTest::newRow("W11: beside it")
        << QByteArray(R"({"status":"incomplete","missing_fields":["mobile_number","nationality"]})") << u"incomplete"_s
        << two;
    QTest::newRow("a name of theirs") << QByteArray(
                                             R"({"status":{"value":"incomplete","missing_fields":["sourceOfWealth"]}})")
                                      << u"incomplete"_s << QStringList{u"sourceOfWealth"_s};
    QTest::newRow("none") << QByteArray("{}") << QString() << QStringList();
}

void TestWallex::W10_W11_theStateOfDetailsMayBeATextOrAnObject()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, word);
    QFETCH(QStringList, missing);
    const auto details = detailsSaid(body);
    QCOMPARE(details.word, word);
    QCOMPARE(details.missing, missing);
}

void TestWallex::W12_detailsMayLackAnything()
{
    const auto details = detailsSaid(R"({"title":null,"unheardOf":{"a":[1]}})");
    QCOMPARE(domain::fieldsToJson(details.sender).toBytes(), "{}");
}

void TestWallex::W22_idsAreOpaque()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/users/7755ez73%2Fa%3F11y99%20c"_s, answeredText(200, R"({"status":"approved"})"));
    QCOMPARE(await(counter.connector.user(u"7755ez73/a?11y99 c"_s))->state, UserState::Approved);
}

void TestWallex::W31_nothingIsQuotedOrPaid()
{
    Counter counter;
    const interfaces::Provider provider = counter.connector.provider();
    QVERIFY(!provider.quotes && !provider.payouts && !provider.cancellations && !provider.balances);
    QCOMPARE(provider.capabilities(), (QStringList{u"sender"_s, u"screening"_s, u"document"_s, u"master-data"_s,
                                                   u"funding"_s, u"refund"_s, u"callback"_s}));
    QCOMPARE(provider.credentialNames, (QStringList{u"api-key"_s, u"access-key-id"_s, u"secret-access-key"_s}));
    QStringList names;
    for (const domain::Operation &operation : provider.operations) {
        names << operation.name;
        QCOMPARE(operation.safetyClass, domain::SafetyClass::N);
        QCOMPARE(operation.method.isEmpty(), operation.name.startsWith(u"notify-"_s));
    }
    const QString all = u"authenticate signup get-user update-detail get-detail create-document upload-document "
                        "get-document update-document delete-document list-documents countries screen get-funding "
                        "list-fundings get-refund list-refunds notify-user notify-funding notify-refund"_s;
    QCOMPARE(names.join(u' '), all);
}

void TestWallex::W35_remarksAreKeptWithEitherSpelling()
{
    for (const QByteArray word : {"documents_need_resubmission", "document_needs_resubmission"}) {
        const auto user = userSaid(R"({"status":")" + word + R"(","remarks":"The photo is dark."})");
        QCOMPARE(user.state, UserState::ResubmitDocuments);
        QCOMPARE(user.remarks, u"The photo is dark."_s);
    }
}

void TestWallex::whoseRecordItIsIsToldByTheUserBeforeAnybodyHasEnteredDetails()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/users/"_s + person + u"/detail"_s,
                    answeredText(200, R"({"firstName":null,"status":{"value":"incomplete","missing_fields":[]}})"));
    counter.foresee("GET", u"/v2/users/"_s + person,
                    answeredText(200, R"({"firstName":"Ana","lastName":"Cruz","email":"ana@example.com"})"));
    const auto details = *await(counter.connector.details(person));
    QCOMPARE(details.sender.firstName, u"Ana"_s);
    QCOMPARE(details.sender.lastName, u"Cruz"_s);
    QCOMPARE(details.sender.email, u"ana@example.com"_s);
    QCOMPARE(details.word, u"incomplete"_s);
}

void TestWallex::W39_aScreeningIsNoApproval()
{
    const auto screened = [](const QByteArray &word, const net::HttpReply &record) {
        Counter counter;
        counter.foreseeSignIn();
        counter.foresee("POST", u"/v2/users/"_s + person + u"/screen"_s,
                        answeredText(200, R"({"userId":")" + person.toLatin1() + R"(","status":")" + word + R"("})"));
        counter.foresee("GET", u"/v2/users/"_s + person, record);
        return *await(counter.connector.screen(person));
    };
    QCOMPARE(screened("approved", answeredText(200, R"({"status":"pending_approval"})")).state, UserState::Pending);
    QCOMPARE(screened("approved", answeredText(200, R"({"status":"approved"})")).state, UserState::Approved);
    QCOMPARE(screened("approved", answeredText(200, R"({"status":"rejected","remarks":"r"})")).remarks, u"r"_s);
    // The record has not caught up, or cannot be read: asked for, and not approved.
    QCOMPARE(screened("approved", answeredText(200, R"({"status":"draft"})")).state, UserState::Pending);
    const auto unread = screened("approved", answeredText(500, "{}"));
    QCOMPARE(unread.state, UserState::Pending);
    QCOMPARE(unread.word, u"approved"_s);
    QCOMPARE(unread.theirs, person);
    QCOMPARE(screened("strange", answeredText(500, "{}")).state, UserState::Unknown);
    QCOMPARE(screened("approved", answeredText(200, R"({"status":"strange"})")).state, UserState::Unknown);
}

void TestWallex::W40_nullClearsAndWhatIsNotNamedStays()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("PATCH", u"/v2/users/"_s + person + u"/detail"_s, answeredText(200, R"({"city":"Singapore"})"),
                    json(R"({"aliasName":null,"city":"Singapore"})"));
    const auto details =
        await(counter.connector.sendDetails(person, {{u"aliasName"_s, QString()}, {u"city"_s, u"Singapore"_s}}));
    QCOMPARE(details->sender.city, u"Singapore"_s);
}

void TestWallex::W41_aDraftMayLackWhatScreeningWants()
{
    Counter counter;
    QVERIFY(counter.connector.checkEnrolment(customer(), {}));
    // The eighteen that the document marks, by hand, and the expiry of a paper that has one.
    const QStringList marked = u"firstName lastName mobileCountryCode mobileNumber gender countryOfBirth nationality "
                               "countryOfResidence residentialAddress countryCode postalCode dateOfBirth "
                               "identificationType identificationNumber issueDate employmentIndustry employmentStatus "
                               "employmentPosition"_s.split(u' ');
    QCOMPARE(marked.size(), 18);
    QStringList missing = counter.connector.missingForScreening({});
    QStringList sorted = marked;
    missing.sort();
    sorted.sort();
    QCOMPARE(missing, sorted);
    domain::Sender sender = complete();
    QVERIFY(counter.connector.missingForScreening(sender).isEmpty());
    sender.expiryDate.clear();
    QCOMPARE(counter.connector.missingForScreening(sender), QStringList{u"expiryDate"_s});
    sender.identificationType = u"nric"_s;
    QVERIFY(counter.connector.missingForScreening(sender).isEmpty());
    sender.identificationType = u"driving_licence"_s; // another provider's
    QCOMPARE(counter.connector.missingForScreening(sender), QStringList{u"identificationType"_s});
    sender.identificationType = u"nric"_s;
    // Each of them is one that Wallex keeps.
    for (const QString &name : marked)
        QVERIFY(counter.connector.detailFields().contains(name));
    QCOMPARE(counter.connector.detailFields().size(), 26);
}

void TestWallex::thePhoneCodeIsWrittenAsTheListOfCountriesDoes()
{
    QCOMPARE(patchBody({{u"mobileCountryCode"_s, u"65"_s}}), R"({"mobileCountryCode":"+65"})");
    QCOMPARE(patchBody({{u"mobileCountryCode"_s, u"+65"_s}}), R"({"mobileCountryCode":"+65"})");
    QCOMPARE(patchBody({{u"mobileCountryCode"_s, QString()}}), R"({"mobileCountryCode":null})");
}

void TestWallex::fieldsThatWallexDoesNotKeepAreRefused()
{
    QCOMPARE(patchBody({{u"email"_s, u"a@example.com"_s}}), "unknown-member");
    QCOMPARE(patchBody({{u"localName"_s, u"x"_s}}), "unknown-member");
}

void TestWallex::noChangeIsAQuestion()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/users/"_s + person + u"/detail"_s, answeredText(200, R"({"city":"Singapore"})"));
    QCOMPARE(await(counter.connector.sendDetails(person, {}))->sender.city, u"Singapore"_s);
}

void TestWallex::anAnswerAboutSomebodyElseIsAnAlarm()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, answeredText(200, R"({"id":"somebody-else","status":"approved"})"));
    QCOMPARE(await(counter.connector.user(person)).error().kind, ErrorKind::EchoMismatch);
}

void TestWallex::anEmptyIdAsksNothing()
{
    Counter counter;
    for (const QString &id : {QString(), u"."_s, u".."_s}) {
        QCOMPARE(await(counter.connector.user(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.details(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.sendDetails(id, {})).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.screen(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.documents(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.removeDocument(person, id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.funding(id)).error().kind, ErrorKind::BadInput);
        QCOMPARE(await(counter.connector.refund(id)).error().kind, ErrorKind::BadInput);
    }
    QVERIFY(counter.client.sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestWallex)
#include "tst_wallex.moc"
