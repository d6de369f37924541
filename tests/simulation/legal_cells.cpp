// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to a transfer in which state, class by class. What is not here either cannot happen (nothing is
// answered about a draft) or needs two processes to overtake each other in a way that is too rare to be asked for.
#include "simulation/cells.h"

#include <QList>

namespace simulation {

using domain::SafetyClass;
using domain::TransferState;

namespace {

struct Line {
    Event event;
    SafetyClass safetyClass;
    QList<TransferState> states;
};

const QList<Line> &lines()
{
    using enum TransferState;
    static const QList<Line> all{
        {Event::Confirmed,
         SafetyClass::A,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Confirmed,
         SafetyClass::B,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Confirmed,
         SafetyClass::C,
         {Draft, Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, Rejected, CancelRequested,
          Cancelled, Expired}},
        {Event::Confirmed,
         SafetyClass::D,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Resumed,
         SafetyClass::A,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Expired}},
        {Event::Resumed,
         SafetyClass::B,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Expired}},
        {Event::Resumed,
         SafetyClass::C,
         {Draft, Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Resumed,
         SafetyClass::D,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Refreshed,
         SafetyClass::A,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected, Expired}},
        {Event::Refreshed,
         SafetyClass::B,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Expired}},
        {Event::Refreshed,
         SafetyClass::C,
         {Draft, Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Refreshed,
         SafetyClass::D,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::CancelAsked,
         SafetyClass::A,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected, Expired}},
        {Event::CancelAsked,
         SafetyClass::B,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Expired}},
        {Event::CancelAsked,
         SafetyClass::C,
         {Draft, Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::CancelAsked,
         SafetyClass::D,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::Watched,
         SafetyClass::A,
         {Submitting, Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected}},
        {Event::Watched, SafetyClass::B, {Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected}},
        {Event::Watched,
         SafetyClass::C,
         {Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, CancelRequested, Cancelled, Expired}},
        {Event::Watched,
         SafetyClass::D,
         {Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, CancelRequested, Cancelled}},
        {Event::CalledBack,
         SafetyClass::A,
         {Submitting, Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected}},
        {Event::CalledBack, SafetyClass::B, {Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected}},
        {Event::CalledBack,
         SafetyClass::C,
         {Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, CancelRequested, Cancelled, Expired}},
        {Event::CalledBack,
         SafetyClass::D,
         {Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled}},
        {Event::OwnerDied, SafetyClass::A, {Draft, Submitting, Unconfirmed}},
        {Event::OwnerDied, SafetyClass::B, {Draft, Submitting, Unconfirmed}},
        {Event::OwnerDied, SafetyClass::C, {Draft, Submitting, Unconfirmed}},
        {Event::OwnerDied, SafetyClass::D, {Draft, Submitting, Unconfirmed}},
        {Event::OnePersonSays,
         SafetyClass::A,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Expired}},
        {Event::OnePersonSays,
         SafetyClass::B,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Expired}},
        {Event::OnePersonSays,
         SafetyClass::C,
         {Draft, Submitting, Unconfirmed, AwaitingFunds, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::OnePersonSays,
         SafetyClass::D,
         {Draft, Submitting, Unconfirmed, InProgress, OnHold, PaidOut, Rejected, Cancelled, Expired}},
        {Event::TwoPeopleAgree, SafetyClass::A, {Unconfirmed}},
        {Event::TwoPeopleAgree, SafetyClass::C, {Unconfirmed}},
        {Event::TwoPeopleAgree, SafetyClass::D, {Unconfirmed}},
        {Event::Accepted, SafetyClass::A, {Submitting}},
        {Event::Accepted, SafetyClass::B, {Submitting, Unconfirmed}},
        {Event::Accepted, SafetyClass::C, {Submitting, Unconfirmed}},
        {Event::Accepted, SafetyClass::D, {Submitting, Unconfirmed}},
        {Event::Differs, SafetyClass::A, {Submitting}},
        {Event::Differs, SafetyClass::B, {Submitting}},
        {Event::Differs, SafetyClass::C, {Submitting}},
        {Event::Differs, SafetyClass::D, {Submitting}},
        {Event::Rejected, SafetyClass::A, {Submitting}},
        {Event::Rejected, SafetyClass::B, {Submitting}},
        {Event::Rejected, SafetyClass::C, {Submitting}},
        {Event::Rejected, SafetyClass::D, {Submitting}},
        {Event::NotNow, SafetyClass::A, {Submitting}},
        {Event::NotNow, SafetyClass::B, {Submitting}},
        {Event::Conflict, SafetyClass::A, {Submitting}},
        {Event::Unclear, SafetyClass::A, {Submitting}},
        {Event::Unclear, SafetyClass::B, {Submitting}},
        {Event::Unclear, SafetyClass::C, {Submitting}},
        {Event::Unclear, SafetyClass::D, {Submitting}},
        {Event::Silence, SafetyClass::A, {Submitting, Unconfirmed, InProgress}},
        {Event::Silence, SafetyClass::B, {Submitting, Unconfirmed}},
        {Event::Silence, SafetyClass::C, {Submitting, Unconfirmed}},
        {Event::Silence, SafetyClass::D, {Submitting, Unconfirmed}},
        {Event::NotSent, SafetyClass::A, {Submitting}},
        {Event::NotSent, SafetyClass::B, {Submitting}},
        {Event::NotSent, SafetyClass::C, {Submitting}},
        {Event::NotSent, SafetyClass::D, {Submitting}},
        {Event::Redirected, SafetyClass::A, {Submitting}},
        {Event::Redirected, SafetyClass::B, {Submitting}},
        {Event::Redirected, SafetyClass::C, {Submitting}},
        {Event::Redirected, SafetyClass::D, {Submitting}},
        {Event::LeftTwice, SafetyClass::A, {Submitting}},
        {Event::LeftTwice, SafetyClass::B, {Submitting}},
        {Event::LeftTwice, SafetyClass::C, {Submitting}},
        {Event::LeftTwice, SafetyClass::D, {Submitting}},
        {Event::CancelDone, SafetyClass::C, {CancelRequested}},
        {Event::CancelDone, SafetyClass::D, {CancelRequested}},
        {Event::CancelTooLate, SafetyClass::C, {CancelRequested}},
        {Event::CancelTooLate, SafetyClass::D, {CancelRequested}},
        {Event::CancelUnclear, SafetyClass::C, {CancelRequested}},
        {Event::CancelUnclear, SafetyClass::D, {CancelRequested}},
        {Event::CancelNotSent, SafetyClass::C, {CancelRequested}},
        {Event::SeenUnderWay, SafetyClass::A, {InProgress, OnHold, ReadyForPickup}},
        {Event::SeenUnderWay, SafetyClass::B, {Unconfirmed, InProgress, OnHold}},
        {Event::SeenUnderWay, SafetyClass::C, {AwaitingFunds, InProgress, OnHold, CancelRequested}},
        {Event::SeenUnderWay, SafetyClass::D, {InProgress, OnHold, CancelRequested}},
        {Event::SeenPaid, SafetyClass::A, {Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut}},
        {Event::SeenPaid, SafetyClass::B, {Unconfirmed, InProgress, OnHold, PaidOut}},
        {Event::SeenPaid, SafetyClass::C, {AwaitingFunds, InProgress, OnHold, PaidOut}},
        {Event::SeenPaid, SafetyClass::D, {InProgress, OnHold, PaidOut, CancelRequested}},
        {Event::SeenEnded, SafetyClass::A, {InProgress, OnHold, Rejected}},
        {Event::SeenEnded, SafetyClass::B, {Unconfirmed, InProgress, OnHold, Rejected}},
        {Event::SeenEnded, SafetyClass::C, {AwaitingFunds, OnHold, CancelRequested, Cancelled, Expired}},
        {Event::SeenEnded, SafetyClass::D, {InProgress, OnHold, Rejected, CancelRequested, Cancelled}},
        {Event::SeenReturned, SafetyClass::A, {PaidOut, Returned}},
        {Event::SeenUnknownWord, SafetyClass::A, {InProgress, OnHold, ReadyForPickup, PaidOut, Rejected}},
        {Event::SeenUnknownWord, SafetyClass::B, {Unconfirmed, InProgress, OnHold, PaidOut, Rejected}},
        {Event::SeenUnknownWord, SafetyClass::C, {AwaitingFunds, InProgress, OnHold, PaidOut, Cancelled}},
        {Event::SeenUnknownWord, SafetyClass::D, {InProgress, OnHold, PaidOut, Rejected}},
        {Event::SeenDiffers, SafetyClass::A, {InProgress, OnHold, ReadyForPickup, PaidOut, Rejected}},
        {Event::SeenDiffers, SafetyClass::B, {Unconfirmed, InProgress, OnHold, PaidOut, Rejected}},
        {Event::SeenDiffers, SafetyClass::C, {AwaitingFunds, InProgress, OnHold, PaidOut, Cancelled}},
        {Event::SeenDiffers, SafetyClass::D, {InProgress, OnHold, PaidOut, Rejected}},
        {Event::NotFound, SafetyClass::A, {Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected}},
        {Event::NotFound, SafetyClass::B, {Submitting, Unconfirmed}},
        {Event::NotFound, SafetyClass::C, {AwaitingFunds, InProgress, OnHold, PaidOut}},
        {Event::NotFound, SafetyClass::D, {InProgress, OnHold, PaidOut, Rejected}},
        {Event::NoAnswer, SafetyClass::A, {Unconfirmed, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected}},
        {Event::NoAnswer, SafetyClass::B, {Unconfirmed, InProgress, OnHold, PaidOut, Rejected}},
        {Event::NoAnswer, SafetyClass::C, {AwaitingFunds, InProgress, OnHold, PaidOut, CancelRequested, Cancelled}},
        {Event::NoAnswer, SafetyClass::D, {InProgress, OnHold, PaidOut, Rejected, CancelRequested, Cancelled}},
    };
    return all;
}

} // namespace

bool mustBeSeen(SafetyClass safetyClass, TransferState state, Event event)
{
    static const CellCounts wanted = [] {
        CellCounts cells{};
        for (const Line &line : lines())
            for (const TransferState which : line.states)
                cells[cellOf(line.safetyClass, which, line.event)] = 1;
        return cells;
    }();
    return wanted[cellOf(safetyClass, state, event)] == 1;
}

} // namespace simulation
