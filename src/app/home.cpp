// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/home.h"

#include "app/wiring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace app {

using namespace Qt::Literals::StringLiterals;

base::Result<QString> openHome(const QString &named)
{
    QString home = named.isEmpty() ? qEnvironmentVariable("REMITDESK_HOME") : named;
    if (home.isEmpty()) home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/RemitDesk"_s;
    home = QDir(home).absolutePath();
    const bool isNew = !QDir(home).exists();
    const auto failed = [&] {
        return base::nothingHappened(
            base::ErrorKind::StoreUnavailable, {},
            QCoreApplication::translate("Home", "the folder %1 cannot be made or written").arg(home));
    };
    if (!QDir().mkpath(home)) return failed();
    // A folder that somebody made for us may have its own good reasons for its rights; one that we make is ours alone.
    if (isNew && !QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) return failed();
    return home;
}

base::Result<services::Profile> loadProfile(const QString &home, const QString &named)
{
    const QString name = named.isEmpty() ? home + u"/profile.json"_s : named;
    QFile file(name);
    if (!file.exists() && named.isEmpty()) return services::Profile::parse("{}", knownProviders());
    if (!file.open(QIODevice::ReadOnly)) {
        return base::nothingHappened(
            base::ErrorKind::BadProfile, {},
            QCoreApplication::translate("Home", "The profile %1 cannot be read: %2.").arg(name, file.errorString()));
    }
    return services::Profile::parse(file.readAll(), knownProviders());
}

} // namespace app
