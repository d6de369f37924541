// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/storage_client.h"

#include "net/exchange.h"

#include <QCoreApplication>

#include <algorithm>

namespace net {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpReply refused(const QString &field, const QString &sentence)
{
    HttpReply reply;
    reply.evidence = base::Evidence::NotSent;
    reply.failure = base::nothingHappened(base::ErrorKind::BadInput, field, sentence);
    return reply;
}

/// With the letters of its escapes in capitals: the one change that Qt makes to an address and that cannot be
/// prevented. A signature survives it, because it is computed over the address with its escapes resolved (AWS Signature
/// Version 4).
QByteArray withCapitalEscapes(QByteArray address)
{
    for (qsizetype i = address.indexOf('%'); i >= 0 && i + 2 < address.size(); i = address.indexOf('%', i + 1))
        address.replace(i, 3, address.mid(i, 3).toUpper());
    return address;
}

bool carriesCredentials(const Headers &headers)
{
    for (const char *name : {"Authorization", "Proxy-Authorization", "Cookie", "X-Api-Key"})
        for (const auto &header : headers)
            if (header.first.compare(name, Qt::CaseInsensitive) == 0) return true;
    return false;
}

} // namespace

qint64 storageDeadlineMs(qint64 bytes)
{
    constexpr qint64 leastMs = 120'000;
    constexpr qint64 bytesPerMs = 32;
    return std::clamp(bytes / bytesPerMs, leastMs, timeoutMsMax);
}

StorageClient::StorageClient(StorageSettings settings, const base::Clock &clock)
    : m_settings(std::move(settings)), m_clock(clock)
{
}

QCoro::Task<HttpReply> StorageClient::send(QByteArray method, QByteArray address, Headers headers, QByteArray body,
                                           Progress progress)
{
    const QUrl url = QUrl::fromEncoded(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.toEncoded() != withCapitalEscapes(address))
        co_return refused(u"url"_s,
                          QCoreApplication::translate("Net", "The storage address cannot be sent unchanged."));
    if (isLoopback(url.host()) != m_settings.loopbackOnly || (!m_settings.loopbackOnly && url.scheme() != u"https"))
        co_return refused(u"url"_s, QCoreApplication::translate(
                                        "Net", "The storage address leads where no document of ours may go."));
    if (carriesCredentials(headers))
        co_return refused(u"headers"_s,
                          QCoreApplication::translate("Net", "No credential of ours goes to a storage host."));
    RouteSettings settings;
    settings.baseUrl = url.scheme() + u"://"_s + url.authority(QUrl::FullyEncoded);
    settings.proxy = m_settings.proxy;
    settings.caFile = m_settings.caFile;
    // How large a file is that comes, nobody tells before; one that stops coming is ended by the silence.
    const qint64 bytes = body.isEmpty() ? m_settings.bodyBytesMax : qint64(body.size());
    settings.timeoutMs = std::max(m_settings.timeoutMs, storageDeadlineMs(bytes));
    // Begun anew with every byte that leaves, so this is how long the line may stand still.
    settings.firstByteMs = std::min(settings.timeoutMs, m_settings.stallMs);
    settings.bodyBytesMax = m_settings.bodyBytesMax;
    base::Result<Route> route = makeRoute(settings);
    if (!route) co_return refused(route.error().field, route.error().detail);
    // The storage is another company's: the provider's own authority may well not vouch for it.
    if (!settings.caFile.isEmpty()) route->tls.addCaCertificates(QSslConfiguration::systemCaCertificates());
    HttpRequest request;
    request.method = std::move(method);
    request.url = url;
    request.headers = std::move(headers);
    request.body = std::move(body);
    const auto home = std::make_unique<QObject>();
    auto *exchange = new Exchange(*route, m_clock, nullptr, home.get());
    exchange->keepPathFromLog(); // the name of a file in it may be that of a customer
    exchange->tellProgress(std::move(progress));
    exchange->start(std::move(request));
    HttpReply reply = co_await exchange->answer();
    co_return reply;
}

} // namespace net
