// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/provider_user.h"
#include "domain/treasury.h"
#include "net/http_message.h"
#include "providers/wallex/refusals.h"

namespace providers::wallex {

// Replies of Wallex as domain values; pure. Names of members are matched without regard to case and to blanks around
// them: the document has uploadURL and uploadUrl, accountId and accountID, and "gender " with a blank. Unless said
// otherwise an error is certain to have done nothing that matters.

/// The token, as one printable word.
[[nodiscard]] base::Result<base::Secret> tokenFrom(const net::HttpReply &reply, const QDateTime &nowUtc);

/// What became of a signup. Outcome::Unknown whenever there may be a user now. Their sample tells no id: then `theirs`
/// is empty.
[[nodiscard]] base::Result<domain::ProviderUser> enrolmentFrom(const net::HttpReply &reply, const QString &email,
                                                               const QDateTime &nowUtc);
/// A user, or the answer to a request for screening. EchoMismatch when it is about somebody else than `asked`.
[[nodiscard]] base::Result<domain::ProviderUser> userFrom(const base::JsonValue &body, const QString &asked);
[[nodiscard]] domain::UserDetails detailsFrom(const base::JsonValue &body);

/// `asked` empty: any. The address is byte for byte as stated.
[[nodiscard]] base::Result<domain::ProviderDocument> documentFrom(const base::JsonValue &body, const QString &asked);
/// What became of a request to make an entry. Outcome::Unknown whenever there may be one now.
[[nodiscard]] base::Result<domain::ProviderDocument> documentMade(const net::HttpReply &reply, const QDateTime &nowUtc);
[[nodiscard]] base::Result<QList<domain::ProviderDocument>> documentsFrom(const base::JsonValue &body);

[[nodiscard]] base::Result<domain::Funding> fundingFrom(const base::JsonValue &body, const QString &asked);
[[nodiscard]] base::Result<QList<domain::Funding>> fundingsFrom(const base::JsonValue &body);
[[nodiscard]] base::Result<domain::Refund> refundFrom(const base::JsonValue &body, const QString &asked);
[[nodiscard]] base::Result<QList<domain::Refund>> refundsFrom(const base::JsonValue &body);

/// From the bytes, because their sample is no JSON: "...." stands in it for the rest.
[[nodiscard]] base::Result<QList<domain::MasterValue>> countriesFrom(const QByteArray &bytes);

} // namespace providers::wallex
