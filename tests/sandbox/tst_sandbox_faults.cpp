// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;
using test::WireClient;
using test::WireReply;

namespace {

SandboxDesk &withFaults(SandboxDesk &desk, const QByteArray &script)
{
    const Answered installed = desk.own("POST", "/faults", script);
    if (installed.status() != 200) qFatal("%s", installed.wire.body.constData());
    return desk;
}

Answered remit(SandboxDesk &desk, const QByteArray &reference)
{
    return desk.remid("POST", "/api/remit", SandboxDesk::disbursement(reference));
}

int paidOut(SandboxDesk &desk, const QString &reference) { return int(desk.entries(reference).size()); }

QString countOf(SandboxDesk &desk, const QString &reference, QStringView name)
{
    return desk.counts(reference).member(name).text();
}

} // namespace

/// What goes wrong on the way, and the HTTP front that makes it go wrong.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void aLostRequestIsNeverProcessed();
    void aLostAnswerHidesAPayment_data();
    void aLostAnswerHidesAPayment();
    void aHeldUpRequestPaysAfterTheConnectionEnded();
    void delaysAnswerLate_data();
    void delaysAnswerLate();
    void silenceNeverAnswers();
    void aTruncatedAnswerEndsInItsBody();
    void halfAHeadIsNoAnswer();
    void dripsArriveWhole();
    void garbageIsNoJson();
    void anErrorOfTheWayReplacesTheAnswer();
    void anErrorMayHideAPayment();
    void aWrongEchoChangesOneMember();
    void aDuplicatedRequestPaysOnceWhereIdsAreHonoured();
    void aDuplicatedRequestInvoicesTwiceWhereTheyAreNot();
    void rulesChooseByCount();
    void rulesChooseByContentAndProvider();
    void chanceComesOutTheSameForTheSameSeed();
    void aWrongScriptIsRefusedByItsWord_data();
    void aWrongScriptIsRefusedByItsWord();

    void aConnectionServesManyRequests();
    void requestsInOneWriteAreAnsweredInOrder();
    void aBodyMayComeInPieces();
    void aChunkedBodyIsRead();
    void oneHundredContinueIsSaidWhenAsked();
    void whatIsNoHttpIsRefused_data();
    void whatIsNoHttpIsRefused();
};

void TestSandboxFaults::aLostRequestIsNeverProcessed()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","nth":1,"kind":"lose-request"}])");
    const Answered lost = remit(desk, "T1");
    QVERIFY(lost.wire.closed);
    QVERIFY(lost.wire.raw.isEmpty());
    QCOMPARE(paidOut(desk, u"T1"_s), 0);
    QCOMPARE(countOf(desk, u"T1"_s, u"received"), u"1"_s);
    QCOMPARE(countOf(desk, u"T1"_s, u"lost"), u"1"_s);
    QCOMPARE(remit(desk, "T1").at(u"status.code"_s), u"101"_s);
}

void TestSandboxFaults::aLostAnswerHidesAPayment_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("reset");
    QTest::newRow("in good order") << QByteArray(R"([{"operation":"remit","kind":"lose-answer"}])") << false;
    QTest::newRow("with a reset") << QByteArray(R"([{"operation":"remit","kind":"lose-answer","reset":true}])") << true;
}

void TestSandboxFaults::aLostAnswerHidesAPayment()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, reset);
    SandboxDesk desk;
    const Answered lost = remit(withFaults(desk, script), "T1");
    QVERIFY(lost.wire.closed);
    QCOMPARE(lost.wire.reset, reset);
    QVERIFY(lost.wire.raw.isEmpty());
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
    QCOMPARE(countOf(desk, u"T1"_s, u"lost"), u"0"_s);
}

void TestSandboxFaults::aHeldUpRequestPaysAfterTheConnectionEnded()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"provider":"simpaisa","operation":"initiate","nth":1,"kind":"hold-up","ms":200}])");
    const QByteArray quote = desk.quote("100.00");
    const Answered ended = desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(quote, "R1"));
    QVERIFY(ended.wire.closed);
    QCOMPARE(paidOut(desk, u"R1"_s), 0);
    QTRY_COMPARE_WITH_TIMEOUT(paidOut(desk, u"R1"_s), 1, 3000);
}

void TestSandboxFaults::delaysAnswerLate_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("paidBeforeTheAnswer");
    QTest::newRow("the answer") << QByteArray("delay") << 1;
    QTest::newRow("the work too") << QByteArray("delay-processing") << 0;
}

void TestSandboxFaults::delaysAnswerLate()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, paidBeforeTheAnswer);
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","kind":")" + kind + R"(","ms":400}])");
    WireClient client(desk.port());
    const QByteArray bytes = desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    WireReply reply = client.exchange(bytes, 100);
    QVERIFY(!reply.complete && !reply.closed);
    QCOMPARE(paidOut(desk, u"T1"_s), paidBeforeTheAnswer);
    reply = client.receive(3000);
    QVERIFY(reply.complete);
    QVERIFY(reply.body.contains(R"("code":"101")"));
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
}

void TestSandboxFaults::silenceNeverAnswers()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","nth":1,"kind":"silence"},
                         {"operation":"remit","nth":2,"kind":"silence","processed":false}])");
    for (const QByteArray reference : {"T1", "T2"}) {
        const Answered silent =
            desk.send(desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement(reference)), 200);
        QVERIFY(!silent.wire.closed && silent.wire.raw.isEmpty());
    }
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
    QCOMPARE(paidOut(desk, u"T2"_s), 0);
    QCOMPARE(countOf(desk, u"T2"_s, u"lost"), u"1"_s);
}

void TestSandboxFaults::aTruncatedAnswerEndsInItsBody()
{
    SandboxDesk desk;
    const Answered cut = remit(withFaults(desk, R"([{"operation":"remit","kind":"truncate"}])"), "T1");
    QCOMPARE(cut.status(), 200);
    QVERIFY(cut.wire.closed && !cut.wire.complete);
    QVERIFY(!cut.wire.body.isEmpty());
    QCOMPARE(cut.wire.body.size(), cut.wire.header("Content-Length").toLongLong() / 2);
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
}

void TestSandboxFaults::halfAHeadIsNoAnswer()
{
    SandboxDesk desk;
    const Answered half = remit(withFaults(desk, R"([{"operation":"remit","kind":"half-head"}])"), "T1");
    QVERIFY(half.wire.closed);
    QVERIFY(half.wire.raw.startsWith("HTTP/1.1 200"));
    QVERIFY(!half.wire.raw.contains("\r\n\r\n"));
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
}

void TestSandboxFaults::dripsArriveWhole()
{
    SandboxDesk desk;
    const Answered slow = remit(withFaults(desk, R"([{"operation":"remit","kind":"drip","ms":10}])"), "T1");
    QVERIFY(slow.wire.complete);
    QCOMPARE(slow.at(u"status.code"_s), u"101"_s);
    QVERIFY2(slow.wire.tookMs >= 150, qPrintable(QString::number(slow.wire.tookMs)));
}

void TestSandboxFaults::garbageIsNoJson()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","nth":1,"kind":"garbage"},
                         {"operation":"remit","nth":2,"kind":"garbage","body":"{\"status\":"}])");
    const Answered page = remit(desk, "T1");
    QCOMPARE(page.status(), 200);
    QVERIFY(page.json.isNull());
    QVERIFY(page.wire.body.startsWith("<html>"));
    QCOMPARE(remit(desk, "T2").wire.body, R"({"status":)");
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
}

void TestSandboxFaults::anErrorOfTheWayReplacesTheAnswer()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","kind":"http","status":429,"headers":{"Retry-After":"7"},
                          "body":{"message":"slow down"}}])");
    const Answered refused = remit(desk, "T1");
    QCOMPARE(refused.status(), 429);
    QCOMPARE(refused.wire.header("Retry-After"), "7");
    QCOMPARE(refused.at(u"message"_s), u"slow down"_s);
    QCOMPARE(paidOut(desk, u"T1"_s), 0);
    QCOMPARE(countOf(desk, u"T1"_s, u"lost"), u"1"_s);
}

void TestSandboxFaults::anErrorMayHideAPayment()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","kind":"http","status":502,"processed":true}])");
    QCOMPARE(remit(desk, "T1").status(), 502);
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
}

void TestSandboxFaults::aWrongEchoChangesOneMember()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"operation":"remit","nth":1,"kind":"wrong-echo"},
                         {"operation":"remit","nth":2,"kind":"wrong-echo","member":"status.code","value":"000"},
                         {"operation":"initiate","kind":"wrong-echo","member":"receiveCurrency","value":"INR"}])");
    QCOMPARE(remit(desk, "T1").at(u"amount"_s), u"100000"_s); // ten times as much
    const Answered second = remit(desk, "T2");
    QCOMPARE(second.at(u"status.code"_s), u"000"_s);
    QCOMPARE(second.at(u"status.message"_s), u"Request is Processed"_s);
    QCOMPARE(second.at(u"amount"_s), u"10000"_s);
    const Answered third =
        desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("100.00"), "R1"));
    QCOMPARE(third.at(u"receiveCurrency"_s), u"INR"_s);
    QCOMPARE(desk.entries(u"R1"_s).first().member(u"currency").text(), u"PKR"_s);
    QCOMPARE(desk.entries(u"T1"_s).first().member(u"amount").text(), u"10000"_s);
}

void TestSandboxFaults::aDuplicatedRequestPaysOnceWhereIdsAreHonoured()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"provider":"remid","kind":"duplicate","answer":"second"},
                         {"operation":"initiate","kind":"duplicate"}])");
    QCOMPARE(remit(desk, "T1").at(u"status.code"_s), u"203"_s); // the caller hears of the second delivery
    QCOMPARE(desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("100.00"), "R1")).status(),
             201);
    QCOMPARE(paidOut(desk, u"T1"_s), 1);
    QCOMPARE(paidOut(desk, u"R1"_s), 1);
    QCOMPARE(countOf(desk, u"R1"_s, u"repeated"), u"1"_s);
}

void TestSandboxFaults::aDuplicatedRequestInvoicesTwiceWhereTheyAreNot()
{
    SandboxDesk desk;
    desk.rebit("POST", "/api/v1/recipients", R"({"recipient":{"first_name":"A","last_name":"B","mobile":"1"}})");
    withFaults(desk, R"([{"operation":"create-remittance","kind":"duplicate"}])");
    desk.rebit("POST", "/api/v1/remittances",
               R"({"recipient_id":"1","remittance":{"amount":"100.00","currency":"PHP","strategy":"pickup",)"
               R"("callback_url":"http://x/1","remittance_details":{"pickup":"CLH"}}})");
    QCOMPARE(paidOut(desk, u"http://x/1"_s), 2);
    QVERIFY(desk.ledger().member(u"duplicates").items().isEmpty()); // two invoices cost nobody anything
}

void TestSandboxFaults::rulesChooseByCount()
{
    SandboxDesk desk;
    const auto pattern = [&desk](const QByteArray &rule) {
        withFaults(desk, "[{\"operation\":\"balance\",\"kind\":\"http\",\"status\":503," + rule + "}]");
        QString seen;
        for (int i = 0; i < 6; ++i)
            seen += desk.remid("GET", "/api/balance").status() == 503 ? u'x' : u'.';
        return seen;
    };
    QCOMPARE(pattern(R"("nth":3)"), u"..x..."_s);
    QCOMPARE(pattern(R"("nth":[1,4])"), u"x..x.."_s);
    QCOMPARE(pattern(R"("every":2)"), u".x.x.x"_s);
    QCOMPARE(pattern(R"("times":2)"), u"xx...."_s);
    QCOMPARE(pattern(R"("every":2,"times":1)"), u".x...."_s);
    QCOMPARE(pattern(R"("probability":0)"), u"......"_s);
    QCOMPARE(pattern(R"("probability":1)"), u"xxxxxx"_s);
    QCOMPARE(desk.own("DELETE", "/faults").at(u"faults"_s), u"0"_s);
    QCOMPARE(desk.remid("GET", "/api/balance").status(), 200);
}

void TestSandboxFaults::rulesChooseByContentAndProvider()
{
    SandboxDesk desk;
    withFaults(desk, R"([{"provider":"remid","operation":"*","contains":"T2","kind":"http"},
                         {"provider":"simpaisa","operation":"balance","kind":"http"}])");
    QCOMPARE(remit(desk, "T1").status(), 200);
    QCOMPARE(remit(desk, "T2").status(), 503);
    QCOMPARE(desk.remid("GET", "/api/balance").status(), 200);
    QCOMPARE(desk.simpaisaGet("/balance").status(), 503);
    QCOMPARE(desk.simpaisaGet("/banks").status(), 200);
}

void TestSandboxFaults::chanceComesOutTheSameForTheSameSeed()
{
    const auto pattern = [](quint32 seed) {
        sandbox::SandboxOptions options;
        options.seed = seed;
        options.faults = *sandbox::FaultScript::parse(*JsonValue::parse(R"([{"kind":"http","probability":0.5}])"));
        SandboxDesk desk(options);
        QString seen;
        for (int i = 0; i < 40; ++i)
            seen += desk.remid("GET", "/api/balance").status() == 503 ? u'x' : u'.';
        return seen;
    };
    const QString first = pattern(7);
    QCOMPARE(pattern(7), first);
    QVERIFY(pattern(8) != first);
    QVERIFY(first.count(u'x') > 8 && first.count(u'x') < 32);
}

void TestSandboxFaults::aWrongScriptIsRefusedByItsWord_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("word");
    QTest::newRow("kind") << QByteArray(R"([{"kind":"loose-answer"}])") << u"lose-answer"_s;
    QTest::newRow("no kind") << QByteArray(R"([{"operation":"remit"}])") << u"kind"_s;
    QTest::newRow("member") << QByteArray(R"([{"kind":"delay","delay":5}])") << u"\"delay\""_s;
    QTest::newRow("probability") << QByteArray(R"([{"kind":"delay","probability":1.5}])") << u"probability"_s;
    QTest::newRow("no list") << QByteArray(R"({"kind":"delay"})") << u"list"_s;
    QTest::newRow("no JSON") << QByteArray("[") << u"JSON"_s;
}

void TestSandboxFaults::aWrongScriptIsRefusedByItsWord()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, word);
    SandboxDesk desk;
    const Answered refused = desk.own("POST", "/faults", script);
    QCOMPARE(refused.status(), 400);
    QVERIFY2(refused.at(u"error"_s).contains(word), refused.wire.body.constData());
}

void TestSandboxFaults::aConnectionServesManyRequests()
{
    SandboxDesk desk;
    WireClient client(desk.port());
    for (int i = 0; i < 20; ++i) {
        const WireReply reply = client.exchange(desk.remidBytes("GET", "/api/balance"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Connection"), "keep-alive");
        QVERIFY(client.isConnected());
    }
    QByteArray last = desk.remidBytes("GET", "/api/balance");
    QCOMPARE(client.exchange(last.replace("Host:", "Connection: close\r\nHost:")).header("Connection"), "close");
    QVERIFY(client.receive().closed);
}

void TestSandboxFaults::requestsInOneWriteAreAnsweredInOrder()
{
    SandboxDesk desk;
    WireClient client(desk.port());
    const WireReply first = client.exchange(desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement("T1")) +
                                            desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement("T2")));
    const WireReply second = client.receive();
    QVERIFY(first.body.contains(R"("partner_trx_id":"T1")"));
    QVERIFY(second.body.contains(R"("partner_trx_id":"T2")"));
}

void TestSandboxFaults::aBodyMayComeInPieces()
{
    SandboxDesk desk;
    const QByteArray bytes = desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    WireClient client(desk.port());
    for (qsizetype at = 0; at < bytes.size() - 40; at += 40)
        QVERIFY(!client.exchange(bytes.mid(at, 40), 5).complete);
    const qsizetype sent = (bytes.size() - 1) / 40 * 40;
    QVERIFY(client.exchange(bytes.sliced(sent)).body.contains(R"("code":"101")"));
}

void TestSandboxFaults::aChunkedBodyIsRead()
{
    SandboxDesk desk;
    const QByteArray body = SandboxDesk::disbursement("T1");
    QByteArray bytes = desk.remidBytes("POST", "/api/remit");
    bytes.replace("Content-Length: 0", "Transfer-Encoding: chunked");
    for (const QByteArray &piece : {body.first(10), body.sliced(10)})
        bytes += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    QCOMPARE(desk.send(bytes + "0\r\n\r\n").at(u"status.code"_s), u"101"_s);
    QCOMPARE(desk.send(bytes.replace("\r\na\r\n", "\r\nz\r\n")).status(), 400);
}

void TestSandboxFaults::oneHundredContinueIsSaidWhenAsked()
{
    SandboxDesk desk;
    QByteArray bytes = desk.remidBytes("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    bytes.replace("Host:", "Expect: 100-continue\r\nHost:");
    const qsizetype end = bytes.indexOf("\r\n\r\n") + 4;
    WireClient client(desk.port());
    const WireReply goOn = client.exchange(bytes.first(end));
    QCOMPARE(goOn.status, 100);
    QVERIFY(client.exchange(bytes.sliced(end)).body.contains(R"("code":"101")"));
    QCOMPARE(countOf(desk, u"T1"_s, u"received"), u"1"_s);
}

void TestSandboxFaults::whatIsNoHttpIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no request line") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\r\n\r\n", 8) << 400;
    QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(70'000, 'x') << 431;
    QTest::newRow("huge body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n") << 413;
    QTest::newRow("negative body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 413;
}

void TestSandboxFaults::whatIsNoHttpIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    SandboxDesk desk;
    QCOMPARE(desk.send(bytes).status(), status);
    QCOMPARE(desk.remid("GET", "/api/balance").status(), 200); // and the sandbox lives on
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
