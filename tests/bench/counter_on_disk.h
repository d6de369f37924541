// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/transfer_service.h"
#include "store/sqlite_store.h"
#include "support/scripted_provider.h"
#include "support/stand_ins.h"

namespace bench {

/// The services of a counter over a real store on the disk. The provider answers at once, so that what takes time is
/// ours.
class CounterOnDisk
{
public:
    /// The store is made when it is not there. Ends the program when it cannot be opened.
    explicit CounterOnDisk(const QString &home);

    /// So many fresh offers, each with what a clerk would approve.
    QList<services::SendRequest> approvals(int count);
    /// Sends it; the provider takes it on.
    domain::TransferId send(const services::SendRequest &request);
    /// Asks the provider, which says that it is paid out.
    void settle(const domain::TransferId &id);

    /// How many transactions the store's file has seen, by its own count.
    qint64 commits() const;

private:
    const QString m_file;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    support::FakeVault m_vault;
    support::FakeProcesses m_processes;
    const services::Identity m_identity{QStringLiteral("clerk"), QStringLiteral("01")};
    std::unique_ptr<store::SqlStore> m_store;
    support::ScriptedProvider m_script;
    std::unique_ptr<services::DirectoryService> m_directory;
    std::unique_ptr<services::AuditTrail> m_audit;
    std::unique_ptr<services::RateService> m_rates;
    std::unique_ptr<services::QuoteService> m_quotes;
    std::unique_ptr<services::TransferService> m_transfers;
    domain::SenderId m_sender;
    domain::BeneficiaryId m_beneficiary;
};

} // namespace bench
