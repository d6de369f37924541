// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profile.h"

#include "base/json_reader.h"
#include "domain/country.h"
#include "domain/listing.h"
#include "domain/payout_method.h"
#include "domain/printout_rules.h"
#include "money/currency.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using interfaces::ProviderKind;
using interfaces::ProviderProfile;

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
    if (host == u"localhost" || host == u"::1") return true;
    const QStringList bytes = host.split(u'.');
    const bool areBytes = std::all_of(bytes.begin(), bytes.end(), [](const QString &text) {
        bool good = false;
        return text.toUInt(&good) <= 255 && good && text.at(0).isDigit();
    });
    return areBytes && bytes.size() == 4 && bytes.first() == u"127";
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

base::Result<PrintoutProfile> printoutsFrom(const JsonValue &json)
{
    PrintoutProfile printouts;
    Reader reader(json, u"agent.printouts"_s);
    reader.text(u"rules"_s, printouts.rules);
    reader.text(u"regulator"_s, printouts.regulator);
    reader.whole(u"customerScreen"_s, printouts.customerScreen, 0, 9);
    Reader days(reader.part(u"availableDays"_s), u"agent.printouts.availableDays"_s);
    for (const domain::PayoutMethod method : domain::allPayoutMethods()) {
        int count = 0;
        days.whole(domain::codeOf(method), count, 1, 60);
        if (count > 0) printouts.availableDays.insert(domain::codeOf(method), count);
    }
    const auto isKnown = [](const QString &id) {
        return std::ranges::any_of(domain::builtInPrintoutRules(),
                                   [&](const domain::PrintoutRules &rules) { return rules.id == id; });
    };
    if (!printouts.rules.isEmpty() && !isKnown(printouts.rules))
        reader.complain(u"rules"_s, ProfileText::tr("there is no rule set of that name."));
    if (const auto error = days.finish()) return *error;
    if (const auto error = reader.finish()) return *error;
    return printouts;
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
    const auto printouts = printoutsFrom(reader.part(u"printouts"_s));
    if (!printouts) return printouts.error();
    agent.printouts = *printouts;
    reader.flag(u"secondPersonForRates"_s, agent.secondPersonForRates);
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
    if (store.isServer()) {
        reader.text(u"host"_s, store.host);
        reader.whole(u"port"_s, store.port, 1, 65535);
        reader.text(u"database"_s, store.database);
        reader.text(u"user"_s, store.user);
        reader.text(u"caFile"_s, store.caFile);
        for (const auto &[name, value] : {std::pair(u"host"_s, store.host), std::pair(u"database"_s, store.database),
                                          std::pair(u"user"_s, store.user)})
            if (value.isEmpty()) reader.complain(name, ProfileText::tr("a server's store needs this."));
    } else if (store.driver != u"sqlite") {
        reader.complain(u"driver"_s, ProfileText::tr("\"sqlite\" or \"postgresql\" is wanted here."));
    }
    if (const auto error = reader.finish()) return *error;
    return store;
}

/// `{"in-progress":[15,30,60,1440]}`: minutes, rising; an empty list means never late in that state.
base::Result<domain::StateClocks> clocksFrom(const JsonValue &json)
{
    domain::StateClocks clocks;
    Reader reader(json, u"clocks"_s);
    for (const domain::TransferState state : domain::allTransferStates()) {
        const QString key = domain::codeOf(state);
        if (domain::isFinal(state) || !json.contains(key)) continue;
        const JsonValue value = reader.take(key);
        QList<domain::StateClocks::Minutes> steps;
        bool isRising = value.isArray() && value.items().size() <= domain::StateClocks::stepsMax;
        for (const JsonValue &item : value.items()) {
            bool isWhole = false;
            const int minutes = item.text().toInt(&isWhole);
            isRising &= item.isNumber() && isWhole && minutes > 0 && minutes <= 525'600;
            isRising &= steps.isEmpty() || steps.last().count() < minutes;
            steps << domain::StateClocks::Minutes(minutes);
        }
        if (!isRising)
            reader.complain(key, ProfileText::tr("up to %1 rising numbers of minutes are wanted here.")
                                     .arg(domain::StateClocks::stepsMax));
        clocks.set(state, steps);
    }
    if (const auto error = reader.finish()) return *error;
    return clocks;
}

/// The kinds with that id; more than one when the provider has several dialects.
QList<ProviderKind> kindsOf(const QString &id, const QList<ProviderKind> &known)
{
    QList<ProviderKind> kinds;
    std::copy_if(known.begin(), known.end(), std::back_inserter(kinds),
                 [&](const ProviderKind &kind) { return kind.id == id; });
    return kinds;
}

QStringList idsOf(const QList<ProviderKind> &known)
{
    QStringList ids;
    for (const ProviderKind &kind : known)
        if (!ids.contains(kind.id)) ids << kind.id;
    return ids;
}

/// Reads "dialect" and returns the kind it chooses; the one without a dialect of its own when nothing is said.
std::optional<ProviderKind> chosenKind(Reader &reader, const QList<ProviderKind> &kinds)
{
    QString dialect;
    if (kinds.size() > 1) reader.text(u"dialect"_s, dialect);
    QStringList names;
    for (const ProviderKind &kind : kinds) {
        if (kind.dialect == dialect) return kind;
        if (!kind.dialect.isEmpty()) names << u'"' + kind.dialect + u'"';
    }
    reader.complain(u"dialect"_s, ProfileText::tr("%1 is wanted here, or nothing.").arg(domain::listed(names)));
    return std::nullopt;
}

base::Result<ProviderProfile> providerFrom(const QList<ProviderKind> &kinds, const JsonValue &json)
{
    const QString id = kinds.first().id;
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
    if (const auto kind = chosenKind(reader, kinds)) {
        if (!kind->dialect.isEmpty()) profile.switches.set(u"dialect"_s, kind->dialect);
        for (const QString &name : kind->switches) {
            const JsonValue value = reader.take(name);
            if (!value.isNull()) profile.switches.set(name, value);
        }
    }
    const auto isPlain = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-');
    };
    if (!std::all_of(profile.merchantId.begin(), profile.merchantId.end(), isPlain))
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

QString StoreProfile::address() const { return u"%1@%2:%3 %4"_s.arg(user, host).arg(port).arg(database); }

const ProviderProfile *Profile::provider(QStringView id) const
{
    for (const ProviderProfile &provider : providers)
        if (provider.id == id) return &provider;
    return nullptr;
}

base::Result<Profile> Profile::parse(QByteArrayView bytes, const QList<ProviderKind> &known)
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
    const auto clocks = clocksFrom(reader.part(u"clocks"_s));
    if (!clocks) return clocks.error();
    const JsonValue providers = reader.part(u"providers"_s);
    if (!providers.isObject()) reader.complain(u"providers"_s, ProfileText::tr("an object in braces is wanted here."));
    if (const auto error = reader.finish()) return *error;
    Profile profile{*agent, *store, *clocks, {}};
    const QStringList ids = idsOf(known);
    for (const QString &key : providers.keys())
        if (!ids.contains(key)) return fault(u"providers."_s + key, ProfileText::tr("there is no such provider."));
    for (const QString &id : ids) {
        if (!providers.contains(id)) {
            ProviderProfile absent;
            absent.id = id;
            profile.providers << absent;
            continue;
        }
        const auto provider = providerFrom(kindsOf(id, known), providers.member(id));
        if (!provider) return provider.error();
        profile.providers << *provider;
    }
    return profile;
}

} // namespace services
