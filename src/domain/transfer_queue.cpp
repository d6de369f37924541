// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transfer_queue.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

QList<TransferQueue> allTransferQueues()
{
    using enum TransferQueue;
    return {Unconfirmed, OnHold, Invoices, Late, RefundsDue, Cancellations, Drafts};
}

QString codeOf(TransferQueue queue)
{
    switch (queue) {
    case TransferQueue::Unconfirmed: return u"unconfirmed"_s;
    case TransferQueue::OnHold: return u"on-hold"_s;
    case TransferQueue::Invoices: return u"invoices-to-pay"_s;
    case TransferQueue::Late: return u"late"_s;
    case TransferQueue::RefundsDue: return u"refunds-due"_s;
    case TransferQueue::Cancellations: return u"cancellations"_s;
    case TransferQueue::Drafts: return u"drafts"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TransferQueue> transferQueueFrom(QStringView code)
{
    for (const TransferQueue queue : allTransferQueues())
        if (codeOf(queue) == code) return queue;
    return std::nullopt;
}

TransferQueue queueOf(TransferState state, bool hasReview)
{
    switch (state) {
    case TransferState::Draft: return TransferQueue::Drafts;
    case TransferState::Unconfirmed: return TransferQueue::Unconfirmed;
    case TransferState::AwaitingFunds: return TransferQueue::Invoices;
    case TransferState::OnHold: return TransferQueue::OnHold;
    case TransferState::CancelRequested: return TransferQueue::Cancellations;
    case TransferState::Submitting:
    case TransferState::InProgress:
    case TransferState::ReadyForPickup: return hasReview ? TransferQueue::OnHold : TransferQueue::Late;
    case TransferState::PaidOut:
    case TransferState::Rejected:
    case TransferState::Cancelled:
    case TransferState::Returned:
    case TransferState::Expired:
        // What was contradicted owes nothing before people know which word is true.
        return hasReview ? TransferQueue::Unconfirmed : TransferQueue::RefundsDue;
    }
    Q_UNREACHABLE();
}

} // namespace domain
