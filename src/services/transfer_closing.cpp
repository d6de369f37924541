// SPDX-License-Identifier: GPL-3.0-or-later
// Closing by hand: what no question settles is settled by two people with evidence, and by nobody else.
#include "services/transfer_service.h"

#include "base/log.h"
#include "domain/listing.h"
#include "interfaces/board.h"
#include "services/busy.h"
#include "services/transfer_rules.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::Attempt;
using domain::EventSource;
using domain::HandClosure;
using domain::HandOutcome;
using domain::RecoveryPoint;
using domain::Transfer;
using domain::TransferState;

namespace {

/// "Asked" is no evidence; a name, a time and a place hardly fit into less.
constexpr int evidenceLengthMin = 10;

struct TransferServiceText {
    Q_DECLARE_TR_FUNCTIONS(TransferServiceText)
};

base::Error refused(ErrorKind kind, const QString &field, const QString &sentence)
{
    return base::nothingHappened(kind, field, sentence);
}

bool samePerson(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

base::Result<void> checkWords(const QString &evidence, const QString &who)
{
    if (who.simplified().isEmpty())
        return refused(ErrorKind::MissingField, u"as"_s, TransferServiceText::tr("Say who you are."));
    if (evidence.simplified().size() < evidenceLengthMin)
        return refused(ErrorKind::MissingField, u"evidence"_s,
                       TransferServiceText::tr("Say who at the provider told you so, when, and where it is written."));
    return base::Done{};
}

QString labelOf(HandOutcome outcome)
{
    switch (outcome) {
    case HandOutcome::Paid: return TransferServiceText::tr("paid out");
    case HandOutcome::NotPaid: return TransferServiceText::tr("not paid");
    case HandOutcome::AsApproved: return TransferServiceText::tr("as approved");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(domain::RefundOutcome outcome)
{
    using enum domain::RefundOutcome;
    switch (outcome) {
    case PaidBack: return TransferServiceText::tr("The customer has the money back.");
    case UsedAgain: return TransferServiceText::tr("The customer's money was used for another transfer.");
    case NothingTaken: return TransferServiceText::tr("No money was taken from the customer.");
    }
    Q_UNREACHABLE();
}

} // namespace

bool TransferService::asksByItself(const Transfer &transfer) const
{
    if (!transfer.review.isEmpty() && transfer.state != TransferState::Unconfirmed) return false;
    const domain::SafetyProfile safety = safetyOf(transfer);
    const bool byTheirs = safety.lookUpByProviderReference && !transfer.providerReference.isEmpty();
    return safety.lookUpByOurReference || byTheirs || safety.replayWithSameKey ||
           safety.safetyClass == domain::SafetyClass::C;
}

/// What two people found out becomes the record.
void TransferService::applyByHand(Transfer &transfer, const QString &who)
{
    const HandClosure closure = *transfer.closure;
    const bool wasPaid = transfer.state == TransferState::PaidOut;
    const QString review = std::exchange(transfer.review, {});
    transfer.closure.reset();
    clearProblem(transfer);
    transfer.nextCheckAt = {};
    switch (closure.outcome) {
    case HandOutcome::Paid:
        transfer.state = TransferState::PaidOut;
        // A return may still come.
        transfer.nextCheckAt = nextCheck(transfer, safetyOf(transfer), m_clock.nowUtc(), m_random.below(256));
        break;
    case HandOutcome::NotPaid:
        // What was paid out and is not there any more came back; what was refused stays refused.
        if (wasPaid)
            transfer.state = TransferState::Returned;
        else if (!domain::isFinal(transfer.state))
            transfer.state = TransferState::Rejected;
        setProblem(
            transfer,
            refused(ErrorKind::ProviderRefused, {},
                    TransferServiceText::tr("Closed by %1 and %2: no money moved.").arg(closure.proposedBy, who)));
        break;
    case HandOutcome::AsApproved:
        // Where it stands is the provider's to say: on hold it may move anywhere, and the next look is due.
        transfer.acceptedReview = review;
        transfer.nextCheckAt = m_clock.nowUtc();
        break;
    }
}

namespace {

/// Until when nobody can know; `attempt` where its end is known.
QString stillOnItsWay(const std::optional<Attempt> &attempt)
{
    if (!attempt) return TransferServiceText::tr("The request may still be on its way; wait until its time is up.");
    //: %1 is a time of day
    return TransferServiceText::tr("The request may still be on its way; settle it after %1.")
        .arg(attempt->deadlineAt.toLocalTime().time().toString(u"HH:mm:ss"_s));
}

} // namespace

interfaces::Answer<TransferOutcome> TransferService::settleByHand(domain::TransferId id, HandOutcome outcome,
                                                                  QString evidence, QString who)
{
    const base::Result<void> words = checkWords(evidence, who);
    if (!words) co_return words.error();
    // The provider may know by now; a person's word is worth less than its own.
    base::Result<TransferOutcome> asked = co_await refreshAs(id, Asking::LookOnly);
    if (!asked) co_return asked.error();
    Transfer transfer = asked->transfer;
    const bool isForThem = domain::isForPeople(transfer) || transfer.state == TransferState::Submitting;
    if (!isForThem) co_return TransferOutcome{transfer, std::nullopt};
    if (m_busy.contains(id.text))
        co_return refused(ErrorKind::NotAllowedNow, u"transfer"_s,
                          TransferServiceText::tr("It is being worked on; try again in a moment."));
    const Busy busy(m_busy, id.text);
    const base::Result<std::optional<Attempt>> open = openAttempt(id);
    if (!open) co_return open.error();
    std::optional<Attempt> attempt = *open;
    const QDateTime now = m_clock.nowUtc();
    const bool wasAnswered = attempt && attempt->answer && attempt->answer->evidence == base::Evidence::Answered;
    const bool isOnItsWay =
        attempt && attempt->point >= RecoveryPoint::Armed && !wasAnswered && now < attempt->deadlineAt;
    if (isOnItsWay || transfer.state == TransferState::Submitting)
        co_return refused(ErrorKind::NotAllowedNow, u"transfer"_s, stillOnItsWay(isOnItsWay ? attempt : std::nullopt));
    if (outcome == HandOutcome::AsApproved && transfer.state == TransferState::Unconfirmed)
        co_return refused(ErrorKind::NotAllowedNow, u"outcome"_s,
                          TransferServiceText::tr("Nobody knows whether the provider has it: say \"paid\" or "
                                                  "\"not paid\"."));
    const bool agrees = transfer.closure && transfer.closure->outcome == outcome;
    if (agrees && samePerson(transfer.closure->proposedBy, who))
        co_return refused(ErrorKind::NotAllowedNow, u"as"_s,
                          TransferServiceText::tr("A second person has to agree with %1.").arg(who));
    QString word = u"outcome %1, as %2, evidence: %3"_s.arg(domain::codeOf(outcome), who.simplified(), evidence);
    if (agrees) word += u" (proposed by %1: %2)"_s.arg(transfer.closure->proposedBy, transfer.closure->evidence);
    const auto noted = m_audit.note(agrees ? u"transfer.settled"_s : u"transfer.settling-proposed"_s, id.text, word);
    if (!noted) co_return noted.error();
    QString note;
    if (agrees) {
        note = TransferServiceText::tr("%1 and %2 agree: %3. %4")
                   .arg(transfer.closure->proposedBy, who, labelOf(outcome), domain::asSentence(evidence));
        applyByHand(transfer, who);
        if (attempt) {
            attempt->closedAt = now;
            attempt->point = domain::isFinal(transfer.state) ? RecoveryPoint::Final : RecoveryPoint::Decided;
        }
        qCInfo(base::logMoney) << "closed by hand" << transfer.reference << domain::codeOf(outcome);
    } else {
        transfer.closure = HandClosure{outcome, evidence, who.simplified(), now};
        note = TransferServiceText::tr("%1 found out: %2. %3 A second person has to agree.")
                   .arg(who, labelOf(outcome), domain::asSentence(evidence));
        attempt.reset();
    }
    domain::TransferEvent said = event(transfer, EventSource::Clerk, note);
    said.who = who.simplified();
    // Names are what people type; whose session it was is known.
    said.note = joined(said.note, TransferServiceText::tr("(Typed in the session of %1.)").arg(m_identity.clerk));
    const base::Result<Transfer> stored = store(transfer, attempt, {said});
    if (!stored) co_return stored.error();
    co_return TransferOutcome{*stored, std::nullopt};
}

base::Result<void> TransferService::settleRefund(const domain::TransferId &id, const QString &outcome,
                                                 const QString &evidence, const QString &who)
{
    const auto became = domain::refundOutcomeFrom(outcome);
    if (!became)
        return refused(ErrorKind::BadCode, u"outcome"_s,
                       TransferServiceText::tr("The outcome is paid-back, used-again or nothing-taken."));
    if (who.simplified().isEmpty())
        return refused(ErrorKind::MissingField, u"as"_s, TransferServiceText::tr("Say who you are."));
    if (evidence.simplified().size() < evidenceLengthMin)
        return refused(ErrorKind::MissingField, u"evidence"_s,
                       TransferServiceText::tr("Say which receipt was signed, or where it is written."));
    auto known = m_store.transfers->transfer(id);
    if (!known) return known.error();
    // What a provider has contradicted is cleared up first: it may have been paid out after all.
    if (!domain::owesRefund(*known) || !known->review.isEmpty())
        return refused(ErrorKind::NotAllowedNow, u"transfer"_s, TransferServiceText::tr("No refund is due."));
    domain::TransferEvent noted = event(*known, EventSource::Clerk, sentenceOf(*became) + u' ' + evidence.simplified());
    noted.who = who.simplified();
    const QString word = u"outcome %1, as %2, evidence: %3"_s.arg(outcome, who.simplified(), evidence.simplified());
    if (const auto kept = m_audit.note(u"transfer.refund-settled"_s, id.text, word); !kept) return kept.error();
    known->refund = became;
    if (const auto settled = store(*known, std::nullopt, {noted}); !settled) return settled.error();
    return base::Done{};
}

} // namespace services
