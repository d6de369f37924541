// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt_writer.h"

#include <QCoreApplication>

namespace app {

base::Result<void> writePrintoutPdf(const domain::Printout &, const QString &, const QString &)
{
    return base::nothingHappened(
        base::ErrorKind::NotSupported, {},
        QCoreApplication::translate("Receipt",
                                    "This build has no fonts and prints no receipts; use one with the window."));
}

} // namespace app
