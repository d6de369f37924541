// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry_after.h"

#include <QLocale>

#include <algorithm>

namespace net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The moment of the answer by the clock of whoever wrote it; ours where it does not say.
QDateTime momentOf(const HttpReply &reply, const QDateTime &nowUtc)
{
    const QDateTime theirs = fromHttpDate(reply.header("Date"));
    return theirs.isValid() ? theirs : nowUtc;
}

} // namespace

QDateTime fromHttpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

qint64 retryAfterMs(const HttpReply &reply, const QDateTime &nowUtc)
{
    const QByteArray text = reply.header("Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) return seconds < 0 ? -1 : std::min(seconds, longestPauseMs / 1000) * 1000;
    const QDateTime until = fromHttpDate(text);
    if (!until.isValid()) return -1;
    return std::clamp<qint64>(momentOf(reply, nowUtc).msecsTo(until), 0, longestPauseMs);
}

qint64 exhaustedForMs(const HttpReply &reply, const QDateTime &nowUtc)
{
    bool isNumber = false;
    if (reply.header("X-RateLimit-Remaining").trimmed().toLongLong(&isNumber) > 0 || !isNumber) return -1;
    const qint64 reset = reply.header("X-RateLimit-Reset").trimmed().toLongLong(&isNumber);
    if (!isNumber || reset < 0) return -1;
    const qint64 nowMs = momentOf(reply, nowUtc).toMSecsSinceEpoch();
    const bool isMilliseconds = reset > nowMs / 10;
    const bool isMoment = isMilliseconds || reset > nowMs / 10'000;
    const qint64 ms = isMilliseconds ? reset - nowMs : isMoment ? reset * 1000 - nowMs : reset * 1000;
    return std::clamp<qint64>(ms, 0, longestPauseMs);
}

} // namespace net
