// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http_message.h"

#include <QLocale>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 302: return "Found";
    case 307: return "Temporary Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status";
    }
}

QString decoded(QByteArrayView text)
{
    QByteArray plain = text.toByteArray();
    plain.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(plain));
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
    }
    return {};
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QString HttpRequest::parameter(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name) return value;
    }
    return {};
}

bool HttpRequest::hasParameter(QStringView name) const
{
    return std::any_of(query.begin(), query.end(), [name](const auto &pair) { return pair.first == name; });
}

HttpAnswer &HttpAnswer::setHeader(const QByteArray &name, const QByteArray &value)
{
    for (auto &[key, old] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            old = value;
            return *this;
        }
    }
    headers.emplaceBack(name, value);
    return *this;
}

QByteArray HttpAnswer::head(bool keepAlive, const QDateTime &now) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    // HTTP dates are always English and in GMT (RFC 9110, section 5.6.7), whatever the locale of this machine.
    head += "Date: " + QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

HttpAnswer jsonAnswer(int status, const base::JsonValue &body)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, body.toBytes(), 0};
}

QList<std::pair<QString, QString>> decodedPairs(QByteArrayView text)
{
    QList<std::pair<QString, QString>> pairs;
    const QByteArray whole = text.toByteArray();
    for (const QByteArray &part : whole.split('&')) {
        if (part.isEmpty()) continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            pairs.emplaceBack(decoded(part), QString());
        else
            pairs.emplaceBack(decoded(part.first(equals)), decoded(part.sliced(equals + 1)));
    }
    return pairs;
}

} // namespace sandbox
