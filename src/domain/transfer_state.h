// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace domain {

/// Where a transfer stands, in our words. A provider's words are mapped in its folder (status_map.cpp).
enum class TransferState {
    Draft,           ///< certainly not sent; has its idempotency key already
    Submitting,      ///< armed: stored, on its way to the provider
    Unconfirmed,     ///< we do not know whether the provider has it; ask, do not send anew
    AwaitingFunds,   ///< the provider waits for the agent's own payment (an invoice)
    InProgress,      ///< accepted, not yet paid out
    OnHold,          ///< stopped for review, by the provider or by us; may go on
    ReadyForPickup,  ///< cash waits for the beneficiary
    PaidOut,         ///< the beneficiary has it
    Rejected,        ///< the provider refused it; no money moved on
    CancelRequested, ///< we asked to stop it; the answer may be no
    Cancelled,
    Returned, ///< the far side sent the money back after accepting it
    Expired,  ///< the invoice or quote ran out unpaid; nothing moved
};

QList<TransferState> allTransferStates();
/// The word of the command line and of stored records: "awaiting-funds".
QString codeOf(TransferState state);
std::optional<TransferState> transferStateFrom(QStringView code);
/// For people: "Waiting for our payment".
QString labelOf(TransferState state);
/// Nothing more is expected. PaidOut is final although a later return is possible.
bool isFinal(TransferState state);
/// Whether the table of moves allows the step. Staying is not a move.
bool mayMove(TransferState from, TransferState to);

} // namespace domain
