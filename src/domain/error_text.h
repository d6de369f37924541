// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace domain {

/// The sentence for a person: what is wrong and what to do. The error's own detail wins where it is a sentence about
/// the input; a provider's words are never mixed in (they stand in providerMessage, for "details").
QString sentenceFor(const base::Error &error);
/// Whether that sentence says by itself that nothing was sent.
bool saysNothingWasSent(const base::Error &error);

} // namespace domain
