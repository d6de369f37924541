// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings_flow.h"

#include "domain/error_text.h"
#include "domain/listing.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CapabilityWord {
    const char *code;
    const char *word;
};

// clang-format off
/// One line for each word of interfaces::Provider::capabilities(); a test compares the two.
constexpr CapabilityWord capabilityWords[] = {
    {"quote", QT_TRANSLATE_NOOP("models::ProvidersModel", "offers")},
    {"transfer", QT_TRANSLATE_NOOP("models::ProvidersModel", "transfers")},
    {"cancel", QT_TRANSLATE_NOOP("models::ProvidersModel", "cancels")},
    {"banks", QT_TRANSLATE_NOOP("models::ProvidersModel", "bank list")},
    {"balance", QT_TRANSLATE_NOOP("models::ProvidersModel", "balance")},
    {"account-inquiry", QT_TRANSLATE_NOOP("models::ProvidersModel", "account holder")},
    {"sender", QT_TRANSLATE_NOOP("models::ProvidersModel", "enrols customers")},
    {"screening", QT_TRANSLATE_NOOP("models::ProvidersModel", "screens customers")},
    {"document", QT_TRANSLATE_NOOP("models::ProvidersModel", "takes documents")},
    {"beneficiary", QT_TRANSLATE_NOOP("models::ProvidersModel", "enrols beneficiaries")},
    {"recipient-form", QT_TRANSLATE_NOOP("models::ProvidersModel", "tells what to ask about beneficiaries")},
    {"address-book", QT_TRANSLATE_NOOP("models::ProvidersModel", "address book")},
    {"master-data", QT_TRANSLATE_NOOP("models::ProvidersModel", "lists of codes")},
    {"rates", QT_TRANSLATE_NOOP("models::ProvidersModel", "exchange rates")},
    {"funding", QT_TRANSLATE_NOOP("models::ProvidersModel", "fundings")},
    {"refund", QT_TRANSLATE_NOOP("models::ProvidersModel", "refunds")},
    {"statement", QT_TRANSLATE_NOOP("models::ProvidersModel", "list of our transfers")},
    {"summary", QT_TRANSLATE_NOOP("models::ProvidersModel", "sums")},
    {"receipt-link", QT_TRANSLATE_NOOP("models::ProvidersModel", "receipts of its own")},
    {"callback", QT_TRANSLATE_NOOP("models::ProvidersModel", "reports news by itself")},
};
// clang-format on

QString capabilityText(const QStringList &capabilities)
{
    QStringList parts;
    for (const QString &code : capabilities) {
        QString word = code; // of a newer connector; better than nothing
        for (const CapabilityWord &known : capabilityWords)
            if (code == QLatin1StringView(known.code)) word = ProvidersModel::tr(known.word);
        parts << word;
    }
    return domain::listed(parts);
}

/// What is missing and where it belongs: in the keychain, in the profile, or in the program.
QString missingWord(const services::ProviderStatus &provider, const QString &name)
{
    const auto isIt = [&](const services::CredentialStatus &credential) { return credential.name == name; };
    if (std::any_of(provider.credentials.begin(), provider.credentials.end(), isIt))
        //: %1 is the name of a credential
        return ProvidersModel::tr("the credential %1").arg(name);
    if (name == u"merchantId") return ProvidersModel::tr("our merchant number, which belongs into the profile");
    if (name == u"connector") return ProvidersModel::tr("the part of the program that speaks to this provider");
    //: %1 is the name of a member of the profile
    return ProvidersModel::tr("%1, which belongs into the profile").arg(name);
}

QString missingText(const services::ProviderStatus &provider)
{
    if (!provider.enabled) return ProvidersModel::tr("Switched off in the profile");
    if (provider.missing.isEmpty()) return ProvidersModel::tr("Nothing is missing");
    QStringList words;
    for (const QString &name : provider.missing)
        if (name != u"keychain") words << missingWord(provider, name);
    QStringList sentences;
    if (provider.missing.contains(u"keychain"_s))
        sentences << ProvidersModel::tr("The keychain does not answer; unlock it.");
    //: %1 is a list of things
    if (!words.isEmpty()) sentences << ProvidersModel::tr("Missing: %1").arg(domain::listed(words));
    return sentences.join(u' ');
}

ProviderFacts factsOf(const services::ProviderStatus &status)
{
    ProviderFacts facts{status.id.text,      status.name,
                        status.environment,  status.enabled,
                        status.ready,        capabilityText(status.capabilities),
                        missingText(status), {}};
    for (const services::CredentialStatus &credential : status.credentials)
        facts.credentials << CredentialFacts{credential.name, credential.present, credential.required};
    return facts;
}

} // namespace

SettingsFlow::SettingsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock)
{
}

namespace {

/// What the services know of the store.
struct StoreLook {
    services::StoreProfile profile;
    bool isPractice = false;
    qint64 tookMs = 0;
    std::optional<base::Error> fault;
};

QString placeOf(const StoreLook &look)
{
    if (look.isPractice) return SettingsFlow::tr("In a file for practice, which goes when this window is closed.");
    if (!look.profile.isServer())
        return SettingsFlow::tr("In a file on this computer (SQLite), for this counter alone.");
    //: %1 is a database, %2 a server with its port, %3 a user
    return SettingsFlow::tr("On a PostgreSQL server that counters share: database %1 on %2, as %3.")
        .arg(look.profile.database, look.profile.host + u':' + QString::number(look.profile.port), look.profile.user);
}

} // namespace

void SettingsFlow::lookAtStore()
{
    m_backstage.askNow<StoreLook>(
        this,
        [](services::Desk &desk) -> base::Result<StoreLook> {
            StoreLook look{desk.profile.store, desk.practice, 0, std::nullopt};
            const qint64 before = desk.clock.monotonicMs();
            const auto count = desk.store.care->changeCount();
            look.tookMs = desk.clock.monotonicMs() - before;
            if (!count) look.fault = count.error();
            return look;
        },
        [this](const base::Result<StoreLook> &answer) {
            const QString time = timeText(m_clock.nowUtc(), m_clock.nowUtc().toLocalTime().date(), QLocale());
            m_store.place = placeOf(*answer);
            m_store.isWell = !answer->fault;
            const auto ms = int(answer->tookMs); // apart, because lupdate never ends reading it as an argument
            //: %1 is a time of the day
            const QString asked = tr("Asked at %1.").arg(time);
            if (answer->fault)
                m_store.state = domain::sentenceFor(*answer->fault) + u' ' + asked;
            else if (answer->profile.isServer())
                m_store.state =
                    tr("The server answers within %n millisecond(s).", nullptr, std::max(ms, 1)) + u' ' + asked;
            else
                m_store.state = tr("It can be read.") + u' ' + asked;
            emit storeLookedAt();
        });
}

void SettingsFlow::reload()
{
    lookAtStore();
    using List = QList<services::ProviderStatus>;
    m_backstage.ask<List>(
        this, [](services::Desk &desk) { return desk.directory.list(); },
        [this](const base::Result<List> &answer) {
            if (answer) {
                QList<ProviderFacts> facts;
                for (const services::ProviderStatus &status : *answer)
                    facts << factsOf(status);
                m_providers.set(facts);
            }
            emit problem(answer ? QString() : domain::sentenceFor(answer.error()));
            emit reloaded();
        });
}

void SettingsFlow::test(const QString &provider)
{
    if (provider.isEmpty() || m_providers.isTesting(provider)) return;
    m_providers.setTesting(provider);
    m_backstage.ask<QString>(
        this, [provider](services::Desk &desk) { return desk.directory.test({provider}); },
        [this, provider](const base::Result<QString> &answer) {
            const QString time = timeText(m_clock.nowUtc(), m_clock.nowUtc().toLocalTime().date(), QLocale());
            m_providers.setTested(provider, answer.ok(), answer ? *answer : domain::sentenceFor(answer.error()), time);
        });
}

void SettingsFlow::setCredential(const QString &provider, const QString &name, base::Secret value)
{
    if (m_busy) return;
    m_busy = true;
    emit busyChanged();
    // Shared because a job must be copyable; whoever runs it moves the secret out.
    const auto secret = std::make_shared<base::Secret>(std::move(value));
    m_backstage.ask<base::Done>(
        this,
        [provider, name, secret](services::Desk &desk) {
            return desk.directory.setCredential({provider}, name, std::move(*secret));
        },
        [this, provider, name](const base::Result<base::Done> &answer) { settled(answer, provider, name); });
}

void SettingsFlow::forgetCredential(const QString &provider, const QString &name)
{
    if (m_busy) return;
    m_busy = true;
    emit busyChanged();
    m_backstage.ask<base::Done>(
        this, [provider, name](services::Desk &desk) { return desk.directory.forgetCredential({provider}, name); },
        [this](const base::Result<base::Done> &answer) { settled(answer, {}, {}); });
}

void SettingsFlow::settled(const base::Result<base::Done> &answer, const QString &provider, const QString &name)
{
    m_busy = false;
    emit busyChanged();
    if (!answer) {
        emit problem(domain::sentenceFor(answer.error()));
        return;
    }
    emit problem({});
    if (!name.isEmpty()) emit credentialSet(provider, name);
    reload();
}

} // namespace models
