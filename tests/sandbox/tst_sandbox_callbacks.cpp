// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include "crypto/signature.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using test::Answered;
using test::SandboxDesk;

namespace {

constexpr qint64 second = 1000;
constexpr int waitMs = 5000;

/// A merchant's listener on this machine: takes every POST and answers what the test wants.
class Listener : public QObject
{
public:
    Listener()
    {
        if (!m_server.listen(QHostAddress::LocalHost)) qFatal("the test cannot listen");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    QByteArray url(const QByteArray &path) const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + path;
    }
    QList<QByteArray> bodies;
    QByteArrayList paths;
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK";
    QByteArrayList answersFirst; ///< used up before `answer`

    JsonValue json(int index) const { return JsonValue::parse(bodies.value(index)).valueOr({}); }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &bytes = m_bytes[socket];
        bytes += socket->readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0) return;
        const qsizetype mark = bytes.toLower().indexOf("content-length:");
        const qsizetype length = bytes.mid(mark + 15, bytes.indexOf('\r', mark) - mark - 15).trimmed().toLongLong();
        if (bytes.size() < end + 4 + length) return;
        paths << bytes.split(' ').value(1);
        bodies << bytes.sliced(end + 4, length);
        m_bytes.remove(socket);
        socket->write(answersFirst.isEmpty() ? answer : answersFirst.takeFirst());
        socket->disconnectFromHost();
    }
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_bytes;
};

Answered registerAt(SandboxDesk &desk, const QByteArray &provider, const QByteArray &url)
{
    return desk.own("POST", "/callbacks", R"({"provider":")" + provider + R"(","url":")" + url + R"("})");
}

sandbox::SandboxOptions hasty()
{
    sandbox::SandboxOptions options;
    options.wallexRequestsPerSecond = 10'000;
    options.speed = 20; // repeats come after 25 ms and not after half a second
    return options;
}

} // namespace

/// What the providers post to a merchant, and that it stays on this machine.
class TestSandboxCallbacks : public QObject
{
    Q_OBJECT

private slots:
    void onlyThisMachineIsTold_data();
    void onlyThisMachineIsTold();
    void rebitPostsTheRemittanceWithEveryChange();
    void rebitRepeatsUntilItReadsOk();
    void aRemittancesOwnAddressComesFirst();
    void simpaisaSignsWhatItPosts();
    void simpaisaHasNoEventForEveryStatus();
    void remidPostsWhatItsSampleShows();
    void remidPostsAgainWhenAsked();
    void aFailedDisbursementNamesAForeignReceipt();
    void wallexTellsOfUsersFundingsAndRefunds();
    void repeatsHaveAnEnd();
    void anAddressIsForgottenOnRequest();
};

void TestSandboxCallbacks::onlyThisMachineIsTold_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("status");
    QTest::newRow("by number") << QByteArray("http://127.0.0.1:9/x") << 200;
    QTest::newRow("by name") << QByteArray("http://localhost:9/x") << 200;
    QTest::newRow("version 6") << QByteArray("http://[::1]:9/x") << 200;
    QTest::newRow("elsewhere") << QByteArray("http://example.com/x") << 400;
    QTest::newRow("a neighbour") << QByteArray("http://192.168.0.1/x") << 400;
    QTest::newRow("a look-alike") << QByteArray("http://127.0.0.1.example.com/x") << 400;
    QTest::newRow("a user name") << QByteArray("http://127.0.0.1@example.com/x") << 400;
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << 400;
}

void TestSandboxCallbacks::onlyThisMachineIsTold()
{
    QFETCH(QByteArray, url);
    QFETCH(int, status);
    SandboxDesk desk;
    QCOMPARE(registerAt(desk, "rebit", url).status(), status);
    QCOMPARE(registerAt(desk, "nobody", url).status(), 400);
}

namespace {

/// A Rebit invoice over 1000 pesos; the reply of create.
Answered invoice(SandboxDesk &desk, const QByteArray &callback = {})
{
    const Answered recipient =
        desk.rebit("POST", "/api/v1/recipients", R"({"recipient":{"first_name":"A","last_name":"B","mobile":"0917"}})");
    const QByteArray url = callback.isEmpty() ? QByteArray() : R"("callback_url":")" + callback + R"(",)";
    return desk.rebit("POST", "/api/v1/remittances",
                      R"({"recipient_id":")" + recipient.at(u"recipient.id"_s).toLatin1() +
                          R"(","remittance":{"amount":"1000.00","currency":"PHP","strategy":"pickup",)" + url +
                          R"("remittance_details":{"pickup":"CLH"}}})");
}

void pay(SandboxDesk &desk, const Answered &made, const QByteArray &amount)
{
    desk.own("POST", "/rebit/pay",
             R"({"address":")" + made.at(u"invoice_address"_s).toLatin1() + R"(","amount":")" + amount + R"("})");
}

} // namespace

void TestSandboxCallbacks::rebitPostsTheRemittanceWithEveryChange()
{
    Listener listener;
    SandboxDesk desk(hasty());
    QCOMPARE(registerAt(desk, "rebit", listener.url("/callbacks/rebit")).status(), 200);
    const Answered made = invoice(desk);
    pay(desk, made, "0.00000001");
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 1, waitMs);
    QCOMPARE(listener.paths.first(), QByteArray("/callbacks/rebit"));
    QCOMPARE(listener.json(0).member(u"status").text(), u"partial"_s);
    pay(desk, made, made.at(u"total_in_btc"_s).toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 2, waitMs);
    QCOMPARE(listener.json(1).member(u"status").text(), u"successful"_s);
    desk.clock().turn(second); // twenty of life; and nobody asks
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 3, waitMs);
    const Answered shown = desk.rebit("GET", "/api/v1/remittances/" + made.at(u"id"_s).toLatin1());
    QVERIFY(listener.json(2) == shown.json); // "similar to the Remittances#show method"
    QCOMPARE(shown.at(u"status"_s), u"completed"_s);
}

void TestSandboxCallbacks::rebitRepeatsUntilItReadsOk()
{
    Listener listener;
    listener.answersFirst = {"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nokay",
                             "HTTP/1.1 500 Oops\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK"};
    SandboxDesk desk(hasty());
    registerAt(desk, "rebit", listener.url("/r"));
    const Answered made = invoice(desk);
    desk.rebit("DELETE", "/api/v1/remittances/" + made.at(u"id"_s).toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 3, waitMs);
    QCOMPARE(listener.bodies[0], listener.bodies[2]);
    QTRY_COMPARE_WITH_TIMEOUT(desk.own("GET", "/callbacks").json.member(u"sent").items().value(0).member(u"delivered"),
                              JsonValue(true), waitMs);
    QCOMPARE(desk.own("GET", "/callbacks").at(u"sent.0.attempts"_s), u"3"_s);
}

void TestSandboxCallbacks::aRemittancesOwnAddressComesFirst()
{
    Listener listener;
    SandboxDesk desk(hasty());
    const Answered own = invoice(desk, listener.url("/own/7")); // nobody is registered
    pay(desk, own, own.at(u"total_in_btc"_s).toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(listener.paths, QByteArrayList{"/own/7"}, waitMs);
    registerAt(desk, "rebit", listener.url("/registered"));
    const Answered foreign = invoice(desk, "http://yourwebsite.com/remittances/1");
    pay(desk, foreign, foreign.at(u"total_in_btc"_s).toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(listener.paths.size(), 2, waitMs);
    QCOMPARE(listener.paths.last(), QByteArray("/registered"));
}

void TestSandboxCallbacks::simpaisaSignsWhatItPosts()
{
    Listener listener;
    SandboxDesk desk;
    QByteArray body = SandboxDesk::remittance(desk.quote("100.00"), "T1");
    body.replace("\"purpose\"", R"("callbackUrl":")" + listener.url("/hook") + R"(","purpose")");
    const Answered made = desk.simpaisaPost("/transactions/initiate", body);
    QCOMPARE(made.status(), 201);
    desk.clock().turn(60 * second);
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 1, waitMs);
    const JsonValue hook = listener.json(0);
    QCOMPARE(test::namesOf(hook), u"event transactionId merchantTransactionId status sendAmount sendCurrency "
                                  u"receiveAmount receiveCurrency bankTransactionId timestamp signature"_s);
    QCOMPARE(hook.member(u"event").text(), u"REMITTANCE_COMPLETED"_s);
    QCOMPARE(hook.member(u"transactionId").text(), made.at(u"transactionId"_s));
    // The rule of the command line's contract, written out for this one.
    const auto text = [&hook](QStringView key) { return hook.member(key).text().toUtf8(); };
    const QByteArray lines =
        "bankTransactionId=" + text(u"bankTransactionId") +
        "&event=REMITTANCE_COMPLETED&merchantTransactionId=T1&receiveAmount=" + text(u"receiveAmount") +
        "&receiveCurrency=PKR&sendAmount=100.00&sendCurrency=GBP" +
        "&status=COMPLETED&timestamp=" + text(u"timestamp") + "&transactionId=" + text(u"transactionId");
    const auto fits = crypto::verifyRsaSha256(desk.credential(u"simpaisa", u"webhook-public-key"), lines,
                                              QByteArray::fromBase64(text(u"signature")));
    QVERIFY(fits.ok() && *fits);
    const auto changed = crypto::verifyRsaSha256(desk.credential(u"simpaisa", u"webhook-public-key"), lines + 'x',
                                                 QByteArray::fromBase64(text(u"signature")));
    QVERIFY(changed.ok() && !*changed);
}

void TestSandboxCallbacks::simpaisaHasNoEventForEveryStatus()
{
    Listener listener;
    SandboxDesk desk;
    registerAt(desk, "simpaisa", listener.url("/hook"));
    desk.simpaisaPost("/transactions/initiate", SandboxDesk::remittance(desk.quote("777.77"), "T1"));
    desk.clock().turn(60 * second); // hold, approved, processing, completed
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 3, waitMs);
    QStringList events;
    for (int i = 0; i < 3; ++i)
        events << listener.json(i).member(u"event").text();
    events.sort(); // the three were sent at once
    QCOMPARE(events, (QStringList{u"COMPLIANCE_APPROVED"_s, u"COMPLIANCE_HOLD"_s, u"REMITTANCE_COMPLETED"_s}));
}

void TestSandboxCallbacks::remidPostsWhatItsSampleShows()
{
    Listener listener;
    SandboxDesk desk;
    registerAt(desk, "remid", listener.url("/callbacks/remid"));
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "12341234", "11000"));
    QTest::qWait(150);
    QVERIFY(listener.bodies.isEmpty()); // "Once a disbursement request is finished"
    desk.clock().turn(10 * second);
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 1, waitMs);
    QCOMPARE(test::namesOf(listener.json(0)),
             u"status amount timestamp tx_status_description recipient_name recipient_bank recipient_account trx_id "
             u"partner_trx_id created_date last_updated_date receipt_url"_s);
    QCOMPARE(listener.json(0).member(u"status").toBytes(), QByteArray(R"({"code":"000","message":"Success"})"));
}

void TestSandboxCallbacks::remidPostsAgainWhenAsked()
{
    Listener listener;
    SandboxDesk desk;
    desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1"));
    desk.clock().turn(10 * second);
    registerAt(desk, "remid", listener.url("/c")); // too late for the first one
    desk.remid("POST", "/api/remit-status", R"({"partner_trx_id":"T1","send_callback":false})");
    desk.remid("POST", "/api/remit-status", R"({"partner_trx_id":"T1","send_callback":true})");
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 1, waitMs);
    QTest::qWait(150);
    QCOMPARE(listener.bodies.size(), 1);
    QCOMPARE(listener.json(0).member(u"partner_trx_id").text(), u"T1"_s);
}

void TestSandboxCallbacks::aFailedDisbursementNamesAForeignReceipt()
{
    Listener listener;
    SandboxDesk desk;
    registerAt(desk, "remid", listener.url("/c"));
    const Answered made = desk.remid("POST", "/api/remit", SandboxDesk::disbursement("T1", "2060000"));
    desk.clock().turn(10 * second);
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 1, waitMs);
    QCOMPARE(listener.json(0).member(u"status").member(u"code").text(), u"300"_s); // the callback knows no 206
    QVERIFY(!listener.json(0).member(u"receipt_url").text().contains(made.at(u"trx_id"_s)));
}

void TestSandboxCallbacks::wallexTellsOfUsersFundingsAndRefunds()
{
    Listener listener;
    SandboxDesk desk(hasty());
    registerAt(desk, "wallex", listener.url("/w"));
    const QByteArray user = desk.wallexUser("ana@example.com");
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 1, waitMs);
    QCOMPARE(listener.bodies[0], R"({"resource":"user","resourceId":")" + user + R"(","status":"pending"})");
    desk.clock().turn(60 * second);
    QTRY_COMPARE_WITH_TIMEOUT(listener.bodies.size(), 3, waitMs);
    const QByteArray both = listener.bodies[1] + listener.bodies[2];
    // With the comma that the sample has before the brace.
    QVERIFY(both.contains(
        R"({"fundingId":"4839fb95c23a11e99f0806655537f802","resource":"funding","status":"completed",})"));
    QVERIFY(both.contains(
        R"({"refundId":"4839fb95c23a11e99f0806655537f834","resource":"simple_payment","status":"completed"})"));
}

void TestSandboxCallbacks::repeatsHaveAnEnd()
{
    Listener listener;
    listener.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    SandboxDesk desk(hasty());
    registerAt(desk, "wallex", listener.url("/w"));
    desk.wallexUser("ana@example.com");
    QTRY_COMPARE_WITH_TIMEOUT(desk.own("GET", "/callbacks").json.member(u"sent").items().value(0).member(u"over"),
                              JsonValue(true), waitMs);
    QCOMPARE(listener.bodies.size(), 4); // the first and three repeats
    QCOMPARE(desk.own("GET", "/callbacks").at(u"sent.0.lastStatus"_s), u"503"_s);
}

void TestSandboxCallbacks::anAddressIsForgottenOnRequest()
{
    Listener listener;
    SandboxDesk desk(hasty());
    registerAt(desk, "wallex", listener.url("/w"));
    QCOMPARE(desk.own("DELETE", "/callbacks").status(), 200);
    desk.wallexUser("ana@example.com");
    QTest::qWait(150);
    QVERIFY(listener.bodies.isEmpty());
    QCOMPARE(desk.own("GET", "/callbacks").json.toBytes(), QByteArray(R"({"targets":{},"sent":[]})"));
}

QTEST_GUILESS_MAIN(TestSandboxCallbacks)
#include "tst_sandbox_callbacks.moc"
