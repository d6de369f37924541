// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_check.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslKey>
#include <QUrl>

namespace net {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Net {
    Q_DECLARE_TR_FUNCTIONS(Net)
};

bool dnsNameMatches(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith("*."_L1)) return pattern.compare(host, Qt::CaseInsensitive) == 0;
    const QString parent = pattern.mid(1); // ".example.com"
    const qsizetype firstDot = host.indexOf(u'.');
    // "*.com" would vouch for everybody; a star stands for one whole label above at least two others.
    return firstDot > 0 && parent.count(u'.') >= 2 && host.mid(firstDot).compare(parent, Qt::CaseInsensitive) == 0;
}

} // namespace

bool certificateNames(const QSslCertificate &certificate, const QString &host)
{
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(),
                           [&](const QString &n) { return QHostAddress(n) == address; });
    }
    const QString wanted = QString::fromLatin1(QUrl::toAce(host));
    const QStringList dnsNames = names.values(QSsl::DnsEntry);
    return !wanted.isEmpty() &&
           std::any_of(dnsNames.begin(), dnsNames.end(), [&](const QString &n) { return dnsNameMatches(n, wanted); });
}

QByteArray pinOf(const QSslCertificate &certificate)
{
    return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256).toBase64();
}

QString certificateFault(const QSslCertificate &certificate, const QString &host, const QList<QByteArray> &pins)
{
    if (certificate.isNull()) return Net::tr("The server showed no certificate.");
    if (!certificateNames(certificate, host)) return Net::tr("The certificate does not name %1.").arg(host);
    if (!pins.isEmpty() && !pins.contains(pinOf(certificate)))
        return Net::tr("The certificate of %1 is not one of those agreed on.").arg(host);
    return {};
}

} // namespace net
