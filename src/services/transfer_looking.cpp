// SPDX-License-Identifier: GPL-3.0-or-later
// Looks: what the provider says when it is asked, and what that makes of the transfer.
#include "services/transfer_service.h"

#include "base/log.h"
#include "domain/error_text.h"
#include "domain/refund.h"
#include "services/busy.h"
#include "services/transfer_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Evidence;
using domain::Attempt;
using domain::EventSource;
using domain::Found;
using domain::RecoveryPoint;
using domain::Sighting;
using domain::Transfer;
using domain::TransferState;
using domain::Verdict;
using domain::VerdictKind;
using interfaces::PayoutOrder;

namespace {

/// An unanswered cancel whose connection is closed is believed to have failed when it has shown no effect for this
/// long.
constexpr qint64 cancelSettlesS = 60;

/// What was taken may not be seen at once everywhere at the provider; after this long it should be.
constexpr qint64 lostAfterS = 15 * 60;

struct TransferServiceText {
    Q_DECLARE_TR_FUNCTIONS(TransferServiceText)
};

QString doesNotKnowItAnyMore()
{
    return TransferServiceText::tr(
        "The provider had taken it, and now does not know it. Back office must ask what became of it.");
}

/// Why a look brought no news. It says nothing about the transfer, least of all that it was refused.
base::Error aboutAsking(const Sighting &sighting, const QString &provider)
{
    base::Error error = sighting.error;
    using enum ErrorKind;
    const QList<ErrorKind> askable{RateLimited,       ProviderFailed, UnreadableReply,    TimedOut,
                                   Unreachable,       TlsFailed,      RedirectRefused,    CredentialMissing,
                                   CredentialRefused, KeychainLocked, KeychainUnavailable};
    // An answer about another transfer is none about this one, and no refusal.
    if (error.kind == EchoMismatch) error.kind = UnreadableReply;
    if (sighting.found == Found::No || !askable.contains(error.kind)) {
        error.kind = ProviderFailed;
        error.detail = TransferServiceText::tr(
            "The provider has no clear word about this transfer just now; its last state stays.");
    }
    error.outcome = base::Outcome::NothingHappened; // asking moves nothing
    error.provider = provider;
    return error;
}

} // namespace

/// What a look that found the transfer makes of it; the note for the timeline. `cancelIsOpen`: a cancel may still be on
/// its way, so that "goes on as before" is no news.
QString TransferService::judgeSighting(Transfer &transfer, const Sighting &sighting, domain::SafetyProfile safety,
                                       bool cancelIsOpen)
{
    const bool inDoubt = transfer.state == TransferState::Submitting || transfer.state == TransferState::Unconfirmed;
    QString note = sighting.note;
    const auto problemIs = [&](ErrorKind kind) { return transfer.problemCode == base::codeOf(kind); };
    // A second request that pays a second time is not excused by a look at the first.
    const bool copiesAreHarmless = safety.replayWithSameKey || safety.replayAfterDoubleNotFound;
    const bool isHarmless = copiesAreHarmless && transfer.review == moreThanOneLeft();
    // That a provider has contradicted itself about an end is a question that does not answer itself.
    const bool isFrozen = problemIs(ErrorKind::Conflict) && !domain::isFinal(transfer.state);
    const bool excusable = problemIs(ErrorKind::EchoMismatch) || isFrozen || isHarmless;
    // What two people have found to be right does not become wrong by being said again.
    const bool isAccepted = !sighting.echoFault.isEmpty() && sighting.echoFault == transfer.acceptedReview;
    if (!sighting.echoFault.isEmpty() && !isAccepted) {
        // A problem without a review was about a copy.
        const bool isFirst = transfer.review.isEmpty() || isHarmless;
        transfer.review = sighting.echoFault;
        const ErrorKind kind = sighting.needsPerson ? ErrorKind::Duplicate : ErrorKind::EchoMismatch;
        if (isFirst || (!problemIs(ErrorKind::Conflict) && !problemIs(ErrorKind::Duplicate)))
            setProblem(transfer, base::maybeHappened(kind, transfer.review));
    } else if (!transfer.review.isEmpty() && sighting.echoVerified && excusable) {
        note = joined(note, TransferServiceText::tr("The provider now states exactly what was approved."));
        transfer.review.clear();
    }
    const TransferState told = sighting.state.value_or(inDoubt ? TransferState::InProgress : transfer.state);
    // An invoice that ran out may be paid late, but not behind the back of whoever has given the customer his money.
    const bool wasRefused = transfer.state == TransferState::Rejected || transfer.state == TransferState::Cancelled ||
                            domain::isRefundSettled(transfer);
    const bool isAlive = told == TransferState::PaidOut || told == TransferState::InProgress ||
                         told == TransferState::ReadyForPickup || told == TransferState::OnHold;
    if (wasRefused && isAlive) {
        transfer.review = TransferServiceText::tr("It was closed without a payout, and now the provider says \"%1\". "
                                                  "Back office must ask which is true.")
                              .arg(sighting.providerStatus);
        setProblem(transfer, base::maybeHappened(ErrorKind::Conflict, transfer.review));
    }
    const bool takenBack = transfer.state == TransferState::PaidOut &&
                           (told == TransferState::Rejected || told == TransferState::Cancelled);
    if (takenBack) {
        transfer.review = TransferServiceText::tr("The provider said that it was paid out, and now says \"%1\". "
                                                  "Back office must ask which is true.")
                              .arg(sighting.providerStatus);
        setProblem(transfer, base::maybeHappened(ErrorKind::Conflict, transfer.review));
    }
    if (!transfer.review.isEmpty()) {
        if (!domain::isFinal(transfer.state)) transfer.state = TransferState::OnHold;
        return joined(note, transfer.review);
    }
    if (cancelIsOpen && !domain::isFinal(told)) {
        return joined(note,
                      TransferServiceText::tr("The cancelling may still be on its way; until then nothing is paid."));
    }
    note = joined(note, moveOrNote(transfer, told));
    const bool refused = transfer.state == TransferState::Rejected || transfer.state == TransferState::Expired;
    if (refused && sighting.error.kind != ErrorKind::BadInput)
        setProblem(transfer, sighting.error);
    else if (refused && (!wasRefused || transfer.problemCode.isEmpty()))
        setProblem(transfer, base::nothingHappened(ErrorKind::ProviderRefused));
    else if (!refused)
        clearProblem(transfer);
    return note;
}

/// The provider has it, and says where it stands.
base::Result<TransferOutcome> TransferService::takeSighting(Transfer transfer, std::optional<Attempt> attempt,
                                                            const Sighting &sighting,
                                                            const domain::SafetyProfile &safety)
{
    const QDateTime now = m_clock.nowUtc();
    const TransferState before = transfer.state;
    const QString wordBefore = transfer.providerStatus;
    const QString reviewBefore = transfer.review;
    const bool cancelIsOpen = attempt && attempt->kind == domain::AttemptKind::Cancel && !attempt->closedAt.isValid() &&
                              now < attempt->deadlineAt.addSecs(cancelSettlesS);
    takeOver(transfer, sighting);
    if (transfer.payIn && sighting.isPartPaid) transfer.payIn->isPartPaid = true;
    transfer.checks += 1;
    const QString note = judgeSighting(transfer, sighting, safety, cancelIsOpen);
    const bool waits = cancelIsOpen && transfer.state == TransferState::CancelRequested;
    if (attempt && !attempt->closedAt.isValid() && !waits) {
        attempt->closedAt = now;
        attempt->point = RecoveryPoint::Decided;
    } else {
        attempt.reset();
    }
    transfer.nextCheckAt = nextCheck(transfer, safety, now, m_random.below(256));
    QList<domain::TransferEvent> events;
    if (transfer.state != before || transfer.providerStatus != wordBefore || transfer.review != reviewBefore)
        events << event(transfer, EventSource::Poll, note);
    const bool doubtful = transfer.state == TransferState::Unconfirmed || !transfer.review.isEmpty();
    return storeAndTell(transfer, attempt, events, doubtful ? errorOf(transfer) : std::nullopt);
}

/// Whether "not known" is a question for people: it was on its way long enough to be seen, and the account is the one
/// that it was made for.
bool TransferService::isLost(const Transfer &transfer, const QDateTime &now) const
{
    using enum TransferState;
    const bool isUnderWay =
        transfer.state == InProgress || transfer.state == ReadyForPickup || transfer.state == OnHold;
    const bool isKnown = !transfer.review.isEmpty() || transfer.acceptedReview == doesNotKnowItAnyMore();
    if (!isUnderWay || isKnown || transfer.submittedAt.secsTo(now) < lostAfterS) return false;
    const base::Result<QList<Attempt>> attempts = m_store.transfers->attempts(transfer.id);
    return attempts && std::all_of(attempts->begin(), attempts->end(),
                                   [this](const Attempt &attempt) { return isSameAccount(attempt); });
}

interfaces::Answer<TransferOutcome> TransferService::look(Transfer transfer, std::optional<Attempt> attempt,
                                                          PayoutOrder order, Asking asking)
{
    interfaces::Payouts *payouts = m_directory.provider(transfer.provider)->payouts;
    const bool sameAccount = !attempt || isSameAccount(*attempt);
    const domain::SafetyProfile safety =
        attempt ? safetyFor(*attempt, payouts->safety(), sameAccount) : payouts->safety();
    order.transfer = transfer;
    const Sighting sighting = co_await payouts->lookUp(order);
    // What was stored meanwhile by another process is newer than what we hold.
    base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
    if (!again) co_return again.error();
    if (again->version != transfer.version) co_return TransferOutcome{*again, errorOf(*again)};
    transfer = *again;
    const QDateTime now = m_clock.nowUtc();
    const bool inDoubt = transfer.state == TransferState::Submitting || transfer.state == TransferState::Unconfirmed;

    if (sighting.found == Found::Yes) co_return takeSighting(transfer, attempt, sighting, safety);

    // That another account does not know it proves nothing.
    if (sighting.found == Found::No && inDoubt && attempt && sameAccount) {
        if (attempt->answer && attempt->sends > 1 && attempt->answer->evidence == Evidence::Answered) {
            // The last copy was refused: no other one is sent by itself, and this look may be the one that settles it.
            const Verdict last = payouts->judge(order, *attempt->answer);
            if (last.kind == VerdictKind::Rejected)
                co_return settleRefusal(transfer, *attempt, order.quote, last.error);
        }
        // A provider that was switched off is asked, and sent nothing.
        const bool maySend = asking != Asking::LookOnly && checkHome(transfer, true).ok();
        if (maySend && notFoundIsSettled(safety, *attempt, now)) {
            co_return co_await sendAgain(
                transfer, *attempt, order,
                TransferServiceText::tr(
                    "The provider said twice that it does not know it; sent again under the same reference"));
        }
        // Told when it counts, which is once for each sending: a look that does not count yet may come many times.
        const bool first =
            (!attempt->notFoundAt.isValid() || attempt->notFoundAt < attempt->armedAt) && notFoundCounts(*attempt, now);
        if (first) attempt->notFoundAt = now;
        co_return stayUnconfirmed(
            transfer, attempt, base::maybeHappened(ErrorKind::Unconfirmed),
            first ? TransferServiceText::tr("The provider does not know it yet; that proves nothing so soon.")
                  : QString(),
            EventSource::Poll);
    }

    if (sighting.found == Found::No && isLost(transfer, now)) {
        transfer.checks += 1;
        transfer.state = TransferState::OnHold;
        transfer.review = doesNotKnowItAnyMore();
        setProblem(transfer, base::maybeHappened(ErrorKind::Conflict, transfer.review));
        transfer.nextCheckAt = nextCheck(transfer, safety, now, m_random.below(256));
        co_return storeAndTell(transfer, std::nullopt, {event(transfer, EventSource::Poll, transfer.review)},
                               errorOf(transfer));
    }

    // That it is not there is what the refusal said.
    const bool wasRefused = transfer.state == TransferState::Rejected || transfer.state == TransferState::Cancelled;
    const bool agrees = wasRefused && sighting.found == Found::No && transfer.review.isEmpty();
    // No usable answer, or a transfer that the provider had and now does not find: the last state stays.
    transfer.checks += 1;
    transfer.nextCheckAt = nextCheck(transfer, safety, now, m_random.below(256));
    waitAtLeast(transfer, sighting.error.retryAfterMs, now);
    if (agrees) co_return storeAndTell(transfer, std::nullopt, {}, std::nullopt);
    co_return storeAndTell(transfer, std::nullopt, {},
                           inDoubt ? errorOf(transfer) : aboutAsking(sighting, transfer.provider.text));
}

} // namespace services
