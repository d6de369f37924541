// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"
#include "store/term_index.h"

namespace store {

/// Transfers with their attempts and events; see interfaces::TransferStore.
class TransferTable final : public interfaces::TransferStore
{
public:
    /// A new transfer is refused with DiskFull when less than `freeBytesMin` is left where the store lies: the answers
    /// of those under way still have to fit.
    TransferTable(Connection &connection, Sealer &sealer, TermIndex &index, qint64 freeBytesMin);

    base::Result<domain::Transfer> create(const domain::Transfer &transfer,
                                          const domain::TransferEvent &event) override;
    base::Result<domain::Transfer> transfer(const domain::TransferId &id) override;
    base::Result<domain::Transfer> byKey(const domain::IdempotencyKey &key) override;
    base::Result<std::optional<domain::Transfer>> byReference(const domain::ProviderId &provider,
                                                              const QString &reference) override;
    base::Result<domain::Transfer> apply(const interfaces::TransferChange &change) override;
    base::Result<interfaces::TransferPage> list(const interfaces::TransferFilter &filter) override;
    base::Result<QList<domain::Transfer>> find(const QString &text, int limit) override;
    base::Result<QList<domain::Transfer>> due(const interfaces::DueQuery &query) override;
    base::Result<QStringList> watchedProviders() override;
    base::Result<QList<domain::TransferEvent>> timeline(const domain::TransferId &id) override;
    base::Result<QList<domain::Attempt>> attempts(const domain::TransferId &id) override;

private:
    struct Stored {
        qint64 number = 0;
        domain::Transfer transfer;
        QVariantList clear; ///< the columns as they are stored, in the order of clearValues()
    };
    base::Result<QList<Stored>> selectWhere(const QString &condition, const QVariantList &values);
    base::Result<domain::Transfer> one(const QString &column, const QString &value);
    base::Result<void> checkNew(const domain::Transfer &transfer);
    base::Result<domain::Transfer> insert(const domain::Transfer &transfer, const domain::TransferEvent &event);
    base::Result<domain::Transfer> change(const interfaces::TransferChange &change);
    base::Result<void> replace(const Stored &before, const domain::Transfer &after);

    Connection &m_connection;
    Sealer &m_sealer;
    TermIndex &m_index;
    const qint64 m_freeBytesMin;
};

} // namespace store
