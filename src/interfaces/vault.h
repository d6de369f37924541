// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "interfaces/answer.h"

namespace interfaces {

/// Where a secret lies: keychain service "RemitDesk", key "<owner>/<environment>/<name>".
struct SecretName {
    QString owner;       ///< provider id, or "store"
    QString environment; ///< "production", "sandbox", …
    QString name;        ///< "private-key", "token", …
    QString key() const { return owner + u'/' + environment + u'/' + name; }
};

/// Secrets at rest. There is no plain-text fallback: without a keychain every call fails with KeychainUnavailable, with
/// a locked one with KeychainLocked as far as the system lets us tell; what is not there is CredentialMissing.
class Vault
{
public:
    virtual ~Vault() = default;
    virtual Answer<base::Secret> read(SecretName name) = 0;
    virtual Answer<base::Done> write(SecretName name, base::Secret value) = 0;
    virtual Answer<base::Done> forget(SecretName name) = 0;
};

/// One provider's credentials, as a connector sees them.
class Credentials
{
public:
    virtual ~Credentials() = default;
    /// CredentialMissing (with the provider and the name in the sentence) when it was never set.
    virtual Answer<base::Secret> credential(QString name) = 0;
};

} // namespace interfaces
