// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/status_map.h"

#include <algorithm>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::TransferState;

namespace {

template <class Value>
const Value *find(const QList<std::pair<QString, Value>> &table, const QString &word)
{
    const auto at = std::find_if(table.begin(), table.end(), [&](const auto &line) { return line.first == word; });
    return at == table.end() ? nullptr : &at->second;
}

} // namespace

const QList<std::pair<QString, TransferState>> &statusTable()
{
    // Remittance API v3.0.0, RemittanceResponse.status. There is no table of transitions; only COMPLETED, FAILED and
    // RETURNED are ends, and a COMPLETED one can still be RETURNED.
    static const QList<std::pair<QString, TransferState>> table{
        {u"INITIATED"_s, TransferState::InProgress},
        {u"COMPLIANCE_HOLD"_s, TransferState::OnHold},
        {u"COMPLIANCE_APPROVED"_s, TransferState::InProgress},
        {u"PROCESSING"_s, TransferState::InProgress},
        {u"COMPLETED"_s, TransferState::PaidOut},
        {u"FAILED"_s, TransferState::Rejected},
        {u"RETURNED"_s, TransferState::Returned},
    };
    return table;
}

std::optional<TransferState> stateFrom(const QString &word)
{
    const TransferState *state = find(statusTable(), word);
    return state ? std::optional(*state) : std::nullopt;
}

ErrorKind errorKindFrom(const QString &code)
{
    // QUOTE_EXPIRED is the one code in the document, INSUFFICIENT_FUNDS the one in the public sandbox notes.
    static const QList<std::pair<QString, ErrorKind>> table{
        {u"QUOTE_EXPIRED"_s, ErrorKind::QuoteExpired},
        {u"INSUFFICIENT_FUNDS"_s, ErrorKind::InsufficientFunds},
    };
    const ErrorKind *kind = find(table, code);
    return kind ? *kind : ErrorKind::ProviderRefused;
}

QString fieldFrom(const QString &member)
{
    static const QList<std::pair<QString, QString>> table{
        {u"quoteId"_s, u"quote"_s},
        {u"beneficiaryAccountNumber"_s, u"beneficiary.accountNumber"_s},
        {u"beneficiaryName"_s, u"beneficiary.name"_s},
        {u"beneficiaryBankCode"_s, u"beneficiary.bankCode"_s},
        {u"senderName"_s, u"sender.firstName"_s},
        {u"senderIdType"_s, u"sender.identificationType"_s},
        {u"senderIdNumber"_s, u"sender.identificationNumber"_s},
        {u"senderCountry"_s, u"sender.countryOfResidence"_s},
        {u"purpose"_s, u"purpose"_s},
        {u"sendAmount"_s, u"amount"_s},
        {u"receiveAmount"_s, u"amount"_s},
        {u"sourceCurrency"_s, u"send"_s},
        {u"destinationCurrency"_s, u"receive"_s},
    };
    const QString *field = find(table, member);
    return field ? *field : QString();
}

namespace {

const QList<std::pair<QString, QString>> &purposeTable()
{
    // The document asks for free text and gives "Family maintenance" as its example.
    static const QList<std::pair<QString, QString>> table{
        {u"DEPD"_s, u"Family maintenance"_s},
        {u"GIFT"_s, u"Gift"_s},
        {u"EDUC"_s, u"Education"_s},
        {u"STDY"_s, u"Study costs"_s},
        {u"MDCS"_s, u"Medical services"_s},
        {u"SALA"_s, u"Salary"_s},
        {u"SAVG"_s, u"Savings"_s},
        {u"RENT"_s, u"Rent"_s},
        {u"GDDS"_s, u"Purchase of goods"_s},
        {u"SCVE"_s, u"Purchase of services"_s},
        {u"CHAR"_s, u"Charity"_s},
        {u"LOAN"_s, u"Loan"_s},
        {u"PENS"_s, u"Pension"_s},
        {u"INSU"_s, u"Insurance"_s},
        {u"TAXS"_s, u"Taxes"_s},
        {u"INVS"_s, u"Investment"_s},
        {u"OTHR"_s, u"Other"_s},
    };
    return table;
}

} // namespace

QString purposeText(const QString &isoCode)
{
    const QString *text = find(purposeTable(), isoCode);
    return text ? *text : QString();
}

QStringList purposeCodes()
{
    QStringList codes;
    for (const auto &line : purposeTable())
        codes << line.first;
    return codes;
}

} // namespace providers::simpaisa
