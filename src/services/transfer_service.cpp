// SPDX-License-Identifier: GPL-3.0-or-later
// The way down: draft, freeze, arm, send once, keep the answer. What the answer means is in transfer_settling.cpp.
#include "services/transfer_service.h"

#include "base/log.h"
#include "domain/codes.h"
#include "domain/error_text.h"
#include "services/busy.h"
#include "services/transfer_rules.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QUuid>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Attempt;
using domain::EventSource;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;
using interfaces::PayoutOrder;

namespace {

/// Between the transport's own deadline and the moment at which the connection is surely gone.
constexpr int deadlineMarginMs = 15'000; // signing may have to wait for the keychain first
constexpr int storeTries = 5;

struct TransferServiceText {
    Q_DECLARE_TR_FUNCTIONS(TransferServiceText)
};

base::Error fieldError(ErrorKind kind, const QString &field, const QString &sentence = {})
{
    return base::nothingHappened(kind, field, sentence);
}

bool isUuid(const QString &text) { return text.size() == 36 && !QUuid::fromString(text).isNull(); }

} // namespace

TransferService::TransferService(DirectoryService &directory, QuoteService &quotes, interfaces::Store store,
                                 base::Clock &clock, base::Random &random, const Processes &processes,
                                 Identity identity, AuditTrail &audit)
    : m_directory(directory)
    , m_quotes(quotes)
    , m_store(store)
    , m_clock(clock)
    , m_random(random)
    , m_processes(processes)
    , m_identity(std::move(identity))
    , m_audit(audit)
{
}

std::optional<base::Error> errorOf(const Transfer &transfer)
{
    const auto make = [&](ErrorKind fallback, base::Outcome outcome) {
        base::Error error;
        error.kind = base::errorKindFrom(transfer.problemCode).value_or(fallback);
        error.outcome = outcome;
        error.provider = transfer.provider.text;
        error.providerCode = transfer.problemProviderCode;
        return error;
    };
    using enum TransferState;
    const bool isUnknown = transfer.state == Submitting || transfer.state == Unconfirmed;
    // Whatever state it is called: while people have to find out which word is true, money may have moved.
    if (!transfer.review.isEmpty() && !isUnknown && transfer.state != Draft) {
        base::Error error = make(ErrorKind::EchoMismatch, base::Outcome::Unknown);
        if (domain::isFinal(transfer.state)) error.detail = transfer.review;
        return error;
    }
    switch (transfer.state) {
    case Submitting:
    case Unconfirmed: {
        base::Error error = make(ErrorKind::Unconfirmed, base::Outcome::Unknown);
        error.kind = ErrorKind::Unconfirmed;
        return error;
    }
    case Draft:
        if (transfer.problemCode.isEmpty()) return std::nullopt;
        return make(ErrorKind::NotAllowedNow, base::Outcome::NothingHappened);
    case Rejected: return make(ErrorKind::ProviderRefused, base::Outcome::NothingHappened);
    case Expired: return make(ErrorKind::QuoteExpired, base::Outcome::NothingHappened);
    case OnHold:
    case AwaitingFunds:
    case InProgress:
    case ReadyForPickup:
    case PaidOut:
    case CancelRequested:
    case Cancelled:
    case Returned: return std::nullopt;
    }
    Q_UNREACHABLE();
}

domain::TransferEvent TransferService::event(const Transfer &transfer, EventSource source, const QString &note) const
{
    return {m_clock.nowUtc(),
            transfer.state,
            transfer.providerStatus,
            source,
            source == EventSource::Clerk ? m_identity.clerk : QString(),
            m_identity.counter,
            note,
            0};
}

base::Result<Transfer> TransferService::store(Transfer transfer, std::optional<Attempt> attempt,
                                              QList<domain::TransferEvent> events)
{
    transfer.updatedAt = m_clock.nowUtc();
    // Once the provider has settled it, nobody's word is needed; a copy that is on its way settles nothing.
    if (!domain::isForPeople(transfer) && transfer.state != TransferState::Submitting) transfer.closure.reset();
    const Change change{std::move(transfer), std::move(attempt), std::move(events)};
    auto stored = m_store.transfers->apply(change);
    if (stored) emit transferChanged(stored->id.text);
    return stored;
}

base::Result<TransferOutcome> TransferService::storeAndTell(const Transfer &transfer,
                                                            const std::optional<Attempt> &attempt,
                                                            const QList<domain::TransferEvent> &events,
                                                            const std::optional<base::Error> &error)
{
    const base::Result<Transfer> stored = store(transfer, attempt, events);
    if (!stored) return stored.error();
    return TransferOutcome{*stored, error};
}

/// That it could not be read is not that there is none.
base::Result<std::optional<Attempt>> TransferService::openAttempt(const domain::TransferId &id)
{
    const auto attempts = m_store.transfers->attempts(id);
    if (!attempts) return attempts.error();
    for (const Attempt &attempt : *attempts)
        if (!attempt.closedAt.isValid()) return std::optional(attempt);
    return std::optional<Attempt>();
}

const interfaces::Payouts *TransferService::payoutsOf(const Transfer &transfer) const
{
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    return provider ? provider->payouts : nullptr;
}

domain::SafetyProfile TransferService::safetyOf(const Transfer &transfer) const
{
    const interfaces::Payouts *payouts = payoutsOf(transfer);
    return payouts ? payouts->safety() : domain::SafetyProfile{};
}

bool TransferService::cancellable(const Transfer &transfer) const
{
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    return provider && provider->cancellations && provider->cancellations->mayCancel(transfer);
}

interfaces::Answer<TransferOutcome> TransferService::send(SendRequest request)
{
    if (!isUuid(request.key.text)) co_return fieldError(ErrorKind::BadKey, u"key"_s);
    request.key.text = request.key.text.toLower();
    base::Result<Transfer> known = m_store.transfers->byKey(request.key);
    if (!known && known.error().kind == ErrorKind::NotFound) {
        base::Result<Transfer> created = createDraft(request);
        // Another process may have made it with the same key a moment ago; then it is the one to go on with.
        if (!created && created.error().kind == ErrorKind::KeyReused)
            known = m_store.transfers->byKey(request.key);
        else
            known = std::move(created);
    }
    if (!known) co_return known.error();
    const Transfer &transfer = *known;
    const bool sameIntent = transfer.sender == request.sender && transfer.beneficiary == request.beneficiary &&
                            transfer.quote == request.quote && transfer.purpose == request.purpose &&
                            transfer.sourceOfFunds == request.sourceOfFunds &&
                            (request.relationship.isEmpty() || transfer.relationship == request.relationship);
    if (!sameIntent) co_return fieldError(ErrorKind::KeyReused, u"key"_s);
    co_return co_await goOn(transfer);
}

interfaces::Answer<TransferOutcome> TransferService::resume(domain::TransferId id)
{
    base::Result<Transfer> known = m_store.transfers->transfer(id);
    if (!known) co_return known.error();
    if (known->state != TransferState::Draft) co_return fieldError(ErrorKind::NotAllowedNow, u"transfer"_s);
    co_return co_await goOn(*known);
}

interfaces::Answer<TransferOutcome> TransferService::goOn(Transfer transfer)
{
    if (transfer.state == TransferState::Submitting || m_busy.contains(transfer.id.text))
        co_return co_await waitForOwner(transfer);
    if (transfer.state == TransferState::Draft) co_return co_await sendDraft(transfer);
    co_return TransferOutcome{transfer, errorOf(transfer)};
}

/// Somebody else is sending it: wait for what comes of it, as long as that may take.
interfaces::Answer<TransferOutcome> TransferService::waitForOwner(Transfer transfer)
{
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    const qint64 until = m_clock.monotonicMs() + (provider ? provider->timeoutMs : 0) + deadlineMarginMs;
    while (m_clock.monotonicMs() < until) {
        const auto open = openAttempt(transfer.id);
        if (!open) co_return standing(transfer);
        const std::optional<Attempt> &attempt = *open;
        const bool mine = m_busy.contains(transfer.id.text);
        // What this process armed and does not work on any more (its answer could not be stored) nobody will end.
        const bool theirs = transfer.state == TransferState::Submitting && attempt &&
                            attempt->owner != m_processes.self() && m_processes.mayBeAlive(attempt->owner);
        if (mine || theirs) co_await QCoro::sleepFor(std::chrono::milliseconds(100));
        const base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
        if (!again) co_return standing(transfer);
        // The attempt was read after the transfer: what changed between the two is looked at once more.
        const bool settled = !mine && !theirs && again->version == transfer.version;
        transfer = *again;
        if (settled) break;
    }
    co_return standing(transfer);
}

/// Where the transfer stands, told by somebody who may have sent it: what cannot be read is a doubt, never "nothing".
TransferOutcome TransferService::standing(const Transfer &transfer)
{
    const base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
    TransferOutcome outcome{again ? *again : transfer, std::nullopt};
    outcome.error = errorOf(outcome.transfer);
    if (!again || (!outcome.error && outcome.transfer.state == TransferState::CancelRequested)) {
        outcome.error = base::maybeHappened(ErrorKind::Unconfirmed);
        outcome.error->provider = transfer.provider.text;
    }
    return outcome;
}

/// RP1: the exact bytes, durably, before anything can leave.
interfaces::Answer<Attempt> TransferService::freeze(Transfer transfer, PayoutOrder order)
{
    interfaces::Payouts *payouts = m_directory.provider(transfer.provider)->payouts;
    base::Result<interfaces::PreparedPayout> prepared = co_await payouts->prepare(order);
    if (!prepared) co_return prepared.error();
    if (!prepared->enrolledBeneficiary.isEmpty() && prepared->enrolledBeneficiary != order.enrolledBeneficiary) {
        const auto remembered = m_store.beneficiaries->rememberEnrolment(
            transfer.beneficiary, transfer.provider, transfer.environment, prepared->enrolledBeneficiary);
        if (!remembered) co_return remembered.error();
    }
    Attempt attempt;
    attempt.id = {m_random.uuid()};
    attempt.transfer = transfer.id;
    attempt.provider = transfer.provider;
    attempt.environment = transfer.environment;
    attempt.safetyClass = payouts->safety().safetyClass;
    attempt.key = transfer.key;
    attempt.request = prepared->request;
    attempt.request.account = m_directory.provider(transfer.provider)->account;
    attempt.requestSha256 = digestOf(prepared->request);
    attempt.frozenAt = m_clock.nowUtc();
    const base::Result<Transfer> stored = store(transfer, attempt, {});
    if (!stored) co_return stored.error();
    co_return attempt;
}

/// RP2: from here on it may have been sent, whatever happens to this process. Exactly one caller wins.
base::Result<void> TransferService::arm(Transfer &transfer, Attempt &attempt, EventSource source, const QString &note)
{
    const QDateTime now = m_clock.nowUtc();
    Attempt armed = attempt;
    armed.point = RecoveryPoint::Armed;
    armed.evidence = base::Evidence::Maybe;
    armed.owner = m_processes.self();
    armed.fence += 1;
    armed.sends += 1;
    armed.armedAt = now;
    armed.deadlineAt = now.addMSecs(m_directory.provider(transfer.provider)->timeoutMs + deadlineMarginMs);
    // "Not found" must be said after the last send; where copies are harmless, it is judged against the first.
    if (!safetyOf(transfer).replayWithSameKey) armed.notFoundAt = {};
    armed.answer.reset();
    Transfer next = transfer;
    next.state = armed.kind == domain::AttemptKind::Cancel ? TransferState::CancelRequested : TransferState::Submitting;
    if (!next.submittedAt.isValid()) next.submittedAt = now;
    next.problemCode.clear();
    next.problem.clear();
    next.problemProviderCode.clear();
    // If this process dies now, whoever comes next finds the transfer due.
    next.nextCheckAt = armed.deadlineAt;
    const auto stored = store(next, armed, {event(next, source, note)});
    if (!stored) return stored.error();
    transfer = *stored;
    attempt = armed;
    qCInfo(base::logMoney) << "armed" << transfer.reference << "send" << attempt.sends << "fence" << attempt.fence;
    return base::Done{};
}

/// Whether the provider of today is the one that the transfer was made for: the profile may have been changed
/// meanwhile, and another environment knows nothing of it or, worse, something else under the same number.
base::Result<void> TransferService::checkHome(const Transfer &transfer, bool toSend) const
{
    const auto refused = [&](ErrorKind kind, const QString &why) {
        base::Error error = base::nothingHappened(kind, u"provider"_s, why);
        error.provider = transfer.provider.text;
        return error;
    };
    const interfaces::Provider *provider = m_directory.provider(transfer.provider);
    if (!provider || !provider->payouts) return refused(ErrorKind::NotSupported, {});
    if (provider->environment != transfer.environment) {
        return refused(
            ErrorKind::PartyMismatch,
            TransferServiceText::tr("This transfer was made for the environment \"%1\" of %2, and the profile "
                                    "now names \"%3\". Set it back to work on the transfer.")
                .arg(transfer.environment, provider->name, provider->environment));
    }
    if (toSend && !provider->enabled) return refused(ErrorKind::ProviderDisabled, {});
    return base::Done{};
}

namespace {

/// Whether the customer was corrected after the bytes were made, which nobody has been sent yet.
bool isOutdated(const Attempt &attempt, const PayoutOrder &order)
{
    return attempt.point == RecoveryPoint::Intent && attempt.sends == 0 && order.sender.updatedAt > attempt.frozenAt;
}

/// The bytes of this draft are not to be sent any more, nor can others be made under its key.
TransferOutcome staleDraft(const Transfer &transfer, const QString &field, const QString &sentence)
{
    base::Error error = base::nothingHappened(ErrorKind::PartyMismatch, field, sentence);
    error.provider = transfer.provider.text;
    return {transfer, error};
}

} // namespace

/// The provider did not let the request be made; it stays a draft and says why.
base::Result<TransferOutcome> TransferService::notPrepared(Transfer transfer, base::Error why)
{
    why.provider = transfer.provider.text;
    setProblem(transfer, why);
    why.outcome = base::Outcome::NothingHappened;
    return storeAndTell(transfer, std::nullopt, {event(transfer, EventSource::Reply, transfer.problem)}, why);
}

base::Result<TransferOutcome> TransferService::expireDraft(Transfer transfer, Attempt attempt)
{
    transfer.state = TransferState::Expired;
    transfer.problemCode = base::codeOf(ErrorKind::QuoteExpired);
    transfer.problem = domain::sentenceFor(fieldError(ErrorKind::QuoteExpired, {}));
    transfer.nextCheckAt = {};
    attempt.closedAt = m_clock.nowUtc();
    return storeAndTell(transfer, attempt, {event(transfer, EventSource::Clock, transfer.problem)},
                        fieldError(ErrorKind::QuoteExpired, u"quote"_s));
}

interfaces::Answer<TransferOutcome> TransferService::sendDraft(Transfer transfer)
{
    std::optional<Busy> busy;
    busy.emplace(m_busy, transfer.id.text);
    base::Result<PayoutOrder> order = orderFor(transfer);
    if (!order) co_return order.error();
    if (const base::Result<void> home = checkHome(transfer, true); !home) co_return home.error();

    const base::Result<std::optional<Attempt>> open = openAttempt(transfer.id);
    if (!open) co_return open.error();
    std::optional<Attempt> attempt = *open;
    // The bytes name a customer as nobody knows them any more, and a key has one request for ever.
    if (attempt && isOutdated(*attempt, *order)) {
        co_return staleDraft(
            transfer, u"sender"_s,
            TransferServiceText::tr("The customer's data was corrected after this transfer was prepared. Nothing was "
                                    "sent. Cancel the draft and make a new one."));
    }
    if (!attempt) {
        // A draft may have waited while somebody corrected the customer: the receipt names whom the bytes name.
        transfer.parties = partiesOf(*order);
        base::Result<Attempt> frozen = co_await freeze(transfer, *order);
        base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
        if (!again) co_return again.error();
        transfer = *again;
        if (transfer.state != TransferState::Draft) {
            // Another process has gone on with it meanwhile: what kept us from sending is no news about the transfer.
            busy.reset();
            co_return co_await goOn(transfer);
        }
        if (frozen) {
            attempt = *frozen;
        } else if (frozen.error().kind == ErrorKind::ChangedMeanwhile) {
            // Another process froze it first; the arming decides who sends.
            const base::Result<std::optional<Attempt>> theirs = openAttempt(transfer.id);
            if (theirs) attempt = *theirs;
            if (!attempt) co_return TransferOutcome{transfer, errorOf(transfer)};
        } else {
            co_return notPrepared(transfer, frozen.error());
        }
    }
    if (!isSameAccount(*attempt)) {
        co_return staleDraft(
            transfer, u"provider"_s,
            TransferServiceText::tr("The profile now leads to another account than this draft was made for. Cancel the "
                                    "draft and make a new one."));
    }
    // Preparing may have taken a while, or the draft is from yesterday.
    if (const auto left = m_quotes.remainingMs(order->quote); left && *left <= quoteMarginMs)
        co_return expireDraft(transfer, *attempt);
    const base::Result<void> armed =
        arm(transfer, *attempt, EventSource::Clerk, TransferServiceText::tr("Sent to the provider"));
    if (!armed) {
        if (armed.error().kind != ErrorKind::ChangedMeanwhile) co_return armed.error();
        base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
        if (!again) co_return standing(transfer);
        // The other one may own it now, or it has only frozen the draft: then whoever arms first sends.
        busy.reset();
        co_return co_await goOn(*again);
    }
    order->transfer = transfer;
    order->frozen = attempt->request;
    co_return co_await sendArmed(transfer, *attempt, *order);
}

interfaces::Answer<TransferOutcome> TransferService::sendArmed(Transfer transfer, Attempt attempt, PayoutOrder order)
{
    const Busy sending(m_sending, transfer.id.text);
    interfaces::Payouts *payouts = m_directory.provider(transfer.provider)->payouts;
    const domain::WireAnswer answer = co_await payouts->sendOnce(attempt.request);
    qCInfo(base::logMoney) << "answer" << transfer.reference << "evidence" << int(answer.evidence) << "status"
                           << answer.status << "requests" << answer.requestsSent;
    base::Result<void> kept = keepAnswer(transfer, attempt, answer);
    if (!kept && kept.error().kind == ErrorKind::ChangedMeanwhile && takeUpAnew(transfer, attempt)) {
        order.transfer = transfer;
        kept = keepAnswer(transfer, attempt, answer);
    }
    if (!kept) {
        // The disk does not take the answer: the record says "armed", which is the truth that is safe. Where another
        // process has settled it meanwhile, its record stands.
        if (kept.error().kind != ErrorKind::ChangedMeanwhile)
            m_unstored.insert(sendOf(attempt), LateAnswer{transfer.id, answer});
        co_return standing(transfer);
    }
    // Something has left this machine: a store that fails now must not make it look as if nothing had happened.
    base::Result<TransferOutcome> decided = co_await decide(transfer, attempt, order, answer);
    if (!decided) co_return standing(transfer);
    co_return decided;
}

/// Another process changed the record while our answer was on its way. Where it only noted its doubt (our send is the
/// last one and nobody has its answer), the answer is still the one that everybody waits for.
bool TransferService::takeUpAnew(Transfer &transfer, Attempt &attempt)
{
    const base::Result<Transfer> again = m_store.transfers->transfer(transfer.id);
    const base::Result<std::optional<Attempt>> open = openAttempt(transfer.id);
    if (!again || !open || !*open) return false;
    const Attempt &known = **open;
    const bool inDoubt = again->state == TransferState::Submitting || again->state == TransferState::Unconfirmed;
    if (!inDoubt || known.id != attempt.id || known.fence != attempt.fence || known.answer) return false;
    transfer = *again;
    attempt = known;
    return true;
}

/// RP3: the raw answer, before anybody thinks about it.
base::Result<void> TransferService::keepAnswer(Transfer &transfer, Attempt &attempt, const domain::WireAnswer &answer)
{
    attempt.answer = answer;
    attempt.answeredAt = m_clock.nowUtc();
    attempt.evidence = answer.evidence;
    attempt.point = RecoveryPoint::Answered;
    base::Result<Transfer> stored = store(transfer, attempt, {});
    for (int i = 1; !stored && stored.error().kind != ErrorKind::ChangedMeanwhile && i < storeTries; ++i)
        stored = store(transfer, attempt, {});
    if (!stored) return stored.error();
    transfer = *stored;
    return base::Done{};
}

} // namespace services
