// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profile.h"

#include "base/json_reader.h"
#include "domain/country.h"
#include "money/currency.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;

namespace {

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(ProfileText)
};

base::Error fault(const QString &member, const QString &sentence)
{
    if (member.isEmpty())
        return base::nothingHappened(ErrorKind::BadProfile, {},
                                     QCoreApplication::translate("Profile", "Profile: %1").arg(sentence));
    return base::nothingHappened(ErrorKind::BadProfile, member,
                                 QCoreApplication::translate("Profile", "Profile, %1: %2").arg(member, sentence));
}

/// Reads the members of one object and notes the first fault with the whole path.
class Reader
{
public:
    Reader(const JsonValue &json, QString path) : m_json(json), m_path(std::move(path))
    {
        if (!json.isObject()) complain({}, ProfileText::tr("an object in braces is wanted here."));
    }
    void text(const QString &key, QString &target)
    {
        m_known << key;
        if (!m_json.contains(key)) return;
        const JsonValue value = m_json.member(key);
        if (value.isString())
            target = value.text();
        else
            complain(key, ProfileText::tr("a text in quotes is wanted here."));
    }
    void flag(const QString &key, bool &target)
    {
        m_known << key;
        if (!m_json.contains(key)) return;
        const JsonValue value = m_json.member(key);
        if (value.isBool())
            target = value.flag();
        else
            complain(key, ProfileText::tr("true or false is wanted here."));
    }
    void whole(const QString &key, int &target, int min, int max)
    {
        m_known << key;
        if (!m_json.contains(key)) return;
        const JsonValue value = m_json.member(key);
        bool isWhole = false;
        const int number = value.text().toInt(&isWhole);
        if (value.isNumber() && isWhole && number >= min && number <= max)
            target = number;
        else
            complain(key, ProfileText::tr("a whole number from %1 to %2 is wanted here.").arg(min).arg(max));
    }
    JsonValue take(const QString &key)
    {
        m_known << key;
        return m_json.member(key);
    }
    /// An object with members of its own; one that is left out is an empty one, one that is null is a fault.
    JsonValue part(const QString &key)
    {
        const JsonValue value = take(key);
        return m_json.contains(key) ? value : JsonValue::object();
    }
    void complain(const QString &key, const QString &sentence)
    {
        if (m_error) return;
        m_error = fault(key.isEmpty() ? m_path : (m_path.isEmpty() ? key : m_path + u'.' + key), sentence);
    }
    std::optional<base::Error> finish()
    {
        for (const QString &key : m_json.keys())
            if (!m_known.contains(key)) complain(key, ProfileText::tr("there is no such member; check its spelling."));
        return m_error;
    }

private:
    JsonValue m_json;
    QString m_path;
    QStringList m_known;
    std::optional<base::Error> m_error;
};

/// The names under which a sandbox on this machine is reached; 127.0.0.0/8 is all loopback.
bool isLoopback(const QString &host)
{
    static const QRegularExpression loopback(u"\\A(localhost|127(\\.[0-9]{1,3}){3}|::1)\\z"_s);
    return loopback.match(host).hasMatch();
}

std::optional<QString> urlFault(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return ProfileText::tr("this is not an address such as https://example.com.");
    if (!url.userInfo().isEmpty())
        return ProfileText::tr("no user or password stands in an address; secrets belong into the keychain.");
    if (url.scheme() == u"https") return std::nullopt;
    if (url.scheme() == u"http" && isLoopback(url.host())) return std::nullopt;
    return ProfileText::tr("only https is accepted; http is for loopback addresses (the sandbox).");
}

base::Result<AgentProfile> agentFrom(const JsonValue &json)
{
    AgentProfile agent;
    Reader reader(json, u"agent"_s);
    reader.text(u"name"_s, agent.name);
    reader.text(u"branch"_s, agent.branch);
    reader.text(u"counter"_s, agent.counter);
    reader.text(u"country"_s, agent.country);
    reader.text(u"currency"_s, agent.currency);
    reader.text(u"phone"_s, agent.phone);
    reader.text(u"website"_s, agent.website);
    reader.text(u"language"_s, agent.language);
    if (!domain::isCountry(agent.country))
        reader.complain(u"country"_s, ProfileText::tr("two letters such as SG are wanted here."));
    if (!money::Currency::fromCode(agent.currency))
        reader.complain(u"currency"_s, ProfileText::tr("three letters such as SGD are wanted here."));
    if (const auto error = reader.finish()) return *error;
    return agent;
}

base::Result<StoreProfile> storeFrom(const JsonValue &json)
{
    StoreProfile store;
    Reader reader(json, u"store"_s);
    reader.text(u"driver"_s, store.driver);
    if (store.driver != u"sqlite")
        reader.complain(u"driver"_s, ProfileText::tr("\"sqlite\" is the driver of this version."));
    if (const auto error = reader.finish()) return *error;
    return store;
}

/// Switches that a provider's documents leave open; their contents are the connector's business.
QStringList switchNames(const QString &provider)
{
    if (provider == u"simpaisa") return {u"signature"_s, u"receiveAmountQuotes"_s};
    if (provider == u"rebit") return {u"accountCredits"_s, u"tokenPlacement"_s, u"boardQuoteMinutes"_s};
    if (provider == u"remid") return {u"partnerMerchantId"_s, u"senderInfo"_s, u"boardQuoteMinutes"_s};
    if (provider == u"wallex") return {u"authenticatePath"_s, u"tokenPrefix"_s, u"storageClass"_s};
    if (provider == u"remitpro") return {u"signature"_s, u"tokenPath"_s};
    return {};
}

/// What is wrong with a signing template; nothing when it can be used. A placeholder that nobody knows would be signed
/// as it stands, and the provider would blame the credentials.
std::optional<QString> signatureFault(const JsonValue &signature)
{
    const QString text = signature.member(u"template").text();
    if (!signature.isObject() || signature.keys() != QStringList{u"template"_s} ||
        !signature.member(u"template").isString())
        return ProfileText::tr("an object with one member \"template\" is wanted here.");
    static const QRegularExpression placeholders(u"\\{[^}]*\\}"_s);
    const QStringList known{u"{method}"_s,    u"{target}"_s,     u"{path}"_s,         u"{query}"_s,
                            u"{timestamp}"_s, u"{merchantId}"_s, u"{bodySha256Hex}"_s};
    for (auto it = placeholders.globalMatch(text); it.hasNext();) {
        const QString placeholder = it.next().captured(0);
        if (!known.contains(placeholder))
            return ProfileText::tr("%1 is no placeholder of the template; there are: %2.")
                .arg(placeholder, known.join(u' '));
    }
    return std::nullopt;
}

base::Result<ProviderProfile> providerFrom(const QString &id, const JsonValue &json)
{
    ProviderProfile profile;
    profile.id = id;
    profile.enabled = true; // named without "enabled": meant
    Reader reader(json, u"providers."_s + id);
    reader.flag(u"enabled"_s, profile.enabled);
    reader.text(u"environment"_s, profile.environment);
    reader.text(u"baseUrl"_s, profile.baseUrl);
    reader.text(u"merchantId"_s, profile.merchantId);
    reader.whole(u"timeoutMs"_s, profile.timeoutMs, 100, 600000);
    reader.text(u"proxy"_s, profile.proxy);
    reader.text(u"callbackUrl"_s, profile.callbackUrl);
    reader.text(u"caFile"_s, profile.caFile);
    reader.text(u"clientCertificateFile"_s, profile.clientCertificateFile);
    reader.text(u"clientKeyFile"_s, profile.clientKeyFile);
    for (const QString &name : switchNames(id)) {
        const JsonValue value = reader.take(name);
        if (!value.isNull()) profile.switches.set(name, value);
    }
    if (id == u"simpaisa" && profile.switches.contains(u"signature"))
        if (const auto why = signatureFault(profile.switches.member(u"signature")))
            reader.complain(u"signature"_s, *why);
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_.-]*\\z"_s);
    if (!plain.match(profile.merchantId).hasMatch())
        reader.complain(u"merchantId"_s, ProfileText::tr("letters, digits, dots and dashes are wanted here."));
    if (profile.environment.isEmpty()) profile.environment = u"production"_s;
    if (profile.enabled && profile.baseUrl.isEmpty())
        reader.complain(u"baseUrl"_s, ProfileText::tr("the provider's address is missing."));
    for (const auto &[name, text] :
         {std::pair(u"baseUrl"_s, profile.baseUrl), std::pair(u"callbackUrl"_s, profile.callbackUrl)})
        if (!text.isEmpty())
            if (const auto why = urlFault(text)) reader.complain(name, *why);
    if (const auto error = reader.finish()) return *error;
    return profile;
}

} // namespace

QStringList knownProviderIds() { return {u"simpaisa"_s, u"wallex"_s, u"rebit"_s, u"remid"_s, u"remitpro"_s}; }

const ProviderProfile *Profile::provider(QStringView id) const
{
    for (const ProviderProfile &provider : providers)
        if (provider.id == id) return &provider;
    return nullptr;
}

base::Result<Profile> Profile::parse(QByteArrayView bytes)
{
    const auto json = JsonValue::parse(bytes);
    if (!json)
        return base::nothingHappened(ErrorKind::BadProfile, {},
                                     ProfileText::tr("The profile is not JSON: %1.").arg(json.error().detail));
    Reader reader(*json, {});
    const auto agent = agentFrom(reader.part(u"agent"_s));
    if (!agent) return agent.error();
    const auto store = storeFrom(reader.part(u"store"_s));
    if (!store) return store.error();
    const JsonValue providers = reader.part(u"providers"_s);
    if (!providers.isObject()) reader.complain(u"providers"_s, ProfileText::tr("an object in braces is wanted here."));
    if (const auto error = reader.finish()) return *error;
    Profile profile{*agent, *store, {}};
    for (const QString &key : providers.keys())
        if (!knownProviderIds().contains(key))
            return fault(u"providers."_s + key, ProfileText::tr("there is no such provider."));
    for (const QString &id : knownProviderIds()) {
        if (!providers.contains(id)) {
            ProviderProfile absent;
            absent.id = id;
            profile.providers << absent;
            continue;
        }
        const auto provider = providerFrom(id, providers.member(id));
        if (!provider) return provider.error();
        profile.providers << *provider;
    }
    return profile;
}

} // namespace services
