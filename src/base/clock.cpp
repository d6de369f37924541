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
    if (!time.isValid()) return {};
    // By hand, for a transfer has dozens of times in it and Qt reads a format for each.
    const QDateTime there = time.toUTC();
    const QDate date = there.date();
    const QTime clock = there.time();
    if (date.year() < 1 || date.year() > 9999) return there.toString(Qt::ISODateWithMs);
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    const auto put = [&text](int from, int digits, int number) {
        for (int i = from + digits - 1; i >= from; --i, number /= 10)
            text[i] = QChar(u'0' + number % 10);
    };
    put(0, 4, date.year());
    put(5, 2, date.month());
    put(8, 2, date.day());
    put(11, 2, clock.hour());
    put(14, 2, clock.minute());
    put(17, 2, clock.second());
    put(20, 3, clock.msec());
    return text;
}

/// What toRfc3339() has written, which is nearly all that is ever read.
static QDateTime fromOurs(QStringView text)
{
    constexpr QStringView shape = u"0000-00-00T00:00:00.000Z";
    if (text.size() != shape.size()) return {};
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const bool isDigit = text.at(i) >= u'0' && text.at(i) <= u'9';
        if (shape.at(i) == u'0' ? !isDigit : text.at(i) != shape.at(i)) return {};
    }
    const auto number = [text](int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; ++i)
            value = value * 10 + (text.at(i).unicode() - u'0');
        return value;
    };
    const QTime clock(number(11, 2), number(14, 2), number(17, 2), number(20, 3));
    if (!clock.isValid()) return {}; // Qt would take midnight for it
    return {QDate(number(0, 4), number(5, 2), number(8, 2)), clock, Qt::UTC};
}

QDateTime fromRfc3339(QStringView text)
{
    if (QDateTime ours = fromOurs(text); ours.isValid()) return ours;
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
