// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/state_clocks.h"

namespace domain {

namespace {

QList<StateClocks::Minutes> minutes(std::initializer_list<int> steps)
{
    QList<StateClocks::Minutes> list;
    for (const int step : steps)
        list << StateClocks::Minutes(step);
    return list;
}

constexpr int day = 24 * 60;

} // namespace

StateClocks::StateClocks()
{
    using enum TransferState;
    for (const TransferState state : {Unconfirmed, AwaitingFunds, InProgress, OnHold, CancelRequested})
        m_steps.insert(state, minutes({15, 30, 60, day}));
    for (const TransferState state : {Rejected, Cancelled, Returned, Expired}) // the customer waits for his money
        m_steps.insert(state, minutes({60, day, 2 * day, 3 * day}));
    m_steps.insert(Submitting, minutes({2, 15, 30, 60})); // a request does not stay under way for minutes
    m_steps.insert(Draft, minutes({60, day}));
    m_steps.insert(ReadyForPickup, minutes({3 * day, 7 * day, 14 * day, 30 * day}));
}

int StateClocks::lateness(TransferState state, const QDateTime &since, const QDateTime &now) const
{
    if (!since.isValid()) return 0;
    int level = 0;
    for (const Minutes step : m_steps.value(state))
        if (since.msecsTo(now) >= qint64(step.count()) * 60'000) ++level;
    return level;
}

QMap<TransferState, QDateTime> StateClocks::lateSince(const QDateTime &now) const
{
    QMap<TransferState, QDateTime> since;
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it)
        if (!it->isEmpty()) since.insert(it.key(), now.addSecs(-60 * qint64(it->first().count())));
    return since;
}

QDateTime StateClocks::nextStep(TransferState state, const QDateTime &since, const QDateTime &now) const
{
    if (!since.isValid()) return {};
    for (const Minutes step : m_steps.value(state)) {
        const QDateTime at = since.addSecs(qint64(step.count()) * 60);
        if (at > now) return at;
    }
    return {};
}

int attentionOf(TransferState state, bool hasReview)
{
    if (hasReview) return 5;
    switch (state) {
    case TransferState::Unconfirmed: return 4;
    case TransferState::OnHold: return 3;
    case TransferState::AwaitingFunds: return 2;
    case TransferState::Draft: return 1;
    default: return 0;
    }
}

} // namespace domain
