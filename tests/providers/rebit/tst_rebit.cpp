// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/invoice.h"
#include "providers/rebit/lists.h"
#include "providers/rebit/rebit_bench.h"
#include "providers/rebit/status_map.h"

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
using namespace rebit_bench;

class TestRebit : public QObject
{
    Q_OBJECT

private slots:
    void documentedExamplesAreUnderstood_data();
    void documentedExamplesAreUnderstood();
    void aWordThatNobodyKnowsIsNeverFinal();
    void theTokenIsNeverFrozen_data();
    void theTokenIsNeverFrozen();
    void theTokenIsAddedToTheFrozenBytesAsTheyAre();
    void withoutATokenNothingIsSent();
    void aBeneficiaryIsEnrolledOnceBeforeTheFirstTransfer();
    void anEnrolmentThatFailsHasMovedNothing();
    void whatIsNotARemittanceIsADoubt_data();
    void whatIsNotARemittanceIsADoubt();
    void withCreditsCreatingIsPaying();
    void aCutAnswerIsNeverAFailure();
    void aDifferentEchoIsReviewed_data();
    void aDifferentEchoIsReviewed();
    void B19_anInvoiceIsReadFromEitherMember_data();
    void B19_anInvoiceIsReadFromEitherMember();
    void anInvoiceThatContradictsItselfIsNotPaid_data();
    void anInvoiceThatContradictsItselfIsNotPaid();
    void everySumInBitcoinIsKeptToTheLastDigit();
    void anInvoiceRunsFromTheEarlierClock();
    void aRemittanceWithoutAnInvoiceIsStillOurs();
    void aTotalThatWasNotCountedOnIsNoted();
    void B21_anUnpaidInvoiceRunsOutAfterItsThirtyMinutes_data();
    void B21_anUnpaidInvoiceRunsOutAfterItsThirtyMinutes();
    void anInvoiceThatChangesUnderWayIsAnAlarm();
    void whatWasNeverSeenCannotBeAskedFor();
    void aLookThatFailsTeachesNothing_data();
    void aLookThatFailsTeachesNothing();
    void cancellingIsOfferedWhileSomethingCanBeStopped();
    void B14_onlyTheWordCancelledCancels_data();
    void B14_onlyTheWordCancelledCancels();
    void whatIsWrongIsNamedBeforeAnythingIsSent_data();
    void whatIsWrongIsNamedBeforeAnythingIsSent();
    void B01_accountTypesAreSpelledAsRebitWants_data();
    void B01_accountTypesAreSpelledAsRebitWants();
    void theRulesForRepeatsAreThoseOfAnInvoice();
    void whatItCanDoIsDeclared();
};

void TestRebit::documentedExamplesAreUnderstood_data()
{
    QTest::addColumn<int>("index");
    const auto fixtures = support::fixturesOf(u"rebit"_s);
    for (qsizetype i = 0; i < fixtures.size(); ++i)
        QTest::newRow(qPrintable(fixtures[i].name)) << int(i);
}

void TestRebit::documentedExamplesAreUnderstood()
{
    QFETCH(int, index);
    Counter counter;
    const auto faults = support::differences(support::fixturesOf(u"rebit"_s)[index], counter.connector.provider(),
                                             counter.client, counter.transport, counter.clock);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestRebit::aWordThatNobodyKnowsIsNeverFinal()
{
    QVERIFY(rc::check("words and numbers that are not in the table", [] {
        const QString word = QString::fromStdString(*rc::gen::oneOf(
            rc::gen::string<std::string>(),
            rc::gen::map(rc::gen::arbitrary<int>(), [](int number) { return std::to_string(number); })));
        RC_PRE(!word.trimmed().isEmpty() && !providers::rebit::stateFrom(word));
        const JsonValue changes = JsonValue::object({{u"status"_s, word}, {u"status_in_words"_s, JsonValue()}});
        const auto sighting = looked(answered(200, remittance(changes)));
        RC_ASSERT(sighting.found == Found::Yes);
        RC_ASSERT(!sighting.state);
        RC_ASSERT(sighting.providerStatus == word);
        const auto verdict = judged(answered(200, remittance(changes)));
        RC_ASSERT(verdict.kind == VerdictKind::Accepted);
        RC_ASSERT(verdict.state == TransferState::AwaitingFunds);
    }));
}

void TestRebit::theTokenIsNeverFrozen_data()
{
    QTest::addColumn<bool>("inQuery");
    QTest::newRow("in the body") << false;
    QTest::newRow("in the query") << true;
}

void TestRebit::theTokenIsNeverFrozen()
{
    QFETCH(bool, inQuery);
    Settings settings;
    settings.tokenInQuery = inQuery;
    Counter counter(settings);
    counter.credentials.values[u"token"_s] = "a&b \"c\"\n"; // everything that has to be escaped somewhere
    const auto order = usual(wish(u"providerReference"_s, u"38"_s));
    const auto prepared = support::await(counter.connector.prepare(order));
    QVERIFY(prepared.ok());
    const auto cancel = counter.connector.cancelRequest(order);
    for (const domain::FrozenRequest &frozen : {prepared->request, cancel}) {
        QVERIFY(!frozen.body.contains("token"));
        QVERIFY(!frozen.path.contains(u"token"_s));
    }
    counter.transport.script.enqueue({"POST", {}, {}, answered(200, remittance())});
    counter.transport.script.enqueue({"DELETE", {}, {}, answered(200, remittance())});
    (void)support::await(counter.connector.sendOnce(prepared->request));
    (void)support::await(counter.connector.sendCancel(cancel));
    const net::HttpRequest &create = counter.transport.sent[0];
    const QString encoded = u"token=a%26b%20%22c%22"_s;
    QCOMPARE(support::pathOf(create), inQuery ? u"/api/v1/remittances?"_s + encoded : u"/api/v1/remittances"_s);
    QCOMPARE(JsonValue::parse(create.body)->member(u"token").text(), inQuery ? QString() : u"a&b \"c\""_s);
    QCOMPARE(support::pathOf(counter.transport.sent[1]), u"/api/v1/remittances/38?"_s + encoded);
}

void TestRebit::theTokenIsAddedToTheFrozenBytesAsTheyAre()
{
    Counter counter;
    const auto frozen = support::await(counter.connector.prepare(usual()))->request;
    for (int i = 0; i < 2; ++i) {
        counter.transport.script.enqueue(
            {"POST", u"/api/v1/remittances"_s, {}, support::failed(Evidence::Maybe, ErrorKind::TimedOut)});
        (void)support::await(counter.connector.sendOnce(frozen));
    }
    QCOMPARE(counter.transport.sent[0].body, frozen.body.chopped(1) + ",\"token\":\"throw-away-token\"}");
    QCOMPARE(counter.transport.sent[1].body, counter.transport.sent[0].body);
}

void TestRebit::withoutATokenNothingIsSent()
{
    Counter counter;
    const auto frozen = support::await(counter.connector.prepare(usual()))->request;
    counter.credentials.values.clear();
    const auto answer = support::await(counter.connector.sendOnce(frozen));
    QCOMPARE(answer.evidence, Evidence::NotSent);
    QCOMPARE(answer.failure->kind, ErrorKind::CredentialMissing);
    QVERIFY(counter.transport.sent.isEmpty());
    QVERIFY(!support::await(counter.connector.test()));
}

void TestRebit::aBeneficiaryIsEnrolledOnceBeforeTheFirstTransfer()
{
    Counter counter;
    const auto known = support::await(counter.connector.prepare(usual()));
    QVERIFY(known.ok());
    QVERIFY(counter.client.sent.isEmpty());
    counter.client.script.enqueue(
        {"POST", u"/api/v1/recipients"_s, {}, answered(201, *JsonValue::parse(R"({"id":"77"})"))});
    const auto fresh = support::await(counter.connector.prepare(usual(wish(u"enrolledBeneficiary"_s, QString()))));
    QVERIFY(fresh.ok());
    QCOMPARE(fresh->enrolledBeneficiary, u"77"_s);
    QVERIFY(fresh->request.body.contains("\"recipient_id\":\"77\""));
}

void TestRebit::anEnrolmentThatFailsHasMovedNothing()
{
    Counter counter;
    for (const net::HttpReply &reply :
         {answered(500, *JsonValue::parse(R"({"status":"500","error":"Internal Server Error"})")),
          answeredWith(200, "<html/>"), answered(200, JsonValue::object({{u"recipient"_s, JsonValue::object()}})),
          support::failed(Evidence::Maybe, ErrorKind::TimedOut)}) {
        counter.client.script.enqueue({"POST", {}, {}, reply});
        const auto prepared =
            support::await(counter.connector.prepare(usual(wish(u"enrolledBeneficiary"_s, QString()))));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().outcome, base::Outcome::NothingHappened);
    }
    QVERIFY(counter.transport.sent.isEmpty());
}

void TestRebit::whatIsNotARemittanceIsADoubt_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<VerdictKind>("kind");
    const QByteArray html = "<html>Log in</html>";
    const auto words = [](int status) {
        return answered(status, JsonValue::object({{u"status"_s, QString::number(status)}}));
    };
    using enum VerdictKind;
    QTest::newRow("200 page") << answeredWith(200, html) << Maybe;
    QTest::newRow("200 nothing") << answeredWith(200, {}) << Maybe;
    QTest::newRow("200 without a number") << answered(200, remittance(wish(u"id"_s, JsonValue()))) << Maybe;
    QTest::newRow("404 page") << answeredWith(404, html) << Maybe;
    QTest::newRow("404 nothing") << answeredWith(404, {}) << Rejected;
    QTest::newRow("400") << words(400) << Maybe;
    QTest::newRow("422") << words(422) << Maybe;
    QTest::newRow("429") << words(429) << Maybe;
    QTest::newRow("401") << words(401) << NotNow;
    QTest::newRow("403 page") << answeredWith(403, html) << Maybe;
    QTest::newRow("503") << words(503) << Maybe;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << Maybe;
    QTest::newRow("no connection") << support::failed(Evidence::NotSent, ErrorKind::Unreachable) << NotNow;
}

void TestRebit::whatIsNotARemittanceIsADoubt()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(VerdictKind, kind);
    QCOMPARE(judged(reply).kind, kind);
}

void TestRebit::withCreditsCreatingIsPaying()
{
    Settings credits;
    credits.accountCredits = true;
    const auto safety = Counter(credits).connector.safety();
    QCOMPARE(safety.safetyClass, domain::SafetyClass::D);
    QCOMPARE(safety.orphanAfter.count(), 0);
    QVERIFY(safety.doubtChecks.isEmpty());
    // Nobody says that the token is looked at before anything is made.
    QCOMPARE(judged(answered(401, JsonValue::object({{u"status"_s, u"401"_s}})), usual(), credits).kind,
             VerdictKind::Maybe);
    // Without an invoice to pay, nothing runs out.
    QCOMPARE(looked(answered(200, remittance()), {}, credits, 60).state, std::optional(TransferState::AwaitingFunds));
}

void TestRebit::aCutAnswerIsNeverAFailure()
{
    const QByteArray whole = remittance().toBytes();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QCOMPARE(judged(answeredWith(200, whole.left(length))).kind, VerdictKind::Maybe);
        QCOMPARE(cancelled(answeredWith(200, whole.left(length))).kind, VerdictKind::Maybe);
    }
    QVERIFY(rc::check("any bytes", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        RC_ASSERT(judged(answeredWith(200, QByteArray::fromStdString(bytes))).kind == VerdictKind::Maybe);
        RC_ASSERT(looked(answeredWith(200, QByteArray::fromStdString(bytes))).found == Found::Inconclusive);
    }));
}

void TestRebit::aDifferentEchoIsReviewed_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("amount") << uR"({"amount":1000.0})"_s;
    QTest::newRow("currency") << uR"({"currency":"USD"})"_s;
    QTest::newRow("bank") << uR"({"remittance_details":{"bank":"BDO"}})"_s;
    QTest::newRow("account") << uR"({"remittance_details":{"bank_account_number":"12345679"}})"_s;
    QTest::newRow("another way") << uR"({"remittance_details":{"pickup":"CLH"}})"_s;
    QTest::newRow("recipient") << uR"({"recipient":{"id":2}})"_s;
}

void TestRebit::aDifferentEchoIsReviewed()
{
    QFETCH(QString, json);
    const JsonValue body = remittance(*JsonValue::parse(json.toUtf8()));
    const auto verdict = judged(answered(200, body));
    QCOMPARE(verdict.kind, VerdictKind::Review);
    QCOMPARE(verdict.providerReference.text, u"38"_s);
    QVERIFY(!verdict.error.detail.contains(u"12345679"_s));
    QVERIFY(!looked(answered(200, body)).echoFault.isEmpty());
}

void TestRebit::B19_anInvoiceIsReadFromEitherMember_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("uri");
    QTest::newRow("two members") << uR"({"invoice_address":"1abc","total_in_btc":"1.15604"})"_s << u"1abc"_s
                                 << u"1.15604000"_s << u"bitcoin:1abc?amount=1.15604000"_s;
    QTest::newRow("uri") << uR"({"invoice_address_with_amount":"bitcoin:3MGX?amount=0.08112778"})"_s << u"3MGX"_s
                         << u"0.08112778"_s << u"bitcoin:3MGX?amount=0.08112778"_s;
    QTest::newRow("uri and sum")
        << uR"({"invoice_address_with_amount":"bitcoin:3MGX?amount=0.0800","total_in_btc":0.08})"_s << u"3MGX"_s
        << u"0.08000000"_s << u"bitcoin:3MGX?amount=0.08000000"_s;
    QTest::newRow("uri with words of theirs")
        << uR"({"invoice_address_with_amount":"bitcoin:3MGX?label=Rebit&amount=0.0800&message=x%26amount=9"})"_s
        << u"3MGX"_s << u"0.08000000"_s << u"bitcoin:3MGX?amount=0.08000000"_s;
    QTest::newRow("uri without a sum") << uR"({"invoice_address_with_amount":"bitcoin:3MGX","total_in_btc":8e-05})"_s
                                       << u"3MGX"_s << u"0.00008000"_s << u"bitcoin:3MGX?amount=0.00008000"_s;
}

void TestRebit::B19_anInvoiceIsReadFromEitherMember()
{
    QFETCH(QString, json);
    QFETCH(QString, address);
    QFETCH(QString, amount);
    QFETCH(QString, uri);
    const auto invoice = providers::rebit::invoiceIn(*JsonValue::parse(json.toUtf8()),
                                                     QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC));
    QVERIFY2(invoice.payIn.has_value(), qPrintable(invoice.fault));
    QCOMPARE(invoice.payIn->address, address);
    QCOMPARE(invoice.payIn->amount.toWire(), amount);
    QCOMPARE(invoice.payIn->uri, uri);
    QCOMPARE(invoice.payIn->expiresAt, QDateTime(QDate(2026, 2, 1), QTime(9, 30), Qt::UTC));
}

void TestRebit::anInvoiceThatContradictsItselfIsNotPaid_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("two addresses") << uR"({"invoice_address_with_amount":"bitcoin:3MGX?amount=1.15604"})"_s;
    QTest::newRow("two sums") << uR"({"invoice_address_with_amount":"bitcoin:1kNzb1394aama0de?amount=1.15605"})"_s;
    QTest::newRow("no sum") << uR"({"total_in_btc":null})"_s;
    QTest::newRow("nothing to pay") << uR"({"total_in_btc":0})"_s;
    QTest::newRow("finer than a satoshi") << uR"({"total_in_btc":"1.123456785"})"_s;
    QTest::newRow("a sum hidden in the address") << uR"({"invoice_address":"1kNzb1394aama0de?amount=9"})"_s;
    const auto with = [](const char *query) {
        return uR"({"invoice_address_with_amount":"bitcoin:1kNzb1394aama0de?%1"})"_s.arg(QLatin1StringView(query));
    };
    QTest::newRow("two sums in one address") << with("amount=1.15604&amount=9");
    QTest::newRow("two sums, one in capitals") << with("amount=1.15604&AMOUNT=9");
    QTest::newRow("two sums, one disguised") << with("amount=1.15604&%61mount=9");
    QTest::newRow("an empty sum") << with("amount=");
    QTest::newRow("a condition that nobody knows") << with("amount=1.15604&req-pay=9");
    QTest::newRow("something behind it") << with("amount=1.15604#amount=9");
    QTest::newRow("not bitcoin") << uR"({"invoice_address_with_amount":"litecoin:1kNzb1394aama0de?amount=1.15604"})"_s;
}

void TestRebit::anInvoiceThatContradictsItselfIsNotPaid()
{
    QFETCH(QString, json);
    const auto verdict = judged(answered(200, remittance(*JsonValue::parse(json.toUtf8()))));
    QCOMPARE(verdict.kind, VerdictKind::Review);
    QVERIFY(!verdict.payIn);
}

void TestRebit::everySumInBitcoinIsKeptToTheLastDigit()
{
    QVERIFY(rc::check("sums of one satoshi to 21 million coins", [] {
        const auto sum =
            money::Money::ofMinor(*rc::gen::inRange<qint64>(1, 2'100'000'000'000'000), money::Currency::of("BTC"_L1));
        const JsonValue body =
            remittance(wish(u"total_in_btc"_s,
                            *rc::gen::arbitrary<bool>() ? JsonValue(sum.toWire()) : JsonValue::number(sum.toWire())));
        const auto verdict = judged(answered(200, *JsonValue::parse(body.toBytes())));
        RC_ASSERT(verdict.payIn.has_value());
        RC_ASSERT(verdict.payIn->amount == sum);
        RC_ASSERT(verdict.payIn->uri.endsWith(u"amount="_s + sum.toWire()));
    }));
}

void TestRebit::anInvoiceRunsFromTheEarlierClock()
{
    // Their clock is an hour ahead: ours decides. Paying late would be paying into nothing.
    const auto verdict = judged(answered(200, remittance(wish(u"created_at"_s, u"2026-02-01T18:00:00.000+08:00"_s))));
    QCOMPARE(base::toRfc3339(verdict.payIn->expiresAt), u"2026-02-01T09:30:00.000Z"_s);
    const auto theirs = judged(answered(200, remittance(wish(u"created_at"_s, u"2026-02-01T16:50:00.000+08:00"_s))));
    QCOMPARE(base::toRfc3339(theirs.payIn->expiresAt), u"2026-02-01T09:20:00.000Z"_s);
}

void TestRebit::aRemittanceWithoutAnInvoiceIsStillOurs()
{
    const auto verdict = judged(answered(
        200, remittance(JsonValue::object({{u"invoice_address"_s, JsonValue()}, {u"total_in_btc"_s, JsonValue()}}))));
    QCOMPARE(verdict.kind, VerdictKind::Accepted);
    QCOMPARE(verdict.state, TransferState::AwaitingFunds);
    QCOMPARE(verdict.providerReference.text, u"38"_s);
    QVERIFY(!verdict.payIn);
    QVERIFY(!verdict.note.isEmpty());
}

void TestRebit::aTotalThatWasNotCountedOnIsNoted()
{
    const JsonValue expected =
        wish(u"providerData"_s, *JsonValue::parse(R"({"expectedTotal":{"amount":"10075.50","currency":"PHP"}})"));
    QVERIFY(judged(answered(200, remittance(wish(u"total"_s, u"10075.5"_s))), usual(expected)).note.isEmpty());
    const auto dearer = judged(answered(200, remittance(wish(u"total"_s, u"10175.5"_s))), usual(expected));
    QCOMPARE(dearer.kind, VerdictKind::Accepted);
    QVERIFY(dearer.note.contains(u"10175.5"_s));
}

void TestRebit::B21_anUnpaidInvoiceRunsOutAfterItsThirtyMinutes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<TransferState>("state");
    QTest::newRow("pending in time") << u"pending"_s << 30 << TransferState::AwaitingFunds;
    QTest::newRow("pending too long") << u"pending"_s << 31 << TransferState::Expired;
    QTest::newRow("pending for hours") << u"pending"_s << 30 + 360 << TransferState::Expired;
    QTest::newRow("partial for hours") << u"partial"_s << 31 + 360 << TransferState::AwaitingFunds;
    QTest::newRow("partial in time") << u"partial"_s << 29 << TransferState::AwaitingFunds;
    QTest::newRow("partial too long") << u"partial"_s << 31 << TransferState::AwaitingFunds;
    QTest::newRow("paid long ago") << u"successful"_s << 300 << TransferState::InProgress;
    QTest::newRow("capital letters") << u"Completed"_s << 300 << TransferState::PaidOut;
}

void TestRebit::B21_anUnpaidInvoiceRunsOutAfterItsThirtyMinutes()
{
    QFETCH(QString, word);
    QFETCH(int, minutes);
    QFETCH(TransferState, state);
    const auto sighting = looked(answered(200, remittance(wish(u"status_in_words"_s, word))), {}, {}, minutes);
    QCOMPARE(sighting.state, std::optional(state));
    QCOMPARE(sighting.note.contains(u"part of the invoice"_s), word == u"partial");
    if (state == TransferState::Expired) QCOMPARE(sighting.error.kind, ErrorKind::QuoteExpired);
    // What was stored with the transfer ends it as well, whatever their clock says.
    const JsonValue stored = wish(
        u"payIn"_s,
        *JsonValue::parse(
            R"({"address":"1kNzb1394aama0de","amount":"1.15604","currency":"BTC","expiresAt":"2026-02-01T09:30:00Z"})"));
    const JsonValue later =
        JsonValue::object({{u"status_in_words"_s, word}, {u"created_at"_s, u"2026-02-02T17:00:00.000+08:00"_s}});
    QCOMPARE(looked(answered(200, remittance(later)), stored, {}, minutes).state, std::optional(state));
}

void TestRebit::anInvoiceThatChangesUnderWayIsAnAlarm()
{
    const auto stored = [](const QString &address) {
        const QString text =
            uR"({"address":"%1","amount":"1.15604","currency":"BTC","expiresAt":"2026-02-01T09:30:00Z"})"_s;
        return wish(u"payIn"_s, *JsonValue::parse(text.arg(address).toUtf8()));
    };
    const auto changed = looked(answered(200, remittance()), stored(u"1other"_s));
    QVERIFY(!changed.echoFault.isEmpty());
    QCOMPARE(changed.payIn->address, u"1other"_s); // what was shown stays until somebody has looked
    const auto later = remittance(wish(u"created_at"_s, u"2026-02-01T17:20:00.000+08:00"_s));
    const auto same = looked(answered(200, later), stored(u"1kNzb1394aama0de"_s));
    QVERIFY(same.echoFault.isEmpty());
    QVERIFY(same.echoVerified);
    QCOMPARE(base::toRfc3339(same.payIn->expiresAt), u"2026-02-01T09:30:00.000Z"_s); // and runs no longer than was said
    const auto first = looked(answered(200, remittance(wish(u"created_at"_s, JsonValue()))));
    QCOMPARE(base::toRfc3339(first.payIn->expiresAt), u"2026-02-01T09:30:00.000Z"_s);
}

void TestRebit::whatWasNeverSeenCannotBeAskedFor()
{
    Counter counter;
    const auto sighting = support::await(counter.connector.lookUp(usual()));
    QCOMPARE(sighting.found, Found::Inconclusive);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestRebit::aLookThatFailsTeachesNothing_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<Found>("found");
    QTest::newRow("500") << answered(500, JsonValue::object({{u"status"_s, u"500"_s}})) << Found::Inconclusive;
    QTest::newRow("401") << answered(401, JsonValue::object()) << Found::Inconclusive;
    QTest::newRow("page") << answeredWith(200, "<html/>") << Found::Inconclusive;
    QTest::newRow("404 page") << answeredWith(404, "<html/>") << Found::Inconclusive;
    QTest::newRow("404") << answered(404, JsonValue::object({{u"status"_s, u"404"_s}})) << Found::No;
    QTest::newRow("no word") << answered(200, remittance(JsonValue::object(
                                                  {{u"status"_s, JsonValue()}, {u"status_in_words"_s, JsonValue()}})))
                             << Found::Inconclusive;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << Found::Inconclusive;
}

void TestRebit::aLookThatFailsTeachesNothing()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(Found, found);
    const auto sighting = looked(reply);
    QCOMPARE(sighting.found, found);
    QVERIFY(!sighting.state);
}

void TestRebit::cancellingIsOfferedWhileSomethingCanBeStopped()
{
    const Counter counter;
    for (const TransferState state : domain::allTransferStates()) {
        auto transfer = usual(wish(u"providerReference"_s, u"38"_s)).transfer;
        transfer.state = state;
        const bool open = state == TransferState::AwaitingFunds || state == TransferState::InProgress ||
                          state == TransferState::OnHold;
        QCOMPARE(counter.connector.mayCancel(transfer), open);
        transfer.providerReference = {};
        QVERIFY(!counter.connector.mayCancel(transfer));
    }
}

void TestRebit::B14_onlyTheWordCancelledCancels_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<VerdictKind>("kind");
    QTest::addColumn<TransferState>("state");
    const auto row = [](const char *name, const net::HttpReply &reply, VerdictKind kind, TransferState state) {
        QTest::newRow(name) << reply << kind << state;
    };
    const auto word = [](const QString &text) { return answered(200, remittance(wish(u"status_in_words"_s, text))); };
    using State = TransferState;
    using enum VerdictKind;
    row("one l", word(u"canceled"_s), Accepted, State::Cancelled);
    row("two l, wrapped", answered(200, wish(u"remittance"_s, remittance(wish(u"status_in_words"_s, u"Cancelled"_s)))),
        Accepted, State::Cancelled);
    row("number", answered(200, *JsonValue::parse(R"({"id":38,"status":5})")), Accepted, State::Cancelled);
    row("number as text", answered(200, *JsonValue::parse(R"({"status":"5"})")), Accepted, State::Cancelled);
    row("too late", word(u"completed"_s), Accepted, State::PaidOut);
    row("paid meanwhile", word(u"successful"_s), Accepted, State::InProgress);
    row("still pending", word(u"pending"_s), Maybe, State::Unconfirmed);
    row("odd word", word(u"void"_s), Maybe, State::Unconfirmed);
    row("another one",
        answered(200, remittance(JsonValue::object({{u"id"_s, 39}, {u"status_in_words"_s, u"cancelled"_s}}))), Maybe,
        State::Unconfirmed);
    row("empty object", answered(200, JsonValue::object()), Maybe, State::Unconfirmed);
    row("nothing", answeredWith(204, {}), Maybe, State::Unconfirmed);
    row("500", answered(500, JsonValue::object()), Maybe, State::Unconfirmed);
    row("404", answered(404, JsonValue::object()), Rejected, State::Unconfirmed);
    row("401", answered(401, JsonValue::object()), NotNow, State::Unconfirmed);
    row("time-out", support::failed(Evidence::Maybe, ErrorKind::TimedOut), Maybe, State::Unconfirmed);
}

void TestRebit::B14_onlyTheWordCancelledCancels()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(VerdictKind, kind);
    QFETCH(TransferState, state);
    const auto verdict = cancelled(reply);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.state, state);
}

void TestRebit::whatIsWrongIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("no bank") << uR"({"bankCode":""})"_s << u"beneficiary.bankCode"_s;
    QTest::newRow("a bank that is not in the list") << uR"({"bankCode":"XXX"})"_s << u"beneficiary.bankCode"_s;
    QTest::newRow("an agent instead of a bank") << uR"({"bankCode":"CLH"})"_s << u"beneficiary.bankCode"_s;
    QTest::newRow("no mobile number") << uR"({"msisdn":""})"_s << u"beneficiary.msisdn"_s;
    QTest::newRow("no name") << uR"({"name":""})"_s << u"beneficiary.name"_s;
    QTest::newRow("no account") << uR"({"accountNumber":""})"_s << u"beneficiary.accountNumber"_s;
    QTest::newRow("no account type") << uR"({"accountType":""})"_s << u"beneficiary.accountType"_s;
    QTest::newRow("an odd account type") << uR"({"accountType":"Dollar Savings"})"_s << u"beneficiary.accountType"_s;
    QTest::newRow("a wallet") << uR"({"method":"mobile-wallet"})"_s << u"beneficiary.method"_s;
    QTest::newRow("another country") << uR"({"country":"ID"})"_s << u"beneficiary.method"_s;
    QTest::newRow("not pesos") << uR"({"receive":{"amount":"100.00","currency":"USD"},"rate":"1"})"_s << u"receive"_s;
}

void TestRebit::whatIsWrongIsNamedBeforeAnythingIsSent()
{
    QFETCH(QString, json);
    QFETCH(QString, field);
    Counter counter;
    const auto order = usual(*JsonValue::parse(json.toUtf8()));
    const auto checked = counter.connector.check(order);
    QVERIFY(!checked);
    QCOMPARE(checked.error().field, field);
    QVERIFY(!support::await(counter.connector.prepare(order)));
    QVERIFY(counter.client.sent.isEmpty());
}

void TestRebit::B01_accountTypesAreSpelledAsRebitWants_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("spelled");
    QTest::newRow("as in the validation") << u"PHP Savings"_s << u"PHP Savings"_s;
    QTest::newRow("as in the example") << u"Peso Savings"_s << u"PHP Savings"_s;
    QTest::newRow("short") << u"checking"_s << u"PHP Checking"_s;
    QTest::newRow("sloppy") << u" php  CHECKING "_s << u"PHP Checking"_s;
    QTest::newRow("unknown") << u"USD Savings"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestRebit::B01_accountTypesAreSpelledAsRebitWants()
{
    QFETCH(QString, typed);
    QFETCH(QString, spelled);
    QCOMPARE(providers::rebit::accountTypeFrom(typed), spelled);
}

void TestRebit::theRulesForRepeatsAreThoseOfAnInvoice()
{
    const auto safety = Counter().connector.safety();
    QCOMPARE(safety.safetyClass, domain::SafetyClass::C);
    QVERIFY(!safety.replayWithSameKey);
    QVERIFY(!safety.replayAfterDoubleNotFound);
    QVERIFY(!safety.lookUpByOurReference);
    QVERIFY(safety.lookUpByProviderReference);
    QCOMPARE(safety.orphanAfter, std::chrono::minutes(35));
    QCOMPARE(safety.invoiceLife, std::chrono::minutes(30));
}

void TestRebit::whatItCanDoIsDeclared()
{
    Counter counter;
    QCOMPARE(counter.connector.provider().capabilities(),
             (QStringList{u"quote"_s, u"transfer"_s, u"cancel"_s, u"banks"_s, u"beneficiary"_s, u"address-book"_s,
                          u"master-data"_s, u"rates"_s, u"callback"_s}));
    QStringList operations;
    for (const domain::Operation &operation : counter.connector.provider().operations)
        operations << operation.name;
    QCOMPARE(operations, (QStringList{u"create-recipient"_s, u"list-recipients"_s, u"show-recipient"_s,
                                      u"update-recipient"_s, u"delete-recipient"_s, u"calculate"_s, u"create"_s,
                                      u"show"_s, u"cancel"_s, u"rates"_s, u"strategies"_s, u"provinces"_s,
                                      u"provinces-by-region"_s, u"schedule"_s, u"user"_s, u"callback"_s}));
    const auto partners = support::await(counter.connector.partners(u"PH"_s));
    QCOMPARE(partners->size(), 42 + 3 + 1 + 92);
    const auto fields = counter.connector.fieldsFor(u"PH"_s, domain::PayoutMethod::BankAccount);
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](const domain::FieldRule &rule) {
        return rule.name == u"bankCode" && rule.choices.size() == 42;
    }));
    QVERIFY(counter.connector.fieldsFor(u"PH"_s, domain::PayoutMethod::Airtime).isEmpty());
    counter.client.script.enqueue({"POST",
                                   u"/api/v1/remittances/calculate"_s,
                                   {},
                                   answered(200, *JsonValue::parse(R"({"processing_fee":1,"service_fee":1})"))});
    QVERIFY(support::await(counter.connector.test()).ok());
}

QTEST_GUILESS_MAIN(TestRebit)
#include "tst_rebit.moc"
