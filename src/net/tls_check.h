// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>

namespace net {

/// Whether a subject alternative name of the certificate matches the host (RFC 6125): a DNS name in any letter case,
/// with
/// "*" allowed as the whole left-most label and for one label only, or the very IP address. The common name never
/// counts; Qt 6.4.2 accepts a matching one even when the alternative names say something else.
[[nodiscard]] bool certificateNames(const QSslCertificate &certificate, const QString &host);

/// The pin of a certificate: base64 of the SHA-256 of its SubjectPublicKeyInfo (RFC 7469, section 2.4).
[[nodiscard]] QByteArray pinOf(const QSslCertificate &certificate);

/// Why this certificate is not the one expected, as a translated sentence; empty when it is. No pins: any name match
/// will do. Only the leaf is compared with the pins, because Qt shows the chain as the server sent it and not as
/// verified.
[[nodiscard]] QString certificateFault(const QSslCertificate &certificate, const QString &host,
                                       const QList<QByteArray> &pins);

} // namespace net
