// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(logMoney)    ///< the money path: attempts, evidence, decisions (ids and codes only)
Q_DECLARE_LOGGING_CATEGORY(logNet)      ///< one line a call: method, host, path, status, time; never a body or a header
Q_DECLARE_LOGGING_CATEGORY(logStore)    ///< opening, migrating, checking
Q_DECLARE_LOGGING_CATEGORY(logProvider) ///< words that nobody knew, oddities that were tolerated

/// Makes a text from outside safe for one log line: control characters become escapes, long texts are cut at 200.
QString oneLine(QStringView text);

/// Sends Qt's messages to standard error, and to `file` as well when it is not empty (created 0600, appended to).
/// Control characters are escaped; values of members and parameters that look like credentials are replaced by ***.
void installLogging(const QString &file = {});

/// The replacement that installLogging applies, for its test.
QString redacted(const QString &message);

} // namespace base
