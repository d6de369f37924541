// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt_writer.h"

#include "base/clock.h"
#include "printing/receipt_painter.h"

namespace app {

base::Result<void> writeReceiptPdf(const domain::Transfer &transfer, const services::AgentProfile &agent,
                                   const QString &providerName, const QString &file)
{
    printing::Shop shop;
    shop.name = agent.name;
    shop.branch = agent.branch;
    shop.counter = agent.counter;
    shop.phone = agent.phone;
    shop.website = agent.website;
    shop.clerk = transfer.clerk;
    shop.providerName = providerName;
    const printing::ReceiptDocument document =
        printing::receiptFor(transfer, shop, base::SystemClock().nowUtc(), QLocale());
    return printing::writePdf(document, printing::Paper::A4, file);
}

} // namespace app
