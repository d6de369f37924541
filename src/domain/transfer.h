// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quote.h"
#include "domain/transfer_state.h"

namespace domain {

/// What the agent must pay for an invoice-funded provider.
struct PayIn {
    QString address;
    money::Money amount; ///< exactly this
    QString uri;         ///< "bitcoin:…?amount=…"
    QDateTime expiresAt;
    bool isPartPaid = false; ///< the provider has seen a part of it: the rest is to be paid, and nobody states how much
    friend bool operator==(const PayIn &, const PayIn &) = default;
};

/// The parties as they were when the transfer was approved: what receipts and lists show, whatever is edited later.
struct PartySnapshot {
    QString senderName;
    QString senderPhone;
    QString beneficiaryName;
    QString beneficiaryAccount; ///< account, IBAN or wallet number; empty for cash
    QString beneficiaryPhone;
    QString partnerName; ///< the bank's, wallet's or cash agent's name
    friend bool operator==(const PartySnapshot &, const PartySnapshot &) = default;
};

/// What a person found out about a transfer that no question settles.
enum class HandOutcome {
    Paid,       ///< the beneficiary has the money
    NotPaid,    ///< no money moved, and none will
    AsApproved, ///< what looked different is what was approved; it goes on
};
/// The word of the command line and of stored records: "not-paid".
QString codeOf(HandOutcome outcome);
std::optional<HandOutcome> handOutcomeFrom(QStringView code);

/// What became of the customer's money after a transfer that was not paid out.
enum class RefundOutcome {
    PaidBack,     ///< the customer has it back
    UsedAgain,    ///< it went into another transfer
    NothingTaken, ///< none was ever taken
};
/// The word of the command line and of stored records: "paid-back".
QString codeOf(RefundOutcome outcome);
std::optional<RefundOutcome> refundOutcomeFrom(QStringView code);

/// One person's word, waiting for a second one's.
struct HandClosure {
    HandOutcome outcome = HandOutcome::Paid;
    QString evidence; ///< who at the provider said so, when, and where it is written
    QString proposedBy;
    QDateTime proposedAt;
    friend bool operator==(const HandClosure &, const HandClosure &) = default;
};

/// One sender, one beneficiary, one amount, one provider.
struct Transfer {
    TransferId id;
    QString reference; ///< ours; printed on the receipt, read aloud: "RD-20260201-7K3M9QXT2P"
    IdempotencyKey key;
    ProviderId provider;
    QString environment;
    ProviderReference providerReference;
    TransferState state = TransferState::Draft;
    QString providerStatus; ///< their word, verbatim
    SenderId sender;
    BeneficiaryId beneficiary;
    QuoteId quote;
    PayoutMethod method = PayoutMethod::BankAccount;
    QString country;
    QString partner;
    money::Money send;
    QList<Fee> fees;
    money::Money totalDebit;
    QString rate; ///< as stated, digit for digit
    money::Money receive;
    QString purpose; ///< ISO 20022 external purpose code
    QString sourceOfFunds;
    QString relationship;
    PartySnapshot parties;
    std::optional<PayIn> payIn;
    QString pickupCode;
    QString review;                      ///< not empty: a person must look before this counts as normal, and why
    std::optional<HandClosure> closure;  ///< proposed by one person; a second one has to agree
    std::optional<RefundOutcome> refund; ///< put on record by a person; until then a refund is due
    QString acceptedReview;              ///< a review that two people have lifted: the same words do not raise it again
    QString problemCode;                 ///< our code of the last refusal or doubt ("beneficiary-refused"); empty: none
    QString problem;                     ///< the sentence to it
    QString problemProviderCode;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime submittedAt; ///< when it was first armed
    QDateTime nextCheckAt; ///< invalid: no look is due
    int checks = 0;        ///< looks since the last change of state
    QString clerk;
    QString counter;
    qint64 version = 0; ///< grows with every stored change; compare-and-set
};

enum class EventSource { Reply, Poll, Callback, Clerk, Clock };

/// One line of a transfer's timeline; appended, never changed.
struct TransferEvent {
    QDateTime at;
    TransferState state = TransferState::Draft;
    QString providerStatus;
    EventSource source = EventSource::Clerk;
    QString who; ///< the clerk's name, or empty for what the program did by itself
    QString counter;
    QString note;
    qint64 sequence = 0; ///< set by the store; the order of events, whatever the clocks said
};

QString codeOf(EventSource source);
std::optional<EventSource> eventSourceFrom(QStringView code);

/// Whether two people may settle it with evidence: nobody knows what became of it, or a figure has to be cleared up.
bool isForPeople(const Transfer &transfer);

/// It was sent and has ended unpaid, and nobody has said yet what became of the customer's money.
bool owesRefund(const Transfer &transfer);

/// What a person may do with the transfer now: "refresh", "cancel", "pay", "receipt", "send", "settle".
/// `cancellable`: the provider can cancel at all.
QStringList actionsFor(const Transfer &transfer, bool cancellable);

/// What to tell the customer, in one sentence.
QString customerSentence(const Transfer &transfer);

/// The transfer as the command line prints it, with its timeline. An invoice is told, and "pay" among the actions,
/// while it may be paid at `nowUtc`.
base::JsonValue toJson(const Transfer &transfer, const QList<TransferEvent> &timeline, bool cancellable,
                       const QDateTime &nowUtc);

} // namespace domain
