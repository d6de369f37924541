// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificate_end.h"

#include <QSslCertificate>

namespace net {

QDateTime certificateEnd(const QString &file)
{
    QDateTime end;
    const QList<QSslCertificate> certificates =
        QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    for (const QSslCertificate &certificate : certificates)
        if (!end.isValid() || certificate.expiryDate() < end) end = certificate.expiryDate().toUTC();
    return end;
}

} // namespace net
