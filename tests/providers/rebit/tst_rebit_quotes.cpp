// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/connector.h"

#include "providers/rebit/lists.h"
#include "providers/rebit/replies.h"
#include "providers/support/fixtures.h"
#include "support/await.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::PayoutMethod;
using support::answered;

namespace {

using Counter = support::Counter<providers::rebit::Connector, providers::rebit::Settings>;

net::HttpReply fees(const QString &processing = u"50"_s, const QString &service = u"25"_s)
{
    return answered(200, JsonValue::object({{u"processing_fee"_s, processing}, {u"service_fee"_s, service}}));
}

domain::QuoteSheet sheetFrom(Counter &counter, const QString &wishes, const QList<net::HttpReply> &replies)
{
    const JsonValue request = support::with(
        *JsonValue::parse(R"({"send":"250.00","from":"SGD","to":"PHP","country":"PH","board":{"rate":"40.00"}})"),
        *JsonValue::parse(wishes.toUtf8()));
    for (const net::HttpReply &reply : replies)
        counter.client.script.enqueue({"POST", u"/api/v1/remittances/calculate"_s, {}, reply});
    const auto sheet = support::await(counter.connector.quotes(support::quoteRequestFrom(request)));
    if (!sheet) qFatal("no sheet");
    if (!counter.client.script.isEmpty()) qFatal("fewer calls than foreseen");
    return *sheet;
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
    void deliveryHasNoStatedFees();
    void oneFailedCalculationLeavesTheOthers();
    void feesComeInManyShapes_data();
    void feesComeInManyShapes();
    void aProvinceIsTakenInAnyLetterCase();
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

void TestRebitQuotes::deliveryHasNoStatedFees()
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

QTEST_GUILESS_MAIN(TestRebitQuotes)
#include "tst_rebit_quotes.moc"
