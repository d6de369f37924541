// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "dialect/answers.h"

#include <array>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::Found;
using domain::TransferState;
using domain::VerdictKind;

namespace {

constexpr std::array statuses{200, 201, 202, 204, 301, 302, 400, 401, 403, 404, 405, 409, 422, 429, 500, 502, 503, 504};

bool sameText(const QString &left, const QString &right)
{
    return left.trimmed().compare(right.trimmed(), Qt::CaseInsensitive) == 0;
}

bool sameVerdict(const domain::Verdict &left, const domain::Verdict &right)
{
    return left.kind == right.kind && left.state == right.state &&
           left.providerReference.text == right.providerReference.text && left.providerStatus == right.providerStatus &&
           left.payIn == right.payIn && left.pickupCode == right.pickupCode && left.error == right.error &&
           left.note == right.note;
}

bool sameSighting(const domain::Sighting &left, const domain::Sighting &right)
{
    return left.found == right.found && left.state == right.state &&
           left.providerReference.text == right.providerReference.text && left.providerStatus == right.providerStatus &&
           left.echoVerified == right.echoVerified && left.needsPerson == right.needsPerson &&
           left.echoFault == right.echoFault && left.payIn == right.payIn && left.isPartPaid == right.isPartPaid &&
           left.pickupCode == right.pickupCode && left.note == right.note && left.error == right.error;
}

/// The ways in which a call can come to nothing; none of them may be taken for news.
void checkUnread(const Answer &answer, const Judge &judge)
{
    domain::WireAnswer lost = answer.wire();
    lost.evidence = base::Evidence::Maybe;
    FUZZ_EXPECT(judge(lost).kind == VerdictKind::Maybe);
    domain::WireAnswer twice = answer.wire();
    twice.requestsSent = 2;
    FUZZ_EXPECT(judge(twice).kind == VerdictKind::Maybe);
    domain::WireAnswer elsewhere = answer.wire();
    elsewhere.redirected = true;
    FUZZ_EXPECT(judge(elsewhere).kind == VerdictKind::Maybe);
    domain::WireAnswer cut = answer.wire();
    cut.failure = base::maybeHappened(base::ErrorKind::UnreadableReply);
    FUZZ_EXPECT(judge(cut).kind == VerdictKind::Maybe);
}

} // namespace

net::HttpReply Answer::reply() const
{
    net::HttpReply reply;
    reply.evidence = base::Evidence::Answered;
    reply.status = status;
    reply.body = body;
    reply.requestsSent = 1;
    reply.redirected = status >= 300 && status < 400; // as the network room marks it, and fails it
    if (reply.redirected) reply.failure = base::maybeHappened(base::ErrorKind::RedirectRefused);
    return reply;
}

domain::WireAnswer Answer::wire() const { return dialect::answerFrom(reply()); }

Answer answerFrom(QByteArrayView input, QByteArrayView operations)
{
    Answer answer;
    const int first = input.isEmpty() ? 0 : int(uchar(input[0]));
    const int second = input.size() < 2 ? 'a' : int(uchar(input[1]));
    answer.operation = operations.contains(char(first)) ? char(first) : operations[first % operations.size()];
    answer.status = statuses[std::size_t(second + 256 - 'a') % statuses.size()];
    answer.body = input.size() > 2 ? input.sliced(2).toByteArray() : QByteArray();
    answer.object = dialect::objectIn(answer.body);
    return answer;
}

QDateTime theMoment() { return QDateTime(QDate(2026, 2, 1), QTime(9, 5), Qt::UTC); }

bool states(const JsonValue &json, const QString &text)
{
    if ((json.isString() || json.isNumber()) && sameText(json.text(), text)) return true;
    for (const JsonValue &item : json.items())
        if (states(item, text)) return true;
    for (const auto &[name, member] : json.members())
        if (states(member, text)) return true;
    return false;
}

bool statesAmount(const JsonValue &json, const money::Money &amount)
{
    if (json.isString() || json.isNumber()) {
        const auto value = money::Decimal::parse(json.text().trimmed());
        if (!value) return false;
        // What a computation in binary left behind is no other sum: 273.59999999999997 is 273.60.
        const auto rounded = value->rounded(amount.currency().minorDigits(), money::Rounding::HalfEven);
        const auto down = value->rounded(amount.currency().minorDigits(), money::Rounding::Down);
        return (rounded && *rounded == amount.toDecimal()) || (down && *down == amount.toDecimal());
    }
    for (const JsonValue &item : json.items())
        if (statesAmount(item, amount)) return true;
    for (const auto &[name, member] : json.members())
        if (statesAmount(member, amount)) return true;
    return false;
}

JsonValue withoutWord(const JsonValue &json, const QString &word)
{
    if ((json.isString() || json.isNumber()) && sameText(json.text(), word)) return u"A WORD OF NOBODY'S"_s;
    if (json.isArray()) {
        JsonValue list = JsonValue::array();
        for (const JsonValue &item : json.items())
            list.append(withoutWord(item, word));
        return list;
    }
    JsonValue object = json;
    for (const auto &[name, member] : json.members())
        object.set(name, withoutWord(member, word));
    return object;
}

void checkHarmless(const base::Error &error)
{
    FUZZ_EXPECT(error.outcome == base::Outcome::NothingHappened);
    FUZZ_EXPECT(error.retryAfterMs >= -1);
}

void checkJudging(const Answer &answer, const Judge &judge, const std::function<bool(const JsonValue &)> &echoes)
{
    const domain::Verdict verdict = judge(answer.wire());
    FUZZ_EXPECT(sameVerdict(verdict, judge(answer.wire()))); // judged again from the store, it says the same
    checkUnread(answer, judge);
    switch (verdict.kind) {
    case VerdictKind::Accepted:
        FUZZ_EXPECT(answer.status >= 200 && answer.status < 300);
        FUZZ_EXPECT(answer.object.has_value());
        FUZZ_EXPECT(echoes(*answer.object));
        break;
    case VerdictKind::Review:
        FUZZ_EXPECT(answer.object.has_value() && answer.status < 300);
        FUZZ_EXPECT(verdict.error.outcome == base::Outcome::Unknown);
        FUZZ_EXPECT(!verdict.error.detail.isEmpty()); // whoever looks at it must be told at what
        break;
    case VerdictKind::Rejected:
        FUZZ_EXPECT(verdict.error.outcome == base::Outcome::NothingHappened);
        FUZZ_EXPECT(answer.status < 500 && (answer.status < 300 || answer.status >= 400));
        // Pages of somebody in between are no refusals.
        FUZZ_EXPECT(answer.object || answer.body.trimmed().isEmpty());
        break;
    case VerdictKind::NotNow:
        FUZZ_EXPECT(verdict.error.outcome == base::Outcome::NothingHappened);
        FUZZ_EXPECT(answer.status < 500);
        FUZZ_EXPECT(answer.object || answer.body.trimmed().isEmpty());
        break;
    case VerdictKind::Maybe:
    case VerdictKind::Duplicate:
    case VerdictKind::Conflict: FUZZ_EXPECT(verdict.error.outcome == base::Outcome::Unknown); break;
    }
    const bool accepted = verdict.kind == VerdictKind::Accepted || verdict.kind == VerdictKind::Review;
    if (!accepted || !domain::isFinal(verdict.state)) return;
    // A final state stands on a word that somebody documented.
    FUZZ_EXPECT(!verdict.providerStatus.isEmpty());
    domain::WireAnswer unknown = answer.wire();
    unknown.body = withoutWord(*answer.object, verdict.providerStatus).toBytes();
    const domain::Verdict without = judge(unknown);
    const bool taken = without.kind == VerdictKind::Accepted || without.kind == VerdictKind::Review;
    FUZZ_EXPECT(!taken || !domain::isFinal(without.state));
}

void checkLooking(const Answer &answer, const interfaces::PayoutOrder &order, const Look &look)
{
    const domain::Sighting seen = look(answer.reply());
    FUZZ_EXPECT(sameSighting(seen, look(answer.reply())));
    net::HttpReply lost = answer.reply();
    lost.evidence = base::Evidence::Maybe;
    lost.failure = base::maybeHappened(base::ErrorKind::TimedOut);
    FUZZ_EXPECT(look(lost).found == Found::Inconclusive); // no answer is no news
    if (seen.echoVerified) {
        FUZZ_EXPECT(seen.found == Found::Yes && seen.echoFault.isEmpty());
        FUZZ_EXPECT(answer.object.has_value());
        FUZZ_EXPECT(statesAmount(*answer.object, order.transfer.receive) ||
                    statesAmount(*answer.object, order.transfer.send));
    }
    if (seen.found == Found::Inconclusive) {
        FUZZ_EXPECT(!seen.state && seen.echoFault.isEmpty());
        checkHarmless(seen.error);
        return;
    }
    FUZZ_EXPECT(answer.status < 500 && (answer.status < 300 || answer.status >= 400));
    if (seen.found == Found::No) {
        FUZZ_EXPECT(!seen.state && (answer.object || answer.body.trimmed().isEmpty()));
        return;
    }
    FUZZ_EXPECT(answer.object.has_value());
    if (!seen.state) return;
    FUZZ_EXPECT(!seen.providerStatus.isEmpty() || !seen.echoFault.isEmpty());
    if (seen.payIn) FUZZ_EXPECT(seen.payIn->amount.isPositive());
    net::HttpReply unknown = answer.reply();
    unknown.body = withoutWord(*answer.object, seen.providerStatus).toBytes();
    FUZZ_EXPECT(!look(unknown).state); // a word that nobody knows keeps the last state
}

void checkBalances(const JsonValue &body, const base::Result<QList<domain::Balance>> &balances)
{
    if (!balances) return checkHarmless(balances.error());
    for (const domain::Balance &balance : *balances) {
        for (const auto &sum : {balance.available, balance.pending, balance.frozen}) {
            if (!sum) continue;
            FUZZ_EXPECT(statesAmount(body, *sum));
            FUZZ_EXPECT(sum->currency().code() == balance.currency);
        }
    }
}

void checkNotice(const JsonValue &body, const base::Result<interfaces::CallbackNotice> &notice)
{
    if (!notice) return checkHarmless(notice.error());
    FUZZ_EXPECT(!notice->ours.isEmpty() || !notice->theirs.isEmpty()); // else nobody could ask anything
    if (!notice->ours.isEmpty()) FUZZ_EXPECT(states(body, notice->ours));
    if (!notice->theirs.isEmpty()) FUZZ_EXPECT(states(body, notice->theirs));
}

} // namespace fuzz
