// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "net/http_message.h"

namespace dialect {

/// A path below the provider's base address ("/v3/…?a=b", percent-encoded) as a relative address: without its leading
/// slash, because one that begins with a slash would throw away the path of the base address.
[[nodiscard]] QUrl relativeUrl(const QString &path);

/// A call that reads.
[[nodiscard]] net::HttpRequest reading(const QString &path);
/// A call with a JSON body that moves no money.
[[nodiscard]] net::HttpRequest posting(const QString &path, const QByteArray &body);
/// The frozen bytes for the money transport, before the connector adds what is fresh on every send.
[[nodiscard]] net::HttpRequest requestFrom(const domain::FrozenRequest &frozen);

/// Path and query exactly as they will stand in the request line, when `basePath` is the path of the provider's base
/// address ("" or "/simpaisa"): what a signature has to cover.
[[nodiscard]] QByteArray targetOf(const QString &basePath, const net::HttpRequest &request);

/// A text as one path segment or query value.
[[nodiscard]] QString encoded(const QString &text);

} // namespace dialect
