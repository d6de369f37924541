// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/vault.h"

#include <map>

namespace vault {

/// Secrets that live as long as this object: for practice mode, whose credentials are throw-away ones.
class MemoryVault final : public interfaces::Vault
{
public:
    interfaces::Answer<base::Secret> read(interfaces::SecretName name) override;
    interfaces::Answer<base::Done> write(interfaces::SecretName name, base::Secret value) override;
    interfaces::Answer<base::Done> forget(interfaces::SecretName name) override;

    /// Where the secrets lie, for the settings page.
    static QString place();

private:
    std::map<QString, base::Secret> m_secrets;
};

} // namespace vault
