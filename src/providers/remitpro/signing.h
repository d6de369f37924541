// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "net/http_message.h"
#include "providers/remitpro/settings.h"

#include <QDateTime>

namespace providers::remitpro {

/// The Date header in the format of the settings.
[[nodiscard]] QByteArray dateText(const Settings &settings, const QDateTime &nowUtc);

/// "(request-target): get /api/…" and "date: …", joined by a line feed. Neither body nor digest is part of it.
[[nodiscard]] QByteArray stringToSign(const Settings &settings, const net::HttpRequest &request,
                                      const QByteArray &date);

/// The value of the signature header: HMAC-SHA256 of the string, base64.
[[nodiscard]] QByteArray signatureHeader(const Settings &settings, const QByteArray &toSign, const QByteArray &hmacKey,
                                         const base::Secret &hmacSecret);

/// Adds Date and the signature; to be done anew on every send.
[[nodiscard]] net::HttpRequest signedRequest(const Settings &settings, net::HttpRequest request,
                                             const QByteArray &hmacKey, const base::Secret &hmacSecret,
                                             const QDateTime &nowUtc);

} // namespace providers::remitpro
