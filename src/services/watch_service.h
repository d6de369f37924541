// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer_service.h"
#include "services/watch_duty.h"

#include <QHash>

#include <vector>

namespace services {

/// Asks for news of every open transfer at its provider's pace, and now and then of those that were paid out and may
/// still be returned. Several are asked at a time and each provider has lanes of its own, so that one that hangs delays
/// none of the others. Has no timer of its own: whoever owns the event loop calls step() and sleeps for pauseMs() in
/// between. Only the process that has the duty asks.
class WatchService
{
public:
    /// `duty` may be null: then there is no other process.
    WatchService(TransferService &transfers, interfaces::Store store, base::Clock &clock, WatchDuty *duty = nullptr);

    /// Begins to ask about those whose time has come, at most `limit`, and does not wait for the answers; how many.
    /// Never sends anything but what the safety profile lets a resolver repeat. Fails only when the store cannot tell
    /// what is due; one transfer that fails stops no other.
    base::Result<int> step(int limit = 50);
    /// The same, until what it began has been answered.
    interfaces::Answer<int> tick(int limit = 20);
    /// Every open transfer now, whatever its time; the outcomes, those that failed included.
    interfaces::Answer<QList<TransferOutcome>> refreshOpen();
    /// Until the next step is worth while: 500 ms to 5 s. Short where the store may be changed by others, who bring a
    /// look forward.
    int pauseMs();

    /// How many are being asked about right now.
    int underWay() const { return int(m_asking.size()); }
    /// Whether this process is the one that watches; the other one's name in `holder`.
    bool isOnDuty() const { return !m_duty || m_duty->isHeld(); }
    QString holder() const { return m_duty ? m_duty->holder() : QString(); }
    /// Lets another process take over at once.
    void leave();

    static constexpr int lanesOfProvider = 4;

private:
    struct Lane {
        int busy = 0;
        int failures = 0; ///< in a row, of the provider and not of one transfer
    };
    struct Rest {
        qint64 untilMs = 0; ///< monotonic
        int times = 0;
    };

    /// What refreshOpen() asks one provider.
    struct OpenList {
        QList<domain::Transfer> wanted;
        qsizetype next = 0;
        QHash<QString, TransferOutcome> outcomes;
    };

    QCoro::Task<> refreshLane(std::shared_ptr<OpenList> list);
    base::Result<bool> mayAsk();
    base::Result<QList<domain::Transfer>> dueNow(int limit);
    base::Result<void> collect(interfaces::DueQuery query, int free, QList<domain::Transfer> &due);
    void noticeClock();
    QCoro::Task<> ask(domain::Transfer transfer);
    void note(const domain::Transfer &transfer, const base::Result<TransferOutcome> &outcome);
    int freeLanes(const QString &provider) const;

    TransferService &m_transfers;
    interfaces::Store m_store;
    base::Clock &m_clock;
    WatchDuty *m_duty;
    QSet<QString> m_asking;       ///< transfers
    QHash<QString, Lane> m_lanes; ///< by provider
    QHash<QString, Rest> m_rests; ///< by transfer: what cannot be asked about, and leaves no later time in the store
    std::vector<QCoro::Task<>> m_tasks;
    qint64 m_lastOffsetMs = 0; ///< wall time less monotonic time
    bool m_clockKnown = false;
    bool m_lookAhead = true; ///< the clock was set back, or nobody knows yet
};

} // namespace services
