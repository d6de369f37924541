// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

// Transfers and events as rows. The clear columns of a transfer are part of what its box is bound to: a figure changed
// in the file by other hands makes the record unreadable instead of wrong.

/// The names of the clear columns, separated by commas, in the order of clearValues().
QString clearTransferColumns();
QVariantList clearValues(const domain::Transfer &transfer);
QByteArray sealedTransfer(Sealer &sealer, const domain::Transfer &transfer);
/// Reads `SELECT clearTransferColumns(), box, …`; further columns are left alone.
base::Result<domain::Transfer> transferFrom(const Row &row, const Sealer &sealer);
/// How many columns transferFrom() reads.
int transferColumnCount();

/// Appends one event and gives it the next number.
base::Result<void> appendEvent(Connection &connection, Sealer &sealer, const domain::TransferId &transfer,
                               const domain::TransferEvent &event);
base::Result<QList<domain::TransferEvent>> eventsOf(Connection &connection, const Sealer &sealer,
                                                    const domain::TransferId &transfer);

} // namespace store
