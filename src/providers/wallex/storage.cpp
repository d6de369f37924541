// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/storage.h"

#include "dialect/answers.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

const QByteArray storageClassHeader = QByteArrayLiteral("x-amz-storage-class");
constexpr qsizetype rawTextMax = 500;

/// <Error><Code>…</Code><Message>…</Message></Error>; whatever else comes stays raw text.
struct StorageWords {
    QString code, message;
};

StorageWords wordsIn(const QByteArray &body)
{
    StorageWords words;
    QXmlStreamReader xml(body);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"Code") words.code = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (xml.name() == u"Message") words.message = xml.readElementText(QXmlStreamReader::SkipChildElements);
    }
    if (words.code.isEmpty()) words.message = QString::fromUtf8(body).trimmed().left(rawTextMax);
    return words;
}

/// "AccessDenied: Request has expired" is how S3 says that an address has run out; the key that made the address may
/// run out before the address does. Every other 401 and 403 is about the request: a fresh address would be refused as
/// well.
bool hasRunOut(const StorageWords &words)
{
    return words.code == u"ExpiredToken" ||
           (words.code == u"AccessDenied" && words.message.contains(u"expired"_s, Qt::CaseInsensitive));
}

ErrorKind kindOf(int status, const StorageWords &words)
{
    const QString &code = words.code;
    if (hasRunOut(words)) return ErrorKind::CredentialRefused;
    if (status == 404) return ErrorKind::NotFound;
    if (status == 413 || code == u"EntityTooLarge") return ErrorKind::BadFile;
    if (status == 429) return ErrorKind::RateLimited;
    if (status >= 300 && status < 400) return ErrorKind::RedirectRefused;
    return status >= 500 ? ErrorKind::ProviderFailed : ErrorKind::ProviderRefused;
}

} // namespace

QList<QByteArray> signedHeadersOf(const QByteArray &address)
{
    const qsizetype query = address.indexOf('?');
    if (query < 0) return {};
    for (const QByteArray &part : address.mid(query + 1).split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.left(equals).compare("X-Amz-SignedHeaders", Qt::CaseInsensitive) != 0) continue;
        return QByteArray::fromPercentEncoding(part.mid(equals + 1)).toLower().split(';');
    }
    return {};
}

net::Headers storageHeaders(const Settings &settings, const QByteArray &address)
{
    net::Headers headers;
    // The document shows that the header is signed and not which value; "STANDARD" is what works for others.
    if (!settings.storageClass.isEmpty() && signedHeadersOf(address).contains(storageClassHeader))
        headers << std::pair<QByteArray, QByteArray>(storageClassHeader, settings.storageClass.toLatin1());
    return headers;
}

base::Error addressRunOut()
{
    base::Error error = base::nothingHappened(
        ErrorKind::CredentialRefused, {},
        QCoreApplication::translate("WallexStorage", "The address for this file has run out; ask Wallex for a fresh "
                                                     "one and do it again."));
    error.provider = providerName;
    return error;
}

namespace {

/// A signature that does not match what was sent is, of all that we can be wrong about, the header whose value nobody
/// told us.
QString refusalByStorage()
{
    return QCoreApplication::translate(
        "WallexStorage", "The file storage of Wallex refused the request. Where it does so every time, the switch "
                         "\"storageClass\" of the profile may be wrong; tell back office.");
}

} // namespace

base::Result<void> storageOutcome(const net::HttpReply &reply)
{
    if (reply.failure) return dialect::harmless(*reply.failure, providerName);
    if (reply.status >= 200 && reply.status < 300) return base::Done{};
    const StorageWords words = wordsIn(reply.body);
    const ErrorKind kind = reply.redirected ? ErrorKind::RedirectRefused : kindOf(reply.status, words);
    base::Error error = kind == ErrorKind::CredentialRefused ? addressRunOut() : base::nothingHappened(kind);
    const bool isDenied = reply.status == 401 || reply.status == 403;
    if (isDenied && kind == ErrorKind::ProviderRefused) error.detail = refusalByStorage();
    error.provider = providerName;
    error.providerCode = words.code.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : words.code;
    error.providerMessage = words.message;
    return error;
}

} // namespace providers::wallex
