// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_message.h"

namespace sandbox {

/// What is wrong with a request: the member and a sentence about it.
using WallexComplaints = QList<std::pair<QString, QString>>;

/// The document shows no error body. A working client of others reads three ways of writing it: "errors" holds a
/// text, a list of texts, or an object of lists. Each operation here keeps to one of them, so that a client meets all.
enum class WallexErrorShape { Text, List, Object };

[[nodiscard]] HttpAnswer wallexError(int status, const QString &message);
[[nodiscard]] HttpAnswer wallexRefusal(const WallexComplaints &complaints, WallexErrorShape shape);

} // namespace sandbox
