// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transfer.h"
#include "services/profile.h"

namespace app {

/// The receipt as PDF; needs a QGuiApplication for its fonts. NotSupported in a build without a window, BadFile when
/// the file cannot be written.
base::Result<void> writeReceiptPdf(const domain::Transfer &transfer, const services::AgentProfile &agent,
                                   const QString &providerName, const QString &file);

} // namespace app
