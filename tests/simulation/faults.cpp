// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/faults.h"

namespace simulation {

const char *nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Fine: return "no fault";
    case Fault::KilledWhileWaiting: return "F1 process killed while it waits";
    case Fault::KilledBeforeWrite: return "F1 process killed just before a write";
    case Fault::KilledBehindWrite: return "F1 process killed just behind a write";
    case Fault::PowerLost: return "F2 power lost on one machine";
    case Fault::ResetBeforeSend: return "F3 no connection, nothing sent";
    case Fault::ResetAfterSend: return "F4 processed, reset instead of the answer";
    case Fault::RequestLost: return "F4 request lost on the way";
    case Fault::CutShort: return "F5 answer cut short";
    case Fault::TimedOut: return "F6 processed, no answer in time";
    case Fault::HeldUp: return "F6 request held up, processed late";
    case Fault::TlsFailed: return "F7 TLS failed";
    case Fault::Offline: return "F8 offline";
    case Fault::ServerError: return "F9 5xx, not processed";
    case Fault::ServerErrorAfter: return "F9 5xx, processed";
    case Fault::SlowDown: return "F10 429 with Retry-After";
    case Fault::Garbage: return "F11 garbage for an answer";
    case Fault::Oversized: return "F11 answer over the cap";
    case Fault::WrongEcho: return "F12 processed rightly, echoed wrongly";
    case Fault::WrongFigures: return "F12 processed with wrong figures";
    case Fault::CallbackTwice: return "F13 callback twice";
    case Fault::CallbackLate: return "F14 callback late and out of order";
    case Fault::CallbackForged: return "F15 forged callback";
    case Fault::ClockForward: return "F16 clock set forward";
    case Fault::ClockBack: return "F16 clock set back";
    case Fault::Sleep: return "F16 machine slept";
    case Fault::DiskFull: return "F17 disk full";
    case Fault::StoreBusy: return "F18 store busy";
    case Fault::StoreUnreadable: return "F18 store could not be read";
    case Fault::StoreCorrupt: return "F19 store said corrupt";
    case Fault::KeychainLocked: return "F20 keychain locked";
    case Fault::QuoteRanOut: return "F21 offer ran out before the sending";
    case Fault::ConfirmedTwice: return "F22 confirmed twice at one counter";
    case Fault::OfferUsedTwice: return "F22 one offer in two forms";
    case Fault::TwoCounters: return "F23 confirmed at two counters";
    case Fault::Meanwhile: return "F23 another process between two steps of the store";
    case Fault::Redirected: return "F24 something else answered";
    case Fault::CommitUnknownDone: return "F25 commit said failed, was done";
    case Fault::CommitUnknownUndone: return "F25 commit said failed, was not done";
    case Fault::SentTwice: return "F26 the stack sent twice";
    case Fault::ProfileChanged: return "F27 restarted with another profile";
    case Fault::Unauthorised: return "401 before anything was done";
    case Fault::UnknownWord: return "a word nobody knows";
    case Fault::Refused: return "the provider refused";
    case Fault::AlreadyThere: return "203: our reference is there already";
    case Fault::StillInProcess: return "257: our reference is still in process";
    case Fault::NotThereLie: return "204 although it is there";
    case Fault::KeyConflict: return "409: the key with other data";
    case Fault::KeyTooOld: return "a doubt grew older than its key";
    case Fault::RefusedLate: return "refused because the offer was over";
    case Fault::InvoiceDied: return "an invoice ran out unpaid";
    case Fault::PaidInLastMinutes: return "an invoice was paid in its last minutes";
    case Fault::ClosedForDays: return "the shop closed for days in between";
    case Fault::Returned: return "a payout came back";
    case Fault::TakenBack: return "F14 told that a payout had failed after all";
    }
    return "?";
}

} // namespace simulation
