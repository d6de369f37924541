// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "interfaces/vault.h"

namespace vault {

struct KeychainReply;

/// Larger values than this are no credential but a mistake with a file. Bytes.
inline constexpr qsizetype secretSizeMax = qsizetype(64) * 1024;

/// Names make up keychain keys and must not run into each other.
base::Result<void> checked(const interfaces::SecretName &name);
base::Result<void> checked(const base::Secret &value);

base::Error credentialMissing(const interfaces::SecretName &name);
/// The keychain answers, but it is not the one in which this home's secrets were put.
base::Error otherKeychain(const interfaces::SecretName &name);
base::Error keychainLocked();
/// What a reply means that is neither done nor "not found".
base::Error errorOf(const KeychainReply &reply);
/// Something sealed exists and the key to it does not.
base::Error sealingKeyMissing();

} // namespace vault
