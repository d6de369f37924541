// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealed_box.h"

#include <QCoreApplication>

#include <openssl/evp.h>

#include <memory>

namespace crypto {

namespace {

constexpr char formatByte = 1;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr int keySize = 32;

struct ContextFree {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, ContextFree>;

const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

} // namespace

QByteArray seal(const base::Secret &key, QByteArrayView plain, QByteArrayView associated, base::Random &random)
{
    if (key.size() != keySize) qFatal("a sealing key has 32 bytes");
    const QByteArray nonce = random.bytes(nonceSize);
    QByteArray box(1 + nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    box[0] = formatByte;
    memcpy(box.data() + 1, nonce.constData(), nonceSize);
    auto *out = reinterpret_cast<unsigned char *>(box.data()) + 1 + nonceSize;
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    int last = 0;
    const bool sealed =
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key.reveal()), bytesOf(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &written, bytesOf(associated), int(associated.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), out, &written, bytesOf(plain), int(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), out + written, &last) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out + plain.size()) == 1;
    if (!sealed) qFatal("AES-256-GCM is not available in this OpenSSL");
    return box;
}

base::Result<QByteArray> open(const base::Secret &key, QByteArrayView box, QByteArrayView associated)
{
    const auto refused = [] {
        return base::nothingHappened(
            base::ErrorKind::StoreCorrupt, {},
            QCoreApplication::translate("Crypto",
                                        "A sealed record does not open: it was changed, or belongs to another key."));
    };
    if (key.size() != keySize || box.size() < 1 + nonceSize + tagSize || box[0] != formatByte) return refused();
    const QByteArrayView nonce = box.sliced(1, nonceSize);
    const QByteArrayView sealed = box.sliced(1 + nonceSize, box.size() - 1 - nonceSize - tagSize);
    QByteArray tag = box.last(tagSize).toByteArray();
    QByteArray plain(sealed.size(), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    int last = 0;
    const bool opened =
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key.reveal()), bytesOf(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(associated), int(associated.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), out, &written, bytesOf(sealed), int(sealed.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), out + written, &last) == 1;
    if (!opened) return refused();
    return plain;
}

} // namespace crypto
