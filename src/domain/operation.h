// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/safety.h"

namespace domain {

/// One call that a provider documents, as data: what the connector sends, and what docs/providers.md is compared with.
struct Operation {
    QString name;     ///< ours, the same in the sandbox and in docs/providers.md: "initiate"
    QString method;   ///< "GET"; empty for what comes from the provider (a callback)
    QString path;     ///< below the base address, with {placeholders}: "/v3/remittances/{merchantId}/balance"
    QString document; ///< where it is described, with its edition
    SafetyClass safetyClass = SafetyClass::N; ///< what a repetition would do
};

} // namespace domain
