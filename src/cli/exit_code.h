// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace cli {

/// What a script may rely on.
enum ExitCode {
    Done = 0,
    WrongUsage = 2,
    BadInput = 3,    ///< the input is not valid; nothing was sent
    Refused = 4,     ///< the provider refused; no money moved
    Unconfirmed = 5, ///< money may have moved; the transfer is stored and will be resolved by asking
    Unavailable = 6, ///< provider or network unavailable; certainly nothing was sent
    Credentials = 7, ///< missing, wrong or expired; keychain locked or absent
    NoSuchRecord = 8,
    StoreFailed = 9, ///< the store cannot be read or written; nothing was sent
};

ExitCode exitCodeFor(const base::Error &error);

} // namespace cli
