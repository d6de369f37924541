// SPDX-License-Identifier: GPL-3.0-or-later
// Where a provider's part of the profile becomes its connector. A new provider is one more line in makeLine().
#include "app/wiring.h"

#include "net/http_client.h"
#include "net/money_transport.h"
#include "providers/rebit/connector.h"
#include "providers/remid/connector.h"
#include "providers/simpaisa/connector.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;
using services::ProviderProfile;

namespace {

base::Error inProfile(base::Error error, const QString &provider)
{
    error.kind = base::ErrorKind::BadProfile;
    error.field = u"providers."_s + provider + (error.field.isEmpty() ? QString() : u'.' + error.field);
    error.detail = QCoreApplication::translate("Wiring", "Profile, %1: %2").arg(error.field, error.detail);
    return error;
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

/// The path of the base address without its last slash: part of what is sent and so of what is signed.
QString basePathOf(const ProviderProfile &profile)
{
    QString path = QUrl(profile.baseUrl).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

template <class Connector>
class Line final : public ProviderLine
{
public:
    template <class Settings>
    Line(const ProviderProfile &profile, const net::Route &route, Settings settings, interfaces::Vault &vault,
         base::Clock &clock, base::Random &random)
        : m_client(route, clock)
        , m_transport(route, clock)
        , m_credentials(vault, profile.id, profile.environment)
        , m_connector(std::move(settings), m_client, m_transport, m_credentials, clock, random)
    {
    }
    interfaces::Provider provider() override { return m_connector.provider(); }
    services::ProviderCredentials *credentials() override { return &m_credentials; }

private:
    net::HttpClient m_client;
    net::MoneyTransport m_transport;
    services::ProviderCredentials m_credentials;
    Connector m_connector;
};

/// A provider that is listed and nothing more: it is not in the profile, or this version has no connector for it.
class EmptyLine final : public ProviderLine
{
public:
    EmptyLine(const ProviderProfile &profile, QString name, QStringList missing, interfaces::Vault &vault)
        : m_credentials(vault, profile.id, profile.environment)
    {
        m_provider.id = {profile.id};
        m_provider.name = std::move(name);
        m_provider.environment = profile.environment;
        m_provider.missingSettings = std::move(missing);
    }
    interfaces::Provider provider() override { return m_provider; }
    services::ProviderCredentials *credentials() override { return &m_credentials; }

private:
    interfaces::Provider m_provider;
    services::ProviderCredentials m_credentials;
};

providers::simpaisa::Settings simpaisaSettings(const ProviderProfile &profile)
{
    providers::simpaisa::Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.merchantId = profile.merchantId;
    settings.basePath = basePathOf(profile);
    settings.callbackUrl = profile.callbackUrl;
    if (const QString text = profile.switches.member(u"signature").member(u"template").text(); !text.isEmpty())
        settings.signatureTemplate = text;
    settings.receiveAmountQuotes = profile.switches.member(u"receiveAmountQuotes").flag();
    return settings;
}

/// How long an offer of the shop's own board holds.
int minutesOf(const ProviderProfile &profile, int otherwise)
{
    const int minutes = profile.switches.member(u"boardQuoteMinutes").text().toInt();
    return minutes > 0 ? minutes : otherwise;
}

providers::remid::Settings remidSettings(const ProviderProfile &profile)
{
    providers::remid::Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.boardQuoteMinutes = minutesOf(profile, settings.boardQuoteMinutes);
    const base::JsonValue sender = profile.switches.member(u"senderInfo");
    settings.senderAccountName = sender.member(u"sender_account_name").text();
    settings.senderAccountNumber = sender.member(u"sender_account_number").text();
    settings.senderBankCode = sender.member(u"sender_bank_code").text();
    settings.partnerMerchantId = profile.switches.member(u"partnerMerchantId").text();
    return settings;
}

providers::rebit::Settings rebitSettings(const ProviderProfile &profile)
{
    providers::rebit::Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.callbackUrl = profile.callbackUrl;
    settings.boardQuoteMinutes = minutesOf(profile, settings.boardQuoteMinutes);
    settings.tokenInQuery = profile.switches.member(u"tokenPlacement").text() == u"query";
    settings.accountCredits = profile.switches.member(u"accountCredits").flag();
    return settings;
}

} // namespace

base::Result<std::unique_ptr<ProviderLine>> makeLine(const ProviderProfile &profile, interfaces::Vault &vault,
                                                     base::Clock &clock, base::Random &random)
{
    const auto line =
        [&]<class Connector, class Settings>(std::type_identity<Connector>,
                                             Settings settings) -> base::Result<std::unique_ptr<ProviderLine>> {
        ProviderProfile reachable = profile;
        // A provider that is not enabled may stand in the profile without an address; nothing is sent there.
        if (reachable.baseUrl.isEmpty()) reachable.baseUrl = u"https://not-configured.invalid"_s;
        const auto route = routeOf(reachable);
        if (!route) return inProfile(route.error(), profile.id);
        return std::unique_ptr<ProviderLine>(
            std::make_unique<Line<Connector>>(profile, *route, std::move(settings), vault, clock, random));
    };
    if (profile.id == u"simpaisa")
        return line(std::type_identity<providers::simpaisa::Connector>(), simpaisaSettings(profile));
    if (profile.id == u"remid") return line(std::type_identity<providers::remid::Connector>(), remidSettings(profile));
    if (profile.id == u"rebit") return line(std::type_identity<providers::rebit::Connector>(), rebitSettings(profile));
    static const QHash<QString, QString> names{{u"wallex"_s, u"Wallex"_s}, {u"remitpro"_s, u"RemitPro"_s}};
    return std::unique_ptr<ProviderLine>(
        std::make_unique<EmptyLine>(profile, names.value(profile.id, profile.id), QStringList{u"connector"_s}, vault));
}

} // namespace app
