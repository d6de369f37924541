// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa_live/status_map.h"

#include <algorithm>

namespace providers::simpaisa_live {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::TransferState;

const QList<CodeLine> &codeTable()
{
    using enum Meaning;
    // Not-Enough-Balance is Unclear: a remittance that was taken is put on hold for that. So are a limit that may be
    // tomorrow's and a bank that may answer later.
    static const QList<CodeLine> table{
        {"0000", Taken, ErrorKind::ProviderRefused, "Success"},
        {"0005", Taken, ErrorKind::ProviderRefused, "Pending"},
        {"0009", Unclear, ErrorKind::InsufficientFunds, "Not-Enough-Balance"},
        {"0010", Refused, ErrorKind::BeneficiaryRefused, "Account-Not-Found"},
        {"0011", Refused, ErrorKind::ProviderRefused, "Transaction-Not-Allowed"},
        {"0050", Refused, ErrorKind::BeneficiaryRefused, "Invalid-Account"},
        {"0051", Refused, ErrorKind::BeneficiaryRefused, "Account-Blocked"},
        {"0081", Unclear, ErrorKind::LimitExceeded, "Account-Limit-Exhaused"},
        {"0082", Unclear, ErrorKind::ProviderRefused, "Simpaisa-NEF"},
        {"0083", Unclear, ErrorKind::ProviderRefused, "Simpaisa-MAL"},
        {"0084", Unclear, ErrorKind::ProviderRefused, "Simpaisa-IRNA"},
        {"0086", Unclear, ErrorKind::ProviderRefused, "Simpaisa-MTAFR"},
        {"0087", Unclear, ErrorKind::ProviderRefused, "Simpaisa-MTAR"},
        {"0088", Unclear, ErrorKind::ProviderRefused, "Simpaisa-C"},
        {"0089", Unclear, ErrorKind::ProviderRefused, "Simpaisa-CDNE"},
        {"0090", Refused, ErrorKind::BeneficiaryRefused, "Account-Inactive"},
        {"0091", Unclear, ErrorKind::ProviderRefused, "Simpaisa-ICR"},
        {"0092", Unclear, ErrorKind::ProviderRefused, "Simpaisa-FD"},
        {"0093", Unclear, ErrorKind::ProviderRefused, "Simpaisa-ITD"},
        {"0094", Unclear, ErrorKind::ProviderRefused, "Simpaisa-IE"},
        {"0099", Unclear, ErrorKind::ProviderRefused, "Simpaisa-RTI"},
        {"0100", Unclear, ErrorKind::ProviderRefused, "Simpaisa-MEF"},
        {"0101", Unclear, ErrorKind::ProviderRefused, "Simpaisa-NCK"},
        {"0102", Unclear, ErrorKind::ProviderRefused, "Simpaisa-PD"},
        {"0103", Refused, ErrorKind::BankNotSupported, "Invalid-Bank-Indentification"},
        {"0104", Unclear, ErrorKind::ProviderRefused, "Simpasia-EO"},
        {"0105", Unclear, ErrorKind::ProviderRefused, "Simpaisa-DNF"},
        {"0106", Unclear, ErrorKind::ProviderRefused, "Simpaisa-GAHRD"},
        {"0107", Unclear, ErrorKind::ProviderRefused, "Simpaisa-TUA"},
        {"0108", Unclear, ErrorKind::ProviderRefused, "Simapisa-TQUA"},
        {"0109", Unclear, ErrorKind::ProviderRefused, "Simpaisa-GE"},
        {"0110", Unclear, ErrorKind::ProviderRefused, "Simpaisa-ISE"},
        {"0111", Unclear, ErrorKind::ProviderRefused, "Simpaisa-AIRL6"},
        {"0112", Unclear, ErrorKind::ProviderRefused, "Simpaisa-BNE25"},
        {"0113", Unclear, ErrorKind::ProviderRefused, "Simpaisa-CPAIR"},
        {"0114", Unclear, ErrorKind::ProviderRefused, "Simpaisa-POSEMLSBE3"},
        {"0116", Unclear, ErrorKind::ProviderRefused, "Simpaisa-DT"},
        {"0117", Unclear, ErrorKind::ProviderRefused, "Simpaisa-STH"},
        {"0118", Unclear, ErrorKind::ProviderRefused, "Simpaisa-D"},
        {"0120", Unclear, ErrorKind::ProviderRefused, "Simpaisa-EWSDIDB"},
        {"0121", Unclear, ErrorKind::ProviderRefused, "Simpaisa-ANTLSBG0LTE28"},
        {"0123", Unclear, ErrorKind::ProviderRefused, "Simpaisa-ICS"},
        {"0125", Unclear, ErrorKind::ProviderRefused, "Simpaisa-LB"},
        {"0127", Unclear, ErrorKind::ProviderRefused, "Simpaisa-TR"},
        {"0128", Unclear, ErrorKind::ProviderRefused, "Simpaisa-SVF"},
        {"0160", Refused, ErrorKind::AmountRefused, "Invalid-Amount"},
        {"0161", Unclear, ErrorKind::ProviderRefused, "Simpaisa-THDTD"},
        {"0162", Unclear, ErrorKind::ProviderRefused, "Simpaisa-CBS"},
        {"0163", Unclear, ErrorKind::ProviderRefused, "Simpaisa-BNR"},
        {"0164", Unclear, ErrorKind::ProviderRefused, "Simpaisa-BKYCF"},
        {"0208", Unclear, ErrorKind::ProviderRefused, "Simpaisa-SYTCNBCPTAL"},
        {"0209", Unclear, ErrorKind::ProviderRefused, "Simpaisa-GFRI"},
        {"0211", Unclear, ErrorKind::ProviderRefused, "Simpaisa-RM"},
        {"0212", Refused, ErrorKind::BeneficiaryRefused, "Invalid-IBAN-Length"},
        {"0213", Unclear, ErrorKind::ProviderRefused, "Simpaisa-IC"},
        {"0301", Refused, ErrorKind::ProviderRefused, "Transection-Not-Allowed"},
        {"0303", Unclear, ErrorKind::ProviderRefused, "Simpaisa-CLE"},
        {"0304", Unclear, ErrorKind::ProviderRefused, "Simpaisa-IC"},
        {"0305", Unclear, ErrorKind::ProviderFailed, "Customer-Bank-Unreachable"},
        {"0306", Unclear, ErrorKind::ProviderRefused, "Simpaisa-ODA"},
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

template <class Value>
const Value *find(const QList<std::pair<QString, Value>> &table, const QString &word)
{
    const auto at = std::find_if(table.begin(), table.end(), [&](const auto &line) { return line.first == word; });
    return at == table.end() ? nullptr : &at->second;
}

} // namespace

Meaning meaningOf(const QString &code)
{
    const CodeLine *line = lineOf(code);
    return line ? line->meaning : Meaning::Unlisted;
}

ErrorKind errorKindFrom(const QString &code)
{
    const CodeLine *line = lineOf(code);
    return line ? line->kind : ErrorKind::ProviderRefused;
}

QString messageOf(const QString &code)
{
    const CodeLine *line = lineOf(code);
    return line ? QString::fromLatin1(line->words) : QString();
}

const QList<std::pair<QString, TransferState>> &stateTable()
{
    static const QList<std::pair<QString, TransferState>> table{
        {u"in_process"_s, TransferState::InProgress}, {u"published"_s, TransferState::InProgress},
        {u"in_review"_s, TransferState::OnHold},      {u"on_hold"_s, TransferState::OnHold},
        {u"stuck"_s, TransferState::OnHold}, // "needs human validation"
        {u"remitted"_s, TransferState::PaidOut},      {u"rejected"_s, TransferState::Rejected},
        {u"reversed"_s, TransferState::Returned}, // "a previously remitted transaction has changed to rejected"
        {u"aml_review"_s, TransferState::OnHold},
    };
    return table;
}

std::optional<TransferState> stateFrom(const QString &word)
{
    QString plain = word.trimmed().toLower();
    plain.replace(u' ', u'_');
    const TransferState *state = find(stateTable(), plain);
    return state ? std::optional(*state) : std::nullopt;
}

namespace {

const QList<std::pair<QString, QString>> &reasonTable()
{
    static const QList<std::pair<QString, QString>> table{
        {u"DEPD"_s, u"1201"_s}, {u"GIFT"_s, u"1202"_s}, {u"EDUC"_s, u"1301"_s}, {u"STDY"_s, u"1301"_s},
        {u"MDCS"_s, u"1203"_s}, {u"SALA"_s, u"1014"_s}, {u"SAVG"_s, u"1208"_s}, {u"RENT"_s, u"1207"_s},
        {u"GDDS"_s, u"1205"_s}, {u"SCVE"_s, u"1008"_s}, {u"CHAR"_s, u"1202"_s}, {u"LOAN"_s, u"1303"_s},
        {u"INSU"_s, u"1005"_s}, {u"TAXS"_s, u"1012"_s}, {u"INVS"_s, u"1011"_s}, {u"OTHR"_s, u"1501"_s},
    };
    return table;
}

} // namespace

QString reasonFor(const QString &isoCode)
{
    const QString *reason = find(reasonTable(), isoCode);
    return reason ? *reason : QString();
}

QStringList purposeCodes()
{
    QStringList codes;
    for (const auto &line : reasonTable())
        codes << line.first;
    return codes;
}

} // namespace providers::simpaisa_live
