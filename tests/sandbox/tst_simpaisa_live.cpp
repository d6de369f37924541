// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include "crypto/signature.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;
using test::WireClient;

namespace {

constexpr qint64 second = 1000;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

Headers headersOf(const QByteArray &region)
{
    return {{"mode", "remittance"}, {"region", region}, {"version", "3.0"}, {"Content-Type", "application/json"}};
}

Answered get(SandboxDesk &desk, const QByteArray &path, const QByteArray &region = "PK")
{
    return desk.send(WireClient::request("GET", "/simpaisa-live/remittance/MCH-00123/" + path, headersOf(region)));
}

QByteArray signatureOf(SandboxDesk &desk, const QByteArray &request)
{
    const base::Secret key(desk.credential(u"simpaisa", u"private-key"));
    return crypto::signRsaSha256(key, request).valueOr({}).toBase64();
}

Answered post(SandboxDesk &desk, const QByteArray &path, const QByteArray &request, const QByteArray &region = "PK")
{
    return desk.send(
        WireClient::request("POST", "/simpaisa-live/remittance/MCH-00123/" + path, headersOf(region),
                            R"({"request":)" + request + R"(,"signature":")" + signatureOf(desk, request) + R"("})"));
}

/// The public sample with a bank and a purpose that the lists have.
QByteArray remittance(const QByteArray &reference, const QByteArray &amount = "10",
                      const QByteArray &account = "0001763189")
{
    return R"({"reference":")" + reference +
           R"(","remitterName":"Test User","remitterCity":"Karachi","remitterAddress":"Pakistan",)"
           R"("remitterContactNo":"55881422","remitterCountryCode":"PK","remitterCurrencyCode":"PKR",)"
           R"("remitterNationalId":"1111111111111","remitterNationality":"Karachi","beneficiaryName":"Test",)"
           R"("beneficiaryContactNo":"55881422","beneficiaryAddress":"Pakistan","beneficiaryAccountNo":")" +
           account +
           R"(","beneficiaryNationalId":"123456789","beneficiaryNationality":"Pakistani",)"
           R"("beneficiaryBankId":"12485","relationWithBeneficiary":"Brother","amount":")" +
           amount + R"(","narration":"testing","purpose":"1201"})";
}

QString stateOf(SandboxDesk &desk, const QByteArray &reference)
{
    return get(desk, "inquire?reference=" + reference).at(u"remittance.state"_s);
}

} // namespace

/// The interface that Simpaisa documents to merchants today, against its samples.
class TestSimpaisaLive : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsTakenOnAndAnsweredSigned();
    void onlyASignatureOverTheRequestIsTaken_data();
    void onlyASignatureOverTheRequestIsTaken();
    void modeRegionAndVersionAreWanted_data();
    void modeRegionAndVersionAreWanted();
    void everyMemberIsRequiredAndHasItsLength_data();
    void everyMemberIsRequiredAndHasItsLength();
    void theAmountDecidesTheLife_data();
    void theAmountDecidesTheLife();
    void aReferenceIsPaidOnce();
    void anAccountAsksForItsCode();
    void theInquiryHasTheMembersOfTheSample();
    void whatIsNotThereIsNotFound();
    void theRateAddsUpAsInTheSample();
    void theBalanceFollowsTheRemittances();
    void theBanksDifferByRegion();
    void theAccountHolderIsTold();
    void thereAreThirtyOneReasons();
    void everythingSurvivesARestart();
};

void TestSimpaisaLive::theSampleIsTakenOnAndAnsweredSigned()
{
    SandboxDesk desk;
    const Answered made = post(desk, "remit-initiate", remittance("test-1"));
    QCOMPARE(made.status(), 200);
    const JsonValue response = made.json.member(u"response");
    QCOMPARE(response.toBytes(), QByteArray(R"({"status":"0000","message":"Success","reference":"test-1"})"));
    const auto fits = crypto::verifyRsaSha256(desk.credential(u"simpaisa", u"webhook-public-key"), response.toBytes(),
                                              QByteArray::fromBase64(made.at(u"signature"_s).toLatin1()));
    QVERIFY(fits.ok() && *fits);
    QCOMPARE(desk.entries(u"test-1"_s).size(), 1);
    QCOMPARE(desk.entries(u"test-1"_s).first().member(u"provider").text(), u"simpaisa-live"_s);
}

void TestSimpaisaLive::onlyASignatureOverTheRequestIsTaken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray request = remittance("T1");
    QTest::newRow("as it is") << R"({"request":)" + request + R"(,"signature":"@"})" << 200;
    QTest::newRow("signature first") << R"({"signature":"@","request":)" + request + "}" << 200;
    QTest::newRow("blanks around") << R"({ "request" : )" + request + R"( , "signature" : "@" })" << 200;
    QTest::newRow("another amount") << R"({"request":)" + remittance("T1", "11") + R"(,"signature":"@"})" << 401;
    QTest::newRow("a blank inside") << R"({"request":{ )" + request.sliced(1) + R"(,"signature":"@"})" << 401;
    QTest::newRow("no signature") << R"({"request":)" + request + "}" << 401;
    QTest::newRow("no envelope") << request << 400;
    QTest::newRow("no JSON") << QByteArray("reference=T1") << 400;
}

void TestSimpaisaLive::onlyASignatureOverTheRequestIsTaken()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    SandboxDesk desk;
    body.replace('@', signatureOf(desk, remittance("T1")));
    const Answered answered = desk.send(
        WireClient::request("POST", "/simpaisa-live/remittance/MCH-00123/remit-initiate", headersOf("PK"), body));
    QCOMPARE(answered.status(), status);
    QCOMPARE(desk.entries(u"T1"_s).size(), status == 200 ? 1 : 0);
}

void TestSimpaisaLive::modeRegionAndVersionAreWanted_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no mode") << 0 << QByteArray();
    QTest::newRow("no region") << 1 << QByteArray();
    QTest::newRow("no version") << 2 << QByteArray();
    QTest::newRow("pay-out mode") << 0 << QByteArray("payout");
    QTest::newRow("a region without remittances") << 1 << QByteArray("NP");
    QTest::newRow("another version") << 2 << QByteArray("2.0");
}

void TestSimpaisaLive::modeRegionAndVersionAreWanted()
{
    QFETCH(int, left);
    QFETCH(QByteArray, value);
    SandboxDesk desk;
    Headers headers = headersOf("PK");
    headers[left].second = value;
    if (value.isEmpty()) headers.removeAt(left);
    const QByteArray path = "/simpaisa-live/remittance/MCH-00123/reasons/list";
    QCOMPARE(desk.send(WireClient::request("GET", path, headers)).status(), 400);
    QCOMPARE(desk.send(WireClient::request("GET", path, headersOf("PK"))).status(), 200);
    QCOMPARE(
        desk.send(WireClient::request("GET", "/simpaisa-live/remittance/MCH-9/reasons/list", headersOf("PK"))).status(),
        401);
}

void TestSimpaisaLive::everyMemberIsRequiredAndHasItsLength_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("lengthMax");
    const std::pair<const char *, int> members[] = {{"reference", 45},
                                                    {"remitterName", 199},
                                                    {"remitterCity", 199},
                                                    {"remitterAddress", 199},
                                                    {"remitterContactNo", 20},
                                                    {"remitterCountryCode", 4},
                                                    {"remitterCurrencyCode", 4},
                                                    {"remitterNationalId", 20},
                                                    {"remitterNationality", 20},
                                                    {"beneficiaryName", 199},
                                                    {"beneficiaryContactNo", 15},
                                                    {"beneficiaryAddress", 199},
                                                    {"beneficiaryAccountNo", 24},
                                                    {"beneficiaryNationalId", 20},
                                                    {"beneficiaryNationality", 49},
                                                    {"beneficiaryBankId", 5},
                                                    {"relationWithBeneficiary", 20},
                                                    {"amount", 15},
                                                    {"narration", 30},
                                                    {"purpose", 4}};
    static_assert(std::size(members) == 20); // "single flow: 20 required fields"
    for (const auto &[name, lengthMax] : members)
        QTest::newRow(name) << QString::fromLatin1(name) << lengthMax;
}

void TestSimpaisaLive::everyMemberIsRequiredAndHasItsLength()
{
    QFETCH(QString, member);
    QFETCH(int, lengthMax);
    SandboxDesk desk;
    const JsonValue whole = *JsonValue::parse(remittance("T1"));
    JsonValue without = JsonValue::object();
    for (const auto &[key, value] : whole.members()) {
        if (key != member) without.set(key, value);
    }
    JsonValue tooLong = whole;
    tooLong.set(member, QString(lengthMax + 1, u'1'));
    for (const JsonValue &wrong : {without, tooLong}) {
        const Answered refused = post(desk, "remit-initiate", wrong.toBytes());
        QCOMPARE(refused.status(), 400);
        QCOMPARE(refused.at(u"response.status"_s), u"0100"_s);
    }
    QVERIFY(desk.ledger().member(u"entries").items().isEmpty());
}

void TestSimpaisaLive::theAmountDecidesTheLife_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("after5s");
    QTest::addColumn<QString>("after1h");
    QTest::addColumn<QString>("ledger");
    const auto row = [](const char *amount, const QString &code, const QString &soon, const QString &late,
                        const QString &ledger) {
        QTest::newRow(amount) << QByteArray(amount) << code << soon << late << ledger;
    };
    row("10", u"0000"_s, u"published"_s, u"remitted"_s, u"paid"_s);
    row("666.66", u"0000"_s, u"published"_s, u"rejected"_s, u"failed"_s);
    row("666.67", u"0000"_s, u"published"_s, u"reversed"_s, u"returned"_s);
    row("777.77", u"0000"_s, u"aml_review"_s, u"remitted"_s, u"paid"_s);
    row("777.78", u"0000"_s, u"on_hold"_s, u"on_hold"_s, u"accepted"_s);
    row("333.33", u"0000"_s, u"stuck"_s, u"stuck"_s, u"accepted"_s);
    row("222.22", u"0000"_s, u"settling"_s, u"remitted"_s, u"paid"_s);
    row("888.88", u"0005"_s, u"published"_s, u"remitted"_s, u"paid"_s);
    row("999.99", u"0009"_s, {}, {}, {});
    row("0", u"0160"_s, {}, {}, {});
    row("1.005", u"0160"_s, {}, {}, {});
    row("60000000", u"0009"_s, {}, {}, {});
}

void TestSimpaisaLive::theAmountDecidesTheLife()
{
    QFETCH(QByteArray, amount);
    QFETCH(QString, code);
    QFETCH(QString, after5s);
    QFETCH(QString, after1h);
    QFETCH(QString, ledger);
    SandboxDesk desk;
    QCOMPARE(post(desk, "remit-initiate", remittance("T1", amount)).at(u"response.status"_s), code);
    desk.clock().turn(5 * second);
    QCOMPARE(stateOf(desk, "T1"), after5s);
    desk.clock().turn(3600 * second);
    QCOMPARE(stateOf(desk, "T1"), after1h);
    QCOMPARE(desk.entries(u"T1"_s).value(0).member(u"state").text(), ledger);
}

void TestSimpaisaLive::aReferenceIsPaidOnce()
{
    SandboxDesk desk;
    post(desk, "remit-initiate", remittance("T1"));
    QCOMPARE(post(desk, "remit-initiate", remittance("T1")).at(u"response.status"_s), u"0116"_s);
    QCOMPARE(desk.entries(u"T1"_s).size(), 1);
    QCOMPARE(desk.counts(u"T1"_s).member(u"repeated").text(), u"1"_s);
    QCOMPARE(desk.counts(u"T1"_s).member(u"received").text(), u"2"_s);
}

void TestSimpaisaLive::anAccountAsksForItsCode()
{
    SandboxDesk desk;
    QCOMPARE(post(desk, "remit-initiate", remittance("T1", "10", "00510000")).at(u"response.status"_s), u"0051"_s);
    QCOMPARE(post(desk, "remit-initiate", remittance("T1", "10", "77770000")).at(u"response.status"_s), u"0000"_s);
    QByteArray foreign = remittance("T2");
    QCOMPARE(post(desk, "remit-initiate", foreign.replace("12485", "99999")).at(u"response.status"_s), u"0103"_s);
    QByteArray aimless = remittance("T2");
    QCOMPARE(post(desk, "remit-initiate", aimless.replace("1201", "1152")).at(u"response.status"_s), u"0304"_s);
}

void TestSimpaisaLive::theInquiryHasTheMembersOfTheSample()
{
    SandboxDesk desk;
    post(desk, "remit-initiate", remittance("T1"));
    const Answered shown = get(desk, "inquire?reference=T1");
    QCOMPARE(test::namesOf(shown.json), u"remittance"_s);
    QCOMPARE(test::namesOf(shown.json.member(u"remittance")),
             u"reference issueDate currency actualAmount deductedAmount remitAmount state uuid comment reason "
             u"remitterName beneficiaryName beneficiaryAccountNo settlements"_s);
    QCOMPARE(shown.at(u"remittance.state"_s), u"in_process"_s);
    QCOMPARE(shown.at(u"remittance.issueDate"_s), u"2026-03-20 12:00:00"_s);
}

void TestSimpaisaLive::whatIsNotThereIsNotFound()
{
    SandboxDesk desk;
    QCOMPARE(get(desk, "inquire?reference=T1").status(), 404);
    QCOMPARE(get(desk, "beneficiaries").status(), 404);
}

void TestSimpaisaLive::theRateAddsUpAsInTheSample()
{
    SandboxDesk desk;
    const Answered rate = post(desk, "getFxRate", R"({"fromCurrency":"USD","toCurrency":"PKR","quantity":"100.0"})");
    QCOMPARE(rate.at(u"status"_s), u"0000"_s);
    QCOMPARE(test::namesOf(rate.json), u"message status data"_s); // no envelope: so the sample
    QCOMPARE(rate.at(u"data.convertedAmount"_s), u"27825.00"_s);
    QCOMPARE(rate.at(u"data.qDetails.deductedFees.platformFees"_s), u"556.50"_s);
    QCOMPARE(rate.at(u"data.qDetails.totalFees"_s), u"695.63"_s);
    QCOMPARE(rate.at(u"data.qDetails.finalAmount"_s), u"27129.37"_s);
    QCOMPARE(post(desk, "getFxRate", R"({"fromCurrency":"USD","toCurrency":"EUR","quantity":"1"})").at(u"status"_s),
             u"0011"_s);
    QCOMPARE(post(desk, "getFxRate", R"({"fromCurrency":"USD","toCurrency":"PKR","quantity":"-1"})").at(u"status"_s),
             u"0160"_s);
}

void TestSimpaisaLive::theBalanceFollowsTheRemittances()
{
    SandboxDesk desk;
    const auto available = [&desk] { return get(desk, "balance-data").at(u"response.available-balance"_s); };
    QCOMPARE(available(), u"50000000"_s);
    post(desk, "remit-initiate", remittance("T1", "666.66"));
    QCOMPARE(available(), u"49999333.34"_s);
    desk.clock().turn(60 * second); // rejected: it comes back
    QCOMPARE(available(), u"50000000.00"_s);
    QCOMPARE(get(desk, "balance-data", "BD").at(u"response.iso-currency-code"_s), u"BDT"_s);
}

void TestSimpaisaLive::theBanksDifferByRegion()
{
    SandboxDesk desk;
    const auto items = [](const Answered &list) { return list.json.member(u"response").member(u"bankList").items(); };
    const QList<JsonValue> all = items(get(desk, "banks/listByAccountType"));
    const QList<JsonValue> wallets = items(get(desk, "banks/listByAccountType?accountType=DW"));
    QCOMPARE(test::namesOf(all.value(0)), u"bankId bankName accountType logoURL"_s);
    QVERIFY(!wallets.isEmpty() && wallets.size() < all.size());
    QCOMPARE(get(desk, "banks/listByAccountType?accountType=XX").status(), 400);
    const QList<JsonValue> bengali = items(get(desk, "banks/list", "BD"));
    QCOMPARE(test::namesOf(bengali.value(0)), u"bankName bankCode"_s);
    const Answered one =
        get(desk, "banks/list/" + bengali.value(0).member(u"bankCode").text().toLatin1() + "?routingNo=1", "BD");
    QVERIFY(one.at(u"response.bankId"_s).toInt() > 0);
    QCOMPARE(get(desk, "banks/list", "PK").status(), 400);
}

void TestSimpaisaLive::theAccountHolderIsTold()
{
    SandboxDesk desk;
    const auto fetch = [&desk](const QByteArray &bank, const QByteArray &account) {
        return post(desk, "fetch-account",
                    R"({"destinationBank":")" + bank + R"(","customerAccount":")" + account + R"("})");
    };
    const Answered told = fetch("12485", "PK28TMFB0000000045745227");
    QCOMPARE(test::namesOf(told.json.member(u"response")),
             u"status message customerAccount accountTitle bankTitle destinationBank"_s);
    QCOMPARE(told.at(u"response.status"_s), u"0000"_s);
    QCOMPARE(fetch("12485", "00100000").at(u"response.message"_s), u"Account-Not-Found"_s);
    QCOMPARE(fetch("1", "123").at(u"response.status"_s), u"0103"_s);
}

void TestSimpaisaLive::thereAreThirtyOneReasons()
{
    SandboxDesk desk;
    const Answered list = get(desk, "reasons/list");
    const QList<JsonValue> reasons = list.json.member(u"response").member(u"reasonList").items();
    QCOMPARE(reasons.size(), 31);
    QCOMPARE(test::namesOf(reasons.first()), u"id category code"_s);
    QCOMPARE(reasons.last().member(u"category").text(), u"Freelance payment"_s);
}

void TestSimpaisaLive::everythingSurvivesARestart()
{
    QTemporaryDir folder;
    sandbox::SandboxOptions options;
    options.stateFile = folder.filePath(u"state.json"_s);
    {
        SandboxDesk desk(options);
        post(desk, "remit-initiate", remittance("T1"));
    }
    SandboxDesk desk(options);
    QCOMPARE(stateOf(desk, "T1"), u"in_process"_s);
    QCOMPARE(post(desk, "remit-initiate", remittance("T1")).at(u"response.status"_s), u"0116"_s);
    desk.clock().turn(60 * second);
    QCOMPARE(stateOf(desk, "T1"), u"remitted"_s);
}

QTEST_GUILESS_MAIN(TestSimpaisaLive)
#include "tst_simpaisa_live.moc"
