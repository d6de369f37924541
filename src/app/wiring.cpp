// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring.h"

#include "app/home_use.h"
#include "app/local_processes.h"
#include "app/store_opening.h"
#include "app/store_pace.h"
#include "base/log.h"
#include "net/certificate_end.h"
#include "papers/helper_reader.h"
#include "services/settings_record.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The clerk is the user of this machine until there are clerks of our own.
QString userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QCoreApplication::translate("Wiring", "clerk") : name;
}

} // namespace

Wiring::Wiring(QString home, services::Profile profile, interfaces::Vault &vault, bool practice)
    : m_home(std::move(home))
    , m_profile(std::move(profile))
    , m_vault(vault)
    , m_practice(practice)
    , m_processes(std::make_unique<LocalProcesses>())
    , m_identity{userName(), m_profile.agent.counter}
    , m_pace(std::make_unique<StorePace>())
{
}

Wiring::~Wiring() { m_pace->use(nullptr); }

base::Result<void> Wiring::connectProviders()
{
    QList<interfaces::Provider> providers;
    QList<services::DirectoryService::Expiry> expiries;
    std::map<QString, services::ProviderCredentials *> credentials;
    for (const interfaces::ProviderProfile &profile : m_profile.providers) {
        auto line = makeLine({profile, m_home, m_vault, m_clock, m_random, m_pace.get()});
        if (!line) return line.error();
        interfaces::Provider provider = (*line)->provider();
        provider.enabled = profile.enabled;
        provider.timeoutMs = profile.timeoutMs;
        provider.account = profile.account();
        for (const QString &file : {profile.clientCertificateFile, profile.caFile}) {
            const QDateTime end = profile.enabled && !file.isEmpty() ? net::certificateEnd(file) : QDateTime();
            if (end.isValid()) expiries << services::DirectoryService::Expiry{provider.name + u": "_s + file, end};
        }
        providers << provider;
        credentials[profile.id] = (*line)->credentials();
        m_lines.push_back(std::move(*line));
    }
    m_directory = std::make_unique<services::DirectoryService>(providers, credentials, m_vault, m_clock);
    m_directory->setExpiries(expiries);
    if (m_profile.store.isServer()) {
        const interfaces::SecretName password = passwordName(m_profile.store);
        m_directory->alsoHolds({.id = {password.owner},
                                .name = m_profile.store.address(),
                                .enabled = true,
                                .environment = password.environment,
                                .credentials = {{password.name, false, true}}});
    }
    return base::Done{};
}

StoreParts Wiring::storeParts() { return {m_home, m_profile.store, m_vault, m_clock, m_random}; }

interfaces::Answer<services::Desk *> Wiring::openDesk()
{
    if (m_desk) co_return m_desk.get();
    if (!m_profile.store.isServer()) {
        auto use = HomeUse::share(m_home);
        if (!use) co_return use.error();
        m_use = std::move(*use);
    }
    auto opened = co_await openStore(storeParts());
    if (!opened) {
        base::Error error = opened.error();
        error.outcome = base::Outcome::NothingHappened; // whatever became of the tables: nothing was sent
        co_return error;
    }
    m_store = std::move(*opened);
    if (m_profile.store.isServer()) m_pace->use(&m_store->pace());
    const interfaces::Store parts = m_store->parts();
    m_directory->cacheIn(parts.references);
    m_parties = std::make_unique<services::PartyService>(parts, m_clock, m_random);
    m_audit = std::make_unique<services::AuditTrail>(*parts.audit, m_clock, m_identity);
    m_directory->noteIn(m_audit.get());
    // A disk that takes no line takes no transfer either; what is there can be looked at all the same.
    if (const auto noted = services::noteSettings(*m_audit, m_profile); !noted)
        qCWarning(base::logStore) << "the settings are not on record" << base::codeOf(noted.error().kind);
    m_rates = std::make_unique<services::RateService>(
        parts, m_clock, m_identity, *m_audit, services::rateRules(*m_directory, m_profile.agent.secondPersonForRates));
    m_quotes = std::make_unique<services::QuoteService>(*m_directory, *m_rates, parts, m_clock, m_random);
    m_transfers = std::make_unique<services::TransferService>(*m_directory, *m_quotes, parts, m_clock, m_random,
                                                              *m_processes, m_identity, *m_audit);
    m_transfers->keepRulesOf(m_profile.agent.country);
    m_duty = std::make_unique<services::WatchDuty>(parts.leases, m_clock, *m_processes);
    m_watch = std::make_unique<services::WatchService>(*m_transfers, parts, m_clock, m_duty.get());
    m_onboarding = std::make_unique<services::OnboardingService>(*m_directory, parts, m_clock);
    m_paperReader = std::make_unique<papers::HelperReader>(papers::HelperReader::installedHelper());
    m_documents = std::make_unique<services::DocumentService>(*m_directory, parts, *m_paperReader, m_clock, m_random,
                                                              *m_processes, m_identity);
    m_uploads = std::make_unique<services::UploadQueue>(*m_documents, parts, m_clock);
    m_treasury = std::make_unique<services::TreasuryService>(*m_directory, parts, m_clock, *m_audit);
    m_callbacks = std::make_unique<services::CallbackService>(*m_directory, *m_transfers, *m_onboarding, *m_treasury,
                                                              parts, m_clock, m_duty.get());
    m_privacy =
        std::make_unique<services::PrivacyService>(*m_documents, *m_audit, parts, m_clock, m_profile.agent.country);
    m_desk = std::make_unique<services::Desk>(services::Desk{
        m_profile, m_identity, m_practice, m_clock, parts, *m_parties, *m_rates, *m_directory, *m_quotes, *m_transfers,
        *m_watch, *m_onboarding, *m_documents, *m_treasury, *m_callbacks, *m_audit, *m_uploads, *m_privacy});
    co_return m_desk.get();
}

} // namespace app
