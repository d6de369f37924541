// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt_writer.h"

#include "printing/printout_painter.h"

namespace app {

base::Result<void> writePrintoutPdf(const domain::Printout &printout, const QString &paper, const QString &file)
{
    return printing::writePdf(printout, printing::paperFrom(paper), file);
}

} // namespace app
