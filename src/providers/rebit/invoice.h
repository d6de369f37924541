// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/transfer.h"

#include <optional>

namespace providers::rebit {

/// What a remittance says about how it is to be paid.
struct Invoice {
    std::optional<domain::PayIn> payIn;
    QString fault; ///< not empty: it says two different things, or none that can be paid; do not pay
};

/// Reads `invoice_address` and `total_in_btc`, or `invoice_address_with_amount` ("bitcoin:ADDRESS?amount=1.15604"):
/// either is in use. Where both are there they must agree. Neither of them: no invoice and no fault. `receivedAt`: when
/// the answer came, as far as known; the invoice runs from the earlier of that and its own created_at.
Invoice invoiceIn(const base::JsonValue &remittance, const QDateTime &receivedAt);

/// Until when the remittance may be paid, by its own created_at; invalid when it has none.
QDateTime endOfInvoice(const base::JsonValue &remittance);

} // namespace providers::rebit
