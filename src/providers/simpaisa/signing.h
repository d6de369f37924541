// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "net/http_message.h"
#include "providers/simpaisa/settings.h"

namespace providers::simpaisa {

/// The text that is signed for one call, by the template of the settings.
QByteArray canonicalRequest(const Settings &settings, const net::HttpRequest &request, const QString &timestamp);

/// Adds X-Merchant-Id, X-Timestamp and X-Signature: RSASSA-PKCS1-v1_5 over SHA-256 of the canonical request, base64. To
/// be done anew on every send. CredentialRefused when the key cannot sign.
base::Result<net::HttpRequest> signedRequest(const Settings &settings, net::HttpRequest request,
                                             const base::Secret &privateKey, const QString &timestamp);

} // namespace providers::simpaisa
