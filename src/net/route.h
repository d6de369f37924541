// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QStringList>
#include <QUrl>

namespace net {

/// No call may take longer, whatever a setting says: ten minutes.
inline constexpr qint64 timeoutMsMax = 10 * 60'000;

/// What the profile and the keychain say about the way to one provider. Member names are those of the profile.
struct RouteSettings {
    QString baseUrl;               ///< https; http for loopback addresses only (the sandbox)
    QString caFile;                ///< PEM, the authorities to trust and no others; empty: those of the system
    QString clientCertificateFile; ///< PEM, the certificate first, then its chain; empty: none is shown
    QString clientKeyFile;         ///< PEM; empty with no `clientKey`: the key is in the certificate's file
    base::Secret clientKey;        ///< PEM from the keychain; goes before clientKeyFile
    base::Secret clientKeyPassphrase;
    QString proxy; ///< "http://host:port" or "socks5://host:port"; empty: straight, whatever the system says
    QString proxyUser;
    base::Secret proxyPassword;
    QStringList pins;              ///< base64 SHA-256 of the leaf's SubjectPublicKeyInfo, "sha256/" in front allowed
    qint64 timeoutMs = 60'000;     ///< the whole call, at most timeoutMsMax
    qint64 connectMs = 10'000;     ///< until the connection is up and encrypted
    qint64 firstByteMs = 45'000;   ///< from the request's last byte to the answer's first
    qint64 silenceMs = 15'000;     ///< between two pieces of an answer
    qint64 bodyBytesMax = 1 << 20; ///< of an answer
};

/// The policy of one provider's calls: a value, cheap to copy. Made by `makeRoute`, which is what checks it.
struct Route {
    QUrl base; ///< its path ends with "/"
    QSslConfiguration tls;
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    QList<QByteArray> pins;
    qint64 timeoutMs = 60'000;
    qint64 connectMs = 10'000;
    qint64 firstByteMs = 45'000;
    qint64 silenceMs = 15'000;
    qint64 bodyBytesMax = 1 << 20;

    /// Where a request goes. Relative addresses are resolved against `base` by the rules of RFC 3986 (one that starts
    /// with "/" replaces the whole path). Anything that leads to another scheme, host or port, or carries a user name
    /// or a fragment, is BadInput on "url": a credential must not travel to a stranger.
    [[nodiscard]] base::Result<QUrl> resolve(const QUrl &url) const;
};

/// Reads and checks the settings. Errors name the member in `field`: BadProfile (baseUrl, proxy, pins, timeoutMs) or
/// BadFile (caFile, clientCertificateFile, clientKeyFile, clientKey). Reads files, so not for the middle of a call.
[[nodiscard]] base::Result<Route> makeRoute(const RouteSettings &settings);

/// Whether the host is this machine: "localhost", 127.0.0.0/8 or ::1.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace net
