// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/attempt.h"

namespace services {

/// What was asked and answered about a transfer, for whoever talks to the provider's support: an array with one object
/// per attempt. What is personal or could be secret is masked; the provider's own words, figures, states and numbers of
/// the transfer are not.
base::JsonValue exchangeRecord(const QList<domain::Attempt> &attempts);

/// A body as it may be shown: JSON with personal values masked, of anything else only how long it is.
base::JsonValue redactedBody(const QByteArray &body);

} // namespace services
