// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/safety.h"
#include "domain/transfer_state.h"

#include <array>

namespace simulation {

/// What can happen to a transfer, whatever state it is in.
enum class Event {
    // by people and by the program
    Confirmed,
    Resumed,
    Refreshed,
    CancelAsked,
    Watched,
    CalledBack,
    OwnerDied,
    OnePersonSays,
    TwoPeopleAgree,
    // answers to the sending
    Accepted,
    Differs,
    Rejected,
    NotNow,
    Duplicate,
    Conflict,
    Unclear,
    Silence,
    NotSent,
    Redirected,
    LeftTwice,
    // answers to a cancel
    CancelDone,
    CancelTooLate,
    CancelUnclear,
    CancelNotSent,
    // what a look saw
    SeenUnderWay,
    SeenPaid,
    SeenEnded,
    SeenReturned,
    SeenUnknownWord,
    SeenDiffers,
    NotFound,
    NoAnswer,
};
constexpr int eventCount = int(Event::NoAnswer) + 1;
constexpr int stateCount = int(domain::TransferState::Expired) + 1;
constexpr int classCount = 4;

const char *nameOf(Event event);

using CellCounts = std::array<qint64, size_t(classCount) * stateCount * eventCount>;

constexpr size_t cellOf(domain::SafetyClass safetyClass, domain::TransferState state, Event event)
{
    return (size_t(safetyClass) * stateCount + size_t(state)) * eventCount + size_t(event);
}

/// Whether that can happen at all, and therefore must be seen in every long run. Rare ones, which need two processes to
/// overtake each other, are legal and not asked for.
bool mustBeSeen(domain::SafetyClass safetyClass, domain::TransferState state, Event event);

} // namespace simulation
