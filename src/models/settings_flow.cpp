// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings_flow.h"

#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

QString capabilityText(const QStringList &capabilities)
{
    static const QHash<QString, const char *> words{
        {u"quote"_s, QT_TRANSLATE_NOOP("models::ProvidersModel", "offers")},
        {u"transfer"_s, QT_TRANSLATE_NOOP("models::ProvidersModel", "transfers")},
        {u"cancel"_s, QT_TRANSLATE_NOOP("models::ProvidersModel", "cancels")},
        {u"banks"_s, QT_TRANSLATE_NOOP("models::ProvidersModel", "bank list")},
        {u"balance"_s, QT_TRANSLATE_NOOP("models::ProvidersModel", "balance")},
        {u"account-inquiry"_s, QT_TRANSLATE_NOOP("models::ProvidersModel", "account holder")}};
    QStringList parts;
    for (const QString &code : capabilities) {
        const char *word = words.value(code);
        parts << (word ? ProvidersModel::tr(word) : code);
    }
    return parts.join(u", "_s);
}

QString missingText(const services::ProviderStatus &provider)
{
    if (!provider.enabled) return ProvidersModel::tr("Switched off in the profile");
    if (provider.missing.contains(u"keychain"_s)) return ProvidersModel::tr("The keychain does not answer");
    if (provider.missing.isEmpty()) return ProvidersModel::tr("Nothing is missing");
    //: %1 is a list of names
    return ProvidersModel::tr("Missing: %1").arg(provider.missing.join(u", "_s));
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

void SettingsFlow::reload()
{
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
