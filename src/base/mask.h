// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// What may be shown of an account, card, phone or ID number: the last four characters after two dots, nothing at all
/// of numbers of six characters or fewer.
QString masked(QStringView number);

} // namespace base
