// SPDX-License-Identifier: GPL-3.0-or-later
// The interface that Simpaisa's merchants use today: every documented example, its signatures in each of the styles
// that its samples have, and nothing final that its words do not make final.
#include "providers/simpaisa_live/connector.h"

#include "crypto/digest.h"
#include "crypto/signature.h"
#include "providers/simpaisa_live/envelope.h"
#include "providers/simpaisa_live/lists.h"
#include "providers/simpaisa_live/requests.h"
#include "providers/simpaisa_live/status_map.h"
#include "providers/support/fixtures.h"
#include "support/await.h"

#include <QFile>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using base::JsonValue;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;
using providers::simpaisa_live::AmountIn;
using providers::simpaisa_live::Meaning;
using providers::simpaisa_live::SignatureStyle;
using support::answered;
using support::answeredWith;

namespace {

using Settings = providers::simpaisa_live::Settings;

Settings merchant(const QString &region = u"PK"_s)
{
    Settings settings;
    settings.merchantId = u"MCH-00123"_s;
    settings.region = region;
    return settings;
}

struct Counter : support::Counter<providers::simpaisa_live::Connector, Settings> {
    Counter(Settings settings = merchant()) : support::Counter<providers::simpaisa_live::Connector, Settings>(settings)
    {
    }
    void expect(const char *method, const QString &path, const net::HttpReply &reply)
    {
        client.script.enqueue({method, u"/remittance/MCH-00123"_s + path, {}, reply});
    }
    void expectBalanceIn(const QString &currency)
    {
        const JsonValue response = JsonValue::object({{u"iso-currency-code"_s, currency}});
        expect("GET", u"/balance-data"_s, answered(200, JsonValue::object({{u"response"_s, response}})));
    }
    base::Result<interfaces::PreparedPayout> prepared(const interfaces::PayoutOrder &order)
    {
        expectBalanceIn(order.transfer.receive.currency().code());
        return support::await(connector.prepare(order));
    }
};

JsonValue json(const char *text) { return *JsonValue::parse(text); }

interfaces::PayoutOrder usual(const JsonValue &wishes = {})
{
    return support::orderFrom(support::with(support::usualOrder(u"simpaisa_live"_s), wishes));
}

JsonValue taken(const QString &code = u"0000"_s, const QString &reference = u"test-11652124231266"_s)
{
    const JsonValue response =
        JsonValue::object({{u"status"_s, code}, {u"message"_s, u"Success"_s}, {u"reference"_s, reference}});
    return JsonValue::object({{u"response"_s, response}});
}

domain::Verdict judged(const net::HttpReply &reply)
{
    return Counter().connector.judge(usual(), support::stored(reply));
}

net::HttpReply rate(const QString &value, const QString &converted, const QString &fees, const QString &arrives)
{
    JsonValue details = JsonValue::object({{u"totalFees"_s, JsonValue::number(fees)},
                                           {u"finalAmount"_s, JsonValue::number(arrives)},
                                           {u"qID"_s, u"153"_s}});
    JsonValue data = JsonValue::object({{u"fromCurrency"_s, u"USD"_s},
                                        {u"toCurrency"_s, u"PKR"_s},
                                        {u"rate"_s, JsonValue::number(value)},
                                        {u"convertedAmount"_s, JsonValue::number(converted)},
                                        {u"qDetails"_s, details}});
    return answered(200, JsonValue::object({{u"data"_s, data}, {u"status"_s, u"0000"_s}}));
}

domain::QuoteRequest asking(const char *text) { return support::quoteRequestFrom(json(text)); }

QByteArray signedBy(const QByteArray &covered) { return *crypto::signRsaSha256(support::throwAwayKey(), covered); }

/// A reply with a signature over its inner object, written with blanks as somebody's printer may do.
QByteArray sealedReply(const QByteArray &inner, const QByteArray &signature)
{
    return "{ \"more\" : [\"}\\\"{\"], \"response\" :  " + inner + " ,\n \"signature\":\"" + signature + "\"}";
}

} // namespace

class TestSimpaisaToday : public QObject
{
    Q_OBJECT

private slots:
    void documentedExamplesAreUnderstood_data();
    void documentedExamplesAreUnderstood();
    void everyCodeAndStateIsInTheTables();
    void noCodeIsFinalByItself();
    void anUnknownCodeOrStateIsNeverFinal();
    void aCutAnswerIsNeverAFailure();
    void onlyTheirOwnWordsAreARefusal_data();
    void onlyTheirOwnWordsAreARefusal();
    void theInnerObjectIsSigned_data();
    void theInnerObjectIsSigned();
    void everyCallSaysModeRegionAndVersion();
    void aReplyIsBelievedByItsSignature_data();
    void aReplyIsBelievedByItsSignature();
    void anAnswerWithAWrongSealIsADoubt();
    void whatMayBeMissingIsFetchedBeforeAnythingIsSent();
    void everySendHasTheSameBytes();
    void theSumAndItsCurrencyGoTogether_data();
    void theSumAndItsCurrencyGoTogether();
    void whatIsMissingIsNamedBeforeAnythingIsSent_data();
    void whatIsMissingIsNamedBeforeAnythingIsSent();
    void aSumToArriveIsApproachedWithItsFees();
    void anOfferThatDoesNotFitTogetherIsNone_data();
    void anOfferThatDoesNotFitTogetherIsNone();
    void anOfferSaysWhatIsToldOfTheNationality();
    void aBranchOfBangladeshIsLookedUp();
    void regionsDifferInWhatTheyCan();
    void listsComeFromTheProvider();
    void nothingIsEverSentAgainByItself();
    void onlyASumThatWillArriveProvesAnything_data();
    void onlyASumThatWillArriveProvesAnything();
    void aLookThatFailsTeachesNothing_data();
    void aLookThatFailsTeachesNothing();
    void switchesAreChecked_data();
    void switchesAreChecked();
    void whatItCanDoIsDeclared();
};

void TestSimpaisaToday::documentedExamplesAreUnderstood_data()
{
    QTest::addColumn<int>("index");
    const auto fixtures = support::fixturesOf(u"simpaisa_live"_s);
    for (qsizetype i = 0; i < fixtures.size(); ++i)
        QTest::newRow(qPrintable(fixtures[i].name)) << int(i);
}

void TestSimpaisaToday::documentedExamplesAreUnderstood()
{
    QFETCH(int, index);
    Counter counter;
    const auto faults =
        support::differences(support::fixturesOf(u"simpaisa_live"_s)[index], counter.connector.provider(),
                             counter.client, counter.transport, counter.clock);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestSimpaisaToday::everyCodeAndStateIsInTheTables()
{
    QFile file(QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/simpaisa_live/codes.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const JsonValue stated = *JsonValue::parse(file.readAll());
    const QList<JsonValue> codes = stated.member(u"codes").items();
    const auto &table = providers::simpaisa_live::codeTable();
    QCOMPARE(table.size(), 60);
    QCOMPARE(codes.size(), 60);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        QCOMPARE(QString::fromLatin1(table[i].code), codes[i].member(u"code").text());
        QCOMPARE(QString::fromLatin1(table[i].words), codes[i].member(u"message").text());
    }
    const QList<JsonValue> states = stated.member(u"states").items();
    QCOMPARE(states.size(), 9);
    const auto builtIn = providers::simpaisa_live::builtInList(u"states"_s);
    for (qsizetype i = 0; i < states.size(); ++i) {
        const QString word = states[i].text();
        QCOMPARE(providers::simpaisa_live::stateTable()[i].first, word);
        QCOMPARE(builtIn->values[i].code, word);
        // As the inquiry writes it, and as the page's first column does.
        QCOMPARE(providers::simpaisa_live::stateFrom(builtIn->values[i].label),
                 providers::simpaisa_live::stateFrom(word));
    }
    const auto reasons = providers::simpaisa_live::builtInList(u"reasons"_s);
    QCOMPARE(reasons->values.size(), 31);
    for (const QString &purpose : providers::simpaisa_live::purposeCodes()) {
        const QString reason = providers::simpaisa_live::reasonFor(purpose);
        QVERIFY2(std::any_of(reasons->values.begin(), reasons->values.end(),
                             [&](const domain::MasterValue &value) { return value.code == reason; }),
                 qPrintable(purpose));
    }
}

void TestSimpaisaToday::noCodeIsFinalByItself()
{
    for (const auto &line : providers::simpaisa_live::codeTable()) {
        const QString code = QString::fromLatin1(line.code);
        const QString words = QString::fromLatin1(line.words);
        const bool initials = words.contains(u'-') && words.startsWith(u"Sim"_s);
        if (initials) QCOMPARE(line.meaning, Meaning::Unclear);
        const auto verdict = judged(answered(200, taken(code)));
        if (line.meaning == Meaning::Taken) {
            QCOMPARE(verdict.kind, VerdictKind::Accepted);
            continue;
        }
        QCOMPARE(verdict.kind, VerdictKind::Maybe);
        QCOMPARE(verdict.providerStatus, code);
        QCOMPARE(verdict.error.outcome, base::Outcome::Unknown);
        QCOMPARE(verdict.error.providerCode, code);
        // The sentences of the other kinds say that no money moved, which nobody knows yet.
        QCOMPARE(verdict.error.kind, ErrorKind::Unconfirmed);
        QVERIFY(verdict.error.detail.contains(words));
        QCOMPARE(verdict.error.detail.contains(u"refuse"_s), line.meaning == Meaning::Refused);
    }
    for (const auto &[word, state] : providers::simpaisa_live::stateTable())
        QCOMPARE(domain::isFinal(state), word == u"remitted" || word == u"rejected" || word == u"reversed");
}

void TestSimpaisaToday::anUnknownCodeOrStateIsNeverFinal()
{
    QVERIFY(rc::check("words that are not in the tables", [] {
        const QString word = QString::fromStdString(*rc::gen::nonEmpty(rc::gen::string<std::string>()));
        RC_PRE(providers::simpaisa_live::meaningOf(word.trimmed()) == Meaning::Unlisted && !word.trimmed().isEmpty());
        RC_PRE(!providers::simpaisa_live::stateFrom(word));
        const QString padded = word.trimmed().rightJustified(4, u'0');
        RC_PRE(providers::simpaisa_live::meaningOf(padded) == Meaning::Unlisted);
        RC_ASSERT(judged(answered(200, taken(word))).kind == VerdictKind::Maybe);
        Counter counter;
        JsonValue remittance = json(R"({"reference":"test-11652124231266","currency":"USD","actualAmount":"100.00"})");
        remittance.set(u"state"_s, word);
        counter.client.script.enqueue(
            {"GET", {}, {}, answered(200, JsonValue::object({{u"remittance"_s, remittance}}))});
        const auto sighting = support::await(counter.connector.lookUp(usual()));
        RC_ASSERT(sighting.found == Found::Yes);
        RC_ASSERT(!sighting.state);
    }));
}

void TestSimpaisaToday::aCutAnswerIsNeverAFailure()
{
    const QByteArray whole = taken().toBytes();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(judged(answeredWith(200, whole.left(length))).kind, VerdictKind::Maybe);
    QCOMPARE(judged(answeredWith(200, whole)).kind, VerdictKind::Accepted);
}

void TestSimpaisaToday::onlyTheirOwnWordsAreARefusal_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<VerdictKind>("kind");
    using enum VerdictKind;
    QTest::newRow("400 page") << answeredWith(400, "<html/>") << Maybe;
    QTest::newRow("400 without a code") << answered(400, json(R"({"message":"Bad request"})")) << Maybe;
    QTest::newRow("404 in JSON") << answered(404, json(R"({"message":"no route"})")) << Maybe;
    QTest::newRow("401 page") << answeredWith(401, "<html/>") << Maybe;
    QTest::newRow("401 without a body") << answeredWith(401, {}) << NotNow;
    QTest::newRow("429 in JSON") << answered(429, json(R"({"message":"slow"})")) << NotNow;
    QTest::newRow("200 page") << answeredWith(200, "<html/>") << Maybe;
    QTest::newRow("success under 400") << answered(400, taken()) << Maybe;
    QTest::newRow("success under 202") << answered(202, taken()) << Maybe;
    QTest::newRow("refusal of another reference") << answered(200, taken(u"0050"_s, u"test-2"_s)) << Maybe;
    QTest::newRow("502 page") << answeredWith(502, "<html/>") << Maybe;
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut) << Maybe;
    QTest::newRow("no connection") << support::failed(Evidence::NotSent, ErrorKind::Unreachable) << NotNow;
}

void TestSimpaisaToday::onlyTheirOwnWordsAreARefusal()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(VerdictKind, kind);
    const auto verdict = judged(reply);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.error.provider, u"simpaisa"_s);
    QCOMPARE(verdict.error.outcome == base::Outcome::NothingHappened, kind == VerdictKind::NotNow);
}

void TestSimpaisaToday::theInnerObjectIsSigned_data()
{
    QTest::addColumn<SignatureStyle>("style");
    QTest::addColumn<bool>("hex");
    QTest::newRow("once, as the prose says") << SignatureStyle::Once << false;
    QTest::newRow("twice, as in PHP and Node") << SignatureStyle::Twice << false;
    QTest::newRow("twice, the digest as text") << SignatureStyle::TwiceHex << false;
    QTest::newRow("twice and in hexadecimal, as in Python") << SignatureStyle::Twice << true;
}

void TestSimpaisaToday::theInnerObjectIsSigned()
{
    QFETCH(SignatureStyle, style);
    QFETCH(bool, hex);
    auto settings = merchant();
    settings.signatureStyle = style;
    settings.signatureHex = hex;
    Counter counter(settings);
    counter.expect("POST", u"/fetch-account"_s, answered(200, json(R"({"response":{"status":"0000",
        "accountTitle":"Ali \"}","customerAccount":"0001763189","destinationBank":"12485"}})")));
    QVERIFY(support::await(counter.connector.accountHolder(usual().beneficiary)).ok());
    const QByteArray body = counter.client.sent.first().body;
    const QByteArray inner = R"({"destinationBank":"12485","customerAccount":"0001763189"})";
    QVERIFY(body.startsWith("{\"request\":" + inner + ",\"signature\":\""));
    QByteArray covered = inner;
    if (style == SignatureStyle::Twice) covered = crypto::sha256(inner);
    if (style == SignatureStyle::TwiceHex) covered = crypto::sha256Hex(inner);
    const QByteArray text = JsonValue::parse(body)->member(u"signature").text().toLatin1();
    QCOMPARE(hex ? QByteArray::fromHex(text) : QByteArray::fromBase64(text), signedBy(covered));
}

void TestSimpaisaToday::everyCallSaysModeRegionAndVersion()
{
    Counter counter(merchant(u"BD"_s));
    counter.expect("GET", u"/balance-data"_s, answered(200, json(R"({"response":{"iso-currency-code":"BDT"}})")));
    QVERIFY(support::await(counter.connector.balances()).ok());
    counter.transport.script.enqueue({"POST", {}, {}, answered(200, taken())});
    const auto frozen = Counter().prepared(usual());
    (void)support::await(counter.connector.sendOnce(frozen->request));
    for (const net::HttpRequest &request : {counter.client.sent.first(), counter.transport.sent.first()}) {
        QCOMPARE(net::header(request.headers, "mode"), QByteArray("remittance"));
        QCOMPARE(net::header(request.headers, "region"), QByteArray("BD"));
        QCOMPARE(net::header(request.headers, "version"), QByteArray("3.0"));
        QCOMPARE(net::header(request.headers, "Content-Type"), QByteArray("application/json"));
        QVERIFY(net::header(request.headers, "Accept").contains("application/json"));
    }
    QVERIFY(counter.client.sent.first().body.isEmpty());
}

void TestSimpaisaToday::aReplyIsBelievedByItsSignature_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    const QByteArray inner = R"({"iso-currency-code" : "PKR", "available-balance": 100.0})";
    const QByteArray compact = JsonValue::parse(inner)->toBytes();
    const QByteArray ofBytes = signedBy(inner);
    const QByteArray ofWords = signedBy(compact);
    QTest::newRow("over the bytes as sent") << sealedReply(inner, ofBytes.toBase64()) << true;
    QTest::newRow("over the object without blanks") << sealedReply(inner, ofWords.toBase64()) << true;
    QTest::newRow("in hexadecimal, as the sample") << sealedReply(inner, "0x" + ofBytes.toHex()) << true;
    QTest::newRow("none, as most samples") << QByteArray("{\"response\":" + inner + "}") << true;
    QTest::newRow("over something else") << sealedReply(inner, signedBy("x").toBase64()) << false;
    QTest::newRow("changed words") << sealedReply(QByteArray(inner).replace("100.0", "900.0"), ofBytes.toBase64())
                                   << false;
    QTest::newRow("no base64") << sealedReply(inner, "throw-away") << false;
    QTest::newRow("the sample's own") << sealedReply(inner, "0x650c9f2e6701e3fe") << false;
}

void TestSimpaisaToday::aReplyIsBelievedByItsSignature()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, good);
    Counter counter;
    counter.credentials.values[u"provider-public-key"_s] = *crypto::publicKeyOf(support::throwAwayKey());
    counter.expect("GET", u"/balance-data"_s, answeredWith(200, body));
    const auto balances = support::await(counter.connector.balances());
    QCOMPARE(balances.ok(), good);
    if (!good) QCOMPARE(balances.error().kind, ErrorKind::UnreadableReply);
    // Without their key nothing can be checked, and nothing is refused for that.
    Counter keyless;
    keyless.expect("GET", u"/balance-data"_s, answeredWith(200, body));
    QVERIFY(support::await(keyless.connector.balances()).ok());
}

void TestSimpaisaToday::anAnswerWithAWrongSealIsADoubt()
{
    const auto order = usual();
    const auto send = [&](const QByteArray &body) {
        Counter counter;
        counter.credentials.values[u"provider-public-key"_s] = *crypto::publicKeyOf(support::throwAwayKey());
        counter.transport.script.enqueue({"POST", {}, {}, answeredWith(200, body)});
        const auto frozen = counter.prepared(order);
        const auto answer = support::await(counter.connector.sendOnce(frozen->request));
        if (answer.body != body) qFatal("the bytes were not kept");
        return counter.connector.judge(order, answer);
    };
    const QByteArray good = taken().member(u"response").toBytes();
    QCOMPARE(send(sealedReply(good, signedBy(good).toBase64())).kind, VerdictKind::Accepted);
    QCOMPARE(send(sealedReply(good, signedBy("x").toBase64())).kind, VerdictKind::Maybe);
    QCOMPARE(send(taken().toBytes()).kind, VerdictKind::Maybe); // this answer has to be signed
}

void TestSimpaisaToday::whatMayBeMissingIsFetchedBeforeAnythingIsSent()
{
    Counter counter;
    const auto frozen = counter.prepared(usual());
    counter.credentials.values.erase(u"private-key"_s);
    const auto answer = support::await(counter.connector.sendOnce(frozen->request));
    QCOMPARE(answer.evidence, Evidence::NotSent);
    QCOMPARE(answer.failure->kind, ErrorKind::CredentialMissing);
    QVERIFY(counter.transport.sent.isEmpty());
}

void TestSimpaisaToday::everySendHasTheSameBytes()
{
    Counter counter;
    const auto frozen = counter.prepared(usual());
    QVERIFY(!frozen->request.body.contains("signature"));
    for (int i = 0; i < 2; ++i) {
        counter.transport.script.enqueue({"POST", {}, {}, support::failed(Evidence::Maybe, ErrorKind::TimedOut)});
        (void)support::await(counter.connector.sendOnce(frozen->request));
        counter.clock.advance(60'000);
    }
    QCOMPARE(counter.transport.sent[1].body, counter.transport.sent[0].body);
    QVERIFY(counter.transport.sent[0].body.startsWith(frozen->request.body.chopped(1)));
}

void TestSimpaisaToday::theSumAndItsCurrencyGoTogether_data()
{
    QTest::addColumn<AmountIn>("in");
    QTest::addColumn<QString>("balance");
    QTest::addColumn<QString>("sum");
    const QString both = u"27105.00 PKR"_s; // what was approved to arrive, never the sum before fees
    QTest::newRow("a balance in rupees") << AmountIn::Balance << u"PKR"_s << both;
    QTest::newRow("a balance in dollars") << AmountIn::Balance << u"USD"_s << u"100.00 USD"_s;
    QTest::newRow("a balance in something else") << AmountIn::Balance << u"GBP"_s << QString();
    QTest::newRow("what is given") << AmountIn::Send << u"USD"_s << u"100.00 USD"_s;
    QTest::newRow("what is given, from a third currency") << AmountIn::Send << u"GBP"_s << u"100.00 USD"_s;
    QTest::newRow("what is given, from a balance in rupees") << AmountIn::Send << u"PKR"_s << QString();
    QTest::newRow("what is to arrive") << AmountIn::Receive << u"PKR"_s << both;
    QTest::newRow("what is to arrive, from a balance in dollars") << AmountIn::Receive << u"USD"_s << QString();
    QTest::newRow("before fees, where the profile says so")
        << AmountIn::ReceiveBeforeFees << u"PKR"_s << u"27800.00 PKR"_s;
    QTest::newRow("before fees, from a balance in dollars") << AmountIn::ReceiveBeforeFees << u"USD"_s << QString();
}

void TestSimpaisaToday::theSumAndItsCurrencyGoTogether()
{
    QFETCH(AmountIn, in);
    QFETCH(QString, balance);
    QFETCH(QString, sum);
    auto settings = merchant();
    settings.amountIn = in;
    settings.sendQuoteId = false;
    Counter counter(settings);
    counter.expectBalanceIn(balance);
    const auto prepared = support::await(counter.connector.prepare(usual()));
    QVERIFY(counter.client.script.isEmpty());
    if (sum.isEmpty()) {
        QCOMPARE(prepared.ok(), false);
        QCOMPARE(prepared.error().kind, in == AmountIn::Balance ? ErrorKind::CorridorNotServed : ErrorKind::BadProfile);
        QCOMPARE(prepared.error().outcome, base::Outcome::NothingHappened);
        QVERIFY(prepared.error().detail.contains(balance));
        return;
    }
    const JsonValue request = JsonValue::parse(prepared->request.body)->member(u"request");
    QCOMPARE(request.member(u"amount").text() + u' ' + request.member(u"remitterCurrencyCode").text(), sum);
    QCOMPARE(request.keys().size(), 20);
    for (const auto &member : providers::simpaisa_live::remitMembers())
        QVERIFY2(request.member(member.name).isString(), qPrintable(member.name));
}

void TestSimpaisaToday::whatIsMissingIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QByteArray>("wishes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<ErrorKind>("error");
    const auto row = [](const char *wishes, const char *field, ErrorKind error) {
        QTest::newRow(field) << QByteArray(wishes) << QString::fromLatin1(field) << error;
    };
    row(R"({"sender":{"firstName":"A","residentialAddress":"x","mobileNumber":"1","countryOfResidence":"GB",
        "identificationNumber":"1","nationality":"GB"}})",
        "sender.city", ErrorKind::MissingField);
    row(R"({"msisdn":""})", "beneficiary.msisdn", ErrorKind::MissingField);
    row(R"({"idNumber":""})", "beneficiary.idNumber", ErrorKind::MissingField);
    row(R"({"relationship":""})", "beneficiary.relationship", ErrorKind::MissingField);
    row(R"({"accountNumber":"1234567890123456789012345"})", "beneficiary.accountNumber", ErrorKind::TooLong);
    row(R"({"bankCode":"123456"})", "beneficiary.bankCode", ErrorKind::TooLong);
    row(R"({"purpose":"PENS"})", "purpose", ErrorKind::BadCode);
    row(R"({"country":"BD"})", "beneficiary.method", ErrorKind::NotSupported);
    row(R"({"receive":{"amount":"1.00","currency":"BDT"}})", "receive", ErrorKind::CorridorNotServed);
}

void TestSimpaisaToday::whatIsMissingIsNamedBeforeAnythingIsSent()
{
    QFETCH(QByteArray, wishes);
    QFETCH(QString, field);
    QFETCH(ErrorKind, error);
    Counter counter;
    QVERIFY(counter.connector.check(usual()).ok());
    const auto refused = support::await(counter.connector.prepare(usual(*JsonValue::parse(wishes))));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, field);
    QCOMPARE(refused.error().kind, error);
    QCOMPARE(refused.error().outcome, base::Outcome::NothingHappened);
}

void TestSimpaisaToday::aSumToArriveIsApproachedWithItsFees()
{
    Counter counter;
    const auto request =
        asking(R"({"receive":"27105.00","from":"USD","to":"PKR","country":"PK","method":"bank-account"})");
    // A first guess of 100, of which a fortieth stays behind; then what was asked for, and a coin for the roundings.
    counter.expect("POST", u"/getFxRate"_s, rate(u"271.0"_s, u"27100"_s, u"677.5"_s, u"26422.5"_s));
    counter.expect("POST", u"/getFxRate"_s, rate(u"271.0"_s, u"27799.18"_s, u"694.98"_s, u"27104.20"_s));
    counter.expect("POST", u"/getFxRate"_s, rate(u"271.0"_s, u"27801.89"_s, u"695.05"_s, u"27106.84"_s));
    const auto sheet = support::await(counter.connector.quotes(request));
    QVERIFY(sheet.ok());
    QCOMPARE(sheet->quotes.size(), 1);
    QCOMPARE(sheet->quotes.first().receive.toWire(), u"27106.84"_s);
    QCOMPARE(sheet->quotes.first().send.toWire(), u"102.60"_s);
    QCOMPARE(sheet->quotes.first().notes.size(), 3); // fees, nationality, and a little more
    // A rate that runs away is no offer.
    for (int i = 0; i < 5; ++i)
        counter.expect("POST", u"/getFxRate"_s,
                       i == 0 ? rate(u"278.0"_s, u"27800"_s, u"0"_s, u"27800"_s)
                              : rate(u"278.0"_s, u"27104"_s, u"0"_s, u"27104"_s));
    const auto none = support::await(counter.connector.quotes(request));
    QVERIFY(none->quotes.isEmpty());
    QCOMPARE(none->unavailable.first().error.kind, ErrorKind::QuoteChanged);
    QVERIFY(counter.client.script.isEmpty());
}

void TestSimpaisaToday::anOfferThatDoesNotFitTogetherIsNone_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("ten times the rate") << rate(u"278"_s, u"278000"_s, u"0"_s, u"278000"_s) << ErrorKind::EchoMismatch;
    QTest::newRow("more behind the fees")
        << rate(u"278"_s, u"27800"_s, u"695"_s, u"28495"_s) << ErrorKind::EchoMismatch;
    QTest::newRow("nothing arrives") << rate(u"278"_s, u"27800"_s, u"27800"_s, u"0"_s) << ErrorKind::UnreadableReply;
    QTest::newRow("rate zero") << rate(u"0"_s, u"27800"_s, u"0"_s, u"27800"_s) << ErrorKind::UnreadableReply;
    QTest::newRow("another currency")
        << answered(200, json(R"({"data":{"fromCurrency":"USD","toCurrency":"BDT","rate":278,"convertedAmount":27800},
                                  "status":"0000"})"))
        << ErrorKind::EchoMismatch;
    QTest::newRow("a code") << answered(200,
                                        json(R"({"response":{"status":"0301","message":"Transection-Not-Allowed"}})"))
                            << ErrorKind::ProviderRefused;
}

void TestSimpaisaToday::anOfferThatDoesNotFitTogetherIsNone()
{
    QFETCH(net::HttpReply, reply);
    QFETCH(ErrorKind, error);
    Counter counter;
    counter.expect("POST", u"/getFxRate"_s, reply);
    const auto sheet = support::await(counter.connector.quotes(
        asking(R"({"send":"100.00","from":"USD","to":"PKR","country":"PK","method":"bank-account"})")));
    QVERIFY(sheet.ok());
    QVERIFY(sheet->quotes.isEmpty());
    QCOMPARE(sheet->unavailable.first().error.kind, error);
    QCOMPARE(sheet->unavailable.first().error.outcome, base::Outcome::NothingHappened);
}

void TestSimpaisaToday::anOfferSaysWhatIsToldOfTheNationality()
{
    Counter counter;
    counter.expect("POST", u"/getFxRate"_s, rate(u"278"_s, u"27800"_s, u"0"_s, u"27800"_s));
    const auto sheet = support::await(counter.connector.quotes(
        asking(R"({"send":"100.00","from":"USD","to":"PKR","country":"PK","method":"bank-account"})")));
    QCOMPARE(sheet->quotes.first().notes.size(), 1);
    QVERIFY(sheet->quotes.first().notes.first().contains(u"nationality"_s));
    QVERIFY(sheet->quotes.first().notes.first().contains(u"PK"_s));
}

void TestSimpaisaToday::aBranchOfBangladeshIsLookedUp()
{
    const JsonValue wishes =
        json(R"({"country":"BD","bankCode":"0001.123456789","receive":{"amount":"11000.00","currency":"BDT"},
                 "rate":"110"})");
    const auto branch = answered(200, json(R"({"response":{"status":"0000","message":"Success","bankList":[
        {"bankId":12481,"bankName":"HBL","bankType":"BA","distName":"Karachi","distCode":"111","branchCode":"001",
         "branchName":"Karachi DHA"}]}})"));
    Counter counter(merchant(u"BD"_s));
    const auto askBranch = [&](const QString &rest, const net::HttpReply &reply) {
        counter.expectBalanceIn(u"BDT"_s);
        counter.expect("GET", u"/banks/list/0001"_s + rest, reply);
    };
    askBranch(u"?routingNo=123456789"_s, branch);
    const auto prepared = support::await(counter.connector.prepare(usual(wishes)));
    QVERIFY(prepared.ok());
    QCOMPARE(JsonValue::parse(prepared->request.body)->member(u"request").member(u"beneficiaryBankId").text(),
             u"12481"_s);
    askBranch(u"?routingNo=123456789"_s,
              answered(200, json(R"({"response":{"status":"0000","bankId":12481,"bankName":"HBL"}})")));
    QCOMPARE(support::await(counter.connector.prepare(usual(wishes)))->request.body, prepared->request.body);
    // An id that is longer than the member takes is not cut and not sent.
    askBranch(u"?routingNo=123456789"_s,
              answered(200, json(R"({"response":{"status":"0000","bankId":1248100,"bankName":"HBL"}})")));
    const auto tooLong = support::await(counter.connector.prepare(usual(wishes)));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::TooLong);
    QCOMPARE(tooLong.error().field, u"beneficiary.bankCode"_s);
    // Several branches, and nobody said which.
    askBranch({}, answered(200, json(R"({"response":{"status":"0000","bankList":[
        {"bankId":1,"bankName":"HBL"},{"bankId":2,"bankName":"HBL"}]}})")));
    const auto which = support::await(
        counter.connector.prepare(usual(support::with(wishes, JsonValue::object({{u"bankCode"_s, u"0001"_s}})))));
    QVERIFY(!which);
    QCOMPARE(which.error().field, u"beneficiary.bankCode"_s);
    counter.expect("GET", u"/banks/list/0001"_s, branch);
    const auto branches = support::await(counter.connector.masterData(u"branches"_s, u"0001"_s));
    QCOMPARE(branches->first().code, u"12481"_s);
    QCOMPARE(branches->first().details.member(u"branchName").text(), u"Karachi DHA"_s);
}

void TestSimpaisaToday::regionsDifferInWhatTheyCan()
{
    Counter pakistan;
    Counter bangladesh(merchant(u"BD"_s));
    Counter egypt(merchant(u"EG"_s));
    QVERIFY(pakistan.connector.provider().accountInquiry);
    QVERIFY(!bangladesh.connector.provider().accountInquiry);
    QCOMPARE(egypt.connector.countries(), QStringList{u"EG"_s});
    QVERIFY(pakistan.connector.methods().contains(domain::PayoutMethod::MobileWallet));
    QVERIFY(!bangladesh.connector.methods().contains(domain::PayoutMethod::MobileWallet));
    QCOMPARE(bangladesh.connector.masterListNeedsArgument(u"branches"_s), true);
    QVERIFY(bangladesh.connector.masterLists().contains(u"branches"_s));
    QVERIFY(!pakistan.connector.masterLists().contains(u"branches"_s));
    // Another country than the profile's region is not even asked about.
    QVERIFY(support::await(pakistan.connector.partners(u"BD"_s))->isEmpty());
    const auto sheet =
        support::await(pakistan.connector.quotes(asking(R"({"send":"1.00","from":"USD","to":"BDT","country":"BD"})")));
    QCOMPARE(sheet->unavailable.first().error.kind, ErrorKind::CorridorNotServed);
    QVERIFY(pakistan.client.sent.isEmpty());
}

void TestSimpaisaToday::listsComeFromTheProvider()
{
    Counter counter;
    counter.expect("GET", u"/reasons/list"_s, answered(200, json(R"({"response":{"status":"0000","message":"Success",
        "reasonList":[{"id":1,"category":"Vendor Payments","code":"1001"}]}})")));
    const auto reasons = support::await(counter.connector.masterData(u"reasons"_s, {}));
    QCOMPARE(reasons->first().label, u"Vendor Payments"_s);
    counter.expect("GET", u"/banks/listByAccountType"_s, answered(200, json(R"({"response":{"status":"0000",
        "bankList":[{"bankId":12557,"bankName":"KBL","accountType":"BA"}]}})")));
    QCOMPARE(support::await(counter.connector.masterData(u"banks"_s, {}))->first().code, u"12557"_s);
    QCOMPARE(support::await(counter.connector.masterData(u"states"_s, {})).error().kind, ErrorKind::NotSupported);
    counter.expect("GET", u"/reasons/list"_s, answered(200, json(R"({"response":{"status":"0088","message":"C"}})")));
    const auto refused = support::await(counter.connector.masterData(u"reasons"_s, {}));
    QCOMPARE(refused.error().providerCode, u"0088"_s);
}

void TestSimpaisaToday::nothingIsEverSentAgainByItself()
{
    const auto safety = Counter().connector.safety();
    QCOMPARE(safety.safetyClass, domain::SafetyClass::B);
    QVERIFY(safety.lookUpByOurReference);
    QVERIFY(!safety.replayWithSameKey);
    QVERIFY(!safety.replayAfterDoubleNotFound);
    QVERIFY(safety.returnsWatchedFor.count() > 0);
}

void TestSimpaisaToday::onlyASumThatWillArriveProvesAnything_data()
{
    QTest::addColumn<QByteArray>("sums");
    QTest::addColumn<bool>("verified");
    const auto row = [](const char *name, const char *sums, bool verified) {
        QTest::newRow(name) << QByteArray(sums) << verified;
    };
    row("sent and not paid yet", R"("currency":"PKR","actualAmount":27105,"remitAmount":0)", true);
    row("what is to be paid is stated", R"("currency":"PKR","actualAmount":27800,"remitAmount":27105.0)", true);
    row("the sum before fees alone", R"("currency":"PKR","actualAmount":27800,"remitAmount":0)", false);
    row("nothing is stated", R"("currency":"PKR")", false);
    row("what was given", R"("currency":"USD","actualAmount":100)", true);
}

void TestSimpaisaToday::onlyASumThatWillArriveProvesAnything()
{
    QFETCH(QByteArray, sums);
    QFETCH(bool, verified);
    Counter counter;
    counter.client.script.enqueue(
        {"GET",
         {},
         {},
         answeredWith(200, R"({"remittance":{"reference":"test-11652124231266","state":"published",)" + sums + "}}")});
    const auto sighting = support::await(counter.connector.lookUp(usual()));
    QCOMPARE(sighting.found, Found::Yes);
    QCOMPARE(sighting.echoFault, QString());
    QCOMPARE(sighting.echoVerified, verified);
}

void TestSimpaisaToday::aLookThatFailsTeachesNothing_data()
{
    QTest::addColumn<net::HttpReply>("reply");
    QTest::newRow("500") << answered(500, json("{}"));
    QTest::newRow("401") << answered(401, json("{}"));
    QTest::newRow("404 page") << answeredWith(404, "<html/>");
    QTest::newRow("200 page") << answeredWith(200, "<html/>");
    QTest::newRow("a code") << answered(200, taken(u"0105"_s));
    QTest::newRow("another reference") << answered(
        200, json(R"({"remittance":{"reference":"test-2","currency":"PKR","actualAmount":27105,
                                  "remitAmount":27105,"state":"rejected"}})"));
    QTest::newRow("no state") << answered(200, json(R"({"remittance":{"reference":"test-11652124231266"}})"));
    QTest::newRow("time-out") << support::failed(Evidence::Maybe, ErrorKind::TimedOut);
}

void TestSimpaisaToday::aLookThatFailsTeachesNothing()
{
    QFETCH(net::HttpReply, reply);
    Counter counter;
    counter.client.script.enqueue({"GET", {}, {}, reply});
    const auto sighting = support::await(counter.connector.lookUp(usual()));
    QCOMPARE(sighting.found, Found::Inconclusive);
    QVERIFY(!sighting.state);
}

void TestSimpaisaToday::switchesAreChecked_data()
{
    QTest::addColumn<QByteArray>("switches");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *switches, const char *field) {
        QTest::newRow(switches) << QByteArray(switches) << QString::fromLatin1(field);
    };
    row(R"({"dialect":"live"})", "");
    row(R"({"region":"BD","version":"3.1","signatureStyle":"twice","signatureEncoding":"hex","amountIn":"receive"})",
        "");
    row(R"({"amountIn":"receive-before-fees"})", "");
    row(R"({"region":"NP"})", "region");
    row(R"({"mode":7})", "mode");
    row(R"({"version":""})", "version");
    row(R"({"signatureStyle":"thrice"})", "signatureStyle");
    row(R"({"signatureEncoding":true})", "signatureEncoding");
    row(R"({"amountIn":"both"})", "amountIn");
    row(R"({"sendQuoteId":"no"})", "sendQuoteId");
}

void TestSimpaisaToday::switchesAreChecked()
{
    QFETCH(QByteArray, switches);
    QFETCH(QString, field);
    interfaces::ProviderProfile profile;
    profile.switches = *JsonValue::parse(switches);
    const auto settings = providers::simpaisa_live::settingsFrom(profile);
    QCOMPARE(settings.ok(), field.isEmpty());
    if (!field.isEmpty()) QCOMPARE(settings.error().field, field);
}

void TestSimpaisaToday::whatItCanDoIsDeclared()
{
    Counter counter;
    QCOMPARE(
        counter.connector.provider().capabilities(),
        (QStringList{u"quote"_s, u"transfer"_s, u"banks"_s, u"balance"_s, u"account-inquiry"_s, u"master-data"_s}));
    QCOMPARE(providers::simpaisa_live::kind().dialect, u"live"_s);
    QCOMPARE(counter.connector.provider().id.text, u"simpaisa"_s);
    for (const domain::Operation &operation : counter.connector.provider().operations)
        QCOMPARE(operation.safetyClass == domain::SafetyClass::B, operation.name == u"remit-initiate");
    Counter nameless{Settings()};
    QCOMPARE(nameless.connector.provider().missingSettings, QStringList{u"merchantId"_s});
    QCOMPARE(support::await(nameless.connector.balances()).error().kind, ErrorKind::BadProfile);
    counter.expect("POST", u"/getFxRate"_s, rate(u"278"_s, u"27800"_s, u"0"_s, u"27800"_s));
    QVERIFY(support::await(counter.connector.test()).ok());
    QStringList required;
    for (const auto &rule : counter.connector.fieldsFor(u"PK"_s, domain::PayoutMethod::BankAccount))
        if (rule.required) required << rule.name;
    for (const char *name : {"city", "residentialAddress", "nationality", "msisdn", "relationship", "purpose"})
        QVERIFY2(required.contains(QString::fromLatin1(name)), name);
}

QTEST_GUILESS_MAIN(TestSimpaisaToday)
#include "tst_simpaisa_today.moc"
