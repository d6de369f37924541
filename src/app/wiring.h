// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "interfaces/vault.h"
#include "services/desk.h"

#include <memory>
#include <vector>

namespace net {
class PaceLedger;
}
namespace papers {
class HelperReader;
}
namespace store {
class SqlStore;
}

namespace app {

class HomeUse;
class StorePace;
struct StoreParts;

/// One provider with everything that belongs to it. Made by makeLine() in provider_lines.cpp.
class ProviderLine
{
public:
    virtual ~ProviderLine() = default;
    virtual interfaces::Provider provider() = 0;
    virtual services::ProviderCredentials *credentials() = 0;
};

/// Every connector there is, in the order in which people see them.
QList<interfaces::ProviderKind> knownProviders();

/// What a line is made of. Everything but the profile and the home outlives it.
struct LineParts {
    interfaces::ProviderProfile profile;
    QString home; ///< where what several programs have to know of each other is kept: the pace of the calls
    interfaces::Vault &vault;
    base::Clock &clock;
    base::Random &random;
    net::PaceLedger *pace = nullptr; ///< where counters of several machines keep the pace together
};

/// The line of a provider as the profile has it. BadProfile names the member.
base::Result<std::unique_ptr<ProviderLine>> makeLine(const LineParts &parts);

/// The only place where concrete classes are chosen. Lives on the thread on which the services shall run; construct it
/// there.
class Wiring
{
public:
    /// The vault outlives the wiring. `practice` marks the desk.
    Wiring(QString home, services::Profile profile, interfaces::Vault &vault, bool practice);
    ~Wiring();

    /// Makes the providers. BadProfile.
    base::Result<void> connectProviders();
    services::DirectoryService &directory() { return *m_directory; }

    /// Opens the store with its key out of the vault, once; everything is ready then.
    interfaces::Answer<services::Desk *> openDesk();
    services::Desk *desk() { return m_desk.get(); }
    const services::Profile &profile() const { return m_profile; }
    const services::Identity &identity() const { return m_identity; }
    StoreParts storeParts();

private:
    const QString m_home;
    const services::Profile m_profile;
    interfaces::Vault &m_vault;
    const bool m_practice;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<services::Processes> m_processes;
    services::Identity m_identity;
    std::unique_ptr<StorePace> m_pace; ///< empty until a server's store is open
    std::vector<std::unique_ptr<ProviderLine>> m_lines;
    std::unique_ptr<HomeUse> m_use; ///< as long as the store in the home is open
    std::unique_ptr<store::SqlStore> m_store;
    std::unique_ptr<papers::HelperReader> m_paperReader;
    std::unique_ptr<services::DirectoryService> m_directory;
    std::unique_ptr<services::PartyService> m_parties;
    std::unique_ptr<services::AuditTrail> m_audit;
    std::unique_ptr<services::RateService> m_rates;
    std::unique_ptr<services::QuoteService> m_quotes;
    std::unique_ptr<services::TransferService> m_transfers;
    std::unique_ptr<services::WatchDuty> m_duty;
    std::unique_ptr<services::WatchService> m_watch;
    std::unique_ptr<services::OnboardingService> m_onboarding;
    std::unique_ptr<services::DocumentService> m_documents;
    std::unique_ptr<services::UploadQueue> m_uploads;
    std::unique_ptr<services::PrivacyService> m_privacy;
    std::unique_ptr<services::TreasuryService> m_treasury;
    std::unique_ptr<services::CallbackService> m_callbacks;
    std::unique_ptr<services::Desk> m_desk;
};

} // namespace app
