// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using test::Answered;
using test::SandboxDesk;
using test::SimpaisaCall;

namespace {

bool isUuid(const QString &text)
{
    static const QRegularExpression pattern(u"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s);
    return pattern.match(text).hasMatch();
}

QStringList complainedFields(const Answered &answered)
{
    QStringList fields;
    const base::JsonValue error = answered.json.member(u"error");
    for (const base::JsonValue &detail : error.member(u"details").items())
        fields += detail.member(u"field").text();
    return fields;
}

const QByteArray quoteBody = R"({"sourceCurrency":"GBP","destinationCurrency":"PKR","sendAmount":1000.00})";
const QByteArray beneficiaryBody =
    R"({"name":"Fatima Bibi","accountNumber":"PK36SCBL0000001123456702","bankCode":"SCB","country":"PK",)"
    R"("relationship":"Spouse"})";

} // namespace

/// The door and the reference data of the simulated Simpaisa: signature, clock, keys, quotes, banks, beneficiaries.
class TestSimpaisaSandbox : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedRateIsToldDigitForDigit();
    void aCorridorIsFoundByItsCurrencies();
    void everyReplyHasATraceAndSuccessesHaveTheLimits();
    void whatIsNotCoveredByTheSignatureIsRefused_data();
    void whatIsNotCoveredByTheSignatureIsRefused();
    void oneFlippedBitOfTheSignatureIsRefused();
    void aMissingHeaderIsRefused_data();
    void aMissingHeaderIsRefused();
    void theTimestampMustLieWithinFiveMinutes_data();
    void theTimestampMustLieWithinFiveMinutes();
    void pathAndHeaderMustNameTheSameMerchant();
    void theDocumentedQuoteIsConfirmedDigitForDigit();
    void aQuoteCanBeAskedForByWhatShallArrive();
    void aWrongQuoteRequestNamesItsField_data();
    void aWrongQuoteRequestNamesItsField();
    void theQuoteOfAMovedRateIsWorseThanTheIndication();
    void postsNeedAnIdempotencyKeyThatIsAUuid();
    void aReplayGetsTheSameBodyWith200();
    void theSameKeyWithAnotherBodyIsAConflict();
    void tooManyRequestsAreToldWhenToComeBack();
    void banksAreListedWithTypesAndMethods();
    void theDocumentedBeneficiaryIsRegistered();
    void aWrongBeneficiaryNamesItsField();
    void whatIsNotInTheDocumentIsNotFound();
};

void TestSimpaisaSandbox::theDocumentedRateIsToldDigitForDigit()
{
    SandboxDesk desk;
    const Answered rates = desk.simpaisaGet("/fx-rates?sourceCurrency=GBP&destinationCurrency=PKR");
    QCOMPARE(rates.status(), 200);
    QCOMPARE(test::namesOf(rates.json), u"rates traceId"_s);
    QCOMPARE(rates.json.member(u"rates").items().size(), 1);
    QCOMPARE(test::namesOf(rates.json.member(u"rates").items().first()),
             u"sourceCurrency destinationCurrency rate inverseRate spread validUntil"_s);
    QCOMPARE(rates.at(u"rates.0.rate"_s), u"365.50"_s);
    QVERIFY(rates.json.member(u"rates").items().first().member(u"rate").isNumber());
    QVERIFY(base::fromRfc3339(rates.at(u"rates.0.validUntil"_s)) > desk.clock().nowUtc());
}

void TestSimpaisaSandbox::aCorridorIsFoundByItsCurrencies()
{
    SandboxDesk desk;
    QCOMPARE(desk.simpaisaGet("/fx-rates").json.member(u"rates").items().size(), 20);
    QCOMPARE(desk.simpaisaGet("/fx-rates?sourceCurrency=SGD").json.member(u"rates").items().size(), 4);
    QCOMPARE(desk.simpaisaGet("/fx-rates?sourceCurrency=JPY").json.member(u"rates").items().size(), 0);
}

void TestSimpaisaSandbox::everyReplyHasATraceAndSuccessesHaveTheLimits()
{
    SandboxDesk desk;
    const Answered good = desk.simpaisaGet("/balance");
    QVERIFY(isUuid(QString::fromLatin1(good.wire.header("X-Trace-Id"))));
    QCOMPARE(QString::fromLatin1(good.wire.header("X-Trace-Id")), good.at(u"traceId"_s));
    QCOMPARE(good.wire.header("X-RateLimit-Limit"), "1000");
    QCOMPARE(good.wire.header("X-RateLimit-Remaining"), "999");
    const qint64 resets = good.wire.header("X-RateLimit-Reset").toLongLong() - desk.clock().nowUtc().toSecsSinceEpoch();
    QVERIFY(resets > 0 && resets <= 60);
    const Answered bad = desk.simpaisaGet("/transactions/0b1c4e56-0000-4000-8000-000000000000");
    QCOMPARE(bad.status(), 404);
    QCOMPARE(QString::fromLatin1(bad.wire.header("X-Trace-Id")), bad.at(u"traceId"_s));
    QVERIFY(bad.wire.header("X-RateLimit-Limit").isEmpty());
}

void TestSimpaisaSandbox::whatIsNotCoveredByTheSignatureIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("the amount") << QByteArray("1000.00") << QByteArray("1000.01");
    QTest::newRow("a blank in the body") << QByteArray("{\"source") << QByteArray("{ \"sourc"); // same length
    QTest::newRow("the time") << QByteArray("X-Timestamp: 2026-03-20T12:00:00Z")
                              << QByteArray("X-Timestamp: 2026-03-20T12:00:01Z");
    QTest::newRow("the query") << QByteArray("/quotes/confirm?a=1") << QByteArray("/quotes/confirm?a=2");
    QTest::newRow("the query left out") << QByteArray("/quotes/confirm?a=1") << QByteArray("/quotes/confirm");
}

void TestSimpaisaSandbox::whatIsNotCoveredByTheSignatureIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    SandboxDesk desk;
    SimpaisaCall call;
    call.method = "POST";
    call.path = "/quotes/confirm?a=1";
    call.body = quoteBody;
    call.key = desk.freshKey();
    const QByteArray bytes = desk.signedBytes(call);
    QCOMPARE(bytes.count(from), 1);
    QByteArray forged = bytes;
    const Answered refused = desk.send(forged.replace(from, to));
    QCOMPARE(refused.status(), 401);
    QCOMPARE(refused.at(u"error.code"_s), u"INVALID_SIGNATURE"_s);
    QCOMPARE(desk.send(bytes).status(), 201); // as it was signed
}

void TestSimpaisaSandbox::oneFlippedBitOfTheSignatureIsRefused()
{
    SandboxDesk desk;
    SimpaisaCall call;
    call.path = "/balance";
    const QByteArray bytes = desk.signedBytes(call);
    const qsizetype start = bytes.indexOf("X-Signature: ") + 13;
    const qsizetype length = bytes.indexOf("\r\n", start) - start;
    const QByteArray signature = QByteArray::fromBase64(bytes.mid(start, length));
    QCOMPARE(signature.size(), 256);
    for (const int bit : {0, 7, 1023, 2047}) {
        QByteArray wrong = signature;
        wrong[bit / 8] = char(wrong[bit / 8] ^ (1 << (bit % 8)));
        QByteArray forged = bytes;
        const Answered refused = desk.send(forged.replace(start, length, wrong.toBase64()));
        QCOMPARE(refused.status(), 401);
        QCOMPARE(refused.at(u"error.code"_s), u"INVALID_SIGNATURE"_s);
    }
    QByteArray blunt = bytes;
    QCOMPARE(desk.send(blunt.replace(start, length, "not base 64")).at(u"error.code"_s), u"INVALID_SIGNATURE"_s);
}

void TestSimpaisaSandbox::aMissingHeaderIsRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("merchant") << QByteArray("X-Merchant-Id");
    QTest::newRow("time") << QByteArray("X-Timestamp");
    QTest::newRow("signature") << QByteArray("X-Signature");
}

void TestSimpaisaSandbox::aMissingHeaderIsRefused()
{
    QFETCH(QByteArray, name);
    SandboxDesk desk;
    SimpaisaCall call;
    call.path = "/balance";
    QByteArray bytes = desk.signedBytes(call);
    const Answered refused = desk.send(bytes.replace(name + ": ", "X-Other: "));
    QCOMPARE(refused.status(), 401);
    QCOMPARE(refused.at(u"error.code"_s), u"MISSING_HEADER"_s);
}

void TestSimpaisaSandbox::theTimestampMustLieWithinFiveMinutes_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("code");
    QTest::newRow("299 s ago") << QByteArray("2026-03-20T11:55:01Z") << QString();
    QTest::newRow("301 s ago") << QByteArray("2026-03-20T11:54:59Z") << u"TIMESTAMP_OUT_OF_RANGE"_s;
    QTest::newRow("301 s ahead") << QByteArray("2026-03-20T12:05:01Z") << u"TIMESTAMP_OUT_OF_RANGE"_s;
    QTest::newRow("another zone") << QByteArray("2026-03-20T20:00:00.000+08:00") << QString();
    QTest::newRow("no zone") << QByteArray("2026-03-20T12:00:00") << u"INVALID_TIMESTAMP"_s;
    QTest::newRow("no time") << QByteArray("now") << u"INVALID_TIMESTAMP"_s;
}

void TestSimpaisaSandbox::theTimestampMustLieWithinFiveMinutes()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, code);
    SandboxDesk desk;
    SimpaisaCall call;
    call.path = "/balance";
    call.timestamp = time;
    const Answered answered = desk.simpaisa(call);
    QCOMPARE(answered.status(), code.isEmpty() ? 200 : 401);
    QCOMPARE(answered.at(u"error.code"_s), code);
}

void TestSimpaisaSandbox::pathAndHeaderMustNameTheSameMerchant()
{
    SandboxDesk desk;
    SimpaisaCall call;
    call.path = "/balance";
    call.merchant = "MCH-99999"; // rightly signed, but nobody's
    QCOMPARE(desk.simpaisa(call).at(u"error.code"_s), u"INVALID_MERCHANT"_s);
    call.merchant = "MCH-00123";
    QByteArray bytes = desk.signedBytes(call);
    const Answered refused = desk.send(bytes.replace("X-Merchant-Id: MCH-00123", "X-Merchant-Id: MCH-00124"));
    QCOMPARE(refused.status(), 401);
    QCOMPARE(refused.at(u"error.code"_s), u"INVALID_MERCHANT"_s);
}

void TestSimpaisaSandbox::theDocumentedQuoteIsConfirmedDigitForDigit()
{
    SandboxDesk desk;
    const Answered quote = desk.simpaisaPost("/quotes/confirm", quoteBody);
    QCOMPARE(quote.status(), 201);
    QCOMPARE(
        test::namesOf(quote.json),
        u"quoteId sourceCurrency destinationCurrency sendAmount receiveAmount rate fee totalDebit expiresAt traceId"_s);
    QVERIFY(isUuid(quote.at(u"quoteId"_s)));
    QVERIFY(quote.wire.body.contains(R"("sendAmount":1000.00,"receiveAmount":365500.00,"rate":365.50,"fee":5.00,)"
                                     R"("totalDebit":1005.00,)"));
    QCOMPARE(desk.clock().nowUtc().secsTo(base::fromRfc3339(quote.at(u"expiresAt"_s))), 300);
}

void TestSimpaisaSandbox::aQuoteCanBeAskedForByWhatShallArrive()
{
    SandboxDesk desk;
    const Answered quote = desk.simpaisaPost(
        "/quotes/confirm", R"({"sourceCurrency":"GBP","destinationCurrency":"PKR","receiveAmount":100000.00})");
    QCOMPARE(quote.status(), 201);
    QCOMPARE(quote.at(u"receiveAmount"_s), u"100000.00"_s);
    QCOMPARE(quote.at(u"sendAmount"_s), u"273.60"_s); // 100000 / 365.50 = 273.597…, upwards
}

void TestSimpaisaSandbox::aWrongQuoteRequestNamesItsField_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &body, int status, const QString &code,
                        const QString &field) { QTest::newRow(name) << body << status << code << field; };
    const QByteArray corridor = R"("sourceCurrency":"GBP","destinationCurrency":"PKR")";
    row("no amount", "{" + corridor + "}", 400, u"INVALID_REQUEST"_s, u"sendAmount"_s);
    row("both amounts", "{" + corridor + R"(,"sendAmount":1.00,"receiveAmount":365.50})", 400, u"INVALID_REQUEST"_s,
        u"sendAmount"_s);
    row("amount as text", "{" + corridor + R"(,"sendAmount":"1000.00"})", 400, u"INVALID_REQUEST"_s, u"sendAmount"_s);
    row("zero", "{" + corridor + R"(,"sendAmount":0.00})", 400, u"INVALID_REQUEST"_s, u"sendAmount"_s);
    row("three decimals", "{" + corridor + R"(,"sendAmount":10.005})", 400, u"INVALID_REQUEST"_s, u"sendAmount"_s);
    row("small letters", R"({"sourceCurrency":"gbp","destinationCurrency":"PKR","sendAmount":10.00})", 400,
        u"INVALID_REQUEST"_s, u"sourceCurrency"_s);
    row("no destination", R"({"sourceCurrency":"GBP","sendAmount":10.00})", 400, u"INVALID_REQUEST"_s,
        u"destinationCurrency"_s);
    row("no corridor", R"({"sourceCurrency":"PKR","destinationCurrency":"GBP","sendAmount":10.00})", 422,
        u"CORRIDOR_NOT_SUPPORTED"_s, QString());
    row("too much", "{" + corridor + R"(,"sendAmount":50000.01})", 422, u"AMOUNT_OUT_OF_RANGE"_s, QString());
    row("too little", "{" + corridor + R"(,"sendAmount":0.99})", 422, u"AMOUNT_OUT_OF_RANGE"_s, QString());
    row("no JSON", "sendAmount=10", 400, u"MALFORMED_REQUEST"_s, QString());
    row("a list", "[]", 400, u"MALFORMED_REQUEST"_s, QString());
}

void TestSimpaisaSandbox::aWrongQuoteRequestNamesItsField()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, field);
    SandboxDesk desk;
    const Answered refused = desk.simpaisaPost("/quotes/confirm", body);
    QCOMPARE(refused.status(), status);
    QCOMPARE(refused.at(u"error.code"_s), code);
    QCOMPARE(complainedFields(refused), field.isEmpty() ? QStringList() : QStringList{field});
    QVERIFY(!refused.at(u"error.message"_s).isEmpty());
}

void TestSimpaisaSandbox::theQuoteOfAMovedRateIsWorseThanTheIndication()
{
    SandboxDesk desk;
    const Answered quote = desk.simpaisaPost(
        "/quotes/confirm", R"({"sourceCurrency":"GBP","destinationCurrency":"PKR","sendAmount":555.55})");
    QCOMPARE(quote.status(), 201);
    QCOMPARE(quote.at(u"rate"_s), u"358.1900"_s); // 365.50 less two per cent
}

void TestSimpaisaSandbox::postsNeedAnIdempotencyKeyThatIsAUuid()
{
    SandboxDesk desk;
    SimpaisaCall call;
    call.method = "POST";
    call.path = "/quotes/confirm";
    call.body = quoteBody;
    QCOMPARE(desk.simpaisa(call).at(u"error.code"_s), u"INVALID_IDEMPOTENCY_KEY"_s);
    call.key = "quote-1";
    const Answered refused = desk.simpaisa(call);
    QCOMPARE(refused.status(), 400);
    QCOMPARE(complainedFields(refused), QStringList{u"Idempotency-Key"_s});
}

void TestSimpaisaSandbox::aReplayGetsTheSameBodyWith200()
{
    SandboxDesk desk;
    const QByteArray key = desk.freshKey();
    const Answered first = desk.simpaisaPost("/quotes/confirm", quoteBody, key);
    desk.clock().turn(60'000);
    const Answered second = desk.simpaisaPost("/quotes/confirm", quoteBody, key.toUpper());
    QCOMPARE(first.status(), 201);
    QCOMPARE(second.status(), 200);
    QCOMPARE(second.wire.body, first.wire.body);
}

void TestSimpaisaSandbox::theSameKeyWithAnotherBodyIsAConflict()
{
    SandboxDesk desk;
    const QByteArray key = desk.freshKey();
    QCOMPARE(desk.simpaisaPost("/quotes/confirm", quoteBody, key).status(), 201);
    const Answered refused = desk.simpaisaPost("/quotes/confirm", quoteBody + ' ', key);
    QCOMPARE(refused.status(), 409);
    QCOMPARE(refused.at(u"error.code"_s), u"IDEMPOTENCY_CONFLICT"_s);
    QCOMPARE(desk.simpaisaPost("/beneficiaries", beneficiaryBody, key).status(), 409);
    QCOMPARE(desk.simpaisaPost("/quotes/confirm", quoteBody, key).status(), 200); // the first answer stands
}

void TestSimpaisaSandbox::tooManyRequestsAreToldWhenToComeBack()
{
    sandbox::SandboxOptions options;
    options.requestsPerMinute = 3;
    SandboxDesk desk(options);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(desk.simpaisaGet("/balance").status(), 200);
    const Answered refused = desk.simpaisaGet("/balance");
    QCOMPARE(refused.status(), 429);
    QCOMPARE(refused.at(u"error.code"_s), u"RATE_LIMIT_EXCEEDED"_s);
    QCOMPARE(refused.wire.header("X-RateLimit-Remaining"), "0");
    const int wait = refused.wire.header("Retry-After").toInt();
    QVERIFY(wait > 0 && wait <= 60);
    desk.clock().turn(wait * 1000);
    QCOMPARE(desk.simpaisaGet("/balance").status(), 200);
}

void TestSimpaisaSandbox::banksAreListedWithTypesAndMethods()
{
    SandboxDesk desk;
    const Answered banks = desk.simpaisaGet("/banks?country=PK");
    QCOMPARE(banks.status(), 200);
    QCOMPARE(test::namesOf(banks.json.member(u"banks").items().first()),
             u"bankCode name country type supportedDeliveryMethods accountNumberFormat status"_s);
    QStringList codes;
    QStringList types;
    for (const base::JsonValue &bank : banks.json.member(u"banks").items()) {
        codes += bank.member(u"bankCode").text();
        types += bank.member(u"type").text();
        QCOMPARE(bank.member(u"country").text(), u"PK"_s);
        QVERIFY(!bank.member(u"supportedDeliveryMethods").items().isEmpty());
        QVERIFY(QRegularExpression(bank.member(u"accountNumberFormat").text()).isValid());
    }
    for (const QString &code : {u"HBL"_s, u"SCB"_s, u"JAZZCASH"_s, u"EASYPAISA"_s})
        QVERIFY2(codes.contains(code), qPrintable(code));
    for (const QString &type : {u"BANK"_s, u"MOBILE_WALLET"_s, u"CASH_PICKUP_AGENT"_s})
        QVERIFY2(types.contains(type), qPrintable(type));
    for (const QByteArray country : {"BD", "NP", "IQ"})
        QVERIFY(desk.simpaisaGet("/banks?country=" + country).json.member(u"banks").items().size() >= 3);
    QCOMPARE(desk.simpaisaGet("/banks?country=FR").json.member(u"banks").items().size(), 0);
}

void TestSimpaisaSandbox::theDocumentedBeneficiaryIsRegistered()
{
    SandboxDesk desk;
    const Answered made = desk.simpaisaPost("/beneficiaries", beneficiaryBody);
    QCOMPARE(made.status(), 201);
    QCOMPARE(test::namesOf(made.json),
             u"beneficiaryId name accountNumber bankCode country relationship createdAt traceId"_s);
    QCOMPARE(made.at(u"name"_s), u"Fatima Bibi"_s);
    QCOMPARE(made.at(u"bankCode"_s), u"SCB"_s);
}

void TestSimpaisaSandbox::aWrongBeneficiaryNamesItsField()
{
    SandboxDesk desk;
    for (const QByteArray name : {"name", "accountNumber", "bankCode", "country", "relationship"}) {
        QByteArray body = beneficiaryBody;
        const Answered refused = desk.simpaisaPost("/beneficiaries", body.replace('"' + name + '"', "\"other\""));
        QCOMPARE(refused.status(), 400);
        QCOMPARE(complainedFields(refused), QStringList{QString::fromLatin1(name)});
    }
    QByteArray body = beneficiaryBody;
    // A sender's kind of document, not a beneficiary's.
    const Answered refused = desk.simpaisaPost(
        "/beneficiaries", body.replace(R"("relationship")", R"("idType":"DRIVING_LICENCE","relationship")"));
    QCOMPARE(complainedFields(refused), QStringList{u"idType"_s});
    body = beneficiaryBody;
    QCOMPARE(desk.simpaisaPost("/beneficiaries", body.replace("SCB\"", "XXX\"")).at(u"error.code"_s),
             u"BANK_NOT_SUPPORTED"_s);
}

void TestSimpaisaSandbox::whatIsNotInTheDocumentIsNotFound()
{
    SandboxDesk desk;
    QCOMPARE(desk.simpaisaGet("/beneficiaries").status(), 404);
    QCOMPARE(desk.simpaisaPost("/balance", "{}").status(), 404);
    QCOMPARE(desk.send("GET /elsewhere/v2/users/1 HTTP/1.1\r\n\r\n").status(), 404);
}

QTEST_GUILESS_MAIN(TestSimpaisaSandbox)
#include "tst_simpaisa_sandbox.moc"
