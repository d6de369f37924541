// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"

#include <QList>
#include <QMap>

#include <chrono>

namespace domain {

/// How long a transfer may stay in a state before somebody should look, in steps. Data: the profile may set others.
class StateClocks
{
public:
    using Minutes = std::chrono::minutes;
    static constexpr int stepsMax = 4;

    /// 15 min, 30 min, 1 h, 24 h; longer where waiting is the rule.
    StateClocks();
    /// Rising steps, one to four of them; an empty list: never late in that state.
    void set(TransferState state, const QList<Minutes> &steps) { m_steps.insert(state, steps); }
    QList<Minutes> stepsOf(TransferState state) const { return m_steps.value(state); }

    /// How many steps have passed, 0 to stepsMax. A time in the future (a clock was set back) is not late.
    int lateness(TransferState state, const QDateTime &since, const QDateTime &now) const;
    /// By state, since when a transfer that is late now must have been there; without those where none is ever late.
    QMap<TransferState, QDateTime> lateSince(const QDateTime &now) const;
    /// When the next step passes; invalid: there is none.
    QDateTime nextStep(TransferState state, const QDateTime &since, const QDateTime &now) const;

private:
    QMap<TransferState, QList<Minutes>> m_steps;
};

/// How much a transfer needs a hand whatever the time: doubts and reviews first, then holds, invoices, drafts; 0: none.
int attentionOf(TransferState state, bool hasReview);

} // namespace domain
