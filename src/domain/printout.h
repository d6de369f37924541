// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

/// What a sheet for the customer is.
enum class PrintoutKind {
    Disclosure, ///< before anything is paid: what it will cost, and what arrives
    Receipt,
    Slip,   ///< the transfer is in doubt or was not sent: this is no receipt
    Rights, ///< the long form of the customer's rights, on request
};
/// "receipt": the word of stored records and of the command line.
QString codeOf(PrintoutKind kind);
std::optional<PrintoutKind> printoutKindFrom(QStringView code);

struct PrintoutLine {
    QString key; ///< which entry of the rule set it is: "total"
    QString label;
    QString value;
    bool strong = false; ///< the figures that matter most
};

using PrintoutBlock = QList<PrintoutLine>;

/// Everything once, in one language.
struct PrintoutSheet {
    QString language;
    bool rightToLeft = false;
    QString shop;
    QStringList shopLines;
    QString title;
    QString banner; ///< practice, a copy, or "this is not a receipt"; empty: none
    QList<PrintoutBlock> blocks;
    QStringList notes;
    // What no rule prescribes stands below, set apart from what one does.
    QList<PrintoutBlock> blocksBelow;
    QStringList notesBelow;
};

/// A paper for the customer, laid out as data: what is said and in which order, nothing about where. One sheet for each
/// language.
struct Printout {
    PrintoutKind kind = PrintoutKind::Receipt;
    QString rules; ///< which rule set, and which edition of it
    QString rulesVersion;
    int smallestPoints = 8;       ///< no type is smaller
    bool equalProminence = false; ///< no figure is larger or bolder than another
    QString code;                 ///< what its square code says; empty: none
    int copy = 1;                 ///< 2 and more: printed again
    QList<PrintoutSheet> sheets;  ///< the customer's language first
    QStringList missing;          ///< what the rule set asks for and nobody stated; sentences for the clerk
    bool complete() const { return missing.isEmpty(); }
};

/// All that it says, line by line: what is kept as evidence, and what tests read.
QString plainTextOf(const Printout &printout);

} // namespace domain
