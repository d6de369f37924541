// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/stage.h"
#include "support/memory_store.h"

namespace simulation {

struct Process;
class Witness;

/// What is durable, common to all counters.
struct Disk {
    support::MemoryStore records;
    Witness *witness = nullptr;
    std::function<void(Process &, Fault)> kill; ///< ends a process, now
    /// Lets another process do something between two steps of this one; the transfer may be empty.
    std::function<void(Process &, const QString &transfer)> meanwhile;
};

/// One process's way to the disk. Here it is full or busy, here commits end in doubt, and here the process dies.
class Connection final : public interfaces::TransferStore, public interfaces::QuoteStore
{
public:
    Connection(Process &process, Disk &disk) : m_process(process), m_disk(disk) {}
    interfaces::Store parts();

    base::Result<void> add(const QList<domain::Quote> &quotes) override;
    base::Result<domain::Quote> quote(const domain::QuoteId &id) override;

    base::Result<domain::Transfer> create(const domain::Transfer &transfer,
                                          const domain::TransferEvent &event) override;
    base::Result<domain::Transfer> transfer(const domain::TransferId &id) override;
    base::Result<domain::Transfer> byKey(const domain::IdempotencyKey &key) override;
    base::Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &provider,
                                                              const QString &reference) override;
    base::Result<domain::Transfer> apply(const interfaces::TransferChange &change) override;
    base::Result<interfaces::TransferPage> list(const interfaces::TransferFilter &filter) override;
    base::Result<QList<domain::Transfer>> find(const QString &text, int limit) override;
    base::Result<QList<domain::Transfer>> due(const interfaces::DueQuery &query) override;
    base::Result<QStringList> watchedProviders() override;
    base::Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id) override;
    base::Result<QList<domain::Attempt>> attempts(const domain::TransferId &id) override;

private:
    enum class Fate { Write, Fail, WriteThenFail, WriteThenDie };
    struct Drawn {
        Fate fate = Fate::Write;
        base::Error error;
    };
    Drawn draw();
    /// Why this cannot be read just now; nullopt when it can.
    std::optional<base::Error> unreadable(const QString &transfer = {});
    template <class Write>
    base::Result<domain::Transfer> written(Write write);

    Process &m_process;
    Disk &m_disk;
    quint64 m_writes = 0;
    quint64 m_reads = 0;
};

} // namespace simulation
