// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"

namespace domain {

/// Whether the provider has accepted this very transfer and waits for the payment of its invoice, and nothing about its
/// figures is in doubt; whether there is time left is the clock's to say.
bool awaitsPayment(const Transfer &transfer);
/// What the agent may pay now for a transfer that is funded by invoice: nullopt unless the provider has accepted this
/// very transfer, waits for the payment, nothing about its figures is in doubt, and time is left. The address of a
/// draft, of a doubt, of an expired or a settled transfer is nothing to send bitcoin to.
std::optional<PayIn> payableInvoice(const Transfer &transfer, const QDateTime &nowUtc);

/// "bitcoin:…?amount=…", made of address and amount as they were stored; what the provider wrote is not trusted with
/// it. Without an amount once a part is paid: a wallet that fills in the whole would pay too much.
QString payUriOf(const PayIn &payIn);

} // namespace domain
