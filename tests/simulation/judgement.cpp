// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk hears, and what is true in the end: the store against the books of the providers.
#include "simulation/process.h"
#include "simulation/witness.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using domain::SafetyClass;
using domain::Transfer;
using domain::TransferState;

void Witness::told(Process &process, int approval, qint64 since, const base::Result<services::TransferOutcome> &outcome,
                   const domain::IdempotencyKey &key)
{
    if (process.dead) return; // nobody heard it
    const std::optional<base::Error> heard = outcome ? outcome->error : std::optional(outcome.error());
    if (heard && heard->kind == base::ErrorKind::QuoteExpired && heard->providerCode.isEmpty())
        m_stage.fired(Fault::QuoteRanOut);
    const bool failed = !outcome;
    const std::optional<base::Error> error = failed ? std::optional(outcome.error()) : outcome->error;
    m_stage.note(6, approval, failed, error ? int(error->kind) : -1);
    m_stage.tell([&] {
        return u"%1 tells about approval %2: %3 %4%5"_s.arg(process.name())
            .arg(approval)
            .arg(failed ? u"no record"_s : domain::codeOf(outcome->transfer.state))
            .arg(error ? base::codeOf(error->kind) : u"well"_s)
            .arg(error && error->outcome == base::Outcome::NothingHappened ? u", nothing happened"_s : QString());
    });
    if (failed) {
        // Who presses a key that is on record hears of that record.
        const bool isOnRecord = !key.isEmpty() && m_disk.records.transfers.byKey(key).ok();
        const bool talksOfAnother =
            error->kind == base::ErrorKind::QuoteUsed || error->kind == base::ErrorKind::KeyReused;
        m_stage.holds(Invariant::ToldTruly, !isOnRecord || !talksOfAnother, [&] {
            return u"approval %1 is on record, and the clerk hears %2"_s.arg(approval).arg(base::codeOf(error->kind));
        });
        // From the first byte on there is a record, and nobody hears that there is none; but that one has to wait.
        if (error->kind == base::ErrorKind::NotAllowedNow) return;
        for (const File &file : std::as_const(m_files)) {
            const bool left = file.approval == approval && file.leftBy.value(process.owner, -1) >= since;
            m_stage.holds(Invariant::ToldTruly, !left || error->outcome != base::Outcome::NothingHappened, [&] {
                return u"approval %1 was sent, and the clerk hears %2"_s.arg(approval).arg(base::codeOf(error->kind));
            });
        }
        return;
    }
    // That this profile cannot ask about it is said as what it is.
    const bool cannotAsk =
        error && (error->kind == base::ErrorKind::PartyMismatch || error->kind == base::ErrorKind::NotSupported);
    if (cannotAsk) return;
    // Whatever the record said, the sentence must not be easier than it.
    const TransferState state = outcome->transfer.state;
    const bool mayHaveHappened = state == TransferState::Submitting || state == TransferState::Unconfirmed;
    const bool saysNothing = error && error->outcome == base::Outcome::NothingHappened;
    m_stage.holds(Invariant::ToldTruly, !mayHaveHappened || (error && !saysNothing), [&] {
        return u"%1 is %2, and the clerk hears %3"_s.arg(name(outcome->transfer), domain::codeOf(state),
                                                         error ? base::codeOf(error->kind) : u"that all is well"_s);
    });
}

void Witness::judgeEnd()
{
    for (Ledger &ledger : m_network.ledgers)
        ledger.settleAll();
    for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all))
        judgeTransfer(transfer);
    judgeApprovals();
    for (const Ledger &ledger : m_network.ledgers) {
        for (const Order &order : ledger.orders()) {
            const QByteArray word = ledger.wordOf(order);
            if (word == "DEAD") m_stage.fired(Fault::InvoiceDied);
            if (word == "RETURNED") m_stage.fired(Fault::Returned);
            const bool known = transferOf(order.wording.reference) != nullptr;
            if (!known) ++m_stage.tally.lostRecords;
            m_stage.holds(Invariant::NothingLost, known, u"an order without a record"_s);
        }
    }
    // What was acknowledged is still there.
    for (const File &file : std::as_const(m_files))
        m_stage.holds(Invariant::NothingLost, m_disk.records.transfers.all.contains(file.id), u"a record is gone"_s);
}

/// Nobody is paid twice for one agreement, under whatever reference.
void Witness::judgeApprovals()
{
    QHash<int, int> payouts;
    for (const Transfer &transfer : std::as_const(m_disk.records.transfers.all)) {
        const Ledger &ledger = m_network.ledgers[size_t(classOf(transfer))];
        payouts[Connector::approvalOf(transfer.send)] += ledger.payoutsOf(transfer.reference.toLatin1());
    }
    for (auto it = payouts.cbegin(); it != payouts.cend(); ++it) {
        m_stage.tally.payouts += it.value();
        if (it.value() > 1) ++m_stage.tally.doubles;
        m_stage.holds(Invariant::PaidOnce, it.value() <= 1,
                      [&] { return u"approval %1 was paid %2 times"_s.arg(it.key()).arg(it.value()); });
    }
}

void Witness::judgeTransfer(const Transfer &transfer)
{
    const SafetyClass safetyClass = classOf(transfer);
    const Ledger &ledger = m_network.ledgers[size_t(safetyClass)];
    const QByteArray reference = transfer.reference.toLatin1();
    const int paid = ledger.payoutsOf(reference);
    const Order *order = ledger.find(reference);
    const QString state = domain::codeOf(transfer.state);
    m_stage.note(7, Connector::approvalOf(transfer.send), int(transfer.state), paid);
    using enum TransferState;
    const bool saysUnpaid = transfer.state == Rejected || transfer.state == Cancelled || transfer.state == Expired ||
                            transfer.state == Draft;
    m_stage.holds(Invariant::NotPaidIsNotPaid, !saysUnpaid || paid == 0,
                  [&] { return u"%1 is %2, and was paid"_s.arg(name(transfer), state); });
    if (transfer.state == PaidOut || transfer.state == Returned) {
        // One of several invoices that the stack made: the one that is known.
        const bool right = paid == 1 && order && (!order->figuresAreWrong || !transfer.review.isEmpty());
        m_stage.holds(Invariant::PaidAsApproved, right,
                      [&] { return u"%1 is %2, and was not paid as approved"_s.arg(name(transfer), state); });
    }
    judgeOpen(transfer, safetyClass, order);
}

/// Settled, or somebody's question.
void Witness::judgeOpen(const Transfer &transfer, SafetyClass safetyClass, const Order *order)
{
    using enum TransferState;
    const QString state = domain::codeOf(transfer.state);
    const bool settled = domain::isFinal(transfer.state) || transfer.state == Draft;
    const bool owned = transfer.nextCheckAt.isValid();
    const auto say = [&](const char *what) {
        return [=, this, &transfer] {
            return u"%1 is %2, review \"%3\", problem %4: %5"_s.arg(name(transfer), state, transfer.review,
                                                                    transfer.problemCode, QString::fromLatin1(what)) +
                   storyOf(transfer);
        };
    };
    if (!settled && !owned) ++m_stage.tally.unownedDoubts;
    m_stage.holds(Invariant::SettledOrOwned, settled || owned, say("nobody's question"));
    if (transfer.state == OnHold) ++m_stage.tally.onHold;
    if (transfer.state == Unconfirmed) ++m_stage.tally.unconfirmed;
    if (settled) return;
    const bool isShown = transfer.state == Unconfirmed || (transfer.state == OnHold && !transfer.review.isEmpty());
    const bool differs = order && order->figuresAreWrong;
    // A key that the provider says belongs to something else is a person's question, whatever the class.
    const bool conflict = transfer.problemCode == base::codeOf(base::ErrorKind::Conflict);
    // Nobody can repeat a key that is older than it is honoured; where it is not found either, people must ask.
    const auto keyHonoured = m_network.profiles[0].keyHonoured;
    const bool keyIsOld =
        safetyClass == SafetyClass::A && !order && transfer.state == Unconfirmed &&
        m_stage.agenda.now() > transfer.submittedAt.toMSecsSinceEpoch() - epochMs + keyHonoured.count() * 1000;
    // What was frozen while the profile said D may only be looked for.
    const QList<domain::Attempt> attempts = m_disk.records.transfers.attemptsOf.value(transfer.id.text);
    const bool frozenAsD = std::any_of(attempts.cbegin(), attempts.cend(), [](const domain::Attempt &attempt) {
        return !attempt.closedAt.isValid() && attempt.safetyClass == SafetyClass::D;
    });
    switch (frozenAsD ? SafetyClass::D : safetyClass) {
    case SafetyClass::A:
    case SafetyClass::B:
        m_stage.holds(Invariant::SettledOrOwned, isShown && (differs || conflict || keyIsOld),
                      say("not settled long after healing"));
        break;
    case SafetyClass::C:
        m_stage.holds(Invariant::SettledOrOwned, transfer.state == OnHold && isShown, say("an invoice in doubt"));
        break;
    default: m_stage.holds(Invariant::SettledOrOwned, isShown, say("in doubt, and not shown so")); break;
    }
}

QString Witness::storyOf(const Transfer &transfer) const
{
    QString story;
    for (const domain::TransferEvent &event : m_disk.records.transfers.eventsOf.value(transfer.id.text)) {
        story += u"\n    %1 %2 %3 %4: %5"_s.arg(event.at.toString(u"dd. HH:mm:ss"_s), domain::codeOf(event.state),
                                                event.providerStatus, domain::codeOf(event.source), event.note);
    }
    return story;
}

} // namespace simulation
