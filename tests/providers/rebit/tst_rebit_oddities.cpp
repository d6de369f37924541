// SPDX-License-Identifier: GPL-3.0-or-later
// What Rebit's document says twice, differently or not at all; see docs/oddities/rebit.md.
#include "providers/rebit/invoice.h"
#include "providers/rebit/rebit_bench.h"
#include "providers/rebit/requests.h"

#include <QTest>

using namespace rebit_bench;
using base::ErrorKind;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;
using support::answered;
using support::answeredWith;

class TestRebitOddities : public QObject
{
    Q_OBJECT

private slots:
    void B01_theTypeOfTheExampleIsSentAsTheValidationSpellsIt();
    void B05_recipientsAreNumbersOrTexts();
    void B06_amountsAreSentAsTextsAndReadInAnyNotation();
    void B07_anIdNeverLeavesItsPlaceInThePath_data();
    void B07_anIdNeverLeavesItsPlaceInThePath();
    void B09_theRecipientInsideIsCompared();
    void B13_wrongDataIsADoubtWithAHint();
    void B15_statesComeAsWordsAndNumbers_data();
    void B15_statesComeAsWordsAndNumbers();
    void B18_aRemittanceIsSentAsJson();
    void B20_displayedSumsAreNeverRead();
    void B22_answersThatNobodyDocumentsAreTakenAsTheyCome();
    void B23_objectsComeWrappedOrBare_data();
    void B23_objectsComeWrappedOrBare();
    void B24_aCallbackOnlyNamesItsRemittance();
    void B24_aCallbackThatNamesNothingIsNone_data();
    void B24_aCallbackThatNamesNothingIsNone();
    void B25_theTokenIsAParameterOfEveryCall();
    void theWholeLifeOfARemittanceIsFollowed();
};

void TestRebitOddities::B01_theTypeOfTheExampleIsSentAsTheValidationSpellsIt()
{
    const JsonValue details = created(usual()).member(u"remittance").member(u"remittance_details");
    QCOMPARE(usual().beneficiary.accountType, u"Peso Savings"_s);
    QCOMPARE(details.member(u"bank_account_type").text(), u"PHP Savings"_s);
    // Either is right when it is read.
    for (const QString &type : {u"Peso Savings"_s, u"PHP Savings"_s}) {
        const JsonValue shown = JsonValue::object({{u"bank"_s, u"ABC"_s}, {u"bank_account_type"_s, type}});
        QCOMPARE(judged(answered(200, remittance(wish(u"remittance_details"_s, shown)))).kind, VerdictKind::Accepted);
    }
}

void TestRebitOddities::B05_recipientsAreNumbersOrTexts()
{
    QCOMPARE(created(usual()).member(u"recipient_id"), JsonValue(u"1"_s));
    for (const char *recipient : {R"({"id":1})", R"({"id":"1"})"})
        QCOMPARE(judged(answered(200, remittance(wish(u"recipient"_s, json(recipient))))).kind, VerdictKind::Accepted);
}

void TestRebitOddities::B06_amountsAreSentAsTextsAndReadInAnyNotation()
{
    const auto order = usual(wish(u"receive"_s, json(R"({"amount":"10000","currency":"PHP"})")));
    QCOMPARE(created(order).member(u"remittance").member(u"amount"), JsonValue(u"10000.00"_s));
    for (const char *digits : {"10000", "10000.0", "\"10000.00\"", "1e4"})
        QVERIFY(looked(answered(200, remittance(wish(u"amount"_s, json(digits))))).echoVerified);
    QVERIFY(!looked(answered(200, remittance(wish(u"amount"_s, json("1000.00"))))).echoFault.isEmpty());
}

void TestRebitOddities::B07_anIdNeverLeavesItsPlaceInThePath_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isId");
    QTest::newRow("as documented") << u"38"_s << u"/api/v1/remittances/38"_s << true;
    QTest::newRow("a way out") << u"38/../../user"_s << u"/api/v1/remittances/38%2F..%2F..%2Fuser"_s << false;
    QTest::newRow("a question") << u"38?x=1"_s << u"/api/v1/remittances/38%3Fx%3D1"_s << false;
    QTest::newRow("nought") << u"0"_s << u"/api/v1/remittances/0"_s << false;
}

void TestRebitOddities::B07_anIdNeverLeavesItsPlaceInThePath()
{
    QFETCH(QString, id);
    QFETCH(QString, path);
    QFETCH(bool, isId);
    QCOMPARE(support::pathOf(providers::rebit::showRequest({id})), path);
    QCOMPARE(providers::rebit::cancelRequest({id}).path, path);
    QCOMPARE(providers::rebit::isId(id), isId);
}

void TestRebitOddities::B09_theRecipientInsideIsCompared()
{
    QVERIFY(looked(answered(200, remittance())).echoFault.isEmpty());
    const JsonValue another = remittance(wish(u"recipient"_s, json(R"({"id":2})")));
    QVERIFY(!looked(answered(200, another)).echoFault.isEmpty());
    QCOMPARE(judged(answered(200, another)).kind, VerdictKind::Review);
    // The number that was sent counts: the beneficiary may have been enrolled anew since.
    auto anew = usual(wish(u"providerReference"_s, u"38"_s));
    anew.enrolledBeneficiary = u"2"_s;
    QVERIFY(lookedFor(anew, answered(200, remittance())).echoVerified);
    QCOMPARE(judged(answered(200, remittance()), anew).kind, VerdictKind::Accepted);
    QVERIFY(!lookedFor(anew, answered(200, another)).echoFault.isEmpty());
    // One that is shown without its recipient is none the worse.
    QVERIFY(looked(answered(200, remittance(wish(u"recipient"_s, JsonValue())))).echoVerified);
}

void TestRebitOddities::B13_wrongDataIsADoubtWithAHint()
{
    const auto verdict = judged(answered(500, json(R"({"status":"500","error":"Internal Server Error"})")));
    QCOMPARE(verdict.kind, VerdictKind::Maybe);
    QCOMPARE(verdict.error.outcome, base::Outcome::Unknown);
    QVERIFY(!verdict.note.isEmpty());
    QVERIFY(!Counter().connector.safety().replayWithSameKey);
}

void TestRebitOddities::B15_statesComeAsWordsAndNumbers_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<std::optional<TransferState>>("state");
    using State = std::optional<TransferState>;
    QTest::newRow("word") << QByteArray(R"({"status":"completed"})") << State(TransferState::PaidOut);
    QTest::newRow("number") << QByteArray(R"({"status":5})") << State(TransferState::Cancelled);
    QTest::newRow("number as a text") << QByteArray(R"({"status":"5"})") << State(TransferState::Cancelled);
    QTest::newRow("number and word") << QByteArray(R"({"status":3,"status_in_words":"successful"})")
                                     << State(TransferState::InProgress);
    QTest::newRow("a number that nobody told") << QByteArray(R"({"status":4})") << State();
}

void TestRebitOddities::B15_statesComeAsWordsAndNumbers()
{
    QFETCH(QByteArray, members);
    QFETCH(std::optional<TransferState>, state);
    JsonValue body = remittance(wish(u"status_in_words"_s, JsonValue()));
    body = support::with(body, *JsonValue::parse(members));
    QCOMPARE(looked(answered(200, body)).state, state);
}

void TestRebitOddities::B18_aRemittanceIsSentAsJson()
{
    Counter counter;
    const auto prepared = support::await(counter.connector.prepare(usual()));
    const auto body = JsonValue::parse(prepared->request.body);
    QVERIFY(body.ok());
    QCOMPARE(body->keys(), (QStringList{u"recipient_id"_s, u"remittance"_s}));
    QCOMPARE(prepared->request.headers.first().second, QByteArray("application/json"));
}

void TestRebitOddities::B20_displayedSumsAreNeverRead()
{
    const JsonValue display = json(R"({"source":"B 9.99","destination":"$1.00","source_amount":"9.99",
        "destination_amount":"1.0","effective_rate":"329680.0","total":"10075.5"})");
    const auto verdict = judged(answered(200, remittance(display)));
    QCOMPARE(verdict.kind, VerdictKind::Accepted);
    QCOMPARE(verdict.payIn->amount.toWire(), u"1.15604000"_s);
}

void TestRebitOddities::B22_answersThatNobodyDocumentsAreTakenAsTheyCome()
{
    // Calculate: whatever is stated; the rest is "not stated", never nothing.
    Counter counter;
    const auto sheet = sheetFrom(counter, uR"({"partner":"CLH"})"_s, {answered(200, JsonValue::object())});
    QVERIFY(!sheet.quotes.first().feesStated);
    // Cancel: only the word decides; everything else is asked about.
    for (const net::HttpReply &reply :
         {answeredWith(200, {}), answeredWith(204, {}), answered(200, JsonValue::object())})
        QCOMPARE(cancelled(reply).kind, VerdictKind::Maybe);
    QCOMPARE(cancelled(answered(200, wish(u"remittance"_s, json(R"({"id":38,"status":"cancelled"})")))).kind,
             VerdictKind::Accepted);
    // Removing a recipient: a good status is enough.
    for (const net::HttpReply &reply :
         {answeredWith(200, {}), answeredWith(204, {}), answered(200, wish(u"recipient"_s, json(R"({"id":7})")))}) {
        counter.client.script.enqueue({"DELETE", u"/api/v1/recipients/7?token=throw-away-token"_s, {}, reply});
        QVERIFY(support::await(counter.connector.removeEntry(u"7"_s)).ok());
    }
}

void TestRebitOddities::B23_objectsComeWrappedOrBare_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("bare list") << QByteArray(
        R"([{"id":7169,"email":"x@example.com","created_at":"2015-07-05T21:45:47.431+08:00"}])");
    QTest::newRow("wrapped items") << QByteArray(R"([{"recipient":{"id":"7169","email":"x@example.com"}}])");
    QTest::newRow("wrapped list") << QByteArray(R"({"recipients":[{"id":7169,"email":"x@example.com"}]})");
}

void TestRebitOddities::B23_objectsComeWrappedOrBare()
{
    QFETCH(QByteArray, body);
    Counter counter;
    const QString path = u"/api/v1/recipients?page=%1&token=throw-away-token"_s;
    counter.client.script.enqueue({"GET", path.arg(1), {}, answeredWith(200, body)});
    counter.client.script.enqueue({"GET", path.arg(2), {}, answeredWith(200, "[]")});
    const auto entries = support::await(counter.connector.entries());
    QVERIFY(entries.ok());
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().theirs, u"7169"_s);
    QCOMPARE(entries->first().name, u"x@example.com"_s); // all there is to call it by
    for (const JsonValue &shown : {remittance(), wish(u"remittance"_s, remittance())})
        QCOMPARE(looked(answered(200, shown)).found, Found::Yes);
}

void TestRebitOddities::B24_aCallbackOnlyNamesItsRemittance()
{
    Counter counter; // foresees no call
    const JsonValue paid = remittance(wish(u"status_in_words"_s, u"completed"_s));
    for (const JsonValue &body : {paid, wish(u"remittance"_s, paid)}) {
        const auto notice = support::await(counter.connector.readCallback({{}, {}, body.toBytes()}));
        QVERIFY(notice.ok());
        QCOMPARE(notice->subject, interfaces::CallbackSubject::Transfer);
        QCOMPARE(notice->theirs, u"38"_s);
        QVERIFY(notice->ours.isEmpty());
        QCOMPARE(notice->word, u"completed"_s);
    }
    QCOMPARE(counter.connector.acknowledgement(), QByteArray("OK"));
    QVERIFY(counter.client.sent.isEmpty());
    QVERIFY(counter.transport.sent.isEmpty());
}

void TestRebitOddities::B24_aCallbackThatNamesNothingIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a form") << QByteArray("id=38&status=completed");
    QTest::newRow("a list") << QByteArray("[38]");
    QTest::newRow("no id") << QByteArray(R"({"status":"completed"})");
    QTest::newRow("an id that is none") << QByteArray(R"({"id":"38/../1","status":"completed"})");
}

void TestRebitOddities::B24_aCallbackThatNamesNothingIsNone()
{
    QFETCH(QByteArray, body);
    Counter counter;
    QCOMPARE(support::await(counter.connector.readCallback({{}, {}, body})).error().kind, ErrorKind::UnreadableReply);
}

void TestRebitOddities::B25_theTokenIsAParameterOfEveryCall()
{
    const base::Secret token(QByteArray("throw-away-token"));
    const domain::Beneficiary beneficiary = usual().beneficiary;
    for (const bool inQuery : {false, true}) {
        Settings settings;
        settings.tokenInQuery = inQuery;
        const auto update =
            providers::rebit::withToken(settings, providers::rebit::updateRecipientRequest(u"7"_s, beneficiary), token);
        QCOMPARE(update.method, QByteArray("PUT"));
        QCOMPARE(JsonValue::parse(update.body)->contains(u"token"), !inQuery);
        QCOMPARE(support::pathOf(update).contains(u"token="_s), inQuery);
        const auto list = providers::rebit::withToken(settings, providers::rebit::recipientsRequest(2), token);
        QCOMPARE(support::pathOf(list), u"/api/v1/recipients?page=2&token=throw-away-token"_s);
    }
}

void TestRebitOddities::theWholeLifeOfARemittanceIsFollowed()
{
    // From the unpaid invoice over a part of its payment to the money in somebody's hand; and what ends it before.
    const QList<std::pair<QString, TransferState>> life{
        {u"pending"_s, TransferState::AwaitingFunds}, {u"partial"_s, TransferState::AwaitingFunds},
        {u"successful"_s, TransferState::InProgress}, {u"completed"_s, TransferState::PaidOut},
        {u"rejected"_s, TransferState::Rejected},     {u"cancelled"_s, TransferState::Cancelled}};
    for (const auto &[word, state] : life) {
        const JsonValue changes = JsonValue::object({{u"status"_s, word}, {u"status_in_words"_s, word}});
        const auto sighting = looked(answered(200, remittance(changes)));
        QCOMPARE(sighting.state, std::optional(state));
        QCOMPARE(sighting.providerStatus, word);
        QCOMPARE(sighting.payIn->uri, u"bitcoin:1kNzb1394aama0de?amount=1.15604000"_s);
        QCOMPARE(sighting.note.contains(u"part of the invoice"_s), word == u"partial");
    }
}

QTEST_GUILESS_MAIN(TestRebitOddities)
#include "tst_rebit_oddities.moc"
