// SPDX-License-Identifier: GPL-3.0-or-later
// What is checked while a life is lived: commits, and what leaves.
#include "simulation/witness.h"

#include "services/transfer_rules.h"
#include "simulation/process.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using domain::Attempt;
using domain::AttemptKind;
using domain::RecoveryPoint;
using domain::SafetyClass;
using domain::Transfer;
using domain::TransferState;
using domain::VerdictKind;

namespace {

/// A few processes that look at the same moment, or whose clocks disagree, may all say it.
constexpr int toldAgainMax = 6;

QByteArray armingOf(const Attempt &attempt)
{
    return attempt.id.text.toLatin1() + '/' + QByteArray::number(attempt.fence) + '/' + attempt.owner.toLatin1();
}

QByteArray copyOf(const domain::WireAnswer &answer)
{
    for (const domain::Header &header : answer.headers)
        if (header.first == "Copy") return header.second;
    return {};
}

/// How far news has come, written down a second time and without looking at the program's own table.
bool mayFollow(const Transfer &before, TransferState to)
{
    using enum TransferState;
    switch (before.state) {
    case Rejected:
    case Cancelled:
    case Returned: return false;
    case PaidOut: return to == Returned;
    case Expired: return !before.providerReference.isEmpty() && to != Draft && to != Submitting && to != Unconfirmed;
    case Draft: return to == Submitting || to == Cancelled || to == Expired;
    case Submitting: return to != CancelRequested;
    case Unconfirmed: return to != CancelRequested; // to a draft: it turned out that nothing had left
    case AwaitingFunds:
    case InProgress:
    case OnHold:
    case ReadyForPickup:
    case CancelRequested: return to != Draft && to != Submitting && to != Unconfirmed;
    }
    return false;
}

const Attempt *attemptIn(const QList<Attempt> &attempts, const domain::AttemptId &id)
{
    for (const Attempt &attempt : attempts)
        if (attempt.id == id) return &attempt;
    return nullptr;
}

} // namespace

SafetyClass Witness::classOf(const Transfer &transfer) const { return domain::safetyClassFrom(transfer.provider.text); }

QString Witness::name(const Transfer &transfer) const
{
    return u"approval %1 of class %2 (%3)"_s.arg(Connector::approvalOf(transfer.send))
        .arg(transfer.provider.text, transfer.reference);
}

int Witness::approvalOf(const QByteArray &reference) const
{
    const auto file = m_files.constFind(reference);
    return file == m_files.cend() ? -1 : file->approval;
}

const Transfer *Witness::transferOf(const QByteArray &reference) const
{
    const auto file = m_files.constFind(reference);
    if (file == m_files.cend()) return nullptr;
    const auto transfer = m_disk.records.transfers.all.constFind(file->id);
    return transfer == m_disk.records.transfers.all.cend() ? nullptr : &*transfer;
}

void Witness::happened(SafetyClass safetyClass, const QByteArray &reference, Event event)
{
    if (const Transfer *transfer = transferOf(reference)) m_stage.reached(safetyClass, transfer->state, event);
}

void Witness::created(Process &process, const Transfer &transfer)
{
    File file;
    file.id = transfer.id.text;
    file.approval = Connector::approvalOf(transfer.send);
    m_files.insert(transfer.reference.toLatin1(), file);
    ++m_stage.tally.transfers;
    m_stage.note(1, file.approval, process.started.number);
    m_stage.tell([&] { return u"%1 stores %2"_s.arg(process.name(), name(transfer)); });
}

void Witness::stored(Process &process, const Transfer &before, const QList<Attempt> &attemptsBefore,
                     const interfaces::TransferChange &change, const Transfer &after)
{
    const int approval = Connector::approvalOf(after.send);
    m_stage.note(2, approval, process.started.number, int(after.state), after.version);
    if (change.attempt)
        m_stage.note(3, int(change.attempt->point), change.attempt->fence, change.attempt->sends,
                     change.attempt->closedAt.isValid());
    m_stage.tell([&] {
        QString line =
            u"%1 writes approval %2: %3"_s.arg(process.name()).arg(approval).arg(domain::codeOf(after.state));
        if (change.attempt)
            line += u", attempt %1 at point %2, fence %3, sends %4%5"_s.arg(change.attempt->id.text.first(4))
                        .arg(int(change.attempt->point))
                        .arg(change.attempt->fence)
                        .arg(change.attempt->sends)
                        .arg(change.attempt->closedAt.isValid() ? u", closed"_s : QString());
        for (const domain::TransferEvent &event : change.events)
            line += u" | "_s + event.note;
        if (!after.review.isEmpty()) line += u" [review: "_s + after.review + u']';
        return line;
    });
    checkMoves(before, after);
    checkApproved(before, after);
    checkEvents(before, change);
    checkPeople(before, change, after);
    if (process.takesCallback) {
        const bool onlyAsks = !change.attempt && before.state == after.state && before.review == after.review &&
                              before.providerReference == after.providerReference &&
                              before.providerStatus == after.providerStatus && before.payIn == after.payIn;
        m_stage.holds(Invariant::CallbacksOnlyAsk, onlyAsks, [&] { return name(after); });
    }
    if (change.attempt) checkAttempt(process, attemptsBefore, change, after);
    if (after.state != TransferState::AwaitingFunds) return;
    const QList<Attempt> attempts = m_disk.records.transfers.attemptsOf.value(after.id.text);
    const bool isBeingCancelled = std::any_of(attempts.cbegin(), attempts.cend(), [](const Attempt &attempt) {
        return attempt.kind == AttemptKind::Cancel && attempt.point >= RecoveryPoint::Armed &&
               !attempt.closedAt.isValid();
    });
    m_stage.holds(Invariant::PayableIsPayable, !isBeingCancelled, [&] { return name(after); });
}

void Witness::checkMoves(const Transfer &before, const Transfer &after)
{
    const bool right = before.state == after.state || mayFollow(before, after.state);
    m_stage.holds(Invariant::NeverBackwards, right, [&] {
        return u"%1 went from %2 to %3"_s.arg(name(after), domain::codeOf(before.state), domain::codeOf(after.state));
    });
}

/// By a clerk's word alone nothing ends that may have moved money, and no review is lifted.
void Witness::checkPeople(const Transfer &before, const interfaces::TransferChange &change, const Transfer &after)
{
    using enum TransferState;
    const bool byClerk = std::any_of(change.events.cbegin(), change.events.cend(),
                                     [](const auto &event) { return event.source == domain::EventSource::Clerk; });
    const bool ends =
        before.state != after.state && (after.state == PaidOut || after.state == Rejected || after.state == Returned);
    const bool lifts = !before.review.isEmpty() && after.review.isEmpty();
    const bool contradicted = domain::isFinal(before.state) && !before.review.isEmpty() &&
                              before.problemCode == base::codeOf(base::ErrorKind::Conflict);
    if (contradicted)
        m_stage.holds(Invariant::PayoutsAreAsked, !lifts || m_people.value(after.id.text).size() >= 2,
                      [&] { return name(after) + u": the question answered itself"_s; });
    if (!byClerk || (!ends && !lifts)) return;
    m_stage.holds(Invariant::PeopleAgree, m_people.value(after.id.text).size() >= 2,
                  [&] { return name(after) + u" was closed by one person"_s; });
}

void Witness::checkApproved(const Transfer &before, const Transfer &after)
{
    const bool same = before.send == after.send && before.receive == after.receive && before.rate == after.rate &&
                      before.quote == after.quote && before.beneficiary == after.beneficiary &&
                      before.sender == after.sender && before.key == after.key && before.reference == after.reference;
    const bool once = before.providerReference.isEmpty() || before.providerReference == after.providerReference;
    m_stage.holds(Invariant::ApprovedBytes, same && once, [&] { return name(after) + u" was rewritten"_s; });
}

/// The same news twice in a row would be two questions to a person where there is one.
void Witness::checkEvents(const Transfer &before, const interfaces::TransferChange &change)
{
    for (const domain::TransferEvent &event : change.events) {
        const bool byItself = event.source == domain::EventSource::Clock || event.source == domain::EventSource::Poll;
        const QByteArray news = QByteArray::number(int(event.state)) + event.providerStatus.toUtf8() + '|' +
                                QByteArray::number(int(event.source)) + event.note.toUtf8();
        auto &[last, times] = m_lastNews[before.id.text];
        times = last == news ? times + 1 : 1;
        last = news;
        m_stage.holds(Invariant::ToldOnce, !byItself || times <= toldAgainMax,
                      [&] { return name(before) + u" is told again and again: "_s + event.note; });
    }
}

void Witness::checkAttempt(Process &process, const QList<Attempt> &before, const interfaces::TransferChange &change,
                           const Transfer &transfer)
{
    const Attempt &attempt = *change.attempt;
    const Attempt *known = attemptIn(before, attempt.id);
    int open = 0;
    for (const Attempt &other : m_disk.records.transfers.attemptsOf.value(transfer.id.text))
        if (!other.closedAt.isValid()) ++open;
    m_stage.holds(Invariant::OneOwner, open <= 1, [&] { return name(transfer) + u" has two open attempts"_s; });
    const qint64 fenceBefore = known ? known->fence : 0;
    m_stage.holds(Invariant::OneOwner, attempt.fence >= fenceBefore,
                  [&] { return name(transfer) + u": a stale fence wrote"_s; });
    m_stage.holds(Invariant::ApprovedBytes, !known || known->request == attempt.request,
                  [&] { return name(transfer) + u": frozen bytes changed"_s; });
    if (attempt.point == RecoveryPoint::Armed && attempt.fence > fenceBefore) checkArming(process, attempt, transfer);
    const bool answered = attempt.answer && (!known || !known->answer);
    if (answered) {
        const QByteArray copy = copyOf(*attempt.answer);
        const QByteArray arming = attempt.id.text.toLatin1() + '/' + QByteArray::number(attempt.fence) + '/';
        m_stage.holds(Invariant::OneOwner, copy.isEmpty() || copy.startsWith(arming),
                      [&] { return name(transfer) + u": an answer was taken for that of another sending"_s; });
    }
    const bool read = known && known->point == RecoveryPoint::Answered && attempt.answer &&
                      attempt.point != RecoveryPoint::Armed && attempt.point != RecoveryPoint::Answered &&
                      attempt.kind == AttemptKind::Submit;
    if (read) checkReading(process, attempt, transfer);
}

void Witness::checkArming(Process &process, const Attempt &attempt, const Transfer &transfer)
{
    File &file = m_files[transfer.reference.toLatin1()];
    const QByteArray arming = armingOf(attempt);
    const QByteArray fence = arming.first(arming.indexOf('/', arming.indexOf('/') + 1));
    const QList<QByteArray> armings = file.armings.keys();
    const bool first = std::none_of(armings.cbegin(), armings.cend(),
                                    [&](const QByteArray &other) { return other.startsWith(fence + '/'); });
    m_stage.holds(Invariant::OneOwner, first && attempt.owner == process.owner,
                  [&] { return name(transfer) + u": one fence, two owners"_s; });
    file.armings.insert(arming, m_disturbances);
    if (attempt.kind == AttemptKind::Cancel) return;
    const SafetyClass safetyClass = classOf(transfer);
    if (attempt.sends > 1) {
        const bool mayRepeat = safetyClass == SafetyClass::A || safetyClass == SafetyClass::B;
        m_stage.holds(Invariant::NothingByItself, mayRepeat, [&] { return name(transfer) + u" was repeated"_s; });
        return;
    }
    m_stage.holds(Invariant::NothingByItself, process.pressed.value(file.approval) > 0,
                  [&] { return name(transfer) + u" was sent and nobody had pressed the key"_s; });
    const auto quote = m_disk.records.quotes.quote(transfer.quote);
    if (!quote || !quote->expiresAt.isValid()) return;
    const qint64 left = process.host.clock.nowUtc().msecsTo(quote->expiresAt);
    const qint64 monotonicLeft = process.pricedAt.contains(quote->id.text)
                                     ? process.pricedAt.value(quote->id.text) - process.host.clock.monotonicMs()
                                     : left;
    m_stage.holds(Invariant::OfferHeld, left > 10'000 && monotonicLeft > 10'000, [&] {
        return u"%1 was armed with %2 ms left of the offer by the wall clock, %3 ms by the other"_s.arg(name(transfer))
            .arg(left)
            .arg(monotonicLeft);
    });
}

/// An answer that was stored and then read, perhaps by another process: what it made of it is what the bytes say.
void Witness::checkReading(Process &process, const Attempt &attempt, const Transfer &after)
{
    const domain::WireAnswer &answer = *attempt.answer;
    if (answer.requestsSent >= 2 && answer.evidence != base::Evidence::NotSent) {
        m_stage.holds(Invariant::IncidentsAreShown, !after.review.isEmpty(),
                      [&] { return name(after) + u": two requests left, and nobody is told"_s; });
        return;
    }
    if (attempt.sends > 1 || !after.review.isEmpty()) return;
    const auto quote = m_disk.records.quotes.quote(after.quote);
    if (!quote) return;
    const interfaces::PayoutOrder order{after, {}, {}, *quote, {}};
    const Connector &connector = process.connectors[size_t(classOf(after))];
    const domain::Verdict verdict = connector.judge(order, answer);
    const domain::Verdict again = connector.judge(order, answer);
    bool right = verdict.kind == again.kind && verdict.state == again.state && verdict.payIn == again.payIn;
    if (answer.evidence == base::Evidence::NotSent)
        right = right && after.state == TransferState::Draft;
    else if (answer.redirected)
        right = right && after.state == TransferState::Unconfirmed;
    else if (verdict.kind == VerdictKind::Accepted)
        right = right && after.state == verdict.state;
    else if (verdict.kind == VerdictKind::Rejected)
        right = right && after.state == TransferState::Rejected;
    else if (verdict.kind == VerdictKind::NotNow)
        right = right && after.state == TransferState::Draft;
    else if (verdict.kind == VerdictKind::Review)
        right = false; // it would have a review
    else
        right = right && after.state == TransferState::Unconfirmed;
    m_stage.holds(Invariant::AnswerReadAlike, right, [&] {
        return u"%1: the stored answer says %2, the record says %3"_s.arg(name(after))
            .arg(int(verdict.kind))
            .arg(domain::codeOf(after.state));
    });
}

QByteArray Witness::leaving(Process &process, SafetyClass safetyClass, const domain::FrozenRequest &request)
{
    ++m_stage.tally.requests;
    const bool isHome = process.started.enabled[size_t(safetyClass)] && !process.started.elsewhere[size_t(safetyClass)];
    m_stage.holds(Invariant::StaysAtHome, isHome || request.method == "DELETE",
                  [&] { return u"class %1 was sent something it should not"_s.arg(domain::codeOf(safetyClass)); });
    const QByteArray reference = request.body.split('\n').value(1);
    const bool cancels = request.method == "DELETE";
    const Transfer *transfer = transferOf(reference);
    if (!m_stage.holds(Invariant::RecordedFirst, transfer != nullptr, u"something left that has no record"_s))
        return {};
    File &file = m_files[reference];
    const QList<Attempt> attempts = m_disk.records.transfers.attemptsOf.value(file.id);
    const Attempt *attempt = nullptr;
    for (const Attempt &other : attempts)
        if (other.request == request) attempt = &other;
    if (!m_stage.holds(Invariant::RecordedFirst, attempt != nullptr, u"bytes left that were never frozen"_s)) return {};
    QByteArray arming; // the newest of this process
    for (qint64 fence = attempt->fence; fence > 0 && arming.isEmpty(); --fence) {
        const QByteArray candidate =
            attempt->id.text.toLatin1() + '/' + QByteArray::number(fence) + '/' + process.owner.toLatin1();
        if (file.armings.contains(candidate)) arming = candidate;
    }
    m_stage.holds(Invariant::RecordedFirst, !arming.isEmpty() && attempt->point >= RecoveryPoint::Armed,
                  [&] { return name(*transfer) + u" left without having been armed"_s; });
    m_stage.holds(Invariant::ApprovedBytes, services::digestOf(request) == attempt->requestSha256,
                  [&] { return name(*transfer) + u": other bytes left than were approved"_s; });
    m_stage.holds(Invariant::SentAsOftenAsMay, !file.left.contains(arming),
                  [&] { return name(*transfer) + u": one arming left twice"_s; });
    file.left.insert(arming);
    file.leftBy.insert(process.owner, m_stage.agenda.now());
    if (!cancels) checkCopies(file, safetyClass, *attempt, arming);
    m_stage.note(4, file.approval, process.started.number, attempt->fence);
    m_stage.tell([&] {
        return u"%1 sends %2approval %3, fence %4"_s.arg(process.name(), cancels ? u"a cancel of "_s : QString())
            .arg(file.approval)
            .arg(attempt->fence);
    });
    return arming;
}

/// How often and when a copy may leave.
void Witness::checkCopies(File &file, SafetyClass safetyClass, const Attempt &attempt, const QByteArray &arming)
{
    const qint64 now = m_stage.agenda.now();
    const Transfer *transfer = &*m_disk.records.transfers.all.constFind(file.id);
    ++file.leaves;
    if (file.leaves > 1) ++m_stage.tally.copies;
    if (safetyClass == SafetyClass::C || safetyClass == SafetyClass::D)
        m_stage.holds(Invariant::SentAsOftenAsMay, file.leaves == 1,
                      [&] { return name(*transfer) + u": a second request of a class that allows one"_s; });
    if (safetyClass == SafetyClass::A && file.firstLeft >= 0)
        m_stage.holds(Invariant::SentAsOftenAsMay, now - file.firstLeft < Ledger::keyLifeMs,
                      [&] { return name(*transfer) + u": a copy under a key that may have been forgotten"_s; });
    const bool judged = attempt.sends > 1 && file.lastLeft >= 0 && clocksAreRight &&
                        file.disturbancesAtLast == m_disturbances && file.armings.value(arming, -1) == m_disturbances;
    if (safetyClass == SafetyClass::B && judged) {
        bool twice = false;
        for (const qint64 firstLook : std::as_const(file.notThere))
            for (const qint64 secondLook : std::as_const(file.notThere))
                twice = twice || (firstLook >= file.lastLeft + 60'000 && secondLook - firstLook >= 120'000);
        m_stage.holds(Invariant::SentAsOftenAsMay, twice,
                      [&] { return name(*transfer) + u": a copy before two looks had failed to find it"_s; });
    }
    if (file.firstLeft < 0) file.firstLeft = now;
    file.lastLeft = now;
    file.disturbancesAtLast = file.armings.value(arming, m_disturbances); // its deadline runs from there
    file.notThere.clear();
}

void Witness::notThere(const QByteArray &reference)
{
    const auto file = m_files.find(reference);
    if (file != m_files.end()) file->notThere << m_stage.agenda.now();
}

void Witness::arrived(SafetyClass safetyClass, const QByteArray &body)
{
    m_stage.note(5, int(safetyClass), approvalOf(body.split('\n').value(1)));
}

} // namespace simulation
