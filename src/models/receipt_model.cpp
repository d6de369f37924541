// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/receipt_model.h"

namespace models {

ReceiptModel::ReceiptModel(Backstage &backstage, QObject *parent) : QObject(parent), m_backstage(backstage) {}

void ReceiptModel::issue(const services::PrintoutOrder &order, Take take)
{
    m_backstage.askNow<services::IssuedPrintout>(
        this, [order](services::Desk &desk) { return services::PrintoutService(desk).issue(order); }, std::move(take));
}

void ReceiptModel::disclose(const services::DisclosureOrder &order, Take take)
{
    m_backstage.askNow<services::IssuedPrintout>(
        this, [order](services::Desk &desk) { return services::PrintoutService(desk).disclose(order); },
        std::move(take));
}

void ReceiptModel::settle(const QString &id, const base::Result<void> &printed)
{
    m_backstage.askNow<base::Done>(
        this,
        [id, printed](services::Desk &desk) -> base::Result<base::Done> {
            const auto noted = services::PrintoutService(desk).settle(id, printed);
            if (!noted) return noted.error();
            return base::Done{};
        },
        [this, id](const base::Result<base::Done> &) { emit settled(id); });
}

} // namespace models
