// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/cells.h"
#include "simulation/faults.h"

#include "base/json_value.h"

namespace simulation {

/// What holds, always. One sentence each in sentenceOf().
enum class Invariant {
    PaidOnce,          ///< I1
    RecordedFirst,     ///< I2
    SentAsOftenAsMay,  ///< I3
    NotPaidIsNotPaid,  ///< I4
    PaidAsApproved,    ///< I5
    SettledOrOwned,    ///< I6
    NeverBackwards,    ///< I8
    AnswerReadAlike,   ///< I9
    OneOwner,          ///< I10
    ApprovedBytes,     ///< I11, the part about the bytes
    OfferHeld,         ///< I12
    CallbacksOnlyAsk,  ///< I13
    NothingLost,       ///< I18, the part about acknowledged records
    ToldOnce,          ///< I19
    NothingByItself,   ///< I20
    ToldTruly,         ///< what the clerk hears
    IncidentsAreShown, ///< two requests of the stack are never silent
    PayableIsPayable,  ///< what is shown to be paid
    PeopleAgree,       ///< closing by hand
    StaysAtHome,       ///< environments and switched-off providers
    PayoutsAreAsked,   ///< a provider that contradicts itself
};
constexpr int invariantCount = int(Invariant::PayoutsAreAsked) + 1;

/// "I1" …
const char *codeOf(Invariant invariant);
/// What holds, in one sentence.
const char *sentenceOf(Invariant invariant);

/// What was seen over many lives; sums up.
struct Tally {
    qint64 seeds = 0;
    qint64 approvals = 0; ///< customers who agreed to an offer and whose clerk pressed the key
    qint64 transfers = 0; ///< records
    qint64 payouts = 0;
    qint64 doubles = 0;       ///< approvals paid more than once
    qint64 unownedDoubts = 0; ///< not settled, and nobody's question
    qint64 lostRecords = 0;   ///< at the provider, and not in the store
    qint64 unconfirmed = 0;   ///< left to a person, owned
    qint64 onHold = 0;        ///< left to a person, with a review
    qint64 copies = 0;        ///< requests beyond the first one
    qint64 requests = 0;
    qint64 looks = 0;
    qint64 writes = 0;
    qint64 processes = 0;
    qint64 steps = 0;
    qint64 replays = 0; ///< lives lived twice and compared
    quint64 hash = 0;   ///< of all event logs, in any order
    FaultCounts faults{};
    std::array<qint64, invariantCount> checks{};
    CellCounts cells{};

    void add(const Tally &other);
    base::JsonValue toJson() const;
};

} // namespace simulation
