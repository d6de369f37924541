// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reconciliation.h"
#include "services/export_service.h"

namespace services {

// Reports as files: whole or not at all, and for their owner alone, because there are people in them. BadFile says why
// one cannot be written or read.

/// How many transfers were written.
base::Result<qint64> writeExport(Desk &desk, const ExportQuery &query, const QString &fileName);
base::Result<void> writeReport(const domain::Reconciliation &reconciliation, const QString &fileName);
/// A statement's bytes, when they are not more than anybody's statement has.
base::Result<QByteArray> readStatement(const QString &fileName);

} // namespace services
