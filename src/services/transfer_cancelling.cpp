// SPDX-License-Identifier: GPL-3.0-or-later
// Cancelling: an attempt of its own, frozen, armed and sent once like every other; what is not certain is asked.
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

struct TransferServiceText {
    Q_DECLARE_TR_FUNCTIONS(TransferServiceText)
};

/// Frozen and never sent: the store would not take the arming, or the process died before it.
bool isUnsentCancel(const Attempt &attempt)
{
    return attempt.kind == domain::AttemptKind::Cancel && attempt.point == RecoveryPoint::Intent;
}

} // namespace

interfaces::Answer<TransferOutcome> TransferService::cancel(domain::TransferId id)
{
    base::Result<Transfer> known = m_store.transfers->transfer(id);
    if (!known) co_return known.error();
    Transfer transfer = *known;
    const auto refused = [&](ErrorKind kind, const QString &why) {
        base::Error error = base::nothingHappened(kind, u"transfer"_s, why);
        error.provider = transfer.provider.text;
        return error;
    };
    if (m_busy.contains(id.text))
        co_return refused(ErrorKind::NotAllowedNow,
                          TransferServiceText::tr("It is being worked on; try again in a moment."));
    const Busy busy(m_busy, id.text);
    const base::Result<std::optional<Attempt>> underWay = openAttempt(id);
    if (!underWay) co_return underWay.error();
    std::optional<Attempt> open = *underWay;
    if (transfer.state == TransferState::Draft) {
        transfer.state = TransferState::Cancelled;
        transfer.nextCheckAt = {};
        if (open) open->closedAt = m_clock.nowUtc();
        const auto stored =
            store(transfer, open,
                  {event(transfer, EventSource::Clerk, TransferServiceText::tr("Dropped before it was sent"))});
        if (!stored) co_return stored.error();
        co_return TransferOutcome{*stored, std::nullopt};
    }
    if (transfer.state == TransferState::Submitting || transfer.state == TransferState::Unconfirmed)
        co_return TransferOutcome{transfer, errorOf(transfer)}; // resolve first
    if (const base::Result<void> home = checkHome(transfer, false); !home) co_return home.error();
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    if (!provider->cancellations)
        co_return refused(ErrorKind::NotSupported, TransferServiceText::tr("This provider cannot cancel a transfer."));
    if (!provider->cancellations->mayCancel(transfer)) co_return refused(ErrorKind::NotAllowedNow, {});
    if (open && !isUnsentCancel(*open))
        co_return refused(ErrorKind::NotAllowedNow,
                          TransferServiceText::tr("Another step of this transfer is not settled yet."));

    base::Result<PayoutOrder> order = orderFor(transfer);
    if (!order) co_return order.error();
    const TransferState before = transfer.state;
    const base::Result<Attempt> frozen = open ? base::Result<Attempt>(*open) : freezeCancel(transfer, *order);
    if (!frozen) co_return frozen.error();
    Attempt attempt = *frozen;
    if (const base::Result<void> armed =
            arm(transfer, attempt, EventSource::Clerk, TransferServiceText::tr("Asked to cancel"));
        !armed)
        co_return armed.error();
    order->transfer = transfer;
    const Busy sending(m_sending, transfer.id.text);
    const domain::WireAnswer answer = co_await provider->cancellations->sendCancel(attempt.request);
    // From here on it may have been done: the record says so, and a look will tell.
    if (const base::Result<void> kept = keepAnswer(transfer, attempt, answer); !kept) co_return standing(transfer);
    base::Result<TransferOutcome> decided = co_await decideCancel(transfer, attempt, *order, answer, before);
    if (!decided) co_return standing(transfer);
    co_return decided;
}

base::Result<Attempt> TransferService::freezeCancel(Transfer &transfer, const PayoutOrder &order)
{
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    Attempt attempt;
    attempt.id = {m_random.uuid()};
    attempt.transfer = transfer.id;
    attempt.kind = domain::AttemptKind::Cancel;
    attempt.provider = transfer.provider;
    attempt.environment = transfer.environment;
    attempt.safetyClass = provider->payouts->safety().safetyClass;
    attempt.key = {m_random.uuid()};
    attempt.request = provider->cancellations->cancelRequest(order);
    attempt.requestSha256 = digestOf(attempt.request);
    attempt.frozenAt = m_clock.nowUtc();
    const base::Result<Transfer> stored = store(transfer, attempt, {});
    if (!stored) return stored.error();
    transfer = *stored;
    return attempt;
}

interfaces::Answer<TransferOutcome> TransferService::decideCancel(Transfer transfer, Attempt attempt, PayoutOrder order,
                                                                  domain::WireAnswer answer, TransferState before)
{
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    const QDateTime now = m_clock.nowUtc();
    attempt.point = RecoveryPoint::Decided;
    Verdict verdict;
    if (answer.evidence == Evidence::Answered && !answer.redirected)
        verdict = provider->cancellations->judgeCancel(order, answer);
    else
        verdict.error = answer.failure.value_or(base::maybeHappened(ErrorKind::TimedOut));
    verdict.error.provider = transfer.provider.text;

    if (answer.evidence == Evidence::NotSent || verdict.kind == VerdictKind::Rejected ||
        verdict.kind == VerdictKind::NotNow) {
        base::Error error = verdict.error;
        error.outcome = base::Outcome::NothingHappened;
        attempt.closedAt = now;
        transfer.state = before;
        transfer.nextCheckAt = nextCheck(transfer, provider->payouts->safety(), now, m_random.below(256));
        const auto stored = store(transfer, attempt,
                                  {event(transfer, EventSource::Reply,
                                         TransferServiceText::tr("Not cancelled: ") + domain::sentenceFor(error))});
        if (!stored) co_return stored.error();
        co_return TransferOutcome{*stored, error};
    }
    QString note = verdict.note;
    if (verdict.kind == VerdictKind::Accepted) {
        takeOver(transfer, verdict);
        note = joined(note, moveOrNote(transfer, verdict.state));
        attempt.closedAt = now;
    }
    transfer.nextCheckAt = nextCheck(transfer, provider->payouts->safety(), now, m_random.below(256));
    const auto stored = store(transfer, attempt, {event(transfer, EventSource::Reply, note)});
    if (!stored) co_return stored.error();
    if (stored->state == TransferState::Cancelled) co_return TransferOutcome{*stored, std::nullopt};
    // Not certain, or too late: only asking tells.
    order.transfer = *stored;
    const std::optional<Attempt> open = attempt.closedAt.isValid() ? std::nullopt : std::optional(attempt);
    base::Result<TransferOutcome> seen = co_await look(*stored, open, order);
    if (!seen) co_return seen.error();
    TransferOutcome outcome = *seen;
    if (outcome.transfer.state == TransferState::CancelRequested)
        outcome.error = base::maybeHappened(ErrorKind::Unconfirmed);
    else if (outcome.transfer.state != TransferState::Cancelled && !outcome.error)
        outcome.error =
            base::nothingHappened(ErrorKind::ProviderRefused, u"transfer"_s,
                                  TransferServiceText::tr("The provider has not cancelled it; it goes on."));
    if (outcome.error) outcome.error->provider = transfer.provider.text;
    co_return outcome;
}

} // namespace services
