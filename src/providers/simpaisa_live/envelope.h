// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "base/secret.h"
#include "net/http_message.h"
#include "providers/simpaisa_live/settings.h"

namespace providers::simpaisa_live {

// {"request":{…},"signature":"…"} and {"response":{…},"signature":"…"}: only the inner object is signed. Pure.

/// The body of a call before it is signed: {"request":{…}}. Nothing secret, and what is frozen for a transfer.
[[nodiscard]] QByteArray envelope(const base::JsonValue &request);
/// Adds the signature over exactly the bytes of the inner object, and the headers of the profile. CredentialRefused
/// when the key cannot sign.
[[nodiscard]] base::Result<net::HttpRequest> signedRequest(const Settings &settings, net::HttpRequest request,
                                                           const base::Secret &privateKey);
/// mode, region, version and what is accepted; for every call.
[[nodiscard]] net::HttpRequest withHeaders(const Settings &settings, net::HttpRequest request);

/// The bytes of a member of the outermost object, as they stand there; empty when it is not there or is no object.
[[nodiscard]] QByteArray bytesOf(const QByteArray &body, const QByteArray &member);

enum class Seal {
    Absent, ///< the reply carries no signature
    Good,
    Broken, ///< it carries one that does not fit its words
};
/// Whether a reply is signed by the provider. The signature may be written in base64 or hexadecimal, over the bytes as
/// sent or over the same object without blanks.
[[nodiscard]] base::Result<Seal> sealOf(const Settings &settings, const QByteArray &body,
                                        const base::Secret &publicKey);

} // namespace providers::simpaisa_live
