// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/printout.h"

namespace app {

/// A customer's paper as PDF; needs a QGuiApplication for its fonts. NotSupported in a build without a window, BadFile
/// when the file cannot be written.
base::Result<void> writePrintoutPdf(const domain::Printout &printout, const QString &paper, const QString &file);

} // namespace app
