// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces/provider_profile.h"

#include <QCryptographicHash>
#include <QUrl>

namespace interfaces {

QString ProviderProfile::basePath() const
{
    QString path = QUrl(baseUrl).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString ProviderProfile::account() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {baseUrl, merchantId, switches.member(u"dialect").text()})
        hash.addData(part.toUtf8() + '\n');
    return QString::fromLatin1(hash.result().toHex().left(16));
}

} // namespace interfaces
