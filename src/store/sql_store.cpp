// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql_store.h"

#include "store/audit_table.h"
#include "store/board_table.h"
#include "store/lease_table.h"
#include "store/onboarding_tables.h"
#include "store/pace_table.h"
#include "store/party_tables.h"
#include "store/printout_table.h"
#include "store/privacy_table.h"
#include "store/rate_table.h"
#include "store/small_tables.h"
#include "store/store_care.h"
#include "store/transfer_table.h"
#include "store/treasury_table.h"

namespace store {

/// Built from the top down, and taken apart from the bottom up.
struct SqlStore::Parts {
    Parts(std::unique_ptr<Connection> open, std::unique_ptr<Sealer> unwrapped, qint64 freeBytesMin, base::Clock &clock)
        : connection(std::move(open))
        , sealer(std::move(unwrapped))
        , index(*connection, *sealer)
        , senders(*connection, *sealer, index)
        , beneficiaries(*connection, *sealer, clock)
        , quotes(*connection, *sealer)
        , transfers(*connection, *sealer, index, freeBytesMin)
        , rates(*connection, *sealer)
        , references(*connection)
        , drafts(*connection, *sealer, clock)
        , enrolments(*connection, *sealer)
        , documents(*connection, *sealer)
        , audit(*connection, *sealer)
        , leases(*connection, clock)
        , board(*connection, *sealer, index)
        , treasury(*connection)
        , printouts(*connection, *sealer)
        , privacy(*connection)
        , pace(*connection, clock)
        , care(*connection, {&senders, &beneficiaries, &quotes, &transfers, &rates, &references, &drafts, nullptr},
               freeBytesMin, clock)
    {
    }

    std::unique_ptr<Connection> connection;
    std::unique_ptr<Sealer> sealer;
    TermIndex index;
    SenderTable senders;
    BeneficiaryTable beneficiaries;
    QuoteTable quotes;
    TransferTable transfers;
    RateTable rates;
    ReferenceTable references;
    DraftTable drafts;
    EnrolmentTable enrolments;
    DocumentTable documents;
    AuditTable audit;
    LeaseTable leases;
    BoardTable board;
    TreasuryTable treasury;
    PrintoutTable printouts;
    PrivacyTable privacy;
    PaceTable pace;
    StoreCare care;
};

SqlStore::SqlStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

SqlStore::~SqlStore() = default;

base::Result<std::unique_ptr<SqlStore>> SqlStore::open(std::unique_ptr<Connection> connection, const base::Secret &key,
                                                       qint64 freeBytesMin, base::Clock &clock, base::Random &random)
{
    auto sealer = Sealer::open(*connection, key, clock, random);
    if (!sealer) return sealer.error();
    auto parts = std::make_unique<Parts>(std::move(connection), std::move(*sealer), freeBytesMin, clock);
    return std::unique_ptr<SqlStore>(new SqlStore(std::move(parts)));
}

interfaces::Store SqlStore::parts() const
{
    return {&m_parts->senders,    &m_parts->beneficiaries, &m_parts->quotes,    &m_parts->transfers,
            &m_parts->rates,      &m_parts->references,    &m_parts->drafts,    &m_parts->care,
            &m_parts->enrolments, &m_parts->documents,     &m_parts->audit,     &m_parts->leases,
            &m_parts->board,      &m_parts->treasury,      &m_parts->printouts, &m_parts->privacy};
}

PaceTable &SqlStore::pace() const { return m_parts->pace; }

} // namespace store
