// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/desk.h"
#include "support/memory_references.h"
#include "support/memory_store.h"
#include "support/scripted_provider.h"
#include "support/scripted_registrar.h"
#include "support/stand_ins.h"

#include <memory>

namespace support {

/// What all counters of a shop have in common: the store, the providers, the time.
class Shop
{
public:
    ManualClock clock;
    SeededRandom random{20260201};
    FakeVault vault;
    MemoryStore store;
    MemoryReferences references;
    MemoryCare care;
    FakePaperReader paperReader;
    bool secondPersonForRates = false; ///< to be set before a counter is opened
    std::vector<std::unique_ptr<ScriptedProvider>> scripts;
    std::vector<std::unique_ptr<ScriptedRegistrar>> registrars;
    QList<interfaces::Provider> providers; ///< to be changed before a counter is opened
    /// Stand in front of the store's parts where they are set; to be changed before a counter is opened.
    interfaces::TransferStore *transfersInstead = nullptr;
    interfaces::QuoteStore *quotesInstead = nullptr;

    Shop() = default;
    explicit Shop(domain::SafetyClass safetyClass) { add(QStringLiteral("alpha"), safetyClass); }
    ScriptedProvider &add(const QString &id, domain::SafetyClass safetyClass);
    ScriptedRegistrar &addRegistrar(const QString &id);
    ScriptedProvider &provider(size_t index = 0) { return *scripts.at(index); }
    interfaces::Store parts();

    /// A customer with a beneficiary in Pakistan agrees to an offer of the first provider that holds that long;
    /// 0: without an end.
    services::SendRequest approve(int holdsForS = 300);

    /// The transfer of the shop that was made last, as stored.
    domain::Transfer stored() const;
    QList<domain::Attempt> attempts() const { return store.transfers.attemptsOf.value(stored().id.text); }
    QList<domain::TransferEvent> timeline() const { return store.transfers.eventsOf.value(stored().id.text); }
    QString notes() const; ///< of the timeline, one per line

private:
    int m_approved = 0;
};

/// One process: a window or a command, with services of its own over the shop's store.
class Counter
{
public:
    explicit Counter(Shop &shop, const QString &owner = QStringLiteral("counter:1:1"));

    FakeProcesses processes;
    services::Profile profile;
    services::DirectoryService directory;
    services::AuditTrail audit;
    services::PartyService parties;
    services::RateService rates;
    services::QuoteService quotes;
    services::TransferService transfers;
    services::WatchService watch;
    services::OnboardingService onboarding;
    services::DocumentService documents;
    services::UploadQueue uploads;
    services::TreasuryService treasury;
    services::CallbackService callbacks;
    services::PrivacyService privacy;
    services::Desk desk;

    services::TransferOutcome send(const services::SendRequest &request);
    services::TransferOutcome refresh(const domain::TransferId &id, bool byPerson = true);
    services::TransferOutcome cancel(const domain::TransferId &id);
    services::TransferOutcome resume(const domain::TransferId &id);
};

} // namespace support
