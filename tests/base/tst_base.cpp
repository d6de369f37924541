// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/id.h"
#include "base/mask.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>

#include <rapidcheck.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

using base::Error;
using base::ErrorKind;
using base::Outcome;
using base::Result;
using base::Secret;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Hands out the bytes of a script, then zeros; counts what was taken.
class ScriptedRandom final : public base::Random
{
public:
    explicit ScriptedRandom(QByteArray script = {}) : m_script(std::move(script)) {}
    QByteArray bytes(int count) override
    {
        const QByteArray next = m_script.mid(taken, count).leftJustified(count, '\0');
        taken += count;
        return next;
    }
    qsizetype taken = 0;

private:
    QByteArray m_script;
};

struct SomeTag;
struct OtherTag;

/// Looks at memory that is about to be freed.
struct Watch {
    QByteArray canary;
    bool armed = false;
    int seen = 0;

    void lookAt(const void *memory, size_t size)
    {
        if (!armed || !memory || size < size_t(canary.size())) return;
        if (QByteArrayView(static_cast<const char *>(memory), qsizetype(size)).contains(canary)) ++seen;
    }
};
Watch watch;

} // namespace

void *operator new(size_t size)
{
    if (void *memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, size_t size) noexcept
{
    watch.lookAt(memory, size);
    std::free(memory);
}

class TestBase : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfErrorHasACodeOfItsOwnAndBack()
    {
        static const QRegularExpression kebab(u"\\A[a-z]+(-[a-z]+)*\\z"_s);
        QSet<QString> seen;
        for (int kind = 0; kind <= int(ErrorKind::ChangedMeanwhile); ++kind) {
            const QString code = base::codeOf(ErrorKind(kind));
            QVERIFY2(kebab.match(code).hasMatch(), qPrintable(code));
            QVERIFY2(!seen.contains(code), qPrintable(code));
            seen << code;
            QCOMPARE(base::errorKindFrom(code), std::optional(ErrorKind(kind)));
        }
        QCOMPARE(seen.size(), 58);
    }

    void aCodeOfAnotherVersionIsNoKind()
    {
        for (const QString &code : {u""_s, u"no-such-code"_s, u"Timed-Out"_s, u"timed-out "_s, u"timed_out"_s})
            QVERIFY(!base::errorKindFrom(code).has_value());
    }

    void codesThatScriptsRelyOnStayWhatTheyAre()
    {
        QCOMPARE(base::codeOf(ErrorKind::Unconfirmed), u"unconfirmed"_s);
        QCOMPARE(base::codeOf(ErrorKind::QuoteExpired), u"quote-expired"_s);
        QCOMPARE(base::codeOf(ErrorKind::KeyReused), u"key-reused"_s);
        QCOMPARE(base::codeOf(ErrorKind::BadIban), u"bad-iban"_s);
    }

    void anErrorNobodyThoughtAboutIsInDoubt()
    {
        QCOMPARE(Error().outcome, Outcome::Unknown);
        QCOMPARE(base::maybeHappened(ErrorKind::TimedOut).outcome, Outcome::Unknown);
        const Error error = base::nothingHappened(ErrorKind::BadIban, u"accountNumber"_s, u"A digit is wrong."_s);
        QCOMPARE(error.outcome, Outcome::NothingHappened);
        QCOMPARE(error.field, u"accountNumber"_s);
        QCOMPARE(error.detail, u"A digit is wrong."_s);
        QCOMPARE(error.retryAfterMs, -1);
    }

    void aResultHoldsAValueOrTheReason()
    {
        const Result<int> good = 7;
        QVERIFY(good.ok() && bool(good));
        QCOMPARE(*good, 7);
        QCOMPARE(good.valueOr(1), 7);
        const Result<int> bad = base::nothingHappened(ErrorKind::NotFound);
        QVERIFY(!bad.ok() && !bool(bad));
        QCOMPARE(bad.error().kind, ErrorKind::NotFound);
        QCOMPARE(bad.valueOr(1), 1);
        const Result<void> done;
        QVERIFY(done.ok());
        const Result<void> refused = base::nothingHappened(ErrorKind::DiskFull);
        QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
        Result<std::unique_ptr<int>> owner = std::make_unique<int>(5);
        const std::unique_ptr<int> taken = std::move(owner).value();
        QCOMPARE(*taken, 5);
    }

    void aSecretMovesAndCannotBeCopied()
    {
        QVERIFY(!std::is_copy_constructible_v<Secret>);
        QVERIFY(!std::is_copy_assignable_v<Secret>);
        QVERIFY((!std::is_convertible_v<QByteArray, Secret>));
        Secret first{QByteArrayView("throw-away")};
        QCOMPARE(first.size(), 10);
        Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT: what is left behind is the point
        QCOMPARE(second.reveal(), QByteArrayView("throw-away"));
        Secret third{QByteArrayView("other")};
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT
        QCOMPARE(third.reveal(), QByteArrayView("throw-away"));
        Secret &itself = third;
        third = std::move(itself);
        QCOMPARE(third.reveal(), QByteArrayView("throw-away"));
        const Secret copy = third.clone();
        QCOMPARE(copy.reveal(), third.reveal());
        QVERIFY(copy.reveal().data() != third.reveal().data());
        QVERIFY(Secret().isEmpty());
    }

    void aSecretPrintsAsStars()
    {
        QString text;
        QDebug(&text) << Secret(QByteArrayView("throw-away"));
        QVERIFY(text.contains(u"***"));
        QVERIFY(!text.contains(u"throw"));
    }

    void theBytesOfASecretAreGoneBeforeTheirMemoryIsFreed()
    {
        const QByteArray canary("throw-away-canary-of-thirty-two-b");
        const auto freedWithBytes = [&](auto use) {
            watch.canary = canary;
            watch.seen = 0;
            watch.armed = true;
            use();
            watch.armed = false;
            return watch.seen;
        };
        // The watch itself works: a vector that nobody wipes is noticed.
        QCOMPARE(freedWithBytes([&] { const std::vector<char> plain(canary.begin(), canary.end()); }), 1);
        QCOMPARE(freedWithBytes([&] { const Secret secret{QByteArrayView(canary)}; }), 0);
        QCOMPARE(freedWithBytes([&] {
                     Secret secret{QByteArrayView(canary)};
                     secret = Secret();
                     Secret moved = Secret(QByteArrayView(canary));
                     secret = std::move(moved);
                     const Secret copy = secret.clone();
                 }),
                 0);
    }

    void idsOfDifferentKindsDoNotMix()
    {
        using Some = base::Id<SomeTag>;
        using Other = base::Id<OtherTag>;
        QVERIFY((!std::is_convertible_v<Some, Other>));
        QVERIFY((!std::is_constructible_v<Some, Other>));
        QVERIFY((!std::is_convertible_v<QString, Some>));
        QVERIFY(Some().isEmpty());
        QCOMPARE(Some{u"a"_s}, Some{u"a"_s});
        QVERIFY(Some{u"a"_s} != Some{u"A"_s});
        QVERIFY(Some{u"a"_s} < Some{u"b"_s});
        QCOMPARE(qHash(Some{u"a"_s}, 1), qHash(Some{u"a"_s}, 1));
    }

    void aUuidIsARandomOneWhateverTheBytes()
    {
        QVERIFY(rc::check("version 4, RFC 4122, lower case, without braces", [](const std::vector<char> &bytes) {
            ScriptedRandom random(QByteArray(bytes.data(), qsizetype(bytes.size())));
            const QString text = random.uuid();
            static const QRegularExpression shape(
                u"\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
            RC_ASSERT(shape.match(text).hasMatch());
            RC_ASSERT(random.taken == 16);
        }));
        QCOMPARE(ScriptedRandom(QByteArray(16, '\xff')).uuid(), u"ffffffff-ffff-4fff-bfff-ffffffffffff"_s);
        QSet<QString> seen;
        base::SystemRandom random;
        for (int i = 0; i < 1000; ++i)
            seen << random.uuid();
        QCOMPARE(seen.size(), 1000);
    }

    void belowStaysBelowAndReachesEverything()
    {
        base::SystemRandom random;
        for (const quint32 limit : {2U, 3U, 7U, 30U, 256U}) {
            QSet<quint32> seen;
            for (int i = 0; i < 5000; ++i) {
                const quint32 value = random.below(limit);
                QVERIFY(value < limit);
                seen << value;
            }
            QCOMPARE(quint32(seen.size()), limit);
        }
        for (const quint32 limit : {0x80000001U, 0xffffffffU})
            for (int i = 0; i < 100; ++i)
                QVERIFY(random.below(limit) < limit);
        QCOMPARE(random.below(0), 0U);
        QCOMPARE(random.below(1), 0U);
    }

    void belowRejectsWhatWouldFavourSmallNumbers()
    {
        // 2^32 - 1 is divisible by 3; what lies at or above the last whole multiple is drawn again.
        ScriptedRandom random(QByteArray(4, '\xff') + QByteArray("\x05\x00\x00\x00", 4));
        QCOMPARE(random.below(3), 5U % 3U);
        QCOMPARE(random.taken, 8);
    }

    void aReadableTextHasNoLettersThatAreMistaken()
    {
        base::SystemRandom random;
        static const QString alphabet = u"23456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        QSet<QChar> seen;
        for (int i = 0; i < 300; ++i) {
            const QString text = random.readable(10);
            QCOMPARE(text.size(), 10);
            for (const QChar c : text) {
                QVERIFY2(alphabet.contains(c), qPrintable(text));
                seen << c;
            }
        }
        QCOMPARE(seen.size(), alphabet.size());
        for (const QChar mistaken : u"0O1ILU"_s)
            QVERIFY(!seen.contains(mistaken));
        QCOMPARE(random.readable(0), QString());
    }

    void theSystemGivesAsManyBytesAsAsked()
    {
        base::SystemRandom random;
        for (const int count : {0, 1, 12, 32, 1000})
            QCOMPARE(random.bytes(count).size(), count);
        QVERIFY(random.bytes(32) != random.bytes(32));
    }

    void onlyTheLastFourOfALongNumberAreShown()
    {
        QCOMPARE(base::masked(u""), QString());
        QCOMPARE(base::masked(u"1"), u"••••"_s);
        QCOMPARE(base::masked(u"123456"), u"••••"_s);
        QCOMPARE(base::masked(u"1234567"), u"••4567"_s);
        QCOMPARE(base::masked(u"PK36SCBL0000001123456702"), u"••6702"_s);
        QVERIFY(rc::check("nothing but the last four", [](const std::vector<uint8_t> &digits) {
            QString number;
            for (const uint8_t digit : digits)
                number += QChar(u'0' + digit % 10);
            const QString shown = base::masked(number);
            RC_ASSERT(shown.size() <= 6);
            const QString expected = number.isEmpty() ? QString() : u"••••"_s;
            RC_ASSERT(shown == (number.size() > 6 ? u"••"_s + number.right(4) : expected));
        }));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
