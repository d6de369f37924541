// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealed_box.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using base::ErrorKind;
using base::Secret;

namespace {

/// Hands out the same byte for ever: for published values only.
class Monotonous final : public base::Random
{
public:
    QByteArray bytes(int count) override { return QByteArray(count, '\0'); }
};

QByteArray bytesOf(const std::vector<char> &bytes) { return QByteArray(bytes.data(), qsizetype(bytes.size())); }

Secret keyOf(char byte) { return Secret(QByteArrayView(QByteArray(32, byte))); }

bool refuses(const Secret &key, const QByteArray &box, const QByteArray &associated)
{
    const auto opened = crypto::open(key, box, associated);
    return !opened.ok() && opened.error().kind == ErrorKind::StoreCorrupt && !opened.error().detail.isEmpty();
}

} // namespace

class TestSealedBox : public QObject
{
    Q_OBJECT

private:
    base::SystemRandom m_random;
    const QByteArray m_associated = "transfers/17/parties";

    QByteArray box(const QByteArray &plain) { return crypto::seal(keyOf('k'), plain, m_associated, m_random); }

private slots:
    void whatIsSealedOpensUnchanged()
    {
        QVERIFY(rc::check(
            "open(seal(x)) == x", [this](const std::vector<char> &plain, const std::vector<char> &associated) {
                const QByteArray key = m_random.bytes(32);
                const Secret secret{QByteArrayView(key)};
                const QByteArray box = crypto::seal(secret, bytesOf(plain), bytesOf(associated), m_random);
                RC_ASSERT(box.size() == qsizetype(plain.size()) + 29);
                RC_ASSERT(box.at(0) == '\1');
                const auto opened = crypto::open(secret, box, bytesOf(associated));
                RC_ASSERT(opened.ok());
                RC_ASSERT(*opened == bytesOf(plain));
            }));
        const QByteArray large(3000000, 'x');
        QCOMPARE(*crypto::open(keyOf('k'), box(large), m_associated), large);
    }

    void theBoxIsTheStandardsOwn()
    {
        // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 and 14: key, nonce and text all zero.
        Monotonous random;
        const Secret key = keyOf('\0');
        QCOMPARE(crypto::seal(key, "", "", random).sliced(13).toHex(), QByteArray("530f8afbc74536b9a963b4f1c4cb738b"));
        QCOMPARE(crypto::seal(key, QByteArray(16, '\0'), "", random).sliced(13).toHex(),
                 QByteArray("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
    }

    void theSameTextIsNeverSealedTheSameWay()
    {
        QSet<QByteArray> nonces;
        QSet<QByteArray> texts;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray sealed = box("the same text");
            nonces << sealed.sliced(1, 12);
            texts << sealed.sliced(13);
        }
        QCOMPARE(nonces.size(), 1000);
        QCOMPARE(texts.size(), 1000);
    }

    void nothingOfTheTextShows()
    {
        const QByteArray sealed = box("CANARY Mina Tan 12 Orchard Road");
        QVERIFY(!sealed.contains("CANARY") && !sealed.contains("Mina"));
    }

    void aChangeOfAnyBitIsNoticed()
    {
        const QByteArray sealed = box("Mina Tan, 12 Orchard Road");
        QVERIFY(crypto::open(keyOf('k'), sealed, m_associated).ok());
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = sealed;
                changed[at] = char(changed[at] ^ (1 << bit));
                QVERIFY2(refuses(keyOf('k'), changed, m_associated), qPrintable(QString::number(at)));
            }
        }
    }

    void aCutOrLengthenedBoxIsNoticed()
    {
        const QByteArray sealed = box("Mina Tan");
        for (qsizetype size = 0; size < sealed.size(); ++size) {
            QVERIFY(refuses(keyOf('k'), sealed.first(size), m_associated));
            QVERIFY(refuses(keyOf('k'), sealed.last(size), m_associated));
        }
        QVERIFY(refuses(keyOf('k'), sealed + '\0', m_associated));
        QVERIFY(refuses(keyOf('k'), sealed + sealed, m_associated));
        QVERIFY(refuses(keyOf('k'), {}, m_associated));
    }

    void partsOfTwoBoxesDoNotFit()
    {
        const QByteArray first = box("Mina Tan");
        const QByteArray second = box("Ali Khan");
        QVERIFY(refuses(keyOf('k'), first.first(13) + second.sliced(13), m_associated)); // nonce of the other
        QVERIFY(
            refuses(keyOf('k'), first.first(first.size() - 16) + second.last(16), m_associated)); // tag of the other
    }

    void aBoxMovedToAnotherRowDoesNotOpen()
    {
        const QByteArray sealed = box("Mina Tan");
        for (const char *elsewhere :
             {"", "transfers/18/parties", "transfers/17/partie", "transfers/17/parties ", "Transfers/17/parties"})
            QVERIFY2(refuses(keyOf('k'), sealed, elsewhere), elsewhere);
        const QByteArray bare = crypto::seal(keyOf('k'), "Mina Tan", "", m_random);
        QVERIFY(refuses(keyOf('k'), bare, "x"));
    }

    void anotherKeyDoesNotOpen()
    {
        const QByteArray sealed = box("Mina Tan");
        QVERIFY(refuses(keyOf('l'), sealed, m_associated));
        for (int bit = 0; bit < 256; ++bit) {
            QByteArray key(32, 'k');
            key[bit / 8] = char(key[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(refuses(Secret(QByteArrayView(key)), sealed, m_associated));
        }
        for (const int size : {0, 16, 31, 33, 64})
            QVERIFY(refuses(Secret(QByteArrayView(QByteArray(size, 'k'))), sealed, m_associated));
    }
};

QTEST_GUILESS_MAIN(TestSealedBox)
#include "tst_sealed_box.moc"
