// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace domain {

/// One line of a CSV file (RFC 4180, UTF-8, comma, CRLF). A spreadsheet shall take no cell for a formula: what begins
/// with = + - @ or a control character gets an apostrophe in front, whoever typed it. A plain number stays one.
QByteArray csvLine(const QStringList &cells);

/// Reads a whole file: comma, semicolon or tab (whichever its first line has most of), quoted cells, a byte order mark,
/// any ends of lines. BadFile when a quote is not closed, a line has more cells than the first one, it is not UTF-8, or
/// it is larger than anybody's statement.
base::Result<QList<QStringList>> parseCsv(const QByteArray &bytes);

} // namespace domain
