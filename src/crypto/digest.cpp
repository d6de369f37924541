// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace crypto {

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(32, Qt::Uninitialized);
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), size_t(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()), &length,
                   EVP_sha256(), nullptr) != 1)
        qFatal("SHA-256 is not available in this OpenSSL");
    return digest;
}

QByteArray sha256Hex(QByteArrayView bytes) { return sha256(bytes).toHex(); }

QByteArray hmacSha256(const base::Secret &key, QByteArrayView bytes)
{
    QByteArray code(32, Qt::Uninitialized);
    unsigned length = 0;
    if (!HMAC(EVP_sha256(), key.reveal().data(), int(key.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
              size_t(bytes.size()), reinterpret_cast<unsigned char *>(code.data()), &length))
        qFatal("HMAC-SHA-256 is not available in this OpenSSL");
    return code;
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0;
}

} // namespace crypto
