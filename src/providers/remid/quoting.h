// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quote.h"
#include "providers/remid/settings.h"

namespace providers::remid {

/// The offer for a request; pure. rem.id quotes nothing: it pays rupiah out, and the shop's board says what they cost.
domain::QuoteSheet sheetFor(const Settings &settings, const domain::QuoteRequest &request, const QDateTime &nowUtc);

} // namespace providers::remid
