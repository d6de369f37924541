// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace crypto {

QByteArray sha256(QByteArrayView bytes);
/// Lower-case hexadecimal.
QByteArray sha256Hex(QByteArrayView bytes);
QByteArray hmacSha256(const base::Secret &key, QByteArrayView bytes);
/// Takes the same time whether the first or the last byte differs.
bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace crypto
