// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings_flow.h"

#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

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
            if (answer) m_providers.set(*answer);
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
