// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/status_map.h"

#include <QMap>

#include <algorithm>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
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
        // 206 and 225 have no place on the submission: an answer that nobody documented proves nothing.
        {"206", Unlisted, Failed, ErrorKind::InsufficientFunds, "Deposit is not enough"},
        {"207", CallRefused, CallRefused, ErrorKind::CredentialRefused, "IP Address is not registered"},
        {"208", CallRefused, CallRefused, ErrorKind::CredentialRefused, "API Key is not valid"},
        {"209", NotCreated, Unlisted, ErrorKind::BeneficiaryRefused, "Bank Account is not found"},
        {"210", NotCreated, Unlisted, ErrorKind::AmountRefused, "Amount is not valid"},
        {"211", NotCreated, Unlisted, ErrorKind::BeneficiaryRefused, "Bank Account is not allowed"},
        {"225", Unlisted, Failed, ErrorKind::LimitExceeded, "Amount exceeds the maximum limit"},
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

/// A code of a call that speaks of no disbursement.
struct WordLine {
    const char *code;
    ErrorKind kind;
    const char *words;
};

const QList<WordLine> &balanceTable()
{
    static const QList<WordLine> table{
        {"000", ErrorKind::ProviderRefused, "Success"},
        {"201", ErrorKind::CredentialRefused, "User is not found"},
        {"202", ErrorKind::CredentialRefused, "User is not active"},
        {"207", ErrorKind::CredentialRefused, "IP Address is not registered"},
        {"208", ErrorKind::CredentialRefused, "API Key is not valid"},
        {"429", ErrorKind::RateLimited, "Too many requests"},
        {"900", ErrorKind::ProviderRefused, "Invalid format"},
        {"999", ErrorKind::ProviderFailed, "Internal server error"},
    };
    return table;
}

const QList<WordLine> &inquiryTable()
{
    static const QList<WordLine> table{
        {"000", ErrorKind::ProviderRefused, "Success"},
        {"201", ErrorKind::CredentialRefused, "User is not found"},
        {"202", ErrorKind::CredentialRefused, "User or product is not active"},
        {"203", ErrorKind::ProviderRefused, "User configuration is not valid"},
        {"204", ErrorKind::NotFound, "Invoice is not found"},
        {"205", ErrorKind::BankNotSupported, "Bank Code is not supported"},
        {"206", ErrorKind::InsufficientFunds, "Balance is not enough to pay for the inquiry"},
        {"207", ErrorKind::CredentialRefused, "IP Address is not registered"},
        {"208", ErrorKind::CredentialRefused, "API Key is not valid"},
        {"209", ErrorKind::BeneficiaryRefused, "Bank Account is not found"},
        // Inquiries are billed by the day; while a bill is open, no more are answered.
        {"232", ErrorKind::NotAllowedNow, "User has unpaid invoices"},
        {"300", ErrorKind::ProviderRefused, "Invoice is not unpaid"},
        {"429", ErrorKind::RateLimited, "Too many requests"},
        {"990", ErrorKind::ProviderRefused, "Request parameter is not valid"},
        {"999", ErrorKind::ProviderFailed, "Internal server error"},
    };
    return table;
}

const WordLine *wordOf(const QList<WordLine> &table, const QString &code)
{
    const auto line = std::find_if(table.begin(), table.end(),
                                   [&](const WordLine &known) { return code == QLatin1StringView(known.code); });
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

Meaning onCallback(const QString &code)
{
    // Only three are in the list; whatever else comes is no news about a transfer.
    if (code == u"000") return Meaning::PaidOut;
    if (code == u"300") return Meaning::Failed;
    if (code == u"301") return Meaning::InProgress;
    return Meaning::Unlisted;
}

ErrorKind errorKindOn(Call call, const QString &code)
{
    if (call == Call::Inquiry) {
        const WordLine *line = wordOf(inquiryTable(), code);
        return line ? line->kind : errorKindFrom(code);
    }
    if (call == Call::Balance || call == Call::Summary) {
        const WordLine *line = wordOf(balanceTable(), code);
        return line ? line->kind : errorKindFrom(code);
    }
    return errorKindFrom(code);
}

QString finalityOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::PaidOut: return u"final-paid-out"_s;
    case Meaning::Failed: return u"final-failed"_s;
    case Meaning::NotCreated: return u"final-not-created"_s;
    case Meaning::InProgress: return u"in-progress"_s;
    case Meaning::AlreadyThere: return u"asked-again"_s;
    case Meaning::NotThere: return u"not-there"_s;
    case Meaning::CallRefused: return u"call-refused"_s;
    case Meaning::Unclear: return u"unclear"_s;
    case Meaning::Unlisted: return {};
    }
    Q_UNREACHABLE();
}

QList<CodeUse> allCodes()
{
    QMap<QString, CodeUse> uses;
    const auto use = [&](const char *text, const char *words) -> CodeUse & {
        const QString code = QString::fromLatin1(text);
        CodeUse &line = uses[code];
        line.code = code;
        if (line.words.isEmpty()) line.words = QString::fromLatin1(words);
        return line;
    };
    for (const CodeLine &known : codeTable()) {
        CodeUse &line = use(known.code, known.words);
        line.remit = finalityOf(known.create);
        line.status = finalityOf(known.status);
        line.callback = finalityOf(onCallback(line.code));
    }
    for (const WordLine &known : balanceTable())
        use(known.code, known.words).balance = true;
    for (const WordLine &known : inquiryTable())
        use(known.code, known.words).inquiry = true;
    return uses.values();
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
