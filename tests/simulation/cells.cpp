// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/cells.h"

namespace simulation {

const char *nameOf(Event event)
{
    switch (event) {
    case Event::Confirmed: return "confirmed again";
    case Event::Resumed: return "resumed";
    case Event::Refreshed: return "refreshed";
    case Event::CancelAsked: return "cancel asked for";
    case Event::Watched: return "due";
    case Event::CalledBack: return "called back";
    case Event::OwnerDied: return "owner died";
    case Event::OnePersonSays: return "one person says how it ended";
    case Event::TwoPeopleAgree: return "two people agree";
    case Event::Accepted: return "accepted";
    case Event::Differs: return "accepted, echo differs";
    case Event::Rejected: return "refused";
    case Event::NotNow: return "not now";
    case Event::Duplicate: return "duplicate";
    case Event::Conflict: return "conflict";
    case Event::Unclear: return "unclear answer";
    case Event::Silence: return "no answer";
    case Event::NotSent: return "not sent";
    case Event::Redirected: return "redirected";
    case Event::LeftTwice: return "left twice";
    case Event::CancelDone: return "cancel done";
    case Event::CancelTooLate: return "cancel too late";
    case Event::CancelUnclear: return "cancel unclear";
    case Event::CancelNotSent: return "cancel not sent";
    case Event::SeenUnderWay: return "seen under way";
    case Event::SeenPaid: return "seen paid";
    case Event::SeenEnded: return "seen ended";
    case Event::SeenReturned: return "seen returned";
    case Event::SeenUnknownWord: return "seen with an unknown word";
    case Event::SeenDiffers: return "seen with other figures";
    case Event::NotFound: return "not found";
    case Event::NoAnswer: return "look without an answer";
    }
    return "?";
}

} // namespace simulation
