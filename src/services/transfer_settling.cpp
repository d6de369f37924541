// SPDX-License-Identifier: GPL-3.0-or-later
// The way up: what an answer means, what a look saw, and how a doubt ends. Sends again only what nextStep() allows.
#include "services/transfer_service.h"

#include "base/log.h"
#include "domain/error_text.h"
#include "services/busy.h"
#include "services/transfer_rules.h"

#include <QCoreApplication>

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

constexpr qint64 withoutProviderEveryS = 900;
/// Clocks differ: a quote is over for certain this long after its end.
constexpr qint64 quoteEndMarginS = 60;
/// No request stays under way for a day.
constexpr qint64 refusalStandsAfterS = 24 * 3600;

struct TransferServiceText {
    Q_DECLARE_TR_FUNCTIONS(TransferServiceText)
};

} // namespace

base::Result<TransferOutcome> TransferService::stayUnconfirmed(Transfer transfer, std::optional<Attempt> attempt,
                                                               base::Error why, const QString &note, EventSource source)
{
    const bool news = transfer.state != TransferState::Unconfirmed || !note.isEmpty();
    const int checks = transfer.checks;
    moveOrNote(transfer, TransferState::Unconfirmed);
    if (attempt && attempt->sends > 1) transfer.checks = checks; // a copy is no new beginning: the waits keep growing
    // What only a person can clear up is not talked over by the next silence.
    if (transfer.review.isEmpty() || transfer.problemCode.isEmpty()) setDoubt(transfer, why);
    transfer.nextCheckAt = nextCheck(transfer, safetyOf(transfer), m_clock.nowUtc(), m_random.below(256));
    waitAtLeast(transfer, why.retryAfterMs, m_clock.nowUtc());
    transfer.checks += 1;
    QList<domain::TransferEvent> events;
    if (news) events << event(transfer, source, note.isEmpty() ? transfer.problem : note);
    return storeAndTell(transfer, attempt, events, errorOf(transfer));
}

/// Certainly not taken: the same bytes may be sent again when the clerk wants it. A send that never happened is none.
base::Result<TransferOutcome> TransferService::backToDraft(Transfer transfer, Attempt attempt, base::Error why,
                                                           const QString &heading)
{
    why.outcome = base::Outcome::NothingHappened;
    why.provider = transfer.provider.text;
    attempt.point = RecoveryPoint::Intent;
    attempt.sends = 0;
    transfer.state = TransferState::Draft;
    transfer.submittedAt = {};
    transfer.nextCheckAt = {};
    setProblem(transfer, why);
    return storeAndTell(transfer, attempt, {event(transfer, EventSource::Reply, heading + transfer.problem)}, why);
}

/// The provider has it. What it echoed otherwise than approved, or took more than once, people look at.
base::Result<TransferOutcome> TransferService::acceptAnswer(Transfer transfer, Attempt attempt, const Verdict &verdict,
                                                            bool sentTwice)
{
    takeOver(transfer, verdict);
    if (!sentTwice) clearProblem(transfer);
    if (verdict.state == TransferState::Rejected) setProblem(transfer, verdict.error);
    QString note = joined(verdict.note, moveOrNote(transfer, verdict.state));
    if (verdict.kind == VerdictKind::Review) {
        transfer.review = domain::sentenceFor(verdict.error);
        setProblem(transfer, verdict.error);
    }
    if (!transfer.review.isEmpty()) {
        transfer.state = TransferState::OnHold;
        note = joined(note, transfer.review);
    }
    attempt.closedAt = m_clock.nowUtc();
    transfer.nextCheckAt = nextCheck(transfer, safetyOf(transfer), m_clock.nowUtc(), m_random.below(256));
    return storeAndTell(transfer, attempt, {event(transfer, EventSource::Reply, note)}, errorOf(transfer));
}

/// The provider refused the only sending there was: for good.
base::Result<TransferOutcome> TransferService::acceptRefusal(Transfer transfer, Attempt attempt,
                                                             const PayoutOrder &order, const Verdict &verdict)
{
    transfer.state = TransferState::Rejected;
    transfer.providerStatus = verdict.providerStatus;
    transfer.nextCheckAt = {};
    setProblem(transfer, verdict.error);
    attempt.closedAt = m_clock.nowUtc();
    // A recipient that the provider does not know any more is enrolled anew the next time. That this could not be
    // written changes nothing for this transfer.
    if (verdict.error.kind == ErrorKind::BeneficiaryRefused && !order.enrolledBeneficiary.isEmpty()) {
        (void)m_store.beneficiaries->rememberEnrolment(transfer.beneficiary, transfer.provider, transfer.environment,
                                                       {});
    }
    base::Error error = verdict.error;
    error.outcome = base::Outcome::NothingHappened;
    return storeAndTell(transfer, attempt, {event(transfer, EventSource::Reply, transfer.problem)}, error);
}

/// What an answer of the wire means; one that is none means that nobody knows.
Verdict TransferService::verdictOn(const Transfer &transfer, const PayoutOrder &order,
                                   const domain::WireAnswer &answer) const
{
    Verdict verdict;
    if (answer.redirected)
        verdict.error = base::maybeHappened(ErrorKind::RedirectRefused);
    else if (answer.evidence == Evidence::Answered)
        verdict = payoutsOf(transfer)->judge(order, answer);
    else
        verdict.error = answer.failure.value_or(base::maybeHappened(ErrorKind::TimedOut));
    verdict.error.provider = transfer.provider.text;
    return verdict;
}

interfaces::Answer<TransferOutcome> TransferService::decide(Transfer transfer, Attempt attempt, PayoutOrder order,
                                                            domain::WireAnswer answer)
{
    attempt.point = RecoveryPoint::Decided;
    const bool sentTwice = answer.requestsSent >= 2;
    const bool isCopy = attempt.sends > 1; // what is certain about this one says nothing about the first
    const QString notThisCopy =
        TransferServiceText::tr("This repeat was not taken; what became of the first sending is not known yet.");

    if (answer.evidence == Evidence::NotSent) { // not one byte left
        const base::Error why = answer.failure.value_or(base::maybeHappened(ErrorKind::Unreachable));
        if (isCopy) co_return stayUnconfirmed(transfer, attempt, aboutACopy(why), notThisCopy);
        co_return backToDraft(transfer, attempt, why, TransferServiceText::tr("Not sent: "));
    }

    const Verdict verdict = verdictOn(transfer, order, answer);
    if (sentTwice) {
        transfer.review = moreThanOneLeft();
        setProblem(transfer, base::maybeHappened(ErrorKind::Duplicate));
        qCCritical(base::logMoney) << "incident: more than one request left for" << transfer.reference;
    }
    switch (verdict.kind) {
    case VerdictKind::Accepted:
    case VerdictKind::Review: co_return acceptAnswer(transfer, attempt, verdict, sentTwice);
    case VerdictKind::Rejected:
        if (isCopy || sentTwice) co_return co_await judgeRefusalOfCopy(transfer, attempt, order, verdict);
        co_return acceptRefusal(transfer, attempt, order, verdict);
    case VerdictKind::NotNow:
        if (isCopy || sentTwice) co_return stayUnconfirmed(transfer, attempt, aboutACopy(verdict.error), notThisCopy);
        co_return backToDraft(transfer, attempt, verdict.error, TransferServiceText::tr("Not taken: "));
    case VerdictKind::Duplicate:
    case VerdictKind::Conflict: {
        // It speaks about this copy: an earlier one exists there. What became of that one is asked, never assumed.
        if (verdict.kind == VerdictKind::Conflict) {
            transfer.review = domain::sentenceFor(verdict.error);
            setProblem(transfer, verdict.error);
        }
        const auto doubtful = stayUnconfirmed(transfer, attempt, verdict.error, domain::sentenceFor(verdict.error));
        if (!doubtful) co_return doubtful.error();
        co_return co_await look(doubtful->transfer, attempt, order);
    }
    case VerdictKind::Maybe:
        attempt.notFoundAt = {}; // this copy may be on its way: what was looked for before it proves nothing
        transfer.providerStatus = verdict.providerStatus.isEmpty() ? transfer.providerStatus : verdict.providerStatus;
        co_return stayUnconfirmed(transfer, attempt, verdict.error, verdict.note);
    }
    Q_UNREACHABLE();
}

/// A refused copy proves nothing about the first one: it may have been refused *because* the first one was taken, or
/// the first one may still be on its way. What became of that one is asked.
interfaces::Answer<TransferOutcome> TransferService::judgeRefusalOfCopy(Transfer transfer, Attempt attempt,
                                                                        PayoutOrder order, Verdict verdict)
{
    const auto doubtful = stayUnconfirmed(
        transfer, attempt, aboutACopy(verdict.error),
        TransferServiceText::tr("A repeat was refused; what became of the first sending is not known yet."));
    if (!doubtful) co_return doubtful.error();
    order.transfer = doubtful->transfer;
    interfaces::Payouts *payouts = m_directory.provider(transfer.provider)->payouts;
    if (!payouts->safety().lookUpByOurReference) co_return *doubtful;
    const Sighting sighting = co_await payouts->lookUp(order);
    if (sighting.found != Found::No) co_return co_await look(doubtful->transfer, attempt, order);
    co_return settleRefusal(doubtful->transfer, attempt, order.quote, verdict.error);
}

/// A look has not found the transfer whose last copy was refused. The refusal stands for every copy, also for one that
/// is still under way somewhere, when a provider that enforces the quote's end said itself that it is over, or when a
/// day has passed; and only the second look, far enough behind the first, ends the transfer. That our own clock says so
/// is not enough: one that is wrong arms "after the end" while the provider still takes the first copy.
base::Result<TransferOutcome> TransferService::settleRefusal(Transfer transfer, Attempt attempt,
                                                             const domain::Quote &quote, const base::Error &refusal)
{
    const domain::SafetyProfile safety = safetyFor(attempt, safetyOf(transfer), isSameAccount(attempt));
    const QDateTime now = m_clock.nowUtc();
    const bool quoteIsOver = safety.refusesExpiredQuotes && refusal.kind == ErrorKind::QuoteExpired &&
                             quote.expiresAt.isValid() && attempt.armedAt > quote.expiresAt.addSecs(quoteEndMarginS);
    const bool longAgo = attempt.armedAt.secsTo(now) >= refusalStandsAfterS;
    const bool twice = attempt.notFoundAt.isValid() && attempt.notFoundAt.secsTo(now) >= safety.notFoundSpacing.count();
    if ((quoteIsOver || longAgo) && twice) {
        transfer.state = TransferState::Rejected;
        transfer.nextCheckAt = {};
        setProblem(transfer, refusal);
        attempt.closedAt = now;
        return storeAndTell(transfer, attempt, {event(transfer, EventSource::Poll, transfer.problem)},
                            errorOf(transfer));
    }
    // Where a second "not found" lets a copy go out, the first one counts as everywhere: not while this copy's
    // connection may be open.
    const bool counts = safety.replayWithSameKey || notFoundCounts(attempt, now);
    if (!attempt.notFoundAt.isValid() && counts) attempt.notFoundAt = now;
    transfer.nextCheckAt = nextCheck(transfer, safety, now, m_random.below(256));
    waitAtLeast(transfer, refusal.retryAfterMs, now);
    transfer.checks += 1;
    return storeAndTell(transfer, attempt, {}, errorOf(transfer));
}

/// The identical bytes once more; the profile has allowed it.
interfaces::Answer<TransferOutcome> TransferService::sendAgain(Transfer transfer, Attempt attempt, PayoutOrder order,
                                                               QString why)
{
    const base::Result<void> armed = arm(transfer, attempt, EventSource::Clock, why);
    if (!armed) {
        if (armed.error().kind != ErrorKind::ChangedMeanwhile) co_return armed.error();
        base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
        if (!again) co_return again.error();
        co_return TransferOutcome{*again, errorOf(*again)};
    }
    order.transfer = transfer;
    co_return co_await sendArmed(transfer, attempt, order);
}

interfaces::Answer<TransferOutcome> TransferService::refresh(domain::TransferId id, bool byPerson)
{
    return refreshAs(std::move(id), byPerson ? Asking::Person : Asking::Watch);
}

interfaces::Answer<TransferOutcome> TransferService::refreshAs(domain::TransferId id, Asking asking)
{
    base::Result<Transfer> known = m_store.transfers->transfer(id);
    if (!known) co_return known.error();
    if (m_busy.contains(id.text)) co_return TransferOutcome{*known, errorOf(*known)};
    const Busy busy(m_busy, id.text);
    Transfer transfer = *known;
    // What was refused is asked about once more when a person wants to know, or the provider itself has called about
    // it.
    const bool wasCalled = transfer.nextCheckAt.isValid() && transfer.nextCheckAt <= m_clock.nowUtc();
    const bool isOver = transfer.state == TransferState::Rejected || transfer.state == TransferState::Cancelled;
    const bool isWanted = wasCalled || (asking == Asking::Person && canBeAskedAbout(transfer));
    const bool nothingToAsk = transfer.state == TransferState::Draft || transfer.state == TransferState::Returned ||
                              (isOver && !isWanted) ||
                              (transfer.state == TransferState::Expired && transfer.providerReference.isEmpty());
    if (nothingToAsk) {
        if (!transfer.nextCheckAt.isValid()) co_return TransferOutcome{transfer, std::nullopt};
        transfer.nextCheckAt = {}; // or it would be due for ever, and keep the others waiting
        co_return storeAndTell(transfer, std::nullopt, {}, std::nullopt);
    }
    if (const base::Result<void> home = checkHome(transfer, false); !home)
        co_return withoutProvider(transfer, home.error());
    base::Result<TransferOutcome> outcome = co_await ask(transfer, asking);
    // Another process was faster: what it stored is the newer truth.
    if (!outcome && outcome.error().kind == ErrorKind::ChangedMeanwhile) co_return standing(transfer);
    co_return outcome;
}

/// Whether the provider may know something of a transfer that is over: it was sent there, and there is a name for it.
bool TransferService::canBeAskedAbout(const Transfer &transfer) const
{
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    if (!transfer.submittedAt.isValid() || !provider || !provider->payouts) return false;
    const domain::SafetyProfile safety = provider->payouts->safety();
    return safety.lookUpByOurReference || (safety.lookUpByProviderReference && !transfer.providerReference.isEmpty());
}

/// Its provider is not among those of this program: said at once, and not asked about again for a while.
base::Result<TransferOutcome> TransferService::withoutProvider(Transfer transfer, base::Error error)
{
    if (!transfer.nextCheckAt.isValid())
        return TransferOutcome{transfer, error}; // a person's question about what is over
    transfer.nextCheckAt = m_clock.nowUtc().addSecs(withoutProviderEveryS);
    return storeAndTell(transfer, std::nullopt, {}, error);
}

/// Whether the profile still leads where the bytes were made for.
bool TransferService::isSameAccount(const Attempt &attempt) const
{
    const interfaces::Provider *provider = m_directory.provider(attempt.provider);
    const QString made = attempt.request.account;
    return provider && (made.isEmpty() || provider->account.isEmpty() || made == provider->account);
}

interfaces::Answer<TransferOutcome> TransferService::ask(Transfer transfer, Asking asking)
{
    base::Result<PayoutOrder> order = orderFor(transfer);
    if (!order) co_return order.error();
    const base::Result<std::optional<Attempt>> open = openAttempt(transfer.id);
    if (!open) co_return open.error();
    const std::optional<Attempt> &attempt = *open;
    const bool inDoubt = transfer.state == TransferState::Submitting || transfer.state == TransferState::Unconfirmed;
    const bool cancelUnderWay = attempt && attempt->kind == domain::AttemptKind::Cancel &&
                                attempt->point == RecoveryPoint::Armed && m_processes.mayBeAlive(attempt->owner) &&
                                m_clock.nowUtc() < attempt->deadlineAt;
    if (cancelUnderWay) co_return TransferOutcome{transfer, std::nullopt};
    if (inDoubt && attempt && attempt->kind == domain::AttemptKind::Submit)
        co_return co_await settle(transfer, *attempt, *order, asking);
    co_return co_await look(transfer, attempt, *order, asking);
}

QCoro::Task<> TransferService::keepLateAnswers()
{
    if (m_isKeeping || m_unstored.isEmpty()) co_return;
    m_isKeeping = true;
    const QHash<QString, LateAnswer> late = m_unstored;
    for (auto it = late.cbegin(); it != late.cend(); ++it) {
        const domain::TransferId id = it->of;
        const base::Result<Transfer> known = m_store.transfers->transfer(id);
        const base::Result<std::optional<Attempt>> open = openAttempt(id);
        if (!known || !open) break; // the store is still away
        // What others have settled or sent again meanwhile stands.
        if (!*open || sendOf(**open) != it.key()) m_unstored.remove(it.key());
        const bool inDoubt = known->state == TransferState::Submitting || known->state == TransferState::Unconfirmed;
        if (!m_unstored.contains(it.key()) || !inDoubt) continue;
        const base::Result<TransferOutcome> kept = co_await refreshAs(id, Asking::LookOnly);
        if (!kept) break;
    }
    m_isKeeping = false;
}

interfaces::Answer<TransferOutcome> TransferService::settle(Transfer transfer, Attempt attempt, PayoutOrder order,
                                                            Asking asking)
{
    const QString send = sendOf(attempt);
    if (const auto kept = m_unstored.constFind(send); kept != m_unstored.cend()) {
        const domain::WireAnswer answer = kept->answer; // the disk would not take it before
        if (const base::Result<void> stored = keepAnswer(transfer, attempt, answer); !stored) co_return stored.error();
        m_unstored.remove(send);
    }
    const domain::SafetyProfile safety = safetyFor(attempt, safetyOf(transfer), isSameAccount(attempt));
    const QDateTime now = m_clock.nowUtc();
    // What this process armed and does not work on any more (its store failed), nobody works on.
    const bool ownerMayBeAlive = attempt.owner != m_processes.self() && m_processes.mayBeAlive(attempt.owner);
    const Doubt doubt{.safety = safety,
                      .transfer = transfer,
                      .attempt = attempt,
                      .ownerMayBeAlive = ownerMayBeAlive,
                      .byPerson = asking == Asking::Person,
                      .now = now,
                      .maySend = asking != Asking::LookOnly && checkHome(transfer, true).ok()};
    const DoubtStep step = nextStep(doubt);
    const bool isBeingSent = ownerMayBeAlive && now < attempt.deadlineAt;
    if (step == DoubtStep::Wait && transfer.state == TransferState::Submitting && isBeingSent)
        co_return TransferOutcome{transfer, errorOf(transfer)};

    if (transfer.state == TransferState::Submitting && step != DoubtStep::JudgeStored) {
        // Whoever was sending it is gone, or its time is over.
        const base::Error why = base::maybeHappened(ErrorKind::Unconfirmed);
        attempt.notFoundAt = {};
        base::Result<TransferOutcome> doubtful = stayUnconfirmed(
            transfer, attempt, why,
            TransferServiceText::tr("The sending was interrupted; it is not known whether the provider has it."),
            EventSource::Clock);
        if (!doubtful) co_return doubtful.error();
        transfer = doubtful->transfer;
        order.transfer = transfer;
    }
    switch (step) {
    case DoubtStep::JudgeStored: {
        const domain::WireAnswer stored = *attempt.answer;
        co_return co_await decide(transfer, attempt, order, stored);
    }
    case DoubtStep::SendSame:
        co_return co_await sendAgain(
            transfer, attempt, order,
            TransferServiceText::tr("Sent again with the same key; the provider takes it once"));
    case DoubtStep::Look: co_return co_await look(transfer, attempt, order, asking);
    case DoubtStep::Orphan: {
        transfer.state = TransferState::Expired;
        transfer.nextCheckAt = {};
        transfer.problemCode = base::codeOf(ErrorKind::TimedOut);
        transfer.problem = TransferServiceText::tr(
            "The invoice never reached us, nobody could pay it, and it has run out. No money moved.");
        attempt.closedAt = now;
        const auto stored = store(transfer, attempt, {event(transfer, EventSource::Clock, transfer.problem)});
        if (!stored) co_return stored.error();
        co_return TransferOutcome{*stored, std::nullopt};
    }
    case DoubtStep::Wait:
    case DoubtStep::AskPerson: {
        Transfer next = transfer;
        next.nextCheckAt = nextCheck(next, safety, now, m_random.below(256));
        if (step == DoubtStep::Wait && safety.orphanAfter.count() > 0 && attempt.armedAt.isValid())
            next.nextCheckAt = attempt.armedAt.addSecs(safety.orphanAfter.count());
        next.checks += 1;
        const auto stored = store(next, std::nullopt, {});
        if (!stored) co_return stored.error();
        co_return TransferOutcome{*stored, errorOf(*stored)};
    }
    }
    Q_UNREACHABLE();
}

} // namespace services
