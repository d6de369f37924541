// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace base {

using namespace Qt::Literals::StringLiterals;

Error nothingHappened(ErrorKind kind, QString field, QString detail)
{
    Error error;
    error.kind = kind;
    error.outcome = Outcome::NothingHappened;
    error.field = std::move(field);
    error.detail = std::move(detail);
    return error;
}

Error maybeHappened(ErrorKind kind, QString detail)
{
    Error error;
    error.kind = kind;
    error.outcome = Outcome::Unknown;
    error.detail = std::move(detail);
    return error;
}

QString codeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput: return u"bad-input"_s;
    case ErrorKind::UnknownMember: return u"unknown-member"_s;
    case ErrorKind::MissingField: return u"missing-field"_s;
    case ErrorKind::BadAmount: return u"bad-amount"_s;
    case ErrorKind::BadIban: return u"bad-iban"_s;
    case ErrorKind::BadAccount: return u"bad-account"_s;
    case ErrorKind::BadPhone: return u"bad-phone"_s;
    case ErrorKind::BadDate: return u"bad-date"_s;
    case ErrorKind::BadCountry: return u"bad-country"_s;
    case ErrorKind::BadCurrency: return u"bad-currency"_s;
    case ErrorKind::BadEmail: return u"bad-email"_s;
    case ErrorKind::BadName: return u"bad-name"_s;
    case ErrorKind::BadKey: return u"bad-key"_s;
    case ErrorKind::BadFile: return u"bad-file"_s;
    case ErrorKind::BadProfile: return u"bad-profile"_s;
    case ErrorKind::BadCode: return u"bad-code"_s;
    case ErrorKind::TooLong: return u"too-long"_s;
    case ErrorKind::UnknownProvider: return u"unknown-provider"_s;
    case ErrorKind::ProviderDisabled: return u"provider-disabled"_s;
    case ErrorKind::NotSupported: return u"not-supported"_s;
    case ErrorKind::NotFound: return u"not-found"_s;
    case ErrorKind::KeyReused: return u"key-reused"_s;
    case ErrorKind::PartyMismatch: return u"party-mismatch"_s;
    case ErrorKind::NotAllowedNow: return u"not-allowed-now"_s;
    case ErrorKind::CorridorNotServed: return u"corridor-not-served"_s;
    case ErrorKind::PartnerNeeded: return u"partner-needed"_s;
    case ErrorKind::NoRate: return u"no-rate"_s;
    case ErrorKind::QuoteExpired: return u"quote-expired"_s;
    case ErrorKind::QuoteChanged: return u"quote-changed"_s;
    case ErrorKind::QuoteUsed: return u"quote-used"_s;
    case ErrorKind::LimitExceeded: return u"limit-exceeded"_s;
    case ErrorKind::InsufficientFunds: return u"insufficient-funds"_s;
    case ErrorKind::AmountRefused: return u"amount-refused"_s;
    case ErrorKind::Duplicate: return u"duplicate"_s;
    case ErrorKind::Conflict: return u"conflict"_s;
    case ErrorKind::ProviderRefused: return u"provider-refused"_s;
    case ErrorKind::BeneficiaryRefused: return u"beneficiary-refused"_s;
    case ErrorKind::BankNotSupported: return u"bank-not-supported"_s;
    case ErrorKind::RateLimited: return u"rate-limited"_s;
    case ErrorKind::ProviderFailed: return u"provider-failed"_s;
    case ErrorKind::UnreadableReply: return u"unreadable-reply"_s;
    case ErrorKind::EchoMismatch: return u"echo-mismatch"_s;
    case ErrorKind::TimedOut: return u"timed-out"_s;
    case ErrorKind::Unreachable: return u"unreachable"_s;
    case ErrorKind::TlsFailed: return u"tls-failed"_s;
    case ErrorKind::RedirectRefused: return u"redirect-refused"_s;
    case ErrorKind::Unconfirmed: return u"unconfirmed"_s;
    case ErrorKind::CredentialMissing: return u"credential-missing"_s;
    case ErrorKind::CredentialRefused: return u"credential-refused"_s;
    case ErrorKind::KeychainLocked: return u"keychain-locked"_s;
    case ErrorKind::KeychainUnavailable: return u"keychain-unavailable"_s;
    case ErrorKind::StoreKeyMissing: return u"store-key-missing"_s;
    case ErrorKind::StoreUnavailable: return u"store-unavailable"_s;
    case ErrorKind::StoreCorrupt: return u"store-corrupt"_s;
    case ErrorKind::StoreBusy: return u"store-busy"_s;
    case ErrorKind::StoreNewer: return u"store-newer"_s;
    case ErrorKind::DiskFull: return u"disk-full"_s;
    case ErrorKind::ChangedMeanwhile: return u"changed-meanwhile"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ErrorKind> errorKindFrom(QStringView code)
{
    for (int kind = 0; kind <= int(ErrorKind::ChangedMeanwhile); ++kind)
        if (codeOf(ErrorKind(kind)) == code) return ErrorKind(kind);
    return std::nullopt;
}

} // namespace base
