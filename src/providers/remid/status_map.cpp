// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/status_map.h"

#include <algorithm>

namespace providers::remid {

using base::ErrorKind;
using domain::TransferState;

const QList<CodeLine> &codeTable()
{
    using enum Meaning;
    // Codes with a sample in rem.id's disbursement page: 000 101 102 203 204 205 209 210 257 300 301 500. Its tables
    // are not published; the other lines, and which codes are final, are those of a company with the same interface.
    static const QList<CodeLine> table{
        {"000", InProgress, PaidOut, ErrorKind::ProviderRefused, "Success"},
        {"101", InProgress, InProgress, ErrorKind::ProviderRefused, "Request is Processed"},
        {"102", InProgress, InProgress, ErrorKind::ProviderRefused, "Request is In progress"},
        {"201", CallRefused, CallRefused, ErrorKind::CredentialRefused, "User is not found"},
        {"202", CallRefused, CallRefused, ErrorKind::CredentialRefused, "User is not active"},
        // About the repeated call, not about the first one: an earlier copy exists and has to be asked for.
        {"203", AlreadyThere, Unlisted, ErrorKind::Duplicate, "Duplicate Partner Tx Id"},
        {"204", Unlisted, NotThere, ErrorKind::NotFound, "Tx Id is not found"},
        {"205", NotCreated, Unlisted, ErrorKind::BankNotSupported, "Bank Code is not found"},
        {"206", Failed, Failed, ErrorKind::InsufficientFunds, "Deposit is not enough"},
        {"207", CallRefused, CallRefused, ErrorKind::CredentialRefused, "IP Address is not registered"},
        {"208", CallRefused, CallRefused, ErrorKind::CredentialRefused, "API Key is not valid"},
        {"209", NotCreated, Unlisted, ErrorKind::BeneficiaryRefused, "Bank Account is not found"},
        {"210", NotCreated, Unlisted, ErrorKind::AmountRefused, "Amount is not valid"},
        {"211", NotCreated, Unlisted, ErrorKind::BeneficiaryRefused, "Bank Account is not allowed"},
        {"225", Failed, Failed, ErrorKind::LimitExceeded, "Amount exceeds the maximum limit"},
        {"257", AlreadyThere, Unlisted, ErrorKind::Duplicate, "Same Partner Trx Id is already in progress"},
        {"264", NotCreated, Unlisted, ErrorKind::ProviderRefused, "Suggested routing is not valid"},
        {"300", Failed, Failed, ErrorKind::ProviderRefused, "Failed"},
        {"301", InProgress, InProgress, ErrorKind::ProviderRefused, "Pending"},
        {"429", CallRefused, CallRefused, ErrorKind::RateLimited, "Too many requests"},
        {"500", Unclear, Unclear, ErrorKind::ProviderFailed, "Internal server error"},
        {"504", Unclear, Unclear, ErrorKind::ProviderFailed, "Submission timed out"},
        // On the status call it says that the question was malformed, which says nothing about the transfer.
        {"990", NotCreated, Unclear, ErrorKind::ProviderRefused, "Invalid format"},
        {"999", Unclear, Unclear, ErrorKind::ProviderFailed, "Internal server error"},
    };
    return table;
}

namespace {

const CodeLine *lineOf(const QString &code)
{
    const QList<CodeLine> &table = codeTable();
    const auto line = std::find_if(table.begin(), table.end(),
                                   [&](const CodeLine &known) { return code == QLatin1StringView(known.code); });
    return line == table.end() ? nullptr : &*line;
}

} // namespace

Meaning onCreate(const QString &code)
{
    const CodeLine *line = lineOf(code);
    return line ? line->create : Meaning::Unlisted;
}

Meaning onStatus(const QString &code)
{
    const CodeLine *line = lineOf(code);
    return line ? line->status : Meaning::Unlisted;
}

ErrorKind errorKindFrom(const QString &code)
{
    const CodeLine *line = lineOf(code);
    return line ? line->kind : ErrorKind::ProviderRefused;
}

std::optional<TransferState> stateFrom(Meaning meaning)
{
    switch (meaning) {
    case Meaning::PaidOut: return TransferState::PaidOut;
    case Meaning::InProgress: return TransferState::InProgress;
    case Meaning::Failed: return TransferState::Rejected;
    case Meaning::NotCreated:
    case Meaning::AlreadyThere:
    case Meaning::NotThere:
    case Meaning::CallRefused:
    case Meaning::Unclear:
    case Meaning::Unlisted: break;
    }
    return std::nullopt;
}

} // namespace providers::remid
