// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace support {

/// What a test certificate should say. Times are in days from now.
struct CertificateWish {
    QString commonName = QStringLiteral("throw-away test server");
    QStringList dnsNames = {};
    QStringList addresses = {};
    int validFromDays = -1;
    int validToDays = 2;
};

/// A certificate with its private key, both PEM.
struct Identity {
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// A certificate authority that lives as long as one test and is worth nothing elsewhere: made in memory, P-256.
class ThrowAwayAuthority
{
public:
    explicit ThrowAwayAuthority(const QString &name = QStringLiteral("Throw-away test authority"));
    ~ThrowAwayAuthority();

    QByteArray certificatePem() const;
    Identity issue(const CertificateWish &wish) const;
    /// The usual good one: 127.0.0.1 and localhost as alternative names.
    Identity issueForLoopback() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// base64 of the SHA-256 of a certificate's SubjectPublicKeyInfo, computed by OpenSSL and not by the code under test.
QByteArray publicKeyPin(const QByteArray &certificatePem);

} // namespace support
