// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/requests.h"

namespace dialect {

using namespace Qt::Literals::StringLiterals;

QUrl relativeUrl(const QString &path)
{
    return QUrl::fromEncoded((path.startsWith(u'/') ? path.mid(1) : path).toUtf8(), QUrl::StrictMode);
}

net::HttpRequest reading(const QString &path)
{
    net::HttpRequest request;
    request.url = relativeUrl(path);
    return request;
}

net::HttpRequest posting(const QString &path, const QByteArray &body)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = relativeUrl(path);
    request.headers << std::pair<QByteArray, QByteArray>("Content-Type", "application/json");
    request.body = body;
    return request;
}

net::HttpRequest requestFrom(const domain::FrozenRequest &frozen)
{
    net::HttpRequest request;
    request.method = frozen.method;
    request.url = relativeUrl(frozen.path);
    request.headers = frozen.headers;
    request.body = frozen.body;
    return request;
}

QByteArray targetOf(const QString &basePath, const net::HttpRequest &request)
{
    QUrl address(u"http://localhost"_s);
    address.setPath(basePath.endsWith(u'/') ? basePath : basePath + u'/');
    // The same options that Qt's HTTP stack uses for the request line.
    return address.resolved(request.url)
        .toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace dialect
