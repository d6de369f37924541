// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/memory_vault.h"

#include "vault/vault_errors.h"

#include <QCoreApplication>

namespace vault {

QString MemoryVault::place()
{
    return QCoreApplication::translate("Vault",
                                       "Practice mode: credentials are kept in memory only and are gone at the end.");
}

interfaces::Answer<base::Secret> MemoryVault::read(interfaces::SecretName name)
{
    const auto it = m_secrets.find(name.key());
    if (it == m_secrets.end()) co_return credentialMissing(name);
    co_return it->second.clone();
}

interfaces::Answer<base::Done> MemoryVault::write(interfaces::SecretName name, base::Secret value)
{
    const auto nameFits = checked(name);
    if (!nameFits) co_return nameFits.error();
    const auto valueFits = checked(value);
    if (!valueFits) co_return valueFits.error();
    m_secrets[name.key()] = std::move(value);
    co_return base::Done{};
}

interfaces::Answer<base::Done> MemoryVault::forget(interfaces::SecretName name)
{
    if (m_secrets.erase(name.key()) == 0) co_return credentialMissing(name);
    co_return base::Done{};
}

} // namespace vault
