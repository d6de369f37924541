// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

// Attempts as rows. The request is sealed once, when the attempt is inserted, and its bytes never change; the answer is
// sealed anew with every change of the clear columns, to which it is bound.

/// Inserts a new attempt, or replaces a known one when its fence still fits; call it inside a transaction. Fails with
/// ChangedMeanwhile when it does not, or when another attempt of the transfer is open; KeyReused when a new submission
/// has the key of another one; StoreCorrupt when the frozen request is not the stored one; NotAllowedNow when something
/// is armed without raising the fence, or a settled attempt is opened again.
base::Result<void> storeAttempt(Connection &connection, Sealer &sealer, const domain::Attempt &attempt);

/// Oldest first.
base::Result<QList<domain::Attempt>> attemptsOf(Connection &connection, const Sealer &sealer,
                                                const domain::TransferId &transfer);

} // namespace store
