// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/agenda.h"
#include "simulation/dice.h"
#include "simulation/tally.h"

#include <QStringList>

namespace simulation {

/// How bad the times are; one fault in so many chances. 0: never.
struct Climate {
    int send = 3;
    int look = 4;
    int write = 150;
    int read = 400;
    int meanwhile = 120;
};

/// What everything in one life has in common: its seed, its time, its log, what was counted, and what went wrong first.
struct Stage {
    explicit Stage(quint64 lifeSeed) : seed(lifeSeed) {}

    const quint64 seed;
    Agenda agenda;
    Tally tally;
    Climate climate;
    bool healed = false;  ///< from now on nothing fails any more
    bool telling = false; ///< the story is written down, for whoever has to find out why
    QStringList story;
    QString wrong; ///< the first invariant that did not hold, and how
    Invariant wrongOne = Invariant::PaidOnce;

    Dice dice(Ask ask, quint64 first = 0, quint64 second = 0) const { return {seed, ask, first, second}; }
    bool strikes(Dice &dice, int oneIn) const { return !healed && oneIn > 0 && dice.oneIn(oneIn); }
    void fired(Fault fault) { ++tally.faults[size_t(fault)]; }
    void reached(domain::SafetyClass safetyClass, domain::TransferState state, Event event)
    {
        ++tally.cells[cellOf(safetyClass, state, event)];
    }

    /// Into the log. The log itself is not kept, only its hash (FNV-1a).
    void log(quint64 value)
    {
        for (int i = 0; i < 8; ++i, value >>= 8)
            m_hash = (m_hash ^ (value & 0xff)) * 0x100000001b3ull;
    }
    template <class... Values>
    void note(Values... values)
    {
        log(quint64(agenda.now()));
        (log(quint64(values)), ...);
    }
    quint64 hash() const { return m_hash; }

    /// `what` is only called while the story is told.
    template <class What>
    void tell(What what)
    {
        if (!telling) return;
        story << QString::number(agenda.now()).rightJustified(9) + QLatin1String(" ms ") + what();
    }

    /// Counts the check; what did not hold is kept, the first one only.
    bool holds(Invariant invariant, bool right, const QString &how)
    {
        ++tally.checks[size_t(invariant)];
        if (!right && wrong.isEmpty()) {
            wrongOne = invariant;
            wrong = QLatin1String(codeOf(invariant)) + QLatin1String(": ") + how;
        }
        return right;
    }
    /// The same with words that are only made when they are needed.
    template <class How>
    bool holds(Invariant invariant, bool right, How how) requires std::is_invocable_v<How>
    {
        ++tally.checks[size_t(invariant)];
        return right || holds(invariant, false, QString(how()));
    }

private:
    quint64 m_hash = 0xcbf29ce484222325ull;
};

} // namespace simulation
