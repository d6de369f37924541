// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error_text.h"

#include <QCoreApplication>

namespace domain {

using base::ErrorKind;

namespace {

QString say(const char *text) { return QCoreApplication::translate("ErrorText", text); }

/// One case per kind and no default, so that a new kind is a compiler warning until it has its sentence.
QString plainSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput: return say("This input cannot be used; check it.");
    case ErrorKind::UnknownMember: return say("There is a field here that nobody knows; check its spelling.");
    case ErrorKind::MissingField: return say("Something needed is missing; fill it in.");
    case ErrorKind::BadAmount: return say("An amount is written with digits and a dot, such as 1234.50.");
    case ErrorKind::BadIban: return say("This IBAN is not right; compare it with the customer's paper.");
    case ErrorKind::BadAccount: return say("This account number is not right; compare it with the customer's paper.");
    case ErrorKind::BadPhone: return say("This is not a phone number; write it with its country code.");
    case ErrorKind::BadDate: return say("A date is written year-month-day, such as 1990-12-31.");
    case ErrorKind::BadCountry: return say("A country is two letters, such as PK for Pakistan.");
    case ErrorKind::BadCurrency: return say("A currency is three letters, such as SGD.");
    case ErrorKind::BadEmail: return say("An e-mail address looks like name@example.com.");
    case ErrorKind::BadName: return say("Write the name as in the document.");
    case ErrorKind::BadKey: return say("The key is a UUID such as 123e4567-e89b-42d3-a456-426614174000.");
    case ErrorKind::BadFile: return say("This file cannot be used; choose another one.");
    case ErrorKind::BadProfile: return say("The profile has a fault; correct the member named.");
    case ErrorKind::BadCode: return say("Choose one of the values offered.");
    case ErrorKind::TooLong: return say("This is too long; shorten it.");
    case ErrorKind::UnknownProvider: return say("There is no such provider; see the list of providers.");
    case ErrorKind::ProviderDisabled: return say("This provider is switched off in the profile.");
    case ErrorKind::NotSupported: return say("This provider cannot do that.");
    case ErrorKind::NotFound: return say("There is no such record; check the number.");
    case ErrorKind::KeyReused: return say("This key already belongs to another transfer; use a new one.");
    case ErrorKind::PartyMismatch: return say("The customer, the beneficiary and the offer do not belong together.");
    case ErrorKind::NotAllowedNow: return say("This is not possible in the transfer's present state.");
    case ErrorKind::CorridorNotServed: return say("The provider does not serve this country, currency or method.");
    case ErrorKind::PartnerNeeded: return say("Choose the bank, wallet or cash agent to see this offer.");
    case ErrorKind::NoRate: return say("There is no rate on the board for these currencies; set one.");
    case ErrorKind::QuoteExpired: return say("The offer has run out. Nothing was sent; ask for a new one.");
    case ErrorKind::QuoteChanged: return say("The price has changed. Nothing was sent; show the customer the new amount.");
    case ErrorKind::QuoteUsed: return say("This offer was already used for a transfer; ask for a new one.");
    case ErrorKind::LimitExceeded: return say("The amount is above the provider's limit; choose a smaller one.");
    case ErrorKind::InsufficientFunds: return say("Our balance at the provider is too low. No money moved; tell back office.");
    case ErrorKind::AmountRefused: return say("The provider does not accept this amount. No money moved.");
    case ErrorKind::Duplicate: return say("The provider already has a transfer with this reference; its state is being asked.");
    case ErrorKind::Conflict: return say("The provider has this key with other data. Nothing more is sent; back office must look.");
    case ErrorKind::ProviderRefused: return say("The provider refused it. No money moved; see the details.");
    case ErrorKind::BeneficiaryRefused: return say("The provider does not know this account or beneficiary. No money moved; check the data.");
    case ErrorKind::BankNotSupported: return say("The provider does not pay to this bank. No money moved; choose another.");
    case ErrorKind::RateLimited: return say("The provider asks us to slow down; try again in a moment.");
    case ErrorKind::ProviderFailed: return say("The provider has a fault of its own; try again later.");
    case ErrorKind::UnreadableReply: return say("The provider's answer could not be read.");
    case ErrorKind::EchoMismatch: return say("The provider repeats other figures than we sent. Back office must look before anything else happens.");
    case ErrorKind::TimedOut: return say("The provider did not answer in time.");
    case ErrorKind::Unreachable: return say("The provider cannot be reached; check the connection. Nothing was sent.");
    case ErrorKind::TlsFailed: return say("The secure connection to the provider was refused; nothing was sent. Tell back office.");
    case ErrorKind::RedirectRefused: return say("Something between us and the provider answered in its place. Tell back office.");
    case ErrorKind::Unconfirmed:
        return say("Not yet confirmed: the money may have moved. Do not take or return cash, and do not send it again; the status is being asked.");
    case ErrorKind::CredentialMissing: return say("A credential is missing; set it in the settings.");
    case ErrorKind::CredentialRefused: return say("The provider refused our credentials; set them anew in the settings.");
    case ErrorKind::KeychainLocked: return say("The system keychain is locked; unlock it and try again.");
    case ErrorKind::KeychainUnavailable: return say("The system keychain does not answer; log in to the desktop session or start the keychain service.");
    case ErrorKind::StoreKeyMissing:
        return say("The key of this store is not in the keychain. Unlock the keychain or log in as the user who made the store; no new key is made.");
    case ErrorKind::StoreUnavailable: return say("The store cannot be opened or written. Nothing was sent.");
    case ErrorKind::StoreCorrupt: return say("The store is damaged. Stop sending and restore a backup.");
    case ErrorKind::StoreBusy: return say("Another program holds the store; try again in a moment. Nothing was sent.");
    case ErrorKind::StoreNewer: return say("The store was made by a newer version of this program; update this one.");
    case ErrorKind::DiskFull: return say("The disk is full. Nothing is sent until there is room again.");
    case ErrorKind::ChangedMeanwhile: return say("Somebody else changed this meanwhile; look at it again.");
    }
    Q_UNREACHABLE();
}

bool detailIsTechnical(ErrorKind kind)
{
    return kind == ErrorKind::UnreadableReply || kind == ErrorKind::StoreUnavailable || kind == ErrorKind::StoreCorrupt
        || kind == ErrorKind::StoreBusy || kind == ErrorKind::TimedOut || kind == ErrorKind::Unreachable
        || kind == ErrorKind::TlsFailed || kind == ErrorKind::ProviderFailed;
}

} // namespace

QString sentenceFor(const base::Error &error)
{
    if (error.detail.isEmpty()) return plainSentence(error.kind);
    if (detailIsTechnical(error.kind)) return plainSentence(error.kind) + QStringLiteral(" (") + error.detail + u')';
    return error.detail;
}

} // namespace domain
