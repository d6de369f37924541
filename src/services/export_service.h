// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "interfaces/store.h"

#include <functional>

namespace services {

struct Desk;

enum class ExportFormat { Csv, Json };
std::optional<ExportFormat> exportFormatFrom(QStringView code);

struct ExportQuery {
    QDateTime since; ///< createdAt, inclusive; invalid: from the first one
    QDateTime until; ///< exclusive; invalid: to the last one
    ExportFormat format = ExportFormat::Csv;
};

/// A day or a period of transfers for accountants and regulators, with the records that rules ask for (who, what, to
/// whom, when, through whom, when it was received), in full: the file belongs under lock. Goes through the store page
/// by page, so that a million transfers need no more memory than a hundred.
class ExportService
{
public:
    /// Takes the file's bytes, piece by piece.
    using Sink = std::function<base::Result<void>(const QByteArray &)>;

    /// The desk outlives the service.
    explicit ExportService(Desk &desk) : m_desk(desk) {}

    /// How many transfers were written. BadDate when the period is none; else what store or sink complain of.
    base::Result<qint64> transfers(const ExportQuery &query, const Sink &sink);

    /// Names of the columns, in order; they are the members in JSON.
    static QStringList columns();

private:
    base::Result<QStringList> rowOf(const domain::Transfer &transfer);
    Desk &m_desk;
};

/// The whole of a day, or of several, at this counter's clock: from the first one's midnight to the one after the last.
/// BadDate.
base::Result<ExportQuery> exportDays(const QString &first, const QString &last);

} // namespace services
