// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/transfer_state.h"

#include <QList>

#include <optional>

namespace providers::simpaisa_live {

/// What `status` means on the call that sends. The page says: decide by the state of the transaction, `remitted` or
/// `rejected`. So no code is final: all but the first two ask what became of our reference.
enum class Meaning {
    Taken,    ///< 0000 and 0005: they have it, and it is not over
    Refused,  ///< in plain words: this account, bank or amount is not paid to; asked about all the same
    Unclear,  ///< initials that nobody explains, or words that do not say whether it waits: never final
    Unlisted, ///< not in the table: never final
};

struct CodeLine {
    const char *code;
    Meaning meaning;
    base::ErrorKind kind; ///< why, for everything that is not Taken
    const char *words;    ///< theirs, with their spelling
};

/// All 60 codes.
[[nodiscard]] const QList<CodeLine> &codeTable();
[[nodiscard]] Meaning meaningOf(const QString &code);
[[nodiscard]] base::ErrorKind errorKindFrom(const QString &code);
/// Their words for a code; empty for one that is not listed.
[[nodiscard]] QString messageOf(const QString &code);

/// All nine states of a transaction, as the inquiry writes them.
[[nodiscard]] const QList<std::pair<QString, domain::TransferState>> &stateTable();
/// "in_process", "In Process"; nullopt for a word that is not in the table: the last state stays.
[[nodiscard]] std::optional<domain::TransferState> stateFrom(const QString &word);

/// The payment reason for a purpose; empty for one that the list has no room for.
[[nodiscard]] QString reasonFor(const QString &isoCode);
[[nodiscard]] QStringList purposeCodes();

} // namespace providers::simpaisa_live
