// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "domain/treasury.h"

namespace domain {

/// The line that holds at a time, of the lines of one pair in the order in which they were entered; pure. A provider's
/// own line goes before the pair's; where it names no rate, the pair's rate stands in it. Of several that have begun,
/// the one that began last holds. Lines that still want a second person's word do not hold; a withdrawn one leaves the
/// place to the pair's.
std::optional<BoardRate> lineInForce(const QList<BoardRate> &lines, const QString &provider, const QDateTime &now);

enum class LineState { Holds, Begins, Waits, Refused, Replaced, Withdrawn, Word };
/// "holds", "begins", "waits", "refused", "replaced", "withdrawn"; a second person's word is "word".
QString codeOf(LineState state);
/// What became of one line among the lines of its pair.
LineState stateOf(const BoardRate &line, const QList<BoardRate> &lines, const QDateTime &now);

/// "0:5.00, 1000:3.00+0.5%" in the send currency: from, fixed, and a percentage. Fails with BadAmount and a sentence.
base::Result<QList<FeeStep>> feeStepsFrom(QStringView text, money::Currency send);
QString toText(const QList<FeeStep> &steps);

base::JsonValue toJson(const BoardRate &line);
/// Reads what toJson() wrote.
base::Result<BoardRate> boardRateFrom(const base::JsonValue &json);

} // namespace domain
