// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "interfaces/vault.h"

#include <chrono>
#include <memory>

namespace vault {

/// Secrets in the system keychain of the user who runs the program. Create it and call it on one thread, any thread;
/// the main thread's event loop must be running, because QtKeychain works there. Calls are taken one after the other.
/// It must outlive the calls it was asked for.
///
/// Besides what interfaces::Vault says: StoreKeyMissing when a sealed file is there and the key to it is not;
/// StoreUnavailable when `<home>/vault` cannot be read or written; StoreBusy when another process does not let go of
/// it.
class KeychainVault final : public interfaces::Vault
{
public:
    /// `home` holds the sealed files and the marker. `patience` is how long one job of the keychain may take: someone
    /// may have to type a password meanwhile, but a job that never finishes must not hold up the desk.
    KeychainVault(const QString &home, base::Random &random,
                  std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~KeychainVault() override;

    interfaces::Answer<base::Secret> read(interfaces::SecretName name) override;
    interfaces::Answer<base::Done> write(interfaces::SecretName name, base::Secret value) override;
    /// CredentialMissing when there was nothing.
    interfaces::Answer<base::Done> forget(interfaces::SecretName name) override;

    /// Larger values are sealed into a file: Windows' keychain takes 2560 bytes, and an RSA key of 4096 bits has 3272.
    static constexpr qsizetype keychainSizeMax = 2048;
    /// Where the secrets lie, for the settings page.
    static QString place();

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace vault
