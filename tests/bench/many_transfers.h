// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "interfaces/vault.h"

#include <QString>

namespace bench {

/// A home folder with a store of many transfers, made once and kept between runs: out of a hundred 97 are paid out, and
/// the others are under way, in doubt, refused or cancelled, with refunds due.
struct ManyTransfers {
    QString home;
    qint64 count = 0;
    bool searchable = false; ///< with the words of the search; takes several times as long to make
};

/// Where benches keep a store of that size between runs: below REMITDESK_BENCH_HOMES, or the folder for temporary
/// files.
QString homeFor(qint64 count);
/// The key that wraps the store's own; the same in every bench.
base::Secret storeKey();
/// Under which name the window looks for it in a vault.
interfaces::SecretName storeKeyName();
/// Makes the store when it is not there in that size. Prints how far it is.
base::Result<void> makeStore(const ManyTransfers &wanted);
/// The same transfers in the clear in <home>/plain.sqlite, as somebody would keep them who had to write one query by
/// hand: a table with an index for each filter, and one of the words of the names. Made when it is not there.
base::Result<void> makePlain(const ManyTransfers &wanted);

} // namespace bench
