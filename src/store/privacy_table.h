// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/store.h"
#include "store/connection.h"

namespace store {

/// See interfaces::PrivacyStore. What is deleted is overwritten by the database (secure_delete).
class PrivacyTable final : public interfaces::PrivacyStore
{
public:
    explicit PrivacyTable(Connection &connection) : m_connection(connection) {}

    base::Result<QList<domain::DocumentId>> papersIdleSince(const QDateTime &time) override;
    base::Result<QList<domain::SenderId>> sendersIdleSince(const QDateTime &time) override;
    base::Result<int> dropDraftsBefore(const QDateTime &time) override;
    base::Result<void> eraseSender(const domain::SenderId &sender) override;

private:
    Connection &m_connection;
};

} // namespace store
