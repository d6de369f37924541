// SPDX-License-Identifier: GPL-3.0-or-later
// Fundings, refunds, lists, and callbacks.
#include "providers/wallex/lenient.h"
#include "providers/wallex/lists.h"
#include "wallex/counter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::MovementState;
using interfaces::CallbackSubject;
using support::answeredWith;
using support::await;
using namespace support::wallex;

namespace {

/// A page of fundings, "f1 completed; f2 pending".
net::HttpReply page(const QString &lines)
{
    JsonValue list = JsonValue::array();
    for (const QString &line : lines.split(u"; "_s, Qt::SkipEmptyParts))
        list.append(JsonValue::object({{u"id"_s, line.section(u' ', 0, 0)}, {u"status"_s, line.section(u' ', 1)}}));
    return support::answered(200, JsonValue::object({{u"value"_s, list}}));
}

QString pagePath(int number, const QString &filter = {})
{
    return u"/v2/fundings?pagination%5Bpage%5D="_s + QString::number(number) +
           (filter.isEmpty() ? QString() : u"&status="_s + filter);
}

QString idsIn(const base::Result<QList<domain::Funding>> &fundings)
{
    if (!fundings) return u"error "_s + base::codeOf(fundings.error().kind);
    QStringList ids;
    for (const domain::Funding &funding : *fundings)
        ids << funding.id;
    return ids.join(u' ');
}

base::Result<interfaces::CallbackNotice> noticed(const QByteArray &body)
{
    Counter counter;
    return await(counter.connector.readCallback({{}, {}, body}));
}

base::Result<domain::Refund> refundSaid(const QByteArray &body)
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/refunds/r-1"_s, answeredText(200, body));
    return await(counter.connector.refund(u"r-1"_s));
}

base::Result<QList<domain::MasterValue>> countriesSaid(const QByteArray &body)
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/users/v1/countries"_s, answeredWith(200, body));
    return await(counter.connector.masterData(u"countries"_s, {}));
}

} // namespace

class TestWallexTreasury : public QObject
{
    Q_OBJECT

private slots:
    void W06_aWordForAMovementThatNoSampleShowsIsUnknown();
    void W21_theListOfCountriesIsBareAndMayHoldDots_data();
    void W21_theListOfCountriesIsBareAndMayHoldDots();
    void W23_anAccountIsFoundInEitherSpelling();
    void W24_twoStatesAreFilteredThereAndTheRestHere();
    void W24_aFilterThatIsIgnoredIsAppliedHere();
    void W25_idsStandInThePath();
    void W26_aCommaTooManyIsForgivenInACallbackOnly();
    void W27_W38_callbacksOfEveryShapeAreUnderstood_data();
    void W27_W38_callbacksOfEveryShapeAreUnderstood();
    void W28_anAmountIsReadFromANumberAndFromAText();
    void W29_membersAreReadByName();
    void W30_aRepeatedPageIsTheEnd();
    void W30_aPageIsComparedWithTheOneBeforeEvenWhenThatWasNotAsked();
    void W30_anEndlessListIsNotWalkedForEver();
    void whatIsNoCallbackOfTheirsIsRefused_data();
    void whatIsNoCallbackOfTheirsIsRefused();
    void aFundingThatMovedToTheNextPageIsFoundOnce();
    void builtInListsAreThoseOfTheDocument_data();
    void builtInListsAreThoseOfTheDocument();
    void listsAgreeWithTheFormsOfTheHouse();
    void onlyCountriesCanBeAskedFor();
    void anAnswerAboutAnotherMovementIsAnAlarm();
    void pagesBeginWithOne();
};

void TestWallexTreasury::W06_aWordForAMovementThatNoSampleShowsIsUnknown()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, page(u"f1 reversed; f2 COMPLETED; f3 failed; f4 pending; f5 "_s));
    const auto fundings = await(counter.connector.fundings({}));
    QCOMPARE(fundings->size(), 5);
    QCOMPARE((*fundings)[0].state, MovementState::Unknown);
    QCOMPARE((*fundings)[0].word, u"reversed"_s);
    QCOMPARE((*fundings)[1].state, MovementState::Completed);
    QCOMPARE((*fundings)[2].state, MovementState::Failed);
    QCOMPARE((*fundings)[3].state, MovementState::Pending);
    QCOMPARE((*fundings)[4].state, MovementState::Unknown);
}

void TestWallexTreasury::W21_theListOfCountriesIsBareAndMayHoldDots_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("codes");
    const QByteArray af = R"({"iso3166TwoLetterCode":"AF","commonName":"a, [..] \"b\"","ituTelephoneCode":"+93"})";
    const QStringList one{u"AF"_s};
    QTest::newRow("W21: bare") << "[" + af + "]" << one;
    QTest::newRow("W21: dots at the end") << "[" + af + ",\n    ....\n]" << one;
    QTest::newRow("W21: dots as a text") << "[" + af + R"(,"...."])" << one;
    QTest::newRow("W21: wrapped") << R"({"value":[)" + af + "]}" << one;
    QTest::newRow("only dots") << QByteArray("[....]") << QStringList();
    QTest::newRow("empty") << QByteArray("[]") << QStringList();
}

void TestWallexTreasury::W21_theListOfCountriesIsBareAndMayHoldDots()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, codes);
    const auto countries = countriesSaid(body);
    QVERIFY2(countries, countries ? "" : qPrintable(countries.error().detail));
    QStringList seen;
    for (const domain::MasterValue &country : *countries) {
        seen << country.code;
        QCOMPARE(country.label, u"a, [..] \"b\""_s); // texts in quotes stay as they are
        QCOMPARE(country.details.member(u"ituTelephoneCode").text(), u"+93"_s);
    }
    QCOMPARE(seen, codes);
}

void TestWallexTreasury::W23_anAccountIsFoundInEitherSpelling()
{
    for (const QByteArray name : {"accountId", "accountID", "accountid"}) {
        Counter counter;
        counter.foreseeSignIn();
        counter.foresee("GET", u"/v2/fundings/f1"_s, answeredText(200, R"({"id":"f1",")" + name + R"(":"a-1"})"));
        QCOMPARE(await(counter.connector.funding(u"f1"_s))->accountId, u"a-1"_s);
    }
}

void TestWallexTreasury::W24_twoStatesAreFilteredThereAndTheRestHere()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", pagePath(1, u"completed"_s), page(u"f1 completed"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Completed}))), u"f1"_s);
    counter.foresee("GET", pagePath(2, u"completed"_s), page({}));
    QCOMPARE(idsIn(await(counter.connector.fundings({2, MovementState::Completed}))), QString());
    counter.foresee("GET", pagePath(1, u"pending"_s), page(u"f2 pending"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Pending}))), u"f2"_s);
    // They cannot filter by this one: all pages are looked through, and a page without one is not the end.
    counter.foresee("GET", pagePath(1), page(u"f1 completed"_s));
    counter.foresee("GET", pagePath(2), page(u"f2 pending; f3 failed"_s));
    counter.foresee("GET", pagePath(3), page({}));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Failed}))), u"f3"_s);
    QCOMPARE(idsIn(await(counter.connector.fundings({2, MovementState::Failed}))), QString());
    QVERIFY(counter.client.script.isEmpty());
}

void TestWallexTreasury::W24_aFilterThatIsIgnoredIsAppliedHere()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", pagePath(1, u"completed"_s), page(u"f1 failed; f2 pending"_s));
    counter.foresee("GET", pagePath(1), page(u"f1 failed; f2 pending"_s));
    counter.foresee("GET", pagePath(2), page(u"f3 completed"_s));
    counter.foresee("GET", pagePath(3), page({}));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Completed}))), u"f3"_s);
    // A word that we do not know may well be theirs for it.
    counter.foresee("GET", pagePath(1, u"completed"_s), page(u"f4 settled"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Completed}))), u"f4"_s);
}

void TestWallexTreasury::W25_idsStandInThePath()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", u"/v2/fundings/8866fa84b22z00"_s, answeredText(200, R"({"id":"8866fa84b22z00"})"));
    QVERIFY(await(counter.connector.funding(u"8866fa84b22z00"_s)));
    counter.foresee("GET", u"/v2/refunds/a%2Fb"_s, answeredText(200, R"({"id":"a/b"})"));
    QVERIFY(await(counter.connector.refund(u"a/b"_s)));
}

void TestWallexTreasury::W26_aCommaTooManyIsForgivenInACallbackOnly()
{
    const QByteArray body = R"({"fundingId":"f1","resource":"funding","status":"completed",})";
    QCOMPARE(noticed(body)->theirs, u"f1"_s);
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, answeredWith(200, R"({"id":"f1","status":"completed",})"));
    QCOMPARE(await(counter.connector.funding(u"f1"_s)).error().kind, ErrorKind::UnreadableReply);
    using providers::wallex::parsedLeniently;
    QCOMPARE(parsedLeniently(R"({"a":",}", "b":[1,2, ] , })")->toBytes(), R"({"a":",}","b":[1,2]})");
    QCOMPARE(parsedLeniently(R"({"a":"\\",})")->toBytes(), R"({"a":"\\"})");
    QVERIFY(!parsedLeniently("{,}{").ok());
    QVERIFY(!parsedLeniently(R"({"a":1.5.2})").ok());
}

void TestWallexTreasury::W27_W38_callbacksOfEveryShapeAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CallbackSubject>("subject");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &body, CallbackSubject subject, const QString &word) {
        QTest::newRow(name) << body << subject << word;
    };
    using enum CallbackSubject;
    const QString done = u"completed"_s;
    row("W27: user", R"({"resource":"user","resourceId":"x-1","status":"pending"})", User, u"pending"_s);
    row("W27: funding", R"({"fundingId":"x-1","resource":"funding","status":"completed"})", Funding, done);
    row("W27: refund", R"({"refundId":"x-1","resource":"simple_payment","status":"completed"})", Refund, done);
    row("W27: with a reason", R"({"resource":"user","resourceId":"x-1","status":"rejected","reason":"r"})", User,
        u"rejected"_s);
    row("W27: funding by resourceId", R"({"resource":"funding","resourceId":"x-1"})", Funding, {});
    row("W27: refund by resourceId", R"({"resource":"refund","resourceId":"x-1"})", Refund, {});
    row("W38: no resource", R"({"resourceId":"x-1","status":"approved"})", User, u"approved"_s);
    row("W38: an empty one", R"({"resource":null,"resourceid":"x-1","status":"approved"})", User, u"approved"_s);
    row("W38: a user's own name", R"({"userId":"x-1","status":"approved"})", User, u"approved"_s);
}

void TestWallexTreasury::W27_W38_callbacksOfEveryShapeAreUnderstood()
{
    QFETCH(QByteArray, body);
    QFETCH(CallbackSubject, subject);
    QFETCH(QString, word);
    const auto notice = noticed(body);
    QVERIFY(notice);
    QCOMPARE(notice->subject, subject);
    QCOMPARE(notice->theirs, u"x-1"_s);
    QCOMPARE(notice->word, word);
    QVERIFY(notice->ours.isEmpty());
    Counter counter;
    QVERIFY(counter.connector.acknowledgement().isEmpty());
}

void TestWallexTreasury::W28_anAmountIsReadFromANumberAndFromAText()
{
    QCOMPARE(refundSaid(R"({"id":"r-1","amount":100000.10})")->amount, u"100000.10"_s);
    QCOMPARE(refundSaid(R"({"id":"r-1","amount":"100000.10"})")->amount, u"100000.10"_s);
    QCOMPARE(refundSaid(R"({"id":"r-1","amount":90071992547409931})")->amount, u"90071992547409931"_s);
    QCOMPARE(refundSaid(R"({"id":"r-1"})")->amount, QString()); // not stated, and never zero
    QCOMPARE(refundSaid(R"({"id":"r-1","amount":"1,5"})").error().kind, ErrorKind::UnreadableReply);
}

void TestWallexTreasury::W29_membersAreReadByName()
{
    const auto refund = refundSaid(R"({"amount":1,"resourceId":"p-1","resource":"simple_payment","id":"r-1"})");
    QCOMPARE(refund->resource, u"simple_payment"_s);
    QCOMPARE(refund->resourceId, u"p-1"_s);
    QCOMPARE(refund->state, MovementState::Unknown); // a refund states none
    QCOMPARE(refundSaid(R"({"id":"r-1","status":"completed"})")->state, MovementState::Completed);
}

void TestWallexTreasury::W30_aRepeatedPageIsTheEnd()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", pagePath(1), page(u"f1 completed; f2 failed"_s));
    counter.foresee("GET", pagePath(2), page(u"f3 completed"_s));
    counter.foresee("GET", pagePath(3), page(u"f3 completed"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, {}}))), u"f1 f2"_s);
    QCOMPARE(idsIn(await(counter.connector.fundings({2, {}}))), u"f3"_s);
    QCOMPARE(idsIn(await(counter.connector.fundings({3, {}}))), QString());
    // Page one again is no repeat of anything.
    counter.foresee("GET", pagePath(1), page(u"f3 completed"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, {}}))), u"f3"_s);
}

void TestWallexTreasury::W30_aPageIsComparedWithTheOneBeforeEvenWhenThatWasNotAsked()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", pagePath(2), page(u"f1 completed"_s));
    counter.foresee("GET", pagePath(1), page(u"f1 completed"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({2, {}}))), QString());
    counter.foresee("GET", pagePath(5, u"pending"_s), page(u"f5 pending"_s));
    counter.foresee("GET", pagePath(4, u"pending"_s), page(u"f4 pending"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({5, MovementState::Pending}))), u"f5"_s);
}

void TestWallexTreasury::W30_anEndlessListIsNotWalkedForEver()
{
    Counter counter;
    counter.foreseeSignIn();
    for (int number = 1; number <= 200; ++number)
        counter.foresee("GET", pagePath(number), page(u"f%1 pending"_s.arg(number)));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Failed}))), u"error not-supported"_s);
    QVERIFY(counter.client.script.isEmpty());
}

void TestWallexTreasury::whatIsNoCallbackOfTheirsIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("nothing", {});
    row("no JSON", "hello");
    row("a list", "[]");
    row("an empty object", "{}");
    row("no id", R"({"resource":"user"})");
    row("a collection", R"({"resource":"collection","resourceId":"c-1","status":"completed"})");
    row("a payment", R"({"resource":"simple_payment","resourceId":"p-1","status":"completed"})");
    row("a very long id", R"({"resourceId":")" + QByteArray(200, 'x') + R"("})");
}

void TestWallexTreasury::whatIsNoCallbackOfTheirsIsRefused()
{
    QFETCH(QByteArray, body);
    QCOMPARE(noticed(body).error().kind, ErrorKind::UnreadableReply);
}

void TestWallexTreasury::aFundingThatMovedToTheNextPageIsFoundOnce()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", pagePath(1), page(u"f2 failed; f3 failed"_s));
    counter.foresee("GET", pagePath(2), page(u"f3 failed; f4 failed"_s));
    counter.foresee("GET", pagePath(3), page(u"f4 failed"_s));
    QCOMPARE(idsIn(await(counter.connector.fundings({1, MovementState::Failed}))), u"f2 f3 f4"_s);
}

void TestWallexTreasury::builtInListsAreThoseOfTheDocument_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *name, const QString &codes) {
        QTest::newRow(name) << QString::fromLatin1(name) << codes;
    };
    // Copied from the document once more, by hand.
    row("titles", u"Mr|Mrs|Miss|Ms|Dr"_s);
    row("genders", u"male|female"_s);
    row("languages", u"en|id"_s);
    row("account-types", u"company|individual"_s);
    row("identification-types", u"passport|nric"_s);
    row("employment-statuses", u"Employed|Unemployed|Student|Self-Employed"_s);
    row("employment-positions", u"Entry Level|Mid-Level/Supervisory/Management|Senior Level/Executive|Owner"_s);
    row("employment-industries",
        u"Advertising/Media/Communications|Administration/Clerical/Facilities Svc|Agriculture/Manufacturing|"
        "Banking/Finance/Insurance|Construction|Government/Civil Servant|Personal Care Services|"
        "Domestic Helper/Child Care|Education/Teaching|Hotel/Restaurant|Information Technology|"
        "Transportation/Shipping|Military/Law Enforcement|Automotive Repairs and Sales|Medical & Health|"
        "Real Estate/Property|Retail/Sales|Tourism/Airlines/Maritime|Arts/Entertainment and Recreation|"
        "Mining/Oil and Gas/Energy|Water/Utilities/Waste Management|Science"_s);
    row("document-types", u"national_identity|company_proof|company_address_proof|nric|passport|ktp|employment_pass|"
                          "s_pass|work_permit|photo|bank_statement|utility_bill|phone_bill|tax_bill|family_card"_s);
}

void TestWallexTreasury::builtInListsAreThoseOfTheDocument()
{
    QFETCH(QString, name);
    QFETCH(QString, codes);
    Counter counter;
    QVERIFY(counter.connector.masterLists().contains(name));
    QVERIFY(!counter.connector.masterListNeedsArgument(name));
    const auto list = counter.connector.builtInList(name);
    QVERIFY(list);
    QVERIFY(list->builtIn && list->at.isValid());
    QStringList seen;
    for (const domain::MasterValue &value : list->values)
        seen << value.code;
    QCOMPARE(seen.join(u'|'), codes);
}

void TestWallexTreasury::listsAgreeWithTheFormsOfTheHouse()
{
    const QList<std::pair<QString, QString>> pairs{{u"titles"_s, u"title"_s},
                                                   {u"genders"_s, u"gender"_s},
                                                   {u"identification-types"_s, u"identificationType"_s},
                                                   {u"employment-statuses"_s, u"employmentStatus"_s},
                                                   {u"employment-positions"_s, u"employmentPosition"_s},
                                                   {u"employment-industries"_s, u"employmentIndustry"_s}};
    for (const auto &[list, field] : pairs) {
        QStringList codes;
        for (const domain::Choice &choice : domain::senderChoices(field))
            codes << choice.code;
        codes.removeOne(u"driving_licence"_s); // another provider's; refused here by name
        QCOMPARE(providers::wallex::codesIn(list), codes);
    }
}

void TestWallexTreasury::onlyCountriesCanBeAskedFor()
{
    Counter counter;
    QVERIFY(!counter.connector.builtInList(u"countries"_s));
    QVERIFY(!counter.connector.builtInList(u"edition"_s));
    QCOMPARE(counter.connector.masterLists().size(), 10);
    QCOMPARE(counter.connector.masterLists().first(), u"countries"_s);
    QCOMPARE(await(counter.connector.masterData(u"titles"_s, {})).error().kind, ErrorKind::NotSupported);
    QCOMPARE(await(counter.connector.masterData(u"banks"_s, {})).error().kind, ErrorKind::NotFound);
    QVERIFY(counter.client.sent.isEmpty());
    QCOMPARE(countriesSaid("<html>").error().kind, ErrorKind::UnreadableReply);
    QCOMPARE(countriesSaid(R"([{"commonName":"Nowhere"}])").error().kind, ErrorKind::UnreadableReply);
}

void TestWallexTreasury::anAnswerAboutAnotherMovementIsAnAlarm()
{
    Counter counter;
    counter.foreseeSignIn();
    counter.foresee("GET", {}, answeredText(200, R"({"id":"f2","status":"completed"})"));
    QCOMPARE(await(counter.connector.funding(u"f1"_s)).error().kind, ErrorKind::EchoMismatch);
    counter.foresee("GET", {}, answeredText(200, R"({"id":"r2"})"));
    QCOMPARE(await(counter.connector.refund(u"r1"_s)).error().kind, ErrorKind::EchoMismatch);
}

void TestWallexTreasury::pagesBeginWithOne()
{
    Counter counter;
    QCOMPARE(idsIn(await(counter.connector.fundings({0, {}}))), u"error bad-input"_s);
}

QTEST_GUILESS_MAIN(TestWallexTreasury)
#include "tst_wallex_treasury.moc"
