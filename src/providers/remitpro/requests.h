// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/beneficiary.h"
#include "domain/field_rule.h"
#include "domain/sender.h"
#include "domain/treasury.h"
#include "net/http_message.h"
#include "providers/remitpro/settings.h"

namespace providers::remitpro {

// Domain values as requests of RemitPro; pure. Token, date and signature are added on the wire.

/// Asks for a token by the client's own credentials; not signed.
[[nodiscard]] net::HttpRequest tokenRequest(const Settings &settings, const base::Secret &clientId,
                                            const base::Secret &clientSecret);
/// Asks for a new token in exchange for the refresh token.
[[nodiscard]] net::HttpRequest refreshRequest(const Settings &settings, const base::Secret &clientId,
                                              const base::Secret &clientSecret, const base::Secret &refreshToken);

/// A list; `argument` fills the placeholder of its path. Nothing when the list has no path.
[[nodiscard]] std::optional<net::HttpRequest> masterRequest(const Settings &settings, const QString &list,
                                                            const QString &argument);
[[nodiscard]] bool masterNeedsArgument(const Settings &settings, const QString &list);

[[nodiscard]] net::HttpRequest formRequest(const Settings &settings, const QString &country);

/// What the form asks and the beneficiary knows, then the answers, by RemitPro's names. MissingField for a question
/// that must be answered and is not: "answers.<name>".
[[nodiscard]] base::Result<base::JsonValue> recipientBody(const QList<domain::FieldRule> &form,
                                                          const domain::Beneficiary &beneficiary,
                                                          const base::JsonValue &answers);
[[nodiscard]] net::HttpRequest recipientRequest(const Settings &settings, const base::JsonValue &body);

/// What the sender knows, with `ids` (their member name to id of a list) and the answers, by RemitPro's names.
[[nodiscard]] base::JsonValue senderBody(const domain::Sender &sender, const QMap<QString, QString> &ids,
                                         const base::JsonValue &answers);
[[nodiscard]] net::HttpRequest senderRequest(const Settings &settings, const base::JsonValue &body);

} // namespace providers::remitpro
