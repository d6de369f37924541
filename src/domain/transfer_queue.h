// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer_state.h"

#include <QList>

namespace domain {

/// What a transfer waits for. Each that needs a person is in one of these queues and in no other.
enum class TransferQueue {
    Unconfirmed,   ///< nobody knows what became of it, or its end was contradicted since
    OnHold,        ///< stopped, or a figure has to be cleared up
    Invoices,      ///< to be paid by us
    Late,          ///< longer where it is than its clock allows
    RefundsDue,    ///< to customers
    Cancellations, ///< asked for, not answered
    Drafts,        ///< approved by the customer, certainly not sent
};

QList<TransferQueue> allTransferQueues();
/// The word of the command line and of saved filters: "refunds-due".
QString codeOf(TransferQueue queue);
std::optional<TransferQueue> transferQueueFrom(QStringView code);

/// Where a transfer belongs that waits at all: one that is on its way is in its queue only once it is late.
TransferQueue queueOf(TransferState state, bool hasReview);

} // namespace domain
