// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/connector.h"

#include "providers/support/fixtures.h"
#include "support/await.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::PayoutMethod;
using support::answered;

namespace {

using Settings = providers::simpaisa::Settings;

Settings merchant(bool receiveAmountQuotes = false)
{
    Settings settings;
    settings.merchantId = u"MCH-00123"_s;
    settings.receiveAmountQuotes = receiveAmountQuotes;
    return settings;
}

using Counter = support::Counter<providers::simpaisa::Connector, Settings>;

JsonValue parsed(const char *json) { return *JsonValue::parse(json); }

net::HttpReply banks()
{
    return answered(200, parsed(R"({"banks":[
        {"bankCode":"HBL","name":"Habib Bank Limited","country":"PK","type":"BANK","status":"ACTIVE"},
        {"bankCode":"SLOW","name":"Slow Bank","country":"PK","type":"BANK","status":"DEGRADED"},
        {"bankCode":"OFF","name":"Off Bank","country":"PK","type":"BANK","status":"INACTIVE"},
        {"bankCode":"JAZZ","name":"JazzCash","country":"PK","type":"MOBILE_WALLET","supportedDeliveryMethods":["MOBILE_WALLET","CASH_PICKUP"],"status":"ACTIVE"},
        {"bankCode":"BRAC","name":"Brac","country":"BD","type":"BANK","status":"ACTIVE"}],"traceId":"t"})"));
}

net::HttpReply rates(const QString &rate)
{
    JsonValue body = parsed(
        R"({"rates":[{"sourceCurrency":"GBP","destinationCurrency":"BDT","rate":150,"validUntil":"2026-02-01T09:01:00Z"},
        {"sourceCurrency":"GBP","destinationCurrency":"PKR","rate":1,"validUntil":"2026-02-01T09:01:00Z"}],"traceId":"t"})");
    QList<JsonValue> items = body.member(u"rates").items();
    items[1].set(u"rate"_s, JsonValue::number(rate));
    body.set(u"rates"_s, JsonValue::array(items));
    return answered(200, body);
}

/// A confirmed quote; `changes` replaces members.
net::HttpReply confirmed(const QString &send, const QString &receive, const JsonValue &changes = {})
{
    JsonValue body =
        parsed(R"({"quoteId":"0d9d1c9a-8a57-4a0f-9d0b-8f8b8c1f0a11","sourceCurrency":"GBP","destinationCurrency":"PKR",
        "sendAmount":0,"receiveAmount":0,"rate":365.50,"expiresAt":"2026-02-01T09:10:00Z","traceId":"t"})");
    body.set(u"sendAmount"_s, JsonValue::number(send));
    body.set(u"receiveAmount"_s, JsonValue::number(receive));
    return answered(201, support::with(body, changes));
}

domain::QuoteRequest asking(const JsonValue &wishes = {})
{
    return support::quoteRequestFrom(
        support::with(parsed(R"({"send":"1000.00","from":"GBP","to":"PKR","country":"PK"})"), wishes));
}

JsonValue wish(const QString &name, const QString &value) { return JsonValue::object({{name, value}}); }

/// A wish for a fixed receive amount.
domain::QuoteRequest askingToArrive(const QString &amount)
{
    return support::quoteRequestFrom(
        parsed(R"({"from":"GBP","to":"PKR","country":"PK","method":"bank-account"})").set(u"receive"_s, amount));
}

domain::QuoteSheet sheetFrom(Counter &counter, const domain::QuoteRequest &request,
                             const QList<net::HttpReply> &replies)
{
    for (const net::HttpReply &reply : replies)
        counter.client.script.enqueue({{}, {}, {}, reply});
    const auto sheet = support::await(counter.connector.quotes(request));
    if (!sheet) qFatal("no sheet: %s", qPrintable(base::codeOf(sheet.error().kind)));
    if (!counter.client.script.isEmpty()) qFatal("fewer calls than foreseen");
    return *sheet;
}

ErrorKind onlyReason(const domain::QuoteSheet &sheet)
{
    if (!sheet.quotes.isEmpty() || sheet.unavailable.size() != 1) qFatal("one reason and no quote was expected");
    return sheet.unavailable.first().error.kind;
}

} // namespace

class TestSimpaisaQuotes : public QObject
{
    Q_OBJECT

private slots:
    void everyWayOfPayoutGetsAQuoteOfItsOwn();
    void aNamedPartnerDecides_data();
    void aNamedPartnerDecides();
    void aSlowPartnerIsSaidToBeSlow();
    void aCountryThatIsNotServedIsNotEvenAsked();
    void aFixedReceiveAmountIsComputedAndRoundedUp();
    void aRateThatMovedIsAskedOnceMore();
    void aRateThatKeepsMovingIsNoOffer();
    void S02_receiveAmountQuotesFallBackOnA400();
    void anEchoThatDiffersIsNoOffer_data();
    void anEchoThatDiffersIsNoOffer();
    void aGoodQuoteForAnotherAmountIsNoOffer();
    void feesAndTotalFollowFromEachOther_data();
    void feesAndTotalFollowFromEachOther();
    void aBankThatStandsTwiceIsOne();
    void aMalformedLineOfAnotherPairIsSkipped();
    void aQuoteRunsOutByTheProvidersClock_data();
    void aQuoteRunsOutByTheProvidersClock();
    void aProviderThatIsDownIsAnError();
    void withoutTheListOfPartnersThereAreOffersAllTheSame_data();
    void withoutTheListOfPartnersThereAreOffersAllTheSame();
    void theListOfPartnersIsNotWaitedForForLong();
    void aListOfPartnersThatIsRefusedIsAnError();
    void oneFailedConfirmationLeavesTheOthers();
    void aRefusedPairOfCurrenciesIsACorridorNotServed();
};

void TestSimpaisaQuotes::everyWayOfPayoutGetsAQuoteOfItsOwn()
{
    Counter counter(merchant());
    const auto sheet = sheetFrom(counter, asking(),
                                 {banks(), confirmed(u"1000"_s, u"365500"_s), confirmed(u"1000"_s, u"365500"_s),
                                  confirmed(u"1000"_s, u"365500"_s)});
    QCOMPARE(sheet.quotes.size(), 3);
    QVERIFY(sheet.unavailable.isEmpty());
    QSet<QByteArray> keys;
    for (const net::HttpRequest &request : counter.client.sent.mid(1)) {
        QCOMPARE(support::pathOf(request), u"/v3/remittances/MCH-00123/quotes/confirm"_s);
        // The digits of the currency, as a JSON number.
        QVERIFY(request.body.contains("\"sendAmount\":1000.00"));
        keys.insert(net::header(request.headers, "Idempotency-Key"));
    }
    QCOMPARE(keys.size(), 3);
    for (const QByteArray &key : keys)
        QCOMPARE(key.size(), 36);
}

void TestSimpaisaQuotes::aNamedPartnerDecides_data()
{
    QTest::addColumn<QString>("partner");
    QTest::addColumn<QString>("method");
    QTest::newRow("switched off") << u"OFF"_s << QString();
    QTest::newRow("not in the list") << u"NONE"_s << QString();
    QTest::newRow("of another country") << u"BRAC"_s << QString();
    QTest::newRow("not in this way") << u"HBL"_s << u"cash-pickup"_s;
}

void TestSimpaisaQuotes::aNamedPartnerDecides()
{
    QFETCH(QString, partner);
    QFETCH(QString, method);
    Counter counter(merchant());
    const auto request = asking(JsonValue::object({{u"partner"_s, partner}, {u"method"_s, method}}));
    const auto sheet = sheetFrom(counter, request, {banks()});
    QCOMPARE(onlyReason(sheet), ErrorKind::BankNotSupported);
    QVERIFY(!sheet.unavailable.first().error.detail.isEmpty());
}

void TestSimpaisaQuotes::aSlowPartnerIsSaidToBeSlow()
{
    Counter counter(merchant());
    const auto sheet =
        sheetFrom(counter, asking(wish(u"partner"_s, u"SLOW"_s)), {banks(), confirmed(u"1000"_s, u"365500"_s)});
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes.first().partner, u"SLOW"_s);
    QCOMPARE(sheet.quotes.first().notes.size(), 1);
}

void TestSimpaisaQuotes::aCountryThatIsNotServedIsNotEvenAsked()
{
    Counter counter(merchant());
    QCOMPARE(onlyReason(sheetFrom(counter, asking(wish(u"country"_s, u"PH"_s)), {})), ErrorKind::CorridorNotServed);
    QCOMPARE(onlyReason(sheetFrom(counter, asking(wish(u"method"_s, u"home-delivery"_s)), {banks()})),
             ErrorKind::CorridorNotServed);
}

void TestSimpaisaQuotes::aFixedReceiveAmountIsComputedAndRoundedUp()
{
    Counter counter(merchant());
    // 100000 / 365.50 = 273.597…
    const auto sheet = sheetFrom(counter, askingToArrive(u"100000.00"_s),
                                 {banks(), rates(u"365.50"_s), confirmed(u"273.6"_s, u"100000.8"_s)});
    QVERIFY(counter.client.sent.last().body.contains("\"sendAmount\":273.60"));
    const domain::Quote quote = sheet.quotes.first();
    QCOMPARE(quote.receive.toWire(), u"100000.80"_s);
    QCOMPARE(quote.fixedSide, domain::FixedSide::Receive);
    QCOMPARE(quote.notes.size(), 1);
}

void TestSimpaisaQuotes::aRateThatMovedIsAskedOnceMore()
{
    Counter counter(merchant());
    const JsonValue worse = JsonValue::object({{u"rate"_s, JsonValue::number(u"365.00"_s)}});
    const auto sheet = sheetFrom(counter, askingToArrive(u"100000.00"_s),
                                 {banks(), rates(u"365.50"_s), confirmed(u"273.60"_s, u"99864.00"_s, worse),
                                  confirmed(u"273.98"_s, u"100002.70"_s, worse)});
    QVERIFY(counter.client.sent.last().body.contains("\"sendAmount\":273.98"));
    QCOMPARE(sheet.quotes.first().receive.toWire(), u"100002.70"_s);
}

void TestSimpaisaQuotes::aRateThatKeepsMovingIsNoOffer()
{
    Counter counter(merchant());
    const auto sheet = sheetFrom(
        counter, askingToArrive(u"100000.00"_s),
        {banks(), rates(u"365.50"_s), confirmed(u"273.60"_s, u"99864.00"_s), confirmed(u"273.60"_s, u"99000.00"_s)});
    QCOMPARE(onlyReason(sheet), ErrorKind::QuoteChanged);
}

void TestSimpaisaQuotes::S02_receiveAmountQuotesFallBackOnA400()
{
    Counter counter(merchant(true));
    const auto sheet = sheetFrom(counter, askingToArrive(u"365500.00"_s), {banks(), confirmed(u"1000"_s, u"365500"_s)});
    QCOMPARE(sheet.quotes.size(), 1);
    QVERIFY(counter.client.sent.last().body.contains("\"receiveAmount\":365500.00"));
    QVERIFY(!counter.client.sent.last().body.contains("sendAmount"));

    Counter strict(merchant(true));
    const auto refused =
        answered(400, parsed(R"({"error":{"code":"VALIDATION","message":"sendAmount is required"},"traceId":"t"})"));
    const auto second = sheetFrom(strict, askingToArrive(u"365500.00"_s),
                                  {banks(), refused, rates(u"365.50"_s), confirmed(u"1000"_s, u"365500"_s)});
    QCOMPARE(second.quotes.size(), 1);
    QVERIFY(strict.client.sent.last().body.contains("\"sendAmount\":1000.00"));
}

void TestSimpaisaQuotes::anEchoThatDiffersIsNoOffer_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("json");
    QTest::addColumn<ErrorKind>("error");
    const auto row = [](const char *name, const char *member, const char *json, ErrorKind error) {
        QTest::newRow(name) << QString::fromLatin1(member) << QString::fromLatin1(json) << error;
    };
    row("another amount", "sendAmount", "100", ErrorKind::EchoMismatch);
    row("another currency", "destinationCurrency", "\"BDT\"", ErrorKind::EchoMismatch);
    row("another source", "sourceCurrency", "\"EUR\"", ErrorKind::EchoMismatch);
    row("run out", "expiresAt", "\"2026-02-01T09:00:00Z\"", ErrorKind::QuoteExpired);
    row("no time", "expiresAt", "\"soon\"", ErrorKind::UnreadableReply);
    row("ten times what the rate gives", "receiveAmount", "3655000", ErrorKind::EchoMismatch);
    row("a tenth of what the rate gives", "receiveAmount", "36550", ErrorKind::EchoMismatch);
    row("nothing arrives", "receiveAmount", "0", ErrorKind::UnreadableReply);
    row("no rate", "rate", "null", ErrorKind::UnreadableReply);
    row("rate zero", "rate", "0", ErrorKind::UnreadableReply);
    row("no id", "quoteId", "\"\"", ErrorKind::UnreadableReply);
    row("negative fee", "fee", "-1", ErrorKind::UnreadableReply);
    row("total below the amount", "totalDebit", "999.99", ErrorKind::UnreadableReply);
}

void TestSimpaisaQuotes::anEchoThatDiffersIsNoOffer()
{
    QFETCH(QString, member);
    QFETCH(QString, json);
    QFETCH(ErrorKind, error);
    Counter counter(merchant());
    const JsonValue change = JsonValue::object({{member, *JsonValue::parse(json.toUtf8())}});
    const auto sheet = sheetFrom(counter, asking(wish(u"method"_s, u"bank-account"_s)),
                                 {banks(), confirmed(u"1000"_s, u"365500"_s, change)});
    QCOMPARE(onlyReason(sheet), error);
    QCOMPARE(sheet.unavailable.first().error.outcome, base::Outcome::NothingHappened);
}

void TestSimpaisaQuotes::aGoodQuoteForAnotherAmountIsNoOffer()
{
    Counter counter(merchant());
    const auto request = asking(wish(u"method"_s, u"bank-account"_s));
    QCOMPARE(onlyReason(sheetFrom(counter, request, {banks(), confirmed(u"100"_s, u"36550"_s)})),
             ErrorKind::EchoMismatch);
    Counter other(merchant(true));
    const auto sheet = sheetFrom(other, askingToArrive(u"365500.00"_s), {banks(), confirmed(u"100"_s, u"36550"_s)});
    QCOMPARE(onlyReason(sheet), ErrorKind::EchoMismatch);
}

void TestSimpaisaQuotes::feesAndTotalFollowFromEachOther_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("stated");
    QTest::addColumn<QString>("fee");
    QTest::addColumn<QString>("total");
    QTest::newRow("S15: fee not stated") << u"{}"_s << false << QString() << u"1000.00"_s;
    QTest::newRow("fee only") << u"{\"fee\":5}"_s << true << u"5.00"_s << u"1005.00"_s;
    QTest::newRow("total only") << u"{\"totalDebit\":1005.5}"_s << true << u"5.50"_s << u"1005.50"_s;
    QTest::newRow("both") << u"{\"fee\":5,\"totalDebit\":1005}"_s << true << u"5.00"_s << u"1005.00"_s;
    QTest::newRow("free of charge") << u"{\"fee\":0,\"totalDebit\":1000}"_s << true << QString() << u"1000.00"_s;
    QTest::newRow("they disagree") << u"{\"fee\":5,\"totalDebit\":1003}"_s << true << QString() << QString();
    QTest::newRow("S16: both finer than a coin")
        << u"{\"fee\":5.001,\"totalDebit\":1005.001}"_s << true << u"5.01"_s << u"1005.01"_s;
    QTest::newRow("S16: a fee finer than a coin") << u"{\"fee\":4.9950}"_s << true << u"5.00"_s << u"1005.00"_s;
    QTest::newRow("S16: a total finer than a coin")
        << u"{\"totalDebit\":1005.001}"_s << true << u"5.01"_s << u"1005.01"_s;
    QTest::newRow("S16: finer, and they disagree")
        << u"{\"fee\":5.001,\"totalDebit\":1005.011}"_s << true << QString() << QString();
    QTest::newRow("S15: the fee is inside")
        << u"{\"fee\":5,\"totalDebit\":1000}"_s << true << QString() << u"1000.00"_s;
    QTest::newRow("a fee of everything") << u"{\"fee\":1000,\"totalDebit\":1000}"_s << true << QString() << QString();
}

void TestSimpaisaQuotes::feesAndTotalFollowFromEachOther()
{
    QFETCH(QString, json);
    QFETCH(bool, stated);
    QFETCH(QString, fee);
    QFETCH(QString, total);
    Counter counter(merchant());
    const auto sheet = sheetFrom(counter, asking(wish(u"method"_s, u"bank-account"_s)),
                                 {banks(), confirmed(u"1000"_s, u"365500"_s, *JsonValue::parse(json.toUtf8()))});
    if (total.isEmpty()) {
        QCOMPARE(onlyReason(sheet), ErrorKind::EchoMismatch);
        return;
    }
    QCOMPARE(sheet.quotes.size(), 1);
    const domain::Quote quote = sheet.quotes.first();
    QCOMPARE(quote.feesStated, stated);
    QCOMPARE(quote.fees.size(), fee.isEmpty() ? 0 : 1);
    if (!fee.isEmpty()) QCOMPARE(quote.fees.first().amount.toWire(), fee);
    QCOMPARE(quote.totalDebit.toWire(), total);
    const bool special = json.contains(u".001"_s) || json.contains(u".9950"_s) || json.contains(u":1000}"_s);
    const bool free = json.contains(u"\"fee\":0"_s);
    QCOMPARE(quote.notes.size(), special && !free ? 1 : 0); // what is unusual is said
}

void TestSimpaisaQuotes::aBankThatStandsTwiceIsOne()
{
    const auto list = [](const char *state) {
        JsonValue wallet = parsed(R"({"bankCode":"HBL","name":"HBL Wallet","country":"PK","type":"MOBILE_WALLET"})");
        wallet.set(u"status"_s, QString::fromLatin1(state));
        const JsonValue bank =
            parsed(R"({"bankCode":"HBL","name":"Habib Bank","country":"PK","type":"BANK","status":"ACTIVE"})");
        return answered(200, JsonValue::object({{u"banks"_s, JsonValue::array({bank, wallet})}}));
    };
    const auto offered = [&](const char *state) {
        Counter counter(merchant());
        const int calls = qstrcmp(state, "INACTIVE") == 0 ? 1 : 2;
        QList<net::HttpReply> replies{list(state)};
        for (int i = 0; i < calls; ++i)
            replies << confirmed(u"1000"_s, u"365500"_s);
        return sheetFrom(counter, asking(wish(u"partner"_s, u"HBL"_s)), replies).quotes;
    };
    QCOMPARE(offered("ACTIVE").size(), 2);
    QCOMPARE(offered("INACTIVE").first().method, PayoutMethod::BankAccount);
    for (const domain::Quote &quote : offered("DEGRADED"))
        QCOMPARE(quote.notes.size(), quote.method == PayoutMethod::MobileWallet ? 1 : 0);
}

void TestSimpaisaQuotes::aMalformedLineOfAnotherPairIsSkipped()
{
    const auto listed = [](const char *lines) {
        return answered(200, parsed((QByteArray(R"({"rates":[)") + lines +
                                     R"({"sourceCurrency":"GBP","destinationCurrency":"PKR","rate":365.5}]})")
                                        .constData()));
    };
    for (const char *odd : {R"({"sourceCurrency":"GBP","destinationCurrency":"BDT","rate":null},)",
                            R"({"destinationCurrency":"PKR","rate":1},)", "7,"}) {
        Counter counter(merchant());
        const auto sheet = sheetFrom(counter, askingToArrive(u"365500.00"_s),
                                     {banks(), listed(odd), confirmed(u"1000"_s, u"365500"_s)});
        QCOMPARE(sheet.quotes.size(), 1);
    }
    // The line of this pair has to be readable, and one that names no pair may have been it.
    for (const char *bad : {R"({"sourceCurrency":"GBP","destinationCurrency":"PKR","rate":null})",
                            R"({"destinationCurrency":"PKR","rate":1})"}) {
        Counter counter(merchant());
        counter.client.script.enqueue({{}, {}, {}, banks()});
        const QByteArray body = QByteArray(R"({"rates":[)") + bad + "]}";
        counter.client.script.enqueue({{}, {}, {}, answered(200, parsed(body.constData()))});
        const auto none = support::await(counter.connector.quotes(askingToArrive(u"365500.00"_s)));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::UnreadableReply);
    }
}

void TestSimpaisaQuotes::aQuoteRunsOutByTheProvidersClock_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("here"); // empty: it has run out
    const auto row = [](const char *name, const char *date, const char *stated, const char *here) {
        QTest::newRow(name) << QByteArray(date) << QString::fromLatin1(stated) << QString::fromLatin1(here);
    };
    row("our clock is an hour fast", "Sun, 01 Feb 2026 08:00:00 GMT", "2026-02-01T08:10:00Z", "09:10:00");
    row("our clock is an hour slow", "Sun, 01 Feb 2026 10:00:00 GMT", "2026-02-01T10:10:00Z", "09:10:00");
    row("run out by theirs", "Sun, 01 Feb 2026 10:00:00 GMT", "2026-02-01T09:10:00Z", "");
    row("the way took some seconds", "Sun, 01 Feb 2026 08:59:55 GMT", "2026-02-01T09:10:00Z", "09:10:00");
    row("a Date of last year", "Sat, 01 Feb 2025 09:00:00 GMT", "2026-02-01T09:10:00Z", "09:10:00");
    row("no Date", "", "2026-02-01T09:10:00Z", "09:10:00");
}

void TestSimpaisaQuotes::aQuoteRunsOutByTheProvidersClock()
{
    QFETCH(QByteArray, date);
    QFETCH(QString, stated);
    QFETCH(QString, here);
    Counter counter(merchant());
    auto reply = confirmed(u"1000"_s, u"365500"_s, wish(u"expiresAt"_s, stated));
    if (!date.isEmpty()) reply.headers << std::pair<QByteArray, QByteArray>("Date", date);
    const auto sheet = sheetFrom(counter, asking(wish(u"method"_s, u"bank-account"_s)), {banks(), reply});
    if (here.isEmpty()) {
        QCOMPARE(onlyReason(sheet), ErrorKind::QuoteExpired);
        return;
    }
    QCOMPARE(sheet.quotes.size(), 1);
    QCOMPARE(sheet.quotes.first().expiresAt.toUTC().time().toString(u"HH:mm:ss"_s), here);
    QCOMPARE(sheet.quotes.first().quotedAt, counter.clock.nowUtc());
}

void TestSimpaisaQuotes::aProviderThatIsDownIsAnError()
{
    Counter counter(merchant());
    const auto silence = support::failed(base::Evidence::Maybe, ErrorKind::TimedOut);
    const auto sheet =
        sheetFrom(counter, asking(wish(u"method"_s, u"bank-account"_s)), {silence, silence}); // nor a quote
    QCOMPARE(onlyReason(sheet), ErrorKind::TimedOut);
    QCOMPARE(sheet.unavailable.first().error.outcome,
             base::Outcome::NothingHappened); // a price moves nothing, whatever became of the question
}

void TestSimpaisaQuotes::withoutTheListOfPartnersThereAreOffersAllTheSame_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::newRow("silence") << support::failed(base::Evidence::Maybe, ErrorKind::TimedOut);
    QTest::newRow("an error of theirs") << support::answeredWith(503, "<html>down</html>");
    QTest::newRow("unreadable") << support::answeredWith(200, "<html>hello</html>");
}

void TestSimpaisaQuotes::withoutTheListOfPartnersThereAreOffersAllTheSame()
{
    QFETCH(const net::HttpReply, reply);
    Counter all(merchant());
    const auto sheet = sheetFrom(all, asking(),
                                 {reply, confirmed(u"1000"_s, u"365500"_s), confirmed(u"1000"_s, u"365500"_s),
                                  confirmed(u"1000"_s, u"365500"_s)});
    QCOMPARE(sheet.quotes.size(), 3);
    for (const domain::Quote &quote : sheet.quotes)
        QVERIFY(quote.notes.join(u' ').contains(u"did not tell"));
    Counter one(merchant());
    const auto named = asking(JsonValue::object({{u"partner"_s, u"HBL"_s}, {u"method"_s, u"bank-account"_s}}));
    const auto offers = sheetFrom(one, named, {reply, confirmed(u"1000"_s, u"365500"_s)}).quotes;
    QCOMPARE(offers.size(), 1);
    QCOMPARE(offers.first().partner, u"HBL"_s);
}

void TestSimpaisaQuotes::theListOfPartnersIsNotWaitedForForLong()
{
    Counter counter(merchant());
    sheetFrom(counter, asking(wish(u"method"_s, u"bank-account"_s)), {banks(), confirmed(u"1000"_s, u"365500"_s)});
    // Behind it the confirmation still has to fit into the eight seconds in which offers are shown.
    const qint64 waitedMs = counter.client.sent.first().deadlineMs;
    QVERIFY2(waitedMs > 0 && waitedMs <= 4000, qPrintable(QString::number(waitedMs)));
    QCOMPARE(counter.client.sent.last().deadlineMs, 0);
}

void TestSimpaisaQuotes::aListOfPartnersThatIsRefusedIsAnError()
{
    Counter counter(merchant());
    const auto refused = answered(401, parsed(R"({"error":{"code":"AUTH","message":"no"},"traceId":"t"})"));
    counter.client.script.enqueue({{}, {}, {}, refused});
    const auto sheet = support::await(counter.connector.quotes(asking()));
    QVERIFY(!sheet);
    QCOMPARE(sheet.error().kind, ErrorKind::CredentialRefused);
}

void TestSimpaisaQuotes::oneFailedConfirmationLeavesTheOthers()
{
    Counter counter(merchant());
    const auto limit =
        answered(429, parsed(R"({"error":{"code":"RATE","message":"slow"},"traceId":"t"})"), {{"Retry-After", "2"}});
    const auto sheet = sheetFrom(
        counter, asking(), {banks(), confirmed(u"1000"_s, u"365500"_s), limit, confirmed(u"1000"_s, u"365500"_s)});
    QCOMPARE(sheet.quotes.size(), 2);
    QCOMPARE(sheet.unavailable.size(), 1);
    QCOMPARE(sheet.unavailable.first().method, std::optional(PayoutMethod::MobileWallet));
    QCOMPARE(sheet.unavailable.first().error.retryAfterMs, 2000);
}

void TestSimpaisaQuotes::aRefusedPairOfCurrenciesIsACorridorNotServed()
{
    const auto refused = answered(422, parsed(R"({"error":{"code":"ODD","message":"no"},"traceId":"t"})"));
    const auto request = asking(wish(u"method"_s, u"bank-account"_s));
    Counter unlisted(merchant());
    const auto none = answered(200, parsed(R"({"rates":[],"traceId":"t"})"));
    QCOMPARE(onlyReason(sheetFrom(unlisted, request, {banks(), refused, none})), ErrorKind::CorridorNotServed);
    Counter listed(merchant());
    const auto sheet = sheetFrom(listed, request, {banks(), refused, rates(u"365.50"_s)});
    QCOMPARE(onlyReason(sheet), ErrorKind::ProviderRefused);
    QCOMPARE(sheet.unavailable.first().error.providerCode, u"ODD"_s);
}

QTEST_GUILESS_MAIN(TestSimpaisaQuotes)
#include "tst_simpaisa_quotes.moc"
