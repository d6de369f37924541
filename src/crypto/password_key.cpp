// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/password_key.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>

namespace crypto {

base::Secret keyFromPassword(const base::Secret &password, QByteArrayView salt)
{
    constexpr quint64 cost = quint64(1) << 17;
    constexpr quint64 blockSize = 8;
    constexpr quint64 lanes = 1;
    constexpr quint64 memoryMax = quint64(256) * 1024 * 1024;
    std::array<unsigned char, 32> key{};
    const QByteArrayView bytes = password.reveal();
    const int made =
        EVP_PBE_scrypt(bytes.data(), size_t(bytes.size()), reinterpret_cast<const unsigned char *>(salt.data()),
                       size_t(salt.size()), cost, blockSize, lanes, memoryMax, key.data(), key.size());
    base::Secret result;
    if (made == 1) result = base::Secret(QByteArrayView(reinterpret_cast<const char *>(key.data()), key.size()));
    OPENSSL_cleanse(key.data(), key.size());
    return result;
}

} // namespace crypto
