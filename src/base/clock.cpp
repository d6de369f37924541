// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QRegularExpression>

#include <chrono>

namespace base {

using namespace Qt::Literals::StringLiterals;

QDateTime SystemClock::nowUtc() const { return QDateTime::currentDateTimeUtc(); }

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QString toRfc3339(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromRfc3339(QStringView text)
{
    // Qt takes a time without a zone for a local one, and some local times do not exist: an hour is skipped each
    // spring.
    static const QRegularExpression withoutZone(u"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\\z"_s);
    QString stated = text.toString();
    if (withoutZone.match(stated).hasMatch()) stated += u'Z';
    QDateTime time = QDateTime::fromString(stated, Qt::ISODateWithMs);
    if (!time.isValid()) return {};
    if (time.timeSpec() == Qt::LocalTime) time.setTimeSpec(Qt::UTC); // a date alone
    return time.toUTC();
}

} // namespace base
