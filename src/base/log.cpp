// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

#include <cstdio>
#include <memory>

namespace base {

using namespace Qt::Literals::StringLiterals;

namespace {

QString escaped(QStringView text)
{
    QString safe;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            safe += u"\\x"_s + QString::number(c.unicode(), 16).rightJustified(2, u'0');
        else
            safe += c;
    }
    return safe;
}

} // namespace

Q_LOGGING_CATEGORY(logMoney, "remitdesk.money", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "remitdesk.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "remitdesk.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logProvider, "remitdesk.provider", QtInfoMsg)

QString oneLine(QStringView text)
{
    QString line = escaped(text.first(std::min<qsizetype>(text.size(), 200)));
    if (text.size() > 200) line += u'…';
    return line;
}

QString redacted(const QString &message)
{
    static const QRegularExpression secrets(
        u"(?i)(token|secret|api[-_]?key|authorization|signature|password|passwd|private[-_]?key|x-amz-[a-z-]+)"
        "(\\\"?\\s*[=:]\\s*\\\"?)([^\\s\\\"&,;}]+(?:\\s+[A-Za-z0-9+/=._-]{16,})?)"_s);
    // Long runs of digits are accounts, cards, phones or ID numbers; only the last four help support.
    static const QRegularExpression numbers(
        u"(?<![\\w-])([A-Z]{2}\\d{2}[A-Z0-9]{7,26}|\\+?\\d{8,})([A-Z0-9]{4})(?![\\w-])"_s);
    QString text = message;
    text.replace(secrets, u"\\1\\2***"_s);
    text.replace(numbers, u"••\\2"_s);
    return text;
}

namespace {

QMutex mutex;
std::unique_ptr<QFile> logFile;

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto level = type == QtDebugMsg     ? "debug"
                       : type == QtInfoMsg    ? "info"
                       : type == QtWarningMsg ? "warning"
                                              : "error";
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' + level + ' ' +
                            (context.category ? context.category : "") + ' ' + escaped(redacted(message)).toUtf8() +
                            '\n';
    const QMutexLocker lock(&mutex);
    std::fputs(line.constData(), stderr);
    if (logFile && logFile->isOpen()) {
        logFile->write(line);
        logFile->flush();
    }
}

} // namespace

void installLogging(const QString &file)
{
    {
        const QMutexLocker lock(&mutex);
        logFile.reset();
        if (!file.isEmpty()) {
            logFile = std::make_unique<QFile>(file);
            if (logFile->open(QIODevice::WriteOnly | QIODevice::Append))
                logFile->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    qInstallMessageHandler(write);
}

} // namespace base
