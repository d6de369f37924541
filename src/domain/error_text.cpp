// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error_text.h"

#include <QCoreApplication>

namespace domain {

using base::ErrorKind;

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// One case per kind and no default, so that a new kind is a compiler warning until it has its sentence.
QString plainSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput: return ErrorText::tr("This input cannot be used; check it.");
    case ErrorKind::UnknownMember: return ErrorText::tr("There is a field here that nobody knows; check its spelling.");
    case ErrorKind::MissingField: return ErrorText::tr("Something needed is missing; fill it in.");
    case ErrorKind::BadAmount: return ErrorText::tr("An amount is written with digits and a dot, such as 1234.50.");
    case ErrorKind::BadIban: return ErrorText::tr("This IBAN is not right; compare it with the customer's paper.");
    case ErrorKind::BadAccount:
        return ErrorText::tr("This account number is not right; compare it with the customer's paper.");
    case ErrorKind::BadPhone: return ErrorText::tr("This is not a phone number; write it with its country code.");
    case ErrorKind::BadDate: return ErrorText::tr("A date is written year-month-day, such as 1990-12-31.");
    case ErrorKind::BadCountry: return ErrorText::tr("A country is two letters, such as PK for Pakistan.");
    case ErrorKind::BadCurrency: return ErrorText::tr("A currency is three letters, such as SGD.");
    case ErrorKind::BadEmail: return ErrorText::tr("An e-mail address looks like name@example.com.");
    case ErrorKind::BadName: return ErrorText::tr("Write the name as in the document.");
    case ErrorKind::BadKey: return ErrorText::tr("The key is a UUID such as 123e4567-e89b-42d3-a456-426614174000.");
    case ErrorKind::BadFile: return ErrorText::tr("This file cannot be used; choose another one.");
    case ErrorKind::BadProfile: return ErrorText::tr("The profile has a fault; correct the member named.");
    case ErrorKind::BadCode: return ErrorText::tr("Choose one of the values offered.");
    case ErrorKind::TooLong: return ErrorText::tr("This is too long; shorten it.");
    case ErrorKind::UnknownProvider: return ErrorText::tr("There is no such provider; see the list of providers.");
    case ErrorKind::ProviderDisabled: return ErrorText::tr("This provider is switched off in the profile.");
    case ErrorKind::NotSupported: return ErrorText::tr("This provider cannot do that.");
    case ErrorKind::NotFound: return ErrorText::tr("There is no such record; check the number.");
    case ErrorKind::KeyReused: return ErrorText::tr("This key already belongs to another transfer; use a new one.");
    case ErrorKind::PartyMismatch:
        return ErrorText::tr("The customer, the beneficiary and the offer do not belong together.");
    case ErrorKind::NotAllowedNow: return ErrorText::tr("This is not possible in the transfer's present state.");
    case ErrorKind::CorridorNotServed:
        return ErrorText::tr("The provider does not serve this country, currency or method.");
    case ErrorKind::PartnerNeeded: return ErrorText::tr("Choose the bank, wallet or cash agent to see this offer.");
    case ErrorKind::NoRate: return ErrorText::tr("There is no rate on the board for these currencies; set one.");
    case ErrorKind::QuoteExpired: return ErrorText::tr("The offer has run out. Nothing was sent; ask for a new one.");
    case ErrorKind::QuoteChanged:
        return ErrorText::tr("The price has changed. Nothing was sent; show the customer the new amount.");
    case ErrorKind::QuoteUsed: return ErrorText::tr("This offer was already used for a transfer; ask for a new one.");
    case ErrorKind::LimitExceeded:
        return ErrorText::tr("The amount is above the provider's limit; choose a smaller one.");
    case ErrorKind::InsufficientFunds:
        return ErrorText::tr("Our balance at the provider is too low. No money moved; tell back office.");
    case ErrorKind::AmountRefused: return ErrorText::tr("The provider does not accept this amount. No money moved.");
    case ErrorKind::Duplicate:
        return ErrorText::tr("The provider already has a transfer with this reference; its state is being asked.");
    case ErrorKind::Conflict:
        return ErrorText::tr("The provider has this key with other data. Nothing more is sent; back office must look.");
    case ErrorKind::ProviderRefused: return ErrorText::tr("The provider refused it. No money moved; see the details.");
    case ErrorKind::BeneficiaryRefused:
        return ErrorText::tr("The provider does not know this account or beneficiary. No money moved; check the data.");
    case ErrorKind::BankNotSupported:
        return ErrorText::tr("The provider does not pay to this bank. No money moved; choose another.");
    case ErrorKind::RateLimited: return ErrorText::tr("The provider asks us to slow down; try again in a moment.");
    case ErrorKind::ProviderFailed: return ErrorText::tr("The provider has a fault of its own; try again later.");
    case ErrorKind::UnreadableReply: return ErrorText::tr("The provider's answer could not be read.");
    case ErrorKind::EchoMismatch:
        return ErrorText::tr(
            "The provider repeats other figures than we sent. Back office must look before anything else happens.");
    case ErrorKind::TimedOut: return ErrorText::tr("The provider did not answer in time.");
    case ErrorKind::Unreachable:
        return ErrorText::tr(
            "The provider cannot be reached, or the connection broke; check the connection. No money moved.");
    case ErrorKind::TlsFailed:
        return ErrorText::tr("The secure connection to the provider was refused; nothing was sent. Tell back office.");
    case ErrorKind::RedirectRefused:
        return ErrorText::tr("Something between us and the provider answered in its place. Tell back office.");
    case ErrorKind::Unconfirmed:
        return ErrorText::tr(
            "Not yet confirmed: the money may have moved. Do not take or return cash, and do not send it "
            "again; the status is being asked.");
    case ErrorKind::CredentialMissing: return ErrorText::tr("A credential is missing; set it in the settings.");
    case ErrorKind::CredentialRefused:
        return ErrorText::tr("The provider refused our credentials; set them anew in the settings.");
    case ErrorKind::KeychainLocked: return ErrorText::tr("The system keychain is locked; unlock it and try again.");
    case ErrorKind::KeychainUnavailable:
        return ErrorText::tr(
            "The system keychain does not answer; log in to the desktop session or start the keychain service.");
    case ErrorKind::StoreKeyMissing:
        return ErrorText::tr(
            "The key of this store is not in the keychain. Unlock the keychain or log in as the user who "
            "made the store; no new key is made.");
    case ErrorKind::StoreUnavailable: return ErrorText::tr("The store cannot be opened or written. Nothing was sent.");
    case ErrorKind::StoreCorrupt: return ErrorText::tr("The store is damaged. Stop sending and restore a backup.");
    case ErrorKind::StoreBusy:
        return ErrorText::tr("Another program holds the store; try again in a moment. Nothing was sent.");
    case ErrorKind::StoreNewer:
        return ErrorText::tr("The store was made by a newer version of this program; update this one.");
    case ErrorKind::DiskFull: return ErrorText::tr("The disk is full. Nothing is sent until there is room again.");
    case ErrorKind::ChangedMeanwhile: return ErrorText::tr("Somebody else changed this meanwhile; look at it again.");
    }
    Q_UNREACHABLE();
}

/// In place of the plain sentence, where that says what became of the request and nobody knows it; nothing for the
/// kinds whose sentence leaves it open.
std::optional<QString> doubtfulSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::QuoteExpired:
    case ErrorKind::QuoteChanged: return ErrorText::tr("The offer no longer holds. It is not known what was done.");
    case ErrorKind::InsufficientFunds:
    case ErrorKind::AmountRefused:
    case ErrorKind::ProviderRefused:
    case ErrorKind::BeneficiaryRefused:
    case ErrorKind::BankNotSupported:
        return ErrorText::tr("The provider's answer reads like a refusal, and it may have been done all the same.");
    case ErrorKind::Unreachable:
    case ErrorKind::TlsFailed:
        return ErrorText::tr("The connection to the provider broke before its answer came. It may have been done.");
    case ErrorKind::StoreUnavailable: return ErrorText::tr("The store cannot be opened or written.");
    case ErrorKind::StoreBusy: return ErrorText::tr("Another program holds the store; look again in a moment.");
    case ErrorKind::DiskFull: return ErrorText::tr("The disk is full. Make room before anything else.");
    default: return std::nullopt;
    }
}

QString sentenceOf(const base::Error &error)
{
    if (error.outcome == base::Outcome::Unknown)
        if (const auto doubtful = doubtfulSentence(error.kind)) return *doubtful;
    return plainSentence(error.kind);
}

bool detailIsTechnical(ErrorKind kind)
{
    return kind == ErrorKind::UnreadableReply || kind == ErrorKind::StoreUnavailable ||
           kind == ErrorKind::StoreCorrupt || kind == ErrorKind::StoreBusy || kind == ErrorKind::TimedOut ||
           kind == ErrorKind::Unreachable || kind == ErrorKind::TlsFailed || kind == ErrorKind::ProviderFailed;
}

} // namespace

QString sentenceFor(const base::Error &error)
{
    if (error.detail.isEmpty()) return sentenceOf(error);
    if (detailIsTechnical(error.kind)) return sentenceOf(error) + QStringLiteral(" (") + error.detail + u')';
    return error.detail;
}

bool saysNothingWasSent(const base::Error &error)
{
    using enum ErrorKind;
    const bool isOurs = error.detail.isEmpty() || detailIsTechnical(error.kind);
    return isOurs && (error.kind == QuoteExpired || error.kind == QuoteChanged || error.kind == StoreUnavailable ||
                      error.kind == StoreBusy);
}

} // namespace domain
