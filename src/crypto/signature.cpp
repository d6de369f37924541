// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signature.h"

#include <QCoreApplication>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

namespace crypto {

namespace {

template <auto function>
struct Freed {
    template <class T>
    void operator()(T *object) const
    {
        function(object);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

base::Error refused(const QString &why)
{
    ERR_clear_error(); // what OpenSSL queued may name key material; nobody shall find it later
    return base::nothingHappened(base::ErrorKind::CredentialRefused, {}, why);
}

/// Without this OpenSSL would ask for a pass phrase on the terminal.
int noPassPhrase(char *, int, int, void *) { return -1; }

base::Result<std::shared_ptr<EVP_PKEY>> checked(Key key, const QString &notAKey)
{
    if (!key) return refused(notAKey);
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return refused(QCoreApplication::translate("Crypto", "This is not an RSA key."));
    if (EVP_PKEY_get_bits(key.get()) < 2048) {
        return refused(QCoreApplication::translate("Crypto", "This RSA key has %1 bits; at least 2048 are wanted.")
                           .arg(EVP_PKEY_get_bits(key.get())));
    }
    return std::shared_ptr<EVP_PKEY>(std::move(key));
}

base::Result<std::shared_ptr<EVP_PKEY>> privateKey(const base::Secret &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.reveal().data(), int(pem.size())));
    return checked(
        Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassPhrase, nullptr)),
        QCoreApplication::translate("Crypto", "This is not a private key in PEM form without a pass phrase."));
}

base::Result<std::shared_ptr<EVP_PKEY>> publicKey(QByteArrayView pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
    return checked(Key(PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassPhrase, nullptr)),
                   QCoreApplication::translate("Crypto", "This is not a public key in PEM form."));
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

} // namespace

base::Result<QByteArray> signRsaSha256(const base::Secret &privateKeyPem, QByteArrayView bytes)
{
    const auto key = privateKey(privateKeyPem);
    if (!key) return key.error();
    const DigestContext context(EVP_MD_CTX_new());
    size_t length = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key->get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, data, size_t(bytes.size())) != 1)
        return refused(QCoreApplication::translate("Crypto", "This key cannot sign."));
    QByteArray signature(qsizetype(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, data,
                       size_t(bytes.size())) != 1)
        return refused(QCoreApplication::translate("Crypto", "This key cannot sign."));
    signature.resize(qsizetype(length));
    return signature;
}

base::Result<bool> verifyRsaSha256(QByteArrayView publicKeyPem, QByteArrayView bytes, QByteArrayView signature)
{
    const auto key = publicKey(publicKeyPem);
    if (!key) return key.error();
    const DigestContext context(EVP_MD_CTX_new());
    const bool fits = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key->get()) == 1 &&
                      EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.data()),
                                       size_t(signature.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
                                       size_t(bytes.size())) == 1;
    ERR_clear_error();
    return fits;
}

base::Result<QByteArray> publicKeyOf(const base::Secret &privateKeyPem)
{
    const auto key = privateKey(privateKeyPem);
    if (!key) return key.error();
    const Bio bio(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PUBKEY(bio.get(), key->get()) != 1)
        return refused(QCoreApplication::translate("Crypto", "This key has no public half."));
    return contents(bio.get());
}

base::Secret newRsaPrivateKey(int bits)
{
    const Key key(EVP_RSA_gen(unsigned(bits)));
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!key || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        qFatal("no RSA key could be made");
    QByteArray pem = contents(bio.get());
    base::Secret secret{QByteArrayView(pem)};
    OPENSSL_cleanse(pem.data(), size_t(pem.size()));
    return secret;
}

} // namespace crypto
