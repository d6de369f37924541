// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/tally.h"

#include <QStringList>

namespace simulation {

struct Failure {
    quint64 seed = 0;
    QString what;
    quint64 hash = 0;
    /// One line that is enough to see it again.
    QString line() const;
};

struct Run {
    Tally tally;
    QList<Failure> failures;
};

/// Lives the lives `first` to `first + count - 1`, on that many threads; every hundredth one twice, and compares the
/// hashes of both logs. Ends after `failuresMax` failures.
Run live(quint64 first, quint64 count, int threads, int failuresMax = 20);

/// One life, told.
struct Story {
    QStringList lines;
    QString what; ///< the invariant that did not hold; empty: all held
    quint64 hash = 0;
};
Story tell(quint64 seed);

/// What the run did not meet often enough to have proven anything about it; empty when it met everything.
QStringList notMet(const Tally &tally);

} // namespace simulation
