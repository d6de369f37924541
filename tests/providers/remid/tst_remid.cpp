// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/remid_bench.h"
#include "providers/remid/replies.h"
#include "providers/remid/requests.h"

#include <QRegularExpression>
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
using namespace remid_bench;

namespace {

domain::QuoteSheet sheetFor(const JsonValue &wishes)
{
    const JsonValue request = support::with(
        *JsonValue::parse(R"({"send":"100.00","from":"SGD","to":"IDR","country":"ID","board":{"rate":"11875.50"}})"),
        wishes);
    Counter counter;
    return *support::await(counter.connector.quotes(support::quoteRequestFrom(request)));
}

} // namespace

class TestRemid : public QObject
{
    Q_OBJECT

private slots:
    void documentedExamplesAreUnderstood_data();
    void documentedExamplesAreUnderstood();
    void M04_onlyListedCodesEndATransfer();
    void M25_aRepeatIsAskedAboutAndNeverCalledFailed();
    void theCodesOfASubmission_data();
    void theCodesOfASubmission();
    void whatIsNotTheirAnswerIsADoubt_data();
    void whatIsNotTheirAnswerIsADoubt();
    void aCutAnswerIsNeverAFailure();
    void aRefusalOfAnotherRequestIsADoubt();
    void aDifferentEchoIsReviewed_data();
    void aDifferentEchoIsReviewed();
    void anAcceptanceThatDoesNotRepeatEverythingIsADoubt_data();
    void anAcceptanceThatDoesNotRepeatEverythingIsADoubt();
    void M01_aLookNeverReachesTheCallThatPays();
    void aLookThatFailsTeachesNothing_data();
    void aLookThatFailsTeachesNothing();
    void anAnswerWithoutOurReferenceIsKnownByItsAmount();
    void M18_anAnswerAboutAnotherTransferIsAnAlarmAndNoNews();
    void M18_theNumberOfAnotherTransferIsNotTakenForOurs();
    void credentialsTravelAsHeadersAndAreNeverFrozen();
    void withoutCredentialsNothingIsSent();
    void theNoteHasAllowedCharactersOnly();
    void theNoteKeepsWhatCanBeKept();
    void M16_senderAndMerchantAreSentOnlyWhenConfigured();
    void anOfferIsForWholeRupiah_data();
    void anOfferIsForWholeRupiah();
    void whatCannotBeOfferedHasAReason_data();
    void whatCannotBeOfferedHasAReason();
    void anUnknownBankIsOfferedWithAWarning();
    void whatIsWrongIsNamedBeforeAnythingIsSent_data();
    void whatIsWrongIsNamedBeforeAnythingIsSent();
    void M11_timesAreReadInBothNotations();
    void M26_theRulesForRepeatsAreThoseOfAReference();
    void banksSayWhetherTheyAreConfirmed();
    void whatItCanDoIsDeclared();
};

void TestRemid::documentedExamplesAreUnderstood_data()
{
    QTest::addColumn<int>("index");
    const auto fixtures = support::fixturesOf(u"remid"_s);
    for (qsizetype i = 0; i < fixtures.size(); ++i)
        QTest::newRow(qPrintable(fixtures[i].name)) << int(i);
}

void TestRemid::documentedExamplesAreUnderstood()
{
    QFETCH(int, index);
    Counter counter;
    const auto faults = support::differences(support::fixturesOf(u"remid"_s)[index], counter.connector.provider(),
                                             counter.client, counter.transport, counter.clock);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestRemid::M04_onlyListedCodesEndATransfer()
{
    // Every code there is, on both calls: what may be final is written down here once more, by hand.
    const QStringList paid{u"000"_s};
    const QStringList failed{u"206"_s, u"225"_s, u"300"_s};
    const QStringList refusedAtOnce{u"300"_s}; // the other two are listed for the status call only
    const QStringList notCreated{u"205"_s, u"209"_s, u"210"_s, u"211"_s, u"264"_s, u"990"_s};
    for (int number = 0; number < 1000; ++number) {
        const QString code = u"%1"_s.arg(number, 3, 10, QChar(u'0'));
        const auto sighting = looked(answered(200, answer(code)));
        const bool final = sighting.state && domain::isFinal(*sighting.state);
        QCOMPARE(final, paid.contains(code) || failed.contains(code));
        if (final) QCOMPARE(*sighting.state, paid.contains(code) ? TransferState::PaidOut : TransferState::Rejected);
        if (failed.contains(code)) QCOMPARE(sighting.error.providerCode, code);
        QCOMPARE(sighting.found == Found::No, code == u"204");

        const auto verdict = judged(answered(200, answer(code)));
        QCOMPARE(verdict.kind == VerdictKind::Rejected, refusedAtOnce.contains(code) || notCreated.contains(code));
        if (verdict.kind == VerdictKind::Accepted) QCOMPARE(verdict.state, TransferState::InProgress);
    }
}

void TestRemid::M25_aRepeatIsAskedAboutAndNeverCalledFailed()
{
    for (const QString &code : {u"203"_s, u"257"_s}) {
        const auto verdict = judged(answered(200, answer(code, wish(u"trx_id"_s, QString()))));
        QCOMPARE(verdict.kind, VerdictKind::Duplicate);
        QCOMPARE(verdict.error.outcome, base::Outcome::Unknown);
        QCOMPARE(verdict.error.kind, ErrorKind::Duplicate);
    }
}

void TestRemid::theCodesOfASubmission_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<VerdictKind>("kind");
    QTest::addColumn<ErrorKind>("error");
    const auto row = [](const char *code, VerdictKind kind, ErrorKind error) {
        QTest::newRow(code) << QString::fromLatin1(code) << kind << error;
    };
    using enum VerdictKind;
    row("201", NotNow, ErrorKind::CredentialRefused);
    row("202", NotNow, ErrorKind::CredentialRefused);
    row("207", NotNow, ErrorKind::CredentialRefused);
    row("208", NotNow, ErrorKind::CredentialRefused);
    row("429", NotNow, ErrorKind::RateLimited);
    row("264", Rejected, ErrorKind::ProviderRefused);
    row("300", Rejected, ErrorKind::ProviderRefused);
    row("990", Rejected, ErrorKind::ProviderRefused);
    row("504", Maybe, ErrorKind::ProviderFailed);
    row("999", Maybe, ErrorKind::ProviderFailed);
    row("204", Maybe, ErrorKind::UnreadableReply);
    row("206", Maybe, ErrorKind::UnreadableReply);
    row("225", Maybe, ErrorKind::UnreadableReply);
    row("777", Maybe, ErrorKind::UnreadableReply);
}

void TestRemid::theCodesOfASubmission()
{
    QFETCH(QString, code);
    QFETCH(VerdictKind, kind);
    QFETCH(ErrorKind, error);
    // Whatever HTTP status it comes with, below 500.
    for (const int status : {200, 400, 401, 404, 422}) {
        const auto verdict = judged(answered(status, answer(code, wish(u"trx_id"_s, QString()))));
        QCOMPARE(verdict.kind, kind);
        QCOMPARE(verdict.error.kind, error);
        QCOMPARE(verdict.error.providerCode, code);
    }
    QCOMPARE(judged(answered(500, answer(code))).kind, VerdictKind::Maybe);
}

void TestRemid::whatIsNotTheirAnswerIsADoubt_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<VerdictKind>("kind");
    const QByteArray html = "<html>Log in</html>";
    using enum VerdictKind;
    QTest::newRow("200 page") << answeredWith(200, html) << Maybe;
    QTest::newRow("200 nothing") << answeredWith(200, {}) << Maybe;
    QTest::newRow("404 page") << answeredWith(404, html) << Maybe;
    QTest::newRow("403 page") << answeredWith(403, html) << Maybe;
    QTest::newRow("401 nothing") << answeredWith(401, {}) << NotNow;
    QTest::newRow("403 other words") << answered(403, JsonValue::object({{u"error"_s, u"Forbidden"_s}})) << NotNow;
    QTest::newRow("429 nothing") << answeredWith(429, {}) << NotNow;
    QTest::newRow("502 page") << answeredWith(502, html) << Maybe;
    QTest::newRow("500 with a good code") << answered(500, answer(u"101"_s)) << Maybe;
    QTest::newRow("400 with a good code") << answered(400, answer(u"101"_s)) << Maybe;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << Maybe;
    QTest::newRow("no connection") << support::failed(Evidence::NotSent, ErrorKind::Unreachable) << NotNow;
}

void TestRemid::whatIsNotTheirAnswerIsADoubt()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(VerdictKind, kind);
    QCOMPARE(judged(reply).kind, kind);
}

void TestRemid::aCutAnswerIsNeverAFailure()
{
    for (const QString &code : {u"101"_s, u"209"_s, u"300"_s}) {
        const QByteArray whole = answer(code).toBytes();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QCOMPARE(judged(answeredWith(200, whole.left(length))).kind, VerdictKind::Maybe);
    }
    QVERIFY(rc::check("any bytes", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        RC_ASSERT(judged(answeredWith(200, QByteArray::fromStdString(bytes))).kind == VerdictKind::Maybe);
        RC_ASSERT(looked(answeredWith(200, QByteArray::fromStdString(bytes))).found == Found::Inconclusive);
    }));
}

void TestRemid::aRefusalOfAnotherRequestIsADoubt()
{
    const auto verdict = judged(answered(200, answer(u"209"_s, wish(u"partner_trx_id"_s, u"TRX-OTHER"_s))));
    QCOMPARE(verdict.kind, VerdictKind::Maybe);
    QCOMPARE(verdict.error.kind, ErrorKind::EchoMismatch);
}

void TestRemid::aDifferentEchoIsReviewed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *member, const char *json) {
        QTest::newRow(json) << QString::fromLatin1(member) << QString::fromLatin1(json);
    };
    row("amount", "10001");
    row("amount", "1000.0000");
    row("amount", "\"100000\"");
    row("recipient_bank", "\"009\"");
    row("recipient_account", "\"12341235\"");
}

void TestRemid::aDifferentEchoIsReviewed()
{
    QFETCH(QString, member);
    QFETCH(QString, json);
    const JsonValue body = answer(u"101"_s, wish(member, *JsonValue::parse(json.toUtf8())));
    const auto verdict = judged(answered(200, body));
    QCOMPARE(verdict.kind, VerdictKind::Review);
    QCOMPARE(verdict.error.kind, ErrorKind::EchoMismatch);
    QVERIFY(!verdict.error.detail.contains(u"12341235"_s));
    const auto sighting = looked(answered(200, body));
    QCOMPARE(sighting.found, Found::Yes);
    QVERIFY(!sighting.echoFault.isEmpty());
}

void TestRemid::anAcceptanceThatDoesNotRepeatEverythingIsADoubt_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : {"amount", "recipient_bank", "recipient_account", "trx_id", "partner_trx_id"})
        QTest::newRow(member) << QString::fromLatin1(member);
}

void TestRemid::anAcceptanceThatDoesNotRepeatEverythingIsADoubt()
{
    QFETCH(QString, member);
    QCOMPARE(judged(answered(200, answer(u"101"_s, wish(member, JsonValue())))).kind, VerdictKind::Maybe);
    QCOMPARE(judged(answered(200, answer(u"101"_s))).kind, VerdictKind::Accepted);
}

void TestRemid::M01_aLookNeverReachesTheCallThatPays()
{
    // The document's own sample of the status call posts to /api/remit.
    const auto request = providers::remid::statusRequest(u"TRX-20250411-003"_s);
    QCOMPARE(support::pathOf(request), u"/api/remit-status"_s);
    Counter counter;
    for (int i = 0; i < 3; ++i) {
        counter.client.script.enqueue({"POST", u"/api/remit-status"_s, {}, answered(200, answer(u"102"_s))});
        (void)support::await(counter.connector.lookUp(usual()));
    }
    QVERIFY(counter.transport.sent.isEmpty());
}

void TestRemid::aLookThatFailsTeachesNothing_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("error");
    const auto code = [](const char *text) { return answered(200, answer(QString::fromLatin1(text))); };
    QTest::newRow("201") << code("201") << ErrorKind::CredentialRefused;
    QTest::newRow("207") << code("207") << ErrorKind::CredentialRefused;
    QTest::newRow("429") << code("429") << ErrorKind::RateLimited;
    QTest::newRow("504") << code("504") << ErrorKind::ProviderFailed;
    QTest::newRow("990") << code("990") << ErrorKind::ProviderFailed;
    QTest::newRow("999") << code("999") << ErrorKind::ProviderFailed;
    QTest::newRow("000 under HTTP 500") << answered(500, answer(u"000"_s)) << ErrorKind::ProviderFailed;
    JsonValue nameless = wish(u"partner_trx_id"_s, u"YOUR-PARTNER-TRX-ID"_s);
    nameless.set(u"amount"_s, JsonValue());
    QTest::newRow("a sample's name and no amount")
        << answered(200, answer(u"301"_s, nameless)) << ErrorKind::UnreadableReply;
    QTest::newRow("unknown code, no number")
        << answered(200, answer(u"777"_s, wish(u"trx_id"_s, QString()))) << ErrorKind::UnreadableReply;
    QTest::newRow("page") << answeredWith(200, "<html/>") << ErrorKind::UnreadableReply;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << ErrorKind::TimedOut;
}

void TestRemid::anAnswerWithoutOurReferenceIsKnownByItsAmount()
{
    for (const JsonValue &echo : {JsonValue(), JsonValue(u"YOUR-PARTNER-TRX-ID"_s)}) {
        const auto sighting = looked(answered(200, answer(u"000"_s, wish(u"partner_trx_id"_s, echo))));
        QCOMPARE(sighting.found, Found::Yes);
        QCOMPARE(sighting.state, std::optional(domain::TransferState::PaidOut));
        QVERIFY(sighting.echoVerified);
    }
}

void TestRemid::aLookThatFailsTeachesNothing()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, error);
    const auto sighting = looked(reply);
    QCOMPARE(sighting.found, Found::Inconclusive);
    QVERIFY(!sighting.state);
    QCOMPARE(sighting.error.kind, error);
}

void TestRemid::M18_anAnswerAboutAnotherTransferIsAnAlarmAndNoNews()
{
    for (const QString &code : {u"000"_s, u"204"_s, u"300"_s}) {
        const auto sighting = looked(answered(200, answer(code, wish(u"partner_trx_id"_s, u"TRX-OTHER"_s))));
        // It neither finds ours nor says that it is not there: a doubt stays one, and its attempt stays open.
        QCOMPARE(sighting.found, Found::Inconclusive);
        QCOMPARE(sighting.error.kind, ErrorKind::EchoMismatch);
        QVERIFY(sighting.error.detail.contains(u"TRX-OTHER"_s));
        QVERIFY(!sighting.state);
        QVERIFY(sighting.providerReference.isEmpty());
    }
    // Under our own reference, but with another number of theirs: ours, and a person looks.
    const JsonValue known = wish(u"providerReference"_s, u"f452b69c"_s);
    const auto renumbered = looked(answered(200, answer(u"000"_s)), known);
    QCOMPARE(renumbered.found, Found::Yes);
    QVERIFY(!renumbered.echoFault.isEmpty());
    // Without any reference of ours, another number of theirs is another transfer, whatever its amount.
    QCOMPARE(looked(answered(200, answer(u"000"_s, wish(u"partner_trx_id"_s, JsonValue()))), known).found,
             Found::Inconclusive);
}

void TestRemid::M18_theNumberOfAnotherTransferIsNotTakenForOurs()
{
    const auto verdict = judged(answered(200, answer(u"101"_s, wish(u"partner_trx_id"_s, u"TRX-OTHER"_s))));
    QCOMPARE(verdict.kind, VerdictKind::Review);
    // Their number stands for the other one: callbacks, receipts and statements would find ours under it.
    QVERIFY(verdict.providerReference.isEmpty());
    QVERIFY(!judged(answered(200, answer(u"101"_s, wish(u"amount"_s, 1)))).providerReference.isEmpty());
}

void TestRemid::credentialsTravelAsHeadersAndAreNeverFrozen()
{
    Counter counter;
    counter.credentials.values[u"api-key"_s] = "throw-away-key\n"; // as a file brings it
    const auto prepared = support::await(counter.connector.prepare(usual()));
    QVERIFY(prepared.ok());
    for (const auto &[name, value] : prepared->request.headers)
        QVERIFY(!value.contains("throw-away"));
    QVERIFY(!prepared->request.body.contains("throw-away"));
    counter.transport.script.enqueue({"POST", u"/api/remit"_s, {}, answered(200, answer(u"101"_s))});
    const auto sent = support::await(counter.connector.sendOnce(prepared->request));
    QCOMPARE(sent.evidence, Evidence::Answered);
    const net::HttpRequest &request = counter.transport.sent.first();
    QCOMPARE(request.body, prepared->request.body);
    QCOMPARE(net::header(request.headers, "x-username"), QByteArray("throw-away-user"));
    QCOMPARE(net::header(request.headers, "x-api-key"), QByteArray("throw-away-key"));
    QVERIFY(counter.client.sent.isEmpty());
}

void TestRemid::withoutCredentialsNothingIsSent()
{
    Counter counter;
    counter.credentials.values.erase(u"api-key"_s);
    const auto answer = support::await(counter.connector.sendOnce(providers::remid::remitRequest({}, usual())));
    QCOMPARE(answer.evidence, Evidence::NotSent);
    QCOMPARE(answer.failure->kind, ErrorKind::CredentialMissing);
    QVERIFY(counter.transport.sent.isEmpty());
    QCOMPARE(support::await(counter.connector.lookUp(usual())).error.kind, ErrorKind::CredentialMissing);
    QVERIFY(!support::await(counter.connector.test()));
}

void TestRemid::theNoteHasAllowedCharactersOnly()
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9 *.-]{0,255}\\z"_s);
    QVERIFY(rc::check("any name", [] {
        const auto units = *rc::gen::container<std::u16string>(rc::gen::arbitrary<char16_t>());
        const QString note =
            providers::remid::noteFrom(QString::fromStdU16String(units).repeated(3), u"RD-20260201-7K3M9QXT2P"_s);
        RC_ASSERT(allowed.match(note).hasMatch());
    }));
}

void TestRemid::theNoteKeepsWhatCanBeKept()
{
    QCOMPARE(providers::remid::noteFrom(u"José  Nuñez, Jr."_s, u"RD-1"_s), u"Jose Nunez Jr. RD-1"_s);
    QCOMPARE(providers::remid::noteFrom(u"陈大文"_s, u"RD-1"_s), u"RD-1"_s);
}

void TestRemid::M16_senderAndMerchantAreSentOnlyWhenConfigured()
{
    Settings settings;
    settings.senderAccountName = u"PT. ABC Indonesia"_s;
    settings.senderAccountNumber = u"9876543210"_s;
    const auto two = *JsonValue::parse(providers::remid::remitRequest(settings, usual()).body);
    QVERIFY(!two.contains(u"sender_info")); // all three or none
    settings.senderBankCode = u"009"_s;
    settings.partnerMerchantId = u"username-20250318"_s;
    const auto body = *JsonValue::parse(providers::remid::remitRequest(settings, usual()).body);
    QCOMPARE(
        body.member(u"sender_info"),
        *JsonValue::parse(
            R"({"sender_account_name":"PT. ABC Indonesia","sender_account_number":"9876543210","sender_bank_code":"009"})"));
    QCOMPARE(body.member(u"additional_data").member(u"partner_merchant_id").text(), settings.partnerMerchantId);
    QVERIFY(body.member(u"amount").isNumber());
    QCOMPARE(body.member(u"amount").text(), u"10000"_s);
}

void TestRemid::anOfferIsForWholeRupiah_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("send");
    QTest::addColumn<QString>("receive");
    QTest::newRow("fixed send") << uR"({"send":"1.01"})"_s << u"1.01"_s << u"11994.00"_s;
    QTest::newRow("fixed receive") << uR"({"send":null,"receive":"12000"})"_s << u"1.02"_s << u"12000.00"_s;
    QTest::newRow("rupiah both ways") << uR"({"send":"10000.75","from":"IDR","board":null})"_s << u"10000.75"_s
                                      << u"10000.00"_s;
}

void TestRemid::anOfferIsForWholeRupiah()
{
    QFETCH(QString, json);
    QFETCH(QString, send);
    QFETCH(QString, receive);
    const auto sheet = sheetFor(*JsonValue::parse(json.toUtf8()));
    QCOMPARE(sheet.quotes.size(), 1);
    const domain::Quote quote = sheet.quotes.first();
    QCOMPARE(quote.send.toWire(), send);
    QCOMPARE(quote.receive.toWire(), receive);
    QVERIFY(quote.binding);
    QVERIFY(quote.fees.isEmpty());
    QCOMPARE(quote.totalDebit, quote.send);
}

void TestRemid::whatCannotBeOfferedHasAReason_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("another country") << uR"({"country":"PH"})"_s << ErrorKind::CorridorNotServed;
    QTest::newRow("another currency") << uR"({"to":"USD"})"_s << ErrorKind::CorridorNotServed;
    QTest::newRow("a wallet") << uR"({"method":"mobile-wallet"})"_s << ErrorKind::CorridorNotServed;
    QTest::newRow("no rate") << uR"({"board":null})"_s << ErrorKind::NoRate;
    QTest::newRow("too little") << uR"({"send":"0.50"})"_s << ErrorKind::AmountRefused;
    QTest::newRow("a fraction of a rupiah") << uR"({"send":null,"receive":"12000.50"})"_s << ErrorKind::BadAmount;
}

void TestRemid::whatCannotBeOfferedHasAReason()
{
    QFETCH(QString, json);
    QFETCH(ErrorKind, error);
    const auto sheet = sheetFor(*JsonValue::parse(json.toUtf8()));
    QVERIFY(sheet.quotes.isEmpty());
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable.first().error.kind, error);
    QCOMPARE(sheet.unavailable.first().provider.text, u"remid"_s);
}

void TestRemid::anUnknownBankIsOfferedWithAWarning()
{
    QCOMPARE(sheetFor(wish(u"partner"_s, u"014"_s)).quotes.first().notes.size(), 0);
    QCOMPARE(sheetFor(wish(u"partner"_s, u"XYZ"_s)).quotes.first().notes.size(), 1);
}

void TestRemid::whatIsWrongIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("letters in the account") << uR"({"accountNumber":"12AB"})"_s << u"beneficiary.accountNumber"_s;
    QTest::newRow("no bank") << uR"({"bankCode":""})"_s << u"beneficiary.bankCode"_s;
    QTest::newRow("not Indonesia") << uR"({"country":"PK"})"_s << u"beneficiary.method"_s;
    QTest::newRow("a fraction") << uR"({"receive":{"amount":"10000.50","currency":"IDR"}})"_s << u"amount"_s;
    QTest::newRow("too little") << uR"({"receive":{"amount":"9999.00","currency":"IDR"}})"_s << u"amount"_s;
    QTest::newRow("another currency") << uR"({"receive":{"amount":"10000.00","currency":"PHP"}})"_s << u"amount"_s;
    QTest::newRow("no reference") << uR"({"reference":""})"_s << u"reference"_s;
    QTest::newRow("M22: six addresses") << uR"({"email":"a@b.example c@d.example e@f.example g@h.example i@j.example
        k@l.example"})"_s.simplified() << u"beneficiary.email"_s;
    QTest::newRow("M22: a comma") << uR"({"email":"a@b.example,c@d.example"})"_s << u"beneficiary.email"_s;
}

void TestRemid::whatIsWrongIsNamedBeforeAnythingIsSent()
{
    QFETCH(QString, json);
    QFETCH(QString, field);
    Counter counter;
    const auto order = usual(*JsonValue::parse(json.toUtf8()));
    const auto checked = counter.connector.check(order);
    QVERIFY(!checked);
    QCOMPARE(checked.error().field, field);
    QVERIFY(!support::await(counter.connector.prepare(order)));
}

void TestRemid::M11_timesAreReadInBothNotations()
{
    const QDateTime expected(QDate(2025, 4, 30), QTime(3, 19, 42), Qt::UTC);
    QCOMPARE(providers::remid::timeFrom(u"30-04-2025 03:19:42"_s), expected);
    QCOMPARE(providers::remid::timeFrom(u"2025-04-30T03:19:42"_s), expected);
    QCOMPARE(providers::remid::timeFrom(u"2025-04-30T10:19:42+07:00"_s), expected);
    QVERIFY(!providers::remid::timeFrom(u"30/04/2025"_s).isValid());
}

void TestRemid::M26_theRulesForRepeatsAreThoseOfAReference()
{
    const auto safety = Counter().connector.safety();
    QCOMPARE(safety.safetyClass, domain::SafetyClass::B);
    QVERIFY(safety.lookUpByOurReference);
    QVERIFY(!safety.replayWithSameKey);
    QVERIFY(safety.replayAfterDoubleNotFound);
    QCOMPARE(safety.notFoundSpacing.count(), 120);
    QCOMPARE(safety.keyHonoured, std::chrono::hours(72)); // and no copy after that
    QCOMPARE(safety.firstCheck.count(), 80); // less its jitter it is never before the 60 s that they ask for
    QCOMPARE(safety.doubtChecks.first().count(), 5);
    QCOMPARE(safety.orphanAfter.count(), 0);
}

void TestRemid::banksSayWhetherTheyAreConfirmed()
{
    Counter counter;
    const auto banks = support::await(counter.connector.partners(u"ID"_s));
    QVERIFY(banks.ok());
    QVERIFY(banks->size() > 100);
    int confirmed = 0;
    for (const domain::PayoutPartner &bank : *banks) {
        QVERIFY(!bank.code.isEmpty() && !bank.name.isEmpty());
        QCOMPARE(bank.methods, QList{domain::PayoutMethod::BankAccount});
        if (!bank.name.contains(u"not confirmed"_s)) ++confirmed;
    }
    QCOMPARE(confirmed, 3); // 008, 009 and 014 stand in the document
    QVERIFY(support::await(counter.connector.partners(u"PK"_s))->isEmpty());
}

void TestRemid::whatItCanDoIsDeclared()
{
    Counter counter;
    QCOMPARE(counter.connector.provider().capabilities(),
             (QStringList{u"quote"_s, u"transfer"_s, u"banks"_s, u"balance"_s, u"account-inquiry"_s, u"master-data"_s,
                          u"summary"_s, u"receipt-link"_s, u"callback"_s}));
    QStringList operations;
    for (const domain::Operation &operation : counter.connector.provider().operations)
        operations << operation.name;
    QCOMPARE(operations, (QStringList{u"remit"_s, u"remit-status"_s, u"balance"_s, u"account-inquiry"_s, u"receipt"_s,
                                      u"transaction-summary"_s, u"callback"_s}));
    QCOMPARE(counter.connector.provider().credentialNames, (QStringList{u"username"_s, u"api-key"_s}));
    QVERIFY(!counter.connector.fieldsFor(u"ID"_s, domain::PayoutMethod::BankAccount).isEmpty());
    QVERIFY(counter.connector.fieldsFor(u"ID"_s, domain::PayoutMethod::CashPickup).isEmpty());
    counter.client.script.enqueue(
        {"GET",
         u"/api/balance"_s,
         {},
         answered(200, *JsonValue::parse(R"({"status":{"code":"000"},"available":"12.5"})"))});
    const auto tested = support::await(counter.connector.test());
    QVERIFY(tested.ok());
    QVERIFY(tested->contains(u"12.50"_s));
}

QTEST_GUILESS_MAIN(TestRemid)
#include "tst_remid.moc"
