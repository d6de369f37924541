// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

namespace cli {

ExitCode exitCodeFor(const base::Error &error)
{
    using base::ErrorKind;
    if (error.outcome == base::Outcome::Unknown) return Unconfirmed;
    // Where the provider itself said so, it is a refusal; where we noticed first, it is the input.
    const ExitCode inputOrRefusal = error.providerCode.isEmpty() ? BadInput : Refused;
    switch (error.kind) {
    case ErrorKind::BadInput:
    case ErrorKind::UnknownMember:
    case ErrorKind::MissingField:
    case ErrorKind::BadAmount:
    case ErrorKind::BadIban:
    case ErrorKind::BadAccount:
    case ErrorKind::BadPhone:
    case ErrorKind::BadDate:
    case ErrorKind::BadCountry:
    case ErrorKind::BadCurrency:
    case ErrorKind::BadEmail:
    case ErrorKind::BadName:
    case ErrorKind::BadKey:
    case ErrorKind::BadFile:
    case ErrorKind::BadProfile:
    case ErrorKind::BadCode:
    case ErrorKind::TooLong:
    case ErrorKind::UnknownProvider:
    case ErrorKind::ProviderDisabled:
    case ErrorKind::NotSupported:
    case ErrorKind::KeyReused:
    case ErrorKind::PartyMismatch:
    case ErrorKind::NotAllowedNow:
    case ErrorKind::CorridorNotServed:
    case ErrorKind::PartnerNeeded:
    case ErrorKind::NoRate:
    case ErrorKind::QuoteUsed:
    case ErrorKind::QuoteChanged:
    case ErrorKind::QuoteExpired:
    case ErrorKind::LimitExceeded:
    case ErrorKind::AmountRefused:
    case ErrorKind::ChangedMeanwhile: return inputOrRefusal;
    case ErrorKind::NotFound: return error.providerCode.isEmpty() ? NoSuchRecord : Refused;
    case ErrorKind::InsufficientFunds:
    case ErrorKind::Duplicate:
    case ErrorKind::Conflict:
    case ErrorKind::ProviderRefused:
    case ErrorKind::BeneficiaryRefused:
    case ErrorKind::BankNotSupported: return Refused;
    case ErrorKind::RateLimited:
    case ErrorKind::ProviderFailed:
    case ErrorKind::UnreadableReply:
    case ErrorKind::EchoMismatch: // an answer about something else is none about this, and no refusal
    case ErrorKind::TimedOut:
    case ErrorKind::Unreachable:
    case ErrorKind::TlsFailed:
    case ErrorKind::RedirectRefused: return Unavailable;
    case ErrorKind::Unconfirmed: return Unconfirmed;
    case ErrorKind::CredentialMissing:
    case ErrorKind::CredentialRefused:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::StoreKeyMissing: return Credentials;
    case ErrorKind::StoreUnavailable:
    case ErrorKind::StoreCorrupt:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreNewer:
    case ErrorKind::DiskFull: return StoreFailed;
    }
    Q_UNREACHABLE();
}

} // namespace cli
