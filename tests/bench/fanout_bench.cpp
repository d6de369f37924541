// SPDX-License-Identifier: GPL-3.0-or-later
// How long a clerk waits for all offers, against the slowest provider asked alone. No corridor is served by all five
// providers, so five counters of one of them are played here, each behind a server of its own that takes another time
// to answer, as real ones do; the connectors, the network, the services and the store are the real ones.
#include "app/wiring.h"
#include "bench/measure.h"
#include "bench/waited.h"
#include "sandbox/sandbox_thread.h"
#include "services/desk.h"
#include "store/sqlite_store.h"
#include "support/stand_ins.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using bench::waited;

namespace {

constexpr double target = 1.05;
constexpr int patienceMs = 20'000;
/// What each call to one of them takes.
const QList<int> pacesMs{100, 150, 200, 250, 300};

template <class T>
T orEnd(base::Result<T> result)
{
    if (!result) qFatal("%s %s", qPrintable(base::codeOf(result.error().kind)), qPrintable(result.error().detail));
    return std::move(*result);
}

/// Five providers over their servers, and what it takes to ask them.
class Market
{
public:
    Market()
    {
        m_store =
            orEnd(store::openSqliteStore({m_home.path(), 0}, base::Secret(QByteArray(32, 'b')), m_clock, m_random));
        for (const int ms : pacesMs)
            m_providers << open(ms);
        const interfaces::Store parts = m_store->parts();
        m_directory = std::make_unique<services::DirectoryService>(
            m_providers, std::map<QString, services::ProviderCredentials *>(), m_vault, m_clock);
        const services::Identity identity{u"clerk"_s, u"01"_s};
        m_audit = std::make_unique<services::AuditTrail>(*parts.audit, m_clock, identity);
        m_rates = std::make_unique<services::RateService>(parts, m_clock, identity, *m_audit,
                                                          services::rateRules(*m_directory, false));
        m_quotes = std::make_unique<services::QuoteService>(*m_directory, *m_rates, parts, m_clock, m_random);
    }

    /// The offers; how many there are.
    qsizetype ask(const domain::ProviderId &only = {})
    {
        const auto gbp = money::Currency::of("GBP"_L1);
        const domain::QuoteRequest question{.amount = money::Money::ofMinor(100'000, gbp),
                                            .send = gbp,
                                            .receive = money::Currency::of("PKR"_L1),
                                            .country = u"PK"_s,
                                            .method = domain::PayoutMethod::BankAccount};
        const domain::QuoteSheet sheet = orEnd(waited(m_quotes->quotes(question, only, patienceMs)));
        for (const domain::Unavailable &one : sheet.unavailable)
            qFatal("no offer: %s %s", qPrintable(base::codeOf(one.error.kind)), qPrintable(one.error.detail));
        return sheet.quotes.size();
    }
    domain::ProviderId slowest() const { return m_providers.last().id; }

private:
    interfaces::Provider open(int ms)
    {
        sandbox::SandboxOptions options;
        const QByteArray faults = "[{\"kind\":\"delay\",\"ms\":" + QByteArray::number(ms) + "}]";
        options.faults = orEnd(sandbox::FaultScript::parse(orEnd(JsonValue::parse(faults))));
        m_servers.push_back(std::make_unique<sandbox::SandboxThread>());
        orEnd(m_servers.back()->start(options));
        const JsonValue played = m_servers.back()->profile();
        const auto profile = orEnd(services::Profile::parse(played.toBytes(), app::knownProviders()));
        const interfaces::ProviderProfile simpaisa = *profile.provider(u"simpaisa"_s);
        m_vaults.push_back(std::make_unique<support::FakeVault>());
        const JsonValue credentials = m_servers.back()->credentials().member(u"simpaisa"_s);
        for (const JsonValue::Member &credential : credentials.members()) {
            const interfaces::SecretName name{u"simpaisa"_s, simpaisa.environment, credential.first};
            orEnd(waited(m_vaults.back()->write(name, base::Secret(credential.second.text().toUtf8()))));
        }
        m_lines.push_back(orEnd(
            app::makeLine({simpaisa, u"%1/%2"_s.arg(m_home.path()).arg(ms), *m_vaults.back(), m_clock, m_random})));
        interfaces::Provider provider = m_lines.back()->provider();
        provider.id = {u"provider-%1-ms"_s.arg(ms)};
        return provider;
    }

    const QTemporaryDir m_home;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    support::FakeVault m_vault;
    std::vector<std::unique_ptr<sandbox::SandboxThread>> m_servers;
    std::vector<std::unique_ptr<support::FakeVault>> m_vaults;
    std::vector<std::unique_ptr<app::ProviderLine>> m_lines;
    QList<interfaces::Provider> m_providers;
    std::unique_ptr<store::SqlStore> m_store;
    std::unique_ptr<services::DirectoryService> m_directory;
    std::unique_ptr<services::AuditTrail> m_audit;
    std::unique_ptr<services::RateService> m_rates;
    std::unique_ptr<services::QuoteService> m_quotes;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 15;
    QLoggingCategory::setFilterRules(u"remitdesk.*.info=false"_s);
    bench::undisturbed();
    Market market;
    const qsizetype offers = market.ask(); // opens the connections
    if (offers != pacesMs.size()) qFatal("%lld offers", static_cast<long long>(offers));
    const bench::Pair pair = bench::alternated(
        rounds, [&] { (void)market.ask(); }, [&] { (void)market.ask(market.slowest()); });
    const bool isMet = bench::tellRatio(u"offers of %1 providers"_s.arg(offers), pair, u"the slowest alone"_s, target);
    return isMet ? 0 : 1;
}
