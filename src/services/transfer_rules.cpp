// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer_rules.h"

#include "domain/error_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace services {

using namespace Qt::Literals::StringLiterals;
using domain::Transfer;

using domain::RecoveryPoint;
using domain::TransferState;
using Seconds = std::chrono::seconds;

namespace {

/// An invoice that ran out by our clock may have been paid in its last minute: its news is still asked for.
constexpr qint64 expiredWatchedForS = 24 * 3600;
constexpr qint64 expiredEveryS = 300;
/// Between copies when the quick ones are used up.
constexpr qint64 replayRestS = 240;
constexpr qint64 patienceMaxMs = 600'000;

bool mayReplay(const Doubt &doubt)
{
    const domain::SafetyProfile &safety = doubt.safety;
    if (!safety.replayWithSameKey || !doubt.transfer.review.isEmpty()) return false;
    if (!doubt.maySend) return false;
    const QDateTime first = doubt.transfer.submittedAt;
    // A clock that was set back would make every key look fresh.
    if (!first.isValid() || doubt.now < first || doubt.now < doubt.attempt.armedAt) return false;
    if (first.secsTo(doubt.now) >= safety.keyHonoured.count()) return false;
    // A refusal may only stand when it was said after the quote's end: one more copy, now and then, brings that word.
    const std::optional<domain::WireAnswer> &last = doubt.attempt.answer;
    const bool lastWasRefused =
        last && last->evidence == base::Evidence::Answered && last->status >= 400 && last->status < 500;
    const bool rested = doubt.attempt.armedAt.secsTo(doubt.now) >= replayRestS;
    // Nor may it hang for ever where the last copy was swallowed and the provider, asked since, does not know it.
    const bool isNotThere = doubt.attempt.notFoundAt.isValid();
    const bool onceMore = rested && (lastWasRefused || isNotThere);
    return doubt.byPerson || doubt.attempt.sends <= safety.replaysMax || onceMore;
}

} // namespace

DoubtStep nextStep(const Doubt &doubt)
{
    const domain::Attempt &attempt = doubt.attempt;
    const bool unsettled = attempt.point == RecoveryPoint::Armed || attempt.point == RecoveryPoint::Answered;
    if (unsettled && doubt.ownerMayBeAlive && doubt.now < attempt.deadlineAt) return DoubtStep::Wait;
    if (attempt.point == RecoveryPoint::Answered && attempt.answer) return DoubtStep::JudgeStored;

    if (!doubt.transfer.providerReference.isEmpty() && doubt.safety.lookUpByProviderReference) return DoubtStep::Look;
    if (doubt.safety.orphanAfter.count() > 0) {
        const bool dead = attempt.armedAt.secsTo(doubt.now) >= doubt.safety.orphanAfter.count();
        return dead ? DoubtStep::Orphan : DoubtStep::Wait;
    }
    if (mayReplay(doubt)) return DoubtStep::SendSame;
    if (doubt.safety.lookUpByOurReference) return DoubtStep::Look;
    return DoubtStep::AskPerson;
}

bool notFoundCounts(const domain::Attempt &attempt, const QDateTime &now)
{
    return attempt.deadlineAt.isValid() && now >= attempt.deadlineAt;
}

bool notFoundIsSettled(const domain::SafetyProfile &safety, const domain::Attempt &attempt, const QDateTime &now)
{
    if (!safety.replayAfterDoubleNotFound || !notFoundCounts(attempt, now)) return false;
    // Nobody promises that a reference is remembered for ever, and a profile that names no time promises nothing.
    if (attempt.frozenAt.secsTo(now) >= safety.keyHonoured.count()) return false;
    const bool firstIsAfterSend = attempt.notFoundAt.isValid() && attempt.notFoundAt >= attempt.armedAt;
    // A clock that was set back gives a negative distance, which settles nothing.
    return firstIsAfterSend && attempt.notFoundAt.secsTo(now) >= safety.notFoundSpacing.count();
}

QDateTime nextCheck(const domain::Transfer &transfer, const domain::SafetyProfile &safety, const QDateTime &now,
                    quint32 jitter)
{
    const auto in = [&](Seconds wait) {
        const qint64 ms = wait.count() * 1000;
        return now.addMSecs(ms - ms / 4 * qint64(jitter & 0xff) / 255);
    };
    switch (transfer.state) {
    case TransferState::Draft:
    case TransferState::Rejected:
    case TransferState::Cancelled:
    case TransferState::Returned: return {};
    case TransferState::Expired: {
        const bool hasInvoice = safety.invoiceLife.count() > 0 && !transfer.providerReference.isEmpty();
        if (!hasInvoice || transfer.createdAt.secsTo(now) > expiredWatchedForS) return {};
        return in(Seconds(expiredEveryS));
    }
    case TransferState::PaidOut:
        if (safety.returnsWatchedFor.count() == 0 || transfer.createdAt.secsTo(now) > safety.returnsWatchedFor.count())
            return {};
        return in(safety.returnsEvery);
    case TransferState::Submitting:
    case TransferState::Unconfirmed:
        if (safety.doubtChecks.isEmpty()) return in(Seconds(900)); // a person's question; the reminder comes round
        return in(safety.doubtChecks.at(std::min<qsizetype>(transfer.checks, safety.doubtChecks.size() - 1)));
    case TransferState::AwaitingFunds: {
        // Long after its end only looks that learn nothing leave it waiting; those keep nobody else from being asked.
        const QDateTime end = transfer.payIn ? transfer.payIn->expiresAt : QDateTime();
        const bool isLongOver = end.isValid() && now > end.addSecs(safety.checkEveryMax.count());
        return in(isLongOver ? safety.checkEveryMax : safety.awaitingFundsEvery);
    }
    case TransferState::InProgress:
    case TransferState::OnHold:
    case TransferState::ReadyForPickup:
    case TransferState::CancelRequested: {
        if (transfer.checks == 0) return in(safety.firstCheck);
        const int doublings = std::min(transfer.checks / 4, 10);
        return in(std::min(safety.checkEveryMax, safety.checkEvery * (1 << doublings)));
    }
    }
    Q_UNREACHABLE();
}

void setProblem(Transfer &transfer, const base::Error &error)
{
    transfer.problemCode = base::codeOf(error.kind);
    transfer.problem = domain::sentenceFor(error);
    transfer.problemProviderCode = error.providerCode;
}

void setDoubt(Transfer &transfer, const base::Error &why)
{
    const bool isDoubt = why.outcome == base::Outcome::Unknown;
    setProblem(transfer, isDoubt ? why : aboutACopy(why));
    // The plain sentences of these kinds are made for calls that never left.
    const bool misleads = why.kind == base::ErrorKind::Unreachable || why.kind == base::ErrorKind::TlsFailed;
    if (!isDoubt || !misleads) return;
    transfer.problem = domain::sentenceFor(base::maybeHappened(base::ErrorKind::Unconfirmed));
    if (!why.detail.isEmpty()) transfer.problem += u" ("_s + why.detail + u')';
}

base::Error aboutACopy(const base::Error &error)
{
    base::Error doubt = base::maybeHappened(base::ErrorKind::Unconfirmed);
    doubt.provider = error.provider;
    doubt.providerCode = error.providerCode;
    doubt.providerMessage = error.providerMessage;
    doubt.retryAfterMs = error.retryAfterMs;
    return doubt;
}

void waitAtLeast(Transfer &transfer, qint64 retryAfterMs, const QDateTime &now)
{
    if (retryAfterMs <= 0 || !transfer.nextCheckAt.isValid()) return;
    const QDateTime asked = now.addMSecs(std::min(retryAfterMs, patienceMaxMs));
    if (asked > transfer.nextCheckAt) transfer.nextCheckAt = asked;
}

void clearProblem(Transfer &transfer)
{
    transfer.problemCode.clear();
    transfer.problem.clear();
    transfer.problemProviderCode.clear();
}

QString moreThanOneLeft()
{
    return QCoreApplication::translate(
        "TransferServiceText",
        "The network stack sent the request more than once. Compare with the provider's own list.");
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

QString moveOrNote(Transfer &transfer, TransferState to)
{
    if (to == transfer.state) return {};
    if (domain::mayMove(transfer.state, to)) {
        transfer.state = to;
        transfer.checks = 0;
        return {};
    }
    return QCoreApplication::translate("TransferService", "The provider says \"%1\" after \"%2\"; the state stays.")
        .arg(domain::labelOf(to), domain::labelOf(transfer.state));
}

domain::SafetyProfile safetyFor(const domain::Attempt &attempt, domain::SafetyProfile today, bool isSameAccount)
{
    if (attempt.safetyClass == today.safetyClass && isSameAccount) return today;
    today.replayWithSameKey = false;
    today.replayAfterDoubleNotFound = false;
    today.orphanAfter = Seconds(0);
    return today;
}

QByteArray digestOf(const domain::FrozenRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.method + '\n' + request.path.toUtf8() + '\n' + request.body);
    return hash.result().toHex();
}

} // namespace services
