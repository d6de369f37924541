// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"

namespace domain {

/// It has ended unpaid, and what became of the customer's money is on record.
bool isRefundSettled(const Transfer &transfer);

} // namespace domain
