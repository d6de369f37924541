// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <memory>

using EVP_MAC_CTX = struct evp_mac_ctx_st; // OpenSSL's own name for it

namespace crypto {

QByteArray sha256(QByteArrayView bytes);
/// Lower-case hexadecimal.
QByteArray sha256Hex(QByteArrayView bytes);
QByteArray hmacSha256(const base::Secret &key, QByteArrayView bytes);
/// HMAC-SHA-256 for many short texts under one key: the algorithm is looked up and the key taken in once. May be used
/// by several threads at once.
class KeyedHash
{
public:
    explicit KeyedHash(const base::Secret &key);
    QByteArray of(QByteArrayView bytes) const;

private:
    struct Freed {
        void operator()(EVP_MAC_CTX *context) const;
    };
    std::unique_ptr<EVP_MAC_CTX, Freed> m_keyed;
};

/// Takes the same time whether the first or the last byte differs.
bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace crypto
