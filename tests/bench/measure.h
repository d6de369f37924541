// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

namespace bench {

/// From here on, for this thread and all threads and programs that it starts: before whatever else the machine does, so
/// that a word from thread to thread is not measured as the time until somebody else's turn is over. Says so where the
/// system does not allow it.
inline void undisturbed()
{
#ifdef Q_OS_LINUX
    const sched_param first{.sched_priority = 5};
    if (sched_setscheduler(0, SCHED_RR, &first) == 0) return;
#endif
    std::fputs("(no real-time priority here: other work on this machine is in the figures)\n", stderr);
}

struct Figures {
    double median = 0; ///< of the rounds, in milliseconds
    double worst = 0;
};

inline Figures figuresOf(QList<double> times)
{
    if (times.isEmpty()) return {};
    std::sort(times.begin(), times.end());
    return {times.at(times.size() / 2), times.last()};
}

/// How long it takes, in milliseconds.
template <class Work>
double timeOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

template <class Work>
Figures measured(int rounds, Work work)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i)
        times << timeOf(work);
    return figuresOf(times);
}

struct Pair {
    Figures ours;
    Figures bare;
    double ratio() const { return ours.median / std::max(bare.median, 0.000'001); }
};

/// Ours and the baseline by turns, each as often first as the other, so that whatever else the machine does meets both.
template <class Ours, class Bare>
Pair alternated(int rounds, Ours ours, Bare bare)
{
    QList<double> ourTimes;
    QList<double> bareTimes;
    for (int i = 0; i < rounds; ++i) {
        if (i % 2 == 0) ourTimes << timeOf(ours);
        bareTimes << timeOf(bare);
        if (i % 2 != 0) ourTimes << timeOf(ours);
    }
    return {figuresOf(ourTimes), figuresOf(bareTimes)};
}

/// One figure against its target: a line for whoever looks on, and a row of the table that docs/benchmarks.md shows,
/// appended to the file that REMITDESK_BENCH_TABLE names.
inline bool tell(const QString &what, const QString &ours, const QString &baseline, const QString &figure,
                 const QString &target, bool isMet)
{
    const QString met = target == u'-' ? target : isMet ? QStringLiteral("yes") : QStringLiteral("**no**");
    const QByteArray row =
        QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |\n").arg(what, ours, baseline, figure, target, met).toUtf8();
    std::fputs(row.constData(), stdout);
    std::fflush(stdout);
    QFile table(QString::fromLocal8Bit(qgetenv("REMITDESK_BENCH_TABLE")));
    if (!table.fileName().isEmpty() && table.open(QIODevice::Append)) table.write(row);
    return isMet;
}

inline QString number(double value, int digits = 2) { return QString::number(value, 'f', digits); }

inline QString milliseconds(double value)
{
    return number(value, value < 10 ? 2 : value < 100 ? 1 : 0) + QStringLiteral(" ms");
}

/// A ratio that has to stay at or below its target.
inline bool tellRatio(const QString &what, const Pair &pair, const QString &baseline, double target)
{
    return tell(what, milliseconds(pair.ours.median), baseline + u' ' + milliseconds(pair.bare.median),
                number(pair.ratio()), QStringLiteral("≤ %1").arg(number(target)), pair.ratio() <= target);
}

/// A time that has to stay at or below its target.
inline bool tellTime(const QString &what, double ms, double target, const QString &beside = QStringLiteral("-"))
{
    return tell(what, milliseconds(ms), beside, milliseconds(ms), QStringLiteral("≤ %1").arg(milliseconds(target)),
                ms <= target);
}

} // namespace bench
