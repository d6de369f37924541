// SPDX-License-Identifier: GPL-3.0-or-later
// What Simpaisa's document says twice, differently or not at all, as far as it puts a duty on a client; and the calls
// beside transfers.
#include "providers/simpaisa/connector.h"

#include "crypto/digest.h"
#include "crypto/signature.h"
#include "providers/simpaisa/reference.h"
#include "providers/simpaisa/replies.h"
#include "providers/simpaisa/status_map.h"
#include "providers/simpaisa/webhook.h"
#include "providers/support/fixtures.h"
#include "support/await.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using base::Outcome;
using domain::Found;
using domain::VerdictKind;
using support::answered;

namespace {

using Settings = providers::simpaisa::Settings;

Settings merchant()
{
    Settings settings;
    settings.merchantId = u"MCH-00123"_s;
    return settings;
}

struct Counter : support::Counter<providers::simpaisa::Connector, Settings> {
    Counter(Settings settings = merchant()) : support::Counter<providers::simpaisa::Connector, Settings>(settings)
    {
        credentials.values[u"webhook-public-key"_s] = *crypto::publicKeyOf(support::throwAwayKey());
        credentials.values[u"webhook-secret"_s] = "throw-away-secret\n";
    }
    void expect(const char *method, const QString &path, const net::HttpReply &reply, const JsonValue &body = {})
    {
        client.script.enqueue({method, u"/v3/remittances/MCH-00123"_s + path, body, reply});
    }
};

JsonValue json(const char *text) { return *JsonValue::parse(text); }

interfaces::PayoutOrder usual(const JsonValue &wishes = {})
{
    return support::orderFrom(support::with(support::usualOrder(u"simpaisa"_s), wishes));
}

JsonValue transaction(const JsonValue &changes = {})
{
    return support::with(json(R"({"transactionId":"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21",
        "merchantTransactionId":"REM-2026-00456","status":"PROCESSING","sendAmount":1000.00,"sendCurrency":"GBP",
        "receiveAmount":365500.00,"receiveCurrency":"PKR","rate":365.50,"createdAt":"2026-02-01T09:00:00Z"})"),
                         changes);
}

JsonValue inState(const char *word)
{
    return transaction(JsonValue::object({{u"status"_s, QString::fromLatin1(word)}}));
}

net::HttpReply page(const QList<JsonValue> &transactions, const QString &cursor = {})
{
    JsonValue pagination = JsonValue::object({{u"hasMore"_s, !cursor.isEmpty()}});
    pagination.setText(u"cursor"_s, cursor);
    return answered(200, JsonValue::object({{u"transactions"_s, JsonValue::array(transactions)},
                                            {u"pagination"_s, pagination},
                                            {u"traceId"_s, u"t"_s}}));
}

domain::Beneficiary fatima()
{
    domain::Beneficiary beneficiary;
    beneficiary.name = u"Fatima Bibi"_s;
    beneficiary.accountNumber = u"PK36SCBL0000001123456702"_s;
    beneficiary.bankCode = u"SCB"_s;
    beneficiary.country = u"PK"_s;
    beneficiary.relationship = u"Spouse"_s;
    return beneficiary;
}

net::HttpReply registered()
{
    return answered(201, json(R"({"beneficiaryId":"0a5f6c1e-58d0-4b57-8b7c-8a5a0d2f0b11","name":"Fatima Bibi",
        "accountNumber":"PK36SCBL0000001123456702","bankCode":"SCB","country":"PK","traceId":"t"})"));
}

/// A webhook as the document shows it, signed by the throw-away key.
QByteArray webhook(const JsonValue &changes = {})
{
    JsonValue payload = support::with(json(R"({"event":"REMITTANCE_COMPLETED",
        "transactionId":"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21","merchantTransactionId":"REM-2026-00456",
        "status":"COMPLETED","sendAmount":1000.00,"sendCurrency":"GBP","receiveAmount":3.655e5,"receiveCurrency":"PKR",
        "timestamp":"2026-02-01T09:00:20Z"})"),
                                      changes);
    const auto signature = crypto::signRsaSha256(support::throwAwayKey(), providers::simpaisa::signedText(payload));
    payload.set(u"signature"_s, QString::fromLatin1(signature->toBase64()));
    return payload.toBytes();
}

base::Result<interfaces::CallbackNotice> heard(const QByteArray &body, Settings settings = merchant(),
                                               const QList<domain::Header> &headers = {})
{
    Counter counter(settings);
    return support::await(counter.connector.readCallback({headers, {}, body}));
}

} // namespace

class TestSimpaisaOddities : public QObject
{
    Q_OBJECT

private slots:
    void S03_aStatusThatIsNoFilterIsLookedForHere();
    void S04_anUnknownEventIsANoticeLikeAnyOther();
    void S05_allThreeHeadersAreSent();
    void S06_pathAndHeaderNameTheSameMerchant();
    void S08_webhooksMayBeSignedInTheOtherWay();
    void S09_accountNameAndBankAreSentForAnEnrolledBeneficiaryToo();
    void S10_anIbanOfAnotherBankIsAWarningAndNoMore_data();
    void S10_anIbanOfAnotherBankIsAWarningAndNoMore();
    void S11_sendersAndBeneficiariesAreKnownByDifferentPapers();
    void S12_aBankPaysOutAsItsListSaysAndElseAsItsType();
    void S13_anyWordForTheWayOfPayoutIsRead();
    void S14_quotesAndTransactionsNameCurrenciesDifferently();
    void S16_aSumFinerThanItsCurrencyIsRoundedDown();
    void S20_whatIsRegisteredIsKeptHere();
    void S21_aTransactionOfAListNeedsNoTraceOfItsOwn();
    void S22_bothNamesOfPagesAreRead();
    void S23_aCountryWithoutBanksIsNotServed();
    void S25_itIsOffWhereTheProfileSaysSo();
    void S26_theReasonCodesOfTodayAreSuggestions();
    void S27_theRelationshipIsFreeTextOfTwentyCharacters();
    void S28_aRefusedTurnSaysHowLongToWait();
    void S30_metadataIsText();
    void aWebhookIsBelievedByItsSignatureOnly_data();
    void aWebhookIsBelievedByItsSignatureOnly();
    void aWebhookWithoutAKeyCannotBeChecked();
    void aStatementAsksForWhatTheDocumentAllows();
    void aStatementEndsWherePagesLeadInACircle();
    void ratesAreShownDigitForDigit();
    void everyEnumerationIsBuiltIn();
    void anAnswerAboutARegistrationIsJudged_data();
    void anAnswerAboutARegistrationIsJudged();
    void wrongAnswersAreNamedBeforeAnythingIsSent_data();
    void wrongAnswersAreNamedBeforeAnythingIsSent();
    void aFailedTransferKeepsItsTrace();
};

void TestSimpaisaOddities::S03_aStatusThatIsNoFilterIsLookedForHere()
{
    Counter counter;
    counter.expect("GET", u"/transactions?limit=20"_s, page({inState("PROCESSING")}, u"c1"_s));
    counter.expect("GET", u"/transactions?limit=20&cursor=c1"_s,
                   page({inState("COMPLIANCE_APPROVED"), inState("FAILED")}, u"c2"_s));
    domain::StatementQuery query;
    query.word = u"COMPLIANCE_APPROVED"_s;
    const auto found = support::await(counter.connector.statement(query));
    QVERIFY(found.ok());
    QCOMPARE(found->lines.size(), 1);
    QCOMPARE(found->lines.first().word, u"COMPLIANCE_APPROVED"_s);
    QCOMPARE(found->next, u"c2"_s);
    for (const char *filter : {"INITIATED", "COMPLIANCE_HOLD", "PROCESSING", "COMPLETED", "FAILED", "RETURNED"})
        QCOMPARE(providers::simpaisa::filterFor(QString::fromLatin1(filter)), QString::fromLatin1(filter));
}

void TestSimpaisaOddities::S04_anUnknownEventIsANoticeLikeAnyOther()
{
    const auto notice = heard(webhook(json(R"({"event":"SETTLEMENT_QUEUED","status":"ODD"})")));
    QVERIFY(notice.ok());
    QCOMPARE(notice->theirs, u"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s);
    QCOMPARE(notice->ours, u"REM-2026-00456"_s);
    QCOMPARE(notice->word, u"ODD"_s);
}

void TestSimpaisaOddities::S05_allThreeHeadersAreSent()
{
    Counter counter;
    counter.expect("GET", u"/fx-rates"_s, answered(200, json(R"({"rates":[],"traceId":"t"})")));
    QVERIFY(support::await(counter.connector.providerRates({}, {})).ok());
    for (const char *name : {"X-Merchant-Id", "X-Timestamp", "X-Signature"})
        QVERIFY2(!net::header(counter.client.sent.first().headers, name).isEmpty(), name);
}

void TestSimpaisaOddities::S06_pathAndHeaderNameTheSameMerchant()
{
    auto settings = merchant();
    settings.merchantId = u"M.7"_s;
    Counter counter(settings);
    counter.client.script.enqueue(
        {"GET", u"/v3/remittances/M.7/balance"_s, {}, answered(200, json(R"({"balances":[],"traceId":"t"})"))});
    QVERIFY(support::await(counter.connector.balances()).ok());
    QCOMPARE(net::header(counter.client.sent.first().headers, "X-Merchant-Id"), QByteArray("M.7"));
}

void TestSimpaisaOddities::S08_webhooksMayBeSignedInTheOtherWay()
{
    auto settings = merchant();
    settings.webhookByHmac = true;
    const QByteArray body = R"({"event":"X","transactionId":"t-1","status":"COMPLETED"})";
    const QByteArray code = crypto::hmacSha256(base::Secret("throw-away-secret"), body);
    const domain::Header hex("x-simpaisa-signature", code.toHex().toUpper());
    const domain::Header base64("X-Simpaisa-Signature", code.toBase64());
    const domain::Header wrong("X-Simpaisa-Signature", QByteArray(64, '0'));
    QVERIFY(heard(body, settings, {hex}).ok());
    QVERIFY(heard(body, settings, {base64}).ok());
    QCOMPARE(heard(body, settings, {wrong}).error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(heard(body, settings).error().kind, ErrorKind::CredentialRefused);
    // The one way is no way around the other.
    QCOMPARE(heard(webhook(), settings).error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(heard(body, merchant(), {hex}).error().kind, ErrorKind::CredentialRefused);
    Counter counter(settings);
    QCOMPARE(counter.connector.provider().optionalCredentialNames, QStringList{u"webhook-secret"_s});
}

void TestSimpaisaOddities::S09_accountNameAndBankAreSentForAnEnrolledBeneficiaryToo()
{
    Counter counter;
    const auto prepared = support::await(counter.connector.prepare(usual(json(R"({"enrolledBeneficiary":"b-7"})"))));
    QVERIFY(prepared.ok());
    const JsonValue body = *JsonValue::parse(prepared->request.body);
    QCOMPARE(body.member(u"beneficiaryId").text(), u"b-7"_s);
    QCOMPARE(body.member(u"beneficiaryAccountNumber").text(), u"PK36SCBL0000001123456702"_s);
    QCOMPARE(body.member(u"beneficiaryName").text(), u"Ahmed Khan"_s);
    QCOMPARE(body.member(u"beneficiaryBankCode").text(), u"HBL"_s);
}

void TestSimpaisaOddities::S10_anIbanOfAnotherBankIsAWarningAndNoMore_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("bank");
    QTest::addColumn<bool>("doubted");
    QTest::newRow("S10: the document's own pair") << u"PK36SCBL0000001123456702"_s << u"HBL"_s << true;
    QTest::newRow("S10: the other example") << u"PK36SCBL0000001123456702"_s << u"SCB"_s << false;
    QTest::newRow("S10: letters that are not the code") << u"PK36HABB0000001123456702"_s << u"HBL"_s << false;
    QTest::newRow("S10: letters of nobody we know") << u"PK36XXXX0000001123456702"_s << u"HBL"_s << false;
    QTest::newRow("S10: a bank we do not know") << u"PK36SCBL0000001123456702"_s << u"NEWBANK"_s << false;
    QTest::newRow("S10: no IBAN") << u"0011223344"_s << u"HBL"_s << false;
}

void TestSimpaisaOddities::S10_anIbanOfAnotherBankIsAWarningAndNoMore()
{
    QFETCH(QString, account);
    QFETCH(QString, bank);
    QFETCH(bool, doubted);
    Counter counter;
    const auto order = usual(JsonValue::object({{u"accountNumber"_s, account}, {u"bankCode"_s, bank}}));
    QVERIFY(counter.connector.check(order).ok());
    QCOMPARE(!providers::simpaisa::bankDoubt(order.beneficiary).isEmpty(), doubted);
    const auto verdict = counter.connector.judge(order, support::stored(answered(201, transaction())));
    QCOMPARE(verdict.kind, VerdictKind::Accepted);
    QCOMPARE(verdict.note.contains(u"IBAN"_s), doubted);
}

void TestSimpaisaOddities::S11_sendersAndBeneficiariesAreKnownByDifferentPapers()
{
    const auto codes = [](const QString &name) {
        QStringList list;
        const auto builtIn = providers::simpaisa::builtInList(name);
        for (const domain::MasterValue &value : builtIn->values)
            list << value.code;
        return list;
    };
    QCOMPARE(codes(u"sender-id-types"_s), (QStringList{u"PASSPORT"_s, u"NATIONAL_ID"_s, u"DRIVING_LICENCE"_s}));
    QCOMPARE(codes(u"beneficiary-id-types"_s), (QStringList{u"CNIC"_s, u"PASSPORT"_s, u"NATIONAL_ID"_s}));
    Counter counter;
    auto beneficiary = fatima();
    beneficiary.idType = u"cnic"_s;
    beneficiary.idNumber = u"42101-1234567-1"_s;
    counter.expect("POST", u"/beneficiaries"_s, registered());
    QVERIFY(support::await(counter.connector.enrolBeneficiary(beneficiary, {})).ok());
    QCOMPARE(JsonValue::parse(counter.client.sent.last().body)->member(u"idType").text(), u"CNIC"_s);
    beneficiary.idType = u"DRIVING_LICENCE"_s;
    const auto refused = support::await(counter.connector.enrolBeneficiary(beneficiary, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"beneficiary.idType"_s);
}

void TestSimpaisaOddities::S12_aBankPaysOutAsItsListSaysAndElseAsItsType()
{
    using domain::PayoutMethod;
    const auto methods = [](const char *bank) {
        const JsonValue body =
            JsonValue::object({{u"banks"_s, JsonValue::array({json(bank)})}, {u"traceId"_s, u"t"_s}});
        return providers::simpaisa::partnersFrom(body)->first().methods;
    };
    QCOMPARE(methods(R"({"bankCode":"A","name":"A","country":"PK","status":"ACTIVE","type":"BANK",
                         "supportedDeliveryMethods":["CASH_PICKUP","ODD"]})"),
             QList{PayoutMethod::CashPickup});
    QCOMPARE(methods(R"({"bankCode":"A","name":"A","country":"PK","status":"ACTIVE","type":"CASH_PICKUP_AGENT"})"),
             QList{PayoutMethod::CashPickup});
    QCOMPARE(methods(R"({"bankCode":"A","name":"A","country":"PK","status":"ACTIVE","type":"BANK",
                         "supportedDeliveryMethods":[]})"),
             QList{PayoutMethod::BankAccount});
}

void TestSimpaisaOddities::S13_anyWordForTheWayOfPayoutIsRead()
{
    Counter counter;
    const auto kind = [&](const char *word) {
        const JsonValue body = transaction(JsonValue::object({{u"deliveryMethod"_s, QString::fromLatin1(word)}}));
        return counter.connector.judge(usual(), support::stored(answered(201, body))).kind;
    };
    QCOMPARE(kind("bank_account"), VerdictKind::Accepted);
    QCOMPARE(kind("IBFT"), VerdictKind::Accepted);
    QCOMPARE(kind("MOBILE_WALLET"), VerdictKind::Review);
}

void TestSimpaisaOddities::S14_quotesAndTransactionsNameCurrenciesDifferently()
{
    Counter counter;
    const JsonValue crossed =
        transaction(JsonValue::object({{u"sendCurrency"_s, JsonValue()}, {u"sourceCurrency"_s, u"GBP"_s}}));
    QCOMPARE(counter.connector.judge(usual(), support::stored(answered(201, crossed))).kind, VerdictKind::Maybe);
    QCOMPARE(counter.connector.judge(usual(), support::stored(answered(201, transaction()))).kind,
             VerdictKind::Accepted);
}

void TestSimpaisaOddities::S16_aSumFinerThanItsCurrencyIsRoundedDown()
{
    const auto rupees = money::Currency::of("PKR"_L1);
    QCOMPARE(providers::simpaisa::receiveFrom(u"365500.129", rupees)->toWire(), u"365500.12"_s);
    QCOMPARE(providers::simpaisa::receiveFrom(u"365499.99999999994", rupees)->toWire(), u"365500.00"_s);
    QVERIFY(!providers::simpaisa::receiveFrom(u"much", rupees));
    // The transaction repeats the fine sum, and is the one that was approved.
    Counter counter;
    const auto order = usual(json(R"({"receive":{"amount":"365500.12","currency":"PKR"}})"));
    const JsonValue fine = transaction(JsonValue::object({{u"receiveAmount"_s, JsonValue::number(u"365500.129"_s)}}));
    QCOMPARE(counter.connector.judge(order, support::stored(answered(201, fine))).kind, VerdictKind::Accepted);
    // What is sent is never rounded.
    const JsonValue more = transaction(JsonValue::object({{u"sendAmount"_s, JsonValue::number(u"1000.004"_s)}}));
    QCOMPARE(counter.connector.judge(usual(), support::stored(answered(201, more))).kind, VerdictKind::Review);
}

void TestSimpaisaOddities::S20_whatIsRegisteredIsKeptHere()
{
    Counter counter;
    counter.expect("POST", u"/beneficiaries"_s, registered(),
                   json(R"({"name":"Fatima Bibi","accountNumber":"PK36SCBL0000001123456702","bankCode":"SCB",
                            "country":"PK","relationship":"Spouse","city":"Lahore"})"));
    const auto entry = support::await(counter.connector.enrolBeneficiary(fatima(), json(R"({"city":"Lahore"})")));
    QVERIFY(entry.ok());
    QCOMPARE(entry->theirs, u"0a5f6c1e-58d0-4b57-8b7c-8a5a0d2f0b11"_s);
    QCOMPARE(entry->name, u"Fatima Bibi"_s);
    QCOMPARE(net::header(counter.client.sent.last().headers, "Idempotency-Key").size(), 36);
    QVERIFY(!counter.connector.provider().addressBook); // there is no call to read one back
}

void TestSimpaisaOddities::S21_aTransactionOfAListNeedsNoTraceOfItsOwn()
{
    Counter counter;
    counter.client.script.enqueue({"GET", {}, {}, page({transaction()})});
    const auto sighting = support::await(counter.connector.lookUp(usual()));
    QCOMPARE(sighting.found, Found::Yes);
    QVERIFY(sighting.echoVerified);
}

void TestSimpaisaOddities::S22_bothNamesOfPagesAreRead()
{
    Counter counter;
    counter.expect(
        "GET", u"/transactions?limit=20"_s,
        answered(200, JsonValue::object({{u"data"_s, JsonValue::array({transaction()})},
                                         {u"pagination"_s, json(R"({"cursor":null,"hasMore":true,"total":1})")},
                                         {u"traceId"_s, u"t"_s}})));
    const auto found = support::await(counter.connector.statement({}));
    QVERIFY(found.ok());
    QCOMPARE(found->lines.size(), 1);
    QVERIFY(found->next.isEmpty()); // a null cursor is the end
}

void TestSimpaisaOddities::S23_aCountryWithoutBanksIsNotServed()
{
    Counter counter;
    counter.expect("GET", u"/banks?country=NP"_s, answered(200, json(R"({"banks":[],"traceId":"t"})")));
    const auto request = support::quoteRequestFrom(json(R"({"send":"10.00","from":"GBP","to":"NPR","country":"NP"})"));
    const auto sheet = support::await(counter.connector.quotes(request));
    QVERIFY(sheet.ok());
    QVERIFY(sheet->quotes.isEmpty());
    QCOMPARE(sheet->unavailable.first().error.kind, ErrorKind::CorridorNotServed);
}

void TestSimpaisaOddities::S25_itIsOffWhereTheProfileSaysSo()
{
    interfaces::ProviderProfile profile;
    profile.enabled = false;
    profile.merchantId = u"M"_s;
    Counter counter(*providers::simpaisa::settingsFrom(profile));
    QVERIFY(!counter.connector.provider().enabled);
}

void TestSimpaisaOddities::S26_theReasonCodesOfTodayAreSuggestions()
{
    const auto purposes = providers::simpaisa::builtInList(u"purposes"_s);
    QVERIFY(purposes.has_value());
    QCOMPARE(purposes->values.size(), 31);
    QVERIFY(purposes->builtIn);
    QVERIFY(purposes->at.isValid());
    QCOMPARE(purposes->values.first().code, u"1001"_s);
    Counter counter;
    QCOMPARE(support::await(counter.connector.masterData(u"purposes"_s, {})).error().kind, ErrorKind::NotSupported);
    // The request itself says it in words.
    const JsonValue body = *JsonValue::parse(support::await(counter.connector.prepare(usual()))->request.body);
    QCOMPARE(body.member(u"purpose").text(), u"Family maintenance"_s);
}

void TestSimpaisaOddities::S27_theRelationshipIsFreeTextOfTwentyCharacters()
{
    Counter counter;
    auto beneficiary = fatima();
    beneficiary.relationship = u"Cousin of my uncle's"_s;
    counter.expect("POST", u"/beneficiaries"_s, registered());
    QVERIFY(support::await(counter.connector.enrolBeneficiary(beneficiary, {})).ok());
    beneficiary.relationship += u'!';
    QCOMPARE(support::await(counter.connector.enrolBeneficiary(beneficiary, {})).error().kind, ErrorKind::TooLong);
    beneficiary.relationship.clear();
    const auto missing = support::await(counter.connector.enrolBeneficiary(beneficiary, {}));
    QCOMPARE(missing.error().field, u"beneficiary.relationship"_s);
}

void TestSimpaisaOddities::S28_aRefusedTurnSaysHowLongToWait()
{
    const JsonValue body = json(R"({"error":{"code":"RATE_LIMITED","message":"slow"},"traceId":"t"})");
    Counter counter;
    counter.expect("GET", u"/transactions?limit=20"_s, answered(429, body, {{"Retry-After", "9"}}));
    const auto refused = support::await(counter.connector.statement({}));
    QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
    QCOMPARE(refused.error().retryAfterMs, 9000);
    const auto verdict = counter.connector.judge(usual(), support::stored(answered(429, body, {{"Retry-After", "9"}})));
    QCOMPARE(verdict.kind, VerdictKind::NotNow);
    QCOMPARE(verdict.error.retryAfterMs, 9000);
}

void TestSimpaisaOddities::S30_metadataIsText()
{
    interfaces::ProviderProfile profile;
    profile.merchantId = u"MCH-00123"_s;
    profile.switches = json(R"({"metadata":{"branch":1,"night":true}})");
    Counter counter(*providers::simpaisa::settingsFrom(profile));
    const JsonValue body = *JsonValue::parse(support::await(counter.connector.prepare(usual()))->request.body);
    QCOMPARE(body.member(u"metadata"), json(R"({"branch":"1","night":"true"})"));
    counter.expect("POST", u"/beneficiaries"_s, registered());
    (void)support::await(counter.connector.enrolBeneficiary(fatima(), json(R"({"metadata":{"no":7}})")));
    QCOMPARE(JsonValue::parse(counter.client.sent.last().body)->member(u"metadata"), json(R"({"no":"7"})"));
}

void TestSimpaisaOddities::aWebhookIsBelievedByItsSignatureOnly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("error");
    const QByteArray good = webhook();
    QTest::newRow("changed state") << QByteArray(good).replace("\"COMPLETED\"", "\"RETURNED\"")
                                   << ErrorKind::CredentialRefused;
    QTest::newRow("number written differently")
        << QByteArray(good).replace("3.655e5", "365500.0") << ErrorKind::CredentialRefused;
    QTest::newRow("one more member") << QByteArray(good).replace("{\"event\"", "{\"more\":1,\"event\"")
                                     << ErrorKind::CredentialRefused;
    JsonValue unsignedOne = *JsonValue::parse(good);
    QTest::newRow("no signature") << unsignedOne.set(u"signature"_s, JsonValue()).toBytes()
                                  << ErrorKind::CredentialRefused;
    QTest::newRow("signature that is no base64")
        << unsignedOne.set(u"signature"_s, u"%%%"_s).toBytes() << ErrorKind::CredentialRefused;
    QTest::newRow("no JSON") << QByteArray("status=COMPLETED") << ErrorKind::UnreadableReply;
    QTest::newRow("a list") << QByteArray("[]") << ErrorKind::UnreadableReply;
    QTest::newRow("signed, about nothing")
        << webhook(JsonValue::object({{u"transactionId"_s, JsonValue()}, {u"merchantTransactionId"_s, JsonValue()}}))
        << ErrorKind::UnreadableReply;
}

void TestSimpaisaOddities::aWebhookIsBelievedByItsSignatureOnly()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, error);
    QVERIFY(heard(webhook()).ok());
    const auto refused = heard(body);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, error);
    QCOMPARE(refused.error().outcome, Outcome::NothingHappened);
    // Another order of the same members is the same text.
    JsonValue turned;
    const JsonValue good = *JsonValue::parse(webhook());
    const QList<JsonValue::Member> members = good.members();
    for (auto member = members.crbegin(); member != members.crend(); ++member)
        turned.set(member->first, member->second);
    QVERIFY(heard(turned.toBytes()).ok());
    QCOMPARE(providers::simpaisa::signedText(json(R"({"b":1.50,"signature":"x","a":"t","c":true})")),
             QByteArray("a=t&b=1.50&c=true"));
}

void TestSimpaisaOddities::aWebhookWithoutAKeyCannotBeChecked()
{
    Counter counter;
    counter.credentials.values.erase(u"webhook-public-key"_s);
    const auto refused = support::await(counter.connector.readCallback({{}, {}, webhook()}));
    QCOMPARE(refused.error().kind, ErrorKind::CredentialMissing);
    counter.credentials.values[u"webhook-public-key"_s] = "no key";
    QCOMPARE(support::await(counter.connector.readCallback({{}, {}, webhook()})).error().kind,
             ErrorKind::CredentialRefused);
    QVERIFY(counter.connector.acknowledgement().isEmpty());
}

void TestSimpaisaOddities::aStatementAsksForWhatTheDocumentAllows()
{
    Counter counter;
    counter.expect("GET",
                   u"/transactions?limit=100&status=FAILED&fromDate=2026-02-01T00%3A00%3A00.000Z"
                   "&toDate=2026-02-02T00%3A00%3A00.000Z&cursor=a%2Fb"_s,
                   page({inState("FAILED")}));
    domain::StatementQuery query;
    query.limit = 1000;
    query.word = u"FAILED"_s;
    query.since = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    query.until = QDateTime(QDate(2026, 2, 2), QTime(0, 0), Qt::UTC);
    query.after = u"a/b"_s;
    const auto found = support::await(counter.connector.statement(query));
    QVERIFY(found.ok());
    const domain::StatementLine line = found->lines.first();
    QCOMPARE(line.theirs, u"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"_s);
    QCOMPARE(line.ours, u"REM-2026-00456"_s);
    QCOMPARE(line.sendAmount + u' ' + line.sendCurrency, u"1000.00 GBP"_s);
    QCOMPARE(line.receiveAmount + u' ' + line.receiveCurrency, u"365500.00 PKR"_s);
    QVERIFY(line.createdAt.isValid());
    QVERIFY(!line.updatedAt.isValid());
    query.limit = 0;
    QCOMPARE(support::await(counter.connector.statement(query)).error().field, u"limit"_s);
}

void TestSimpaisaOddities::aStatementEndsWherePagesLeadInACircle()
{
    Counter counter;
    domain::StatementQuery query;
    query.after = u"same"_s;
    counter.expect("GET", u"/transactions?limit=20&cursor=same"_s, page({transaction()}, u"same"_s));
    QVERIFY(support::await(counter.connector.statement(query))->next.isEmpty());
    // Looking for what no page holds ends, too.
    query = {};
    query.word = u"COMPLIANCE_APPROVED"_s;
    for (int i = 0; i < 20; ++i)
        counter.client.script.enqueue({"GET", {}, {}, page({}, QString::number(i))});
    const auto found = support::await(counter.connector.statement(query));
    QVERIFY(found->lines.isEmpty());
    QCOMPARE(found->next, u"19"_s);
    QVERIFY(counter.client.script.isEmpty());
}

void TestSimpaisaOddities::ratesAreShownDigitForDigit()
{
    Counter counter;
    counter.expect("GET", u"/fx-rates?sourceCurrency=GBP&destinationCurrency=PKR"_s, answered(200, json(R"({"rates":[
        {"sourceCurrency":"GBP","destinationCurrency":"PKR","rate":365.5000,"validUntil":"2026-02-01T09:01:00Z"},
        {"sourceCurrency":"GBP","destinationCurrency":"BDT","rate":150,"validUntil":"2026-02-01T09:01:00Z"}],"traceId":"t"})")));
    const auto rates = support::await(counter.connector.providerRates(u"GBP"_s, u"PKR"_s));
    QVERIFY(rates.ok());
    QCOMPARE(rates->size(), 1);
    QCOMPARE(rates->first().rate, u"365.5000"_s);
    QVERIFY(rates->first().validUntil.isValid());
}

void TestSimpaisaOddities::everyEnumerationIsBuiltIn()
{
    Counter counter;
    for (const QString &name : counter.connector.masterLists())
        QCOMPARE(counter.connector.builtInList(name).has_value(), name != u"banks");
    counter.expect("GET", u"/banks?country=BD"_s, answered(200, json(R"({"banks":[{"bankCode":"BRAC","name":"Brac",
        "country":"BD","type":"BANK","accountNumberFormat":"13 digits","status":"ACTIVE"}],"traceId":"t"})")));
    const auto banks = support::await(counter.connector.masterData(u"banks"_s, u"BD"_s));
    QVERIFY(banks.ok());
    QCOMPARE(banks->first().code, u"BRAC"_s);
    QCOMPARE(banks->first().details.member(u"accountNumberFormat").text(), u"13 digits"_s);
    // The states of the map and of the list are the same seven.
    const auto statuses = counter.connector.builtInList(u"statuses"_s);
    QCOMPARE(statuses->values.size(), providers::simpaisa::statusTable().size());
    for (const domain::MasterValue &value : statuses->values)
        QVERIFY(providers::simpaisa::stateFrom(value.code).has_value());
}

void TestSimpaisaOddities::anAnswerAboutARegistrationIsJudged_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("error");
    QTest::addColumn<Outcome>("outcome");
    const JsonValue words = json(R"({"error":{"code":"BAD","message":"no"},"traceId":"t"})");
    QTest::newRow("422") << answered(422, words) << ErrorKind::ProviderRefused << Outcome::NothingHappened;
    QTest::newRow("500") << answered(500, words) << ErrorKind::ProviderFailed << Outcome::Unknown;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << ErrorKind::TimedOut
                              << Outcome::Unknown;
    QTest::newRow("no connection") << support::failed(Evidence::NotSent, ErrorKind::Unreachable)
                                   << ErrorKind::Unreachable << Outcome::NothingHappened;
    QTest::newRow("another account")
        << answered(201, json(R"({"beneficiaryId":"b","accountNumber":"PK36SCBL0000001123456703","traceId":"t"})"))
        << ErrorKind::EchoMismatch << Outcome::Unknown;
    QTest::newRow("no id") << answered(201, json(R"({"name":"x"})")) << ErrorKind::UnreadableReply << Outcome::Unknown;
}

void TestSimpaisaOddities::anAnswerAboutARegistrationIsJudged()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, error);
    QFETCH(Outcome, outcome);
    Counter counter;
    counter.expect("POST", u"/beneficiaries"_s, reply);
    const auto refused = support::await(counter.connector.enrolBeneficiary(fatima(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, error);
    QCOMPARE(refused.error().outcome, outcome);
    QCOMPARE(refused.error().provider, u"simpaisa"_s);
}

void TestSimpaisaOddities::wrongAnswersAreNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QString>("field");
    QTest::newRow("a list") << QByteArray("[]") << u"answers"_s;
    QTest::newRow("unknown") << QByteArray(R"({"favouriteColour":"red"})") << u"answers.favouriteColour"_s;
    QTest::newRow("id type") << QByteArray(R"({"idType":"LIBRARY_CARD","idNumber":"7"})") << u"beneficiary.idType"_s;
}

void TestSimpaisaOddities::wrongAnswersAreNamedBeforeAnythingIsSent()
{
    QFETCH(QByteArray, answers);
    QFETCH(QString, field);
    Counter counter;
    const auto refused = support::await(counter.connector.enrolBeneficiary(fatima(), *JsonValue::parse(answers)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, field);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestSimpaisaOddities::aFailedTransferKeepsItsTrace()
{
    Counter counter;
    const JsonValue failed = transaction(
        JsonValue::object({{u"status"_s, u"FAILED"_s}, {u"complianceNote"_s, u"closed"_s}, {u"traceId"_s, u"t-9"_s}}));
    counter.client.script.enqueue({"GET", {}, {}, answered(200, failed)});
    const auto sighting = support::await(
        counter.connector.lookUp(usual(json(R"({"providerReference":"6b1f6f0e-1f0a-4c53-9c5e-0e4b7a6f3d21"})"))));
    QCOMPARE(sighting.error.providerMessage, u"closed; trace t-9"_s);
}

QTEST_GUILESS_MAIN(TestSimpaisaOddities)
#include "tst_simpaisa_oddities.moc"
