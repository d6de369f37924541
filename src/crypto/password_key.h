// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArrayView>

namespace crypto {

/// A key of 32 bytes out of a password: scrypt with N = 2^17, r = 8, p = 1, which takes a good quarter of a second and
/// 128 MiB. `salt`: at least 16 bytes of chance, kept beside what the key seals. Empty when the memory is not there.
base::Secret keyFromPassword(const base::Secret &password, QByteArrayView salt);

} // namespace crypto
