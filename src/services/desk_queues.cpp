// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/desk_queues.h"

#include "domain/listing.h"
#include "interfaces/board.h"
#include "money/money_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace services {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int detailsMax = 20;
/// A certificate wants to be renewed so long before its end.
constexpr qint64 renewBeforeDays = 30;

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueText)
};

QString nameOf(const Desk &desk, const domain::ProviderId &id)
{
    const interfaces::Provider *provider = desk.directory.provider(id);
    return provider ? provider->name : id.text;
}

Queue::Kind kindOf(domain::TransferQueue queue)
{
    switch (queue) {
    case domain::TransferQueue::Unconfirmed: return Queue::Kind::Unconfirmed;
    case domain::TransferQueue::OnHold: return Queue::Kind::OnHold;
    case domain::TransferQueue::Invoices: return Queue::Kind::Invoices;
    case domain::TransferQueue::Late: return Queue::Kind::Late;
    case domain::TransferQueue::RefundsDue: return Queue::Kind::RefundsDue;
    case domain::TransferQueue::Cancellations: return Queue::Kind::Cancellations;
    case domain::TransferQueue::Drafts: return Queue::Kind::Drafts;
    }
    Q_UNREACHABLE();
}

/// Customers, for it is one of them who has to be asked; not the papers that may be meant.
base::Result<Queue> documents(Desk &desk)
{
    Queue queue{Queue::Kind::Documents, Queue::Owner::Compliance, 0, {}, {}};
    const auto wanted = desk.store.enrolments->wantingDocuments(DocumentService::wantedMax);
    if (!wanted) return wanted.error();
    queue.count = wanted->size();
    if (!wanted->isEmpty()) queue.oldest = wanted->first().checkedAt;
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
                             .arg(nameOf(desk, one.balance.provider),
                                  money::moneyText(*one.balance.available, QLocale()),
                                  money::moneyText(one.mark.amount, QLocale()));
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
            queue.details << u"%1 %2: %3 %4"_s.arg(nameOf(desk, movement.provider), movement.theirs, movement.amount,
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
    case Queue::Kind::Unconfirmed: return domain::codeOf(domain::TransferQueue::Unconfirmed);
    case Queue::Kind::OnHold: return domain::codeOf(domain::TransferQueue::OnHold);
    case Queue::Kind::Invoices: return domain::codeOf(domain::TransferQueue::Invoices);
    case Queue::Kind::Late: return domain::codeOf(domain::TransferQueue::Late);
    case Queue::Kind::RefundsDue: return domain::codeOf(domain::TransferQueue::RefundsDue);
    case Queue::Kind::Cancellations: return domain::codeOf(domain::TransferQueue::Cancellations);
    case Queue::Kind::Drafts: return domain::codeOf(domain::TransferQueue::Drafts);
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
    using domain::TransferQueue;
    const auto waiting = desk.store.board->waiting(desk.profile.clocks, desk.clock.nowUtc());
    if (!waiting) co_return waiting.error();
    const auto of = [&](TransferQueue queue, Queue::Owner owner) {
        const interfaces::BoardStore::Waiting there = waiting->value(queue);
        return Queue{kindOf(queue), owner, there.count, there.oldest, {}};
    };
    QList<Queue> queues{of(TransferQueue::Unconfirmed, Queue::Owner::BackOffice),
                        of(TransferQueue::OnHold, Queue::Owner::Compliance),
                        of(TransferQueue::Invoices, Queue::Owner::Manager),
                        of(TransferQueue::RefundsDue, Queue::Owner::Counter),
                        of(TransferQueue::Cancellations, Queue::Owner::BackOffice),
                        of(TransferQueue::Late, Queue::Owner::BackOffice)};
    const base::Result<Queue> credentialsQueue = co_await credentials(desk);
    for (const base::Result<Queue> &queue : {documents(desk), lowBalances(desk), movements(desk), credentialsQueue}) {
        if (!queue) co_return queue.error();
        queues << *queue;
    }
    queues << of(TransferQueue::Drafts, Queue::Owner::Counter);
    co_return queues;
}

} // namespace services
