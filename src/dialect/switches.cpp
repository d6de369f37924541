// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/switches.h"

namespace dialect {

int boardMinutes(const interfaces::ProviderProfile &profile, int otherwise)
{
    const int minutes = profile.switches.member(boardMinutesSwitch).text().toInt();
    return minutes > 0 ? minutes : otherwise;
}

} // namespace dialect
