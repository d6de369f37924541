// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watch_service.h"

#include "base/log.h"

#include <algorithm>

namespace services {

namespace {

constexpr int pauseMinMs = 500;
constexpr int pauseMaxMs = 5'000;
/// So often in a row without an answer, a provider is tried with one question at a time.
constexpr int failuresBeforeCaution = 3;
constexpr qint64 restMs = 30'000;
constexpr qint64 restMaxMs = 900'000;
/// Clocks are corrected by small steps all the time; those move no look noticeably.
constexpr qint64 clockSlackMs = 2'000;

bool isOfProvider(base::ErrorKind kind)
{
    using enum base::ErrorKind;
    return kind == Unreachable || kind == TimedOut || kind == TlsFailed || kind == ProviderFailed ||
           kind == RateLimited;
}

} // namespace

WatchService::WatchService(TransferService &transfers, interfaces::Store store, base::Clock &clock, WatchDuty *duty)
    : m_transfers(transfers), m_store(store), m_clock(clock), m_duty(duty)
{
}

base::Result<bool> WatchService::mayAsk() { return m_duty ? m_duty->keep() : base::Result<bool>(true); }

void WatchService::leave()
{
    if (m_duty) m_duty->giveBack();
}

/// What was stored before the clock was set back waits for a time that is far away now.
void WatchService::noticeClock()
{
    const qint64 offset = m_clock.nowUtc().toMSecsSinceEpoch() - m_clock.monotonicMs();
    if (m_clockKnown && offset < m_lastOffsetMs - clockSlackMs) m_lookAhead = true;
    m_clockKnown = true;
    m_lastOffsetMs = offset;
}

int WatchService::freeLanes(const QString &provider) const
{
    const Lane lane = m_lanes.value(provider);
    const int lanes = lane.failures >= failuresBeforeCaution ? 1 : lanesOfProvider;
    return std::max(0, lanes - lane.busy);
}

base::Result<void> WatchService::collect(interfaces::DueQuery query, int free, QList<domain::Transfer> &due)
{
    // Those that are being asked about or rest are still due as far as the store knows.
    query.limit = free + int(m_asking.size()) + int(m_rests.size());
    const base::Result<QList<domain::Transfer>> found = m_store.transfers->due(query);
    if (!found) return found.error();
    const qint64 nowMs = m_clock.monotonicMs();
    for (const domain::Transfer &transfer : *found) {
        if (free <= 0) break;
        if (m_asking.contains(transfer.id.text) || m_rests.value(transfer.id.text).untilMs > nowMs) continue;
        due << transfer;
        --free;
    }
    return base::Done{};
}

base::Result<QList<domain::Transfer>> WatchService::dueNow(int limit)
{
    noticeClock();
    const base::Result<QStringList> providers = m_store.transfers->watchedProviders();
    if (!providers) return providers.error();
    interfaces::DueQuery query;
    query.now = m_clock.nowUtc();
    query.storedAhead = m_lookAhead;
    QList<domain::Transfer> due;
    for (const QString &provider : *providers) {
        query.provider = provider;
        for (const auto of : {interfaces::DueQuery::Of::Open, interfaces::DueQuery::Of::Ended}) {
            query.of = of;
            const auto taken = std::count_if(due.cbegin(), due.cend(), [&](const domain::Transfer &transfer) {
                return transfer.provider.text == provider;
            });
            int free = std::min<int>(freeLanes(provider) - int(taken), limit - int(due.size()));
            // Nobody waits for the ended ones, however many there are.
            if (of == interfaces::DueQuery::Of::Ended) free = std::min(free, 1);
            if (free <= 0) continue;
            if (const auto collected = collect(query, free, due); !collected) return collected.error();
        }
    }
    if (due.isEmpty()) m_lookAhead = false;
    return due;
}

void WatchService::note(const domain::Transfer &transfer, const base::Result<TransferOutcome> &outcome)
{
    Lane &lane = m_lanes[transfer.provider.text];
    --lane.busy;
    m_asking.remove(transfer.id.text);
    const std::optional<base::Error> error = outcome ? outcome->error : std::optional(outcome.error());
    if (error && isOfProvider(error->kind))
        ++lane.failures;
    else
        lane.failures = 0;
    if (outcome) {
        m_rests.remove(transfer.id.text);
        return;
    }
    // One that cannot be asked about must not keep the others waiting; its record says what is wrong. Nothing of this
    // is stored, so it would be due again at once.
    qCWarning(base::logMoney) << "not refreshed" << transfer.reference << base::codeOf(outcome.error().kind);
    Rest &rest = m_rests[transfer.id.text];
    rest.untilMs = m_clock.monotonicMs() + std::min(restMaxMs, restMs << std::min(rest.times, 10));
    ++rest.times;
}

QCoro::Task<> WatchService::ask(domain::Transfer transfer)
{
    m_asking.insert(transfer.id.text);
    ++m_lanes[transfer.provider.text].busy;
    const base::Result<TransferOutcome> outcome = co_await m_transfers.refresh(transfer.id, false);
    note(transfer, outcome);
}

base::Result<int> WatchService::step(int limit)
{
    std::erase_if(m_tasks, [](const QCoro::Task<> &task) { return task.isReady(); });
    m_tasks.push_back(m_transfers.keepLateAnswers());
    const base::Result<bool> may = mayAsk();
    if (!may) return may.error();
    if (!*may) return 0;
    const base::Result<QList<domain::Transfer>> due = dueNow(limit);
    if (!due) return due.error();
    for (const domain::Transfer &transfer : *due)
        m_tasks.push_back(ask(transfer));
    return int(due->size());
}

interfaces::Answer<int> WatchService::tick(int limit)
{
    co_await m_transfers.keepLateAnswers();
    const base::Result<bool> may = mayAsk();
    if (!may) co_return may.error();
    if (!*may) co_return 0;
    const base::Result<QList<domain::Transfer>> due = dueNow(limit);
    if (!due) co_return due.error();
    std::vector<QCoro::Task<>> tasks;
    for (const domain::Transfer &transfer : *due)
        tasks.push_back(ask(transfer));
    for (QCoro::Task<> &task : tasks)
        co_await task;
    co_return int(due->size());
}

/// Goes through one provider's list, as one of its lanes.
QCoro::Task<> WatchService::refreshLane(std::shared_ptr<OpenList> list)
{
    while (list->next < list->wanted.size()) {
        const domain::Transfer transfer = list->wanted.at(list->next++);
        base::Result<TransferOutcome> outcome = co_await m_transfers.refresh(transfer.id, true);
        list->outcomes.insert(transfer.id.text, outcome ? *outcome : TransferOutcome{transfer, outcome.error()});
    }
}

interfaces::Answer<QList<TransferOutcome>> WatchService::refreshOpen()
{
    interfaces::TransferFilter filter;
    filter.openOnly = true;
    filter.limit = 200;
    QStringList order;
    QMap<QString, std::shared_ptr<OpenList>> lists;
    do {
        base::Result<interfaces::TransferPage> page = m_store.transfers->list(filter);
        if (!page) co_return page.error();
        for (const domain::Transfer &transfer : std::as_const(page->transfers)) {
            std::shared_ptr<OpenList> &list = lists[transfer.provider.text];
            if (!list) list = std::make_shared<OpenList>();
            list->wanted << transfer;
            order << transfer.id.text;
        }
        filter.after = page->next;
    } while (!filter.after.isEmpty());
    std::vector<QCoro::Task<>> lanes;
    for (const std::shared_ptr<OpenList> &list : std::as_const(lists))
        for (int i = 0; i < lanesOfProvider; ++i)
            lanes.push_back(refreshLane(list));
    for (QCoro::Task<> &lane : lanes)
        co_await lane;
    QHash<QString, TransferOutcome> known;
    for (const std::shared_ptr<OpenList> &list : std::as_const(lists))
        known.insert(list->outcomes);
    QList<TransferOutcome> outcomes;
    for (const QString &id : std::as_const(order))
        if (const auto it = known.constFind(id); it != known.cend()) outcomes << *it;
    co_return outcomes;
}

int WatchService::pauseMs()
{
    if (!isOnDuty()) return 1'000;
    if (underWay() > 0) return pauseMinMs; // a lane may be free any moment
    interfaces::DueQuery query;
    query.now = m_clock.nowUtc().addMSecs(pauseMaxMs);
    query.limit = 1;
    const base::Result<QStringList> providers = m_store.transfers->watchedProviders();
    if (!providers) return pauseMaxMs;
    qint64 pause = pauseMaxMs;
    for (const QString &provider : *providers) {
        query.provider = provider;
        const auto next = m_store.transfers->due(query);
        if (!next || next->isEmpty()) continue;
        pause = std::min(pause, m_clock.nowUtc().msecsTo(next->first().nextCheckAt));
    }
    return int(std::clamp<qint64>(pause, pauseMinMs, pauseMaxMs));
}

} // namespace services
