// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"

#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace store {

base::Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) return base::Done{};
    return base::nothingHappened(
        base::ErrorKind::BadFile, QStringLiteral("file"),
        QCoreApplication::translate("Store", "%1 cannot be written: %2").arg(path, file.errorString()));
}

bool flushed(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

bool folderFlushed(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int directory = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) return false;
    const bool kept = ::fsync(directory) == 0;
    ::close(directory);
    return kept;
#else
    Q_UNUSED(folder)
    return true;
#endif
}

} // namespace store
