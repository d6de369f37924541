// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "services/audit_trail.h"
#include "services/directory_service.h"
#include "services/identity.h"
#include "services/quote_service.h"

#include <QObject>
#include <QSet>

namespace services {

/// What a clerk approved.
struct SendRequest {
    domain::SenderId sender;
    domain::BeneficiaryId beneficiary;
    domain::QuoteId quote;
    QString purpose; ///< ISO 20022 code
    QString sourceOfFunds;
    QString relationship;       ///< empty: the beneficiary's
    domain::IdempotencyKey key; ///< made when the form was opened; the same on every try
};

/// A stored transfer and, where something is wrong, what. There is no transfer without a record: a failure that left
/// none is an Error instead of this.
struct TransferOutcome {
    domain::Transfer transfer;
    std::optional<base::Error> error;
};

/// Sends, watches, settles and cancels. The order is always: decide locally, freeze the bytes, commit, arm, commit,
/// send once, store the raw answer, then think. Whether something may be sent again is read from the provider's
/// SafetyProfile. Nothing is ever sent because a program started.
class TransferService : public QObject
{
    Q_OBJECT

public:
    TransferService(DirectoryService &directory, QuoteService &quotes, interfaces::Store store, base::Clock &clock,
                    base::Random &random, const Processes &processes, Identity identity, AuditTrail &audit);

    /// From now on the rules for shops in that country are kept before anything is sent. Empty: none are.
    void keepRulesOf(const QString &country) { m_rulesOf = country; }
    /// How that order would read at the provider's end; nothing is stored or sent.
    base::Result<interfaces::PayoutWording> wordingOf(const SendRequest &request);

    /// Sends what was approved, or, when the key is known, goes on with that transfer and never sends twice. Fails
    /// without a record for bad input (the field is named), an expired quote, KeyReused.
    interfaces::Answer<TransferOutcome> send(SendRequest request);
    /// Sends a stored draft whose sending certainly did not happen.
    interfaces::Answer<TransferOutcome> resume(domain::TransferId id);
    /// Asks the provider now and settles what can be settled. `byPerson`: a clerk asked (false: the watch did).
    interfaces::Answer<TransferOutcome> refresh(domain::TransferId id, bool byPerson = true);
    /// Stores the answers that the store would not take when they came, and acts on them. Nobody else knows them, so
    /// this is not only for who is on watch. To be called from time to time; does nothing when there are none.
    QCoro::Task<> keepLateAnswers();
    interfaces::Answer<TransferOutcome> cancel(domain::TransferId id);
    /// Two people settle with evidence what no question settles. The provider is asked once more first. The first
    /// person's word is stored; the second one's, of another name and to the same end, makes it so. Another outcome
    /// replaces what was proposed. Each word is in the audit trail before it counts. NotAllowedNow, MissingField
    /// (evidence, who).
    interfaces::Answer<TransferOutcome> settleByHand(domain::TransferId id, domain::HandOutcome outcome,
                                                     QString evidence, QString who);
    /// What became of the customer's money after a transfer that was sent and not paid out: "paid-back", "used-again"
    /// (for another transfer) or "nothing-taken". Until somebody says so with evidence, a refund is due. BadCode
    /// (outcome), MissingField (evidence, as), NotAllowedNow when none is due. In the audit trail before it counts.
    base::Result<void> settleRefund(const domain::TransferId &id, const QString &outcome, const QString &evidence,
                                    const QString &who);
    /// Who has the next step of a doubt: true when the program asks the provider by itself, false when only people can.
    bool asksByItself(const domain::Transfer &transfer) const;

    base::Result<domain::Transfer> transfer(const domain::TransferId &id) { return m_store.transfers->transfer(id); }
    base::Result<interfaces::TransferPage> list(const interfaces::TransferFilter &filter)
    {
        return m_store.transfers->list(filter);
    }
    base::Result<QList<domain::Transfer>> find(const QString &text, int limit = 50)
    {
        return m_store.transfers->find(text, limit);
    }
    base::Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id)
    {
        return m_store.transfers->timeline(id);
    }
    /// Whether the provider can cancel this transfer in its present state.
    bool cancellable(const domain::Transfer &transfer) const;

    /// Whether a request that may move money is under way; the program must not end before its answer is stored.
    bool isSending() const { return !m_sending.isEmpty(); }

    /// A key for a new form.
    domain::IdempotencyKey newKey() { return {m_random.uuid()}; }

signals:
    /// A transfer was stored anew by this process; ask for it by id.
    void transferChanged(const QString &id);

private:
    using Change = interfaces::TransferChange;

    base::Result<interfaces::PayoutOrder> orderFor(const domain::Transfer &transfer);
    base::Result<domain::Transfer> createDraft(const SendRequest &request);
    domain::Transfer draftOf(const SendRequest &request, const domain::Quote &quote);
    base::Result<void> checkApproval(const SendRequest &request, const interfaces::PayoutOrder &order) const;
    interfaces::Answer<TransferOutcome> goOn(domain::Transfer transfer);
    interfaces::Answer<TransferOutcome> sendDraft(domain::Transfer transfer);
    base::Result<TransferOutcome> notPrepared(domain::Transfer transfer, base::Error why);
    base::Result<TransferOutcome> expireDraft(domain::Transfer transfer, domain::Attempt attempt);
    interfaces::Answer<domain::Attempt> freeze(domain::Transfer transfer, interfaces::PayoutOrder order);
    base::Result<void> arm(domain::Transfer &transfer, domain::Attempt &attempt, domain::EventSource source,
                           const QString &note);
    base::Result<void> checkHome(const domain::Transfer &transfer, bool toSend) const;
    interfaces::Answer<TransferOutcome> sendArmed(domain::Transfer transfer, domain::Attempt attempt,
                                                  interfaces::PayoutOrder order);
    base::Result<void> keepAnswer(domain::Transfer &transfer, domain::Attempt &attempt,
                                  const domain::WireAnswer &answer);
    bool takeUpAnew(domain::Transfer &transfer, domain::Attempt &attempt);
    interfaces::Answer<TransferOutcome> waitForOwner(domain::Transfer transfer);
    TransferOutcome standing(const domain::Transfer &transfer);

    // transfer_settling.cpp
    enum class Asking {
        Watch,
        Person,   ///< may do what the profile allows at once
        LookOnly, ///< nothing is sent again, whatever the profile allows
    };
    interfaces::Answer<TransferOutcome> refreshAs(domain::TransferId id, Asking asking);
    bool isSameAccount(const domain::Attempt &attempt) const;
    bool isLost(const domain::Transfer &transfer, const QDateTime &now) const;
    bool canBeAskedAbout(const domain::Transfer &transfer) const;
    interfaces::Answer<TransferOutcome> ask(domain::Transfer transfer, Asking asking);
    base::Result<TransferOutcome> withoutProvider(domain::Transfer transfer, base::Error error);
    base::Result<TransferOutcome> settleRefusal(domain::Transfer transfer, domain::Attempt attempt,
                                                const domain::Quote &quote, const base::Error &refusal);
    QString judgeSighting(domain::Transfer &transfer, const domain::Sighting &sighting, domain::SafetyProfile safety,
                          bool cancelIsOpen);
    base::Result<TransferOutcome> backToDraft(domain::Transfer transfer, domain::Attempt attempt, base::Error why,
                                              const QString &heading);
    base::Result<TransferOutcome> acceptAnswer(domain::Transfer transfer, domain::Attempt attempt,
                                               const domain::Verdict &verdict, bool sentTwice);
    base::Result<TransferOutcome> acceptRefusal(domain::Transfer transfer, domain::Attempt attempt,
                                                const interfaces::PayoutOrder &order, const domain::Verdict &verdict);
    domain::Verdict verdictOn(const domain::Transfer &transfer, const interfaces::PayoutOrder &order,
                              const domain::WireAnswer &answer) const;
    interfaces::Answer<TransferOutcome> decide(domain::Transfer transfer, domain::Attempt attempt,
                                               interfaces::PayoutOrder order, domain::WireAnswer answer);
    interfaces::Answer<TransferOutcome> settle(domain::Transfer transfer, domain::Attempt attempt,
                                               interfaces::PayoutOrder order, Asking asking);
    interfaces::Answer<TransferOutcome> sendAgain(domain::Transfer transfer, domain::Attempt attempt,
                                                  interfaces::PayoutOrder order, QString why);
    base::Result<TransferOutcome> takeSighting(domain::Transfer transfer, std::optional<domain::Attempt> attempt,
                                               const domain::Sighting &sighting, const domain::SafetyProfile &safety);
    interfaces::Answer<TransferOutcome> look(domain::Transfer transfer, std::optional<domain::Attempt> attempt,
                                             interfaces::PayoutOrder order, Asking asking = Asking::Watch);
    interfaces::Answer<TransferOutcome> judgeRefusalOfCopy(domain::Transfer transfer, domain::Attempt attempt,
                                                           interfaces::PayoutOrder order, domain::Verdict verdict);
    void applyByHand(domain::Transfer &transfer, const QString &who);
    base::Result<domain::Attempt> freezeCancel(domain::Transfer &transfer, const interfaces::PayoutOrder &order);
    interfaces::Answer<TransferOutcome> decideCancel(domain::Transfer transfer, domain::Attempt attempt,
                                                     interfaces::PayoutOrder order, domain::WireAnswer answer,
                                                     domain::TransferState before);
    base::Result<TransferOutcome> stayUnconfirmed(domain::Transfer transfer, std::optional<domain::Attempt> attempt,
                                                  base::Error why, const QString &note,
                                                  domain::EventSource source = domain::EventSource::Reply);

    base::Result<domain::Transfer> store(domain::Transfer transfer, std::optional<domain::Attempt> attempt,
                                         QList<domain::TransferEvent> events);
    /// As store(); `error` is what the caller hears beside what was stored.
    base::Result<TransferOutcome> storeAndTell(const domain::Transfer &transfer,
                                               const std::optional<domain::Attempt> &attempt,
                                               const QList<domain::TransferEvent> &events,
                                               const std::optional<base::Error> &error);
    domain::TransferEvent event(const domain::Transfer &transfer, domain::EventSource source,
                                const QString &note) const;
    base::Result<std::optional<domain::Attempt>> openAttempt(const domain::TransferId &id);
    const interfaces::Payouts *payoutsOf(const domain::Transfer &transfer) const;
    domain::SafetyProfile safetyOf(const domain::Transfer &transfer) const;

    struct LateAnswer {
        domain::TransferId of;
        domain::WireAnswer answer;
    };
    /// One arming of an attempt: an answer to it is no answer to the next one.
    static QString sendOf(const domain::Attempt &attempt)
    {
        return attempt.id.text + u'/' + QString::number(attempt.fence);
    }

    DirectoryService &m_directory;
    QuoteService &m_quotes;
    interfaces::Store m_store;
    base::Clock &m_clock;
    base::Random &m_random;
    const Processes &m_processes;
    Identity m_identity;
    AuditTrail &m_audit;
    QString m_rulesOf;                     ///< country whose rules are kept; empty: none are
    QSet<QString> m_sending;               ///< transfers whose request is on the wire
    QSet<QString> m_busy;                  ///< transfers that a coroutine of this process is working on
    QHash<QString, LateAnswer> m_unstored; ///< by sendOf(): answers that the disk would not take
    bool m_isKeeping = false;              ///< keepLateAnswers() is under way
};

/// The error that tells a caller what a stored transfer's state means for the money; nullopt when all is well.
std::optional<base::Error> errorOf(const domain::Transfer &transfer);

} // namespace services
