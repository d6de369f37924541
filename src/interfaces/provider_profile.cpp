// SPDX-License-Identifier: GPL-3.0-or-later
#include "interfaces/provider_profile.h"

#include <QUrl>

namespace interfaces {

QString ProviderProfile::basePath() const
{
    QString path = QUrl(baseUrl).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace interfaces
