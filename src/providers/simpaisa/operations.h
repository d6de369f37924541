// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"

namespace providers::simpaisa {

/// The eight calls of the Remittance API v3.0.0, and the webhook.
[[nodiscard]] const QList<domain::Operation> &operations();

} // namespace providers::simpaisa
