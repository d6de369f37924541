// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

namespace providers::remitpro {

/// What the guide's page on errors says about one HTTP status.
struct StatusLine {
    int status = 0;
    base::ErrorKind kind = base::ErrorKind::ProviderRefused;
    /// The page describes it as an answer to a call that did nothing; any other status leaves open whether something
    /// was created.
    bool nothingCreated = false;
};

/// 400, 401, 403, 404, 409; the further rows of the page are not known.
[[nodiscard]] const QList<StatusLine> &statusTable();
[[nodiscard]] base::ErrorKind errorKindFrom(int status);
[[nodiscard]] bool isNothingCreated(int status);

} // namespace providers::remitpro
