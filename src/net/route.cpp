// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/route.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>

namespace net {

using namespace Qt::Literals::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

struct Net {
    Q_DECLARE_TR_FUNCTIONS(Net)
};

Error badProfile(QString field, QString detail)
{
    return base::nothingHappened(ErrorKind::BadProfile, std::move(field), std::move(detail));
}

Error badFile(QString field, QString detail)
{
    return base::nothingHappened(ErrorKind::BadFile, std::move(field), std::move(detail));
}

Result<QUrl> readBase(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (text.trimmed().isEmpty() || !url.isValid() || url.host().isEmpty())
        return badProfile(u"baseUrl"_s, Net::tr("The provider's address is missing or not a web address."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return badProfile(u"baseUrl"_s, Net::tr("The provider's address must hold no user name, query or fragment."));
    const bool plain = url.scheme() == "http"_L1;
    if (!plain && url.scheme() != "https"_L1)
        return badProfile(u"baseUrl"_s, Net::tr("The provider's address must begin with https."));
    if (plain && !isLoopback(url.host()))
        return badProfile(
            u"baseUrl"_s,
            Net::tr("http is accepted for this machine only; the provider's address must begin with https."));
    if (!url.path().endsWith(u'/')) url.setPath(url.path() + u'/');
    return url;
}

Result<QByteArray> readFile(const QString &field, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badFile(field, Net::tr("The file %1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > 4 << 20)
        return badFile(field, Net::tr("The file %1 is too large to hold certificates.").arg(path));
    return file.readAll();
}

Result<QList<QSslCertificate>> readCertificates(const QString &field, const QString &path)
{
    const Result<QByteArray> bytes = readFile(field, path);
    if (!bytes) return bytes.error();
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    certificates.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return badFile(field, Net::tr("The file %1 holds no certificate in PEM form.").arg(path));
    return certificates;
}

Result<QSslKey> readClientKey(const RouteSettings &settings)
{
    QString field = u"clientKey"_s;
    QByteArray pem = settings.clientKey.reveal().toByteArray();
    if (pem.isEmpty()) {
        field = settings.clientKeyFile.isEmpty() ? u"clientCertificateFile"_s : u"clientKeyFile"_s;
        const Result<QByteArray> bytes =
            readFile(field, settings.clientKeyFile.isEmpty() ? settings.clientCertificateFile : settings.clientKeyFile);
        if (!bytes) return bytes.error();
        pem = *bytes;
    }
    const QByteArray passphrase = settings.clientKeyPassphrase.reveal().toByteArray();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull()) return key;
    }
    return badFile(field, Net::tr("No private key (RSA or elliptic curve, PEM) can be read for the client certificate; "
                                  "it is missing, or its passphrase is wrong."));
}

Result<QSslConfiguration> readTls(const RouteSettings &settings)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!settings.caFile.isEmpty()) {
        const auto authorities = readCertificates(u"caFile"_s, settings.caFile);
        if (!authorities) return authorities.error();
        tls.setCaCertificates(*authorities); // also ends the loading of system authorities on demand
    }
    if (!settings.clientCertificateFile.isEmpty()) {
        const auto chain = readCertificates(u"clientCertificateFile"_s, settings.clientCertificateFile);
        if (!chain) return chain.error();
        const auto key = readClientKey(settings);
        if (!key) return key.error();
        tls.setLocalCertificateChain(*chain);
        tls.setPrivateKey(*key);
    }
    return tls;
}

Result<QNetworkProxy> readProxy(const RouteSettings &settings)
{
    // Never the system's proxy without being asked: it can add credentials prompts and repeats of its own.
    if (settings.proxy.trimmed().isEmpty()) return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(settings.proxy.trimmed(), QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1;
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0 || (!socks && url.scheme() != "http"_L1))
        return badProfile(u"proxy"_s, Net::tr("The proxy must be written as http://host:port or socks5://host:port."));
    if (!url.userInfo().isEmpty())
        return badProfile(u"proxy"_s, Net::tr("The proxy's user name and password do not belong in its address."));
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), quint16(url.port()),
                         settings.proxyUser, QString::fromUtf8(settings.proxyPassword.reveal()));
}

Result<QList<QByteArray>> readPins(const QStringList &texts)
{
    QList<QByteArray> pins;
    for (const QString &text : texts) {
        const QByteArray base64 = (text.startsWith("sha256/"_L1) ? text.mid(7) : text).toLatin1();
        const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || (*decoded).size() != 32)
            return badProfile(u"pins"_s, Net::tr("“%1” is not the base64 of a SHA-256 sum.").arg(text));
        pins.append((*decoded).toBase64());
    }
    return pins;
}

} // namespace

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<QUrl> Route::resolve(const QUrl &url) const
{
    const QUrl full = base.resolved(url);
    const auto portOf = [](const QUrl &address) { return address.port(address.scheme() == "https"_L1 ? 443 : 80); };
    const bool sameOrigin = full.isValid() && full.scheme() == base.scheme() && portOf(full) == portOf(base) &&
                            full.host().compare(base.host(), Qt::CaseInsensitive) == 0;
    if (!sameOrigin || !full.userInfo().isEmpty() || full.hasFragment()) {
        return base::nothingHappened(ErrorKind::BadInput, u"url"_s,
                                     Net::tr("The request does not lead to %1; nothing was sent.").arg(base.host()));
    }
    return full;
}

Result<Route> makeRoute(const RouteSettings &settings)
{
    const Result<QUrl> address = readBase(settings.baseUrl);
    if (!address) return address.error();
    const Result<QSslConfiguration> tls = readTls(settings);
    if (!tls) return tls.error();
    const Result<QNetworkProxy> proxy = readProxy(settings);
    if (!proxy) return proxy.error();
    const Result<QList<QByteArray>> pins = readPins(settings.pins);
    if (!pins) return pins.error();

    for (const auto &[field, value] :
         {std::pair{u"timeoutMs"_s, settings.timeoutMs}, std::pair{u"connectMs"_s, settings.connectMs},
          std::pair{u"firstByteMs"_s, settings.firstByteMs}, std::pair{u"silenceMs"_s, settings.silenceMs}}) {
        if (value < 1 || value > timeoutMsMax)
            return badProfile(field, Net::tr("A deadline must lie between 1 and %1 milliseconds.").arg(timeoutMsMax));
    }

    Route route;
    route.base = *address;
    route.tls = *tls;
    route.proxy = *proxy;
    route.pins = *pins;
    route.timeoutMs = settings.timeoutMs;
    route.connectMs = settings.connectMs;
    route.firstByteMs = settings.firstByteMs;
    route.silenceMs = settings.silenceMs;
    route.bodyBytesMax = settings.bodyBytesMax;
    return route;
}

} // namespace net
