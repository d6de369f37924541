// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/audit.h"
#include "store/connection.h"
#include "store/sealer.h"

namespace store {

/// See interfaces::AuditStore. Each line carries a code made of the line before and of all its own columns, with a key
/// that only the keychain opens: a line that is changed, removed, added or moved by other hands breaks the chain behind
/// it. A trail that lost its end, or was replaced by an older copy, is noticed only by a head kept elsewhere.
class AuditTable final : public interfaces::AuditStore
{
public:
    AuditTable(Connection &connection, Sealer &sealer);

    base::Result<domain::AuditEntry> append(const domain::AuditEntry &entry) override;
    base::Result<QList<domain::AuditEntry>> list(const QString &subject, const QDateTime &since, const QDateTime &until,
                                                 int limit) override;
    base::Result<domain::AuditReport> verify(const QList<domain::AuditHead> &known) override;

private:
    QByteArray codeOf(const QByteArray &before, const Row &line) const;
    base::Result<void> verifyTrail(const QString &counter, const QList<domain::AuditHead> &known,
                                   domain::AuditReport &report);

    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace store
