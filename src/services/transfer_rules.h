// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/transfer.h"
#include "interfaces/provider.h"

#include <optional>

namespace services {

/// Nothing is armed that would reach the provider with less than this left of the quote.
constexpr qint64 quoteMarginMs = 10'000;

/// The parties as the order words them, for receipts and lists.
domain::PartySnapshot partiesOf(const interfaces::PayoutOrder &order);

/// What may be done next about a submission whose result is not known.
enum class DoubtStep {
    Wait,        ///< its owner is still at it, or only time tells
    JudgeStored, ///< an answer lies in the store that nobody has judged yet
    SendSame,    ///< the identical bytes once more, under the same key or reference
    Look,        ///< ask what became of it
    Orphan,      ///< the unseen invoice is dead: nobody can have paid it
    AskPerson,   ///< nothing can be asked or repeated
};

struct Doubt {
    domain::SafetyProfile safety;
    domain::Transfer transfer;
    domain::Attempt attempt; ///< the open one
    bool ownerMayBeAlive = false;
    bool byPerson = false; ///< a clerk asked just now
    QDateTime now;
    bool maySend = true; ///< the provider is enabled and is the one that the transfer was made for
};

/// Reads only the safety profile and the record; pure.
DoubtStep nextStep(const Doubt &doubt);

/// A provider that does not know our reference proves nothing while the request may still be under way: the connection
/// of the last send must be closed, and two looks must lie apart by the profile's spacing.
bool notFoundIsSettled(const domain::SafetyProfile &safety, const domain::Attempt &attempt, const QDateTime &now);
/// Whether this "not found" may count as the first of the two.
bool notFoundCounts(const domain::Attempt &attempt, const QDateTime &now);

/// When to look next; invalid: never. `jitter` from 0 to 255 takes up to a quarter off the wait.
QDateTime nextCheck(const domain::Transfer &transfer, const domain::SafetyProfile &safety, const QDateTime &now,
                    quint32 jitter);

/// What went wrong, onto the record; and off it again.
void setProblem(domain::Transfer &transfer, const base::Error &error);
void clearProblem(domain::Transfer &transfer);

/// As setProblem, for a transfer of which nobody knows whether it was taken: no sentence may say that nothing happened.
void setDoubt(domain::Transfer &transfer, const base::Error &why);
/// What a repeat met, told as what it is: it proves nothing about the first copy.
base::Error aboutACopy(const base::Error &error);
/// The provider asked for patience, in milliseconds: no look before that, up to ten minutes; where none is due, none.
void waitAtLeast(domain::Transfer &transfer, qint64 retryAfterMs, const QDateTime &now);

/// The review of a transfer of which the network stack is known to have sent more than one request. It outlives the
/// attempt's answer, which a repeat wipes, and is known again by its words.
QString moreThanOneLeft();

/// Two notes as one, whichever of them is empty.
QString joined(const QString &first, const QString &second);

/// Moves when the table of moves allows it; otherwise the state stays and the note returned says what was heard. News
/// that came out of order never turn a transfer back.
QString moveOrNote(domain::Transfer &transfer, domain::TransferState to);

/// Takes over what the provider told (a Verdict or a Sighting) about a transfer that it has. Its number and its invoice
/// are taken once and never replaced: what says otherwise later is compared with them.
template <class Told>
void takeOver(domain::Transfer &transfer, const Told &told)
{
    if (transfer.providerReference.isEmpty()) transfer.providerReference = told.providerReference;
    if (!told.providerStatus.isEmpty()) transfer.providerStatus = told.providerStatus;
    if (!transfer.payIn) transfer.payIn = told.payIn;
    if (transfer.pickupCode.isEmpty()) transfer.pickupCode = told.pickupCode;
}

/// What may be done with an attempt: the provider's profile, or, where that has become another one since the attempt
/// was frozen (a switch in the profile changes the class, or leads to another account), nothing but looking.
domain::SafetyProfile safetyFor(const domain::Attempt &attempt, domain::SafetyProfile today, bool isSameAccount);

/// Hexadecimal SHA-256 over method, path and body: what an approval covers.
QByteArray digestOf(const domain::FrozenRequest &request);

} // namespace services
