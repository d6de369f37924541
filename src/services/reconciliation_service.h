// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reconciliation.h"
#include "interfaces/answer.h"

namespace services {

struct Desk;

struct ReconciliationQuery {
    domain::ProviderId provider;
    QDateTime since; ///< inclusive
    QDateTime until; ///< exclusive
};

/// Holds our records against the provider's own list, against what it gave back, against its sums, or against a
/// statement that came as a file. Reads and tells; nothing is ever adjusted.
class ReconciliationService
{
public:
    /// The desk outlives the service.
    explicit ReconciliationService(Desk &desk) : m_desk(desk) {}

    /// With whatever the provider can tell: its list of transfers, else its refunds, else its sums. NotSupported when
    /// it tells none; NotSupported also when its list is longer than anybody reads (allLinesMax): a part must not look
    /// like the whole. BadDate when the period is none.
    interfaces::Answer<domain::Reconciliation> withProvider(ReconciliationQuery query);
    /// BadFile.
    base::Result<domain::Reconciliation> withStatement(const ReconciliationQuery &query, const QByteArray &csv,
                                                       const QString &fileName);
    static constexpr int allLinesMax = 50'000;

private:
    base::Result<domain::ReconciliationInput> ours(const ReconciliationQuery &query);
    base::Result<void> addNamed(domain::ReconciliationInput &input);
    interfaces::Answer<QList<domain::StatementLine>> allLines(ReconciliationQuery query);
    Desk &m_desk;
};

} // namespace services
