// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace simulation {

/// Everything that can go wrong here. The numbers in the names are those of the fault model.
enum class Fault {
    Fine,
    KilledWhileWaiting,
    KilledBeforeWrite,
    KilledBehindWrite,
    PowerLost,
    ResetBeforeSend,
    ResetAfterSend,
    RequestLost,
    CutShort,
    TimedOut,
    HeldUp,
    TlsFailed,
    Offline,
    ServerError,
    ServerErrorAfter,
    SlowDown,
    Garbage,
    Oversized,
    WrongEcho,
    WrongFigures,
    CallbackTwice,
    CallbackLate,
    CallbackForged,
    ClockForward,
    ClockBack,
    Sleep,
    DiskFull,
    StoreBusy,
    StoreUnreadable,
    StoreCorrupt,
    KeychainLocked,
    QuoteRanOut,
    ConfirmedTwice,
    OfferUsedTwice,
    TwoCounters,
    Meanwhile,
    Redirected,
    CommitUnknownDone,
    CommitUnknownUndone,
    SentTwice,
    ProfileChanged,
    Unauthorised,
    UnknownWord,
    Refused,
    AlreadyThere,
    StillInProcess,
    NotThereLie,
    KeyConflict,
    KeyTooOld,
    RefusedLate,
    InvoiceDied,
    PaidInLastMinutes,
    ClosedForDays,
    Returned,
    TakenBack,
};
constexpr int faultCount = int(Fault::TakenBack) + 1;

/// The fault's number in the fault model and what it is; plain English, for reports.
const char *nameOf(Fault fault);

using FaultCounts = std::array<qint64, faultCount>;

} // namespace simulation
