// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mask.h"

namespace base {

QString masked(QStringView number)
{
    if (number.isEmpty()) return {};
    if (number.size() <= 6) return QStringLiteral("••••");
    return QStringLiteral("••") + number.last(4).toString();
}

} // namespace base
