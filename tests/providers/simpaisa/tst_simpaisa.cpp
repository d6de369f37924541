// SPDX-License-Identifier: GPL-3.0-or-later
// What Simpaisa's words mean: every documented example, and everything that a bad day can make of an answer.
#include "providers/simpaisa/connector.h"

#include "providers/simpaisa/status_map.h"
#include "providers/support/fixtures.h"
#include "support/await.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;
using support::answered;
using support::answeredWith;

namespace {

providers::simpaisa::Settings merchant()
{
    providers::simpaisa::Settings settings;
    settings.merchantId = u"MCH-00123"_s;
    return settings;
}

struct Counter : support::Counter<providers::simpaisa::Connector, providers::simpaisa::Settings> {
    Counter(providers::simpaisa::Settings settings = merchant())
        : support::Counter<providers::simpaisa::Connector, providers::simpaisa::Settings>(settings)
    {
    }
};

interfaces::PayoutOrder usual(const JsonValue &wishes = {})
{
    return support::orderFrom(support::with(support::usualOrder(u"simpaisa"_s), wishes));
}

/// The documented answer to initiate, with some members changed; a null takes one out.
JsonValue transaction(const JsonValue &changes = {})
{
    const QString text = uR"({"transactionId":"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21",
        "merchantTransactionId":"REM-2026-00456","quoteId":"0d9d1c9a-8a57-4a0f-9d0b-8f8b8c1f0a11","status":"PROCESSING",
        "sendAmount":1000.00,"sendCurrency":"GBP","receiveAmount":365500.00,"receiveCurrency":"PKR","rate":365.50,
        "traceId":"4f7c8e22-2b8c-4c7e-9a51-6f1f5f7b0c33"})"_s;
    return support::with(*JsonValue::parse(text.toUtf8()), changes);
}

JsonValue errorBody(const QString &code)
{
    return JsonValue::object({{u"error"_s, JsonValue::object({{u"code"_s, code}, {u"message"_s, u"words"_s}})},
                              {u"traceId"_s, u"4f7c8e22-2b8c-4c7e-9a51-6f1f5f7b0c33"_s}});
}

JsonValue page(const QList<JsonValue> &transactions, bool more, const QString &cursor = {})
{
    JsonValue pagination = JsonValue::object({{u"hasMore"_s, more}});
    pagination.setText(u"cursor"_s, cursor);
    return JsonValue::object({{u"transactions"_s, JsonValue::array(transactions)}, {u"pagination"_s, pagination}});
}

domain::Verdict judged(const net::HttpReply &reply, const interfaces::PayoutOrder &order = usual())
{
    const Counter counter;
    return counter.connector.judge(order, support::stored(reply));
}

/// A look by our reference, with these answers to its questions.
domain::Sighting looked(const QList<net::HttpReply> &replies, const JsonValue &wishes = {})
{
    Counter counter;
    for (const net::HttpReply &reply : replies)
        counter.client.script.enqueue({"GET", {}, {}, reply});
    const auto sighting = support::await(counter.connector.lookUp(usual(wishes)));
    if (!counter.client.script.isEmpty()) qFatal("it did not ask for all of the list");
    return sighting;
}

} // namespace

class TestSimpaisa : public QObject
{
    Q_OBJECT

private slots:
    void documentedExamplesAreUnderstood_data();
    void documentedExamplesAreUnderstood();
    void anUnknownWordIsNeverFinal();
    void onlyTheirOwnWordsAreARefusal_data();
    void onlyTheirOwnWordsAreARefusal();
    void aCutAnswerIsNeverAFailure();
    void nonsenseIsNeverAFailure();
    void aMissingMemberLeavesADoubt_data();
    void aMissingMemberLeavesADoubt();
    void aDifferentEchoIsReviewed_data();
    void aDifferentEchoIsReviewed();
    void S16_numbersMayBeWrittenInAnyWay();
    void aTransactionOfSomebodyElseIsNotOurs();
    void S19_aListReadToItsEndWithoutItIsANo();
    void aListThatCannotBeTrustedIsNoNo_data();
    void aListThatCannotBeTrustedIsNoNo();
    void aReferenceThatStandsTwiceIsAnAlarm();
    void aNumberThatTheyDoNotKnowIsNotTheirLastWord();
    void oneTransactionOnShiftingPagesIsOne();
    void theListIsReadForTwentyPagesAtMost();
    void aLookThatFailsTeachesNothing_data();
    void aLookThatFailsTeachesNothing();
    void theRequestHasEverythingTheSchemaRequires_data();
    void theRequestHasEverythingTheSchemaRequires();
    void everyPaperOfASenderHasAWordThere();
    void cashTakesTheMobileNumberForAnAccount();
    void whatIsMissingIsNamedBeforeAnythingIsSent_data();
    void whatIsMissingIsNamedBeforeAnythingIsSent();
    void S29_callbackAndMetadataAreSentOnlyWhenConfigured();
    void theRulesForRepeatsAreThoseOfAKey();
    void fieldsDependOnTheWayOfPayout();
    void whatItCanDoIsDeclared();
};

void TestSimpaisa::documentedExamplesAreUnderstood_data()
{
    QTest::addColumn<int>("index");
    const auto fixtures = support::fixturesOf(u"simpaisa"_s);
    for (qsizetype i = 0; i < fixtures.size(); ++i)
        QTest::newRow(qPrintable(fixtures[i].name)) << int(i);
}

void TestSimpaisa::documentedExamplesAreUnderstood()
{
    QFETCH(int, index);
    Counter counter;
    const auto faults = support::differences(support::fixturesOf(u"simpaisa"_s)[index], counter.connector.provider(),
                                             counter.client, counter.transport, counter.clock);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestSimpaisa::anUnknownWordIsNeverFinal()
{
    QVERIFY(rc::check("words that are not in the table", [] {
        const QString word = QString::fromStdString(*rc::gen::nonEmpty(rc::gen::string<std::string>()));
        RC_PRE(!providers::simpaisa::stateFrom(word));
        const JsonValue body = transaction(JsonValue::object({{u"status"_s, word}}));
        const auto verdict = judged(answered(201, body));
        RC_ASSERT(verdict.kind == VerdictKind::Accepted);
        RC_ASSERT(verdict.state == TransferState::InProgress);
        RC_ASSERT(verdict.providerStatus == word);
        const auto sighting = looked({answered(200, page({body}, false))});
        RC_ASSERT(sighting.found == Found::Yes);
        RC_ASSERT(!sighting.state);
        RC_ASSERT(sighting.providerStatus == word);
    }));
}

void TestSimpaisa::onlyTheirOwnWordsAreARefusal_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<VerdictKind>("kind");
    QTest::addColumn<ErrorKind>("error");
    const auto row = [](const char *name, const net::HttpReply &reply, VerdictKind kind, ErrorKind error) {
        QTest::newRow(name) << reply << kind << error;
    };
    const QByteArray html = "<html><title>Log in</title></html>";
    using enum VerdictKind;
    row("422 unknown code", answered(422, errorBody(u"ODD"_s)), Rejected, ErrorKind::ProviderRefused);
    row("422 without a code", answered(422, JsonValue::object({{u"message"_s, u"no"_s}})), Maybe,
        ErrorKind::UnreadableReply);
    row("422 about an earlier copy", answered(422, errorBody(u"DUPLICATE_MERCHANT_TRANSACTION"_s)), Duplicate,
        ErrorKind::Duplicate);
    row("400 about an earlier copy", answered(400, errorBody(u"quote_already_used"_s)), Duplicate,
        ErrorKind::Duplicate);
    row("S17: 404 in their words", answered(404, errorBody(u"NOT_FOUND"_s)), Maybe, ErrorKind::UnreadableReply);
    row("404 page", answeredWith(404, html), Maybe, ErrorKind::UnreadableReply);
    row("400 page", answeredWith(400, html), Maybe, ErrorKind::UnreadableReply);
    row("422 cut", answeredWith(422, errorBody(u"QUOTE_EXPIRED"_s).toBytes().chopped(3)), Maybe,
        ErrorKind::UnreadableReply);
    row("S17: 403 in their words", answered(403, errorBody(u"FORBIDDEN"_s)), NotNow, ErrorKind::CredentialRefused);
    row("401 without a body", answeredWith(401, {}), NotNow, ErrorKind::CredentialRefused);
    row("403 page", answeredWith(403, html), Maybe, ErrorKind::UnreadableReply);
    row("429 without a body", answeredWith(429, {}), NotNow, ErrorKind::RateLimited);
    row("S18: 409 without a body", answeredWith(409, {}), Conflict, ErrorKind::Conflict);
    row("200 page", answeredWith(200, html), Maybe, ErrorKind::UnreadableReply);
    row("201 without a body", answeredWith(201, {}), Maybe, ErrorKind::UnreadableReply);
    row("202", answered(202, transaction()), Maybe, ErrorKind::UnreadableReply);
    row("408", answered(408, errorBody(u"TIMEOUT"_s)), Maybe, ErrorKind::UnreadableReply);
    row("S17: 502 page", answeredWith(502, html), Maybe, ErrorKind::ProviderFailed);
    row("S17: 503 in their words", answered(503, errorBody(u"QUOTE_EXPIRED"_s)), Maybe, ErrorKind::ProviderFailed);
    row("time-out", support::failed(Evidence::Maybe, ErrorKind::TimedOut), Maybe, ErrorKind::TimedOut);
    row("no connection", support::failed(Evidence::NotSent, ErrorKind::Unreachable), NotNow, ErrorKind::Unreachable);
    auto twice = answered(201, transaction());
    twice.requestsSent = 2;
    row("good answer to a request that left twice", twice, Maybe, ErrorKind::Unconfirmed);
    auto redirected = answeredWith(307, {});
    redirected.redirected = true;
    row("redirect", redirected, Maybe, ErrorKind::RedirectRefused);
}

void TestSimpaisa::onlyTheirOwnWordsAreARefusal()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(VerdictKind, kind);
    QFETCH(ErrorKind, error);
    const auto verdict = judged(reply);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.error.kind, error);
    QCOMPARE(verdict.error.provider, u"simpaisa"_s);
    const bool certain = kind == VerdictKind::Rejected || kind == VerdictKind::NotNow;
    QCOMPARE(verdict.error.outcome == base::Outcome::NothingHappened, certain);
}

void TestSimpaisa::aCutAnswerIsNeverAFailure()
{
    const QByteArray whole = transaction().toBytes();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(judged(answeredWith(201, whole.left(length))).kind, VerdictKind::Maybe);
    QCOMPARE(judged(answeredWith(201, whole)).kind, VerdictKind::Accepted);
}

void TestSimpaisa::nonsenseIsNeverAFailure()
{
    QVERIFY(rc::check("any bytes under a good status", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto verdict = judged(answeredWith(*rc::gen::element(200, 201), QByteArray::fromStdString(bytes)));
        RC_ASSERT(verdict.kind == VerdictKind::Maybe);
        RC_ASSERT(verdict.error.outcome == base::Outcome::Unknown);
    }));
}

void TestSimpaisa::aMissingMemberLeavesADoubt_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : {"transactionId", "merchantTransactionId", "status", "sendAmount", "sendCurrency",
                               "receiveAmount", "receiveCurrency"})
        QTest::newRow(member) << QString::fromLatin1(member);
}

void TestSimpaisa::aMissingMemberLeavesADoubt()
{
    QFETCH(QString, member);
    const JsonValue without = transaction(JsonValue::object({{member, JsonValue()}}));
    QCOMPARE(judged(answered(201, without)).kind, VerdictKind::Maybe);
}

void TestSimpaisa::aDifferentEchoIsReviewed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *member, const char *json) {
        QTest::newRow(member) << QString::fromLatin1(member) << QString::fromLatin1(json);
    };
    row("quoteId", "\"11111111-8a57-4a0f-9d0b-8f8b8c1f0a11\"");
    row("sendAmount", "1000.01");
    row("sendCurrency", "\"EUR\"");
    row("receiveAmount", "3655000");
    row("receiveCurrency", "\"BDT\"");
    row("beneficiaryAccountNumber", "\"PK36SCBL0000001123456703\"");
    row("beneficiaryBankCode", "\"UBL\"");
    row("deliveryMethod", "\"CASH_PICKUP\"");
}

void TestSimpaisa::aDifferentEchoIsReviewed()
{
    QFETCH(QString, member);
    QFETCH(QString, json);
    const JsonValue body = transaction(JsonValue::object({{member, *JsonValue::parse(json.toUtf8())}}));
    const auto verdict = judged(answered(201, body));
    QCOMPARE(verdict.kind, VerdictKind::Review);
    QCOMPARE(verdict.state, TransferState::InProgress);
    QCOMPARE(verdict.error.kind, ErrorKind::EchoMismatch);
    QCOMPARE(verdict.providerReference.text, u"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s);
    QVERIFY(!verdict.error.detail.contains(u"0000001123456703"_s)); // accounts are shown by their last digits
    const auto sighting =
        looked({answered(200, body)},
               JsonValue::object({{u"providerReference"_s, u"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s}}));
    QCOMPARE(sighting.found, Found::Yes);
    QVERIFY(!sighting.echoFault.isEmpty());
}

void TestSimpaisa::S16_numbersMayBeWrittenInAnyWay()
{
    const JsonValue body =
        transaction(JsonValue::object({{u"sendAmount"_s, JsonValue::number(u"1e3"_s)},
                                       {u"receiveAmount"_s, JsonValue::number(u"365499.99999999994"_s)},
                                       {u"beneficiaryAccountNumber"_s, u"pk36scbl0000001123456702"_s}}));
    QCOMPARE(judged(answered(201, body)).kind, VerdictKind::Accepted);
}

void TestSimpaisa::aTransactionOfSomebodyElseIsNotOurs()
{
    const JsonValue other = transaction(JsonValue::object({{u"merchantTransactionId"_s, u"REM-2026-00455"_s}}));
    // Neither the answer to ours nor a look by number: an alarm, and ours stays what it was.
    const auto verdict = judged(answered(201, other));
    QCOMPARE(verdict.kind, VerdictKind::Maybe);
    QCOMPARE(verdict.error.kind, ErrorKind::EchoMismatch);
    QVERIFY(verdict.providerReference.isEmpty());
    const auto byNumber =
        looked({answered(200, other)},
               JsonValue::object({{u"providerReference"_s, u"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s}}));
    QCOMPARE(byNumber.found, Found::Inconclusive);
    QCOMPARE(byNumber.error.kind, ErrorKind::EchoMismatch);
    QVERIFY(!byNumber.state);
    QCOMPARE(looked({answered(200, page({other}, false))}).found, Found::No);
    const auto sighting = looked({answered(200, page({other, transaction()}, false))});
    QCOMPARE(sighting.found, Found::Yes);
    QVERIFY(sighting.echoFault.isEmpty());
}

void TestSimpaisa::S19_aListReadToItsEndWithoutItIsANo()
{
    const auto sighting = looked(
        {answered(200, page({}, true, u"a"_s)), answered(200, page({}, true, u"b"_s)), answered(200, page({}, false))});
    QCOMPARE(sighting.found, Found::No);
}

void TestSimpaisa::aListThatCannotBeTrustedIsNoNo_data()
{
    QTest::addColumn<QList<net::HttpReply>>("replies");
    const auto nameless = transaction(JsonValue::object({{u"merchantTransactionId"_s, JsonValue()}}));
    QTest::newRow("goes on without a cursor") << QList{answered(200, page({}, true))};
    QTest::newRow("goes in circles") << QList{answered(200, page({}, true, u"a"_s)),
                                              answered(200, page({}, true, u"a"_s))};
    QTest::newRow("an item without a name") << QList{answered(200, page({nameless}, false))};
    QTest::newRow("second page fails") << QList{answered(200, page({}, true, u"a"_s)),
                                                answered(500, errorBody(u"X"_s))};
    QTest::newRow("second page is cut") << QList{answered(200, page({}, true, u"a"_s)),
                                                 answeredWith(200, "{\"transactions\":[")};
    QTest::newRow("no pagination") << QList{
        answered(200, JsonValue::object({{u"transactions"_s, JsonValue::array()}}))};
    QTest::newRow("clocks an hour apart")
        << QList{answered(200, page({}, false), {{"Date", "Sun, 01 Feb 2026 08:00:00 GMT"}})};
}

void TestSimpaisa::aListThatCannotBeTrustedIsNoNo()
{
    QFETCH(QList<net::HttpReply>, replies);
    const auto sighting = looked(replies);
    QCOMPARE(sighting.found, Found::Inconclusive);
    QVERIFY(!sighting.state);
}

void TestSimpaisa::aReferenceThatStandsTwiceIsAnAlarm()
{
    const JsonValue second =
        transaction(JsonValue::object({{u"transactionId"_s, u"11111111-1f0a-4c53-9c5e-0e4b7a6f3d21"_s}}));
    const QList<QList<net::HttpReply>> lists{
        {answered(200, page({transaction(), second}, false))},
        {answered(200, page({transaction()}, true, u"a"_s)), answered(200, page({second}, false))},
    };
    for (const QList<net::HttpReply> &replies : lists) {
        const auto sighting = looked(replies);
        QCOMPARE(sighting.found, Found::Yes);
        QVERIFY(!sighting.echoFault.isEmpty());
        QVERIFY(sighting.needsPerson);
    }
}

void TestSimpaisa::aNumberThatTheyDoNotKnowIsNotTheirLastWord()
{
    const JsonValue numbered = JsonValue::object({{u"providerReference"_s, u"00000000-1f0a-4c53-9c5e-0e4b7a6f3d21"_s}});
    const net::HttpReply unknown = answered(404, errorBody(u"NOT_FOUND"_s));
    // Under our reference it stands there, with another number than they once told: found, and a person looks.
    const auto found = looked({unknown, answered(200, page({transaction()}, false))}, numbered);
    QCOMPARE(found.found, Found::Yes);
    QVERIFY2(found.echoFault.contains(u"the provider's reference"), qPrintable(found.echoFault));
    const auto gone = looked({unknown, answered(200, page({}, false))}, numbered);
    QCOMPARE(gone.found, Found::No);
    QCOMPARE(gone.error.providerCode, u"NOT_FOUND"_s);
    QCOMPARE(looked({unknown, answered(500, errorBody(u"X"_s))}, numbered).found, Found::Inconclusive);
}

void TestSimpaisa::oneTransactionOnShiftingPagesIsOne()
{
    const JsonValue later = transaction(JsonValue::object({{u"status"_s, u"COMPLETED"_s}}));
    const auto sighting =
        looked({answered(200, page({transaction()}, true, u"a"_s)), answered(200, page({later}, false))});
    QCOMPARE(sighting.found, Found::Yes);
    QCOMPARE(sighting.echoFault, QString());
    QVERIFY(!sighting.needsPerson);
    QCOMPARE(sighting.state, std::optional(TransferState::PaidOut)); // the later reading
    // What was seen was seen, also where the rest of the list cannot be read.
    const auto cut = looked({answered(200, page({transaction()}, true, u"a"_s)), answered(500, errorBody(u"X"_s))});
    QCOMPARE(cut.found, Found::Yes);
    QVERIFY(cut.echoVerified);
}

void TestSimpaisa::theListIsReadForTwentyPagesAtMost()
{
    QList<net::HttpReply> replies;
    for (int i = 0; i < 20; ++i)
        replies << answered(200, page({}, true, QString::number(i)));
    QCOMPARE(looked(replies).found, Found::Inconclusive);
}

void TestSimpaisa::aLookThatFailsTeachesNothing_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("401") << answered(401, errorBody(u"X"_s)) << ErrorKind::CredentialRefused;
    QTest::newRow("500") << answered(500, errorBody(u"X"_s)) << ErrorKind::ProviderFailed;
    QTest::newRow("429") << answered(429, errorBody(u"X"_s), {{"Retry-After", "3"}}) << ErrorKind::RateLimited;
    QTest::newRow("404 page") << answeredWith(404, "<html/>") << ErrorKind::UnreadableReply;
    QTest::newRow("200 page") << answeredWith(200, "<html/>") << ErrorKind::UnreadableReply;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << ErrorKind::TimedOut;
}

void TestSimpaisa::aLookThatFailsTeachesNothing()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, error);
    for (const QString &id : {QString(), u"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s}) {
        const auto sighting = looked({reply}, JsonValue::object({{u"providerReference"_s, id}}));
        QCOMPARE(sighting.found, Found::Inconclusive);
        QVERIFY(!sighting.state);
        QCOMPARE(sighting.error.kind, error);
        QCOMPARE(sighting.error.retryAfterMs, error == ErrorKind::RateLimited ? 3000 : -1);
    }
}

void TestSimpaisa::theRequestHasEverythingTheSchemaRequires_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("delivery");
    QTest::addColumn<QString>("account");
    QTest::newRow("bank") << u"bank-account"_s << u"BANK_ACCOUNT"_s << u"PK36SCBL0000001123456702"_s;
    QTest::newRow("wallet") << u"mobile-wallet"_s << u"MOBILE_WALLET"_s << u"PK36SCBL0000001123456702"_s;
    QTest::newRow("cash") << u"cash-pickup"_s << u"CASH_PICKUP"_s << u"+923001234567"_s;
}

void TestSimpaisa::theRequestHasEverythingTheSchemaRequires()
{
    QFETCH(QString, method);
    QFETCH(QString, delivery);
    QFETCH(QString, account);
    Counter counter;
    const auto order = usual(JsonValue::object({{u"method"_s, method}, {u"msisdn"_s, u"+923001234567"_s}}));
    QVERIFY(counter.connector.check(order).ok());
    const auto prepared = support::await(counter.connector.prepare(order));
    QVERIFY(prepared.ok());
    const auto body = JsonValue::parse(prepared->request.body);
    QVERIFY(body.ok());
    // RemittanceRequest.required, and the method so that nobody falls back on a default.
    for (const auto &member :
         {u"quoteId"_s, u"beneficiaryAccountNumber"_s, u"beneficiaryName"_s, u"beneficiaryBankCode"_s, u"senderName"_s,
          u"purpose"_s, u"merchantTransactionId"_s, u"deliveryMethod"_s})
        QVERIFY2(body->member(member).isString() && !body->member(member).text().isEmpty(), qPrintable(member));
    QCOMPARE(body->member(u"deliveryMethod").text(), delivery);
    QCOMPARE(body->member(u"beneficiaryAccountNumber").text(), account);
    for (const auto &[name, value] : prepared->request.headers)
        QVERIFY2(!name.startsWith("X-"), name.constData()); // fresh on every send, never frozen
}

void TestSimpaisa::everyPaperOfASenderHasAWordThere()
{
    QStringList words;
    for (const domain::Choice &choice : domain::senderChoices(u"identificationType"_s)) {
        Counter counter;
        auto order = usual();
        order.sender.identificationType = choice.code;
        order.sender.identificationNumber = u"42101-1234567-1"_s;
        const auto prepared = support::await(counter.connector.prepare(order));
        words << JsonValue::parse(prepared->request.body)->member(u"senderIdType").text();
    }
    QCOMPARE(words, (QStringList{u"PASSPORT"_s, u"NATIONAL_ID"_s, u"DRIVING_LICENCE"_s}));
}

void TestSimpaisa::cashTakesTheMobileNumberForAnAccount()
{
    const Counter counter;
    JsonValue wishes = JsonValue::object({{u"method"_s, u"cash-pickup"_s}, {u"idNumber"_s, u"42101-1234567-1"_s}});
    QVERIFY(counter.connector.check(usual(wishes)).ok());
    wishes.set(u"idNumber"_s, QString());
    const auto refused = counter.connector.check(usual(wishes));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"beneficiary.msisdn"_s);
}

void TestSimpaisa::whatIsMissingIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("account") << uR"({"accountNumber":""})"_s << u"beneficiary.accountNumber"_s;
    QTest::newRow("bank") << uR"({"bankCode":""})"_s << u"beneficiary.bankCode"_s;
    QTest::newRow("name") << uR"({"name":""})"_s << u"beneficiary.name"_s;
    QTest::newRow("sender") << uR"({"sender":{}})"_s << u"sender.firstName"_s;
    QTest::newRow("purpose") << uR"({"purpose":"FAMA"})"_s << u"purpose"_s;
    QTest::newRow("quote") << uR"({"quoteId":""})"_s << u"quote"_s;
    QTest::newRow("reference") << uR"({"reference":"%1"})"_s.arg(QString(65, u'x')) << u"reference"_s;
    QTest::newRow("method") << uR"({"method":"home-delivery"})"_s << u"beneficiary.method"_s;
}

void TestSimpaisa::whatIsMissingIsNamedBeforeAnythingIsSent()
{
    QFETCH(QString, json);
    QFETCH(QString, field);
    Counter counter;
    const auto order = usual(*JsonValue::parse(json.toUtf8()));
    const auto checked = counter.connector.check(order);
    QVERIFY(!checked);
    QCOMPARE(checked.error().field, field);
    QCOMPARE(checked.error().outcome, base::Outcome::NothingHappened);
    QVERIFY(!support::await(counter.connector.prepare(order)));
}

void TestSimpaisa::S29_callbackAndMetadataAreSentOnlyWhenConfigured()
{
    auto settings = merchant();
    settings.callbackUrl = u"https://agent.example/callbacks/simpaisa"_s;
    settings.metadata = {{u"branch"_s, u"01"_s}};
    Counter counter(settings);
    const auto body = *JsonValue::parse(support::await(counter.connector.prepare(usual()))->request.body);
    QCOMPARE(body.member(u"callbackUrl").text(), settings.callbackUrl);
    QCOMPARE(body.member(u"metadata").member(u"branch").text(), u"01"_s);
    Counter plain;
    const auto bare = *JsonValue::parse(support::await(plain.connector.prepare(usual()))->request.body);
    QVERIFY(!bare.contains(u"callbackUrl"));
    QVERIFY(!bare.contains(u"metadata"));
}

void TestSimpaisa::theRulesForRepeatsAreThoseOfAKey()
{
    const auto safety = Counter().connector.safety();
    QCOMPARE(safety.safetyClass, domain::SafetyClass::A);
    QVERIFY(safety.replayWithSameKey);
    QCOMPARE(safety.keyHonoured, std::chrono::hours(23));
    QCOMPARE(safety.replaysMax, 6);
    QVERIFY(!safety.replayAfterDoubleNotFound);
    QCOMPARE(safety.orphanAfter.count(), 0);
    QVERIFY(safety.returnsWatchedFor.count() > 0);
}

void TestSimpaisa::fieldsDependOnTheWayOfPayout()
{
    const Counter counter;
    const auto names = [&](domain::PayoutMethod method) {
        QStringList required;
        for (const auto &rule : counter.connector.fieldsFor(u"PK"_s, method))
            if (rule.required) required << rule.name;
        return required;
    };
    using domain::PayoutMethod;
    QVERIFY(names(PayoutMethod::BankAccount).contains(u"accountNumber"_s));
    QVERIFY(names(PayoutMethod::CashPickup).contains(u"msisdn"_s));
    QVERIFY(!names(PayoutMethod::CashPickup).contains(u"accountNumber"_s));
    QVERIFY(names(PayoutMethod::MobileWallet).contains(u"purpose"_s));
    QVERIFY(counter.connector.fieldsFor(u"PH"_s, PayoutMethod::BankAccount).isEmpty());
    QVERIFY(counter.connector.fieldsFor(u"PK"_s, PayoutMethod::HomeDelivery).isEmpty());
}

void TestSimpaisa::whatItCanDoIsDeclared()
{
    Counter counter;
    QCOMPARE(counter.connector.provider().capabilities(),
             (QStringList{u"quote"_s, u"transfer"_s, u"banks"_s, u"balance"_s, u"beneficiary"_s, u"master-data"_s,
                          u"rates"_s, u"statement"_s, u"callback"_s}));
    QCOMPARE(counter.connector.provider().operations.size(), 9);
    QVERIFY(counter.connector.provider().missingSettings.isEmpty());
    Counter nameless{providers::simpaisa::Settings()};
    QCOMPARE(nameless.connector.provider().missingSettings, QStringList{u"merchantId"_s});
    const auto refused = support::await(nameless.connector.balances());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadProfile);
}

QTEST_GUILESS_MAIN(TestSimpaisa)
#include "tst_simpaisa.moc"
