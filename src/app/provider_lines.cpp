// SPDX-License-Identifier: GPL-3.0-or-later
// Where a provider's part of the profile becomes its connector. A new provider is one more line in lineMakers().
#include "app/wiring.h"

#include "net/http_client.h"
#include "net/money_transport.h"
#include "net/shared_pace.h"
#include "net/storage_client.h"
#include "providers/rebit/connector.h"
#include "providers/remid/connector.h"
#include "providers/remitpro/connector.h"
#include "providers/simpaisa/connector.h"
#include "providers/simpaisa_live/connector.h"
#include "providers/wallex/connector.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;
using interfaces::ProviderProfile;

namespace {

base::Error inProfile(base::Error error, const QString &provider)
{
    error.kind = base::ErrorKind::BadProfile;
    error.field = u"providers."_s + provider + (error.field.isEmpty() ? QString() : u'.' + error.field);
    error.detail = QCoreApplication::translate("Wiring", "Profile, %1: %2").arg(error.field, error.detail);
    return error;
}

/// One file for each account, because the provider counts calls per account, whatever program makes them.
QString paceFile(const LineParts &parts)
{
    return parts.home + u"/pace/"_s + parts.profile.id + u'-' + parts.profile.environment;
}

net::StorageSettings storageSettings(const ProviderProfile &profile)
{
    net::StorageSettings settings;
    settings.proxy = profile.proxy;
    settings.caFile = profile.caFile;
    settings.timeoutMs = profile.timeoutMs;
    settings.loopbackOnly = net::isLoopback(QUrl(profile.baseUrl).host());
    return settings;
}

base::Result<net::Route> routeOf(const ProviderProfile &profile)
{
    net::RouteSettings settings;
    settings.baseUrl = profile.baseUrl;
    settings.caFile = profile.caFile;
    settings.clientCertificateFile = profile.clientCertificateFile;
    settings.clientKeyFile = profile.clientKeyFile;
    settings.proxy = profile.proxy;
    settings.timeoutMs = profile.timeoutMs;
    return net::makeRoute(settings);
}

template <class Connector>
class Line final : public ProviderLine
{
public:
    template <class Settings>
    Line(const LineParts &parts, const interfaces::ProviderKind &kind, const net::Route &route, Settings settings)
        : m_pace(parts.clock, paceFile(parts), {kind.callsPerSecond, kind.callsPerDay}, parts.pace)
        , m_client(route, parts.clock, &m_pace)
        , m_transport(route, parts.clock, &m_pace)
        , m_storage(storageSettings(parts.profile), parts.clock)
        , m_credentials(parts.vault, parts.profile.id, parts.profile.environment)
        , m_connector(connector(std::move(settings), parts))
    {
    }
    interfaces::Provider provider() override { return m_connector.provider(); }
    services::ProviderCredentials *credentials() override { return &m_credentials; }

private:
    /// Only a connector that puts files somewhere else wants the door to other hosts.
    template <class Settings>
    Connector connector(Settings settings, const LineParts &parts)
    {
        if constexpr (std::is_constructible_v<Connector, Settings, net::HttpClient &, net::MoneyTransport &,
                                              interfaces::Credentials &, base::Clock &, base::Random &>)
            return Connector(std::move(settings), m_client, m_transport, m_credentials, parts.clock, parts.random);
        else
            return Connector(std::move(settings), m_client, m_storage, m_credentials, parts.clock, parts.random);
    }

    net::SharedPace m_pace;
    net::HttpClient m_client;
    net::MoneyTransport m_transport;
    net::StorageClient m_storage;
    services::ProviderCredentials m_credentials;
    Connector m_connector;
};

/// How the line of one kind of provider is made.
struct LineMaker {
    interfaces::ProviderKind kind;
    std::function<base::Result<std::unique_ptr<ProviderLine>>(const LineParts &parts)> make;
};

template <class Connector, class Settings>
LineMaker lineMaker(interfaces::ProviderKind kind,
                    base::Result<Settings> (*settingsFrom)(const interfaces::ProviderProfile &))
{
    const auto make = [settingsFrom, kind](const LineParts &parts) -> base::Result<std::unique_ptr<ProviderLine>> {
        ProviderProfile reachable = parts.profile;
        // A provider that is not enabled may stand in the profile without an address; nothing is sent there.
        if (reachable.baseUrl.isEmpty()) reachable.baseUrl = u"https://not-configured.invalid"_s;
        const auto route = routeOf(reachable);
        if (!route) return inProfile(route.error(), reachable.id);
        auto settings = settingsFrom(reachable);
        if (!settings) return inProfile(settings.error(), reachable.id);
        return std::unique_ptr<ProviderLine>(
            std::make_unique<Line<Connector>>(parts, kind, *route, std::move(*settings)));
    };
    return {std::move(kind), make};
}

/// Every connector there is, in the order in which people see them. A new provider is one more line.
const std::vector<LineMaker> &lineMakers()
{
    static const std::vector<LineMaker> makers{
        lineMaker<providers::simpaisa::Connector>(providers::simpaisa::kind(), providers::simpaisa::settingsFrom),
        lineMaker<providers::simpaisa_live::Connector>(providers::simpaisa_live::kind(),
                                                       providers::simpaisa_live::settingsFrom),
        lineMaker<providers::wallex::Connector>(providers::wallex::kind(), providers::wallex::settingsFrom),
        lineMaker<providers::rebit::Connector>(providers::rebit::kind(), providers::rebit::settingsFrom),
        lineMaker<providers::remid::Connector>(providers::remid::kind(), providers::remid::settingsFrom),
        lineMaker<providers::remitpro::Connector>(providers::remitpro::kind(), providers::remitpro::settingsFrom),
    };
    return makers;
}

} // namespace

QList<interfaces::ProviderKind> knownProviders()
{
    QList<interfaces::ProviderKind> kinds;
    for (const LineMaker &maker : lineMakers())
        kinds << maker.kind;
    return kinds;
}

base::Result<std::unique_ptr<ProviderLine>> makeLine(const LineParts &parts)
{
    const QString dialect = parts.profile.switches.member(u"dialect").text();
    for (const LineMaker &maker : lineMakers())
        if (maker.kind.id == parts.profile.id && maker.kind.dialect == dialect) return maker.make(parts);
    return inProfile(base::nothingHappened(base::ErrorKind::UnknownProvider), parts.profile.id);
}

} // namespace app
