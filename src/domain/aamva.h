// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mrz.h"

namespace domain {

/// Whether a bar code's text may be a driving licence or identity card of North America.
bool looksLikeAamva(QStringView text);

/// Reads what the PDF417 code of such a card says (AAMVA DL/ID Card Design Standard, 2000 to 2020). `documentCode` is
/// "D" for a licence and "I" for an identity card; there is no nationality in it. BadInput when the number or both
/// names are missing. Nothing in the code proves itself: it carries no check digits.
base::Result<MachineReadable> aamvaFrom(QStringView text);

} // namespace domain
