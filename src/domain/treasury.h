// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/ids.h"
#include "domain/payout_method.h"
#include "money/money.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace domain {

/// What the agent holds at a provider, per currency. A sum that the provider did not state is absent, never zero.
struct Balance {
    ProviderId provider;
    QString currency;
    std::optional<money::Money> available;
    std::optional<money::Money> pending;
    std::optional<money::Money> frozen;
    QString corridor; ///< "GBP-PKR" where the provider keeps one balance per corridor
    QDateTime at;
    /// The provider's digits of a sum that is finer than the smallest coin, by the sum's name ("available"); the sum
    /// itself is then the next one below.
    QMap<QString, QString> stated;
};

enum class PartnerState { Active, Degraded, Inactive };

/// A bank, wallet or cash agent that pays out; `bankCode` of a beneficiary is its code, whatever the method.
struct PayoutPartner {
    ProviderId provider;
    QString code;
    QString name;
    QString country; ///< ISO 3166-1 alpha-2
    QString type;    ///< "bank", "mobile-wallet", "cash-agent", …
    QList<PayoutMethod> methods;
    QString accountFormat; ///< as the provider describes it, may be empty
    PartnerState state = PartnerState::Active;
};

/// The shop's fee from a sent amount on: fixed, and basis points of what is sent. All in the send currency.
struct FeeStep {
    money::Money from;
    money::Money fixed;
    int bps = 0;
    friend bool operator==(const FeeStep &, const FeeStep &) = default;
};

/// A line of the agent's own rate board. Lines are only ever added; rate_board.h says which one holds.
struct BoardRate {
    QString send;
    QString receive;
    QString rate;                    ///< receive units for one send unit, as typed; empty: the pair's or the provider's
    int marginBps = 0;               ///< what the shop keeps, in basis points of the rate
    std::optional<money::Money> fee; ///< in the send currency
    QDateTime since;                 ///< from when it holds
    QString setBy;
    QString provider = {};                              ///< empty: every provider without a line of its own
    QList<FeeStep> steps = {};                          ///< rising; in place of `fee` where there are any
    std::optional<money::Money> feeMin = std::nullopt;  ///< the shop's fee is never below it
    std::optional<money::Money> sendMin = std::nullopt; ///< smaller sums are not sent
    qint64 payStep = 1;                                 ///< what is paid is a multiple of so many minor units
    qint64 receiveStep = 1;                             ///< what arrives is a multiple of so many minor units
    QDateTime enteredAt = {};                           ///< when it was written
    bool withdrawn = false;                             ///< ends the line before it and puts none in its place
    bool needsSecond = false;                           ///< holds only once a second person has agreed
    qint64 about = 0;                                   ///< a second person's word on that line; 0: a line itself
    bool agreed = false;                                ///< that word
    qint64 number = 0;                                  ///< set by the store
};

/// A rate that a provider publishes; a hint for the clerk, never an offer.
struct ProviderRate {
    ProviderId provider;
    QString send;
    QString receive;
    QString rate; ///< receive units for one send unit, digit for digit as stated
    QDateTime validUntil;
};

enum class MovementState { Unknown, Pending, Completed, Failed };
/// "pending"; the word of the command line.
QString codeOf(MovementState state);

/// Money of ours on its way into an account at the provider.
struct Funding {
    ProviderId provider;
    QString id;
    QString balanceId;
    QString accountId;
    QString currency;
    QString amount;    ///< decimal text, as stated; it may be a currency that this program does not know
    QString reference; ///< what stood on the bank transfer
    QString word;      ///< theirs, verbatim; empty: none stated
    MovementState state = MovementState::Unknown;
};

/// Money that the provider gave back to us.
struct Refund {
    ProviderId provider;
    QString id;
    QString resource;   ///< what it was for, in their word: "simple_payment"
    QString resourceId; ///< theirs
    QString currency;
    QString amount; ///< decimal text, as stated
    QString remarks;
    QString word; ///< theirs, verbatim; empty: none stated
    MovementState state = MovementState::Unknown;
};

/// One of the provider's own records of our transfers: what its list shows.
struct StatementLine {
    ProviderId provider;
    QString theirs;
    QString ours; ///< our reference as they have it
    QString word; ///< theirs, verbatim
    QString sendAmount, sendCurrency;
    QString receiveAmount, receiveCurrency;
    QDateTime createdAt; ///< invalid: not stated
    QDateTime updatedAt;
    bool isSendUnclear = false; ///< as it is written ("25.000"), it can be read in two ways, and nothing says which
    bool isReceiveUnclear = false;
};

struct StatementQuery {
    QDateTime since; ///< invalid: open
    QDateTime until;
    QString word; ///< a status in the provider's words; empty: all
    int limit = 20;
    QString after; ///< cursor of the page before; empty: the first
};

struct StatementPage {
    QList<StatementLine> lines;
    QString next; ///< empty: the end
};

/// A sum that the provider has drawn up for us.
struct SummaryLine {
    ProviderId provider;
    QString label;  ///< theirs, verbatim
    QString amount; ///< decimal text; empty: not stated
    QString currency;
    QString count; ///< empty: not stated
};

/// One entry of a provider's list.
struct MasterValue {
    QString code;
    QString label;
    base::JsonValue details; ///< further members, as stated; an object or null
};

/// A list, and how old it is.
struct MasterList {
    QString provider;
    QString name;
    QList<MasterValue> values;
    QDateTime at;         ///< when the provider stated it, or the edition of what is built in
    bool builtIn = false; ///< comes with the program
};

/// An entry of the address book that a provider keeps for us.
struct AddressBookEntry {
    ProviderId provider;
    QString theirs;
    QString name;
    base::JsonValue details; ///< as stated, without anything secret
};

} // namespace domain
