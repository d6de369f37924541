// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/ids.h"
#include "domain/printout.h"

#include <QDateTime>

namespace domain {

/// How a printout came out, as far as anybody can tell.
enum class PrintoutOutcome {
    Started, ///< handed over; the end was never told
    Done,
    Failed,   ///< certainly nothing came out
    Doubtful, ///< something may be on paper
};
QString codeOf(PrintoutOutcome outcome);
std::optional<PrintoutOutcome> printoutOutcomeFrom(QStringView code);

/// One paper that was handed out, or was meant to be: evidence of what the customer was told, and of every copy.
struct PrintoutRecord {
    QString id; ///< given by the store
    PrintoutKind kind = PrintoutKind::Receipt;
    TransferId transfer; ///< empty for a disclosure
    QuoteId quote;       ///< what was disclosed; empty otherwise
    SenderId sender;
    int copy = 1; ///< given by the store: 2 when one before it may be in the customer's hands
    QString rules;
    QString rulesVersion;
    QStringList languages; ///< the customer's first
    QString medium;        ///< "printer", "pdf"
    PrintoutOutcome outcome = PrintoutOutcome::Started;
    QDateTime at;
    QString clerk;
    QString counter;
    QString text; ///< all that it says
};

base::JsonValue toJson(const PrintoutRecord &record);

} // namespace domain
