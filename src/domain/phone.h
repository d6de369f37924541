// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace domain {

/// The number in E.164 ("+639171231231") when it is a valid one, read as dialled in `country` (alpha-2) unless it has a
/// country code of its own; BadPhone and a sentence otherwise. Rules are libphonenumber's.
base::Result<QString> checkedPhone(QStringView typed, const QString &country);

} // namespace domain
