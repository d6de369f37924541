// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/support/scripted.h"

#include "crypto/signature.h"
#include "dialect/answers.h"

namespace support {

using namespace Qt::Literals::StringLiterals;

namespace {

net::Route loopback()
{
    net::RouteSettings settings;
    settings.baseUrl = u"http://127.0.0.1:9/"_s;
    return *net::makeRoute(settings);
}

net::HttpReply next(QQueue<Exchange> &script, const net::HttpRequest &request)
{
    const QString seen = QString::fromLatin1(request.method) + u' ' + pathOf(request);
    if (script.isEmpty()) qFatal("nobody foresaw %s", qPrintable(seen));
    const Exchange exchange = script.dequeue();
    if (!exchange.method.isEmpty() && exchange.method != request.method)
        qFatal("%s: foreseen was %s", qPrintable(seen), exchange.method.constData());
    if (!exchange.path.isEmpty() && exchange.path != pathOf(request))
        qFatal("%s: foreseen was %s", qPrintable(seen), qPrintable(exchange.path));
    if (!exchange.body.isNull()) {
        const auto body = base::JsonValue::parse(request.body);
        if (!body || *body != exchange.body)
            qFatal("%s: the body is %s, foreseen was %s", qPrintable(seen), request.body.constData(),
                   exchange.body.toBytes().constData());
    }
    return exchange.reply;
}

} // namespace

net::HttpReply answered(int status, const base::JsonValue &body, const net::Headers &headers)
{
    net::HttpReply reply = answeredWith(status, body.toBytes());
    reply.headers = headers;
    return reply;
}

net::HttpReply answeredWith(int status, const QByteArray &bytes)
{
    net::HttpReply reply;
    reply.evidence = base::Evidence::Answered;
    reply.status = status;
    reply.body = bytes;
    reply.requestsSent = 1;
    reply.lengthProven = true;
    return reply;
}

net::HttpReply failed(base::Evidence evidence, base::ErrorKind kind)
{
    net::HttpReply reply;
    reply.evidence = evidence;
    reply.requestsSent = evidence == base::Evidence::NotSent ? 0 : 1;
    reply.failure = evidence == base::Evidence::NotSent ? base::nothingHappened(kind) : base::maybeHappened(kind);
    return reply;
}

domain::WireAnswer stored(const net::HttpReply &reply) { return dialect::answerFrom(reply); }

QString pathOf(const net::HttpRequest &request) { return u'/' + QString::fromLatin1(request.url.toEncoded()); }

ScriptedClient::ScriptedClient(const base::Clock &clock) : HttpClient(loopback(), clock) {}

QCoro::Task<net::HttpReply> ScriptedClient::send(net::HttpRequest request)
{
    sent << request;
    co_return next(script, request);
}

ScriptedTransport::ScriptedTransport(const base::Clock &clock) : MoneyTransport(loopback(), clock) {}

QCoro::Task<net::HttpReply> ScriptedTransport::sendOnce(net::HttpRequest request)
{
    sent << request;
    co_return next(script, request);
}

QCoro::Task<net::HttpReply> ScriptedStorage::send(QByteArray method, QByteArray address, net::Headers headers,
                                                  QByteArray body, Progress)
{
    sent << Put{method, address, headers, body};
    if (script.isEmpty()) qFatal("nobody foresaw %s %s", method.constData(), address.constData());
    net::HttpReply reply = script.dequeue();
    co_return reply;
}

interfaces::Answer<base::Secret> FixedCredentials::credential(QString name)
{
    const auto value = values.find(name);
    if (value == values.end()) co_return base::nothingHappened(base::ErrorKind::CredentialMissing, name);
    co_return base::Secret(value->second);
}

const base::Secret &throwAwayKey()
{
    static const base::Secret key = crypto::newRsaPrivateKey();
    return key;
}

} // namespace support
