// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/printout.h"
#include "money/money.h"

#include <QDate>
#include <QHash>

namespace domain {

/// What one kind of paper says, and in which order.
struct PrintoutPlan {
    QList<QStringList> blocks; ///< groups of entries: {"transfer-amount", …, "total"}
    QStringList notes;
    QList<QStringList> below; ///< set apart from the above
    QStringList notesBelow;
    bool isEmpty() const { return blocks.isEmpty() && notes.isEmpty(); }
};

/// A place's rules for papers, as data: dated, with an edition and a source. resources/printouts/rules.*.json.
struct PrintoutRules {
    QString id;
    QString version; ///< edition of the file
    QDate since;     ///< in force from that day
    QString name;
    QString country; ///< whose shops it is meant for; empty: any
    QString source;
    QStringList languages; ///< every text of it exists in these
    QStringList always;    ///< of them, those that stand on every paper
    int smallestPoints = 8;
    bool equalProminence = false;
    int rateDigitsFrom = 2; ///< digits behind the dot of a shown rate
    int rateDigitsTo = 4;
    bool disclosureFirst = false;                       ///< nothing is confirmed before a disclosure was handed over
    std::optional<money::Money> notCoveredUpTo;         ///< up to here in that currency, the general rules are enough
    QStringList needs;                                  ///< what must be stated: "phone", "regulator", …
    QStringList refusedTerms;                           ///< words that may not stand on its papers
    QHash<QString, QHash<QString, QString>> statements; ///< by key and language
    QHash<QString, PrintoutPlan> plans;                 ///< by the kind's code

    PrintoutPlan plan(PrintoutKind kind) const { return plans.value(codeOf(kind)); }
    bool covers(const money::Money &send) const;

    /// Strict: an unknown member, entry or need is a fault. BadInput.
    static base::Result<PrintoutRules> parse(QByteArrayView json);
};

/// Those that come with the program.
const QList<PrintoutRules> &builtInPrintoutRules();
/// The rule set of that id in its edition of that day; where none is named, the country's own, or the general one.
const PrintoutRules &printoutRules(const QString &id, const QString &country, const QDate &day);
/// The general one, which serves everybody.
const PrintoutRules &generalPrintoutRules();

/// Every entry a plan may name.
const QStringList &printoutEntries();
const QStringList &printoutNeeds();

} // namespace domain
