// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transfer_state.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;

QList<TransferState> allTransferStates()
{
    using enum TransferState;
    return {Draft,   Submitting, Unconfirmed,     AwaitingFunds, InProgress, OnHold, ReadyForPickup,
            PaidOut, Rejected,   CancelRequested, Cancelled,     Returned,   Expired};
}

QString codeOf(TransferState state)
{
    switch (state) {
    case TransferState::Draft: return u"draft"_s;
    case TransferState::Submitting: return u"submitting"_s;
    case TransferState::Unconfirmed: return u"unconfirmed"_s;
    case TransferState::AwaitingFunds: return u"awaiting-funds"_s;
    case TransferState::InProgress: return u"in-progress"_s;
    case TransferState::OnHold: return u"on-hold"_s;
    case TransferState::ReadyForPickup: return u"ready-for-pickup"_s;
    case TransferState::PaidOut: return u"paid-out"_s;
    case TransferState::Rejected: return u"rejected"_s;
    case TransferState::CancelRequested: return u"cancel-requested"_s;
    case TransferState::Cancelled: return u"cancelled"_s;
    case TransferState::Returned: return u"returned"_s;
    case TransferState::Expired: return u"expired"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TransferState> transferStateFrom(QStringView code)
{
    for (const TransferState state : allTransferStates())
        if (codeOf(state) == code) return state;
    return std::nullopt;
}

QString labelOf(TransferState state)
{
    switch (state) {
    case TransferState::Draft: return QCoreApplication::translate("TransferState", "Not sent");
    case TransferState::Submitting: return QCoreApplication::translate("TransferState", "Being sent");
    case TransferState::Unconfirmed: return QCoreApplication::translate("TransferState", "Not yet confirmed");
    case TransferState::AwaitingFunds: return QCoreApplication::translate("TransferState", "Waiting for our payment");
    case TransferState::InProgress: return QCoreApplication::translate("TransferState", "In progress");
    case TransferState::OnHold: return QCoreApplication::translate("TransferState", "On hold");
    case TransferState::ReadyForPickup: return QCoreApplication::translate("TransferState", "Ready for pick-up");
    case TransferState::PaidOut: return QCoreApplication::translate("TransferState", "Paid out");
    case TransferState::Rejected: return QCoreApplication::translate("TransferState", "Rejected");
    case TransferState::CancelRequested: return QCoreApplication::translate("TransferState", "Cancel requested");
    case TransferState::Cancelled: return QCoreApplication::translate("TransferState", "Cancelled");
    case TransferState::Returned: return QCoreApplication::translate("TransferState", "Returned");
    case TransferState::Expired: return QCoreApplication::translate("TransferState", "Expired");
    }
    Q_UNREACHABLE();
}

bool isFinal(TransferState state)
{
    using enum TransferState;
    return state == PaidOut || state == Rejected || state == Cancelled || state == Returned || state == Expired;
}

bool mayMove(TransferState from, TransferState to)
{
    using enum TransferState;
    static const QList<std::pair<TransferState, QList<TransferState>>> moves{
        // A draft that is dropped or whose quote ran out ends without ever having been sent. To Unconfirmed: it was
        // found
        // in a backup, and what became of it since is not written there.
        {Draft, {Submitting, Unconfirmed, Cancelled, Expired}},
        // Back to Draft only when it is certain that nothing was sent, or that the provider took nothing.
        {Submitting,
         {Draft, AwaitingFunds, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected, Unconfirmed, Cancelled, Returned,
          Expired}},
        // To Submitting: the same key or reference once more, and only where the safety profile allows it. To Expired:
        // an
        // invoice whose address nobody ever saw. To Draft: it turned out that nothing was sent.
        {Unconfirmed,
         {Draft, Submitting, AwaitingFunds, InProgress, OnHold, ReadyForPickup, PaidOut, Rejected, Cancelled, Returned,
          Expired}},
        // To PaidOut and the like directly: between two looks several steps may have been made.
        {AwaitingFunds,
         {InProgress, OnHold, ReadyForPickup, PaidOut, Expired, Rejected, CancelRequested, Cancelled, Returned}},
        {InProgress, {OnHold, ReadyForPickup, PaidOut, Rejected, CancelRequested, Cancelled, Returned}},
        {OnHold,
         {InProgress, AwaitingFunds, ReadyForPickup, PaidOut, Rejected, CancelRequested, Cancelled, Returned, Expired}},
        {ReadyForPickup, {PaidOut, CancelRequested, Cancelled, Returned, OnHold}},
        // Cancelled, too late, or refused and back to where it was.
        {CancelRequested,
         {Cancelled, PaidOut, Rejected, Returned, AwaitingFunds, InProgress, OnHold, ReadyForPickup, Expired}},
        {PaidOut, {Returned}},
        // Only two people do this, with evidence, when the provider contradicts what it said before.
        {Rejected, {PaidOut, Returned}},
        {Cancelled, {PaidOut, Returned}},
        // An invoice that ran out by our clock may still have been paid in time.
        {Expired, {InProgress, PaidOut, Rejected, Cancelled, Returned, OnHold}},
    };
    for (const auto &[state, targets] : moves)
        if (state == from) return targets.contains(to);
    return false;
}

} // namespace domain
