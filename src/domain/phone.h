// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace domain {

/// The number in E.164 ("+639171231231") when it is a valid one, read as dialled in `country` (alpha-2) unless it has a
/// country code of its own; BadPhone and a sentence otherwise. Rules are libphonenumber's.
base::Result<QString> checkedPhone(QStringView typed, const QString &country);

/// A valid number in its parts; all empty when it is none.
struct PhoneParts {
    QString code;          ///< "+65"
    QString national;      ///< without the code, digits only
    QString international; ///< for people: "+65 8123 4567"
    QString region;        ///< alpha-2 of the country it belongs to; empty when it belongs to several
};
PhoneParts phoneParts(QStringView typed, const QString &country);

} // namespace domain
