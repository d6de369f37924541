// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QDateTime>

namespace sandbox {

/// The event of a change to this status; empty for INITIATED, PROCESSING and what no document knows: the schema has
/// five events.
[[nodiscard]] QString simpaisaEventFor(const QString &status);

/// A WebhookPayload with its signature: RSASSA-PKCS1-v1_5 over SHA-256, base64, of the members except the signature,
/// sorted by name, as name=value joined by &, numbers as written in the body. Which bytes are signed is not documented;
/// this is the rule of the command line's contract. `shown` is a RemittanceResponse.
[[nodiscard]] base::JsonValue simpaisaWebhook(const base::JsonValue &shown, const QDateTime &at,
                                              const QByteArray &privateKeyPem);

} // namespace sandbox
