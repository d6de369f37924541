// SPDX-License-Identifier: GPL-3.0-or-later
// What rem.id's document says twice, differently or not at all; see docs/oddities/remid.md. And what it tells besides
// transfers: receipts, summaries, lists, callbacks.
#include "providers/remid/reference.h"
#include "providers/remid/remid_bench.h"
#include "providers/remid/replies.h"
#include "providers/remid/requests.h"

#include <QTest>
#include <QUrlQuery>

using namespace remid_bench;
using base::ErrorKind;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;
using support::answered;
using support::answeredWith;

namespace {

/// An answer as rem.id ordered its members in one of its samples.
net::HttpReply bytes(const QByteArray &text) { return answeredWith(200, text); }

base::Result<Settings> settingsOf(const QString &switches, const QString &baseUrl = u"https://partner.rem.id"_s)
{
    interfaces::ProviderProfile profile;
    profile.id = u"remid"_s;
    profile.baseUrl = baseUrl;
    profile.switches = *JsonValue::parse(switches.toUtf8());
    return providers::remid::settingsFrom(profile);
}

domain::Transfer paid(const QString &theirs = u"a2ad3e15"_s)
{
    domain::Transfer transfer = usual(wish(u"providerReference"_s, theirs)).transfer;
    transfer.state = TransferState::PaidOut;
    return transfer;
}

base::Result<QList<domain::SummaryLine>> summed(const QByteArray &body, const QString &group = {},
                                                const QString &period = {},
                                                const QString &path = u"/api/transaction-summary?product_group="
                                                                      "PENDING_SETTLEMENT&time_period=ALL_TIME"_s)
{
    Counter counter;
    counter.client.script.enqueue({"GET", path, {}, answeredWith(200, body)});
    return support::await(counter.connector.summary(group, period));
}

} // namespace

class TestRemidOddities : public QObject
{
    Q_OBJECT

private slots:
    void M02_typographicQuotesAreNoAnswer();
    void M03_theLinkInAnAnswerIsNeverRead();
    void M06_receiptsLieOnTheirHostsOnly_data();
    void M06_receiptsLieOnTheirHostsOnly();
    void M06_callsNeverGoToTheHostOfTheReceipts();
    void M07_theOrderOfMembersIsOfNoInterest();
    void M08_anEmptyNumberIsNone();
    void M09_nullAndEmptyAreAlike();
    void M10_anInternalErrorHasAStatusOnly();
    void M12_theTimeOfTheAnswerIsNotThatOfTheTransfer();
    void M13_theCodeDecidesWhateverTheWordsAre();
    void aNumberHasLostItsZerosInFront_data();
    void aNumberHasLostItsZerosInFront();
    void aNumberIsNoOtherAccount();
    void aSimulationHereHasItsReceiptsHere();
    void M15_aReceiptLinkInTheAnswerIsOptional();
    void M16_aPartOfTheSenderIsRefusedInTheProfile_data();
    void M16_aPartOfTheSenderIsRefusedInTheProfile();
    void M17_amountsComeWithDecimalsAndGoWithout();
    void M20_balancesHaveManyNames_data();
    void M20_balancesHaveManyNames();
    void aBalanceBeyondTheCentIsTold();
    void M21_aFailureNeedsNoDescription();
    void M22_upToFiveAddressesAreSeparatedByBlanks();
    void M23_theirNumberIsAnyText();
    void M24_mockAccountsAreOfferedInStagingOnly();
    void M29_theGroupIsSentAsTheSampleSpellsIt_data();
    void M29_theGroupIsSentAsTheSampleSpellsIt();
    void aReceiptIsLinkedByTheStoredReferences();
    void aSummaryIsReadInEveryShape_data();
    void aSummaryIsReadInEveryShape();
    void aSummaryThatIsRefusedSaysWhy();
    void aLookAsksForACallbackOnlyWhenItIsWanted();
    void aCallbackOnlyNamesItsTransfer();
    void aCallbackThatNamesNothingIsNone_data();
    void aCallbackThatNamesNothingIsNone();
    void listsAreBuiltInAndDated();
    void theProfileIsChecked_data();
    void theProfileIsChecked();
};

void TestRemidOddities::M02_typographicQuotesAreNoAnswer()
{
    QByteArray body = answer(u"000"_s).toBytes();
    body.chop(1);
    body += QString(u",“receipt_url”: “https://api.rem.id/api/receipt”}"_s).toUtf8();
    QCOMPARE(looked(bytes(body)).found, Found::Inconclusive);
    QCOMPARE(judged(bytes(body)).kind, VerdictKind::Maybe);
    Counter counter;
    const auto notice = support::await(counter.connector.readCallback({{}, {}, body}));
    QCOMPARE(notice.error().kind, ErrorKind::UnreadableReply);
}

void TestRemidOddities::M03_theLinkInAnAnswerIsNeverRead()
{
    const QString link = u"https://api.rem.id/api/receipt?partner_trx_id=OTHER&trx_id=f452b69c-16ad-11f0-9335"_s;
    const auto sighting = looked(answered(200, answer(u"300"_s, wish(u"receipt_url"_s, link))));
    QCOMPARE(sighting.state, std::optional(TransferState::Rejected));
    QCOMPARE(sighting.providerReference.text, u"a2ad3e15-03e2-11f0-b633-ed8f892f5097"_s);
    QVERIFY(sighting.echoFault.isEmpty());
    Counter counter;
    const auto notice = support::await(
        counter.connector.readCallback({{}, {}, answer(u"300"_s, wish(u"receipt_url"_s, link)).toBytes()}));
    QCOMPARE(notice->theirs, u"a2ad3e15-03e2-11f0-b633-ed8f892f5097"_s);
}

void TestRemidOddities::M06_receiptsLieOnTheirHostsOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("receipts") << u"https://api.rem.id/api/receipt"_s << true;
    QTest::newRow("production") << u"https://partner.rem.id/api/receipt"_s << true;
    QTest::newRow("staging") << u"https://api-demo.rem.id/api/receipt"_s << true;
    QTest::newRow("a simulation here") << u"http://127.0.0.1:8080/remid/api/receipt"_s << true;
    QTest::newRow("not encrypted") << u"http://api.rem.id/api/receipt"_s << false;
    QTest::newRow("another host") << u"https://api.rem.id.example.com/api/receipt"_s << false;
    QTest::newRow("a part of the name") << u"https://evilapi.rem.id/api/receipt"_s << false;
    QTest::newRow("somebody in front") << u"https://api.rem.id@example.com/api/receipt"_s << false;
    QTest::newRow("another door") << u"https://api.rem.id:8443/api/receipt"_s << false;
    QTest::newRow("no page") << u"javascript:alert(1)"_s << false;
}

void TestRemidOddities::M06_receiptsLieOnTheirHostsOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, good);
    QCOMPARE(providers::remid::isReceiptAddress(url), good);
    const auto chosen = settingsOf(uR"({"receiptUrl":"%1"})"_s.arg(url));
    QCOMPARE(chosen.ok(), good);
    Settings settings;
    settings.receiptUrl = url;
    QCOMPARE(Counter(settings).connector.receiptLink(paid()).isEmpty(), !good);
}

void TestRemidOddities::M06_callsNeverGoToTheHostOfTheReceipts()
{
    QCOMPARE(settingsOf(u"{}"_s, u"https://api.rem.id"_s).error().field, u"baseUrl"_s);
    QVERIFY(settingsOf(u"{}"_s, u"https://api-demo.rem.id"_s).ok());
    QVERIFY(settingsOf(u"{}"_s, u"https://gateway.example.com"_s).ok()); // an egress of the shop's own
}

void TestRemidOddities::M07_theOrderOfMembersIsOfNoInterest()
{
    const auto verdict =
        judged(bytes(R"({"partner_trx_id":"TRX-20250318-004","trx_id":"","recipient_account":"12341234",
        "recipient_bank":"008","amount":10000,"status":{"message":"Bank Account is not found","code":"209"}})"));
    QCOMPARE(verdict.kind, VerdictKind::Rejected);
    QCOMPARE(verdict.error.kind, ErrorKind::BeneficiaryRefused);
}

void TestRemidOddities::M08_anEmptyNumberIsNone()
{
    const auto refused = judged(answered(200, answer(u"210"_s, wish(u"trx_id"_s, QString()))));
    QCOMPARE(refused.kind, VerdictKind::Rejected);
    QVERIFY(refused.providerReference.isEmpty());
    // Taken, but without a number: only a look by our own reference can tell.
    QCOMPARE(judged(answered(200, answer(u"101"_s, wish(u"trx_id"_s, QString())))).kind, VerdictKind::Maybe);
}

void TestRemidOddities::M09_nullAndEmptyAreAlike()
{
    for (const JsonValue &nothing : {JsonValue(), JsonValue(QString())}) {
        JsonValue changes = JsonValue::object();
        for (const QStringView name : {u"amount", u"recipient_bank", u"recipient_account", u"trx_id", u"created_date"})
            changes.set(name.toString(), nothing);
        const auto sighting = looked(answered(200, answer(u"204"_s, changes)));
        QCOMPARE(sighting.found, Found::No);
        QVERIFY(sighting.echoFault.isEmpty());
        QCOMPARE(looked(answered(200, answer(u"301"_s, changes))).state, std::optional(TransferState::InProgress));
    }
}

void TestRemidOddities::M10_anInternalErrorHasAStatusOnly()
{
    const QByteArray body = R"({"status":{"code":"500","message":"Internal server error"}})";
    for (const int status : {200, 500}) {
        QCOMPARE(judged(answeredWith(status, body)).kind, VerdictKind::Maybe);
        QCOMPARE(looked(answeredWith(status, body)).found, Found::Inconclusive);
    }
}

void TestRemidOddities::M12_theTimeOfTheAnswerIsNotThatOfTheTransfer()
{
    // Three weeks after the transfer: no fault, and no later than anything.
    JsonValue changes = wish(u"timestamp"_s, u"30-04-2025 03:19:42"_s);
    changes.set(u"created_date"_s, u"11-04-2025 08:21:23"_s).set(u"last_updated_date"_s, u"11-04-2025 08:21:29"_s);
    const auto sighting = looked(answered(200, answer(u"000"_s, changes)));
    QCOMPARE(sighting.state, std::optional(TransferState::PaidOut));
    QVERIFY(sighting.echoVerified);
    // What dates the transfer is told with the news; the time of the answer is not.
    QVERIFY(sighting.note.contains(u"2025-04-11T08:21:23"_s));
    QVERIFY(sighting.note.contains(u"2025-04-11T08:21:29"_s));
    QVERIFY(!sighting.note.contains(u"2025-04-30"_s));
    QVERIFY(!looked(answered(200, answer(u"000"_s))).note.contains(u"rem.id"_s));
}

void TestRemidOddities::M13_theCodeDecidesWhateverTheWordsAre()
{
    for (const QString &words :
         {u"Success"_s, u"Failed"_s, u"Request is Rejected (Amount is not valid)"_s, QString()}) {
        const JsonValue status = JsonValue::object({{u"code"_s, u"102"_s}, {u"message"_s, words}});
        QCOMPARE(looked(answered(200, answer(u"102"_s, wish(u"status"_s, status)))).state,
                 std::optional(TransferState::InProgress));
    }
}

void TestRemidOddities::aNumberHasLostItsZerosInFront_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("same");
    QTest::newRow("texts") << QByteArray(R"({"recipient_bank":"008","recipient_account":"00123"})") << true;
    QTest::newRow("numbers") << QByteArray(R"({"recipient_bank":8,"recipient_account":123})") << true;
    QTest::newRow("a number with zeros behind") << QByteArray(R"({"recipient_account":12300})") << false;
    QTest::newRow("a text keeps its zeros") << QByteArray(R"({"recipient_account":"123"})") << false;
    QTest::newRow("another bank") << QByteArray(R"({"recipient_bank":80,"recipient_account":123})") << false;
    QTest::newRow("a power") << QByteArray(R"({"recipient_account":1.23e2})") << false;
}

void TestRemidOddities::aNumberHasLostItsZerosInFront()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, same);
    const JsonValue wishes = wish(u"accountNumber"_s, u"00123"_s);
    const JsonValue echo = support::with(wish(u"recipient_account"_s, u"00123"_s), *JsonValue::parse(members));
    QCOMPARE(looked(answered(200, answer(u"102"_s, echo)), wishes).echoFault.isEmpty(), same);
    const auto kind = judged(answered(200, answer(u"101"_s, echo)), usual(wishes)).kind;
    QCOMPARE(kind, same ? VerdictKind::Accepted : VerdictKind::Review);
    // The code as well: 0 is 000.
    const JsonValue success = JsonValue::object({{u"code"_s, 0}, {u"message"_s, u"Success"_s}});
    const auto paidOut = looked(answered(200, answer(u"000"_s, wish(u"status"_s, success))));
    QCOMPARE(paidOut.state, std::optional(TransferState::PaidOut));
    QCOMPARE(paidOut.providerStatus, u"000"_s);
}

void TestRemidOddities::aNumberIsNoOtherAccount()
{
    Counter counter;
    const auto holderOf = [&](const QByteArray &echo) {
        const QByteArray body = R"({"status":{"code":0},"account_name":"John Doe",)" + echo + '}';
        counter.client.script.enqueue({"POST", u"/api/account-inquiry"_s, {}, answeredWith(200, body)});
        return support::await(counter.connector.accountHolder(usual(wish(u"accountNumber"_s, u"00123"_s)).beneficiary));
    };
    QVERIFY(holderOf(R"("bank_code":8,"account_number":123)").ok());
    QCOMPARE(holderOf(R"("bank_code":8,"account_number":124)").error().kind, ErrorKind::EchoMismatch);
    QCOMPARE(holderOf(R"("bank_code":9,"account_number":123)").error().kind, ErrorKind::EchoMismatch);
}

void TestRemidOddities::aSimulationHereHasItsReceiptsHere()
{
    // As the sandbox writes it into the profile of practice mode.
    const QString base = u"http://127.0.0.1:8080/remid"_s;
    QVERIFY(providers::remid::kind().switches.contains(u"receiptUrl"_s));
    const auto settings = settingsOf(uR"({"receiptUrl":"%1/api/receipt"})"_s.arg(base), base);
    QVERIFY(settings.ok());
    QCOMPARE(Counter(*settings).connector.receiptLink(paid()),
             base + u"/api/receipt?partner_trx_id=TRX-20250318-004&trx_id=a2ad3e15"_s);
    QVERIFY(Counter(*settingsOf(u"{}"_s, base)).connector.receiptLink(paid()).isEmpty());
}

void TestRemidOddities::M15_aReceiptLinkInTheAnswerIsOptional()
{
    for (const JsonValue &link : {JsonValue(), JsonValue(QString()), JsonValue(u"https://api.rem.id/x"_s)})
        QCOMPARE(looked(answered(200, answer(u"000"_s, wish(u"receipt_url"_s, link)))).state,
                 std::optional(TransferState::PaidOut));
}

void TestRemidOddities::M16_aPartOfTheSenderIsRefusedInTheProfile_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<bool>("good");
    const QString whole =
        uR"({"sender_account_name":"PT. ABC","sender_account_number":"9876543210","sender_bank_code":"009"})"_s;
    QTest::newRow("all three") << whole << true;
    QTest::newRow("nothing") << u"null"_s << true;
    QTest::newRow("two") << uR"({"sender_account_name":"PT. ABC","sender_account_number":"9876543210"})"_s << false;
    QTest::newRow("an empty one") << QString(whole).replace(u"009"_s, u" "_s) << false;
    QTest::newRow("one more") << QString(whole).replace(u"{"_s, uR"({"sender_name":"x",)"_s) << false;
    QTest::newRow("no object") << u"\"PT. ABC\""_s << false;
}

void TestRemidOddities::M16_aPartOfTheSenderIsRefusedInTheProfile()
{
    QFETCH(QString, sender);
    QFETCH(bool, good);
    const auto settings = settingsOf(uR"({"senderInfo":%1})"_s.arg(sender));
    QCOMPARE(settings.ok(), good);
    if (!good) QCOMPARE(settings.error().field, u"senderInfo"_s);
}

void TestRemidOddities::M17_amountsComeWithDecimalsAndGoWithout()
{
    const auto sent = *JsonValue::parse(providers::remid::remitRequest({}, usual()).body);
    QCOMPARE(sent.member(u"amount"), JsonValue(10000));
    for (const char *digits : {"10000", "10000.0000", "1e4", "\"10000.00\""}) {
        const auto seen = looked(answered(200, answer(u"000"_s, wish(u"amount"_s, *JsonValue::parse(digits)))));
        QVERIFY(seen.echoVerified);
    }
    const auto other = looked(answered(200, answer(u"000"_s, wish(u"amount"_s, JsonValue::number(u"1000.0000"_s)))));
    QVERIFY(!other.echoFault.isEmpty());
}

void TestRemidOddities::M20_balancesHaveManyNames_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("prose") << QByteArray(R"("available":12.5,"pending":3,"frozen":1)");
    QTest::newRow("ancestor") << QByteArray(R"("availableBalance":12.5000,"pendingBalance":3.0000,"frozenBalance":1)");
    QTest::newRow("underscores") << QByteArray(R"("available_balance":"12.5","pending_balance":3,"frozen_balance":1)");
    QTest::newRow("wrapped") << QByteArray(R"("data":{"available":12.5,"pending":3,"frozen":1},"other":"x")");
}

void TestRemidOddities::M20_balancesHaveManyNames()
{
    QFETCH(QByteArray, members);
    Counter counter;
    counter.client.script.enqueue(
        {"GET", u"/api/balance"_s, {}, answeredWith(200, R"({"status":{"code":"000"},)" + members + '}')});
    const auto balances = support::await(counter.connector.balances());
    QVERIFY(balances.ok());
    QCOMPARE(balances->first().available->toWire(), u"12.50"_s);
    QCOMPARE(balances->first().pending->toWire(), u"3.00"_s);
    QCOMPARE(balances->first().frozen->toWire(), u"1.00"_s);
    QCOMPARE(net::header(counter.client.sent.first().headers, "Content-Type"), QByteArray("application/json"));
}

void TestRemidOddities::aBalanceBeyondTheCentIsTold()
{
    Counter counter;
    counter.client.script.enqueue(
        {"GET",
         u"/api/balance"_s,
         {},
         answeredWith(200, R"({"status":{"code":"000"},"available":"1234.567","pending":0.0049,"frozen":1})")});
    const auto balances = support::await(counter.connector.balances());
    QVERIFY(balances.ok());
    const domain::Balance balance = balances->first();
    QCOMPARE(balance.available->toWire(), u"1234.56"_s);
    QCOMPARE(balance.pending->toWire(), u"0.00"_s);
    QCOMPARE(balance.frozen->toWire(), u"1.00"_s);
    const QMap<QString, QString> stated{{u"available"_s, u"1234.567"_s}, {u"pending"_s, u"0.0049"_s}};
    QCOMPARE(balance.stated, stated);
}

void TestRemidOddities::M21_aFailureNeedsNoDescription()
{
    for (const JsonValue &words : {JsonValue(), JsonValue(u"Account is blocked."_s)}) {
        const auto sighting = looked(answered(200, answer(u"300"_s, wish(u"tx_status_description"_s, words))));
        QCOMPARE(sighting.state, std::optional(TransferState::Rejected));
        QCOMPARE(sighting.note.contains(u"blocked"_s), !words.isNull());
    }
}

void TestRemidOddities::M22_upToFiveAddressesAreSeparatedByBlanks()
{
    const QString five = u"a@b.example c@d.example e@f.example g@h.example i@j.example"_s;
    QCOMPARE(*providers::remid::emailListFrom(five), five);
    QCOMPARE(*providers::remid::emailListFrom(u"  a@b.example\n  c@d.example "_s), u"a@b.example c@d.example"_s);
    QCOMPARE(*providers::remid::emailListFrom({}), QString());
    QCOMPARE(providers::remid::emailListFrom(five + u" k@l.example"_s).error().kind, ErrorKind::BadEmail);
    QCOMPARE(providers::remid::emailListFrom(u"a@b.example;c@d.example"_s).error().kind, ErrorKind::BadEmail);
    const QString longOne = QString(60, u'a') + u"@b.example"_s;
    QVERIFY(!providers::remid::emailListFrom((longOne + u' ').repeated(4)));
    const auto body = *JsonValue::parse(providers::remid::remitRequest({}, usual(wish(u"email"_s, five))).body);
    QCOMPARE(body.member(u"email").text(), five);
    QVERIFY(!JsonValue::parse(providers::remid::remitRequest({}, usual(wish(u"email"_s, QString()))).body)
                 ->contains(u"email"));
}

void TestRemidOddities::M23_theirNumberIsAnyText()
{
    for (const QString &number : {u"a2ad3e15-03e2-11f0-b633-ed8f892f5097"_s, u"cc4e926a-9953-4c6e-b581-b6b347591430"_s,
                                  u"4711"_s, u"TRX/ä 1"_s})
        QCOMPARE(judged(answered(200, answer(u"101"_s, wish(u"trx_id"_s, number)))).providerReference.text, number);
}

void TestRemidOddities::M24_mockAccountsAreOfferedInStagingOnly()
{
    Settings settings;
    for (const QString &environment : {u"production"_s, QString()}) {
        settings.environment = environment;
        QVERIFY(!Counter(settings).connector.masterLists().contains(u"mock-accounts"_s));
        QVERIFY(!Counter(settings).connector.builtInList(u"mock-accounts"_s));
    }
    settings.environment = u"sandbox"_s;
    const auto list = Counter(settings).connector.builtInList(u"mock-accounts"_s);
    QVERIFY(list);
    QStringList accounts;
    for (const domain::MasterValue &value : list->values)
        accounts << value.code;
    QVERIFY(accounts.contains(u"2100000"_s));
    QVERIFY(accounts.contains(u"3000000"_s));
    // In production the same number is somebody's account and is not refused.
    QVERIFY(Counter().connector.check(usual(wish(u"accountNumber"_s, u"2100000"_s))).ok());
}

void TestRemidOddities::M29_theGroupIsSentAsTheSampleSpellsIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("M29: as in the sample") << u"PENDING_SETTLEMENT"_s;
    QTest::newRow("M29: as in the table") << u"PENDING_SATTLEMENT"_s;
    QTest::newRow("M29: nothing said") << QString();
    QTest::newRow("M29: small letters") << u" pending_settlement"_s;
}

void TestRemidOddities::M29_theGroupIsSentAsTheSampleSpellsIt()
{
    QFETCH(QString, typed);
    const auto lines =
        summed(R"({"status":{"code":"000"},"data":[{"product_group":"PENDING_SATTLEMENT","amount":5}]})", typed);
    QVERIFY(lines.ok());
    QCOMPARE(lines->first().label, u"PENDING_SATTLEMENT amount"_s);
    QCOMPARE(Counter().connector.summaryGroups(), QStringList{u"PENDING_SETTLEMENT"_s});
}

void TestRemidOddities::aReceiptIsLinkedByTheStoredReferences()
{
    const Settings production = *settingsOf(u"{}"_s);
    const Counter counter(production);
    QCOMPARE(counter.connector.receiptLink(paid(u"f452b69c-16ad"_s)),
             u"https://api.rem.id/api/receipt?partner_trx_id=TRX-20250318-004&trx_id=f452b69c-16ad"_s);
    const QUrl odd(counter.connector.receiptLink(paid(u"a&b=c#d"_s)), QUrl::StrictMode);
    QCOMPARE(QUrlQuery(odd).queryItemValue(u"trx_id"_s, QUrl::FullyDecoded), u"a&b=c#d"_s);
    for (const TransferState state : domain::allTransferStates()) {
        domain::Transfer transfer = paid();
        transfer.state = state;
        QCOMPARE(counter.connector.receiptLink(transfer).isEmpty(), state != TransferState::PaidOut);
    }
    QVERIFY(counter.connector.receiptLink(paid(QString())).isEmpty());
    // A simulation has no receipts at rem.id.
    QVERIFY(Counter(*settingsOf(u"{}"_s, u"http://127.0.0.1:8080"_s)).connector.receiptLink(paid()).isEmpty());
    const QString switches = uR"({"receiptUrl":"http://127.0.0.1:8080/api/receipt"})"_s;
    const QString link = Counter(*settingsOf(switches, u"http://127.0.0.1:8080"_s)).connector.receiptLink(paid());
    QVERIFY(link.startsWith(u"http://127.0.0.1:8080/api/receipt?partner_trx_id="_s));
}

void TestRemidOddities::aSummaryIsReadInEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a list of products")
        << QByteArray(R"({"status":{"code":"000"},"data":[{"product_group":"PENDING_SETTLEMENT","transfer_amount":1000,
            "amount":900,"admin_fee":90,"ppn_tax":10,"count":3,"settlement_balance":800}]})")
        << QStringList{u"PENDING_SETTLEMENT transfer_amount 1000.00 3"_s, u"PENDING_SETTLEMENT amount 900.00 3"_s,
                       u"PENDING_SETTLEMENT admin_fee 90.00 3"_s, u"PENDING_SETTLEMENT ppn_tax 10.00 3"_s,
                       u"PENDING_SETTLEMENT settlement_balance 800.00 3"_s};
    QTest::newRow("one product") << QByteArray(R"({"data":{"product_group":null,"amount":900.0000,"count":3}})")
                                 << QStringList{u"amount 900.00 3"_s};
    QTest::newRow("no wrapper") << QByteArray(R"({"status":{"code":"000"},"total_transaction":2,"total_amount":20000})")
                                << QStringList{u"total_amount 20000.00 2"_s};
    QTest::newRow("nothing") << QByteArray(R"({"status":{"code":"000"},"data":null})") << QStringList();
    QTest::newRow("a text") << QByteArray(R"({"status":{"code":"000"},"data":"none"})") << QStringList{u"?"_s};
    QTest::newRow("no number") << QByteArray(R"({"data":{"amount":"much"}})") << QStringList{u"?"_s};
}

void TestRemidOddities::aSummaryIsReadInEveryShape()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const auto lines = summed(body);
    if (expected == QStringList{u"?"_s}) {
        QCOMPARE(lines.error().kind, ErrorKind::UnreadableReply);
        return;
    }
    QVERIFY(lines.ok());
    QStringList seen;
    for (const domain::SummaryLine &line : *lines) {
        seen << line.label + u' ' + line.amount + u' ' + line.count;
        QCOMPARE(line.currency, u"IDR"_s);
    }
    QCOMPARE(seen, expected);
}

void TestRemidOddities::aSummaryThatIsRefusedSaysWhy()
{
    const auto refused =
        summed(R"({"status":{"code":"201","message":"User is not found"},"data":null})", {}, u"today"_s,
               u"/api/transaction-summary?product_group=PENDING_SETTLEMENT&time_period=TODAY"_s);
    QCOMPARE(refused.error().kind, ErrorKind::CredentialRefused);
    QCOMPARE(refused.error().providerCode, u"201"_s);
    Counter counter; // foresees no call
    QCOMPARE(support::await(counter.connector.summary(u"REFUNDS"_s, {})).error().field, u"group"_s);
    QCOMPARE(support::await(counter.connector.summary({}, u"YESTERDAY"_s)).error().field, u"period"_s);
}

void TestRemidOddities::aLookAsksForACallbackOnlyWhenItIsWanted()
{
    for (const bool wanted : {false, true}) {
        Settings settings = *settingsOf(uR"({"sendCallback":%1})"_s.arg(wanted ? u"true"_s : u"false"_s));
        QCOMPARE(settings.sendCallback, wanted);
        Counter counter(settings);
        const JsonValue body =
            JsonValue::object({{u"partner_trx_id"_s, u"TRX-20250318-004"_s}, {u"send_callback"_s, JsonValue(wanted)}});
        counter.client.script.enqueue({"POST", u"/api/remit-status"_s, body, answered(200, answer(u"102"_s))});
        QCOMPARE(support::await(counter.connector.lookUp(usual())).found, Found::Yes);
    }
}

void TestRemidOddities::aCallbackOnlyNamesItsTransfer()
{
    Counter counter;
    const auto notice = support::await(counter.connector.readCallback({{}, {}, answer(u"000"_s).toBytes()}));
    QVERIFY(notice.ok());
    QCOMPARE(notice->subject, interfaces::CallbackSubject::Transfer);
    QCOMPARE(notice->ours, u"TRX-20250318-004"_s);
    QCOMPARE(notice->theirs, u"a2ad3e15-03e2-11f0-b633-ed8f892f5097"_s);
    QCOMPARE(notice->word, u"000"_s);
    QVERIFY(counter.connector.acknowledgement().isEmpty());
    QVERIFY(counter.client.sent.isEmpty());
    QVERIFY(counter.transport.sent.isEmpty());
}

void TestRemidOddities::aCallbackThatNamesNothingIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html/>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no status") << QByteArray(R"({"partner_trx_id":"X"})");
    QTest::newRow("no transfer") << QByteArray(R"({"status":{"code":"000"},"partner_trx_id":"","trx_id":null})");
}

void TestRemidOddities::aCallbackThatNamesNothingIsNone()
{
    QFETCH(QByteArray, body);
    Counter counter;
    const auto notice = support::await(counter.connector.readCallback({{}, {}, body}));
    QCOMPARE(notice.error().kind, ErrorKind::UnreadableReply);
}

void TestRemidOddities::listsAreBuiltInAndDated()
{
    Counter counter;
    QCOMPARE(counter.connector.masterLists(), (QStringList{u"banks"_s, u"response-codes"_s}));
    for (const QString &name : counter.connector.masterLists()) {
        const auto list = counter.connector.builtInList(name);
        QVERIFY(list && list->builtIn && list->at.isValid() && !list->values.isEmpty());
        QCOMPARE(list->name, name);
        QVERIFY(!counter.connector.masterListNeedsArgument(name));
        QCOMPARE(support::await(counter.connector.masterData(name, {})).error().kind, ErrorKind::NotSupported);
    }
    QVERIFY(!counter.connector.builtInList(u"provinces"_s));
    QCOMPARE(support::await(counter.connector.masterData(u"provinces"_s, {})).error().kind, ErrorKind::NotFound);
}

void TestRemidOddities::theProfileIsChecked_data()
{
    QTest::addColumn<QString>("switches");
    QTest::addColumn<QString>("field");
    QTest::newRow("the merchant's name is too long")
        << uR"({"partnerMerchantId":"%1"})"_s.arg(QString(65, u'm')) << u"partnerMerchantId"_s;
    QTest::newRow("no yes or no") << uR"({"sendCallback":"yes"})"_s << u"sendCallback"_s;
    QTest::newRow("somebody else's receipts") << uR"({"receiptUrl":"https://example.com"})"_s << u"receiptUrl"_s;
}

void TestRemidOddities::theProfileIsChecked()
{
    QFETCH(QString, switches);
    QFETCH(QString, field);
    const auto settings = settingsOf(switches);
    QCOMPARE(settings.error().kind, ErrorKind::BadProfile);
    QCOMPARE(settings.error().field, field);
}

QTEST_GUILESS_MAIN(TestRemidOddities)
#include "tst_remid_oddities.moc"
