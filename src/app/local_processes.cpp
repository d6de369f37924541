// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_processes.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

namespace app {

namespace {

/// When that process was started, in the kernel's ticks since boot; empty when there is no such process, or when this
/// system does not tell.
QByteArray startOf(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) return {};
    const QByteArray line = stat.readAll();
    // The name in brackets may hold blanks and brackets; the fields are counted behind its end. Field 22 is the start.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    if (fields.value(0) == "Z") return {}; // dead already, only not yet buried
    return fields.value(19);
}

} // namespace

LocalProcesses::LocalProcesses()
    : m_self(QStringLiteral("%1:%2:%3")
                 .arg(QSysInfo::machineHostName())
                 .arg(QCoreApplication::applicationPid())
                 .arg(QString::fromLatin1(startOf(QCoreApplication::applicationPid()))))
{
}

bool LocalProcesses::mayBeAlive(const QString &owner) const
{
    const qsizetype startAt = owner.lastIndexOf(u':');
    const qsizetype pidAt = owner.lastIndexOf(u':', startAt - 1);
    if (startAt < 0 || pidAt < 0) return false; // nobody owns it
    if (QStringView(owner).first(pidAt) != QSysInfo::machineHostName()) return true;
    const QString start = owner.mid(startAt + 1);
    if (start.isEmpty()) return true; // this system does not tell: only the deadline does
    return QString::fromLatin1(startOf(owner.mid(pidAt + 1, startAt - pidAt - 1).toLongLong())) == start;
}

} // namespace app
