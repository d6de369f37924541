// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"
#include "cli/exit_code.h"

namespace cli {

/// What one command says: one JSON object and how it exits.
struct Output {
    base::JsonValue json = base::JsonValue::object();
    ExitCode exit = Done;
};

/// {"error":{"code":…,"message":…,…}} with its exit code.
Output failure(const base::Error &error);
/// A window has buttons for what a person has to say expressly; on a command line they are options, and the sentence
/// says which: "There are more than 200 pages; look at one after the other. (--page N)".
base::Error withHint(base::Error error, const QString &options);
/// As failure(), beside a record that exists all the same: {"error":…,"transfer":…}.
Output withError(Output output, const base::Error &error);

/// The same for a person at a terminal: members line by line, lists of records as tables.
QString readable(const base::JsonValue &json);

} // namespace cli
