// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/request_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace net {

using namespace Qt::Literals::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

struct Net {
    Q_DECLARE_TR_FUNCTIONS(Net)
};

Error badInput(QString field, QString detail)
{
    return base::nothingHappened(ErrorKind::BadInput, std::move(field), std::move(detail));
}

/// The characters of a header's name and of a method (RFC 9110, section 5.6.2).
bool isToken(const QByteArray &text)
{
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               marks.find(c) != marks.npos;
    });
}

/// A line break in a value would be a header of its own.
bool isFieldValue(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

bool isFraming(const QByteArray &name)
{
    static constexpr std::array framing{"host",   "connection", "content-length", "transfer-encoding",
                                        "expect", "upgrade",    "cookie",         "accept-encoding",
                                        "te",     "trailer"};
    return std::find(framing.begin(), framing.end(), name.toLower()) != framing.end();
}

Result<void> setHeaders(QNetworkRequest &network, const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        const QString field = u"headers."_s + QString::fromLatin1(name);
        if (!isToken(name) || !isFieldValue(value)) return badInput(field, Net::tr("This is not a header field."));
        if (isFraming(name)) return badInput(field, Net::tr("This header field is not the caller's to set."));
        if (network.hasRawHeader(name)) return badInput(field, Net::tr("This header field is set twice."));
        network.setRawHeader(name, value);
    }
    const auto unlessSet = [&network](const char *name, const char *value) {
        if (!network.hasRawHeader(name)) network.setRawHeader(name, value);
    };
    unlessSet("User-Agent", "RemitDesk");
    unlessSet("Accept", "application/json");
    unlessSet("Accept-Language", "en");                  // Qt would tell the provider the locale of this machine
    network.setRawHeader("Accept-Encoding", "identity"); // no decompression bombs, and Content-Length means the body
    if (isReading(request)) return {};
    unlessSet("Content-Type", "application/json"); // Qt would call it a web form
    network.setHeader(QNetworkRequest::ContentLengthHeader, bodyOf(request).size());
    return {};
}

void setSwitches(QNetworkRequest &network)
{
    using Request = QNetworkRequest;
    // The default follows 307 and 308 with a second POST, and turns 302 into a GET whose 200 looks like success.
    network.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    network.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    network.setAttribute(Request::CacheSaveControlAttribute, false);
    network.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    network.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    network.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    // Qt 6.4 has unpatched holes there (CVE-2023-51714, CVE-2024-39936).
    network.setAttribute(Request::Http2AllowedAttribute, false);
    network.setAttribute(Request::HttpPipeliningAllowedAttribute, false);
    // Without this Qt copies the body into a buffer that it can rewind.
    network.setAttribute(Request::DoNotBufferUploadDataAttribute, true);
}

} // namespace

bool isReading(const HttpRequest &request) { return request.method == "GET" || request.method == "HEAD"; }

QByteArray bodyOf(const HttpRequest &request)
{
    if (isReading(request)) return {};
    return request.body.isEmpty() ? QByteArrayLiteral("{}") : request.body;
}

Result<QNetworkRequest> prepare(const HttpRequest &request, const Route &route)
{
    if (!isToken(request.method) || request.method != request.method.toUpper())
        return badInput(u"method"_s, Net::tr("This is not a method."));
    if (isReading(request) && !request.body.isEmpty())
        return badInput(u"body"_s, Net::tr("A reading request has no body."));
    const Result<QUrl> url = route.resolve(request.url);
    if (!url) return url.error();

    QNetworkRequest network(*url);
    setSwitches(network);
    const Result<void> headers = setHeaders(network, request);
    if (!headers) return headers.error();
    network.setSslConfiguration(route.tls);
    return network;
}

std::unique_ptr<QNetworkAccessManager> makeManager(const Route &route)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(route.proxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false); // https is the rule here already
    manager->setAutoDeleteReplies(false);
    return manager;
}

} // namespace net
