// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;

namespace {

constexpr qint64 second = 1000;

/// Sends one transfer of that amount; the provider's id, or an empty text.
QByteArray sent(SandboxDesk &desk, const QByteArray &amount, const QByteArray &reference)
{
    const Answered made =
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote(amount), reference));
    return made.status() == 201 ? made.at(u"transactionId"_s).toLatin1() : QByteArray();
}

QString balanceOf(SandboxDesk &desk, const QString &currency, QStringView member)
{
    const Answered answered = desk.simpaisaGet("/balance");
    for (const JsonValue &balance : answered.json.member(u"balances").items()) {
        if (balance.member(u"currency").text() == currency) return balance.member(member).text();
    }
    return {};
}

QStringList references(const Answered &listed)
{
    QStringList found;
    for (const JsonValue &transfer : listed.json.member(u"transactions").items())
        found += transfer.member(u"merchantTransactionId").text();
    return found;
}

} // namespace

/// Transfers through the simulated Simpaisa: initiating, what is refused, how they live on, the list, the balances.
class TestSimpaisaTransfers : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedRemittanceIsInitiatedAndPaid();
    void aReplayPaysOnce();
    void aRefusedKeyMayBeUsedAgain();
    void twoKeysForOneReferencePayTwiceAndTheLedgerSaysSo();
    void aMissingMemberIsNamed_data();
    void aMissingMemberIsNamed();
    void aWrongMemberIsNamed_data();
    void aWrongMemberIsNamed();
    void aQuoteIsUsedOnce();
    void anExpiredQuoteIsRefusedInTheDocumentedWords();
    void speedDoesNotShortenAQuote();
    void anUnknownQuoteIsRefused();
    void theBankMustFitTheTransfer_data();
    void theBankMustFitTheTransfer();
    void theDocumentedAmountHasInsufficientFunds();
    void anEmptyBalanceHasInsufficientFunds();
    void theAmountDecidesTheLife_data();
    void theAmountDecidesTheLife();
    void theBalanceFollowsTheTransfer();
    void anAnswerThatTimesOutHidesAPayment();
    void aTransferMayBeInvisibleForAWhile();
    void theListIsPagedFromTheNewest();
    void theListIsFiltered();
    void aWrongFilterIsRefused_data();
    void aWrongFilterIsRefused();
};

void TestSimpaisaTransfers::theDocumentedRemittanceIsInitiatedAndPaid()
{
    SandboxDesk desk;
    const QByteArray quote = desk.quote("1000.00");
    QByteArray body = SandboxDesk::remittance(quote, "REM-2026-00456");
    body.replace("\"purpose\"", R"("metadata":{"counter":"01"},"callbackUrl":"https://example.com/hook","purpose")");
    const Answered made = desk.simpaisaPost("/transactions/initiate", body);
    QCOMPARE(made.status(), 201);
    QCOMPARE(
        test::namesOf(made.json),
        u"transactionId merchantTransactionId quoteId status sendAmount sendCurrency receiveAmount receiveCurrency "
        "rate fee beneficiaryName beneficiaryAccountNumber beneficiaryBankCode deliveryMethod metadata createdAt "
        "updatedAt traceId"_s);
    QCOMPARE(made.at(u"status"_s), u"INITIATED"_s);
    QCOMPARE(made.at(u"receiveAmount"_s), u"365500.00"_s);
    QCOMPARE(made.at(u"receiveCurrency"_s), u"PKR"_s);
    QCOMPARE(made.at(u"rate"_s), u"365.50"_s);
    QCOMPARE(made.at(u"deliveryMethod"_s), u"BANK_ACCOUNT"_s);
    QCOMPARE(made.at(u"metadata.counter"_s), u"01"_s);
    const QByteArray path = "/transactions/" + made.at(u"transactionId"_s).toLatin1();
    desk.clock().turn(5 * second);
    QCOMPARE(desk.simpaisaGet(path).at(u"status"_s), u"PROCESSING"_s);
    QVERIFY(desk.simpaisaGet(path).at(u"completedAt"_s).isEmpty());
    desk.clock().turn(15 * second);
    const Answered done = desk.simpaisaGet(path);
    QCOMPARE(done.at(u"status"_s), u"COMPLETED"_s);
    QVERIFY(!done.at(u"bankTransactionId"_s).isEmpty());
    QCOMPARE(base::fromRfc3339(made.at(u"createdAt"_s)).secsTo(base::fromRfc3339(done.at(u"completedAt"_s))), 20);

    const QList<JsonValue> entries = desk.entries(u"REM-2026-00456"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().member(u"state").text(), u"paid"_s);
    QCOMPARE(entries.first().member(u"amount").text(), u"365500.00"_s);
    QCOMPARE(entries.first().member(u"currency").text(), u"PKR"_s);
    QCOMPARE(entries.first().member(u"account").text(), u"PK36SCBL0000001123456702"_s);
    QCOMPARE(entries.first().member(u"name").text(), u"Ahmed Khan"_s);
}

void TestSimpaisaTransfers::aReplayPaysOnce()
{
    SandboxDesk desk;
    const QByteArray key = desk.freshKey();
    const QByteArray body = SandboxDesk::remittance(desk.quote("100.00"), "R1");
    const Answered first = desk.simpaisaPost("/transactions/initiate", body, key);
    desk.clock().turn(3600 * second); // long after: the quote has expired, the transfer is paid
    const Answered second = desk.simpaisaPost("/transactions/initiate", body, key);
    QCOMPARE(first.status(), 201);
    QCOMPARE(second.status(), 200);
    QCOMPARE(second.wire.body, first.wire.body);
    QByteArray other = body;
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", other.replace("Ahmed", "Ahmad"), key).status(), 409);
    QCOMPARE(desk.entries(u"R1"_s).size(), 1);
    const JsonValue counts = desk.counts(u"R1"_s);
    QCOMPARE(counts.member(u"received").text(), u"3"_s);
    QCOMPARE(counts.member(u"accepted").text(), u"1"_s);
    QCOMPARE(counts.member(u"repeated").text(), u"1"_s);
    QCOMPARE(counts.member(u"refused").text(), u"1"_s);
}

void TestSimpaisaTransfers::aRefusedKeyMayBeUsedAgain()
{
    SandboxDesk desk;
    const QByteArray key = desk.freshKey();
    QByteArray body = SandboxDesk::remittance(desk.quote("100.00"), "R1");
    QByteArray wrong = body;
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", wrong.replace("HBL", "XXX"), key).status(), 422);
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", body, key).status(), 201);
}

void TestSimpaisaTransfers::twoKeysForOneReferencePayTwiceAndTheLedgerSaysSo()
{
    SandboxDesk desk;
    QVERIFY(!sent(desk, "100.00", "R1").isEmpty());
    QVERIFY(!sent(desk, "100.00", "R1").isEmpty()); // the document does not say that the reference is unique
    const JsonValue ledger = desk.ledger();
    QCOMPARE(ledger.member(u"duplicates").items().size(), 1);
    QCOMPARE(ledger.member(u"duplicates").items().first().member(u"payouts").text(), u"2"_s);
}

void TestSimpaisaTransfers::aMissingMemberIsNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"quoteId", "beneficiaryAccountNumber", "beneficiaryName", "beneficiaryBankCode",
                             "senderName", "purpose", "merchantTransactionId"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSimpaisaTransfers::aMissingMemberIsNamed()
{
    QFETCH(QByteArray, name);
    SandboxDesk desk;
    QByteArray body = SandboxDesk::remittance(desk.quote("100.00"), "R1");
    const Answered refused = desk.simpaisaPost("/transactions/initiate", body.replace('"' + name + '"', "\"other\""));
    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.at(u"error.code"_s), u"INVALID_REQUEST"_s);
    QCOMPARE(refused.at(u"error.details.0.field"_s), QString::fromLatin1(name));
    QVERIFY(desk.ledger().member(u"entries").items().isEmpty());
}

void TestSimpaisaTransfers::aWrongMemberIsNamed_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("field");
    QTest::newRow("id type of a beneficiary") << QByteArray(R"("senderIdType":"CNIC")") << u"senderIdType"_s;
    QTest::newRow("method") << QByteArray(R"("deliveryMethod":"BANK")") << u"deliveryMethod"_s;
    QTest::newRow("callback") << QByteArray(R"("callbackUrl":"no url")") << u"callbackUrl"_s;
    QTest::newRow("number in metadata") << QByteArray(R"("metadata":{"counter":1})") << u"metadata"_s;
    QTest::newRow("number as id number") << QByteArray(R"("senderIdNumber":123)") << u"senderIdNumber"_s;
}

void TestSimpaisaTransfers::aWrongMemberIsNamed()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, field);
    SandboxDesk desk;
    QByteArray body = SandboxDesk::remittance(desk.quote("100.00"), "R1");
    body.chop(1);
    const Answered refused = desk.simpaisaPost("/transactions/initiate", body + ',' + member + '}');
    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.at(u"error.details.0.field"_s), field);
    QCOMPARE(
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("1.00"), QByteArray(65, 'R')))
            .status(),
        400);
    QCOMPARE(
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("1.00"), QByteArray(64, 'R')))
            .status(),
        201);
}

void TestSimpaisaTransfers::aQuoteIsUsedOnce()
{
    SandboxDesk desk;
    const QByteArray quote = desk.quote("100.00");
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R1")).status(), 201);
    const Answered refused = desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R2"));
    QCOMPARE(refused.status(), 422);
    QCOMPARE(refused.at(u"error.code"_s), u"QUOTE_ALREADY_USED"_s);
}

void TestSimpaisaTransfers::anExpiredQuoteIsRefusedInTheDocumentedWords()
{
    SandboxDesk desk;
    const QByteArray quote = desk.quote("100.00");
    const QByteArray shortLived = desk.quote("444.44");
    desk.clock().turn(second);
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(shortLived, "R0")).at(u"error.code"_s),
             u"QUOTE_EXPIRED"_s);
    desk.clock().turn(299 * second);
    const Answered refused = desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R1"));
    QCOMPARE(refused.status(), 422);
    QCOMPARE(test::namesOf(refused.json), u"error traceId"_s);
    QCOMPARE(refused.at(u"error.code"_s), u"QUOTE_EXPIRED"_s);
    QCOMPARE(refused.at(u"error.message"_s), u"The confirmed quote has expired. Please request a new quote."_s);
}

void TestSimpaisaTransfers::speedDoesNotShortenAQuote()
{
    sandbox::SandboxOptions options;
    options.speed = 1000;
    SandboxDesk desk(options);
    const QByteArray quote = desk.quote("100.00");
    desk.clock().turn(299 * second);
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R1")).status(), 201);
}

void TestSimpaisaTransfers::anUnknownQuoteIsRefused()
{
    SandboxDesk desk;
    const Answered refused =
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.freshKey(), "R1"));
    QCOMPARE(refused.status(), 422);
    QCOMPARE(refused.at(u"error.code"_s), u"QUOTE_NOT_FOUND"_s);
}

void TestSimpaisaTransfers::theBankMustFitTheTransfer_data()
{
    QTest::addColumn<QByteArray>("bank");
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *bank, const char *account, const char *method,
                        const QString &code) {
        QTest::newRow(name) << QByteArray(bank) << QByteArray(account) << QByteArray(method) << code;
    };
    row("bank", "SCB", "12345678", "BANK_ACCOUNT", {});
    row("wallet", "JAZZCASH", "+923001234567", "MOBILE_WALLET", {});
    row("cash", "PKCASH", "n/a", "CASH_PICKUP", {});
    row("cash at a bank", "HBL", "n/a", "CASH_PICKUP", {});
    row("degraded", "NBP", "12345678", "BANK_ACCOUNT", {});
    row("unknown", "XXX", "12345678", "BANK_ACCOUNT", u"BANK_NOT_SUPPORTED"_s);
    row("another country", "BKASH", "+8801712345678", "MOBILE_WALLET", u"BANK_NOT_SUPPORTED"_s);
    row("method", "SCB", "12345678", "CASH_PICKUP", u"DELIVERY_METHOD_NOT_SUPPORTED"_s);
    row("inactive", "SILK", "12345678", "BANK_ACCOUNT", u"CHANNEL_UNAVAILABLE"_s);
    row("account", "HBL", "12", "BANK_ACCOUNT", u"INVALID_ACCOUNT_NUMBER"_s);
    row("phone", "EASYPAISA", "PK36SCBL0000001123456702", "MOBILE_WALLET", u"INVALID_ACCOUNT_NUMBER"_s);
}

void TestSimpaisaTransfers::theBankMustFitTheTransfer()
{
    QFETCH(QByteArray, bank);
    QFETCH(QByteArray, account);
    QFETCH(QByteArray, method);
    QFETCH(QString, code);
    SandboxDesk desk;
    QByteArray body = SandboxDesk::remittance(desk.quote("100.00"), "R1");
    body.replace("PK36SCBL0000001123456702", account).replace("HBL", bank);
    body.replace("\"purpose\"", R"("deliveryMethod":")" + method + R"(","purpose")");
    const Answered answered = desk.simpaisaPost("/transactions/initiate", body);
    QCOMPARE(answered.status(), code.isEmpty() ? 201 : 422);
    QCOMPARE(answered.at(u"error.code"_s), code);
}

void TestSimpaisaTransfers::theDocumentedAmountHasInsufficientFunds()
{
    SandboxDesk desk;
    const QByteArray quote = desk.quote("999.99");
    QVERIFY(!quote.isEmpty());
    const Answered refused = desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R1"));
    QCOMPARE(refused.status(), 422);
    QCOMPARE(refused.at(u"error.code"_s), u"INSUFFICIENT_FUNDS"_s);
    QVERIFY(desk.entries(u"R1"_s).isEmpty());
}

void TestSimpaisaTransfers::anEmptyBalanceHasInsufficientFunds()
{
    SandboxDesk desk; // 250000.00 GBP, the example's balance
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"availableBalance"), u"250000.00"_s);
    for (const QByteArray reference : {"R1", "R2", "R3", "R4"})
        QVERIFY(!sent(desk, "50000.00", reference).isEmpty());
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"availableBalance"), u"49980.00"_s); // four times the fee of 5.00 went too
    QVERIFY(sent(desk, "49975.01", "R5").isEmpty());
    QVERIFY(!sent(desk, "49975.00", "R6").isEmpty());
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"availableBalance"), u"0.00"_s);
}

void TestSimpaisaTransfers::theAmountDecidesTheLife_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QStringList>("life"); // "seconds status"
    QTest::addColumn<QString>("state");
    const auto row = [](const char *amount, const QStringList &life, const QString &state) {
        QTest::newRow(amount) << QByteArray(amount) << life << state;
    };
    row("100.00", {u"0 INITIATED"_s, u"4 INITIATED"_s, u"5 PROCESSING"_s, u"19 PROCESSING"_s, u"20 COMPLETED"_s},
        u"paid"_s);
    row("777.77", {u"5 COMPLIANCE_HOLD"_s, u"25 COMPLIANCE_APPROVED"_s, u"30 PROCESSING"_s, u"40 COMPLETED"_s},
        u"paid"_s);
    row("777.78", {u"5 COMPLIANCE_HOLD"_s, u"90000 COMPLIANCE_HOLD"_s}, u"accepted"_s);
    row("777.79", {u"5 COMPLIANCE_HOLD"_s, u"25 FAILED"_s}, u"failed"_s);
    row("666.66", {u"5 PROCESSING"_s, u"20 FAILED"_s}, u"failed"_s);
    row("666.67", {u"20 COMPLETED"_s, u"60 RETURNED"_s}, u"returned"_s);
    row("333.33", {u"5 PROCESSING"_s, u"90000 PROCESSING"_s}, u"accepted"_s);
    row("222.22", {u"10 SETTLEMENT_QUEUED"_s, u"30 COMPLETED"_s}, u"paid"_s);
}

void TestSimpaisaTransfers::theAmountDecidesTheLife()
{
    QFETCH(QByteArray, amount);
    QFETCH(QStringList, life);
    QFETCH(QString, state);
    SandboxDesk desk;
    const QByteArray id = sent(desk, amount, "R1");
    QVERIFY(!id.isEmpty());
    qint64 now = 0;
    for (const QString &moment : life) {
        const qint64 seconds = moment.section(u' ', 0, 0).toLongLong();
        desk.clock().turn((seconds - now) * second);
        now = seconds;
        QCOMPARE(desk.simpaisaGet("/transactions/" + id).at(u"status"_s), moment.section(u' ', 1));
    }
    QCOMPARE(desk.entries(u"R1"_s).first().member(u"state").text(), state);
}

void TestSimpaisaTransfers::theBalanceFollowsTheTransfer()
{
    SandboxDesk desk;
    sent(desk, "666.67", "R1"); // completed, then returned; the fee is 5.00
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"availableBalance"), u"249328.33"_s);
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"pendingBalance"), u"671.67"_s);
    desk.clock().turn(20 * second);
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"availableBalance"), u"249328.33"_s);
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"pendingBalance"), u"0.00"_s);
    desk.clock().turn(40 * second);
    QCOMPARE(balanceOf(desk, u"GBP"_s, u"availableBalance"), u"250000.00"_s);
}

void TestSimpaisaTransfers::anAnswerThatTimesOutHidesAPayment()
{
    sandbox::SandboxOptions options;
    options.speed = 100; // the documented 30 s pass in 0.3 s
    SandboxDesk desk(options);
    const Answered late =
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("888.88"), "R1"));
    QCOMPARE(late.status(), 504);
    QVERIFY2(late.wire.tookMs >= 250, qPrintable(QString::number(late.wire.tookMs)));
    desk.clock().turn(second);
    QCOMPARE(desk.entries(u"R1"_s).size(), 1);
    QCOMPARE(desk.entries(u"R1"_s).first().member(u"state").text(), u"paid"_s);
    QCOMPARE(references(desk.simpaisaGet("/transactions")), QStringList{u"R1"_s});
}

void TestSimpaisaTransfers::aTransferMayBeInvisibleForAWhile()
{
    SandboxDesk desk;
    const QByteArray id = sent(desk, "222.23", "R1");
    QCOMPARE(desk.simpaisaGet("/transactions/" + id).status(), 404);
    QVERIFY(references(desk.simpaisaGet("/transactions")).isEmpty());
    QCOMPARE(desk.entries(u"R1"_s).size(), 1);
    desk.clock().turn(60 * second);
    QCOMPARE(desk.simpaisaGet("/transactions/" + id).at(u"status"_s), u"COMPLETED"_s);
    QCOMPARE(references(desk.simpaisaGet("/transactions")), QStringList{u"R1"_s});
}

void TestSimpaisaTransfers::theListIsPagedFromTheNewest()
{
    SandboxDesk desk;
    for (int i = 1; i <= 23; ++i)
        QVERIFY(!sent(desk, "10.00", "R" + QByteArray::number(i)).isEmpty());
    const Answered standard = desk.simpaisaGet("/transactions");
    QCOMPARE(test::namesOf(standard.json), u"transactions pagination traceId"_s);
    QCOMPARE(references(standard).size(), 20);
    QCOMPARE(standard.at(u"pagination.totalCount"_s), u"23"_s);
    QVERIFY(standard.json.member(u"pagination").member(u"hasMore").flag());

    QStringList all;
    QByteArray cursor;
    int pages = 0;
    for (bool hasMore = true; hasMore && pages < 10; ++pages) {
        const Answered page =
            desk.simpaisaGet("/transactions?limit=10" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
        all += references(page);
        hasMore = page.json.member(u"pagination").member(u"hasMore").flag();
        cursor = page.at(u"pagination.cursor"_s).toLatin1();
        if (pages == 0) sent(desk, "10.00", "LATER"); // what is new must not shift the pages behind
    }
    QCOMPARE(pages, 3);
    QVERIFY(cursor.isEmpty());
    QStringList expected;
    for (int i = 23; i >= 1; --i)
        expected += u"R%1"_s.arg(i);
    QCOMPARE(all, expected);
}

void TestSimpaisaTransfers::theListIsFiltered()
{
    SandboxDesk desk;
    sent(desk, "10.00", "OLD");
    desk.clock().turn(3600 * second);
    sent(desk, "10.00", "NEW");
    QCOMPARE(references(desk.simpaisaGet("/transactions?status=COMPLETED")), QStringList{u"OLD"_s});
    QCOMPARE(references(desk.simpaisaGet("/transactions?status=INITIATED")), QStringList{u"NEW"_s});
    QCOMPARE(references(desk.simpaisaGet("/transactions?fromDate=2026-03-20T12:30:00Z")), QStringList{u"NEW"_s});
    QCOMPARE(references(desk.simpaisaGet("/transactions?toDate=2026-03-20T20:30:00%2B08:00")), QStringList{u"OLD"_s});
}

void TestSimpaisaTransfers::aWrongFilterIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query : {"limit=0", "limit=101", "limit=ten", "status=COMPLIANCE_APPROVED", "status=completed",
                              "fromDate=yesterday", "cursor=abc"})
        QTest::newRow(query) << QByteArray(query);
}

void TestSimpaisaTransfers::aWrongFilterIsRefused()
{
    QFETCH(QByteArray, query);
    SandboxDesk desk;
    const Answered refused = desk.simpaisaGet("/transactions?" + query);
    QCOMPARE(refused.status(), 400);
    QCOMPARE(refused.at(u"error.details.0.field"_s), QString::fromLatin1(query.split('=').first()));
}

QTEST_GUILESS_MAIN(TestSimpaisaTransfers)
#include "tst_simpaisa_transfers.moc"
