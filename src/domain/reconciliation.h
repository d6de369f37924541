// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/transfer.h"
#include "domain/treasury.h"

namespace domain {

/// How one transfer of ours and one line of theirs stand to each other.
enum class MatchClass {
    Agrees,
    MissingThere,  ///< we have it, they do not
    MissingHere,   ///< they have it, we do not
    AmountDiffers, ///< the same transfer with other figures
    AmountUnclear, ///< their figure can be read in two ways, one of which is ours
    StateDiffers,  ///< the same transfer, and they say another word than the one we heard last
    Duplicate,     ///< their list has it more than once
    Later,         ///< it belongs to another period, or is too young to be in their list
};
QString codeOf(MatchClass matchClass);
/// For people: "missing at the provider".
QString labelOf(MatchClass matchClass);
QList<MatchClass> allMatchClasses();

struct MatchRow {
    MatchClass matchClass = MatchClass::Agrees;
    TransferId transfer; ///< empty: theirs alone
    QString ours;        ///< our reference
    QString theirs;      ///< their id
    QString ourAmount;   ///< "500.00 SGD > 100000.00 PKR"
    QString theirAmount;
    QString ourState; ///< the code of our state
    QString ourWord;  ///< what they said last, as far as we have heard
    QString theirWord;
    QDateTime at;
    QString note; ///< what differs, and what to do: a sentence
};

/// What came of holding our records against theirs. Nothing is ever adjusted by it.
struct Reconciliation {
    ProviderId provider;
    QString source; ///< "provider" or the file's name
    QDateTime since;
    QDateTime until;
    QList<MatchRow> rows; ///< those that do not agree first
    int count(MatchClass matchClass) const;
    bool agrees() const;
};

struct ReconciliationInput {
    ProviderId provider;
    QDateTime since; ///< of the period that was asked for, inclusive
    QDateTime until; ///< exclusive
    QDateTime now;
    QList<Transfer> ours; ///< that provider's in the period, of whatever state but drafts; and some around it
    QList<StatementLine> theirs;
};

/// Pairs by their id, then by our reference. What is ours and less than `settlingHours` old may not have reached their
/// list: it is "later", not missing. So is what they list and we made in another period.
Reconciliation reconcile(const ReconciliationInput &input);
constexpr int settlingHours = 24;

/// With what the provider gave back: each refund belongs to a transfer of ours that came to nothing, and each transfer
/// that came back has its refund.
Reconciliation reconcileRefunds(const ReconciliationInput &input, const QList<Refund> &refunds);

/// With sums that the provider draws up, where it tells no more: our count and sum of what it has accepted and is not
/// over, beside each of theirs. Sums say that something differs, never what; and what they state no sum for does not
/// agree.
Reconciliation reconcileSums(const ReconciliationInput &input, const QList<SummaryLine> &sums);

base::JsonValue toJson(const Reconciliation &reconciliation);
/// The report as CSV, safe for spreadsheets.
QByteArray toCsv(const Reconciliation &reconciliation);

/// A statement that came as a file. Which column is what is told by its heading, in the usual words ("reference",
/// "transaction id", "status", "send amount", "currency", "date"). BadFile says which one is missing.
base::Result<QList<StatementLine>> statementFrom(const QByteArray &csv, const ProviderId &provider);

} // namespace domain
