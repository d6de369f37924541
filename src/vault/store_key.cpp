// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/store_key.h"

#include "vault/folder_lock.h"

#include <QCoreApplication>

namespace vault {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

interfaces::Answer<base::Secret> storeKey(interfaces::Vault &vault, interfaces::SecretName name, QString home,
                                          std::function<bool()> storeExists, base::Random &random)
{
    constexpr int keySize = 32;
    // A folder of its own, because the vault takes the lock of <home>/vault for each of its writes.
    const auto lock = co_await lockFolder(home + u"/vault/store-key"_s);
    if (!lock) co_return lock.error();
    auto known = co_await vault.read(name);
    if (known && known->size() == keySize) co_return std::move(known);
    const bool missing = !known && known.error().kind == ErrorKind::CredentialMissing;
    if (!known && !missing) co_return known.error();
    if (known || storeExists()) {
        co_return base::nothingHappened(
            ErrorKind::StoreKeyMissing, {},
            QCoreApplication::translate("Vault",
                                        "The key to the data in the home folder is not in this keychain. Open the "
                                        "keychain in which it was stored; a new key would not open the data."));
    }
    QByteArray bytes = random.bytes(keySize);
    base::Secret key{QByteArrayView(bytes)};
    bytes.fill('\0');
    const auto written = co_await vault.write(name, key.clone());
    if (!written) co_return written.error();
    co_return std::move(key);
}

} // namespace vault
