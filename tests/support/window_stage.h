// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "store/sqlite_store.h"
#include "support/shop.h"

#include <QTemporaryDir>

#include <memory>

namespace support {

/// The services of one run of the program, over a store of its own connection.
struct StageCounter {
    StageCounter(Shop &shop, std::unique_ptr<store::SqlStore> opened);

    std::unique_ptr<store::SqlStore> store;
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
};

/// Backstage on the same thread: a job runs in a later turn of the event loop, its answer comes in one later still.
/// Jobs can be held back, as a slow disk would.
class StageBackstage final : public models::Backstage
{
    Q_OBJECT

public:
    explicit StageBackstage(StageCounter &counter);
    void nudgeUploads() override;

protected:
    void post(std::function<void(services::Desk &)> job) override;

private:
    StageCounter &m_counter;
    std::optional<interfaces::Answer<int>> m_uploading;
};

/// A shop with customers, scripted providers, the real store in a folder of its own, and one counter whose window is to
/// be tried. Everything lives on the test's thread.
struct WindowStage {
    Shop shop; ///< its time, its providers; its memory store is not used
    std::unique_ptr<StageCounter> counter;
    std::unique_ptr<StageBackstage> backstage;

    /// One provider of class A ("alpha") and one of class C ("beta"), both of which pay out in Pakistan.
    WindowStage();
    /// Opens the counter; again for "the program was started anew". The first time, customers are filled in: Maria
    /// Santos with two beneficiaries, and Ali Santoso, whose document has run out.
    void open();
    /// The program ends as by a power cut: whoever is still waiting for a provider is buried with the counter, and
    /// never seen by the next one.
    void kill();

    ScriptedProvider &provider(size_t index = 0) { return shop.provider(index); }
    /// Before open(): one more provider, which keeps books about customers, papers and money and pays nothing.
    ScriptedRegistrar &addRegistrar(const QString &id = QStringLiteral("registrar")) { return shop.addRegistrar(id); }
    services::Desk &desk() { return counter->desk; }
    /// Newest first, as stored.
    QList<domain::Transfer> transfers();
    /// Stores a transfer of Maria's to Ahmed, made that many minutes after nine, without asking any provider.
    domain::Transfer addTransfer(int minute, domain::TransferState state = domain::TransferState::InProgress,
                                 const QString &provider = QStringLiteral("alpha"));
    /// The same, sent and come back: the customer's money is due.
    domain::Transfer addReturned(int minute);
    base::JsonValue draft();

private:
    void addPeople();
    QTemporaryDir m_folder;
    // Coroutines may still be under way in them.
    std::vector<std::unique_ptr<StageCounter>> m_oldCounters;
    std::vector<std::unique_ptr<StageBackstage>> m_oldBackstages;
    bool m_peopled = false;
};

} // namespace support
