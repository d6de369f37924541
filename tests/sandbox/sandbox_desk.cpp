// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_desk.h"

#include "crypto/signature.h"

#include <QCryptographicHash>
#include <QTest>

namespace test {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

JsonValue memberAt(const JsonValue &whole, const QString &path)
{
    JsonValue value = whole;
    for (const QString &part : path.split(u'.')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        if (isIndex && value.isArray())
            value = value.items().value(index);
        else
            value = value.member(part);
    }
    return value;
}

} // namespace

QDateTime HandClock::nowUtc() const
{
    // 20 March 2026, noon, at the start: early enough in the day for tests that add hours.
    static const QDateTime noon(QDate(2026, 3, 20), QTime(12, 0), Qt::UTC);
    return noon.addMSecs(m_ms - 1'000'000 + m_wallOffMs);
}

QString Answered::at(const QString &path) const { return memberAt(json, path).text(); }

SandboxDesk::SandboxDesk(sandbox::SandboxOptions options)
{
    static const QByteArray key =
        crypto::newRsaPrivateKey().reveal().toByteArray(); // one for all: they are slow to make
    if (!options.clock) options.clock = &m_clock;
    static const QByteArray webhookKey = crypto::newRsaPrivateKey().reveal().toByteArray();
    if (options.privateKeyPem.isEmpty()) options.privateKeyPem = key;
    if (options.webhookKeyPem.isEmpty()) options.webhookKeyPem = webhookKey;
    const auto port = m_thread.start(options);
    if (!port) qFatal("%s", qPrintable(port.error().detail));
    m_port = *port;
}

QByteArray SandboxDesk::freshKey() { return m_random.uuid().toLatin1(); }

QList<JsonValue> SandboxDesk::entries(const QString &reference)
{
    QList<JsonValue> found;
    const JsonValue book = ledger();
    for (const JsonValue &entry : book.member(u"entries").items()) {
        if (entry.member(u"ourReference").text() == reference) found += entry;
    }
    return found;
}

JsonValue SandboxDesk::counts(const QString &reference)
{
    const JsonValue book = ledger();
    for (const JsonValue &count : book.member(u"requests").items()) {
        if (count.member(u"ourReference").text() == reference) return count;
    }
    return {};
}

Answered SandboxDesk::send(const QByteArray &bytes, int timeoutMs)
{
    Answered answered;
    WireClient client(m_port);
    answered.wire = client.exchange(bytes, timeoutMs);
    answered.json = JsonValue::parse(answered.wire.body).valueOr({});
    return answered;
}

QByteArray SandboxDesk::signedBytes(const SimpaisaCall &call)
{
    const QByteArray target = "/simpaisa/v3/remittances/" + call.merchant + call.path;
    const QByteArray time =
        call.timestamp.isEmpty() ? m_clock.nowUtc().toString(Qt::ISODate).toLatin1() : call.timestamp;
    const QByteArray text = call.method + '\n' + target + '\n' + time + '\n' + call.merchant + '\n' +
                            QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex();
    const base::Secret key(m_thread.credentials().member(u"simpaisa").member(u"private-key").text().toLatin1());
    const auto signature = crypto::signRsaSha256(key, text);
    if (!signature) qFatal("the sandbox's own key does not sign");
    QList<std::pair<QByteArray, QByteArray>> headers = {
        {"X-Merchant-Id", call.merchant}, {"X-Timestamp", time}, {"X-Signature", signature->toBase64()}};
    if (call.method != "GET") headers.emplaceBack("Content-Type", "application/json");
    if (!call.key.isEmpty()) headers.emplaceBack("Idempotency-Key", call.key);
    return WireClient::request(call.method, target, headers, call.body);
}

Answered SandboxDesk::simpaisa(const SimpaisaCall &call, int timeoutMs) { return send(signedBytes(call), timeoutMs); }

Answered SandboxDesk::simpaisaGet(const QByteArray &path)
{
    SimpaisaCall call;
    call.path = path;
    return simpaisa(call);
}

Answered SandboxDesk::simpaisaPost(const QByteArray &path, const QByteArray &body, const QByteArray &key)
{
    SimpaisaCall call;
    call.method = "POST";
    call.path = path;
    call.body = body;
    call.key = key.isEmpty() ? freshKey() : key;
    return simpaisa(call);
}

QByteArray SandboxDesk::quote(const QByteArray &sendAmount, const QByteArray &source, const QByteArray &destination)
{
    const Answered answered =
        simpaisaPost("/quotes/confirm", R"({"sourceCurrency":")" + source + R"(","destinationCurrency":")" +
                                            destination + R"(","sendAmount":)" + sendAmount + "}");
    return answered.at(u"quoteId"_s).toLatin1();
}

QByteArray SandboxDesk::remittance(const QByteArray &quoteId, const QByteArray &reference)
{
    return R"({"quoteId":")" + quoteId +
           R"(","beneficiaryAccountNumber":"PK36SCBL0000001123456702","beneficiaryName":"Ahmed Khan",)"
           R"("beneficiaryBankCode":"HBL","senderName":"John Smith","senderCountry":"GB",)"
           R"("purpose":"Family maintenance","merchantTransactionId":")" +
           reference + R"("})";
}

QByteArray SandboxDesk::remidBytes(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    const JsonValue mine = m_thread.credentials().member(u"remid");
    return WireClient::request(method, "/remid" + path,
                               {{"x-username", mine.member(u"username").text().toLatin1()},
                                {"x-api-key", mine.member(u"api-key").text().toLatin1()},
                                {"Content-Type", "application/json"}},
                               body);
}

Answered SandboxDesk::remid(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    return send(remidBytes(method, path, body));
}

QByteArray SandboxDesk::disbursement(const QByteArray &reference, const QByteArray &account, const QByteArray &amount)
{
    return R"({"recipient_bank":"008","recipient_account":")" + account + R"(","amount":)" + amount +
           R"(,"partner_trx_id":")" + reference + R"(","note":"Test Disbursement API"})";
}

QByteArray SandboxDesk::token() const
{
    return m_thread.credentials().member(u"rebit").member(u"token").text().toLatin1();
}

QByteArray SandboxDesk::rebitBytes(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    if (method == "GET" || method == "DELETE") {
        const QByteArray mark = path.contains('?') ? "&" : "?";
        return WireClient::request(method, "/rebit" + path + mark + "token=" + token());
    }
    JsonValue json = JsonValue::parse(body.isEmpty() ? QByteArray("{}") : body).valueOr({});
    json.set(u"token"_s, QString::fromLatin1(token()));
    return WireClient::request(method, "/rebit" + path, {{"Content-Type", "application/json"}}, json.toBytes());
}

Answered SandboxDesk::rebit(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    return send(rebitBytes(method, path, body));
}

QByteArray SandboxDesk::credential(QStringView provider, QStringView name) const
{
    return credentials(provider).member(name).text().toUtf8();
}

Answered SandboxDesk::wallex(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    const QByteArray key = credential(u"wallex", u"api-key");
    if (m_wallexToken.isEmpty()) {
        const JsonValue mine = credentials(u"wallex");
        const JsonValue wanted = JsonValue::object({{u"accessKeyId"_s, mine.member(u"access-key-id")},
                                                    {u"secretAccessKey"_s, mine.member(u"secret-access-key")}});
        m_wallexToken =
            send(WireClient::request("POST", "/wallex/users/v1/authenticate",
                                     {{"X-Api-Key", key}, {"Content-Type", "application/json"}}, wanted.toBytes()))
                .at(u"token"_s)
                .toLatin1();
    }
    QList<std::pair<QByteArray, QByteArray>> headers = {{"X-Api-Key", key}, {"Authorization", m_wallexToken}};
    if (!body.isEmpty()) headers.emplaceBack("Content-Type", "application/json");
    return send(WireClient::request(method, "/wallex" + path, headers, body));
}

QByteArray SandboxDesk::wallexUser(const QByteArray &email)
{
    const Answered made = wallex("POST", "/v2/signup",
                                 R"({"firstName":"From","lastName":"Api","email":")" + email +
                                     R"(","countryCode":"SG","accountType":"individual"})");
    return made.at(u"userId"_s).toLatin1();
}

Answered SandboxDesk::storage(const QByteArray &method, const QString &address, const QByteArray &body,
                              const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    const QByteArray bytes = address.toLatin1();
    const qsizetype slash = bytes.indexOf('/', 7); // behind "http://"
    const QByteArray host = bytes.mid(7, slash - 7);
    QByteArray request = WireClient::request(method, bytes.sliced(slash), headers, body);
    request.replace("Host: 127.0.0.1\r\n", "Host: " + host + "\r\n");
    WireClient client(host.split(':').last().toUShort());
    Answered answered;
    answered.wire = client.exchange(request);
    return answered;
}

Answered SandboxDesk::own(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    return send(WireClient::request(method, "/_sandbox" + path, {}, body));
}

QString namesOf(const JsonValue &object) { return object.keys().join(u' '); }

} // namespace test
