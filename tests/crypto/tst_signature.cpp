// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signature.h"

#include <QDeadlineTimer>
#include <QTest>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using base::ErrorKind;
using base::Secret;

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

Key rsa(int bits) { return {EVP_RSA_gen(unsigned(bits)), EVP_PKEY_free}; }
Key elliptic() { return {EVP_EC_gen("P-256"), EVP_PKEY_free}; }
Key edwards() { return {EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free}; }

Key pss()
{
    EVP_PKEY *key = nullptr;
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA-PSS", nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY_keygen_init(context.get());
    EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), 2048);
    EVP_PKEY_generate(context.get(), &key);
    return {key, EVP_PKEY_free};
}

QByteArray written(auto write)
{
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    if (write(bio.get()) != 1) qFatal("no PEM in a test");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

QByteArray privatePem(const Key &key)
{
    return written(
        [&](BIO *bio) { return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}
QByteArray traditionalPem(const Key &key, const char *passPhrase = nullptr)
{
    return written([&](BIO *bio) {
        return PEM_write_bio_PrivateKey_traditional(bio, key.get(), passPhrase ? EVP_aes_256_cbc() : nullptr, nullptr,
                                                    0, nullptr, const_cast<char *>(passPhrase));
    });
}
QByteArray encryptedPem(const Key &key)
{
    return written([&](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), EVP_aes_256_cbc(), "throw-away", 10, nullptr, nullptr);
    });
}
QByteArray publicPem(const Key &key)
{
    return written([&](BIO *bio) { return PEM_write_bio_PUBKEY(bio, key.get()); });
}

Secret secret(const QByteArray &pem) { return Secret(QByteArrayView(pem)); }

/// What a terminal would have shown while `use` ran in a child of its own; "late" when it never came to an end.
QByteArray shownOnTerminal(auto use)
{
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        use();
        _exit(0);
    }
    QByteArray shown;
    bool ended = false;
    for (const QDeadlineTimer deadline(10000); !ended && !deadline.hasExpired();) {
        pollfd handle{terminal, POLLIN, 0};
        if (poll(&handle, 1, 100) > 0 && (handle.revents & POLLIN)) {
            char buffer[256];
            const ssize_t size = read(terminal, buffer, sizeof buffer);
            if (size > 0) shown += QByteArray(buffer, size);
            if (write(terminal, "\n", 1) < 0) shown += '!'; // whoever asks gets an empty answer
        } else {
            QTest::qSleep(5); // the line is hung up a moment before the child is gone
        }
        ended = waitpid(child, nullptr, WNOHANG) == child;
    }
    if (!ended) {
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        shown += "late";
    }
    close(terminal);
    return shown;
}

} // namespace

class TestSignature : public QObject
{
    Q_OBJECT

private:
    Key m_key = rsa(2048);
    const QByteArray m_text = "amount=100.00&currency=SGD";

private slots:
    void aSignatureFitsItsTextAndKey()
    {
        const auto signature = crypto::signRsaSha256(secret(privatePem(m_key)), m_text);
        QVERIFY(signature.ok());
        QCOMPARE(signature->size(), 256);
        QCOMPARE(crypto::verifyRsaSha256(publicPem(m_key), m_text, *signature).valueOr(false), true);
        // PKCS#1 v1.5 adds no chance: the same again.
        QCOMPARE(*crypto::signRsaSha256(secret(privatePem(m_key)), m_text), *signature);
        QCOMPARE(*crypto::signRsaSha256(secret(traditionalPem(m_key)), m_text), *signature);
        const Key other = rsa(2048);
        QCOMPARE(crypto::verifyRsaSha256(publicPem(other), m_text, *signature).valueOr(true), false);
    }

    void anEmptyTextIsSignedToo()
    {
        const auto signature = crypto::signRsaSha256(secret(privatePem(m_key)), "");
        QVERIFY(signature.ok());
        QVERIFY(*crypto::verifyRsaSha256(publicPem(m_key), "", *signature));
        QVERIFY(!*crypto::verifyRsaSha256(publicPem(m_key), " ", *signature));
    }

    void openSslItselfAgrees()
    {
        const auto signature = crypto::signRsaSha256(secret(privatePem(m_key)), m_text);
        const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
            EVP_PKEY_CTX_new(m_key.get(), nullptr), EVP_PKEY_CTX_free);
        // The raw operation: what stands in the signature is the padded DigestInfo of the SHA-256.
        EVP_PKEY_verify_recover_init(context.get());
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING);
        QByteArray info(256, '\0');
        size_t size = 256;
        QCOMPARE(EVP_PKEY_verify_recover(context.get(), reinterpret_cast<unsigned char *>(info.data()), &size,
                                         reinterpret_cast<const unsigned char *>(signature->constData()), 256),
                 1);
        info.resize(qsizetype(size));
        unsigned char digest[32];
        EVP_Digest(m_text.constData(), size_t(m_text.size()), digest, nullptr, EVP_sha256(), nullptr);
        QCOMPARE(info.toHex(),
                 "3031300d060960864801650304020105000420" + QByteArray(reinterpret_cast<char *>(digest), 32).toHex());
    }

    void aChangeOfAnyBitIsNoticed()
    {
        const QByteArray signature = *crypto::signRsaSha256(secret(privatePem(m_key)), m_text);
        const QByteArray pem = publicPem(m_key);
        for (qsizetype bit = 0; bit < 8 * signature.size(); ++bit) {
            QByteArray changed = signature;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!*crypto::verifyRsaSha256(pem, m_text, changed));
        }
        for (qsizetype bit = 0; bit < 8 * m_text.size(); ++bit) {
            QByteArray changed = m_text;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!*crypto::verifyRsaSha256(pem, changed, signature));
        }
    }

    void aSignatureOfAnotherLengthDoesNotFit()
    {
        const QByteArray signature = *crypto::signRsaSha256(secret(privatePem(m_key)), m_text);
        const QByteArray pem = publicPem(m_key);
        for (const QByteArray &wrong :
             {QByteArray(), signature.first(255), signature.last(255), signature + '\0', '\0' + signature,
              signature + signature, QByteArray(256, '\0'), signature.toBase64()})
            QCOMPARE(crypto::verifyRsaSha256(pem, m_text, wrong).valueOr(true), false);
    }

    void thePublicHalfIsFoundAndIsNoSecret()
    {
        const auto pem = crypto::publicKeyOf(secret(privatePem(m_key)));
        QCOMPARE(*pem, publicPem(m_key));
        QVERIFY(pem->startsWith("-----BEGIN PUBLIC KEY-----"));
        QVERIFY(!pem->contains("PRIVATE"));
    }

    void aNewKeyIsGoodForSigning()
    {
        const Secret key = crypto::newRsaPrivateKey();
        QVERIFY(key.reveal().startsWith("-----BEGIN PRIVATE KEY-----"));
        const auto signature = crypto::signRsaSha256(key, m_text);
        QVERIFY(signature.ok());
        QVERIFY(*crypto::verifyRsaSha256(*crypto::publicKeyOf(key), m_text, *signature));
        QVERIFY(crypto::newRsaPrivateKey().reveal() != key.reveal());
    }

    void keysThatAreNotGoodEnoughAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QByteArray>("publicHalf");
        QTest::addColumn<QByteArray>("reason");
        const Key small = rsa(1024);
        const Key nearly = rsa(2047);
        const Key curve = elliptic();
        const Key edwardsKey = edwards();
        const Key probabilistic = pss();
        QTest::newRow("RSA of 1024 bits") << privatePem(small) << publicPem(small) << QByteArray("1024 bits");
        QTest::newRow("RSA of 1024 bits, PKCS#1")
            << traditionalPem(small) << publicPem(small) << QByteArray("1024 bits");
        QTest::newRow("RSA of 2047 bits") << privatePem(nearly) << publicPem(nearly) << QByteArray("2047 bits");
        QTest::newRow("elliptic curve") << privatePem(curve) << publicPem(curve) << QByteArray("not an RSA key");
        QTest::newRow("Edwards curve") << privatePem(edwardsKey) << publicPem(edwardsKey)
                                       << QByteArray("not an RSA key");
        QTest::newRow("RSA for PSS only")
            << privatePem(probabilistic) << publicPem(probabilistic) << QByteArray("not an RSA key");
    }
    void keysThatAreNotGoodEnoughAreRefusedWithTheReason()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QByteArray, publicHalf);
        QFETCH(QByteArray, reason);
        const auto signature = crypto::signRsaSha256(secret(pem), m_text);
        QVERIFY(!signature.ok());
        QCOMPARE(signature.error().kind, ErrorKind::CredentialRefused);
        QVERIFY2(signature.error().detail.toUtf8().contains(reason), qPrintable(signature.error().detail));
        QVERIFY(!crypto::publicKeyOf(secret(pem)).ok());
        const auto fits = crypto::verifyRsaSha256(publicHalf, m_text, QByteArray(256, 'x'));
        QVERIFY(!fits.ok());
        QCOMPARE(fits.error().kind, ErrorKind::CredentialRefused);
        QVERIFY(fits.error().detail.toUtf8().contains(reason));
    }

    void whatIsNoKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("my key");
        QTest::newRow("public half") << publicPem(m_key);
        QTest::newRow("cut") << privatePem(m_key).first(800);
        QTest::newRow("bytes inside") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        QTest::newRow("encrypted, PKCS#8") << encryptedPem(m_key);
        QTest::newRow("encrypted, PKCS#1") << traditionalPem(m_key, "throw-away");
    }
    void whatIsNoKeyIsRefused()
    {
        QFETCH(QByteArray, pem);
        const auto signature = crypto::signRsaSha256(secret(pem), m_text);
        QVERIFY(!signature.ok());
        QCOMPARE(signature.error().kind, ErrorKind::CredentialRefused);
        QCOMPARE(signature.error().outcome, base::Outcome::NothingHappened);
        QVERIFY(signature.error().detail.contains(u"pass phrase"));
        QVERIFY(!crypto::publicKeyOf(secret(pem)).ok());
    }

    void aPrivateKeyIsNoPublicKey()
    {
        const auto fits = crypto::verifyRsaSha256(privatePem(m_key), m_text, QByteArray(256, 'x'));
        QCOMPARE(fits.error().kind, ErrorKind::CredentialRefused);
        QVERIFY(!fits.error().detail.contains(u"BEGIN"));
    }

    void anEncryptedKeyNeverAsksOnTheTerminal()
    {
        // The watch itself works: OpenSSL left alone does ask.
        const QByteArray pem = traditionalPem(m_key, "throw-away");
        const QByteArray asked = shownOnTerminal([&] {
            const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free_all);
            EVP_PKEY_free(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
        });
        QVERIFY2(asked.contains("pass phrase"), asked.constData());
        for (const QByteArray &encrypted : {pem, encryptedPem(m_key)}) {
            QCOMPARE(shownOnTerminal([&] { (void)crypto::signRsaSha256(secret(encrypted), m_text).ok(); }),
                     QByteArray());
            QCOMPARE(shownOnTerminal([&] { (void)crypto::publicKeyOf(secret(encrypted)).ok(); }), QByteArray());
        }
        QCOMPARE(shownOnTerminal([&] { (void)crypto::verifyRsaSha256(encryptedPem(m_key), m_text, "x").ok(); }),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
