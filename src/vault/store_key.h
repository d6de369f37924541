// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "interfaces/vault.h"

#include <functional>

namespace vault {

/// The 32-byte key that opens the store, from the vault; made on the very first start and never again.
///
/// `storeExists` is asked, after the vault said that the key is missing, whether something is sealed under it already:
/// then the answer is StoreKeyMissing, because a new key would make the store unreadable for ever. Two programs
/// starting for the first time in one `home` agree on one key: a lock file makes the second wait for the first.
/// StoreBusy when that takes longer than half a minute. Other errors are the vault's.
interfaces::Answer<base::Secret> storeKey(interfaces::Vault &vault, interfaces::SecretName name, QString home,
                                          std::function<bool()> storeExists, base::Random &random);

} // namespace vault
