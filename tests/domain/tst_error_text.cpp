// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using base::ErrorKind;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ErrorKind> everyKind()
{
    QList<ErrorKind> kinds;
    for (int kind = 0; kind <= int(ErrorKind::ChangedMeanwhile); ++kind)
        kinds << ErrorKind(kind);
    return kinds;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfErrorHasASentenceOfItsOwn()
    {
        QSet<QString> seen;
        for (const ErrorKind kind : everyKind()) {
            const QString sentence = domain::sentenceFor(base::nothingHappened(kind));
            QVERIFY2(sentence.split(u' ', Qt::SkipEmptyParts).size() >= 4, qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(sentence.at(0).isUpper(), qPrintable(sentence));
            QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
            // Or whoever puts it in front would say it twice, or not at all.
            QCOMPARE(domain::saysNothingWasSent(base::nothingHappened(kind)), sentence.contains(u"Nothing was sent"_s));
            seen << sentence;
        }
    }

    void noSentenceSpeaksInCodesOrJargon()
    {
        static const QRegularExpression jargon(
            u"\\b(error|exception|failed|failure|invalid|timeout|HTTP|JSON|null|simpaisa|rem\\.?id|rebit|wallex|"
            "webhook|API|payload|[a-z]+[A-Z]\\w*|\\d{3})\\b"_s);
        for (const ErrorKind kind : everyKind()) {
            QString sentence = domain::sentenceFor(base::nothingHappened(kind));
            // The sample of a key is no jargon.
            sentence.remove(u"123e4567-e89b-42d3-a456-426614174000"_s);
            const auto match = jargon.match(sentence);
            QVERIFY2(!match.hasMatch(), qPrintable(sentence));
        }
    }

    void aProvidersWordsAreNeverOurSentence()
    {
        for (const ErrorKind kind : everyKind()) {
            base::Error error = base::maybeHappened(kind);
            const QString plain = domain::sentenceFor(error);
            error.provider = u"CANARY1"_s;
            error.providerCode = u"CANARY2"_s;
            error.providerMessage = u"CANARY3 insufficient priviledge"_s;
            QCOMPARE(domain::sentenceFor(error), plain);
            error.detail = u"Compare it with the paper."_s;
            QVERIFY2(!domain::sentenceFor(error).contains(u"CANARY"), qPrintable(domain::sentenceFor(error)));
        }
    }

    void aSentenceAboutTheInputWins()
    {
        const auto error =
            base::nothingHappened(ErrorKind::BadIban, u"accountNumber"_s, u"An IBAN of PK has 24 characters."_s);
        QCOMPARE(domain::sentenceFor(error), u"An IBAN of PK has 24 characters."_s);
    }

    void aTechnicalDetailOnlyFollowsTheSentence()
    {
        for (const ErrorKind kind :
             {ErrorKind::UnreadableReply, ErrorKind::StoreUnavailable, ErrorKind::StoreCorrupt, ErrorKind::StoreBusy,
              ErrorKind::TimedOut, ErrorKind::Unreachable, ErrorKind::TlsFailed, ErrorKind::ProviderFailed}) {
            const QString plain = domain::sentenceFor(base::maybeHappened(kind));
            const QString detailed = domain::sentenceFor(base::maybeHappened(kind, u"not JSON at byte 3"_s));
            QVERIFY(detailed.startsWith(plain));
            QVERIFY(detailed.endsWith(u" (not JSON at byte 3)"));
        }
    }

    void inDoubtNobodyIsToldThatNothingHappened()
    {
        static const QRegularExpression claim(u"othing (more )?(was|is) sent|No money moved"_s);
        for (const ErrorKind kind : everyKind()) {
            if (kind == ErrorKind::Conflict) continue; // says that nothing MORE is sent, which is true in any case
            for (const QString &detail : {QString(), u"Connection closed"_s}) {
                const QString sentence = domain::sentenceFor(base::maybeHappened(kind, detail));
                QVERIFY2(!claim.match(sentence).hasMatch(), qPrintable(sentence));
                QVERIFY2(!sentence.isEmpty(), qPrintable(base::codeOf(kind)));
            }
        }
        // And where it is certain, it is still said. A question that was lost on the way has been sent, and moves
        // nothing.
        const QString sentence = domain::sentenceFor(base::nothingHappened(ErrorKind::Unreachable));
        QVERIFY(sentence.contains(u"No money moved"));
        QVERIFY(!sentence.contains(u"othing was sent"));
    }

    void inDoubtNobodyIsToldToTryAgain()
    {
        const QString doubt = domain::sentenceFor(base::maybeHappened(ErrorKind::Unconfirmed));
        QVERIFY(doubt.contains(u"Do not take or return cash"));
        QVERIFY(doubt.contains(u"do not send it again"));
        for (const ErrorKind kind : {ErrorKind::TimedOut, ErrorKind::Duplicate, ErrorKind::Conflict,
                                     ErrorKind::EchoMismatch, ErrorKind::UnreadableReply, ErrorKind::RedirectRefused}) {
            const QString sentence = domain::sentenceFor(base::maybeHappened(kind));
            QVERIFY2(!sentence.contains(u"try again"), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"No money moved") && !sentence.contains(u"othing was sent"),
                     qPrintable(sentence));
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
