// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/verdict.h"

#include <QCoreApplication>

namespace net {

using base::Error;
using base::ErrorKind;
using base::Evidence;

namespace {

/// For the translators: every sentence names the provider's host as %1.
struct Net {
    Q_DECLARE_TR_FUNCTIONS(Net)
};

/// Whether the stack's error only repeats an HTTP status: 4xx are 201 to 299, 5xx are above 400, and 302 stands for 400
/// and 418. 205 is Qt's refusal to read the body a second time and is no status at all.
bool repeatsTheStatus(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::ContentReSendError) return false;
    if (error == QNetworkReply::ProtocolInvalidOperationError) return status == 400 || status == 418;
    return error == QNetworkReply::NoError || (error > 200 && error < 300) || error > 400;
}

/// Errors before any connection stood.
bool isRefusal(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError ||
           error == QNetworkReply::ProxyConnectionRefusedError || error == QNetworkReply::ProxyNotFoundError;
}

bool certainlyNotSent(const CallFacts &facts)
{
    if (facts.requestsSent > 0 || facts.bodyBytesTaken > 0 || facts.status > 0) return false;
    if (facts.ending == Ending::WrongIdentity) return true;
    const bool noHandshake = facts.encrypted && facts.trace.handshakes == 0;
    if (noHandshake && facts.ownConnection) return true;
    if (facts.ending != Ending::ByTheNetwork) return false;
    return isRefusal(facts.error) || (noHandshake && facts.error == QNetworkReply::SslHandshakeFailedError);
}

enum class Framing { Whole, Unproven, Broken };

/// What the answer's own framing says. Qt calls a body whole that stops short of its Content-Length, so the count is
/// done here. The last chunk of a chunked body cannot be seen from here: over TLS Qt reports a cut one as an error, in
/// the clear Qt 6.4 sometimes calls it success.
Framing framingOf(const CallFacts &facts)
{
    const QByteArray coding = header(facts.headers, "Content-Encoding").trimmed().toLower();
    if (!coding.isEmpty() && coding != "identity") return Framing::Broken; // we said that we read none
    const bool noError = repeatsTheStatus(facts.error, facts.status);
    if (!facts.bodyExpected || facts.status == 204 || facts.status == 304)
        return noError ? Framing::Whole : Framing::Broken;
    if (header(facts.headers, "Transfer-Encoding").toLower().contains("chunked")) {
        if (!noError) return Framing::Broken;
        return facts.encrypted ? Framing::Whole : Framing::Unproven;
    }
    const QByteArray length = header(facts.headers, "Content-Length");
    if (length.isNull())
        return noError ? Framing::Unproven : Framing::Broken; // only the end of the connection ended it
    bool isNumber = false;
    const qint64 declared = length.trimmed().toLongLong(&isNumber);
    // An answer that came whole is one, whatever the stack says next: to a 307 it says that it cannot send again.
    return isNumber && declared == facts.bodySize ? Framing::Whole : Framing::Broken;
}

/// Whether a server, and not something on the way to it, gave a status.
bool hasStatus(const CallFacts &facts)
{
    const bool spokeToTheServer = !facts.encrypted || !facts.ownConnection || facts.trace.handshakes > 0;
    return facts.ending == Ending::ByTheNetwork && facts.status >= 200 && spokeToTheServer;
}

ErrorKind kindOf(const CallFacts &facts)
{
    switch (facts.ending) {
    case Ending::NoConnection:
    case Ending::NoFirstByte:
    case Ending::Silence:
    case Ending::Deadline: return ErrorKind::TimedOut;
    case Ending::BodyTooLarge: return ErrorKind::UnreadableReply;
    case Ending::WrongIdentity: return ErrorKind::TlsFailed;
    case Ending::Cancelled: return ErrorKind::Unreachable;
    case Ending::ByTheNetwork: break;
    }
    switch (facts.error) {
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::TlsFailed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return ErrorKind::TimedOut;
    case QNetworkReply::NoError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return ErrorKind::UnreadableReply;
    default: return facts.status >= 200 ? ErrorKind::UnreadableReply : ErrorKind::Unreachable;
    }
}

QString sentenceFor(ErrorKind kind, Evidence evidence, Ending ending)
{
    const bool notSent = evidence == Evidence::NotSent;
    if (ending == Ending::Cancelled) {
        return notSent ? Net::tr("The call to %1 was ended by this program; nothing was sent.")
                       : Net::tr("The call to %1 was ended by this program; the request may have arrived.");
    }
    switch (kind) {
    case ErrorKind::TimedOut:
        return notSent ? Net::tr("%1 took no connection in time; nothing was sent.")
                       : Net::tr("%1 did not answer in time; the request may have arrived.");
    case ErrorKind::TlsFailed:
        return notSent ? Net::tr("The identity of %1 could not be verified; nothing was sent.")
                       : Net::tr("The identity of %1 could not be verified; the request may have arrived.");
    case ErrorKind::UnreadableReply:
        return Net::tr("The answer of %1 is cut short or cannot be read; the request has probably arrived.");
    case ErrorKind::RedirectRefused: return Net::tr("%1 pointed to another address, which is never followed.");
    default:
        return notSent ? Net::tr("%1 cannot be reached; nothing was sent.")
                       : Net::tr("The connection to %1 broke before an answer came; the request may have arrived.");
    }
}

Error failureOf(const CallFacts &facts, ErrorKind kind, Evidence evidence)
{
    QString detail = sentenceFor(kind, evidence, facts.ending).arg(facts.host);
    if (!facts.words.isEmpty()) detail += QChar(u' ') + facts.words;
    return evidence == Evidence::NotSent ? base::nothingHappened(kind, {}, detail) : base::maybeHappened(kind, detail);
}

} // namespace

Verdict judge(const CallFacts &facts)
{
    const Framing framing = hasStatus(facts) ? framingOf(facts) : Framing::Broken;
    Verdict verdict;
    verdict.redirected = facts.status >= 300 && facts.status < 400;
    verdict.lengthProven = framing == Framing::Whole;
    if (framing != Framing::Broken) {
        verdict.evidence = Evidence::Answered;
        if (verdict.redirected) verdict.failure = failureOf(facts, ErrorKind::RedirectRefused, verdict.evidence);
        return verdict;
    }
    verdict.evidence = certainlyNotSent(facts) ? Evidence::NotSent : Evidence::Maybe;
    verdict.failure = failureOf(facts, kindOf(facts), verdict.evidence);
    return verdict;
}

} // namespace net
