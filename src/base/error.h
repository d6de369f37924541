// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace base {

/// What we know about the far side when an operation fails. The screen, the retry rule and the ledger all branch on
/// this one question: may money have moved?
enum class Outcome {
    NothingHappened, ///< certain: nothing was created, nothing moved
    Unknown,         ///< it may have happened; only asking settles it
};

/// Why something failed, in our own words. Each kind has a stable kebab-case code (`codeOf`) that scripts may rely on.
enum class ErrorKind {
    // what was typed or passed in
    BadInput,
    UnknownMember,
    MissingField,
    BadAmount,
    BadIban,
    BadAccount,
    BadPhone,
    BadDate,
    BadCountry,
    BadCurrency,
    BadEmail,
    BadName,
    BadKey,
    BadFile,
    BadProfile,
    BadCode,
    TooLong,
    UnknownProvider,
    ProviderDisabled,
    NotSupported,
    NotFound,
    KeyReused,
    PartyMismatch,
    NotAllowedNow,
    // prices and limits
    CorridorNotServed,
    PartnerNeeded,
    NoRate,
    QuoteExpired,
    QuoteChanged,
    QuoteUsed,
    LimitExceeded,
    InsufficientFunds,
    AmountRefused,
    // the provider's answer
    Duplicate,
    Conflict,
    ProviderRefused,
    BeneficiaryRefused,
    BankNotSupported,
    RateLimited,
    ProviderFailed,
    UnreadableReply,
    EchoMismatch,
    // the road to the provider
    TimedOut,
    Unreachable,
    TlsFailed,
    RedirectRefused,
    // doubt
    Unconfirmed,
    // credentials
    CredentialMissing,
    CredentialRefused,
    KeychainLocked,
    KeychainUnavailable,
    StoreKeyMissing,
    // the store
    StoreUnavailable,
    StoreCorrupt,
    StoreBusy,
    StoreNewer,
    DiskFull,
    ChangedMeanwhile,
};

struct Error {
    ErrorKind kind = ErrorKind::BadInput;
    Outcome outcome = Outcome::Unknown; ///< the safe answer when nobody thought about it
    QString field;            ///< path of the field to focus, as in the input files: "beneficiary.accountNumber"
    QString detail;           ///< what exactly is wrong and what is right: a translated sentence, may be empty
    QString provider;         ///< provider id, empty when none is concerned
    QString providerCode;     ///< the provider's own code, verbatim, for support
    QString providerMessage;  ///< the provider's own words, verbatim, for support; never shown as our message
    qint64 retryAfterMs = -1; ///< what the provider asked us to wait, in milliseconds; -1: nothing said

    friend bool operator==(const Error &, const Error &) = default;
};

/// An error of which it is certain that nothing happened: bad input, a refusal, a failure before the first byte.
[[nodiscard]] Error nothingHappened(ErrorKind kind, QString field = {}, QString detail = {});

/// An error after which it is not known whether something happened.
[[nodiscard]] Error maybeHappened(ErrorKind kind, QString detail = {});

/// The stable kebab-case word of a kind, as printed by the command line ("quote-expired").
[[nodiscard]] QString codeOf(ErrorKind kind);
/// The kind of such a word; nullopt for a word of another version.
[[nodiscard]] std::optional<ErrorKind> errorKindFrom(QStringView code);

} // namespace base
