// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <rapidcheck.h>

using base::Secret;
using crypto::equalInConstantTime;

namespace {

QByteArray bytesOf(const std::vector<char> &bytes) { return QByteArray(bytes.data(), qsizetype(bytes.size())); }

} // namespace

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void sha256GivesThePublishedValues_data()
    {
        // FIPS 180-2, appendix B, and the empty message.
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("empty") << QByteArray()
                               << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million") << QByteArray(1000000, 'a')
                                   << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void sha256GivesThePublishedValues()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, digest);
        QCOMPARE(crypto::sha256Hex(bytes), digest);
        QCOMPARE(crypto::sha256(bytes), QByteArray::fromHex(digest));
    }

    void hmacGivesThePublishedValues_data()
    {
        // RFC 4231, test cases 1 to 4, 6 and 7.
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                           << QByteArray(50, '\xcd')
                           << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("7") << QByteArray(131, '\xaa')
                           << QByteArray("This is a test using a larger than block-size key and a larger than "
                                         "block-size data. The key needs to be hashed before being used by the HMAC "
                                         "algorithm.")
                           << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }
    void hmacGivesThePublishedValues()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QCOMPARE(crypto::hmacSha256(Secret(QByteArrayView(key)), bytes).toHex(), code);
        const crypto::KeyedHash hash{Secret(QByteArrayView(key))};
        QCOMPARE(hash.of("something else").size(), 32);
        QCOMPARE(hash.of(bytes).toHex(), code);
    }

    void anotherLibraryAgrees()
    {
        QVERIFY(rc::check(
            "SHA-256 and HMAC against Qt's own", [](const std::vector<char> &left, const std::vector<char> &right) {
                const QByteArray bytes = bytesOf(left);
                const QByteArray key = bytesOf(right);
                RC_ASSERT(crypto::sha256(bytes) == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
                RC_PRE(!key.isEmpty());
                RC_ASSERT(crypto::hmacSha256(Secret(QByteArrayView(key)), bytes) ==
                          QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256));
            }));
    }

    void anEmptyKeyIsAKeyToo()
    {
        QCOMPARE(crypto::hmacSha256(Secret(), "").toHex(),
                 QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }

    void comparingTellsEveryDifference()
    {
        QVERIFY(equalInConstantTime("", ""));
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "Abc"));
        QVERIFY(!equalInConstantTime("abc", "ab"));
        QVERIFY(!equalInConstantTime("", "a"));
        QVERIFY(!equalInConstantTime(QByteArrayView("a\0b", 3), QByteArrayView("a\0c", 3)));
        QVERIFY(!equalInConstantTime(QByteArrayView("a", 1), QByteArrayView("a\0", 2)));
        const QByteArray right = crypto::sha256("abc");
        for (qsizetype at = 0; at < right.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = right;
                wrong[at] = char(wrong[at] ^ (1 << bit));
                QVERIFY(!equalInConstantTime(right, wrong));
            }
        }
        QVERIFY(rc::check("as == says", [](const std::vector<char> &left, const std::vector<char> &right) {
            RC_ASSERT(equalInConstantTime(bytesOf(left), bytesOf(right)) == (left == right));
            RC_ASSERT(equalInConstantTime(bytesOf(left), bytesOf(left)));
        }));
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
