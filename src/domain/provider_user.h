// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sender.h"

namespace domain {

/// How far a provider has come with a customer that it wants to know itself. Its own word is always kept beside it.
enum class UserState {
    Unknown,           ///< a word that no document lists; never taken for an end
    Incomplete,        ///< details or documents are still to be sent
    Pending,           ///< sent; the provider has not begun or not ended its look
    Approved,          ///< transfers may be made
    ResubmitDocuments, ///< the remarks say what is wanted again
    Rejected,
    Closed, ///< withdrawn, terminated, inactive
};

/// The word of the command line and of stored records: "resubmit-documents".
QString codeOf(UserState state);
std::optional<UserState> userStateFrom(QStringView code);
/// For people, with the next step in it.
QString sentenceOf(UserState state);

/// A customer as the provider keeps it.
struct ProviderUser {
    QString theirs; ///< their id; empty: they made one and did not tell it
    QString accountId;
    QString word; ///< their status, verbatim
    UserState state = UserState::Unknown;
    QString remarks;     ///< theirs, verbatim
    QStringList missing; ///< sender fields that they still want; names of theirs that we do not know stand as they came
};

/// A name of the customer as a provider gets it, letter for letter.
struct SentName {
    QString member; ///< the provider's own word for it: "senderName"
    QString text;
    bool isChanged = false; ///< respelled or cut: no longer what we have
    friend bool operator==(const SentName &, const SentName &) = default;
};

/// The details that a provider has of a customer.
struct UserDetails {
    Sender sender; ///< only what the provider stated
    QString word;  ///< how complete it finds them, verbatim
    QStringList missing;
};

/// A field to be sent; what is not in the list of changes stays as the provider has it.
struct DetailChange {
    QString field; ///< member of the input file
    QString value; ///< empty: cleared there
    friend bool operator==(const DetailChange &, const DetailChange &) = default;
};

/// A document's entry at a provider.
struct ProviderDocument {
    QString theirs;
    QString type; ///< one of its documentTypes(), or a word of its own
    QString name;
    QByteArray url; ///< where to put or fetch the content, byte for byte as stated; good for minutes; may be empty
};

} // namespace domain
