// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/vault.h"

#include <QHash>

#include <map>

namespace services {

/// One provider's credentials out of the vault, read once and kept in memory until forget().
class ProviderCredentials final : public interfaces::Credentials
{
public:
    ProviderCredentials(interfaces::Vault &vault, QString provider, QString environment);
    interfaces::Answer<base::Secret> credential(QString name) override;
    /// After a credential was set anew, or the desk was locked.
    void forget() { m_cache.clear(); }

private:
    interfaces::Vault &m_vault;
    const QString m_provider;
    const QString m_environment;
    std::map<QString, base::Secret> m_cache;
};

} // namespace services
