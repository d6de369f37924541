// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/provider_credentials.h"

#include <QCoreApplication>

namespace services {

ProviderCredentials::ProviderCredentials(interfaces::Vault &vault, QString provider, QString environment)
    : m_vault(vault), m_provider(std::move(provider)), m_environment(std::move(environment))
{
}

interfaces::Answer<base::Secret> ProviderCredentials::credential(QString name)
{
    if (const auto known = m_cache.find(name); known != m_cache.end()) co_return known->second.clone();
    const interfaces::SecretName where{m_provider, m_environment, name};
    base::Result<base::Secret> secret = co_await m_vault.read(where);
    if (!secret) {
        base::Error error = secret.error();
        error.provider = m_provider;
        if (error.kind == base::ErrorKind::CredentialMissing) {
            error.detail = QCoreApplication::translate(
                               "Credentials", "The credential \"%1\" of %2 (%3) is not set. Set it in the settings.")
                               .arg(name, m_provider, m_environment);
        }
        co_return error;
    }
    m_cache[name] = secret->clone();
    co_return std::move(*secret);
}

} // namespace services
