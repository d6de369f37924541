// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include "sandbox/rebit_reference.h"

#include "crypto/digest.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;
using test::WireClient;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;

/// A recipient; its id.
QByteArray recipient(SandboxDesk &desk)
{
    return desk
        .rebit("POST", "/api/v1/recipients",
               R"({"recipient":{"first_name":"Juan","last_name":"dela Cruz","mobile":"+63 (123) 123-1231",)"
               R"("email":"juan@delacruz.com"}})")
        .at(u"recipient.id"_s)
        .toLatin1();
}

/// The document's first example with the validated account type.
QByteArray bankRemittance(const QByteArray &recipientId, const QByteArray &amount = "\"10000.00\"")
{
    return R"({"recipient_id":")" + recipientId + R"(","remittance":{"amount":)" + amount +
           R"(,"currency":"PHP","strategy":"bank","callback_url":"http://yourwebsite.com/remittances/1/callback_for_rebit",)"
           R"("remittance_details":{"bank":"ABC","bank_account_type":"PHP Savings","bank_account_number":"12345678",)"
           R"("bank_account_name":"Luis Buenaventura"}}})";
}

Answered created(SandboxDesk &desk, const QByteArray &amount = "\"10000.00\"")
{
    return desk.rebit("POST", "/api/v1/remittances", bankRemittance(recipient(desk), amount));
}

Answered shown(SandboxDesk &desk, const Answered &remittance)
{
    return desk.rebit("GET", "/api/v1/remittances/" + remittance.at(u"id"_s).toLatin1());
}

Answered paid(SandboxDesk &desk, const Answered &remittance, const QString &bitcoin)
{
    const JsonValue body =
        JsonValue::object({{u"address"_s, remittance.at(u"invoice_address"_s)}, {u"amount"_s, bitcoin}});
    return desk.own("POST", "/rebit/pay", body.toBytes());
}

bool isServerError(const Answered &answered)
{
    return answered.status() == 500 && answered.wire.body == R"({"status":"500","error":"Internal Server Error"})";
}

bool isNotFound(const Answered &answered)
{
    return answered.status() == 404 && answered.wire.body == R"({"status":"404","error":"Not Found"})";
}

} // namespace

/// The simulated Rebit against the seed, the public samples and the recorded traffic.
class TestRebitSandbox : public QObject
{
    Q_OBJECT

private slots:
    void aRecipientLooksLikeTheSample();
    void aRecipientIsListedChangedAndSafelyDeleted();
    void aFormIsTakenLikeJson();
    void anUnnestedRecipientIsTheRecordedError();
    void aRemittanceLooksLikeTheSample();
    void theSampleAmountsComeOutTheSame();
    void bothDocumentedExamplesAreTakenWhereTheyKeepTheValidations();
    void anUnknownRecipientIsNotFound();
    void mobileAndEloadGoToTheRecipientsNumber_data();
    void mobileAndEloadGoToTheRecipientsNumber();
    void aBillHasDatesOfNoStatedForm();
    void aWrongAttributeIsAnInternalServerError_data();
    void aWrongAttributeIsAnInternalServerError();
    void aPaidInvoiceIsCompletedAndCounted();
    void aPartialPaymentWaitsForTheRest();
    void tooMuchIsTakenToo();
    void anUnpaidInvoiceDiesAfterThirtyMinutes();
    void aPartlyPaidInvoiceDoesNotDie();
    void theAmountDecidesWhatHappensToAPaidOne_data();
    void theAmountDecidesWhatHappensToAPaidOne();
    void aCancelledRemittanceStaysAndTakesNoMoney();
    void whatIsPaidCannotBeCancelled();
    void invoicesPayThemselvesInPractice();
    void calculateTellsWhatCreateWillCharge();
    void theDocumentedCalculations_data();
    void theDocumentedCalculations();
    void theTokenIsWantedWhereItBelongs();
    void theListsNeedNoToken();
    void theListsAreTheDocuments();
    void rubyWritesSmallNumbersWithAnExponent_data();
    void rubyWritesSmallNumbersWithAnExponent();
    void addressesAreOfTheTestNetworkAndWellFormed();
};

void TestRebitSandbox::aRecipientLooksLikeTheSample()
{
    SandboxDesk desk;
    const Answered made =
        desk.rebit("POST", "/api/v1/recipients",
                   R"({"recipient":{"first_name":"First","last_name":"Last","mobile":"0917xxxxxxx"}})");
    QCOMPARE(made.status(), 200); // also for creation
    QCOMPARE(test::namesOf(made.json), u"recipient"_s);
    QCOMPARE(test::namesOf(made.json.member(u"recipient")),
             u"id user_id first_name middle_name last_name email mobile address city province postal_code created_at "
             "updated_at deleted_at created_via_api deleted business_name business_slug is_test"_s);
    QCOMPARE(made.at(u"recipient.created_at"_s), u"2026-03-20T20:00:00.000+08:00"_s);
    QVERIFY(made.json.member(u"recipient").member(u"email").isNull());
    QCOMPARE(desk.rebit("GET", "/api/v1/recipients/1.json").wire.body, made.wire.body);
}

void TestRebitSandbox::aRecipientIsListedChangedAndSafelyDeleted()
{
    SandboxDesk desk;
    for (int i = 0; i < 27; ++i)
        recipient(desk);
    const Answered first = desk.rebit("GET", "/api/v1/recipients");
    QCOMPARE(first.json.items().size(), 25);
    QCOMPARE(test::namesOf(first.json.items().first()), u"id email created_at"_s);
    QCOMPARE(desk.rebit("GET", "/api/v1/recipients?page=2").json.items().size(), 2);
    const Answered changed = desk.rebit("PUT", "/api/v1/recipients/3", R"({"recipient":{"city":"Cebu","id":99}})");
    QCOMPARE(changed.at(u"recipient.city"_s), u"Cebu"_s);
    QCOMPARE(changed.at(u"recipient.id"_s), u"3"_s);
    QVERIFY(desk.rebit("DELETE", "/api/v1/recipients/3").json.member(u"recipient").member(u"deleted").flag());
    QCOMPARE(desk.rebit("GET", "/api/v1/recipients?page=2").json.items().size(), 1);
    QVERIFY(desk.rebit("GET", "/api/v1/recipients/3").json.member(u"recipient").member(u"deleted").flag());
    QVERIFY(isNotFound(desk.rebit("POST", "/api/v1/remittances", bankRemittance("3"))));
    QVERIFY(isNotFound(desk.rebit("GET", "/api/v1/recipients/28")));
}

void TestRebitSandbox::aFormIsTakenLikeJson()
{
    SandboxDesk desk;
    const QByteArray form = "token=" + desk.token() +
                            "&recipient%5Bfirst_name%5D=Ana+Maria&recipient[last_name]=Cruz&recipient[mobile]=%2B63917";
    const Answered made = desk.send(WireClient::request("POST", "/rebit/api/v1/recipients",
                                                        {{"Content-Type", "application/x-www-form-urlencoded"}}, form));
    QCOMPARE(made.status(), 200);
    QCOMPARE(made.at(u"recipient.first_name"_s), u"Ana Maria"_s);
    QCOMPARE(made.at(u"recipient.mobile"_s), u"+63917"_s);
}

void TestRebitSandbox::anUnnestedRecipientIsTheRecordedError()
{
    SandboxDesk desk;
    QVERIFY(isServerError(
        desk.rebit("POST", "/api/v1/recipients", R"({"first_name":"A","last_name":"B","mobile":"0917"})")));
    QVERIFY(isServerError(desk.rebit("POST", "/api/v1/recipients", R"({"recipient":{"first_name":"A"}})")));
}

void TestRebitSandbox::aRemittanceLooksLikeTheSample()
{
    SandboxDesk desk;
    const Answered made = created(desk);
    QCOMPARE(made.status(), 200);
    QCOMPARE(
        test::namesOf(made.json),
        u"id status status_in_words processing_fee processing_fee_in_btc service_fee service_fee_in_btc "
        "invoice_address invoice_address_with_amount completed_at created_at succeeded_at remittance_details amount "
        "currency amount_in_btc total total_in_btc effective_rate effective_rates destination_amount "
        "destination_currency source_amount source_currency destination source recipient user"_s);
    for (const QStringView number : {u"id", u"processing_fee", u"service_fee", u"amount", u"amount_in_btc", u"total",
                                     u"total_in_btc", u"processing_fee_in_btc", u"service_fee_in_btc"})
        QVERIFY2(made.json.member(number).isNumber(), qPrintable(number.toString()));
    for (const QStringView text : {u"effective_rate", u"destination_amount", u"source_amount", u"status"})
        QVERIFY2(made.json.member(text).isString(), qPrintable(text.toString()));
    QCOMPARE(made.at(u"amount"_s), u"10000.0"_s);
    QCOMPARE(made.at(u"total"_s), u"10100.0"_s);
    QCOMPARE(made.at(u"total_in_btc"_s), u"0.03063577"_s); // 10100 / 329680
    QCOMPARE(made.at(u"destination_amount"_s), u"10000.0"_s);
    QCOMPARE(made.at(u"destination"_s), u"₱10,000.00"_s);
    QCOMPARE(made.at(u"status_in_words"_s), u"pending"_s);
    QCOMPARE(made.at(u"invoice_address_with_amount"_s),
             u"bitcoin:%1?amount=%2"_s.arg(made.at(u"invoice_address"_s), made.at(u"source_amount"_s)));
    QCOMPARE(test::namesOf(made.json.member(u"recipient")),
             u"id first_name middle_name last_name email mobile created_at"_s);
    QCOMPARE(made.at(u"remittance_details.bank_account_number"_s), u"12345678"_s);
    QVERIFY(made.json.member(u"completed_at").isNull());
    QCOMPARE(made.at(u"created_at"_s), u"2026-03-20T20:00:00.000+08:00"_s);
    QCOMPARE(shown(desk, made).wire.body, made.wire.body);
}

void TestRebitSandbox::theSampleAmountsComeOutTheSame()
{
    SandboxDesk desk;
    const Answered made = desk.rebit(
        "POST", "/api/v1/remittances",
        R"({"recipient_id":")" + recipient(desk) +
            R"(","remittance":{"amount":"523","currency":"USD","strategy":"pickup","remittance_details":{"pickup":"CLH"}}})");
    QCOMPARE(made.at(u"id"_s), u"38"_s);
    QCOMPARE(made.at(u"amount"_s), u"523.0"_s);
    QCOMPARE(made.at(u"amount_in_btc"_s), u"0.08112778"_s);
    QCOMPARE(made.at(u"effective_rate"_s), u"329680.0"_s);
    QCOMPARE(made.at(u"effective_rates.PHP"_s), u"329680.0"_s);
    QCOMPARE(made.at(u"effective_rates.USD"_s), u"6446.62"_s);
    QCOMPARE(made.at(u"destination_amount"_s), u"523.0"_s);
    QCOMPARE(made.at(u"destination"_s), u"$523.00"_s);
    QVERIFY(made.at(u"source"_s).startsWith(u"B⃦0.08"_s));
}

void TestRebitSandbox::bothDocumentedExamplesAreTakenWhereTheyKeepTheValidations()
{
    SandboxDesk desk;
    const QByteArray id = recipient(desk);
    QByteArray literal = bankRemittance(id, "10000.00"); // a number, and the id as one: so the example
    literal.replace(R"("recipient_id":"1")", R"("recipient_id":1)");
    QCOMPARE(desk.rebit("POST", "/api/v1/remittances", literal).status(), 200);
    QVERIFY(isServerError(desk.rebit("POST", "/api/v1/remittances", literal.replace("PHP Savings", "Peso Savings"))));
    QCOMPARE(desk.rebit("POST", "/api/v1/remittances",
                        R"({"recipient_id":1,"remittance":{"amount":10000.00,"currency":"PHP","strategy":"pickup",)"
                        R"("callback_url":"http://yourwebsite.com/remittances/1/callback_for_rebit",)"
                        R"("remittance_details":{"pickup":"CLH"}}})")
                 .status(),
             200);
}

void TestRebitSandbox::anUnknownRecipientIsNotFound()
{
    SandboxDesk desk;
    QVERIFY(isNotFound(desk.rebit("POST", "/api/v1/remittances", bankRemittance("1"))));
    QVERIFY(isNotFound(desk.rebit("GET", "/api/v1/remittances/38")));
    QVERIFY(isNotFound(desk.rebit("DELETE", "/api/v1/remittances/38")));
    QVERIFY(isNotFound(desk.rebit("GET", "/api/v1/providers"))); // named in the document, not in its index
}

void TestRebitSandbox::mobileAndEloadGoToTheRecipientsNumber_data()
{
    QTest::addColumn<QByteArray>("strategy");
    QTest::newRow("mobile") << QByteArray("mobile");
    QTest::newRow("eload") << QByteArray("eload");
}

void TestRebitSandbox::mobileAndEloadGoToTheRecipientsNumber()
{
    QFETCH(QByteArray, strategy);
    SandboxDesk desk;
    desk.rebit("POST", "/api/v1/recipients", R"({"recipient":{"first_name":"A","last_name":"B","mobile":"0917"}})");
    // The document has both words and no member for either: an empty hash is all that it asks for.
    const QByteArray body = R"({"recipient_id":"1","remittance":{"amount":"100.00","currency":"PHP","strategy":")" +
                            strategy + R"(","callback_url":"http://x/1","remittance_details":{}}})";
    QCOMPARE(desk.rebit("POST", "/api/v1/remittances", body).status(), 200);
    QCOMPARE(desk.entries(u"http://x/1"_s).value(0).member(u"account").text(), u"0917"_s);
}

void TestRebitSandbox::aBillHasDatesOfNoStatedForm()
{
    SandboxDesk desk;
    desk.rebit("POST", "/api/v1/recipients", R"({"recipient":{"first_name":"A","last_name":"B","mobile":"0917"}})");
    const auto bill = [&desk](const QByteArray &date) {
        return desk
            .rebit("POST", "/api/v1/remittances",
                   R"({"recipient_id":"1","remittance":{"amount":"100.00","currency":"PHP","strategy":"bills",)"
                   R"("remittance_details":{"bills":"meralco","bill_due_date":)" +
                       date + "}}}")
            .status();
    };
    QCOMPARE(bill(R"("2026-04-01")"), 200);
    QCOMPARE(bill(R"("next week")"), 200);
    QCOMPARE(bill("20260401"), 500); // "Must be a String"
}

void TestRebitSandbox::aWrongAttributeIsAnInternalServerError_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("currency", "PHP\",\"strategy", "CHF\",\"strategy");
    row("strategy", R"("strategy":"bank")", R"("strategy":"cash")");
    row("details of another strategy", R"("strategy":"bank")", R"("strategy":"mobile")");
    row("bank", R"("bank":"ABC")", R"("bank":"XYZ")");
    row("account type", "PHP Savings", "Savings");
    row("no account number", "bank_account_number", "number");
    row("no account name", "bank_account_name", "name");
    row("no amount", R"("amount")", R"("sum")");
    row("no number", "10000.00", "ten");
    row("zero", "10000.00", "0.00");
    row("negative", "10000.00", "-1.00");
    row("details as text", R"("remittance_details":{)", R"("remittance_details":"x","other":{)");
    row("no remittance", R"("remittance":{)", R"("other":{)");
    row("no recipient", R"("recipient_id")", R"("other")");
}

void TestRebitSandbox::aWrongAttributeIsAnInternalServerError()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    SandboxDesk desk;
    QByteArray body = bankRemittance(recipient(desk));
    QCOMPARE(body.count(from), 1);
    QVERIFY(isServerError(desk.rebit("POST", "/api/v1/remittances", body.replace(from, to))));
    QVERIFY(desk.ledger().member(u"entries").items().isEmpty());
}

void TestRebitSandbox::aPaidInvoiceIsCompletedAndCounted()
{
    SandboxDesk desk;
    const Answered made = created(desk);
    const QString reference = u"http://yourwebsite.com/remittances/1/callback_for_rebit"_s;
    QCOMPARE(desk.entries(reference).first().member(u"state").text(), u"invoiced"_s);
    const Answered payment = paid(desk, made, made.at(u"total_in_btc"_s));
    QVERIFY(payment.json.member(u"applied").flag());
    QCOMPARE(payment.at(u"status"_s), u"successful"_s);
    QCOMPARE(payment.at(u"remaining"_s), u"0"_s);
    const Answered funded = shown(desk, made);
    QCOMPARE(funded.at(u"status"_s), u"successful"_s);
    QCOMPARE(funded.at(u"succeeded_at"_s), u"2026-03-20T20:00:00.000+08:00"_s);
    QCOMPARE(funded.at(u"payment_details.value_in_btc"_s), made.at(u"total_in_btc"_s));
    desk.clock().turn(15 * second);
    const Answered done = shown(desk, made);
    QCOMPARE(done.at(u"status_in_words"_s), u"completed"_s);
    QCOMPARE(done.at(u"completed_at"_s), u"2026-03-20T20:00:15.000+08:00"_s);
    const JsonValue entry = desk.entries(reference).first();
    QCOMPARE(entry.member(u"state").text(), u"paid"_s);
    QCOMPARE(entry.member(u"amount").text(), u"10000.00"_s);
    QCOMPARE(entry.member(u"account").text(), u"12345678"_s);
    QCOMPARE(entry.member(u"name").text(), u"Luis Buenaventura"_s);
}

void TestRebitSandbox::aPartialPaymentWaitsForTheRest()
{
    SandboxDesk desk;
    const Answered made = created(desk); // 0.03063577
    const Answered first = paid(desk, made, u"0.03"_s);
    QCOMPARE(first.at(u"status"_s), u"partial"_s);
    QCOMPARE(first.at(u"remaining"_s), u"0.00063577"_s);
    desk.clock().turn(10 * minute);
    QCOMPARE(shown(desk, made).at(u"status_in_words"_s), u"partial"_s);
    QCOMPARE(paid(desk, made, u"0.00063576"_s).at(u"status"_s), u"partial"_s); // one satoshi is missing
    QCOMPARE(paid(desk, made, u"0.00000001"_s).at(u"status"_s), u"successful"_s);
    QCOMPARE(desk.ledger().member(u"fundings").items().size(), 3);
}

void TestRebitSandbox::tooMuchIsTakenToo()
{
    SandboxDesk desk;
    const Answered made = created(desk);
    QCOMPARE(paid(desk, made, u"1"_s).at(u"status"_s), u"successful"_s);
    QVERIFY(!paid(desk, made, u"1"_s).json.member(u"applied").flag()); // and a second time it buys nothing
    const JsonValue fundings = desk.ledger().member(u"fundings");
    QCOMPARE(fundings.items().size(), 2);
    QVERIFY(!fundings.items().last().member(u"applied").flag());
    QCOMPARE(desk.own("POST", "/rebit/pay", R"({"address":"nobody","amount":"1"})").status(), 404);
    QCOMPARE(desk.own("POST", "/rebit/pay", R"({"address":"nobody","amount":"0.000000001"})").status(), 400);
}

void TestRebitSandbox::anUnpaidInvoiceDiesAfterThirtyMinutes()
{
    SandboxDesk desk;
    const Answered early = created(desk);
    const Answered late = created(desk);
    desk.clock().turn(30 * minute - 1);
    QVERIFY(paid(desk, early, u"1"_s).json.member(u"applied").flag());
    desk.clock().turn(1);
    QVERIFY(!paid(desk, late, u"1"_s).json.member(u"applied").flag());
    QCOMPARE(shown(desk, late).at(u"status"_s), u"pending"_s); // the provider has no word for it

    sandbox::SandboxOptions options;
    options.speed = 60;
    SandboxDesk fast(options);
    const Answered invoice = created(fast);
    fast.clock().turn(30 * second);
    QVERIFY(!paid(fast, invoice, u"1"_s).json.member(u"applied").flag());
}

void TestRebitSandbox::aPartlyPaidInvoiceDoesNotDie()
{
    SandboxDesk desk;
    const Answered made = created(desk);
    paid(desk, made, u"0.01"_s);
    desk.clock().turn(24 * 60 * minute);
    QCOMPARE(paid(desk, made, u"0.02063577"_s).at(u"status"_s), u"successful"_s);
}

void TestRebitSandbox::theAmountDecidesWhatHappensToAPaidOne_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QStringList>("life");
    QTest::addColumn<QString>("state");
    QTest::newRow("rejected") << QByteArray("\"6666.66\"") << QStringList{u"14 successful"_s, u"15 rejected"_s}
                              << u"failed"_s;
    QTest::newRow("stuck") << QByteArray("\"3333.33\"") << QStringList{u"90000 successful"_s} << u"funded"_s;
    QTest::newRow("strange") << QByteArray("\"2222.22\"") << QStringList{u"5 on_review"_s, u"30 completed"_s}
                             << u"paid"_s;
}

void TestRebitSandbox::theAmountDecidesWhatHappensToAPaidOne()
{
    QFETCH(QByteArray, amount);
    QFETCH(QStringList, life);
    QFETCH(QString, state);
    SandboxDesk desk;
    const Answered made = created(desk, amount);
    paid(desk, made, made.at(u"source_amount"_s));
    qint64 now = 0;
    for (const QString &moment : life) {
        const qint64 seconds = moment.section(u' ', 0, 0).toLongLong();
        desk.clock().turn((seconds - now) * second);
        now = seconds;
        QCOMPARE(shown(desk, made).at(u"status"_s), moment.section(u' ', 1));
    }
    QCOMPARE(shown(desk, made).at(u"rejection_message"_s).isEmpty(), state != u"failed"_s);
    QCOMPARE(desk.ledger().member(u"entries").items().first().member(u"state").text(), state);
}

void TestRebitSandbox::aCancelledRemittanceStaysAndTakesNoMoney()
{
    SandboxDesk desk;
    const Answered made = created(desk);
    const QByteArray path = "/api/v1/remittances/" + made.at(u"id"_s).toLatin1();
    QCOMPARE(desk.rebit("DELETE", path).at(u"status"_s), u"cancelled"_s);
    QCOMPARE(desk.rebit("DELETE", path).status(), 200);
    QCOMPARE(shown(desk, made).at(u"status_in_words"_s), u"cancelled"_s);
    QVERIFY(!paid(desk, made, u"1"_s).json.member(u"applied").flag());
}

void TestRebitSandbox::whatIsPaidCannotBeCancelled()
{
    SandboxDesk desk;
    const Answered made = created(desk);
    paid(desk, made, u"1"_s);
    QVERIFY(isServerError(desk.rebit("DELETE", "/api/v1/remittances/" + made.at(u"id"_s).toLatin1())));
    QCOMPARE(shown(desk, made).at(u"status"_s), u"successful"_s);
}

void TestRebitSandbox::invoicesPayThemselvesInPractice()
{
    sandbox::SandboxOptions options;
    options.autoPayInvoices = true;
    SandboxDesk desk(options);
    const Answered made = created(desk);
    desk.clock().turn(9 * second);
    QCOMPARE(shown(desk, made).at(u"status"_s), u"pending"_s);
    desk.clock().turn(second);
    QCOMPARE(shown(desk, made).at(u"status"_s), u"successful"_s);
    desk.clock().turn(3600 * second);
    QCOMPARE(shown(desk, made).at(u"completed_at"_s), u"2026-03-20T20:00:25.000+08:00"_s);
    QCOMPARE(desk.ledger().member(u"fundings").items().size(), 1);
}

void TestRebitSandbox::calculateTellsWhatCreateWillCharge()
{
    SandboxDesk desk;
    const Answered price = desk.rebit(
        "POST", "/api/v1/remittances/calculate",
        R"({"amount":"10000.00","currency":"PHP","strategy":"bank","provider":"ABC","province":"Metro Manila"})");
    const Answered made = created(desk);
    QCOMPARE(price.status(), 200);
    for (const QString &name :
         {u"processing_fee"_s, u"service_fee"_s, u"total"_s, u"total_in_btc"_s, u"amount_in_btc"_s})
        QCOMPARE(price.at(name), made.at(name));
}

void TestRebitSandbox::theDocumentedCalculations_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *name, const char *body, bool taken) {
        QTest::newRow(name) << QByteArray(body) << taken;
    };
    row("first example",
        R"({"amount":10000.00,"currency":"PHP","strategy":"bank","provider":"ABC","province":"Metro Manila"})", true);
    row("second example", R"({"strategy":"bills","provider":"meralco","currency":"PHP","amount":2250})", true);
    row("third example breaks the validations", R"({"strategy":"eload","provider":"loadglobe","product":"GMX100"})",
        false);
    row("third example within them", R"({"strategy":"eload","provider":"GMX100","product":"GMX100"})", true);
    row("no province for a bank", R"({"amount":1,"strategy":"bank","provider":"ABC"})", false);
    row("no such province", R"({"amount":1,"strategy":"bank","provider":"ABC","province":"Manila"})", false);
    row("delivery cannot be calculated", R"({"amount":1,"strategy":"delivery","provider":"LBCPP","province":"Cebu"})",
        false);
    row("no provider", R"({"amount":1,"strategy":"bills"})", false);
    row("no amount", R"({"strategy":"bills","provider":"meralco"})", false);
}

void TestRebitSandbox::theDocumentedCalculations()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, taken);
    SandboxDesk desk;
    const Answered answered = desk.rebit("POST", "/api/v1/remittances/calculate", body);
    QVERIFY(taken ? answered.status() == 200 : isServerError(answered));
    if (taken) QVERIFY(answered.json.member(u"processing_fee").isNumber() && answered.json.contains(u"service_fee"));
}

void TestRebitSandbox::theTokenIsWantedWhereItBelongs()
{
    SandboxDesk desk;
    const QByteArray token = desk.token();
    const auto status = [&desk](const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) {
        return desk.send(WireClient::request(method, "/rebit" + target, {{"Content-Type", "application/json"}}, body))
            .status();
    };
    QCOMPARE(status("GET", "/api/v1/user?token=" + token), 200);
    QCOMPARE(status("GET", "/api/v1/user"), 401);
    QCOMPARE(status("GET", "/api/v1/user?token=" + token + "x"), 401);
    QCOMPARE(status("GET", "/api/v1/remittances/38"), 401);
    const QByteArray body = R"({"recipient":{"first_name":"A","last_name":"B","mobile":"1"}})";
    QCOMPARE(status("POST", "/api/v1/recipients", body), 401);
    QCOMPARE(status("POST", "/api/v1/recipients?token=" + token, body), 401); // in the query it would stand in logs
    const Answered refused = desk.send(WireClient::request("GET", "/rebit/api/v1/user"));
    QCOMPARE(refused.wire.body, R"({"status":"401","error":"Unauthorized"})");
}

void TestRebitSandbox::theListsNeedNoToken()
{
    SandboxDesk desk;
    for (const QByteArray path : {"rates", "strategies", "provinces", "provinces_by_region", "schedule"})
        QCOMPARE(desk.send(WireClient::request("GET", "/rebit/api/v1/" + path)).status(), 200);
    const Answered rates = desk.send(WireClient::request("GET", "/rebit/api/v1/rates"));
    QCOMPARE(rates.at(u"PHP"_s), u"329680.0"_s);
    QCOMPARE(rates.at(u"USDPHP"_s), u"51.14"_s);
    QVERIFY(rates.json.contains(u"PHP-ASK"));
    QCOMPARE(desk.send(WireClient::request("GET", "/rebit/api/v1/rates?currency=USD")).wire.body, R"({"USD":6446.62})");
}

void TestRebitSandbox::theListsAreTheDocuments()
{
    const sandbox::RebitLists &lists = sandbox::rebitLists();
    QCOMPARE(lists.currencies.size(), 22);
    QCOMPARE(lists.banks.size(), 42);
    QCOMPARE(lists.bills.size(), 92);
    QCOMPARE(lists.products.size(), 93);
    QCOMPARE(lists.provinces.size(), 90);
    QVERIFY(lists.provinces.contains(u"Agusan del Norte"_s));
    for (const QStringList &list : {lists.currencies, lists.banks, lists.bills, lists.products, lists.provinces}) {
        QVERIFY(!list.contains(QString()));
        QCOMPARE(QSet<QString>(list.begin(), list.end()).size(), list.size());
    }
    for (const QString &currency : lists.currencies)
        QVERIFY2(sandbox::rebitRate(currency).has_value(), qPrintable(currency));
}

void TestRebitSandbox::rubyWritesSmallNumbersWithAnExponent_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("written");
    QTest::newRow("whole") << u"523"_s << u"523.0"_s;
    QTest::newRow("zeros") << u"10000.00"_s << u"10000.0"_s;
    QTest::newRow("zero") << u"0.00000000"_s << u"0.0"_s;
    QTest::newRow("just plain") << u"0.00010000"_s << u"0.0001"_s;
    QTest::newRow("small") << u"0.00003000"_s << u"3.0e-05"_s;
    QTest::newRow("smaller") << u"0.00000123"_s << u"1.23e-06"_s;
}

void TestRebitSandbox::rubyWritesSmallNumbersWithAnExponent()
{
    QFETCH(QString, plain);
    QFETCH(QString, written);
    const auto value = money::Decimal::parse(plain);
    QVERIFY(value.ok());
    const JsonValue number = sandbox::rubyFloat(*value);
    QCOMPARE(number.text(), written);
    const auto back = money::Decimal::parse(number.text());
    QVERIFY(back.ok() && *back == *value);
}

void TestRebitSandbox::addressesAreOfTheTestNetworkAndWellFormed()
{
    // Twenty zero bytes: the address of the test network that is known for belonging to nobody.
    QCOMPARE(sandbox::testNetworkAddress(QByteArray(20, '\0')), u"mfWxJ45yp2SFn7UciZyNpvDKrzbhyfKrY8"_s);
    SandboxDesk desk;
    const QString first = created(desk).at(u"invoice_address"_s);
    const QString second = created(desk).at(u"invoice_address"_s);
    QVERIFY(first != second);
    static const QRegularExpression form(u"^[mn][1-9A-HJ-NP-Za-km-z]{25,34}$"_s);
    QVERIFY(form.match(first).hasMatch());
}

QTEST_GUILESS_MAIN(TestRebitSandbox)
#include "tst_rebit_sandbox.moc"
