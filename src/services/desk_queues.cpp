// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/desk_queues.h"

#include "domain/listing.h"
#include "interfaces/board.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

namespace {

constexpr int detailsMax = 20;
constexpr int uploadsMax = 1'000;
/// A certificate wants to be renewed so long before its end.
constexpr qint64 renewBeforeDays = 30;

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueText)
};

using Waiting = interfaces::BoardStore::Waiting;

Queue queueOf(Queue::Kind kind, Queue::Owner owner, const QMap<TransferState, Waiting> &waiting,
              const QList<TransferState> &states)
{
    Queue queue{kind, owner, 0, {}, {}};
    for (const TransferState state : states) {
        const Waiting there = waiting.value(state);
        queue.count += there.count;
        if (there.oldest.isValid() && (!queue.oldest.isValid() || there.oldest < queue.oldest))
            queue.oldest = there.oldest;
    }
    return queue;
}

/// Those that nobody would look at but for the time they take.
base::Result<Queue> late(Desk &desk)
{
    Queue queue{Queue::Kind::Late, Queue::Owner::BackOffice, 0, {}, {}};
    interfaces::BoardQuery query;
    query.states = {TransferState::Submitting, TransferState::InProgress, TransferState::ReadyForPickup};
    const auto list = desk.store.board->urgent(query, desk.profile.clocks, desk.clock.nowUtc(), 1);
    if (!list) return list.error();
    queue.count = list->all;
    if (!list->first.isEmpty()) queue.oldest = list->first.first().since;
    return queue;
}

base::Result<Queue> documents(Desk &desk)
{
    Queue queue{Queue::Kind::Documents, Queue::Owner::Compliance, 0, {}, {}};
    const auto uploads = desk.store.documents->openUploads(uploadsMax);
    if (!uploads) return uploads.error();
    for (const domain::DocumentUpload &upload : *uploads) {
        if (upload.state != domain::UploadState::Wanted) continue;
        ++queue.count;
        if (!queue.oldest.isValid() || upload.at < queue.oldest) queue.oldest = upload.at;
    }
    return queue;
}

base::Result<Queue> lowBalances(Desk &desk)
{
    Queue queue{Queue::Kind::LowBalances, Queue::Owner::Manager, 0, {}, {}};
    const auto low = desk.treasury.lowBalances();
    if (!low) return low.error();
    for (const TreasuryService::LowBalance &one : *low) {
        ++queue.count;
        if (!queue.oldest.isValid() || one.balance.at < queue.oldest) queue.oldest = one.balance.at;
        if (queue.details.size() >= detailsMax) continue;
        //: %1 is a provider, %2 and %3 are amounts with their currency
        queue.details << QueueText::tr("%1: %2, to be at least %3")
                             .arg(one.balance.provider.text,
                                  one.balance.available->toWire() + u' ' + one.balance.currency,
                                  one.mark.amount.toWire() + u' ' + one.mark.currency);
    }
    return queue;
}

base::Result<Queue> movements(Desk &desk)
{
    Queue queue{Queue::Kind::Movements, Queue::Owner::BackOffice, 0, {}, {}};
    const auto open = desk.treasury.openMovements();
    if (!open) return open.error();
    queue.count = open->size();
    for (const interfaces::Movement &movement : *open) {
        if (!queue.oldest.isValid()) queue.oldest = movement.firstSeen;
        if (queue.details.size() < detailsMax)
            queue.details << u"%1 %2: %3 %4"_s.arg(movement.provider.text, movement.theirs, movement.amount,
                                                   movement.currency);
    }
    return queue;
}

interfaces::Answer<Queue> credentials(Desk &desk)
{
    Queue queue{Queue::Kind::Credentials, Queue::Owner::Manager, 0, {}, {}};
    const auto providers = co_await desk.directory.list();
    if (!providers) co_return providers.error();
    for (const ProviderStatus &provider : *providers) {
        if (!provider.enabled || provider.missing.isEmpty()) continue;
        ++queue.count;
        //: %1 is a provider, %2 names of credentials
        queue.details << QueueText::tr("%1: %2 missing").arg(provider.name, domain::listed(provider.missing));
    }
    const QDateTime now = desk.clock.nowUtc();
    for (const DirectoryService::Expiry &expiry : desk.directory.expiries()) {
        if (now.daysTo(expiry.at) > renewBeforeDays) continue;
        ++queue.count;
        //: %1 is a file or a credential, %2 a date
        const QString sentence =
            expiry.at <= now ? QueueText::tr("%1 has run out on %2") : QueueText::tr("%1 runs out on %2");
        queue.details << sentence.arg(expiry.what, expiry.at.date().toString(Qt::ISODate));
    }
    co_return queue;
}

} // namespace

QString codeOf(Queue::Kind kind)
{
    switch (kind) {
    case Queue::Kind::Unconfirmed: return u"unconfirmed"_s;
    case Queue::Kind::OnHold: return u"on-hold"_s;
    case Queue::Kind::Invoices: return u"invoices-to-pay"_s;
    case Queue::Kind::Late: return u"late"_s;
    case Queue::Kind::RefundsDue: return u"refunds-due"_s;
    case Queue::Kind::Cancellations: return u"cancellations"_s;
    case Queue::Kind::Drafts: return u"drafts"_s;
    case Queue::Kind::Documents: return u"documents-to-resubmit"_s;
    case Queue::Kind::LowBalances: return u"low-balances"_s;
    case Queue::Kind::Movements: return u"movements-under-way"_s;
    case Queue::Kind::Credentials: return u"credentials"_s;
    }
    Q_UNREACHABLE();
}

QString codeOf(Queue::Owner owner)
{
    switch (owner) {
    case Queue::Owner::Program: return u"program"_s;
    case Queue::Owner::Counter: return u"counter"_s;
    case Queue::Owner::BackOffice: return u"back-office"_s;
    case Queue::Owner::Compliance: return u"compliance"_s;
    case Queue::Owner::Manager: return u"manager"_s;
    }
    Q_UNREACHABLE();
}

interfaces::Answer<QList<Queue>> queuesOf(Desk &desk)
{
    using enum TransferState;
    const auto waiting = desk.store.board->waiting();
    if (!waiting) co_return waiting.error();
    const auto of = [&](Queue::Kind kind, Queue::Owner owner, const QList<TransferState> &states) {
        return queueOf(kind, owner, *waiting, states);
    };
    QList<Queue> queues{of(Queue::Kind::Unconfirmed, Queue::Owner::BackOffice, {Unconfirmed}),
                        of(Queue::Kind::OnHold, Queue::Owner::Compliance, {OnHold}),
                        of(Queue::Kind::Invoices, Queue::Owner::Manager, {AwaitingFunds}),
                        of(Queue::Kind::RefundsDue, Queue::Owner::Counter, {Rejected, Cancelled, Returned, Expired}),
                        of(Queue::Kind::Cancellations, Queue::Owner::BackOffice, {CancelRequested})};
    const base::Result<Queue> credentialsQueue = co_await credentials(desk);
    for (const base::Result<Queue> &queue :
         {late(desk), documents(desk), lowBalances(desk), movements(desk), credentialsQueue}) {
        if (!queue) co_return queue.error();
        queues << *queue;
    }
    queues << of(Queue::Kind::Drafts, Queue::Owner::Counter, {Draft});
    co_return queues;
}

} // namespace services
