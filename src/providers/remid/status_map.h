// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/transfer_state.h"

#include <QList>

#include <optional>

namespace providers::remid {

/// The calls whose answers carry a code, and the callback.
enum class Call { Remit, Status, Callback, Balance, Inquiry, Summary };

/// What `status.code` means. The same code means different things on different calls.
enum class Meaning {
    PaidOut,      ///< final: the beneficiary has it
    InProgress,   ///< taken, not final
    Failed,       ///< final: taken and failed, nothing was paid out
    NotCreated,   ///< final: this call created nothing
    AlreadyThere, ///< this call created nothing because an earlier one with our id did, or is just doing so
    NotThere,     ///< rem.id does not know our id
    CallRefused,  ///< the question itself was refused; it says nothing about any transfer
    Unclear,      ///< something went wrong on their side; it may have been taken
    Unlisted,     ///< nobody documented this code here: never final
};

struct CodeLine {
    const char *code;
    Meaning create;       ///< on /api/remit
    Meaning status;       ///< on /api/remit-status
    base::ErrorKind kind; ///< why, for everything that is not PaidOut or InProgress
    const char *words;    ///< in the document's words
};

const QList<CodeLine> &codeTable();
Meaning onCreate(const QString &code);
Meaning onStatus(const QString &code);
/// What a callback claims. It is never believed; the table is complete all the same.
Meaning onCallback(const QString &code);
/// Why a disbursement or a question about one was refused.
base::ErrorKind errorKindFrom(const QString &code);
/// The same for the calls that speak of no disbursement, where some codes mean something else.
base::ErrorKind errorKindOn(Call call, const QString &code);

/// Our state for a meaning; nullopt when it speaks of no state.
std::optional<domain::TransferState> stateFrom(Meaning meaning);
/// Whether the meaning ends a transfer, in a word for the list of codes.
QString finalityOf(Meaning meaning);

/// Every code that is listed for any call, in order, with what it says on each of them.
struct CodeUse {
    QString code;
    QString words;
    QString remit, status, callback; ///< finality; empty: not listed there
    bool balance = false, inquiry = false;
};
QList<CodeUse> allCodes();

} // namespace providers::remid
