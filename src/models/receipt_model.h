// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "services/printout_service.h"

namespace models {

/// Papers for customers: made of what the store says at this moment, and put on record before they are handed out.
class ReceiptModel : public QObject
{
    Q_OBJECT

public:
    using Issued = base::Result<services::IssuedPrintout>;
    using Take = std::function<void(const Issued &)>;

    explicit ReceiptModel(Backstage &backstage, QObject *parent = nullptr);

    /// `take` gets the paper, or why there is none.
    void issue(const services::PrintoutOrder &order, Take take);
    void disclose(const services::DisclosureOrder &order, Take take);
    /// How a paper came out. Whatever the printer does, the transfer is not touched.
    void settle(const QString &id, const base::Result<void> &printed);

signals:
    void settled(const QString &id);

private:
    Backstage &m_backstage;
};

} // namespace models
