// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/provider_user.h"
#include "interfaces/treasury.h"
#include "net/http_message.h"
#include "providers/wallex/settings.h"

namespace providers::wallex {

// Domain values as requests of Wallex's interface; pure. Key and token are added on the wire, by the session.

[[nodiscard]] net::HttpRequest authenticateRequest(const Settings &settings, const base::Secret &accessKeyId,
                                                   const base::Secret &secretAccessKey);

/// Whether the sender can be signed up; the error names the field, of the sender ("email") or of what was asked
/// beyond it ("answers.password"). `answers` may have: language, accountType, companyName, password, countryCode.
[[nodiscard]] base::Result<void> checkSignup(const domain::Sender &sender, const base::JsonValue &answers);
/// Only for what passed checkSignup().
[[nodiscard]] net::HttpRequest signupRequest(const domain::Sender &sender, const base::JsonValue &answers);

/// An id of theirs as a path segment: opaque, except that one must be there. BadInput with `field` otherwise.
[[nodiscard]] base::Result<QString> segment(const QString &id, const QString &field);

// The ids below are segments already.
[[nodiscard]] net::HttpRequest userRequest(const QString &user);
[[nodiscard]] net::HttpRequest detailRequest(const QString &user);
/// Exactly these members, an empty value as null. UnknownMember for a field that Wallex does not keep.
[[nodiscard]] base::Result<net::HttpRequest> detailChange(const Settings &settings, const QString &user,
                                                          const QList<domain::DetailChange> &changes);
[[nodiscard]] net::HttpRequest screenRequest(const QString &user);

[[nodiscard]] base::Result<void> checkDocument(const QString &type, const QString &name);
[[nodiscard]] net::HttpRequest documentCreation(const QString &user, const QString &type, const QString &name);
[[nodiscard]] net::HttpRequest documentRequest(const QString &user, const QString &document);
/// An empty type or name stays as Wallex has it.
[[nodiscard]] net::HttpRequest documentChange(const QString &user, const QString &document, const QString &type,
                                              const QString &name);
[[nodiscard]] net::HttpRequest documentRemoval(const QString &user, const QString &document);
[[nodiscard]] net::HttpRequest documentListRequest(const QString &user);

[[nodiscard]] net::HttpRequest countriesRequest();
[[nodiscard]] net::HttpRequest fundingRequest(const QString &funding);
/// `filter` is their word, empty for all.
[[nodiscard]] net::HttpRequest fundingListRequest(int page, const QString &filter);
[[nodiscard]] net::HttpRequest refundRequest(const QString &refund);
[[nodiscard]] net::HttpRequest refundListRequest();

/// The 26 sender fields that "Update User Details" lists, in its order.
[[nodiscard]] /// What a sign-up can tell beyond the sender's own fields. Not the password: the customer sets one there.
QList<domain::FieldRule>
signupQuestions();
QStringList detailFieldNames();
/// Whether its list of identity papers has that one; an empty text is none at all.
bool takesIdentification(const QString &type);

} // namespace providers::wallex
