// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/printout_store.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

/// See interfaces::PrintoutStore. What a paper says, and who printed it, is sealed.
class PrintoutTable final : public interfaces::PrintoutStore
{
public:
    PrintoutTable(Connection &connection, Sealer &sealer);

    base::Result<domain::PrintoutRecord> add(const domain::PrintoutRecord &record, const TextOf &textOf) override;
    base::Result<void> settle(const QString &id, domain::PrintoutOutcome outcome) override;
    base::Result<QList<domain::PrintoutRecord>> ofTransfer(const domain::TransferId &transfer) override;
    base::Result<QList<domain::PrintoutRecord>> ofQuote(const domain::QuoteId &quote) override;
    base::Result<QString> languageOf(const domain::SenderId &sender) override;

private:
    base::Result<QList<domain::PrintoutRecord>> selectWhere(const QString &condition, const QVariantList &values);

    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace store
