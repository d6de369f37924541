// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;

namespace {

constexpr qint64 second = 1000;

/// The provider's sample as JSON, with our reference and times in place of the sample's.
JsonValue sample(QByteArray text, const Answered &answered)
{
    const auto take = [&](const char *mark, const QString &path) { text.replace(mark, answered.at(path).toUtf8()); };
    take("@TIMESTAMP", u"timestamp"_s);
    take("@TRX", u"trx_id"_s);
    take("@CREATED", u"created_date"_s);
    take("@UPDATED", u"last_updated_date"_s);
    take("@RECEIPT", u"receipt_url"_s);
    const auto json = JsonValue::parse(text);
    if (!json) qFatal("the sample is no JSON: %s", text.constData());
    return *json;
}

bool isProviderTime(const QString &text)
{
    static const QRegularExpression pattern(u"^[0-9]{2}-[0-9]{2}-[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}$"_s);
    return pattern.match(text).hasMatch();
}

QString codeOf(const Answered &answered) { return answered.at(u"status.code"_s); }

Answered statusOf(SandboxDesk &desk, const QByteArray &reference)
{
    return desk.remid("POST", "/api/remit-status", R"({"partner_trx_id":")" + reference + R"("})");
}

} // namespace

/// The simulated rem.id against the sample bodies of the provider's pages.
class TestRemidSandbox : public QObject
{
    Q_OBJECT

private slots:
    void theSampleRequestGetsTheSampleReply();
    void aPaidDisbursementLooksLikeTheSample();
    void aDisbursementInProgressLooksLikeTheSample();
    void aFailedOneLooksLikeTheSample();
    void aPendingOneLooksLikeTheSample();
    void anUnknownOneLooksLikeTheSample();
    void aDuplicateIsRefusedAndPaysNothing();
    void theSameIdInProcessIsRefusedWith257();
    void anAccountAsksForItsCode_data();
    void anAccountAsksForItsCode();
    void theCodesOfAcceptedOnesComeWithTheStatus_data();
    void theCodesOfAcceptedOnesComeWithTheStatus();
    void anInternalErrorHidesAPayment();
    void aSubmissionTimeOutHidesAPayment();
    void theAmountHasALowerEnd();
    void moreThanTheBalanceFailsLater();
    void aMalformedRequestIsRefused_data();
    void aMalformedRequestIsRefused();
    void strangersAreRefused();
    void theBalanceFollowsTheDisbursements();
    void theAccountHolderIsToldBeforehand();
    void theReceiptIsReadableOncePaid();
    void theSummaryCountsWhatWasPaid();
    void sendCallbackIsAccepted();
};

void TestRemidSandbox::theSampleRequestGetsTheSampleReply()
{
    SandboxDesk desk;
    const Answered made = desk.remid("POST", "/api/remit", R"({
"recipient_bank": "008",
"recipient_account": "12341234",
"amount": 10000,
"partner_trx_id": "TRX-20250318-004",
"note": "Test Disbursement API",
"email": "recipient@example.com",
"sender_info": {
"sender_account_name": "PT. ABC Indonesia",
"sender_account_number": "9876543210",
"sender_bank_code": "009"
},
"additional_data": {
"partner_merchant_id": "username-20250318"
}
})");
    QCOMPARE(made.status(), 200);
    QVERIFY(made.json == sample(R"({"status":{"code":"101","message":"Request is Processed"},"amount":10000,
        "timestamp":"@TIMESTAMP","recipient_bank":"008","recipient_account":"12341234","trx_id":"@TRX",
        "partner_trx_id":"TRX-20250318-004"})",
                                made));
    QCOMPARE(made.at(u"timestamp"_s), u"20-03-2026 12:00:00"_s); // UTC
    QCOMPARE(made.at(u"trx_id"_s).size(), 36);
}

void TestRemidSandbox::aPaidDisbursementLooksLikeTheSample()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "12341234", "11000"));
    desk.clock().turn(3600 * second);
    const Answered done = statusOf(desk, "T1");
    QVERIFY(done.json == sample(R"({"status":{"code":"000","message":"Success"},"amount":11000,
        "timestamp":"@TIMESTAMP","tx_status_description":null,"recipient_name":"John Doe","recipient_bank":"008",
        "recipient_account":"12341234","trx_id":"@TRX","partner_trx_id":"T1","created_date":"@CREATED",
        "last_updated_date":"@UPDATED","receipt_url":"@RECEIPT"})",
                                done));
    QCOMPARE(done.at(u"timestamp"_s), u"20-03-2026 13:00:00"_s); // of the answer
    QCOMPARE(done.at(u"created_date"_s), u"20-03-2026 12:00:00"_s);
    QCOMPARE(done.at(u"last_updated_date"_s), u"20-03-2026 12:00:06"_s);
    QVERIFY(done.at(u"receipt_url"_s).contains(u"/api/receipt?partner_trx_id=T1&trx_id="_s + done.at(u"trx_id"_s)));
    const QList<JsonValue> entries = desk.entries(u"T1"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().member(u"state").text(), u"paid"_s);
    QCOMPARE(entries.first().member(u"amount").text(), u"11000"_s);
}

void TestRemidSandbox::aDisbursementInProgressLooksLikeTheSample()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    const Answered open = statusOf(desk, "T1");
    QVERIFY(open.json == sample(R"({"status":{"code":"102","message":"Request is In progress"},"amount":10000,
        "timestamp":"@TIMESTAMP","tx_status_description":null,"recipient_name":"John Doe","recipient_bank":"008",
        "recipient_account":"12341234","trx_id":"@TRX","partner_trx_id":"T1","created_date":"@CREATED",
        "last_updated_date":"@UPDATED"})",
                                open));
    QVERIFY(isProviderTime(open.at(u"created_date"_s)));
    QVERIFY(isProviderTime(open.at(u"last_updated_date"_s)));
}

void TestRemidSandbox::aFailedOneLooksLikeTheSample()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "3000000"));
    desk.clock().turn(6 * second);
    const Answered failed = statusOf(desk, "T1");
    QCOMPARE(codeOf(failed), u"300"_s);
    QCOMPARE(failed.at(u"status.message"_s), u"Failed"_s);
    QCOMPARE(test::namesOf(failed.json), u"status amount timestamp tx_status_description recipient_name recipient_bank "
                                         "recipient_account trx_id partner_trx_id created_date last_updated_date"_s);
    QVERIFY(failed.json.member(u"tx_status_description").isNull());
    QCOMPARE(desk.entries(u"T1"_s).first().member(u"state").text(), u"failed"_s);
}

void TestRemidSandbox::aPendingOneLooksLikeTheSample()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "3010000"));
    desk.clock().turn(3 * second);
    const Answered pending = statusOf(desk, "T1");
    QCOMPARE(codeOf(pending), u"301"_s);
    QCOMPARE(pending.at(u"status.message"_s), u"Pending"_s);
    QCOMPARE(test::namesOf(pending.json),
             u"status amount timestamp tx_status_description recipient_name recipient_bank "
             "recipient_account trx_id partner_trx_id created_date last_updated_date"_s);
    desk.clock().turn(57 * second);
    QCOMPARE(codeOf(statusOf(desk, "T1")), u"000"_s);
}

void TestRemidSandbox::anUnknownOneLooksLikeTheSample()
{
    SandboxDesk desk;
    const Answered unknown = statusOf(desk, "YOUR-PARTNER-TRX-ID");
    QVERIFY(unknown.json == sample(R"({"status":{"code":"204","message":"Tx Id is not found"},"amount":null,
        "timestamp":"@TIMESTAMP","tx_status_description":null,"recipient_name":"","recipient_bank":null,
        "recipient_account":null,"trx_id":"","partner_trx_id":"YOUR-PARTNER-TRX-ID","created_date":null,
        "last_updated_date":null})",
                                   unknown));
}

void TestRemidSandbox::aDuplicateIsRefusedAndPaysNothing()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    const Answered again = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QVERIFY(again.json == sample(R"({"status":{"code":"203","message":"Duplicate Partner Tx Id"},"amount":10000,
        "timestamp":"@TIMESTAMP","recipient_bank":"008","recipient_account":"12341234","trx_id":"",
        "partner_trx_id":"T1"})",
                                 again));
    QCOMPARE(desk.entries(u"T1"_s).size(), 1);
    QCOMPARE(desk.counts(u"T1"_s).member(u"received").text(), u"2"_s);
    QCOMPARE(desk.counts(u"T1"_s).member(u"repeated").text(), u"1"_s);
}

void TestRemidSandbox::theSameIdInProcessIsRefusedWith257()
{
    SandboxDesk desk;
    desk.own("POST", "/faults", R"([{"operation":"remit","nth":1,"kind":"hold-up","ms":300}])");
    QVERIFY(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1")).wire.closed);
    const Answered meanwhile = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QVERIFY(meanwhile.json == sample(R"({"status":{"code":"257",
        "message":"An API request with the same Partner Trx Id is already in progress."},"amount":10000,
        "timestamp":"@TIMESTAMP","recipient_bank":"008","recipient_account":"12341234","trx_id":"",
        "partner_trx_id":"T1"})",
                                     meanwhile));
    QCOMPARE(codeOf(statusOf(desk, "T1")), u"204"_s); // not found, and yet on its way
    QTRY_COMPARE_WITH_TIMEOUT(codeOf(statusOf(desk, "T1")), u"102"_s, 3000);
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"))), u"203"_s);
    QCOMPARE(desk.entries(u"T1"_s).size(), 1);
}

void TestRemidSandbox::anAccountAsksForItsCode_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *account, const QString &code, const QString &message) {
        QTest::newRow(account) << QByteArray(account) << code << message;
    };
    row("2100000", u"210"_s, u"Request is Rejected (Amount is not valid)"_s); // the provider's own example
    row("2050000", u"205"_s, u"Bank Code is not found"_s);
    row("2090000", u"209"_s, u"Bank Account is not found"_s);
    row("2030000", u"203"_s, u"Duplicate Partner Tx Id"_s);
    row("257000000000000000", u"257"_s,
        u"An API request with the same Partner Trx Id is already in progress."_s); // 15 zeros
    row("9990000", u"999"_s, u"Internal Server Error"_s);
    row("4290000", u"429"_s, u"Request is Rejected (Too Many Requests)"_s);
    row("210000", u"101"_s, u"Request is Processed"_s);              // three zeros: no magic
    row("2100000000000000000", u"101"_s, u"Request is Processed"_s); // sixteen
    row("21000001", u"101"_s, u"Request is Processed"_s);
}

void TestRemidSandbox::anAccountAsksForItsCode()
{
    QFETCH(QByteArray, account);
    QFETCH(QString, code);
    QFETCH(QString, message);
    SandboxDesk desk;
    const Answered answered = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", account));
    QCOMPARE(answered.status(), 200);
    QCOMPARE(codeOf(answered), code);
    QCOMPARE(answered.at(u"status.message"_s), message);
    const bool accepted = code == u"101"_s;
    QCOMPARE(answered.at(u"trx_id"_s).isEmpty(), !accepted);
    QCOMPARE(codeOf(statusOf(desk, "T1")), accepted ? u"102"_s : u"204"_s);
    QCOMPARE(desk.entries(u"T1"_s).size(), accepted ? 1 : 0);
}

void TestRemidSandbox::theCodesOfAcceptedOnesComeWithTheStatus_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QString>("code");
    QTest::newRow("failed") << QByteArray("3000000") << u"300"_s;
    QTest::newRow("no deposit") << QByteArray("2060000") << u"206"_s;
    QTest::newRow("too much") << QByteArray("2250000") << u"225"_s;
    QTest::newRow("for ever in progress") << QByteArray("1020000") << u"102"_s;
    QTest::newRow("success by its code") << QByteArray("0000000") << u"000"_s;
}

void TestRemidSandbox::theCodesOfAcceptedOnesComeWithTheStatus()
{
    QFETCH(QByteArray, account);
    QFETCH(QString, code);
    SandboxDesk desk;
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", account))), u"101"_s);
    QCOMPARE(codeOf(statusOf(desk, "T1")), u"102"_s);
    desk.clock().turn(3600 * second);
    QCOMPARE(codeOf(statusOf(desk, "T1")), code);
}

void TestRemidSandbox::anInternalErrorHidesAPayment()
{
    SandboxDesk desk;
    const Answered broken = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "5000000"));
    QCOMPARE(broken.status(), 500);
    QCOMPARE(broken.wire.body, R"({"status":{"code":"500","message":"Internal server error"}})");
    desk.clock().turn(6 * second);
    QCOMPARE(codeOf(statusOf(desk, "T1")), u"000"_s);
}

void TestRemidSandbox::aSubmissionTimeOutHidesAPayment()
{
    SandboxDesk desk;
    const Answered late = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "5040000"));
    QCOMPARE(codeOf(late), u"504"_s);
    QVERIFY(late.at(u"trx_id"_s).isEmpty());
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "5040000"))), u"203"_s);
    desk.clock().turn(6 * second);
    QCOMPARE(codeOf(statusOf(desk, "T1")), u"000"_s);
    QCOMPARE(desk.entries(u"T1"_s).size(), 1);
}

void TestRemidSandbox::theAmountHasALowerEnd()
{
    SandboxDesk desk;
    const Answered refused = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "12341234", "9999"));
    QCOMPARE(codeOf(refused), u"210"_s);
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "12341234", "-20000"))), u"210"_s);
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"))), u"101"_s); // not a duplicate
}

void TestRemidSandbox::moreThanTheBalanceFailsLater()
{
    SandboxDesk desk;
    for (const QByteArray reference : {"T1", "T2"})
        desk.remid("POST", "/api/remit", SandboxDesk::disbursement(reference, "12341234", "1000000000"));
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T3", "12341234", "600000000"));
    desk.clock().turn(6 * second);
    QCOMPARE(codeOf(statusOf(desk, "T2")), u"000"_s);
    QCOMPARE(codeOf(statusOf(desk, "T3")), u"206"_s);
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T4", "12341234", "500000000"));
    desk.clock().turn(6 * second);
    QCOMPARE(codeOf(statusOf(desk, "T4")), u"000"_s); // what failed came back
}

void TestRemidSandbox::aMalformedRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("amount as text", ":10000,", R"(:"10000",)");
    row("amount with decimals", ":10000,", ":10000.00,");
    row("letters in the account", "12341234", "1234123A");
    row("no account", "recipient_account", "account");
    row("no bank", "recipient_bank", "bank");
    row("no id", "partner_trx_id", "id");
    row("signs in the note", "Test Disbursement API", "Test; Disbursement");
    row("no e-mail", R"("note")", R"("email":"nobody","note")");
    row("six e-mails", R"("note")", R"("email":"a@b.co a@b.co a@b.co a@b.co a@b.co a@b.co","note")");
    row("half a sender", R"("note")", R"("sender_info":{"sender_account_name":"PT. ABC"},"note")");
    row("long merchant", R"("note")",
        R"("additional_data":{"partner_merchant_id":"0123456789012345678901234567890123456789012345678901234567890123X"},"note")");
    row("no JSON", "{", "[");
}

void TestRemidSandbox::aMalformedRequestIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    SandboxDesk desk;
    QByteArray body = SandboxDesk::disbursement("T1");
    QCOMPARE(body.count(from), 1);
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit", body.replace(from, to))), u"990"_s);
    QVERIFY(desk.ledger().member(u"entries").items().isEmpty());
}

void TestRemidSandbox::strangersAreRefused()
{
    SandboxDesk desk;
    QByteArray bytes = desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QByteArray noName = bytes;
    QByteArray wrongKey = bytes;
    const Answered stranger = desk.send(noName.replace("x-username", "x-other"));
    QCOMPARE(codeOf(stranger), u"201"_s);
    QCOMPARE(test::namesOf(stranger.json),
             u"status amount timestamp recipient_bank recipient_account trx_id partner_trx_id"_s);
    QCOMPARE(codeOf(desk.send(wrongKey.replace("x-api-key: ", "x-api-key: x"))), u"208"_s);
    QByteArray balance = desk.remidBytes("GET", "/api/balance");
    QCOMPARE(codeOf(desk.send(balance.replace("x-api-key: ", "x-api-key: x"))), u"208"_s);
    QVERIFY(desk.ledger().member(u"entries").items().isEmpty());
    QCOMPARE(codeOf(desk.send(bytes)), u"101"_s);
}

void TestRemidSandbox::theBalanceFollowsTheDisbursements()
{
    SandboxDesk desk;
    const Answered before = desk.remid("GET", "/api/balance");
    QCOMPARE(test::namesOf(before.json), u"status available_balance pending_balance frozen_balance timestamp"_s);
    QCOMPARE(before.at(u"available_balance"_s), u"2500000000"_s);
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T2", "3000000"));
    const Answered open = desk.remid("GET", "/api/balance");
    QCOMPARE(open.at(u"available_balance"_s), u"2499980000"_s);
    QCOMPARE(open.at(u"pending_balance"_s), u"20000"_s);
    desk.clock().turn(6 * second);
    const Answered after = desk.remid("GET", "/api/balance");
    QCOMPARE(after.at(u"available_balance"_s), u"2499990000"_s); // T1 is paid, T2 failed
    QCOMPARE(after.at(u"pending_balance"_s), u"0"_s);
}

void TestRemidSandbox::theAccountHolderIsToldBeforehand()
{
    SandboxDesk desk;
    const auto asked = [&desk](const QByteArray &bank, const QByteArray &account) {
        return desk.remid("POST", "/api/account-inquiry",
                          R"({"bank_code":")" + bank + R"(","account_number":")" + account + R"("})");
    };
    const Answered known = asked("008", "12341234");
    QCOMPARE(test::namesOf(known.json), u"status bank_code account_number account_name timestamp id invoice_id"_s);
    QCOMPARE(codeOf(known), u"000"_s);
    QCOMPARE(known.at(u"account_name"_s), u"John Doe"_s);
    QCOMPARE(known.at(u"timestamp"_s), u"2026-03-20T12:00:00"_s);
    QVERIFY(!known.at(u"id"_s).isEmpty());
    const Answered missing = asked("014", "2090000");
    QCOMPARE(codeOf(missing), u"209"_s);
    QVERIFY(missing.at(u"account_name"_s).isEmpty());
    QVERIFY(!missing.at(u"id"_s).isEmpty());
    const Answered noBank = asked("XXX", "12341234");
    QCOMPARE(codeOf(noBank), u"205"_s);
    QVERIFY(noBank.json.member(u"id").isNull());
    QCOMPARE(codeOf(asked("014", "12-34")), u"990"_s);
    // The name is the one that the disbursement will show.
    const QString name = asked("014", "55554444").at(u"account_name"_s);
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "55554444").replace("008", "014"));
    QCOMPARE(statusOf(desk, "T1").at(u"recipient_name"_s), name);
}

void TestRemidSandbox::theReceiptIsReadableOncePaid()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    desk.clock().turn(6 * second);
    const QString url = statusOf(desk, "T1").at(u"receipt_url"_s);
    const QByteArray base = "http://127.0.0.1:" + QByteArray::number(desk.port());
    QVERIFY(url.startsWith(QString::fromLatin1(base)));
    const QByteArray target = url.toLatin1().sliced(base.size());
    const Answered page = desk.send("GET " + target + " HTTP/1.1\r\n\r\n");
    QCOMPARE(page.status(), 200);
    QVERIFY(page.wire.body.contains("IDR 10000 to John Doe"));
    QCOMPARE(desk.send("GET " + target + "0 HTTP/1.1\r\n\r\n").status(), 404);
}

void TestRemidSandbox::theSummaryCountsWhatWasPaid()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T2", "3000000"));
    desk.clock().turn(6 * second);
    const Answered today =
        desk.remid("GET", "/api/transaction-summary?product_group=PENDING_SETTLEMENT&time_period=TODAY");
    QCOMPARE(codeOf(today), u"000"_s);
    QCOMPARE(today.at(u"total_transaction"_s), u"1"_s);
    QCOMPARE(today.at(u"total_amount"_s), u"10000"_s);
    QCOMPARE(codeOf(desk.remid("GET", "/api/transaction-summary?time_period=YESTERDAY")), u"990"_s);
}

void TestRemidSandbox::sendCallbackIsAccepted()
{
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit-status", R"({"partner_trx_id":"T1","send_callback":true})")),
             u"102"_s);
    QCOMPARE(codeOf(desk.remid("POST", "/api/remit-status", R"({"partner_trx_id":"T1","send_callback":"yes"})")),
             u"990"_s);
    QCOMPARE(desk.entries(u"T1"_s).size(), 1); // a question moves nothing
}

QTEST_GUILESS_MAIN(TestRemidSandbox)
#include "tst_remid_sandbox.moc"
