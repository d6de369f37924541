// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/lists.h"
#include "providers/rebit/rebit_bench.h"
#include "providers/rebit/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::PayoutMethod;
using support::answered;
using namespace rebit_bench;

namespace {

net::HttpReply fees(const QString &processing = u"50"_s, const QString &service = u"25"_s)
{
    return answered(200, JsonValue::object({{u"processing_fee"_s, processing}, {u"service_fee"_s, service}}));
}

} // namespace

class TestRebitQuotes : public QObject
{
    Q_OBJECT

private slots:
    void everyAgentIsAnOfferAndBanksWantToBeChosen();
    void aNamedPartnerIsAskedForAlone();
    void whatCannotBeOfferedHasAReason_data();
    void whatCannotBeOfferedHasAReason();
    void feesAreAskedForWhatArrives();
    void pesosForPesosNeedNoRate();
    void B10_deliveryHasNoStatedFees();
    void oneFailedCalculationLeavesTheOthers();
    void feesComeInManyShapes_data();
    void feesComeInManyShapes();
    void aProvinceIsTakenInAnyLetterCase();
    void B03_aLoadIsCalculatedByItsProduct();
    void B04_onlyWhatIsPaidOutSomewhereNeedsAProvince_data();
    void B04_onlyWhatIsPaidOutSomewhereNeedsAProvince();
    void aBillIsPricedLikeAnyPayout();
    void aLoadHasOnePrice_data();
    void aLoadHasOnePrice();
    void aLoadThatCannotBeSentIsAPriceOnly();
};

void TestRebitQuotes::everyAgentIsAnOfferAndBanksWantToBeChosen()
{
    Counter counter;
    const auto sheet = sheetFrom(counter, u"{}"_s, {fees(u"90"_s), fees(u"50"_s), fees(u"70"_s)});
    QStringList offered;
    for (const domain::Quote &quote : sheet.quotes)
        offered << quote.partner;
    // Best first; delivery costs what nobody stated.
    QCOMPARE(offered, (QStringList{u"MLH"_s, u"PAL"_s, u"CLH"_s, u"LBCPP"_s}));
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable.first().error.kind, ErrorKind::PartnerNeeded);
    QCOMPARE(sheet.unavailable.first().method, std::optional(PayoutMethod::BankAccount));
}

void TestRebitQuotes::aNamedPartnerIsAskedForAlone()
{
    Counter counter;
    const auto sheet = sheetFrom(counter, uR"({"partner":"BDO"})"_s, {fees()});
    QCOMPARE(sheet.quotes.size(), 1);
    QVERIFY(sheet.unavailable.isEmpty());
    QCOMPARE(sheet.quotes.first().method, PayoutMethod::BankAccount);
    const auto body = *JsonValue::parse(counter.client.sent.first().body);
    QCOMPARE(body.member(u"provider").text(), u"BDO"_s);
    QCOMPARE(body.member(u"province").text(), u"Metro Manila"_s);
    QCOMPARE(sheet.quotes.first().notes.size(), 1); // that the province was guessed
}

void TestRebitQuotes::whatCannotBeOfferedHasAReason_data()
{
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("another country") << uR"({"country":"ID"})"_s << ErrorKind::CorridorNotServed;
    QTest::newRow("another currency") << uR"({"to":"USD"})"_s << ErrorKind::CorridorNotServed;
    QTest::newRow("a wallet") << uR"({"method":"mobile-wallet"})"_s << ErrorKind::CorridorNotServed;
    QTest::newRow("no rate") << uR"({"board":null,"partner":"BDO"})"_s << ErrorKind::NoRate;
    QTest::newRow("no such partner") << uR"({"partner":"XXX"})"_s << ErrorKind::BankNotSupported;
    QTest::newRow("a bank for cash") << uR"({"partner":"BDO","method":"cash-pickup"})"_s << ErrorKind::BankNotSupported;
    QTest::newRow("bank not chosen") << uR"({"method":"bank-account"})"_s << ErrorKind::PartnerNeeded;
    QTest::newRow("biller not chosen") << uR"({"method":"bill-payment"})"_s << ErrorKind::PartnerNeeded;
    QTest::newRow("load not chosen") << uR"({"method":"airtime"})"_s << ErrorKind::PartnerNeeded;
    QTest::newRow("a biller for a bank") << uR"({"partner":"meralco","method":"bank-account"})"_s
                                         << ErrorKind::BankNotSupported;
    QTest::newRow("B02: a blank biller") << uR"({"partner":" ","method":"bill-payment"})"_s
                                         << ErrorKind::BankNotSupported;
    QTest::newRow("no such province") << uR"({"province":"Atlantis"})"_s << ErrorKind::BadCode;
}

void TestRebitQuotes::whatCannotBeOfferedHasAReason()
{
    QFETCH(QString, wishes);
    QFETCH(ErrorKind, error);
    Counter counter;
    const auto sheet = sheetFrom(counter, wishes, {});
    QVERIFY(sheet.quotes.isEmpty());
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable.first().error.kind, error);
    QVERIFY(counter.client.sent.isEmpty());
}

void TestRebitQuotes::feesAreAskedForWhatArrives()
{
    Counter counter;
    const auto sheet =
        sheetFrom(counter, uR"({"partner":"CLH","board":{"rate":"40.00","marginBps":100,"fee":"2.00"}})"_s,
                  {fees(u"50"_s, u"0"_s)});
    const auto body = *JsonValue::parse(counter.client.sent.first().body);
    QCOMPARE(body.member(u"amount"), JsonValue(u"9900.00"_s)); // as a text with two places
    QCOMPARE(body.member(u"currency").text(), u"PHP"_s);
    const domain::Quote quote = sheet.quotes.first();
    QCOMPARE(quote.receive.toWire(), u"9900.00"_s);
    QVERIFY(quote.feesStated);
    QCOMPARE(quote.fees.size(), 2); // a fee of nothing is not listed
    QCOMPARE(quote.fees[0].amount.toWire(), u"1.25"_s);
    QCOMPARE(quote.fees[1].kind, u"shop"_s);
    QCOMPARE(quote.totalDebit.toWire(), u"253.25"_s);
    QCOMPARE(quote.providerData.member(u"expectedTotal").member(u"amount").text(), u"9950.00"_s);
}

void TestRebitQuotes::pesosForPesosNeedNoRate()
{
    Counter counter;
    const auto sheet =
        sheetFrom(counter, uR"({"from":"PHP","send":"10000.00","board":null,"partner":"PAL","province":"Cebu"})"_s,
                  {fees(u"50.55"_s)});
    const domain::Quote quote = sheet.quotes.first();
    QCOMPARE(quote.receive.toWire(), u"10000.00"_s);
    QCOMPARE(quote.totalDebit.toWire(), u"10075.55"_s);
    QCOMPARE(quote.province, u"Cebu"_s);
    QVERIFY(quote.notes.isEmpty());
}

void TestRebitQuotes::B10_deliveryHasNoStatedFees()
{
    Counter counter;
    const auto sheet = sheetFrom(counter, uR"({"method":"home-delivery"})"_s, {});
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes.first().partner, u"LBCPP"_s);
    QVERIFY(!sheet.quotes.first().feesStated);
    QVERIFY(sheet.quotes.first().fees.isEmpty());
    QCOMPARE(sheet.quotes.first().notes.size(), 1);
}

void TestRebitQuotes::oneFailedCalculationLeavesTheOthers()
{
    Counter counter;
    const auto refused = answered(500, *JsonValue::parse(R"({"status":"500","error":"Internal Server Error"})"));
    const auto sheet = sheetFrom(counter, uR"({"method":"cash-pickup"})"_s,
                                 {fees(), refused, support::failed(base::Evidence::Maybe, ErrorKind::TimedOut)});
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.unavailable.size(), 2);
    QCOMPARE(sheet.unavailable[0].error.kind, ErrorKind::ProviderFailed);
    QCOMPARE(sheet.unavailable[1].error.kind, ErrorKind::TimedOut);
    for (const domain::Unavailable &reason : sheet.unavailable)
        QCOMPARE(reason.error.outcome, base::Outcome::NothingHappened);
}

void TestRebitQuotes::feesComeInManyShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<int>("count");
    QTest::newRow("numbers") << QByteArray(R"({"processing_fee":50,"service_fee":25.5})") << true << true << 2;
    QTest::newRow("texts") << QByteArray(R"({"processing_fee":"50.0","service_fee":"25.50"})") << true << true << 2;
    QTest::newRow("wrapped") << QByteArray(R"({"remittance":{"processing_fee":50,"service_fee":25.5,"total":10075.5}})")
                             << true << true << 2;
    QTest::newRow("in fees") << QByteArray(R"({"fees":{"processing_fee":50,"service_fee":0}})") << true << true << 1;
    QTest::newRow("one missing") << QByteArray(R"({"processing_fee":50})") << true << false << 1;
    QTest::newRow("none") << QByteArray("{}") << true << false << 0;
    QTest::newRow("null") << QByteArray(R"({"processing_fee":null,"service_fee":null})") << true << false << 0;
    QTest::newRow("no number") << QByteArray(R"({"processing_fee":"free","service_fee":1})") << false << false << 0;
    QTest::newRow("negative") << QByteArray(R"({"processing_fee":-5,"service_fee":1})") << false << false << 0;
    QTest::newRow("finer than a centavo")
        << QByteArray(R"({"processing_fee":0.005,"service_fee":1})") << false << false << 0;
    QTest::newRow("in dollars") << QByteArray(R"({"processing_fee":1,"service_fee":1,"currency":"USD"})") << false
                                << false << 0;
}

void TestRebitQuotes::feesComeInManyShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    QFETCH(bool, complete);
    QFETCH(int, count);
    const auto stated = providers::rebit::feesFrom(*JsonValue::parse(body), money::Currency::of("PHP"_L1));
    QCOMPARE(stated.ok(), ok);
    if (!ok) return;
    QCOMPARE(stated->complete, complete);
    QCOMPARE(stated->fees.size(), count);
}

void TestRebitQuotes::aProvinceIsTakenInAnyLetterCase()
{
    QCOMPARE(providers::rebit::provinceFrom(u" davao DEL sur "_s), u"Davao del Sur"_s);
    QCOMPARE(providers::rebit::provinceFrom(u"Davao"_s), QString());
}

void TestRebitQuotes::B03_aLoadIsCalculatedByItsProduct()
{
    // The example's provider "loadglobe" is in no list; what the validation allows is the product itself.
    const QString wishes = uR"({"receive":"100.00","send":null,"method":"airtime","partner":"GMX100"})"_s;
    Counter counter;
    (void)sheetFrom(counter, wishes, {fees(u"0"_s, u"0"_s)});
    const auto body = *JsonValue::parse(counter.client.sent.first().body);
    QCOMPARE(body, json(R"({"strategy":"eload","provider":"GMX100","product":"GMX100","token":"throw-away-token"})"));
    Settings settings;
    settings.loadProvider = u"loadglobe"_s;
    Counter other(settings);
    (void)sheetFrom(other, wishes, {fees()});
    const auto named = *JsonValue::parse(other.client.sent.first().body);
    QCOMPARE(named.member(u"provider").text(), u"loadglobe"_s);
    QCOMPARE(named.member(u"product").text(), u"GMX100"_s);
}

void TestRebitQuotes::B04_onlyWhatIsPaidOutSomewhereNeedsAProvince_data()
{
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<int>("guesses");
    QTest::newRow("bank") << uR"({"partner":"ABC"})"_s << u"Metro Manila"_s << 1;
    QTest::newRow("pickup") << uR"({"partner":"CLH","province":"cebu"})"_s << u"Cebu"_s << 0;
    QTest::newRow("bill") << uR"({"partner":"meralco"})"_s << QString() << 0;
    QTest::newRow("bill somewhere") << uR"({"partner":"meralco","province":"Rizal"})"_s << u"Rizal"_s << 0;
    QTest::newRow("load") << uR"({"partner":"SM100"})"_s << QString() << 0;
}

void TestRebitQuotes::B04_onlyWhatIsPaidOutSomewhereNeedsAProvince()
{
    QFETCH(QString, wishes);
    QFETCH(QString, sent);
    QFETCH(int, guesses);
    Counter counter;
    const auto sheet = sheetFrom(counter, wishes, {fees()});
    QCOMPARE(JsonValue::parse(counter.client.sent.first().body)->member(u"province").text(), sent);
    QCOMPARE(sheet.quotes.first().province, sent);
    QCOMPARE(sheet.quotes.first().notes.filter(u"Metro Manila"_s).size(), guesses);
}

void TestRebitQuotes::aBillIsPricedLikeAnyPayout()
{
    Counter counter;
    const auto sheet = sheetFrom(
        counter, uR"({"from":"PHP","send":"2250.00","board":null,"method":"bill-payment","partner":"meralco"})"_s,
        {fees(u"11.25"_s, u"25"_s)});
    const auto body = *JsonValue::parse(counter.client.sent.first().body);
    QCOMPARE(body, json(R"({"amount":"2250.00","currency":"PHP","strategy":"bills","provider":"meralco",
        "token":"throw-away-token"})"));
    QCOMPARE(sheet.quotes.size(), 1);
    const domain::Quote quote = sheet.quotes.first();
    QCOMPARE(quote.method, PayoutMethod::BillPayment);
    QCOMPARE(quote.partner, u"meralco"_s);
    QCOMPARE(quote.totalDebit.toWire(), u"2286.25"_s);
    QCOMPARE(quote.notes.size(), 1); // that the customer's number cannot be told
    Settings settings;
    settings.billAccountMember = u"bill_account"_s;
    Counter told(settings);
    const auto clear = sheetFrom(told, uR"({"partner":"meralco"})"_s, {fees()});
    QVERIFY(clear.quotes.first().notes.isEmpty());
}

void TestRebitQuotes::aLoadHasOnePrice_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<bool>("offered");
    QTest::newRow("the price") << QByteArray("100.0") << true;
    QTest::newRow("the price as a text") << QByteArray("\"100\"") << true;
    QTest::newRow("not stated") << QByteArray("null") << true;
    QTest::newRow("another price") << QByteArray("115") << false;
}

void TestRebitQuotes::aLoadHasOnePrice()
{
    QFETCH(QByteArray, amount);
    QFETCH(bool, offered);
    Settings settings;
    settings.loadMember = u"eload"_s;
    Counter counter(settings);
    const auto reply = support::answeredWith(200, R"({"processing_fee":1,"service_fee":0,"amount":)" + amount + '}');
    const auto sheet =
        sheetFrom(counter, uR"({"receive":"100.00","send":null,"method":"airtime","partner":"SM100"})"_s, {reply});
    QCOMPARE(sheet.quotes.size(), offered ? 1 : 0);
    if (offered) QCOMPARE(sheet.quotes.first().notes.size(), amount == "null" ? 1 : 0);
    if (offered) return;
    QCOMPARE(sheet.unavailable.first().error.kind, ErrorKind::AmountRefused);
    QVERIFY(sheet.unavailable.first().error.detail.contains(u"115 PHP"_s));
}

void TestRebitQuotes::aLoadThatCannotBeSentIsAPriceOnly()
{
    Counter counter;
    const auto sheet = sheetFrom(counter, uR"({"method":"airtime","partner":"SM100"})"_s, {fees()});
    QCOMPARE(sheet.quotes.size(), 1);
    QVERIFY(!sheet.quotes.first().notes.filter(u"cannot be sent"_s).isEmpty());
    QVERIFY(!counter.connector.methods().contains(PayoutMethod::Airtime));
}

QTEST_GUILESS_MAIN(TestRebitQuotes)
#include "tst_rebit_quotes.moc"
