// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/refund.h"

namespace domain {

bool isRefundSettled(const Transfer &transfer)
{
    return isFinal(transfer.state) && transfer.state != TransferState::PaidOut && transfer.refund.has_value();
}

} // namespace domain
