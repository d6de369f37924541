// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/beneficiary.h"
#include "domain/provider_user.h"
#include "domain/treasury.h"
#include "net/http_message.h"

namespace providers::remitpro {

// Replies of RemitPro as domain values; pure.

/// Whether the call may have created something, which decides what an answer without a meaning says.
enum class Effect { Reads, Creates };

/// The guide's error body (title, detail, titleCode, serviceStatus), or the words of OAuth 2.0, as one error.
[[nodiscard]] base::Error errorFrom(const net::HttpReply &reply, Effect effect, const QDateTime &nowUtc);
/// The JSON of a good answer, or why there is none.
[[nodiscard]] base::Result<base::JsonValue> bodyOf(const net::HttpReply &reply, Effect effect, const QDateTime &nowUtc);
/// A 401 in their words or without any: the token is not good (any more).
[[nodiscard]] bool wantsNewToken(const net::HttpReply &reply);

/// What the token's address answered.
struct Token {
    base::Secret access;
    base::Secret refresh;  ///< empty: none came
    qint64 expiresInS = 0; ///< 0: not stated, good until a 401
};
[[nodiscard]] base::Result<Token> tokenFrom(const base::JsonValue &body);

/// The record that a creating call answers with. An id that is not told is left empty: the record exists.
[[nodiscard]] domain::ProviderUser userFrom(const base::JsonValue &body);
[[nodiscard]] domain::AddressBookEntry entryFrom(const base::JsonValue &body, const domain::Beneficiary &beneficiary);

} // namespace providers::remitpro
