// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>

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

void KeyedHash::Freed::operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }

KeyedHash::KeyedHash(const base::Secret &key)
{
    EVP_MAC *algorithm = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    m_keyed.reset(EVP_MAC_CTX_new(algorithm));
    EVP_MAC_free(algorithm); // the context has a share in it
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[]{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                  OSSL_PARAM_construct_end()};
    if (EVP_MAC_init(m_keyed.get(), reinterpret_cast<const unsigned char *>(key.reveal().data()), size_t(key.size()),
                     parameters) != 1)
        qFatal("HMAC-SHA-256 is not available in this OpenSSL");
}

QByteArray KeyedHash::of(QByteArrayView bytes) const
{
    const std::unique_ptr<EVP_MAC_CTX, Freed> once(EVP_MAC_CTX_dup(m_keyed.get()));
    QByteArray code(32, Qt::Uninitialized);
    size_t length = 0;
    if (EVP_MAC_update(once.get(), reinterpret_cast<const unsigned char *>(bytes.data()), size_t(bytes.size())) != 1 ||
        EVP_MAC_final(once.get(), reinterpret_cast<unsigned char *>(code.data()), &length, size_t(code.size())) != 1)
        qFatal("HMAC-SHA-256 is not available in this OpenSSL");
    return code;
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0;
}

} // namespace crypto
