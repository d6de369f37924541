// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch_service.h"

#include "base/log.h"

namespace services {

WatchService::WatchService(TransferService &transfers, interfaces::Store store, base::Clock &clock)
    : m_transfers(transfers), m_store(store), m_clock(clock)
{
}

interfaces::Answer<int> WatchService::tick(int limit)
{
    base::Result<QList<domain::Transfer>> due = m_store.transfers->due(m_clock.nowUtc(), limit);
    if (!due) co_return due.error();
    int asked = 0;
    for (const domain::Transfer &transfer : std::as_const(*due)) {
        // One that cannot be asked about must not keep the others waiting; its record says what is wrong.
        const base::Result<TransferOutcome> outcome = co_await m_transfers.refresh(transfer.id, false);
        if (!outcome)
            qCWarning(base::logMoney) << "not refreshed" << transfer.reference << base::codeOf(outcome.error().kind);
        ++asked;
    }
    co_return asked;
}

interfaces::Answer<QList<TransferOutcome>> WatchService::refreshOpen()
{
    QList<TransferOutcome> outcomes;
    interfaces::TransferFilter filter;
    filter.openOnly = true;
    filter.limit = 200;
    for (;;) {
        base::Result<interfaces::TransferPage> page = m_store.transfers->list(filter);
        if (!page) co_return page.error();
        for (const domain::Transfer &transfer : std::as_const(page->transfers)) {
            base::Result<TransferOutcome> outcome = co_await m_transfers.refresh(transfer.id, true);
            if (outcome)
                outcomes << *outcome;
            else
                outcomes << TransferOutcome{transfer, outcome.error()};
        }
        if (page->next.isEmpty()) break;
        filter.after = page->next;
    }
    co_return outcomes;
}

int WatchService::pauseMs()
{
    const auto next = m_store.transfers->due(m_clock.nowUtc().addMSecs(5000), 1);
    if (!next || next->isEmpty()) return 5000;
    const qint64 left = m_clock.nowUtc().msecsTo(next->first().nextCheckAt);
    return int(std::clamp<qint64>(left, 500, 5000));
}

} // namespace services
