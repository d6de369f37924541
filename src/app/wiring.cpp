// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring.h"

#include "app/local_processes.h"
#include "net/certificate_end.h"
#include "papers/helper_reader.h"
#include "store/sqlite_store.h"
#include "vault/store_key.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The clerk is the user of this machine until there are clerks of our own.
QString userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QCoreApplication::translate("Wiring", "clerk") : name;
}

/// Onto the disk itself, name and content: without this file the store's key is not found again.
bool synced(QFile &file, const QString &folder)
{
    if (!file.flush()) return false;
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0) return false;
    const int directory = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (directory < 0) return false;
    const bool kept = ::fsync(directory) == 0;
    ::close(directory);
    return kept;
#else
    Q_UNUSED(folder)
    return true;
#endif
}

/// Tells this home's store key from those of other homes in the same keychain. Not a secret; made with the home.
base::Result<QString> storeIdOf(const QString &home, base::Random &random)
{
    const QString name = home + u"/store-id"_s;
    if (!QFile::exists(name)) {
        // Written whole under another name first: of two programs that start at once in a new home, one gives its file
        // the name (renaming never replaces one that is there), and the other reads it.
        QTemporaryFile made(home + u"/store-id.XXXXXX"_s);
        const QByteArray id = random.uuid().toLatin1();
        if (made.open() && made.write(id) == id.size() && synced(made, home)) {
            made.setAutoRemove(!made.rename(name));
            (void)synced(made, home); // its new name; whoever lost the race removes its own
        }
    }
    QFile file(name);
    const QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (id.size() == 36) return QString::fromLatin1(id);
    return base::nothingHappened(base::ErrorKind::StoreUnavailable, {}, name);
}

} // namespace

Wiring::Wiring(QString home, services::Profile profile, interfaces::Vault &vault, bool practice)
    : m_home(std::move(home))
    , m_profile(std::move(profile))
    , m_vault(vault)
    , m_practice(practice)
    , m_processes(std::make_unique<LocalProcesses>())
    , m_identity{userName(), m_profile.agent.counter}
{
}

Wiring::~Wiring() = default;

base::Result<void> Wiring::connectProviders()
{
    QList<interfaces::Provider> providers;
    QList<services::DirectoryService::Expiry> expiries;
    std::map<QString, services::ProviderCredentials *> credentials;
    for (const interfaces::ProviderProfile &profile : m_profile.providers) {
        auto line = makeLine({profile, m_home, m_vault, m_clock, m_random});
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
    return base::Done{};
}

interfaces::Answer<services::Desk *> Wiring::openDesk()
{
    if (m_desk) co_return m_desk.get();
    const base::Result<QString> id = storeIdOf(m_home, m_random);
    if (!id) co_return id.error();
    const interfaces::SecretName name{u"store"_s, *id, u"key"_s};
    const QString home = m_home;
    const std::function<bool()> exists = [home] { return store::storeExists(home); };
    base::Result<base::Secret> key = co_await vault::storeKey(m_vault, name, m_home, exists, m_random);
    if (!key) co_return key.error();
    auto opened = store::openSqliteStore({m_home}, *key, m_clock, m_random);
    if (!opened) co_return opened.error();
    m_store = std::move(*opened);
    const interfaces::Store parts = m_store->parts();
    m_directory->cacheIn(parts.references);
    m_parties = std::make_unique<services::PartyService>(parts, m_clock, m_random);
    m_audit = std::make_unique<services::AuditTrail>(*parts.audit, m_clock, m_identity);
    m_rates = std::make_unique<services::RateService>(parts, m_clock, m_identity);
    m_quotes = std::make_unique<services::QuoteService>(*m_directory, *m_rates, parts, m_clock, m_random);
    m_transfers = std::make_unique<services::TransferService>(*m_directory, *m_quotes, parts, m_clock, m_random,
                                                              *m_processes, m_identity);
    m_duty = std::make_unique<services::WatchDuty>(parts.leases, m_clock, *m_processes);
    m_watch = std::make_unique<services::WatchService>(*m_transfers, parts, m_clock, m_duty.get());
    m_onboarding = std::make_unique<services::OnboardingService>(*m_directory, parts, m_clock);
    m_paperReader = std::make_unique<papers::HelperReader>(papers::HelperReader::installedHelper());
    m_documents =
        std::make_unique<services::DocumentService>(*m_directory, parts, *m_paperReader, m_clock, m_random, m_identity);
    m_treasury = std::make_unique<services::TreasuryService>(*m_directory, parts, m_clock);
    m_callbacks = std::make_unique<services::CallbackService>(*m_directory, *m_transfers, *m_onboarding, *m_treasury,
                                                              parts, m_clock, m_duty.get());
    m_desk = std::make_unique<services::Desk>(
        services::Desk{m_profile, m_identity, m_practice, m_clock, parts, *m_parties, *m_rates, *m_directory, *m_quotes,
                       *m_transfers, *m_watch, *m_onboarding, *m_documents, *m_treasury, *m_callbacks, *m_audit});
    co_return m_desk.get();
}

} // namespace app
