// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backend.h"

#include "app/practice.h"
#include "app/receipt_writer.h"

namespace app {

CliBackend::CliBackend(Wiring &wiring, bool practice, std::function<void(const base::JsonValue &)> printNow,
                       const std::atomic_bool &ending)
    : m_wiring(wiring), m_practice(practice), m_printNow(std::move(printNow)), m_ending(ending)
{
}

interfaces::Answer<services::Desk *> CliBackend::desk()
{
    base::Result<services::Desk *> desk = co_await m_wiring.openDesk();
    if (!desk) co_return desk.error();
    if (m_practice && !m_filled) {
        if (const base::Result<void> filled = Practice::fill(**desk); !filled) co_return filled.error();
        m_filled = true;
    }
    co_return *desk;
}

base::Result<void> CliBackend::writeReceipt(const domain::Transfer &transfer, const QString &file)
{
    const interfaces::Provider *provider = m_wiring.directory().provider(transfer.provider);
    const QString providerName = provider ? provider->name : transfer.provider.text;
    return writeReceiptPdf(transfer, m_wiring.profile().agent, providerName, file);
}

QByteArray CliBackend::readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return {};
    return input.readAll();
}

} // namespace app
