// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/verdict.h"

#include <QTest>

using base::ErrorKind;
using base::Evidence;
using base::Outcome;
using net::CallFacts;
using net::Ending;
using net::judge;
using net::Verdict;
using namespace Qt::Literals::StringLiterals;

class TestVerdict : public QObject
{
    Q_OBJECT

private:
    /// A call over TLS that left and was answered with ten bytes.
    static CallFacts answered(int status, QNetworkReply::NetworkError error)
    {
        CallFacts facts = left(error);
        facts.trace.heads = 1;
        facts.status = status;
        facts.headers = {{"Content-Length", "10"}};
        facts.bodySize = 10;
        return facts;
    }
    /// A call over TLS that left and was not answered.
    static CallFacts left(QNetworkReply::NetworkError error)
    {
        CallFacts facts;
        facts.host = u"pay.example"_s;
        facts.trace = {1, 1, 0};
        facts.requestsSent = 1;
        facts.bodyBytesTaken = 40;
        facts.error = error;
        return facts;
    }
    /// A call that never got as far as a handshake.
    static CallFacts unconnected(QNetworkReply::NetworkError error)
    {
        CallFacts facts;
        facts.host = u"pay.example"_s;
        facts.trace = {1, 0, 0};
        facts.error = error;
        return facts;
    }
    static CallFacts with(CallFacts facts, auto change)
    {
        change(facts);
        return facts;
    }

private slots:
    void everyObservationHasItsVerdict_data()
    {
        QTest::addColumn<CallFacts>("facts");
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("kind"); // empty: usable
        using Reply = QNetworkReply;
        const auto row = [](const char *name, const CallFacts &facts, Evidence evidence, const QString &kind) {
            QTest::newRow(name) << facts << evidence << kind;
        };
        row("200", answered(200, Reply::NoError), Evidence::Answered, {});
        row("400, which Qt calls an invalid operation", answered(400, Reply::ProtocolInvalidOperationError),
            Evidence::Answered, {});
        row("404", answered(404, Reply::ContentNotFoundError), Evidence::Answered, {});
        row("429", answered(429, Reply::UnknownContentError), Evidence::Answered, {});
        row("503", answered(503, Reply::ServiceUnavailableError), Evidence::Answered, {});
        row("302", answered(302, Reply::NoError), Evidence::Answered, u"redirect-refused"_s);
        row("307, which Qt cannot send again", answered(307, Reply::ContentReSendError), Evidence::Answered,
            u"redirect-refused"_s);
        row("host not found", unconnected(Reply::HostNotFoundError), Evidence::NotSent, u"unreachable"_s);
        row("refused", unconnected(Reply::ConnectionRefusedError), Evidence::NotSent, u"unreachable"_s);
        row("proxy refused", unconnected(Reply::ProxyConnectionRefusedError), Evidence::NotSent, u"unreachable"_s);
        row("proxy wants a password", unconnected(Reply::ProxyAuthenticationRequiredError), Evidence::NotSent,
            u"unreachable"_s);
        row("handshake failed", unconnected(Reply::SslHandshakeFailedError), Evidence::NotSent, u"tls-failed"_s);
        row("closed in the handshake", unconnected(Reply::RemoteHostClosedError), Evidence::NotSent, u"unreachable"_s);
        row("connecting took too long",
            with(unconnected(Reply::OperationCanceledError), [](CallFacts &f) { f.ending = Ending::NoConnection; }),
            Evidence::NotSent, u"timed-out"_s);
        row("cancelled before the handshake",
            with(unconnected(Reply::OperationCanceledError), [](CallFacts &f) { f.ending = Ending::Cancelled; }),
            Evidence::NotSent, u"unreachable"_s);
        row("wrong certificate",
            with(unconnected(Reply::OperationCanceledError),
                 [](CallFacts &f) {
                     f.trace.handshakes = 1;
                     f.ending = Ending::WrongIdentity;
                 }),
            Evidence::NotSent, u"tls-failed"_s);
        row("wrong certificate found after the answer",
            with(answered(200, Reply::NoError), [](CallFacts &f) { f.ending = Ending::WrongIdentity; }),
            Evidence::Maybe, u"tls-failed"_s);
        row("closed after sending", left(Reply::RemoteHostClosedError), Evidence::Maybe, u"unreachable"_s);
        row("Qt wanted to send again", left(Reply::ContentReSendError), Evidence::Maybe, u"unreachable"_s);
        row("deadline after sending",
            with(left(Reply::OperationCanceledError), [](CallFacts &f) { f.ending = Ending::Deadline; }),
            Evidence::Maybe, u"timed-out"_s);
        row("handshake done, nothing counted",
            with(left(Reply::RemoteHostClosedError),
                 [](CallFacts &f) {
                     f.requestsSent = 0;
                     f.bodyBytesTaken = 0;
                 }),
            Evidence::Maybe, u"unreachable"_s);
        row("refused on the second try",
            with(left(Reply::ConnectionRefusedError), [](CallFacts &f) { f.requestsSent = 0; }), Evidence::Maybe,
            u"unreachable"_s);
        row("sent twice", with(left(Reply::RemoteHostClosedError), [](CallFacts &f) { f.requestsSent = 2; }),
            Evidence::Maybe, u"unreachable"_s);
        row("in the clear, refused",
            with(unconnected(Reply::ConnectionRefusedError), [](CallFacts &f) { f.encrypted = false; }),
            Evidence::NotSent, u"unreachable"_s);
        row("in the clear, closed",
            with(unconnected(Reply::RemoteHostClosedError), [](CallFacts &f) { f.encrypted = false; }), Evidence::Maybe,
            u"unreachable"_s);
        row("in the clear, cancelled",
            with(unconnected(Reply::ConnectionRefusedError),
                 [](CallFacts &f) {
                     f.encrypted = false;
                     f.ending = Ending::Cancelled;
                 }),
            Evidence::Maybe, u"unreachable"_s);
        row("warm connection closed",
            with(unconnected(Reply::RemoteHostClosedError), [](CallFacts &f) { f.ownConnection = false; }),
            Evidence::Maybe, u"unreachable"_s);
        row("warm manager, refused",
            with(unconnected(Reply::ConnectionRefusedError), [](CallFacts &f) { f.ownConnection = false; }),
            Evidence::NotSent, u"unreachable"_s);
        row("cut short", with(answered(200, Reply::NoError), [](CallFacts &f) { f.bodySize = 9; }), Evidence::Maybe,
            u"unreadable-reply"_s);
        row("cut short with an error",
            with(answered(200, Reply::RemoteHostClosedError), [](CallFacts &f) { f.bodySize = 9; }), Evidence::Maybe,
            u"unreadable-reply"_s);
        row("whole, then closed with an error", answered(200, Reply::RemoteHostClosedError), Evidence::Answered, {});
        row("two lengths",
            with(answered(200, Reply::NoError),
                 [](CallFacts &f) {
                     f.headers = {{"Content-Length", "10, 12"}};
                 }),
            Evidence::Maybe, u"unreadable-reply"_s);
        row("compressed against our word",
            with(answered(200, Reply::NoError),
                 [](CallFacts &f) { f.headers.emplaceBack("Content-Encoding", "gzip"); }),
            Evidence::Maybe, u"unreadable-reply"_s);
        row("no length, closed", with(answered(200, Reply::NoError), [](CallFacts &f) { f.headers.clear(); }),
            Evidence::Answered, {});
        row("no length, error",
            with(answered(200, Reply::RemoteHostClosedError), [](CallFacts &f) { f.headers.clear(); }), Evidence::Maybe,
            u"unreadable-reply"_s);
        row("no length, and Qt wanted to send again",
            with(answered(200, Reply::ContentReSendError), [](CallFacts &f) { f.headers.clear(); }), Evidence::Maybe,
            u"unreadable-reply"_s);
        row("chunks, error",
            with(answered(200, Reply::RemoteHostClosedError),
                 [](CallFacts &f) {
                     f.headers = {{"Transfer-Encoding", "Chunked"}};
                 }),
            Evidence::Maybe, u"unreadable-reply"_s);
        row("too long",
            with(answered(200, Reply::OperationCanceledError), [](CallFacts &f) { f.ending = Ending::BodyTooLarge; }),
            Evidence::Maybe, u"unreadable-reply"_s);
        row("only 100 Continue", with(left(Reply::RemoteHostClosedError), [](CallFacts &f) { f.status = 100; }),
            Evidence::Maybe, u"unreachable"_s);
        row("no status and no error", left(Reply::NoError), Evidence::Maybe, u"unreadable-reply"_s);
        row("a status without a handshake is the proxy's",
            with(answered(407, Reply::ProxyAuthenticationRequiredError),
                 [](CallFacts &f) {
                     f.trace.handshakes = 0;
                     f.requestsSent = 0;
                     f.bodyBytesTaken = 0;
                 }),
            Evidence::Maybe, u"unreadable-reply"_s);
        row("HTTP/2 internal error without a status", left(Reply::InternalServerError), Evidence::Maybe,
            u"unreachable"_s);
    }
    void everyObservationHasItsVerdict()
    {
        QFETCH(const CallFacts, facts);
        QFETCH(const Evidence, evidence);
        QFETCH(const QString, kind);
        const Verdict verdict = judge(facts);
        QCOMPARE(verdict.evidence, evidence);
        QCOMPARE(verdict.failure ? base::codeOf(verdict.failure->kind) : QString(), kind);
        if (!verdict.failure) return;
        QCOMPARE(verdict.failure->outcome, evidence == Evidence::NotSent ? Outcome::NothingHappened : Outcome::Unknown);
        QVERIFY(verdict.failure->detail.contains(u"pay.example"_s));
        QCOMPARE(verdict.failure->detail.contains(u"nothing was sent"_s), evidence == Evidence::NotSent);
    }

    // Whatever is observed: once a request was counted, a byte of it taken or a status seen, nobody may say "not sent".
    void notSentNeedsThatNothingAtAllWasSeen()
    {
        static constexpr QNetworkReply::NetworkError errors[] = {QNetworkReply::NoError,
                                                                 QNetworkReply::ConnectionRefusedError,
                                                                 QNetworkReply::RemoteHostClosedError,
                                                                 QNetworkReply::HostNotFoundError,
                                                                 QNetworkReply::TimeoutError,
                                                                 QNetworkReply::OperationCanceledError,
                                                                 QNetworkReply::SslHandshakeFailedError,
                                                                 QNetworkReply::ProxyConnectionRefusedError,
                                                                 QNetworkReply::ContentReSendError,
                                                                 QNetworkReply::ProtocolFailure,
                                                                 QNetworkReply::InternalServerError};
        int notSent = 0;
        for (const auto error : errors) {
            for (int ending = 0; ending <= int(Ending::Cancelled); ++ending) {
                for (int bits = 0; bits < 64; ++bits) {
                    CallFacts facts;
                    facts.error = error;
                    facts.ending = Ending(ending);
                    facts.encrypted = bits & 1;
                    facts.ownConnection = bits & 2;
                    facts.trace.handshakes = bits & 4 ? 1 : 0;
                    facts.requestsSent = bits & 8 ? 1 : 0;
                    facts.bodyBytesTaken = bits & 16 ? 5 : 0;
                    facts.status = bits & 32 ? 200 : 0;
                    const bool claim = judge(facts).evidence == Evidence::NotSent;
                    notSent += claim;
                    if (bits & (8 | 16 | 32)) QVERIFY(!claim);
                    if (claim && facts.trace.handshakes > 0 && facts.ending != Ending::WrongIdentity)
                        QVERIFY(facts.error == QNetworkReply::ConnectionRefusedError ||
                                facts.error == QNetworkReply::HostNotFoundError ||
                                facts.error == QNetworkReply::ProxyConnectionRefusedError);
                }
            }
        }
        QVERIFY(notSent > 0);
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
