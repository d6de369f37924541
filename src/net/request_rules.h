// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http_message.h"
#include "net/route.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <memory>

namespace net {

/// GET and HEAD: asked without a body, and harmless to repeat.
[[nodiscard]] bool isReading(const HttpRequest &request);

/// The bytes that go out as the body. Every call but a reading one has some ("{}" when there is nothing to say),
/// because only a body makes a request that the network stack cannot repeat.
[[nodiscard]] QByteArray bodyOf(const HttpRequest &request);

/// The request with every switch of the house set: no redirect followed, no cookie, no cache, no HTTP/2, no
/// compression. BadInput when the method, the address or a header is not acceptable; nothing was sent then.
[[nodiscard]] base::Result<QNetworkRequest> prepare(const HttpRequest &request, const Route &route);

/// A manager that asks nobody: the route's proxy or none, no redirects, no memory of strict transport security.
[[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeManager(const Route &route);

} // namespace net
