// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/desk.h"

namespace models {

/// Under which name a counter's unfinished form is stored.
inline QString draftName(const services::Desk &desk) { return QStringLiteral("counter-") + desk.identity.counter; }

} // namespace models
