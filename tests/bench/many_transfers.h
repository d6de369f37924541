// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

namespace bench {

/// A home folder with a store of many transfers, made once and kept between runs: out of a hundred 97 are paid out, and
/// the others are under way, in doubt, on hold or refused, so that there is a queue of each kind.
struct ManyTransfers {
    QString home;
    qint64 count = 0;
    bool searchable = false; ///< with the words of the search; takes several times as long to make
};

/// The key that wraps the store's own; the same in every bench.
base::Secret storeKey();
/// Under which name the window looks for it in a vault.
QString storeKeyName();
/// Makes the store when it is not there in that size. Prints how far it is.
base::Result<void> makeStore(const ManyTransfers &wanted);

} // namespace bench
