// SPDX-License-Identifier: GPL-3.0-or-later
// What the answer to `initiate` means.
#include "base/clock.h"
#include "dialect/answers.h"
#include "providers/simpaisa/reference.h"
#include "providers/simpaisa/replies.h"

#include <algorithm>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::VerdictKind;

namespace {

domain::Verdict acceptance(const domain::WireAnswer &answer, const JsonValue &body,
                           const interfaces::PayoutOrder &order)
{
    const domain::Sighting seen = sightingFrom(body, order);
    if (seen.found != domain::Found::Yes) return dialect::maybe(seen.error.kind, providerName, seen.error.detail);
    domain::Verdict verdict;
    verdict.kind = seen.echoFault.isEmpty() ? VerdictKind::Accepted : VerdictKind::Review;
    // A word that nobody knows on an answer that is otherwise good: it was taken, and it is not over.
    verdict.state = seen.state.value_or(domain::TransferState::InProgress);
    verdict.providerReference = seen.providerReference;
    verdict.providerStatus = seen.providerStatus;
    verdict.note = dialect::joined({seen.note, traceOf(answer.headers, body), bankDoubt(order.beneficiary)});
    if (verdict.kind == VerdictKind::Review) {
        verdict.error = base::maybeHappened(ErrorKind::EchoMismatch, seen.echoFault);
        verdict.error.provider = providerName;
    } else if (verdict.state == domain::TransferState::Rejected) {
        verdict.error = seen.error;
    }
    return verdict;
}

} // namespace

namespace {

/// ErrorResponse of the document: error.code and error.message.
bool isErrorResponse(const JsonValue &body)
{
    const JsonValue error = body.member(u"error");
    return !error.member(u"code").text().isEmpty() && error.member(u"message").isString();
}

/// A code that says, in whatever words, that the provider has the request already.
bool speaksOfACopy(const QString &code)
{
    static const QStringList words{u"DUPLICATE"_s, u"ALREADY"_s, u"EXISTS"_s, u"IDEMPOTEN"_s, u"IN_PROGRESS"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return code.contains(word, Qt::CaseInsensitive); });
}

base::Error duplicate(base::Error error)
{
    error.kind = ErrorKind::Duplicate;
    return error;
}

} // namespace

domain::Verdict verdictFrom(const domain::WireAnswer &answer, const interfaces::PayoutOrder &order,
                            const QDateTime &nowUtc)
{
    if (const auto unread = dialect::verdictUnread(answer, providerName)) return *unread;
    const auto body = dialect::objectIn(answer.body);
    base::Error error = errorFrom(answer.status, answer.headers, body, nowUtc);
    // Refusals count in the provider's own words only: a page of somebody in between proves nothing. Where nothing but
    // the status matters, an empty body will do.
    const bool empty = answer.body.trimmed().isEmpty();
    switch (answer.status) {
    case 200: // a repeated key is answered with the first answer
    case 201:
        if (body) return acceptance(answer, *body, order);
        return dialect::maybe(ErrorKind::UnreadableReply, providerName, u"not a JSON object"_s);
    case 400:
    case 422:
        // The document calls these two a refusal of the request, in a body with a code and a message; a 404 it does not
        // declare here. The codes are not listed, so a code alone proves little: one that speaks of an earlier copy is
        // no word about that copy, and a JSON object of another shape is somebody else's.
        if (!body || !isErrorResponse(*body)) break;
        if (speaksOfACopy(error.providerCode)) return dialect::verdict(VerdictKind::Duplicate, duplicate(error));
        return dialect::verdict(VerdictKind::Rejected, error);
    case 401:
    case 403:
    case 429:
        if (body || empty) return dialect::verdict(VerdictKind::NotNow, error);
        break;
    case 409:
        if (body || empty) return dialect::verdict(VerdictKind::Conflict, error);
        break;
    default: break;
    }
    // Not their words, or words of no known meaning: "refused" would be a promise that nobody made.
    if (answer.status < 500) error.kind = ErrorKind::UnreadableReply;
    return dialect::verdict(VerdictKind::Maybe, error);
}

} // namespace providers::simpaisa
