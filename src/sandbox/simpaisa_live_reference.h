// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

namespace sandbox {

/// The provider's message for one of its status codes, "Success" for 0000; empty for a code that it does not list.
[[nodiscard]] QString simpaisaLiveMessage(const QString &code);
/// Whether it is one of the listed payment reasons.
[[nodiscard]] bool isSimpaisaLiveReason(const QString &code);
/// [{"id","category","code"}]
[[nodiscard]] base::JsonValue simpaisaLiveReasons();

struct SimpaisaLiveBank {
    QString id;   ///< what remit-initiate wants
    QString code; ///< what Bangladesh's list shows
    QString name;
    QString accountType; ///< BA or DW
};
/// The partners of region PK or BD; none elsewhere.
[[nodiscard]] QList<SimpaisaLiveBank> simpaisaLiveBanks(const QString &region);

} // namespace sandbox
