// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/throw_away_certificates.h"

#include <QtGlobal>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/x509v3.h>

namespace support {

namespace {

template <auto freeFunction>
struct Freed {
    template <class T>
    void operator()(T *object) const
    {
        freeFunction(object);
    }
};
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;

QByteArray pemOf(auto writeInto)
{
    const std::unique_ptr<BIO, Freed<BIO_free_all>> memory(BIO_new(BIO_s_mem()));
    writeInto(memory.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (!extension) qFatal("a certificate extension of the test is malformed: %s", value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate unsignedCertificate(const QByteArray &name, EVP_PKEY *key, int fromDays, int toDays)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), 7);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial | 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), long(fromDays) * 86'400);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), long(toDays) * 86'400);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0);
    return certificate;
}

} // namespace

struct ThrowAwayAuthority::Parts {
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate;
};

ThrowAwayAuthority::ThrowAwayAuthority(const QString &name) : m_parts(std::make_unique<Parts>())
{
    m_parts->certificate = unsignedCertificate(name.toUtf8(), m_parts->key.get(), -1, 2);
    X509 *own = m_parts->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    addExtension(own, own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(own, own, NID_subject_key_identifier, "hash");
    X509_sign(own, m_parts->key.get(), EVP_sha256());
}

ThrowAwayAuthority::~ThrowAwayAuthority() = default;

QByteArray ThrowAwayAuthority::certificatePem() const
{
    return pemOf([this](BIO *out) { PEM_write_bio_X509(out, m_parts->certificate.get()); });
}

Identity ThrowAwayAuthority::issue(const CertificateWish &wish) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate =
        unsignedCertificate(wish.commonName.toUtf8(), key.get(), wish.validFromDays, wish.validToDays);
    X509 *issuer = m_parts->certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    addExtension(certificate.get(), issuer, NID_basic_constraints, "CA:FALSE");
    addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid");
    QByteArrayList names;
    for (const QString &name : wish.dnsNames)
        names << "DNS:" + name.toUtf8();
    for (const QString &address : wish.addresses)
        names << "IP:" + address.toUtf8();
    if (!names.isEmpty()) addExtension(certificate.get(), issuer, NID_subject_alt_name, names.join(','));
    X509_sign(certificate.get(), m_parts->key.get(), EVP_sha256());
    return {pemOf([&](BIO *out) { PEM_write_bio_X509(out, certificate.get()); }),
            pemOf([&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); })};
}

Identity ThrowAwayAuthority::issueForLoopback() const
{
    CertificateWish wish;
    wish.dnsNames = {QStringLiteral("localhost")};
    wish.addresses = {QStringLiteral("127.0.0.1")};
    return issue(wish);
}

QByteArray publicKeyPin(const QByteArray &certificatePem)
{
    const std::unique_ptr<BIO, Freed<BIO_free_all>> in(
        BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
    const Certificate certificate(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    unsigned char sum[SHA256_DIGEST_LENGTH];
    SHA256(der, size_t(size), sum);
    OPENSSL_free(der);
    return QByteArray(reinterpret_cast<const char *>(sum), sizeof sum).toBase64();
}

} // namespace support
