// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer_service.h"
#include "services/watch_service.h"
#include "simulation/weather_provider.h"
#include "support/memory_store.h"

#include <memory>

namespace simulation {

/// One shop, one provider, a few transfers, and everything that can go wrong; decided by the seed alone.
class World
{
public:
    World(quint32 seed, domain::SafetyClass safetyClass);

    /// Lives through the bad times, heals, lives on until nothing happens any more. Empty, or what was wrong.
    QString run();

    struct Counts {
        QList<int> weather = QList<int>(weatherCount, 0);
        int crashes = 0;
        int paid = 0;
        int unconfirmedLeft = 0;
        int cancels = 0;
        int invoicesPaid = 0;
        int resends = 0;
    };
    Counts counts() const;

private:
    void startProcess();
    void crash();
    void act();
    void approve();
    void payInvoices();
    void live(int steps);
    QString check();
    QString checkTransfer(const domain::Transfer &transfer) const;
    QString storyOf(const domain::Transfer &transfer) const;
    void checkBeforeSend(const domain::FrozenRequest &request);

    support::ManualClock m_clock;
    support::SeededRandom m_dice;
    support::SeededRandom m_serviceRandom;
    support::FakeProcesses m_processes;
    support::FakeVault m_vault;
    support::MemoryStore m_store;
    const domain::SafetyClass m_class;
    WeatherProvider m_provider;
    std::unique_ptr<services::DirectoryService> m_directory;
    std::unique_ptr<services::RateService> m_rates;
    std::unique_ptr<services::QuoteService> m_quotes;
    std::unique_ptr<services::TransferService> m_transfers;
    std::unique_ptr<services::WatchService> m_watch;
    QList<services::SendRequest> m_approved;
    QString m_liveOwner;
    QString m_wrongAtSend;
    int m_writesLeft = -1; ///< the process dies at this write; -1: it lives
    int m_crashes = 0;
    int m_cancels = 0;
    int m_invoicesPaid = 0;
    int m_processNumber = 0;
};

} // namespace simulation
