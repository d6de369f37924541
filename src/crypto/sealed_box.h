// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

namespace crypto {

/// AES-256-GCM. A box is: one byte of format (1), 12 bytes of nonce, the ciphertext, 16 bytes of tag. The associated
/// data is not in the box; opening wants the same again, so that a box moved to another row or column does not open.
/// `key` has 32 bytes. Nonces are random; change the key before 2^32 boxes.
QByteArray seal(const base::Secret &key, QByteArrayView plain, QByteArrayView associated, base::Random &random);

/// StoreCorrupt when the box was changed, cut, moved, or sealed under another key.
base::Result<QByteArray> open(const base::Secret &key, QByteArrayView box, QByteArrayView associated);

} // namespace crypto
